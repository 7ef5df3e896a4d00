//! What a check is: its code, its words, its severities and its function.

use super::{Problem, Survey, Target};
use crate::words;

/// How bad a problem is; the worst comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Should be looked at.
    Warning,
    /// Must be mended; a final submission is refused.
    Error,
}

impl Severity {
    /// All severities, the worst first.
    pub const ALL: &'static [Self] = &[Self::Error, Self::Warning, Self::Info];

    /// The word in messages and JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// What the document is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Final {
    /// Work in progress.
    Work,
    /// What must hold for a final submission.
    Final,
}

/// A rule about an assessment.
#[derive(Debug)]
pub struct Check {
    /// Its stable code: `CB001`.
    pub code: &'static str,
    /// Its stable name, in kebab case.
    pub name: &'static str,
    /// What it finds, as a heading.
    pub title: &'static str,
    /// What to do about a problem.
    pub hint: &'static str,
    /// How bad a problem is while work goes on.
    pub work: Severity,
    /// How bad a problem is for a final submission.
    pub final_: Severity,
    /// Finds the problems.
    pub run: fn(&Survey<'_>, &mut Findings<'_>),
}

impl Check {
    /// What it finds, as a heading, in the language that is spoken.
    pub fn title_spoken(&self) -> &'static str {
        words::text(&format!("check-{}-about", self.name))
    }

    /// What to do about a problem, in the language that is spoken.
    pub fn hint_spoken(&self) -> &'static str {
        words::text(&format!("check-{}-about.hint", self.name))
    }

    /// How bad a problem is.
    pub const fn severity(&self, final_: Final) -> Severity {
        match final_ {
            Final::Work => self.work,
            Final::Final => self.final_,
        }
    }
}

/// Where a check reports its problems.
#[derive(Debug)]
pub struct Findings<'a> {
    /// The check that is running.
    check: &'a Check,
    /// What the document is held against.
    final_: Final,
    /// What to do about a problem.
    hint: &'static str,
    /// The problems of all checks so far.
    problems: &'a mut Vec<Problem>,
}

impl<'a> Findings<'a> {
    /// Findings of one check.
    pub(super) fn new(check: &'a Check, final_: Final, problems: &'a mut Vec<Problem>) -> Self {
        Self { check, final_, hint: check.hint_spoken(), problems }
    }

    /// Reports a problem.
    pub fn report(&mut self, target: Target, message: String) {
        self.push(self.check.severity(self.final_), target, message);
    }

    /// Reports a problem that is a warning at most: it cannot spoil a final submission.
    pub fn report_mild(&mut self, target: Target, message: String) {
        self.push(self.check.severity(self.final_).min(Severity::Warning), target, message);
    }

    /// Adds a problem.
    fn push(&mut self, severity: Severity, target: Target, message: String) {
        let Check { code, name, .. } = self.check;
        self.problems.push(Problem { code, name, severity, target, message, hint: self.hint });
    }
}
