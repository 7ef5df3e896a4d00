//! Does what the user asks for: one line per command, sorted into families.

use std::path::{Path, PathBuf};

use super::application::{App, RunningExport};
use super::bundles::BundleCommand;
use super::command::{Command, Dialog, ExportOrder, Focus, NewAssessment, Region, View};
use super::document::Document;
use super::effect::{Effect, Opened};
use super::grid::{branch_rows, differ_in_columns_only};
use super::keeping::{DiskState, KeepEffect};
use super::notices::{ANY_STEP, Notice, Tone};
use super::stops::{has_problem, unanswered};
use crate::assessment::{Assessment, EvidenceCode, ProcessId};
use crate::checks::Target;
use crate::edit::{Edit, EditTarget};

/// Whether a command closes the assessment that is open.
fn leaves_document(command: &Command) -> bool {
    matches!(
        command,
        Command::ShowStart
            | Command::New(_)
            | Command::Open(_)
            | Command::OpenExample
            | Command::Recover(_)
            | Command::Bundle(BundleCommand::ReadInside)
            | Command::Quit
    )
}

impl App {
    /// Does one command.
    pub(super) fn command(&mut self, command: Command) {
        if leaves_document(&command) && self.has_unsaved_changes() {
            self.dialog = Some(Dialog::Unsaved(Box::new(command)));
            return;
        }
        match command {
            Command::ShowStart => self.close_document(),
            Command::New(wanted) => self.new_document(*wanted),
            Command::PickOpen => self.want(Effect::PickOpen),
            Command::Open(path) => {
                self.path_refused = None;
                self.want(Effect::Read(path));
            }
            Command::OpenExample => self.want(Effect::ReadExample),
            Command::Recover(path) => self.want(Effect::ReadRecovery(path)),
            Command::DiscardRecovery(path) => self.discard_recovery(path),
            Command::ForgetRecent(path) => {
                self.change_settings(|settings| settings.recent.retain(|recent| *recent != path));
            }
            Command::Save => self.save(None),
            Command::PickSaveAs => self.pick_save(),
            Command::SaveAs(path) => self.save(Some(path)),
            Command::SaveNew(path) => self.save_new(path),
            Command::Quit => {
                self.remember_view();
                self.want(Effect::RemoveRecovery);
                self.want(Effect::Quit);
            }
            Command::DiscardAndContinue => self.continue_after_question(false),
            Command::SaveAndContinue => self.continue_after_question(true),
            Command::Edit(edit) => self.edit(&edit),
            Command::EndGesture => self.with_document(|document| document.history.end_gesture()),
            Command::Undo => self.step(false),
            Command::Redo => self.step(true),
            Command::GoToStep(done) => self.go_to_step(done),
            Command::PickEvidence(place) => self.want(Effect::PickEvidence(place)),
            Command::AddEvidence(paths, place) => self.want(Effect::RegisterEvidence(paths, place)),
            Command::PickLogo => self.want(Effect::PickLogo),
            Command::PickRelink(code) => self.want(Effect::PickRelink(code)),
            Command::Relink(code, path) => self.want(Effect::Relink(code, path)),
            Command::OpenEvidence(code) => self.open_evidence(code),
            Command::ShowFolder(path) => self.show_folder(&path),
            Command::CheckEvidence => {
                self.want(Effect::Evidence(super::EvidenceEffect::ForgetDigests));
                self.check_evidence();
            }
            Command::Evidence(command) => self.obey_evidence(command),
            Command::PickBundle(order) => self.pick_bundle(order),
            Command::Export(order) => self.start_export(order),
            Command::Keep(command) => self.keep(command),
            Command::Bundle(command) => self.bundles(command),
            Command::Compare(command) => self.compare(command),
            Command::CancelExport => self.want(Effect::CancelExport),
            Command::Leaving(command) => self.leaving_command(command),
            Command::Figures(command) => self.figures(command),
            Command::Claim(command) => self.claim_command(command),
            Command::Prefer(preference) => self.prefer(preference),
            Command::Outline(command) => self.outline(command),
            Command::Import(command) => self.import(command),
            view @ (Command::Select(_)
            | Command::Show(_)
            | Command::GoTo(_)
            | Command::MoveSelection(_)
            | Command::ExpandSelected
            | Command::CollapseSelected
            | Command::ToggleExpanded(_)
            | Command::ExpandToLevel(_)
            | Command::SetFilter(_)
            | Command::NextUnanswered
            | Command::NextProblem
            | Command::ShowView(_)
            | Command::ToggleRegion(_)
            | Command::Focus(_)
            | Command::ShowDialog(_)
            | Command::CloseDialog
            | Command::SetTheme(_)
            | Command::SetLanguage(_)
            | Command::SetZoom(_)
            | Command::DismissNotice(_)) => self.look_at(view),
        }
    }

    /// Throws away what an earlier run left behind.
    fn discard_recovery(&mut self, path: PathBuf) {
        self.recoveries.retain(|recovery| recovery.path != path);
        self.dialog = self.dialog.take().filter(|dialog| *dialog != Dialog::DiscardRecovery(path.clone()));
        self.want(Effect::DiscardRecovery(path));
    }

    /// Does a command that changes only what is shown.
    #[allow(clippy::wildcard_enum_match_arm, reason = "`command` names every variant; the others never come here")]
    fn look_at(&mut self, command: Command) {
        match command {
            Command::Select(id) => self.with_document(|document| document.outline.selected = Some(id)),
            Command::Show(id) => self.show(id),
            Command::GoTo(target) => self.go_to(target),
            Command::MoveSelection(rows) => self.with_document(|document| move_selection(document, rows)),
            Command::ExpandSelected => self.with_document(expand_selected),
            Command::CollapseSelected => self.with_document(collapse_selected),
            Command::ToggleExpanded(id) => self.with_document(|document| {
                if !document.outline.expanded.remove(&id) {
                    document.outline.expanded.insert(id);
                }
            }),
            Command::ExpandToLevel(level) => self.with_document(|document| {
                let shown = document.framework.processes().iter().filter(|process| process.level < level);
                document.outline.expanded = shown.map(|process| process.id).collect();
                document.outline.scroll_to_selected = true;
            }),
            Command::SetFilter(text) => self.with_document(|document| set_filter(document, &text)),
            Command::NextUnanswered => self.go_on(true, tr!("next-all-answered"), unanswered),
            Command::NextProblem => {
                self.go_on(true, tr!("next-no-problem"), has_problem);
            }
            Command::ShowView(view) => {
                self.view = view;
                if view == View::Evidence {
                    self.check_evidence();
                }
            }
            Command::ToggleRegion(Region::Outline) => {
                self.change_settings(|settings| settings.outline_shown = !settings.outline_shown);
            }
            Command::ToggleRegion(Region::Charts) => {
                let narrow = self.is_narrow;
                self.change_settings(|settings| {
                    let shown = if narrow { &mut settings.charts_in_narrow } else { &mut settings.charts_shown };
                    *shown = !*shown;
                });
            }
            Command::Focus(focus) => {
                // A part of the claim is come to from any view.
                if matches!(focus, Focus::Mapping | Focus::Comment | Focus::Branch | Focus::Review) {
                    self.view = View::Claim;
                }
                self.focus = Some(focus);
            }
            Command::ShowDialog(dialog) => {
                self.path_refused = None;
                self.dialog = Some(dialog);
            }
            Command::CloseDialog => self.dialog = None,
            Command::SetTheme(theme) => self.change_settings(|settings| settings.theme = theme),
            Command::SetLanguage(language) => {
                self.change_settings(|settings| language.tag().clone_into(&mut settings.language));
                crate::words::speak(language);
                self.with_document(Document::restate);
            }
            Command::SetZoom(zoom) => self.change_settings(|settings| settings.zoom = zoom.clamp(50, 300)),
            Command::DismissNotice(number) => self.notices.dismiss(number),
            _ => {}
        }
    }

    /// Does something with the open document, and finds the outline's rows again.
    fn with_document(&mut self, change: impl FnOnce(&mut Document)) {
        if let Some(document) = &mut self.document {
            change(document);
            document.refresh_rows();
        }
    }

    /// Goes back to the start screen.
    fn close_document(&mut self) {
        self.remember_view();
        self.want(Effect::Keep(KeepEffect::Release));
        self.document = None;
        self.dialog = None;
        self.view = View::Claim;
        self.want(Effect::RemoveRecovery);
        self.look_at_recent();
    }

    /// Opens a new assessment.
    fn new_document(&mut self, wanted: NewAssessment) {
        let NewAssessment { framework, scheme, subject } = wanted;
        let Some(tree) = self.catalogues.find(&framework.id, &framework.version) else {
            self.tell(Tone::Failed, tr!("unknown-framework", name = framework.label()), "");
            return;
        };
        let Some(rules) = crate::file::scheme(&scheme) else {
            self.tell(Tone::Failed, tr!("unknown-scheme", name = scheme.as_str()), "");
            return;
        };
        let assessment = Assessment::new(framework, &scheme, subject);
        let opened = Opened { assessment, framework: tree, scheme: rules, repairs: Vec::new() };
        self.document = Some(Document::new(None, opened, true));
        self.dialog = None;
        self.view = View::Subject;
        self.focus = Some(Focus::Outline);
    }

    /// Saves to a path, else to the document's file, else asks where.
    fn save(&mut self, path: Option<PathBuf>) {
        let Some(document) = &mut self.document else { return };
        let Some(path) = path.or_else(|| document.path.clone()) else {
            self.pick_save();
            return;
        };
        if document.path.as_ref() == Some(&path) {
            if matches!(document.keeping.disk, DiskState::Changed(_) | DiskState::Unreadable(_)) {
                self.save_stopped();
                return;
            }
            if document.keeping.read_only {
                self.after_save = None;
                self.may_change();
                return;
            }
        }
        document.mark_writing();
        let (assessment, revision) = (Box::new(document.assessment().clone()), document.revision());
        self.want(Effect::Write(path, assessment, revision));
    }

    /// Saves under a path where nothing may be yet.
    fn save_new(&mut self, path: PathBuf) {
        let Some(document) = &mut self.document else { return };
        document.mark_writing();
        let (assessment, revision) = (Box::new(document.assessment().clone()), document.revision());
        self.want(Effect::WriteNew(path, assessment, revision));
    }

    /// Asks where to save.
    fn pick_save(&mut self) {
        let Some(document) = &self.document else { return };
        let name = document.file_name();
        self.want(Effect::PickSave(name));
    }

    /// Answers the question about changes that are not saved.
    fn continue_after_question(&mut self, save: bool) {
        let Some(Dialog::Unsaved(next)) = self.dialog.take() else { return };
        if save {
            self.after_save = Some(*next);
            self.save(None);
        } else {
            self.remember_view();
            self.document = None;
            self.want(Effect::RemoveRecovery);
            self.command(*next);
        }
    }

    /// Applies an edit; a rejection becomes a notice.
    fn edit(&mut self, edit: &Edit) {
        let now = self.now;
        if !self.may_change() {
            return;
        }
        let Some(document) = &mut self.document else { return };
        match document.edit(edit, now) {
            Ok(Some(changed)) => {
                self.notices.changed();
                if changed > 1
                    && let Some(words) = changed_words(edit, changed)
                {
                    self.tell_step(words, "");
                }
            }
            Ok(None) => {}
            Err(rejection) => {
                self.tell(
                    Tone::Failed,
                    tr!("edit-rejected", label = edit.label(), why = rejection.to_string()),
                    tr!("edit-rejected.hint"),
                );
            }
        }
    }

    /// Undoes or redoes a step, and goes to where it happened.
    fn step(&mut self, again: bool) {
        let Some(document) = &mut self.document else { return };
        let label = if again { document.history.redo_label() } else { document.history.undo_label() };
        let label = label.unwrap_or_default().to_owned();
        let before = document.assessment().clone();
        let target = if again { document.redo() } else { document.undo() };
        let Some(target) = target else { return };
        let stays = self.view == View::Claim && is_in_table(document, target, &before);
        self.went_to_step();
        match target {
            EditTarget::Process(_) if stays => {}
            EditTarget::Process(id) => {
                if matches!(self.view, View::Evidence | View::Subject | View::Problems) {
                    self.view = View::Claim;
                }
                self.with_document(|document| {
                    let framework = document.framework.clone();
                    document.outline.reveal(&framework, id);
                });
            }
            EditTarget::Field(_) => self.view = View::Subject,
            EditTarget::Evidence => self.view = View::Evidence,
            // No view shows the whole document at once: the step is named instead.
            EditTarget::Document => {
                let words = if again { tr!("redone", label = label) } else { tr!("undone", label = label) };
                let step = self.state().map(|(number, _)| (number, ANY_STEP));
                self.say(Notice::new(Tone::Done, words, "").of_step(step));
            }
        }
    }

    /// What tells of steps that are undone now goes.
    fn went_to_step(&mut self) {
        self.notices.changed();
        if let Some(state) = self.state() {
            self.notices.stepped(state);
        }
    }

    /// Undoes or redoes until a number of steps are done.
    fn go_to_step(&mut self, done: usize) {
        self.with_document(|document| {
            while document.history.done().len() > done && document.undo().is_some() {}
            while document.history.done().len() < done && document.redo().is_some() {}
        });
        self.went_to_step();
    }

    /// Shows the claim about a process.
    fn show(&mut self, id: ProcessId) {
        self.view = View::Claim;
        self.with_document(|document| {
            let framework = document.framework.clone();
            document.outline.reveal(&framework, id);
        });
    }

    /// Goes to where a problem is.
    fn go_to(&mut self, target: Target) {
        match target {
            Target::Process(id) => self.show(id),
            Target::Document | Target::Field(_) => self.view = View::Subject,
            Target::Evidence(_) => self.view = View::Evidence,
        }
    }

    /// Goes to the next process that fulfils a condition, or the previous one.
    pub(super) fn go_on(&mut self, forward: bool, none: &str, wanted: impl Fn(&Document, usize, ProcessId) -> bool) {
        let Some(document) = &self.document else { return };
        match document.find_process(forward, wanted) {
            Some(id) => self.show(id),
            None => self.tell(Tone::Note, none, ""),
        }
    }

    /// Opens a piece of evidence with the system's program.
    fn open_evidence(&mut self, code: EvidenceCode) {
        let Some(document) = &self.document else { return };
        if let Some(piece) = document.assessment().evidence(code) {
            let effect = Effect::OpenExternally(piece.location().to_owned());
            self.want(effect);
        }
    }

    /// Shows the folder that something lies in with the system's program.
    pub(super) fn show_folder(&mut self, path: &Path) {
        if let Some(folder) = path.parent() {
            self.want(Effect::OpenExternally(folder.to_string_lossy().into_owned()));
        }
    }

    /// Looks at all evidence again.
    pub(super) fn check_evidence(&mut self) {
        // What is shown of a file may have changed as well.
        self.preview = None;
        let Some(document) = &self.document else { return };
        if document.keeping.inside.as_ref().is_some_and(|inside| !inside.unpacked) {
            return;
        }
        let effect = Effect::CheckEvidence(document.path.clone(), Box::new(document.assessment().clone()));
        self.want(effect);
    }

    /// Starts an export, one at a time.
    fn start_export(&mut self, order: ExportOrder) {
        if self.export.is_some() {
            let told = Notice::new(Tone::Warning, tr!("export-running"), tr!("export-running.hint"));
            self.say(told.offer(tr!("export-cancel"), Command::CancelExport));
            return;
        }
        let Some(document) = &self.document else { return };
        let effect = Effect::Export(order, Box::new(document.assessment().clone()));
        self.leaving.exporting = document.number;
        self.export = Some(RunningExport::new(0, tr!("export-beginning")));
        self.want(effect);
    }
}

/// What was done to several claims, unless whoever did it tells of it; a number that the label names is not said again.
fn changed_words(edit: &Edit, changed: usize) -> Option<String> {
    let label = edit.label();
    let number = changed.to_string();
    let names = || label.split(|sign: char| !sign.is_ascii_digit() && sign != '.').any(|part| part == number);
    match edit {
        Edit::Register(..) | Edit::Replace(..) | Edit::AddEvidence(_) => None,
        Edit::Claims(..) | Edit::Each(..) if names() => Some(label),
        Edit::Claims(..)
        | Edit::Each(..)
        | Edit::Tick(..)
        | Edit::Field(..)
        | Edit::Evidence(..)
        | Edit::RemoveEvidence(_)
        | Edit::Filter(_)
        | Edit::HandOver(_) => Some(tr!("edit-changed", label = label, count = changed)),
    }
}

/// Whether the table below the selected process shows all that became of a process since a state of the document.
fn is_in_table(document: &Document, target: EditTarget, before: &Assessment) -> bool {
    let (EditTarget::Process(id), Some(selected)) = (target, document.outline.selected) else { return false };
    let framework = &document.framework;
    let rows = framework.index_of(selected).map(|idx| branch_rows(framework, idx)).unwrap_or_default();
    framework.index_of(id).is_some_and(|idx| rows.contains(&idx))
        && differ_in_columns_only(before.claim(id), document.assessment().claim(id))
}

/// Filters the outline; without a filter again, the selected process stays in sight where it stands.
fn set_filter(document: &mut Document, text: &str) {
    let was_filtered = !document.outline.filter.is_empty();
    document.outline.set_filter(text);
    if was_filtered
        && document.outline.filter.is_empty()
        && let Some(id) = document.outline.selected
    {
        let framework = document.framework.clone();
        document.outline.reveal(&framework, id);
    }
}

/// Moves the selection by rows.
fn move_selection(document: &mut Document, rows: isize) {
    let row = document.outline.selected_row(&document.framework);
    let last = document.outline.rows.len().saturating_sub(1);
    let next = row.map_or(0, |row| row.saturating_add_signed(rows).min(last));
    let id = document.outline.rows.get(next).and_then(|idx| document.framework.at(*idx)).map(|process| process.id);
    if id.is_some() {
        document.outline.selected = id;
        document.outline.scroll_to_selected = true;
    }
}

/// Opens the selected branch, or goes to its first child.
fn expand_selected(document: &mut Document) {
    let Some(id) = document.outline.selected else { return };
    let first = document.framework.children(id).next().map(|child| child.id);
    if let Some(first) = first
        && !document.outline.expanded.insert(id)
    {
        document.outline.selected = Some(first);
        document.outline.scroll_to_selected = true;
    }
}

/// Closes the selected branch, or goes to its parent.
fn collapse_selected(document: &mut Document) {
    let Some(id) = document.outline.selected else { return };
    let leaf = document.framework.children(id).next().is_none();
    if leaf || !document.outline.expanded.remove(&id) {
        let parent = document.framework.parent(id).map(|parent| parent.id);
        if parent.is_some() {
            document.outline.selected = parent;
            document.outline.scroll_to_selected = true;
        }
    }
}
