//! One row of the outline.

use egui::{Id, Response, RichText, Role, Sense, Shape, TextStyle, Ui, WidgetInfo, pos2, vec2};
use egui_extras::TableRow;

use crate::app::{Command, Document, Tick};
use crate::assessment::{Claim, Scope};
use crate::checks::Target;
use crate::edit::Edit;
use crate::figures::ProcessFigures;
use crate::framework::Process;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{conformance_colour, conformance_letter, short_ui, support_letters, tick_ui};

/// How far a level is indented.
const INDENT: f32 = 14.0;

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
}

/// Draws a row and sends what was clicked.
pub(super) fn row_ui(table: &mut TableRow<'_, '_>, ctx: &mut ViewContext<'_>, row: &Row<'_>, outline: Id, wide: bool) {
    let id = row.process.id;
    table.set_selected(row.document.outline.selected == Some(id));
    let mut named = None;
    table.col(|ui| {
        ui.push_id(id, |ui| named = Some(tree_ui(ui, ctx, row)));
    });
    table.col(|ui| score_ui(ui, ctx.tokens, row));
    if wide {
        table.col(|ui| cited_ui(ui, row));
        table.col(|ui| support_ui(ui, row));
    }
    table.col(|ui| problems_ui(ui, ctx.tokens, row));
    let clicked = table.response().clicked() || named.is_some_and(|named: Response| named.clicked());
    if clicked {
        ctx.send(Command::Show(id));
        let response = table.response();
        response.ctx.memory_mut(|memory| memory.request_focus(outline));
    }
}

/// The triangle, the tick and the name; gives the response of the name.
fn tree_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, row: &Row<'_>) -> Response {
    let id = row.process.id;
    ui.add_space(INDENT * f32::from(row.process.level.saturating_sub(1)));
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
    response.widget_info(|| WidgetInfo::selected(Role::TreeItem, true, selected, format!("Show {name}")));
    let colour = if row.figures.in_scope { tokens.text } else { tokens.muted };
    let mut job =
        egui::text::LayoutJob::simple_singleline(name.to_owned(), TextStyle::Body.resolve(ui.style()), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width());
    let galley = ui.painter().layout_job(job);
    let elided = galley.elided;
    ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, colour);
    if elided { response.on_hover_text(name) } else { response }
}

/// The triangle that opens and closes a branch.
fn triangle_ui(ui: &mut Ui, tokens: &Tokens, open: bool, id: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(INDENT, Tokens::ROW - 4.0), Sense::CLICK);
    let name = format!("{} {id}", if open { "Close" } else { "Open" });
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

/// The coverage of an L2, the printed score of an L3 or L4.
fn score_ui(ui: &mut Ui, tokens: &Tokens, row: &Row<'_>) {
    let own = row.figures;
    match (row.process.level, own.coverage) {
        (_, Some(coverage)) if own.in_scope => {
            short_ui(ui, coverage.notation());
        }
        (3 | 4, _) if own.origin.is_some() => {
            let colour = conformance_colour(tokens, own.conformance);
            let score = row.document.scheme.print(own.printed);
            short_ui(ui, RichText::new(format!("{score} {}", conformance_letter(own.conformance))).color(colour));
        }
        (3 | 4, _) if own.in_scope => {
            short_ui(ui, RichText::new("–").color(tokens.muted)).on_hover_text("In scope, and no score yet");
        }
        _ if row.claim.is_some_and(|claim| claim.scope == Scope::Out) => {
            short_ui(ui, RichText::new("out").color(tokens.muted)).on_hover_text("Decided: out of scope");
        }
        _ => {}
    }
}

/// How many citations the claim has.
fn cited_ui(ui: &mut Ui, row: &Row<'_>) {
    let cited = row.claim.map_or(0, |claim| claim.all_citations().count());
    if cited > 0 {
        short_ui(ui, cited.to_string());
    }
}

/// How the process is supported.
fn support_ui(ui: &mut Ui, row: &Row<'_>) {
    let letters = support_letters(row.claim.and_then(|claim| claim.support));
    if !letters.is_empty() {
        short_ui(ui, letters);
    }
}

/// The marker of problems; hover names them.
fn problems_ui(ui: &mut Ui, tokens: &Tokens, row: &Row<'_>) {
    let Some(codes) = row.document.problem_codes.get(&row.process.id) else { return };
    let marker = short_ui(ui, RichText::new(format!("⚠{}", codes.len())).color(tokens.warning));
    marker.on_hover_ui(|ui| {
        let own = Target::Process(row.process.id);
        for problem in row.document.problems.iter().filter(|problem| problem.target == own) {
            ui.label(format!("{} {}", problem.code, problem.message));
        }
    });
}
