//! Checks the bundled catalogues with the program's own reader; a bad row fails the build with file and line.

#[path = "src/framework/mod.rs"]
#[allow(dead_code, unused_imports, unreachable_pub, reason = "the build script needs the catalogue reader only")]
mod framework;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = Path::new("resources/catalogues");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=src/framework");
    let mut bad = check_columns(&folder.join("columns.tsv"));
    for entry in &framework::BUNDLED {
        let path = folder.join(format!("{}-{}.tsv", entry.id, entry.version));
        if let Err(rows) = framework::read_catalogue(entry.id, entry.version, Vec::new(), entry.text) {
            bad.extend(rows.iter().map(|row| format!("{}:{}: {}", path.display(), row.line, row.reason)));
        }
    }
    for line in &bad {
        println!("cargo::error={line}");
    }
    if bad.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The faults of the table of map columns.
fn check_columns(path: &Path) -> Vec<String> {
    let table = match std::fs::read_to_string(path) {
        Ok(table) => table,
        Err(error) => return vec![format!("{}: {error}", path.display())],
    };
    let read = |entry: &framework::Bundled| match framework::read_columns(&table, entry.version) {
        Ok(columns) if columns.is_empty() => Some(format!("{}: no columns for {}", path.display(), entry.version)),
        Ok(_) => None,
        Err(row) => Some(format!("{}:{}: {}", path.display(), row.line, row.reason)),
    };
    framework::BUNDLED.iter().filter_map(read).collect()
}
