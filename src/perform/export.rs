//! Writes a submission bundle: looks at the evidence, makes the documents, writes, reads back, renames.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::folder::{FolderSink, FolderSource};
use super::hand_over;
use super::inspect::Inspections;
use super::prepare::{Prepared, prepare};
use crate::app::Failure;
use crate::assessment::{Assessment, EvidenceCode, HandOver, ProcessId};
use crate::bundle::{self, BagPlan, BundleError, Verdict, ZipSource};
use crate::checks::Problem;
use crate::export::{
    self, ALL_EXPORTS, Artefact, Date, EXPORTS, EvidenceFile, Export, Logo, MOST_LOGO_BYTES, Made, ON_REQUEST,
    Omission, Profile, Submission, Trace,
};
use crate::figures::Figures;
use crate::framework::Catalogues;
use crate::platform::worker::{self, CancelFlag};
use crate::platform::{atomic, clock, files};

/// What to export, and how.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// A zip if it ends in `.zip`, else a folder.
    pub out: PathBuf,
    /// For whom.
    pub profile: Profile,
    /// Whether a draft will do.
    pub draft: bool,
    /// Whether an existing bundle may be replaced.
    pub force: bool,
    /// The production date.
    pub date: Date,
    /// The kinds of documents, by their words; empty is all.
    pub only: Vec<String>,
    /// The L2s of a batch; empty is all.
    pub processes: Vec<ProcessId>,
    /// The round of the hand-over; none takes the next one.
    pub round: Option<u32>,
    /// The framework versions that can be used by name.
    pub catalogues: Catalogues,
}

/// A bundle that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The bundle's top folder.
    pub top: String,
    /// What the user should know, one sentence each.
    pub warnings: Vec<String>,
    /// What a draft leaves out.
    pub omissions: Vec<Omission>,
    /// Words that must not leave, and did, because this is no final bundle for the public.
    pub hits: Vec<Problem>,
    /// What people forget is in files, one sentence each.
    pub traces: Vec<String>,
    /// What to note of a final bundle in the log of hand-overs.
    pub hand_over: Option<Box<HandOver>>,
}

/// Why no bundle was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotExported {
    /// A final submission may not be: these problems stand in the way.
    NotReady(Vec<Problem>),
    /// The user stopped it.
    Cancelled,
    /// It could not be done.
    Failed(Failure),
}

impl From<Failure> for NotExported {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Hears how far an export has come: thousandths and what is being done.
pub type OnExport<'a> = dyn Fn(u16, &str) + Sync + 'a;

/// The production date: today, or `SOURCE_DATE_EPOCH`.
pub fn production_date() -> Date {
    let (year, month, day) = clock::production_day();
    Date { year, month, day }
}

/// Writes a submission bundle. Nothing carries the final name before it was read back and found right.
pub fn export(
    request: &ExportRequest,
    assessment: &Assessment,
    progress: &OnExport<'_>,
    cancel: &CancelFlag,
) -> Result<Exported, NotExported> {
    export_knowing(request, assessment, (progress, cancel), &Inspections::default())
}

/// Writes a submission bundle; files that were looked into before are not read again for that.
pub fn export_knowing(
    request: &ExportRequest,
    assessment: &Assessment,
    (progress, cancel): (&OnExport<'_>, &CancelFlag),
    known: &Inspections,
) -> Result<Exported, NotExported> {
    let what = format!("cannot export to {}", request.out.display());
    check_target(request, &what)?;
    let prepared = prepare(request, assessment, (progress, cancel), known, &what)?;
    if !request.draft && !prepared.problems.is_empty() {
        return Err(NotExported::NotReady(prepared.problems));
    }
    let (logo, no_logo) = placed_logo(request, assessment, &what)?;
    let submission = submission(request, &prepared, logo);
    if submission.needs_short_name() {
        let why = "the company's and the product's name have no Latin letters for file names";
        return Err(Failure::new(what, why, "set a short name: claimbook set FILE --subject short-name=...").into());
    }
    let made = documents(&submission, &request.only, progress, cancel)?;
    let mut warnings = made.warnings.clone();
    warnings.extend(no_logo);
    let mut artefacts = made.artefacts;
    artefacts.sort_by(|a, b| a.path.cmp(&b.path));
    artefacts.push(export::readme(&submission, &artefacts, &prepared.filtered.files));
    write(request, &submission, artefacts, &prepared.filtered.files, progress, cancel, &what)?;
    let hand_over =
        if request.draft { None } else { hand_over::of(&submission, &prepared.part, &request.out).ok().map(Box::new) };
    let trace = |(_, path, trace): &(EvidenceCode, String, Trace)| format!("{path} carries {}", trace.words());
    Ok(Exported {
        top: submission.top_folder(),
        warnings,
        omissions: submission.omissions,
        hits: prepared.hits,
        traces: prepared.traces.iter().map(trace).collect(),
        hand_over,
    })
}

/// Refuses an output that exists, or whose folder does not.
fn check_target(request: &ExportRequest, what: &str) -> Result<(), Failure> {
    let out = &request.out;
    if out.exists() {
        let is_zip = is_zip(out);
        if is_zip && out.is_dir() {
            return Err(Failure::new(what, "it is a folder", "name a file that ends in .zip"));
        }
        if !is_zip && out.is_file() {
            return Err(Failure::new(what, "it is a file", "name a new folder, or a file that ends in .zip"));
        }
        let empty = out.is_dir() && std::fs::read_dir(out).is_ok_and(|mut entries| entries.next().is_none());
        if !request.force && !empty {
            return Err(Failure::new(what, "it exists", "choose another name, or allow replacing it (--force)"));
        }
        if !is_zip && !empty && !out.join("bagit.txt").is_file() {
            let why = "the folder exists and is no submission bundle";
            return Err(Failure::new(what, why, "choose a new folder; only a bundle is ever replaced"));
        }
    }
    let folder = atomic::folder_of(out);
    if !folder.is_dir() {
        return Err(Failure::new(what, format!("the folder {} does not exist", folder.display()), "make it first"));
    }
    Ok(())
}

/// Whether the output is a zip.
fn is_zip(out: &Path) -> bool {
    out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

/// Reads the picture of a logo; the error says why it cannot be used.
pub fn logo(path: &Path) -> Result<Logo, String> {
    let bytes = files::read_limited(path, MOST_LOGO_BYTES).map_err(|error| files::reason(&error))?;
    Logo::read(bytes)
}

/// The logo of the title pages, or why there is none: a warning in a draft; nothing final goes out without it.
pub(super) fn placed_logo(
    request: &ExportRequest,
    whole: &Assessment,
    what: &str,
) -> Result<(Option<Arc<Logo>>, Option<String>), Failure> {
    let path = whole.subject.logo.trim();
    if path.is_empty() {
        return Ok((None, None));
    }
    match logo(&files::absolute(Path::new(path))) {
        Ok(read) => Ok((Some(Arc::new(read)), None)),
        Err(why) if request.draft => Ok((None, Some(format!("the logo {path} is left out: {why}")))),
        Err(why) => {
            let hint = "choose another picture: claimbook set FILE --subject logo=PATH; empty for none";
            Err(Failure::new(what, format!("the logo {path} cannot be used: {why}"), hint))
        }
    }
}

/// Everything the documents are made from.
pub(super) fn submission(request: &ExportRequest, prepared: &Prepared, logo: Option<Arc<Logo>>) -> Submission {
    let assessment = prepared.filtered.assessment.clone();
    Submission {
        framework: Arc::clone(&prepared.framework),
        scheme: Arc::clone(&prepared.scheme),
        figures: Figures::compute(&prepared.framework, &prepared.scheme, &assessment),
        assessment,
        profile: request.profile,
        draft: request.draft,
        date: request.date,
        handing: prepared.handing.clone(),
        omissions: if request.draft { prepared.omissions.clone() } else { Vec::new() },
        withheld: prepared.filtered.withheld.clone(),
        logo,
    }
}

/// A piece of work that makes documents.
enum Unit {
    /// One kind of document.
    Export(&'static Export),
    /// The mapping document of one L2.
    Mapping(ProcessId),
}

/// Makes all documents, several at once.
pub(super) fn documents(
    submission: &Submission,
    only: &[String],
    progress: &OnExport<'_>,
    cancel: &CancelFlag,
) -> Result<Made, NotExported> {
    let named = |export: &&Export| only.iter().any(|word| word == export.word);
    let usual = only.is_empty() || only.iter().any(|word| word == ALL_EXPORTS);
    let wanted = EXPORTS.iter().filter(|export| usual || named(export)).chain(ON_REQUEST.iter().filter(named));
    let mut units = Vec::new();
    for export in wanted {
        if export.word == "mapping" {
            units.extend(export::mapping::documents(submission).into_iter().map(Unit::Mapping));
        } else {
            units.push(Unit::Export(export));
        }
    }
    let done = AtomicUsize::new(0);
    let results = worker::for_each(&units, |unit| {
        if cancel.is_cancelled() {
            return None;
        }
        let (about, made) = match unit {
            Unit::Export(export) => (export.about.to_owned(), (export.make)(submission)),
            Unit::Mapping(id) => (format!("The mapping document of {id}"), export::mapping::make_one(submission, *id)),
        };
        let finished = done.fetch_add(1, Ordering::Relaxed) + 1;
        progress(thousandths(finished, units.len(), 100, 800), &about);
        Some(made)
    });
    let mut all = Made::default();
    for result in results {
        match result {
            Some(Some(Ok(made))) => {
                all.artefacts.extend(made.artefacts);
                all.warnings.extend(made.warnings);
            }
            Some(Some(Err(error))) => {
                let hint = "export the other documents with --only, and report this";
                return Err(Failure::new(format!("cannot make {}", error.document), error.reason, hint).into());
            }
            Some(None) => return Err(NotExported::Cancelled),
            None => {
                let hint = "the crash log has the details; report this";
                return Err(Failure::new("cannot make a document", "the program failed while making it", hint).into());
            }
        }
    }
    Ok(all)
}

/// A share of the way between two points.
pub(super) fn thousandths(done: usize, all: usize, from: usize, to: usize) -> u16 {
    let part = (to - from) * done / all.max(1);
    u16::try_from(from + part).unwrap_or(1000)
}

/// Writes the bundle to a temporary place, reads it back, and gives it its name.
fn write(
    request: &ExportRequest,
    submission: &Submission,
    artefacts: Vec<Artefact>,
    evidence: &[EvidenceFile],
    progress: &OnExport<'_>,
    cancel: &CancelFlag,
    what: &str,
) -> Result<(), NotExported> {
    let plan = BagPlan::new(submission, artefacts, evidence).map_err(|error| refused(&error, what))?;
    let mut open = |path: &str| File::open(path).map(|file| Box::new(BufReader::new(file)) as Box<dyn Read>);
    let mut watch = |step: bundle::Progress<'_>| {
        let done = usize::try_from(step.done * 1000 / step.total.max(1)).unwrap_or(1000);
        progress(thousandths(done, 1000, 800, 950), step.path);
        if cancel.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let unwritten = |error: io::Error| Failure::new(what, files::reason(&error), "check space and permissions there");
    let folder = atomic::folder_of(&request.out);
    if is_zip(&request.out) {
        let mut temporary = tempfile::Builder::new().prefix(".claimbook-").tempfile_in(folder).map_err(unwritten)?;
        bundle::write_zip(&mut BufWriter::new(temporary.as_file_mut()), &plan, &mut open, &mut watch)
            .map_err(|error| refused(&error, what))?;
        temporary.as_file().sync_all().map_err(unwritten)?;
        let back = temporary.reopen().map_err(unwritten)?;
        proven(&bundle::verify(&mut ZipSource::new(BufReader::new(back))), what)?;
        atomic::open_permissions(temporary.as_file());
        temporary.persist(&request.out).map_err(|failed| unwritten(failed.error))?;
    } else {
        let temporary = tempfile::Builder::new().prefix(".claimbook-").tempdir_in(folder).map_err(unwritten)?;
        let root = temporary.path().join("bag");
        let mut sink = FolderSink::new(root.clone());
        bundle::write_bag(&mut sink, &plan, &mut open, &mut watch).map_err(|error| refused(&error, what))?;
        proven(&bundle::verify(&mut FolderSource::new(root.clone())), what)?;
        if request.out.exists() {
            let aside = temporary.path().join("replaced");
            std::fs::rename(&request.out, &aside).map_err(unwritten)?;
        }
        std::fs::rename(&root, &request.out).map_err(unwritten)?;
    }
    atomic::sync_folder(folder);
    progress(1000, "Done");
    Ok(())
}

/// An error of the bundle writer in the words of the front ends.
fn refused(error: &BundleError, what: &str) -> NotExported {
    match error {
        BundleError::Stopped => NotExported::Cancelled,
        BundleError::Write { source } => {
            Failure::new(what, files::reason(source), "check space and permissions there").into()
        }
        BundleError::Changed { .. } | BundleError::Unreadable { .. } | BundleError::Path { .. } => {
            Failure::new(what, error.to_string(), error.hint()).into()
        }
    }
}

/// Makes sure that what was written reads back right.
fn proven(verdict: &Verdict, what: &str) -> Result<(), Failure> {
    if verdict.valid {
        return Ok(());
    }
    let first = verdict.problems.first().map(|problem| format!("{}: {}", problem.path, problem.message));
    let why = format!("what was written does not read back right: {}", first.unwrap_or_default());
    Err(Failure::new(what, why, "try another disk"))
}
