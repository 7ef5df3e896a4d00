//! Paragraphs: runs in a style, on one page with what follows where that is wanted.

use super::direction::reads_left;
use super::run::{Run, clean};

/// The most letters of a paragraph that is never parted between pages.
const MOST_WHOLE: usize = 400;

/// The styles whose text stands a little from the left, where a line may stand beside it.
const BESIDE: &[&str] = &["Mark", "Passage", "Citation"];

/// How far it stands from there, in twentieths of a point.
pub(super) const INSET: u16 = 170;

/// A paragraph.
#[derive(Debug, Clone, Default)]
pub(in crate::export) struct Paragraph {
    /// The identifier of its style.
    style: &'static str,
    /// Its runs.
    runs: Vec<Run>,
    /// The bookmark that it carries; may be empty.
    bookmark: String,
    /// The colour of the line beside it, if there is one.
    beside: Option<&'static str>,
    /// Whether it stays with the next one.
    keeps: bool,
    /// Whether it begins a page.
    begins_page: bool,
}

impl Paragraph {
    /// A paragraph of a style.
    pub(in crate::export) fn new(style: &'static str, runs: Vec<Run>) -> Self {
        Self { style, runs, ..Self::default() }
    }

    /// With a bookmark on it.
    pub(in crate::export) fn marked(mut self, bookmark: &str) -> Self {
        bookmark.clone_into(&mut self.bookmark);
        self
    }

    /// With a coloured line beside it.
    pub(in crate::export) fn beside(mut self, colour: &'static str) -> Self {
        self.beside = Some(colour);
        self
    }

    /// On one page with the next paragraph.
    pub(in crate::export) fn kept(self) -> Self {
        self.kept_if(true)
    }

    /// On one page with the next paragraph, where that is wanted.
    pub(in crate::export) fn kept_if(mut self, wanted: bool) -> Self {
        self.keeps |= wanted;
        self
    }

    /// At the top of a page.
    pub(in crate::export) fn on_a_new_page(mut self) -> Self {
        self.begins_page = true;
        self
    }

    /// The direction, as XML. Where a paragraph reads from right to left, left and right of its indents change places, and
    /// those of its borders do not: the text is moved so that it stands from the line beside it as in all others.
    fn direction(&self) -> String {
        let text: String = self.runs.iter().map(Run::leading_text).collect();
        match (reads_left(&text), BESIDE.contains(&self.style)) {
            (false, _) => String::new(),
            (true, false) => "<w:bidi/>".to_owned(),
            (true, true) => format!("<w:bidi/><w:ind w:left=\"0\" w:right=\"{INSET}\"/>"),
        }
    }

    /// The XML; `number` is the bookmark's.
    pub(super) fn xml(&self, number: usize) -> String {
        let style = if self.style.is_empty() { "Normal" } else { self.style };
        let keeps = if self.keeps { "<w:keepNext/>" } else { "" };
        let letters = self.runs.iter().map(Run::letters).sum::<usize>();
        let whole = if (1..=MOST_WHOLE).contains(&letters) { "<w:keepLines/>" } else { "" };
        let begins = if self.begins_page { "<w:pageBreakBefore/>" } else { "" };
        let border = self.beside.map_or_else(String::new, |colour| {
            format!("<w:pBdr><w:left w:val=\"single\" w:sz=\"20\" w:space=\"6\" w:color=\"{colour}\"/></w:pBdr>")
        });
        let direction = self.direction();
        let runs: String = self.runs.iter().map(Run::xml).collect();
        let (start, end) = if self.bookmark.is_empty() {
            (String::new(), String::new())
        } else {
            let name = clean(&self.bookmark);
            let start = format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>");
            (start, format!("<w:bookmarkEnd w:id=\"{number}\"/>"))
        };
        let properties =
            format!("<w:pPr><w:pStyle w:val=\"{style}\"/>{keeps}{whole}{begins}{border}{direction}</w:pPr>");
        format!("<w:p>{properties}{start}{runs}{end}</w:p>")
    }
}
