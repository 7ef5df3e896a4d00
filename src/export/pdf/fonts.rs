//! The fonts that come with the program, as bytes; free of any type of a document or window library.

/// A bundled font file, by its name below `resources/fonts`.
macro_rules! font {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../../resources/fonts/", $name)))
    };
}

/// The fonts, in the order in which a character is looked for.
static FONT_FILES: &[(&str, &[u8])] = &[
    font!("NotoSans-Regular.ttf"),
    font!("NotoSans-Bold.ttf"),
    font!("NotoSans-Italic.ttf"),
    font!("NotoSansArabic-Regular.ttf"),
    font!("NotoSansArabic-Bold.ttf"),
    font!("NotoSansHebrew-Regular.ttf"),
    font!("NotoSansHebrew-Bold.ttf"),
    font!("DroidSansFallbackFull.ttf"),
    font!("NanumGothicCoding.ttf"),
];

/// The names and bytes of the bundled fonts: Noto Sans first, then Arabic, Hebrew, Chinese and Japanese, Korean.
pub fn font_files() -> &'static [(&'static str, &'static [u8])] {
    FONT_FILES
}
