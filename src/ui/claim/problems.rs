//! The problems of the selected process, with what to do.

use egui::Ui;

use super::Selected;
use crate::checks::{Severity, Target};
use crate::ui::ViewContext;
use crate::ui::widgets::{CardTone, card_ui, message_ui, muted_ui};

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
    ui.add_space(6.0);
    card_ui(ui, tokens, |ui| {
        for problem in places.iter().filter_map(|place| at.document.problems.get(*place)) {
            let tone = match problem.severity {
                Severity::Error => CardTone::Error,
                Severity::Warning => CardTone::Warning,
                Severity::Info => CardTone::Info,
            };
            message_ui(ui, tokens, tone, &format!("{} {}", problem.code, problem.message));
            muted_ui(ui, tokens, &problem.hint);
        }
    });
}
