//! The command palette: commands and processes by a few letters; commands used last come first.

use egui::{Button, Color32, Key, Label, Modifiers, Response, RichText, ScrollArea, Stroke, Ui, Vec2};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::frame::{leaflet, within_room};
use crate::app::{App, Command, Preference};
use crate::assessment::ProcessId;
use crate::ui::ViewContext;
use crate::ui::commands::{Entry, TABLE, entry, key_text};
use crate::ui::theme::Tokens;
use crate::ui::widgets::{line_edit, muted_ui};

/// The most results that are listed.
const MOST: usize = 60;
/// The most height of the list of results.
const MOST_HEIGHT: f32 = 400.0;
/// How much sooner a command comes that was used last.
const USED_BONUS: u32 = 30;

/// How much sooner comes what begins with the letters that were typed, and where one of its words does: names are typed from
/// their beginning.
const BEGINS_BONUS: (u32, u32) = (90, 70);

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
    /// How many of them, from the first, are commands used last; only while nothing is typed.
    used: usize,
    /// The place of the chosen result.
    chosen: usize,
}

/// The command palette.
pub(super) fn palette_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        ctx.memory.palette = PaletteState::default();
    }
    leaflet(ui, ctx, tr!("palette-title"), 600.0, |ui, ctx| {
        let step = ui.input_mut(|input| {
            let mut times = |key| isize::try_from(input.count_and_consume_key(Modifiers::NONE, key)).unwrap_or(0);
            let (down, up) = (times(Key::ArrowDown), times(Key::ArrowUp));
            let (page_down, page_up) = (times(Key::PageDown), times(Key::PageUp));
            down - up + 10 * (page_down - page_up)
        });
        let enter = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let field = line_edit(ui, "palette", &mut ctx.memory.palette.query).desired_width(f32::INFINITY);
        let field = ui.add(field.hint_text(tr!("palette-hint")));
        field.clone().accessible_name(tr!("palette-field"));
        if fresh {
            field.request_focus();
        }
        refresh(ctx);
        let state = &mut ctx.memory.palette;
        let last = state.found.len().saturating_sub(1);
        state.chosen = state.chosen.saturating_add_signed(step).min(last);
        ui.add_space(Tokens::SPACE_SMALL);
        results(ui, ctx, Place { chosen: false, enter, moved: step != 0 });
    });
}

/// Finds the results again, if something else was typed.
fn refresh(ctx: &mut ViewContext<'_>) {
    let app = ctx.app;
    let state = &mut ctx.memory.palette;
    if state.of.as_ref() != Some(&state.query) {
        let query = state.query.trim();
        (state.found, state.used) = if query.is_empty() { all(app) } else { (find(app, query), 0) };
        state.of = Some(state.query.clone());
        state.chosen = 0;
    }
}

/// All commands while nothing is typed: those used last, then the others in the order of menus.
fn all(app: &App) -> (Vec<Found>, usize) {
    let used: Vec<&'static Entry> = app.settings.used.iter().filter_map(|name| entry(name)).collect();
    let others = TABLE
        .iter()
        .filter(|entry| entry.name != "palette" && !app.settings.used.iter().any(|used| used == entry.name));
    let count = used.len();
    (used.into_iter().chain(others).map(Found::Command).collect(), count)
}

/// The commands and processes that match, the best first; an identifier typed in full comes first of all.
fn find(app: &App, query: &str) -> Vec<Found> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
    let mut letters = Vec::new();
    let mut score = |text: &str| pattern.score(Utf32Str::new(text, &mut letters), &mut matcher);
    let mut found: Vec<(u32, Found)> = Vec::new();
    let lower = query.to_lowercase();
    for entry in TABLE {
        let text = format!("{} {}", entry.label(), entry.hint());
        // A hit in the label counts more than one in the hint, and what can be used more than what cannot.
        let hit = score(entry.label()).map(|score| score + 40).or_else(|| score(&text));
        let used = if app.settings.used.iter().any(|used| used == entry.name) { USED_BONUS } else { 0 };
        let usable = if (entry.make)(app).is_ok() { 5 } else { 0 };
        let bonus = used + usable + begins(entry.label(), &lower);
        found.extend(hit.map(|score| (score + bonus, Found::Command(entry))));
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
            let begins = begins(&id, &lower).max(begins(&process.name, &lower));
            found.extend(hit.map(|score| (score + bonus + begins, Found::Process(process.id))));
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().take(MOST).map(|(_, found)| found).collect()
}

/// How much sooner a text comes because it, or one of its words, begins with letters in lower case.
fn begins(text: &str, letters: &str) -> u32 {
    let text = text.to_lowercase();
    let mut words = text.match_indices(letters).map(|(at, _)| text.get(..at).unwrap_or_default());
    if text.starts_with(letters) {
        BEGINS_BONUS.0
    } else if words.any(|before| before.ends_with(|letter: char| !letter.is_alphanumeric())) {
        BEGINS_BONUS.1
    } else {
        0
    }
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

/// The list of results; as high as it can be from the first on, so that nothing moves while letters are typed.
fn results(ui: &mut Ui, ctx: &mut ViewContext<'_>, place: Place) {
    let found = std::mem::take(&mut ctx.memory.palette.found);
    let (chosen, used) = (ctx.memory.palette.chosen, ctx.memory.palette.used);
    within_room(ui, |ui, room| {
        let height = room.min(MOST_HEIGHT);
        let area = ScrollArea::vertical().id_salt("results").max_height(height).min_scrolled_height(height);
        area.auto_shrink(false).show(ui, |ui| list_ui(ui, ctx, &found, (chosen, used), place));
    });
    ctx.memory.palette.found = found;
}

/// The results, one below the other.
fn list_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, found: &[Found], (chosen, used): (usize, usize), place: Place) {
    ui.spacing_mut().item_spacing.y = 2.0;
    if found.is_empty() {
        ui.label(tr!("palette-nothing"));
        muted_ui(ui, ctx.tokens, tr!("palette-nothing-hint"));
    }
    if used > 0 {
        muted_ui(ui, ctx.tokens, tr!("palette-recent"));
    }
    // The one that is chosen is the only one that stands out; a pointer that moves chooses, one that rests does not.
    let hovered = &mut ui.visuals_mut().widgets.hovered;
    (hovered.weak_bg_fill, hovered.bg_stroke) = (Color32::TRANSPARENT, Stroke::NONE);
    let points = ui.input(|input| input.pointer.delta() != Vec2::ZERO);
    for (at, result) in found.iter().enumerate() {
        if used > 0 && at == used {
            ui.separator();
        }
        let shown = ui.push_id(at, |ui| row(ui, ctx, *result, Place { chosen: at == chosen, ..place }));
        if points && shown.inner.contains_pointer() {
            ctx.memory.palette.chosen = at;
        }
    }
}

/// One result; Enter or a click takes it. What cannot be used now says why.
fn row(ui: &mut Ui, ctx: &mut ViewContext<'_>, result: Found, Place { chosen, enter, moved }: Place) -> Response {
    let app = ctx.app;
    let (label, keys, made) = match result {
        Found::Command(entry) => (entry.label_now(app), key_text(ui.ctx(), entry), (entry.make)(app)),
        Found::Process(id) => {
            let process = app.document.as_ref().and_then(|document| document.framework.get(id));
            let title = process.map_or_else(|| id.to_string(), |process| format!("{id} {}", process.name));
            let level = process.map(|process| tr!("level", level = process.level)).unwrap_or_default();
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
            if let Found::Command(entry) = result {
                ctx.send(Command::Prefer(Preference::Used(entry.name)));
            }
            ctx.send(Command::CloseDialog);
            ctx.send(command);
        }
        Ok(_) => {}
        Err(why) => {
            ui.horizontal(|ui| {
                ui.add_space(Tokens::MARGIN);
                ui.add(Label::new(RichText::new(why).color(ctx.tokens.muted).small()).wrap());
            });
        }
    }
    response
}
