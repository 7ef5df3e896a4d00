//! Whether the process is submitted, why not, and how it is supported.

use egui::Ui;

use super::Selected;
use crate::assessment::{Scope, Support};
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::widgets::{Choice, TextField, Titled, choices_ui, support_letters, widest};

/// The scope.
pub(super) fn scope_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let choice = |scope: Scope| {
        let hover = match scope {
            Scope::In => tr!("scope-hint-in"),
            Scope::Out => tr!("scope-hint-out"),
            Scope::Undecided => tr!("scope-hint-undecided"),
        };
        let shown = scope.shown();
        Choice { value: scope, shown, name: shown.to_owned(), hover, colour: None }
    };
    let choices = [Scope::In, Scope::Out, Scope::Undecided].map(choice);
    if let Some(scope) = choices_ui(ui, ctx.tokens, at.claim.scope, &choices) {
        ctx.change_claim(at.id, ClaimChange::Scope(scope));
    }
}

/// The reason; always in its place, so that a decision moves nothing.
pub(super) fn reason_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let label = match at.claim.scope {
        Scope::Out => tr!("reason-out"),
        Scope::In | Scope::Undecided => tr!("reason-score"),
    };
    let wanted = at.claim.scope == Scope::Out || at.is_scored() || !at.claim.reason.is_empty();
    let takes_focus = ctx.memory.claim.wanted_reason.take() == Some(at.id);
    ui.add_enabled_ui(wanted, |ui| {
        let field = TextField::line(label, &at.claim.reason).nameless().hint(label).focused(takes_focus);
        if let Some(text) = field.show(ui, ctx).text {
            ctx.change_claim(at.id, ClaimChange::Reason(text));
        }
    });
}

/// The words of a support.
pub(super) fn support_title(support: Option<Support>) -> &'static str {
    support.map_or(tr!("support-not-said"), Titled::shown)
}

/// The choices of a support for something that is named.
pub(super) fn support_choices(what: &str) -> Vec<Choice<'static, Option<Support>>> {
    let all = Support::ALL.iter().copied().map(Some).chain([None]);
    let choice = |support: Option<Support>| {
        let title = support_title(support);
        let shown = if support.is_none() { "?" } else { support_letters(support) };
        Choice { value: support, shown, name: format!("{what}: {}", title.to_lowercase()), hover: title, colour: None }
    };
    all.map(choice).collect()
}

/// How the product supports the process as a whole.
pub(super) fn support_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    if let Some(support) = choices_ui(ui, ctx.tokens, at.claim.support, &support_choices(tr!("support"))) {
        ctx.change_claim(at.id, ClaimChange::Support(support));
    }
    // Where there is no room for the longest words, the letters say it, and the words are under the pointer: a line that
    // came and went with the choice would move everything below.
    let titles = Support::ALL.iter().copied().map(Some).chain([None]).map(support_title);
    if widest(ui, titles) <= ui.available_size_before_wrap().x {
        ui.label(support_title(at.claim.support));
    }
}
