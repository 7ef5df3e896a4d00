//! The picker of evidence: a few letters of code or title, the pieces used last first, and the ways to register a new one.

use egui::{Button, Key, Modifiers, Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::Selected;
use crate::app::{CitePlace, Command};
use crate::assessment::{Citation, EvidenceCode};
use crate::edit::ClaimChange;
use crate::ui::ViewContext;
use crate::ui::widgets::{find_pieces, line_edit, muted_ui, path_field_ui};

/// How many pieces are remembered as used last.
const REMEMBERED: usize = 8;

/// What the picker remembers.
#[derive(Debug, Default)]
pub(super) struct Picker {
    /// Where the piece is wanted; none while the picker is closed.
    open: Option<CitePlace>,
    /// What was typed.
    query: String,
    /// The place of the chosen piece in the list.
    chosen: usize,
    /// Whether it was opened in this frame.
    fresh: bool,
    /// The pieces cited last, the newest first.
    last: Vec<EvidenceCode>,
}

impl Picker {
    /// Opens it for a place; what was cited last is remembered.
    pub(super) fn open_for(&mut self, place: CitePlace) {
        let last = std::mem::take(&mut self.last);
        *self = Self { open: Some(place), fresh: true, last, ..Self::default() };
    }
}

/// The button that opens the picker, and the picker itself below it.
pub(super) fn picker_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, passage: Option<usize>, whose: &str) {
    let place = (at.id, passage);
    let button = ui.button(tr!("cite")).accessible_name(tr!("cite.name", whose = whose));
    let button = button.on_hover_text(tr!("cite.hint"));
    let mut open = ctx.memory.claim.picker.open == Some(place);
    if button.clicked() {
        open = !open;
        ctx.memory.claim.picker.open_for(place);
    }
    let was_open = open;
    let width = 380.0_f32.min(ui.ctx().content_rect().width() - 40.0);
    let popup = Popup::from_response(&button).open_bool(&mut open).width(width);
    let mut done = false;
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        done = contents_ui(ui, ctx, at, place, whose);
    });
    if was_open && (done || !open) {
        button.request_focus();
        open = false;
    }
    if open {
        ctx.memory.claim.picker.open = Some(place);
    } else if was_open {
        ctx.memory.claim.picker.open = None;
    }
}

/// The field, the list, and what registers more; says whether it is done.
fn contents_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, at: Selected<'_>, place: CitePlace, whose: &str) -> bool {
    let (down, up, enter) = ui.input_mut(|input| {
        let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
        (down, input.consume_key(Modifiers::NONE, Key::ArrowUp), input.key_pressed(Key::Enter))
    });
    let mut query = ctx.memory.claim.picker.query.clone();
    let field =
        ui.add(line_edit(ui, "find evidence", &mut query).desired_width(f32::INFINITY).hint_text(tr!("cite-find")));
    let field = field.accessible_name(tr!("cite-find.name", whose = whose));
    let picker = &mut ctx.memory.claim.picker;
    // With an empty register there is nothing to find: a path is what will be typed.
    let fresh = std::mem::take(&mut picker.fresh);
    let empty = at.document.assessment().evidence.is_empty();
    if fresh && !empty {
        field.request_focus();
    }
    if field.changed() {
        picker.chosen = 0;
    }
    picker.query.clone_from(&query);
    let found = find_pieces(&at.document.assessment().evidence, &query, &picker.last);
    let last = found.len().saturating_sub(1);
    if down {
        picker.chosen = (picker.chosen + 1).min(last);
    }
    if up {
        picker.chosen = picker.chosen.saturating_sub(1);
    }
    let chosen = picker.chosen;
    let mut cited =
        found.get(chosen).map(|piece| piece.code).filter(|_| enter && (field.has_focus() || field.lost_focus()));
    if found.is_empty() {
        muted_ui(ui, ctx.tokens, if query.is_empty() { tr!("cite-empty") } else { tr!("cite-none") });
    }
    ScrollArea::vertical().max_height(220.0).auto_shrink([false, true]).show(ui, |ui| {
        for (row, piece) in found.iter().enumerate() {
            let text = format!("{} {}", piece.code, piece.title);
            let item = Button::selectable(row == chosen, text.as_str()).truncate();
            let item = ui.add(item.min_size(egui::vec2(ui.available_width(), 0.0)));
            if row == chosen && (up || down) {
                item.scroll_to_me(None);
            }
            if item.accessible_name(tr!("cite-piece", piece = text)).clicked() {
                cited = Some(piece.code);
            }
        }
    });
    ui.separator();
    let before = ctx.memory.paths.len();
    let registered = path_field_ui(ui, ctx, &tr!("cite-path", whose = whose), Some(place), fresh && empty);
    let typing = ctx.memory.paths.len() != before;
    let files = ui.button(tr!("cite-files")).accessible_name(tr!("cite-files.name", whose = whose));
    let files = files.on_hover_text(tr!("cite-files.hint")).clicked() && !typing;
    if files {
        ctx.send(Command::PickEvidence(Some(place)));
    }
    if let Some(code) = cited {
        let last = &mut ctx.memory.claim.picker.last;
        last.retain(|old| *old != code);
        last.insert(0, code);
        last.truncate(REMEMBERED);
        ctx.change_claim(place.0, ClaimChange::Cite(place.1, Citation::whole(code)));
    }
    if registered || cited.is_some() {
        // Where in the piece it says so is the next thing to type.
        ctx.memory.claim.wanted_citation = Some(place);
    }
    files || registered || cited.is_some()
}
