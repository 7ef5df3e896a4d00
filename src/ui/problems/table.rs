//! The problems as a table: two lines a row, what is wrong and what to do.

use egui::{Align, Button, Layout, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder, TableRow};

use super::{Order, jump};
use crate::checks::Problem;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{severity_colour, severity_mark, short_ui};

/// The table; heads sort it.
pub(super) fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, problems: &[Problem]) {
    let mut order = ctx.memory.problems.order;
    let height = ui.available_height();
    TableBuilder::new(ui)
        .id_salt("problems")
        .sense(Sense::CLICK)
        .striped(true)
        .auto_shrink(false)
        .max_scroll_height(height)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(84.0))
        .column(Column::exact(58.0))
        .column(Column::exact(96.0))
        .column(Column::remainder().at_least(160.0).clip(true))
        .header(Tokens::ROW, |mut row| {
            head_ui(&mut row, &mut order, "Severity", Order::Severity);
            head_ui(&mut row, &mut order, "Code", Order::Code);
            head_ui(&mut row, &mut order, "Where", Order::Place);
            row.col(|ui| {
                short_ui(ui, "What is wrong, and what to do");
            });
        })
        .body(|body| {
            body.rows(Tokens::ROW * 2.0, problems.len(), |mut row| {
                if let Some(problem) = problems.get(row.index()) {
                    row_ui(&mut row, ctx, problem);
                }
            });
        });
    ctx.memory.problems.order = order;
}

/// The head of a column that sorts.
fn head_ui(row: &mut TableRow<'_, '_>, order: &mut Order, title: &str, own: Order) {
    row.col(|ui| {
        let shown = if *order == own { format!("{title} ⏷") } else { title.to_owned() };
        let button =
            ui.add(Button::new(shown).frame(false)).accessible_name(format!("Sort by {}", title.to_lowercase()));
        if button.clicked() {
            *order = own;
        }
    });
}

/// One problem; a click anywhere goes to its place.
fn row_ui(row: &mut TableRow<'_, '_>, ctx: &mut ViewContext<'_>, problem: &Problem) {
    let tokens = ctx.tokens;
    row.col(|ui| {
        let text = format!("{} {}", severity_mark(problem.severity), problem.severity.word());
        short_ui(ui, RichText::new(text).color(severity_colour(tokens, problem.severity)));
    });
    row.col(|ui| {
        short_ui(ui, problem.code).on_hover_text(problem.name);
    });
    let mut go = false;
    row.col(|ui| {
        let place = problem.target.to_string();
        let link = egui::Link::new(place.as_str());
        go = ui.add(link).accessible_name(format!("Go to {place}: {}", problem.code)).clicked();
    });
    row.col(|ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(4.0);
            short_ui(ui, without_place(problem)).on_hover_text(problem.message.as_str());
            short_ui(ui, RichText::new(&problem.hint).color(tokens.muted));
        });
    });
    if go || row.response().clicked() {
        jump(ctx, problem.target);
    }
}

/// The message without the identifier that the row names already.
fn without_place(problem: &Problem) -> &str {
    let rest = problem.message.strip_prefix(&problem.target.to_string());
    rest.and_then(|rest| rest.strip_prefix(" – ")).unwrap_or(&problem.message)
}
