//! The comment that tables print beside the score, with the scheme's sentence as a proposal.

use egui::{Button, RichText, Ui};

use super::Selected;
use crate::app::{ClaimCommand, Command, Focus};
use crate::assessment::count_words;
use crate::edit::ClaimChange;
use crate::figures::proposed_comment;
use crate::ui::ViewContext;
use crate::ui::commands::{entry, key_text};
use crate::ui::widgets::{TextField, muted_ui, short_ui};

/// The comment; while it is empty the proposal stands in it as a hint, and is what documents print.
pub(super) fn comment_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>) {
    let takes_focus = ctx.memory.focus.take(ctx.app.focus, Focus::Comment);
    let document = at.document;
    let proposal =
        proposed_comment(&document.framework, &document.scheme, document.assessment(), &document.figures, at.id);
    let field = TextField::lines(tr!("comment"), &at.claim.comment, 3).nameless().focused(takes_focus);
    if let Some(text) = field.hint(&proposal).show(ui, ctx).text {
        ctx.change_claim(at.id, ClaimChange::Comment(text));
    }
    ui.horizontal(|ui| {
        let keys = entry("use-proposal").map(|entry| key_text(ui.ctx(), entry)).unwrap_or_default();
        let button = ui.add_enabled(proposal != at.claim.comment, Button::new(tr!("comment-use")));
        let button = button.on_hover_text(format!("{proposal}\n\n{} ({keys})", tr!("comment-use.hint")));
        if button.on_disabled_hover_text(tr!("comment-same")).clicked() {
            ctx.send(Command::Claim(ClaimCommand::UseProposal));
        }
        if at.claim.comment.is_empty() {
            short_ui(ui, RichText::new(tr!("comment-empty")).color(ctx.tokens.muted));
        } else {
            muted_ui(ui, ctx.tokens, &tr!("passage-words", count = count_words(&at.claim.comment)));
        }
    });
}
