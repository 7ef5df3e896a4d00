//! What is missing to the full score, the steps that add most first.

use egui::Ui;

use super::Selected;
use crate::app::Command;
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
    for (number, step) in entry.steps.iter().enumerate() {
        let name = at.document.framework.get(step.process).map(crate::framework::Process::title).unwrap_or_default();
        let gain = match (step.adds, step.after) {
            (Some(adds), Some(after)) => format!(" (+{}, then {})", scheme.print(adds), scheme.print(after)),
            _ => String::new(),
        };
        ui.horizontal_wrapped(|ui| {
            if step.process == at.id {
                ui.label(format!("{}.", number + 1));
            } else if ui.button(format!("Go to {}", step.process)).on_hover_text(name.as_str()).clicked() {
                ctx.send(Command::Show(step.process));
            }
            let about = if step.process == at.id { String::new() } else { format!("{name}: ") };
            ui.label(format!("{about}{}{gain}", step.action.words()));
        });
    }
}
