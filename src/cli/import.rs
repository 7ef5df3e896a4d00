//! `import`: any spreadsheet into an assessment, as the window does it.

use std::path::Path;

use serde_json::{Value, json};

use super::answer::{Answer, Outcome, counted, print, say, warn};
use super::arguments::{Format, ImportArguments};
use super::document::{Document, catalogues};
use super::table::align;
use crate::app::Failure;
use crate::edit::Edit;
use crate::exchange::claims_sheet::{
    self, Action, Against, Choices, Field, Guess, KnownEvidence, Plan, PlanRow, Policy, RowState, guess_columns,
    guess_sheet, recognised,
};
use crate::exchange::sheet::{Book, column_name, column_of};
use crate::export::pretty;
use crate::framework::Framework;
use crate::perform;
use crate::platform::atomic;

/// The most bad cells that are listed.
const MOST_LISTED: usize = 50;

/// Runs `import`.
pub(super) fn run(arguments: &ImportArguments) -> Outcome {
    let mut document = Document::open(&arguments.file)?;
    let frameworks = catalogues().all();
    let (book, first) = perform::import::read(&arguments.spreadsheet, &frameworks)?;
    for warning in &book.warnings {
        warn(&format!("{}: {}", arguments.spreadsheet.display(), warning.words()));
    }
    let guess = chosen(arguments, &book, first, &frameworks)?;
    let mut evidence = KnownEvidence::new();
    let folder = atomic::folder_of(&arguments.spreadsheet);
    let plan = loop {
        let against = Against {
            framework: &document.framework,
            scheme: &document.scheme,
            base: &document.assessment,
            evidence: &evidence,
            frameworks: &frameworks,
        };
        let plan = claims_sheet::plan(&book, &guess.choices, against);
        if plan.wanted.is_empty() {
            break plan;
        }
        evidence.extend(perform::import::look_at(&plan.wanted, folder));
    };
    let blocked = plan.bad_cells > 0 && !plan.leaves_out_bad;
    if arguments.dry_run {
        print(&match arguments.format {
            Format::Json => pretty(&plan_json(&book, &guess, &plan)),
            Format::Text => plan_text(&book, &guess, &plan, &document.framework),
        })?;
        return Ok(Answer::of(!blocked));
    }
    if blocked {
        return Err(refuse(&arguments.spreadsheet, &plan));
    }
    tell(&plan, &document.framework);
    let against = Against {
        framework: &document.framework,
        scheme: &document.scheme,
        base: &document.assessment,
        evidence: &evidence,
        frameworks: &frameworks,
    };
    let next = claims_sheet::apply(&plan, against);
    let name = arguments.spreadsheet.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if next == document.assessment {
        say("nothing changed");
    } else {
        document.edit(&Edit::Replace(format!("Import {name}"), Box::new(next)))?;
        document.warn_of_outside();
        document.save()?;
        let claims = counted(plan.claims, "claim", "claims");
        say(&format!("saved {}: {claims} imported from {name}", document.path.display()));
    }
    if arguments.format == Format::Json {
        print(&pretty(&plan_json(&book, &guess, &plan)))?;
    }
    Ok(Answer::Yes)
}

/// The guesses with what was chosen on the command line.
fn chosen(
    arguments: &ImportArguments,
    book: &Book,
    first: Guess,
    frameworks: &[std::sync::Arc<Framework>],
) -> Result<Guess, Failure> {
    let what = format!("cannot import {}", arguments.spreadsheet.display());
    let mut guess = first;
    if let Some(name) = &arguments.sheet {
        let sheet = book.sheet_named(name).ok_or_else(|| {
            let known = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>().join(", ");
            Failure::new(&what, format!("it has no sheet {name:?}"), format!("its sheets are {known}"))
        })?;
        guess = guess_sheet(book, sheet, frameworks);
    }
    if let Some(row) = arguments.header {
        guess = guess_columns(book, guess.choices.sheet, row.checked_sub(1), frameworks);
    }
    for pair in &arguments.column {
        set_column(&mut guess.choices, pair, &what)?;
    }
    let policy = Policy::from_word(&arguments.policy).ok_or_else(|| {
        Failure::new(
            "cannot read --policy",
            format!("{:?} is not known", arguments.policy),
            "use fill, overwrite or skip",
        )
    })?;
    guess.choices.policy = policy;
    guess.choices.leave_out_bad = arguments.leave_out_bad;
    let has = |field| guess.choices.has(field);
    if !has(Field::Id) && !has(Field::Name) {
        let hint = "say it with --column id=A, where A is the column's letter; --header names the row of heads";
        return Err(Failure::new(what, "no column was recognised as the identifier or the name", hint));
    }
    Ok(guess)
}

/// Takes `--column id=A`; without a letter the field is not read.
fn set_column(choices: &mut Choices, pair: &str, what: &str) -> Result<(), Failure> {
    let words = Field::ALL.iter().map(|field| field.word()).collect::<Vec<_>>().join(", ");
    let hint = format!("write it as id=A; the fields are {words}");
    let (word, letters) = pair
        .split_once('=')
        .ok_or_else(|| Failure::new(what, format!("--column {pair:?} is not FIELD=LETTER"), &hint))?;
    let field =
        Field::from_word(word).ok_or_else(|| Failure::new(what, format!("there is no field {word:?}"), &hint))?;
    for own in choices.columns.iter_mut().filter(|own| **own == Some(field)) {
        *own = None;
    }
    for letters in letters.split(',').map(str::trim).filter(|letters| !letters.is_empty()) {
        let column = column_of(letters).filter(|column| *column < choices.columns.len());
        let column = column.ok_or_else(|| Failure::new(what, format!("it has no column {letters:?}"), &hint))?;
        choices.set_column(column, Some(field));
    }
    Ok(())
}

/// The bad cells and what to know, for people.
fn remarks(plan: &Plan, bad: bool) -> Vec<String> {
    let taken = plan.rows.iter().filter(|row| row.state != RowState::LeftOut || bad);
    let all = taken.flat_map(|row| &row.remarks).filter(|remark| remark.bad == bad);
    all.map(|remark| format!("{}: {}", remark.place, remark.text)).collect()
}

/// Says what there is to know before an import.
fn tell(plan: &Plan, framework: &Framework) {
    if let Some(line) = better(plan, framework) {
        warn(&line);
    }
    let notes = remarks(plan, false);
    for note in notes.iter().take(MOST_LISTED) {
        warn(note);
    }
    if notes.len() > MOST_LISTED {
        warn(&format!("… and {} more", notes.len() - MOST_LISTED));
    }
}

/// Lists every bad cell: the first fifty, then a count.
fn refuse(path: &Path, plan: &Plan) -> Failure {
    let bad = remarks(plan, true);
    for line in bad.iter().take(MOST_LISTED) {
        say(&format!("{}: {line}", path.display()));
    }
    if bad.len() > MOST_LISTED {
        say(&format!("… and {} more", bad.len() - MOST_LISTED));
    }
    let cells = counted(bad.len(), "cell that cannot be read", "cells that cannot be read");
    let hint = "mend the cells that are listed, or leave them out with --leave-out-bad; nothing was written";
    Failure::new(format!("cannot import {}", path.display()), cells, hint)
}

/// Says that another framework version fits better.
fn better(plan: &Plan, framework: &Framework) -> Option<String> {
    let (own, best) = plan.better_than(&framework.label())?;
    Some(format!(
        "the identifiers fit {} better: {} of {} are known there, {} in {}; names that are the same: {} and {} of {}",
        best.label, best.known, best.identifiers, own.known, own.label, best.same_names, own.same_names, own.named
    ))
}

/// The plan for people.
fn plan_text(book: &Book, guess: &Guess, plan: &Plan, framework: &Framework) -> String {
    let sheet = guess.choices.sheet(book).map(|sheet| sheet.name.clone()).unwrap_or_default();
    let mut text = book.kind.words();
    let mut line = |words: String| {
        text.push_str(&words);
        text.push('\n');
    };
    line(if sheet.is_empty() { String::new() } else { format!(", sheet {sheet}") });
    recognised(guess).into_iter().for_each(&mut line);
    plan.understood
        .iter()
        .for_each(|own| line(format!("{}: \"{}\" = {} ({})", own.field.word(), own.word, own.meaning, own.cells)));
    better(plan, framework).into_iter().for_each(&mut line);
    for (word, bad) in [("note", false), ("bad", true)] {
        for own in remarks(plan, bad) {
            line(format!("{word}: {own}"));
        }
    }
    let rows: Vec<Vec<String>> = plan.rows.iter().flat_map(change_rows).collect();
    line(align(&rows).trim_end().to_owned());
    let counts = RowState::ALL.iter().map(|state| format!("{} {}", plan.count(*state), state.word()));
    line(format!(
        "{}; {} would change",
        counts.collect::<Vec<_>>().join(", "),
        counted(plan.claims, "claim", "claims")
    ));
    text
}

/// The changes of a row, a line each.
fn change_rows(row: &PlanRow) -> impl Iterator<Item = Vec<String>> + '_ {
    let id = row.process.map(|id| id.to_string()).unwrap_or_default();
    row.changes.iter().filter(|change| change.action != Action::Same).map(move |change| {
        let short = |text: &str| text.chars().take(40).collect::<String>();
        let words = format!("{} -> {}", short(&change.before), short(&change.after));
        vec![id.clone(), change.field.word().to_owned(), action_word(change.action).to_owned(), words]
    })
}

/// The word for what happens to a field.
const fn action_word(action: Action) -> &'static str {
    match action {
        Action::Fill => "fill",
        Action::Overwrite => "overwrite",
        Action::Keep => "keep",
        Action::Same => "same",
    }
}

/// The plan for programs.
fn plan_json(book: &Book, guess: &Guess, plan: &Plan) -> Value {
    let columns =
        guess.choices.columns.iter().enumerate().filter_map(|(column, field)| {
            field.map(|field| json!({"column": column_name(column), "field": field.word()}))
        });
    let change = |change: &claims_sheet::FieldChange| {
        json!({
            "field": change.field.word(), "before": change.before, "after": change.after,
            "action": action_word(change.action),
        })
    };
    let remark = |remark: &claims_sheet::Remark| json!({"cell": remark.place.to_string(), "bad": remark.bad, "message": remark.text});
    let row = |row: &PlanRow| {
        json!({
            "row": row.row + 1,
            "process": row.process.map(|id| id.to_string()),
            "name": row.name,
            "state": row.state.word(),
            "changes": row.changes.iter().map(change).collect::<Vec<_>>(),
            "remarks": row.remarks.iter().map(remark).collect::<Vec<_>>(),
        })
    };
    let fit = |fit: &claims_sheet::Fit| {
        json!({
            "framework": fit.label, "identifiers": fit.identifiers, "known": fit.known, "named": fit.named,
            "same_names": fit.same_names,
        })
    };
    json!({
        "format": "claimbook.import/1",
        "recognised": book.kind.words(),
        "sheet": guess.choices.sheet(book).map(|sheet| sheet.name.as_str()),
        "header": guess.choices.header.map(|row| row + 1),
        "columns": columns.collect::<Vec<_>>(),
        "frameworks": plan.fits.iter().map(fit).collect::<Vec<_>>(),
        "claims": plan.claims,
        "bad_cells": plan.bad_cells,
        "rows": plan.rows.iter().map(row).collect::<Vec<_>>(),
    })
}
