//! The keys that move through a list: by a row, by a page, to its ends.

use egui::{Key, Modifiers, Ui};

/// How far each key that was pressed moves; a list ends where it ends, so a move may be larger than it is.
pub fn list_keys(ui: &Ui, page: isize, rows: usize) -> Vec<isize> {
    let all = isize::try_from(rows).unwrap_or(isize::MAX);
    let moves = [
        (Key::ArrowUp, -1),
        (Key::ArrowDown, 1),
        (Key::PageUp, -page),
        (Key::PageDown, page),
        (Key::Home, -all),
        (Key::End, all),
    ];
    let mut steps = Vec::new();
    for (key, step) in moves {
        let times = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        steps.extend(std::iter::repeat_n(step, times));
    }
    steps
}
