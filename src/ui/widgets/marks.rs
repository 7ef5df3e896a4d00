//! Letters, words and colours of the field: a colour never stands alone.

use egui::Color32;

use super::icon::Icon;
use crate::app::StateWord;
use crate::assessment::{PassageSupport, Support};
use crate::checks::{EvidenceState, Severity};
use crate::figures::{Computed, Conformance, NoScore};
use crate::scheme::Scheme;
use crate::ui::theme::Tokens;

/// The letters of a support; nothing is a short word, as no letter is known for it.
pub fn support_letters(support: Option<Support>) -> &'static str {
    match support {
        Some(Support::Automated) => "A",
        Some(Support::Manual) => "M",
        Some(Support::Both) => "AM",
        Some(Support::Nothing) => tr!("support-short-none"),
        None => "",
    }
}

/// The letter of a conformance.
pub const fn conformance_letter(conformance: Conformance) -> &'static str {
    match conformance {
        Conformance::Fully => "F",
        Conformance::Partially => "P",
        Conformance::None => "N",
    }
}

/// The colour beside the letter of a conformance.
pub const fn conformance_colour(tokens: &Tokens, conformance: Conformance) -> Color32 {
    match conformance {
        Conformance::Fully => tokens.fully,
        Conformance::Partially => tokens.partly,
        Conformance::None => tokens.not,
    }
}

/// The letter of a passage's support.
pub const fn passage_letter(support: PassageSupport) -> &'static str {
    match support {
        PassageSupport::Fully => "F",
        PassageSupport::Partly => "P",
        PassageSupport::Not => "N",
    }
}

/// The colour beside the letter of a passage's support.
pub const fn passage_colour(tokens: &Tokens, support: PassageSupport) -> Color32 {
    match support {
        PassageSupport::Fully => tokens.fully,
        PassageSupport::Partly => tokens.partly,
        PassageSupport::Not => tokens.not,
    }
}

/// The shape of a severity.
pub const fn severity_mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "⊗",
        Severity::Warning => "⚠",
        Severity::Info => "ℹ",
    }
}

/// The icon of a severity.
pub const fn severity_icon(severity: Severity) -> Icon {
    match severity {
        Severity::Error => Icon::Error,
        Severity::Warning => Icon::Warning,
        Severity::Info => Icon::Info,
    }
}

/// The colour beside the shape of a severity.
pub const fn severity_colour(tokens: &Tokens, severity: Severity) -> Color32 {
    match severity {
        Severity::Error => tokens.error,
        Severity::Warning => tokens.warning,
        Severity::Info => tokens.info,
    }
}

/// What became of a piece of evidence: a mark with words, the words to explain it, and the colour beside them.
pub fn evidence_state_words(tokens: &Tokens, state: &EvidenceState) -> (&'static str, String, Color32) {
    match state {
        EvidenceState::Unknown => (tr!("evidence-unknown"), tr!("evidence-unknown.hint").to_owned(), tokens.muted),
        EvidenceState::Present => (tr!("evidence-present"), tr!("evidence-present.hint").to_owned(), tokens.fully),
        EvidenceState::Moved { found } => {
            (tr!("evidence-moved"), tr!("evidence-moved.hint", found = found.as_str()), tokens.warning)
        }
        EvidenceState::Changed => (tr!("evidence-changed"), tr!("evidence-changed.hint").to_owned(), tokens.warning),
        EvidenceState::Missing => (tr!("evidence-missing"), tr!("evidence-missing.hint").to_owned(), tokens.error),
        EvidenceState::Unreadable => {
            (tr!("evidence-unreadable"), tr!("evidence-unreadable.hint").to_owned(), tokens.error)
        }
    }
}

/// The state of a piece in the register: a mark with words, the words to explain it, and the colour beside them. The
/// state of its file says more than the word does.
pub fn evidence_mark(
    tokens: &Tokens,
    word: StateWord,
    state: Option<&EvidenceState>,
) -> (&'static str, String, Color32) {
    match word {
        StateWord::Link => (tr!("evidence-address"), tr!("evidence-address.hint").to_owned(), tokens.muted),
        StateWord::Old => (tr!("evidence-too-old"), tr!("evidence-too-old.hint").to_owned(), tokens.warning),
        StateWord::Missing
        | StateWord::Unreadable
        | StateWord::Changed
        | StateWord::Moved
        | StateWord::Unknown
        | StateWord::Present => evidence_state_words(tokens, state.unwrap_or(&EvidenceState::Unknown)),
    }
}

/// A computed score in words: the score, the range, or why there is none.
pub fn computed_words(scheme: &Scheme, computed: Computed) -> String {
    match computed {
        Computed::Score { score, .. } => scheme.print(score),
        Computed::Range { low, high, unscored } => {
            tr!("computed-range", low = scheme.print(low), high = scheme.print(high), unscored = unscored)
        }
        Computed::None(NoScore::NotScored) => tr!("computed-not-scored").to_owned(),
        Computed::None(NoScore::NothingSaid) => tr!("computed-nothing-said").to_owned(),
        Computed::None(NoScore::CatalogueGaps) => tr!("computed-gaps").to_owned(),
    }
}

/// A count with its noun.
pub fn count_words(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}
