//! The register as a list: which pieces are shown, and in which order.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::assessment::{Assessment, Confidentiality, Evidence, EvidenceCode, EvidenceKind, EvidenceSource, ProcessId};
use crate::checks::{self, EvidenceState};

/// What can be typed into the search field, one example of each sort.
pub const REGISTER_SYNTAX: &[&str] =
    &["guide", "state:missing", "kind:manual", "who:public", "cited:no", "duplicate:yes", "-guide"];

/// A key of a search with a value that it does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadSearch {
    /// The key.
    pub key: &'static str,
    /// What it knows.
    pub knows: Vec<&'static str>,
}

impl std::fmt::Display for BadSearch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: knows {}", self.key, self.knows.join(", "))
    }
}

/// Which claims cite each piece, and how often it is cited.
pub type CitedBy = BTreeMap<EvidenceCode, (Vec<ProcessId>, usize)>;

/// What follows from the register and the claims, in one pass.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Which claims cite each piece, and how often it is cited.
    pub cited_by: CitedBy,
    /// The pieces whose content another piece has as well: the first of them.
    pub same_as: BTreeMap<EvidenceCode, EvidenceCode>,
    /// The pieces that are dated too long ago.
    pub old: BTreeSet<EvidenceCode>,
}

impl Facts {
    /// Looks through the register and the claims.
    pub fn of(assessment: &Assessment) -> Self {
        let mut facts = Self::default();
        for (id, claim) in &assessment.claims {
            for citation in claim.all_citations() {
                let (processes, count) = facts.cited_by.entry(citation.evidence).or_default();
                *count += 1;
                if processes.last() != Some(id) {
                    processes.push(*id);
                }
            }
        }
        let mut first: BTreeMap<&str, EvidenceCode> = BTreeMap::new();
        for piece in &assessment.evidence {
            if checks::is_too_old(assessment, piece, None) {
                facts.old.insert(piece.code);
            }
            let Some(digest) = piece.sha256().filter(|digest| !digest.is_empty()) else { continue };
            let first = *first.entry(digest).or_insert(piece.code);
            if first != piece.code {
                facts.same_as.insert(first, first);
                facts.same_as.insert(piece.code, first);
            }
        }
        facts
    }

    /// The pieces that another one can stand for.
    pub fn spare(&self) -> impl Iterator<Item = (EvidenceCode, EvidenceCode)> + '_ {
        self.same_as.iter().filter(|(code, first)| code != first).map(|(code, first)| (*code, *first))
    }
}

/// The state of a piece as a word, for searching and sorting; the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StateWord {
    /// It is not there.
    Missing,
    /// It cannot be read.
    Unreadable,
    /// It differs.
    Changed,
    /// It is elsewhere.
    Moved,
    /// It is there, and dated too long ago.
    Old,
    /// Nobody has looked.
    Unknown,
    /// It is there.
    Present,
    /// It is an address.
    Link,
}

impl StateWord {
    /// All states, the worst first.
    pub const ALL: &'static [Self] = &[
        Self::Missing,
        Self::Unreadable,
        Self::Changed,
        Self::Moved,
        Self::Old,
        Self::Unknown,
        Self::Present,
        Self::Link,
    ];

    /// The state of a piece.
    pub fn of(piece: &Evidence, state: Option<&EvidenceState>, old: bool) -> Self {
        let own = match (&piece.source, state) {
            (EvidenceSource::Link { .. }, _) => Self::Link,
            (EvidenceSource::File { .. }, state) => match state.unwrap_or(&EvidenceState::Unknown) {
                EvidenceState::Unknown => Self::Unknown,
                EvidenceState::Present => Self::Present,
                EvidenceState::Moved { .. } => Self::Moved,
                EvidenceState::Changed => Self::Changed,
                EvidenceState::Missing => Self::Missing,
                EvidenceState::Unreadable => Self::Unreadable,
            },
        };
        if old { own.min(Self::Old) } else { own }
    }

    /// As it is typed.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unreadable => "unreadable",
            Self::Changed => "changed",
            Self::Moved => "moved",
            Self::Old => "old",
            Self::Unknown => "unknown",
            Self::Present => "present",
            Self::Link => "link",
        }
    }
}

/// A column of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Column {
    /// The code: the order of adding.
    #[default]
    Code,
    /// The title.
    Title,
    /// The state, the worst first.
    State,
    /// How often it is cited.
    CitedBy,
    /// The kind.
    Kind,
    /// Who may see it.
    Who,
    /// The version of the document.
    Version,
    /// The date of the document.
    Dated,
    /// The issuer.
    Issuer,
    /// The component.
    Component,
    /// Where it is.
    Location,
    /// The size.
    Size,
    /// The digest.
    Digest,
}

/// What is searched for, and how it is sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What is searched for, as typed.
    pub words: String,
    /// By which column it is sorted.
    pub column: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

/// The places in the register of the pieces that are asked for, in order; or why the words cannot be understood.
pub fn rows(
    assessment: &Assessment,
    states: &BTreeMap<EvidenceCode, EvidenceState>,
    facts: &Facts,
    query: &Query,
) -> Result<Vec<usize>, BadSearch> {
    let terms = query.words.split_whitespace().map(Term::read).collect::<Result<Vec<Term>, BadSearch>>()?;
    let state = |piece: &Evidence| StateWord::of(piece, states.get(&piece.code), facts.old.contains(&piece.code));
    let fits = |piece: &Evidence| terms.iter().all(|term| term.fits(piece, state(piece), facts));
    let found = assessment.evidence.iter().enumerate().filter(|(_, piece)| fits(piece));
    let mut rows: Vec<usize> = found.map(|(at, _)| at).collect();
    let at = |row: &usize| assessment.evidence.get(*row).map(AsRef::as_ref);
    rows.sort_by(|a, b| {
        let (Some(a), Some(b)) = (at(a), at(b)) else { return Ordering::Equal };
        let order = if query.column == Column::State {
            state(a).cmp(&state(b))
        } else if query.column == Column::CitedBy {
            cited(facts, a.code).cmp(&cited(facts, b.code))
        } else {
            compare(query.column, a, b)
        };
        // Equal ones stay in the order of their codes either way.
        let order = if query.descending { order.reverse() } else { order };
        order.then(a.code.cmp(&b.code))
    });
    Ok(rows)
}

/// How often a piece is cited.
fn cited(facts: &Facts, code: EvidenceCode) -> usize {
    facts.cited_by.get(&code).map_or(0, |(_, count)| *count)
}

/// Compares two pieces by a column of their own.
fn compare(column: Column, a: &Evidence, b: &Evidence) -> Ordering {
    let fold = |a: &str, b: &str| a.to_lowercase().cmp(&b.to_lowercase());
    let size = |piece: &Evidence| match &piece.source {
        EvidenceSource::File { size, .. } => *size,
        EvidenceSource::Link { .. } => 0,
    };
    match column {
        Column::Code | Column::State | Column::CitedBy => a.code.cmp(&b.code),
        Column::Title => fold(&a.title, &b.title),
        Column::Kind => a.kind.word().cmp(b.kind.word()),
        Column::Who => a.confidentiality.word().cmp(b.confidentiality.word()),
        Column::Version => fold(&a.document_version, &b.document_version),
        Column::Dated => a.dated.cmp(&b.dated),
        Column::Issuer => fold(&a.issuer, &b.issuer),
        Column::Component => fold(&a.component, &b.component),
        Column::Location => fold(a.location(), b.location()),
        Column::Size => size(a).cmp(&size(b)),
        Column::Digest => a.sha256().cmp(&b.sha256()),
    }
}

/// One word of what is searched for.
struct Term {
    /// Whether it must not fit.
    not: bool,
    /// What it asks.
    asks: Asks,
}

/// What a word asks.
enum Asks {
    /// The word stands somewhere in the entry.
    Word(String),
    /// The piece is in this state.
    State(StateWord),
    /// The piece is of this kind.
    Kind(EvidenceKind),
    /// The piece may be seen by these.
    Who(Confidentiality),
    /// The piece is cited, or not.
    Cited(bool),
    /// The piece is cited by this process.
    CitedBy(ProcessId),
    /// Another piece has the same content, or not.
    Duplicate(bool),
}

impl Term {
    /// Reads a word; half-typed keys find everything.
    fn read(text: &str) -> Result<Self, BadSearch> {
        let (not, text) = match text.strip_prefix('-') {
            Some(rest) if !rest.is_empty() => (true, rest),
            _ => (false, text),
        };
        let asks = match text.split_once(':') {
            Some((key, value)) => keyed(&key.to_lowercase(), &value.to_lowercase(), text)?,
            None => Asks::Word(text.to_lowercase()),
        };
        Ok(Self { not, asks })
    }

    /// Whether a piece fits.
    fn fits(&self, piece: &Evidence, state: StateWord, facts: &Facts) -> bool {
        let fits = match &self.asks {
            Asks::Word(word) => stands_in(piece, word),
            Asks::State(wanted) => state == *wanted || (*wanted == StateWord::Old && facts.old.contains(&piece.code)),
            Asks::Kind(kind) => piece.kind == *kind,
            Asks::Who(who) => piece.confidentiality == *who,
            Asks::Cited(yes) => facts.cited_by.contains_key(&piece.code) == *yes,
            Asks::CitedBy(id) => {
                facts.cited_by.get(&piece.code).is_some_and(|(processes, _)| processes.binary_search(id).is_ok())
            }
            Asks::Duplicate(yes) => facts.same_as.contains_key(&piece.code) == *yes,
        };
        fits != self.not
    }
}

/// Reads `key:value`; anything else with a colon is a word, such as an address.
fn keyed(key: &str, value: &str, whole: &str) -> Result<Asks, BadSearch> {
    let yes_no = || match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let one_of = |key, knows| BadSearch { key, knows };
    Ok(match key {
        "state" => {
            let state = StateWord::ALL.iter().find(|state| state.word() == value);
            Asks::State(
                *state.ok_or_else(|| one_of("state", StateWord::ALL.iter().map(|state| state.word()).collect()))?,
            )
        }
        "kind" => {
            let all = || EvidenceKind::ALL.iter().map(|kind| kind.word()).collect();
            Asks::Kind(EvidenceKind::from_word(value).ok_or_else(|| one_of("kind", all()))?)
        }
        "who" => {
            let all = || Confidentiality::ALL.iter().map(|who| who.word()).collect();
            Asks::Who(Confidentiality::from_word(value).ok_or_else(|| one_of("who", all()))?)
        }
        "cited" => match (yes_no(), value.parse()) {
            (Some(yes), _) => Asks::Cited(yes),
            (None, Ok(id)) => Asks::CitedBy(id),
            (None, Err(_)) => return Err(one_of("cited", vec!["yes", "no", "1.1.9.5"])),
        },
        "duplicate" => Asks::Duplicate(yes_no().ok_or_else(|| one_of("duplicate", vec!["yes", "no"]))?),
        _ => Asks::Word(whole.to_lowercase()),
    })
}

/// Whether a word in lower case stands somewhere in an entry.
fn stands_in(piece: &Evidence, word: &str) -> bool {
    let texts = [
        piece.title.as_str(),
        piece.location(),
        &piece.issuer,
        &piece.document_version,
        &piece.component,
        &piece.dated,
        piece.kind.title(),
    ];
    texts.iter().any(|text| text.to_lowercase().contains(word))
        || piece.code.to_string().to_lowercase().contains(word)
        || piece.sha256().is_some_and(|digest| digest.starts_with(word))
}
