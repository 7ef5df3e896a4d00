//! `export`: writes a submission bundle.

use super::answer::{Answer, Outcome, print, say, warn};
use super::arguments::ExportArguments;
use super::document::{Document, word};
use super::meter::Meter;
use crate::app::{Failure, RunningExport, Secret, SignWith};
use crate::assessment::HandOver;
use crate::edit::Edit;
use crate::export::{ALL_EXPORTS, Date, EXPORTS, ON_REQUEST, Profile};
use crate::perform::export::{ExportRequest, NotExported, export, production_date};
use crate::perform::inspect::Inspections;
use crate::perform::leaving;
use crate::platform::worker::CancelFlag;
use crate::platform::{clock, secret, signals};

/// Runs `export`; the answer is no where a final submission may not be.
pub(super) fn run(arguments: &ExportArguments) -> Outcome {
    let document = Document::open(&arguments.file)?;
    let request = request(arguments, &document)?;
    if arguments.dry_run {
        return look(&request, arguments, &document);
    }
    let meter = Meter::new();
    let progress = |now: RunningExport| {
        meter.show(u64::from(now.thousandths / 10), &now.doing, now.rate, now.left);
    };
    // Whoever stops the program finds nothing half written afterwards.
    let cancel = CancelFlag::default();
    let flag = cancel.clone();
    signals::on_end(move || flag.cancel());
    let outcome = export(&request, &document.assessment, &progress, &cancel);
    meter.clear();
    match outcome {
        Ok(done) => {
            done.warnings.iter().chain(&done.traces).for_each(|warning| warn(warning));
            for hit in &done.hits {
                warn(&format!("{} {}: {}", hit.code, hit.target, hit.message));
            }
            note(arguments, done.hand_over);
            if !done.omissions.is_empty() {
                let count = done.omissions.len();
                warn(&format!(
                    "this is a draft: {count} things stand between it and a final submission (see README.txt)"
                ));
            }
            print(&format!("{}\n", request.out.display()))?;
            Ok(Answer::Yes)
        }
        Err(NotExported::NotReady(problems)) => {
            say(super::check::list(&problems).trim_end());
            say("error: no bundle was written — a final submission may have no problem of severity error");
            say("hint: mend what is listed, or export a draft with --draft");
            Ok(Answer::No)
        }
        Err(NotExported::Cancelled) => Err(Failure::new(
            "no bundle was written",
            "the export was stopped",
            "nothing was left behind; run it again",
        )),
        Err(NotExported::Failed(failure) | NotExported::NeedsPassphrase(failure)) => Err(failure),
    }
}

/// Tells what would leave the house.
fn look(request: &ExportRequest, arguments: &ExportArguments, document: &Document) -> Outcome {
    let quiet = |_: RunningExport| {};
    let cancel = CancelFlag::default();
    match leaving::look(request, &document.assessment, (&quiet, &cancel), &Inspections::default()) {
        Ok(seen) => super::leaving::show(&seen, arguments.format),
        Err(NotExported::Failed(failure)) => Err(failure),
        Err(NotExported::Cancelled | NotExported::NotReady(_) | NotExported::NeedsPassphrase(_)) => Ok(Answer::No),
    }
}

/// Notes a final bundle in the log of hand-overs: in the file as it is now, which may have changed meanwhile.
fn note(arguments: &ExportArguments, hand_over: Option<Box<HandOver>>) {
    let Some(hand_over) = hand_over else {
        if !arguments.draft {
            warn("the hand-over is not noted in the assessment: the bundle cannot be read any more");
        }
        return;
    };
    let round = hand_over.round;
    let noted = Document::open(&arguments.file).and_then(|mut document| {
        document.edit(&Edit::HandOver(hand_over))?;
        document.save()
    });
    match noted {
        Ok(()) => say(&format!("noted the hand-over of round {round} in {}", arguments.file.display())),
        Err(failure) => warn(&format!("the bundle was written, and the hand-over is not noted: {failure}")),
    }
}

/// What was asked for.
fn request(arguments: &ExportArguments, document: &Document) -> Result<ExportRequest, Failure> {
    let date = match &arguments.date {
        None => production_date(),
        Some(text) => clock::parse_day(text).map(|(year, month, day)| Date { year, month, day }).ok_or_else(|| {
            Failure::new("cannot read --date", format!("{text:?} is no day"), "write it as 2026-11-23")
        })?,
    };
    for only in &arguments.only {
        let known = || EXPORTS.iter().chain(ON_REQUEST).map(|export| export.word).chain([ALL_EXPORTS]);
        if !known().any(|word| word == only) {
            let mut words: Vec<&str> = known().collect();
            words.dedup();
            let why = format!("{only:?} is not known");
            return Err(Failure::new("cannot read --only", why, format!("use some of {}", words.join(", "))));
        }
    }
    let process = |text: &String| {
        document.process(text).map_err(|why| Failure::new("cannot read --processes", why, "name level 2 processes"))
    };
    Ok(ExportRequest {
        catalogues: super::document::catalogues(),
        out: arguments.out.clone().unwrap_or_default(),
        profile: word(&arguments.profile, Profile::from_word, Profile::ALL, Profile::word, "cannot read --profile")?,
        draft: arguments.draft,
        force: arguments.force,
        date,
        only: arguments.only.clone(),
        round: arguments.round,
        processes: arguments.processes.iter().map(process).collect::<Result<_, _>>()?,
        sign: arguments
            .sign
            .as_ref()
            .map(|key| SignWith { key: key.clone(), passphrase: secret::passphrase().and_then(Secret::new) }),
    })
}
