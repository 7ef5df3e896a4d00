//! How cells look: one format for every pair of row and content, made once.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::export::docx::reads_left;

/// How a score is written; one of zero without decimals, as in all documents.
pub(super) const TENTHS: &str = "0.0;-0.0;0";

/// Excel's number of the reading order from right to left.
const RIGHT_TO_LEFT: u8 = 2;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// The sheet's title line.
    Title,
    /// The names of the columns.
    Head,
    /// A domain, or a heading between rows.
    Domain,
    /// A level 2 process, or a total.
    Band,
    /// A row of a table.
    Plain,
    /// A row of a table that is protected, a cell that may be edited.
    Open,
    /// The same in the row of a level 2 process.
    OpenBand,
    /// A name and its value.
    Entry,
}

impl Look {
    /// The same row, a cell that may be edited.
    pub(super) const fn open(self) -> Self {
        match self {
            Self::Plain | Self::Open => Self::Open,
            Self::Band | Self::OpenBand => Self::OpenBand,
            Self::Title => Self::Title,
            Self::Head => Self::Head,
            Self::Domain => Self::Domain,
            Self::Entry => Self::Entry,
        }
    }
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Words.
    Text,
    /// Words in the place of a number.
    Centred,
    /// Words that a formula could begin with: stays words when somebody edits the cell.
    Guarded,
    /// An identifier, a code or a digest: digits that are no number.
    Code,
    /// A score with one decimal.
    Tenths,
    /// A score with two decimals.
    Hundredths,
    /// A number of things.
    Count,
    /// A share.
    Percent,
    /// A word that leads to another sheet.
    Link,
}

/// What a cell's value means, as the colours that stand beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// In scope, or done by its author.
    Blue,
    /// Full conformance.
    Green,
    /// Partial conformance, or open.
    Amber,
    /// No conformance, or to be mended.
    Red,
    /// Not submitted.
    Grey,
}

impl Tone {
    /// How a cell of this tone looks, beyond its own format.
    pub(super) fn format(self) -> Format {
        let (ground, text) = match self {
            Self::Blue => (0xDC_E9F7, 0x0C_2F57),
            Self::Green => (0xD6_EFE0, 0x15_5B3A),
            Self::Amber => (0xFC_E8BF, 0x6B_4000),
            Self::Red => (0xF8_D7D4, 0x86_2F2A),
            Self::Grey => (0xEF_F1F4, 0x50_5B6B),
        };
        Format::new().set_background_color(Color::RGB(ground)).set_font_color(Color::RGB(text))
    }
}

/// All formats.
pub(super) struct Formats {
    /// By row, content, and whether it reads from right to left.
    made: BTreeMap<(Look, Kind, bool), Format>,
}

impl Formats {
    /// Makes all formats.
    pub(super) fn new() -> Self {
        let looks =
            [Look::Title, Look::Head, Look::Domain, Look::Band, Look::Plain, Look::Open, Look::OpenBand, Look::Entry];
        let kinds = [
            Kind::Text,
            Kind::Centred,
            Kind::Guarded,
            Kind::Code,
            Kind::Tenths,
            Kind::Hundredths,
            Kind::Count,
            Kind::Percent,
            Kind::Link,
        ];
        let pairs = looks.into_iter().flat_map(|look| kinds.into_iter().map(move |kind| (look, kind)));
        let both = pairs.flat_map(|(look, kind)| {
            let format = with_kind(with_look(look), look, kind);
            let turned = format.clone().set_reading_direction(RIGHT_TO_LEFT);
            [((look, kind, false), format), ((look, kind, true), turned)]
        });
        Self { made: both.collect() }
    }

    /// The format of a cell without words.
    pub(super) fn of(&self, look: Look, kind: Kind) -> Option<&Format> {
        self.made.get(&(look, kind, false))
    }

    /// The format of a cell of words: full stops and brackets stand where its first letter asks for them.
    pub(super) fn of_words(&self, look: Look, kind: Kind, words: &str) -> Option<&Format> {
        self.made.get(&(look, kind, reads_left(words)))
    }
}

/// How a row looks.
fn with_look(look: Look) -> Format {
    let format = Format::new().set_font_name("Calibri").set_font_size(10).set_align(FormatAlign::Top);
    let line =
        |format: Format| format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(Color::RGB(0xC9_D1D9));
    let fill = |format: Format, color| format.set_background_color(Color::RGB(color)).set_bold();
    match look {
        Look::Title => format.set_bold().set_font_size(14),
        Look::Head => fill(format, 0x1F_4E79).set_font_color(Color::White).set_text_wrap(),
        Look::Domain => line(fill(format, 0xBD_D7EE)),
        Look::Band => line(fill(format, 0xEA_F1F8).set_text_wrap()),
        Look::OpenBand => with_look(Look::Band).set_unlocked(),
        Look::Plain | Look::Entry => line(format.set_text_wrap()),
        Look::Open => with_look(Look::Plain).set_unlocked(),
    }
}

/// How a content looks.
fn with_kind(format: Format, look: Look, kind: Kind) -> Format {
    let number = |format: Format, decimals: &str| {
        let align = if look == Look::Entry { FormatAlign::Left } else { FormatAlign::Center };
        format.set_num_format(decimals).set_align(align)
    };
    match kind {
        Kind::Text => format,
        Kind::Centred => format.set_align(FormatAlign::Center),
        Kind::Guarded => format.set_quote_prefix(),
        Kind::Code => format.set_num_format("@"),
        Kind::Tenths => number(format, TENTHS),
        Kind::Hundredths => number(format, "0.00;-0.00;0"),
        Kind::Count => number(format, "0"),
        Kind::Percent => number(format, "0%"),
        Kind::Link => format
            .set_num_format("@")
            .set_font_color(Color::RGB(0x17_569C))
            .set_underline(rust_xlsxwriter::FormatUnderline::Single),
    }
}
