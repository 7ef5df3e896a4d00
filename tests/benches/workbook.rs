//! The workbook of the largest assessment, every level 3 process of the newest catalogue in scope; to compare with the same
//! library writing as many plain cells with the same texts.
#![allow(missing_docs, clippy::expect_used, reason = "a benchmark has no reader of its interface, and may stop")]

mod whole;

use std::hint::black_box;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use claimbook::app::Opened;
use claimbook::assessment::{Assessment, ProcessId, Scope};
use claimbook::export::{Date, Handing, Profile, Submission, workbook};
use claimbook::figures::Figures;
use criterion::{Criterion, criterion_group, criterion_main};
use rust_xlsxwriter::Workbook;

use whole::largest;

/// The submission of every level 3 process, with 500 characters of mapping each.
fn submission() -> Submission {
    let Opened { mut assessment, framework, scheme, .. } = largest();
    let deeper: Vec<ProcessId> =
        framework.processes().iter().filter(|process| process.level > 3).map(|process| process.id).collect();
    for id in deeper {
        assessment.change_claim(id, |claim| {
            claim.scope = Scope::Undecided;
            claim.mapping = Vec::new();
        });
    }
    let assessment: Assessment = assessment;
    Submission {
        figures: Figures::compute(&framework, &scheme, &assessment),
        framework,
        scheme,
        assessment,
        profile: Profile::Assessor,
        draft: false,
        date: Date { year: 2026, month: 11, day: 24 },
        handing: Handing::default(),
        omissions: Vec::new(),
        withheld: Vec::new(),
        holds_back: false,
        logo: None,
    }
}

/// All cells of a workbook, sheet by sheet.
fn cells(bytes: &[u8]) -> Vec<Vec<(u32, u16, String)>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("our own workbook is read");
    let names = book.sheet_names();
    let of_sheet = |name: &String| {
        let range = book.worksheet_range(name).expect("a sheet that was named");
        let used = range.used_cells().filter(|(_, _, cell)| **cell != Data::Empty);
        let place = |row: usize, col: usize| (u32::try_from(row).unwrap_or(0), u16::try_from(col).unwrap_or(0));
        used.map(|(row, col, cell)| (place(row, col).0, place(row, col).1, cell.to_string())).collect()
    };
    names.iter().map(of_sheet).collect()
}

/// The workbook, and plain cells.
fn workbooks(criterion: &mut Criterion) {
    let submission = submission();
    let made = workbook::make(&submission).expect("the workbook is made");
    let cells = cells(&made.artefacts.first().expect("one file").bytes);
    let count: usize = cells.iter().map(Vec::len).sum();
    assert!(cells.len() > 100 && count > 10_000, "{} sheets, {count} cells", cells.len());
    let mut group = criterion.benchmark_group("workbook");
    group.sample_size(20);
    group.bench_function("every level 3 process in scope", |bencher| {
        bencher.iter(|| black_box(workbook::make(&submission)).expect("the workbook is made").artefacts.len());
    });
    group.bench_function("to compare: as many plain cells", |bencher| {
        bencher.iter(|| {
            let mut book = Workbook::new();
            for sheet in &cells {
                let worksheet = book.add_worksheet();
                for (row, col, text) in sheet {
                    worksheet.write_string(*row, *col, text).expect("a cell");
                }
            }
            black_box(book.save_to_buffer()).expect("a workbook").len()
        });
    });
    group.finish();
}

criterion_group!(benches, workbooks);
criterion_main!(benches);
