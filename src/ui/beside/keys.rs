//! The keys of the list of differences while it has the keyboard.

use egui::{Key, Modifiers, Ui};

use super::state::Beside;
use crate::compare::Side;
use crate::ui::widgets::list_keys;

/// How far a key scrolls the values.
const STRIDE: f32 = 40.0;

/// Does what the keys ask for; `page` is how many lines the list shows.
pub(super) fn keys_ui(ui: &Ui, beside: &mut Beside, page: isize) {
    beside.scroll_by = 0.0;
    let pressed = |modifiers, key| ui.input_mut(|input| input.count_and_consume_key(modifiers, key));
    for (key, by) in
        [(Key::ArrowUp, STRIDE), (Key::ArrowDown, -STRIDE), (Key::PageUp, STRIDE * 5.0), (Key::PageDown, -STRIDE * 5.0)]
    {
        for _ in 0..pressed(Modifiers::SHIFT, key) {
            beside.scroll_by += by;
        }
    }
    for step in list_keys(ui, page, beside.count()) {
        beside.go(step);
    }
    if !beside.decides() {
        return;
    }
    let decisions = [
        (Key::ArrowLeft, Some(Side::Ours)),
        (Key::ArrowRight, Some(Side::Theirs)),
        (Key::Delete, None),
        (Key::Backspace, None),
    ];
    for (key, side) in decisions {
        if pressed(Modifiers::NONE, key) > 0 {
            beside.decide(side);
        }
    }
    if pressed(Modifiers::NONE, Key::Enter) > 0 {
        beside.go_to_undecided();
    }
}
