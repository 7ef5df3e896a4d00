//! The tables of a mapping document: what the level 2 process is, results, works cited.

use serde_json::Value;

use super::super::super::docx::{Body, Paragraph, Run};
use super::claims::{bookmark, work};
use super::{FAINT, cell, colour_of, dash, holds, is_blank, list, runs, text};

/// What the L2 is, and how far it is covered.
pub(super) fn overview(body: &mut Body, two: &Value) {
    let number = |key: &str| two.get(key).map(ToString::to_string).unwrap_or_default();
    let coverage = format!(
        "{}: {} of {} level 3 processes submitted",
        text(two, "coverage"),
        number("submitted"),
        number("total")
    );
    let rows = [
        ("Domain", dash(text(two, "domain"))),
        ("Level 2 process", text(two, "title")),
        ("Coverage", &coverage),
        ("Vertical groups", dash(text(two, "groups"))),
    ];
    let row = |(name, words): (&str, &str)| vec![runs(vec![Run::new(name).colour(FAINT)]), cell(words)];
    body.table(&[25, 75], &[], rows.into_iter().map(row).collect());
    counted(body, two, "level 3");
}

/// The note on the vendor's own number of processes.
fn counted(body: &mut Body, one: &Value, level: &str) {
    let note = text(one, "denominator_note");
    if !is_blank(note) {
        let lead = Run::new(&format!("Number of {level} processes: "));
        body.add(&Paragraph::new("Small", vec![lead, Run::apart(note)]));
    }
}

/// A printed score; bold where the process was submitted.
fn score(one: &Value) -> Run {
    let score = Run::new(text(one, "score"));
    if holds(one, "in_scope") { score.bold() } else { score }
}

/// The L3s of an L2 with their scores; each name leads to what is said of it.
pub(super) fn processes(body: &mut Body, origin: &str, two: &Value) {
    let row = |one: &Value| {
        let word = if holds(one, "in_scope") {
            Run::new(text(one, "conformance")).colour(colour_of(text(one, "conformance_word")))
        } else {
            Run::new("Not submitted").colour(FAINT)
        };
        let name = Run::new(text(one, "title")).to(&bookmark(text(one, "id")));
        vec![runs(vec![name]), runs(vec![score(one)]), runs(vec![word])]
    };
    let rows: Vec<Vec<Vec<Paragraph>>> = list(two, "processes").map(row).collect();
    if !rows.is_empty() {
        body.table(&[49, 24, 27], &["Level 3 process", &format!("Score ({origin})"), "Conformance"], rows);
    }
}

/// The results of the L4s of an L3.
pub(super) fn results(body: &mut Body, origin: &str, three: &Value) {
    let row = |one: &Value| {
        let mut said = vec![score(one)];
        if !text(one, "conformance").is_empty() {
            let colour = colour_of(text(one, "conformance_word"));
            said.push(Run::new(&format!(" {}", text(one, "conformance"))).colour(colour));
        }
        vec![cell(text(one, "title")), cell(text(one, "state")), runs(said)]
    };
    let rows: Vec<Vec<Vec<Paragraph>>> = list(three, "results").map(row).collect();
    if rows.is_empty() {
        return;
    }
    body.table(&[46, 25, 29], &["Level 4 process", "Submitted", &format!("Score ({origin})")], rows);
    let more = three.get("results_more").and_then(Value::as_u64).unwrap_or_default();
    if more > 0 {
        let words = format!("And {more} more that the catalogue does not list, by the supplier’s own number.");
        body.add(&Paragraph::new("Small", vec![Run::new(&words)]));
    }
    counted(body, three, "level 4");
}

/// Works cited.
pub(super) fn works(body: &mut Body, data: &Value) {
    body.add(&Paragraph::new("Heading1", vec![Run::new("Works cited")]).marked("_Toc_works"));
    if holds(data, "holds_back") {
        let words = "Evidence that the supplier does not hand over is not part of this edition, nor are its citations.";
        body.add(&Paragraph::new("Small", vec![Run::new(words)]));
    }
    let row = |one: &Value| {
        let code =
            Paragraph::new("TableText", vec![Run::new(text(one, "code")).bold()]).marked(&work(text(one, "code")));
        let mut document = cell(text(one, "title"));
        let small = |words: &str| Paragraph::new("Small", vec![Run::new(words)]);
        if holds(one, "withheld") {
            document.push(small("Withheld, shown on request."));
        }
        if !is_blank(text(one, "location")) {
            document.push(small(text(one, "location")));
        }
        if !text(one, "sha256").is_empty() {
            document.push(small(&format!("SHA-256 {}", text(one, "sha256"))));
        }
        let facts = [text(one, "version"), text(one, "issuer"), text(one, "kind")];
        let facts: Vec<&str> = facts.into_iter().filter(|fact| !is_blank(fact)).collect();
        vec![vec![code], document, cell(dash(&facts.join("\n"))), cell(dash(text(one, "cited_by")))]
    };
    let rows: Vec<Vec<Vec<Paragraph>>> = list(data, "works").map(row).collect();
    if rows.is_empty() {
        body.add(&Paragraph::new("Normal", vec![Run::new("No evidence is cited.")]));
    } else {
        body.table(&[9, 47, 22, 22], &["Code", "Document", "Version, issuer", "Cited by"], rows);
    }
}
