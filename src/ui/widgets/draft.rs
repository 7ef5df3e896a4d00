//! Text that must be understood before it is sent: what is half typed stays as typed, and says what is expected.

use std::collections::BTreeMap;

use egui::Ui;

use super::card::{CardTone, message_ui};
use super::text_field::TextField;
use crate::ui::ViewContext;

/// A text as typed.
#[derive(Debug, Clone, Default)]
struct Draft {
    /// The text.
    typed: String,
    /// The model's text that belongs to it; another one means that the model changed since.
    expects: String,
    /// Why it was not taken.
    error: Option<String>,
}

/// All texts that differ from the model's own way of writing them.
#[derive(Debug, Default)]
pub struct Drafts {
    /// By the name of the field within the whole window.
    by_key: BTreeMap<String, Draft>,
}

/// Shows a field whose text is read by `read`, which gives the value and the model's own way of writing it.
/// Gives the value when it was typed anew; text that cannot be read stays in the field and is not sent.
pub fn drafted_ui<T>(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    key: &str,
    model: &str,
    field: TextField<'_>,
    read: impl FnOnce(&str) -> Result<(T, String), String>,
) -> Option<T> {
    let (value, error) = drafted_apart_ui(ui, ctx, key, model, field, read);
    if let Some(error) = error {
        message_ui(ui, ctx.tokens, CardTone::Error, &error);
    }
    value
}

/// The same, for a field with no room for a message beside it: gives the value, and why a text was not taken.
pub fn drafted_apart_ui<T>(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    key: &str,
    model: &str,
    field: TextField<'_>,
    read: impl FnOnce(&str) -> Result<(T, String), String>,
) -> (Option<T>, Option<String>) {
    let draft = ctx.memory.drafts.by_key.get(key).filter(|draft| draft.expects == model).cloned();
    let text = draft.as_ref().map_or(model, |draft| &draft.typed);
    let typed = field.text(text).show(ui, ctx);
    let mut error = draft.as_ref().and_then(|draft| draft.error.clone());
    let mut value = None;
    if let Some(text) = typed.text {
        let next = match read(&text) {
            Ok((taken, canonical)) => {
                value = Some(taken);
                Draft { typed: text, expects: canonical, error: None }
            }
            Err(reason) => Draft { typed: text, expects: model.to_owned(), error: Some(reason) },
        };
        error.clone_from(&next.error);
        ctx.memory.drafts.by_key.insert(key.to_owned(), next);
    } else if error.is_none() && !typed.response.has_focus() {
        ctx.memory.drafts.by_key.remove(key);
    }
    (value, error.map(|error| tr!("not-taken", why = error)))
}
