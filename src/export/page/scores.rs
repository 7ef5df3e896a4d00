//! The detailed table: domains, level 2 processes with their coverage, level 3 processes with score and comment.

use super::html::{escape, paragraph};
use super::subject_line;
use crate::export::Submission;
use crate::export::mapping::conformance_words;
use crate::figures::{Conformance, domain_groups, printed_comment};
use crate::framework::Process;

/// The section with the detailed table and the pointer to the report.
pub(super) fn detailed(submission: &Submission) -> String {
    let (framework, words) = (&submission.framework, &submission.scheme.words);
    let mut text = "<section class=\"detail\" id=\"detail\">\n<h2>Conformance in detail</h2>\n".to_owned();
    let groups = domain_groups(framework, &submission.assessment, &submission.figures);
    let domains = groups.into_iter().flat_map(|group| group.domains).filter_map(|domain| framework.get(domain));
    let rows: Vec<(&Process, String)> = domains.map(|domain| (domain, domain_rows(submission, domain))).collect();
    let rows: Vec<(&Process, String)> = rows.into_iter().filter(|(_, rows)| !rows.is_empty()).collect();
    let body: String = rows.iter().map(|(_, rows)| rows.as_str()).collect();
    if body.is_empty() {
        text.push_str(&paragraph("Nothing is in scope yet, so there is no table of scores."));
    } else {
        text.push_str(&paragraph(
            "The table gives every score with a comment, level 3 processes not submitted included.",
        ));
        text.push_str(&jumps(submission, rows.iter().map(|(domain, _)| *domain)));
        let (process, score, comments) = (&words.head_process, &words.head_score, &words.head_comments);
        text.extend([format!(
            "<table class=\"scores\">\n<caption><span>{}</span><span>{}: conformance scores, {}</span></caption>\n\
             <colgroup><col class=\"process\"><col class=\"score\"><col></colgroup>\n\
             <thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n\
             {body}</table>\n",
            subject_line(submission),
            escape(&framework.title()),
            escape(submission.origin_words()),
            escape(process),
            escape(score),
            escape(comments),
        )]);
    }
    let report = escape(&submission.report_name());
    text.extend([format!(
        "<p>The whole assessment, with mappings and evidence, is in the <a href=\"../report/{report}\">full report</a>; it \
         is also among the downloads below.</p>\n</section>\n"
    )]);
    text
}

/// The most letters of a comment whose row is never parted between printed pages.
const MOST_WHOLE: usize = 900;

/// The most domains that are found without help.
const FEW_DOMAINS: usize = 3;

/// The way to each domain of a long table.
fn jumps<'a>(submission: &Submission, domains: impl ExactSizeIterator<Item = &'a Process>) -> String {
    if domains.len() <= FEW_DOMAINS {
        return String::new();
    }
    let link = |domain: &Process| {
        let title = escape(&submission.domain_title(domain.id));
        format!("<li><a href=\"#{}\">{title}</a></li>\n", anchor(domain))
    };
    let links: String = domains.map(link).collect();
    format!("<nav aria-label=\"Domains in the table\">\n<ul class=\"jumps\">\n{links}</ul>\n</nav>\n")
}

/// The place of a domain's rows.
fn anchor(domain: &Process) -> String {
    format!("domain-{}", domain.id.to_string().replace('.', "-"))
}

/// The rows of a domain.
fn domain_rows(submission: &Submission, domain: &Process) -> String {
    let framework = &submission.framework;
    let rows: String = framework
        .descendants(domain.id)
        .iter()
        .filter(|process| process.level == 2 && submission.figures.of(framework, process.id).in_scope)
        .map(|process| level_two_rows(submission, process))
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let title = escape(&submission.domain_title(domain.id));
    format!(
        "<tbody>\n<tr class=\"domain\" id=\"{}\"><th scope=\"rowgroup\" colspan=\"3\">{title}</th></tr>\n{rows}</tbody>\n",
        anchor(domain)
    )
}

/// The row of a level 2 process and those of its level 3 processes.
fn level_two_rows(submission: &Submission, process: &Process) -> String {
    let coverage = submission.figures.of(&submission.framework, process.id).coverage;
    let coverage = coverage.map(crate::figures::Coverage::notation).unwrap_or_default();
    let mut text = format!(
        "<tr class=\"two\"><th scope=\"row\">{}</th><td class=\"score\">{}</td><td class=\"comment\" dir=\"auto\">{}</td></tr>\n",
        escape(&process.title()),
        escape(&coverage),
        escape(&own_count(submission, process, "level 3")),
    );
    let below = submission.framework.descendants(process.id).iter().filter(|child| child.level == 3);
    text.extend(below.map(|child| level_three_row(submission, child)));
    text
}

/// The row of a level 3 process.
fn level_three_row(submission: &Submission, process: &Process) -> String {
    let (framework, scheme) = (&submission.framework, &submission.scheme);
    let own = submission.figures.of(framework, process.id);
    let comment = printed_comment(framework, scheme, &submission.assessment, &submission.figures, process.id);
    let (class, kind) = match own.conformance {
        Conformance::Fully => ("three fully-row", "fully"),
        Conformance::Partially => ("three partially-row", "partially"),
        Conformance::None if own.in_scope => ("three", "none"),
        Conformance::None => ("three out", ""),
    };
    let word = conformance_words(submission, own);
    let score = if own.in_scope {
        format!("<b>{}</b>", escape(&scheme.print(own.printed)))
    } else {
        escape(submission.not_submitted_label())
    };
    let mut said = String::new();
    let mut rest = comment.trim();
    if !word.is_empty() {
        let own_words = submission.assessment.claim(process.id).is_some_and(|claim| !claim.comment.trim().is_empty());
        match rest.strip_prefix(word) {
            // The vendor's own comment stays as typed; it says the word already.
            Some(_) if own_words => {}
            Some(sentence) => {
                rest = sentence.trim_start_matches(['.', ' ']);
                said = format!("<b class=\"{kind}\">{}</b>", escape(word));
            }
            None => said = format!("<b class=\"{kind}\">{}</b>", escape(word)),
        }
    }
    for line in [rest, &own_count(submission, process, "level 4")] {
        if !line.is_empty() {
            said.extend([format!("<div dir=\"auto\">{}</div>", escape(line))]);
        }
    }
    let long = if said.chars().count() > MOST_WHOLE { " long" } else { "" };
    format!(
        "<tr class=\"{class}{long}\"><th scope=\"row\">{}</th><td class=\"score\">{score}</td><td class=\"comment\">{said}\
         </td></tr>\n",
        escape(&process.title()),
    )
}

/// What is said where the vendor's own number of children stands in for the catalogue's.
fn own_count(submission: &Submission, process: &Process, level: &str) -> String {
    let Some(own) = submission.assessment.denominators.get(&process.id) else { return String::new() };
    let note = own.note.trim();
    let stop = if note.is_empty() { "." } else { ": " };
    format!("The number of {level} processes ({}) was given by the supplier{stop}{note}", own.count)
}
