//! Every check fires on a document that breaks its rule and nothing else, and keeps still on one that nearly does.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail as tests do")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use claimbook::assessment::{
    Assessment, Citation, Confidentiality, Denominator, DocumentField, Evidence, EvidenceCode, EvidenceSource,
    MappingDocument, Passage, PassageSupport, Revision, Scope, Stage, Subject, Support,
};
use claimbook::checks::{CHECKS, Context, EvidenceState, Final, Problem, Severity, Target, run};
use claimbook::figures::Figures;
use claimbook::framework::{Framework, Process, Provenance};

use crate::support::{empty, framework as bundled, id, scheme, score, seed};

/// A document with everything that the checks look at.
struct Desk {
    assessment: Assessment,
    states: BTreeMap<EvidenceCode, EvidenceState>,
    today: Option<(u16, u8, u8)>,
}

/// A small framework: 1.1.1 is in order, 1.1.2 has a gap, 1.1.3 an unsure child, 1.2.1 an unsure name.
fn small() -> Framework {
    use Provenance::{Attested, Derived};
    let rows = [
        ("1.1", 1, Attested),
        ("1.1.1", 2, Attested),
        ("1.1.1.1", 3, Attested),
        ("1.1.1.1.1", 4, Attested),
        ("1.1.1.1.2", 4, Attested),
        ("1.1.1.2", 3, Attested),
        ("1.1.2", 2, Attested),
        ("1.1.2.1", 3, Attested),
        ("1.1.2.3", 3, Attested),
        ("1.1.3", 2, Attested),
        ("1.1.3.1", 3, Attested),
        ("1.1.3.2", 3, Derived),
        ("1.2", 1, Attested),
        ("1.2.1", 2, Derived),
        ("1.2.1.1", 3, Attested),
    ];
    let process = |(text, level, provenance): (&str, u8, Provenance)| Process {
        id: id(text),
        level,
        name: format!("Name of {text}"),
        vertical_groups: Vec::new(),
        uid: None,
        provenance,
    };
    Framework::new("etom", "16.0", Vec::new(), rows.into_iter().map(process).collect())
}

fn file(code: u32, digest: &str) -> Arc<Evidence> {
    let source = EvidenceSource::File { path: format!("guide-{code}.pdf"), sha256: digest.to_owned(), size: 7 };
    Arc::new(Evidence::new(EvidenceCode(code), "Guide", source))
}

impl Desk {
    /// A document that no check has anything to say about.
    fn clean() -> Self {
        let mut assessment = empty("16.0");
        assessment.subject = Arc::new(Subject {
            completed: "2017-02".to_owned(),
            authors: "A. Author".to_owned(),
            executive_summary: "Summary.".to_owned(),
            functionality_overview: "Overview.".to_owned(),
            ..Subject::new("Huawei", "Digital CRM", "R2.1")
        });
        assessment.evidence = vec![file(1, "aa")];
        let states = BTreeMap::from([(EvidenceCode(1), EvidenceState::Present)]);
        let mut desk = Self { assessment, states, today: Some((2026, 11, 23)) };
        for process in ["1.1", "1.1.1", "1.1.1.1.1", "1.1.1.1.2"] {
            desk.scope(process, Scope::In);
        }
        desk.full("1.1.1.1");
        for process in ["1.1.1.1.1", "1.1.1.1.2"] {
            desk.claim(process, |claim| claim.claimed = Some(score("5.0")));
        }
        desk.claim("1.1.1.1", |claim| claim.claimed = None);
        desk.scope("1.1.1.2", Scope::Out);
        desk
    }

    /// A claim in scope with a mapping, a citation and the full score.
    fn full(&mut self, process: &str) {
        self.claim(process, |claim| {
            claim.scope = Scope::In;
            claim.mapping = vec![Arc::new(Passage::vendor("How it is done."))];
            claim.citations = vec![Citation::whole(EvidenceCode(1))];
            claim.claimed = Some(score("5.0"));
        });
    }

    fn claim(&mut self, process: &str, change: impl FnOnce(&mut claimbook::assessment::Claim)) {
        self.assessment.change_claim(id(process), change);
    }

    fn scope(&mut self, process: &str, scope: Scope) {
        self.claim(process, |claim| claim.scope = scope);
    }

    fn subject(&mut self, change: impl FnOnce(&mut Subject)) {
        change(Arc::make_mut(&mut self.assessment.subject));
    }

    fn denominator(&mut self, process: &str, count: u16, note: &str) {
        self.assessment.denominators.insert(id(process), Denominator { count, note: note.to_owned() });
    }

    fn state(&mut self, state: EvidenceState) {
        self.states.insert(EvidenceCode(1), state);
    }

    fn problems(&self, final_: Final) -> Vec<Problem> {
        problems(&small(), &self.assessment, &self.states, self.today, final_)
    }
}

fn problems(
    framework: &Framework,
    assessment: &Assessment,
    evidence_states: &BTreeMap<EvidenceCode, EvidenceState>,
    today: Option<(u16, u8, u8)>,
    final_: Final,
) -> Vec<Problem> {
    let scheme = scheme();
    let figures = Figures::compute(framework, &scheme, assessment);
    run(&Context { framework, scheme: &scheme, assessment, figures: &figures, evidence_states, today }, final_)
}

/// A check's fixture.
struct Case {
    code: &'static str,
    /// Where the problem is.
    target: &'static str,
    /// Breaks the rule, and no other.
    breaks: fn(&mut Desk),
    /// Comes near, and breaks no rule at all.
    nearly: fn(&mut Desk),
}

/// A fixture as a row.
const fn case(code: &'static str, target: &'static str, breaks: fn(&mut Desk), nearly: fn(&mut Desk)) -> Case {
    Case { code, target, breaks, nearly }
}

const LEVELS: &[Case] = &[
    case(
        "CB001",
        "1.1.2",
        |desk| {
            desk.scope("1.1.2", Scope::In);
            desk.denominator("1.1.2", 2, "the guide");
        },
        |desk| desk.scope("1.1.2", Scope::Out),
    ),
    case(
        "CB002",
        "1.1.1.1",
        |desk| desk.claim("1.1.1.1", |claim| claim.mapping.clear()),
        |desk| {
            let mut mapping = Vec::new();
            desk.claim("1.1.1.1", |claim| std::mem::swap(&mut claim.mapping, &mut mapping));
            desk.claim("1.1.1.1.2", |claim| claim.mapping = mapping);
        },
    ),
    case(
        "CB003",
        "1.1.1.1",
        |desk| {
            desk.claim("1.1.1.1", |claim| claim.citations.clear());
            desk.assessment.evidence.clear();
        },
        |desk| {
            desk.claim("1.1.1.1", |claim| {
                let mut passage = Passage::vendor("As the guide says.");
                passage.citations.append(&mut claim.citations);
                claim.mapping = vec![Arc::new(passage)];
            });
        },
    ),
    case(
        "CB004",
        "1.1.1.1.2",
        |desk| {
            desk.claim("1.1.1.1.2", |claim| *claim = claimbook::assessment::Claim::empty());
            desk.claim("1.1.1.1", |claim| claim.comment = "One is open.".into());
        },
        |desk| {
            for process in ["1.1.1.1.1", "1.1.1.1.2"] {
                desk.claim(process, |claim| *claim = claimbook::assessment::Claim::empty());
            }
            desk.claim("1.1.1.1", |claim| claim.claimed = Some(score("5.0")));
        },
    ),
    case(
        "CB005",
        "1.1.1.1.2",
        |desk| {
            desk.claim("1.1.1.1.2", |claim| claim.claimed = None);
            desk.claim("1.1.1.1", |claim| claim.claimed = Some(score("5.0")));
        },
        |desk| {
            desk.claim("1.1.1.1.2", |claim| (claim.claimed, claim.support) = (None, Some(Support::Nothing)));
            desk.claim("1.1.1.1", |claim| claim.comment = "Half of it.".into());
        },
    ),
    case(
        "CB006",
        "1.1.2",
        |desk| {
            desk.scope("1.1.2", Scope::In);
            desk.full("1.1.2.1");
        },
        |desk| {
            desk.scope("1.1.2", Scope::In);
            desk.full("1.1.2.1");
            desk.denominator("1.1.2", 3, "the guide");
        },
    ),
    case(
        "CB007",
        "document",
        |desk| {
            desk.scope("1.1.3", Scope::In);
            desk.full("1.1.3.1");
        },
        |desk| {
            desk.scope("1.1.3", Scope::In);
            desk.full("1.1.3.1");
            desk.denominator("1.1.3", 2, "the guide");
        },
    ),
    case(
        "CB010",
        "1.1.1.1",
        |desk| {
            desk.claim("1.1.1.1", |claim| {
                claim.claimed = Some(score("4.8"));
                claim.comment = "Nearly all.".into();
            });
        },
        |desk| {
            desk.claim("1.1.1.1", |claim| {
                claim.claimed = Some(score("4.8"));
                claim.comment = "Nearly all.".into();
                claim.reason = "The assessor's rule.".into();
            });
        },
    ),
    case(
        "CB011",
        "1.1.1.1",
        |desk| desk.claim("1.1.1.1.2", |claim| claim.claimed = Some(score("4.0"))),
        |desk| {
            desk.claim("1.1.1.1.2", |claim| claim.claimed = Some(score("4.0")));
            desk.claim("1.1.1.1", |claim| claim.comment = "Some deviations.".into());
        },
    ),
    case(
        "CB012",
        "1.1.1.1",
        |desk| {
            desk.scope("1.1.1.1.2", Scope::Out);
            desk.claim("1.1.1.1", |claim| {
                claim.claimed = Some(score("5.0"));
                claim.reason = "It does not matter.".into();
            });
        },
        |desk| {
            desk.scope("1.1.1.1.2", Scope::Out);
            desk.claim("1.1.1.1", |claim| claim.comment = "One is not submitted.".into());
        },
    ),
    case("CB018", "1.9.1", |desk| desk.scope("1.9.1", Scope::Out), |desk| desk.scope("1.2", Scope::Out)),
    case(
        "CB019",
        "document",
        |desk| {
            desk.scope("1.2", Scope::In);
            desk.scope("1.2.1", Scope::In);
            desk.full("1.2.1.1");
        },
        |desk| desk.scope("1.2.1", Scope::Out),
    ),
    case(
        "CB023",
        "1.1.1.1",
        |desk| desk.assessment.stage = Stage::Awarded,
        |desk| {
            desk.assessment.stage = Stage::Awarded;
            desk.claim("1.1.1.1", |claim| claim.awarded = Some(score("0")));
        },
    ),
    case(
        "CB024",
        "1.1.1",
        |desk| {
            desk.full("1.1.1.2");
            desk.denominator("1.1.1", 1, "the guide");
        },
        |desk| {
            desk.full("1.1.1.2");
            desk.denominator("1.1.1", 2, "the guide");
        },
    ),
    case("CB025", "1.1.1", |desk| desk.denominator("1.1.1", 2, " "), |desk| desk.denominator("1.1.1", 2, "the guide")),
    case(
        "CB027",
        "1.1.1.1.1",
        |desk| desk.claim("1.1.1.1.1", |claim| claim.awarded = Some(score("4.25"))),
        |desk| {
            desk.claim("1.1.1.1.1", |claim| claim.awarded = Some(score("3.1")));
        },
    ),
    case(
        "CB028",
        "1.1.1.2",
        |desk| {
            desk.full("1.1.1.2");
            desk.claim("1.1.1.2", |claim| claim.claimed = None);
        },
        |desk| {
            desk.full("1.1.1.2");
            desk.claim("1.1.1.2", |claim| {
                let mut passage = Passage::vendor("All of it.");
                passage.support = Some(PassageSupport::Fully);
                (claim.claimed, claim.mapping) = (None, vec![Arc::new(passage)]);
            });
        },
    ),
    case(
        "CB030",
        "1.2.1.1",
        |desk| {
            desk.scope("1.2", Scope::In);
            desk.scope("1.2.1", Scope::Out);
            desk.full("1.2.1.1");
        },
        |desk| {
            desk.scope("1.2", Scope::In);
            desk.full("1.2.1.1");
            desk.scope("1.2.1.1", Scope::Out);
        },
    ),
];

const DOCUMENT: &[Case] = &[
    case("CB008", "scheme", |desk| desk.assessment.scheme = "our-own".into(), |_| {}),
    case("CB009", "scheme", |_| {}, |_| {}),
    case("CB020", "author", |desk| desk.subject(|subject| subject.authors = " \n".into()), |_| {}),
    case(
        "CB021",
        "report-version",
        |desk| desk.subject(|subject| subject.report_version = "final-2".into()),
        |desk| {
            desk.subject(|subject| subject.report_version = "V1.10".into());
        },
    ),
    case(
        "CB022",
        "completed",
        |desk| desk.subject(|subject| subject.completed = "2017-02-29".into()),
        |desk| {
            desk.subject(|subject| subject.completed = "2016-02-29".into());
        },
    ),
    case(
        "CB026",
        "statement-source",
        |desk| desk.subject(|subject| subject.statement = "Approved.".into()),
        |desk| {
            desk.subject(|subject| {
                subject.statement = "Approved.".into();
                subject.statement_source = "The assessor's letter.".into();
            });
        },
    ),
    case(
        "CB029",
        "short-name",
        |desk| desk.subject(|subject| subject.company = "华为".into()),
        |desk| {
            desk.subject(|subject| (subject.company, subject.short_name) = ("华为".to_owned(), "Huawei".to_owned()));
        },
    ),
];

const EVIDENCE: &[Case] = &[
    case("CB013", "E001", |desk| desk.state(EvidenceState::Missing), |desk| desk.state(EvidenceState::Unknown)),
    case("CB014", "E001", |desk| desk.state(EvidenceState::Changed), |desk| desk.states.clear()),
    case(
        "CB015",
        "E002",
        |desk| desk.assessment.evidence.push(file(2, "bb")),
        |desk| {
            desk.assessment.evidence.push(file(2, "bb"));
            desk.claim("1.1.1.1.1", |claim| claim.citations = vec![Citation::whole(EvidenceCode(2))]);
        },
    ),
    case(
        "CB016",
        "E002",
        |desk| {
            desk.assessment.evidence.push(file(2, "aa"));
            desk.claim("1.1.1.1.1", |claim| claim.citations = vec![Citation::whole(EvidenceCode(2))]);
        },
        |desk| {
            for code in [2, 3] {
                let source = EvidenceSource::Link { url: "https://example.org".to_owned() };
                desk.assessment.evidence.push(Arc::new(Evidence::new(EvidenceCode(code), "Site", source)));
                desk.claim("1.1.1.1.1", |claim| claim.citations.push(Citation::whole(EvidenceCode(code))));
            }
        },
    ),
    case(
        "CB017",
        "1.1.1.1",
        |desk| {
            desk.claim("1.1.1.1", |claim| claim.citations.push(Citation::whole(EvidenceCode(9))));
        },
        |desk| desk.claim("1.1.1.1", |claim| claim.citations.push(Citation::whole(EvidenceCode(1)))),
    ),
    case(
        "CB031",
        "E001",
        |desk| desk.state(EvidenceState::Moved { found: "archive/guide.pdf".to_owned() }),
        |desk| {
            desk.state(EvidenceState::Present);
        },
    ),
    case(
        "CB032",
        "E001",
        |desk| {
            desk.subject(|subject| subject.evidence_years = Some(2));
            Arc::make_mut(&mut desk.assessment.evidence[0]).dated = "2015-01-31".to_owned();
        },
        |desk| Arc::make_mut(&mut desk.assessment.evidence[0]).dated = "2015-02".to_owned(),
    ),
    case(
        "CB033",
        "1.1.1.1",
        |desk| {
            desk.assessment.forbidden = vec!["Acme".to_owned()];
            desk.claim("1.1.1.1", |claim| claim.comment = "As at ACME's.".to_owned());
        },
        |desk| {
            desk.assessment.forbidden = vec!["Acme".to_owned()];
            desk.claim("1.1.1.1", |claim| claim.comment = "As in the acmes.".to_owned());
            desk.claim("1.1.1.1", |claim| claim.note = "Acme".to_owned());
        },
    ),
    case(
        "CB034",
        "document",
        |desk| {
            desk.assessment.claims.clear();
            desk.assessment.evidence.clear();
        },
        |desk| {
            desk.assessment.claims.retain(|claim, _| !id("1.1.1.2").contains(claim) && *claim != id("1.1.1.2"));
        },
    ),
];

fn cases() -> impl Iterator<Item = &'static Case> {
    LEVELS.iter().chain(DOCUMENT).chain(EVIDENCE)
}

fn codes(problems: &[Problem]) -> BTreeSet<&'static str> {
    problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn a_clean_document_has_no_problem() {
    assert_eq!(Desk::clean().problems(Final::Final), []);
    assert_eq!(Desk::clean().problems(Final::Work), []);
}

#[test]
fn every_check_fires_on_its_fixture_and_on_no_near_miss() {
    for case in cases().filter(|case| case.code != "CB009") {
        for final_ in [Final::Work, Final::Final] {
            let mut desk = Desk::clean();
            (case.breaks)(&mut desk);
            let found = desk.problems(final_);
            assert_eq!(codes(&found), BTreeSet::from([case.code]), "{}: {found:#?}", case.code);
            assert_eq!(found[0].target.to_string(), case.target, "{}", case.code);
            assert_eq!(found.len(), 1, "{}: {found:#?}", case.code);
            let mut desk = Desk::clean();
            (case.nearly)(&mut desk);
            assert_eq!(desk.problems(final_), [], "{}", case.code);
        }
    }
}

#[test]
fn a_scheme_that_was_not_seen_for_a_version_is_a_warning_there() {
    let found = problems(&bundled("26.0"), &empty("26.0"), &BTreeMap::new(), None, Final::Final);
    let unseen: Vec<_> = found.iter().filter(|problem| problem.code == "CB009").collect();
    assert_eq!(unseen.len(), 1);
    assert_eq!((unseen[0].severity, unseen[0].target), (Severity::Warning, Target::Field(DocumentField::Scheme)));
    let found = problems(&bundled("16.0"), &empty("16.0"), &BTreeMap::new(), None, Final::Final);
    assert!(!codes(&found).contains("CB009"));
}

#[test]
fn the_registry_is_in_order_and_every_check_has_a_fixture() {
    let fixtures: BTreeSet<&str> = cases().map(|case| case.code).collect();
    assert_eq!(fixtures, CHECKS.iter().map(|check| check.code).collect());
    assert_eq!(fixtures.len(), cases().count(), "a check has two fixtures");
    for pair in CHECKS.windows(2) {
        assert!(pair[0].code < pair[1].code, "{} does not stand before {}", pair[0].code, pair[1].code);
    }
    let names: BTreeSet<&str> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(names.len(), CHECKS.len(), "two checks share a name");
    for check in CHECKS {
        let digits = check.code.strip_prefix("CB").unwrap();
        assert!(digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{}", check.code);
        let kebab = check.name.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()));
        assert!(kebab, "{}", check.name);
        assert!(check.final_ >= check.work, "{} is milder for a final submission", check.code);
        assert!(!check.title.ends_with('.') && check.hint.ends_with('.'), "{}", check.code);
    }
}

#[test]
fn problems_stand_in_the_order_of_the_document() {
    let mut desk = Desk::clean();
    desk.state(EvidenceState::Missing);
    desk.scope("1.1.3", Scope::In);
    desk.full("1.1.3.1");
    desk.claim("1.1.3.1", |claim| (claim.claimed, claim.citations) = (None, Vec::new()));
    desk.claim("1.1.1.1", |claim| claim.mapping.clear());
    desk.subject(|subject| subject.company.clear());
    let found = desk.problems(Final::Final);
    let places: Vec<_> = found.iter().map(|problem| (problem.target.to_string(), problem.code)).collect();
    let expected = [
        ("document", "CB007"),
        ("company", "CB020"),
        ("1.1.1.1", "CB002"),
        ("1.1.3.1", "CB003"),
        ("1.1.3.1", "CB028"),
        ("E001", "CB013"),
    ];
    assert_eq!(places, expected.map(|(place, code)| (place.to_owned(), code)));
}

#[test]
fn every_missing_field_of_the_subject_is_a_problem_of_its_own() {
    let mut desk = Desk::clean();
    desk.subject(|subject| *subject = Subject::new("", "", ""));
    let found = desk.problems(Final::Final);
    let fields: Vec<String> = found.iter().map(|problem| problem.target.to_string()).collect();
    let expected =
        ["company", "title", "product-version", "completed", "author", "executive-summary", "functionality-overview"];
    assert_eq!(fields, expected);
    assert!(found.iter().all(|problem| problem.severity == Severity::Error));
}

#[test]
fn evidence_that_never_travels_spoils_no_final_submission() {
    for (confidentiality, expected) in [
        (Confidentiality::Public, Severity::Error),
        (Confidentiality::Assessor, Severity::Error),
        (Confidentiality::Internal, Severity::Warning),
        (Confidentiality::Withheld, Severity::Warning),
    ] {
        for state in [EvidenceState::Missing, EvidenceState::Unreadable, EvidenceState::Changed] {
            let mut desk = Desk::clean();
            desk.state(state.clone());
            Arc::make_mut(&mut desk.assessment.evidence[0]).confidentiality = confidentiality;
            let found = desk.problems(Final::Final);
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].severity, expected, "{confidentiality:?} {state:?}");
        }
    }
}

#[test]
fn an_awarded_full_score_is_the_assessors() {
    let mut desk = Desk::clean();
    desk.assessment.stage = Stage::Awarded;
    desk.scope("1.1.1.1.2", Scope::Out);
    desk.claim("1.1.1.1", |claim| claim.awarded = Some(score("5.0")));
    let found = desk.problems(Final::Final);
    assert_eq!(
        found.iter().map(|problem| (problem.code, problem.severity)).collect::<Vec<_>>(),
        [("CB012", Severity::Warning)]
    );
    assert!(found[0].message.contains("1.1.1.1.2"), "{}", found[0].message);
}

#[test]
fn a_full_score_is_held_against_an_own_denominator() {
    let mut desk = Desk::clean();
    desk.denominator("1.1.1.1", 3, "the guide");
    desk.claim("1.1.1.1", |claim| {
        claim.claimed = Some(score("5.0"));
        claim.reason = "As awarded last year.".into();
    });
    let found = desk.problems(Final::Final);
    assert_eq!(codes(&found), BTreeSet::from(["CB012"]));
    assert!(found[0].message.contains("1 of its level 4 processes"), "{}", found[0].message);
}

#[test]
fn a_claimed_score_outside_the_computed_range_needs_a_reason() {
    let differs = |claimed: &str| {
        let mut desk = Desk::clean();
        desk.claim("1.1.1.1.2", |claim| claim.claimed = None);
        desk.claim("1.1.1.1", |claim| claim.claimed = Some(score(claimed)));
        codes(&desk.problems(Final::Final)).contains("CB010")
    };
    assert!(differs("3.9"));
    assert!(!differs("4.0"));
    assert!(!differs("5.0"));
}

#[test]
fn a_typed_score_of_a_level_four_that_its_marks_do_not_bear_needs_a_reason() {
    let differs = |mark: PassageSupport, claimed: &str, reason: &str| {
        let mut desk = Desk::clean();
        desk.claim("1.1.1.1.2", |claim| {
            let passage = Passage { support: Some(mark), reason: "So far.".into(), ..Passage::vendor("How it does.") };
            claim.mapping = vec![passage.into()];
            claim.claimed = Some(score(claimed));
            claim.reason = reason.into();
        });
        let found = desk.problems(Final::Final);
        found.iter().any(|problem| problem.code == "CB010" && problem.message.contains("1.1.1.1.2"))
    };
    assert!(differs(PassageSupport::Partly, "5.0", ""));
    assert!(!differs(PassageSupport::Partly, "5.0", "The other half is not asked for here."));
    assert!(!differs(PassageSupport::Partly, "4.0", ""));
    assert!(!differs(PassageSupport::Fully, "5.0", ""));
    assert!(!differs(PassageSupport::Not, "0", ""));
}

#[test]
fn dates_are_read_as_a_calendar_reads_them() {
    let dates = [
        ("2017-02", true),
        ("2017-12-31", true),
        ("2000-02-29", true),
        ("2017-13", false),
        ("2017-00", false),
        ("2017-04-31", false),
        ("2100-02-29", false),
        ("1989-12", false),
        ("2101-01", false),
        ("2017-2", false),
        ("February 2017", false),
        ("2017-02-14-01", false),
        ("２０１７-02", false),
    ];
    for (date, good) in dates {
        let mut desk = Desk::clean();
        desk.today = None;
        desk.subject(|subject| subject.completed = date.to_owned());
        assert_eq!(desk.problems(Final::Final).is_empty(), good, "{date}");
    }
}

#[test]
fn a_completion_in_the_future_is_a_warning() {
    for (date, future) in [("2026-11", false), ("2026-11-23", false), ("2026-11-24", true), ("2026-12", true)] {
        let mut desk = Desk::clean();
        desk.subject(|subject| subject.completed = date.to_owned());
        let severities: Vec<_> = desk.problems(Final::Final).iter().map(|problem| problem.severity).collect();
        assert_eq!(severities, if future { vec![Severity::Warning] } else { vec![] }, "{date}");
    }
}

#[test]
fn dates_elsewhere_are_looked_at_where_they_are_written_like_one() {
    for (date, good) in [("2017-02-30", false), ("spring 2017", true), ("", true), ("2017-02-28", true)] {
        let mut desk = Desk::clean();
        let entry = Revision {
            version: "V1.0".to_owned(),
            date: date.to_owned(),
            author: String::new(),
            changes: String::new(),
        };
        desk.subject(|subject| subject.version_history = vec![entry]);
        let document = MappingDocument { date: date.to_owned(), ..MappingDocument::first(id("1.1.1")) };
        desk.assessment.documents.insert(id("1.1.1"), document);
        let targets: Vec<_> = desk.problems(Final::Final).iter().map(|problem| problem.target).collect();
        let fields = [Target::Field(DocumentField::VersionHistory), Target::Field(DocumentField::MappingDocuments)];
        assert_eq!(targets, if good { vec![] } else { fields.to_vec() }, "{date}");
    }
}

#[test]
fn unknown_identifiers_are_found_wherever_the_document_names_them() {
    let mut desk = Desk::clean();
    desk.denominator("1.9", 3, "the guide");
    desk.assessment.documents.insert(id("1.9.2"), MappingDocument::first(id("1.9.2")));
    desk.assessment.chart_groups =
        vec![claimbook::assessment::ChartGroup { title: "All".to_owned(), domains: vec![id("1.1"), id("1.9")] }];
    let found = desk.problems(Final::Final);
    let targets: Vec<String> = found.iter().map(|problem| problem.target.to_string()).collect();
    assert_eq!(targets, ["chart-groups", "denominators", "mapping-documents"]);
    assert_eq!(codes(&found), BTreeSet::from(["CB018"]));
}

#[test]
fn a_score_at_a_level_that_is_not_scored_is_not_allowed() {
    let mut desk = Desk::clean();
    desk.claim("1.1.1", |claim| claim.claimed = Some(score("5.0")));
    let found = desk.problems(Final::Work);
    assert_eq!(codes(&found), BTreeSet::from(["CB027"]));
    assert!(found[0].message.contains("level 2 is not scored"), "{}", found[0].message);
}

#[test]
fn of_a_branch_in_the_air_only_the_top_is_named() {
    let mut desk = Desk::clean();
    desk.scope("1.1.1", Scope::Out);
    desk.scope("1.1", Scope::In);
    let found = desk.problems(Final::Work);
    let targets: Vec<String> = found.iter().map(|problem| problem.target.to_string()).collect();
    assert_eq!(targets, ["document", "1.1.1.1"], "and nothing is in scope");
}

#[test]
fn the_published_pages_assessment_is_held_up_by_what_it_lacks_and_not_by_the_catalogue() {
    let found = problems(&bundled("16.0"), &seed(), &BTreeMap::new(), None, Final::Final);
    let errors: BTreeSet<&str> =
        found.iter().filter(|problem| problem.severity == Severity::Error).map(|problem| problem.code).collect();
    assert_eq!(errors, BTreeSet::from(["CB003", "CB020"]));
    let uncited = found.iter().filter(|problem| problem.code == "CB003").count();
    assert_eq!(uncited, 24);
    let gaps: Vec<_> = found.iter().filter(|problem| problem.code == "CB006").collect();
    assert_eq!(gaps.len(), 1);
    assert_eq!(gaps[0].target, Target::Process(id("1.1.11.1")));
}

#[test]
fn evidence_is_too_old_by_the_years_of_the_subject_counted_back_from_the_completion() {
    let cases = [
        (None, "1990-01", "2017-02", false),
        (Some(2), "2015-02", "2017-02", false),
        (Some(2), "2015-01", "2017-02", true),
        (Some(2), "2015-01-31", "2017-02-01", true),
        (Some(2), "2015-02-01", "2017-02-01", false),
        (Some(2), "2015-02-13", "2017-02-14", true),
        (Some(2), "", "2017-02", false),
        (Some(2), "early 2001", "2017-02", false),
        // Without a completion date the day of the check counts: 2026-11-23.
        (Some(1), "2025-11-22", "", true),
        (Some(1), "2025-12", "", false),
    ];
    for (years, dated, completed, old) in cases {
        let mut desk = Desk::clean();
        desk.subject(|subject| {
            subject.evidence_years = years;
            completed.clone_into(&mut subject.completed);
        });
        let piece = Arc::make_mut(&mut desk.assessment.evidence[0]);
        dated.clone_into(&mut piece.dated);
        let piece = desk.assessment.evidence[0].clone();
        let found = claimbook::checks::is_too_old(&desk.assessment, &piece, desk.today);
        assert_eq!(found, old, "{years:?} {dated} {completed}");
    }
    let mut desk = Desk::clean();
    Arc::make_mut(&mut desk.assessment.evidence[0]).dated = "spring".to_owned();
    let problem = desk.problems(Final::Work).into_iter().find(|problem| problem.code == "CB032").unwrap();
    assert!(problem.message.contains("not written as"), "{}", problem.message);
}
