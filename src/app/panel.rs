//! The commands of the claim's panel: its sections, and the way through the assessor's questions.

use super::application::App;
use super::command::Command;
use super::notices::Tone;
use crate::assessment::PassageOrigin;
use crate::edit::{ClaimChange, Edit};
use crate::figures::proposed_comment;

/// A section of the claim that can be folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimSection {
    /// The mapping.
    Mapping,
    /// The scores, and what is missing to the full one.
    Score,
    /// The comment.
    Comment,
    /// The processes below.
    Branch,
    /// The assessor's questions.
    Review,
    /// Component and internal note.
    Notes,
    /// The problems.
    Problems,
}

impl ClaimSection {
    /// Its word in the settings.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Mapping => "mapping",
            Self::Score => "score",
            Self::Comment => "comment",
            Self::Branch => "branch",
            Self::Review => "review",
            Self::Notes => "notes",
            Self::Problems => "problems",
        }
    }
}

/// Where a passage that is not marked yet is marked: what the keyboard goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmarked {
    /// A phrase of the framework's text.
    Phrase,
    /// The mark of a passage of the vendor's.
    Mark,
    /// The text of a passage of the vendor's, while it is typed.
    Text,
}

impl Unmarked {
    /// Whose words are marked there.
    pub const fn origin(self) -> PassageOrigin {
        match self {
            Self::Phrase => PassageOrigin::Framework,
            Self::Mark | Self::Text => PassageOrigin::Vendor,
        }
    }
}

/// What the user asks of the claim's panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimCommand {
    /// Folds a section, or opens it.
    Fold(ClaimSection),
    /// Goes to the next claim with a question that is open.
    NextQuestion,
    /// Goes to the next claim with a passage that is not marked.
    NextUnmarked(Unmarked),
    /// Takes the proposed comment over.
    UseProposal,
}

impl App {
    /// Does a command of the claim's panel.
    pub(super) fn claim_command(&mut self, command: ClaimCommand) {
        match command {
            ClaimCommand::Fold(section) => self.change_settings(|settings| {
                let word = section.word().to_owned();
                if !settings.folded.remove(&word) {
                    settings.folded.insert(word);
                }
            }),
            ClaimCommand::NextQuestion => self.next_question(),
            ClaimCommand::NextUnmarked(place) => self.next_unmarked(place),
            ClaimCommand::UseProposal => self.use_proposal(),
        }
    }

    /// Whether a section of the claim is folded.
    pub fn is_folded(&self, section: ClaimSection) -> bool {
        self.settings.folded.contains(section.word())
    }

    /// Goes to the next claim with an open question, and to its review.
    fn next_question(&mut self) {
        let Some(document) = &self.document else { return };
        let open = document.find_process(true, |document, _, id| {
            document.assessment().claim(id).is_some_and(|claim| claim.open_questions() > 0)
        });
        match open {
            Some(id) => {
                self.command(Command::Show(id));
                self.focus = Some(super::command::Focus::Review);
            }
            None => self.tell(Tone::Note, tr!("question-none-open"), ""),
        }
    }

    /// Goes to the next claim in scope with a passage that is not marked; the framework's text is one, too, where none of
    /// it has been marked yet.
    fn next_unmarked(&mut self, place: Unmarked) {
        let Some(document) = &self.document else { return };
        let origin = place.origin();
        let found = document.find_process(true, |document, idx, id| {
            let passages = document.assessment().claim(id).map(|claim| claim.mapping.as_slice()).unwrap_or_default();
            let mut own = passages.iter().filter(|passage| passage.origin == origin).peekable();
            let untouched = origin == PassageOrigin::Framework
                && own.peek().is_none()
                && document.framework.description(id).is_some()
                && document.framework.at(idx).is_some_and(|process| process.level >= 2);
            let waits = untouched || own.any(|passage| passage.support.is_none() && !passage.text.trim().is_empty());
            waits && document.figures.at(idx).in_scope
        });
        match found {
            Some(id) => {
                self.command(Command::Show(id));
                self.focus = Some(super::command::Focus::Unmarked(place));
            }
            None => self.tell(Tone::Note, tr!("mark-all-marked"), ""),
        }
    }

    /// Puts the proposed comment into the selected claim.
    fn use_proposal(&mut self) {
        let Some(document) = &self.document else { return };
        let Some(id) = document.outline.selected else { return };
        let text =
            proposed_comment(&document.framework, &document.scheme, document.assessment(), &document.figures, id);
        self.command(Command::Edit(Edit::Claims(vec![id], ClaimChange::Comment(text))));
        self.command(Command::EndGesture);
        // To see it, and to go on from it.
        self.focus = Some(super::command::Focus::Comment);
    }
}
