//! One passage of the mapping, as a card.

use egui::{RichText, Ui};

use super::Selected;
use super::citations::citations_ui;
use super::scope::support_choices;
use crate::assessment::{Passage, PassageOrigin, PassageSupport};
use crate::edit::{ClaimChange, PassageChange};
use crate::ui::ViewContext;
use crate::ui::widgets::{Choice, TextField, card_ui, choices_ui, muted_ui, passage_colour, passage_letter};

/// The card of a passage.
pub(super) fn passage_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    place: usize,
    passage: &Passage,
    takes_focus: bool,
) {
    let name = format!("Passage {}", place + 1);
    let tokens = ctx.tokens;
    card_ui(ui, tokens, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(&name).strong());
            if passage.origin == PassageOrigin::Framework {
                ui.label(RichText::new(PassageOrigin::Framework.title()).color(tokens.muted));
            }
            order_ui(ui, ctx, at, place, &name);
        });
        let field = TextField::lines(&name, &passage.text, 3).nameless().focused(takes_focus);
        let typed = field.hint("How the product does what the process asks").show(ui, ctx);
        if let Some(text) = typed.text {
            change(ctx, at, place, PassageChange::Text(text));
        }
        marks_ui(ui, ctx, at, place, passage);
        if matches!(passage.support, Some(PassageSupport::Partly | PassageSupport::Not)) || !passage.reason.is_empty() {
            let label = format!("Why passage {} is not, or only partly, supported", place + 1);
            if let Some(text) = TextField::line(&label, &passage.reason).show(ui, ctx).text {
                change(ctx, at, place, PassageChange::Reason(text));
            }
        }
        citations_ui(ui, ctx, at, Some(place), &passage.citations);
    });
}

/// How far the passage is supported, and by what.
fn marks_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, passage: &Passage) {
    let tokens = ctx.tokens;
    let number = place + 1;
    ui.horizontal_wrapped(|ui| {
        let all = PassageSupport::ALL.iter().copied().map(Some).chain([None]);
        let choice = |support: Option<PassageSupport>| {
            let title = support.map_or("Not marked", PassageSupport::title);
            let shown = support.map_or("?", passage_letter);
            let colour = support.map(|support| passage_colour(tokens, support));
            let name = format!("Passage {number}: {}", title.to_lowercase());
            Choice { value: support, shown, name, hover: title, colour }
        };
        let choices: Vec<_> = all.map(choice).collect();
        if let Some(support) = choices_ui(ui, tokens, passage.support, &choices) {
            change(ctx, at, place, PassageChange::Support(support));
        }
        match passage.support {
            Some(support) => ui.colored_label(passage_colour(tokens, support), support.title()),
            None => ui.label(RichText::new("Not marked: counts for nothing").color(tokens.muted)),
        };
        ui.separator();
        let tags = support_choices(&format!("Passage {number} is"));
        let tags: Vec<_> = tags.into_iter().filter(|tag| tag.shown != "none").collect();
        if let Some(tag) = choices_ui(ui, tokens, passage.tag, &tags) {
            change(ctx, at, place, PassageChange::Tag(tag));
        }
        muted_ui(ui, tokens, passage.tag.map_or("", crate::assessment::Support::title));
    });
}

/// The buttons that move and remove the passage.
fn order_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, name: &str) {
    let last = at.claim.mapping.len().saturating_sub(1);
    let lower = name.to_lowercase();
    let moves = [("⏶", "up", place > 0, place.saturating_sub(1)), ("⏷", "down", place < last, place + 1)];
    for (mark, way, possible, to) in moves {
        let button = ui.add_enabled(possible, egui::Button::new(mark).small());
        if button.accessible_name(format!("Move {lower} {way}")).on_hover_text(format!("Move {way}")).clicked() {
            ctx.change_claim(at.id, ClaimChange::MovePassage { from: place, to });
        }
    }
    let remove = ui.small_button("✖").accessible_name(format!("Remove {lower}"));
    if remove.on_hover_text("Remove this passage and its citations; can be undone").clicked() {
        ctx.change_claim(at.id, ClaimChange::RemovePassage(place));
    }
}

/// Changes the passage.
fn change(ctx: &mut ViewContext<'_>, at: Selected<'_>, place: usize, change: PassageChange) {
    ctx.change_claim(at.id, ClaimChange::Passage(place, change));
}
