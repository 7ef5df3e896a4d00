//! The head of the claim: where the process stands, what it is called, and the ways to its neighbours.

use egui::{RichText, Ui};

use super::Selected;
use crate::app::Command;
use crate::framework::Provenance;
use crate::ui::ViewContext;
use crate::ui::widgets::{CardTone, message_ui, muted_ui};

/// Breadcrumbs, title, level and groups.
pub(super) fn head_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    crumbs_ui(ui, ctx, at);
    ui.heading(at.process.title());
    let mut facts = vec![format!("Level {}", at.process.level), at.document.framework.title()];
    if !at.process.vertical_groups.is_empty() {
        facts.push(at.process.vertical_groups.join(", "));
    }
    muted_ui(ui, ctx.tokens, &facts.join(" · "));
    let doubt = match at.process.provenance {
        Provenance::Published | Provenance::Attested => None,
        Provenance::Derived => Some(
            "This entry of the catalogue was inferred from later versions: check its name and place against the framework's documents",
        ),
        Provenance::Recalled => Some(
            "This entry of the catalogue comes from memory: check its name and place against the framework's documents",
        ),
    };
    if let Some(doubt) = doubt {
        message_ui(ui, ctx.tokens, CardTone::Info, doubt);
    }
}

/// The ancestors as links, and the buttons to the neighbours.
fn crumbs_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let framework = &at.document.framework;
    ui.horizontal_wrapped(|ui| {
        let mut above: Vec<_> = framework.ancestors(at.id).collect();
        above.reverse();
        for ancestor in above {
            let link = ui.link(ancestor.id.to_string()).on_hover_text(ancestor.title());
            if link.accessible_name(format!("Up to {}", ancestor.title())).clicked() {
                ctx.send(Command::Show(ancestor.id));
            }
            ui.label(RichText::new("›").color(ctx.tokens.muted));
        }
        ui.label(RichText::new(at.id.to_string()).strong());
        let before = at.idx.checked_sub(1).and_then(|idx| framework.at(idx));
        let after = framework.at(at.idx + 1);
        for (label, neighbour) in [("⏴ Previous", before), ("Next ⏵", after)] {
            let button = ui.add_enabled(neighbour.is_some(), egui::Button::new(label).small());
            let Some(neighbour) = neighbour else { continue };
            let name = if label.starts_with("Next") { "Next process" } else { "Previous process" };
            if button.on_hover_text(neighbour.title()).accessible_name(name).clicked() {
                ctx.send(Command::Show(neighbour.id));
            }
        }
        let hover = "The next process in scope without a score or an answer";
        if ui.small_button("Next unanswered").on_hover_text(hover).clicked() {
            ctx.send(Command::NextUnanswered);
        }
    });
}
