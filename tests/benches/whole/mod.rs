//! The largest document that there is: every process of the newest catalogue in scope, each with a mapping.

use std::sync::Arc;

use claimbook::app::Opened;
use claimbook::assessment::{Assessment, FrameworkRef, Passage, PassageSupport, Scope, Subject};
use claimbook::framework::{Framework, bundled};

/// The newest catalogue.
const VERSION: &str = "26.0";

/// Every process of the newest catalogue in scope, with 500 characters of mapping each.
pub(crate) fn largest() -> Opened {
    everything_of(bundled("etom", VERSION).expect("the newest catalogue is bundled"))
}

/// Every process of a framework in scope, with 500 characters of mapping each.
pub(crate) fn everything_of(framework: Arc<Framework>) -> Opened {
    let scheme = claimbook::file::scheme("bpf-share").expect("the scheme is built in");
    let reference = FrameworkRef { id: framework.id.clone(), version: framework.version.clone() };
    let mut assessment = Assessment::new(reference, &scheme.id, Subject::new("Example", "Largest", "1"));
    for process in framework.processes() {
        let text: String = format!("{} {}. ", process.id, process.name).chars().cycle().take(500).collect();
        let passage = Passage { support: Some(PassageSupport::Fully), ..Passage::vendor(&text) };
        assessment.change_claim(process.id, |claim| {
            claim.scope = Scope::In;
            claim.mapping = vec![Arc::new(passage)];
        });
    }
    Opened { assessment, framework, scheme, repairs: Vec::new() }
}
