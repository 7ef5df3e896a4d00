//! The window's fonts: Noto Sans, then symbols, then Chinese, Japanese, Korean, Arabic and Hebrew, all bundled.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

use crate::export::pdf::fonts::font_files;

/// The name of the bold family.
pub(super) const BOLD: &str = "bold";

/// The upright face.
const UPRIGHT: &str = "NotoSans-Regular.ttf";
/// The bold face.
const HEAVY: &str = "NotoSans-Bold.ttf";
/// Where characters are looked for that the faces before lack; the first has arrows whose shafts can be seen in small sizes.
const FALLBACKS: &[&str] = &[
    "Hack",
    "DroidSansFallbackFull.ttf",
    "NanumGothicCoding.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
];

/// The bold family; the face that headings are set in.
pub fn bold() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

/// The fonts in the order in which a character is looked for.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in font_files() {
        fonts.font_data.insert((*name).to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let symbols = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let family = |first: &[&str]| -> Vec<String> {
        let own = first.iter().map(|name| (*name).to_owned());
        own.chain(symbols.iter().cloned()).chain(FALLBACKS.iter().map(|name| (*name).to_owned())).collect()
    };
    fonts.families.insert(FontFamily::Proportional, family(&[UPRIGHT]));
    fonts.families.insert(bold(), family(&[HEAVY, UPRIGHT]));
    fonts.families.entry(FontFamily::Monospace).or_default().extend(family(&[UPRIGHT]));
    fonts
}
