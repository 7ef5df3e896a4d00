//! Reads catalogues in our own form: tab-separated, one header line (see `resources/catalogues`).

use super::{Area, Framework, MapColumn, Process, ProcessId, Provenance};

/// The header line of a catalogue.
pub const HEADER: &str = "id\tlevel\tname\tvertical_groups\tuid\tprovenance";

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
    let mut lines = text.lines().enumerate();
    if lines.next().map(|(_, line)| line) != Some(HEADER) {
        bad.push(BadRow { line: 1, reason: format!("the header must be {HEADER:?}") });
    }
    for (at, line) in lines {
        match read_row(line) {
            Ok(process) if processes.last().is_some_and(|last| last.id >= process.id) => {
                bad.push(BadRow { line: at + 1, reason: format!("{} repeats or is out of outline order", process.id) });
            }
            Ok(process) => processes.push(process),
            Err(reason) => bad.push(BadRow { line: at + 1, reason }),
        }
    }
    if bad.is_empty() { Ok(Framework::new(id, version, columns, processes)) } else { Err(bad) }
}

/// Reads one row.
fn read_row(line: &str) -> Result<Process, String> {
    let mut cells = line.split('\t');
    let (Some(id), Some(level), Some(name), Some(groups), Some(uid), Some(provenance), None) =
        (cells.next(), cells.next(), cells.next(), cells.next(), cells.next(), cells.next(), cells.next())
    else {
        return Err("a row has six cells".to_owned());
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
    Ok(Process { id, level, name: name.to_owned(), vertical_groups, uid, provenance })
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
