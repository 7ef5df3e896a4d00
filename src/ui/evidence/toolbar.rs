//! What can be done with the register as a whole, and the search.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Label, PopupCloseBehavior, RichText, Ui};

use super::Found;
use crate::app::{Command, Dialog, Document, EvidenceCommand, Facts, REGISTER_SYNTAX, StateWord};
use crate::assessment::Evidence;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{CardTone, TextField, message_ui, path_field_ui};

/// The buttons, the field for a path, and what waits. In a low view the table needs the room: most of it is in the menu
/// there.
pub(super) fn toolbar_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, facts: &Facts, low: bool) {
    ui.horizontal_wrapped(|ui| {
        let files = ui.button(tr!("evidence-add-files")).on_hover_text(tr!("evidence-add-files.hint"));
        if files.clicked() {
            ctx.send(Command::PickEvidence(None));
        }
        if !low {
            ways_ui(ui, ctx);
        }
        more_ui(ui, ctx, document, facts, low);
    });
    if !low {
        path_field_ui(ui, ctx, tr!("evidence-path"), None, false);
    }
    if document.path.is_none() {
        message_ui(ui, ctx.tokens, CardTone::Info, tr!("evidence-unsaved"));
    }
    let waiting = ctx.app.batch.questions.len();
    if waiting > 0 {
        ui.horizontal_wrapped(|ui| {
            message_ui(ui, ctx.tokens, CardTone::Warning, &tr!("evidence-waiting", count = waiting));
            if ui.button(tr!("evidence-decide")).clicked() {
                ctx.send(Command::ShowDialog(Dialog::EvidenceConflicts));
            }
        });
    }
}

/// The other ways in, and the check of all files; says whether one was taken.
fn ways_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) -> bool {
    let folder = Command::Evidence(EvidenceCommand::PickFolder(None));
    let paste = Command::Evidence(EvidenceCommand::RequestPaste);
    let ways = [
        (tr!("evidence-add-folder"), tr!("evidence-add-folder.hint"), folder),
        (tr!("evidence-paste"), tr!("evidence-paste.hint"), paste),
        (tr!("evidence-check"), tr!("evidence-check.hint"), Command::CheckEvidence),
    ];
    let mut taken = false;
    for (label, hint, command) in ways {
        if ui.button(label).on_hover_text(hint).clicked() {
            ctx.send(command);
            taken = true;
        }
    }
    taken
}

/// What can be done with many pieces at once; in a low view also the other ways in.
fn more_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, facts: &Facts, low: bool) {
    let moved = counts(ctx, document, facts).state(StateWord::Moved);
    let spare = facts.spare().count();
    let any = !document.assessment().evidence.is_empty();
    // A click into the field for a path leaves the menu open.
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (menu, _) = MenuButton::new(tr!("evidence-more")).config(config).ui(ui, |ui| {
        if low {
            if ways_ui(ui, ctx) {
                ui.close();
            }
            if path_field_ui(ui, ctx, tr!("evidence-path"), None, false) {
                ui.close();
            }
            ui.separator();
        }
        let mut item = |ui: &mut Ui, label: String, hint: &str, enabled: bool, command: EvidenceCommand| {
            if ui.add_enabled(enabled, Button::new(label)).on_hover_text(hint).clicked() {
                ctx.send(Command::Evidence(command));
                ui.close();
            }
        };
        let numbered = |label: &str, count: usize| format!("{label} ({count})");
        let (relink, merge) = (tr!("evidence-relink-moved"), tr!("evidence-merge"));
        let relink_all = EvidenceCommand::RelinkMoved(None);
        item(ui, numbered(relink, moved), tr!("evidence-relink-moved.hint"), moved > 0, relink_all);
        let merge_all = EvidenceCommand::MergeDuplicates;
        item(ui, numbered(merge, spare), tr!("evidence-merge.hint"), spare > 0, merge_all);
        let collect = tr!("evidence-collect").to_owned();
        item(ui, collect, tr!("evidence-collect.hint"), any, EvidenceCommand::Collect);
    });
    menu.on_hover_text(if low { tr!("evidence-more-ways") } else { tr!("evidence-more.hint") });
}

/// The room that the buttons beside the search need, with how much is shown.
const BESIDE: f32 = 185.0;

/// How many pieces the quick filters find, counted once for every state of the document.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// Those that no claim cites.
    uncited: usize,
    /// By what became of the file, whatever its age.
    states: Vec<(StateWord, usize)>,
}

impl Counts {
    /// Counts.
    fn of(document: &Document, facts: &Facts) -> Self {
        let pieces = &document.assessment().evidence;
        let states = &document.evidence_states;
        let count = |wanted: StateWord| {
            let is = |piece: &&std::sync::Arc<Evidence>| StateWord::of(piece, states.get(&piece.code), false) == wanted;
            if wanted == StateWord::Old { facts.old.len() } else { pieces.iter().filter(is).count() }
        };
        let uncited = pieces.iter().filter(|piece| !facts.cited_by.contains_key(&piece.code)).count();
        Self { uncited, states: StateWord::ALL.iter().map(|state| (*state, count(*state))).collect() }
    }

    /// How many are in a state.
    fn state(&self, wanted: StateWord) -> usize {
        self.states.iter().find(|(state, _)| *state == wanted).map_or(0, |(_, count)| *count)
    }
}

/// The counts for the document as it is.
fn counts(ctx: &mut ViewContext<'_>, document: &Document, facts: &Facts) -> std::sync::Arc<Counts> {
    ctx.memory.evidence.counts.get(document, (), |document, ()| Counts::of(document, facts))
}

/// The search with its quick filters, and how much is shown; in a low view only the filters that find something.
pub(super) fn search_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    facts: &Facts,
    (found, low): (&Found, bool),
) {
    let words = ctx.memory.evidence.query.words.clone();
    let all = document.assessment().evidence.len();
    ui.horizontal_wrapped(|ui| {
        let field = TextField::line(tr!("evidence-search"), &words).nameless();
        let width = (ui.available_width() - BESIDE).clamp(100.0, 230.0);
        let typed = field.hint(tr!("evidence-search.hint")).width(width).show(ui, ctx);
        if let Some(text) = typed.text {
            ctx.memory.evidence.query.words = text;
        }
        let clear = ui.add_enabled(!words.is_empty(), Button::new("✖")).accessible_name(tr!("evidence-search-clear"));
        if clear.on_hover_text(tr!("evidence-search-clear")).clicked() {
            ctx.memory.evidence.query.words.clear();
        }
        let help = ui.menu_button("?", |ui| syntax_ui(ui, ctx));
        help.response.accessible_name(tr!("evidence-syntax")).on_hover_text(tr!("evidence-syntax"));
        let shown = tr!("evidence-shown", shown = found.rows.len(), count = all);
        ui.add(Label::new(RichText::new(shown).color(ctx.tokens.muted)).extend());
    });
    let counts = counts(ctx, document, facts);
    let filters = [
        (tr!("evidence-filter-all"), String::new(), all),
        (tr!("evidence-filter-uncited"), "cited:no".to_owned(), counts.uncited),
        by_state(tr!("evidence-filter-missing"), &counts, StateWord::Missing),
        by_state(tr!("evidence-filter-changed"), &counts, StateWord::Changed),
        by_state(tr!("evidence-filter-moved"), &counts, StateWord::Moved),
        by_state(tr!("evidence-filter-old"), &counts, StateWord::Old),
        (tr!("evidence-filter-duplicate"), "duplicate:yes".to_owned(), facts.same_as.len()),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (label, search, count) in filters {
            let chosen = words.trim() == search;
            if low && count == 0 && !chosen {
                continue;
            }
            let mut text = RichText::new(format!("{label} {count}"));
            if count == 0 && !chosen {
                text = text.color(ctx.tokens.muted);
            }
            let button = ui.add(Button::selectable(chosen, text).frame_when_inactive(true));
            if button.accessible_name(tr!("evidence-filter-name", filter = label)).clicked() {
                ctx.memory.evidence.query.words = search;
            }
        }
    });
    if let Some(why) = &found.why {
        let words = tr!("evidence-not-understood", key = why.key, knows = why.knows.join(", "));
        message_ui(ui, ctx.tokens, CardTone::Warning, &words);
    }
    ui.add_space(Tokens::SPACE / 2.0);
}

/// A quick filter by a state: its label, what it searches for, and how many there are.
fn by_state(label: &'static str, counts: &Counts, state: StateWord) -> (&'static str, String, usize) {
    (label, format!("state:{}", state.word()), counts.state(state))
}

/// What can be searched for; a click takes the example over.
fn syntax_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    for example in REGISTER_SYNTAX {
        let meaning = match example.split_once(':').map(|(key, _)| key) {
            Some("state") => tr!("evidence-syntax-state"),
            Some("kind") => tr!("evidence-syntax-kind"),
            Some("who") => tr!("evidence-syntax-who"),
            Some("cited") => tr!("evidence-syntax-cited"),
            Some("duplicate") => tr!("evidence-syntax-duplicate"),
            Some(_) | None if example.starts_with('-') => tr!("evidence-syntax-not"),
            Some(_) | None => tr!("evidence-syntax-words"),
        };
        let label = format!("{example}   {meaning}");
        if ui.button(label).clicked() {
            let words = &mut ctx.memory.evidence.query.words;
            format!("{} {example}", words.trim()).trim().clone_into(words);
        }
    }
}
