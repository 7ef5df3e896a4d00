//! Small pictures of the window under a software renderer: what a person would notice at a glance. After an intended
//! change: `CLAIMBOOK_PICTURES=write cargo test pictures`, then look at every picture that changed.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "sizes of windows are small numbers"
)]

use std::fs;
use std::path::{Path, PathBuf};

use claimbook::app::{App, Command, Dialog, Event, Opened, OutlineCommand, Settings, Theme, View};
use claimbook::ui::{self, Memory};
use claimbook::words::Language;
use egui::{Context, RawInput, Rect, pos2, vec2};

use crate::support::raster::{Picture, Raster};
use crate::support::{framework, id, scheme, seed};

/// What a picture shows.
struct Shot {
    /// The name of its file.
    name: &'static str,
    /// The size of the window in points.
    size: (f32, f32),
    /// The settings.
    settings: Settings,
    /// Whether an assessment is open.
    open: bool,
    /// What was done before.
    commands: Vec<Command>,
}

impl Shot {
    /// The published page's assessment in a small light window.
    fn of(name: &'static str, commands: impl IntoIterator<Item = Command>) -> Self {
        let settings = Settings { theme: Theme::Light, ..Settings::default() };
        Self { name, size: (1024.0, 700.0), settings, open: true, commands: commands.into_iter().collect() }
    }

    /// The same in another theme.
    fn in_theme(mut self, theme: Theme) -> Self {
        self.settings.theme = theme;
        self
    }

    /// The same in another language.
    fn in_language(mut self, language: Language) -> Self {
        language.tag().clone_into(&mut self.settings.language);
        self
    }

    /// The same at another zoom.
    fn zoomed(mut self, zoom: u16) -> Self {
        self.settings.zoom = zoom;
        self
    }

    /// Draws the window once it has settled, at half its size to keep files small.
    fn draw(&self) -> Picture {
        let ctx = Context::default();
        ui::setup(&ctx);
        let mut app = App::new(self.settings.clone());
        if self.open {
            let opened =
                Opened { assessment: seed(), framework: framework("16.0"), scheme: scheme(), repairs: Vec::new() };
            app.receive(Event::Read { path: Some("seed.claimbook".into()), opened: Box::new(opened), unsaved: false });
        }
        for command in &self.commands {
            app.send(command.clone());
        }
        let (mut memory, mut raster) = (Memory::default(), Raster::default());
        let (width, height) = self.size;
        let mut last = None;
        for frame in 0..12 {
            app.update(frame * 200);
            let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height)));
            let input = RawInput { screen_rect, time: Some(frame as f64 * 0.2), focused: true, ..Default::default() };
            let mut output = ctx.run_ui(input, |ui| ui::frame(ui, &mut app, &mut memory));
            raster.take(&mut output.textures_delta);
            last = Some(output);
        }
        let output = last.unwrap();
        let scale = output.pixels_per_point;
        let primitives = ctx.tessellate(output.shapes, scale);
        let size = [(width * scale) as usize, (height * scale) as usize];
        raster.draw(&primitives, scale, size, egui::Color32::BLACK).halved()
    }
}

/// Where pictures are kept.
fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(format!("{name}.png"))
}

/// All pictures.
fn shots() -> Vec<Shot> {
    let mut start = Shot::of("start", []);
    start.open = false;
    vec![
        start,
        Shot::of("claim", [Command::Show(id("1.1.11.2"))]),
        Shot::of("claim-dark", [Command::Show(id("1.1.11.2"))]).in_theme(Theme::Dark),
        Shot::of("evidence", [Command::ShowView(View::Evidence)]),
        Shot::of("problems", [Command::ShowView(View::Problems)]),
        Shot::of("figures", [Command::ShowView(View::Figures)]),
        Shot::of("figures-dark", [Command::ShowView(View::Figures)]).in_theme(Theme::Dark),
        Shot::of("subject", [Command::ShowView(View::Subject)]),
        Shot::of("history", [Command::ShowView(View::History)]),
        Shot::of("palette", [Command::ShowDialog(Dialog::Palette)]),
        Shot::of("keys", [Command::ShowDialog(Dialog::CheatSheet)]),
        Shot::of("export", [Command::ShowDialog(Dialog::Export)]),
        Shot::of("claim-contrast", [Command::Show(id("1.1.11.2"))]).in_theme(Theme::ContrastLight),
        Shot::of("claim-contrast-dark", [Command::Show(id("1.1.11.2"))]).in_theme(Theme::ContrastDark),
        Shot::of("claim-large", [Command::Show(id("1.1.11.2"))]).zoomed(150),
        Shot::of("claim-chinese", [Command::Show(id("1.1.11.2"))]).in_language(Language::Chinese),
        Shot::of("problems-japanese", [Command::ShowView(View::Problems)]).in_language(Language::Japanese),
        Shot::of("settings", [Command::ShowDialog(Dialog::Settings)]),
        Shot::of("new", [Command::ShowDialog(Dialog::New)]),
        Shot::of("selection", [Command::Show(id("1.1.11.1")), extend(), extend()]),
        Shot::of("filtered", [Command::SetFilter("score<5".to_owned())]),
    ]
}

/// Selects one row more.
fn extend() -> Command {
    Command::Outline(OutlineCommand::ExtendBy(1))
}

#[test]
fn the_window_looks_as_it_did() {
    let write = std::env::var("CLAIMBOOK_PICTURES").is_ok_and(|word| word == "write");
    let mut faults = Vec::new();
    for shot in shots() {
        let (picture, place) = (shot.draw(), place(shot.name));
        if write {
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(&place, picture.png()).unwrap();
            continue;
        }
        let Ok(bytes) = fs::read(&place) else {
            faults.push(format!("{}: there is no such picture", place.display()));
            continue;
        };
        let before = Picture::read(&bytes);
        let differing = if (before.width, before.height) == (picture.width, picture.height) {
            before.differing(&picture)
        } else {
            usize::MAX
        };
        if differing > picture.pixels.len() / 2_000 {
            let seen = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}.png", shot.name));
            fs::write(&seen, picture.png()).unwrap();
            faults.push(format!("{}: {differing} pixels differ; it looks now like {}", shot.name, seen.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_renderer_sees_what_is_painted() {
    let light = Shot::of("x", [Command::Show(id("1.1.11.2"))]).draw();
    let dark = Shot::of("x", [Command::Show(id("1.1.11.2"))]).in_theme(Theme::Dark).draw();
    let another = Shot::of("x", [Command::Show(id("1.1.11.3"))]).draw();
    assert!(light.differing(&dark) > light.pixels.len() / 2);
    assert!(light.differing(&another) > light.pixels.len() / 2_000, "another claim is another picture");
    assert_eq!(light, Shot::of("x", [Command::Show(id("1.1.11.2"))]).draw(), "the same window is the same picture");
    assert_eq!(Picture::read(&light.png()), light);
}
