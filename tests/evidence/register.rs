//! Searching and sorting the register: pure.

use std::collections::BTreeMap;
use std::sync::Arc;

use claimbook::app::{BadSearch, Column, Facts, Query, REGISTER_SYNTAX, rows};
use claimbook::assessment::{
    Assessment, Citation, Confidentiality, Evidence, EvidenceCode, EvidenceKind, EvidenceSource,
};
use claimbook::checks::EvidenceState;

use super::with;
use crate::support::id;

/// A register with one of everything.
fn register() -> (Assessment, BTreeMap<EvidenceCode, EvidenceState>) {
    let files = [("/p/guide.pdf", "aa"), ("/p/b.png", "bb"), ("/q/copy.pdf", "aa"), ("/p/old.txt", "cc")];
    let mut assessment = with(&files);
    let mut subject = (*assessment.subject).clone();
    (subject.completed, subject.evidence_years) = ("2017-02".to_owned(), Some(2));
    assessment.subject = Arc::new(subject);
    let mut change = |at: usize, change: &dyn Fn(&mut Evidence)| change(Arc::make_mut(&mut assessment.evidence[at]));
    change(0, &|piece| piece.kind = EvidenceKind::Manual);
    change(0, &|piece| piece.issuer = "Example Company".to_owned());
    change(1, &|piece| piece.confidentiality = Confidentiality::Withheld);
    change(3, &|piece| piece.dated = "2001-05".to_owned());
    let link = EvidenceSource::Link { url: "https://example.com/a:b".to_owned() };
    assessment.evidence.push(Arc::new(Evidence::new(EvidenceCode(5), "Site", link)));
    assessment.change_claim(id("1.1.9.5"), |claim| claim.citations = vec![Citation::whole(EvidenceCode(1))]);
    assessment.change_claim(id("1.3.5.6"), |claim| {
        claim.citations = vec![Citation::whole(EvidenceCode(1)), Citation::whole(EvidenceCode(2))];
    });
    let states = BTreeMap::from([
        (EvidenceCode(1), EvidenceState::Present),
        (EvidenceCode(2), EvidenceState::Missing),
        (EvidenceCode(3), EvidenceState::Moved { found: "/p/c.pdf".to_owned() }),
        (EvidenceCode(4), EvidenceState::Present),
    ]);
    (assessment, states)
}

/// The codes that a search finds, in order.
fn found(query: &Query) -> Result<Vec<u32>, BadSearch> {
    let (assessment, states) = register();
    let facts = Facts::of(&assessment);
    let rows = rows(&assessment, &states, &facts, query)?;
    Ok(rows.into_iter().map(|row| assessment.evidence[row].code.0).collect())
}

#[test]
fn the_search_knows_words_states_kinds_readers_citations_and_duplicates() {
    let cases: [(&str, &[u32]); 21] = [
        ("", &[1, 2, 3, 4, 5]),
        ("guide", &[1]),
        ("GUIDE pdf", &[1]),
        ("e003", &[3]),
        ("example", &[1, 5]),
        ("-example", &[2, 3, 4]),
        ("https://example.com/a:b", &[5]),
        ("state:missing", &[2]),
        ("state:moved", &[3]),
        ("state:present", &[1]),
        ("state:old", &[4]),
        ("state:link", &[5]),
        ("kind:manual", &[1]),
        ("kind:screenshot", &[2]),
        ("who:withheld", &[2]),
        ("cited:no", &[3, 4, 5]),
        ("cited:yes", &[1, 2]),
        ("cited:1.3.5.6", &[1, 2]),
        ("cited:1.1.9.5 -kind:manual", &[]),
        ("duplicate:yes", &[1, 3]),
        ("-duplicate:yes cited:no", &[4, 5]),
    ];
    for (words, codes) in cases {
        let query = Query { words: words.to_owned(), ..Query::default() };
        assert_eq!(found(&query), Ok(codes.to_vec()), "{words}");
    }
    for (words, part) in
        [("state:lost", "missing"), ("kind:novel", "manual"), ("cited:maybe", "1.1.9.5"), ("who:x", "public")]
    {
        let why = found(&Query { words: words.to_owned(), ..Query::default() }).unwrap_err().to_string();
        assert!(why.contains(part), "{words}: {why}");
    }
    for example in REGISTER_SYNTAX {
        let query = Query { words: (*example).to_owned(), ..Query::default() };
        assert!(found(&query).is_ok(), "{example}");
    }
}

#[test]
fn every_column_sorts_both_ways_and_the_worst_state_comes_first() {
    let sorted = |column, descending| found(&Query { words: String::new(), column, descending }).unwrap();
    assert_eq!(sorted(Column::Code, true), [5, 4, 3, 2, 1]);
    assert_eq!(sorted(Column::State, false), [2, 3, 4, 1, 5]);
    assert_eq!(sorted(Column::CitedBy, true), [1, 2, 3, 4, 5]);
    assert_eq!(sorted(Column::Title, false), [2, 3, 1, 4, 5]);
    assert_eq!(sorted(Column::Digest, false)[0], 5, "an address has none");
    let all = [
        Column::Kind,
        Column::Who,
        Column::Version,
        Column::Dated,
        Column::Issuer,
        Column::Component,
        Column::Location,
        Column::Size,
    ];
    for column in all {
        for descending in [false, true] {
            let mut codes = sorted(column, descending);
            codes.sort_unstable();
            assert_eq!(codes, [1, 2, 3, 4, 5], "{column:?}");
        }
    }
}

#[test]
fn the_first_of_equal_files_can_stand_for_the_others() {
    let (assessment, _) = register();
    let facts = Facts::of(&assessment);
    assert_eq!(facts.spare().collect::<Vec<_>>(), [(EvidenceCode(3), EvidenceCode(1))]);
    assert_eq!(facts.cited_by[&EvidenceCode(1)], (vec![id("1.1.9.5"), id("1.3.5.6")], 2));
    assert_eq!(facts.old.iter().collect::<Vec<_>>(), [&EvidenceCode(4)]);
}
