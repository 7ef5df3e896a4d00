//! The system asks the program to end: at the end of a session, by `kill`, by closing its terminal.

/// Calls a function once when the system asks the program to end; a second wish, or silence of the program for longer than
/// it is patient, ends it at once.
#[cfg(unix)]
pub fn on_end(tell: impl Fn() + Send + 'static) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    /// How long the program may take to end.
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(4);

    let Ok(mut signals) = Signals::new([SIGTERM, SIGINT, SIGHUP]) else { return };
    let wait = move || {
        if signals.forever().next().is_some() {
            tell();
            // Whoever does not end by then never will; recovery files are written long before.
            std::thread::sleep(PATIENCE);
            std::process::exit(143);
        }
    };
    // Without the thread the system's own way of ending holds.
    drop(std::thread::Builder::new().name("signals".to_owned()).spawn(wait));
}

/// Other systems close the window first, and have no signals.
#[cfg(not(unix))]
pub fn on_end(tell: impl Fn() + Send + 'static) {
    drop(tell);
}
