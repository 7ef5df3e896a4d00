//! The regions at the sides keep the width that the user gave them: a window too narrow for it for a while, or a larger
//! zoom, changes what is shown and not what is wished.

use egui::{Panel, Ui, containers::panel::PanelState};

use super::ViewContext;
use crate::app::Layout;

/// The widths that the user gave; none takes what suits the window.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Widths {
    /// Of the outline.
    pub outline: Option<f32>,
    /// Of the charts.
    pub charts: Option<f32>,
}

/// One region at a side: shown as wide as wished, as far as there is room; a drag of its edge is a new wish.
/// Gives its inside, to be filled.
pub(super) fn side_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    (panel, name): (Panel, &'static str),
    wish: fn(&mut Widths) -> &mut Option<f32>,
    (narrowest, usual, widest): (f32, f32, f32),
    inside: fn(&mut Ui) -> Ui,
) -> Ui {
    let shown = wish(&mut ctx.memory.widths).unwrap_or(usual).clamp(narrowest, widest);
    let id = ui.scope_id().with(name);
    if let Some(mut state) = PanelState::load(ui, id)
        && (state.outer_rect.width() - shown).abs() > 0.5
    {
        state.outer_rect.set_width(shown);
        ui.data_mut(|data| data.insert_persisted(id, state));
    }
    let panel = panel.default_size(shown).size_range(narrowest..=widest);
    let shown_panel = panel.show(ui, inside);
    let width = shown_panel.response.rect.width();
    if (width - shown).abs() > 0.5 && ui.input(|input| input.pointer.any_down()) {
        *wish(&mut ctx.memory.widths) = Some(width);
    }
    shown_panel.inner
}

/// What views remember of the open document, for the next time that it is opened.
pub(super) fn layout(memory: &super::Memory) -> Layout {
    Layout {
        outline_width: memory.widths.outline,
        charts_width: memory.widths.charts,
        scrolls: memory.scrolls.all().clone(),
    }
}

/// Takes over what was remembered.
pub(super) fn restore(memory: &mut super::Memory, layout: Layout) {
    memory.widths = Widths { outline: layout.outline_width, charts: layout.charts_width };
    memory.scrolls.restore(layout.scrolls);
}
