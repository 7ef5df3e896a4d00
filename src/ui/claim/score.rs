//! The four numbers, which stay apart: computed, claimed, awarded, printed.

use egui::{CollapsingHeader, Grid, RichText, Ui};

use super::Selected;
use crate::assessment::Score;
use crate::edit::ClaimChange;
use crate::figures::{Computed, Conformance, Origin};
use crate::scheme::Scheme;
use crate::ui::ViewContext;
use crate::ui::widgets::{
    CardTone, TextField, card_ui, computed_words, conformance_colour, conformance_letter, drafted_ui, message_ui,
    muted_ui, section_ui,
};

/// The scores.
pub(super) fn score_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    section_ui(ui, "Score");
    let tokens = ctx.tokens;
    card_ui(ui, tokens, |ui| {
        Grid::new("scores").num_columns(2).spacing([16.0, 6.0]).show(ui, |ui| {
            ui.label("Printed");
            printed_ui(ui, ctx, at);
            ui.end_row();
            ui.label("Computed");
            ui.add(egui::Label::new(computed_words(&at.document.scheme, at.figures.computed)).wrap());
            ui.end_row();
            ui.label("Claimed");
            ui.vertical(|ui| typed_ui(ui, ctx, at, "Claimed score", at.claim.claimed, ClaimChange::Claimed));
            ui.end_row();
            ui.label("Awarded");
            ui.vertical(|ui| typed_ui(ui, ctx, at, "Awarded score", at.claim.awarded, ClaimChange::Awarded));
            ui.end_row();
        });
        remarks_ui(ui, ctx, at);
        formula_ui(ui, ctx, &at.document.scheme);
    });
}

/// The printed score, what it means and where it comes from.
fn printed_ui(ui: &mut Ui, ctx: &ViewContext<'_>, at: Selected<'_>) {
    let scheme = &at.document.scheme;
    let own = at.figures;
    let words = match own.conformance {
        Conformance::Fully => &scheme.words.fully,
        Conformance::Partially => &scheme.words.partially,
        Conformance::None => &scheme.words.none,
    };
    let origin = match own.origin {
        Some(Origin::Claimed) => "as claimed",
        Some(Origin::Computed) => "as computed",
        Some(Origin::Awarded) => "as awarded",
        None if own.in_scope => "nothing claimed, computed or awarded yet",
        None => "not submitted",
    };
    let text = format!("{} {}", scheme.print(own.printed), conformance_letter(own.conformance));
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(text).strong().color(conformance_colour(ctx.tokens, own.conformance)));
        ui.label(format!("{words}, {origin}"));
    });
}

/// A score to type: what the scheme does not allow stays in the field and is not taken.
fn typed_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    name: &str,
    score: Option<Score>,
    change: impl FnOnce(Option<Score>) -> ClaimChange,
) {
    let scheme = &at.document.scheme;
    let model = score.map(|score| score.to_string()).unwrap_or_default();
    let field = TextField::line(name, "").nameless().hint("none").width(70.0);
    let key = format!("{name} {}", at.id);
    if let Some(score) = drafted_ui(ui, ctx, &key, &model, field, |text| read(scheme, text)) {
        ctx.change_claim(at.id, change(score));
    }
}

/// Reads a score; empty text is none.
fn read(scheme: &Scheme, text: &str) -> Result<(Option<Score>, String), String> {
    if text.trim().is_empty() {
        return Ok((None, String::new()));
    }
    let allowed = scheme.allowed_words();
    match Score::parse(text) {
        Some(score) if scheme.allows(score) => Ok((Some(score), score.to_string())),
        Some(_) => Err(format!("{} is not a score that the scheme allows: {allowed}", text.trim())),
        None => Err(format!("{:?} is not a number such as 4.3; allowed: {allowed}", text.trim())),
    }
}

/// What the numbers need besides.
fn remarks_ui(ui: &mut Ui, ctx: &ViewContext<'_>, at: Selected<'_>) {
    let scheme = &at.document.scheme;
    if let Computed::Score { score, rounding_matters } = at.figures.computed {
        if rounding_matters {
            let text = "Rounding the level 4 scores first, or not, changes the printed score here";
            message_ui(ui, ctx.tokens, CardTone::Info, text);
        }
        let differs = at.claim.claimed.is_some_and(|claimed| claimed != score);
        if differs && at.claim.reason.trim().is_empty() {
            let text =
                format!("The claimed score differs from the computed {}: give the reason above", scheme.print(score));
            message_ui(ui, ctx.tokens, CardTone::Warning, &text);
        }
    }
    if !at.figures.in_scope && (at.claim.claimed.is_some() || at.claim.awarded.is_some()) {
        message_ui(ui, ctx.tokens, CardTone::Info, "The scores count once the process is in scope");
    }
}

/// How the score is computed, and how sure that is.
fn formula_ui(ui: &mut Ui, ctx: &ViewContext<'_>, scheme: &Scheme) {
    CollapsingHeader::new("How the score is computed").id_salt("formula").show(ui, |ui| {
        muted_ui(ui, ctx.tokens, &scheme.title);
        ui.add(egui::Label::new(scheme.formula()).wrap());
        muted_ui(ui, ctx.tokens, &scheme.source);
        muted_ui(ui, ctx.tokens, &scheme.confidence);
    });
}
