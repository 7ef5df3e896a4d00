//! What stands between this assessment and a final submission, each with a jump and, where there is one, a fix.

mod fix;
mod keys;
mod list;
mod table;

use std::collections::BTreeSet;

use egui::{Button, Frame, Label, Margin, Panel, RichText, ScrollArea, Ui};

use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{
    Cached, Choice, TextField, Titled as _, choices_ui, muted_ui, severity_colour, severity_mark, steady_ui,
};
use crate::app::{Command, Document, Focus, OutlineCommand, Preference, ProblemGroups};
use crate::assessment::ProcessId;
use crate::checks::{CHECKS, Problem, Severity, Target};
pub(super) use table::without_place;

use list::{Asked, Group, Line, Listed, Order, list};

/// A problem that is chosen, whatever becomes of the list around it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Chosen {
    /// Its place.
    target: Target,
    /// Its code.
    code: &'static str,
    /// What it says: one place may have several problems of a code.
    message: String,
}

impl Chosen {
    /// A problem.
    fn of(problem: &Problem) -> Self {
        Self { target: problem.target, code: problem.code, message: problem.message.clone() }
    }

    /// Whether a problem is the chosen one.
    fn is(&self, problem: &Problem) -> bool {
        (self.target, self.code) == (problem.target, problem.code) && self.message == problem.message
    }
}

/// The line that is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Selected {
    /// A problem.
    Problem(Chosen),
    /// The head of the group of this key.
    Head(String),
}

impl Selected {
    /// A line of the list.
    fn of(listed: &Listed, line: &Line) -> Option<Self> {
        match line {
            Line::Head(group) => Some(Self::Head(group.key.clone())),
            Line::Problem(_) => listed.problem(line).map(|problem| Self::Problem(Chosen::of(problem))),
        }
    }

    /// Whether a line is the chosen one.
    fn is(&self, listed: &Listed, line: &Line) -> bool {
        match (self, line) {
            (Self::Head(key), Line::Head(group)) => group.key == *key,
            (Self::Problem(chosen), Line::Problem(_)) => listed.problem(line).is_some_and(|own| chosen.is(own)),
            (Self::Head(_), Line::Problem(_)) | (Self::Problem(_), Line::Head(_)) => false,
        }
    }
}

/// What the list of problems remembers.
#[derive(Debug, Default)]
pub struct ProblemsMemory {
    /// Whether it shows what must hold for a final submission.
    is_final: bool,
    /// By what it is sorted.
    order: Order,
    /// Which codes or words are wanted.
    filter: String,
    /// The severities that are not shown.
    hidden: Vec<Severity>,
    /// The groups that are folded.
    folded: BTreeSet<String>,
    /// The line that is chosen.
    selected: Option<Selected>,
    /// The line that the table was last scrolled to.
    scrolled_to: Option<Selected>,
    /// The pass in which the list was drawn last: one that is shown anew takes the keyboard.
    drawn: u64,
    /// The list.
    list: Cached<Asked, Listed>,
}

impl ProblemsMemory {
    /// Folds a group, or opens it again.
    fn fold(&mut self, key: &str, fold: bool) {
        if fold {
            self.folded.insert(key.to_owned());
        } else {
            self.folded.remove(key);
        }
    }
}

/// The height of the chosen problem below the list: its head, its text and what to do, each in a line; more scrolls, and
/// its edge can be dragged.
const DETAIL: f32 = 70.0;

/// The problems.
pub fn problems_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    head_ui(ui, ctx);
    let memory = &mut ctx.memory.problems;
    let filter = memory.filter.trim().to_lowercase();
    let hidden = memory.hidden.clone();
    let groups = ctx.app.settings.problem_groups;
    let folded = memory.folded.clone();
    let asked = Asked { is_final: memory.is_final, order: memory.order, groups, folded, filter, hidden };
    let filtered = !asked.filter.is_empty();
    let listed = memory.list.get(document, asked, list);
    severities_ui(ui, ctx, &listed.counts);
    if listed.shown.is_empty() {
        let hidden = listed.counts.iter().any(|(_, count)| *count > 0);
        let text = if hidden { tr!("problems-none-shown") } else { empty_words(ctx, filtered) };
        ui.add_space(Tokens::MARGIN);
        muted_ui(ui, ctx.tokens, text);
        return;
    }
    let room = ui.available_height();
    if room > Tokens::ROW * 7.0 {
        let frame = Frame::NONE.inner_margin(Margin { top: 6, ..Margin::ZERO });
        let panel = Panel::bottom("problem").frame(frame).default_size(DETAIL);
        panel.size_range(60.0..=room * 0.6).show(ui, |ui| detail_ui(ui, ctx, document, &listed));
    }
    table::table_ui(ui, ctx, document, &listed);
}

/// The choice of what the document is held against, and the filter.
fn head_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal_wrapped(|ui| {
        let choice =
            |value, shown: &'static str, hover| Choice { value, shown, name: shown.to_owned(), hover, colour: None };
        let choices = [
            choice(false, tr!("problems-work"), tr!("problems-work.hint")),
            choice(true, tr!("problems-final"), tr!("problems-final.hint")),
        ];
        if let Some(is_final) = choices_ui(ui, ctx.tokens, ctx.memory.problems.is_final, &choices) {
            ctx.memory.problems.is_final = is_final;
        }
        ui.add_space(Tokens::SPACE);
        let text = ctx.memory.problems.filter.clone();
        let field = TextField::line(tr!("problems-filter"), &text).nameless();
        if let Some(text) = field.hint(tr!("problems-filter.hint")).width(220.0).show(ui, ctx).text {
            ctx.memory.problems.filter = text;
        }
    });
    ui.add_space(4.0);
}

/// How the list is put in groups.
fn groups_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let choice = |value, shown: &'static str, hover: &'static str| Choice {
        value,
        shown,
        name: hover.to_owned(),
        hover,
        colour: None,
    };
    let choices = [
        choice(ProblemGroups::Flat, tr!("problems-flat"), tr!("problems-flat.hint")),
        choice(ProblemGroups::Check, tr!("problems-by-check"), tr!("problems-by-check.hint")),
        choice(ProblemGroups::Process, tr!("problems-by-process"), tr!("problems-by-process.hint")),
    ];
    if let Some(groups) = choices_ui(ui, ctx.tokens, ctx.app.settings.problem_groups, &choices) {
        ctx.send(Command::Prefer(Preference::Groups(groups)));
    }
}

/// How many there are of each severity; a click shows or hides them.
fn severities_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, counts: &[(Severity, usize)]) {
    ui.horizontal_wrapped(|ui| {
        groups_ui(ui, ctx);
        ui.add_space(Tokens::SPACE);
        ui.spacing_mut().item_spacing.x = 4.0;
        for (severity, count) in counts {
            let words = match severity {
                Severity::Error => tr!("problems-errors", count = *count),
                Severity::Warning => tr!("problems-warnings", count = *count),
                Severity::Info => tr!("problems-infos", count = *count),
            };
            let shown = !ctx.memory.problems.hidden.contains(severity);
            let colour = if *count > 0 { severity_colour(ctx.tokens, *severity) } else { ctx.tokens.muted };
            let text = RichText::new(format!("{} {words}", severity_mark(*severity))).color(colour);
            // Where there is nothing to show, nothing looks as if it were shown.
            let is_empty = *count == 0;
            let button = Button::selectable(shown && !is_empty, text).frame_when_inactive(true);
            let button = ui.add_enabled(!(shown && is_empty), button).accessible_name(words);
            if button.on_hover_text(tr!("problems-severity-hint")).clicked() {
                let hidden = &mut ctx.memory.problems.hidden;
                if shown {
                    hidden.push(*severity);
                } else {
                    hidden.retain(|other| other != severity);
                }
            }
        }
    });
}

/// What to say where there is nothing.
fn empty_words(ctx: &ViewContext<'_>, filtered: bool) -> &'static str {
    if filtered {
        tr!("problems-none-match")
    } else if ctx.memory.problems.is_final {
        tr!("problems-none-final")
    } else {
        tr!("problems-none")
    }
}

/// The whole text of the chosen problem, a jump and a fix; of a group, what it is about.
fn detail_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, listed: &Listed) {
    // As high whatever is chosen.
    ui.set_min_height(ui.available_height());
    let problems = &listed.shown;
    let line = keys::selected_row(ctx, listed).and_then(|row| listed.lines.get(row));
    if let Some(Line::Head(group)) = line {
        group_detail_ui(ui, ctx, document, (group, listed.of_group(group)));
        return;
    }
    let Some((place, problem)) = line.and_then(|line| match line {
        Line::Head(_) => None,
        Line::Problem(place) => problems.get(*place).map(|problem| (*place, problem)),
    }) else {
        muted_ui(ui, ctx.tokens, tr!("problems-choose"));
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let head = format!("{} {} {}", severity_mark(problem.severity), problem.code, place_words(problem.target));
        ui.label(RichText::new(head).color(severity_colour(ctx.tokens, problem.severity)).strong());
        if ui.button(tr!("problems-go")).on_hover_text(tr!("problems-go.hint")).clicked() {
            go(ctx, problem);
        }
        if let Some((words, command)) = fix::fix(document, problem)
            && ui.button(words).on_hover_text(tr!("problems-fix-hint")).clicked()
        {
            ctx.send(command);
        }
        muted_ui(ui, ctx.tokens, &tr!("problems-place", number = place + 1, count = problems.len()));
    });
    steady_ui(ui, ScrollArea::vertical().id_salt("problem text").auto_shrink(false), |ui| {
        ui.add(Label::new(problem.message.as_str()).wrap().selectable(true));
        muted_ui(ui, ctx.tokens, problem.hint);
    });
}

/// What a group is about, and what can be done with all of it.
fn group_detail_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    (group, problems): (&Group, &[Problem]),
) {
    ui.horizontal_wrapped(|ui| {
        let head = [severity_mark(group.worst), group.code, group.place.as_str(), group.title.as_str()];
        let head: Vec<&str> = head.into_iter().filter(|part| !part.is_empty()).collect();
        ui.label(RichText::new(head.join(" ")).color(severity_colour(ctx.tokens, group.worst)).strong());
        group_actions_ui(ui, ctx, document, problems);
        muted_ui(ui, ctx.tokens, &tr!("problems-count", count = group.count));
    });
    if let Some(check) = CHECKS.iter().find(|check| check.code == group.code) {
        muted_ui(ui, ctx.tokens, check.hint_spoken());
    }
}

/// Buttons that mend all problems of a group, or select their processes to be changed together.
fn group_actions_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, problems: &[Problem]) {
    let process = |problem: &Problem| match problem.target {
        Target::Process(id) => Some(id),
        Target::Document | Target::Field(_) | Target::Evidence(_) => None,
    };
    let ids: Vec<ProcessId> = problems.iter().filter_map(process).collect::<BTreeSet<_>>().into_iter().collect();
    let select = tr!("problems-select", count = ids.len());
    if !ids.is_empty() && ui.button(select).on_hover_text(tr!("problems-select-hint")).clicked() {
        ctx.send(Command::Outline(OutlineCommand::SelectThese(ids)));
        ctx.send(Command::Focus(Focus::Outline));
    }
    if let Some(words) = fix::words_for_all(document, problems)
        && ui.button(words.as_str()).on_hover_text(tr!("problems-fix-all-hint")).clicked()
        && let Some(command) = fix::fix_all(document, problems, words)
    {
        ctx.send(command);
    }
}

/// The place of a problem as people name it.
fn place_words(target: Target) -> String {
    match target {
        Target::Document => tr!("problems-document").to_owned(),
        Target::Field(field) => field.shown().to_owned(),
        Target::Process(_) | Target::Evidence(_) => target.to_string(),
    }
}

/// Goes to the place of a problem, and to the field there that mends it where one field does.
fn go(ctx: &mut ViewContext<'_>, problem: &Problem) {
    jump(ctx, problem.target);
    let field = match problem.name {
        "level-three-unmapped" | "level-three-uncited" => Focus::Mapping,
        "partial-uncommented" => Focus::Comment,
        "undecided-level-four" | "unscored-level-four" => Focus::Branch,
        _ => return,
    };
    if matches!(problem.target, Target::Process(_)) {
        ctx.send(Command::Focus(field));
    }
}

/// Goes to where a problem is, and makes the view there show it.
pub fn jump(ctx: &mut ViewContext<'_>, target: Target) {
    match target {
        Target::Evidence(code) => ctx.memory.evidence.select(code),
        Target::Field(field) => ctx.memory.subject.scroll_to(field),
        Target::Document | Target::Process(_) => {}
    }
    ctx.send(Command::GoTo(target));
}
