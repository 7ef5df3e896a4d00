//! One row of the outline.

use egui::{Id, Response, RichText, Role, Sense, Shape, TextStyle, Ui, WidgetInfo, pos2, vec2};
use egui_extras::TableRow;

use super::actions::row_menu_ui;
use crate::app::{Command, Document, OutlineColumn, OutlineCommand, Tick};
use crate::assessment::{Claim, Handed, Scope};
use crate::checks::Target;
use crate::edit::Edit;
use crate::figures::{Coverage, ProcessFigures};
use crate::framework::Process;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Titled as _, conformance_colour, conformance_letter, short_ui, support_letters, tick_ui};

/// The width of a triangle, and how far a level is indented where there is room.
pub(super) const INDENT: f32 = 14.0;

/// What a row shows.
pub(super) struct Row<'a> {
    /// The document.
    document: &'a Document,
    /// The index of the process.
    idx: usize,
    /// The process.
    process: &'a Process,
    /// Its claim.
    claim: Option<&'a Claim>,
    /// Its figures.
    figures: &'a ProcessFigures,
}

impl<'a> Row<'a> {
    /// The visible row at a place.
    pub(super) fn at(document: &'a Document, row: usize) -> Option<Self> {
        let idx = *document.outline.rows.get(row)?;
        let process = document.framework.at(idx)?;
        let claim = document.assessment().claim(process.id);
        Some(Self { document, idx, process, claim, figures: document.figures.at(idx) })
    }

    /// The identifier and the name.
    fn name(&self) -> String {
        format!("{} {}", self.process.id, self.process.name)
    }

    /// What a column says; nothing where it has nothing to say.
    pub(super) fn text(&self, column: OutlineColumn) -> String {
        let coverage = || self.figures.coverage.filter(|_| self.figures.in_scope).map(Coverage::notation);
        let own = self.claim;
        let text = match column {
            OutlineColumn::Score if self.figures.origin.is_some() => {
                let score = self.document.scheme.print(self.figures.printed);
                Some(format!("{score} {}", conformance_letter(self.figures.conformance)))
            }
            OutlineColumn::Score | OutlineColumn::Coverage => coverage(),
            OutlineColumn::Support => Some(support_letters(own.and_then(|claim| claim.support)).to_owned()),
            OutlineColumn::Cited => {
                own.map(|claim| claim.all_citations().count()).filter(|cited| *cited > 0).map(|cited| cited.to_string())
            }
            OutlineColumn::Status => own.filter(|_| self.figures.in_scope).map(|claim| claim.status.shown().to_owned()),
            OutlineColumn::Owner => own.map(|claim| claim.owner.clone()),
            OutlineColumn::Problems => {
                self.document.problem_codes.get(&self.process.id).map(|codes| format!("⚠{}", codes.len()))
            }
        };
        text.unwrap_or_default()
    }
}

/// Draws a row and sends what was clicked.
pub(super) fn row_ui(
    table: &mut TableRow<'_, '_>,
    ctx: &mut ViewContext<'_>,
    row: &Row<'_>,
    outline: Id,
    columns: &[OutlineColumn],
) {
    let id = row.process.id;
    table.set_selected(row.document.outline.is_selected(id));
    let mut named = None;
    table.col(|ui| {
        ui.push_id(id, |ui| named = Some(tree_ui(ui, ctx, row)));
    });
    let coverage_apart = columns.contains(&OutlineColumn::Coverage);
    for column in columns {
        table.col(|ui| match column {
            OutlineColumn::Score => score_ui(ui, ctx.tokens, row, coverage_apart),
            OutlineColumn::Problems => problems_ui(ui, ctx.tokens, row),
            OutlineColumn::Coverage
            | OutlineColumn::Support
            | OutlineColumn::Cited
            | OutlineColumn::Status
            | OutlineColumn::Owner => {
                let text = row.text(*column);
                if !text.is_empty() {
                    short_ui(ui, text);
                }
            }
        });
    }
    let whole = table.response();
    let clicked = whole.clicked() || named.as_ref().is_some_and(Response::clicked);
    if clicked {
        let modifiers = whole.ctx.input(|input| input.modifiers);
        ctx.send(match (modifiers.shift, modifiers.command) {
            (true, _) => Command::Outline(OutlineCommand::SelectTo(id)),
            (false, true) => Command::Outline(OutlineCommand::Toggle(id)),
            (false, false) => Command::Show(id),
        });
        if !modifiers.shift && !modifiers.command {
            ctx.send(Command::Outline(OutlineCommand::SelectOne));
        }
        whole.ctx.memory_mut(|memory| memory.request_focus(outline));
    }
    let asked = whole.secondary_clicked() || named.as_ref().is_some_and(Response::secondary_clicked);
    if asked && !row.document.outline.is_selected(id) {
        ctx.send(Command::Select(id));
    }
    for response in named.into_iter().chain([whole]) {
        response.context_menu(|ui| row_menu_ui(ui, ctx, row.document, id));
    }
}

/// The triangle, the tick and the name; gives the response of the name.
fn tree_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, row: &Row<'_>) -> Response {
    let id = row.process.id;
    ui.add_space(ctx.memory.outline.indent * f32::from(row.process.level.saturating_sub(1)));
    let branch = row.document.framework.subtree_range(row.idx).len() > 1;
    if branch {
        let open = row.document.outline.expanded.contains(&id) || !row.document.outline.filter.is_empty();
        if triangle_ui(ui, ctx.tokens, open, &id.to_string()).clicked() {
            ctx.send(Command::ToggleExpanded(id));
        }
    } else {
        ui.add_space(INDENT + ui.spacing().item_spacing.x);
    }
    let name = row.name();
    let tick = row.document.ticks.get(row.idx).copied().unwrap_or(Tick::Off);
    if tick_ui(ui, ctx.tokens, tick, &name, false).clicked() {
        ctx.edit(Edit::Tick(id, tick != Tick::On));
    }
    name_ui(ui, ctx.tokens, &name, row)
}

/// The name, shortened where it does not fit; a click shows the claim.
fn name_ui(ui: &mut Ui, tokens: &Tokens, name: &str, row: &Row<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width().max(8.0), Tokens::ROW - 4.0), Sense::CLICK);
    let selected = row.document.outline.selected == Some(row.process.id);
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, selected, tr!("outline-show", name = name)));
    let colour = if row.figures.in_scope { tokens.text } else { tokens.muted };
    let changed = is_changed(row);
    let mut job = name_job(ui, tokens, row, colour, changed);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width());
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, colour);
    let response = if elided { response.on_hover_text(name) } else { response };
    if changed {
        response.on_hover_ui(|ui| {
            ui.label(changed_words(row));
        })
    } else {
        response
    }
}

/// The identifier, which is quiet, a mark where the claim has changed since the last hand-over, and the name with the words
/// that the filter looks for.
fn name_job(ui: &Ui, tokens: &Tokens, row: &Row<'_>, colour: egui::Color32, changed: bool) -> egui::text::LayoutJob {
    let font = TextStyle::Body.resolve(ui.style());
    let plain = |colour| egui::TextFormat { font_id: font.clone(), color: colour, ..Default::default() };
    let mut job = egui::text::LayoutJob { break_on_newline: false, ..Default::default() };
    job.append(&format!("{} ", row.process.id), 0.0, plain(tokens.muted));
    let name = row.process.name.as_str();
    if changed {
        job.append("Δ ", 0.0, plain(tokens.accent));
    }
    let mut end = 0;
    for place in row.document.outline.filter.highlights(name) {
        job.append(name.get(end..place.start).unwrap_or_default(), 0.0, plain(colour));
        let marked = egui::TextFormat { underline: egui::Stroke::new(1.5, tokens.accent), ..plain(tokens.accent) };
        job.append(name.get(place.clone()).unwrap_or_default(), 0.0, marked);
        end = place.end;
    }
    job.append(name.get(end..).unwrap_or_default(), 0.0, plain(colour));
    job
}

/// Whether the claim has changed since the last hand-over; never before the first one.
fn is_changed(row: &Row<'_>) -> bool {
    let assessment = row.document.assessment();
    assessment.last_hand_over().is_some() && assessment.changed_since_hand_over(row.process.id)
}

/// Since when the claim has changed.
fn changed_words(row: &Row<'_>) -> String {
    match row.document.assessment().handed(row.process.id) {
        Handed::Never => tr!("hand-over-never").to_owned(),
        Handed::Same(last) | Handed::Changed(last) => {
            tr!("hand-over-differs", date = last.date.as_str(), round = last.round)
        }
    }
}

/// The triangle that opens and closes a branch.
fn triangle_ui(ui: &mut Ui, tokens: &Tokens, open: bool, id: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(INDENT, Tokens::ROW - 4.0), Sense::CLICK);
    let name = if open { tr!("outline-close", id = id) } else { tr!("outline-open", id = id) };
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &name));
    let (centre, half) = (rect.center(), 4.0);
    let points = if open {
        vec![centre + vec2(-half, -half / 2.0), centre + vec2(half, -half / 2.0), centre + vec2(0.0, half)]
    } else {
        vec![centre + vec2(-half / 2.0, -half), centre + vec2(half, 0.0), centre + vec2(-half / 2.0, half)]
    };
    let colour = if response.hovered() { tokens.accent } else { tokens.muted };
    ui.painter().add(Shape::convex_polygon(points, colour, egui::Stroke::NONE));
    response
}

/// The printed score of an L3 or L4 with a bar; the coverage of an L2 where it has no column of its own.
fn score_ui(ui: &mut Ui, tokens: &Tokens, row: &Row<'_>, coverage_apart: bool) {
    let own = row.figures;
    match (row.process.level, own.coverage) {
        (_, Some(_)) if own.in_scope && !coverage_apart => {
            short_ui(ui, row.text(OutlineColumn::Coverage));
        }
        (3 | 4, _) if own.origin.is_some() => {
            let colour = conformance_colour(tokens, own.conformance);
            bar_ui(ui, row, colour);
            short_ui(ui, RichText::new(row.text(OutlineColumn::Score)).color(colour));
        }
        (3 | 4, _) if own.in_scope => {
            short_ui(ui, RichText::new("–").color(tokens.muted)).on_hover_text(tr!("outline-no-score"));
        }
        _ if row.claim.is_some_and(|claim| claim.scope == Scope::Out) => {
            short_ui(ui, RichText::new(tr!("outline-out")).color(tokens.muted)).on_hover_text(tr!("outline-out.hint"));
        }
        _ => {}
    }
}

/// A thin bar below the score, as long as its share of the full score.
fn bar_ui(ui: &Ui, row: &Row<'_>, colour: egui::Color32) {
    let cell = ui.max_rect();
    let full = f32::from(row.document.scheme.full().hundredths()).max(1.0);
    let width = (cell.width() - 6.0).max(0.0) * (f32::from(row.figures.printed.hundredths()) / full).clamp(0.0, 1.0);
    let bar = egui::Rect::from_min_size(pos2(cell.left(), cell.bottom() - 3.0), vec2(width, 2.0));
    ui.painter().rect_filled(bar, 1.0, colour);
}

/// The marker of problems; hover names them.
fn problems_ui(ui: &mut Ui, tokens: &Tokens, row: &Row<'_>) {
    if !row.document.problem_codes.contains_key(&row.process.id) {
        return;
    }
    let marker = short_ui(ui, RichText::new(row.text(OutlineColumn::Problems)).color(tokens.warning));
    marker.on_hover_ui(|ui| {
        let own = Target::Process(row.process.id);
        for problem in row.document.problems.iter().filter(|problem| problem.target == own) {
            ui.label(format!("{} {}", problem.code, problem.message));
        }
    });
}
