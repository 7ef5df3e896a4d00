//! The body of a document: paragraphs of runs, tables whose head is repeated, places that links lead to.

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
}

impl Run {
    /// Plain text.
    pub(in crate::export) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Text of its own direction inside a line that reads from left to right: what follows stays behind it.
    pub(in crate::export) fn apart(text: &str) -> Self {
        let mark = if text.contains(is_right_to_left) { "\u{200e}" } else { "" };
        Self::new(&format!("{text}{mark}"))
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

    /// The XML; properties in the order that the schema asks for.
    fn xml(&self) -> String {
        let rtl = if reads_left(&self.text) { "<w:rtl/>" } else { "" };
        let style = if self.target.is_empty() { "" } else { "<w:rStyle w:val=\"Hyperlink\"/>" };
        let lines: Vec<String> =
            self.text.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", clean(line))).collect();
        let run = format!("<w:r><w:rPr>{style}{}{rtl}</w:rPr>{}</w:r>", self.look, lines.join("<w:br/>"));
        if self.target.is_empty() {
            return run;
        }
        format!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{run}</w:hyperlink>", clean(&self.target))
    }
}

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
    pub(in crate::export) fn kept(mut self) -> Self {
        self.keeps = true;
        self
    }

    /// At the top of a page.
    pub(in crate::export) fn on_a_new_page(mut self) -> Self {
        self.begins_page = true;
        self
    }

    /// The XML; `number` is the bookmark's.
    fn xml(&self, number: usize) -> String {
        let style = if self.style.is_empty() { "Normal" } else { self.style };
        let keeps = if self.keeps { "<w:keepNext/>" } else { "" };
        let begins = if self.begins_page { "<w:pageBreakBefore/>" } else { "" };
        let border = self.beside.map_or_else(String::new, |colour| {
            format!("<w:pBdr><w:left w:val=\"single\" w:sz=\"20\" w:space=\"6\" w:color=\"{colour}\"/></w:pBdr>")
        });
        let text: String = self.runs.iter().map(|run| run.text.as_str()).collect();
        let bidi = if reads_left(&text) { "<w:bidi/>" } else { "" };
        let runs: String = self.runs.iter().map(Run::xml).collect();
        let (start, end) = if self.bookmark.is_empty() {
            (String::new(), String::new())
        } else {
            let name = clean(&self.bookmark);
            let start = format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>");
            (start, format!("<w:bookmarkEnd w:id=\"{number}\"/>"))
        };
        let properties = format!("<w:pPr><w:pStyle w:val=\"{style}\"/>{keeps}{begins}{border}{bidi}</w:pPr>");
        format!("<w:p>{properties}{start}{runs}{end}</w:p>")
    }
}

/// The body of a document while it grows.
#[derive(Debug, Default)]
pub(in crate::export) struct Body {
    /// The XML so far.
    xml: String,
    /// How many paragraphs there are; numbers their bookmarks.
    count: usize,
}

impl Body {
    /// Adds XML.
    fn put(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }

    /// Adds a paragraph.
    pub(in crate::export) fn add(&mut self, paragraph: &Paragraph) {
        self.count += 1;
        self.xml.push_str(&paragraph.xml(self.count));
    }

    /// Adds text as typed: empty lines part paragraphs, other line breaks are kept; each keeps its own direction.
    pub(in crate::export) fn prose(&mut self, text: &str, shape: impl Fn(&str) -> Paragraph) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut lines: Vec<&str> = Vec::new();
        for line in text.trim_matches('\n').split('\n').chain([""]) {
            if line.trim().is_empty() {
                if !lines.is_empty() {
                    self.add(&shape(&lines.join("\n")));
                    lines.clear();
                }
            } else {
                lines.push(line);
            }
        }
    }

    /// Adds a table: the shares of its columns in hundredths, its head (empty for none), and its rows.
    pub(in crate::export) fn table(&mut self, shares: &[u32], head: &[&str], rows: Vec<Vec<Vec<Paragraph>>>) {
        // Fiftieths of a hundredth of the text's width, as the schema counts them.
        let grid: Vec<String> = shares.iter().map(|share| format!("<w:gridCol w:w=\"{}\"/>", share * 94)).collect();
        let grid = grid.concat();
        self.xml.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Listing\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
        let first = u8::from(!head.is_empty());
        let look = if head.is_empty() { "0600" } else { "0620" };
        self.put(&format!(
            "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"{look}\" w:firstRow=\"{first}\" w:lastRow=\"0\" \
             w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        ));
        if !head.is_empty() {
            let cells = head.iter().map(|word| vec![Paragraph::new("TableHead", vec![Run::new(word)])]).collect();
            self.row("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", shares, cells);
        }
        for cells in rows {
            self.row("<w:trPr><w:cantSplit/></w:trPr>", shares, cells);
        }
        // Two tables with nothing between them would become one.
        self.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Small\"/></w:pPr></w:p>");
    }

    /// Adds a row.
    fn row(&mut self, properties: &str, shares: &[u32], cells: Vec<Vec<Paragraph>>) {
        self.put(&format!("<w:tr>{properties}"));
        for (share, mut cell) in shares.iter().zip(cells) {
            if cell.is_empty() {
                cell.push(Paragraph::new("TableText", Vec::new()));
            }
            self.put(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"pct\"/></w:tcPr>", share * 50));
            for paragraph in &cell {
                self.add(paragraph);
            }
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }

    /// Adds the contents: links to bookmarks in a field that word processors can bring up to date with page numbers.
    pub(in crate::export) fn contents(&mut self, entries: &[(&'static str, String, String)]) {
        let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
        let code = "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>";
        let (begin, separate) = (field("begin"), field("separate"));
        self.put(&format!("<w:p><w:pPr><w:pStyle w:val=\"Small\"/></w:pPr>{begin}{code}{separate}</w:p>"));
        for (style, title, bookmark) in entries {
            self.add(&Paragraph::new(style, vec![Run::new(title).to(bookmark)]));
        }
        self.put(&format!("<w:p><w:pPr><w:pStyle w:val=\"Small\"/></w:pPr>{}</w:p>", field("end")));
    }

    /// Adds the logo; the size is in hundredths of a millimetre.
    pub(in crate::export) fn picture(&mut self, words: &str, (width, height): (u64, u64)) {
        let (width, height, words) = (width * 360, height * 360, clean(words));
        self.put(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" \
             distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/><wp:docPr id=\"1\" name=\"Logo\" descr=\"{words}\"/>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr id=\"1\" name=\"Logo\" descr=\"{words}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
             <a:blip r:embed=\"rIdLogo\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
             <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
             </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        ));
    }

    /// The finished XML.
    pub(super) fn finish(self) -> String {
        self.xml
    }
}

/// Text as XML text; a tab is a space, and what XML cannot hold the sign for a missing character.
pub(super) fn clean(text: &str) -> String {
    escape(&text.replace('\t', " "))
}

/// Whether a letter is of a script that is written from right to left.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{7bf}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Whether a text reads from right to left, by its first letter.
fn reads_left(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(is_right_to_left)
}
