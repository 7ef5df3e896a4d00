//! `set`: edits from the command line.

use std::collections::BTreeSet;
use std::path::Path;

use super::answer::{Answer, Outcome, counted, print, say, warn};
use super::arguments::SetArguments;
use super::document::{Document, word};
use crate::app::Failure;
use crate::assessment::{DocumentField, PassageSupport, ProcessId, Scope, Score, Status, Support};
use crate::edit::{ClaimChange, Edit, PassageChange};
use crate::perform;
use crate::platform::files;

/// Runs `set`.
pub(super) fn run(arguments: &SetArguments) -> Outcome {
    if arguments.subject.iter().any(|pair| pair == "help") {
        let row =
            |field: &DocumentField| vec![field.word().to_owned(), field.title().to_owned(), field.hint().to_owned()];
        let rows: Vec<Vec<String>> = DocumentField::ALL.iter().map(row).collect();
        print(&super::table::align(&rows))?;
        return Ok(Answer::Yes);
    }
    let mut document = Document::open(&arguments.file)?;
    let before = document.assessment.clone();
    let changes = changes(arguments, &document)?;
    let processes = processes(arguments, &document)?;
    let nothing = |why: &str| document.failure(why, "see claimbook set --help");
    if changes.is_empty() && arguments.marks.is_none() && arguments.subject.is_empty() {
        return Err(nothing("no change was asked for"));
    }
    if processes.is_empty() && !(changes.is_empty() && arguments.marks.is_none()) {
        return Err(nothing("no process was named"));
    }
    for pair in &arguments.subject {
        set_field(&mut document, pair)?;
    }
    for change in changes {
        let targets = carriers(&document, &processes, &change);
        document.edit(&Edit::Claims(targets, change))?;
    }
    if let Some(marks) = &arguments.marks {
        mark_passages(&mut document, &processes, marks)?;
    }
    if document.assessment == before {
        say("nothing changed");
        return Ok(Answer::Yes);
    }
    document.save()?;
    let same = |id: &&ProcessId| before.claims.get(id) == document.assessment.claims.get(id);
    let all: BTreeSet<&ProcessId> = before.claims.keys().chain(document.assessment.claims.keys()).collect();
    let different = all.len() - all.iter().filter(|id| same(id)).count();
    let claims = counted(different, "claim changed", "claims changed");
    let fields = counted(arguments.subject.len(), "field set", "fields set");
    let what = if arguments.subject.is_empty() { claims } else { format!("{claims}, {fields}") };
    say(&format!("saved {}: {what}", document.path.display()));
    Ok(Answer::Yes)
}

/// The processes to change; one unknown identifier refuses all.
fn processes(arguments: &SetArguments, document: &Document) -> Result<Vec<ProcessId>, Failure> {
    let mut found = BTreeSet::new();
    let mut unknown = Vec::new();
    for text in &arguments.ids {
        match document.process(text) {
            Ok(id) => {
                found.insert(id);
                if arguments.below {
                    let below = document.framework.descendants(id).iter().filter(|process| process.level <= 4);
                    found.extend(below.map(|process| process.id));
                }
            }
            Err(reason) => unknown.push(reason),
        }
    }
    if unknown.is_empty() {
        return Ok(found.into_iter().collect());
    }
    Err(document
        .failure(unknown.join("; "), format!("claimbook catalogue show {} lists them", document.framework.label())))
}

/// Makes a change from its text.
type FromText = fn(String) -> ClaimChange;

/// The changes that were asked for.
fn changes(arguments: &SetArguments, document: &Document) -> Result<Vec<ClaimChange>, Failure> {
    let what = |flag: &str| format!("cannot read --{flag}");
    let mut changes = Vec::new();
    if let Some(text) = &arguments.scope {
        changes.push(ClaimChange::Scope(word(text, Scope::from_word, Scope::ALL, Scope::word, &what("scope"))?));
    }
    if let Some(text) = &arguments.support {
        let read = |text: &String| word(text, Support::from_word, Support::ALL, Support::word, &what("support"));
        changes.push(ClaimChange::Support(Some(text).filter(|text| !text.is_empty()).map(read).transpose()?));
    }
    if let Some(text) = &arguments.status {
        changes.push(ClaimChange::Status(word(text, Status::from_word, Status::ALL, Status::word, &what("status"))?));
    }
    if let Some(text) = &arguments.score {
        changes.push(ClaimChange::Claimed(score(text, "score", document)?));
    }
    if let Some(text) = &arguments.awarded {
        changes.push(ClaimChange::Awarded(score(text, "awarded", document)?));
    }
    let texts: [(&Option<String>, FromText); 6] = [
        (&arguments.reason, ClaimChange::Reason),
        (&arguments.owner, ClaimChange::Owner),
        (&arguments.comment, ClaimChange::Comment),
        (&arguments.mapping, ClaimChange::Mapping),
        (&arguments.component, ClaimChange::Component),
        (&arguments.note, ClaimChange::Note),
    ];
    changes.extend(texts.into_iter().filter_map(|(text, change)| text.clone().map(change)));
    Ok(changes)
}

/// A score; empty takes it away.
fn score(text: &str, flag: &str, document: &Document) -> Result<Option<Score>, Failure> {
    if text.trim().is_empty() || text.trim().eq_ignore_ascii_case("none") {
        return Ok(None);
    }
    let score = Score::parse(text).filter(|score| document.scheme.allows(*score));
    score.map(Some).ok_or_else(|| {
        let why = format!("{text:?} is not a score that the scheme allows");
        Failure::new(format!("cannot read --{flag}"), why, format!("use {}", document.scheme.allowed_words()))
    })
}

/// The processes whose level can carry a change; the others are skipped with a count.
fn carriers(document: &Document, processes: &[ProcessId], change: &ClaimChange) -> Vec<ProcessId> {
    if !matches!(change, ClaimChange::Claimed(_) | ClaimChange::Awarded(_)) {
        return processes.to_vec();
    }
    let carries = |id: &ProcessId| document.framework.get(*id).is_some_and(|process| matches!(process.level, 3 | 4));
    let targets: Vec<ProcessId> = processes.iter().copied().filter(carries).collect();
    let skipped = processes.len() - targets.len();
    if skipped > 0 {
        let count = counted(skipped, "process", "processes");
        warn(&format!("{count} skipped: only levels 3 and 4 carry a {}", change.noun()));
    }
    targets
}

/// Marks every passage of the processes' mappings.
fn mark_passages(document: &mut Document, processes: &[ProcessId], text: &str) -> Result<(), Failure> {
    let read = |text: &str| {
        word(text, PassageSupport::from_word, PassageSupport::ALL, PassageSupport::word, "cannot read --marks")
    };
    let support = Some(text).filter(|text| !text.is_empty()).map(read).transpose()?;
    for id in processes {
        let passages = document.assessment.claim(*id).map_or(0, |claim| claim.mapping.len());
        for at in 0..passages {
            let change = ClaimChange::Passage(at, PassageChange::Support(support));
            document.edit(&Edit::Claims(vec![*id], change))?;
        }
    }
    Ok(())
}

/// Sets a field of the document.
fn set_field(document: &mut Document, pair: &str) -> Result<(), Failure> {
    let hint = "claimbook set FILE --subject help lists the fields";
    let (key, value) = pair
        .split_once('=')
        .ok_or_else(|| Failure::new("cannot read --subject", format!("{pair:?} is not KEY=VALUE"), hint))?;
    let field = DocumentField::from_word(key)
        .ok_or_else(|| Failure::new("cannot read --subject", format!("there is no field {key:?}"), hint))?;
    if field == DocumentField::Scheme && crate::file::scheme(value.trim()).is_none() {
        let known: Vec<&str> = crate::file::schemes().iter().map(|scheme| scheme.id.as_str()).collect();
        let why = format!("there is no scheme {value:?}");
        return Err(Failure::new("cannot read --subject", why, format!("use one of {}", known.join(", "))));
    }
    let mut value = value.to_owned();
    if field == DocumentField::Logo && !value.trim().is_empty() {
        let path = files::absolute(Path::new(value.trim()));
        let read = perform::export::logo(&path).map_err(|why| {
            Failure::new(format!("cannot use {} as a logo", path.display()), why, "name a PNG, JPEG or SVG picture")
        });
        read?;
        value = path.to_string_lossy().into_owned();
    }
    document.edit(&Edit::Field(field, value))
}
