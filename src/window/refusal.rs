//! Why there is no window, what brings one, and what can be done without.

use crate::app::Failure;
use crate::platform::libraries::Library;

/// The packages that a window needs on Debian and Ubuntu, where nothing better is known.
const ALL_PACKAGES: &str = "libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1";

/// Why there is no window; `missing` are the libraries that were not found, `display` is whether there is one.
pub fn no_window(why: &str, missing: &[Library], display: bool) -> Failure {
    let without = "Without a window use a subcommand: claimbook show, score, plan, check, diff, set, evidence, export, \
                   verify, catalogue, new (claimbook --help lists them)";
    if !display {
        return Failure::new("the window cannot be opened", why, without);
    }
    let why = plain(why);
    if missing.is_empty() && why.contains("connection to X server") {
        let hint = format!("check DISPLAY, and that this user may open windows there\n      {without}");
        return Failure::new("the window cannot be opened", why, hint);
    }
    let names: Vec<&str> = missing.iter().map(|library| library.name).collect();
    let mut packages: Vec<&str> = missing.iter().map(|library| library.package).collect();
    packages.dedup();
    // Drivers without which the library finds no screen.
    let gl = packages.iter().any(|package| matches!(*package, "libgl1" | "libegl1")) || missing.is_empty();
    let drivers = if gl { " libgl1-mesa-dri" } else { "" };
    let (why, install) = if missing.is_empty() {
        (why, format!("{ALL_PACKAGES}{drivers}"))
    } else {
        (format!("missing: {} ({why})", names.join(", ")), format!("{}{drivers}", packages.join(" ")))
    };
    let hint = format!("on Debian and Ubuntu: sudo apt-get install {install}\n      {without}");
    Failure::new("the window cannot be opened", why, hint)
}

/// An error of the window's libraries without the places in their sources.
fn plain(why: &str) -> String {
    if why.contains("glutin configs") {
        return "no OpenGL driver answers".to_owned();
    }
    // `os error at /some/where.rs:1: the words`
    let words = why.rsplit_once(".rs:").and_then(|(_, rest)| rest.split_once(": ")).map_or(why, |(_, words)| words);
    words.to_owned()
}
