//! `verify`: checks a bundle, ours or anybody's.

use super::answer::{Answer, Outcome, print};
use super::arguments::{Format, VerifyArguments};
use crate::bundle::{BundleProblem, Verdict, verdict_json};
use crate::export::pretty;
use crate::perform;

/// Runs `verify`; the answer is no where the bundle is not valid.
pub(super) fn run(arguments: &VerifyArguments) -> Outcome {
    let verdict = perform::verify::verify(&arguments.bundle)?;
    print(&match arguments.format {
        Format::Json => pretty(&verdict_json(&verdict)),
        Format::Text => text(&verdict),
    })?;
    Ok(Answer::of(verdict.valid))
}

/// The verdict for people.
fn text(verdict: &Verdict) -> String {
    let line = |kind: &str, found: &BundleProblem| {
        let place = if found.path.is_empty() { String::new() } else { format!("{}: ", found.path.escape_debug()) };
        format!("{kind}: {} {place}{}\n", found.code.word(), found.message.escape_debug())
    };
    let mut text: String = verdict.problems.iter().map(|problem| line("error", problem)).collect();
    text.extend(verdict.warnings.iter().map(|warning| line("warning", warning)));
    text.push_str(match (verdict.valid, verdict.complete) {
        (true, _) => "valid: every file is there, and every digest is right\n",
        (false, true) => "not valid: all files are there, and not all are what the manifests say\n",
        (false, false) => "not valid: the bundle is not complete\n",
    });
    text
}
