//! Small controls that several views share: text fields with one history, ticks, choices, cards, marks.

mod cache;
mod card;
mod changes;
mod choice;
mod draft;
mod focus;
mod marks;
mod path_field;
mod scrolls;
mod text_field;
mod tick;

pub use cache::{Cached, DocumentKey};
pub use card::{CardTone, card_ui, message_ui, muted_ui, section_ui, short_ui};
pub use changes::{change_words, field_words, place_words, summary_words, value_words};
pub use choice::{Choice, choices_ui, combo_ui};
pub use draft::{Drafts, drafted_ui};
pub use focus::ServedFocus;
pub use marks::{
    computed_words, conformance_colour, conformance_letter, count_words, evidence_state_words, passage_colour,
    passage_letter, severity_colour, severity_mark, support_letters,
};
pub use path_field::{PathDrafts, path_field_ui};
pub use scrolls::Scrolls;
pub use text_field::TextField;
pub use tick::tick_ui;
