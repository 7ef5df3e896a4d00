//! Dates as the document holds them: a month or a day.

/// A month, or a day of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct When {
    /// The year.
    year: u16,
    /// 1 to 12.
    month: u8,
    /// 1 to 31, or none for the whole month.
    day: Option<u8>,
}

impl When {
    /// A day.
    pub(super) fn of_day((year, month, day): (u16, u8, u8)) -> Self {
        Self { year, month, day: Some(day) }
    }

    /// Whether it begins after a day.
    pub(super) fn is_after(self, (year, month, day): (u16, u8, u8)) -> bool {
        (self.year, self.month, self.day.unwrap_or(1)) > (year, month, day)
    }

    /// Whether it ends more than so many years before another date ends; a whole month ends with its last day.
    pub(super) fn is_older_than(self, years: u8, than: Self) -> bool {
        (self.year + u16::from(years), self.month, self.day.unwrap_or(31))
            < (than.year, than.month, than.day.unwrap_or(1))
    }
}

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotADate {
    /// It is written in another way.
    Shape,
    /// No calendar has it.
    Impossible,
}

/// Reads `2017-02` or `2017-02-14`, from 1990 to 2100.
pub(super) fn read_date(text: &str) -> Result<When, NotADate> {
    let mut parts = text.trim().split('-');
    let (Some(year), Some(month), day, None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Err(NotADate::Shape);
    };
    let year = number(year, 4)?;
    let month = u8::try_from(number(month, 2)?).unwrap_or(u8::MAX);
    let day = day.map(|day| number(day, 2)).transpose()?.map(|day| u8::try_from(day).unwrap_or(u8::MAX));
    let possible = (1990..=2100).contains(&year)
        && (1..=12).contains(&month)
        && day.is_none_or(|day| (1..=days_of(year, month)).contains(&day));
    if possible { Ok(When { year, month, day }) } else { Err(NotADate::Impossible) }
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize) -> Result<u16, NotADate> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain {
        text.parse().map_err(|_too_large: std::num::ParseIntError| NotADate::Shape)
    } else {
        Err(NotADate::Shape)
    }
}

/// How many days a month has.
fn days_of(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
