//! Menu entries and buttons made from the table.

use egui::{Atom, Button, IntoAtoms as _, Response, Role, ScrollArea, TextWrapMode, Ui, vec2};

use super::keys::key_text;
use super::table::{Entry, Group, TABLE, entry};
use crate::app::{App, Command, FiguresCommand};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Icon, icon_word_button};

/// Commands before which a menu draws a line.
const LINE_BEFORE: &[&str] = &[
    "save",
    "export",
    "copy-figure-svg",
    "import",
    "start",
    "select-all",
    "tick",
    "add-evidence",
    "toggle-outline",
    "expand-1",
    "settings",
    "next-region",
    "next-unanswered",
    "next-match",
    "next-row",
];

/// The height that a menu leaves free: the bar above it, and its own edges.
const AROUND: f32 = 64.0;

/// With less room than this the entries of a menu stand close together.
const LOW: f32 = 560.0;

/// The entries of a menu; what belongs together more than the rest stands in a menu of its own beside it.
pub fn menu_items(ui: &mut Ui, ctx: &mut ViewContext<'_>, group: Group) {
    ui.set_min_width(230.0);
    // In a low window, or at a high zoom, entries stand closer together; where even that is too much, they scroll.
    let room = ui.ctx().content_rect().height() - AROUND;
    ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
        if room < LOW {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.spacing_mut().interact_size.y = Tokens::ROW;
        }
        entries_ui(ui, ctx, group);
    });
}

/// The entries of a menu, one below the other.
fn entries_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, group: Group) {
    // Its width is that of the longest entry.
    ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
    let own = || TABLE.iter().filter(move |entry| entry.group == group);
    let mut begun: Vec<Submenu> = Vec::new();
    for entry in own() {
        let submenu = submenu(entry);
        if submenu.is_some_and(|submenu| begun.contains(&submenu)) {
            continue;
        }
        if LINE_BEFORE.contains(&entry.name) {
            ui.separator();
        }
        let Some(submenu) = submenu else {
            command_item(ui, ctx, entry);
            continue;
        };
        begun.push(submenu);
        // Only where entries beside it have marks is room kept for one.
        let title = match submenu {
            Submenu::Picture => submenu.title().into_atoms(),
            Submenu::Outline | Submenu::Zoom | Submenu::Theme | Submenu::Language => {
                (no_mark(), submenu.title()).into_atoms()
            }
        };
        ui.menu_button(title, |ui| {
            ui.set_min_width(200.0);
            for entry in own().filter(|entry| self::submenu(entry) == Some(submenu)) {
                command_item(ui, ctx, entry);
            }
        });
    }
}

/// A menu beside a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Submenu {
    /// How far the outline is open.
    Outline,
    /// The zoom.
    Zoom,
    /// The theme.
    Theme,
    /// The language.
    Language,
    /// The picture of the figure.
    Picture,
}

impl Submenu {
    /// Its title.
    fn title(self) -> &'static str {
        match self {
            Self::Outline => tr!("menu-outline"),
            Self::Zoom => tr!("settings-zoom"),
            Self::Theme => tr!("start-theme"),
            Self::Language => tr!("start-language"),
            Self::Picture => tr!("menu-picture"),
        }
    }
}

/// The menu beside its group's that an entry stands in.
fn submenu(entry: &Entry) -> Option<Submenu> {
    match entry.name.split_once('-')? {
        ("expand" | "collapse", _) => Some(Submenu::Outline),
        ("zoom", _) => Some(Submenu::Zoom),
        ("theme", _) => Some(Submenu::Theme),
        ("language", _) => Some(Submenu::Language),
        ("copy" | "save", "figure-svg" | "figure-png") => Some(Submenu::Picture),
        _ => None,
    }
}

/// Whether what a command chooses or switches is so now; none for commands that only do something.
fn is_on(app: &App, entry: &Entry) -> Option<(Role, bool)> {
    let radio = |on| Some((Role::MenuItemRadio, on));
    let check = |on| Some((Role::MenuItemCheckBox, on));
    let open = app.document.is_some();
    match (entry.make)(app) {
        // What is in force already cannot be chosen again.
        Err(_) if matches!(submenu(entry), Some(Submenu::Theme | Submenu::Language)) => radio(true),
        Ok(Command::SetTheme(_) | Command::SetLanguage(_)) => radio(false),
        Ok(Command::ShowView(view)) => radio(open && app.view == view),
        Ok(Command::ToggleRegion(region)) => check(open && app.shows(region)),
        Ok(Command::Figures(FiguresCommand::FillWithCoverage(fill))) => check(!fill),
        Ok(_) | Err(_) => None,
    }
}

/// The room of a mark before an entry.
fn no_mark() -> Atom<'static> {
    Atom::paint(vec2(Tokens::ICON, Tokens::ICON), |_, _| {})
}

/// The mark of the one that is chosen.
fn dot() -> Atom<'static> {
    Atom::paint(vec2(Tokens::ICON, Tokens::ICON), |ui, args| {
        ui.painter().circle_filled(args.rect.center(), 3.5, args.fallback_text_color);
    })
}

/// One entry of a menu, with its keys; marked where it is in force, and says why where it cannot be used.
pub fn command_item(ui: &mut Ui, ctx: &mut ViewContext<'_>, entry: &Entry) {
    let app = ctx.app;
    let keys = key_text(ui.ctx(), entry);
    let words = entry.menu_label(app);
    let on = is_on(app, entry);
    let mark = match on {
        Some((Role::MenuItemRadio, true)) => Some(dot()),
        Some((_, true)) => Some(Icon::Check.atom()),
        Some((_, false)) => Some(no_mark()),
        None => (entry.group == Group::View).then(no_mark),
    };
    let short = match submenu(entry) {
        // The menu says the rest.
        Some(Submenu::Outline | Submenu::Theme | Submenu::Language) => after_colon(&words),
        Some(Submenu::Zoom | Submenu::Picture) | None => words.clone(),
    };
    let button = match mark {
        Some(mark) => Button::new((mark, short)),
        None => Button::new(short),
    };
    let response = place(ui, ctx, entry, button.shortcut_text(&keys)).accessible_name(words);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys));
    if let Some((role, on)) = on {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(role);
            node.set_toggled(on.into());
        });
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        ui.close();
    }
}

/// What stands behind the colon, as the beginning of a line.
fn after_colon(words: &str) -> String {
    let after = words.split_once([':', '：']).map_or(words, |(_, after)| after.trim());
    let mut letters = after.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A button for a command; says why where it cannot be used.
pub fn command_button(ui: &mut Ui, ctx: &mut ViewContext<'_>, name: &str, icon: Icon) -> Option<Response> {
    let entry = entry(name)?;
    worded_command_button(ui, ctx, name, icon, entry.label())
}

/// The same with words of its own, where the place says more than the command's label.
pub fn worded_command_button(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    name: &str,
    icon: Icon,
    words: &str,
) -> Option<Response> {
    Some(place(ui, ctx, entry(name)?, icon_word_button(icon, words)))
}

/// A button with an icon for a command, named by its label without the dots; says why where it cannot be used.
pub fn command_icon(ui: &mut Ui, ctx: &mut ViewContext<'_>, name: &str, icon: Icon) -> Option<Response> {
    let entry = entry(name)?;
    let button = Button::new(icon.atom()).frame_when_inactive(false);
    let button = button.min_size(vec2(Tokens::CONTROL, Tokens::CONTROL));
    let shown = ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(4.0, 3.0);
        place(ui, ctx, entry, button)
    });
    Some(shown.inner.accessible_name(entry.label()))
}

/// Draws a command's button, and sends the command on a click.
fn place(ui: &mut Ui, ctx: &mut ViewContext<'_>, entry: &Entry, button: Button<'_>) -> Response {
    let made = (entry.make)(ctx.app);
    let keys = key_text(ui.ctx(), entry);
    let keys = if keys.is_empty() { String::new() } else { format!(" ({keys})") };
    // What is in force is no less there than what could be chosen in its place.
    let in_force = matches!(is_on(ctx.app, entry), Some((_, true)));
    let response = ui.add_enabled(made.is_ok() || in_force, button);
    match made {
        Ok(command) => {
            let text = match entry.name {
                "undo" | "redo" => entry.label_now(ctx.app),
                _ => entry.hint().to_owned(),
            };
            let response = response.on_hover_text(format!("{text}{keys}"));
            if response.clicked() {
                ctx.send(command);
            }
            response
        }
        Err(why) => response.on_disabled_hover_text(format!("{}: {}", entry.label(), lower_first(why))),
    }
}

/// A sentence in the middle of another.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
