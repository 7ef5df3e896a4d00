//! `new`: a new assessment, empty or from a table of claims.

use std::collections::BTreeSet;
use std::path::Path;

use super::answer::{Answer, Outcome, counted, say, warn};
use super::arguments::NewArguments;
use super::document::{Document, framework_ref, word};
use crate::app::Failure;
use crate::assessment::{Assessment, Subject, SubjectKind};
use crate::exchange::claims_csv::{self, RowFault};
use crate::framework::Framework;
use crate::perform;
use crate::platform::{atomic, files};
use crate::scheme::Scheme;

/// The most bad rows that are listed.
const MOST_LISTED: usize = 50;

/// The most bytes that a table of claims may have.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Runs `new`.
pub(super) fn run(arguments: &NewArguments) -> Outcome {
    let what = format!("cannot make {}", arguments.out.display());
    let out = &arguments.out;
    if out.is_dir() {
        return Err(Failure::new(what, "it is a folder", "name a file that ends in .claimbook"));
    }
    if out.exists() && !arguments.force {
        return Err(Failure::new(what, "it exists", "choose another name, or replace it with --force"));
    }
    let (reference, framework) = framework_ref(&arguments.framework, &what)?;
    let scheme = match &arguments.scheme {
        None => perform::open::default_scheme(&what)?,
        Some(id) => crate::file::scheme(id).ok_or_else(|| {
            let known: Vec<&str> = crate::file::schemes().iter().map(|scheme| scheme.id.as_str()).collect();
            Failure::new(&what, format!("there is no scheme {id:?}"), format!("use one of {}", known.join(", ")))
        })?,
    };
    let mut subject = Subject::new(&arguments.company, &arguments.title, &arguments.product_version);
    subject.kind = word(&arguments.kind, SubjectKind::from_word, SubjectKind::ALL, SubjectKind::word, &what)?;
    let mut assessment = Assessment::new(reference, &scheme.id, subject);
    if let Some(table) = &arguments.claims {
        assessment = with_claims(table, &framework, &scheme, &assessment)?;
    }
    let document = Document { path: out.clone(), assessment, framework, scheme };
    document.warn_of_outside();
    document.save()?;
    let claims = counted(document.assessment.claims.len(), "claim", "claims");
    say(&format!("made {} with {claims}", out.display()));
    Ok(Answer::Yes)
}

/// The assessment with the claims of a table.
fn with_claims(table: &Path, framework: &Framework, scheme: &Scheme, base: &Assessment) -> Result<Assessment, Failure> {
    let what = format!("cannot read {}", table.display());
    let bytes = files::read_limited(table, MOST_BYTES)
        .map_err(|error| Failure::new(&what, files::reason(&error), "check the path and its permissions"))?;
    let (claims, mut faults) =
        claims_csv::read_all(&bytes, framework, scheme).map_err(|faults| refuse(table, &faults))?;
    for warning in &claims.warnings {
        warn(&format!("{}: {warning}", table.display()));
    }
    let folder = atomic::folder_of(table);
    let mut resolve =
        |target: &str| perform::evidence::source_of(target, folder).map_err(|failure| failure.to_string());
    let applied = claims_csv::apply(&claims, framework, base, &mut resolve).unwrap_or_else(|more| {
        faults.extend(more);
        base.clone()
    });
    faults.sort();
    if faults.is_empty() { Ok(applied) } else { Err(refuse(table, &faults)) }
}

/// Lists every bad row: the first fifty, then a count.
fn refuse(table: &Path, faults: &[RowFault]) -> Failure {
    for fault in faults.iter().take(MOST_LISTED) {
        say(&format!("{}:{}: {}", table.display(), fault.line, fault.message));
    }
    if faults.len() > MOST_LISTED {
        say(&format!("… and {} more", faults.len() - MOST_LISTED));
    }
    let lines: BTreeSet<usize> = faults.iter().map(|fault| fault.line).collect();
    let rows = counted(lines.len(), "bad row", "bad rows");
    let hint = "mend the rows that are listed; nothing was written";
    Failure::new(format!("cannot read {}", table.display()), rows, hint)
}
