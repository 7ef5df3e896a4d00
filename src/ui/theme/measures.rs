//! Reads the sizes of `resources/theme/measures.ron` while the program is compiled, so that they are constants.

/// The sizes.
const MEASURES: &str = include_str!("../../../resources/theme/measures.ron");

/// The size of this name; `NaN` if there is none, which a test would find.
pub(super) const fn measure(name: &str) -> f32 {
    let mut rest = MEASURES.as_bytes();
    let mut line_begins = true;
    while let [first, after @ ..] = rest {
        // A name stands after the indent, before a colon.
        if line_begins && let Some(value) = after_name(rest, name.as_bytes()) {
            return number(value);
        }
        line_begins = *first == b'\n' || (line_begins && *first == b' ');
        rest = after;
    }
    f32::NAN
}

/// What follows a name and its colon, if the text begins with it.
const fn after_name<'t>(mut text: &'t [u8], mut name: &[u8]) -> Option<&'t [u8]> {
    while let [wanted, name_rest @ ..] = name {
        match text {
            [found, text_rest @ ..] if *found == *wanted => {
                text = text_rest;
                name = name_rest;
            }
            _ => return None,
        }
    }
    match text {
        [b':', b' ', value @ ..] => Some(value),
        _ => None,
    }
}

/// A number such as `13.5` at the beginning of a text.
const fn number(mut text: &[u8]) -> f32 {
    let mut value = 0.0;
    let mut place = 1.0;
    let mut broken = false;
    while let [digit, rest @ ..] = text {
        match *digit {
            b'0'..=b'9' => {
                let digit = (*digit - b'0') as f32;
                if broken {
                    place /= 10.0;
                    value += digit * place;
                } else {
                    value = value * 10.0 + digit;
                }
            }
            b'.' => broken = true,
            _ => return value,
        }
        text = rest;
    }
    value
}
