//! Goes through every screen in every theme, three sizes and three zooms: nothing panics, every control has a name, no
//! two share an identity, and everything lies where it can be seen. New views and dialogs are found by themselves.

pub mod finding;
mod screens;

use std::collections::BTreeSet;

use claimbook::app::{Command, Theme};
use claimbook::words::{self, Language};

use crate::support::window::TestWindow;
use finding::{cut_off, identity_clashes, outside, unnamed};
use screens::{Screen, screens};

/// The sizes of the window in pixels.
const SIZES: &[(f32, f32)] = &[(1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0)];
/// The zooms in per cent.
const ZOOMS: &[u16] = &[100, 150, 200];

/// Shows a screen, and gives what is wrong with it.
fn faults(window: &mut TestWindow, screen: &Screen) -> Vec<String> {
    screen.show(window);
    let mut faults = unnamed(window);
    faults.extend(identity_clashes(window));
    faults.extend(outside(window));
    faults
}

/// Shows all screens at a size, and gives what is wrong with them.
fn crawl(size: (f32, f32)) {
    let mut wrong = BTreeSet::new();
    let mut window = TestWindow::with_size(size.0, size.1);
    for zoom in ZOOMS {
        window.send(Command::SetZoom(*zoom));
        for theme in Theme::ALL.iter().skip(1) {
            window.send(Command::SetTheme(*theme));
            for screen in screens() {
                let place = format!("{} at {} × {}, {zoom} %", screen.name, size.0, size.1);
                wrong.extend(faults(&mut window, &screen).into_iter().map(|fault| format!("{place}: {fault}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_screen_is_whole_in_a_small_window() {
    crawl(SIZES[0]);
}

#[test]
fn every_screen_is_whole_in_a_middling_window() {
    crawl(SIZES[1]);
}

#[test]
fn every_screen_is_whole_in_a_large_window() {
    crawl(SIZES[2]);
}

#[test]
fn longer_words_of_another_language_are_cut_off_nowhere() {
    let mut window = TestWindow::with_size(1280.0, 800.0);
    window.speak(Language::Pseudo);
    let mut wrong = BTreeSet::new();
    for screen in screens() {
        screen.show(&mut window);
        wrong.extend(cut_off(&window).into_iter().map(|fault| format!("{}: {fault}", screen.name)));
    }
    words::speak(Language::English);
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_crawl_finds_what_is_wrong() {
    let found = finding::of_a_bad_window();
    assert!(found.iter().any(|fault| fault.contains("has no name")), "{found:?}");
    assert!(found.iter().any(|fault| fault.contains("share an identity")), "{found:?}");
    assert!(found.iter().any(|fault| fault.contains("lies outside")), "{found:?}");
    assert!(found.iter().any(|fault| fault.contains("is cut off")), "{found:?}");
}
