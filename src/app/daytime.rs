//! The program's clock in words of the day: the window hands in what time it was when the clock began.

/// Seconds of a day.
const DAY: u64 = 86_400;

/// A moment of the program's clock in words: `14:05:09`, `yesterday 14:05:09`, `3 days ago, 14:05:09`. `began` is the second
/// of the day at which the clock began, `now` and `at` are its milliseconds.
pub fn daytime(began: u32, now: u64, at: u64) -> String {
    let second = |millis: u64| u64::from(began) + millis / 1_000;
    let of_day = second(at) % DAY;
    let time = format!("{:02}:{:02}:{:02}", of_day / 3_600, of_day / 60 % 60, of_day % 60);
    match (second(now) / DAY).saturating_sub(second(at) / DAY) {
        0 => time,
        1 => tr!("history-yesterday", time = time),
        days => tr!("history-days-ago", days = days, time = time),
    }
}
