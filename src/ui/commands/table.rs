//! The table of user commands: one entry each, with words, keys and the condition under which it can be used.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::app::{App, Command, Dialog, Document, Focus, Region, Theme, View};
use crate::assessment::Scope;
use crate::edit::{ClaimChange, Edit};

/// The menu that a command stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Files.
    File,
    /// Changes of the document.
    Edit,
    /// What is shown.
    View,
    /// Ways through the document.
    Go,
    /// Help.
    Help,
}

impl Group {
    /// All groups in the order of their menus.
    pub const ALL: &'static [Self] = &[Self::File, Self::Edit, Self::View, Self::Go, Self::Help];

    /// The title of its menu.
    pub const fn title(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::View => "View",
            Self::Go => "Go",
            Self::Help => "Help",
        }
    }
}

/// Whether a command can be used now: what to send, or why not.
pub(super) type Made = Result<Command, &'static str>;

/// One user command.
#[derive(Debug)]
pub struct Entry {
    /// Its stable name.
    pub name: &'static str,
    /// What menus and palette say.
    pub label: &'static str,
    /// What it does, in a sentence without a full stop.
    pub hint: &'static str,
    /// Its menu.
    pub group: Group,
    /// Its keys; the first is the one that is shown.
    pub keys: &'static [KeyboardShortcut],
    /// Whether holding the keys down goes on.
    pub repeats: bool,
    /// What to send, or why not.
    pub make: fn(&App) -> Made,
}

/// The entry of this name.
pub fn entry(name: &str) -> Option<&'static Entry> {
    TABLE.iter().find(|entry| entry.name == name)
}

impl Entry {
    /// The label with what it would do now: `Undo: Change comment of 1.1.9`.
    pub fn label_now(&self, app: &App) -> String {
        let history = app.document.as_ref().map(|document| &document.history);
        let step = match self.name {
            "undo" => history.and_then(|history| history.undo_label()),
            "redo" => history.and_then(|history| history.redo_label()),
            _ => None,
        };
        step.map_or_else(|| self.label.to_owned(), |step| format!("{}: {step}", self.label))
    }
}

/// Ctrl, or Cmd on a Mac.
const C: Modifiers = Modifiers::COMMAND;
/// With Shift.
const CS: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
/// With Alt.
const CA: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
/// No modifier.
const N: Modifiers = Modifiers::NONE;

/// Keys.
const fn on(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

/// Why most commands cannot be used on the start screen.
const NO_DOCUMENT: &str = "No assessment is open";

/// The command, where a document is open.
fn with(app: &App, make: impl FnOnce(&Document) -> Made) -> Made {
    app.document.as_ref().map_or(Err(NO_DOCUMENT), make)
}

/// The command, where a document is open.
fn open(app: &App, command: Command) -> Made {
    with(app, |_| Ok(command))
}

/// Undo, where there is a step.
fn undo(app: &App) -> Made {
    with(app, |document| document.history.undo_label().map(|_| Command::Undo).ok_or("Nothing to undo"))
}

/// Redo, where there is a step.
fn redo(app: &App) -> Made {
    with(app, |document| document.history.redo_label().map(|_| Command::Redo).ok_or("Nothing to redo"))
}

/// Save, where something is not on disk.
fn save(app: &App) -> Made {
    with(app, |document| {
        let needed = document.is_dirty() || document.path.is_none();
        if needed { Ok(Command::Save) } else { Err("Everything is saved") }
    })
}

/// Ticks or un-ticks the selected process.
fn tick(app: &App) -> Made {
    with(app, |document| {
        let id = document.outline.selected.ok_or("No process is selected")?;
        let inside = document.assessment().scope(id) == Scope::In;
        Ok(Command::Edit(Edit::Tick(id, !inside)))
    })
}

/// Gives the selected process a scope that a tick cannot give.
fn undecided(app: &App) -> Made {
    with(app, |document| {
        let id = document.outline.selected.ok_or("No process is selected")?;
        if document.assessment().scope(id) == Scope::Undecided {
            return Err("The selected process is undecided already");
        }
        Ok(Command::Edit(Edit::Claims(vec![id], ClaimChange::Scope(Scope::Undecided))))
    })
}

/// The zoom by a step of ten per cent.
fn zoom(app: &App, larger: bool) -> Made {
    let zoom = app.settings.zoom;
    match (larger, zoom) {
        (true, 300..) => Err("The zoom is at its largest"),
        (false, ..=50) => Err("The zoom is at its smallest"),
        (true, _) => Ok(Command::SetZoom(zoom.saturating_add(10))),
        (false, _) => Ok(Command::SetZoom(zoom.saturating_sub(10))),
    }
}

/// A theme that is not in force yet.
fn theme(app: &App, theme: Theme) -> Made {
    if app.settings.theme == theme { Err("This is the theme in force") } else { Ok(Command::SetTheme(theme)) }
}

/// Declares the table: name, label, hint, group, keys, whether it repeats, what to send.
macro_rules! table {
    ($($name:literal, $label:literal, $hint:literal, $group:ident, [$($key:expr),*], $repeats:literal, $make:expr;)+) => {
        /// All user commands, in the order of menus.
        pub const TABLE: &[Entry] = &[$(Entry {
            name: $name,
            label: $label,
            hint: $hint,
            group: Group::$group,
            keys: &[$($key),*],
            repeats: $repeats,
            make: $make,
        },)+];
    };
}

table! {
    "new", "New…", "Starts an assessment of a product against a framework version", File, [on(C, Key::N)], false,
        |_| Ok(Command::ShowDialog(Dialog::New));
    "open", "Open…", "Opens an assessment file", File, [on(C, Key::O)], false, |_| Ok(Command::PickOpen);
    "open-path", "Open a path…", "Opens an assessment by its path, where no file dialog appears", File, [], false,
        |_| Ok(Command::ShowDialog(Dialog::OpenPath));
    "example", "Open the example", "Opens the bundled example, a reconstruction from a public page", File, [], false,
        |_| Ok(Command::OpenExample);
    "save", "Save", "Writes the assessment to its file; the previous version is kept", File, [on(C, Key::S)], false, save;
    "save-as", "Save as…", "Writes the assessment to another file", File, [on(CS, Key::S)], false,
        |app| open(app, Command::PickSaveAs);
    "save-path", "Save to a path…", "Writes the assessment to a path typed by hand, where no file dialog appears", File, [],
        false, |app| open(app, Command::ShowDialog(Dialog::SavePath));
    "export", "Export…", "Writes a submission bundle", File, [on(C, Key::E)], false,
        |app| open(app, Command::ShowDialog(Dialog::Export));
    "start", "Close the assessment", "Goes back to the start screen", File, [on(C, Key::W)], false,
        |app| open(app, Command::ShowStart);
    "quit", "Quit", "Ends Claimbook, after asking about changes that are not saved", File, [on(C, Key::Q)], false,
        |_| Ok(Command::Quit);

    "undo", "Undo", "Takes back the last step", Edit, [on(C, Key::Z)], true, undo;
    "redo", "Redo", "Does the step again that was taken back", Edit, [on(CS, Key::Z), on(C, Key::Y)], true, redo;
    "tick", "Tick or un-tick the selected process", "Puts the selected process in scope with what belongs to it, or out", Edit,
        [on(C, Key::Enter)], false, tick;
    "undecided", "Leave the selected process undecided", "Takes back the decision about the scope; texts are kept", Edit, [],
        false, undecided;
    "add-evidence", "Add evidence files…", "Registers files as evidence", Edit, [], false,
        |app| open(app, Command::PickEvidence(None));
    "check-evidence", "Check all evidence", "Reads all evidence again and compares the digests", Edit, [], false,
        |app| open(app, Command::CheckEvidence);

    "view-claim", "Claim", "Shows the selected claim", View, [on(C, Key::Num1)], false,
        |app| open(app, Command::ShowView(View::Claim));
    "view-evidence", "Evidence", "Shows the evidence register", View, [on(C, Key::Num2)], false,
        |app| open(app, Command::ShowView(View::Evidence));
    "view-problems", "Problems", "Shows what stands between this assessment and a submission", View, [on(C, Key::Num3)],
        false, |app| open(app, Command::ShowView(View::Problems));
    "view-figures", "Figures", "Shows the charts on the whole page", View, [on(C, Key::Num4)], false,
        |app| open(app, Command::ShowView(View::Figures));
    "view-subject", "Subject", "Shows what is assessed and the texts of the documents", View, [on(C, Key::Num5)], false,
        |app| open(app, Command::ShowView(View::Subject));
    "view-history", "History", "Shows the steps that can be undone", View, [on(C, Key::Num6)], false,
        |app| open(app, Command::ShowView(View::History));
    "toggle-outline", "Show or hide the outline", "The framework's processes on the left", View, [on(C, Key::B)], false,
        |app| open(app, Command::ToggleRegion(Region::Outline));
    "toggle-charts", "Show or hide the charts", "The live charts on the right; where the window is too narrow for them, see Figures", View, [on(CA, Key::B)], false,
        |app| open(app, Command::ToggleRegion(Region::Charts));
    "expand-1", "Outline: domains only", "Closes all branches of the outline", View, [], false,
        |app| open(app, Command::ExpandToLevel(1));
    "expand-2", "Outline: down to level 2", "Opens the domains", View, [], false, |app| open(app, Command::ExpandToLevel(2));
    "expand-3", "Outline: down to level 3", "Opens the level 2 processes", View, [], false,
        |app| open(app, Command::ExpandToLevel(3));
    "expand-4", "Outline: down to level 4", "Opens the level 3 processes", View, [], false,
        |app| open(app, Command::ExpandToLevel(4));
    "zoom-in", "Zoom in", "Makes everything larger", View,
        [on(C, Key::Plus), on(CS, Key::Plus), on(C, Key::Equals), on(CS, Key::Equals)], true, |app| zoom(app, true);
    "zoom-out", "Zoom out", "Makes everything smaller", View, [on(C, Key::Minus), on(CS, Key::Minus)], true,
        |app| zoom(app, false);
    "zoom-reset", "Zoom to 100 %", "Sets the zoom to 100 %", View, [on(C, Key::Num0)], false, |_| Ok(Command::SetZoom(100));
    "theme-system", "Theme: as the system", "Light or dark as the system says", View, [], false,
        |app| theme(app, Theme::System);
    "theme-light", "Theme: light", "Dark text on a light ground", View, [], false, |app| theme(app, Theme::Light);
    "theme-dark", "Theme: dark", "Light text on a dark ground", View, [], false, |app| theme(app, Theme::Dark);

    "palette", "Go to anything…", "Finds commands and processes by a few letters", Go, [on(CS, Key::P), on(C, Key::K)],
        false, |_| Ok(Command::ShowDialog(Dialog::Palette));
    "filter", "Filter the outline", "Sends the keyboard to the filter of the outline", Go, [on(C, Key::F)], false,
        |app| open(app, Command::Focus(Focus::Filter));
    "focus-outline", "To the outline", "Sends the keyboard to the outline", Go, [on(CS, Key::O)], false,
        |app| open(app, Command::Focus(Focus::Outline));
    "next-unanswered", "Next unanswered process", "Goes to the next process in scope that has no score or is undecided", Go,
        [on(C, Key::J)], true, |app| open(app, Command::NextUnanswered);
    "next-problem", "Next process with a problem", "Goes to the next process with a problem", Go, [on(N, Key::F8)], true,
        |app| open(app, Command::NextProblem);
    "next-row", "Next row of the outline", "Selects the process below", Go, [on(C, Key::PageDown)], true,
        |app| open(app, Command::MoveSelection(1));
    "previous-row", "Previous row of the outline", "Selects the process above", Go, [on(C, Key::PageUp)], true,
        |app| open(app, Command::MoveSelection(-1));

    "cheat-sheet", "Keys", "Shows all keys", Help, [on(N, Key::F1)], false, |_| Ok(Command::ShowDialog(Dialog::CheatSheet));
    "about", "About Claimbook", "Shows version and licences", Help, [], false, |_| Ok(Command::ShowDialog(Dialog::About));
}
