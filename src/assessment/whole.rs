//! The assessment as a whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::claim::words;
use super::{
    ChartGroup, Claim, Denominator, Evidence, EvidenceCode, HandOver, MappingDocument, ProcessId, SavedFilter, Scope,
    Subject,
};

words! {
    /// Whether the scores are the vendor's own or were awarded.
    Stage {
        /// The vendor's own: prints the claimed score, else the computed one.
        SelfAssessment = "self-assessment", "Self-assessment";
        /// Entered from the assessor's answer: prints the awarded score.
        Awarded = "awarded", "Awarded";
    }
}

/// Which framework version an assessment is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkRef {
    /// The framework: `etom`.
    pub id: String,
    /// Its version: `16.0`.
    pub version: String,
}

impl FrameworkRef {
    /// As users write it: `etom@16.0`.
    pub fn label(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// Reads `etom@16.0`.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, version) = text.trim().split_once('@')?;
        (!id.is_empty() && !version.is_empty()).then(|| Self { id: id.to_owned(), version: version.to_owned() })
    }
}

/// The vendor's document. Cloning is cheap: claims, evidence and the subject are shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// What is assessed against.
    pub framework: FrameworkRef,
    /// The identifier of the scoring scheme.
    pub scheme: String,
    /// Whether the scores are the vendor's own or were awarded.
    pub stage: Stage,
    /// What is assessed, and the texts of the documents.
    pub subject: Arc<Subject>,
    /// The claims that say something, in outline order.
    pub claims: BTreeMap<ProcessId, Arc<Claim>>,
    /// The evidence register, in order of adding.
    pub evidence: Vec<Arc<Evidence>>,
    /// The highest evidence code ever given; codes are never used again.
    pub last_evidence: u32,
    /// The mapping documents that differ from a first draft, by L2.
    pub documents: BTreeMap<ProcessId, MappingDocument>,
    /// The chart groups; empty takes the catalogue's order.
    pub chart_groups: Vec<ChartGroup>,
    /// Own numbers of children, by L2 or L3.
    pub denominators: BTreeMap<ProcessId, Denominator>,
    /// What tables print for a process that was not submitted; empty takes the scheme's.
    pub not_submitted_label: String,
    /// Filters of the outline that were kept under a name, in order of keeping.
    pub filters: Vec<SavedFilter>,
    /// Words that must not leave the house: names of customers, of hosts. The list itself leaves in no bundle.
    pub forbidden: Vec<String>,
    /// What was handed over, the oldest first; leaves the house in no bundle.
    pub hand_overs: Vec<HandOver>,
}

impl Assessment {
    /// An assessment without a claim.
    pub fn new(framework: FrameworkRef, scheme: &str, subject: Subject) -> Self {
        Self {
            framework,
            scheme: scheme.to_owned(),
            stage: Stage::SelfAssessment,
            subject: Arc::new(subject),
            claims: BTreeMap::new(),
            evidence: Vec::new(),
            last_evidence: 0,
            documents: BTreeMap::new(),
            chart_groups: Vec::new(),
            denominators: BTreeMap::new(),
            not_submitted_label: String::new(),
            filters: Vec::new(),
            forbidden: Vec::new(),
            hand_overs: Vec::new(),
        }
    }

    /// The claim about a process, if one says something.
    pub fn claim(&self, id: ProcessId) -> Option<&Claim> {
        self.claims.get(&id).map(Arc::as_ref)
    }

    /// The scope of a process.
    pub fn scope(&self, id: ProcessId) -> Scope {
        self.claim(id).map_or(Scope::Undecided, |claim| claim.scope)
    }

    /// Changes the claim about a process; a claim that says nothing afterwards is dropped.
    pub fn change_claim(&mut self, id: ProcessId, change: impl FnOnce(&mut Claim)) {
        let claim = self.claims.entry(id).or_insert_with(|| Arc::new(Claim::empty()));
        change(Arc::make_mut(claim));
        if claim.is_empty() {
            self.claims.remove(&id);
        }
    }

    /// A piece of evidence by its code.
    pub fn evidence(&self, code: EvidenceCode) -> Option<&Evidence> {
        self.evidence.iter().find(|piece| piece.code == code).map(Arc::as_ref)
    }

    /// The claims that cite a piece of evidence, in outline order.
    pub fn cited_by(&self, code: EvidenceCode) -> impl Iterator<Item = ProcessId> + '_ {
        let cites = move |claim: &Claim| claim.all_citations().any(|citation| citation.evidence == code);
        self.claims.iter().filter(move |(_, claim)| cites(claim)).map(|(id, _)| *id)
    }

    /// The mapping document of an L2.
    pub fn document(&self, process: ProcessId) -> MappingDocument {
        self.documents.get(&process).cloned().unwrap_or_else(|| MappingDocument::first(process))
    }
}
