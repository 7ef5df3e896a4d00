//! A field for a path or an address of evidence: the way in where there is no file dialog.

use std::collections::BTreeMap;
use std::path::PathBuf;

use egui::{Key, Ui};

use super::text_field::TextField;
use crate::app::{CitePlace, Command};
use crate::assessment::EvidenceSource;
use crate::edit::{Edit, NewEvidence};
use crate::ui::ViewContext;

/// Paths that are being typed, by the name of their field.
pub type PathDrafts = BTreeMap<String, PathDraft>;

/// A path that is being typed.
#[derive(Debug, Clone, Default)]
pub struct PathDraft {
    /// What is typed.
    text: String,
    /// The state of the document when it was handed in; it goes once the document has changed, and stays to be mended
    /// where the file could not be registered.
    handed_in: Option<u64>,
}

/// A field with a button that registers what was typed as evidence, and cites it where it is wanted.
/// Says whether what was handed in before has just been registered.
pub fn path_field_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    name: &str,
    place: Option<CitePlace>,
    takes_focus: bool,
) -> bool {
    let key = format!("{name} {place:?}");
    let state = ctx.document().map(crate::app::Document::revision);
    let draft = ctx.memory.paths.get(&key);
    let registered = draft.is_some_and(|draft| draft.handed_in.is_some() && draft.handed_in != state);
    if let Some(given) = typed_path_ui(ui, ctx, (&key, name), takes_focus) {
        add(ctx, &given, place);
    }
    registered
}

/// A field with a button for a path; gives it when it is handed in, and forgets it once the document has changed.
pub fn typed_path_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    (key, name): (&str, &str),
    takes_focus: bool,
) -> Option<String> {
    let state = ctx.document().map(crate::app::Document::revision);
    let draft = ctx.memory.paths.get(key).cloned().unwrap_or_default();
    if draft.handed_in.is_some() && draft.handed_in != state {
        ctx.memory.paths.remove(key);
    }
    let text = ctx.memory.paths.get(key).map(|draft| draft.text.clone()).unwrap_or_default();
    let shown = ui.horizontal(|ui| {
        let width = (ui.available_width() - 120.0).clamp(120.0, 420.0);
        let field = TextField::line(name, &text).nameless().hint(tr!("path-hint")).width(width).focused(takes_focus);
        let typed = field.show(ui, ctx);
        let enter = typed.response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let now = typed.text.unwrap_or_else(|| text.clone());
        let given = !now.trim().is_empty();
        let button = ui
            .add_enabled(given, egui::Button::new(tr!("path-add")))
            .accessible_name(tr!("path-add-name", name = name));
        if given && (button.clicked() || enter) {
            ctx.memory.paths.insert(key.to_owned(), PathDraft { text: now.clone(), handed_in: state });
            // Enter leaves a field of one line; here the next path is typed, or this one is mended.
            typed.response.request_focus();
            return Some(now.trim().to_owned());
        }
        if now != text {
            ctx.memory.paths.insert(key.to_owned(), PathDraft { text: now, handed_in: None });
        }
        None
    });
    shown.inner
}

/// Registers a file, or an address as it is.
fn add(ctx: &mut ViewContext<'_>, text: &str, place: Option<CitePlace>) {
    if text.starts_with("https://") || text.starts_with("http://") {
        let source = EvidenceSource::Link { url: text.to_owned() };
        ctx.edit(Edit::AddEvidence(vec![NewEvidence { title: text.to_owned(), source, cite: place }]));
    } else {
        ctx.send(Command::AddEvidence(vec![PathBuf::from(text)], place));
    }
}
