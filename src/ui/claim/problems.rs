//! The problems of the selected process, with what to do.

use egui::{Label, RichText, Ui};

use super::Selected;
use crate::checks::{Severity, Target};
use crate::ui::ViewContext;
use crate::ui::widgets::{CardTone, card_ui, message_ui, muted_ui};

/// How many problems there are, on one line, so that nothing moves when one is solved while the user types.
pub(super) fn summary_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let codes = at.document.problem_codes.get(&at.id).map(Vec::as_slice).unwrap_or_default();
    let (text, colour) = match codes {
        [] => (tr!("claim-no-problem").to_owned(), ctx.tokens.muted),
        many => {
            let words = tr!("claim-problems", count = many.len(), codes = many.join(", "));
            (format!("⚠ {words}"), ctx.tokens.warning)
        }
    };
    let label = ui.add(Label::new(RichText::new(text).color(colour)).truncate());
    if codes.is_empty() {
        return;
    }
    // F8 passes through the processes with problems: how far it has come is said where it lands.
    let place = ctx.memory.claim.problem_place.get(at.document, at.id, |document, id| {
        let own = || document.problem_codes.keys().filter(|id| document.framework.index_of(**id).is_some());
        (own().take_while(|other| *other <= id).count(), own().count())
    });
    label.on_hover_text(tr!("claim-problem-place", number = place.0, count = place.1));
}

/// The problems, if there are any.
pub(super) fn problems_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    if !at.document.problem_codes.contains_key(&at.id) {
        return;
    }
    let find = |document: &crate::app::Document, id: &_| {
        let own = |(_, problem): &(usize, &crate::checks::Problem)| problem.target == Target::Process(*id);
        document.problems.iter().enumerate().filter(own).map(|(place, _)| place).collect()
    };
    let places: std::sync::Arc<Vec<usize>> = ctx.memory.claim.problems.get(at.document, at.id, find);
    let tokens = ctx.tokens;
    card_ui(ui, tokens, |ui| {
        for problem in places.iter().filter_map(|place| at.document.problems.get(*place)) {
            let tone = match problem.severity {
                Severity::Error => CardTone::Error,
                Severity::Warning => CardTone::Warning,
                Severity::Info => CardTone::Info,
            };
            message_ui(ui, tokens, tone, &format!("{} {}", problem.code, problem.message));
            muted_ui(ui, tokens, problem.hint);
        }
    });
}
