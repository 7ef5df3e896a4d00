//! Scores, coverage and totals against the published page and the vectors of the scoring notes.

use claimbook::assessment::{Passage, PassageSupport, Scope, Support};
use claimbook::figures::{Computed, conformance_groups, plan};

use crate::support::{SEED, empty, figures, framework, id, scheme, score, seed, tick};

#[test]
fn the_published_page_comes_out() {
    let assessment = seed();
    let framework = framework("16.0");
    let figures = figures(&assessment);
    let totals = figures.totals;
    assert_eq!((totals.l2, totals.l3, totals.l3_in_scope, totals.fully, totals.partially), (8, 41, 24, 18, 6));
    assert_eq!(totals.mean, Some(score("4.82")));
    let coverage = [
        ("1.1.9", "[1/6]"),
        ("1.1.11", "[2/3]"),
        ("1.2.7", "[2/2]"),
        ("1.5.4", "[1/6]"),
        ("1.3.4", "[3/4]"),
        ("1.3.5", "[7/9]"),
        ("1.3.6", "[5/5]"),
        ("1.3.7", "[3/6]"),
    ];
    for (process, expected) in coverage {
        let own = figures.of(&framework, id(process)).coverage.unwrap();
        assert_eq!(own.notation(), expected, "{process}");
    }
    for (process, awarded) in SEED {
        assert_eq!(figures.of(&framework, id(process)).printed, score(awarded), "{process}");
    }
    for process in ["1.2.7.2", "1.5.4.5"] {
        assert_eq!(figures.of(&framework, id(process)).computed.score(), Some(score("4.3")), "{process}");
    }
    assert!(matches!(figures.of(&framework, id("1.1.11.1")).computed, Computed::None(_)));
}

#[test]
fn the_published_charts_come_out() {
    let assessment = seed();
    let groups = conformance_groups(&framework("16.0"), &assessment, &figures(&assessment));
    let shape: Vec<(&str, usize)> = groups.iter().map(|group| (group.title.as_str(), group.bars.len())).collect();
    let expected =
        [("Market/Sales, Product & Resource Domains", 6), ("Customer Domain [1/2]", 10), ("Customer Domain [2/2]", 8)];
    assert_eq!(shape, expected);
}

/// The computed score of an L3 from the scores of its three L4s; `None` is out of scope.
fn computed(scores: [Option<&str>; 3]) -> Computed {
    let mut assessment = empty("16.0");
    for (at, typed) in scores.into_iter().enumerate() {
        let child = id(&format!("1.5.4.5.{}", at + 1));
        tick(&mut assessment, "1.5.4.5");
        assessment.change_claim(child, |claim| {
            claim.scope = if typed.is_some() { Scope::In } else { Scope::Out };
            claim.claimed = typed.map(score);
        });
    }
    figures(&assessment).of(&framework("16.0"), id("1.5.4.5")).computed
}

#[test]
fn level_four_vectors() {
    assert_eq!(computed([Some("5.0"), Some("4.6"), None]).score(), Some(score("4.2")));
    assert_eq!(computed([Some("5.0"), Some("5.0"), Some("3.5")]).score(), Some(score("4.5")));
    assert_eq!(computed([Some("5.0"), Some("5.0"), None]).score(), Some(score("4.3")));
    assert_eq!(computed([Some("0"), Some("0"), None]).score(), Some(score("0")));
}

/// The computed score of an L3 from passages.
fn from_passages(marks: &[(usize, PassageSupport)]) -> Option<claimbook::assessment::Score> {
    let mut assessment = empty("16.0");
    tick(&mut assessment, "1.5.4.5");
    assessment.change_claim(id("1.5.4.5"), |claim| {
        for (count, mark) in marks {
            for _ in 0..*count {
                let mut passage = Passage::vendor("text");
                passage.support = Some(*mark);
                claim.mapping.push(passage.into());
            }
        }
    });
    figures(&assessment).of(&framework("16.0"), id("1.5.4.5")).computed.score()
}

#[test]
fn passage_vectors() {
    use PassageSupport::{Fully, Not, Partly};
    assert_eq!(from_passages(&[(2, Fully), (2, Not)]), Some(score("4.0")));
    assert_eq!(from_passages(&[(49, Fully), (1, Not)]), Some(score("4.9")));
    assert_eq!(from_passages(&[(1, Partly), (49, Not)]), Some(score("3.1")));
    assert_eq!(from_passages(&[(5, Not)]), Some(score("0")));
    assert_eq!(from_passages(&[]), None);
}

#[test]
fn rounding_is_half_up_on_exact_numbers() {
    let scheme = scheme();
    let shares = ["4.3", "4.4"].map(|typed| scheme.share_of_score(score(typed)));
    assert_eq!(scheme.mean(shares.into_iter(), 0).unwrap().score, score("4.4"));
}

#[test]
fn a_tick_is_never_a_full_score() {
    let mut assessment = empty("16.0");
    for child in ["1.5.4.5.1", "1.5.4.5.2", "1.5.4.5.3"] {
        tick(&mut assessment, child);
    }
    assessment.change_claim(id("1.5.4.5.1"), |claim| claim.claimed = Some(score("5.0")));
    assessment.change_claim(id("1.5.4.5.2"), |claim| claim.support = Some(Support::Nothing));
    let computed = figures(&assessment).of(&framework("16.0"), id("1.5.4.5")).computed;
    assert_eq!(computed, Computed::Range { low: score("3.7"), high: score("4.3"), unscored: 1 });
}

#[test]
fn the_plan_names_what_is_missing_and_what_each_step_adds() {
    let assessment = seed();
    let framework = framework("16.0");
    let figures = figures(&assessment);
    let plan = plan(&framework, &scheme(), &assessment, &figures);
    let entry = plan.iter().find(|entry| entry.process == id("1.2.7.2")).unwrap();
    let steps: Vec<_> = entry.steps.iter().map(|step| (step.process, step.after)).collect();
    assert_eq!(steps, [(id("1.2.7.2.5"), Some(score("4.7"))), (id("1.2.7.2.6"), Some(score("5.0")))]);
    assert_eq!(plan.len(), 6);
}

#[test]
fn progress_counts_what_bears_a_score_and_is_in_scope() {
    use claimbook::assessment::{Citation, EvidenceCode, Status};
    use claimbook::figures::{Progress, cited_below};
    let mut assessment = crate::support::seed();
    let framework = crate::support::framework("16.0");
    let code: EvidenceCode = "E001".parse().unwrap();
    for process in ["1.3.5.1", "1.3.5.2", "1.3.5.9"] {
        assessment.change_claim(crate::support::id(process), |claim| {
            claim.status = Status::Draft;
            claim.owner = " Lind ".to_owned();
            claim.citations = vec![Citation::whole(code), Citation::whole(code)];
        });
    }
    let figures = crate::support::figures(&assessment);
    let progress = Progress::compute(&framework, &assessment, &figures);
    // 24 level 3 processes and 6 level 4; 1.3.5.9 is not in scope.
    assert_eq!((progress.all.total(), progress.all.of(Status::Draft), progress.all.of(Status::Todo)), (30, 2, 28));
    let owners: Vec<(&str, usize)> = progress.owners.iter().map(|(name, own)| (name.as_str(), own.total())).collect();
    assert_eq!(owners, [("Lind", 2), ("", 28)]);
    let below = cited_below(&framework, &assessment, &figures, &[crate::support::id("1.3.5")]);
    assert_eq!((below[0].cited, below[0].claims, below[0].pieces), (2, 7, 1));
}
