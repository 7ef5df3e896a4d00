//! The UI code of one frame, with the tree fully expanded and all charts shown, at 2,925 and at 100,000 rows in one run.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    dead_code,
    reason = "a benchmark has no reader of its interface, and may stop"
)]

mod whole;

use std::hint::black_box;
use std::sync::Arc;

use claimbook::app::{App, Command, Event, Settings};
use claimbook::assessment::ProcessId;
use claimbook::framework::{Framework, Process, Provenance, bundled};
use claimbook::ui::{self, Memory};
use criterion::{Criterion, criterion_group, criterion_main};

use whole::everything_of;

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
        let opened = Box::new(everything_of(framework));
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
    let mut small = Screen::new(bundled("etom", "26.0").unwrap());
    let mut large = Screen::new(synthetic());
    criterion.bench_function("frame, 2,925 rows", |bencher| bencher.iter(|| black_box(small.frame())));
    criterion.bench_function("frame, 100,000 rows", |bencher| bencher.iter(|| black_box(large.frame())));
}

criterion_group!(benches, frames);
criterion_main!(benches);
