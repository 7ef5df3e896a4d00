//! The tag files of our bundles: what a bundle says about itself.

use serde_json::{Value, json};

use super::plan::catalogue_sha256;
use crate::export::{Submission, handed_totals};

/// The program and its version, as bundles name it.
const AGENT: &str = concat!("Claimbook ", env!("CARGO_PKG_VERSION"));

/// `bagit.txt`.
pub(super) fn declaration() -> String {
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned()
}

/// A text as the value of a header: one line, so that no text can add a header of its own.
fn one_line(text: &str) -> String {
    let spaced: String =
        text.chars().map(|letter| if letter.is_control() || letter.is_whitespace() { ' ' } else { letter }).collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `bag-info.txt`: full names and the size of the payload.
pub(super) fn bag_info(submission: &Submission, top: &str, bytes: u64, count: usize) -> String {
    let subject = &submission.assessment.subject;
    let name = format!("{} {}", subject.title, subject.product_version);
    let status = if submission.draft { "Draft of a" } else { "A" };
    let description = format!(
        "{status} conformance assessment ({}) of {name} by {} against the {}, for: {}",
        submission.origin_words(),
        subject.company,
        submission.framework.title(),
        submission.profile.word(),
    );
    let headers = [
        ("Source-Organization", subject.company.clone()),
        ("External-Identifier", top.to_owned()),
        ("External-Description", description),
        ("Internal-Sender-Identifier", name),
        ("Internal-Sender-Description", submission.notice()),
        (
            "Claimbook-Round",
            if submission.handing.round == 0 { String::new() } else { submission.handing.round.to_string() },
        ),
        ("Claimbook-Batch", batch_of(submission).join(", ")),
        ("Bagging-Date", submission.date.to_string()),
        ("Payload-Oxum", format!("{bytes}.{count}")),
        ("Bag-Software-Agent", AGENT.to_owned()),
    ];
    let line = |(label, value): &(&str, String)| {
        let value = one_line(value);
        if value.is_empty() { String::new() } else { format!("{label}: {value}\n") }
    };
    headers.iter().map(line).collect()
}

/// The L2s of a batch; empty for a whole submission.
fn batch_of(submission: &Submission) -> Vec<String> {
    submission.handing.batch.iter().map(ToString::to_string).collect()
}

/// `submission.json`: what the bundle is, for programs.
pub(super) fn submission_json(submission: &Submission) -> String {
    let framework = &submission.framework;
    let omissions: Vec<Value> =
        submission.omissions.iter().map(|gap| json!({"what": gap.what, "why": gap.why})).collect();
    let withheld: Vec<Value> = submission
        .withheld
        .iter()
        .map(|piece| json!({"code": piece.code.to_string(), "title": piece.title, "sha256": piece.sha256()}))
        .collect();
    let value = json!({
        "format": "claimbook.submission/1",
        "status": if submission.draft { "draft" } else { "final" },
        "profile": submission.profile.word(),
        "round": (submission.handing.round > 0).then_some(submission.handing.round),
        "batch": (!submission.handing.batch.is_empty()).then(|| batch_of(submission)),
        "framework": {
            "id": framework.id,
            "version": framework.version,
            "catalogue_sha256": catalogue_sha256(framework),
        },
        "scheme": submission.assessment.scheme,
        "stage": submission.assessment.stage.word(),
        "totals": handed_totals(&submission.figures),
        "program": {"name": "Claimbook", "version": env!("CARGO_PKG_VERSION")},
        "production_date": submission.date.to_string(),
        "omissions": omissions,
        "withheld": withheld,
    });
    format!("{value:#}\n")
}
