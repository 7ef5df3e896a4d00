//! What the first page and the running heads of report and mapping documents say.

use serde_json::{Value, json};

use crate::assessment::{Accent, Paper};

use super::super::{DRAFT_LACKS, DRAFT_MARK, Profile, Submission, TRADEMARKS, scores_words};

/// The months, for dates in words.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// What all documents say of the subject, the framework, the stage and themselves, under their title; the footer is a
/// shorter one.
pub(in crate::export) fn front(submission: &Submission, title: &str, footer: &str) -> Value {
    let subject = &submission.assessment.subject;
    let components: Vec<Value> = subject
        .components
        .iter()
        .map(|component| json!({"name": component.name, "version": component.version}))
        .collect();
    let product = [subject.company.as_str(), subject.title.as_str(), subject.product_version.as_str()];
    let product: Vec<&str> = product.into_iter().flat_map(str::split_whitespace).collect();
    json!({
        "title": format!("{title} – {}", product.join(" ")),
        "heading": title,
        "footer": format!("{footer} · {}", submission.framework.title()),
        "product": product.join(" "),
        "company": subject.company,
        "subject": subject.title,
        "version": subject.product_version,
        "kind": subject.kind.title(),
        "components": components,
        "framework": submission.framework.title(),
        "framework_version": submission.framework.version,
        "completed": completed_words(&subject.completed),
        "date": completed_words(&submission.date.to_string()),
        "draft": submission.draft,
        "edition": match submission.profile {
            Profile::Assessor => "For the assessor",
            Profile::Public => "Public",
        },
        "draft_mark": DRAFT_MARK,
        "draft_lacks": DRAFT_LACKS,
        "author": submission.document_author(),
        "origin": submission.origin_words(),
        "scores": scores_words(submission.assessment.stage),
        "trademarks": TRADEMARKS,
        "stage": submission.assessment.stage.title(),
        "notice": submission.notice(),
        "statement": subject.statement,
        "statement_source": subject.statement_source,
        "look": look(submission),
    })
}

/// What the templates need to know before anything else: the sheet, the colours, the logo.
fn look(submission: &Submission) -> Value {
    let subject = &submission.assessment.subject;
    let mark = Accent::parse(&subject.accent).unwrap_or(Accent::OURS);
    json!({
        "paper": match subject.paper {
            Paper::A4 => "a4",
            Paper::Letter => "us-letter",
        },
        // Of rules and bars; the accent is for text.
        "mark": mark.hex(),
        "accent": mark.readable().hex(),
        "tint": mark.tint(10).hex(),
        "tint_light": mark.tint(5).hex(),
        "draft": submission.draft,
        "logo": submission.logo.as_ref().map(|logo| logo.name()),
        "logo_alt": format!("Logo of {}", subject.company),
    })
}

/// A month or a day in words: `2017-02` is February 2017; anything else stays as typed.
pub(in crate::export) fn completed_words(text: &str) -> String {
    let mut parts = text.trim().split('-');
    let year = parts.next().filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    let month = parts.next().and_then(|month| month.parse::<usize>().ok());
    let name = month.and_then(|month| month.checked_sub(1)).and_then(|month| MONTHS.get(month));
    let day = parts.next().map(|day| day.parse::<u8>().ok().filter(|day| (1..=31).contains(day)));
    match (year, name, day, parts.next()) {
        (Some(year), Some(name), None, None) => format!("{name} {year}"),
        (Some(year), Some(name), Some(Some(day)), None) => format!("{day} {name} {year}"),
        _ => text.to_owned(),
    }
}
