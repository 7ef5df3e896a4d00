//! What can be done with the register as a whole, and the search.

use egui::{Button, RichText, Ui};

use super::Found;
use crate::app::{Command, Dialog, Document, EvidenceCommand, Facts, REGISTER_SYNTAX, StateWord};
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{CardTone, TextField, message_ui, muted_ui, path_field_ui};

/// The buttons, the field for a path, and what waits.
pub(super) fn toolbar_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, facts: &Facts) {
    ui.horizontal_wrapped(|ui| {
        let mut button = |ui: &mut Ui, label: &str, hint: &str, command: Command| {
            if ui.button(label).on_hover_text(hint).clicked() {
                ctx.send(command);
            }
        };
        button(ui, tr!("evidence-add-files"), tr!("evidence-add-files.hint"), Command::PickEvidence(None));
        let folder = Command::Evidence(EvidenceCommand::PickFolder(None));
        button(ui, tr!("evidence-add-folder"), tr!("evidence-add-folder.hint"), folder);
        let paste = Command::Evidence(EvidenceCommand::RequestPaste);
        button(ui, tr!("evidence-paste"), tr!("evidence-paste.hint"), paste);
        button(ui, tr!("evidence-check"), tr!("evidence-check.hint"), Command::CheckEvidence);
        more_ui(ui, ctx, document, facts);
    });
    path_field_ui(ui, ctx, tr!("evidence-path"), None);
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

/// What can be done with many pieces at once.
fn more_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, facts: &Facts) {
    let moved = count(document, facts, StateWord::Moved);
    let spare = facts.spare().count();
    let any = !document.assessment().evidence.is_empty();
    let menu = ui.menu_button(tr!("evidence-more"), |ui| {
        let mut item = |ui: &mut Ui, label: String, hint: &str, enabled: bool, command: EvidenceCommand| {
            if ui.add_enabled(enabled, Button::new(label)).on_hover_text(hint).clicked() {
                ctx.send(Command::Evidence(command));
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
    menu.response.on_hover_text(tr!("evidence-more.hint"));
}

/// How many pieces are in a state.
fn count(document: &Document, facts: &Facts, wanted: StateWord) -> usize {
    let states = &document.evidence_states;
    let is = |piece: &&std::sync::Arc<crate::assessment::Evidence>| {
        if wanted == StateWord::Old {
            facts.old.contains(&piece.code)
        } else {
            StateWord::of(piece, states.get(&piece.code), false) == wanted
        }
    };
    document.assessment().evidence.iter().filter(is).count()
}

/// The search with its quick filters, and how much is shown.
pub(super) fn search_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, facts: &Facts, found: &Found) {
    let words = ctx.memory.evidence.query.words.clone();
    let all = document.assessment().evidence.len();
    ui.horizontal_wrapped(|ui| {
        let field = TextField::line(tr!("evidence-search"), &words).nameless();
        let typed = field.hint(tr!("evidence-search.hint")).width(230.0).show(ui, ctx);
        if let Some(text) = typed.text {
            ctx.memory.evidence.query.words = text;
        }
        let clear = ui.add_enabled(!words.is_empty(), Button::new("✖")).accessible_name(tr!("evidence-search-clear"));
        if clear.on_hover_text(tr!("evidence-search-clear")).clicked() {
            ctx.memory.evidence.query.words.clear();
        }
        let help = ui.menu_button("?", |ui| syntax_ui(ui, ctx));
        help.response.accessible_name(tr!("evidence-syntax")).on_hover_text(tr!("evidence-syntax"));
        muted_ui(ui, ctx.tokens, &tr!("evidence-shown", shown = found.rows.len(), count = all));
    });
    let uncited = document.assessment().evidence.iter().filter(|piece| !facts.cited_by.contains_key(&piece.code));
    let filters = [
        (tr!("evidence-filter-all"), String::new(), all),
        (tr!("evidence-filter-uncited"), "cited:no".to_owned(), uncited.count()),
        by_state(tr!("evidence-filter-missing"), document, facts, StateWord::Missing),
        by_state(tr!("evidence-filter-changed"), document, facts, StateWord::Changed),
        by_state(tr!("evidence-filter-moved"), document, facts, StateWord::Moved),
        by_state(tr!("evidence-filter-old"), document, facts, StateWord::Old),
        (tr!("evidence-filter-duplicate"), "duplicate:yes".to_owned(), facts.same_as.len()),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (label, search, count) in filters {
            let chosen = words.trim() == search;
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
        message_ui(ui, ctx.tokens, CardTone::Warning, &tr!("evidence-not-understood", why = why.clone()));
    }
    ui.add_space(Tokens::SPACE / 2.0);
}

/// A quick filter by a state: its label, what it searches for, and how many there are.
fn by_state(
    label: &'static str,
    document: &Document,
    facts: &Facts,
    state: StateWord,
) -> (&'static str, String, usize) {
    (label, format!("state:{}", state.word()), count(document, facts, state))
}

/// What can be searched for; a click takes the example over.
fn syntax_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    for (example, meaning) in REGISTER_SYNTAX {
        let label = format!("{example}   {meaning}");
        if ui.button(label).clicked() {
            let words = &mut ctx.memory.evidence.query.words;
            format!("{} {example}", words.trim()).trim().clone_into(words);
        }
    }
}
