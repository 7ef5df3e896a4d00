//! What the program tells the user: messages on the screen, and a list that remembers.

use super::Failure;

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
    /// When it appeared, in milliseconds of the program's clock.
    pub at: u64,
    /// Whether it is still on the screen.
    pub shown: bool,
}

/// How long a message about something done stays on the screen.
const DONE_MILLIS: u64 = 6_000;

/// All messages of this run, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Notices {
    /// The messages.
    list: Vec<Notice>,
    /// The last number given.
    last: u64,
}

impl Notices {
    /// Adds a message.
    pub fn add(&mut self, now: u64, tone: Tone, text: impl Into<String>, hint: impl Into<String>) {
        self.last += 1;
        let notice = Notice { number: self.last, tone, text: text.into(), hint: hint.into(), at: now, shown: true };
        self.list.push(notice);
    }

    /// Adds a failure; one that is on the screen already is not said again.
    pub fn fail(&mut self, now: u64, failure: &Failure) {
        let text = failure.to_string();
        if self.list.iter().any(|notice| notice.shown && notice.tone == Tone::Failed && notice.text == text) {
            return;
        }
        self.add(now, Tone::Failed, failure.to_string(), failure.hint.clone());
    }

    /// Takes a failure off the screen that does not hold any more.
    pub fn withdraw(&mut self, failure: &Failure) {
        let text = failure.to_string();
        for notice in self.list.iter_mut().filter(|notice| notice.tone == Tone::Failed && notice.text == text) {
            notice.shown = false;
        }
    }

    /// Takes a message off the screen.
    pub fn dismiss(&mut self, number: u64) {
        for notice in self.list.iter_mut().filter(|notice| notice.number == number) {
            notice.shown = false;
        }
    }

    /// Takes messages about things done, or not done, off the screen after a while; says when to look again.
    pub fn expire(&mut self, now: u64) -> Option<u64> {
        let mut next = None;
        for notice in
            self.list.iter_mut().filter(|notice| notice.shown && matches!(notice.tone, Tone::Done | Tone::Note))
        {
            let age = now.saturating_sub(notice.at);
            if age >= DONE_MILLIS {
                notice.shown = false;
            } else {
                let left = DONE_MILLIS - age;
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
