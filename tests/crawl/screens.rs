//! All screens of the window: the start screen, every view, every dialog.

use claimbook::app::{Command, Dialog, PictureKind, PictureOrder, View};

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// A screen and the way to it.
pub(super) struct Screen {
    /// Its name.
    pub(super) name: String,
    /// Whether an assessment is open.
    open: bool,
    /// What shows it.
    way: Vec<Command>,
}

impl Screen {
    /// Shows it.
    pub(super) fn show(&self, window: &mut TestWindow) {
        window.send(Command::CloseDialog);
        let is_open = window.app().document.is_some();
        if self.open && !is_open {
            window.open(seed());
        } else if !self.open && is_open {
            window.send(Command::ShowStart);
        }
        for command in &self.way {
            window.send(command.clone());
        }
    }
}

/// The dialog after one, in no particular order; a new one must be named here to compile.
fn after(dialog: &Dialog) -> Option<Dialog> {
    Some(match dialog {
        Dialog::Palette => Dialog::CheatSheet,
        Dialog::CheatSheet => Dialog::New,
        Dialog::New => Dialog::OpenPath,
        Dialog::OpenPath => Dialog::SavePath,
        Dialog::SavePath => Dialog::Export,
        Dialog::Export => Dialog::CheckBundle,
        Dialog::CheckBundle => Dialog::Unsaved(Box::new(Command::Quit)),
        Dialog::Unsaved(_) => Dialog::Settings,
        Dialog::Settings => Dialog::EvidenceConflicts,
        Dialog::EvidenceConflicts => Dialog::Import,
        Dialog::Import => Dialog::ImportCatalogue,
        Dialog::ImportCatalogue => Dialog::DiskChanged,
        Dialog::DiskChanged => Dialog::Merge,
        Dialog::Merge => Dialog::Compare,
        Dialog::Compare => Dialog::MergeOther,
        Dialog::MergeOther => Dialog::RecoveryDifferences("x.claimbook".into()),
        Dialog::RecoveryDifferences(path) => Dialog::DiscardRecovery(path.clone()),
        Dialog::DiscardRecovery(_) => Dialog::Picture(PictureOrder {
            stem: "footprint".to_owned(),
            kind: PictureKind::Png(2),
            coverage_as_fill: true,
        }),
        Dialog::Picture(_) => Dialog::About,
        Dialog::About => return None,
    })
}

/// All screens.
pub(super) fn screens() -> Vec<Screen> {
    let mut all = vec![Screen { name: "Start".to_owned(), open: false, way: Vec::new() }];
    for view in View::ALL {
        let way = vec![Command::Select(id("1.1.11.2")), Command::ShowView(*view)];
        all.push(Screen { name: format!("View {view:?}"), open: true, way });
    }
    for process in ["1.1", "1.1.9", "1.1.9.5", "1.1.11.3"] {
        let way = vec![Command::Show(id(process))];
        all.push(Screen { name: format!("Claim of {process}"), open: true, way });
    }
    let mut next = Some(Dialog::Palette);
    while let Some(dialog) = next {
        next = after(&dialog);
        all.push(Screen { name: format!("Dialog {dialog:?}"), open: true, way: vec![Command::ShowDialog(dialog)] });
    }
    for dialog in [Dialog::New, Dialog::Palette, Dialog::Settings, Dialog::CheckBundle] {
        let name = format!("Start with dialog {dialog:?}");
        all.push(Screen { name, open: false, way: vec![Command::ShowDialog(dialog)] });
    }
    all
}
