//! Copies evidence from outside into the folder of the assessment, so that all of it travels together.
//!
//! Nothing is overwritten, the originals stay, and a copy stands only if it has the registered digest. Stopped or
//! failed half-way, the copies that were made go again.

use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::app::{Collected, Failure};
use crate::assessment::{Assessment, Evidence, EvidenceSource};
use crate::platform::{atomic, files};

/// The folder beside the assessment that copies go to.
const FOLDER: &str = "evidence";

/// The most names that are tried for one file.
const MOST_NAMES: u32 = 99;

/// Hears which file is in work, and how many bytes of it are copied; may stop the whole.
pub type OnCopy<'a> = dyn FnMut(&Path, u64) -> ControlFlow<()> + 'a;

/// The files that lie outside a folder.
fn outside<'a>(assessment: &'a Assessment, folder: &Path) -> Vec<(&'a Evidence, &'a Path, &'a str, u64)> {
    let folder = files::absolute(folder);
    let pieces = assessment.evidence.iter().filter_map(|piece| match &piece.source {
        EvidenceSource::File { path, sha256, size } => {
            Some((piece.as_ref(), Path::new(path.as_str()), sha256.as_str(), *size))
        }
        EvidenceSource::Link { .. } => None,
    });
    pieces.filter(|(_, path, ..)| !files::absolute(path).starts_with(&folder)).collect()
}

/// How many bytes lie outside a folder.
pub fn size_outside(assessment: &Assessment, folder: &Path) -> u64 {
    outside(assessment, folder).into_iter().map(|(.., size)| size).fold(0, u64::saturating_add)
}

/// Copies what lies outside the folder into its `evidence`. Gives nothing where it was stopped.
pub fn collect(assessment: &Assessment, folder: &Path, on_copy: &mut OnCopy<'_>) -> Result<Option<Collected>, Failure> {
    let target = files::absolute(folder).join(FOLDER);
    let what = format!("cannot collect the evidence in {}", target.display());
    let failed = |error: &io::Error| Failure::new(&what, files::reason(error), "nothing was changed; make room there");
    let pieces = outside(assessment, folder);
    let mut collected = Collected::default();
    let mut made = Vec::new();
    if !pieces.is_empty() {
        std::fs::create_dir_all(&target).map_err(|error| failed(&error))?;
    }
    for (piece, path, sha256, size) in pieces {
        let mut stopped = on_copy(path, 0).is_break();
        let copied = if stopped {
            Err(io::Error::other("stopped"))
        } else {
            let mut progress = |read: u64| {
                let answer = on_copy(path, read.max(1));
                stopped |= answer.is_break();
                answer
            };
            copy(piece, path, sha256, &target, &mut made, &mut progress)
        };
        match copied {
            _ if stopped => {
                take_back(&made);
                return Ok(None);
            }
            Ok(Copied::To(copy)) => {
                let path = copy.to_string_lossy().into_owned();
                collected.copied.push((piece.code, EvidenceSource::File { path, sha256: sha256.to_owned(), size }));
            }
            Ok(Copied::Left(why)) => collected.left.push((piece.code, why)),
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
    piece: &Evidence,
    path: &Path,
    sha256: &str,
    target: &Path,
    made: &mut Vec<PathBuf>,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> io::Result<Copied> {
    if let Err(error) = std::fs::File::open(path) {
        return Ok(Copied::Left(files::reason(&error)));
    }
    for number in 1..=MOST_NAMES {
        let to = target.join(name(piece, number));
        if to.exists() {
            if files::fingerprint_whole(&to).is_ok_and(|print| print.sha256 == sha256) {
                return Ok(Copied::To(to));
            }
            continue;
        }
        return match atomic::copy_new(path, &to, sha256, progress) {
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

/// The name of a copy: `E001-guide.pdf`, `E001-2-guide.pdf`.
fn name(piece: &Evidence, number: u32) -> String {
    let number = if number == 1 { String::new() } else { format!("-{number}") };
    format!("{}{number}-{}", piece.code, piece.file_name())
}

/// Removes the copies that were made.
fn take_back(made: &[PathBuf]) {
    for path in made {
        // One that cannot be removed is a copy too many, and harms nobody.
        drop(atomic::remove_made(path));
    }
}
