//! `README.txt`.
use super::{Artefact, EvidenceFile, Submission};
/// README.
pub fn readme(_submission: &Submission, _artefacts: &[Artefact], _evidence: &[EvidenceFile]) -> Artefact {
    Artefact { path: "README.txt".to_owned(), about: String::new(), bytes: vec![] }
}
