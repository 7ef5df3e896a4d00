//! The company's colour in documents, and the darker one that text takes where it could not be read.

/// A colour of red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent([u8; 3]);

/// The least contrast of text with its ground, as the accessibility guidelines have it.
const LEAST_CONTRAST: f64 = 4.5;

impl Accent {
    /// The colour of documents whose subject names none.
    pub const OURS: Self = Self([0x1f, 0x4e, 0x79]);

    /// Reads `#1f4e79`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// The colour as it is typed: `#1f4e79`.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Red, green and blue.
    pub const fn parts(self) -> [u8; 3] {
        self.0
    }

    /// The colour thinned with white to so many hundredths.
    #[must_use]
    pub fn tint(self, hundredths: u16) -> Self {
        Self(self.0.map(|part| mixed(part, hundredths, 255)))
    }

    /// The colour, or a darker one, in which text can be read on white and on the ground of table heads.
    #[must_use]
    pub fn readable(self) -> Self {
        let ground = self.tint(10);
        let darker = (0..=20_u16).map(|step| Self(self.0.map(|part| mixed(part, 100 - step * 5, 0))));
        darker.into_iter().find(|colour| colour.contrast(ground) >= LEAST_CONTRAST).unwrap_or(Self([0; 3]))
    }

    /// The contrast with another colour: 1 for equal ones, 21 for black on white.
    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// How bright the colour is, 0 to 1.
    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let [red, green, blue] = linear;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// So many hundredths of a part, the rest of another.
fn mixed(part: u8, hundredths: u16, other: u8) -> u8 {
    let sum = u16::from(part) * hundredths + u16::from(other) * (100 - hundredths) + 50;
    u8::try_from(sum / 100).unwrap_or(u8::MAX)
}
