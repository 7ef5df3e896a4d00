//! What jobs of the window share: the folders, this run's recovery file, the running export.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::keep::Held;
use crate::app::{Failure, Settings, Windows};
use crate::platform::files;
use crate::platform::locations::Locations;
use crate::platform::recovery::RecoverySlot;
use crate::platform::worker::CancelFlag;

/// What jobs of the window share.
#[derive(Debug, Default)]
pub struct World {
    /// The folders of the program; none where the user has no home.
    pub locations: Option<Locations>,
    /// This run's recovery file, once one was needed.
    slot: Mutex<Option<RecoverySlot>>,
    /// The file of the open document.
    pub(super) held: Mutex<Held>,
    /// Stops the running export.
    export: Mutex<CancelFlag>,
}

impl World {
    /// A world with these folders.
    pub fn new(locations: Option<Locations>) -> Self {
        Self { locations, ..Self::default() }
    }

    /// Does something with this run's recovery file.
    pub(super) fn with_slot<R>(&self, work: impl FnOnce(&RecoverySlot) -> std::io::Result<R>) -> Result<R, Failure> {
        let failed = |why: String| Failure::new("the recovery file cannot be written", why, "save the assessment now");
        let folder = self.locations.as_ref().map(|locations| locations.recovery.clone());
        let folder = folder.ok_or_else(|| failed("there is no folder for it".to_owned()))?;
        let mut slot = self.slot.lock().unwrap_or_else(PoisonError::into_inner);
        if slot.is_none() {
            *slot = Some(RecoverySlot::claim(&folder).map_err(|error| failed(files::reason(&error)))?);
        }
        let slot = slot.as_ref().ok_or_else(|| failed("there is no place for it".to_owned()))?;
        work(slot).map_err(|error| failed(files::reason(&error)))
    }

    /// Whether this run has a recovery file.
    pub(super) fn has_slot(&self) -> bool {
        self.slot.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// A new flag for an export that begins.
    pub(super) fn begin_export(&self) -> CancelFlag {
        let flag = CancelFlag::default();
        flag.clone_into(&mut self.export.lock().unwrap_or_else(PoisonError::into_inner));
        flag
    }

    /// Stops the running export.
    pub fn cancel_export(&self) {
        self.export.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }

    /// Where settings are kept.
    pub(super) fn settings_path(&self) -> Option<PathBuf> {
        self.locations.as_ref().map(|locations| locations.settings.clone())
    }

    /// Reads the settings; the defaults where there are none.
    pub fn read_settings(&self) -> Settings {
        let text = self.settings_path().and_then(|path| std::fs::read_to_string(path).ok());
        text.map(|text| Settings::read(&text)).unwrap_or_default()
    }

    /// Reads how windows stood.
    pub fn read_windows(&self) -> Windows {
        let path = self.locations.as_ref().map(|locations| &locations.windows);
        path.and_then(|path| std::fs::read_to_string(path).ok()).map(|text| Windows::read(&text)).unwrap_or_default()
    }
}
