//! The comment that tables print beside the score, with the scheme's sentence as a proposal.

use egui::Ui;

use super::Selected;
use crate::app::Focus;
use crate::edit::ClaimChange;
use crate::figures::proposed_comment;
use crate::ui::ViewContext;
use crate::ui::widgets::{TextField, muted_ui, section_ui};

/// The comment.
pub(super) fn comment_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    section_ui(ui, "Comment");
    let takes_focus = ctx.memory.focus.take(ctx.app.focus, Focus::Comment);
    let field = TextField::lines("Comment", &at.claim.comment, 3).nameless().focused(takes_focus);
    if let Some(text) = field.hint("Printed beside the score; empty prints the proposal below").show(ui, ctx).text {
        ctx.change_claim(at.id, ClaimChange::Comment(text));
    }
    let document = at.document;
    let proposal =
        proposed_comment(&document.framework, &document.scheme, document.assessment(), &document.figures, at.id);
    if proposal == at.claim.comment {
        return;
    }
    muted_ui(ui, ctx.tokens, &format!("Proposal: {proposal}"));
    if ui.button("Use proposal").on_hover_text("Take the scheme's sentence over, to change it").clicked() {
        ctx.change_claim(at.id, ClaimChange::Comment(proposal));
    }
}
