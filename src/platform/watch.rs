//! Looks at something again and again on a thread of its own, as long as somebody is interested.

use std::thread;
use std::time::Duration;

/// How long between two looks.
const PAUSE: Duration = Duration::from_secs(2);

/// Calls a function every two seconds until it says that nobody is interested any more.
pub fn every_while(look: impl Fn() -> bool + Send + 'static) {
    let run = move || {
        loop {
            thread::sleep(PAUSE);
            if !look() {
                return;
            }
        }
    };
    // Without the thread the file is still looked at before every save.
    drop(thread::Builder::new().name("watch".to_owned()).spawn(run));
}
