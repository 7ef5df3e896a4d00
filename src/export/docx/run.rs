//! Runs: pieces of text that look the same throughout, links, and fields that word processors fill in.

use super::direction::{is_right_to_left, reads_left};
use crate::charts::escape;

/// A piece of text that looks the same throughout.
#[derive(Debug, Clone, Default)]
pub(in crate::export) struct Run {
    /// The text; line breaks are kept.
    text: String,
    /// Its properties as XML.
    look: String,
    /// The bookmark that it leads to; may be empty.
    target: String,
    /// Whether it keeps its own direction inside its line.
    apart: bool,
    /// Whether it is the number of the page of its target, at the end of the line.
    page: bool,
}

impl Run {
    /// Plain text.
    pub(in crate::export) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Text of its own direction inside a line of ours: what stands around it stays where it is.
    pub(in crate::export) fn apart(text: &str) -> Self {
        Self { apart: true, ..Self::new(text) }
    }

    /// The number of the page on which a bookmark stands, at the end of the line, with dots before it.
    pub(super) fn page_of(bookmark: &str) -> Self {
        Self { page: true, ..Self::default() }.to(bookmark)
    }

    /// Adds a property.
    fn with(mut self, property: &str) -> Self {
        self.look.push_str(property);
        self
    }

    /// In bold letters.
    pub(in crate::export) fn bold(self) -> Self {
        self.with("<w:b/><w:bCs/>")
    }

    /// In italics.
    pub(in crate::export) fn italic(self) -> Self {
        self.with("<w:i/><w:iCs/>")
    }

    /// In a colour: `1b6b3a`.
    pub(in crate::export) fn colour(self, colour: &str) -> Self {
        self.with(&format!("<w:color w:val=\"{colour}\"/>"))
    }

    /// White on a coloured ground, as the marks of passages are.
    pub(in crate::export) fn badge(text: &str, ground: &str) -> Self {
        let look = "<w:color w:val=\"FFFFFF\"/>";
        Self::new(&format!("\u{a0}{text}\u{a0}"))
            .bold()
            .with(look)
            .with(&format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{ground}\"/>"))
    }

    /// As a link to a bookmark.
    pub(in crate::export) fn to(mut self, bookmark: &str) -> Self {
        bookmark.clone_into(&mut self.target);
        self
    }

    /// The text by which its paragraph takes its direction; empty where it has none to give.
    pub(super) fn leading_text(&self) -> &str {
        if self.apart { "" } else { &self.text }
    }

    /// How many letters it has.
    pub(super) fn letters(&self) -> usize {
        self.text.chars().count()
    }

    /// The text, closed in itself where it would change the order of what stands around it. Programs that do not know the
    /// signs for that have the mark behind them.
    fn closed(&self) -> String {
        if self.apart && self.text.contains(is_right_to_left) {
            format!("\u{2068}{}\u{2069}\u{200e}", self.text)
        } else {
            self.text.clone()
        }
    }

    /// The XML; properties in the order that the schema asks for.
    pub(super) fn xml(&self) -> String {
        let rtl = if reads_left(&self.text) { "<w:rtl/>" } else { "" };
        let style = if self.target.is_empty() || self.page { "" } else { "<w:rStyle w:val=\"Hyperlink\"/>" };
        let run = if self.page {
            format!("<w:r><w:tab/></w:r>{}", field(&format!("PAGEREF {} \\h", self.target), "–", true))
        } else {
            let text = self.closed();
            let lines: Vec<String> =
                text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", clean(line))).collect();
            format!("<w:r><w:rPr>{style}{}{rtl}</w:rPr>{}</w:r>", self.look, lines.join("<w:br/>"))
        };
        if self.target.is_empty() {
            return run;
        }
        format!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{run}</w:hyperlink>", clean(&self.target))
    }
}

/// A field: its code, and what stands there until a word processor fills it in; a stale one is filled in at once.
pub(super) fn field(code: &str, shown: &str, stale: bool) -> String {
    let (stale, code, shown) = (if stale { " w:dirty=\"true\"" } else { "" }, clean(code), clean(shown));
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"{stale}/></w:r><w:r><w:instrText xml:space=\"preserve\"> {code} \
         </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{shown}</w:t></w:r><w:r>\
         <w:fldChar w:fldCharType=\"end\"/></w:r>"
    )
}

/// Text as XML text; a tab is a space, and what XML cannot hold the sign for a missing character.
pub(super) fn clean(text: &str) -> String {
    escape(&text.replace('\t', " "))
}
