//! Keys of commands: taken out of a frame's events before any view sees them.

use egui::{Context, Event, Key, KeyboardShortcut};

use super::table::{Entry, TABLE};
use crate::app::{App, Command};

/// Keys that belong to the views: nobody else may take them, and the cheat sheet names them.
pub fn keys_of_views() -> Vec<(String, &'static str)> {
    let mut all = crate::ui::outline::keys_with_words();
    let others = [
        (tr!("keys-up-down"), tr!("keys-up-down.does")),
        (tr!("keys-left-right"), tr!("keys-left-right.does")),
        (tr!("keys-mark"), tr!("keys-mark.does")),
        (tr!("keys-phrase"), tr!("keys-phrase.does")),
        (tr!("keys-passage"), tr!("keys-passage.does")),
        (tr!("keys-typing"), tr!("keys-typing.does")),
        (tr!("keys-choices"), tr!("keys-choices.does")),
        (tr!("keys-grid"), tr!("keys-grid.does")),
        (tr!("keys-grid-block"), tr!("keys-grid-block.does")),
        (tr!("keys-register"), tr!("keys-register.does")),
        (tr!("keys-paste"), tr!("keys-paste.does")),
        (tr!("keys-tab"), tr!("keys-tab.does")),
        (tr!("keys-escape"), tr!("keys-escape.does")),
    ];
    all.extend(others.map(|(keys, what)| (keys.to_owned(), what)));
    all
}

/// Takes the keys of commands out of this frame's events, before any view is drawn; gives what was asked for.
pub fn consume(ctx: &Context, app: &App) -> Vec<Command> {
    let mut sent = Vec::new();
    let typing = ctx.text_edit_focused();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, repeat, modifiers, .. } = event else { return true };
            let matches =
                |keys: &&KeyboardShortcut| keys.logical_key == *key && modifiers.matches_exact(keys.modifiers);
            let Some(entry) = TABLE.iter().find(|entry| entry.keys.iter().any(|keys| matches(&keys))) else {
                return true;
            };
            // In a text, Ctrl+Enter is about the text.
            if !applies(entry, app) || (entry.name == "tick" && typing) {
                return true;
            }
            if (entry.repeats || !repeat)
                && let Ok(command) = (entry.make)(app)
            {
                sent.push(command);
            }
            false
        });
    });
    sent
}

/// Whether a command's keys work now; under a dialog and on the start screen, text fields keep their own undo.
fn applies(entry: &Entry, app: &App) -> bool {
    let anywhere = matches!(entry.name, "quit" | "zoom-in" | "zoom-out" | "zoom-reset");
    let own_undo = app.document.is_none() && matches!(entry.name, "undo" | "redo");
    anywhere || (app.dialog.is_none() && !own_undo)
}

/// Whether these keys are a command's.
pub fn is_command_key(key: egui::Key, modifiers: egui::Modifiers) -> bool {
    let all = TABLE.iter().flat_map(|entry| entry.keys);
    all.into_iter().any(|keys| keys.logical_key == key && modifiers.matches_exact(keys.modifiers))
}

/// The keys of a command as the system writes them; empty where it has none.
pub fn key_text(ctx: &Context, entry: &Entry) -> String {
    entry.keys.first().map(|keys| shortcut_text(ctx, keys)).unwrap_or_default()
}

/// Keys as the system writes them, signs as they stand on the keyboard: `Ctrl+,`, not `Ctrl+Comma`.
pub fn shortcut_text(ctx: &Context, keys: &KeyboardShortcut) -> String {
    let whole = ctx.format_shortcut(keys);
    let (key, name) = (keys.logical_key, keys.logical_key.name());
    let is_arrow = matches!(key, Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp);
    let sign = match name {
        "Minus" => "-",
        "Quote" => "'",
        name if is_arrow => name,
        _ => key.symbol_or_name(),
    };
    whole.strip_suffix(name).map_or_else(|| whole.clone(), |before| format!("{before}{sign}"))
}

/// Pairs of commands that share keys; there must be none.
pub fn clashes() -> Vec<(&'static str, &'static str)> {
    let mut seen: Vec<(&KeyboardShortcut, &'static str)> = Vec::new();
    let mut clashes = Vec::new();
    for entry in TABLE {
        for keys in entry.keys {
            clashes.extend(seen.iter().filter(|(other, _)| *other == keys).map(|(_, name)| (*name, entry.name)));
            seen.push((keys, entry.name));
        }
    }
    clashes
}
