//! `verify`: checks a bundle, ours or anybody's.

use super::answer::{Answer, Outcome, print, warn};
use super::arguments::{Format, VerifyArguments};
use super::meter::Meter;
use crate::bundle::{BundleProblem, Signature, Verdict, verdict_json};
use crate::export::pretty;
use crate::perform::verify;

/// Runs `verify`; the answer is no where the bundle is not valid, or not signed as it must be.
pub(super) fn run(arguments: &VerifyArguments) -> Outcome {
    let signers = arguments.signers.as_deref().map(verify::signers).transpose()?;
    if let Some(signers) = &signers {
        signers.bad.iter().take(50).for_each(|bad| warn(&format!("the list of signers: {bad}")));
    }
    let meter = Meter::new();
    let verdict = verify::verify(&arguments.bundle, signers.as_ref(), &|percent, rate, left| {
        meter.show(percent, "Reading the bundle", rate, left);
    });
    meter.clear();
    let verdict = verdict?;
    print(&match arguments.format {
        Format::Json => pretty(&verdict_json(&verdict)),
        Format::Text => text(&verdict),
    })?;
    Ok(Answer::of(verdict.holds(signers.is_some())))
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
    text.push_str(&signature(verdict));
    text
}

/// The signature for people.
fn signature(verdict: &Verdict) -> String {
    let (key, names) = verdict.signer.as_ref().map_or(("", String::new()), |signer| {
        (signer.key.as_str(), signer.principals.join(", ").escape_debug().to_string())
    });
    match verdict.signature {
        Signature::None => String::new(),
        Signature::Valid => format!("signed by {names} with {key}\n"),
        Signature::Untrusted => {
            format!("signed with {key}, which nobody has vouched for (--signers FILE names whom you trust)\n")
        }
        Signature::Invalid => "the signature is not valid\n".to_owned(),
    }
}
