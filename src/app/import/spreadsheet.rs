//! The import of a spreadsheet: choices, a plan that is made again with each of them, and one step at the end.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{CatalogueImport, ImportCommand, ImportEffect, ImportEvent};
use crate::app::Failure;
use crate::app::application::App;
use crate::app::command::{Command, Dialog, View};
use crate::app::document::Document;
use crate::app::effect::{Effect, Opened};
use crate::app::notices::{Notice, Tone};
use crate::app::outline::Outline;
use crate::assessment::{Assessment, FrameworkRef, Subject};
use crate::edit::Edit;
use crate::exchange::claims_sheet::{
    self, Against, Choices, Field, Guess, KnownEvidence, Plan, Policy, guess_columns, guess_sheet,
};
use crate::exchange::sheet::Book;
use crate::framework::Framework;
use crate::scheme::Scheme;

/// The most choices that are remembered.
const MOST_REMEMBERED: usize = 20;

/// What was chosen for heads of columns that were seen before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RememberedImport {
    /// The heads.
    signature: String,
    /// What each column holds, as words; empty is not read.
    columns: Vec<String>,
    /// What wins in a conflict.
    policy: String,
}

/// A spreadsheet that was read, what was chosen about it, and what would become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The file.
    pub path: PathBuf,
    /// What it holds.
    pub book: Arc<Book>,
    /// What was guessed.
    pub guess: Guess,
    /// What is chosen.
    pub choices: Choices,
    /// Whether the columns are those of an earlier import of such a file.
    pub remembered: bool,
    /// The framework version that it is imported into.
    pub framework: Arc<Framework>,
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// What became of the evidence that it names.
    pub evidence: KnownEvidence,
    /// What would become of it.
    pub plan: Arc<Plan>,
    /// Counts up with each plan, so that views can keep what they made of it.
    pub planned: u64,
}

/// An import under way.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Importing {
    /// Whether a new assessment is made of it.
    pub new: bool,
    /// The file that is being read.
    pub reading: Option<PathBuf>,
    /// Why it could not be read.
    pub failure: Option<Failure>,
    /// What was read.
    pub ready: Option<Box<Import>>,
    /// The import of a catalogue.
    pub catalogue: CatalogueImport,
}

impl Import {
    /// What it is imported into.
    fn against<'a>(&'a self, base: &'a Assessment, frameworks: &'a [Arc<Framework>]) -> Against<'a> {
        Against { framework: &self.framework, scheme: &self.scheme, base, evidence: &self.evidence, frameworks }
    }

    /// The name of the file.
    pub fn file_name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Takes other columns, if they fit the sheet.
    fn take_remembered(&mut self, remembered: &[RememberedImport]) {
        let signature = self.choices.signature(&self.book);
        let found = remembered.iter().find(|own| own.signature == signature && !signature.is_empty());
        self.remembered = found.is_some();
        if let Some(own) = found {
            let width = self.choices.columns.len();
            self.choices.columns = own.columns.iter().map(|word| Field::from_word(word)).collect();
            self.choices.columns.resize(width, None);
            self.choices.policy = Policy::from_word(&own.policy).unwrap_or_default();
        }
    }
}

impl App {
    /// Does a command of an import.
    pub(in crate::app) fn import(&mut self, command: ImportCommand) {
        match command {
            ImportCommand::Begin { new } => {
                self.importing = Importing { new: new || self.document.is_none(), ..Importing::default() };
                self.dialog = Some(Dialog::Import);
            }
            ImportCommand::Pick => self.want(Effect::Import(ImportEffect::Pick)),
            ImportCommand::Read(path) => {
                let new = self.document.is_none() || (self.importing.new && self.dialog == Some(Dialog::Import));
                self.importing = Importing { new, reading: Some(path.clone()), ..Importing::default() };
                self.dialog = Some(Dialog::Import);
                self.want(Effect::Import(ImportEffect::Read(path)));
            }
            ImportCommand::Close => {
                self.importing = Importing::default();
                self.dialog = None;
            }
            ImportCommand::Apply => self.apply_import(None),
            ImportCommand::ApplyNew(subject) => self.apply_import(Some(*subject)),
            ImportCommand::Catalogue(command) => self.import_catalogue(command),
            choice @ (ImportCommand::Sheet(_)
            | ImportCommand::Header(_)
            | ImportCommand::Column(..)
            | ImportCommand::Policy(_)
            | ImportCommand::LeaveOutBad(_)
            | ImportCommand::LeaveOut(..)
            | ImportCommand::Framework(_)
            | ImportCommand::GuessAgain) => self.choose(choice),
        }
    }

    /// Takes a choice, and plans again.
    #[allow(clippy::wildcard_enum_match_arm, reason = "`import` names every variant; the others never come here")]
    fn choose(&mut self, choice: ImportCommand) {
        let frameworks = self.catalogues.all();
        let Some(import) = &mut self.importing.ready else { return };
        let policy = import.choices.policy;
        match choice {
            ImportCommand::Sheet(sheet) => {
                import.guess = guess_sheet(&import.book, sheet, &frameworks);
                import.choices = Choices { policy, ..import.guess.choices.clone() };
                import.take_remembered(&self.settings.imports);
            }
            ImportCommand::Header(header) => {
                import.guess = guess_columns(&import.book, import.choices.sheet, header, &frameworks);
                import.choices = Choices { policy, ..import.guess.choices.clone() };
                import.take_remembered(&self.settings.imports);
            }
            ImportCommand::GuessAgain => {
                import.choices = Choices { policy, ..import.guess.choices.clone() };
                import.remembered = false;
            }
            ImportCommand::Column(column, field) => import.choices.set_column(column, field),
            ImportCommand::Policy(policy) => import.choices.policy = policy,
            ImportCommand::LeaveOutBad(leave_out) => import.choices.leave_out_bad = leave_out,
            ImportCommand::LeaveOut(row, true) => drop(import.choices.left_out.insert(row)),
            ImportCommand::LeaveOut(row, false) => drop(import.choices.left_out.remove(&row)),
            ImportCommand::Framework(wanted) => {
                if let Some(framework) = self.catalogues.find(&wanted.id, &wanted.version) {
                    import.framework = framework;
                }
            }
            _ => {}
        }
        self.plan_import();
    }

    /// The assessment that an import begins with.
    fn import_base(&self) -> Assessment {
        let open = self.document.as_ref().filter(|_| !self.importing.new);
        if let Some(document) = open {
            return document.assessment().clone();
        }
        let ready = self.importing.ready.as_ref();
        let reference = ready.map_or_else(
            || FrameworkRef { id: String::new(), version: String::new() },
            |import| FrameworkRef { id: import.framework.id.clone(), version: import.framework.version.clone() },
        );
        let scheme = ready.map(|import| import.scheme.id.clone()).unwrap_or_default();
        Assessment::new(reference, &scheme, Subject::new("", "", ""))
    }

    /// Finds out again what would become of the spreadsheet; asks for a look at evidence that is new.
    fn plan_import(&mut self) {
        let base = self.import_base();
        let frameworks = self.catalogues.all();
        let Some(import) = &mut self.importing.ready else { return };
        let plan = claims_sheet::plan(&import.book, &import.choices, import.against(&base, &frameworks));
        let wanted: BTreeSet<String> = plan.wanted.clone();
        import.plan = Arc::new(plan);
        import.planned += 1;
        if !wanted.is_empty() {
            let folder = import.path.parent().map(Path::to_owned).unwrap_or_default();
            self.want(Effect::Import(ImportEffect::LookAt(wanted, folder)));
        }
    }

    /// Takes in what came of an effect.
    pub(in crate::app) fn import_event(&mut self, event: ImportEvent) {
        match event {
            ImportEvent::Read(path, book, guess) => self.import_read(path, book, *guess),
            ImportEvent::NotRead(failure) => {
                self.importing.reading = None;
                self.importing.failure = Some(failure);
            }
            ImportEvent::LookedAt(known) => {
                if let Some(import) = &mut self.importing.ready {
                    import.evidence.extend(known);
                    self.plan_import();
                }
            }
            ImportEvent::CatalogueRead(path, read) => {
                self.importing.catalogue.reading = None;
                self.importing.catalogue.read = Some((path, *read));
            }
            ImportEvent::CatalogueNotRead(failure) => {
                self.importing.catalogue.reading = None;
                self.importing.catalogue.failure = Some(failure);
            }
            ImportEvent::Catalogues(catalogues, stored) => self.catalogues_loaded(catalogues, stored),
        }
    }

    /// A spreadsheet was read: begins with what was remembered, else with what was guessed.
    fn import_read(&mut self, path: PathBuf, book: Arc<Book>, guess: Guess) {
        if self.importing.reading.as_ref() != Some(&path) {
            // The import was closed, or another file was chosen since.
            return;
        }
        self.importing.reading = None;
        let names = self.catalogues.names();
        let newest = crate::framework::BUNDLED.last().map(|entry| (entry.id.to_owned(), entry.version.to_owned()));
        let Some((id, version)) = newest.or_else(|| names.last().cloned()) else { return };
        let open = self.document.as_ref().filter(|_| !self.importing.new);
        let framework = open.map(|document| Arc::clone(&document.framework));
        let Some(framework) = framework.or_else(|| self.catalogues.find(&id, &version)) else { return };
        let scheme = open.map(|document| Arc::clone(&document.scheme));
        let Some(scheme) = scheme.or_else(|| crate::file::schemes().first().cloned()) else { return };
        let choices = guess.choices.clone();
        let (evidence, plan) = (KnownEvidence::new(), Arc::default());
        let mut import =
            Import { path, book, guess, choices, remembered: false, framework, scheme, evidence, plan, planned: 0 };
        import.take_remembered(&self.settings.imports);
        self.importing.ready = Some(Box::new(import));
        self.plan_import();
        self.propose_framework();
    }

    /// A new assessment begins with the framework version that fits the spreadsheet best.
    fn propose_framework(&mut self) {
        let Some(import) = self.importing.ready.as_mut().filter(|_| self.importing.new) else { return };
        let own = import.framework.label();
        let best = claims_sheet::best(&import.plan.fits, &own).map(|fit| fit.label.clone());
        let found = best.and_then(|label| FrameworkRef::parse(&label));
        let Some(framework) = found.and_then(|found| self.catalogues.find(&found.id, &found.version)) else { return };
        if framework.label() != own {
            import.framework = framework;
            self.plan_import();
        }
    }

    /// Imports: one step of undo, the claim with its charts, and a word on where the gaps are listed.
    fn apply_import(&mut self, subject: Option<Subject>) {
        let frameworks = self.catalogues.all();
        let mut base = self.import_base();
        let Some(import) = self.importing.ready.take_if(|import| import.plan.is_ready()) else { return };
        if let Some(subject) = subject.filter(|_| self.importing.new) {
            base.subject = Arc::new(subject);
        }
        let next = claims_sheet::apply(&import.plan, import.against(&base, &frameworks));
        let name = import.file_name();
        let label = tr!("import-step", count = import.plan.claims, file = name.as_str());
        let mut rows = import.plan.rows.iter();
        let first = rows.find(|row| row.effective().next().is_some()).and_then(|row| row.process);
        if self.importing.new {
            let (framework, scheme) = (Arc::clone(&import.framework), Arc::clone(&import.scheme));
            let opened = Opened { assessment: base, framework, scheme, repairs: Vec::new() };
            self.document = Some(Document::new(None, opened, true));
        }
        let now = self.now;
        let Some(document) = &mut self.document else { return };
        let (before, after) = (document.assessment().evidence.len(), next.evidence.len());
        // A whole document is never rejected.
        drop(document.edit(&Edit::Replace(label.clone(), Box::new(next)), now));
        let framework = Arc::clone(&document.framework);
        if self.importing.new {
            document.outline = Outline::new(&framework, document.assessment());
        }
        if let Some(id) = first {
            document.outline.reveal(&framework, id);
        }
        self.importing = super::Importing::default();
        self.dialog = None;
        self.view = View::Claim;
        self.remember_import(&import);
        let done = tr!("import-done", count = import.plan.claims, file = name.as_str());
        self.notices.changed();
        let told = Notice::new(Tone::Done, done, tr!("import-done-hint")).of_step(self.state());
        let told = told.offer(tr!("import-done-problems"), Command::ShowView(View::Problems));
        self.say(told.offer(tr!("notice-undo"), Command::Undo));
        if after > before {
            self.check_evidence();
        }
    }

    /// Remembers the columns for the next file with the same heads, and shows the charts.
    fn remember_import(&mut self, import: &Import) {
        let signature = import.choices.signature(&import.book);
        let word = |field: &Option<Field>| field.map(|field| field.word().to_owned()).unwrap_or_default();
        let columns: Vec<String> = import.choices.columns.iter().map(word).collect();
        let policy = import.choices.policy.word().to_owned();
        self.change_settings(|settings| {
            settings.charts_shown = true;
            if !signature.is_empty() {
                settings.imports.retain(|own| own.signature != signature);
                settings.imports.insert(0, RememberedImport { signature, columns, policy });
                settings.imports.truncate(MOST_REMEMBERED);
            }
        });
    }
}
