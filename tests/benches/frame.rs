//! The UI code of one frame, with the tree fully expanded and all charts shown, at 2,925 and at 100,000 rows in one run;
//! and what a letter costs that is typed into a mapping or into the filter, from the key to the finished shapes.

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
use std::time::Duration;

use claimbook::app::{App, Command, Event, Settings};
use claimbook::framework::{Framework, bundled};
use claimbook::ui::{self, Memory};
use criterion::measurement::{Measurement, WallTime};
use criterion::{Criterion, criterion_group, criterion_main};
use egui::accesskit::{Action, ActionRequest, Role, TreeId};

use whole::{everything_of, synthetic};

/// A window without a screen.
struct Screen {
    /// The context.
    ctx: egui::Context,
    /// The application.
    app: App,
    /// What views remember.
    memory: Memory,
    /// Milliseconds of its clock.
    now: u64,
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
        let mut screen = Self { ctx, app, memory: Memory::default(), now: 0 };
        for _ in 0..5 {
            screen.frame();
        }
        screen
    }

    /// One frame's UI code; nothing is rasterised.
    fn frame(&mut self) -> usize {
        self.frame_of(Vec::new()).shapes.len()
    }

    /// One frame with events.
    fn frame_of(&mut self, events: Vec<egui::Event>) -> egui::FullOutput {
        self.now += 1;
        self.app.update(self.now);
        let screen_rect = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1920.0, 1080.0)));
        let input = egui::RawInput { screen_rect, events, ..Default::default() };
        self.ctx.run_ui(input, |ui| ui::frame(ui, &mut self.app, &mut self.memory))
    }

    /// Gives the keyboard to a field, as a screen reader would.
    fn focus(&mut self, role: Role, label: &str) {
        self.ctx.enable_accesskit();
        let output = self.frame_of(Vec::new());
        let nodes = output.platform_output.accesskit_update.unwrap().nodes;
        let (target_node, _) = nodes
            .iter()
            .find(|(_, node)| node.role() == role && node.label() == Some(label))
            .expect("the field is on the screen");
        let request =
            ActionRequest { action: Action::Focus, target_tree: TreeId::ROOT, target_node: *target_node, data: None };
        self.frame_of(vec![egui::Event::AccessKitActionRequest(request)]);
        self.ctx.disable_accesskit();
        self.frame();
    }

    /// A letter typed: the frame that gets the key, and the frame that shows what followed from it, with its triangles.
    fn type_letter(&mut self) -> usize {
        self.frame_of(vec![egui::Event::Text("x".to_owned())]);
        let output = self.frame_of(Vec::new());
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// The letter before the cursor taken away, so that the next one is typed into the same text.
    fn take_letter_away(&mut self) {
        let key = egui::Key::Backspace;
        let modifiers = egui::Modifiers::NONE;
        self.frame_of(vec![egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        self.frame();
    }
}

/// The benchmarks.
fn frames(criterion: &mut Criterion) {
    let mut small = Screen::new(bundled("etom", "26.0").unwrap());
    let mut large = Screen::new(synthetic());
    criterion.bench_function("frame, 2,925 rows", |bencher| bencher.iter(|| black_box(small.frame())));
    criterion.bench_function("frame, 100,000 rows", |bencher| bencher.iter(|| black_box(large.frame())));
}

/// Letters typed into a mapping, with figures, checks, charts and all rows after each.
fn typing(criterion: &mut Criterion) {
    let mut screen = Screen::new(bundled("etom", "26.0").unwrap());
    let process = screen.app.document.as_ref().unwrap().framework.of_level(3).nth(300).unwrap().id;
    screen.app.send(Command::Select(process));
    screen.frame();
    screen.focus(Role::MultilineTextInput, "Passage 1");
    let length = |screen: &Screen| {
        let claim = screen.app.document.as_ref().unwrap().assessment().claim(process).unwrap();
        claim.mapping.first().unwrap().text.chars().count()
    };
    let before = length(&screen);
    screen.type_letter();
    assert_eq!(length(&screen), before + 1, "what is measured must be right");
    screen.take_letter_away();
    criterion.bench_function("a letter in a mapping, 2,925 claims", |bencher| {
        bencher.iter_custom(|rounds| {
            let mut spent = Duration::ZERO;
            for _ in 0..rounds {
                let start = WallTime.start();
                black_box(screen.type_letter());
                spent += WallTime.end(start);
                screen.take_letter_away();
            }
            spent
        });
    });
    assert_eq!(length(&screen), before, "every letter was taken away again");
}

criterion_group!(benches, frames, typing);
criterion_main!(benches);
