//! What stands before the claims: title, facts, contents, the legend, the rounds of the review.

use serde_json::Value;

use super::super::super::docx::{Body, Paragraph, Run};
use super::super::super::{Logo, Submission};
use super::{FAINT, RED, cell, colour_of, dash, holds, is_blank, list, part, product, runs, text};

/// The widest that the logo becomes, in hundredths of a millimetre.
const LOGO_WIDTH: u64 = 7000;

/// The highest.
const LOGO_HEIGHT: u64 = 2000;

/// What stands for a fact that is not given.
const NOT_GIVEN: &str = "Not given.";

/// Why some processes have no computed score.
const NOT_COMPUTED: &str = "A score is computed only where passages or level 4 processes say how far a process is \
                            supported; “not computed” stands where they do not.";

/// Writes everything before the overview.
pub(super) fn write(body: &mut Body, submission: &Submission, data: &Value) {
    let front = part(data, "front");
    if let Some(logo) = submission.logo.as_deref().filter(|logo| logo.raster().is_some()) {
        body.picture(text(part(front, "look"), "logo_alt"), logo_size(logo));
    }
    body.add(&Paragraph::new("Title", vec![Run::new(text(front, "heading"))]));
    body.add(&Paragraph::new("Subtitle", product(front)));
    if holds(front, "draft") {
        body.add(&Paragraph::new("Normal", vec![Run::new(text(front, "draft_mark")).bold().colour(RED)]));
    }
    let stage = format!("Stage: {}. {}", text(front, "stage"), text(front, "scores"));
    body.add(&Paragraph::new("Normal", vec![Run::new(&stage)]));
    notices(body, front);
    body.table(&[25, 75], &[], facts(data));
    gaps(body, data);
    contents(body, data);
    legend(body, data);
}

/// The size of the logo on the page.
fn logo_size(logo: &Logo) -> (u64, u64) {
    let (width, height) = (u64::from(logo.size().0), u64::from(logo.size().1));
    let wide = LOGO_HEIGHT * width / height;
    if wide <= LOGO_WIDTH { (wide.max(1), LOGO_HEIGHT) } else { (LOGO_WIDTH, (LOGO_WIDTH * height / width).max(1)) }
}

/// The notice, and a statement with its source.
fn notices(body: &mut Body, front: &Value) {
    for key in ["notice", "statement"] {
        let notice = |line: &str| Paragraph::new("Notice", vec![Run::new(line)]).beside("8A5200");
        body.prose(text(front, key), false, notice);
    }
    let source = text(front, "statement_source");
    if !is_blank(text(front, "statement")) && !is_blank(source) {
        body.add(&Paragraph::new("Small", vec![Run::new("Source: "), Run::apart(source)]));
    }
}

/// The rows of the first page.
fn facts(data: &Value) -> Vec<Vec<Vec<Paragraph>>> {
    let (front, document) = (part(data, "front"), part(data, "document"));
    let or = |first: &str, second: String| if is_blank(first) { second } else { first.to_owned() };
    let label = text(document, "label");
    let version = label.trim_start_matches('V').split('R').next().unwrap_or_default();
    let round = document.get("round").map(ToString::to_string).unwrap_or_default();
    let rows = [
        ("Framework", text(front, "framework").to_owned()),
        ("Version and round", format!("{label} (version {version}, review round {round})")),
        ("State", text(document, "state").to_owned()),
        ("Date", or(text(document, "date"), format!("{} (date of production)", text(front, "date")))),
        ("Author", or(text(document, "author"), or(text(front, "author"), NOT_GIVEN.to_owned()))),
        ("Edition", text(front, "edition").to_owned()),
        ("Company", or(text(front, "company"), NOT_GIVEN.to_owned())),
    ];
    let row = |name: &str, words: Vec<Paragraph>| vec![runs(vec![Run::new(name).colour(FAINT)]), words];
    let mut rows: Vec<_> = rows.iter().map(|(name, words)| row(name, cell(words))).collect();
    let subject = vec![Run::apart(text(front, "subject")), Run::new(", "), Run::apart(dash(text(front, "version")))];
    rows.push(row(&format!("{}, version", text(front, "kind")), runs(subject)));
    rows
}

/// What a draft lacks.
fn gaps(body: &mut Body, data: &Value) {
    let mut heads = Some(text(part(data, "front"), "draft_lacks"));
    for gap in list(data, "gaps") {
        if let Some(head) = heads.take() {
            body.add(&Paragraph::new("Normal", vec![Run::new(head).bold().colour(RED)]).kept());
        }
        let what = Run::apart(text(gap, "what")).bold();
        body.add(&Paragraph::new("Reason", vec![what, Run::new(": "), Run::apart(text(gap, "why"))]));
    }
}

/// The contents: the fixed heads, and the L3s.
fn contents(body: &mut Body, data: &Value) {
    body.add(&Paragraph::new("TOCHeading", vec![Run::new("Contents")]));
    let head = |title: &str, mark: &str| ("TOC1", title.to_owned(), mark.to_owned());
    let mut entries = vec![head("Legend", "_Toc_legend"), head("Overview", "_Toc_overview")];
    if list(data, "review").next().is_some() {
        entries.push(head("Review", "_Toc_review"));
    }
    entries.push(head("Level 3 processes", "_Toc_processes"));
    let three = |one: &Value| ("TOC2", text(one, "title").to_owned(), super::claims::bookmark(text(one, "id")));
    entries.extend(list(part(data, "level_two"), "processes").map(three));
    entries.push(head("Works cited", "_Toc_works"));
    body.contents(&entries);
}

/// The rounds of the review in figures.
pub(super) fn rounds(body: &mut Body, data: &Value) {
    let keys = ["round", "asked", "settled", "answered", "open"];
    let own = |line: &Value, key: &str| {
        let number = text(line, key);
        let open = key == "open" && number != "0";
        if open { runs(vec![Run::new(number).bold().colour(RED)]) } else { cell(number) }
    };
    let row = |line: &Value| keys.iter().map(|key| own(line, key)).collect::<Vec<_>>();
    let rows: Vec<Vec<Vec<Paragraph>>> = list(data, "review").map(row).collect();
    if !rows.is_empty() {
        body.add(&Paragraph::new("Heading1", vec![Run::new("Review")]).marked("_Toc_review"));
        body.table(&[20; 5], &["Round", "Questions", "Settled", "Answered", "Open"], rows);
    }
}

/// What the marks mean.
fn legend(body: &mut Body, data: &Value) {
    body.add(&Paragraph::new("Heading1", vec![Run::new("Legend")]).marked("_Toc_legend").on_a_new_page());
    let words = "A passage carries a mark for how far the product supports it, as a colour and as a letter, and a tag \
                 for the way it does so.";
    body.add(&Paragraph::new("Normal", vec![Run::new(words)]));
    let legend = part(data, "legend");
    let accent = text(part(part(data, "front"), "look"), "accent").trim_start_matches('#');
    let support = |one: &Value| {
        vec![runs(vec![Run::badge(text(one, "letter"), colour_of(text(one, "word")))]), cell(text(one, "title"))]
    };
    let tag = |one: &Value| vec![runs(vec![Run::badge(text(one, "word"), accent)]), cell(text(one, "title"))];
    let mut rows: Vec<Vec<Vec<Paragraph>>> = list(legend, "supports").map(support).collect();
    rows.push(vec![cell("–"), cell("Not marked: the supplier has not said how far")]);
    rows.extend(list(legend, "tags").map(tag));
    if holds(legend, "framework_text") {
        let words = "The framework's own text, © TM Forum; all other text is the supplier’s";
        rows.push(vec![runs(vec![Run::new("italics").italic()]), cell(words)]);
    }
    body.table(&[15, 85], &["Mark", "Meaning"], rows);
    for words in [NOT_COMPUTED, text(part(data, "front"), "trademarks")] {
        body.add(&Paragraph::new("Small", vec![Run::new(words)]));
    }
}
