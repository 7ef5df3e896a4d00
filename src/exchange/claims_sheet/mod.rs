//! Any vendor's spreadsheet into an assessment: what the columns are, what each row would become, and the result.
//!
//! [`guess`] proposes [`Choices`], [`plan()`] says what would become of each row, [`apply()`] makes the next assessment. All
//! three are pure: files of evidence are looked at by the caller, who gives what became of them. Nothing is overwritten
//! that the plan does not show, and a blank cell never takes anything away.

mod apply;
mod cells;
mod choices;
mod evidence;
mod field;
mod fit;
mod guess;
pub(super) mod identifier;
mod plan;
mod profile;
mod row;
mod value;
pub(super) mod vocabulary;

pub use apply::apply;
pub use choices::{Choices, Policy};
pub use evidence::KnownEvidence;
pub use field::Field;
pub use fit::{Fit, best};
pub use guess::{ColumnGuess, Guess, Why, guess, guess_columns, guess_sheet, recognised};
pub use plan::{Action, Against, FieldChange, Plan, PlanRow, Remark, RowState, Understood, Value, plan};
