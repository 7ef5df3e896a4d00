//! How wide text is in the font that we ship, and how it breaks into lines.

use std::sync::OnceLock;

use ttf_parser::Face;

/// The upright face.
const REGULAR: &[u8] = include_bytes!("../../resources/fonts/NotoSans-Regular.ttf");
/// The bold face.
const BOLD: &[u8] = include_bytes!("../../resources/fonts/NotoSans-Bold.ttf");

/// What stands where text was cut.
const ELLIPSIS: char = '…';

/// The part of a room that text of ours may take: where the bundled font is missing, others stand in that are wider.
pub(super) fn own_room(room: f32, bold: bool) -> f32 {
    // DejaVu Sans, the widest of the usual ones: up to 1.11 in its upright face and 1.20 in its bold one.
    room / if bold { 1.2 } else { 1.12 }
}

/// The advances of one face.
fn face(bold: bool) -> Option<&'static Face<'static>> {
    static FACES: [OnceLock<Option<Face<'static>>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [regular, heavy] = &FACES;
    let (slot, bytes) = if bold { (heavy, BOLD) } else { (regular, REGULAR) };
    slot.get_or_init(|| Face::parse(bytes, 0).ok()).as_ref()
}

/// The letters whose advances are kept: looking one up in the font costs far more than all the rest of the layout.
const KEPT: usize = 0x250;

/// The advances of the first letters of a face, in its own units.
fn advances(bold: bool) -> &'static [f32] {
    static KEPT_ADVANCES: [OnceLock<Vec<f32>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [regular, heavy] = &KEPT_ADVANCES;
    let slot = if bold { heavy } else { regular };
    slot.get_or_init(|| {
        let letters = (0..KEPT).map(|code| u32::try_from(code).ok().and_then(char::from_u32).unwrap_or(' '));
        letters.map(|letter| advance(letter, bold)).collect()
    })
}

/// The advance of a letter in the units of a face; a character that the font lacks counts as one em.
fn advance(letter: char, bold: bool) -> f32 {
    let face = face(bold);
    let em = face.map_or(1000.0, |face| f32::from(face.units_per_em()));
    let known = face.and_then(|face| face.glyph_hor_advance(face.glyph_index(letter)?));
    known.map_or(em, f32::from)
}

/// The width of a line of text; a character that the font lacks counts as one em.
pub fn text_width(text: &str, size: f32, bold: bool) -> f32 {
    let face = face(bold);
    let em = face.map_or(1000.0, |face| f32::from(face.units_per_em()));
    let kept = advances(bold);
    let advance = |letter: char| {
        let kept = usize::try_from(u32::from(letter)).ok().and_then(|code| kept.get(code));
        kept.copied().unwrap_or_else(|| advance(letter, bold))
    };
    text.chars().map(advance).sum::<f32>() * size / em
}

/// Breaks text into lines of at most `width`, at spaces and after `/` and `-`, inside words only where a word is wider
/// than a line. What does not fit into `most` lines is cut with an ellipsis. Line breaks in the text count as spaces.
pub fn wrap(text: &str, size: f32, bold: bool, width: f32, most: usize) -> Vec<String> {
    wrap_beside(text, size, bold, (width, 0.0), most)
}

/// Breaks text as [`wrap`] does, the first line shorter by `taken`: something else stands in its corner.
pub fn wrap_beside(text: &str, size: f32, bold: bool, (width, taken): (f32, f32), most: usize) -> Vec<String> {
    let fits_at =
        |at: usize, line: &str| text_width(line.trim_end(), size, bold) <= if at == 0 { width - taken } else { width };
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let longer = format!("{line}{piece}");
        if fits_at(lines.len(), &longer) {
            line = longer;
            continue;
        }
        if !line.trim_end().is_empty() {
            lines.push(line.trim_end().to_owned());
        }
        line = String::new();
        for letter in piece.chars() {
            if !line.is_empty() && !fits_at(lines.len(), &format!("{line}{letter}")) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            cut(last, |line| fits_at(most - 1, line));
        }
    }
    lines
}

/// Ends a line with an ellipsis, dropping letters until it fits.
fn cut(line: &mut String, fits: impl Fn(&str) -> bool) {
    while !line.is_empty() && !fits(&format!("{line}{ELLIPSIS}")) {
        line.pop();
    }
    line.truncate(line.trim_end().len());
    line.push(ELLIPSIS);
}

/// The parts between which a line may break, each with the spaces that follow it.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut open = false;
    for word in text.split_whitespace() {
        for letter in word.chars() {
            match pieces.last_mut() {
                Some(piece) if open => piece.push(letter),
                _ => pieces.push(letter.to_string()),
            }
            open = !matches!(letter, '/' | '-');
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(' ');
        }
        open = false;
    }
    pieces
}
