//! The parts of a package that surround the body: types, relations, styles, head, foot, properties.

use super::paragraph::INSET;
use super::run::field;
use crate::export::Date;

/// How every part begins.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The name spaces that text, links and pictures need.
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

/// What kind of content each part has.
pub(super) const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
    "<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>",
    "<Override PartName=\"/word/document.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
    "<Override PartName=\"/word/styles.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>",
    "<Override PartName=\"/word/settings.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>",
    "<Override PartName=\"/word/header1.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
    "<Override PartName=\"/word/header2.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
    "<Override PartName=\"/word/header3.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
    "<Override PartName=\"/word/footer1.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
    "<Override PartName=\"/docProps/core.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>",
    "<Override PartName=\"/docProps/app.xml\" ",
    "ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>",
);

/// What the package holds.
pub(super) const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" ",
    "Target=\"word/document.xml\"/><Relationship Id=\"rId2\" ",
    "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" ",
    "Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" ",
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" ",
    "Target=\"docProps/app.xml\"/></Relationships>",
);

/// How word processors treat the document.
pub(super) const SETTINGS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">",
    "<w:defaultTabStop w:val=\"708\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" ",
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>",
);

/// The relations of the document; `ending` is the logo's, or empty.
pub(super) fn document_relations(ending: &str) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let one = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>")
    };
    let mut all = [
        one("rIdStyles", "styles", "styles.xml"),
        one("rIdSettings", "settings", "settings.xml"),
        one("rIdHeader", "header", "header1.xml"),
        one("rIdFirst", "header", "header2.xml"),
        one("rIdHeader2", "header", "header3.xml"),
        one("rIdFooter", "footer", "footer1.xml"),
    ]
    .concat();
    if !ending.is_empty() {
        all.push_str(&one("rIdLogo", "image", &format!("media/logo.{ending}")));
    }
    let space = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!("{HEAD}<Relationships xmlns=\"{space}\">{all}</Relationships>")
}

/// The document around its body.
pub(super) fn document(body: &str) -> String {
    format!("{HEAD}<w:document {SPACES}><w:body>{body}</w:body></w:document>")
}

/// The width and the height of a sheet, US Letter or A4, in twentieths of a point.
pub(super) const fn sheet(letter: bool) -> (u16, u16) {
    if letter { (12_240, 15_840) } else { (11_906, 16_838) }
}

/// The sheets of a part of the document, whose heads carry the last heading of a level; the first part opens with a page
/// that has no head.
pub(super) fn section((width, height): (u16, u16), first: bool, level: u8) -> String {
    let header = if level == 1 { "rIdHeader" } else { "rIdHeader2" };
    let (opening, title) = if first {
        let opening = "<w:headerReference w:type=\"first\" r:id=\"rIdFirst\"/><w:footerReference w:type=\"first\" \
                       r:id=\"rIdFooter\"/>";
        (opening, "<w:titlePg/>")
    } else {
        ("", "")
    };
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"{header}\"/><w:footerReference w:type=\"default\" \
         r:id=\"rIdFooter\"/>{opening}<w:pgSz w:w=\"{width}\" w:h=\"{height}\"/><w:pgMar w:top=\"1418\" \
         w:right=\"1247\" w:bottom=\"1304\" w:left=\"1247\" w:header=\"709\" w:footer=\"567\" w:gutter=\"0\"/>{title}\
         </w:sectPr>"
    )
}

/// The head of a page, with the mark of a draft across it: runs, and the last heading of a level at the right; `None` for a
/// page without a head.
pub(super) fn header(runs: &str, watermark: &str, level: Option<u8>) -> String {
    let mark = if watermark.is_empty() {
        String::new()
    } else {
        format!(
            "<w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" \
             path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>\
             <v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>\
             <v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/></v:formulas>\
             <v:path textpathok=\"t\" o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>\
             <v:shape id=\"DraftMark\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\" alt=\"{watermark}\" \
             style=\"position:absolute;margin-left:0;margin-top:0;width:420pt;height:52pt;rotation:308;z-index:-251658752;\
             mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;\
             mso-position-vertical-relative:margin\" o:allowincell=\"f\" fillcolor=\"#f3dede\" stroked=\"f\">\
             <v:textpath style=\"font-family:&quot;Arial&quot;;font-size:1pt\" string=\"{watermark}\"/></v:shape></w:pict></w:r>"
        )
    };
    let (border, heading) = match level {
        Some(level) => ("", format!("<w:r><w:tab/></w:r>{}", field(&format!("STYLEREF {level}"), "", false))),
        None => ("<w:pBdr><w:bottom w:val=\"nil\"/></w:pBdr>", String::new()),
    };
    format!(
        "{HEAD}<w:hdr {SPACES}><w:p><w:pPr><w:pStyle w:val=\"Header\"/>{border}</w:pPr>{runs}{heading}{mark}</w:p></w:hdr>"
    )
}

/// The foot of a page: words, what must be known on each page, and the number of the page and of all.
pub(super) fn footer(words: &str, state: &str, draft: bool) -> String {
    let look = if draft { "<w:rPr><w:b/><w:bCs/><w:color w:val=\"A3262A\"/></w:rPr>" } else { "" };
    format!(
        "{HEAD}<w:ftr {SPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{words}\
         </w:t></w:r><w:r><w:tab/></w:r><w:r>{look}<w:t xml:space=\"preserve\">{state}</w:t></w:r><w:r><w:tab/></w:r>{}\
         <w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        field("PAGE", "1", false),
        field("NUMPAGES", "1", false),
    )
}

/// Title, author and date of the document.
pub(super) fn core(title: &str, author: &str, date: Date) -> String {
    let kind = "xsi:type=\"dcterms:W3CDTF\"";
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>\
         <dc:language>en</dc:language><dcterms:created {kind}>{date}T00:00:00Z</dcterms:created>\
         <dcterms:modified {kind}>{date}T00:00:00Z</dcterms:modified></cp:coreProperties>"
    )
}

/// The program that made the document.
pub(super) fn app() -> String {
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    format!("{HEAD}<Properties xmlns=\"{space}\"><Application>Claimbook</Application></Properties>")
}

/// A paragraph style: identifier, name, the one it is based on, its paragraph and its run properties.
fn style(id: &str, name: &str, based: &str, paragraph: &str, run: &str) -> String {
    let based = if based.is_empty() { String::new() } else { format!("<w:basedOn w:val=\"{based}\"/>") };
    let next = if id.starts_with("Heading") || id == "Title" { "<w:next w:val=\"Normal\"/>" } else { "" };
    format!(
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}{next}<w:qFormat/>\
         <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )
}

/// The space around paragraphs, in twentieths of a point.
fn spaced(before: u16, after: u16) -> String {
    format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>")
}

/// The size of letters, in half points.
fn sized(half_points: u8) -> String {
    format!("<w:sz w:val=\"{half_points}\"/><w:szCs w:val=\"{half_points}\"/>")
}

/// The styles; word processors show them by their usual names.
pub(super) fn styles(accent: &str, tint: &str) -> String {
    let coloured = |size: u8| format!("<w:b/><w:bCs/><w:color w:val=\"{accent}\"/>{}", sized(size));
    let faint = |size: u8| format!("<w:color w:val=\"5B6875\"/>{}", sized(size));
    let heading = |level: u8, size: u8, before: u16, after: u16| {
        let outline =
            format!("<w:keepNext/><w:keepLines/>{}<w:outlineLvl w:val=\"{}\"/>", spaced(before, after), level - 1);
        style(&format!("Heading{level}"), &format!("heading {level}"), "Normal", &outline, &coloured(size))
    };
    let tab = "<w:tabs><w:tab w:val=\"right\" w:pos=\"9400\"/></w:tabs>";
    let tabs = "<w:tabs><w:tab w:val=\"right\" w:pos=\"8500\"/><w:tab w:val=\"right\" w:pos=\"9400\"/></w:tabs>";
    let dots = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9400\"/></w:tabs>";
    let rule = format!("<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"3\" w:color=\"{accent}\"/></w:pBdr>");
    let beside = format!("<w:ind w:left=\"{INSET}\"/>");
    let paragraphs = [
        style("Title", "Title", "Normal", &spaced(240, 60), &coloured(36)),
        style("Subtitle", "Subtitle", "Normal", &spaced(0, 160), &sized(24)),
        heading(1, 30, 420, 160),
        heading(2, 24, 320, 120),
        heading(3, 21, 260, 100),
        heading(4, 19, 220, 80),
        style("Mark", "Passage Mark", "Normal", &format!("<w:keepNext/>{}{beside}", spaced(120, 20)), &sized(16)),
        style("Passage", "Passage", "Normal", &format!("{}{beside}", spaced(0, 60)), &sized(19)),
        style("Citation", "Citation", "Normal", &format!("{}{beside}", spaced(0, 40)), &sized(17)),
        style("Reason", "Reason", "Normal", &spaced(20, 60), &sized(18)),
        style("Score", "Score", "Normal", &spaced(60, 100), &sized(19)),
        style("Small", "Small Print", "Normal", &spaced(0, 40), &faint(16)),
        style("Notice", "Notice", "Normal", &spaced(100, 100), ""),
        style("TableText", "Table Text", "Normal", &spaced(30, 30), &sized(17)),
        style("TableHead", "Table Head", "TableText", "<w:keepNext/>", &coloured(17)),
        style("TOCHeading", "TOC Heading", "Normal", &format!("<w:keepNext/>{}", spaced(280, 40)), &coloured(21)),
        style("TOC1", "toc 1", "Normal", &format!("{dots}{}", spaced(80, 20)), ""),
        style("TOC2", "toc 2", "Normal", &format!("{dots}{}<w:ind w:left=\"284\"/>", spaced(0, 10)), ""),
        style("Header", "header", "Normal", &format!("{rule}{tab}"), &faint(16)),
        style("Footer", "footer", "Normal", tabs, &faint(16)),
    ];
    let lines = "<w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"C9D2DA\"/><w:bottom w:val=\"single\" \
                 w:sz=\"4\" w:space=\"0\" w:color=\"C9D2DA\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" \
                 w:color=\"C9D2DA\"/></w:tblBorders>";
    format!(
        "{HEAD}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" \
         w:eastAsia=\"Arial\" w:cs=\"Arial\"/>{}<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr>\
         </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr>\
         </w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>{}<w:style w:type=\"character\" w:styleId=\"Hyperlink\">\
         <w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"{accent}\"/></w:rPr></w:style><w:style w:type=\"table\" \
         w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:top w:w=\"0\" \
         w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" \
         w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style><w:style w:type=\"table\" w:styleId=\"Listing\">\
         <w:name w:val=\"Listing\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>{lines}</w:tblPr><w:tblStylePr \
         w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{tint}\"/></w:tcPr></w:tblStylePr>\
         </w:style></w:styles>",
        sized(20),
        paragraphs.concat(),
    )
}
