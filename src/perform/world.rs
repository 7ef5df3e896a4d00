//! What jobs of the window share: the folders, this run's recovery file, the running export.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use super::inspect::Inspections;
use super::keep::Held;
use crate::app::{Failure, Settings, Windows};
use crate::framework::Catalogues;
use crate::platform::files;
use crate::platform::locations::Locations;
use crate::platform::prints::Prints;
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
    /// The digests of files of this run.
    pub(super) prints: Prints,
    /// Stops the look at the evidence that began last: a new one takes its place.
    look: Mutex<CancelFlag>,
    /// Stops the look at what leaves the house that began last.
    leaving: Mutex<CancelFlag>,
    /// What was found in files of evidence.
    pub(super) inspections: Inspections,
    /// Stops running jobs, by their numbers.
    jobs: Mutex<BTreeMap<u64, CancelFlag>>,
    /// The last number of a job.
    last_job: AtomicU64,
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

    /// A new flag for a look at the evidence that begins; the one before is stopped.
    pub(super) fn begin_look(&self) -> CancelFlag {
        let flag = CancelFlag::default();
        let mut last = self.look.lock().unwrap_or_else(PoisonError::into_inner);
        last.cancel();
        flag.clone_into(&mut last);
        flag
    }

    /// A new flag for a look at what leaves the house; the one before is stopped.
    pub(super) fn begin_leaving(&self) -> CancelFlag {
        let flag = CancelFlag::default();
        let mut last = self.leaving.lock().unwrap_or_else(PoisonError::into_inner);
        last.cancel();
        flag.clone_into(&mut last);
        flag
    }

    /// Stops a look at what leaves the house.
    pub fn stop_leaving(&self) {
        self.leaving.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }

    /// Whether no look at the evidence began after the one of a flag.
    pub(super) fn is_latest_look(&self, flag: &CancelFlag) -> bool {
        self.look.lock().unwrap_or_else(PoisonError::into_inner).is_same(flag)
    }

    /// The number of a job that begins, and can be stopped by its flag from now on.
    pub(super) fn begin_job(&self, flag: &CancelFlag) -> u64 {
        let number = self.last_job.fetch_add(1, Ordering::Relaxed) + 1;
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).insert(number, flag.clone());
        number
    }

    /// A job has ended.
    pub(super) fn end_job(&self, number: u64) {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).remove(&number);
    }

    /// Stops a running job.
    pub fn cancel_job(&self, number: u64) {
        if let Some(flag) = self.jobs.lock().unwrap_or_else(PoisonError::into_inner).get(&number) {
            flag.cancel();
        }
    }

    /// Stops the running export.
    pub fn cancel_export(&self) {
        self.export.lock().unwrap_or_else(PoisonError::into_inner).cancel();
    }

    /// The framework versions that can be used by name, as the data folder has them now.
    pub fn catalogues(&self) -> Catalogues {
        super::catalogues::load(self.locations.as_ref())
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
