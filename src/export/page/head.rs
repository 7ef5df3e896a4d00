//! The head of the page and the assessment summary.

use super::html::{escape, file_words, muted, paragraph, source, user, user_block};
use super::subject_line;
use crate::assessment::{Component, Score};
use crate::charts::level_two_order;
use crate::export::mapping::completed_words;
use crate::export::{DRAFT_LACKS, DRAFT_MARK, Profile, Submission, draft_gaps, scores_words};

/// Draft mark, notice, and the facts about the subject.
pub(super) fn header(submission: &Submission) -> String {
    let subject = &submission.assessment.subject;
    let mut text = "<header>\n".to_owned();
    text.push_str(&draft_mark(submission));
    let notice = submission.notice();
    if !notice.is_empty() {
        text.extend([format!("<p class=\"notice text\" dir=\"auto\">{}</p>\n", escape(&notice))]);
    }
    let kind = subject.kind.title();
    text.extend([format!("<h1>{}</h1>\n", subject_line(submission))]);
    text.extend([format!(
        "<p class=\"sub\">{}: {}</p>\n<dl class=\"facts\">\n",
        escape(&submission.framework.title()),
        submission.assessment_words()
    )]);
    let said = |text: &str| if text.trim().is_empty() { "Not stated".to_owned() } else { user(text) };
    let report = submission.report_name();
    let mut facts = vec![
        ("Company".to_owned(), said(&subject.company)),
        (format!("{kind} title"), said(&subject.title)),
        (format!("{kind} version"), said(&subject.product_version)),
    ];
    if !subject.components.is_empty() {
        let items: String = subject.components.iter().map(component).collect();
        facts.push(("Components".to_owned(), format!("<ul>{items}</ul>")));
    }
    facts.push(("Framework version".to_owned(), escape(&submission.framework.title())));
    facts.push(("Assessment completed".to_owned(), said(&completed_words(&subject.completed))));
    if !subject.related_certifications.trim().is_empty() {
        let related = escape(subject.related_certifications.trim());
        facts
            .push(("Related certifications".to_owned(), format!("<span class=\"text\" dir=\"auto\">{related}</span>")));
    }
    let link = format!("<a href=\"../report/{}\">{}</a>", escape(&report), file_words(&report));
    facts.push(("Detailed report".to_owned(), link));
    for (name, value) in facts {
        text.extend([format!("<dt>{}</dt><dd>{value}</dd>\n", escape(&name))]);
    }
    text.push_str("</dl>\n</header>\n");
    text
}

/// A component with its version.
fn component(component: &Component) -> String {
    // Apart, so that a name that is read from right to left does not draw the version to its other side.
    format!("<li>{} {}</li>", user(&component.name), user(&component.version))
}

/// The mark of a draft with what it leaves out; nothing for a final submission.
fn draft_mark(submission: &Submission) -> String {
    if !submission.draft {
        return String::new();
    }
    let mut text = format!("<div class=\"mark\"><strong>{}</strong>\n", escape(DRAFT_MARK));
    let gaps = draft_gaps(submission);
    if !gaps.is_empty() {
        text.extend([format!("<details open><summary>{DRAFT_LACKS}</summary>\n<ul>\n")]);
        text.extend(gaps.iter().map(|gap| format!("<li>{}: {}</li>\n", user(&gap.what), user(&gap.why))));
        text.push_str("</ul></details>\n");
    }
    text.push_str("</div>\n");
    text
}

/// What was assessed, whose scores these are, and the totals.
pub(super) fn summary(submission: &Submission) -> String {
    let subject = &submission.assessment.subject;
    let framework = escape(&submission.framework.title());
    let mut text = "<section id=\"summary\">\n<h2>Assessment summary</h2>\n".to_owned();
    let kind = subject.kind.title().to_lowercase();
    text.extend([format!(
        "<p>This page shows which processes of the {framework} the {kind} {} supports according to its supplier.</p>\n",
        subject_line(submission)
    )]);
    text.push_str(&paragraph(scores_words(submission.assessment.stage)));
    if !subject.statement.trim().is_empty() {
        text.push_str(&user_block(&subject.statement));
        text.push_str(&source(&subject.statement_source));
    }
    text.push_str(&totals(submission));
    text.push_str(&scale(submission));
    text.push_str(&muted(match submission.profile {
        Profile::Assessor => "This is the edition for the assessor. It may contain confidential material.",
        Profile::Public => "This is the public edition. It leaves out what the supplier does not publish.",
    }));
    text.push_str("</section>\n");
    text
}

/// The totals.
fn totals(submission: &Submission) -> String {
    let totals = submission.figures.totals;
    let words = &submission.scheme.words;
    if totals.l2 == 0 {
        return paragraph("No level 2 process is in scope yet.");
    }
    let item = |number: String, words: &str| format!("<li><b>{number}</b>{}</li>\n", escape(words));
    let mut items = vec![
        item(totals.l2.to_string(), "level 2 processes in scope"),
        item(format!("{} / {}", totals.l3_in_scope, totals.l3), "level 3 processes submitted, of all below them"),
        item(totals.fully.to_string(), &words.fully),
        item(totals.partially.to_string(), &words.partially),
    ];
    let unscored = totals.l3_in_scope.saturating_sub(totals.fully + totals.partially);
    if unscored > 0 {
        items.push(item(unscored.to_string(), &format!("submitted: {}, or no score", words.none)));
    }
    format!("<ul class=\"numbers\">\n{}</ul>\n", items.concat())
}

/// What the scores mean, and the coverage of the first process as an example of one.
fn scale(submission: &Submission) -> String {
    let Submission { framework, assessment, figures, scheme, .. } = submission;
    let words = &scheme.words;
    let mut text = format!(
        "Scores of level 3 processes that were submitted: {} is {}, {} to {} is {}; {} is {}, and stands where no score is \
         given.",
        scheme.print(scheme.full()),
        words.fully,
        scheme.print(scheme.lowest()),
        scheme.print(scheme.highest_partial()),
        words.partially,
        scheme.print(Score::ZERO),
        words.none,
    );
    let order = level_two_order(framework, assessment, figures);
    let first = order.into_iter().find_map(|id| Some((id, figures.of(framework, id).coverage?)));
    if let Some((id, coverage)) = first {
        text.extend([format!(
            " Level 2 processes have a coverage, how many of their level 3 processes were submitted: {} for {id}.",
            coverage.notation()
        )]);
    }
    paragraph(&text)
}
