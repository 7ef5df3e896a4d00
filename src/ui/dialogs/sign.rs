//! The part of the export's dialog about the signature: the key, and its passphrase where one is needed.

use std::path::PathBuf;

use egui::{Label, RichText, TextEdit, Ui};

use crate::app::{BundleCommand, Command, PickBundle, Secret, SignWith};
use crate::ui::ViewContext;
use crate::ui::widgets::{Icon, icon_ui, line_edit};

/// What was chosen.
#[derive(Debug, Default)]
pub struct SignForm {
    /// The path of the key; empty for no signature.
    key: String,
    /// The passphrase, as it is typed; forgotten once it was handed over.
    passphrase: Hidden,
    /// Whether an export began with them: where it asks for the passphrase, the keyboard goes there.
    handed_over: bool,
}

/// A text that shows in no log.
#[derive(Default)]
struct Hidden(String);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hidden")
    }
}

impl SignForm {
    /// The key to sign with, if one is named; the passphrase is forgotten here.
    pub(super) fn take(&mut self) -> Option<SignWith> {
        self.handed_over = true;
        let passphrase = Secret::new(std::mem::take(&mut self.passphrase.0));
        let key = self.key.trim();
        (!key.is_empty()).then(|| SignWith { key: PathBuf::from(key), passphrase })
    }

    /// Takes over a key that was found with the file dialog.
    pub(super) fn set_key(&mut self, key: &std::path::Path) {
        self.key = key.display().to_string();
    }
}

/// The key, and the passphrase where an export waits for it.
pub(super) fn sign_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    if let Some(key) = &ctx.app.picked_key
        && ctx.memory.sign_form.key.is_empty()
    {
        ctx.memory.sign_form.set_key(key);
    }
    let label = ui.label(tr!("export-sign"));
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 100.0).max(160.0);
        let field = line_edit(ui, "key", &mut ctx.memory.sign_form.key).desired_width(width);
        ui.add(field).labelled_by(label.id).on_hover_text(tr!("export-sign.hint"));
        if ui.button(tr!("export-sign-browse")).clicked() {
            ctx.memory.sign_form.key.clear();
            ctx.send(Command::Bundle(BundleCommand::Pick(PickBundle::Key)));
        }
    });
    // The row is always there: a dialog that grows moves its buttons away from under the pointer.
    let named = !ctx.memory.sign_form.key.trim().is_empty();
    ui.horizontal(|ui| {
        let label = ui.add_enabled(named, Label::new(tr!("export-passphrase")));
        let edit = TextEdit::singleline(&mut ctx.memory.sign_form.passphrase.0).password(true).id_salt("passphrase");
        let field = ui.add_enabled(named, edit.desired_width(180.0)).labelled_by(label.id);
        if ctx.app.asks_passphrase.is_some() && std::mem::take(&mut ctx.memory.sign_form.handed_over) {
            field.request_focus();
            field.scroll_to_me(None);
        }
    });
    if let Some(why) = &ctx.app.asks_passphrase {
        ui.horizontal_top(|ui| {
            icon_ui(ui, Icon::Lock, ctx.tokens.warning);
            let words = RichText::new(tr!("export-passphrase-why", why = why.as_str())).color(ctx.tokens.warning);
            ui.add(Label::new(words).wrap());
        });
    }
}
