//! The imports in the window, by accessible name; effects are answered as the world would.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use claimbook::app::{
    CatalogueCommand, Command, Dialog, Effect, Event, ImportCommand, ImportEffect, ImportEvent, View,
};
use claimbook::assessment::Scope;
use claimbook::exchange::claims_sheet::{Field, RowState};
use claimbook::exchange::sheet;
use claimbook::perform::{World, perform};
use claimbook::platform::locations::Locations;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::{frameworks, guessed, vendor_workbook};
use crate::support::window::TestWindow;
use crate::support::{id, score, seed};

/// Answers what the window wants read, with these bytes; gives the other effects.
fn answer(window: &mut TestWindow, bytes: &[u8]) -> Vec<Effect> {
    let mut others = Vec::new();
    for effect in window.take_effects() {
        match effect {
            Effect::Import(ImportEffect::Read(path)) => {
                let book = sheet::read(bytes).unwrap();
                let guess = guessed(&book);
                window.receive(Event::Import(ImportEvent::Read(path, Arc::new(book), Box::new(guess))));
            }
            other => others.push(other),
        }
    }
    others
}

/// Chooses an entry of a list by its name.
fn choose(window: &mut TestWindow, list: &str, entry: &str) {
    window.harness.get_by_role_and_label(Role::ComboBox, list).click();
    window.settle();
    window.harness.get_by_role_and_label(Role::Button, entry).click();
    window.settle();
}

#[test]
fn a_vendor_starts_from_its_workbook_and_sees_claims_charts_and_where_the_gaps_are() {
    let mut window = TestWindow::start();
    window.click("Start from your spreadsheet…");
    window.type_into("Path of a spreadsheet", "plans/plan.xlsx");
    window.click("Read it");
    answer(&mut window, &vendor_workbook());
    assert!(window.shows("plan.xlsx") && window.shows("XLSX workbook"), "{:?}", window.names());
    let import = window.app().importing.ready.clone().unwrap();
    assert_eq!(import.plan.count(RowState::Problem), 1);
    assert!(!window.shows("Enter the company"), "what is worse is said first");
    window.click("Leave out the cell that cannot be read");
    assert!(window.shows("Enter the company"));
    window.type_into("Company", "Acme");
    window.type_into("Product title", "Care");
    window.type_into("Product version", "9.2");
    let version = entry(&window, "16.0");
    choose(&mut window, "Framework version", &version);
    window.click("Import 5 claims");

    let document = window.app().document.as_ref().unwrap();
    assert_eq!(document.assessment().framework.version, "16.0");
    assert_eq!(document.assessment().subject.company, "Acme");
    assert_eq!(document.assessment().claim(id("1.1.9.5")).unwrap().claimed, Some(score("4.5")));
    assert_eq!(document.history.done().len(), 1);
    assert_eq!(document.history.undo_label(), Some("Import 5 claims from plan.xlsx"));
    assert!(document.is_dirty());
    assert_eq!((window.app().view, window.app().dialog.clone()), (View::Claim, None));
    assert!(window.shows("Charts"), "{:?}", window.names());
    assert!(window.app().notices.shown().any(|notice| notice.hint.contains("Problems")));
    window.send(Command::Undo);
    assert!(window.assessment().claims.is_empty());
}

/// The entry of a framework version in the list, with how many identifiers it knows.
fn entry(window: &TestWindow, version: &str) -> String {
    let plan = &window.app().importing.ready.as_ref().unwrap().plan;
    let fit = plan.fits.iter().find(|fit| fit.label == format!("etom@{version}")).unwrap();
    format!("eTOM {version}  {} of {} identifiers", fit.known, fit.identifiers)
}

#[test]
fn an_open_assessment_takes_a_spreadsheet_as_one_step_and_shows_what_it_would_overwrite() {
    let mut base = seed();
    base.change_claim(id("1.3.5.6"), |claim| claim.comment = "Mine".to_owned());
    let mut window = TestWindow::with(base.clone());
    window.take_effects();
    window.send(Command::Import(ImportCommand::Begin { new: false }));
    window.send(Command::Import(ImportCommand::Read(PathBuf::from("notes.csv"))));
    answer(&mut window, b"id;comment;owner\n1.3.5.6;Theirs;Ann\n1.3.5.7;New;Bo\n9.9.9;x;y\n");
    assert!(window.shows_part("9.9.9 is not a process of etom@16.0"));
    assert!(window.shows("Conflicts (0 overwritten, 1 kept)"), "{:?}", window.names());
    choose(&mut window, "Where both say something", "The spreadsheet wins");
    assert!(window.shows("Conflicts (1 overwritten, 0 kept)"));
    window.click("Conflicts (1 overwritten, 0 kept)");
    assert!(window.shows_part("Comment: Mine ➡ Theirs"), "{:?}", window.names());
    assert!(!window.shows_part("9.9.9 is not a process"), "only conflicts are shown");
    window.click("Show row 2 1.3.5.6");
    assert!(window.shows("⚠ overwritten"));
    window.click("All rows (3)");
    window.click("Take row 4");
    assert!(window.app().importing.ready.as_ref().unwrap().choices.left_out.contains(&3));
    window.click("Import 2 claims");
    assert_eq!(window.assessment().claim(id("1.3.5.6")).unwrap().comment, "Theirs");
    assert_eq!(window.assessment().claim(id("1.3.5.7")).unwrap().owner, "Bo");
    let history = &window.app().document.as_ref().unwrap().history;
    assert_eq!(history.done().len(), 1);
    window.send(Command::Undo);
    assert_eq!(window.assessment(), &base);
}

#[test]
fn the_whole_import_works_by_keyboard_alone() {
    let mut window = TestWindow::start();
    window.harness.get_by_label("Start from your spreadsheet…").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Enter);
    // The path has the keyboard.
    window.type_text("plan.csv");
    window.press(Modifiers::NONE, Key::Enter);
    answer(&mut window, b"id,comment\n1.3.5.6,Hello\n1.3.5.7,There\n");
    for (field, text) in [("Company", "Acme"), ("Product title", "Care"), ("Product version", "1")] {
        window.harness.get_by_label(field).focus();
        window.settle();
        window.type_text(text);
    }
    window.harness.get_by_label("Company").focus();
    window.settle();
    window.press(Modifiers::NONE, Key::Tab);
    assert!(window.harness.get_by_label("Product title").is_focused(), "the keyboard goes the way one reads");
    let mut tabs = 0;
    let focused = |window: &TestWindow, label: &str| window.harness.get_by_label(label).is_focused();
    while !focused(&window, "Import 2 claims") {
        window.press(Modifiers::NONE, Key::Tab);
        tabs += 1;
        assert!(tabs < 80, "the button is never reached");
    }
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.assessment().claim(id("1.3.5.6")).unwrap().comment, "Hello");
    assert_eq!(window.assessment().scope(id("1.3.5.7")), Scope::In);

    // Escape leaves everything as it was.
    window.send(Command::Import(ImportCommand::Begin { new: false }));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.app().dialog, None);
}

#[test]
fn columns_sheets_and_heads_can_be_chosen_and_are_remembered_for_the_next_file() {
    let mut window = TestWindow::with(seed());
    let text = b"Number,Talk,Whatever\n1.3.5.6,Hello,Ann\n1.3.5.7,There,Bo\n";
    window.send(Command::Import(ImportCommand::Read(PathBuf::from("a.csv"))));
    answer(&mut window, text);
    choose(&mut window, "Column B holds", "Comment");
    choose(&mut window, "Column C holds", "Owner");
    let choices = window.app().importing.ready.as_ref().unwrap().choices.clone();
    assert_eq!(choices.columns, [Some(Field::Id), Some(Field::Comment), Some(Field::Owner)]);
    window.click("Import 2 claims");
    assert_eq!(window.app().settings.imports.len(), 1);
    let settings = claimbook::app::Settings::read(&window.app().settings.write());
    assert_eq!(settings, window.app().settings, "they come back from their file");

    window.send(Command::Import(ImportCommand::Read(PathBuf::from("b.csv"))));
    answer(&mut window, b"Number,Talk,Whatever\n1.3.5.1,Again,Cy\n");
    assert!(window.app().importing.ready.as_ref().unwrap().remembered);
    window.click("Import 1 claim");
    let claim = window.assessment().claim(id("1.3.5.1")).unwrap();
    assert_eq!((claim.comment.as_str(), claim.owner.as_str()), ("Again", "Cy"));

    window.send(Command::Import(ImportCommand::Read(PathBuf::from("c.csv"))));
    answer(&mut window, b"Number,Talk,Whatever\n1.3.5.1,Again,Cy\n");
    choose(&mut window, "Heads in row", "No row of heads");
    assert_eq!(window.app().importing.ready.as_ref().unwrap().choices.header, None);
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_another_can_be_chosen() {
    let mut window = TestWindow::start();
    window.send(Command::Import(ImportCommand::Read(PathBuf::from("gone.xlsx"))));
    assert!(window.shows("Reading gone.xlsx"));
    let failure = claimbook::perform::import::read(Path::new("gone.xlsx"), &frameworks()).unwrap_err();
    window.receive(Event::Import(ImportEvent::NotRead(failure)));
    assert!(window.shows_part("it does not exist"), "{:?}", window.names());
    assert!(!window.shows("Reading gone.xlsx"));
    // What comes too late, after the import was closed, is not shown.
    window.send(Command::Import(ImportCommand::Close));
    let book = Arc::new(sheet::read(b"id\n1.1\n").unwrap());
    let guess = Box::new(guessed(&book));
    window.receive(Event::Import(ImportEvent::Read(PathBuf::from("late.csv"), book, guess)));
    assert_eq!(window.app().importing.ready, None);
}

#[test]
fn a_spreadsheet_dropped_on_the_start_screen_begins_an_import_and_evidence_stays_evidence() {
    let mut window = TestWindow::start();
    let dropped = |window: &TestWindow, name: &str| claimbook::ui::import::dropped(window.app(), &[name.into()]);
    let read = Some(Command::Import(ImportCommand::Read("plan.XLSX".into())));
    assert_eq!(dropped(&window, "plan.XLSX"), read);
    assert_eq!(dropped(&window, "guide.pdf"), None);
    window.open(seed());
    assert_eq!(dropped(&window, "plan.XLSX"), None);
    window.send(Command::Import(ImportCommand::Begin { new: false }));
    assert_eq!(dropped(&window, "plan.XLSX"), read);
}

#[test]
fn a_framework_catalogue_is_imported_in_the_window_and_an_open_document_sees_its_texts() {
    let home = tempfile::tempdir().unwrap();
    let world = World::new(Some(Locations::below(home.path())));
    let file = home.path().join("GB921 16.0.csv");
    let csv = "Identifier,Level,Name,Description\n1.1,1,Market/Sales Domain,All of it\n1.1.9,2,Selling,Sells\n\
               1.1.9.5,3,Another Name,Manages\n";
    std::fs::write(&file, csv).unwrap();
    let mut window = TestWindow::with(seed());
    window.take_effects();
    window.send(Command::Import(ImportCommand::Catalogue(CatalogueCommand::Begin)));
    window.type_into("Path of a catalogue", &file.to_string_lossy());
    window.click("Read it");
    run(&mut window, &world);
    assert!(window.shows_part("3 processes (L1 1 · L2 1 · L3 1), 3 with texts"), "{:?}", window.names());
    assert!(window.shows_part("1.1.9.5 is “Another Name” in the file"), "{:?}", window.names());
    window.click("Import as etom@16.0");
    run(&mut window, &world);
    assert_eq!(window.app().dialog, None);
    let document = window.app().document.as_ref().unwrap();
    assert_eq!(document.framework.description(id("1.1.9.5")), Some("Manages"));
    assert_ne!(document.framework.get(id("1.1.9.5")).unwrap().name, "Another Name", "the bundled list stays");
    assert!(!document.is_dirty());

    window.send(Command::Import(ImportCommand::Catalogue(CatalogueCommand::Read(file))));
    run(&mut window, &world);
    let field = window.harness.get_by_label("Version");
    field.focus();
    window.settle();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("16.0-own");
    assert!(window.shows_part("No list of this version is bundled"));
    window.click("Import as etom@16.0-own");
    run(&mut window, &world);
    window.send(Command::ShowDialog(Dialog::New));
    window.harness.get_by_role_and_label(Role::ComboBox, "Framework version").click();
    window.settle();
    assert!(window.shows_part("eTOM 16.0-own"), "{:?}", window.names());
}

/// Does what the window wants in a real folder.
fn run(window: &mut TestWindow, world: &World) {
    for effect in window.take_effects() {
        if matches!(effect, Effect::Import(_)) {
            let events = std::sync::Mutex::new(Vec::new());
            perform(effect, world, &|event| events.lock().unwrap().push(event));
            for event in events.into_inner().unwrap() {
                window.receive(event);
            }
        }
    }
}
