//! The window: `logic` drains the application's queue, `ui` draws; the composition root.

pub mod refusal;
pub mod renderer;

use std::sync::Arc;

use eframe::egui;

use self::refusal::no_window;
use self::renderer::{Drawer, next_drawer};
use crate::app::{App, Clip, Command, Effect, Event, EvidenceEffect, Failure, KeepEffect, KeepEvent, WindowFrame};
use crate::perform::{self, Lane, World};
use crate::platform::clock::{self, Clock};
use crate::platform::libraries::Used;
use crate::platform::locations::{self, Locations};
use crate::platform::queue::Queue;
use crate::platform::worker::{Outbox, Worker};
use crate::platform::{crash, display, files, libraries, signals, watch};
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
    /// Whether the window had the keyboard in the last frame.
    focused: bool,
    /// Whether the application has agreed to end.
    ending: bool,
}

/// Opens the window, on a file if one is named.
pub fn run(file: Option<&std::path::Path>) -> Result<(), Failure> {
    if let Some(why) = display::missing() {
        return Err(no_window(why, &[], false));
    }
    let locations = Locations::find();
    if let Some(locations) = &locations {
        crash::log_panics_to(locations.crash_log.clone());
    }
    let first = file.map(|path| Command::Open(files::absolute(path)));
    let mut tried = Vec::new();
    let mut why = String::new();
    while let Some(drawer) = next_drawer(cfg!(windows), &tried) {
        match open(drawer, locations.clone(), first.clone()) {
            Ok(()) => return Ok(()),
            Err(error) => why = error.to_string(),
        }
        tried.push(drawer);
    }
    let missing = if cfg!(target_os = "linux") {
        let under = if display::wayland() { Used::Wayland } else { Used::X11 };
        libraries::missing(&why, under, libraries::found)
    } else {
        Vec::new()
    };
    Err(no_window(&why, &missing, true))
}

/// Opens the window with one way to draw it.
fn open(drawer: Drawer, locations: Option<Locations>, first: Option<Command>) -> eframe::Result {
    let world = World::new(locations);
    let frame = world.read_windows().frame;
    let size = frame.size.map_or([1280.0, 800.0], |(width, height)| [width.max(800.0), height.max(560.0)]);
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("claimbook")
        .with_title("Claimbook")
        .with_inner_size(size)
        .with_min_inner_size([800.0, 560.0])
        .with_maximized(frame.maximized)
        .with_drag_and_drop(true);
    // A place left of or above the screens is a place that nobody could reach.
    if let Some((x, y)) = frame.position.filter(|(x, y)| *x >= 0.0 && *y >= 0.0) {
        viewport = viewport.with_position([x, y]);
    }
    let create = move |context: &eframe::CreationContext<'_>| {
        Ok(Box::new(Window::new(&context.egui_ctx, world, first)) as Box<dyn eframe::App>)
    };
    eframe::run_native("claimbook", renderer::options(viewport, drawer), Box::new(create))
}

impl Window {
    /// A window on the start screen, about to do a first command.
    fn new(ctx: &egui::Context, world: World, first: Option<Command>) -> Self {
        ui::setup(ctx);
        let mut app = App::new(world.read_settings());
        app.catalogues = world.catalogues();
        app.windows = world.read_windows();
        app.clock_began = clock::second_of_day();
        app.started_in = locations::working_folder();
        app.receive(Event::RecoveriesFound(perform::recoveries(&world)));
        if let Some(command) = first {
            // A spreadsheet named at the start begins an import.
            let import = if let Command::Open(path) = &command {
                ui::import::dropped(&app, std::slice::from_ref(path))
            } else {
                None
            };
            app.send(import.unwrap_or(command));
        }
        let wake = ctx.clone();
        let world = Arc::new(world);
        let worker = Worker::new(move || wake.request_repaint());
        let outbox = worker.outbox();
        signals::on_end(move || outbox.send(Event::Keep(KeepEvent::Ending)));
        watch(&world, worker.outbox());
        Self {
            app,
            memory: Memory::default(),
            clock: Clock::start(),
            world,
            worker,
            focused: true,
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
        if effect == Effect::Evidence(EvidenceEffect::RequestPaste) {
            ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            return;
        }
        let world = Arc::clone(&self.world);
        let outbox = self.worker.outbox();
        let lane = perform::lane(&effect);
        let job = move || perform::perform(effect, &world, &|event| outbox.send(event));
        match lane {
            Lane::Disk => self.queue_or_do(job),
            Lane::Own => {
                if let Err(error) = self.worker.start("job", move |_| job()) {
                    let failure = Failure::new("a job could not be started", error.to_string(), "close other programs");
                    self.app.receive(Event::Failed(failure));
                }
            }
            Lane::Window => job(),
        }
    }

    /// Has a job done in order with the other writes; at once where there is no thread for it.
    fn queue_or_do(&self, job: impl FnOnce() + Send + 'static) {
        match &self.queue {
            Some(queue) => {
                // The thread ends only with the window; until then it takes every job.
                if let Err(job) = queue.add(job) {
                    job();
                }
            }
            None => job(),
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

    /// Looks at the file on disk when the user comes back to the window, and remembers how the window stands.
    fn look_around(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        let (focused, frame) = ctx.input(|input| {
            let viewport = input.viewport();
            let point = |point: egui::Pos2| (point.x * zoom, point.y * zoom);
            let frame = WindowFrame {
                size: viewport.inner_rect.map(|rect| (rect.width() * zoom, rect.height() * zoom)),
                position: viewport.outer_rect.map(|rect| point(rect.min)),
                maximized: viewport.maximized.unwrap_or(false),
            };
            (viewport.focused.unwrap_or(true), frame)
        });
        if focused && !self.focused {
            self.perform(ctx, Effect::Keep(KeepEffect::Look));
        }
        self.focused = focused;
        // The size of a window that fills the screen is the screen's.
        let before = self.app.windows.frame;
        let kept = if frame.maximized { WindowFrame { maximized: true, ..before } } else { frame };
        if frame.size.is_some() {
            self.app.set_window_frame(kept);
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

/// Looks at the open file every other second, as long as there is a window; wakes it only when something happened.
fn watch(world: &Arc<World>, outbox: Outbox<Event>) {
    let world = Arc::downgrade(world);
    watch::every_while(move || {
        let Some(world) = world.upgrade() else { return false };
        if let Some(event) = world.look_at_file() {
            outbox.send(event);
        }
        true
    });
}

impl Drop for Window {
    /// However the window ends, by the system or by a fault of a view: what is not on disk goes to the recovery file.
    fn drop(&mut self) {
        self.app.rescue();
        self.app.remember_view();
        let disk = |effect: &Effect| perform::lane(effect) == Lane::Disk;
        for effect in self.app.take_effects().into_iter().filter(disk) {
            let world = Arc::clone(&self.world);
            self.queue_or_do(move || perform::perform(effect, &world, &|_| {}));
        }
        // Dropping the queue waits for its jobs.
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        while let Some(event) = self.worker.next() {
            self.app.receive(event);
        }
        self.guard_closing(ctx);
        self.look_around(ctx);
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
