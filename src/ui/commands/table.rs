//! The table of user commands: one entry each, with words, keys and the condition under which it can be used.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::app::{
    App, CatalogueCommand, ClaimCommand, Command, CompareCommand, Dialog, Document, EvidenceCommand, FiguresCommand,
    Focus, ImportCommand, OutlineCommand, PictureKind, PictureOrder, Region, Theme, View,
};
use crate::assessment::Scope;
use crate::edit::{ClaimChange, Edit};
use crate::words::{self, Language};

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
    pub fn title(self) -> &'static str {
        match self {
            Self::File => tr!("menu-file"),
            Self::Edit => tr!("menu-edit"),
            Self::View => tr!("menu-view"),
            Self::Go => tr!("menu-go"),
            Self::Help => tr!("menu-help"),
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
    /// What menus and palette say.
    pub fn label(&self) -> &'static str {
        words::text(&format!("command-{}", self.name))
    }

    /// What its menu says: an entry that is ticked names the thing that is shown or not.
    pub fn menu_label(&self, app: &App) -> String {
        match self.name {
            "toggle-outline" => tr!("command-toggle-outline.menu").to_owned(),
            "toggle-charts" => tr!("command-toggle-charts.menu").to_owned(),
            _ => self.label_now(app),
        }
    }

    /// What it does, in a sentence without a full stop.
    pub fn hint(&self) -> &'static str {
        words::text(&format!("command-{}.hint", self.name))
    }

    /// The label with what it would do now: `Undo: Change comment of 1.1.9`.
    pub fn label_now(&self, app: &App) -> String {
        let history = app.document.as_ref().map(|document| &document.history);
        let step = match self.name {
            "undo" => history.and_then(|history| history.undo_label()),
            "redo" => history.and_then(|history| history.redo_label()),
            _ => None,
        };
        step.map_or_else(|| self.label().to_owned(), |step| format!("{}: {step}", self.label()))
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

/// The command, where a document is open.
fn with(app: &App, make: impl FnOnce(&Document) -> Made) -> Made {
    app.document.as_ref().map_or(Err(tr!("unavailable-open")), make)
}

/// The command, where a document is open.
fn open(app: &App, command: Command) -> Made {
    with(app, |_| Ok(command))
}

/// A command of the evidence register, where a document is open.
fn evidence(app: &App, command: EvidenceCommand) -> Made {
    open(app, Command::Evidence(command))
}

/// Undo, where there is a step.
fn undo(app: &App) -> Made {
    with(app, |document| document.history.undo_label().map(|_| Command::Undo).ok_or(tr!("unavailable-undo")))
}

/// Redo, where there is a step.
fn redo(app: &App) -> Made {
    with(app, |document| document.history.redo_label().map(|_| Command::Redo).ok_or(tr!("unavailable-redo")))
}

/// Save, where something is not on disk.
fn save(app: &App) -> Made {
    with(app, |document| {
        let needed = document.is_dirty() || document.path.is_none();
        if needed { Ok(Command::Save) } else { Err(tr!("unavailable-saved")) }
    })
}

/// Ticks or un-ticks the selected process.
fn tick(app: &App) -> Made {
    with(app, |document| {
        let id = document.outline.selected.ok_or(tr!("unavailable-no-selection"))?;
        let inside = document.assessment().scope(id) == Scope::In;
        Ok(Command::Edit(Edit::Tick(id, !inside)))
    })
}

/// Gives the selected process a scope that a tick cannot give.
fn undecided(app: &App) -> Made {
    with(app, |document| {
        let id = document.outline.selected.ok_or(tr!("unavailable-no-selection"))?;
        if document.assessment().scope(id) == Scope::Undecided {
            return Err(tr!("unavailable-undecided"));
        }
        Ok(Command::Edit(Edit::Claims(vec![id], ClaimChange::Scope(Scope::Undecided))))
    })
}

/// Takes the proposed comment over, where the selected claim may have one.
fn proposal(app: &App) -> Made {
    with(app, |document| {
        let id = document.outline.selected.ok_or(tr!("unavailable-no-selection"))?;
        let scored = document.framework.get(id).is_some_and(|process| process.level >= 3);
        if scored { Ok(Command::Claim(ClaimCommand::UseProposal)) } else { Err(tr!("unavailable-comment")) }
    })
}

/// The zoom by a step of ten per cent.
fn zoom(app: &App, larger: bool) -> Made {
    let zoom = app.settings.zoom;
    match (larger, zoom) {
        (true, 300..) => Err(tr!("unavailable-largest")),
        (false, ..=50) => Err(tr!("unavailable-smallest")),
        (true, _) => Ok(Command::SetZoom(zoom.saturating_add(10))),
        (false, _) => Ok(Command::SetZoom(zoom.saturating_sub(10))),
    }
}

/// A theme that is not in force yet.
fn theme(app: &App, theme: Theme) -> Made {
    if app.settings.theme == theme { Err(tr!("unavailable-theme")) } else { Ok(Command::SetTheme(theme)) }
}

/// A picture of the figure that is chosen on the page; of the footprint where all are shown.
fn picture(app: &App, kind: PictureKind, wanted: fn(PictureOrder) -> Command) -> Made {
    let chosen = app.settings.figures.chosen.as_str();
    let stem = if chosen.is_empty() { "footprint" } else { chosen }.to_owned();
    let coverage_as_fill = app.settings.figures.coverage_as_fill && stem == "footprint";
    open(app, wanted(PictureOrder { stem, kind, coverage_as_fill }))
}

/// Puts a picture on the clipboard.
fn copy(order: PictureOrder) -> Command {
    Command::Figures(FiguresCommand::Copy(order))
}

/// Asks where to save a picture.
fn save_picture(order: PictureOrder) -> Command {
    Command::ShowDialog(Dialog::Picture(order))
}

/// A language that is not spoken yet.
fn language(app: &App, language: Language) -> Made {
    if app.settings.language() == language {
        Err(tr!("unavailable-language"))
    } else {
        Ok(Command::SetLanguage(language))
    }
}

/// Declares the table: name, group, keys, whether it repeats, what to send.
macro_rules! table {
    ($($name:literal, $group:ident, [$($key:expr),*], $repeats:literal, $make:expr;)+) => {
        /// All user commands, in the order of menus.
        pub const TABLE: &[Entry] = &[$(Entry {
            name: $name,
            group: Group::$group,
            keys: &[$($key),*],
            repeats: $repeats,
            make: $make,
        },)+];
    };
}

table! {
    "new", File, [on(C, Key::N)], false,
        |_| Ok(Command::ShowDialog(Dialog::New));
    "open", File, [on(C, Key::O)], false, |_| Ok(Command::PickOpen);
    "open-path", File, [], false,
        |_| Ok(Command::ShowDialog(Dialog::OpenPath));
    "example", File, [], false,
        |_| Ok(Command::OpenExample);
    "save", File, [on(C, Key::S)], false, save;
    "save-as", File, [on(CS, Key::S)], false,
        |app| open(app, Command::PickSaveAs);
    "save-path", File, [],
        false, |app| open(app, Command::ShowDialog(Dialog::SavePath));
    "export", File, [on(C, Key::E)], false,
        |app| open(app, Command::ShowDialog(Dialog::Export));
    "check-bundle", File, [on(CS, Key::E)], false,
        |_| Ok(Command::ShowDialog(Dialog::CheckBundle));
    "copy-figure-svg", File, [], false, |app| picture(app, PictureKind::Svg, copy);
    "copy-figure-png", File, [], false,
        |app| picture(app, PictureKind::Png(app.settings.figures.png_scale), copy);
    "save-figure-svg", File, [], false, |app| picture(app, PictureKind::Svg, save_picture);
    "save-figure-png", File, [], false,
        |app| picture(app, PictureKind::Png(app.settings.figures.png_scale), save_picture);
    "import", File, [], false,
        |app| Ok(Command::Import(ImportCommand::Begin { new: app.document.is_none() }));
    "import-catalogue", File, [], false,
        |_| Ok(Command::Import(ImportCommand::Catalogue(CatalogueCommand::Begin)));
    "compare", File, [], false,
        |app| open(app, Command::Compare(CompareCommand::Begin));
    "start", File, [on(C, Key::W)], false,
        |app| open(app, Command::ShowStart);
    "settings", File, [on(C, Key::Comma)], false, |_| Ok(Command::ShowDialog(Dialog::Settings));
    "quit", File, [on(C, Key::Q)], false,
        |_| Ok(Command::Quit);

    "undo", Edit, [on(C, Key::Z)], true, undo;
    "redo", Edit, [on(CS, Key::Z), on(C, Key::Y)], true, redo;
    "select-all", Edit, [], false, |app| open(app, Command::Outline(OutlineCommand::SelectAll));
    "tick", Edit,
        [on(C, Key::Enter)], false, tick;
    "undecided", Edit, [],
        false, undecided;
    "use-proposal", Edit, [on(CS, Key::U)], false, proposal;
    "add-evidence", Edit, [], false,
        |app| open(app, Command::PickEvidence(None));
    "add-evidence-folder", Edit, [], false,
        |app| evidence(app, EvidenceCommand::PickFolder(None));
    "paste-picture", Edit, [], false,
        |app| evidence(app, EvidenceCommand::RequestPaste);
    "check-evidence", Edit, [], false,
        |app| open(app, Command::CheckEvidence);
    "relink-moved", Edit, [], false,
        |app| evidence(app, EvidenceCommand::RelinkMoved(None));
    "merge-duplicates", Edit, [], false,
        |app| evidence(app, EvidenceCommand::MergeDuplicates);
    "collect-evidence", Edit, [], false,
        |app| evidence(app, EvidenceCommand::Collect);

    "view-claim", View, [on(C, Key::Num1)], false,
        |app| open(app, Command::ShowView(View::Claim));
    "view-evidence", View, [on(C, Key::Num2)], false,
        |app| open(app, Command::ShowView(View::Evidence));
    "view-problems", View, [on(C, Key::Num3)],
        false, |app| open(app, Command::ShowView(View::Problems));
    "view-figures", View, [on(C, Key::Num4)], false,
        |app| open(app, Command::ShowView(View::Figures));
    "view-subject", View, [on(C, Key::Num5)], false,
        |app| open(app, Command::ShowView(View::Subject));
    "view-history", View, [on(C, Key::Num6)], false,
        |app| open(app, Command::ShowView(View::History));
    "toggle-outline", View, [on(C, Key::B)], false,
        |app| open(app, Command::ToggleRegion(Region::Outline));
    "toggle-charts", View, [on(CA, Key::B)], false,
        |app| open(app, Command::ToggleRegion(Region::Charts));
    "coverage-fill", View, [], false, |app| {
        let fill = !app.settings.figures.coverage_as_fill;
        open(app, Command::Figures(FiguresCommand::FillWithCoverage(fill)))
    };
    "all-figures", View, [], false, |app| {
        let chosen = FiguresCommand::Choose(String::new());
        if app.settings.figures.chosen.is_empty() && app.view == View::Figures {
            return Err(tr!("unavailable-figures"));
        }
        open(app, Command::Figures(chosen))
    };
    "expand-1", View, [], false,
        |app| open(app, Command::ExpandToLevel(1));
    "expand-2", View, [], false, |app| open(app, Command::ExpandToLevel(2));
    "expand-3", View, [], false,
        |app| open(app, Command::ExpandToLevel(3));
    "expand-4", View, [], false,
        |app| open(app, Command::ExpandToLevel(4));
    "zoom-in", View,
        [on(C, Key::Plus), on(CS, Key::Plus), on(C, Key::Equals), on(CS, Key::Equals)], true, |app| zoom(app, true);
    "zoom-out", View, [on(C, Key::Minus), on(CS, Key::Minus)], true,
        |app| zoom(app, false);
    "zoom-reset", View, [on(C, Key::Num0)], false, |_| Ok(Command::SetZoom(100));
    "theme-system", View, [], false,
        |app| theme(app, Theme::System);
    "theme-light", View, [], false, |app| theme(app, Theme::Light);
    "theme-dark", View, [], false, |app| theme(app, Theme::Dark);
    "theme-contrast-light", View, [], false, |app| theme(app, Theme::ContrastLight);
    "theme-contrast-dark", View, [], false, |app| theme(app, Theme::ContrastDark);

    "language-en", View, [], false, |app| language(app, Language::English);
    "language-zh-cn", View, [], false, |app| language(app, Language::Chinese);
    "language-ja", View, [], false, |app| language(app, Language::Japanese);

    "palette", Go, [on(CS, Key::P), on(C, Key::K)],
        false, |_| Ok(Command::ShowDialog(Dialog::Palette));
    "filter", Go, [on(C, Key::F)], false,
        |app| open(app, Command::Focus(Focus::Filter));
    "focus-outline", Go, [on(CS, Key::O)], false,
        |app| open(app, Command::Focus(Focus::Outline));
    "focus-mapping", Go, [on(CS, Key::M)], false,
        |app| open(app, Command::Focus(Focus::Mapping));
    "focus-comment", Go, [on(CS, Key::C)], false,
        |app| open(app, Command::Focus(Focus::Comment));
    "focus-branch", Go, [on(CS, Key::B)], false,
        |app| open(app, Command::Focus(Focus::Branch));
    "focus-review", Go, [on(CS, Key::R)], false,
        |app| open(app, Command::Focus(Focus::Review));
    "next-region", Go, [on(N, Key::F6)], true, |app| open(app, Command::Focus(Focus::NextRegion));
    "previous-region", Go, [on(Modifiers::SHIFT, Key::F6)], true,
        |app| open(app, Command::Focus(Focus::PreviousRegion));
    "next-unanswered", Go,
        [on(C, Key::J)], true, |app| open(app, Command::NextUnanswered);
    "previous-unanswered", Go, [on(CS, Key::J)], true,
        |app| open(app, Command::Outline(OutlineCommand::PreviousUnanswered));
    "next-problem", Go, [on(N, Key::F8)], true,
        |app| open(app, Command::NextProblem);
    "previous-problem", Go, [on(Modifiers::SHIFT, Key::F8)], true,
        |app| open(app, Command::Outline(OutlineCommand::PreviousProblem));
    "next-question", Go, [on(CA, Key::J)], true,
        |app| open(app, Command::Claim(ClaimCommand::NextQuestion));
    "next-match", Go, [on(N, Key::F3)], true,
        |app| open(app, Command::Outline(OutlineCommand::NextMatch { forward: true }));
    "previous-match", Go, [on(Modifiers::SHIFT, Key::F3)], true,
        |app| open(app, Command::Outline(OutlineCommand::NextMatch { forward: false }));
    "expand-branch", View, [], false, |app| open(app, Command::Outline(OutlineCommand::ExpandBranch));
    "collapse-branch", View, [], false, |app| open(app, Command::Outline(OutlineCommand::CollapseBranch));
    "expand-around", View, [], false, |app| open(app, Command::Outline(OutlineCommand::ExpandAround));
    "next-row", Go, [on(C, Key::PageDown)], true,
        |app| open(app, Command::MoveSelection(1));
    "previous-row", Go, [on(C, Key::PageUp)], true,
        |app| open(app, Command::MoveSelection(-1));

    "cheat-sheet", Help, [on(N, Key::F1)], false, |_| Ok(Command::ShowDialog(Dialog::CheatSheet));
    "about", Help, [], false, |_| Ok(Command::ShowDialog(Dialog::About));
}
