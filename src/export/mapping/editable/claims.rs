//! What the claims say: L3s with their scores, comments, passages and citations, and the claims below them.

use serde_json::Value;

use super::super::super::docx::{Body, Paragraph, Run};
use super::questions::questions;
use super::tables::{overview, processes, results, works};
use super::{FAINT, colour_of, holds, is_blank, list, part, text};

/// The most letters of a comment or a reason that stays with what follows.
const MOST_KEPT: usize = 900;

/// The deepest level with a heading of its own style; below it, names are bold.
const DEEPEST_HEADING: u8 = 4;

/// The bookmark of a process.
pub(super) fn bookmark(id: &str) -> String {
    format!("_Toc_p{}", id.replace('.', "_"))
}

/// The bookmark of a piece of evidence.
pub(super) fn work(code: &str) -> String {
    format!("work_{code}")
}

/// Writes overview, claims and works cited.
pub(super) fn write(body: &mut Body, data: &Value) {
    let (front, two) = (part(data, "front"), part(data, "level_two"));
    let accent = text(part(front, "look"), "accent").trim_start_matches('#');
    let noticed = !is_blank(text(front, "notice"));
    let writer = Claims { accent, origin: text(front, "origin"), noticed };
    body.add(&Paragraph::new("Heading1", vec![Run::new("Overview")]).marked("_Toc_overview"));
    overview(body, two);
    let domain = part(two, "domain_claim");
    if !domain.is_null() {
        body.add(&Paragraph::new("Normal", vec![Run::new(text(two, "domain")).bold()]).kept());
        writer.mapping(body, domain);
        body.add(&Paragraph::new("Normal", vec![Run::new(text(two, "title")).bold()]).kept());
    }
    writer.remarks(body, two);
    writer.mapping(body, two);
    questions(body, two);
    processes(body, writer.origin, two);
    super::front::rounds(body, data);
    body.end_part(1);
    body.add(&Paragraph::new("Heading1", vec![Run::new("Level 3 processes")]).marked("_Toc_processes"));
    let listed = list(two, "processes").next().is_some();
    if !listed {
        let words = "The catalogue lists no level 3 process here.";
        body.add(&Paragraph::new("Normal", vec![Run::new(words).colour(FAINT)]));
    }
    for one in list(two, "processes") {
        writer.level_three(body, one);
    }
    body.end_part(if listed { 2 } else { 1 });
    works(body, data);
}

/// Writes claims.
struct Claims<'a> {
    /// The colour of tags.
    accent: &'a str,
    /// Whose the scores are.
    origin: &'a str,
    /// Whether a notice stands on the first page.
    noticed: bool,
}

impl Claims<'_> {
    /// Support, component and comment; they stay with the passages or the evidence that follow.
    fn remarks(&self, body: &mut Body, one: &Value) {
        let mut said = Vec::new();
        let support = text(one, "support");
        if !support.is_empty() {
            let letter = if support == "none" { "–" } else { support };
            said.extend([Run::new("Support: "), Run::badge(letter, self.accent)]);
            said.push(Run::new(&format!(" {}   ", text(one, "support_title"))));
        }
        if !is_blank(text(one, "component")) {
            said.extend([Run::new("Component: "), Run::apart(text(one, "component"))]);
        }
        if !said.is_empty() {
            body.add(&Paragraph::new("Score", said).kept_if(is_mapped(one)));
        }
        let comment = text(one, "own_comment");
        if !is_blank(comment) {
            body.add(&Paragraph::new("Small", vec![Run::new("Comment")]).kept());
            body.prose(comment, is_mapped(one), |line| Paragraph::new("Normal", vec![Run::new(line)]));
        }
    }

    /// Passages, each followed by its citations, then the evidence for the whole process.
    fn mapping(&self, body: &mut Body, one: &Value) {
        for passage in list(one, "passages") {
            self.passage(body, passage);
        }
        if list(one, "citations").next().is_some() {
            body.add(&Paragraph::new("Mark", vec![Run::new("Evidence for the whole process").bold()]));
        }
        for citation in list(one, "citations") {
            body.add(&cited(citation));
        }
    }

    /// One passage. What closes it stays with the last paragraph of its text.
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
        let cites = list(one, "citations").next().is_some();
        body.prose(text(one, "text"), cites || !is_blank(text(one, "reason")), |line| {
            let run = if framework { Run::new(line).italic() } else { Run::new(line) };
            Paragraph::new("Passage", vec![run]).beside(colour)
        });
        reason(body, one, cites, |said| Paragraph::new("Passage", said).beside(colour));
        for citation in list(one, "citations") {
            body.add(&cited(citation).beside(colour));
        }
    }

    /// An L3: score, comment, mapping, evidence, L4 results and the claims below.
    fn level_three(&self, body: &mut Body, one: &Value) {
        let title = vec![Run::new(text(one, "title"))];
        body.add(&Paragraph::new("Heading2", title).marked(&bookmark(text(one, "id"))));
        let mapped = is_mapped(one);
        if holds(one, "in_scope") {
            let scored = list(one, "results").next().is_some();
            score(body, one, scored);
            self.remarks(body, one);
            reason(body, one, mapped || scored, |said| Paragraph::new("Reason", said));
            results(body, self.origin, one);
            if list(one, "passages").next().is_none() && list(one, "children").next().is_none() {
                let words = if self.noticed {
                    "No mapping is given; see also the notice on the first page."
                } else {
                    "No mapping is given."
                };
                body.add(&Paragraph::new("Normal", vec![Run::new(words).italic().colour(FAINT)]));
            }
        } else {
            let result = |line: &str| Paragraph::new("Normal", vec![Run::new(line).colour(FAINT)]);
            body.prose(text(one, "result"), mapped, result);
        }
        self.mapping(body, one);
        questions(body, one);
        for child in list(one, "children").filter(|child| says_more(child)) {
            self.below(body, child, 3);
        }
    }

    /// A claim below an L3, and those below it.
    fn below(&self, body: &mut Body, one: &Value, level: u8) {
        let title = Run::new(text(one, "title"));
        body.add(&match level {
            ..DEEPEST_HEADING => Paragraph::new("Heading3", vec![title]),
            DEEPEST_HEADING => Paragraph::new("Heading4", vec![title]),
            _ => Paragraph::new("Normal", vec![title.bold()]).kept(),
        });
        let mapped = is_mapped(one);
        if holds(one, "in_scope") {
            if one.get("level").and_then(Value::as_u64) == Some(4) {
                score(body, one, false);
            }
            self.remarks(body, one);
        } else {
            let words = if mapped { "Not submitted; what follows does not count." } else { "Not submitted." };
            let follows = mapped || !is_blank(text(one, "reason"));
            body.add(&Paragraph::new("Normal", vec![Run::new(words).colour(FAINT)]).kept_if(follows));
        }
        reason(body, one, mapped, |said| Paragraph::new("Reason", said));
        self.mapping(body, one);
        questions(body, one);
        for child in list(one, "children").filter(|child| says_more(child)) {
            self.below(body, child, level.saturating_add(1));
        }
    }
}

/// Whether passages or evidence follow what is said of a claim first.
fn is_mapped(one: &Value) -> bool {
    list(one, "passages").next().is_some() || list(one, "citations").next().is_some()
}

/// Whether something of a claim follows its score.
fn says_below(one: &Value) -> bool {
    is_mapped(one) || ["support", "component", "own_comment", "reason"].iter().any(|key| !is_blank(text(one, key)))
}

/// Whether a claim says more than the table of results does.
fn says_more(one: &Value) -> bool {
    says_below(one) || list(one, "rounds").next().is_some() || list(one, "children").any(says_more)
}

/// The numbers of a process beside the one that is printed, each with its name; why none is computed comes last.
fn numbers(one: &Value) -> Vec<Run> {
    let named = ["computed", "claimed", "awarded"].map(|name| (name, text(one, name)));
    let (long, short): (Vec<_>, Vec<_>) = named
        .into_iter()
        .filter(|(name, value)| !is_blank(value) && *name != text(one, "origin"))
        .partition(|(_, value)| value.contains(' '));
    let mut said = Vec::new();
    for (name, value) in short.into_iter().chain(long) {
        if value.starts_with("not ") {
            said.push(Run::new(&format!("   {value}")).colour(FAINT));
        } else {
            said.extend([Run::new(&format!("   {name}\u{a0}")).colour(FAINT), Run::new(value)]);
        }
    }
    said
}

/// The score of a process, and its other numbers; it stays with what is said below it.
fn score(body: &mut Body, one: &Value, listed: bool) {
    let colour = colour_of(text(one, "conformance_word"));
    let mut said = vec![Run::new("Score "), Run::new(text(one, "score")).bold()];
    said.push(Run::new(&format!(" {}", text(one, "conformance"))).bold().colour(colour));
    if !text(one, "origin").is_empty() {
        said.push(Run::new(&format!(" ({})", text(one, "origin"))).colour(FAINT));
    }
    said.extend(numbers(one));
    body.add(&Paragraph::new("Score", said).kept_if(listed || says_below(one)));
}

/// A reason in paragraphs of a shape; the last one stays with what follows where that is wanted.
fn reason(body: &mut Body, one: &Value, keeps: bool, shape: impl Fn(Vec<Run>) -> Paragraph) {
    let typed = text(one, "reason");
    let keeps = keeps && typed.chars().count() < MOST_KEPT;
    let mut lead = "Reason: ";
    for line in typed.lines().filter(|line| !is_blank(line)) {
        let said = vec![Run::new(std::mem::take(&mut lead)).colour(FAINT), Run::apart(line)];
        body.add(&shape(said).kept_if(keeps));
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
