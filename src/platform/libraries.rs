//! Which libraries of the system a window needs, which of them are missing, and which packages bring them.

use std::path::{Path, PathBuf};

/// A library that the window loads when it opens, and the Debian package that brings it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Library {
    /// The name under which it is loaded.
    pub name: &'static str,
    /// The package.
    pub package: &'static str,
    /// Whether it is needed under X11, under Wayland, or under both.
    pub used: Used,
}

/// Where a library is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Used {
    /// Everywhere.
    Always,
    /// Under X11.
    X11,
    /// Under Wayland.
    Wayland,
}

/// Declares the libraries.
macro_rules! libraries {
    ($($name:literal $package:literal $used:ident;)+) => {
        /// All libraries, in the order in which they are loaded.
        pub const LIBRARIES: &[Library] = &[$(Library { name: $name, package: $package, used: Used::$used },)+];
    };
}

libraries! {
    "libX11.so.6" "libx11-6" X11;
    "libX11-xcb.so.1" "libx11-xcb1" X11;
    "libXcursor.so.1" "libxcursor1" X11;
    "libXi.so.6" "libxi6" X11;
    "libxkbcommon.so.0" "libxkbcommon0" Always;
    "libxkbcommon-x11.so.0" "libxkbcommon-x11-0" X11;
    "libwayland-client.so.0" "libwayland-client0" Wayland;
    "libwayland-egl.so.1" "libwayland-egl1" Wayland;
    "libEGL.so.1" "libegl1" Wayland;
    "libGL.so.1" "libgl1" X11;
}

/// Which libraries are missing: those that the error names, and those that `found` does not find.
pub fn missing(error: &str, under: Used, found: impl Fn(&str) -> bool) -> Vec<Library> {
    let needed = |library: &&Library| library.used == Used::Always || library.used == under;
    // Some loaders name the file, some leave the version out; `libGL.so.1` must not be seen in `libGL.so.10`.
    let named = |name: &str| {
        let plain = format!("{}.so", name.split(".so").next().unwrap_or(name));
        let longer = format!("{name}.");
        let words = error.split(|letter: char| !(letter.is_alphanumeric() || "._-+".contains(letter)));
        words
            .map(|word| word.trim_end_matches('.'))
            .any(|word| word == name || word == plain || word.starts_with(&longer))
    };
    LIBRARIES
        .iter()
        .filter(|library| named(library.name) || (needed(library) && !found(library.name)))
        .copied()
        .collect()
}

/// Whether the system's loader would find a library: in its cache, in its usual folders, or where `LD_LIBRARY_PATH` says.
pub fn found(name: &str) -> bool {
    let own = std::env::var_os("LD_LIBRARY_PATH").map(|paths| std::env::split_paths(&paths).collect::<Vec<PathBuf>>());
    let usual = ["/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from);
    let cached = cached(&std::fs::read("/etc/ld.so.cache").unwrap_or_default(), name);
    let places = cached.into_iter().chain(own.into_iter().flatten().chain(usual).map(|folder| folder.join(name)));
    // An empty file is no library, whatever its name.
    places.into_iter().any(|path| std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() > 0))
}

/// The paths of a library in the loader's cache: texts that end with its name, each after a zero.
fn cached(cache: &[u8], name: &str) -> Vec<PathBuf> {
    let ending = format!("/{name}");
    let texts = cache.split(|byte| *byte == 0).filter(|text| text.ends_with(ending.as_bytes()));
    texts.filter_map(|text| std::str::from_utf8(text).ok()).map(|text| Path::new(text).to_owned()).collect()
}
