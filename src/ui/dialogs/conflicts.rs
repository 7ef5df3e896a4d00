//! What is to become of files that meet some in the evidence register.

use egui::{Label, RichText, Ui};

use super::frame::{dialog, primary, scrolled};
use crate::app::{Answer, Command, ConflictKind, EvidenceCommand, Question};
use crate::assessment::EvidenceSource;
use crate::ui::ViewContext;
use crate::ui::widgets::{Choice, card_ui, choices_ui, muted_ui};

/// The most questions that are drawn; the answers for all alike reach the rest.
const MOST_SHOWN: usize = 60;

/// Asks what is to become of each file.
pub(super) fn conflicts_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let app = ctx.app;
    let questions = &app.batch.questions;
    if questions.is_empty() {
        ctx.send(Command::CloseDialog);
        return;
    }
    dialog(ui, ctx, tr!("evidence-conflicts"), 640.0, |ui, ctx| {
        ui.add(Label::new(tr!("evidence-conflicts-about", count = questions.len())).wrap());
        ui.add_space(4.0);
        scrolled(ui, |ui| {
            for (at, question) in questions.iter().enumerate().take(MOST_SHOWN) {
                ui.push_id(("conflict", at), |ui| question_ui(ui, ctx, at, question, questions));
            }
            if questions.len() > MOST_SHOWN {
                muted_ui(ui, ctx.tokens, &tr!("evidence-conflicts-more", count = questions.len() - MOST_SHOWN));
            }
        });
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let go = primary(ui, ctx.tokens, true, tr!("evidence-settle"));
            if fresh {
                go.request_focus();
            }
            if go.clicked() {
                ctx.send(Command::Evidence(EvidenceCommand::Settle));
            }
            if ui.button(tr!("evidence-cancel")).clicked() {
                ctx.send(Command::Evidence(EvidenceCommand::DropBatch));
            }
        });
    });
}

/// One file: what it meets, and the answers.
fn question_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: usize, question: &Question, all: &[Question]) {
    let conflict = &question.conflict;
    let path = match &question.piece.source {
        EvidenceSource::File { path, .. } => path.as_str(),
        EvidenceSource::Link { url } => url,
    };
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let code = conflict.with.to_string();
    let place = conflict.place.as_str();
    let words = match conflict.kind {
        ConflictKind::SameFile => tr!("evidence-same-file", path = path, code = code.as_str()),
        ConflictKind::SameContent => {
            tr!("evidence-same-content", path = path, code = code.as_str(), place = place)
        }
        ConflictKind::SameName => tr!("evidence-same-name", path = path, code = code.as_str(), place = place),
    };
    let alike = all.iter().filter(|other| other.conflict.kind == conflict.kind).count();
    let first = all.iter().position(|other| other.conflict.kind == conflict.kind) == Some(at);
    card_ui(ui, ctx.tokens, |ui| {
        ui.add(Label::new(RichText::new(words)).wrap());
        let cite = tr!("evidence-answer-cite", code = code.as_str());
        let shown = |answer: Answer| match answer {
            Answer::Skip => (tr!("evidence-answer-skip"), tr!("evidence-answer-skip.hint")),
            Answer::Cite => (cite.as_str(), tr!("evidence-answer-cite-hint")),
            Answer::Replace => (tr!("evidence-answer-replace"), tr!("evidence-answer-replace.hint")),
            Answer::Add => (tr!("evidence-answer-add"), tr!("evidence-answer-add.hint")),
        };
        let choices: Vec<Choice<'_, Answer>> = conflict
            .kind
            .answers(question.piece.cite.is_some())
            .iter()
            .map(|answer| {
                let (label, hover) = shown(*answer);
                let name = tr!("evidence-answer-name", answer = label, file = file);
                Choice { value: *answer, shown: label, name, hover, colour: None }
            })
            .collect();
        ui.horizontal_wrapped(|ui| {
            if let Some(answer) = choices_ui(ui, ctx.tokens, question.answer, &choices) {
                ctx.send(Command::Evidence(EvidenceCommand::Answer { at, answer, alike: false }));
            }
        });
        if first && alike > 1 {
            let answer = question.answer;
            let label = tr!("evidence-answer-alike", answer = shown(answer).0, count = alike);
            if ui.button(label).clicked() {
                ctx.send(Command::Evidence(EvidenceCommand::Answer { at, answer, alike: true }));
            }
        }
    });
}
