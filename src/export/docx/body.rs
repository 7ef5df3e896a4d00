//! The body of a document: paragraphs of runs, tables whose head is repeated, places that links lead to.

use super::paragraph::Paragraph;
use super::parts;
use super::run::{Run, clean};

/// The most letters of a paragraph that is kept with what closes its passage.
const MOST_KEPT: usize = 900;

/// The body of a document while it grows.
#[derive(Debug)]
pub(in crate::export) struct Body {
    /// The XML so far.
    xml: String,
    /// How many paragraphs there are; numbers their bookmarks.
    count: usize,
    /// The size of its sheets.
    sheet: (u16, u16),
    /// Whether a part of it has ended.
    parted: bool,
}

impl Body {
    /// An empty body, on sheets of US Letter or of A4.
    pub(in crate::export) fn new(letter: bool) -> Self {
        Self { xml: String::new(), count: 0, sheet: parts::sheet(letter), parted: false }
    }

    /// Adds XML.
    fn put(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }

    /// Adds a paragraph.
    pub(in crate::export) fn add(&mut self, paragraph: &Paragraph) {
        self.count += 1;
        self.xml.push_str(&paragraph.xml(self.count));
    }

    /// Adds text as typed: empty lines part paragraphs, other line breaks are kept; each keeps its own direction. The last
    /// one stays with what follows, where that is wanted and it is not long.
    pub(in crate::export) fn prose(&mut self, text: &str, last_keeps: bool, shape: impl Fn(&str) -> Paragraph) {
        let pieces = pieces(text);
        for (left, piece) in (0..pieces.len()).rev().zip(&pieces) {
            let keeps = last_keeps && left == 0 && piece.chars().count() < MOST_KEPT;
            self.add(&shape(piece).kept_if(keeps));
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

    /// Adds the contents: links to bookmarks with the numbers of their pages.
    pub(in crate::export) fn contents(&mut self, entries: &[(&'static str, String, String)]) {
        for (style, title, bookmark) in entries {
            self.add(&Paragraph::new(style, vec![Run::new(title).to(bookmark), Run::page_of(bookmark)]));
        }
    }

    /// Ends a part of the document, whose pages carry the last heading of a level at their head; what follows begins a page.
    pub(in crate::export) fn end_part(&mut self, level: u8) {
        let section = parts::section(self.sheet, !self.parted, level);
        self.parted = true;
        self.put(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Small\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" \
             w:lineRule=\"exact\"/>{section}</w:pPr></w:p>"
        ));
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

    /// The finished XML; the pages of the last part carry the last heading of the first level.
    pub(super) fn finish(self) -> String {
        let section = parts::section(self.sheet, !self.parted, 1);
        self.xml + &section
    }
}

/// The paragraphs of a text: empty lines part them.
fn pieces(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut pieces = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in text.trim_matches('\n').split('\n').chain([""]) {
        if line.trim().is_empty() {
            if !lines.is_empty() {
                pieces.push(lines.join("\n"));
                lines.clear();
            }
        } else {
            lines.push(line);
        }
    }
    pieces
}
