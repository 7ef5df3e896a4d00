//! Documents for word processors: the few parts of Office Open XML that text, tables, links and a logo need.
//!
//! Text of the user is escaped as XML text, and nothing else; same content, same bytes.

mod body;
mod package;
mod parts;

pub(super) use body::{Body, Paragraph, Run};
pub(super) use package::{Frame, package};
