//! The command palette: commands and processes by a few letters.

use egui::{Button, Key, Label, Modifiers, RichText, ScrollArea, TextEdit, Ui};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::frame::dialog;
use crate::app::{App, Command};
use crate::assessment::ProcessId;
use crate::ui::ViewContext;
use crate::ui::commands::{Entry, TABLE, key_text};

/// The most results that are listed.
const MOST: usize = 60;

/// One result.
#[derive(Clone, Copy)]
enum Found {
    /// A command.
    Command(&'static Entry),
    /// A process.
    Process(ProcessId),
}

/// What was typed, what was found, and which result is chosen.
#[derive(Default)]
pub struct PaletteState {
    /// What was typed.
    query: String,
    /// What was typed when the results were found.
    of: Option<String>,
    /// The results, the best first.
    found: Vec<Found>,
    /// The place of the chosen result.
    chosen: usize,
}

/// The command palette.
pub(super) fn palette_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        ctx.memory.palette = PaletteState::default();
    }
    dialog(ui, ctx, "Go to anything", 600.0, |ui, ctx| {
        let (down, up, enter) = ui.input_mut(|input| {
            let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
            let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
            (down, up, input.consume_key(Modifiers::NONE, Key::Enter))
        });
        let field = TextEdit::singleline(&mut ctx.memory.palette.query).desired_width(f32::INFINITY);
        let field = ui.add(field.hint_text("A command, a process or an identifier"));
        field.clone().accessible_name("Command or process");
        if fresh {
            field.request_focus();
        }
        refresh(ctx);
        let state = &mut ctx.memory.palette;
        let last = state.found.len().saturating_sub(1);
        if down {
            state.chosen = (state.chosen + 1).min(last);
        }
        if up {
            state.chosen = state.chosen.saturating_sub(1);
        }
        results(ui, ctx, Place { chosen: false, enter, moved: up || down });
    });
}

/// Finds the results again, if something else was typed.
fn refresh(ctx: &mut ViewContext<'_>) {
    let app = ctx.app;
    let state = &mut ctx.memory.palette;
    if state.of.as_ref() != Some(&state.query) {
        state.found = find(app, state.query.trim());
        state.of = Some(state.query.clone());
        state.chosen = 0;
    }
}

/// The commands and processes that match, the best first; an identifier typed in full comes first of all.
fn find(app: &App, query: &str) -> Vec<Found> {
    if query.is_empty() {
        return TABLE.iter().filter(|entry| entry.name != "palette").map(Found::Command).collect();
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
    let mut letters = Vec::new();
    let mut score = |text: &str| pattern.score(Utf32Str::new(text, &mut letters), &mut matcher);
    let mut found: Vec<(u32, Found)> = Vec::new();
    for entry in TABLE {
        let text = format!("{} {}", entry.label(), entry.hint());
        // A hit in the label counts more than one in the hint.
        let hit = score(entry.label()).map(|score| score + 40).or_else(|| score(&text));
        found.extend(hit.map(|score| (score, Found::Command(entry))));
    }
    if let Some(document) = &app.document {
        for process in document.framework.processes() {
            let id = process.id.to_string();
            let bonus = match id.strip_prefix(query) {
                Some("") => 10_000,
                Some(rest) if rest.starts_with('.') => 1_000,
                _ => 0,
            };
            let hit = score(&format!("{id} {}", process.name));
            found.extend(hit.map(|score| (score + bonus, Found::Process(process.id))));
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().take(MOST).map(|(_, found)| found).collect()
}

/// How a result stands in the list.
#[derive(Clone, Copy)]
struct Place {
    /// Whether it is the chosen one.
    chosen: bool,
    /// Whether Enter was pressed.
    enter: bool,
    /// Whether the choice just moved.
    moved: bool,
}

/// The list of results.
fn results(ui: &mut Ui, ctx: &mut ViewContext<'_>, place: Place) {
    let found = std::mem::take(&mut ctx.memory.palette.found);
    let chosen = ctx.memory.palette.chosen;
    if found.is_empty() {
        ui.label("Nothing matches");
    }
    ScrollArea::vertical().id_salt("results").max_height(360.0).auto_shrink([false, true]).show(ui, |ui| {
        for (at, result) in found.iter().enumerate() {
            ui.push_id(at, |ui| row(ui, ctx, *result, Place { chosen: at == chosen, ..place }));
        }
    });
    ctx.memory.palette.found = found;
}

/// One result; Enter or a click takes it.
fn row(ui: &mut Ui, ctx: &mut ViewContext<'_>, result: Found, Place { chosen, enter, moved }: Place) {
    let app = ctx.app;
    let (label, keys, made) = match result {
        Found::Command(entry) => (entry.label_now(app), key_text(ui.ctx(), entry), (entry.make)(app)),
        Found::Process(id) => {
            let process = app.document.as_ref().and_then(|document| document.framework.get(id));
            let title = process.map_or_else(|| id.to_string(), |process| format!("{id} {}", process.name));
            let level = process.map(|process| format!("Level {}", process.level)).unwrap_or_default();
            (title, level, Ok(Command::Show(id)))
        }
    };
    let button = Button::selectable(chosen, label)
        .shortcut_text(keys)
        .truncate()
        .min_size(egui::vec2(ui.available_width(), 0.0));
    let response = ui.add_enabled(made.is_ok(), button);
    if chosen && moved {
        response.scroll_to_me(None);
    }
    match made {
        Ok(command) if response.clicked() || (chosen && enter) => {
            ctx.send(Command::CloseDialog);
            ctx.send(command);
        }
        Ok(_) => {}
        Err(why) => {
            ui.add(Label::new(RichText::new(why).color(ctx.tokens.muted).small()));
        }
    }
}
