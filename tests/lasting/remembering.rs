//! What the window remembers of each file.

use std::fs;
use std::path::PathBuf;

use claimbook::app::{Command, FileView, Region, View, WindowFrame, Windows};

use super::{Desk, seed_file};
use crate::support::id;

#[test]
fn a_file_is_shown_again_as_it_was_left() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    {
        let mut desk = Desk::open(home.path(), &file);
        desk.send(Command::ToggleExpanded(id("1.1.11.2")));
        desk.send(Command::Select(id("1.1.11.2")));
        desk.send(Command::ShowView(View::Subject));
        desk.send(Command::ToggleRegion(Region::Charts));
        desk.window.harness.state_mut().memory.widths.outline = Some(512.0);
        desk.window.settle();
        desk.send(Command::Quit);
    }
    let mut desk = Desk::open(home.path(), &file);
    let app = desk.window.app();
    let outline = &app.document.as_ref().unwrap().outline;
    assert_eq!(outline.selected, Some(id("1.1.11.2")));
    assert!(outline.expanded.contains(&id("1.1.11.2")));
    assert_eq!(app.view, View::Subject);
    assert!(!app.shows(Region::Charts));
    assert_eq!(desk.window.harness.state().memory.widths.outline, Some(512.0));

    // Another file has memories of its own.
    let other = home.path().join("other.claimbook");
    fs::copy(&file, &other).unwrap();
    desk.send(Command::Open(other));
    assert_eq!(desk.window.app().view, View::Claim);
    let text = fs::read_to_string(&file).unwrap();
    assert!(!text.contains("512") && !text.contains("outline"), "nothing of it is in the assessment");
}

#[test]
fn a_larger_zoom_and_back_leaves_the_outline_as_wide_as_it_was() {
    let mut desk = Desk::at(tempfile::tempdir().unwrap().path());
    desk.window.open(crate::support::seed());
    desk.window.harness.state_mut().memory.widths.outline = Some(600.0);
    desk.window.settle();
    let width = |desk: &Desk| {
        use egui_kittest::kittest::Queryable;
        desk.window.harness.get_by_label("Outline").rect().width()
    };
    let before = width(&desk);
    assert!(before > 560.0, "{before}");
    desk.window.harness.set_size(egui::vec2(900.0, 600.0));
    desk.window.settle();
    assert!(width(&desk) < before - 50.0, "there is no room for it now");
    desk.window.harness.set_size(egui::vec2(1280.0, 800.0));
    desk.window.settle();
    assert!((width(&desk) - before).abs() < 1.0, "{} and {before}", width(&desk));
}

#[test]
fn fifty_files_are_remembered_and_text_that_is_no_memory_is_forgotten() {
    let frame = WindowFrame { size: Some((1_000.0, 700.0)), position: None, maximized: true };
    let mut windows = Windows { frame, ..Windows::default() };
    for number in 0..60 {
        windows.remember(FileView { path: PathBuf::from(format!("/{number}")), ..FileView::default() });
    }
    windows.remember(FileView { path: PathBuf::from("/30"), view: "history".to_owned(), ..FileView::default() });
    assert_eq!(windows.files.len(), 50);
    assert_eq!(windows.files[0].path, PathBuf::from("/30"));
    assert_eq!(windows.of(&PathBuf::from("/30")).unwrap().view, "history");
    assert!(windows.of(&PathBuf::from("/0")).is_none());
    assert_eq!(Windows::read(&windows.write()), windows);
    assert_eq!(Windows::read("nonsense ("), Windows::default());
    assert_eq!(Windows::read("(later: 1)"), Windows::default());
}

#[test]
fn memories_of_processes_that_are_not_there_are_passed_over() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let mut desk = Desk::at(home.path());
    let strange = FileView {
        path: file.clone(),
        view: "somewhere".to_owned(),
        selected: "99.99".to_owned(),
        expanded: vec!["x".to_owned()],
        ..FileView::default()
    };
    desk.window.harness.state_mut().app.windows.remember(strange);
    desk.send(Command::Open(file));
    let document = desk.window.app().document.as_ref().unwrap();
    assert!(document.outline.selected.is_some_and(|id| document.framework.get(id).is_some()));
    assert!(!document.outline.expanded.is_empty());
    assert_eq!(desk.window.app().view, View::Claim);
}

#[test]
fn two_windows_do_not_forget_what_the_other_one_showed() {
    let home = tempfile::tempdir().unwrap();
    let file = seed_file(home.path());
    let other = home.path().join("other.claimbook");
    fs::copy(&file, &other).unwrap();
    let mut first = Desk::open(home.path(), &file);
    let mut second = Desk::open(home.path(), &other);
    first.send(Command::ShowView(View::Evidence));
    first.send(Command::Quit);
    second.send(Command::ShowView(View::Problems));
    second.send(Command::Quit);
    drop((first, second));
    assert_eq!(Desk::open(home.path(), &file).window.app().view, View::Evidence);
    assert_eq!(Desk::open(home.path(), &other).window.app().view, View::Problems);
}
