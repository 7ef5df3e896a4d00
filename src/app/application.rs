//! The application's state and its queue: commands and events in, effects out.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::autosave::AutosaveStep;
use super::bundles::Checking;
use super::command::{Command, Dialog, Focus, Region, View};
use super::comparing::Comparing;
use super::document::Document;
use super::effect::{Effect, Event, Recovery};
use super::evidence::{Batch, PreviewSlot};
use super::import::Importing;
use super::jobs::Jobs;
use super::keeping::RecoveredChanges;
use super::layout::{Layout, Windows};
use super::leaving::LeavingState;
use super::notices::{Notice, Notices, State, Tone};
use super::settings::Settings;
use crate::edit::Edit;
use crate::framework::Catalogues;
use crate::scheme::Scheme;

/// What waits in the queue.
#[derive(Debug, Clone, PartialEq)]
enum Message {
    /// Something the user asks for.
    Command(Command),
    /// Something that came of an effect.
    Event(Event),
}

/// A running export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunningExport {
    /// How far it has come, in thousandths.
    pub thousandths: u16,
    /// What is being done.
    pub doing: String,
    /// How many bytes are copied in a second; 0 where nothing is copied.
    pub rate: u64,
    /// How many seconds are left, as far as that can be told.
    pub left: Option<u64>,
}

impl RunningExport {
    /// A step in which nothing is copied.
    pub fn new(thousandths: u16, doing: &str) -> Self {
        Self { thousandths, doing: doing.to_owned(), rate: 0, left: None }
    }
}

/// The application without pixels.
pub struct App {
    /// The open document; none on the start screen.
    pub document: Option<Document>,
    /// The centre of the window.
    pub view: View,
    /// What lies over the window.
    pub dialog: Option<Dialog>,
    /// Why the path that was typed last could not be opened.
    pub path_refused: Option<super::Failure>,
    /// Where the keyboard is to go; the view takes it.
    pub focus: Option<Focus>,
    /// What the program tells the user.
    pub notices: Notices,
    /// What is remembered between runs.
    pub settings: Settings,
    /// Documents that earlier runs left behind.
    pub recoveries: Vec<Recovery>,
    /// What they have that the saved ones have not, by recovery file, as far as it is known.
    pub recovery_changes: BTreeMap<PathBuf, RecoveredChanges>,
    /// When the recent files were changed last, in words, as far as it is known; none for one that is not there any more.
    pub recent_changed: BTreeMap<PathBuf, Option<String>>,
    /// How windows stood, and what they showed of each file.
    pub windows: Windows,
    /// Widths and scroll positions of the open document; views keep it up to date.
    pub layout: Layout,
    /// Widths and scroll positions that views are to take over; they take it.
    pub restored: Option<Layout>,
    /// The second of the day at which the program's clock began, for the times of steps.
    pub clock_began: u32,
    /// Where a first file goes, while no file was opened yet; empty where it is not known.
    pub started_in: PathBuf,
    /// A running export.
    pub export: Option<RunningExport>,
    /// The key that signs, as it was found with the file dialog.
    pub picked_key: Option<PathBuf>,
    /// Why an export waits for a passphrase, if one does.
    pub asks_passphrase: Option<String>,
    /// What is known about what leaves the house.
    pub leaving: LeavingState,
    /// The other jobs that take long.
    pub jobs: Jobs,
    /// Files that wait for an answer before they become evidence.
    pub batch: Batch,
    /// Whether a picture from the clipboard was asked for, and has not come yet.
    pub awaits_picture: bool,
    /// What can be seen of the chosen piece of evidence.
    pub preview: Option<PreviewSlot>,
    /// The bundle under check.
    pub checking: Option<Checking>,
    /// The bundle that was written last in this run.
    pub written_bundle: Option<PathBuf>,
    /// The comparison with another assessment.
    pub comparing: Comparing,
    /// An import under way.
    pub importing: Importing,
    /// The framework versions that can be used by name.
    pub catalogues: Catalogues,
    /// Whether the window is too narrow for all regions beside each other; the window keeps it up to date.
    pub is_narrow: bool,
    /// Whether something of `windows` is not written yet.
    pub(super) windows_stale: bool,
    /// What is to happen once the document is saved.
    pub(super) after_save: Option<Command>,
    /// The milliseconds of the program's clock.
    pub(super) now: u64,
    /// What waits.
    queue: VecDeque<Message>,
    /// What is wanted in the world.
    effects: Vec<Effect>,
    /// Finds a scheme by its identifier.
    schemes: fn(&str) -> Option<Arc<Scheme>>,
}

impl App {
    /// The application on its start screen.
    pub fn new(settings: Settings) -> Self {
        Self {
            document: None,
            view: View::Claim,
            dialog: None,
            path_refused: None,
            focus: None,
            notices: Notices::default(),
            settings,
            recoveries: Vec::new(),
            recovery_changes: BTreeMap::new(),
            recent_changed: BTreeMap::new(),
            windows: Windows::default(),
            layout: Layout::default(),
            restored: None,
            clock_began: 0,
            is_narrow: false,
            started_in: PathBuf::new(),
            windows_stale: false,
            export: None,
            picked_key: None,
            asks_passphrase: None,
            leaving: LeavingState::default(),
            jobs: Jobs::default(),
            batch: Batch::default(),
            preview: None,
            awaits_picture: false,
            checking: None,
            written_bundle: None,
            comparing: Comparing::default(),
            importing: Importing::default(),
            catalogues: Catalogues::default(),
            after_save: None,
            now: 0,
            queue: VecDeque::new(),
            effects: Vec::new(),
            schemes: crate::file::scheme,
        }
    }

    /// Asks for something; done at the next update.
    pub fn send(&mut self, command: Command) {
        self.queue.push_back(Message::Command(command));
    }

    /// Tells what came of an effect; taken in at the next update.
    pub fn receive(&mut self, event: Event) {
        self.queue.push_back(Message::Event(event));
    }

    /// Drains the queue, computes what is derived once, and gives what is wanted in the world.
    pub fn update(&mut self, now: u64) -> Vec<Effect> {
        self.now = now;
        crate::words::speak(self.settings.language());
        while let Some(message) = self.queue.pop_front() {
            match message {
                Message::Command(command) => self.command(command),
                Message::Event(event) => self.event(event),
            }
        }
        if let Some(document) = &mut self.document {
            document.refresh(self.schemes);
        }
        std::mem::take(&mut self.effects)
    }

    /// Writes a recovery file once the document is quiet; says in how many milliseconds to look again.
    pub fn look_after(&mut self, now: u64) -> Option<u64> {
        let notices = self.notices.expire(now);
        let Some(document) = &mut self.document else { return notices };
        if !document.is_dirty() {
            return notices;
        }
        let wait = match document.autosave.look(document.revision(), now) {
            AutosaveStep::Rest => None,
            AutosaveStep::Wait(millis) => Some(millis),
            AutosaveStep::Write => {
                let (path, revision) = (document.path.clone(), document.revision());
                let assessment = Box::new(document.assessment().clone());
                self.effects.push(Effect::WriteRecovery(path, assessment, revision));
                None
            }
        };
        [wait, notices].into_iter().flatten().min()
    }

    /// Effects that arose outside of an update.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The folder for a file that has none yet: that of the file used last, else where a first one goes.
    pub fn folder(&self) -> PathBuf {
        let last = self.settings.recent.iter().find_map(|path| path.parent());
        last.map_or_else(|| self.started_in.clone(), Path::to_path_buf)
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        match &self.document {
            None => "Claimbook".to_owned(),
            Some(document) => {
                let mark = if document.is_dirty() { "• " } else { "" };
                format!("{mark}{} – Claimbook", document.name())
            }
        }
    }

    /// The program's clock, as it was at the last update.
    pub fn now(&self) -> u64 {
        self.now
    }

    /// Whether something would be lost if the program ended now.
    pub fn has_unsaved_changes(&self) -> bool {
        self.document.as_ref().is_some_and(Document::is_dirty)
    }

    /// Wants something done in the world.
    pub(super) fn want(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Tells the user something.
    pub(super) fn tell(&mut self, tone: Tone, text: impl Into<String>, hint: impl Into<String>) {
        self.say(Notice::new(tone, text, hint));
    }

    /// Tells of the step that was just done, and offers to take it back.
    pub(super) fn tell_step(&mut self, text: impl Into<String>, hint: impl Into<String>) {
        let told = self.about_step(text, hint);
        self.say(told);
    }

    /// What is told of the step that was just done, with the way to take it back.
    pub(super) fn about_step(&self, text: impl Into<String>, hint: impl Into<String>) -> Notice {
        let told = Notice::new(Tone::Done, text, hint).of_step(self.state());
        told.offer(tr!("notice-undo"), Command::Undo)
    }

    /// Changes the document, and tells of it where that could be done.
    pub(super) fn edit_telling(&mut self, edit: Edit, text: impl Into<String>, hint: impl Into<String>) {
        let before = self.state();
        self.command(Command::Edit(edit));
        if self.state() != before {
            self.tell_step(text, hint);
        }
    }

    /// Puts a message on the screen.
    pub(super) fn say(&mut self, notice: Notice) {
        self.notices.add(self.now, notice);
    }

    /// The state that the open document is in.
    pub(super) fn state(&self) -> Option<State> {
        self.document.as_ref().map(|document| (document.number, document.revision()))
    }

    /// Changes the settings and writes them.
    pub(super) fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        let before = self.settings.clone();
        change(&mut self.settings);
        if self.settings != before {
            self.want(Effect::WriteSettings(self.settings.write()));
        }
    }

    /// Whether a region is shown.
    pub fn shows(&self, region: Region) -> bool {
        match region {
            Region::Outline => self.settings.outline_shown,
            Region::Charts if self.is_narrow => self.settings.charts_in_narrow,
            Region::Charts => self.settings.charts_shown,
        }
    }
}
