//! The outline's filter: a small grammar over processes and claims.

use crate::assessment::{Claim, Scope, Score, Status, Support};
use crate::figures::ProcessFigures;
use crate::framework::Process;

/// The fields a filter knows, with an example each, for help and completion.
pub const SYNTAX: &[(&str, &str)] = &[
    ("billing", "words in identifiers, names, mappings, comments, owners"),
    ("1.3.5", "a process and everything below it"),
    ("scope:in", "in, out or undecided"),
    ("score<5", "printed score; also >, =, and score:none"),
    ("support:A", "A, M, AM, none or unset"),
    ("evidence:none", "processes without, or with any, citation"),
    ("status:draft", "todo, draft, ready, reviewed, needs-review"),
    ("owner:name", "part of the owner's name"),
    ("level:3", "processes of a level"),
    ("problem:any", "processes with a problem, or with a code such as CB012"),
];

/// One condition of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Term {
    /// A word somewhere in the process or its claim, in lower case.
    Word(String),
    /// An identifier: the process itself or anything below it.
    Below(String),
    /// The scope.
    Scope(Scope),
    /// A comparison of the printed score.
    Score(std::cmp::Ordering, Score),
    /// No printed score, in scope.
    NoScore,
    /// The support; `None` is not said.
    Support(Option<Support>),
    /// Whether anything is cited.
    Cited(bool),
    /// The work status.
    Status(Status),
    /// A part of the owner's name, in lower case; empty is nobody.
    Owner(String),
    /// The level.
    Level(u8),
    /// A problem's code in lower case; empty is any.
    Problem(String),
}

/// A filter: all its conditions must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The conditions.
    terms: Vec<Term>,
    /// What was typed and is not understood.
    pub unknown: Vec<String>,
}

/// What a filter looks at.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// The process.
    pub process: &'a Process,
    /// Its claim.
    pub claim: Option<&'a Claim>,
    /// Its figures.
    pub figures: &'a ProcessFigures,
    /// The codes of its problems.
    pub problems: &'a [&'static str],
}

impl Filter {
    /// Reads a filter; what is not understood is kept in `unknown` and ignored.
    pub fn parse(text: &str) -> Self {
        let mut filter = Self::default();
        for word in text.split_whitespace() {
            match Term::parse(word) {
                Some(term) => filter.terms.push(term),
                None => filter.unknown.push(word.to_owned()),
            }
        }
        filter
    }

    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether a process passes.
    pub fn matches(&self, candidate: Candidate<'_>) -> bool {
        self.terms.iter().all(|term| term.matches(candidate))
    }
}

impl Term {
    /// Reads one condition; `None` where a field or its value is not known.
    fn parse(word: &str) -> Option<Self> {
        let lower = word.to_lowercase();
        if let Some(rest) = lower.strip_prefix("score") {
            let ordering = match rest.chars().next() {
                Some('<') => std::cmp::Ordering::Less,
                Some('>') => std::cmp::Ordering::Greater,
                Some('=' | ':') => std::cmp::Ordering::Equal,
                _ => return Some(Self::Word(lower)),
            };
            let value: String = rest.chars().skip(1).collect();
            return if value == "none" {
                Some(Self::NoScore)
            } else {
                Score::parse(&value).map(|s| Self::Score(ordering, s))
            };
        }
        let Some((field, value)) = lower.split_once(':') else {
            let numeric = lower.contains('.') && lower.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            return Some(if numeric { Self::Below(lower.trim_end_matches('.').to_owned()) } else { Self::Word(lower) });
        };
        match field {
            "scope" => Scope::from_word(value).map(Self::Scope),
            "support" if value == "unset" => Some(Self::Support(None)),
            "support" => Support::from_word(value).map(|support| Self::Support(Some(support))),
            "evidence" => match value {
                "none" => Some(Self::Cited(false)),
                "any" => Some(Self::Cited(true)),
                _ => None,
            },
            "status" => Status::from_word(value).map(Self::Status),
            "owner" => Some(Self::Owner(if value == "none" { String::new() } else { value.to_owned() })),
            "level" => value.parse().ok().map(Self::Level),
            "problem" if value == "any" => Some(Self::Problem(String::new())),
            "problem" => Some(Self::Problem(value.to_owned())),
            _ => None,
        }
    }

    /// Whether the condition holds.
    fn matches(&self, candidate: Candidate<'_>) -> bool {
        let Candidate { process, claim, figures, problems } = candidate;
        match self {
            Self::Word(word) => has_word(process, claim, word),
            Self::Below(id) => {
                let own = process.id.to_string();
                own.strip_prefix(id.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            }
            Self::Scope(scope) => claim.map_or(Scope::Undecided, |claim| claim.scope) == *scope,
            Self::Score(ordering, score) => {
                figures.in_scope && matches!(process.level, 3 | 4) && figures.printed.cmp(score) == *ordering
            }
            Self::NoScore => figures.in_scope && matches!(process.level, 3 | 4) && figures.origin.is_none(),
            Self::Support(support) => claim.and_then(|claim| claim.support) == *support,
            Self::Cited(cited) => claim.is_some_and(|claim| claim.all_citations().next().is_some()) == *cited,
            Self::Status(status) => claim.is_some_and(|claim| claim.status == *status),
            Self::Owner(owner) if owner.is_empty() => claim.is_none_or(|claim| claim.owner.is_empty()),
            Self::Owner(owner) => claim.is_some_and(|claim| claim.owner.to_lowercase().contains(owner.as_str())),
            Self::Level(level) => process.level == *level,
            Self::Problem(code) => problems.iter().any(|problem| code.is_empty() || problem.eq_ignore_ascii_case(code)),
        }
    }
}

/// Whether a word in lower case stands in a process or its claim.
fn has_word(process: &Process, claim: Option<&Claim>, word: &str) -> bool {
    let in_text = |text: &str| contains_ignoring_case(text, word);
    in_text(&process.name)
        || process.id.to_string().starts_with(word)
        || claim.is_some_and(|claim| {
            in_text(&claim.comment)
                || in_text(&claim.owner)
                || in_text(&claim.note)
                || claim.mapping.iter().any(|passage| in_text(&passage.text))
        })
}

/// Whether `text` contains `word`, which is in lower case; without a copy for plain Latin text.
fn contains_ignoring_case(text: &str, word: &str) -> bool {
    if text.is_ascii() && word.is_ascii() {
        let (text, word) = (text.as_bytes(), word.as_bytes());
        return word.is_empty() || text.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word));
    }
    text.to_lowercase().contains(word)
}
