//! Whether there is a display that a window could be opened on.

/// Whether a variable says something.
fn named(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// Whether there is a Wayland display.
pub fn wayland() -> bool {
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(named)
}

/// Whether there is an X11 display.
fn x11() -> bool {
    named("DISPLAY")
}

/// Why no window can be opened, where that is known beforehand.
pub fn missing() -> Option<&'static str> {
    let needs_one = cfg!(all(unix, not(target_os = "macos")));
    (needs_one && !wayland() && !x11()).then_some("there is no display: neither WAYLAND_DISPLAY nor DISPLAY is set")
}
