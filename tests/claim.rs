//! The claim: phrases, passages, questions, scores in words, and the panel with its table.

mod grid;
mod panel;

use std::sync::Arc;

use claimbook::app::grid::{read_tsv, write_tsv};
use claimbook::assessment::{
    Citation, EvidenceCode, Passage, PassageOrigin, PassageSupport, Question, Scope, Support, begins_phrase,
    count_words, phrases,
};
use claimbook::edit::{ClaimChange, Edit, QuestionChange, Rules, apply};
use claimbook::export::{Profile, assessment_json, filtered};
use claimbook::figures::{AccountOf, PartKind, account};
use proptest::prelude::*;

use crate::support::{empty, figures, framework, id, scheme, score, seed};

/// Texts with ends of sentences, lines and wide letters in them.
fn any_prose() -> impl Strategy<Value = String> {
    let pieces = ["A", "b", "e.g.", " ", ". ", "\n", "\n\n", "! ", "。", "汉", "é", "\t", "3.5", "\"", "?"];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..24).prop_map(|pieces| pieces.concat())
}

/// A passage with any marks.
fn any_passage() -> impl Strategy<Value = Passage> {
    let marks = (
        proptest::sample::select(PassageOrigin::ALL.to_vec()),
        proptest::option::of(proptest::sample::select(PassageSupport::ALL.to_vec())),
        proptest::option::of(proptest::sample::select(Support::ALL.to_vec())),
    );
    (any_prose(), marks, any_prose(), 0..3_u32).prop_map(|(text, (origin, support, tag), reason, cited)| Passage {
        origin,
        text,
        support,
        tag,
        reason,
        citations: (0..cited).map(|code| Citation::whole(EvidenceCode(code + 1))).collect(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn phrases_together_are_the_text(text in any_prose()) {
        let found = phrases(&text);
        prop_assert_eq!(found.concat(), text.clone());
        let blank = found.iter().filter(|phrase| phrase.trim().is_empty()).count();
        prop_assert!(blank == 0 || text.trim().is_empty() || found.len() == 1, "{:?}", found);
    }

    #[test]
    fn a_passage_that_is_split_loses_nothing_and_is_the_same_when_joined(passage in any_passage(), at in 0..40_usize) {
        let length = passage.text.chars().count();
        match passage.split(at) {
            None => prop_assert!(at == 0 || at >= length),
            Some((left, right)) => {
                prop_assert_eq!(format!("{}{}", left.text, right.text), passage.text.clone());
                prop_assert_eq!(left.text.chars().count(), at);
                let joined = left.join(&right).unwrap();
                let squeezed = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
                prop_assert_eq!(squeezed(&joined.text), squeezed(&passage.text));
                if passage.origin == PassageOrigin::Framework {
                    prop_assert_eq!(joined, passage);
                }
            }
        }
    }

    #[test]
    fn joining_keeps_all_words_reasons_and_citations(one in any_passage(), other in any_passage()) {
        match one.join(&other) {
            None => prop_assert_ne!(one.origin, other.origin),
            Some(joined) => {
                prop_assert!(joined.text.starts_with(&one.text) && joined.text.ends_with(&other.text));
                prop_assert!(joined.reason.contains(&one.reason) && joined.reason.contains(&other.reason));
                for citation in one.citations.iter().chain(&other.citations) {
                    prop_assert!(joined.citations.contains(citation));
                }
            }
        }
    }

    #[test]
    fn a_block_of_cells_comes_back(rows in proptest::collection::vec(proptest::collection::vec(any_prose(), 1..4), 1..4)) {
        prop_assert_eq!(read_tsv(&write_tsv(&rows)), rows);
    }

    #[test]
    fn any_text_is_read_as_a_block(text in any::<String>()) {
        prop_assert!(!read_tsv(&text).is_empty());
    }
}

#[test]
fn sentences_and_lines_are_phrases_and_shortened_words_are_none() {
    let text = "Track leads, e.g. by phone. Close them!\nReport 3.5 of them etc. as needed.";
    assert_eq!(phrases(text), ["Track leads, e.g. by phone. ", "Close them!\n", "Report 3.5 of them etc. as needed."]);
    assert_eq!(phrases("线索。关闭！好"), ["线索。", "关闭！", "好"]);
    assert_eq!(phrases(""), Vec::<&str>::new());
}

#[test]
fn words_are_counted_in_scripts_without_spaces_too() {
    for (text, count) in [
        ("", 0),
        ("  \n ", 0),
        ("It's well-known, isn't it?", 4),
        ("汉字", 2),
        ("eTOM 的 过程，是好的", 7),
        ("リード管理", 5),
        ("안녕 세계", 2),
        ("- 3.5 –", 1),
    ] {
        assert_eq!(count_words(text), count, "{text}");
    }
}

#[test]
fn a_new_sentence_begins_a_new_step_of_undo() {
    for (old, new, begins) in [
        ("One.", "One. ", true),
        ("One. ", "One. T", false),
        ("One", "One\n", true),
        ("One\n", "One\n\n", false),
        ("3.", "3.5", false),
        ("好。", "好。再", true),
        ("好。", "好。」", false),
        ("One. Two", "One. Tw", false),
        ("", "O", false),
        ("", "\n", false),
    ] {
        assert_eq!(begins_phrase(old, new), begins, "{old:?} {new:?}");
    }
}

#[test]
fn blocks_from_spreadsheets_are_read_with_quotes_and_line_breaks() {
    assert_eq!(read_tsv("in\tA\r\nout\t\r\n"), [["in", "A"], ["out", ""]]);
    assert_eq!(read_tsv("\"two\nlines\"\t\"say \"\"x\"\"\"\n"), [["two\nlines", "say \"x\""]]);
    assert_eq!(read_tsv("6\" pipe\t\"loose"), [["6\" pipe", "\"loose"]]);
    assert_eq!(read_tsv("\"a\" b\tc"), [["\"a\" b", "c"]]);
    assert_eq!(read_tsv(""), [[""]]);
}

#[test]
fn passages_of_different_origin_are_never_joined() {
    let mut assessment = seed();
    let three = id("1.1.11.2");
    assessment.change_claim(three, |claim| {
        claim.mapping = vec![Arc::new(Passage::framework("Theirs. ")), Arc::new(Passage::vendor("Ours."))];
    });
    let (framework, scheme) = (framework("16.0"), scheme());
    let rules = Rules { framework: &framework, scheme: &scheme };
    assert!(apply(rules, &assessment, &Edit::Claims(vec![three], ClaimChange::JoinPassages(0))).is_err());
    assert!(apply(rules, &assessment, &Edit::Claims(vec![three], ClaimChange::SplitPassage(0, 99))).is_err());
    let split =
        apply(rules, &assessment, &Edit::Claims(vec![three], ClaimChange::SplitPassage(1, 2))).unwrap().unwrap();
    let texts: Vec<&str> =
        split.assessment.claim(three).unwrap().mapping.iter().map(|passage| passage.text.as_str()).collect();
    assert_eq!(texts, ["Theirs. ", "Ou", "rs."]);
}

/// An assessment with an open question about a process in scope, and a settled one about a process out of scope.
fn asked() -> claimbook::assessment::Assessment {
    let mut assessment = seed();
    let question = Question { text: "Where?".to_owned(), answer: "Chapter 3".to_owned(), ..Question::of_round(1) };
    assessment.change_claim(id("1.1.11.2"), |claim| claim.questions.push(question.clone()));
    assessment.change_claim(id("1.1.11.3"), |claim| {
        claim.scope = Scope::Out;
        claim.questions.push(Question { settled: true, ..question });
    });
    assessment
}

#[test]
fn questions_go_to_the_assessor_and_are_never_published() {
    let assessment = asked();
    let own = filtered(&assessment, Profile::Assessor).assessment;
    for process in ["1.1.11.2", "1.1.11.3"] {
        assert_eq!(own.claim(id(process)).unwrap().questions.len(), 1, "{process}");
    }
    let public = filtered(&assessment, Profile::Public).assessment;
    assert!(public.claims.values().all(|claim| claim.questions.is_empty()));
    let json = |assessment| assessment_json(&crate::support::submission(assessment)).to_string();
    assert!(json(own).contains("Chapter 3"));
    assert!(!json(public).contains("Chapter 3"));
}

#[test]
fn a_question_is_added_answered_settled_and_removed() {
    let (framework, scheme) = (framework("16.0"), scheme());
    let rules = Rules { framework: &framework, scheme: &scheme };
    let three = id("1.1.11.2");
    let mut assessment = seed();
    let changes = [
        ClaimChange::AddQuestion(Box::new(Question::of_round(2))),
        ClaimChange::Question(0, QuestionChange::Text("Why?".to_owned())),
        ClaimChange::Question(0, QuestionChange::Answer("So.".to_owned())),
        ClaimChange::Question(0, QuestionChange::Author("Ann".to_owned())),
        ClaimChange::Question(0, QuestionChange::Settled(true)),
    ];
    for change in changes {
        assessment = apply(rules, &assessment, &Edit::Claims(vec![three], change)).unwrap().unwrap().assessment;
    }
    let claim = assessment.claim(three).unwrap();
    let expected = Question {
        round: 2,
        author: "Ann".to_owned(),
        date: String::new(),
        text: "Why?".to_owned(),
        answer: "So.".to_owned(),
        settled: true,
    };
    assert_eq!((claim.questions.as_slice(), claim.open_questions()), ([expected].as_slice(), 0));
    assert!(apply(rules, &assessment, &Edit::Claims(vec![three], ClaimChange::RemoveQuestion(1))).is_err());
    let gone = apply(rules, &assessment, &Edit::Claims(vec![three], ClaimChange::RemoveQuestion(0))).unwrap().unwrap();
    assert_eq!(gone.assessment, seed());
}

#[test]
fn the_account_of_a_score_names_its_parts_and_its_mean() {
    let assessment = seed();
    let figures = figures(&assessment);
    let own = account(&framework("16.0"), &scheme(), &assessment, &figures, id("1.2.7.2")).unwrap();
    assert_eq!((own.of, own.total), (AccountOf::Children, 6));
    let lines: Vec<_> = own.lines.iter().map(|line| (line.kind, line.count, line.score)).collect();
    assert_eq!(lines, [(PartKind::Fully, 4, score("5.0")), (PartKind::NotSubmitted, 2, score("3.0"))]);
    assert_eq!((own.mean.unwrap().hundredths(), own.score), (433, Some(score("4.3"))));
}

#[test]
fn the_account_agrees_with_the_score_wherever_there_is_one() {
    let assessment = seed();
    let (framework, scheme, figures) = (framework("16.0"), scheme(), figures(&assessment));
    let mut told = 0;
    for process in framework.processes().iter().filter(|process| matches!(process.level, 3 | 4)) {
        let Some(own) = account(&framework, &scheme, &assessment, &figures, process.id) else { continue };
        told += 1;
        assert_eq!(own.lines.iter().map(|line| line.count).sum::<usize>(), own.total, "{}", process.id);
        let (Some(mean), Some(score)) = (own.mean, own.score) else { continue };
        let apart = i32::from(mean.hundredths()) - i32::from(score.hundredths());
        assert!(apart.abs() <= 10, "{}: {mean} {score}", process.id);
    }
    assert!(told >= 2, "{told}");
    assert!(account(&framework, &scheme, &empty("16.0"), &figures, id("1.1.9.1")).is_none());
}
