//! The columns of a branch's table: what a cell says as text, and what a text would change.

use std::sync::Arc;

use crate::assessment::{Claim, Passage, PassageOrigin, ProcessId, Scope, Score, Status, Support};
use crate::edit::{ClaimChange, PassageChange};
use crate::framework::Process;
use crate::scheme::Scheme;

/// A column that can be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GridColumn {
    /// Submitted or not.
    Scope,
    /// Automated, manual, both or nothing.
    Support,
    /// The claimed score.
    Score,
    /// The work status.
    Status,
    /// Who answers for it.
    Owner,
    /// The text of the mapping.
    Mapping,
    /// The comment.
    Comment,
}

/// The words for a scope that tables of other people hold.
const IN: &[&str] = &["in", "in scope", "yes", "y", "x", "1", "true"];
/// The words for what is not submitted.
const OUT: &[&str] = &["out", "out of scope", "no", "n", "0", "false"];

/// Whether two states of a claim differ in nothing but what the columns show.
pub fn differ_in_columns_only(before: Option<&Claim>, after: Option<&Claim>) -> bool {
    let rest = |claim: Option<&Claim>| {
        let empty = Claim::empty();
        let Claim { scope, support, mapping, claimed, comment, status, owner, .. } = empty;
        Claim {
            scope,
            support,
            mapping,
            claimed,
            comment,
            status,
            owner,
            ..claim.cloned().unwrap_or_else(Claim::empty)
        }
    };
    rest(before) == rest(after)
}

impl GridColumn {
    /// All columns from left to right.
    pub const ALL: &'static [Self] =
        &[Self::Scope, Self::Support, Self::Score, Self::Status, Self::Owner, Self::Mapping, Self::Comment];

    /// Its head.
    pub fn title(self) -> &'static str {
        match self {
            Self::Scope => tr!("grid-scope"),
            Self::Support => tr!("grid-support"),
            Self::Score => tr!("grid-score"),
            Self::Status => tr!("grid-status"),
            Self::Owner => tr!("grid-owner"),
            Self::Mapping => tr!("grid-mapping"),
            Self::Comment => tr!("grid-comment"),
        }
    }

    /// Whether its texts may have several lines.
    pub const fn is_long(self) -> bool {
        matches!(self, Self::Mapping | Self::Comment)
    }

    /// The values to choose from: words as cells hold them; none where any text will do.
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Self::Scope => [Scope::In, Scope::Out, Scope::Undecided].iter().map(|scope| scope.word()).collect(),
            Self::Support => Support::ALL.iter().map(|support| support.word()).chain([""]).collect(),
            Self::Status => Status::ALL.iter().map(|status| status.word()).collect(),
            Self::Score | Self::Owner | Self::Mapping | Self::Comment => Vec::new(),
        }
    }

    /// What a claim says in this column, as a cell holds it.
    pub fn text(self, claim: &Claim) -> String {
        match self {
            Self::Scope => claim.scope.word().to_owned(),
            Self::Support => claim.support.map(Support::word).unwrap_or_default().to_owned(),
            Self::Score => claim.claimed.map(|score| score.to_string()).unwrap_or_default(),
            Self::Status => claim.status.word().to_owned(),
            Self::Owner => claim.owner.clone(),
            Self::Mapping => claim.mapping_text(),
            Self::Comment => claim.comment.clone(),
        }
    }

    /// What a text changes in this column of a claim: `None` where nothing would change, else the change, or why not.
    pub fn change(
        self,
        scheme: &Scheme,
        process: &Process,
        claim: &Claim,
        text: &str,
    ) -> Result<Option<ClaimChange>, String> {
        if text == self.text(claim) {
            return Ok(None);
        }
        let word = text.trim().to_lowercase();
        let change = match self {
            Self::Scope => ClaimChange::Scope(scope(&word).ok_or_else(|| tr!("grid-bad-scope", text = text))?),
            Self::Support => ClaimChange::Support(support(&word).map_err(|()| tr!("grid-bad-support", text = text))?),
            Self::Score => ClaimChange::Claimed(score(scheme, process, &word)?),
            Self::Status => ClaimChange::Status(status(&word).ok_or_else(|| tr!("grid-bad-status", text = text))?),
            Self::Owner => ClaimChange::Owner(one_line(text)),
            Self::Mapping => return mapping(claim, text),
            Self::Comment => ClaimChange::Comment(text.to_owned()),
        };
        Ok(Some(change).filter(|change| !is_said(claim, change)))
    }

    /// The accessible name of a cell.
    pub fn cell_name(self, id: ProcessId) -> String {
        tr!("grid-cell", column = self.title(), id = id.to_string())
    }
}

/// Whether a claim says already what a change would make it say.
#[allow(clippy::wildcard_enum_match_arm, reason = "the other changes come with other texts")]
fn is_said(claim: &Claim, change: &ClaimChange) -> bool {
    match change {
        ClaimChange::Scope(scope) => claim.scope == *scope,
        ClaimChange::Support(support) => claim.support == *support,
        ClaimChange::Claimed(score) => claim.claimed == *score,
        ClaimChange::Status(status) => claim.status == *status,
        ClaimChange::Owner(owner) => claim.owner == *owner,
        _ => false,
    }
}

/// A text on one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Reads a scope; nothing is undecided.
fn scope(word: &str) -> Option<Scope> {
    let known = Scope::from_word(word).or_else(|| word.is_empty().then_some(Scope::Undecided));
    known.or_else(|| IN.contains(&word).then_some(Scope::In)).or_else(|| OUT.contains(&word).then_some(Scope::Out))
}

/// Reads a support; nothing is not said.
fn support(word: &str) -> Result<Option<Support>, ()> {
    if word.is_empty() {
        return Ok(None);
    }
    let titled = || Support::ALL.iter().copied().find(|support| support.title().eq_ignore_ascii_case(word));
    Support::from_word(word).or_else(titled).map(Some).ok_or(())
}

/// Reads a status; nothing is to do.
fn status(word: &str) -> Option<Status> {
    if word.is_empty() {
        return Some(Status::Todo);
    }
    let titled = || Status::ALL.iter().copied().find(|status| status.title().eq_ignore_ascii_case(word));
    Status::from_word(word).or_else(titled)
}

/// Reads a score; nothing is none.
fn score(scheme: &Scheme, process: &Process, word: &str) -> Result<Option<Score>, String> {
    if word.is_empty() {
        return Ok(None);
    }
    if !matches!(process.level, 3 | 4) {
        return Err(tr!("grid-no-score", level = process.level));
    }
    let allowed = allowed_scores(scheme);
    let read = Score::parse(word).filter(|score| scheme.allows(*score));
    read.map(Some).ok_or_else(|| tr!("grid-bad-score", text = word, allowed = allowed))
}

/// The scores that may be typed, in the language of the window: `0, or 3.1 to 5.0 with one decimal`.
pub fn allowed_scores(scheme: &Scheme) -> String {
    let (low, high) = (scheme.print(scheme.lowest()), scheme.print(scheme.full()));
    tr!("score-allowed", low = low, high = high, decimals = usize::from(scheme.decimals))
}

/// A mapping from one text. Marks and citations of passages are never thrown away: what has several passages, or the
/// framework's text, is changed in its claim.
fn mapping(claim: &Claim, text: &str) -> Result<Option<ClaimChange>, String> {
    match claim.mapping.as_slice() {
        [] if text.is_empty() => Ok(None),
        [] => Ok(Some(ClaimChange::AddPassage(0, Arc::new(Passage::vendor(text))))),
        [one] if one.origin == PassageOrigin::Vendor => {
            let bare = **one == Passage::vendor(&one.text);
            if text.is_empty() && bare {
                return Ok(Some(ClaimChange::RemovePassage(0)));
            }
            Ok(Some(ClaimChange::Passage(0, PassageChange::Text(text.to_owned()))))
        }
        [_] => Err(tr!("grid-framework-passage").to_owned()),
        many => Err(tr!("grid-many-passages", count = many.len())),
    }
}
