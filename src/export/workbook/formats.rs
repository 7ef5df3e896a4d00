//! How cells look: one format for every pair of row and content, made once.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

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
    /// A name and its value.
    Entry,
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
}

/// All formats.
pub(super) struct Formats {
    /// By row and content.
    made: BTreeMap<(Look, Kind), Format>,
}

impl Formats {
    /// Makes all formats.
    pub(super) fn new() -> Self {
        let looks = [Look::Title, Look::Head, Look::Domain, Look::Band, Look::Plain, Look::Entry];
        let kinds = [
            Kind::Text,
            Kind::Centred,
            Kind::Guarded,
            Kind::Code,
            Kind::Tenths,
            Kind::Hundredths,
            Kind::Count,
            Kind::Percent,
        ];
        let pairs = looks.into_iter().flat_map(|look| kinds.into_iter().map(move |kind| (look, kind)));
        Self { made: pairs.map(|(look, kind)| ((look, kind), with_kind(with_look(look), look, kind))).collect() }
    }

    /// The format of a cell.
    pub(super) fn of(&self, look: Look, kind: Kind) -> Option<&Format> {
        self.made.get(&(look, kind))
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
        Look::Plain | Look::Entry => line(format.set_text_wrap()),
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
        Kind::Tenths => number(format, "0.0"),
        Kind::Hundredths => number(format, "0.00"),
        Kind::Count => number(format, "0"),
        Kind::Percent => number(format, "0%"),
    }
}
