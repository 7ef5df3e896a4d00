//! Hand-overs: what counts as changed since, and the log through edits, files and merges.

use claimbook::assessment::{Assessment, Claim, HandOver, Handed, Profile, Scope, Status};
use claimbook::compare::{diff, merge};
use claimbook::edit::{Edit, Rules, apply};
use claimbook::file;

use crate::support::{framework, id, scheme, seed};

/// A hand-over of a document as it is.
pub fn handed(assessment: &Assessment, profile: Profile, round: u32, batch: &[&str]) -> HandOver {
    let own = |process: &claimbook::assessment::ProcessId| {
        batch.is_empty() || batch.iter().any(|batch| id(batch) == *process || id(batch).contains(process))
    };
    HandOver {
        date: format!("2026-11-{:02}", round + 10),
        profile,
        round,
        batch: batch.iter().map(|batch| id(batch)).collect(),
        bundle: "Acme_Desk".to_owned(),
        tagmanifest_sha256: "aa".repeat(32),
        claims: assessment.prints().into_iter().filter(|(process, _)| own(process)).collect(),
    }
}

/// Notes a hand-over.
fn note(assessment: &mut Assessment, profile: Profile, batch: &[&str]) {
    let round = assessment.next_round(profile);
    let own = handed(assessment, profile, round, batch);
    let (framework, scheme) = (framework("16.0"), scheme());
    let rules = Rules { framework: &framework, scheme: &scheme };
    *assessment = apply(rules, assessment, &Edit::HandOver(Box::new(own))).unwrap().unwrap().assessment;
}

/// The processes whose claims have changed since.
fn changed(assessment: &Assessment) -> Vec<String> {
    let ids = framework("16.0").processes().iter().map(|process| process.id).collect::<Vec<_>>();
    ids.into_iter().filter(|id| assessment.changed_since_hand_over(*id)).map(|id| id.to_string()).collect()
}

/// Changes the claim of a process.
fn change(assessment: &mut Assessment, process: &str, change: impl FnOnce(&mut Claim)) {
    assessment.change_claim(id(process), change);
}

#[test]
fn only_what_leaves_the_house_counts_as_a_change() {
    let mut assessment = seed();
    assert!(changed(&assessment).contains(&"1.1.9.5".to_owned()), "before the first hand-over everything is new");
    assert_eq!(assessment.last_hand_over(), None);
    note(&mut assessment, Profile::Assessor, &[]);
    assert_eq!(changed(&assessment), [""; 0]);
    change(&mut assessment, "1.1.9.5", |claim| {
        claim.note = "a note".to_owned();
        claim.owner = "Ann".to_owned();
        claim.status = Status::Reviewed;
    });
    change(&mut assessment, "1.1.9.6", |claim| claim.comment = "undecided still".to_owned());
    assert_eq!(changed(&assessment), [""; 0]);
    change(&mut assessment, "1.1.9.5", |claim| claim.comment = "Better.".to_owned());
    change(&mut assessment, "1.1.9.6", |claim| claim.scope = Scope::In);
    change(&mut assessment, "1.3.7.5", |claim| *claim = Claim::empty());
    assert_eq!(changed(&assessment), ["1.1.9.5", "1.1.9.6", "1.3.7.5"], "changed, added, taken back");
    change(&mut assessment, "1.1.9.5", |claim| claim.comment = String::new());
    assert_eq!(changed(&assessment), ["1.1.9.6", "1.3.7.5"], "what is as it was has not changed");
}

#[test]
fn a_claim_is_held_against_the_last_hand_over_that_it_was_part_of() {
    let mut assessment = seed();
    note(&mut assessment, Profile::Assessor, &[]);
    change(&mut assessment, "1.3.7.4", |claim| claim.comment = "One.".to_owned());
    change(&mut assessment, "1.1.9.5", |claim| claim.comment = "Two.".to_owned());
    note(&mut assessment, Profile::Assessor, &["1.3.7"]);
    assert_eq!(changed(&assessment), ["1.1.9.5"], "the batch has the other one");
    assert!(matches!(assessment.handed(id("1.3.7.4")), Handed::Same(last) if last.round == 2));
    assert!(matches!(assessment.handed(id("1.1.9.5")), Handed::Changed(last) if last.round == 1));
    note(&mut assessment, Profile::Public, &[]);
    assert_eq!(changed(&assessment), ["1.1.9.5"], "what was published is no news to the assessor");
    assert_eq!((assessment.next_round(Profile::Assessor), assessment.next_round(Profile::Public)), (3, 2));
}

#[test]
fn the_log_survives_the_file_and_two_logs_become_one_in_a_merge() {
    let mut base = seed();
    note(&mut base, Profile::Assessor, &["1.1.9", "1.3.7"]);
    base.forbidden = vec!["Acme".to_owned()];
    let read = file::read(file::write(&base).as_bytes()).unwrap();
    assert_eq!((read.problems.len(), &read.assessment.hand_overs), (0, &base.hand_overs));
    assert_eq!(read.assessment.forbidden, base.forbidden);
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    note(&mut ours, Profile::Public, &[]);
    note(&mut theirs, Profile::Assessor, &[]);
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.conflicts.len(), 0, "{:?}", merged.conflicts);
    assert_eq!(merged.assessment.hand_overs.len(), 3);
    let told = diff(&base, &ours);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].field.to_string(), "hand-overs");
    assert!(told[0].after.words().contains("2026-11-11, public, round 1, Acme_Desk, aaaaaaaaaaaa"), "{told:?}");
}

#[test]
fn a_damaged_line_of_the_log_is_told_and_the_rest_is_kept() {
    let mut assessment = seed();
    note(&mut assessment, Profile::Assessor, &[]);
    let text = file::write(&assessment);
    let line = text.lines().find(|line| line.starts_with("1.1.9.5 ")).unwrap();
    let read = file::read(text.replace(line, "1.1.9.5 no print").as_bytes()).unwrap();
    assert_eq!(read.problems.len(), 1, "{:?}", read.problems);
    assert!(read.problems[0].to_string().contains("no print"), "{}", read.problems[0]);
    assert_eq!(read.assessment.hand_overs[0].claims.len(), assessment.hand_overs[0].claims.len() - 1);
}
