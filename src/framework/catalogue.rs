//! Reads catalogues in our own form: tab-separated, one header line (see `resources/catalogues`).

use super::{Area, Framework, MapColumn, Process, ProcessId, Provenance};

/// The header line of a catalogue.
pub const HEADER: &str = "id\tlevel\tname\tvertical_groups\tuid\tprovenance";

/// The header line of a catalogue with the framework's own texts, as users import it.
pub const TEXTS_HEADER: &str = "id\tlevel\tname\tvertical_groups\tuid\tprovenance\tdescription";

/// What is wrong with a row of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct BadRow {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub reason: String,
}

/// Reads a catalogue, or gives every bad row.
pub fn read_catalogue(id: &str, version: &str, columns: Vec<MapColumn>, text: &str) -> Result<Framework, Vec<BadRow>> {
    let mut bad = Vec::new();
    let mut processes: Vec<Process> = Vec::new();
    let mut texts: Vec<(ProcessId, String)> = Vec::new();
    let mut lines = text.lines().enumerate();
    let header = lines.next().map(|(_, line)| line);
    if header != Some(HEADER) && header != Some(TEXTS_HEADER) {
        bad.push(BadRow { line: 1, reason: format!("the header must be {HEADER:?}") });
    }
    for (at, line) in lines {
        match read_row(line) {
            Ok((process, _)) if processes.last().is_some_and(|last| last.id >= process.id) => {
                bad.push(BadRow { line: at + 1, reason: format!("{} repeats or is out of outline order", process.id) });
            }
            Ok((process, text)) => {
                texts.extend(text.map(|text| (process.id, text)));
                processes.push(process);
            }
            Err(reason) => bad.push(BadRow { line: at + 1, reason }),
        }
    }
    if !bad.is_empty() {
        return Err(bad);
    }
    let mut framework = Framework::new(id, version, columns, processes);
    framework.set_texts(texts);
    Ok(framework)
}

/// Reads one row: the process, and the framework's own text where there is one.
fn read_row(line: &str) -> Result<(Process, Option<String>), String> {
    let mut cells = line.split('\t');
    let (Some(id), Some(level), Some(name), Some(groups), Some(uid), Some(provenance), text, None) = (
        cells.next(),
        cells.next(),
        cells.next(),
        cells.next(),
        cells.next(),
        cells.next(),
        cells.next(),
        cells.next(),
    ) else {
        return Err("a row has six cells, or seven with a text".to_owned());
    };
    let id: ProcessId = id.parse().map_err(|error: super::BadProcessId| error.to_string())?;
    let level = level.parse().ok().filter(|level| (1..=7).contains(level)).ok_or("the level must be 1 to 7")?;
    if name.trim().is_empty() {
        return Err(format!("{id} has no name"));
    }
    let uid = match uid {
        "" => None,
        text => Some(text.parse().map_err(|error| format!("uid {text:?}: {error}"))?),
    };
    let provenance = Provenance::from_word(provenance).ok_or_else(|| format!("unknown provenance {provenance:?}"))?;
    let vertical_groups = groups.split("; ").filter(|group| !group.is_empty()).map(str::to_owned).collect();
    let text = text.filter(|text| !text.is_empty()).map(unescaped);
    Ok((Process { id, level, name: name.to_owned(), vertical_groups, uid, provenance }, text))
}

/// A framework in our own form; [`read_catalogue`] reads it back. The column of texts is there where there are any.
pub fn write_catalogue(framework: &Framework) -> String {
    let with_texts = framework.has_texts();
    let mut text = format!("{}\n", if with_texts { TEXTS_HEADER } else { HEADER });
    for process in framework.processes() {
        let (id, level, name) = (process.id, process.level, &process.name);
        let groups = process.vertical_groups.join("; ");
        let uid = process.uid.map(|uid| uid.to_string()).unwrap_or_default();
        let mut row = [id.to_string(), level.to_string(), name.clone(), groups, uid].join("\t");
        row.push('\t');
        row.push_str(process.provenance.word());
        if with_texts {
            row.push('\t');
            row.push_str(&escaped(framework.description(id).unwrap_or_default()));
        }
        text.push_str(&row);
        text.push('\n');
    }
    text
}

/// A text without line breaks and tabs.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t").replace('\r', "")
}

/// The text that was [`escaped`].
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, if letter == '\\' { letters.next() } else { None }) {
            ('\\', Some('n')) => plain.push('\n'),
            ('\\', Some('t')) => plain.push('\t'),
            ('\\', Some(other)) | (other, _) => plain.push(other),
        }
    }
    plain
}

/// Reads the columns of one version from the table of all versions.
pub fn read_columns(table: &str, version: &str) -> Result<Vec<MapColumn>, BadRow> {
    let mut columns = Vec::new();
    for (at, line) in table.lines().enumerate().skip(1) {
        let bad = |reason: &str| BadRow { line: at + 1, reason: reason.to_owned() };
        let mut cells = line.split('\t');
        let (Some(versions), Some(area), Some(_order), Some(group)) =
            (cells.next(), cells.next(), cells.next(), cells.next())
        else {
            return Err(bad("a row has four cells"));
        };
        let area = match area {
            "SIP" => Area::Sip,
            "Operations" => Area::Operations,
            _ => return Err(bad("the area must be SIP or Operations")),
        };
        if versions.split(',').any(|name| name == version) {
            columns.push(MapColumn { area, vertical_group: group.to_owned() });
        }
    }
    Ok(columns)
}
