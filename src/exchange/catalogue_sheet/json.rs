//! A catalogue in JSON as a sheet: a list of objects, wherever in the document it stands, with children inside or not.

use serde_json::{Map, Value};

use crate::exchange::sheet::{Book, BookKind, Cell, CellKind, Sheet};

/// How deep children may stand inside one another.
const DEEPEST: usize = 12;

/// The objects of a JSON document as a sheet, keys as heads.
pub fn book_of_json(bytes: &[u8]) -> Result<Book, String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let mut objects = Vec::new();
    collect(&value, 0, &mut objects);
    let mut keys: Vec<&str> = Vec::new();
    for key in objects.iter().flat_map(|object| object.keys()) {
        if !keys.contains(&key.as_str()) && keys.len() < 100 {
            keys.push(key);
        }
    }
    let heads = keys.iter().map(|key| Cell::text(words(key))).collect();
    let row = |object: &&Map<String, Value>| keys.iter().map(|key| cell(object.get(*key))).collect();
    let rows = std::iter::once(heads).chain(objects.iter().map(row)).collect();
    let sheet = Sheet { name: String::new(), hidden: false, rows };
    Ok(Book { kind: BookKind::Json, sheets: vec![sheet], warnings: Vec::new() })
}

/// Collects the objects that hold a plain value, parents before their children.
fn collect<'a>(value: &'a Value, depth: usize, objects: &mut Vec<&'a Map<String, Value>>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth + 1, objects)),
        Value::Object(object) => {
            if object.values().filter(|value| value.is_string() || value.is_number()).count() >= 2 {
                objects.push(object);
            }
            object.values().for_each(|value| collect(value, depth + 1, objects));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A value as a cell.
fn cell(value: Option<&Value>) -> Cell {
    match value {
        Some(Value::String(text)) => Cell::text(text.as_str()),
        Some(Value::Number(number)) => {
            Cell { text: number.to_string(), kind: CellKind::Number { exact: false }, merged: false }
        }
        Some(Value::Array(items)) => Cell::text(items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; ")),
        Some(Value::Bool(_) | Value::Null | Value::Object(_)) | None => Cell::default(),
    }
}

/// A key as words: `extendedDescription`, `vertical_groups`.
fn words(key: &str) -> String {
    let mut words = String::new();
    for letter in key.chars() {
        if letter.is_uppercase() && !words.is_empty() && !words.ends_with(char::is_uppercase) {
            words.push(' ');
        }
        words.push(if letter == '_' { ' ' } else { letter });
    }
    words
}
