//! `export`: writes a submission bundle.

use std::io::IsTerminal;

use super::answer::{Answer, Outcome, print, say, warn};
use super::arguments::ExportArguments;
use super::document::{Document, word};
use crate::app::Failure;
use crate::export::{ALL_EXPORTS, Date, EXPORTS, ON_REQUEST, Profile};
use crate::perform::export::{ExportRequest, NotExported, export, production_date};
use crate::platform::clock;
use crate::platform::worker::CancelFlag;

/// Runs `export`; the answer is no where a final submission may not be.
pub(super) fn run(arguments: &ExportArguments) -> Outcome {
    let document = Document::open(&arguments.file)?;
    let request = request(arguments, &document)?;
    let terminal = std::io::stderr().is_terminal();
    let progress = |thousandths: u16, doing: &str| {
        if terminal {
            say(&format!("{:>3} % {doing}", thousandths / 10));
        }
    };
    match export(&request, &document.assessment, &progress, &CancelFlag::default()) {
        Ok(done) => {
            done.warnings.iter().for_each(|warning| warn(warning));
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
        Err(NotExported::Cancelled) => Err(Failure::new("no bundle was written", "the export was cancelled", "")),
        Err(NotExported::Failed(failure)) => Err(failure),
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
        out: arguments.out.clone(),
        profile: word(&arguments.profile, Profile::from_word, Profile::ALL, Profile::word, "cannot read --profile")?,
        draft: arguments.draft,
        force: arguments.force,
        date,
        only: arguments.only.clone(),
        processes: arguments.processes.iter().map(process).collect::<Result<_, _>>()?,
    })
}
