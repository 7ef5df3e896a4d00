//! Writes a submission bundle: looks at the evidence, makes the documents, writes, reads back, renames.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::bundle::{self, NotWritten, Steps};
use super::hand_over;
use super::inspect::Inspections;
use super::prepare::{Prepared, prepare};
use super::signing::{self, NoKey};
use crate::app::{Failure, RunningExport, SignWith};
use crate::assessment::{Assessment, EvidenceCode, HandOver, ProcessId};
use crate::bundle::BagPlan;
use crate::checks::{EvidenceState, Problem};
use crate::export::{
    self, ALL_EXPORTS, Date, EXPORTS, Export, Logo, MOST_LOGO_BYTES, Made, ON_REQUEST, Omission, Profile, Submission,
    Trace,
};
use crate::figures::Figures;
use crate::framework::Catalogues;
use crate::platform::files;
use crate::platform::worker::{self, CancelFlag};
use crate::platform::{atomic, clock};

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
    /// The key that signs the bundle.
    pub sign: Option<SignWith>,
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
    /// The key is encrypted: a passphrase is needed, or another one than was given.
    NeedsPassphrase(Failure),
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

/// Hears how far an export has come.
pub type OnExport<'a> = dyn Fn(RunningExport) + Sync + 'a;

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
    let key = request.sign.as_ref().map(signing_key).transpose()?;
    let mut changed = BTreeSet::new();
    loop {
        match attempt(request, assessment, (&changed, key.as_ref()), (progress, cancel), known) {
            // What has changed turns out while it is copied: a draft leaves it out, a final submission may not be.
            Err(NotWritten::Evidence(codes, _)) if !codes.is_subset(&changed) => changed.extend(codes),
            Err(NotWritten::Evidence(_, failure)) => return Err(failure.into()),
            Err(NotWritten::Not(why)) => return Err(why),
            Ok(exported) => return Ok(exported),
        }
    }
}

/// The key that signs.
fn signing_key(with: &SignWith) -> Result<signing::Key, NotExported> {
    signing::key(with).map_err(|why| match why {
        NoKey::Failed(failure) => NotExported::Failed(failure),
        NoKey::NeedsPassphrase => {
            NotExported::NeedsPassphrase(signing::refusal(&with.key, "it is encrypted, and needs a passphrase"))
        }
        NoKey::WrongPassphrase => {
            NotExported::NeedsPassphrase(signing::refusal(&with.key, "the passphrase is another one"))
        }
    })
}

/// Writes a submission bundle without the evidence that is known to have changed.
fn attempt(
    request: &ExportRequest,
    assessment: &Assessment,
    (changed, key): (&BTreeSet<EvidenceCode>, Option<&signing::Key>),
    (progress, cancel): (&OnExport<'_>, &CancelFlag),
    known: &Inspections,
) -> Result<Exported, NotWritten> {
    let what = format!("cannot export to {}", request.out.display());
    let look = |part: &Assessment, travels: &[export::EvidenceFile]| {
        let mut states = bundle::evidence_states(part, travels, cancel);
        states.extend(changed.iter().map(|code| (*code, EvidenceState::Changed)));
        states
    };
    let prepared = prepare(request, assessment, (progress, cancel), (known, &look), &what)?;
    if !request.draft && !prepared.problems.is_empty() {
        return Err(NotExported::NotReady(prepared.problems).into());
    }
    let (logo, no_logo) = placed_logo(request, assessment, &what)?;
    let submission = submission(request, &prepared, logo);
    if submission.needs_short_name() {
        let why = "the company's and the product's name have no Latin letters for file names";
        return Err(Failure::new(what, why, "set a short name: claimbook set FILE --subject short-name=...").into());
    }
    let steps = Steps::of(prepared.filtered.files.iter().map(|file| file.size).sum());
    let made = documents(&submission, &request.only, steps, (progress, cancel))?;
    let mut warnings = made.warnings;
    warnings.extend(no_logo);
    let mut artefacts = made.artefacts;
    artefacts.sort_by(|a, b| a.path.cmp(&b.path));
    artefacts.push(export::readme(&submission, &artefacts, &prepared.filtered.files));
    let plan = BagPlan::new(&submission, artefacts, &prepared.filtered.files)
        .map_err(|error| bundle::refused(&error, &what))?;
    bundle::write(&plan, &bundle::Order { out: &request.out, key, steps, progress, cancel, what: &what })?;
    progress(RunningExport::new(1000, "Done"));
    let hand_over = if request.draft {
        None
    } else {
        let noted = hand_over::of(&submission, &prepared.part, &request.out).map(Box::new);
        let unnoted =
            |error| warnings.push(format!("the hand-over is not noted in the log: {}", files::reason(&error)));
        noted.map_err(unnoted).ok()
    };
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
pub(super) fn is_zip(out: &Path) -> bool {
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
        holds_back: !prepared.filtered.left_out.is_empty(),
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
    steps: Steps,
    (progress, cancel): (&OnExport<'_>, &CancelFlag),
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
        progress(RunningExport::new(steps.made(finished, units.len()), &about));
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
