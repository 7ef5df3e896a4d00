//! What may come next in a filter that is being typed.

use std::collections::BTreeSet;
use std::ops::Range;

use super::parse::{negation, tokens};
use super::syntax::Field;
use super::text::{find, folded};
use crate::assessment::{Assessment, Scope, Status, Support};
use crate::checks::Problem;

/// The most proposals at a time.
const MOST: usize = 12;

/// What a document has that a filter can name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The owners of claims.
    pub owners: Vec<String>,
    /// The codes of its problems with what they are about.
    pub problems: Vec<(&'static str, &'static str)>,
    /// The codes of its evidence with their titles.
    pub evidence: Vec<(String, String)>,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What it replaces in the text.
    pub replaces: Range<usize>,
    /// What stands there instead.
    pub text: String,
    /// What it means: the identifier of words, or empty.
    pub words: &'static str,
    /// What it means in the document's own words, or empty.
    pub own: String,
    /// Whether the term is finished by it.
    pub finished: bool,
}

/// What a document has that a filter can name.
pub fn known(assessment: &Assessment, problems: &[Problem]) -> Known {
    let owners: BTreeSet<&str> = assessment.claims.values().map(|claim| claim.owner.trim()).collect();
    let codes: BTreeSet<(&str, &str)> = problems.iter().map(|problem| (problem.code, problem.name)).collect();
    Known {
        owners: owners.into_iter().filter(|owner| !owner.is_empty()).map(str::to_owned).collect(),
        problems: codes.into_iter().collect(),
        evidence: assessment.evidence.iter().map(|piece| (piece.code.to_string(), piece.title.clone())).collect(),
    }
}

/// What may stand at the end of the token that ends at `cursor` (in bytes); the fields first, then values of the field.
pub fn complete(text: &str, cursor: usize, known: &Known) -> Vec<Completion> {
    let Some(typed) = text.get(..cursor) else { return Vec::new() };
    let Some(place) = tokens(typed).pop().filter(|place| place.end == cursor) else { return Vec::new() };
    let token = typed.get(place.clone()).unwrap_or_default();
    let (_, rest) = negation(token);
    let start = place.end - rest.len();
    if rest.starts_with('"') {
        return Vec::new();
    }
    let found = match rest.split_once([':', '<', '>', '=']) {
        None => fields(rest, start..cursor),
        Some((field, value)) => match Field::from_word(&field.to_ascii_lowercase()) {
            // The sign stays: only what follows it is replaced.
            Some(field) => values(field, value, known, cursor - value.len()..cursor),
            None => Vec::new(),
        },
    };
    // What stands there in full needs no proposal.
    let is_there = |proposal: &Completion| typed.get(proposal.replaces.clone()) == Some(proposal.text.as_str());
    if found.iter().any(is_there) && found.len() == 1 { Vec::new() } else { found.into_iter().take(MOST).collect() }
}

/// Fields that begin as typed.
fn fields(typed: &str, replaces: Range<usize>) -> Vec<Completion> {
    let lower = typed.to_ascii_lowercase();
    let mut found = Vec::new();
    if lower.is_empty() {
        return found;
    }
    let field = |text: &str, words| Completion {
        replaces: replaces.clone(),
        text: text.to_owned(),
        words,
        own: String::new(),
        finished: false,
    };
    for own in Field::ALL.iter().filter(|own| own.word().starts_with(&lower)) {
        let words = match own {
            Field::Scope => "filter-field-scope",
            Field::Score => "filter-field-score",
            Field::Support => "filter-field-support",
            Field::Evidence => "filter-field-evidence",
            Field::Status => "filter-field-status",
            Field::Owner => "filter-field-owner",
            Field::Problem => "filter-field-problem",
            Field::Level => "filter-field-level",
            Field::Changed => "filter-field-changed",
        };
        if *own == Field::Score {
            found.push(field("score<", words));
        }
        found.push(field(&format!("{}:", own.word()), words));
    }
    if "not:".starts_with(&lower) {
        found.push(field("not:", "filter-field-not"));
    }
    found
}

/// Values of a field that begin as typed; owners and evidence also where a later word does.
fn values(field: Field, typed: &str, known: &Known, replaces: Range<usize>) -> Vec<Completion> {
    let wanted = folded(&typed.replace('"', ""));
    let value = |text: String, words: &'static str, own: &str| Completion {
        replaces: replaces.clone(),
        text,
        words,
        own: own.to_owned(),
        finished: true,
    };
    let plain = |text: &str, words: &'static str| value(text.to_owned(), words, "");
    let mut found = match field {
        Field::Scope => Scope::ALL.iter().map(|scope| value(scope.word().to_owned(), "", scope.title())).collect(),
        Field::Score => {
            let mut found = vec![plain("none", "filter-value-no-score")];
            found.extend(["5", "4.5", "4", "3.5"].map(|score| plain(score, "")));
            found
        }
        Field::Support => {
            let all = Support::ALL.iter().map(|support| value(support.word().to_owned(), "", support.title()));
            all.chain([plain("unset", "filter-value-unset")]).collect()
        }
        Field::Evidence => {
            let mut found = vec![plain("none", "filter-value-uncited"), plain("any", "filter-value-cited")];
            found.extend(known.evidence.iter().map(|(code, title)| value(code.clone(), "", title)));
            found
        }
        Field::Status => Status::ALL.iter().map(|status| value(status.word().to_owned(), "", status.title())).collect(),
        Field::Owner => {
            let quoted = |owner: &String| if owner.contains(' ') { format!("\"{owner}\"") } else { owner.clone() };
            let owners = known.owners.iter().map(|owner| value(quoted(owner), "", ""));
            [plain("none", "filter-value-unowned")].into_iter().chain(owners).collect()
        }
        Field::Problem => {
            let codes = known.problems.iter().map(|(code, name)| value((*code).to_owned(), "", name));
            [plain("any", "filter-value-problem")].into_iter().chain(codes).collect()
        }
        Field::Level => ["1", "2", "3", "4", "5"].iter().map(|level| plain(level, "")).collect(),
        Field::Changed => {
            vec![
                plain("saved", "filter-value-saved"),
                plain("opened", "filter-value-opened"),
                plain("handover", "filter-value-handover"),
            ]
        }
    };
    found.retain(|proposal: &Completion| {
        let text = proposal.text.trim_start_matches('"');
        let starts = |text: &str| find(text, &wanted).is_some_and(|place| place.start == 0);
        wanted.is_empty() || starts(text) || text.split(' ').any(starts) || proposal.own.split([' ', '-']).any(starts)
    });
    found
}
