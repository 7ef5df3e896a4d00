//! What a subcommand answers, and how it is printed.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::app::Failure;

/// How a subcommand ended, when it could be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Done; or the answer is yes.
    Yes,
    /// Done, and the answer is no.
    No,
}

impl Answer {
    /// Yes or no.
    pub fn of(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// What a subcommand gives: an answer, or why it could not be done.
pub type Outcome = Result<Answer, Failure>;

/// The exit code of an outcome; a failure is printed.
pub(super) fn finish(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(Answer::Yes) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(failure) => {
            complain(&failure);
            ExitCode::from(2)
        }
    }
}

/// Prints a result on standard output. A reader that has gone away, such as `head`, is no error.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new("cannot write the result", error.to_string(), "check where standard output goes"))
        }
        _ => Ok(()),
    }
}

/// Says something on standard error.
#[allow(clippy::print_stderr, reason = "this is where messages go")]
pub(super) fn say(text: &str) {
    eprintln!("{text}");
}

/// Warns on standard error.
pub(super) fn warn(text: &str) {
    say(&format!("warning: {text}"));
}

/// Prints what could not be done on standard error.
pub fn complain(failure: &Failure) {
    say(&format!("error: {failure}"));
    if !failure.hint.is_empty() {
        say(&format!("hint: {}", failure.hint));
    }
}

/// A number with its noun: `1 claim`, `3 claims`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
