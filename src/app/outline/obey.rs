//! Does what is asked of the outline.

use super::bulk::{Bulk, lacks};
use crate::app::application::App;
use crate::app::notices::Tone;
use crate::app::stops::{has_problem, unanswered};
use crate::app::{Command, Document};
use crate::assessment::ProcessId;

/// What is asked of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlineCommand {
    /// Selects the rows from where a range began to a process.
    SelectTo(ProcessId),
    /// Adds a process to the selection, or takes it out.
    Toggle(ProcessId),
    /// Moves the end of the range by rows.
    ExtendBy(isize),
    /// Selects all visible rows, or all matches of the filter.
    SelectAll,
    /// Selects these processes, wherever they are; a filter gives way.
    SelectThese(Vec<ProcessId>),
    /// Selects only the process with the cursor.
    SelectOne,
    /// Opens everything below the selected process.
    ExpandBranch,
    /// Closes everything below the selected process, and itself.
    CollapseBranch,
    /// Closes everything but the way to the selected process.
    ExpandAround,
    /// Goes to the next match of the filter, or the previous one.
    NextMatch {
        /// Whether forwards.
        forward: bool,
    },
    /// Goes to the previous process that waits for an answer.
    PreviousUnanswered,
    /// Goes to the previous process with a problem.
    PreviousProblem,
    /// Changes the selection as one step.
    Change(Bulk),
    /// The same, and goes on to the next process that has no such answer yet.
    ChangeAndGoOn(Bulk),
    /// Changes a process and everything below it as one step.
    ChangeBranch(ProcessId, Bulk),
}

impl App {
    /// Does what is asked of the outline.
    pub(in crate::app) fn outline(&mut self, command: OutlineCommand) {
        match command {
            OutlineCommand::Change(bulk) => self.change_many(&bulk, Document::selected_ids),
            OutlineCommand::ChangeAndGoOn(bulk) => {
                // What is said already is no reason to stay.
                let new = |document: &Document| document.plan_bulk(&document.selected_ids(), &bulk).is_some();
                if self.document.as_ref().is_some_and(new) {
                    self.change_many(&bulk, Document::selected_ids);
                }
                self.go_on(true, tr!("outline-all-answered"), |document, idx, id| lacks(document, &bulk, idx, id));
            }
            OutlineCommand::ChangeBranch(id, bulk) => self.change_many(&bulk, |document| document.branch(id)),
            OutlineCommand::NextMatch { forward } => {
                self.go_on(forward, tr!("outline-no-match"), |document, idx, _| {
                    document.outline.matching.binary_search(&idx).is_ok()
                });
            }
            OutlineCommand::PreviousUnanswered => self.go_on(false, tr!("next-all-answered"), unanswered),
            OutlineCommand::PreviousProblem => self.go_on(false, tr!("next-no-problem"), has_problem),
            look @ (OutlineCommand::SelectTo(_)
            | OutlineCommand::Toggle(_)
            | OutlineCommand::ExtendBy(_)
            | OutlineCommand::SelectAll
            | OutlineCommand::SelectThese(_)
            | OutlineCommand::SelectOne
            | OutlineCommand::ExpandBranch
            | OutlineCommand::CollapseBranch
            | OutlineCommand::ExpandAround) => {
                let Some(document) = &mut self.document else { return };
                change_selection(document, &look);
                document.refresh_rows();
            }
        }
    }

    /// Changes several claims as one step, and says what was passed over.
    fn change_many(&mut self, bulk: &Bulk, ids: impl FnOnce(&Document) -> Vec<ProcessId>) {
        let Some(document) = &self.document else { return };
        match document.plan_bulk(&ids(document), bulk) {
            Some(planned) => {
                if planned.skipped > 0 {
                    let words = match bulk {
                        Bulk::Cite(_) => tr!("outline-skipped-cite", count = planned.skipped),
                        Bulk::Reason(_) => tr!("outline-skipped-reason", count = planned.skipped),
                        Bulk::Scope(_)
                        | Bulk::Support(_)
                        | Bulk::Claimed(_)
                        | Bulk::Status(_)
                        | Bulk::Owner(_)
                        | Bulk::Clear
                        | Bulk::CopyFrom(_) => tr!("outline-skipped", count = planned.skipped),
                    };
                    self.tell(Tone::Note, words, "");
                }
                self.command(Command::Edit(planned.edit));
            }
            None => self.tell(Tone::Note, tr!("outline-nothing-changes"), ""),
        }
    }
}

/// Changes what is selected or open.
#[allow(clippy::wildcard_enum_match_arm, reason = "`outline` names every variant; the others never come here")]
fn change_selection(document: &mut Document, command: &OutlineCommand) {
    let framework = document.framework.clone();
    let outline = &mut document.outline;
    match command {
        OutlineCommand::SelectTo(id) => outline.select_to(&framework, *id),
        OutlineCommand::Toggle(id) => outline.toggle(*id),
        OutlineCommand::ExtendBy(rows) => {
            let row = outline.selected_row(&framework).unwrap_or(0);
            let next = row.saturating_add_signed(*rows).min(outline.rows.len().saturating_sub(1));
            if let Some(process) = outline.rows.get(next).and_then(|idx| framework.at(*idx)) {
                outline.select_to(&framework, process.id);
                outline.scroll_to_selected = true;
            }
        }
        OutlineCommand::SelectAll => outline.select_all(&framework),
        OutlineCommand::SelectThese(ids) => {
            outline.set_filter("");
            outline.select_these(&framework, ids);
        }
        OutlineCommand::SelectOne => outline.select_one(),
        OutlineCommand::ExpandBranch => {
            if let Some(id) = outline.selected {
                outline.expanded.insert(id);
                outline.expanded.extend(framework.descendants(id).iter().map(|process| process.id));
            }
        }
        OutlineCommand::CollapseBranch => {
            if let Some(id) = outline.selected {
                outline.expanded.retain(|open| *open != id && !id.contains(open));
            }
        }
        OutlineCommand::ExpandAround => {
            if let Some(id) = outline.selected {
                outline.expanded = framework.ancestors(id).map(|ancestor| ancestor.id).collect();
                outline.scroll_to_selected = true;
            }
        }
        _ => {}
    }
}
