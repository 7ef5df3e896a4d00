//! What the program tells the user: messages on the screen, and a list that remembers.

use super::Failure;
use super::command::Command;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Said once, and nothing to worry about: what was not done, or passed over.
    Note,
    /// Something to know.
    Warning,
    /// Something could not be done.
    Failed,
}

/// A way out that is one command away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The words of its button.
    pub label: &'static str,
    /// What it does.
    pub command: Command,
}

/// A state of a document: its number, and the revision.
pub(super) type State = (u64, u64);

/// A revision that no document reaches: what is told of it goes with the next step back or forth.
pub(super) const ANY_STEP: u64 = u64::MAX;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number.
    pub number: u64,
    /// How it is meant.
    pub tone: Tone,
    /// What happened, and why.
    pub text: String,
    /// What to do about it; may be empty.
    pub hint: String,
    /// The ways out, as buttons.
    pub ways: Vec<Way>,
    /// When it appeared, or was looked at last, in milliseconds of the program's clock.
    since: u64,
    /// Whether it is still on the screen.
    pub shown: bool,
    /// The state that the step led to that it tells of, if it tells of one; it goes once that is undone.
    step: Option<State>,
    /// Whether it asks for a save; it goes once all is on disk.
    asks_to_save: bool,
}

impl Notice {
    /// A message that is about to be told.
    pub fn new(tone: Tone, text: impl Into<String>, hint: impl Into<String>) -> Self {
        let (text, hint) = (text.into(), hint.into());
        Self { number: 0, tone, text, hint, ways: Vec::new(), since: 0, shown: true, step: None, asks_to_save: false }
    }

    /// Offers a way out.
    #[must_use]
    pub fn offer(mut self, label: &'static str, command: Command) -> Self {
        self.ways.push(Way { label, command });
        self
    }

    /// Tells of the step that led to a state.
    #[must_use]
    pub(super) fn of_step(self, step: Option<State>) -> Self {
        Self { step, ..self }
    }

    /// Asks for a save.
    #[must_use]
    pub(super) fn until_saved(self) -> Self {
        Self { asks_to_save: true, ..self }
    }

    /// How long it stays on the screen, in milliseconds; none until it is dismissed.
    pub const fn stays(&self) -> Option<u64> {
        match self.tone {
            Tone::Done | Tone::Note if self.ways.is_empty() => Some(DONE_MILLIS),
            Tone::Done | Tone::Note => Some(OFFER_MILLIS),
            Tone::Warning | Tone::Failed => None,
        }
    }
}

/// How long a message about something done stays on the screen.
const DONE_MILLIS: u64 = 6_000;

/// How long it stays where it offers something to choose.
const OFFER_MILLIS: u64 = 15_000;

/// All messages of this run, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Notices {
    /// The messages.
    list: Vec<Notice>,
    /// The last number given.
    last: u64,
    /// Whether somebody is about to use them, by pointer or keyboard: until then none goes by itself.
    pub held: bool,
}

impl Notices {
    /// Adds a message; the same one, if it is on the screen, gives it its place.
    pub fn add(&mut self, now: u64, notice: Notice) {
        self.last += 1;
        let same = |other: &&mut Notice| other.shown && other.tone == notice.tone && other.text == notice.text;
        self.list.iter_mut().filter(same).for_each(take_off);
        self.list.push(Notice { number: self.last, since: now, ..notice });
    }

    /// Adds a failure with ways out; one that is on the screen already is not said again.
    pub fn fail(&mut self, now: u64, failure: &Failure, ways: Vec<Way>) {
        let text = failure.to_string();
        if self.list.iter().any(|notice| notice.shown && notice.tone == Tone::Failed && notice.text == text) {
            return;
        }
        self.add(now, Notice { ways, ..Notice::new(Tone::Failed, text, failure.hint.clone()) });
    }

    /// Takes a failure off the screen that does not hold any more.
    pub fn withdraw(&mut self, failure: &Failure) {
        let text = failure.to_string();
        let own = |notice: &&mut Notice| notice.tone == Tone::Failed && notice.text == text;
        self.list.iter_mut().filter(own).for_each(take_off);
    }

    /// A document is in another state of its history: what tells of later steps goes.
    pub(super) fn stepped(&mut self, (document, revision): State) {
        let undone = |notice: &&mut Notice| notice.step.is_some_and(|step| step.0 == document && step.1 > revision);
        self.list.iter_mut().filter(undone).for_each(take_off);
    }

    /// All is on disk: what asks for a save goes.
    pub(super) fn saved(&mut self) {
        self.list.iter_mut().filter(|notice| notice.asks_to_save).for_each(take_off);
    }

    /// A document was changed: undo is about this change now, and no longer about those that were told.
    pub(super) fn changed(&mut self) {
        for notice in &mut self.list {
            notice.ways.retain(|way| way.command != Command::Undo);
        }
    }

    /// Takes a message off the screen.
    pub fn dismiss(&mut self, number: u64) {
        self.list.iter_mut().filter(|notice| notice.number == number).for_each(|notice| notice.shown = false);
    }

    /// Takes messages about things done, or not done, off the screen after a while; says when to look again.
    pub fn expire(&mut self, now: u64) -> Option<u64> {
        let mut next = None;
        for notice in self.list.iter_mut().filter(|notice| notice.shown) {
            let Some(stays) = notice.stays() else { continue };
            if self.held {
                notice.since = now;
            }
            let age = now.saturating_sub(notice.since);
            if age >= stays {
                notice.shown = false;
            } else if !self.held {
                let left = stays - age;
                next = Some(next.map_or(left, |next: u64| next.min(left)));
            }
        }
        next
    }

    /// The messages on the screen, oldest first.
    pub fn shown(&self) -> impl Iterator<Item = &Notice> {
        self.list.iter().filter(|notice| notice.shown)
    }

    /// All messages, oldest first.
    pub fn all(&self) -> &[Notice] {
        &self.list
    }
}

/// Takes a message off the screen whose ways lead nowhere any more.
fn take_off(notice: &mut Notice) {
    notice.shown = false;
    notice.ways.clear();
}
