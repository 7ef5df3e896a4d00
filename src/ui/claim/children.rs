//! The processes below: their ticks, scopes and scores.

use egui::{Align, Layout, RichText, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

use super::Selected;
use crate::app::{Command, Tick};
use crate::assessment::Scope;
use crate::edit::Edit;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{
    CardTone, conformance_colour, conformance_letter, message_ui, muted_ui, section_ui, short_ui, tick_ui,
};

/// More rows than these scroll within the table.
const MOST_ROWS: usize = 30;

/// The children, and what they mean for the process.
pub(super) fn children_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let framework = &at.document.framework;
    let children: Vec<usize> = framework.child_indices(at.idx).collect();
    if children.is_empty() {
        return;
    }
    let level = children.first().and_then(|idx| framework.at(*idx)).map_or(0, |process| process.level);
    section_ui(ui, &format!("Level {level} processes"));
    if let Some(coverage) = at.figures.coverage {
        let text = format!("Coverage {}: level 3 processes in scope of all", coverage.notation());
        muted_ui(ui, ctx.tokens, &text);
    }
    let undecided = |idx: &usize| {
        framework.at(*idx).is_some_and(|child| at.document.assessment().scope(child.id) == Scope::Undecided)
    };
    let typed = at.claim.claimed.is_some() || at.claim.awarded.is_some();
    if at.process.level == 3 && typed && children.iter().all(undecided) {
        let text = "This process has a typed score and no level 4 process is answered. Once one is in or out of scope, the \
                    computed score comes from all of them, and may differ from the typed one by points";
        message_ui(ui, ctx.tokens, CardTone::Warning, text);
    }
    let height = Tokens::ROW * if children.len() > MOST_ROWS { 20.0 } else { 31.0 };
    TableBuilder::new(ui)
        .id_salt("children")
        .vscroll(children.len() > MOST_ROWS)
        .max_scroll_height(height)
        .auto_shrink([false, true])
        .striped(true)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::remainder().at_least(160.0).clip(true))
        .column(Column::exact(100.0))
        .column(Column::exact(64.0))
        .body(|body| {
            body.rows(Tokens::ROW, children.len(), |mut row| {
                if let Some(idx) = children.get(row.index()) {
                    row_ui(&mut row, ctx, at, *idx);
                }
            });
        });
}

/// One child.
fn row_ui(row: &mut TableRow<'_, '_>, ctx: &mut ViewContext<'_>, at: Selected<'_>, idx: usize) {
    let document = at.document;
    let Some(child) = document.framework.at(idx) else { return };
    let own = document.figures.at(idx);
    let tokens = ctx.tokens;
    row.col(|ui| {
        ui.push_id(child.id, |ui| {
            let tick = document.ticks.get(idx).copied().unwrap_or(Tick::Off);
            let name = format!("{} {}", child.id, child.name);
            if tick_ui(ui, tokens, tick, &format!("Submit {name}"), true).clicked() {
                ctx.edit(Edit::Tick(child.id, tick != Tick::On));
            }
            let link = ui.add(egui::Link::new(name.as_str())).on_hover_text(name.as_str());
            if link.accessible_name(format!("Go to {name}")).clicked() {
                ctx.send(Command::Show(child.id));
            }
        });
    });
    row.col(|ui| {
        short_ui(ui, document.assessment().scope(child.id).title());
    });
    row.col(|ui| {
        if let Some(coverage) = own.coverage {
            short_ui(ui, coverage.notation());
        } else if own.origin.is_some() {
            let colour = conformance_colour(tokens, own.conformance);
            let text = format!("{} {}", document.scheme.print(own.printed), conformance_letter(own.conformance));
            short_ui(ui, RichText::new(text).color(colour));
        } else if own.in_scope && matches!(child.level, 3 | 4) {
            short_ui(ui, "–");
        }
    });
}
