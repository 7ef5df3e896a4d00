//! The clock, and the production date of documents.

use std::time::Instant;

use jiff::{Timestamp, tz::TimeZone};

/// Milliseconds since the program first asked.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// When the clock was made.
    start: Instant,
}

impl Clock {
    /// A clock that starts now.
    #[allow(clippy::disallowed_methods, reason = "this is the one place that asks the clock")]
    pub fn start() -> Self {
        Self { start: Instant::now() }
    }

    /// Milliseconds since the start.
    pub fn millis(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// A span of time, for a frame that is to come later.
pub fn span(millis: u64) -> std::time::Duration {
    std::time::Duration::from_millis(millis)
}

/// A calendar day as (year, month, day).
pub type Day = (u16, u8, u8);

/// The day of a timestamp, in UTC.
fn day_of(timestamp: Timestamp) -> Day {
    let date = timestamp.to_zoned(TimeZone::UTC).date();
    let narrow = |number: i8| u8::try_from(number).unwrap_or(1);
    (u16::try_from(date.year()).unwrap_or(1970), narrow(date.month()), narrow(date.day()))
}

/// The production date: `SOURCE_DATE_EPOCH`, else today in UTC.
pub fn production_day() -> Day {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.trim().parse().ok());
    day_of(fixed.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or_else(now))
}

/// The current time, for names of recovery files and the crash log: `2026-11-23T10:15:00Z`.
pub fn timestamp() -> String {
    now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Reads `2026-11-23`; `None` for a day that does not exist.
pub fn parse_day(text: &str) -> Option<Day> {
    let date: jiff::civil::Date = text.parse().ok()?;
    let narrow = |number: i8| u8::try_from(number).ok();
    (text.len() == 10).then_some(())?;
    Some((u16::try_from(date.year()).ok()?, narrow(date.month())?, narrow(date.day())?))
}

/// The current time.
fn now() -> Timestamp {
    Timestamp::now()
}

/// The current time without marks, `20261124131500`, in UTC and in the user's time zone; and in seconds since 1970.
pub fn moment() -> (String, String, u64) {
    let now = now();
    let digits = |zone: TimeZone| now.to_zoned(zone).strftime("%Y%m%d%H%M%S").to_string();
    (digits(TimeZone::UTC), digits(TimeZone::system()), u64::try_from(now.as_second()).unwrap_or_default())
}

/// How many seconds of the day have passed, in the user's time zone.
pub fn second_of_day() -> u32 {
    let time = now().to_zoned(TimeZone::system()).time();
    let narrow = |number: i8| u32::try_from(number).unwrap_or_default();
    (narrow(time.hour()) * 60 + narrow(time.minute())) * 60 + narrow(time.second())
}

/// A time of the file system in words, in the user's time zone: `2026-11-23 10:15`.
pub fn words(time: std::time::SystemTime) -> String {
    let zoned = Timestamp::try_from(time).map(|stamp| stamp.to_zoned(TimeZone::system()));
    zoned.map(|zoned| zoned.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}
