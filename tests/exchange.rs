//! The claims table as CSV: what is read, every bad row, evidence, and the way back.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers as well")]

use std::sync::Arc;

use claimbook::assessment::{
    Assessment, Citation, Claim, Evidence, EvidenceCode, EvidenceSource, Passage, PassageSupport, Scope, Status,
    Support,
};
use claimbook::exchange::claims_csv::{ClaimsTable, Column, EvidenceMention, NoteColumn, RowFault, apply, read, write};
use proptest::prelude::*;

use crate::support::{empty, framework, id, scheme, score, seed};

/// Reads a table against 16.0.
fn table(text: &str) -> Result<ClaimsTable, Vec<RowFault>> {
    read(text.as_bytes(), &framework("16.0"), &scheme())
}

/// The faults of a table as text.
fn faults(text: &str) -> Vec<String> {
    table(text).unwrap_err().iter().map(ToString::to_string).collect()
}

/// Files end in a dot and letters, addresses start with https; everything else is missing.
fn resolve(target: &str) -> Result<EvidenceSource, String> {
    if target.starts_with("https://") {
        Ok(EvidenceSource::Link { url: target.to_owned() })
    } else if target.contains('.') {
        Ok(EvidenceSource::File { path: target.to_owned(), sha256: "00".repeat(32), size: 1 })
    } else {
        Err("no such file".to_owned())
    }
}

/// The table applied to an empty assessment.
fn applied(text: &str) -> Assessment {
    apply(&table(text).unwrap(), &framework("16.0"), &empty("16.0"), &mut resolve).unwrap()
}

#[test]
fn every_column_is_read() {
    let text = "STATUS,Mapping,id,scope,reason,support,score,awarded,comment,note,owner,evidence\r\n\
                needs-review,\"One\n\nTwo\",1.1.9.5,Yes,Why,am,\"4,3\",4.5,C,N,Ann,a.pdf#page=12\r\n";
    let table = table(text).unwrap();
    assert_eq!(table.warnings, Vec::<String>::new());
    assert_eq!(table.columns, Column::ALL);
    let row = &table.rows[0];
    let expected = Claim {
        scope: Scope::In,
        reason: "Why".to_owned(),
        support: Some(Support::Both),
        mapping: vec![Arc::new(Passage::vendor("One\n\nTwo"))],
        claimed: Some(score("4.3")),
        awarded: Some(score("4.5")),
        comment: "C".to_owned(),
        note: "N".to_owned(),
        status: Status::NeedsReview,
        owner: "Ann".to_owned(),
        ..Claim::empty()
    };
    assert_eq!((row.line, row.id, &row.claim), (2, id("1.1.9.5"), &expected));
    assert_eq!(row.evidence, [EvidenceMention { target: "a.pdf".to_owned(), place: "page=12".to_owned() }]);
}

#[test]
fn separators_marks_and_scope_words_are_understood() {
    for text in [
        "id,scope,score\n1.1.9.5,x,4.5\n",
        "\u{feff}id;scope;score\r\n1.1.9.5;1;4,5",
        "ID\tScope\tScore\r1.1.9.5\tIN\t4.5\r",
        "sep=;\r\n id ; scope ; score \n\n;;\n1.1.9.5;yes; 4,5 \n",
    ] {
        let table = table(text).unwrap();
        assert_eq!(table.rows.len(), 1, "{text:?}");
        let claim = &table.rows[0].claim;
        assert_eq!((claim.scope, claim.claimed), (Scope::In, Some(score("4.5"))), "{text:?}");
    }
    let words = [("in", Scope::In), ("out", Scope::Out), ("No", Scope::Out), ("0", Scope::Out), ("", Scope::Undecided)];
    for (word, expected) in words {
        assert_eq!(table(&format!("id,scope,note\n1.1.9.5,{word},n\n")).unwrap().rows[0].claim.scope, expected);
    }
    assert_eq!(table("id\n1.1.9.5\n").unwrap().rows[0].claim.scope, Scope::In, "without the column every row is in");
}

#[test]
fn unknown_columns_are_named_in_a_warning() {
    let table = table("id,Process name,,score\n1.1.9.5,Manage,x,4.5\n").unwrap();
    let expected = ["the column \"Process name\" is unknown and is not read", "column 3 has no name and is not read"];
    assert_eq!(table.warnings, expected);
}

#[test]
fn every_bad_row_is_listed_with_its_line() {
    let text = "id,scope,support,score,awarded,status,mapping,evidence\n\
        1.1.9.5,in,,4.5,,,\"two\nlines\",\n\
        9.9,in,,,,,,\n\
        one,in,,,,,,\n\
        1.1.9.5,in,,,,,,\n\
        1.1.9,in,,4.5,,,,\n\
        1.1.9.1,maybe,Q,2.9,4.33,done,,\n\
        1.1.9.2,in,,4.x,5.1,,,a.pdf#chapter=2\n\
        1.2,out,,,,,,\n\
        1.2.7.1,in,,3.1,0,,,\n\
        1.2.7.2,in,,,,,,,,extra\n\
        ,in,,,,,,\n";
    let allowed = "0, or 3.1 to 5.0 with one decimal";
    let expected = [
        "line 4: 9.9 is not a process of etom@16.0".to_owned(),
        "line 5: id \"one\" is not a process identifier such as 1.3.5.6".to_owned(),
        "line 6: 1.1.9.5 stands on line 2 already; an id has one row".to_owned(),
        "line 7: score \"4.5\": 1.1.9 has level 2, and only levels 3 and 4 carry a score".to_owned(),
        format!("line 8: awarded \"4.33\" has more decimals than the scheme bpf-share: {allowed}"),
        "line 8: scope \"maybe\" is none of in, out, undecided (or yes, no, x, 1, 0)".to_owned(),
        format!("line 8: score \"2.9\" is not a score: {allowed}"),
        "line 8: status \"done\" is none of todo, draft, ready, reviewed, needs-review".to_owned(),
        "line 8: support \"Q\" is none of A, M, AM, none".to_owned(),
        "line 9: \"chapter=2\" is not a place in \"a.pdf\" such as page=12, section=3.2 or time=00:12:30; put a path or an \
         address that holds # in double quotes"
            .to_owned(),
        format!("line 9: awarded \"5.1\" is not a score: {allowed}"),
        format!("line 9: score \"4.x\" is not a score: {allowed}"),
        "line 10: 1.2 is out, and 1.2.7.1 below it is in (line 11)".to_owned(),
        "line 12: it has 10 cells, and the header names 8; put texts that hold the separator in quotes".to_owned(),
        "line 13: id \"\" is not a process identifier such as 1.3.5.6".to_owned(),
    ];
    assert_eq!(faults(text), expected);
}

#[test]
fn broken_quoting_is_named_and_the_other_rows_are_still_read() {
    let text = "id,comment\n1.1.9.5,\"a\"b\n9.1,\n1.1.9.1,\"open\n9.2,\n";
    assert_eq!(
        faults(text),
        [
            "line 2: \"b\" follows a closing quote on line 2; write a quote inside a text twice",
            "line 3: 9.1 is not a process of etom@16.0",
            "line 4: the quote opened on line 4 is never closed; write a quote inside a text twice",
            "line 5: 9.2 is not a process of etom@16.0",
        ]
    );
    assert_eq!(table("id,comment\n1.1.9.5,5\" disk\n").unwrap().rows[0].claim.comment, "5\" disk");
}

#[test]
fn a_table_that_is_none_is_refused() {
    let cases: [(&[u8], &str); 7] = [
        (b"", "line 1: it is empty; the first line names the columns: id, scope, score, ..."),
        (b"\n\nscope,score\nin,4.5\n", "line 3: the column id is missing; the first line names \"scope\", \"score\""),
        (b"id,score,Score\n", "line 1: the column score stands there twice"),
        (
            b"id,score\n1.1.9.5,\n\xe9,\n",
            "line 3: byte 18 of the table is not UTF-8 text; save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")",
        ),
        (b"\xff\xfei\0", "line 1: the table is UTF-16 text; save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")"),
        (b"PK\x03\x04\xff", "line 1: this is a workbook or another ZIP package; save its sheet as CSV in UTF-8"),
        (
            b"\"id,score\n1.1.9.5,\n",
            "line 1: the quote opened on line 1 is never closed; write a quote inside a text twice",
        ),
    ];
    for (bytes, expected) in cases {
        let faults = read(bytes, &framework("16.0"), &scheme()).unwrap_err();
        assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
    }
}

#[test]
fn evidence_cells_name_paths_and_places() {
    let cell = "a b.pdf#page=12&section=3 & 4; \"x;y#1 \"\"z\"\".pdf\"#section=3.2;https://example.org/?q=1;\n c.mp4#time=00:01:02;";
    let text = format!("id,evidence\n1.1.9.5,\"{}\"\n", cell.replace('"', "\"\""));
    let mentions = table(&text).unwrap().rows[0].evidence.clone();
    let pairs: Vec<(&str, &str)> = mentions.iter().map(|m| (m.target.as_str(), m.place.as_str())).collect();
    let expected = [
        ("a b.pdf", "page=12&section=3 & 4"),
        ("x;y#1 \"z\".pdf", "section=3.2"),
        ("https://example.org/?q=1", ""),
        ("c.mp4", "time=00:01:02"),
    ];
    assert_eq!(pairs, expected);
    let citation = mentions[0].citation(EvidenceCode(7)).unwrap();
    assert_eq!((&*citation.page, &*citation.section), ("12", "3 & 4"));
    for (cell, reason) in
        [("\"\"a.pdf", "never closed"), ("#page=1", "no path"), ("\"\"a\"\" b", "follows a closing quote")]
    {
        assert!(faults(&format!("id,evidence\n1.1.9.5,\"{cell}\"\n"))[0].contains(reason), "{cell}");
    }
}

#[test]
fn a_table_puts_ancestors_in_scope_and_registers_evidence_once() {
    let assessment = applied(
        "id,scope,evidence\n1.1.9.5,in,b.pdf#page=2; a.pdf; b.pdf#page=2\n1.1.9.1,out,\n1.1.9,,\n\
         1.2.7.2,in,https://example.org; ./x/a.pdf; a.pdf#page=1\n",
    );
    for process in ["1.1", "1.1.9", "1.1.9.5", "1.2", "1.2.7", "1.2.7.2"] {
        assert_eq!(assessment.scope(id(process)), Scope::In, "{process}");
    }
    assert_eq!(assessment.scope(id("1.1.9.1")), Scope::Out);
    assert_eq!(assessment.claims.len(), 7);
    let register: Vec<(u32, &str, &str)> =
        assessment.evidence.iter().map(|piece| (piece.code.0, piece.location(), piece.title.as_str())).collect();
    let expected = [
        (1, "b.pdf", "b.pdf"),
        (2, "a.pdf", "a.pdf"),
        (3, "https://example.org", "example.org"),
        (4, "./x/a.pdf", "a.pdf"),
    ];
    assert_eq!((register.as_slice(), assessment.last_evidence), (&expected[..], 4));
    let citations = &assessment.claim(id("1.1.9.5")).unwrap().citations;
    let first = Citation::whole(EvidenceCode(1)).with_place("page=2").unwrap();
    assert_eq!(citations, &[first, Citation::whole(EvidenceCode(2))]);
    assert_eq!(assessment.claim(id("1.2.7.2")).unwrap().citations[2].evidence, EvidenceCode(2));
}

#[test]
fn evidence_that_cannot_be_found_is_a_bad_row_wherever_it_is_named() {
    let table = table("id,evidence\n1.1.9.5,gone; a.pdf\n1.1.9.1,a.pdf\n1.1.9.2,gone\n").unwrap();
    let mut asked = Vec::new();
    let mut look = |target: &str| {
        asked.push(target.to_owned());
        resolve(target)
    };
    let faults = apply(&table, &framework("16.0"), &empty("16.0"), &mut look).unwrap_err();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["line 2: evidence \"gone\": no such file", "line 4: evidence \"gone\": no such file"]);
    assert_eq!(asked, ["gone", "a.pdf"], "each is looked at once");
}

#[test]
fn fields_without_a_column_and_marked_passages_stay() {
    let mut base = empty("16.0");
    base.last_evidence = 5;
    let source = EvidenceSource::File { path: "a.pdf".to_owned(), sha256: "00".repeat(32), size: 1 };
    base.evidence.push(Arc::new(Evidence::new(EvidenceCode(4), "Guide", source)));
    base.change_claim(id("1.1.9.5"), |claim| {
        claim.owner = "Ann".to_owned();
        let mut passage = Passage::vendor("Same");
        passage.support = Some(PassageSupport::Partly);
        passage.citations = vec![Citation::whole(EvidenceCode(4))];
        claim.mapping = vec![Arc::new(passage)];
    });
    let table = table("id,mapping,evidence\n1.1.9.5,Same,a.pdf; b.pdf\n").unwrap();
    let after = apply(&table, &framework("16.0"), &base, &mut resolve).unwrap();
    let claim = after.claim(id("1.1.9.5")).unwrap();
    assert_eq!(claim.owner, "Ann");
    assert_eq!(claim.mapping, base.claim(id("1.1.9.5")).unwrap().mapping);
    assert_eq!(claim.citations, [Citation::whole(EvidenceCode(6))], "a.pdf is cited by the passage already");
}

#[test]
fn the_seed_comes_back_from_its_table() {
    let assessment = seed();
    let after = applied(&write(&assessment, NoteColumn::LeftOut));
    assert_eq!(after.claims.keys().collect::<Vec<_>>(), assessment.claims.keys().collect::<Vec<_>>());
    for (process, claim) in &assessment.claims {
        let own = after.claim(*process).unwrap();
        assert_eq!((own.scope, own.claimed, own.awarded), (claim.scope, claim.claimed, claim.awarded), "{process}");
        assert_eq!(own.mapping_text(), claim.mapping_text(), "{process}");
    }
}

#[test]
fn the_note_is_written_only_on_request() {
    let mut assessment = empty("16.0");
    assessment.change_claim(id("1.1.9.5"), |claim| claim.note = "ours only".to_owned());
    let outside = write(&assessment, NoteColumn::LeftOut);
    assert!(outside.starts_with("id,scope,reason,support,score,awarded,mapping,comment,owner,status,evidence\r\n"));
    assert!(!outside.contains("note") && !outside.contains("ours only"));
    assert!(write(&assessment, NoteColumn::Included).contains("ours only"));
}

/// Texts that spreadsheets, shells and careless readers break.
fn any_text() -> impl Strategy<Value = String> {
    let known = [
        "=1+1",
        "\"",
        "a\"b",
        "a,b;c\td",
        "one\ntwo",
        "one\r\ntwo\r",
        " blank ",
        "漢字",
        "שלום",
        "<b>",
        "#let x",
        "'",
        "\u{feff}",
    ];
    prop_oneof![
        2 => Just(String::new()),
        3 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned),
        2 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts_come_back_as_typed(
        texts in proptest::array::uniform5(any_text()),
        targets in proptest::collection::vec("[a-z;#\" é]{1,6}[.]pdf", 0..3),
        place in prop_oneof![Just(""), Just("page=12-14&section=3; 4 & #5"), Just("time=00:12:30")],
    ) {
        let mut assessment = empty("16.0");
        let [reason, mapping, comment, note, owner] = texts;
        assessment.change_claim(id("1.1"), |claim| claim.scope = Scope::In);
        assessment.change_claim(id("1.1.9"), |claim| claim.scope = Scope::In);
        let mut citations = Vec::new();
        for target in targets {
            if assessment.evidence.iter().any(|piece| piece.location() == target) {
                continue;
            }
            assessment.last_evidence += 1;
            let code = EvidenceCode(assessment.last_evidence);
            assessment.evidence.push(Arc::new(Evidence::new(code, &target, resolve(&target).unwrap())));
            let mention = EvidenceMention { target, place: place.to_owned() };
            citations.push(mention.citation(code).unwrap());
        }
        assessment.change_claim(id("1.1.9.5"), |claim| {
            *claim = Claim { scope: Scope::In, reason, comment, note, owner, citations, ..Claim::empty() };
            claim.claimed = Some(score("4.0"));
            claim.mapping = Some(mapping).filter(|text| !text.is_empty()).map(|text| Arc::new(Passage::vendor(&text))).into_iter().collect();
        });
        let after = applied(&write(&assessment, NoteColumn::Included));
        prop_assert_eq!(after, assessment);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(proptest::sample::select(b";;;\"\"\n\r1.9#= \xe9".to_vec()), 0..60)) {
        let bytes = [b"id;evidence;comment\n", bytes.as_slice()].concat();
        match read(&bytes, &framework("16.0"), &scheme()) {
            Ok(table) => prop_assert_eq!(table.columns, [Column::Id, Column::Comment, Column::Evidence]),
            Err(faults) => {
                prop_assert!(!faults.is_empty() && faults.is_sorted());
                prop_assert!(faults.iter().all(|fault| fault.line >= 2), "{:?}", faults);
            }
        }
    }
}
