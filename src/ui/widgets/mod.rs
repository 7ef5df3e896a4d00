//! Small controls that several views share: text fields with one history, ticks, choices, cards, marks.

mod bytes;
mod cache;
mod card;
mod caret;
mod changes;
mod choice;
mod draft;
mod edge;
mod empty;
mod focus;
mod icon;
mod list_keys;
mod marks;
mod outlined;
mod path_field;
mod pieces;
mod scrolls;
mod steady;
mod text_field;
mod tick;
mod titles;
mod values;

pub use bytes::bytes_words;
pub use cache::{Cached, DocumentKey};
pub use card::{CardTone, card_ui, message_ui, muted_ui, primary_button, section_ui, short_ui};
pub use caret::{keep_caret_inside, line_edit, put_caret_at_end, select, select_name};
pub use changes::{change_words, field_words, place_words, summary_words};
pub use choice::{Choice, Stop, choices_ui, combo_ui, entry_ui, just_opened, row_keys, stop, whole_combo_ui};
pub use draft::{Drafts, drafted_apart_ui, drafted_ui};
pub use edge::{edge_ui, widest};
pub use empty::empty_ui;
pub use focus::{ServedFocus, focused, is_new};
pub use icon::{Icon, icon_button, icon_button_enabled, icon_ui, icon_word_button};
pub use list_keys::list_keys;
pub use marks::{
    computed_words, conformance_colour, conformance_letter, count_words, evidence_mark, evidence_state_words,
    passage_colour, passage_letter, severity_colour, severity_icon, severity_mark, support_letters,
};
pub use outlined::outlined_ui;
pub use path_field::{PathDrafts, path_field_ui, typed_path_ui};
pub use pieces::find_pieces;
pub use scrolls::Scrolls;
pub use steady::steady_ui;
pub use text_field::TextField;
pub use tick::tick_ui;
pub use titles::{Titled, field_hint};
pub use values::{is_choice, value_words};
