//! The problems as a table of single lines; the whole text of the chosen one stands below it.

use egui::{Align, Button, EventFilter, Id, Label, Layout, RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder, TableRow};

use super::{Chosen, Order, fix, go, keys, place_words};
use crate::app::Document;
use crate::checks::{Problem, Severity};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{is_new, severity_colour, severity_mark, short_ui};

/// The height of a row: one line of text, close together as in a list that is read downwards.
const ROW: f32 = 22.0;

/// The table; heads sort it.
pub(super) fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, problems: &[Problem]) {
    let id = Id::unique("problems");
    let rect = ui.available_rect_before_wrap();
    let region = ui.interact(rect, id, Sense::focusable_noninteractive());
    region.widget_info(|| WidgetInfo::labeled(egui::Role::Table, true, tr!("problems-list")));
    let pass = ui.ctx().cumulative_pass_nr();
    if is_new(ui, std::mem::replace(&mut ctx.memory.problems.drawn, pass)) {
        region.request_focus();
    }
    if region.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        keys::keys_ui(ui, ctx, problems, page_rows(rect.height()));
        ui.painter().rect_stroke(rect, 2.0, Stroke::new(1.0, ctx.tokens.accent), StrokeKind::Inside);
    }
    let mut order = ctx.memory.problems.order;
    let mut table = TableBuilder::new(ui)
        .id_salt("problems")
        .sense(Sense::CLICK)
        .striped(true)
        .auto_shrink(false)
        .animate_scrolling(false)
        .min_scrolled_height(ROW)
        .max_scroll_height(rect.height())
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(96.0))
        .column(Column::exact(58.0))
        .column(Column::initial(150.0).range(90.0..=260.0).resizable(true).clip(true))
        .column(Column::remainder().at_least(160.0).clip(true));
    let memory = &ctx.memory.problems;
    if memory.scrolled_to != memory.selected {
        if let Some(row) = keys::selected_row(ctx, problems) {
            table = table.scroll_to_row(row, None);
        }
        let memory = &mut ctx.memory.problems;
        memory.scrolled_to.clone_from(&memory.selected);
    }
    table
        .header(Tokens::ROW, |mut row| {
            let severity = (tr!("problems-severity"), tr!("problems-sort-severity"));
            head_ui(&mut row, &mut order, severity, Order::Severity);
            head_ui(&mut row, &mut order, (tr!("problems-code"), tr!("problems-sort-code")), Order::Code);
            head_ui(&mut row, &mut order, (tr!("problems-where"), tr!("problems-sort-where")), Order::Place);
            row.col(|ui| {
                short_ui(ui, tr!("problems-what"));
            });
        })
        .body(|body| {
            body.rows(ROW, problems.len(), |mut row| {
                if let Some(problem) = problems.get(row.index()) {
                    row_ui(&mut row, ctx, document, problem, id);
                }
            });
        });
    ctx.memory.problems.order = order;
}

/// How many rows a page has.
#[expect(clippy::cast_possible_truncation, reason = "a height in points is far below the limit")]
fn page_rows(height: f32) -> isize {
    ((height / ROW) as isize - 1).max(1)
}

/// The head of a column that sorts.
fn head_ui(row: &mut TableRow<'_, '_>, order: &mut Order, (title, name): (&str, &str), own: Order) {
    row.col(|ui| {
        let shown = if *order == own { format!("{title} ⏷") } else { title.to_owned() };
        if ui.add(Button::new(shown).frame(false)).accessible_name(name).clicked() {
            *order = own;
        }
    });
}

/// One problem; a click chooses it, a double click or the link goes to its place.
fn row_ui(row: &mut TableRow<'_, '_>, ctx: &mut ViewContext<'_>, document: &Document, problem: &Problem, region: Id) {
    let tokens = ctx.tokens;
    row.set_selected(ctx.memory.problems.selected.as_ref().is_some_and(|chosen| chosen.is(problem)));
    row.col(|ui| {
        let word = match problem.severity {
            Severity::Error => tr!("problems-word-error"),
            Severity::Warning => tr!("problems-word-warning"),
            Severity::Info => tr!("problems-word-info"),
        };
        let text = format!("{} {word}", severity_mark(problem.severity));
        short_ui(ui, RichText::new(text).color(severity_colour(tokens, problem.severity)));
    });
    row.col(|ui| {
        short_ui(ui, RichText::new(problem.code).color(tokens.text)).on_hover_text(problem.name);
    });
    let mut goes = false;
    row.col(|ui| {
        let place = place_words(problem.target);
        let text = RichText::new(place.as_str()).color(tokens.accent);
        let link = ui.add(Label::new(text).truncate().selectable(false).sense(Sense::CLICK));
        let link = link.on_hover_cursor(egui::CursorIcon::PointingHand);
        let name = tr!("problems-go-to", place = place.as_str(), code = problem.code);
        link.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, name.as_str()));
        goes = link.clicked();
    });
    row.col(|ui| {
        let text = RichText::new(without_place(problem)).color(tokens.text);
        ui.add(Label::new(text).truncate().selectable(false).show_tooltip_when_elided(false))
            .on_hover_text(format!("{}\n{}", problem.message, problem.hint));
    });
    let response = row.response();
    if goes || response.double_clicked() {
        go(ctx, problem);
    } else if response.clicked() {
        ctx.memory.problems.selected = Some(Chosen::of(problem));
        ctx.memory.problems.scrolled_to = Some(Chosen::of(problem));
        response.ctx.memory_mut(|memory| memory.request_focus(region));
    }
    response.context_menu(|ui| {
        if ui.button(tr!("problems-go")).clicked() {
            go(ctx, problem);
        }
        if let Some((words, command)) = fix::fix(document, problem)
            && ui.button(words).clicked()
        {
            ctx.send(command);
        }
    });
}

/// The message without the identifier that the row names already.
fn without_place(problem: &Problem) -> &str {
    let rest = problem.message.strip_prefix(&problem.target.to_string());
    rest.and_then(|rest| rest.strip_prefix(" – ")).unwrap_or(&problem.message)
}
