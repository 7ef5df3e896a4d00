//! Nothing is lost: the file on disk, recovery, what the window remembers, the history panel, and a system without OpenGL.

mod comparing;
mod disk;
mod history;
mod remembering;
mod system;

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use claimbook::app::{Command, Effect, Event};
use claimbook::assessment::Assessment;
use claimbook::edit::{ClaimChange, Edit};
use claimbook::perform::{World, open, perform, save};
use claimbook::platform::locations::Locations;

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// A window whose effects are done in a folder; several may share one.
struct Desk {
    /// The window.
    window: TestWindow,
    /// What jobs share.
    world: World,
}

impl Desk {
    /// A window on its start screen.
    fn at(home: &Path) -> Self {
        let world = World::new(Some(Locations::below(home)));
        let mut window = TestWindow::start();
        window.harness.state_mut().app.windows = world.read_windows();
        let mut desk = Self { window, world };
        let found = claimbook::perform::recoveries(&desk.world);
        desk.receive(Event::RecoveriesFound(found));
        desk
    }

    /// A window with a file open.
    fn open(home: &Path, file: &Path) -> Self {
        let mut desk = Self::at(home);
        desk.send(Command::Open(file.to_owned()));
        desk
    }

    /// Has done what was wanted, until nothing more is.
    fn settle(&mut self) {
        loop {
            let effects = self.window.take_effects();
            if effects.is_empty() {
                return;
            }
            for effect in effects.into_iter().filter(|effect| !matches!(effect, Effect::PickSave(_))) {
                let events = Mutex::new(Vec::new());
                perform(effect, &self.world, &|event| events.lock().unwrap().push(event));
                for event in events.into_inner().unwrap() {
                    self.window.receive(event);
                }
            }
        }
    }

    /// Asks for something, and has it done.
    fn send(&mut self, command: Command) {
        self.window.send(command);
        self.settle();
    }

    /// Tells what happened, and has done what follows.
    fn receive(&mut self, event: Event) {
        self.window.receive(event);
        self.settle();
    }

    /// Clicks, and has done what follows.
    fn click(&mut self, label: &str) {
        self.window.click(label);
        self.settle();
    }

    /// Looks at the file as the window's watch does.
    fn look(&mut self) {
        if let Some(event) = self.world.look_at_file() {
            self.receive(event);
        }
    }

    /// Sets the comment of a claim.
    fn comment(&mut self, process: &str, text: &str) {
        self.send(Command::EndGesture);
        self.send(Command::Edit(Edit::Claims(vec![id(process)], ClaimChange::Comment(text.to_owned()))));
    }

    /// The comment of a claim.
    fn comment_of(&self, process: &str) -> &str {
        comment_in(self.window.assessment(), process)
    }

    /// Whether something is not on disk.
    fn is_dirty(&self) -> bool {
        self.window.app().has_unsaved_changes()
    }
}

/// The comment of a claim.
fn comment_in<'a>(whole: &'a Assessment, process: &str) -> &'a str {
    whole.claim(id(process)).map_or("", |claim| &claim.comment)
}

/// What a file holds.
fn read(file: &Path) -> Assessment {
    open::open(file, &claimbook::framework::Catalogues::default()).unwrap().assessment
}

/// The seed as a file.
fn seed_file(home: &Path) -> PathBuf {
    let file = home.join("seed.claimbook");
    save::save(&file, &seed()).unwrap();
    file
}

/// Changes a file as another program would.
fn change_outside(file: &Path, process: &str, comment: &str) {
    let mut whole = read(file);
    whole.change_claim(id(process), |claim| comment.clone_into(&mut claim.comment));
    save::save(file, &whole).unwrap();
}

/// A window and its file, in which two comments were changed on both sides; asked to merge.
fn in_conflict(home: &Path, processes: [&str; 2]) -> (Desk, PathBuf) {
    let file = seed_file(home);
    let mut desk = Desk::open(home, &file);
    for (process, ours, theirs) in [(processes[0], "Ours", "Theirs"), (processes[1], "Ours as well", "Theirs as well")]
    {
        desk.comment(process, ours);
        change_outside(&file, process, theirs);
    }
    desk.look();
    desk.click("Merge");
    (desk, file)
}
