//! The window without a screen: the application and its views in a harness, effects collected instead of performed.

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use claimbook::app::{App, Command, Effect, Event, Opened, Settings};
use claimbook::assessment::Assessment;
use claimbook::ui::{self, Memory};
use claimbook::words::Language;

/// What a test's window holds.
pub struct TestState {
    /// The application.
    pub app: App,
    /// What views remember.
    pub memory: Memory,
    /// What was wanted in the world, in order.
    pub effects: Vec<Effect>,
    /// The program's clock.
    pub now: u64,
}

/// A window without a screen.
pub struct TestWindow {
    /// The harness, for everything that is not said here.
    pub harness: Harness<'static, TestState>,
}

impl TestWindow {
    /// A window on its start screen.
    pub fn start() -> Self {
        Self::with_size(1280.0, 800.0)
    }

    /// A window of a size on its start screen.
    pub fn with_size(width: f32, height: f32) -> Self {
        let app = App::new(Settings::default());
        let state = TestState { app, memory: Memory::default(), effects: Vec::new(), now: 0 };
        let harness = Harness::builder()
            .with_size(egui::vec2(width, height))
            .with_max_steps(40)
            .with_context_setup(ui::setup)
            .build_ui_state(frame, state);
        Self { harness }
    }

    /// Speaks a language of the window, one of the tests as well.
    pub fn speak(&mut self, language: Language) {
        self.send(Command::SetLanguage(language));
    }

    /// A window with an assessment, as if it had been read from a file.
    pub fn with(assessment: Assessment) -> Self {
        let mut window = Self::start();
        window.open(assessment);
        window
    }

    /// Opens an assessment, as if it had been read from a file.
    pub fn open(&mut self, assessment: Assessment) {
        let framework = super::framework(&assessment.framework.version);
        let opened = Opened { assessment, framework, scheme: super::scheme(), repairs: Vec::new() };
        let path = Some("seed.claimbook".into());
        self.receive(Event::Read { path, opened: Box::new(opened), unsaved: false });
    }

    /// Tells the application what came of an effect, and lets the window settle.
    pub fn receive(&mut self, event: Event) {
        self.harness.state_mut().app.receive(event);
        self.settle();
    }

    /// Asks for something, and lets the window settle.
    pub fn send(&mut self, command: Command) {
        self.harness.state_mut().app.send(command);
        self.settle();
    }

    /// Runs frames until nothing moves. Two at least: what is asked for in one is done before the next.
    pub fn settle(&mut self) {
        self.harness.run_steps(2);
        self.harness.run();
    }

    /// The application.
    pub fn app(&self) -> &App {
        &self.harness.state().app
    }

    /// The open document's assessment.
    pub fn assessment(&self) -> &Assessment {
        self.app().document.as_ref().unwrap().assessment()
    }

    /// What was wanted in the world since this was last asked.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.harness.state_mut().effects)
    }

    /// Whether something with this accessible name is on the screen.
    pub fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    /// Whether something whose accessible name contains a text is on the screen.
    pub fn shows_part(&self, part: &str) -> bool {
        self.harness.query_all_by_label_contains(part).next().is_some()
    }

    /// Clicks on the control of this name.
    pub fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    /// Presses keys.
    pub fn press(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Types text into the field of this name.
    pub fn type_into(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.settle();
        self.harness.get_by_label(label).type_text(text);
        self.settle();
    }

    /// Types text into whatever has the keyboard.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Clicks twice at a place, as fast as a hand does.
    pub fn double_click(&mut self, at: egui::Pos2) {
        self.harness.hover_at(at);
        self.settle();
        let button = egui::PointerButton::Primary;
        let modifiers = egui::Modifiers::NONE;
        let clicks = [true, false, true, false];
        let events = clicks.map(|pressed| egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        self.harness.input_mut().events.extend(events);
        self.settle();
    }

    /// The accessible names on the screen, for finding out.
    pub fn names(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    }
}

/// One frame, as the real window runs it.
fn frame(ui: &mut egui::Ui, state: &mut TestState) {
    state.now += 16;
    state.effects.extend(state.app.update(state.now));
    ui::frame(ui, &mut state.app, &mut state.memory);
}
