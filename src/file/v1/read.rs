//! Text in format `claimbook/1` to assessment.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::wire::{
    ClaimWire, DenominatorWire, DocumentWire, FileWire, FilterWire, FrameworkWire, GroupWire, HandOverWire, SubjectWire,
};
use super::{read_claim, read_evidence};
use crate::assessment::{
    Assessment, ChartGroup, Claim, Component, Denominator, DocumentState, Evidence, FrameworkRef, HandOver,
    MappingDocument, Paper, ProcessId, Profile, Revision, SavedFilter, Stage, Subject, SubjectKind,
};
use crate::file::problem::{Place, Problems, list};
use crate::file::{FileError, Loaded};

/// Reads the text of a file whose header has been read.
pub(in crate::file) fn read(text: &str) -> Result<Loaded, FileError> {
    let mut wire: FileWire = ron::from_str(text).map_err(|error| FileError::Damaged {
        line: error.span.start.line,
        column: error.span.start.col,
        reason: error.code.to_string(),
    })?;
    let mut problems = Problems::default();
    let file = Place::new("file", "");
    problems.report_stray(file, &wire.stray);
    let mut frameworks = std::mem::take(&mut wire.frameworks).into_iter();
    let Some(own) = frameworks.next() else {
        let reason = "it holds no assessed framework".to_owned();
        return Err(FileError::Damaged { line: text.lines().count().max(1), column: 1, reason });
    };
    for other in frameworks {
        let message = format!(
            "a second framework, {}@{} with {} claims, was left out: this version reads one",
            other.id,
            other.version,
            other.claims.len()
        );
        problems.report(file, message);
    }
    let subject = subject(wire.subject, &mut problems);
    let filters = filters(wire.filters, &mut problems);
    let hand_overs = wire.hand_overs.into_iter().map(|own| hand_over(own, &mut problems)).collect();
    let register = read_evidence::register(wire.evidence, &mut problems);
    let mut assessment = framework(own, subject, &mut problems);
    assessment.last_evidence = last_evidence(wire.last_evidence, &register, &assessment, &mut problems);
    assessment.evidence = read_evidence::renumber(register, &mut assessment.last_evidence, &mut problems);
    assessment.filters = filters;
    assessment.forbidden = wire.forbidden;
    assessment.hand_overs = hand_overs;
    Ok(Loaded { assessment, problems: problems.found })
}

/// The saved filters; of two with one name the first is kept and the other noted.
fn filters(wires: Vec<FilterWire>, problems: &mut Problems) -> Vec<SavedFilter> {
    let mut filters: Vec<SavedFilter> = Vec::with_capacity(wires.len());
    for wire in wires {
        let place = Place::new("filter", &wire.name);
        problems.report_stray(place, &wire.stray);
        if filters.iter().any(|kept| kept.name == wire.name) {
            problems.report(place, format!("it stands here a second time; {:?} was left out", wire.text));
        } else {
            filters.push(SavedFilter { name: wire.name, text: wire.text });
        }
    }
    filters
}

/// A hand-over without what cannot be read of it.
fn hand_over(wire: HandOverWire, problems: &mut Problems) -> HandOver {
    let place = Place::new("hand-over", &wire.date);
    problems.report_stray(place, &wire.stray);
    let mut claims = BTreeMap::new();
    for line in wire.claims.lines() {
        match line.split_once(' ').and_then(|(id, print)| Some((id.parse().ok()?, print.parse().ok()?))) {
            Some((id, print)) => {
                claims.insert(id, print);
            }
            None => problems.report(place, format!("{line:?} is no print of a claim; it was left out")),
        }
    }
    HandOver {
        profile: problems.word(place, "profile", &wire.profile, list!(Profile)).unwrap_or(Profile::Assessor),
        batch: wire.batch.iter().filter_map(|id| identifier(id, "it", place, problems)).collect(),
        date: wire.date,
        round: wire.round,
        bundle: wire.bundle,
        tagmanifest_sha256: wire.tagmanifest_sha256,
        claims,
    }
}

/// The highest code ever given: never below one that is registered or cited, or the next piece would take its place.
fn last_evidence(
    written: u32,
    register: &[(Evidence, Option<String>)],
    assessment: &Assessment,
    problems: &mut Problems,
) -> u32 {
    let registered = register.iter().map(|(piece, _)| piece.code.0);
    let cited = assessment.claims.values().flat_map(|claim| claim.all_citations()).map(|citation| citation.evidence.0);
    let highest = registered.chain(cited).max().unwrap_or(0);
    if highest > written {
        let message = format!("last_evidence is {written}, and code {highest} is in use; it was set to {highest}");
        problems.report(Place::new("file", ""), message);
    }
    highest.max(written)
}

/// The subject.
fn subject(wire: SubjectWire, problems: &mut Problems) -> Subject {
    let place = Place::new("subject", "");
    problems.report_stray(place, &wire.stray);
    let mut components = Vec::with_capacity(wire.components.len());
    for part in wire.components {
        problems.report_stray(Place::new("component", &part.name), &part.stray);
        let place = Place::new("component", &part.name);
        let read = |id: &String| identifier(id, "the process", place, problems);
        let processes = part.processes.iter().filter_map(read).collect();
        components.push(Component { name: part.name, version: part.version, processes });
    }
    let mut version_history = Vec::with_capacity(wire.version_history.len());
    for line in wire.version_history {
        problems.report_stray(Place::new("version history", &line.version), &line.stray);
        let (version, date, author, changes) = (line.version, line.date, line.author, line.changes);
        version_history.push(Revision { version, date, author, changes });
    }
    Subject {
        company: wire.company,
        short_name: wire.short_name,
        title: wire.title,
        product_version: wire.product_version,
        kind: problems.word(place, "kind", &wire.kind, list!(SubjectKind)).unwrap_or(SubjectKind::Product),
        components,
        completed: wire.completed,
        report_version: wire.report_version,
        authors: wire.authors,
        executive_summary: wire.executive_summary,
        functionality_overview: wire.functionality_overview,
        version_history,
        related_certifications: wire.related_certifications,
        statement: wire.statement,
        statement_source: wire.statement_source,
        misuse_note: wire.misuse_note,
        misuse_source: wire.misuse_source,
        disclaimer: wire.disclaimer,
        disclaimer_source: wire.disclaimer_source,
        notice: wire.notice,
        evidence_years: u8::try_from(wire.evidence_years).ok().filter(|years| *years > 0),
        paper: if wire.paper.is_empty() {
            Paper::A4
        } else {
            problems.word(place, "paper", &wire.paper, list!(Paper)).unwrap_or(Paper::A4)
        },
        logo: wire.logo,
        accent: wire.accent,
    }
}

/// An assessment of one framework version, without evidence.
fn framework(wire: FrameworkWire, subject: Subject, problems: &mut Problems) -> Assessment {
    let place = Place::new("framework", &wire.id);
    problems.report_stray(place, &wire.stray);
    let reference = FrameworkRef { id: wire.id.clone(), version: wire.version };
    let mut assessment = Assessment::new(reference, &wire.scheme, subject);
    assessment.stage = problems.word(place, "stage", &wire.stage, list!(Stage)).unwrap_or(Stage::SelfAssessment);
    assessment.not_submitted_label = wire.not_submitted_label;
    assessment.chart_groups = wire.chart_groups.into_iter().map(|group| chart_group(group, problems)).collect();
    for wire in wire.denominators {
        denominator(wire, &mut assessment, problems);
    }
    for wire in wire.documents {
        document(wire, &mut assessment, problems);
    }
    assessment.claims = claims(wire.claims, problems);
    assessment
}

/// An identifier; one that cannot be read, or is used up, is noted together with what is lost.
fn identifier(text: &str, lost: &str, place: Place<'_>, problems: &mut Problems) -> Option<ProcessId> {
    match text.parse() {
        Ok(id) => Some(id),
        Err(error) => {
            let error: crate::framework::BadProcessId = error;
            problems.report(place, format!("{error}; {lost} was left out"));
            None
        }
    }
}

/// A chart group without the domains that cannot be read.
fn chart_group(wire: GroupWire, problems: &mut Problems) -> ChartGroup {
    let place = Place::new("chart group", &wire.title);
    problems.report_stray(place, &wire.stray);
    let domains = wire.domains.iter().filter_map(|id| identifier(id, "the domain", place, problems)).collect();
    ChartGroup { title: wire.title, domains }
}

/// Adds an own number of children.
fn denominator(wire: DenominatorWire, assessment: &mut Assessment, problems: &mut Problems) {
    let place = Place::new("denominator", &wire.process);
    problems.report_stray(place, &wire.stray);
    let lost = format!("its count {} ({:?})", wire.count, wire.note);
    let Some(id) = identifier(&wire.process, &lost, place, problems) else { return };
    match assessment.denominators.entry(id) {
        Entry::Vacant(free) => {
            free.insert(Denominator { count: wire.count, note: wire.note });
        }
        Entry::Occupied(_) => problems.report(place, format!("it stands here a second time; {lost} was left out")),
    }
}

/// Adds a mapping document.
fn document(wire: DocumentWire, assessment: &mut Assessment, problems: &mut Problems) {
    let place = Place::new("mapping document", &wire.process);
    problems.report_stray(place, &wire.stray);
    let lost = format!("V{}R{} ({} {})", wire.version, wire.round, wire.date, wire.author);
    let Some(process) = identifier(&wire.process, &lost, place, problems) else { return };
    let state = problems.word(place, "state", &wire.state, list!(DocumentState)).unwrap_or(DocumentState::Draft);
    let (version, round, date, author) = (wire.version, wire.round, wire.date, wire.author);
    match assessment.documents.entry(process) {
        Entry::Vacant(free) => {
            free.insert(MappingDocument { process, version, round, state, date, author });
        }
        Entry::Occupied(_) => problems.report(place, format!("it stands here a second time; {lost} was left out")),
    }
}

/// The claims; of two about one process the first is kept and the other noted.
fn claims(wires: Vec<ClaimWire>, problems: &mut Problems) -> BTreeMap<ProcessId, Arc<Claim>> {
    let mut claims = BTreeMap::new();
    for mut wire in wires {
        let written = std::mem::take(&mut wire.id);
        let place = Place::new("claim", &written);
        let claim = read_claim::claim(wire, place, problems);
        let lost = format!("this claim ({})", gist(&claim));
        let Some(id) = identifier(&written, &lost, place, problems) else { continue };
        match claims.entry(id) {
            Entry::Vacant(_) if claim.is_empty() => {}
            Entry::Vacant(free) => {
                free.insert(Arc::new(claim));
            }
            Entry::Occupied(_) => problems.report(
                place,
                format!("a claim about this process stands above; the first was kept, and {lost} was left out"),
            ),
        }
    }
    claims
}

/// What a claim says, in a few words, so that one that was left out can be recognised.
fn gist(claim: &Claim) -> String {
    let text = claim.mapping_text();
    let start: String = text.chars().take(40).collect();
    let dots = if start.len() < text.len() { "…" } else { "" };
    let score = claim.claimed.or(claim.awarded).map(|score| format!(", score {score}")).unwrap_or_default();
    format!("{}{score}, mapping {start:?}{dots}", claim.scope.word())
}
