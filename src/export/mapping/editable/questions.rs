//! The assessor's questions about a process and the answers, round by round.

use serde_json::Value;

use super::super::super::docx::{Body, Paragraph, Run};
use super::{FAINT, RED, is_blank, list, text};

/// The questions and answers about a process, round by round.
pub(super) fn questions(body: &mut Body, one: &Value) {
    for round in list(one, "rounds") {
        let number = round.get("round").map(ToString::to_string).unwrap_or_default();
        body.add(&Paragraph::new("Score", vec![Run::new(&format!("Review, round {number}")).bold()]).kept());
        for question in list(round, "questions") {
            let who = [text(question, "author"), text(question, "date")].map(str::trim);
            let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
            let state = text(question, "state");
            let colour = if state == "Open" { RED } else { FAINT };
            let mut head = vec![Run::new("Question").bold()];
            if !who.is_empty() {
                head.extend([Run::new(" – ").colour(FAINT), Run::apart(&who.join(", ")).colour(FAINT)]);
            }
            head.push(Run::new(&format!("  {state}")).colour(colour));
            body.add(&Paragraph::new("Mark", head).beside("C9D2DA"));
            let said = |line: &str| Paragraph::new("Passage", vec![Run::new(line)]).beside("C9D2DA");
            body.prose(text(question, "text"), true, said);
            body.add(&Paragraph::new("Mark", vec![Run::new("Answer").bold()]).beside("C9D2DA"));
            if is_blank(text(question, "answer")) {
                let none = Run::new("Not answered yet.").italic().colour(FAINT);
                body.add(&Paragraph::new("Passage", vec![none]).beside("C9D2DA"));
            }
            body.prose(text(question, "answer"), false, said);
        }
    }
}
