//! What stands between this assessment and a final submission, each with a jump.

mod table;

use egui::Ui;

use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{Cached, Choice, TextField, choices_ui, count_words, muted_ui};
use crate::app::{Command, Document};
use crate::checks::{Final, Problem, Severity, Target};

/// By what the problems are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Order {
    /// The worst first.
    #[default]
    Severity,
    /// By the code of the check.
    Code,
    /// By place.
    Place,
}

/// What the list is made for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    /// Whether it is for a final submission.
    is_final: bool,
    /// By what it is sorted.
    order: Order,
    /// Which codes or words are wanted, in lower case.
    filter: String,
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
    /// The list.
    list: Cached<Asked, Vec<Problem>>,
}

/// The problems.
pub fn problems_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    head_ui(ui, ctx);
    let memory = &mut ctx.memory.problems;
    let filter = memory.filter.trim().to_lowercase();
    let asked = Asked { is_final: memory.is_final, order: memory.order, filter };
    let filtered = !asked.filter.is_empty();
    let problems = memory.list.get(document, asked, list);
    summary_ui(ui, ctx, &problems);
    if problems.is_empty() {
        empty_ui(ui, ctx, filtered);
        return;
    }
    table::table_ui(ui, ctx, &problems);
}

/// The choice of what the document is held against, and the filter.
fn head_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal_wrapped(|ui| {
        let choice =
            |value, shown: &'static str, hover| Choice { value, shown, name: shown.to_owned(), hover, colour: None };
        let choices = [
            choice(false, "Work", "What to look at while work goes on"),
            choice(true, "Final submission", "What must hold before a final submission can be exported"),
        ];
        if let Some(is_final) = choices_ui(ui, ctx.tokens, ctx.memory.problems.is_final, &choices) {
            ctx.memory.problems.is_final = is_final;
        }
        ui.add_space(Tokens::SPACE);
        let text = ctx.memory.problems.filter.clone();
        let field =
            TextField::line("Filter problems", &text).nameless().hint("Code or words, such as CB012").width(220.0);
        if let Some(text) = field.show(ui, ctx).text {
            ctx.memory.problems.filter = text;
        }
    });
    ui.add_space(4.0);
}

/// How many there are of each severity.
fn summary_ui(ui: &mut Ui, ctx: &ViewContext<'_>, problems: &[Problem]) {
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let text = format!(
        "{}, {}, {}",
        count_words(count(Severity::Error), "error", "errors"),
        count_words(count(Severity::Warning), "warning", "warnings"),
        count_words(count(Severity::Info), "remark", "remarks"),
    );
    muted_ui(ui, ctx.tokens, &text);
}

/// What to say where there is nothing.
fn empty_ui(ui: &mut Ui, ctx: &ViewContext<'_>, filtered: bool) {
    ui.add_space(Tokens::MARGIN);
    let text = if filtered {
        "No problem matches. Clear the field above to see all of them."
    } else if ctx.memory.problems.is_final {
        "Nothing stands in the way: a final submission can be exported."
    } else {
        "No problems. Claimbook looks after every change; choose Final submission to see what must hold at hand-over."
    };
    muted_ui(ui, ctx.tokens, text);
}

/// The problems that are asked for, in order.
fn list(document: &Document, asked: &Asked) -> Vec<Problem> {
    let mut problems = if asked.is_final { document.check(Final::Final) } else { document.problems.clone() };
    problems.retain(|problem| asked.filter.is_empty() || matches(problem, &asked.filter));
    match asked.order {
        Order::Severity => problems.sort_by_key(|problem| (std::cmp::Reverse(problem.severity), problem.code)),
        Order::Code => problems.sort_by_key(|problem| (problem.code, problem.target)),
        Order::Place => problems.sort_by_key(|problem| problem.target),
    }
    problems
}

/// Whether a word in lower case stands in a problem.
fn matches(problem: &Problem, word: &str) -> bool {
    problem.code.to_lowercase().contains(word)
        || problem.name.contains(word)
        || problem.target.to_string().to_lowercase().contains(word)
        || problem.message.to_lowercase().contains(word)
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
