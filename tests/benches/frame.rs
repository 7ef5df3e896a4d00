//! The UI code of one frame, with the tree fully expanded and all charts shown, at 2,925 and at 100,000 rows; and one tick
//! with everything that follows from it. Compared with the clone and the text of the same document in the same run.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot be set up should stop")]

use std::hint::black_box;
use std::sync::Arc;

use claimbook::app::{App, Command, Event, Opened, Settings};
use claimbook::assessment::{Assessment, FrameworkRef, Passage, PassageSupport, ProcessId, Scope, Subject};
use claimbook::edit::Edit;
use claimbook::framework::{Framework, Process, Provenance, bundled};
use claimbook::ui::{self, Memory};
use criterion::{Criterion, criterion_group, criterion_main};

/// A framework version of many rows: as many domains and L2s as the largest published one, and many more below them.
fn synthetic() -> Arc<Framework> {
    let published = bundled("etom", "26.0").unwrap();
    let process = |id: ProcessId, level: u8| Process {
        id,
        level,
        name: format!("Process of level {level} at {id}"),
        vertical_groups: Vec::new(),
        uid: None,
        provenance: Provenance::Published,
    };
    let mut processes: Vec<Process> = published.processes().iter().filter(|own| own.level <= 2).cloned().collect();
    let level_two: Vec<ProcessId> = published.of_level(2).map(|own| own.id).collect();
    for parent in level_two {
        for three in (1..=28).filter_map(|part| parent.child(part)) {
            processes.push(process(three, 3));
            processes.extend((1..=29).filter_map(|part| three.child(part)).map(|four| process(four, 4)));
        }
    }
    Arc::new(Framework::new("etom", "26.0", published.columns.clone(), processes))
}

/// Everything in scope, with 500 characters of mapping each.
fn everything(framework: &Framework) -> Assessment {
    let reference = FrameworkRef { id: framework.id.clone(), version: framework.version.clone() };
    let mut assessment = Assessment::new(reference, "bpf-share", Subject::new("Company", "Product", "1"));
    let text = "How the product supports the process. ".repeat(14).chars().take(500).collect::<String>();
    for process in framework.processes() {
        assessment.change_claim(process.id, |claim| {
            claim.scope = Scope::In;
            let mut passage = Passage::vendor(&text);
            passage.support = Some(PassageSupport::Fully);
            claim.mapping = vec![Arc::new(passage)];
        });
    }
    assessment
}

/// A window without a screen.
struct Screen {
    /// The context.
    ctx: egui::Context,
    /// The application.
    app: App,
    /// What views remember.
    memory: Memory,
}

impl Screen {
    /// A window with everything of a framework version in scope, the tree fully expanded.
    fn new(framework: Arc<Framework>) -> Self {
        let ctx = egui::Context::default();
        ui::setup(&ctx);
        let assessment = everything(&framework);
        let scheme = claimbook::file::scheme("bpf-share").unwrap();
        let opened = Box::new(Opened { assessment, framework, scheme, repairs: Vec::new() });
        let mut app = App::new(Settings::default());
        app.receive(Event::Read { path: None, opened, unsaved: false });
        app.update(0);
        app.send(Command::ExpandToLevel(8));
        app.update(0);
        let mut screen = Self { ctx, app, memory: Memory::default() };
        for _ in 0..5 {
            screen.frame();
        }
        screen
    }

    /// One frame's UI code; nothing is rasterised.
    fn frame(&mut self) -> usize {
        self.app.update(0);
        let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1920.0, 1080.0)));
        let input = egui::RawInput { screen_rect, ..Default::default() };
        let output = self.ctx.run_ui(input, |ui| ui::frame(ui, &mut self.app, &mut self.memory));
        output.shapes.len()
    }
}

/// The benchmarks.
fn frames(criterion: &mut Criterion) {
    let published = bundled("etom", "26.0").unwrap();
    let mut small = Screen::new(Arc::clone(&published));
    let mut large = Screen::new(synthetic());
    criterion.bench_function("frame, 2,925 rows", |bencher| bencher.iter(|| black_box(small.frame())));
    criterion.bench_function("frame, 100,000 rows", |bencher| bencher.iter(|| black_box(large.frame())));

    let ticked = published.of_level(3).next().unwrap().id;
    let mut on = false;
    criterion.bench_function("one tick with figures, checks and rows, 2,925 claims", |bencher| {
        bencher.iter(|| {
            small.app.send(Command::Edit(Edit::Tick(ticked, on)));
            on = !on;
            black_box(small.app.update(0).len())
        });
    });
    let document = small.app.document.as_ref().unwrap();
    criterion.bench_function("for comparison: cloning the same document", |bencher| {
        bencher.iter(|| black_box(document.assessment().clone()));
    });
    criterion.bench_function("for comparison: writing the same document as text", |bencher| {
        bencher.iter(|| black_box(claimbook::file::write(document.assessment()).len()));
    });
}

criterion_group!(benches, frames);
criterion_main!(benches);
