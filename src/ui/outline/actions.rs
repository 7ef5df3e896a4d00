//! What can be done to the selection or to a branch: a menu that says beforehand how many claims each entry changes.

use egui::containers::menu::{MenuConfig, SubMenuButton};
use egui::{Align2, Button, Key, Margin, PopupCloseBehavior, Response, ScrollArea, Stroke, TextEdit, Ui};

use super::OutlineMemory;
use crate::app::{Bulk, Command, Document, Focus, OutlineCommand, View};
use crate::assessment::{ProcessId, Scope, Score, Status, Support};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Titled, find_pieces, line_edit, muted_ui};

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
        entry(ui, tr!("support-not-said"), Bulk::Support(None));
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
    with_field(ui, tr!("outline-cite"), |ui| cite_ui(ui, ctx, document, upon));
    for typed in [Typed::Reason, Typed::Owner] {
        with_field(ui, typed.title(), |ui| typed_ui(ui, ctx, document, (upon, typed)));
    }
}

/// A submenu in which something is typed: a click into its field does not close it.
fn with_field(ui: &mut Ui, title: &str, contents: impl FnOnce(&mut Ui)) {
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    SubMenuButton::new(title).config(config).ui(ui, contents);
}

/// A field in a menu, where controls have no edges: it keeps its own, so that it is seen to be one.
fn field_ui(ui: &mut Ui, tokens: &Tokens, field: TextEdit<'_>) -> Response {
    let shown = ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for visuals in [&mut widgets.inactive, &mut widgets.hovered] {
            visuals.bg_stroke = Stroke::new(1.0, tokens.edge);
        }
        ui.add(field.align(Align2::LEFT_CENTER).margin(Margin::symmetric(6, 2)))
    });
    shown.inner
}

/// What is typed for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typed {
    /// The reason.
    Reason,
    /// The owner.
    Owner,
}

impl Typed {
    /// Its name.
    fn title(self) -> &'static str {
        match self {
            Self::Reason => tr!("outline-reason"),
            Self::Owner => tr!("outline-owner"),
        }
    }

    /// What setting it says.
    fn set(self, count: usize) -> String {
        match self {
            Self::Reason => tr!("outline-reason-set", count = count),
            Self::Owner => tr!("outline-owner-set", count = count),
        }
    }

    /// The change.
    fn bulk(self, text: &str) -> Bulk {
        let text = text.trim().to_owned();
        match self {
            Self::Reason => Bulk::Reason(text),
            Self::Owner => Bulk::Owner(text),
        }
    }

    /// Where what was typed is kept, until it is set.
    fn text(self, memory: &mut OutlineMemory) -> &mut String {
        match self {
            Self::Reason => &mut memory.reason,
            Self::Owner => &mut memory.owner,
        }
    }
}

/// A reason or an owner to type for all of them.
fn typed_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, (upon, typed): (Upon, Typed)) {
    let title = typed.title();
    let text = typed.text(&mut ctx.memory.outline);
    let field = line_edit(ui, title, text).desired_width(180.0).hint_text(title);
    let response = field_ui(ui, ctx.tokens, field).accessible_name(title);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let bulk = typed.bulk(text);
    let planned = document.plan_bulk(&upon.ids(document), &bulk);
    let words = typed.set(planned.as_ref().map_or(0, |planned| planned.changes));
    let set = ui.add_enabled(planned.is_some(), Button::new(words));
    if set.clicked() || (entered && planned.is_some()) {
        text.clear();
        ctx.send(upon.command(bulk));
        ctx.send(Command::Focus(Focus::Outline));
        ui.close();
    }
}

/// A piece of the register to cite for all of them: a few letters find it, and each says how many claims do not cite it yet.
fn cite_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, upon: Upon) {
    let register = &document.assessment().evidence;
    if register.is_empty() {
        muted_ui(ui, ctx.tokens, tr!("outline-cite-empty"));
        if ui.button(tr!("outline-cite-register")).clicked() {
            ctx.send(Command::ShowView(View::Evidence));
            ui.close();
        }
        return;
    }
    ui.set_width(340.0);
    let field = line_edit(ui, "piece", &mut ctx.memory.outline.piece).desired_width(340.0);
    field_ui(ui, ctx.tokens, field.hint_text(tr!("cite-find"))).accessible_name(tr!("outline-cite-find"));
    let found = find_pieces(register, &ctx.memory.outline.piece, &[]);
    if found.is_empty() {
        muted_ui(ui, ctx.tokens, tr!("cite-none"));
    }
    let ids = upon.ids(document);
    ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        for piece in found {
            let changes = document.uncited(&ids, piece.code).len();
            let words = format!("{} {}", piece.code, piece.title);
            let button = Button::new(words.as_str()).truncate().shortcut_text(tr!("outline-claims", count = changes));
            let button = ui.add_enabled(changes > 0, button.min_size(egui::vec2(ui.available_width(), 0.0)));
            let name = tr!("outline-cite-piece", piece = words.as_str(), count = changes);
            let button = button.accessible_name(name).on_disabled_hover_text(tr!("outline-cite-all"));
            if button.clicked() {
                ctx.send(upon.command(Bulk::Cite(piece.code)));
                ui.close();
            }
        }
    });
}
