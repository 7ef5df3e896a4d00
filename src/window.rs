//! The window: `logic` drains the application's queue, `ui` draws; the composition root.

use std::sync::Arc;

use eframe::egui;

use crate::app::{App, Clip, Command, Effect, Event, Failure, View};
use crate::perform::{self, Lane, World};
use crate::platform::clock::{self, Clock};
use crate::platform::locations::Locations;
use crate::platform::queue::Queue;
use crate::platform::worker::Worker;
use crate::platform::{crash, display, files};
use crate::ui::{self, Memory};

/// The window and what it is made of.
struct Window {
    /// The application without pixels.
    app: App,
    /// What views remember.
    memory: Memory,
    /// The clock.
    clock: Clock,
    /// What jobs share.
    world: Arc<World>,
    /// Jobs that take long.
    worker: Worker<Event>,
    /// Writes, in order; ends last, so that a save under way is finished.
    queue: Option<Queue>,
    /// The title that the window has.
    title: String,
    /// Whether the application has agreed to end.
    ending: bool,
}

/// Opens the window, on a file if one is named.
pub fn run(file: Option<&std::path::Path>) -> Result<(), Failure> {
    if let Some(why) = display::missing() {
        return Err(no_window(why));
    }
    let locations = Locations::find();
    if let Some(locations) = &locations {
        crash::log_panics_to(locations.crash_log.clone());
    }
    let first = file.map(|path| Command::Open(files::absolute(path)));
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("claimbook")
        .with_title("Claimbook")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([800.0, 560.0])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() };
    let create = move |context: &eframe::CreationContext<'_>| {
        Ok(Box::new(Window::new(&context.egui_ctx, World::new(locations), first)) as Box<dyn eframe::App>)
    };
    eframe::run_native("claimbook", options, Box::new(create)).map_err(|error| no_window(&error.to_string()))
}

/// Why there is no window, and what can be done without one.
fn no_window(why: &str) -> Failure {
    let hint = "without a display use a subcommand: claimbook show, score, plan, check, set, evidence, export, verify, \
                catalogue, new (claimbook --help lists them). On Debian and Ubuntu a window needs: apt-get install \
                libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1";
    Failure::new("the window cannot be opened", why, hint)
}

impl Window {
    /// A window on the start screen, about to do a first command.
    fn new(ctx: &egui::Context, world: World, first: Option<Command>) -> Self {
        ui::setup(ctx);
        let mut app = App::new(world.read_settings());
        app.receive(Event::RecoveriesFound(perform::recoveries(&world)));
        if let Some(command) = first {
            app.send(command);
        }
        let wake = ctx.clone();
        Self {
            app,
            memory: Memory::default(),
            clock: Clock::start(),
            world: Arc::new(world),
            worker: Worker::new(move || wake.request_repaint()),
            queue: Queue::start("disk").ok(),
            title: String::new(),
            ending: false,
        }
    }

    /// Has an effect done, on the thread that suits it.
    fn perform(&mut self, ctx: &egui::Context, effect: Effect) {
        if effect == Effect::Quit {
            self.ending = true;
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            return;
        }
        if let Effect::SetClipboard(clip) = effect {
            match clip {
                Clip::Text(text) => ctx.copy_text(text),
                Clip::Image { width, height, rgba } => {
                    ctx.copy_image(egui::ColorImage::from_rgba_unmultiplied([width, height], &rgba));
                }
            }
            return;
        }
        let world = Arc::clone(&self.world);
        let outbox = self.worker.outbox();
        let lane = perform::lane(&effect);
        let job = move || perform::perform(effect, &world, &|event| outbox.send(event));
        match (lane, &self.queue) {
            (Lane::Disk, Some(queue)) => {
                // The thread ends only with the window; until then it takes every job.
                if let Err(job) = queue.add(job) {
                    job();
                }
            }
            (Lane::Own, _) => {
                if let Err(error) = self.worker.start("job", move |_| job()) {
                    let failure = Failure::new("a job could not be started", error.to_string(), "close other programs");
                    self.app.receive(Event::Failed(failure));
                }
            }
            (Lane::Disk | Lane::Window, _) => job(),
        }
    }

    /// Files dropped on the window: an assessment is opened, anything else becomes evidence.
    fn take_dropped_files(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<std::path::PathBuf> = dropped.into_iter().map(|file| file.path().to_owned()).collect();
        let is_assessment = |path: &&std::path::PathBuf| path.extension().is_some_and(|ending| ending == "claimbook");
        if let Some(path) = paths.iter().find(is_assessment) {
            self.app.send(Command::Open(path.clone()));
        } else if !paths.is_empty()
            && let Some(document) = &self.app.document
        {
            let claim = document.outline.selected.filter(|_| self.app.view == View::Claim);
            self.app.send(Command::AddEvidence(paths, claim.map(|id| (id, None))));
        }
    }

    /// Keeps the system's window from closing over unsaved changes.
    fn guard_closing(&mut self, ctx: &egui::Context) {
        if ctx.input(|input| input.viewport().close_requested()) && !self.ending {
            if self.app.has_unsaved_changes() {
                ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            }
            self.app.send(Command::Quit);
        }
    }

    /// Shows the document's name in the title bar.
    fn set_title(&mut self, ctx: &egui::Context) {
        let title = self.app.title();
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        while let Some(event) = self.worker.next() {
            self.app.receive(event);
        }
        self.take_dropped_files(ctx);
        self.guard_closing(ctx);
        let now = self.clock.millis();
        let mut effects = self.app.update(now);
        let again = self.app.look_after(now);
        effects.extend(self.app.take_effects());
        for effect in effects {
            self.perform(ctx, effect);
        }
        if let Some(millis) = again {
            ctx.request_repaint_after(clock::span(millis));
        }
        self.set_title(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui::frame(ui, &mut self.app, &mut self.memory);
    }
}
