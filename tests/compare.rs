//! Differences and merges: laws that hold for any documents, and the cases that people meet.

use std::collections::BTreeMap;
use std::sync::Arc;

use claimbook::assessment::{
    Assessment, Citation, DocumentField, Evidence, EvidenceCode, EvidenceSource, HandOver, Passage, PassageSupport,
    Profile, Scope, Status,
};
use claimbook::compare::{
    Change, Run, Side, Value, aligned, diff, merge, merge_without_base, placed, shortened, summary, word_diff,
};
use claimbook::edit::{Rules, apply};
use proptest::prelude::*;

use crate::edit::any::any_edit;
use crate::file::any::any_assessment;
use crate::support::{framework, id, scheme, score, seed};

/// The seed after some edits; what is rejected is left out.
fn edited() -> impl Strategy<Value = Assessment> {
    proptest::collection::vec(any_edit(), 0..12).prop_map(|edits| {
        let (framework, scheme) = (framework("16.0"), scheme());
        let rules = Rules { framework: &framework, scheme: &scheme };
        let mut whole = seed();
        for edit in edits.iter().filter(|edit| !matches!(edit, claimbook::edit::Edit::Replace(..))) {
            if let Ok(Some(applied)) = apply(rules, &whole, edit) {
                whole = applied.assessment;
            }
        }
        whole
    })
}

/// The lines of a difference.
fn lines(changes: &[Change]) -> Vec<String> {
    let line = |change: &Change| {
        let process = change.process.map_or_else(|| "-".to_owned(), |id| id.to_string());
        format!("{process} {}: {} -> {}", change.field, change.before.words(), change.after.words())
    };
    changes.iter().map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_documents_differ_exactly_if_there_is_a_difference(a in any_assessment(), b in any_assessment()) {
        prop_assert_eq!(diff(&a, &a), []);
        let alike = Assessment { last_evidence: a.last_evidence, ..b.clone() };
        prop_assert_eq!(diff(&a, &alike).is_empty(), a == alike);
    }

    #[test]
    fn a_side_that_changed_nothing_has_no_say(base in any_assessment(), other in any_assessment()) {
        let theirs = merge(&base, &base, &other);
        prop_assert_eq!(&theirs.assessment, &other);
        prop_assert_eq!(theirs.conflicts.len(), 0);
        let ours = merge(&base, &other, &base);
        prop_assert_eq!(&ours.assessment, &other);
        prop_assert_eq!(ours.conflicts.len(), 0);
        let both = merge(&base, &other, &other);
        prop_assert_eq!(&both.assessment, &other);
        prop_assert_eq!(both.conflicts.len(), 0);
    }

    #[test]
    fn every_difference_of_a_merge_comes_from_one_of_the_sides(ours in edited(), theirs in edited()) {
        let base = seed();
        let merged = merge(&base, &ours, &theirs);
        for change in diff(&base, &merged.assessment) {
            // Evidence of the other side may have another code here.
            if change.field.to_string().contains("evidence") || change.after.words().contains('E') {
                continue;
            }
            let place = claimbook::compare::Place { process: change.process, field: change.field };
            let sides = [place.value(&ours), place.value(&theirs)];
            prop_assert!(sides.contains(&change.after), "{:?} is on neither side", change);
        }
        let mirrored = merge(&base, &theirs, &ours);
        if merged.conflicts.is_empty() && ours.last_evidence == base.last_evidence {
            prop_assert_eq!(merged.assessment, mirrored.assessment);
        }
    }

    #[test]
    fn a_conflict_chosen_for_them_is_theirs_and_one_chosen_for_us_ours(ours in edited(), theirs in edited()) {
        let merged = merge(&seed(), &ours, &theirs);
        let all = merged.resolved(&vec![Side::Theirs; merged.conflicts.len()]);
        let none = merged.resolved(&vec![Side::Ours; merged.conflicts.len()]);
        prop_assert_eq!(&none, &merged.assessment);
        for conflict in &merged.conflicts {
            // A piece that is cited stays, whatever was chosen for it.
            if conflict.place.field.to_string().contains("evidence") && conflict.theirs.is_empty() {
                continue;
            }
            prop_assert_eq!(conflict.place.value(&all), conflict.theirs.clone());
            prop_assert_eq!(conflict.place.value(&none), conflict.ours.clone());
            prop_assert_ne!(&conflict.ours, &conflict.base);
        }
    }

    #[test]
    fn without_a_base_every_difference_is_a_conflict(ours in edited(), theirs in edited()) {
        let merged = merge_without_base(&ours, &theirs);
        let aligned = aligned(&ours, &theirs);
        prop_assert_eq!(merged.conflicts.len(), diff(&ours, &aligned).len());
        let all = merged.resolved(&vec![Side::Theirs; merged.conflicts.len()]);
        let last_evidence = aligned.last_evidence;
        prop_assert_eq!(Assessment { last_evidence, ..all }, aligned);
    }

    #[test]
    fn no_choice_in_a_merge_leaves_a_citation_without_its_evidence(
        ours in edited(), theirs in edited(), choices in proptest::collection::vec(any::<bool>(), 40)
    ) {
        let dangling = |whole: &Assessment| {
            let cited = whole.claims.values().flat_map(|claim| claim.all_citations());
            cited.filter(|citation| whole.evidence(citation.evidence).is_none()).count()
        };
        prop_assume!(dangling(&ours) + dangling(&theirs) == 0);
        let merged = merge_without_base(&ours, &theirs);
        let side = |at: usize| if choices[at % choices.len()] { Side::Theirs } else { Side::Ours };
        let sides: Vec<Side> = (0..merged.conflicts.len()).map(side).collect();
        prop_assert_eq!(dangling(&merged.resolved(&sides)), 0);
    }
}

#[test]
fn a_difference_names_process_field_and_both_values() {
    let before = seed();
    let mut after = before.clone();
    after.change_claim(id("1.1.11.2"), |claim| {
        claim.claimed = Some(score("4.5"));
        claim.comment = "Shorter".to_owned();
        claim.status = Status::Ready;
    });
    after.change_claim(id("1.2.7.3"), |claim| claim.scope = Scope::In);
    DocumentField::Title.write(&mut after, "Another CRM").unwrap();
    let changes = diff(&before, &after);
    assert_eq!(
        lines(&changes),
        [
            "- title: Digital CRM -> Another CRM",
            "1.1.11.2 score:  -> 4.5",
            "1.1.11.2 comment:  -> Shorter",
            "1.1.11.2 status: todo -> ready",
            "1.2.7.3 scope: undecided -> in",
        ]
    );
    assert_eq!(changes[1].before, Value::Nothing);
    let summary = summary(&changes);
    assert_eq!((summary.claims, summary.evidence, summary.fields), (2, 0, 1));
}

#[test]
fn a_mark_of_a_passage_is_a_difference_of_its_own() {
    let mut before = seed();
    let passages = || vec![Arc::new(Passage::vendor("First")), Arc::new(Passage::vendor("Second"))];
    before.change_claim(id("1.1.11.2"), |claim| claim.mapping = passages());
    let mut after = before.clone();
    after.change_claim(id("1.1.11.2"), |claim| {
        Arc::make_mut(&mut claim.mapping[1]).support = Some(PassageSupport::Partly);
    });
    assert_eq!(lines(&diff(&before, &after)), ["1.1.11.2 mapping passage 2 support:  -> partly"]);
    after.change_claim(id("1.1.11.2"), |claim| drop(claim.mapping.remove(0)));
    assert_eq!(lines(&diff(&before, &after)), ["1.1.11.2 mapping: First\n\nSecond -> [partly] Second"]);
}

#[test]
fn changes_in_different_fields_of_one_claim_are_both_kept() {
    let base = seed();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    ours.change_claim(id("1.1.11.2"), |claim| claim.comment = "Ours".to_owned());
    theirs.change_claim(id("1.1.11.2"), |claim| claim.owner = "Theirs".to_owned());
    theirs.change_claim(id("1.2.7.1"), |claim| claim.comment = "Theirs".to_owned());
    DocumentField::Title.write(&mut ours, "Our title").unwrap();
    DocumentField::Company.write(&mut theirs, "Their company").unwrap();
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.conflicts, []);
    let claim = merged.assessment.claim(id("1.1.11.2")).unwrap();
    assert_eq!((&*claim.comment, &*claim.owner), ("Ours", "Theirs"));
    assert_eq!(merged.assessment.claim(id("1.2.7.1")).unwrap().comment, "Theirs");
    assert_eq!(merged.assessment.subject.title, "Our title");
    assert_eq!(merged.assessment.subject.company, "Their company");
}

#[test]
fn one_field_changed_on_both_sides_is_a_conflict_with_three_values() {
    let base = seed();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    ours.change_claim(id("1.1.11.2"), |claim| claim.awarded = Some(score("4.2")));
    theirs.change_claim(id("1.1.11.2"), |claim| claim.awarded = Some(score("4.8")));
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.conflicts.len(), 1);
    let conflict = &merged.conflicts[0];
    let values = [&conflict.base, &conflict.ours, &conflict.theirs].map(Value::words);
    assert_eq!(values, ["5.0", "4.2", "4.8"]);
    let awarded = |whole: &Assessment| whole.claim(id("1.1.11.2")).unwrap().awarded;
    assert_eq!(awarded(&merged.assessment), Some(score("4.2")), "ours until somebody chooses");
    assert_eq!(awarded(&merged.resolved(&[Side::Theirs])), Some(score("4.8")));
}

#[test]
fn evidence_that_both_registered_under_one_code_is_kept_twice_with_its_citations() {
    let base = seed();
    let add = |whole: &mut Assessment, url: &str, process: &str| {
        let code = EvidenceCode(whole.last_evidence + 1);
        whole.last_evidence += 1;
        let source = EvidenceSource::Link { url: url.to_owned() };
        whole.evidence.push(Arc::new(Evidence::new(code, url, source)));
        whole.change_claim(id(process), |claim| claim.citations.push(Citation::whole(code)));
    };
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    add(&mut ours, "https://ours.example", "1.1.11.2");
    add(&mut theirs, "https://theirs.example", "1.2.7.1");
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.conflicts, []);
    let cited = |process: &str| {
        let code = merged.assessment.claim(id(process)).unwrap().citations[0].evidence;
        merged.assessment.evidence(code).unwrap().title.clone()
    };
    assert_eq!(cited("1.1.11.2"), "https://ours.example");
    assert_eq!(cited("1.2.7.1"), "https://theirs.example");
    assert_eq!(merged.assessment.last_evidence, base.last_evidence + 2);

    // The same file registered by both is one piece.
    let mut same = base.clone();
    add(&mut same, "https://ours.example", "1.2.7.1");
    let merged = merge(&base, &ours, &same);
    assert_eq!((merged.conflicts.len(), merged.assessment.evidence.len()), (0, base.evidence.len() + 1));
}

#[test]
fn long_texts_are_cut_down_to_where_they_differ() {
    assert_eq!(shortened("a\nb", "a c", 20), ("a b".to_owned(), "a c".to_owned()));
    let shared = "x".repeat(100);
    let (before, after) = shortened(&format!("{shared}one"), &format!("{shared}two"), 30);
    assert!(before.starts_with('…') && before.ends_with("one") && before.chars().count() <= 32, "{before}");
    assert!(after.ends_with("two"));
    let (_, after) = shortened("", &shared, 30);
    assert_eq!(after.chars().count(), 31);
}

/// A document with pieces of evidence, each cited by a claim of its own.
fn with_evidence(pieces: &[(u32, EvidenceSource, &str)]) -> Assessment {
    let mut whole = seed();
    for (code, source, process) in pieces {
        let code = EvidenceCode(*code);
        let title = match source {
            EvidenceSource::File { path, .. } => path.clone(),
            EvidenceSource::Link { url } => url.clone(),
        };
        whole.evidence.push(Arc::new(Evidence::new(code, &title, source.clone())));
        whole.last_evidence = whole.last_evidence.max(code.0);
        whole.change_claim(id(process), |claim| claim.citations.push(Citation::whole(code)));
    }
    whole
}

/// A file.
fn a_file(path: &str, digest: &str) -> EvidenceSource {
    EvidenceSource::File { path: path.to_owned(), sha256: digest.to_owned(), size: 1 }
}

/// The title of what a claim cites first.
fn cited_title(whole: &Assessment, process: &str) -> String {
    let code = whole.claim(id(process)).unwrap().citations[0].evidence;
    whole.evidence(code).unwrap().title.clone()
}

#[test]
fn without_a_base_other_evidence_under_the_same_code_gets_a_fresh_one_and_its_citations_follow() {
    let ours = with_evidence(&[(1, a_file("/a/guide.pdf", "aa"), "1.1.11.2")]);
    let theirs = with_evidence(&[(1, a_file("/b/proof.pdf", "bb"), "1.2.7.1")]);
    let merged = merge_without_base(&ours, &theirs);
    let all = |side| merged.resolved(&vec![side; merged.conflicts.len()]);
    assert_eq!(cited_title(&all(Side::Ours), "1.1.11.2"), "/a/guide.pdf");
    // Only the citation is taken over: the piece comes along under its new code.
    let citation = |conflict: &claimbook::compare::Conflict| conflict.place.process == Some(id("1.2.7.1"));
    let choices: Vec<Side> =
        merged.conflicts.iter().map(|own| if citation(own) { Side::Theirs } else { Side::Ours }).collect();
    let some = merged.resolved(&choices);
    assert_eq!(cited_title(&some, "1.1.11.2"), "/a/guide.pdf");
    assert_eq!(cited_title(&some, "1.2.7.1"), "/b/proof.pdf");
    assert_eq!((some.evidence.len(), some.last_evidence), (2, 2));
}

#[test]
fn without_a_base_a_citation_of_nothing_never_becomes_one_of_the_other_documents_evidence() {
    let lost = |process: &str| {
        let mut whole = with_evidence(&[(1, a_file("/a/lost.pdf", "ee"), process)]);
        whole.evidence.clear();
        whole
    };
    let known = with_evidence(&[(1, a_file("/b/proof.pdf", "bb"), "1.2.7.1")]);
    let all = |ours: &Assessment, theirs: &Assessment, side: Side| {
        let merged = merge_without_base(ours, theirs);
        merged.resolved(&vec![side; merged.conflicts.len()])
    };
    let ours = lost("1.1.11.2");
    assert_eq!(all(&ours, &known, Side::Ours).evidence, [], "nothing is taken over where everything stays ours");
    let taken = all(&known, &lost("1.1.11.2"), Side::Theirs);
    let citation = taken.claim(id("1.1.11.2")).unwrap().citations[0].evidence;
    assert!(taken.evidence(citation).is_none(), "{citation} is another piece");
}

#[test]
fn without_a_base_the_same_evidence_under_two_codes_is_one_piece() {
    let ours =
        with_evidence(&[(1, a_file("/a/guide.pdf", "aa"), "1.1.11.2"), (2, a_file("/a/log.txt", "cc"), "1.3.5.6")]);
    let theirs = with_evidence(&[(1, a_file("/b/log.txt", "cc"), "1.2.7.1")]);
    let aligned = aligned(&ours, &theirs);
    assert_eq!(aligned.claim(id("1.2.7.1")).unwrap().citations[0].evidence, EvidenceCode(2));
    assert_eq!(aligned.evidence[0].location(), "/a/log.txt", "it lies where this side has it");
    let merged = merge_without_base(&ours, &theirs);
    let mut choices = vec![Side::Ours; merged.conflicts.len()];
    for (conflict, side) in merged.conflicts.iter().zip(&mut choices) {
        if conflict.place.process == Some(id("1.2.7.1")) {
            *side = Side::Theirs;
        }
    }
    let whole = merged.resolved(&choices);
    assert_eq!(whole.evidence.len(), 2, "nothing is registered twice");
    assert_eq!(cited_title(&whole, "1.2.7.1"), "/a/log.txt");
}

#[test]
fn a_copied_folder_has_no_other_evidence_and_a_new_edition_of_a_file_is_a_difference_of_that_file() {
    let ours = with_evidence(&[(1, a_file("/a/guide.pdf", "aa"), "1.1.11.2")]);
    let mut copy = with_evidence(&[(1, a_file("/b/guide.pdf", "aa"), "1.1.11.2")]);
    Arc::make_mut(&mut copy.evidence[0]).title = "/a/guide.pdf".to_owned();
    assert_eq!(lines(&diff(&ours, &placed(&ours, copy.clone()))), Vec::<String>::new());
    Arc::make_mut(&mut copy.evidence[0]).source = a_file("/b/guide.pdf", "dd");
    let changed: Vec<String> =
        merge_without_base(&ours, &copy).conflicts.iter().map(|conflict| conflict.place.field.to_string()).collect();
    assert_eq!(changed, ["evidence E001 source"]);
}

#[test]
fn a_log_of_hand_overs_only_grows_in_a_merge_without_a_base() {
    let log = |date: &str| HandOver {
        date: date.to_owned(),
        profile: Profile::Assessor,
        round: 1,
        batch: Vec::new(),
        bundle: "Acme".to_owned(),
        tagmanifest_sha256: "aa".to_owned(),
        claims: BTreeMap::new(),
    };
    let (mut ours, mut theirs) = (seed(), seed());
    ours.hand_overs.push(log("2026-01-02"));
    theirs.hand_overs.push(log("2026-01-01"));
    let merged = merge_without_base(&ours, &theirs);
    let dates: Vec<String> = merged.resolved(&[Side::Theirs]).hand_overs.iter().map(|own| own.date.clone()).collect();
    assert_eq!(dates, ["2026-01-01", "2026-01-02"]);
}

/// Runs with what differs in brackets.
fn bracketed(runs: &[Run]) -> String {
    runs.iter().map(|run| if run.differs { format!("[{}]", run.text) } else { run.text.clone() }).collect()
}

#[test]
fn the_words_that_differ_are_found_in_any_script() {
    let cases = [
        ("The queue waits.", "The long queue waits!", "The queue waits[.]", "The [long ]queue waits[!]"),
        ("from 4.5 to 5.0", "from 4.8 to 5.0", "from [4.5] to 5.0", "from [4.8] to 5.0"),
        ("one two three", "one red cat three", "one [two] three", "one [red cat] three"),
        ("系统自动处理故障", "系统手动处理故障", "系统[自]动处理故障", "系统[手]动处理故障"),
        ("キューが待つ", "キューは待つ", "キュー[が]待つ", "キュー[は]待つ"),
        ("", "new", "", "[new]"),
        ("same", "same", "same", "same"),
    ];
    for (before, after, left, right) in cases {
        let (old, new) = word_diff(before, after);
        assert_eq!((bracketed(&old).as_str(), bracketed(&new).as_str()), (left, right));
    }
}

#[test]
fn texts_of_any_length_are_compared_at_once() {
    let many = |word: &str| format!("Begin {} end", vec![word; 30_000].join(" "));
    let (old, new) = word_diff(&many("old"), &many("new"));
    assert_eq!((old.len(), new.len()), (3, 3));
    assert_eq!((old[0].text.as_str(), new[2].text.as_str()), ("Begin ", " end"));
}

proptest! {
    #[test]
    fn the_runs_of_a_word_difference_are_the_texts(before in "[a-c .,\n的カ0-9]{0,40}", after in "[a-c .,\n的カ0-9]{0,40}") {
        let (old, new) = word_diff(&before, &after);
        let whole = |runs: &[Run]| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        prop_assert_eq!(whole(&old), before.clone());
        prop_assert_eq!(whole(&new), after.clone());
        let shared = |runs: &[Run]| runs.iter().filter(|run| !run.differs).map(|run| run.text.replace(' ', "")).collect::<String>();
        prop_assert_eq!(shared(&old), shared(&new), "what does not differ is the same on both sides, but for spaces");
    }
}
