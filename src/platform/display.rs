//! Whether there is a display that a window could be opened on.

/// Why no window can be opened, where that is known beforehand.
pub fn missing() -> Option<&'static str> {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let known = ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(named);
    let needs_one = cfg!(all(unix, not(target_os = "macos")));
    (needs_one && !known).then_some("there is no display: neither WAYLAND_DISPLAY nor DISPLAY is set")
}
