//! What is missing to the full score, the steps that add most first.

use egui::Ui;

use super::Selected;
use crate::app::{Command, Focus, View};
use crate::assessment::{DocumentField, PassageSupport};
use crate::edit::{ClaimChange, Edit, PassageChange};
use crate::figures::{Origin, PlanStep, StepAction};
use crate::ui::ViewContext;
use crate::ui::widgets::muted_ui;

/// The steps of the selected L3, if it is below the full score.
pub(super) fn plan_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    if !at.figures.in_scope {
        return;
    }
    let plan = ctx.memory.claim.plan.get(at.document, at.id, |document, id| {
        document.framework.get(*id).and_then(|process| document.plan_of(process))
    });
    let Some(entry) = plan.as_ref() else { return };
    let scheme = &at.document.scheme;
    ui.label(egui::RichText::new(tr!("plan-head", score = scheme.print(scheme.full()))).strong());
    if entry.steps.is_empty() {
        let is_awarded = at.figures.origin == Some(Origin::Awarded);
        muted_ui(ui, ctx.tokens, if is_awarded { tr!("plan-awarded-lower") } else { tr!("plan-claimed-lower") });
    }
    for step in &entry.steps {
        let name = at.document.framework.get(step.process).map(crate::framework::Process::title).unwrap_or_default();
        let gain = match (step.adds, step.after) {
            (Some(adds), Some(after)) => tr!("plan-gain", adds = scheme.print(adds), after = scheme.print(after)),
            _ => String::new(),
        };
        ui.horizontal_wrapped(|ui| {
            if step.process == at.id {
                own_step_ui(ui, ctx, at, &step.action);
            } else {
                child_step_ui(ui, ctx, step, &name);
            }
            let about = if step.process == at.id { String::new() } else { format!("{name}: ") };
            ui.label(format!("{about}{}{gain}", step_words(&step.action)));
        });
    }
}

/// What a step asks for, in the language of the window.
fn step_words(action: &StepAction) -> String {
    match action {
        StepAction::Submit => tr!("step-submit").to_owned(),
        StepAction::Score => tr!("step-score").to_owned(),
        StepAction::Complete => tr!("step-complete").to_owned(),
        StepAction::CompletePassage(number) => tr!("step-complete-passage", number = *number),
        StepAction::SayHowFar => tr!("step-say-how-far").to_owned(),
        StepAction::GiveDenominator => tr!("step-give-denominator").to_owned(),
    }
}

/// The way to a step of a process below, or the step itself where one click does it.
fn child_step_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, step: &PlanStep, name: &str) {
    let id = step.process.to_string();
    if ui.button(tr!("plan-go", id = id.clone())).on_hover_text(name).clicked() {
        ctx.send(Command::Show(step.process));
    }
    if step.action == StepAction::Submit
        && ui.button(tr!("plan-submit", id = id)).on_hover_text(tr!("plan-submit.hint")).clicked()
    {
        ctx.edit(Edit::Tick(step.process, true));
    }
}

/// The way to a step of the process itself.
fn own_step_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, action: &StepAction) {
    match action {
        StepAction::CompletePassage(number) => {
            if ui.button(tr!("plan-passage", number = *number)).clicked() {
                ctx.memory.claim.wanted_passage = Some((at.id, number.saturating_sub(1)));
                ui.ctx().request_repaint();
            }
            if ui.button(tr!("plan-mark", number = *number)).on_hover_text(tr!("plan-mark.hint")).clicked() {
                let change = PassageChange::Support(Some(PassageSupport::Fully));
                ctx.change_claim(at.id, ClaimChange::Passage(number.saturating_sub(1), change));
            }
        }
        StepAction::GiveDenominator => {
            if ui.button(tr!("plan-denominators")).clicked() {
                ctx.memory.subject.scroll_to(DocumentField::Denominators);
                ctx.send(Command::ShowView(View::Subject));
            }
        }
        StepAction::Submit | StepAction::Score | StepAction::Complete | StepAction::SayHowFar => {
            if ui.button(tr!("plan-mapping")).clicked() {
                ctx.send(Command::Focus(Focus::Mapping));
            }
        }
    }
}
