//! The keys of the outline while it has the keyboard: one table, which does the work and fills the cheat sheet.

use egui::{Key, Modifiers, Ui};

use crate::app::{Bulk, Command, Document, Focus, OutlineCommand, Tick};
use crate::assessment::{Scope, Score, Status, Support};
use crate::edit::Edit;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::list_keys;
use crate::words;

/// One key: its modifiers, its name for the words that explain it, and what it asks for.
struct OutlineKey {
    /// What is held down.
    modifiers: Modifiers,
    /// The key.
    key: Key,
    /// The end of the identifier of its words.
    name: &'static str,
    /// What it asks for.
    make: fn(&Document) -> Option<Command>,
}

/// A change of the selection.
#[allow(clippy::unnecessary_wraps, reason = "every key may have nothing to ask for")]
const fn change(bulk: Bulk) -> Option<Command> {
    Some(Command::Outline(OutlineCommand::Change(bulk)))
}

/// Something else of the outline.
#[allow(clippy::unnecessary_wraps, reason = "every key may have nothing to ask for")]
const fn outline(command: OutlineCommand) -> Option<Command> {
    Some(Command::Outline(command))
}

/// Declares the keys without a modifier first.
macro_rules! keys {
    ($($modifiers:ident $key:ident $name:literal $make:expr;)+) => {
        &[$(OutlineKey { modifiers: Modifiers::$modifiers, key: Key::$key, name: $name, make: $make },)+]
    };
}

/// The keys that act on the selection.
const KEYS: &[OutlineKey] = keys! {
    NONE Space "tick" tick;
    NONE I "in" |_| change(Bulk::Scope(Scope::In));
    NONE O "out" |_| change(Bulk::Scope(Scope::Out));
    NONE U "undecided" |_| change(Bulk::Scope(Scope::Undecided));
    NONE A "automated" |_| change(Bulk::Support(Some(Support::Automated)));
    NONE M "manual" |_| change(Bulk::Support(Some(Support::Manual)));
    NONE B "both" |_| change(Bulk::Support(Some(Support::Both)));
    NONE N "nothing" |_| change(Bulk::Support(Some(Support::Nothing)));
    NONE T "todo" |_| change(Bulk::Status(Status::Todo));
    NONE D "draft" |_| change(Bulk::Status(Status::Draft));
    NONE R "ready" |_| change(Bulk::Status(Status::Ready));
    NONE V "reviewed" |_| change(Bulk::Status(Status::Reviewed));
    NONE W "needs-review" |_| change(Bulk::Status(Status::NeedsReview));
    NONE Num5 "full" |document| change(Bulk::Claimed(Some(document.scheme.full())));
    NONE Num0 "zero" |_| change(Bulk::Claimed(Some(Score::ZERO)));
    NONE Enter "enter" |document| document.outline.selected.map(Command::Show);
    NONE Escape "one" |document| document.outline.has_many().then_some(Command::Outline(OutlineCommand::SelectOne));
    SHIFT ArrowUp "extend-up" |_| outline(OutlineCommand::ExtendBy(-1));
    SHIFT ArrowDown "extend-down" |_| outline(OutlineCommand::ExtendBy(1));
    SHIFT Home "extend-first" |document| outline(OutlineCommand::ExtendBy(-all(document)));
    SHIFT End "extend-last" |document| outline(OutlineCommand::ExtendBy(all(document)));
    SHIFT ArrowRight "expand-branch" |_| outline(OutlineCommand::ExpandBranch);
    SHIFT ArrowLeft "collapse-branch" |_| outline(OutlineCommand::CollapseBranch);
    COMMAND A "all" |_| outline(OutlineCommand::SelectAll);
};

/// The keys with what they do, for the cheat sheet.
pub fn keys_with_words() -> Vec<(String, &'static str)> {
    let shown = |own: &OutlineKey| {
        let held = match own.modifiers {
            Modifiers::SHIFT => "Shift+",
            Modifiers::COMMAND => "Ctrl+",
            _ => "",
        };
        (format!("{held}{}", own.key.symbol_or_name()), words::text(&format!("outline-key-{}", own.name)))
    };
    let goes_on = (tr!("outline-keys-go-on").to_owned(), tr!("outline-keys-go-on.does"));
    KEYS.iter().map(shown).chain([goes_on]).collect()
}

/// So many rows that it leads to the end of the outline.
fn all(document: &Document) -> isize {
    isize::try_from(document.outline.rows.len()).unwrap_or(isize::MAX)
}

/// Ticks or un-ticks what is selected.
fn tick(document: &Document) -> Option<Command> {
    let id = document.outline.selected?;
    let on = document.ticks.get(document.framework.index_of(id)?) == Some(&Tick::On);
    if document.outline.has_many() {
        return change(Bulk::Scope(if on { Scope::Out } else { Scope::In }));
    }
    Some(Command::Edit(Edit::Tick(id, !on)))
}

/// Sends what the keys ask for.
pub(super) fn keys_ui(ui: &Ui, ctx: &mut ViewContext<'_>, document: &Document, height: f32) {
    // Those with a modifier first: without one, a key is taken whatever is held down.
    for own in KEYS.iter().rev() {
        answer_ui(ui, ctx, document, own);
        let times = ui.input_mut(|input| input.count_and_consume_key(own.modifiers, own.key));
        for command in (0..times).filter_map(|_| (own.make)(document)) {
            let shows = matches!(command, Command::Show(_));
            ctx.send(command);
            if shows {
                ctx.send(Command::Focus(Focus::Mapping));
            }
        }
    }
    for step in list_keys(ui, page_rows(height), document.outline.rows.len()) {
        ctx.send(Command::MoveSelection(step));
    }
    for (key, command) in [(Key::ArrowLeft, Command::CollapseSelected), (Key::ArrowRight, Command::ExpandSelected)] {
        let times = ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        for _ in 0..times {
            ctx.send(command.clone());
        }
    }
}

/// A key of an answer together with Shift: the answer, and on to the next process that lacks one of its sort.
fn answer_ui(ui: &Ui, ctx: &mut ViewContext<'_>, document: &Document, own: &OutlineKey) {
    if own.modifiers != Modifiers::NONE {
        return;
    }
    let Some(Command::Outline(OutlineCommand::Change(bulk))) = (own.make)(document) else { return };
    let times = ui.input_mut(|input| input.count_and_consume_key(Modifiers::SHIFT, own.key));
    for _ in 0..times {
        ctx.send(Command::Outline(OutlineCommand::ChangeAndGoOn(bulk.clone())));
    }
}

/// How many rows a page has.
#[expect(clippy::cast_possible_truncation, reason = "a height in points is far below the limit")]
fn page_rows(height: f32) -> isize {
    ((height / Tokens::ROW) as isize - 2).max(1)
}
