//! Documents for word processors: the few parts of Office Open XML that text, tables, links and a logo need.
//!
//! Text of the user is escaped as XML text, and nothing else; same content, same bytes.

mod body;
mod direction;
mod package;
mod paragraph;
mod parts;
mod run;

pub(super) use body::Body;
pub(super) use direction::reads_left;
pub(super) use package::{Frame, package};
pub(super) use paragraph::Paragraph;
pub(super) use run::Run;
