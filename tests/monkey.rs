//! Ten thousand random events that a person could cause, on the example and on the largest catalogue: nothing panics, and
//! undoing everything gives the document that was opened.

use std::sync::Arc;

use claimbook::app::{App, Command, Dialog, Event as AppEvent, Opened, Settings, Theme};
use claimbook::assessment::{Assessment, FrameworkRef, Passage, Scope, Subject};
use claimbook::framework::Framework;
use claimbook::ui::{self, Memory};
use egui::{Context, Event, Key, Modifiers, MouseWheelSource, PointerButton, Pos2, RawInput, Rect, pos2, vec2};

use crate::support::{framework, scheme, seed};

/// How many events there are, and how many of them come in one frame.
const EVENTS: usize = 10_000;
/// A person's events do not wait for frames.
const AT_ONCE: usize = 2;
/// The size of the window.
const SIZE: (u16, u16) = (1280, 800);

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    /// One of several.
    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// The window and its monkey.
struct Monkey {
    /// The context.
    ctx: Context,
    /// The application.
    app: App,
    /// What views remember.
    memory: Memory,
    /// The document that is opened, again and again where it was closed.
    original: Assessment,
    /// Its framework version.
    framework: Arc<Framework>,
    /// The dice.
    dice: Dice,
    /// Where the pointer is.
    pointer: Pos2,
    /// How many frames were drawn.
    frames: u32,
    /// How many steps there were to undo after the last frame.
    steps: usize,
    /// How many steps were made in all.
    made: usize,
}

impl Monkey {
    /// A monkey before a document.
    fn new(original: Assessment, seed: u64) -> Self {
        let ctx = Context::default();
        ui::setup(&ctx);
        let framework = framework(&original.framework.version);
        let app = App::new(Settings { theme: Theme::Light, ..Settings::default() });
        let pointer = pos2(640.0, 400.0);
        let (memory, dice) = (Memory::default(), Dice(seed));
        let mut monkey = Self { ctx, app, memory, original, framework, dice, pointer, frames: 0, steps: 0, made: 0 };
        monkey.open();
        monkey
    }

    /// Opens the document, where it is not open.
    fn open(&mut self) {
        let path = Some(std::path::PathBuf::from("monkey.claimbook"));
        if self.app.document.as_ref().is_some_and(|document| document.path == path) {
            return;
        }
        let (assessment, framework) = (self.original.clone(), self.framework.clone());
        let opened = Box::new(Opened { assessment, framework, scheme: scheme(), repairs: Vec::new() });
        self.app.receive(AppEvent::Read { path, opened, unsaved: false });
        self.frame(Vec::new());
    }

    /// One frame with events; what is wanted in the world does not happen.
    fn frame(&mut self, events: Vec<Event>) {
        self.frames += 1;
        drop(self.app.update(u64::from(self.frames) * 16));
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(f32::from(SIZE.0), f32::from(SIZE.1))));
        let input = RawInput {
            screen_rect,
            events,
            focused: true,
            time: Some(f64::from(self.frames) * 0.016),
            ..Default::default()
        };
        let (app, memory) = (&mut self.app, &mut self.memory);
        let mut output = self.ctx.run_ui(input, |ui| ui::frame(ui, app, memory));
        output.textures_delta.clear();
        if let Some(document) = &self.app.document {
            let steps = document.history.done().len();
            self.made += steps.saturating_sub(self.steps);
            self.steps = steps;
        }
    }

    /// Something that a person could do, as events.
    fn act(&mut self) -> Vec<Event> {
        match self.dice.below(10) {
            0..=3 => self.click(),
            4 => self.scroll(),
            5 | 6 => self.text(),
            _ => self.key(),
        }
    }

    /// A click somewhere, mostly with the first button.
    fn click(&mut self) -> Vec<Event> {
        let place = |dice: &mut Dice, most: u16| f32::from(u16::try_from(dice.below(usize::from(most))).unwrap());
        self.pointer = pos2(place(&mut self.dice, SIZE.0), place(&mut self.dice, SIZE.1));
        let button = if self.dice.below(8) == 0 { PointerButton::Secondary } else { PointerButton::Primary };
        let modifiers = self.dice.one(&[Modifiers::NONE, Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND]);
        let (pos, button_event) =
            (self.pointer, |pressed| Event::PointerButton { pos: self.pointer, button, pressed, modifiers });
        vec![Event::ModifiersChanged(modifiers), Event::PointerMoved(pos), button_event(true), button_event(false)]
    }

    /// A turn of the wheel.
    fn scroll(&mut self) -> Vec<Event> {
        let lines = self.dice.one(&[-12.0, -3.0, 3.0, 12.0]);
        let modifiers = self.dice.one(&[Modifiers::NONE, Modifiers::NONE, Modifiers::COMMAND]);
        let unit = egui::MouseWheelUnit::Line;
        let phase = egui::TouchPhase::Move;
        let wheel =
            Event::MouseWheel { unit, delta: vec2(0.0, lines), modifiers, phase, source: MouseWheelSource::Wheel };
        vec![Event::ModifiersChanged(modifiers), Event::PointerMoved(self.pointer), wheel]
    }

    /// Something typed or pasted.
    fn text(&mut self) -> Vec<Event> {
        let text = self.dice.one(&["a", "Z ", "公司", "4.3", "status:", "=1+1", "\"x\ty\"", "<b>", "עברית", "1.3.5"]);
        if self.dice.below(4) == 0 {
            return vec![Event::Paste(format!("{text}\n{text}\t{text}"))];
        }
        vec![Event::Text(text.to_owned())]
    }

    /// A key, with or without others held down.
    fn key(&mut self) -> Vec<Event> {
        // Half of the time one of those that do something in many places.
        let useful =
            [Key::Tab, Key::Space, Key::Enter, Key::ArrowDown, Key::ArrowRight, Key::I, Key::O, Key::M, Key::D];
        let key = if self.dice.below(2) == 0 { self.dice.one(&useful) } else { self.dice.one(Key::ALL) };
        let held = [Modifiers::NONE, Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND, Modifiers::ALT];
        let held = self.dice.one(&held) | self.dice.one(&[Modifiers::NONE, Modifiers::NONE, Modifiers::SHIFT]);
        let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: held };
        vec![Event::ModifiersChanged(held), event(true), event(false)]
    }

    /// Stays in the document and at a size at which things are hit: gives no answer to the question about unsaved changes,
    /// leaves a dialog after a while, and comes back from other zooms.
    fn stay(&mut self) {
        let asked = matches!(self.app.dialog, Some(Dialog::Unsaved(_)));
        if asked || (self.app.dialog.is_some() && self.frames.is_multiple_of(12)) {
            self.app.send(Command::CloseDialog);
        }
        if self.frames.is_multiple_of(100) {
            self.app.send(Command::SetZoom(100));
        }
        self.open();
    }

    /// Does it all, then undoes it all.
    fn run(&mut self) {
        for _ in 0..EVENTS / AT_ONCE {
            let events = (0..AT_ONCE).flat_map(|_| self.act()).collect();
            self.frame(events);
            self.stay();
        }
        self.app.send(Command::GoToStep(0));
        self.frame(Vec::new());
        let document = self.app.document.as_ref().unwrap();
        assert!(document.history.done().is_empty());
        assert!(document.assessment() == &self.original, "undoing everything gives what was opened");
        assert!(self.made >= 100, "the monkey changes something: {} steps", self.made);
    }
}

#[test]
fn a_monkey_on_the_example_breaks_nothing_and_undo_gives_it_back() {
    Monkey::new(seed(), 0x5EED_CAFE).run();
}

#[test]
fn a_monkey_on_the_largest_catalogue_breaks_nothing_and_undo_gives_it_back() {
    let reference = FrameworkRef { id: "etom".to_owned(), version: "26.0".to_owned() };
    let mut assessment = Assessment::new(reference, "bpf-share", Subject::new("Example", "Largest", "1"));
    for process in framework("26.0").processes() {
        let text = format!("How the product supports {} {}", process.id, process.name);
        assessment.change_claim(process.id, |claim| {
            claim.scope = Scope::In;
            claim.mapping = vec![Arc::new(Passage::vendor(&text))];
        });
    }
    Monkey::new(assessment, 0xBADC_0FFE).run();
}
