//! What a tick costs in the largest document: edit, figures, ticks, checks and rows; and, to compare with in the same
//! run, a plain clone of the document and its text.
#![allow(missing_docs, clippy::expect_used, reason = "a benchmark has no reader of its interface, and may stop")]

mod whole;

use std::hint::black_box;

use claimbook::app::Document;
use claimbook::edit::{ClaimChange, Edit};
use claimbook::figures::Figures;
use criterion::{Criterion, criterion_group, criterion_main};

use whole::largest;

/// One tick, with everything that is computed after it.
fn tick(criterion: &mut Criterion) {
    let opened = largest();
    let process = opened.framework.of_level(3).nth(300).expect("there are 300 level 3 processes").id;
    let (framework, scheme) = (opened.framework.clone(), opened.scheme.clone());
    let assessment = opened.assessment.clone();
    let mut document = Document::new(None, opened, false);
    let mut group = criterion.benchmark_group("edit_and_figures");
    let (mut ticked, mut now) = (true, 0);
    group.bench_function("a tick, with figures, checks and rows", |bencher| {
        bencher.iter(|| {
            (ticked, now) = (!ticked, now + 1);
            let changed = document.edit(&Edit::Tick(process, ticked), now).expect("the process is there");
            document.refresh(claimbook::file::scheme);
            // A history of a million ticks is not what is measured.
            document.history = claimbook::edit::History::default();
            assert!(changed.is_some());
            black_box(document.problems.len())
        });
    });
    let mut length = 0_usize;
    group.bench_function("a letter typed into a mapping, with figures, checks and rows", |bencher| {
        bencher.iter(|| {
            (length, now) = ((length + 1) % 500, now + 1);
            let text = "x".repeat(length + 1);
            document.edit(&Edit::Claims(vec![process], ClaimChange::Mapping(text)), now).expect("the process is there");
            document.refresh(claimbook::file::scheme);
            black_box(document.problems.len())
        });
    });
    group.bench_function("the figures alone", |bencher| {
        bencher.iter(|| black_box(Figures::compute(&framework, &scheme, &assessment).totals.l3_in_scope));
    });
    group.bench_function("to compare: a clone of the document", |bencher| {
        bencher.iter(|| black_box(assessment.clone()).claims.len());
    });
    group.bench_function("to compare: the document as text", |bencher| {
        bencher.iter(|| black_box(claimbook::file::write(&assessment)).len());
    });
    group.finish();
}

criterion_group!(benches, tick);
criterion_main!(benches);
