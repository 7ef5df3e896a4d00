//! Opens an assessment for a subcommand, and applies edits to it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::answer;
use crate::app::{Failure, Opened};
use crate::assessment::{Assessment, EvidenceSource, FrameworkRef, ProcessId};
use crate::edit::{Edit, Rules, apply};
use crate::figures::Figures;
use crate::framework::{Catalogues, Framework};
use crate::perform;
use crate::platform::locations::Locations;
use crate::platform::{atomic, files};
use crate::scheme::Scheme;

/// An open assessment.
pub(super) struct Document {
    /// Its file.
    pub(super) path: PathBuf,
    /// The assessment.
    pub(super) assessment: Assessment,
    /// Its framework version.
    pub(super) framework: Arc<Framework>,
    /// Its scheme.
    pub(super) scheme: Arc<Scheme>,
}

impl Document {
    /// Opens a file; repairs are warned of.
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        let Opened { assessment, framework, scheme, repairs } = perform::open::open(path, &catalogues())?;
        for repair in repairs {
            answer::warn(&format!("{}: {repair}", path.display()));
        }
        Ok(Self { path: path.to_owned(), assessment, framework, scheme })
    }

    /// The figures.
    pub(super) fn figures(&self) -> Figures {
        Figures::compute(&self.framework, &self.scheme, &self.assessment)
    }

    /// The folder of the file.
    pub(super) fn folder(&self) -> &Path {
        atomic::folder_of(&self.path)
    }

    /// Applies an edit.
    pub(super) fn edit(&mut self, edit: &Edit) -> Result<(), Failure> {
        let rules = Rules { framework: &self.framework, scheme: &self.scheme };
        let applied = apply(rules, &self.assessment, edit)
            .map_err(|rejection| self.failure(rejection.to_string(), "nothing was changed"))?;
        if let Some(applied) = applied {
            self.assessment = applied.assessment;
        }
        Ok(())
    }

    /// Saves the assessment.
    pub(super) fn save(&self) -> Result<(), Failure> {
        perform::save::save(&self.path, &self.assessment)
    }

    /// Why the file cannot be changed.
    pub(super) fn failure(&self, why: impl Into<String>, hint: impl Into<String>) -> Failure {
        Failure::new(format!("cannot change {}", self.path.display()), why, hint)
    }

    /// A process by its identifier; unknown ones are refused.
    pub(super) fn process(&self, text: &str) -> Result<ProcessId, String> {
        let id: ProcessId = text.parse().map_err(|error: crate::framework::BadProcessId| error.to_string())?;
        match self.framework.get(id) {
            Some(_) => Ok(id),
            None => Err(format!("{id} is not a process of {}", self.framework.label())),
        }
    }

    /// Warns of evidence outside the folder of the assessment.
    pub(super) fn warn_of_outside(&self) {
        let outside = self.assessment.evidence.iter().filter(|piece| match &piece.source {
            EvidenceSource::File { path, .. } => {
                let shown = files::relative(Path::new(path), self.folder());
                shown.starts_with("../") || Path::new(&shown).is_absolute()
            }
            EvidenceSource::Link { .. } => false,
        });
        for piece in outside {
            answer::warn(&format!(
                "{} lies outside the folder of the assessment, and will not travel with it: {}",
                piece.code,
                piece.location()
            ));
        }
    }
}

/// The framework versions that can be used by name.
pub(super) fn catalogues() -> Catalogues {
    perform::catalogues::load(Locations::find().as_ref())
}

/// Reads `etom@16.0`.
pub(super) fn framework_ref(text: &str, what: &str) -> Result<(FrameworkRef, Arc<Framework>), Failure> {
    let reference = FrameworkRef::parse(text)
        .ok_or_else(|| Failure::new(what, format!("{text:?} is no framework version"), "write it as etom@16.0"))?;
    let framework = perform::open::find_framework(&reference, what, &catalogues())?;
    Ok((reference, framework))
}

/// Reads a word of a closed list, or names the list.
pub(super) fn word<T: Copy>(
    text: &str,
    read: fn(&str) -> Option<T>,
    all: &[T],
    name: fn(T) -> &'static str,
    what: &str,
) -> Result<T, Failure> {
    read(text).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|value| name(*value)).collect();
        Failure::new(what, format!("{text:?} is not known"), format!("use one of {}", words.join(", ")))
    })
}
