//! What can be done to the selection or to a branch: a menu that says beforehand how many claims each entry changes.

use egui::Ui;

use crate::app::{Bulk, Command, Document, OutlineCommand};
use crate::assessment::{ProcessId, Scope, Score, Status, Support};
use crate::ui::ViewContext;
use crate::ui::widgets::{Titled, line_edit};

/// Upon what an entry acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Upon {
    /// The selection.
    Selection,
    /// A process and everything below it.
    Branch(ProcessId),
}

impl Upon {
    /// The processes.
    fn ids(self, document: &Document) -> Vec<ProcessId> {
        match self {
            Self::Selection => document.selected_ids(),
            Self::Branch(id) => document.branch(id),
        }
    }

    /// The command for a change.
    fn command(self, bulk: Bulk) -> Command {
        Command::Outline(match self {
            Self::Selection => OutlineCommand::Change(bulk),
            Self::Branch(id) => OutlineCommand::ChangeBranch(id, bulk),
        })
    }
}

/// The menu of a row: what the selection can become, and the branch below the row.
pub(super) fn row_menu_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, id: ProcessId) {
    ui.set_min_width(210.0);
    actions_ui(ui, ctx, document, Upon::Selection);
    if document.framework.children(id).next().is_some() {
        ui.separator();
        ui.menu_button(tr!("outline-branch", id = id.to_string()), |ui| {
            actions_ui(ui, ctx, document, Upon::Branch(id));
        });
    }
}

/// The entries.
pub(super) fn actions_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, upon: Upon) {
    let ids = upon.ids(document);
    let mut entry = |ui: &mut Ui, words: &str, bulk: Bulk| {
        let planned = document.plan_bulk(&ids, &bulk);
        let changes = tr!("outline-claims", count = planned.as_ref().map_or(0, |planned| planned.changes));
        let button = egui::Button::new(words).shortcut_text(changes);
        if ui.add_enabled(planned.is_some(), button).clicked() {
            ctx.send(upon.command(bulk));
            ui.close();
        }
    };
    ui.menu_button(tr!("outline-scope"), |ui| {
        for scope in [Scope::In, Scope::Out, Scope::Undecided] {
            entry(ui, scope.shown(), Bulk::Scope(scope));
        }
    });
    ui.menu_button(tr!("outline-support"), |ui| {
        for support in Support::ALL {
            entry(ui, support.shown(), Bulk::Support(Some(*support)));
        }
        entry(ui, tr!("outline-score-none"), Bulk::Support(None));
    });
    ui.menu_button(tr!("outline-score"), |ui| {
        let scores = [document.scheme.full(), Score::ZERO];
        for score in scores {
            entry(ui, &document.scheme.print(score), Bulk::Claimed(Some(score)));
        }
        entry(ui, tr!("outline-score-none"), Bulk::Claimed(None));
    });
    ui.menu_button(tr!("outline-status"), |ui| {
        for status in Status::ALL {
            entry(ui, status.shown(), Bulk::Status(*status));
        }
    });
    entry(ui, tr!("outline-clear"), Bulk::Clear);
    if let (Some(from), true) = (document.outline.selected, ids.len() > 1) {
        entry(ui, &tr!("outline-copy", id = from.to_string()), Bulk::CopyFrom(from));
    }
    ui.menu_button(tr!("outline-owner"), |ui| owner_ui(ui, ctx, document, upon));
}

/// An owner to type for all of them.
fn owner_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, upon: Upon) {
    let field = line_edit(ui, "owner", &mut ctx.memory.outline.owner).desired_width(180.0);
    ui.add(field.hint_text(tr!("outline-owner"))).accessible_name(tr!("outline-owner"));
    let bulk = Bulk::Owner(ctx.memory.outline.owner.trim().to_owned());
    let planned = document.plan_bulk(&upon.ids(document), &bulk);
    let words = tr!("outline-owner-set", count = planned.as_ref().map_or(0, |planned| planned.changes));
    if ui.add_enabled(planned.is_some(), egui::Button::new(words)).clicked() {
        ctx.send(upon.command(bulk));
        ui.close();
    }
}
