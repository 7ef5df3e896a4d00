//! The review: what the assessor asked, round by round, and the answers.

use egui::{Align, Layout, RichText, Ui};

use super::Selected;
use crate::app::Focus;
use crate::assessment::Question;
use crate::edit::{ClaimChange, QuestionChange};
use crate::ui::ViewContext;
use crate::ui::widgets::{Choice, Icon, TextField, card_ui, choices_ui, icon_button, muted_ui, widest};

/// The questions by round, and a button for one more.
pub(super) fn review_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let wants_focus = ctx.memory.focus.take(ctx.app.focus, Focus::Review);
    muted_ui(ui, ctx.tokens, tr!("question-about"));
    let mut order: Vec<(usize, &Question)> = at.claim.questions.iter().enumerate().collect();
    order.sort_by_key(|(_, question)| question.round);
    let first_open = order.iter().find(|(_, question)| !question.settled).or_else(|| order.first());
    let wanted = first_open.map(|(place, _)| *place).filter(|_| wants_focus);
    let mut round = None;
    for (place, question) in &order {
        if round != Some(question.round) {
            round = Some(question.round);
            ui.label(RichText::new(tr!("question-round-head", round = question.round)).strong());
        }
        let asked = ctx.memory.claim.wanted_question == Some((at.id, *place));
        if asked {
            ctx.memory.claim.wanted_question = None;
        }
        let focus = if asked {
            Part::Text
        } else if wanted == Some(*place) {
            Part::Answer
        } else {
            Part::None
        };
        ui.push_id(("question", *place), |ui| question_ui(ui, ctx, at, *place, question, focus));
    }
    let add = ui.button(tr!("question-add"));
    if wants_focus && order.is_empty() {
        add.request_focus();
        add.scroll_to_me(Some(egui::Align::Center));
    }
    if add.clicked() {
        let place = at.claim.questions.len();
        ctx.memory.claim.wanted_question = Some((at.id, place));
        ctx.change_claim(at.id, ClaimChange::AddQuestion(Box::new(Question::of_round(next_round(at)))));
    }
}

/// The round of a new question: the last one of the claim, else that of its mapping document.
fn next_round(at: Selected<'_>) -> u32 {
    let own = at.claim.questions.iter().map(|question| question.round).max();
    let document = || {
        let two = at.document.framework.at_level(at.id, 2)?;
        at.document.assessment().documents.get(&two.id).map(|document| document.round)
    };
    own.or_else(document).unwrap_or(1).max(1)
}

/// What takes the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Nothing.
    None,
    /// The question.
    Text,
    /// The answer.
    Answer,
}

/// One question with its answer.
fn question_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    place: usize,
    question: &Question,
    focus: Part,
) {
    let number = place + 1;
    card_ui(ui, ctx.tokens, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(tr!("question", number = number)).strong());
            let state = |settled: bool| {
                let shown = if settled { tr!("question-settled") } else { tr!("question-open") };
                let colour = if settled { ctx.tokens.fully } else { ctx.tokens.warning };
                let name = tr!("question-state", number = number, state = shown.to_lowercase());
                Choice { value: settled, shown, name, hover: "", colour: Some(colour) }
            };
            let states = [false, true].map(state);
            if let Some(settled) = choices_ui(ui, ctx.tokens, question.settled, &states) {
                change(ctx, at, place, QuestionChange::Settled(settled));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let remove = icon_button(ui, Icon::Close, &tr!("question-remove", number = number));
                if remove.on_hover_text(tr!("question-remove.hint")).clicked() {
                    ctx.change_claim(at.id, ClaimChange::RemoveQuestion(place));
                }
            });
        });
        facts_ui(ui, ctx, at, place, question);
        let name = tr!("question-text", number = number);
        let field = TextField::lines(&name, &question.text, 2).nameless().focused(focus == Part::Text);
        if let Some(text) = field.hint(tr!("question-text-hint")).show(ui, ctx).text {
            change(ctx, at, place, QuestionChange::Text(text));
        }
        let name = tr!("question-answer", number = number);
        let field = TextField::lines(&name, &question.answer, 2).nameless().focused(focus == Part::Answer);
        if let Some(text) = field.hint(tr!("question-answer-hint")).show(ui, ctx).text {
            change(ctx, at, place, QuestionChange::Answer(text));
        }
    });
}

/// In which round, by whom and when it was asked.
fn facts_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, question: &Question) {
    let number = place + 1;
    ui.horizontal_wrapped(|ui| {
        muted_ui(ui, ctx.tokens, tr!("question-round"));
        let (round, name) = (question.round.to_string(), tr!("question-round-of", number = number));
        let field = TextField::line(&name, &round).nameless().width(30.0);
        // A number of a few figures; while the field is empty, the old one stays.
        let typed = field.show(ui, ctx).text.and_then(|text| {
            let figures: String = text.chars().filter(char::is_ascii_digit).collect();
            figures.get(figures.len().saturating_sub(3)..)?.parse().ok()
        });
        if let Some(round) = typed {
            change(ctx, at, place, QuestionChange::Round(round));
        }
        together_ui(ui, ctx, tr!("question-author"), 130.0);
        let name = tr!("question-author-of", number = number);
        if let Some(text) = TextField::line(&name, &question.author).nameless().width(130.0).show(ui, ctx).text {
            change(ctx, at, place, QuestionChange::Author(text));
        }
        together_ui(ui, ctx, tr!("question-date"), 100.0);
        let name = tr!("question-date-of", number = number);
        let field = TextField::line(&name, &question.date).nameless().width(100.0).hint(tr!("question-date-hint"));
        if let Some(text) = field.show(ui, ctx).text {
            change(ctx, at, place, QuestionChange::Date(text));
        }
    });
}

/// The name of a field of a width: both stand in one line.
fn together_ui(ui: &mut Ui, ctx: &ViewContext<'_>, name: &str, width: f32) {
    if ui.available_size_before_wrap().x < widest(ui, [name]) + ui.spacing().item_spacing.x + width {
        ui.end_row();
    }
    muted_ui(ui, ctx.tokens, name);
}

/// Changes a question.
fn change(ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, change: QuestionChange) {
    ctx.change_claim(at.id, ClaimChange::Question(place, change));
}
