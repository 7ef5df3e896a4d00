//! The four numbers, which stay apart and stand side by side: computed, claimed, awarded, printed.

use egui::{CollapsingHeader, Grid, RichText, Ui};

use super::Selected;
use super::account::account_words;
use crate::app::grid::allowed_scores;
use crate::assessment::Score;
use crate::edit::ClaimChange;
use crate::figures::{Computed, Conformance, Origin, account, computed_apart, typed_share};
use crate::scheme::Scheme;
use crate::ui::ViewContext;
use crate::ui::theme::bold;
use crate::ui::widgets::{
    CardTone, TextField, card_ui, computed_words, conformance_colour, conformance_letter, drafted_apart_ui, message_ui,
    muted_ui,
};

/// The scores.
pub(super) fn score_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let tokens = ctx.tokens;
    let mut errors = Vec::new();
    card_ui(ui, tokens, |ui| {
        Grid::new("scores").num_columns(4).spacing([14.0, 4.0]).min_col_width(58.0).show(ui, |ui| {
            for head in [tr!("score-computed"), tr!("score-claimed"), tr!("score-awarded"), tr!("score-printed")] {
                ui.label(RichText::new(head).color(tokens.muted));
            }
            ui.end_row();
            let large = |text: String| RichText::new(text).family(bold()).size(17.0);
            ui.label(large(computed_short(&at.document.scheme, apart(at))));
            errors.extend(typed_ui(ui, ctx, at, tr!("claimed-score"), at.claim.claimed, ClaimChange::Claimed));
            errors.extend(typed_ui(ui, ctx, at, tr!("awarded-score"), at.claim.awarded, ClaimChange::Awarded));
            let printed = format!(
                "{} {}",
                at.document.scheme.print(at.figures.printed),
                conformance_letter(at.figures.conformance)
            );
            ui.label(large(printed).color(conformance_colour(tokens, at.figures.conformance)));
            ui.end_row();
        });
        for error in errors {
            message_ui(ui, tokens, CardTone::Error, &error);
        }
        ui.add(egui::Label::new(printed_words(at)).wrap());
        computed_ui(ui, ctx, at);
        remarks_ui(ui, ctx, at);
        formula_ui(ui, ctx, &at.document.scheme);
    });
}

/// The computed score as a number or a range.
fn computed_short(scheme: &Scheme, computed: Computed) -> String {
    match computed {
        Computed::Score { score, .. } => scheme.print(score),
        Computed::Range { low, high, .. } => format!("{}–{}", scheme.print(low), scheme.print(high)),
        Computed::None(_) => "–".to_owned(),
    }
}

/// What the printed score means and where it comes from.
fn printed_words(at: Selected<'_>) -> String {
    let scheme = &at.document.scheme;
    let own = at.figures;
    let words = match own.conformance {
        Conformance::Fully => &scheme.words.fully,
        Conformance::Partially => &scheme.words.partially,
        Conformance::None => &scheme.words.none,
    };
    let origin = match own.origin {
        Some(Origin::Claimed) => tr!("origin-claimed"),
        Some(Origin::Computed) => tr!("origin-computed"),
        Some(Origin::Awarded) => tr!("origin-awarded"),
        None if own.in_scope => tr!("origin-none"),
        None => tr!("origin-out"),
    };
    format!("{words}, {origin}")
}

/// What the scheme computes, a typed score of a level 4 process left aside: that is no computed one.
fn apart(at: Selected<'_>) -> Computed {
    let document = at.document;
    computed_apart(&document.framework, &document.scheme, document.assessment(), &document.figures, at.id)
}

/// How the computed score came about, with this claim's numbers; else why there is none. The typed score of a level 4
/// process is told as what it is: it takes the place of a computed one.
fn computed_ui(ui: &mut Ui, ctx: &ViewContext<'_>, at: Selected<'_>) {
    let document = at.document;
    let typed = typed_share(&document.framework, document.assessment(), &document.figures, at.id);
    if let (Some(score), Some(above)) = (typed, document.framework.parent(at.id)) {
        let score = document.scheme.print(score);
        muted_ui(ui, ctx.tokens, &tr!("score-typed-counts", score = score, above = above.id.to_string()));
    }
    let own = account(&document.framework, &document.scheme, document.assessment(), &document.figures, at.id);
    let words = match &own {
        Some(own) => account_words(&document.scheme, own, apart(at)),
        None if typed.is_some() => return,
        None => computed_words(&document.scheme, at.figures.computed),
    };
    muted_ui(ui, ctx.tokens, &words);
}

/// A score to type: what the scheme does not allow stays in the field and is not taken; gives why.
fn typed_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    at: Selected<'_>,
    name: &str,
    score: Option<Score>,
    change: impl FnOnce(Option<Score>) -> ClaimChange,
) -> Option<String> {
    let scheme = &at.document.scheme;
    let model = score.map(|score| score.to_string()).unwrap_or_default();
    let field = TextField::line(name, "").nameless().hint(tr!("score-none")).width(54.0);
    let key = format!("{name} {}", at.id);
    let (typed, error) = drafted_apart_ui(ui, ctx, &key, &model, field, |text| read(scheme, text));
    if let Some(score) = typed {
        ctx.change_claim(at.id, change(score));
    }
    error
}

/// Reads a score; empty text is none.
fn read(scheme: &Scheme, text: &str) -> Result<(Option<Score>, String), String> {
    if text.trim().is_empty() {
        return Ok((None, String::new()));
    }
    let allowed = allowed_scores(scheme);
    match Score::parse(text) {
        Some(score) if scheme.allows(score) => Ok((Some(score), score.to_string())),
        Some(_) => Err(tr!("score-not-allowed", text = text.trim(), allowed = allowed)),
        None => Err(tr!("score-not-read", text = text.trim(), allowed = allowed)),
    }
}

/// What the numbers need besides.
fn remarks_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let scheme = &at.document.scheme;
    if let Computed::Score { score, rounding_matters } = at.figures.computed {
        if rounding_matters {
            message_ui(ui, ctx.tokens, CardTone::Info, tr!("score-rounding"));
        }
        let differs = at.claim.claimed.is_some_and(|claimed| claimed != score);
        if differs && at.claim.reason.trim().is_empty() {
            let text = tr!("score-differs", score = scheme.print(score));
            message_ui(ui, ctx.tokens, CardTone::Warning, &text);
            if ui.link(tr!("score-give-reason")).clicked() {
                ctx.memory.claim.wanted_reason = Some(at.id);
                ui.ctx().request_repaint();
            }
        }
    }
    if !at.figures.in_scope && (at.claim.claimed.is_some() || at.claim.awarded.is_some()) {
        message_ui(ui, ctx.tokens, CardTone::Info, tr!("score-counts-later"));
    }
}

/// How the score is computed, and how sure that is.
fn formula_ui(ui: &mut Ui, ctx: &ViewContext<'_>, scheme: &Scheme) {
    CollapsingHeader::new(tr!("score-formula")).id_salt("formula").show(ui, |ui| {
        muted_ui(ui, ctx.tokens, &scheme.title);
        ui.add(egui::Label::new(scheme.formula()).wrap());
        muted_ui(ui, ctx.tokens, &scheme.source);
        muted_ui(ui, ctx.tokens, &scheme.confidence);
    });
}
