//! The problems as a table of single lines; the whole text of the chosen one stands below it.

use egui::{
    Align, Button, EventFilter, Id, Label, Layout, RichText, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
};
use egui_extras::{Column, TableBuilder, TableRow};

use super::list::{Group, Line, Listed, Order};
use super::{Selected, fix, go, group_actions_ui, keys, place_words};
use crate::app::Document;
use crate::checks::{Problem, Severity};
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{Icon, is_new, severity_colour, severity_mark, short_ui};

/// The height of a row: one line of text, close together as in a list that is read downwards.
const ROW: f32 = 20.0;

/// In a list narrower than this the severities are marks without words.
const NARROW: f32 = 540.0;

/// The table; heads sort it.
pub(super) fn table_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, listed: &Listed) {
    let id = region_id();
    let rect = ui.available_rect_before_wrap();
    let region = ui.interact(rect, id, Sense::focusable_noninteractive());
    region.widget_info(|| WidgetInfo::labeled(egui::Role::Table, true, tr!("problems-list")));
    let pass = ui.ctx().cumulative_pass_nr();
    if is_new(ui, std::mem::replace(&mut ctx.memory.problems.drawn, pass)) {
        region.request_focus();
    }
    if region.has_focus() {
        let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
        keys::keys_ui(ui, ctx, listed, page_rows(rect.height()));
    }
    let mut order = ctx.memory.problems.order;
    // In a place of its own, so that the lines between columns end with it.
    let place = UiBuilder::new().id_salt("table of problems").max_rect(rect);
    ui.scope_builder(place, |ui| rows_ui(ui, ctx, document, listed, &mut order));
    ctx.memory.problems.order = order;
    if region.has_focus() {
        // Beside the marks, which begin where the table does, and over the grounds of the rows, which end with it.
        let frame = rect.expand2(egui::vec2(Tokens::SPACE_SMALL, 0.0));
        ui.painter().rect_stroke(frame, 2.0, Stroke::new(1.0, ctx.tokens.accent), StrokeKind::Inside);
    }
}

/// The heads and the rows.
fn rows_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, listed: &Listed, order: &mut Order) {
    let id = region_id();
    let rect = ui.max_rect();
    // A table puts the space between neighbours between its rows as well.
    ui.spacing_mut().item_spacing.y = 0.0;
    let narrow = rect.width() < NARROW;
    let (severity_width, place_width) = if narrow { (44.0, 76.0) } else { (96.0, 150.0) };
    let mut table = TableBuilder::new(ui)
        .id_salt(("problems", narrow))
        .sense(Sense::CLICK)
        .striped(true)
        .auto_shrink(false)
        .animate_scrolling(false)
        .min_scrolled_height(ROW)
        .max_scroll_height(rect.height())
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(severity_width))
        .column(Column::exact(58.0))
        .column(Column::initial(place_width).range(70.0..=260.0).resizable(true).clip(true))
        .column(Column::remainder().at_least(120.0).clip(true));
    let memory = &ctx.memory.problems;
    if memory.scrolled_to != memory.selected {
        if let Some(row) = keys::selected_row(ctx, listed) {
            table = table.scroll_to_row(row, None);
        }
        let memory = &mut ctx.memory.problems;
        memory.scrolled_to.clone_from(&memory.selected);
    }
    table
        .header(Tokens::ROW, |mut row| {
            let title = if narrow { severity_mark(Severity::Warning) } else { tr!("problems-severity") };
            let severity = (title, tr!("problems-sort-severity"));
            head_ui(&mut row, order, severity, Order::Severity);
            head_ui(&mut row, order, (tr!("problems-code"), tr!("problems-sort-code")), Order::Code);
            head_ui(&mut row, order, (tr!("problems-where"), tr!("problems-sort-where")), Order::Place);
            row.col(|ui| {
                short_ui(ui, tr!("problems-what"));
            });
        })
        .body(|body| {
            body.rows(ROW, listed.lines.len(), |mut row| match listed.lines.get(row.index()) {
                Some(Line::Head(group)) => head_row_ui(&mut row, ctx, document, (group, listed.of_group(group)), id),
                Some(line @ Line::Problem(_)) => {
                    if let Some(problem) = listed.problem(line) {
                        let selected = Selected::of(listed, line);
                        row_ui(&mut row, ctx, document, (problem, selected), id);
                    }
                }
                None => {}
            });
        });
}

/// What has the keyboard while the arrows move in the list.
fn region_id() -> Id {
    Id::unique("problems")
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

/// The room that a severity needs with its word.
const WORD: f32 = 50.0;

/// The mark of a severity, with its word where there is room.
fn severity_ui(ui: &mut Ui, tokens: &Tokens, severity: Severity) {
    let word = match severity {
        Severity::Error => tr!("problems-word-error"),
        Severity::Warning => tr!("problems-word-warning"),
        Severity::Info => tr!("problems-word-info"),
    };
    let mark = severity_mark(severity);
    let text = if ui.available_width() < WORD { mark.to_owned() } else { format!("{mark} {word}") };
    short_ui(ui, RichText::new(text).color(severity_colour(tokens, severity)))
        .on_hover_text(word)
        .accessible_name(format!("{mark} {word}"));
}

/// The head of a group: a click on its mark folds it or opens it again, as a double click on it does.
fn head_row_ui(
    row: &mut TableRow<'_, '_>,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    (group, problems): (&Group, &[Problem]),
    region: Id,
) {
    let tokens = ctx.tokens;
    let own = Some(Selected::Head(group.key.clone()));
    row.set_selected(ctx.memory.problems.selected == own);
    let mut folds = false;
    row.col(|ui| {
        ui.spacing_mut().item_spacing.x = Tokens::SPACE_SMALL;
        ui.spacing_mut().button_padding.y = 0.0;
        // Else the button is higher than the row, and all that follows stands too low.
        ui.spacing_mut().interact_size.y = ROW;
        let (icon, name) = if group.is_folded {
            (Icon::Right, tr!("problems-group-open", title = group.title.as_str()))
        } else {
            (Icon::Down, tr!("problems-group-fold", title = group.title.as_str()))
        };
        let button = ui.add(Button::new(icon.atom()).frame(false).sense(Sense::CLICK)).accessible_name(name);
        folds = button.clicked();
        severity_ui(ui, tokens, group.worst);
    });
    let strong = |text: &str| RichText::new(text).family(bold()).color(tokens.text);
    row.col(|ui| {
        short_ui(ui, strong(group.code));
    });
    row.col(|ui| {
        short_ui(ui, strong(&group.place));
    });
    row.col(|ui| {
        let words = tr!("problems-group", title = group.title.as_str(), count = group.count);
        short_ui(ui, strong(&words));
    });
    let response = row.response();
    if folds || response.double_clicked() {
        ctx.memory.problems.fold(&group.key, !group.is_folded);
    }
    if folds || response.clicked() {
        ctx.memory.problems.selected.clone_from(&own);
        ctx.memory.problems.scrolled_to = own;
        response.ctx.memory_mut(|memory| memory.request_focus(region));
    }
    response.context_menu(|ui| group_actions_ui(ui, ctx, document, problems));
}

/// One problem; a click chooses it, a double click or the link goes to its place.
fn row_ui(
    row: &mut TableRow<'_, '_>,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    (problem, own): (&Problem, Option<Selected>),
    region: Id,
) {
    let tokens = ctx.tokens;
    row.set_selected(ctx.memory.problems.selected.is_some() && ctx.memory.problems.selected == own);
    row.col(|ui| {
        severity_ui(ui, tokens, problem.severity);
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
        ctx.memory.problems.selected.clone_from(&own);
        ctx.memory.problems.scrolled_to = own;
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
pub(in crate::ui) fn without_place(problem: &Problem) -> &str {
    let rest = problem.message.strip_prefix(&problem.target.to_string());
    rest.and_then(|rest| rest.strip_prefix(" – ")).unwrap_or(&problem.message)
}
