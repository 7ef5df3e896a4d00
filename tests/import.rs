//! Any vendor's spreadsheet: what is recognised, what each row would become, and what the assessment says afterwards.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers as well")]

mod catalogues;
mod own;
mod plans;
mod sheets;
mod window;

use std::sync::Arc;

use claimbook::assessment::Assessment;
use claimbook::exchange::claims_sheet::{
    self, Against, Choices, Field, Guess, KnownEvidence, Plan, PlanRow, Policy, guess,
};
use claimbook::exchange::sheet::{self, Book};
use claimbook::framework::{Catalogues, Framework};
use rust_xlsxwriter::{Format, Workbook};

use crate::support::{framework, scheme};

/// All bundled versions.
pub fn frameworks() -> Vec<Arc<Framework>> {
    Catalogues::default().all()
}

/// A spreadsheet that can be read.
pub fn book(bytes: &[u8]) -> Book {
    sheet::read(bytes).unwrap()
}

/// What is guessed about a spreadsheet.
pub fn guessed(book: &Book) -> Guess {
    guess(book, &frameworks())
}

/// A spreadsheet and what is known while it is imported into an assessment.
pub struct Table {
    /// The spreadsheet.
    pub book: Book,
    /// The choices.
    pub choices: Choices,
    /// The assessment.
    pub base: Assessment,
    /// What became of evidence.
    pub evidence: KnownEvidence,
}

impl Table {
    /// A spreadsheet with the choices that are guessed.
    pub fn new(bytes: &[u8], base: Assessment) -> Self {
        let book = book(bytes);
        let choices = guessed(&book).choices;
        Self { book, choices, base, evidence: KnownEvidence::new() }
    }

    /// The same with another policy.
    pub fn with(mut self, policy: Policy) -> Self {
        self.choices.policy = policy;
        self
    }

    /// The plan.
    pub fn plan(&self) -> Plan {
        self.look(|plan, _| plan)
    }

    /// The assessment after the import.
    pub fn imported(&self) -> Assessment {
        self.look(|plan, against| claims_sheet::apply(&plan, against))
    }

    /// Does something with the plan.
    fn look<R>(&self, work: impl FnOnce(Plan, Against<'_>) -> R) -> R {
        let (framework, scheme, frameworks) = (framework(&self.base.framework.version), scheme(), frameworks());
        let against = Against {
            framework: &framework,
            scheme: &scheme,
            base: &self.base,
            evidence: &self.evidence,
            frameworks: &frameworks,
        };
        work(claims_sheet::plan(&self.book, &self.choices, against), against)
    }
}

/// The row of a spreadsheet's row number, from 1.
pub fn row(plan: &Plan, number: usize) -> &PlanRow {
    plan.rows.iter().find(|row| row.row + 1 == number).unwrap_or_else(|| panic!("no row {number}: {plan:#?}"))
}

/// The fields that columns were taken for, by letter.
pub fn fields(guess: &Guess) -> Vec<Option<Field>> {
    guess.choices.columns.clone()
}

/// A workbook as vendors have: a cover, two title rows, a merged title, heads in row 4, and every sort of cell.
pub fn vendor_workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Cover").unwrap().write(1, 1, "Acme Care 9.2, self assessment").unwrap();
    let sheet = workbook.add_worksheet().set_name("Process mapping").unwrap();
    let bold = Format::new().set_bold();
    sheet.merge_range(0, 0, 0, 6, "Acme Care 9.2 – mapping against the eTOM", &bold).unwrap();
    sheet.write(1, 0, "FC = fully conformant").unwrap();
    let heads = ["eTOM process", "Process name", "In scope?", "A/M", "Self score", "How supported", "Documents"];
    for (column, head) in heads.iter().enumerate() {
        sheet.write(3, u16::try_from(column).unwrap(), *head).unwrap();
    }
    let tenths = Format::new().set_num_format("0.0");
    sheet.write(4, 0, "1.1.9.5 Manage Sales Accounts").unwrap();
    sheet.write(4, 2, "x").unwrap().write(4, 3, "automated").unwrap();
    sheet.write_with_format(4, 4, 4.5, &tenths).unwrap().write(4, 5, "By the account module.").unwrap();
    sheet.write(5, 0, "eTOM 1.3.5.6").unwrap().write(5, 2, "✔").unwrap().write(5, 4, "Fully Conformant").unwrap();
    sheet.write(5, 6, "https://docs.example.com/guide section 4").unwrap();
    sheet.write(6, 0, "1.3.5.7.").unwrap().write(6, 2, "yes").unwrap().write(6, 3, "A/M").unwrap();
    sheet.write(6, 4, "4,3 / 5").unwrap();
    sheet.write(7, 0, "1.3.5.1").unwrap().write(7, 2, "n").unwrap();
    sheet.write(8, 1, "Track Lead").unwrap().write(8, 2, "y").unwrap().write(8, 4, 5).unwrap();
    sheet.write(9, 0, "9.9.9").unwrap().write(9, 2, "x").unwrap();
    sheet.write(10, 0, "Total").unwrap();
    let hidden = workbook.add_worksheet().set_name("old").unwrap();
    hidden.set_hidden(true).write(0, 0, "id").unwrap().write(1, 0, "1.1.9.5").unwrap();
    workbook.save_to_buffer().unwrap()
}
