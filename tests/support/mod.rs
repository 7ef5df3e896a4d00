//! What tests share: a scheme, and the assessment of the published page built in code.

pub mod raster;
pub mod window;

use std::sync::Arc;

use claimbook::assessment::{
    Assessment, ChartGroup, FrameworkRef, Passage, PassageSupport, ProcessId, Scope, Score, Stage, Subject,
};
use claimbook::export::{Date, Profile, Submission};
use claimbook::figures::Figures;
use claimbook::framework::{Framework, bundled};
use claimbook::scheme::Scheme;

/// An identifier from text.
pub fn id(text: &str) -> ProcessId {
    text.parse().unwrap()
}

/// A score from text.
pub fn score(text: &str) -> Score {
    Score::parse(text).unwrap()
}

/// A bundled framework version.
pub fn framework(version: &str) -> Arc<Framework> {
    bundled("etom", version).unwrap()
}

/// The bundled scheme.
pub fn scheme() -> Arc<Scheme> {
    claimbook::file::scheme("bpf-share").unwrap()
}

/// The figures of an assessment.
pub fn figures(assessment: &Assessment) -> Figures {
    Figures::compute(&framework(&assessment.framework.version), &scheme(), assessment)
}

/// An empty assessment of a framework version.
pub fn empty(version: &str) -> Assessment {
    let reference = FrameworkRef { id: "etom".to_owned(), version: version.to_owned() };
    Assessment::new(reference, "bpf-share", Subject::new("Huawei", "Digital CRM", "R2.1"))
}

/// Puts a process and its ancestors in scope.
pub fn tick(assessment: &mut Assessment, process: &str) {
    let framework = framework(&assessment.framework.version);
    let process = id(process);
    let above: Vec<ProcessId> = framework.ancestors(process).map(|ancestor| ancestor.id).collect();
    for id in above.into_iter().chain([process]) {
        assessment.change_claim(id, |claim| claim.scope = Scope::In);
    }
}

/// The L3 processes of the published page that are in scope, with their awarded scores.
pub const SEED: &[(&str, &str)] = &[
    ("1.1.9.5", "4.5"),
    ("1.1.11.1", "4.2"),
    ("1.1.11.2", "5.0"),
    ("1.2.7.1", "5.0"),
    ("1.2.7.2", "4.3"),
    ("1.5.4.5", "4.3"),
    ("1.3.4.2", "5.0"),
    ("1.3.4.3", "5.0"),
    ("1.3.4.4", "5.0"),
    ("1.3.5.1", "5.0"),
    ("1.3.5.2", "5.0"),
    ("1.3.5.3", "5.0"),
    ("1.3.5.4", "5.0"),
    ("1.3.5.5", "5.0"),
    ("1.3.5.6", "4.0"),
    ("1.3.5.7", "5.0"),
    ("1.3.6.1", "5.0"),
    ("1.3.6.2", "5.0"),
    ("1.3.6.3", "5.0"),
    ("1.3.6.4", "5.0"),
    ("1.3.6.5", "5.0"),
    ("1.3.7.3", "5.0"),
    ("1.3.7.4", "4.4"),
    ("1.3.7.5", "5.0"),
];

/// The published page's assessment.
pub fn seed() -> Assessment {
    let mut assessment = empty("16.0");
    assessment.stage = Stage::Awarded;
    for (process, awarded) in SEED {
        tick(&mut assessment, process);
        assessment.change_claim(id(process), |claim| {
            claim.awarded = Some(score(awarded));
            let mut passage = Passage::vendor(&format!("How the product supports {process}."));
            passage.support = Some(PassageSupport::Fully);
            claim.mapping = vec![Arc::new(passage)];
        });
    }
    let answers = [("1.2.7.2", &["1", "2", "3", "4"][..], &["5", "6"][..]), ("1.5.4.5", &["1", "2"][..], &["3"][..])];
    for (parent, submitted, missing) in answers {
        for child in submitted {
            let child = id(&format!("{parent}.{child}"));
            assessment.change_claim(child, |claim| {
                claim.scope = Scope::In;
                claim.claimed = Some(score("5.0"));
            });
        }
        for child in missing {
            assessment.change_claim(id(&format!("{parent}.{child}")), |claim| claim.scope = Scope::Out);
        }
    }
    assessment.change_claim(id("1.1.11.1.2"), |claim| claim.scope = Scope::Out);
    let group = |title: &str, domains: &[&str]| ChartGroup {
        title: title.to_owned(),
        domains: domains.iter().map(|domain| id(domain)).collect(),
    };
    assessment.chart_groups =
        vec![group("Market/Sales, Product & Resource", &["1.1", "1.2", "1.5"]), group("Customer", &["1.3"])];
    assessment
}

/// A final submission for the assessor; tests change what they are about.
pub fn submission(assessment: Assessment) -> Submission {
    Submission {
        framework: framework(&assessment.framework.version),
        scheme: scheme(),
        figures: figures(&assessment),
        assessment,
        profile: Profile::Assessor,
        draft: false,
        date: Date { year: 2026, month: 11, day: 23 },
        handing: claimbook::export::Handing::default(),
        omissions: Vec::new(),
        withheld: Vec::new(),
        holds_back: false,
        logo: None,
    }
}
