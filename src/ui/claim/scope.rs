//! Whether the process is submitted, why not, and how it is supported.

use egui::Ui;

use super::Selected;
use crate::assessment::{Scope, Support};
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::widgets::{Choice, TextField, choices_ui, section_ui, support_letters};

/// The scope and its reason.
pub(super) fn scope_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    section_ui(ui, "Scope");
    ui.horizontal_wrapped(|ui| {
        let choice = |scope: Scope| {
            let hover = match scope {
                Scope::In => "Submitted; its ancestors are in scope with it",
                Scope::Out => "Not submitted; everything below is out with it, and texts are kept",
                Scope::Undecided => "Nobody has decided yet",
            };
            Choice { value: scope, shown: scope.title(), name: scope.title().to_owned(), hover, colour: None }
        };
        let choices = [Scope::In, Scope::Out, Scope::Undecided].map(choice);
        if let Some(scope) = choices_ui(ui, ctx.tokens, at.claim.scope, &choices) {
            ctx.change_claim(at.id, ClaimChange::Scope(scope));
        }
    });
    let label = match at.claim.scope {
        Scope::Out => "Reason for not submitting",
        Scope::In | Scope::Undecided => "Reason, where the claimed score differs from the computed one",
    };
    let wanted = at.claim.scope == Scope::Out || at.is_scored() || !at.claim.reason.is_empty();
    if wanted && let Some(text) = TextField::line(label, &at.claim.reason).show(ui, ctx).text {
        ctx.change_claim(at.id, ClaimChange::Reason(text));
    }
}

/// The choices of a support for something that is named.
pub(super) fn support_choices(what: &str) -> Vec<Choice<'static, Option<Support>>> {
    let all = Support::ALL.iter().copied().map(Some).chain([None]);
    let choice = |support: Option<Support>| {
        let title = support.map_or("Not said", Support::title);
        let shown = if support.is_none() { "?" } else { support_letters(support) };
        Choice { value: support, shown, name: format!("{what}: {}", title.to_lowercase()), hover: title, colour: None }
    };
    all.map(choice).collect()
}

/// How the product supports the process as a whole.
pub(super) fn support_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    section_ui(ui, "Support");
    ui.horizontal_wrapped(|ui| {
        if let Some(support) = choices_ui(ui, ctx.tokens, at.claim.support, &support_choices("Support")) {
            ctx.change_claim(at.id, ClaimChange::Support(support));
        }
        ui.label(at.claim.support.map_or("Not said", Support::title));
    });
}
