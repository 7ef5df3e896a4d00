//! Where there is no OpenGL: which libraries are missing, what brings them, and what draws the window instead.

use claimbook::platform::libraries::{LIBRARIES, Used, missing};
use claimbook::window::refusal::no_window;
use claimbook::window::renderer::{Drawer, next_drawer};

/// The names of what is missing.
fn names(error: &str, under: Used, there: &[&str]) -> Vec<&'static str> {
    missing(error, under, |name| there.contains(&name)).iter().map(|library| library.name).collect()
}

#[test]
fn a_library_that_the_error_names_is_missing_even_if_a_file_of_its_name_is_there() {
    let all: Vec<&str> = LIBRARIES.iter().map(|library| library.name).collect();
    let error = "libXcursor.so.1: cannot open shared object file: No such file or directory";
    assert_eq!(names(error, Used::X11, &all), ["libXcursor.so.1"]);
    assert_eq!(names("Library libxkbcommon-x11.so could not be loaded.", Used::X11, &all), ["libxkbcommon-x11.so.0"]);
    assert_eq!(names("libGL.so.10 libX11.so.60 libX11-xcb", Used::X11, &all), Vec::<&str>::new());
}

#[test]
fn what_is_not_found_is_missing_if_this_display_needs_it() {
    let without = |gone: &[&str]| -> Vec<&str> {
        LIBRARIES.iter().map(|library| library.name).filter(|name| !gone.contains(name)).collect()
    };
    let there = without(&["libGL.so.1", "libEGL.so.1"]);
    assert_eq!(names("no config", Used::X11, &there), ["libGL.so.1"]);
    assert_eq!(names("no config", Used::Wayland, &there), ["libEGL.so.1"]);
    assert_eq!(names("no config", Used::X11, &without(&[])), Vec::<&str>::new());
}

#[test]
fn one_line_installs_exactly_what_is_missing() {
    let gone = missing("x", Used::X11, |name| !name.starts_with("libX"));
    let failure = no_window("x", &gone, true);
    let line = failure.hint.lines().next().unwrap();
    assert_eq!(line, "on Debian and Ubuntu: sudo apt-get install libx11-6 libx11-xcb1 libxcursor1 libxi6");
    assert!(failure.why.starts_with("missing: libX11.so.6, libX11-xcb.so.1, libXcursor.so.1, libXi.so.6"));
    assert!(failure.hint.contains("claimbook show"), "and what can be done without a window");

    let gl = missing("x", Used::X11, |name| name != "libGL.so.1");
    let line = no_window("x", &gl, true).hint;
    assert!(line.starts_with("on Debian and Ubuntu: sudo apt-get install libgl1 libgl1-mesa-dri\n"), "{line}");
    let refused = no_window("os error at /x/mod.rs:788: Failed to open connection to X server", &[], true);
    assert_eq!(refused.why, "Failed to open connection to X server");
    assert!(refused.hint.starts_with("check DISPLAY"), "no package helps: {}", refused.hint);
    let display = no_window("there is no display", &[], false);
    assert!(!display.hint.contains("apt-get"), "no package brings a display: {}", display.hint);
}

#[test]
fn opengl_is_tried_first_and_direct3d_on_windows_only() {
    assert_eq!(next_drawer(false, &[]), Some(Drawer::OpenGl));
    assert_eq!(next_drawer(false, &[Drawer::OpenGl]), None);
    assert_eq!(next_drawer(true, &[]), Some(Drawer::OpenGl));
    assert_eq!(next_drawer(true, &[Drawer::OpenGl]), Some(Drawer::Direct3d));
    assert_eq!(next_drawer(true, &[Drawer::OpenGl, Drawer::Direct3d]), None);
}
