//! What the claims say: overview, L3s with their passages, citations, results, questions and answers, works cited.

use serde_json::Value;

use super::super::super::docx::{Body, Paragraph, Run};
use super::{FAINT, RED, cell, colour_of, holds, is_blank, list, part, runs, text};

/// The bookmark of a process.
pub(super) fn bookmark(id: &str) -> String {
    format!("_Toc_p{}", id.replace('.', "_"))
}

/// The bookmark of a piece of evidence.
fn work(code: &str) -> String {
    format!("work_{code}")
}

/// Writes overview, claims and works cited.
pub(super) fn write(body: &mut Body, data: &Value) {
    let (front, two) = (part(data, "front"), part(data, "level_two"));
    let accent = text(part(front, "look"), "accent").trim_start_matches('#').to_owned();
    body.add(&Paragraph::new("Heading1", vec![Run::new("Overview")]).marked("_Toc_overview"));
    overview(body, front, two);
    let writer = Claims { accent: &accent };
    let domain = part(two, "domain_claim");
    if !domain.is_null() {
        body.add(&Paragraph::new("Normal", vec![Run::new(text(two, "domain")).bold()]).kept());
        writer.mapping(body, domain);
        body.add(&Paragraph::new("Normal", vec![Run::new(text(two, "title")).bold()]).kept());
    }
    writer.remarks(body, two);
    writer.mapping(body, two);
    questions(body, two);
    let listed = list(two, "processes").next().is_some();
    if listed {
        results(body, text(front, "origin"), list(two, "processes"), "Level 3 process");
    }
    super::front::rounds(body, data);
    body.add(&Paragraph::new("Heading1", vec![Run::new("Level 3 processes")]).marked("_Toc_processes"));
    if !listed {
        let words = "The catalogue lists no level 3 process here.";
        body.add(&Paragraph::new("Normal", vec![Run::new(words).colour(FAINT)]));
    }
    for one in list(two, "processes") {
        writer.level_three(body, one, text(front, "origin"));
    }
    works(body, data);
}

/// What the L2 is, and how far it is covered.
fn overview(body: &mut Body, front: &Value, two: &Value) {
    let number = |key: &str| two.get(key).map(ToString::to_string).unwrap_or_default();
    let coverage = format!(
        "{}: {} of {} level 3 processes submitted",
        text(two, "coverage"),
        number("submitted"),
        number("total")
    );
    let groups = if is_blank(text(two, "groups")) { "–" } else { text(two, "groups") };
    let rows = [
        ("Framework", text(front, "framework")),
        ("Domain", text(two, "domain")),
        ("Level 2 process", text(two, "title")),
        ("Coverage", &coverage),
        ("Vertical groups", groups),
    ];
    let row = |(name, words): (&str, &str)| vec![runs(vec![Run::new(name).colour(FAINT)]), cell(words)];
    body.table(&[25, 75], &[], rows.into_iter().map(row).collect());
    let note = text(two, "denominator_note");
    if !is_blank(note) {
        body.add(&Paragraph::new("Small", vec![Run::new(&format!("Number of level 3 processes: {note}"))]));
    }
}

/// A table of processes with their scores.
fn results<'a>(body: &mut Body, origin: &str, rows: impl Iterator<Item = &'a Value>, head: &str) {
    let row = |one: &Value| {
        let score = Run::new(text(one, "score"));
        let (score, word) = if holds(one, "in_scope") {
            let colour = colour_of(text(one, "conformance_word"));
            (score.bold(), Run::new(text(one, "conformance")).colour(colour))
        } else {
            let state = text(one, "state");
            (score, Run::new(if state.is_empty() { "Not submitted" } else { state }).colour(FAINT))
        };
        vec![cell(text(one, "title")), runs(vec![score]), runs(vec![word])]
    };
    let rows: Vec<Vec<Vec<Paragraph>>> = rows.map(row).collect();
    if !rows.is_empty() {
        body.table(&[54, 20, 26], &[head, &format!("Score ({origin})"), "Conformance"], rows);
    }
}

/// The questions and answers about a process, round by round.
fn questions(body: &mut Body, one: &Value) {
    for round in list(one, "rounds") {
        let number = round.get("round").map(ToString::to_string).unwrap_or_default();
        body.add(&Paragraph::new("Score", vec![Run::new(&format!("Review, round {number}")).bold()]).kept());
        for question in list(round, "questions") {
            let who = [text(question, "author"), text(question, "date")].map(str::trim);
            let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
            let who = if who.is_empty() { String::new() } else { format!(" – {}", who.join(", ")) };
            let state = text(question, "state");
            let colour = if state == "Open" { RED } else { FAINT };
            let head = vec![
                Run::new("Question").bold(),
                Run::new(&who).colour(FAINT),
                Run::new(&format!("  {state}")).colour(colour),
            ];
            body.add(&Paragraph::new("Mark", head).beside("C9D2DA"));
            let said = |line: &str| Paragraph::new("Passage", vec![Run::new(line)]).beside("C9D2DA");
            body.prose(text(question, "text"), said);
            body.add(&Paragraph::new("Mark", vec![Run::new("Answer").bold()]).beside("C9D2DA"));
            if is_blank(text(question, "answer")) {
                let none = Run::new("Not answered yet.").italic().colour(FAINT);
                body.add(&Paragraph::new("Passage", vec![none]).beside("C9D2DA"));
            }
            body.prose(text(question, "answer"), said);
        }
    }
}

/// Writes claims.
struct Claims<'a> {
    /// The colour of tags.
    accent: &'a str,
}

impl Claims<'_> {
    /// Support, component and comment.
    fn remarks(&self, body: &mut Body, one: &Value) {
        let mut said = Vec::new();
        let support = text(one, "support");
        if !support.is_empty() {
            let letter = if support == "none" { "–" } else { support };
            said.extend([Run::new("Support: "), Run::badge(letter, self.accent)]);
            said.push(Run::new(&format!(" {}   ", text(one, "support_title"))));
        }
        if !is_blank(text(one, "component")) {
            said.push(Run::new(&format!("Component: {}", text(one, "component"))));
        }
        if !said.is_empty() {
            body.add(&kept_if(Paragraph::new("Score", said), leads_on(one)));
        }
        let comment = |line: &str| kept_if(Paragraph::new("Normal", vec![Run::new(line)]), leads_on(one));
        body.prose(text(one, "own_comment"), comment);
    }

    /// Passages, each followed by its citations, then the evidence for the whole process.
    fn mapping(&self, body: &mut Body, one: &Value) {
        for passage in list(one, "passages") {
            self.passage(body, passage);
        }
        let mut head = Some("Evidence for the whole process");
        for citation in list(one, "citations") {
            if let Some(head) = head.take() {
                body.add(&Paragraph::new("Mark", vec![Run::new(head).bold()]));
            }
            body.add(&cited(citation));
        }
    }

    /// One passage.
    fn passage(&self, body: &mut Body, one: &Value) {
        let colour = colour_of(text(one, "support"));
        let mut marks = Vec::new();
        if !text(one, "letter").is_empty() {
            marks.extend([Run::badge(text(one, "letter"), colour), Run::new(" ")]);
        }
        marks.push(Run::new(text(one, "support_title")).colour(colour));
        if !text(one, "tag").is_empty() {
            marks.extend([Run::new("   "), Run::badge(text(one, "tag"), self.accent)]);
            marks.push(Run::new(&format!(" {}", text(one, "tag_title"))));
        }
        let framework = holds(one, "framework");
        if framework {
            marks.push(Run::new("   Framework's text © TM Forum").colour(FAINT));
        }
        body.add(&Paragraph::new("Mark", marks).beside(colour));
        body.prose(text(one, "text"), |line| {
            let run = if framework { Run::new(line).italic() } else { Run::new(line) };
            Paragraph::new("Passage", vec![run]).beside(colour)
        });
        reason(body, one, Some(colour));
        for citation in list(one, "citations") {
            body.add(&cited(citation).beside(colour));
        }
    }

    /// An L3: score, comment, mapping, evidence, L4 results and the claims below.
    fn level_three(&self, body: &mut Body, one: &Value, origin: &str) {
        let title = vec![Run::new(text(one, "title"))];
        body.add(&Paragraph::new("Heading2", title).marked(&bookmark(text(one, "id"))));
        if holds(one, "in_scope") {
            score(body, one);
            self.remarks(body, one);
            reason(body, one, None);
            results(body, origin, list(one, "results"), "Level 4 process");
            let more = one.get("results_more").and_then(Value::as_u64).unwrap_or_default();
            if more > 0 {
                let words = format!("And {more} more that the catalogue does not list, by the supplier's own number.");
                body.add(&Paragraph::new("Small", vec![Run::new(&words)]));
            }
            if list(one, "passages").next().is_none() && list(one, "children").next().is_none() {
                let none = Run::new("No mapping is given.").italic().colour(FAINT);
                body.add(&Paragraph::new("Normal", vec![none]));
            }
        } else {
            body.prose(text(one, "result"), |line| Paragraph::new("Normal", vec![Run::new(line).colour(FAINT)]));
        }
        self.mapping(body, one);
        questions(body, one);
        for child in list(one, "children") {
            self.below(body, child, 3);
        }
    }

    /// A claim below an L3, and those below it.
    fn below(&self, body: &mut Body, one: &Value, level: u8) {
        let style = if level == 3 { "Heading3" } else { "Heading4" };
        body.add(&Paragraph::new(style, vec![Run::new(text(one, "title"))]));
        if holds(one, "in_scope") {
            score(body, one);
            self.remarks(body, one);
        } else {
            body.add(&Paragraph::new("Normal", vec![Run::new("Not submitted.").colour(FAINT)]));
        }
        reason(body, one, None);
        self.mapping(body, one);
        questions(body, one);
        for child in list(one, "children") {
            self.below(body, child, level + 1);
        }
    }
}

/// The numbers of a process, each by its name.
fn score(body: &mut Body, one: &Value) {
    let colour = colour_of(text(one, "conformance_word"));
    let mut said = vec![Run::new("Score "), Run::new(text(one, "score")).bold()];
    said.push(Run::new(&format!(" {}", text(one, "conformance"))).bold().colour(colour));
    if !text(one, "origin").is_empty() {
        said.push(Run::new(&format!(" ({})", text(one, "origin"))).colour(FAINT));
    }
    for key in ["computed", "claimed", "awarded"] {
        let value = text(one, key);
        if value.starts_with("not ") {
            said.push(Run::new(&format!("   {value}")).colour(FAINT));
        } else if !is_blank(value) {
            said.extend([Run::new(&format!("   {key} ")).colour(FAINT), Run::new(value)]);
        }
    }
    body.add(&kept_if(Paragraph::new("Score", said), leads_on(one) || list(one, "results").next().is_some()));
}

/// Whether passages follow what is said of a claim first.
fn leads_on(one: &Value) -> bool {
    list(one, "passages").next().is_some()
}

/// A paragraph that stays with the next one where that is wanted.
fn kept_if(paragraph: Paragraph, wanted: bool) -> Paragraph {
    if wanted { paragraph.kept() } else { paragraph }
}

/// A reason, with the line of its passage beside it.
fn reason(body: &mut Body, one: &Value, beside: Option<&'static str>) {
    let mut lead = "Reason: ";
    for line in text(one, "reason").lines().filter(|line| !is_blank(line)) {
        let said = vec![Run::new(std::mem::take(&mut lead)).colour(FAINT), Run::new(line)];
        match beside {
            Some(colour) => body.add(&Paragraph::new("Passage", said).beside(colour)),
            None => body.add(&Paragraph::new("Reason", said)),
        }
    }
}

/// A citation; its code leads to works cited.
fn cited(citation: &Value) -> Paragraph {
    let code = text(citation, "code");
    let lead = if holds(citation, "listed") { Run::new(code).bold().to(&work(code)) } else { Run::new(code).bold() };
    // Runs of their own, so that each part keeps its direction and its place in the line.
    let mut parts = vec![lead, Run::new(" "), Run::apart(text(citation, "title"))];
    if !is_blank(text(citation, "version")) {
        parts.extend([Run::new(" ("), Run::apart(text(citation, "version")), Run::new(")")]);
    }
    if !is_blank(text(citation, "place")) {
        parts.extend([Run::new(", "), Run::apart(text(citation, "place"))]);
    }
    if holds(citation, "withheld") {
        parts.push(Run::new(" – withheld, shown on request"));
    }
    Paragraph::new("Citation", parts)
}

/// Works cited.
fn works(body: &mut Body, data: &Value) {
    body.add(&Paragraph::new("Heading1", vec![Run::new("Works cited")]).marked("_Toc_works"));
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
        vec![vec![code], document, cell(&facts.join("\n")), cell(text(one, "cited_by"))]
    };
    let rows: Vec<Vec<Vec<Paragraph>>> = list(data, "works").map(row).collect();
    if rows.is_empty() {
        body.add(&Paragraph::new("Normal", vec![Run::new("No evidence is cited.")]));
    } else {
        body.table(&[9, 47, 22, 22], &["Code", "Document", "Version, issuer", "Cited by"], rows);
    }
}
