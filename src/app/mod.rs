//! The application without pixels: state and one queue.
//!
//! Views and the worker put [`Command`]s and [`Event`]s into the queue; [`App::update`] drains it, computes what is
//! derived once, and gives [`Effect`]s to be done in the world. Everything is plain data, so that any flow can be logged
//! and asserted. Absent on purpose: egui, files, threads and the clock.

mod application;
mod autosave;
mod bundles;
mod command;
mod comparing;
mod daytime;
mod document;
mod effect;
mod evidence;
mod failure;
mod figures;
mod filter;
pub mod grid;
mod heed;
mod import;
mod jobs;
mod keeping;
mod layout;
mod leaving;
mod notices;
mod obey;
mod outline;
mod panel;
mod preference;
mod settings;
mod signing;
mod stops;

pub use application::{App, RunningExport};
pub use autosave::{Autosave, AutosaveStep};
pub use bundles::{BundleCommand, BundleEffect, BundleEvent, CheckState, Checking, Inside, PickBundle};
pub use command::{CitePlace, Command, Dialog, ExportOrder, Focus, NewAssessment, Region, View};
pub use comparing::{Candidate as CompareCandidate, CompareCommand, CompareEffect, CompareEvent, Comparing};
pub use daytime::daytime;
pub use document::Document;
pub use effect::{Asked, Effect, Event, Opened, Recovery};
pub use evidence::{
    Answer, BadSearch, Batch, CitedBy, Collected, Column, Conflict, ConflictKind, EvidenceCommand, EvidenceEffect,
    EvidenceEvent, Facts, NoPreview, Picture, Planned, Preview, PreviewSlot, Query, Question, REGISTER_SYNTAX,
    StateWord, Stopped, plan, relinks, rows,
};
pub use failure::Failure;
pub use figures::{
    Clip, FigureSettings, FiguresCommand, PictureEvent, PictureJob, PictureKind, PictureOrder, PictureTo, Replace,
    picture_name,
};
pub use filter::{Before, Candidate, Completion, Field, Filter, Known, SYNTAX, complete, find, folded, known};
pub use import::{
    CatalogueCommand, CatalogueImport, Import, ImportCommand, ImportEffect, ImportEvent, Importing, ReadCatalogue,
    RememberedImport,
};
pub use jobs::{JobEvent, JobKind, JobProgress, Jobs, RunningJob};
pub use keeping::{DiskState, KeepCommand, KeepEffect, KeepEvent, Keeping, RecoveredChanges};
pub use layout::{FileView, Layout, WindowFrame, Windows};
pub use leaving::{LeavingCommand, LeavingEffect, LeavingEvent, LeavingState, Look, LookState, concerns_batch};
pub use notices::{Notice, Notices, Tone, Way};
pub use outline::{Bulk, ColumnChoice, Outline, OutlineColumn, OutlineCommand, PlannedBulk, Tick, ticks};
pub use panel::{ClaimCommand, ClaimSection, Unmarked};
pub use preference::{NewDefaults, Preference, ProblemGroups};
pub use settings::{Settings, Theme};
pub use signing::{Secret, SignWith};

/// The scoring schemes that a document may name.
pub use crate::file::schemes;
