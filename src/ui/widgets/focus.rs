//! Sends the keyboard where the application wants it, once.

use egui::{Context, Memory, WidgetRect};

use crate::app::Focus;

/// The control with the keyboard, as it was drawn in this pass. Not by its response: to ask for that would take the keyboard
/// from what a click has just given it to.
pub fn focused(ctx: &Context) -> Option<WidgetRect> {
    let id = ctx.memory(Memory::focused)?;
    ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).copied())
}

/// Whether a view that was drawn last in a pass is shown anew, and nothing else has the keyboard than the outline, where it
/// is at first.
pub fn is_new(ui: &egui::Ui, drawn: u64) -> bool {
    let outline = egui::Id::unique(crate::ui::outline::OUTLINE_ID);
    ui.ctx().cumulative_pass_nr() > drawn + 1
        && ui.memory(|memory| memory.focused().is_none_or(|focused| focused == outline))
}

/// The wish that was fulfilled last.
#[derive(Debug, Default)]
pub struct ServedFocus {
    /// The wish.
    served: Option<Focus>,
}

impl ServedFocus {
    /// Whether the part that asks is to take the keyboard now.
    pub fn take(&mut self, wanted: Option<Focus>, part: Focus) -> bool {
        if wanted.is_none() {
            self.served = None;
        }
        let due = wanted == Some(part) && self.served != wanted;
        if due {
            self.served = wanted;
        }
        due
    }
}
