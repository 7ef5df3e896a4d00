//! Copies evidence from outside into the folder of the assessment, so that all of it travels together.
//!
//! Nothing is overwritten, the originals stay, and a copy stands only if it has the registered digest. Stopped or
//! failed half-way, the copies that were made go again.

use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::app::{Collected, Failure};
use crate::assessment::{Assessment, Evidence, EvidenceSource, Redaction};
use crate::edit::EvidenceChange;
use crate::platform::{atomic, files};

/// The folder beside the assessment that copies go to.
const FOLDER: &str = "evidence";

/// The most names that are tried for one file.
const MOST_NAMES: u32 = 99;

/// Hears which file is in work, and how many bytes of it are copied; may stop the whole.
pub type OnCopy<'a> = dyn FnMut(&Path, u64) -> ControlFlow<()> + 'a;

/// A file that lies outside.
struct Outside<'a> {
    /// The piece of evidence.
    piece: &'a Evidence,
    /// Whether it is the piece's redacted version.
    is_twin: bool,
    /// Where it lies.
    path: &'a Path,
    /// The registered digest.
    sha256: &'a str,
    /// The registered size in bytes.
    size: u64,
}

impl Outside<'_> {
    /// The name of a copy: `E001-guide.pdf`, `E001-2-guide.pdf`, `E001-redacted-guide.pdf`.
    fn name(&self, number: u32) -> String {
        let twin = if self.is_twin { "-redacted" } else { "" };
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        let name = self.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        format!("{}{twin}{number}-{name}", self.piece.code)
    }

    /// The change of the register that points to the copy.
    fn moved_to(&self, copy: &Path) -> EvidenceChange {
        let path = copy.to_string_lossy().into_owned();
        let source = EvidenceSource::File { path, sha256: self.sha256.to_owned(), size: self.size };
        if self.is_twin { EvidenceChange::Redaction(Redaction::twin(source)) } else { EvidenceChange::Source(source) }
    }
}

/// The files that lie outside a folder, redacted versions among them.
fn outside<'a>(assessment: &'a Assessment, folder: &Path) -> Vec<Outside<'a>> {
    let folder = files::absolute(folder);
    let own = assessment.evidence.iter().filter_map(|piece| match &piece.source {
        EvidenceSource::File { path, sha256, size } => {
            Some(Outside { piece, is_twin: false, path: Path::new(path), sha256, size: *size })
        }
        EvidenceSource::Link { .. } => None,
    });
    let twins = assessment.evidence.iter().filter_map(|piece| match &piece.redaction {
        Redaction::Twin { path, sha256, size } => {
            Some(Outside { piece, is_twin: true, path: Path::new(path), sha256, size: *size })
        }
        Redaction::None | Redaction::Done => None,
    });
    own.chain(twins).filter(|file| !files::absolute(file.path).starts_with(&folder)).collect()
}

/// How many bytes lie outside a folder.
pub fn size_outside(assessment: &Assessment, folder: &Path) -> u64 {
    outside(assessment, folder).into_iter().map(|file| file.size).fold(0, u64::saturating_add)
}

/// Copies what lies outside the folder into its `evidence`. Gives nothing where it was stopped.
pub fn collect(assessment: &Assessment, folder: &Path, on_copy: &mut OnCopy<'_>) -> Result<Option<Collected>, Failure> {
    let target = files::absolute(folder).join(FOLDER);
    let what = format!("cannot collect the evidence in {}", target.display());
    let failed = |error: &io::Error| Failure::new(&what, files::reason(error), "nothing was changed; make room there");
    let found = outside(assessment, folder);
    let mut collected = Collected::default();
    let mut made = Vec::new();
    if !found.is_empty() {
        std::fs::create_dir_all(&target).map_err(|error| failed(&error))?;
    }
    for file in found {
        let mut stopped = on_copy(file.path, 0).is_break();
        let copied = if stopped {
            Err(io::Error::other("stopped"))
        } else {
            let mut progress = |read: u64| {
                let answer = on_copy(file.path, read.max(1));
                stopped |= answer.is_break();
                answer
            };
            copy(&file, &target, &mut made, &mut progress)
        };
        match copied {
            _ if stopped => {
                take_back(&made);
                return Ok(None);
            }
            Ok(Copied::To(copy)) => collected.copied.push((file.piece.code, file.moved_to(&copy))),
            Ok(Copied::Left(why)) => collected.left.push((file.piece.code, why)),
            Err(error) => {
                take_back(&made);
                return Err(failed(&error));
            }
        }
    }
    Ok(Some(collected))
}

/// What became of a file.
enum Copied {
    /// Its copy is here.
    To(PathBuf),
    /// It stays, and why.
    Left(String),
}

/// Copies one file under a name that is free; a copy of an earlier run serves again. An error is one of the target.
fn copy(
    file: &Outside<'_>,
    target: &Path,
    made: &mut Vec<PathBuf>,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> io::Result<Copied> {
    if let Err(error) = std::fs::File::open(file.path) {
        return Ok(Copied::Left(files::reason(&error)));
    }
    for number in 1..=MOST_NAMES {
        let to = target.join(file.name(number));
        if to.exists() {
            if files::fingerprint_whole(&to).is_ok_and(|print| print.sha256 == file.sha256) {
                return Ok(Copied::To(to));
            }
            continue;
        }
        return match atomic::copy_new(file.path, &to, file.sha256, progress) {
            Ok(()) => {
                made.push(to.clone());
                Ok(Copied::To(to))
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                Ok(Copied::Left("it is not the file that was registered any more; relink it first".to_owned()))
            }
            // Another program was faster; the next name is tried.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => Err(error),
        };
    }
    Ok(Copied::Left("no name is free for its copy".to_owned()))
}

/// Removes the copies that were made.
fn take_back(made: &[PathBuf]) {
    for path in made {
        // One that cannot be removed is a copy too many, and harms nobody.
        drop(atomic::remove_made(path));
    }
}
