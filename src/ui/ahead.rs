//! Typing ahead of a slow frame: what is typed after a key that moves the keyboard waits until it has moved, so that letters
//! meant for a text never act on the outline.

use egui::{Context, Event, Id, Key, Modifiers};

use super::commands::is_command_key;
use super::outline::OUTLINE_ID;

/// Gives this frame what waited, and makes everything after the first key that moves the keyboard wait for the next; in a frame
/// in which it moves, all that is typed.
pub(super) fn hold_back(ctx: &Context, waiting: &mut Vec<Event>, moving: bool) {
    let outline = ctx.memory(|memory| memory.has_focus(Id::unique(OUTLINE_ID)));
    let moves = |event: &Event| {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
        if (*key, *modifiers) == (Key::Enter, Modifiers::NONE) { outline } else { is_command_key(*key, *modifiers) }
    };
    let typed = |event: &Event| matches!(event, Event::Text(_) | Event::Key { pressed: true, .. });
    ctx.input_mut(|input| {
        let mut events = std::mem::take(waiting);
        events.append(&mut input.events);
        let from = if moving { Some(0) } else { events.iter().position(moves).map(|at| at + 1) };
        if let Some(from) = from
            && events.iter().skip(from).any(typed)
        {
            *waiting = events.split_off(from);
        }
        input.events = events;
    });
    if !waiting.is_empty() {
        ctx.request_repaint();
    }
}
