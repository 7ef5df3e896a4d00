//! The keys of the table while it has the keyboard and no cell is edited.

use egui::{Event, Key, Modifiers, Ui};

/// What a key asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Action {
    /// Moves the cursor by rows and columns; the selection grows where it is extended.
    Move {
        /// Rows down.
        down: isize,
        /// Columns to the right.
        right: isize,
        /// Whether the selection grows.
        extend: bool,
    },
    /// Goes on to the next cell, or back, row after row.
    Step(isize),
    /// Selects everything.
    All,
    /// Edits the cell under the cursor.
    Edit,
    /// Edits the cell, beginning with what was typed.
    Type(String),
    /// Empties the selected cells.
    Clear,
    /// Fills the selected cells from the first of each column.
    FillDown,
    /// Ticks or un-ticks the process of the row.
    Tick,
    /// Copies the selected cells.
    Copy,
    /// Copies the selected cells, and empties them.
    Cut,
    /// Pastes a block.
    Paste(String),
    /// Lets the next Tab leave the table.
    Leave,
}

/// More rows or columns than any table has.
const FAR: isize = 1_000_000;
/// The rows of a page.
const PAGE: isize = 12;

/// Takes what the table understands out of this frame's events.
pub(super) fn actions(ui: &Ui) -> Vec<Action> {
    let mut found = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let action = action(event);
            let taken = action.is_some();
            found.extend(action);
            !taken
        });
    });
    found
}

/// What an event asks for.
#[allow(clippy::wildcard_enum_match_arm, reason = "all other events are for others")]
fn action(event: &Event) -> Option<Action> {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => of_key(*key, *modifiers),
        Event::Text(text) if text.trim().is_empty() => None,
        Event::Text(text) => Some(Action::Type(text.clone())),
        Event::Copy => Some(Action::Copy),
        Event::Cut => Some(Action::Cut),
        Event::Paste(text) => Some(Action::Paste(text.clone())),
        _ => None,
    }
}

/// What a key asks for.
#[allow(clippy::wildcard_enum_match_arm, reason = "all other keys are for others")]
fn of_key(key: Key, modifiers: Modifiers) -> Option<Action> {
    let (extend, command) = (modifiers.shift, modifiers.command);
    if modifiers.alt {
        return None;
    }
    let step = |down: isize, right: isize| Some(Action::Move { down, right, extend });
    let reach = if command { FAR } else { 1 };
    match key {
        Key::ArrowUp => step(-reach, 0),
        Key::ArrowDown => step(reach, 0),
        Key::ArrowLeft => step(0, -reach),
        Key::ArrowRight => step(0, reach),
        Key::PageUp if !command => step(-PAGE, 0),
        Key::PageDown if !command => step(PAGE, 0),
        Key::Home => step(if command { -FAR } else { 0 }, -FAR),
        Key::End => step(if command { FAR } else { 0 }, FAR),
        Key::D if command => Some(Action::FillDown),
        Key::A if command => Some(Action::All),
        _ if command => None,
        Key::Tab => Some(Action::Step(if extend { -1 } else { 1 })),
        Key::Enter | Key::F2 => Some(Action::Edit),
        Key::Delete | Key::Backspace => Some(Action::Clear),
        Key::Space => Some(Action::Tick),
        Key::Escape => Some(Action::Leave),
        _ => None,
    }
}
