//! The head of the claim: where the process stands, what it is called, the ways to its neighbours, and what is decided
//! about it.

use egui::{Button, RichText, Ui};

use super::Selected;
use super::scope::{reason_ui, scope_ui, support_ui};
use super::work::status_ui;
use crate::app::{ClaimCommand, Command};
use crate::assessment::Handed;
use crate::framework::Provenance;
use crate::ui::ViewContext;
use crate::ui::widgets::{CardTone, card_ui, message_ui, muted_ui};

/// From this width on scope and support stand in one row.
const ONE_ROW: f32 = 560.0;

/// Breadcrumbs, title, facts, and one card of decisions.
pub(super) fn head_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    crumbs_ui(ui, ctx, at);
    ui.add(egui::Label::new(RichText::new(at.process.title()).heading()).wrap());
    let mut facts = vec![tr!("claim-level", level = at.process.level), at.document.framework.title()];
    if !at.process.vertical_groups.is_empty() {
        facts.push(at.process.vertical_groups.join(", "));
    }
    muted_ui(ui, ctx.tokens, &facts.join(" · "));
    let doubt = match at.process.provenance {
        Provenance::Published | Provenance::Attested => None,
        Provenance::Derived => Some(tr!("claim-derived")),
        Provenance::Recalled => Some(tr!("claim-recalled")),
    };
    if let Some(doubt) = doubt {
        message_ui(ui, ctx.tokens, CardTone::Info, doubt);
    }
    super::problems::summary_ui(ui, ctx, at);
    questions_ui(ui, ctx, at);
    handed_ui(ui, ctx, at);
    card_ui(ui, ctx.tokens, |ui| {
        // Side by side where there is room; a group of buttons is never torn apart.
        let wide = ui.available_width() >= ONE_ROW;
        ui.horizontal_wrapped(|ui| {
            scope_ui(ui, ctx, at);
            if wide && at.process.level >= 2 {
                ui.separator();
                support_ui(ui, ctx, at);
            }
        });
        if !wide && at.process.level >= 2 {
            ui.horizontal_wrapped(|ui| support_ui(ui, ctx, at));
        }
        ui.horizontal_wrapped(|ui| status_ui(ui, ctx, at));
        reason_ui(ui, ctx, at);
    });
}

/// How many questions of the assessor are open here and below, where anybody ever asked.
fn questions_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let count = |document: &crate::app::Document, id: &crate::assessment::ProcessId| {
        let claims = document.assessment().claims.iter().filter(|(own, _)| id.contains(own));
        claims.fold((0, 0), |(asked, open), (_, claim)| (asked + claim.questions.len(), open + claim.open_questions()))
    };
    let (asked, open) = *ctx.memory.claim.questions.get(at.document, at.id, count);
    if asked == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let colour = if open == 0 { ctx.tokens.muted } else { ctx.tokens.warning };
        ui.label(RichText::new(tr!("question-open-count", count = open)).color(colour));
        let next = ui.add_enabled(open > 0, Button::new(tr!("question-next")).small());
        if next.clicked() {
            ctx.send(Command::Claim(ClaimCommand::NextQuestion));
        }
    });
}

/// How the claim stands to the last hand-over that it was part of; nothing before the first hand-over.
fn handed_ui(ui: &mut Ui, ctx: &ViewContext<'_>, at: Selected<'_>) {
    let assessment = at.document.assessment();
    if assessment.last_hand_over().is_none() {
        return;
    }
    let (colour, words) = match assessment.handed(at.id) {
        Handed::Never if !assessment.changed_since_hand_over(at.id) => return,
        Handed::Never => (ctx.tokens.accent, format!("Δ {}", tr!("hand-over-never"))),
        Handed::Same(last) if last.claims.contains_key(&at.id) => {
            (ctx.tokens.muted, tr!("hand-over-same", date = last.date.as_str(), round = last.round))
        }
        Handed::Same(_) => return,
        Handed::Changed(last) => {
            let words = tr!("hand-over-differs", date = last.date.as_str(), round = last.round);
            (ctx.tokens.accent, format!("Δ {words}"))
        }
    };
    ui.add(egui::Label::new(RichText::new(words).color(colour)).wrap());
}

/// The ancestors as links, and the buttons to the neighbours.
fn crumbs_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let framework = &at.document.framework;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let mut above: Vec<_> = framework.ancestors(at.id).collect();
        above.reverse();
        for ancestor in above {
            let link = ui.link(ancestor.title()).on_hover_text(ancestor.title());
            if link.accessible_name(tr!("claim-up", title = ancestor.title())).clicked() {
                ctx.send(Command::Show(ancestor.id));
            }
            ui.label(RichText::new("›").color(ctx.tokens.muted));
        }
        ui.label(RichText::new(at.id.to_string()).strong());
    });
    ui.horizontal_wrapped(|ui| {
        let before = at.idx.checked_sub(1).and_then(|idx| framework.at(idx));
        let after = framework.at(at.idx + 1);
        let ways = [
            (tr!("claim-previous"), tr!("claim-previous.name"), before),
            (tr!("claim-next"), tr!("claim-next.name"), after),
        ];
        for (label, name, neighbour) in ways {
            let button = ui.add_enabled(neighbour.is_some(), Button::new(label).small()).accessible_name(name);
            let Some(neighbour) = neighbour else { continue };
            if button.on_hover_text(neighbour.title()).clicked() {
                ctx.send(Command::Show(neighbour.id));
            }
        }
        let hover = tr!("claim-unanswered.hint");
        if ui.add(Button::new(tr!("claim-unanswered")).small()).on_hover_text(hover).clicked() {
            ctx.send(Command::NextUnanswered);
        }
    });
}
