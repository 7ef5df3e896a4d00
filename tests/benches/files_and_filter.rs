//! Reading and writing the largest file, to compare with a reader of the same text that knows nothing of assessments;
//! and a key pressed in the outline's filter.
#![allow(missing_docs, clippy::expect_used, reason = "a benchmark has no reader of its interface, and may stop")]

mod whole;

use std::hint::black_box;

use claimbook::app::Document;
use claimbook::framework::bundled;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

use whole::{everything_of, everything_with, largest, synthetic};

/// A file of about 3,000 claims, in and out.
fn files(criterion: &mut Criterion) {
    let assessment = largest().assessment;
    let text = claimbook::file::write(&assessment);
    let read = || claimbook::file::read(text.as_bytes()).expect("our own text is read");
    assert_eq!(read().assessment, assessment, "what is measured must be right");
    let mut group = criterion.benchmark_group("files");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("write", |bencher| bencher.iter(|| black_box(claimbook::file::write(&assessment)).len()));
    group.bench_function("read", |bencher| bencher.iter(|| black_box(read()).assessment.claims.len()));
    group.bench_function("to compare: RON text to an untyped value", |bencher| {
        bencher.iter(|| black_box(ron::from_str::<ron::Value>(&text).expect("it is RON")));
    });
    group.finish();
}

/// A key pressed in the filter: all rows are found again.
fn filter(criterion: &mut Criterion) {
    filter_of(criterion, "filter", Document::new(None, largest(), false));
    let mapped = bundled("etom", "26.0").expect("the newest catalogue is bundled").len();
    filter_of(
        criterion,
        "filter, 100,000 processes, as much text",
        Document::new(None, everything_with(synthetic(), mapped), false),
    );
    filter_of(
        criterion,
        "filter, 100,000 processes, 50 MB of text",
        Document::new(None, everything_of(synthetic()), false),
    );
}

/// The same keys over one document.
fn filter_of(criterion: &mut Criterion, name: &str, mut document: Document) {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(document.framework.len() as u64));
    for text in ["b", "billing", "score<5 scope:in evidence:none 1.3", "no-such-word"] {
        group.bench_function(text, |bencher| {
            bencher.iter(|| {
                document.outline.set_filter(black_box(text));
                document.refresh_rows();
                document.outline.rows.len()
            });
        });
    }
    group.bench_function("to compare: no filter, all open", |bencher| {
        document.outline.set_filter("");
        document.outline.expanded = document.framework.processes().iter().map(|process| process.id).collect();
        bencher.iter(|| {
            document.refresh_rows();
            black_box(document.outline.rows.len())
        });
    });
    group.finish();
}

criterion_group!(benches, files, filter);
criterion_main!(benches);
