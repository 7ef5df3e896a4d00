//! What is missing to the full score, the steps that add most first.

use egui::Ui;

use super::Selected;
use crate::app::{Command, Focus, View};
use crate::assessment::DocumentField;
use crate::figures::StepAction;
use crate::ui::ViewContext;
use crate::ui::widgets::section_ui;

/// The steps of the selected L3, if it is below the full score.
pub(super) fn plan_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    if !at.figures.in_scope {
        return;
    }
    let plan = ctx.memory.claim.plan.get(at.document, (), |document, ()| document.plan());
    let Some(entry) = plan.iter().find(|entry| entry.process == at.id) else { return };
    let scheme = &at.document.scheme;
    section_ui(ui, &format!("What is missing to {}", scheme.print(scheme.full())));
    for step in &entry.steps {
        let name = at.document.framework.get(step.process).map(crate::framework::Process::title).unwrap_or_default();
        let gain = match (step.adds, step.after) {
            (Some(adds), Some(after)) => format!(" (+{}, then {})", scheme.print(adds), scheme.print(after)),
            _ => String::new(),
        };
        ui.horizontal_wrapped(|ui| {
            if step.process == at.id {
                own_step_ui(ui, ctx, at, &step.action);
            } else if ui.button(format!("Go to {}", step.process)).on_hover_text(name.as_str()).clicked() {
                ctx.send(Command::Show(step.process));
            }
            let about = if step.process == at.id { String::new() } else { format!("{name}: ") };
            ui.label(format!("{about}{}{gain}", step.action.words()));
        });
    }
}

/// The way to a step of the process itself.
fn own_step_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, action: &StepAction) {
    match action {
        StepAction::CompletePassage(number) => {
            if ui.button(format!("Go to passage {number}")).clicked() {
                ctx.memory.claim.wanted_passage = Some((at.id, number.saturating_sub(1)));
                ui.ctx().request_repaint();
            }
        }
        StepAction::GiveDenominator => {
            if ui.button("Go to own denominators").clicked() {
                ctx.memory.subject.scroll_to(DocumentField::Denominators);
                ctx.send(Command::ShowView(View::Subject));
            }
        }
        StepAction::Submit | StepAction::Score | StepAction::Complete | StepAction::SayHowFar => {
            if ui.button("Go to the mapping").clicked() {
                ctx.send(Command::Focus(Focus::Mapping));
            }
        }
    }
}
