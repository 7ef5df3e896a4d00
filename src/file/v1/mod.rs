//! Format `claimbook/1`. Frozen: what it reads and writes never changes; a new version is a new module.

mod fields;
mod layout;
mod read;
mod read_claim;
mod read_evidence;
mod wire;
mod write;

pub(super) use read::read;
pub(super) use wire::SHAPES;
pub(super) use write::write;
