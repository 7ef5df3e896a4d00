//! The largest document that there is: every process of the newest catalogue in scope, each with a mapping; and one of
//! a hundred thousand.
#![allow(dead_code, reason = "each benchmark takes what it needs")]

use std::sync::Arc;

use claimbook::app::Opened;
use claimbook::assessment::{Assessment, FrameworkRef, Passage, PassageSupport, ProcessId, Scope, Subject};
use claimbook::framework::{Framework, Process, Provenance, bundled};

/// The newest catalogue.
const VERSION: &str = "26.0";

/// Every process of the newest catalogue in scope, with 500 characters of mapping each.
pub(crate) fn largest() -> Opened {
    everything_of(bundled("etom", VERSION).expect("the newest catalogue is bundled"))
}

/// Every process of a framework in scope, with 500 characters of mapping each.
pub(crate) fn everything_of(framework: Arc<Framework>) -> Opened {
    everything_with(framework, usize::MAX)
}

/// Every process of a framework in scope, the first of them with 500 characters of mapping each.
pub(crate) fn everything_with(framework: Arc<Framework>, mapped: usize) -> Opened {
    let scheme = claimbook::file::scheme("bpf-share").expect("the scheme is built in");
    let reference = FrameworkRef { id: framework.id.clone(), version: framework.version.clone() };
    let mut assessment = Assessment::new(reference, &scheme.id, Subject::new("Example", "Largest", "1"));
    for (place, process) in framework.processes().iter().enumerate() {
        let text: String = format!("{} {}. ", process.id, process.name).chars().cycle().take(500).collect();
        let passage = Passage { support: Some(PassageSupport::Fully), ..Passage::vendor(&text) };
        assessment.change_claim(process.id, |claim| {
            claim.scope = Scope::In;
            claim.mapping = if place < mapped { vec![Arc::new(passage)] } else { Vec::new() };
        });
    }
    Opened { assessment, framework, scheme, repairs: Vec::new() }
}

/// A framework version of many rows: as many domains and L2s as the largest published one, and many more below them.
pub(crate) fn synthetic() -> Arc<Framework> {
    let published = bundled("etom", VERSION).expect("the newest catalogue is bundled");
    let process = |id: ProcessId, level: u8| Process {
        id,
        level,
        name: format!("Process of level {level} at {id}"),
        vertical_groups: Vec::new(),
        uid: None,
        provenance: Provenance::Published,
    };
    let mut processes: Vec<Process> = published.processes().iter().filter(|own| own.level <= 2).cloned().collect();
    let level_two: Vec<ProcessId> = published.of_level(2).map(|own| own.id).collect();
    for parent in level_two {
        for three in (1..=28).filter_map(|part| parent.child(part)) {
            processes.push(process(three, 3));
            processes.extend((1..=29).filter_map(|part| three.child(part)).map(|four| process(four, 4)));
        }
    }
    Arc::new(Framework::new("etom", "26.0", published.columns.clone(), processes))
}
