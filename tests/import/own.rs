//! What we write ourselves comes back.

use std::sync::Arc;

use claimbook::assessment::{Assessment, EvidenceSource, Passage, Scope, Score, Status, Support};
use claimbook::exchange::claims_csv::{self, NoteColumn};
use claimbook::exchange::claims_sheet::KnownEvidence;
use proptest::prelude::*;

use super::Table;
use crate::support::{empty, framework, id, scheme, seed, submission};

/// Registers whatever is named.
fn resolve(target: &str) -> Result<EvidenceSource, String> {
    if target.starts_with("https://") {
        Ok(EvidenceSource::Link { url: target.to_owned() })
    } else {
        Ok(EvidenceSource::File { path: target.to_owned(), sha256: "00".repeat(32), size: 1 })
    }
}

/// Texts that begin and end with something to read, and hold what tables are made of.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just(String::new()), 3 => "[a-zé漢=+@#]([a-z é漢;,\"'\t\n=|]{0,14}[a-z.!?é漢])?"]
}

/// One of a closed list.
fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = T> + use<T> {
    proptest::sample::select(all.to_vec())
}

/// Claims of any processes with any fields that a table carries.
fn claims() -> impl Strategy<Value = Assessment> {
    let all: Vec<_> = framework("16.0").processes().iter().map(|process| (process.id, process.level)).collect();
    let scores = || one_of(&["", "0", "3.1", "4.3", "5.0"]);
    let words =
        (one_of(Scope::ALL), proptest::option::of(one_of(Support::ALL)), one_of(Status::ALL), scores(), scores());
    let texts = (text(), text(), text(), text(), text());
    let claim = (one_of(&all), words, texts);
    proptest::collection::vec(claim, 0..12).prop_map(|claims| {
        let mut assessment = empty("16.0");
        for ((id, level), (scope, support, status, claimed, awarded), texts) in claims {
            let score = |text: &str| Score::parse(text).filter(|_| matches!(level, 3 | 4));
            assessment.change_claim(id, |claim| {
                (claim.scope, claim.support, claim.status) = (scope, support, status);
                (claim.claimed, claim.awarded) = (score(claimed), score(awarded));
                (claim.reason, claim.comment, claim.note, claim.owner) =
                    (texts.0.clone(), texts.1.clone(), texts.2.clone(), texts.3.clone());
                let mapping = Some(texts.4.as_str()).filter(|text| !text.is_empty()).map(Passage::vendor);
                claim.mapping = mapping.into_iter().map(Arc::new).collect();
            });
        }
        assessment
    })
}

#[test]
fn our_own_claims_table_gives_the_same_claims_as_the_strict_reader() {
    let text = claims_csv::write(&seed(), NoteColumn::Included);
    let table = claims_csv::read(text.as_bytes(), &framework("16.0"), &scheme()).unwrap();
    let strict = claims_csv::apply(&table, &framework("16.0"), &empty("16.0"), &mut resolve).unwrap();
    let mut own = Table::new(text.as_bytes(), empty("16.0"));
    own.evidence = KnownEvidence::new();
    let plan = own.plan();
    assert_eq!((plan.bad_cells, plan.wanted.len()), (0, 0), "{plan:#?}");
    assert_eq!(own.imported(), strict);
}

#[test]
fn our_own_workbook_gives_the_same_claims() {
    let mut original = seed();
    original.change_claim(id("1.3.5.6"), |claim| claim.comment = "=1+1, \"quoted\"".to_owned());
    let files = claimbook::export::EXPORTS.iter().find(|export| export.word == "workbook").unwrap();
    let made = (files.make)(&submission(original.clone())).unwrap();
    let workbook = made.artefacts.iter().find(|file| file.path.ends_with("workbook.xlsx")).unwrap();
    // Sheet by sheet, as they come back from those who filled them in.
    let mut next = empty("16.0");
    let sheets = Table::new(&workbook.bytes, empty("16.0")).book.sheets;
    let of_claims = |name: &str| name.starts_with(|letter: char| letter.is_ascii_digit());
    for at in (0..sheets.len()).filter(|at| of_claims(&sheets[*at].name)) {
        let mut table = Table::new(&workbook.bytes, next);
        assert!(of_claims(&sheets[table.choices.sheet].name), "a sheet of claims is proposed");
        table.choices.sheet = at;
        let plan = table.plan();
        assert_eq!(plan.bad_cells, 0, "{plan:#?}");
        next = table.imported();
    }
    for (process, claim) in &original.claims {
        let other = next.claim(*process).cloned().unwrap_or_default();
        assert_eq!(
            (other.scope, other.claimed, other.awarded),
            (claim.scope, claim.claimed, claim.awarded),
            "{process}"
        );
        assert_eq!((other.mapping_text(), &other.comment), (claim.mapping_text(), &claim.comment), "{process}");
    }
    assert_eq!(next.claims.len(), original.claims.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_claims_table_of_ours_comes_back_as_the_strict_reader_takes_it(original in claims()) {
        let text = claims_csv::write(&original, NoteColumn::Included);
        if let Ok(table) = claims_csv::read(text.as_bytes(), &framework("16.0"), &scheme())
            && !table.rows.is_empty()
        {
            let strict = claims_csv::apply(&table, &framework("16.0"), &empty("16.0"), &mut resolve).unwrap();
            let mut own = Table::new(text.as_bytes(), empty("16.0"));
            own.choices.header = Some(0);
            let columns = claims_csv::Column::ALL;
            own.choices.columns =
                columns.iter().map(|column| claimbook::exchange::claims_sheet::Field::from_word(column.name())).collect();
            prop_assert_eq!(own.plan().bad_cells, 0);
            prop_assert_eq!(own.imported(), strict);
        }
    }
}
