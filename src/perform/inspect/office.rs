//! Office documents: zips with XML inside (Word, Excel, slides, open documents).

use std::io::{Read, Seek};

use zip::ZipArchive;

use super::Look;
use super::xml;
use crate::export::TraceKind;

/// The most bytes that are unpacked of one document.
const MOST_UNPACKED: u64 = 256 << 20;

/// The most parts of one document.
const MOST_PARTS: usize = 20_000;

/// How deep documents inside documents are searched.
const DEEPEST: u8 = 2;

/// Elements of changes that are tracked, in Word and in open documents.
const TRACKED: &[&str] = &["ins", "del", "moveFrom", "moveTo", "changed-region"];

impl Look<'_> {
    /// Looks at a zip.
    pub(super) fn office<R: Read + Seek>(&mut self, content: R, part: &str, depth: u8) -> Result<(), String> {
        let mut archive = ZipArchive::new(content).map_err(|error| format!("it is broken: {error}"))?;
        if archive.len() > MOST_PARTS {
            return Err(format!("it has more than {MOST_PARTS} parts"));
        }
        let mut left = MOST_UNPACKED;
        let mut known = false;
        let mut others = 0_usize;
        for at in 0..archive.len() {
            let mut entry = archive.by_index(at).map_err(|error| format!("it is broken or locked: {error}"))?;
            let name = entry.name().map_err(|error| format!("it is broken: {error}"))?.into_owned();
            if entry.is_dir() {
                continue;
            }
            let mut content = Vec::new();
            entry
                .by_ref()
                .take(left + 1)
                .read_to_end(&mut content)
                .map_err(|error| format!("it is broken: {error}"))?;
            left = left
                .checked_sub(content.len() as u64)
                .ok_or_else(|| format!("it holds more than {} MB when unpacked", MOST_UNPACKED >> 20))?;
            known |= name == "[Content_Types].xml" || name == "mimetype";
            let place = if part.is_empty() { name.clone() } else { format!("{part}: {name}") };
            if [".xml", ".rels"].iter().any(|ending| name.ends_with(ending)) {
                self.xml_part(&name, &place, &String::from_utf8_lossy(&content));
            } else if name == "mimetype" {
            } else if depth < DEEPEST && (!known || name.contains("embeddings/")) {
                if let Err(why) = self.inner(content, &place, depth + 1) {
                    self.unsearched(format!("{place}: {why}"));
                }
            } else if image::guess_format(&content).is_ok() {
                self.picture(&content);
                others += 1;
            }
        }
        if others > 0 {
            self.unsearched(format!("{others} pictures in it are not searched"));
        }
        Ok(())
    }

    /// Looks at one part.
    fn xml_part(&mut self, name: &str, place: &str, text: &str) {
        self.text(&xml::words(text), place);
        let (mut tracked, mut comments, mut hidden) = (0_usize, 0_usize, Vec::new());
        let is_word = name.starts_with("word/") || name == "content.xml";
        xml::read(text, |_, tag| {
            let Some(tag) = tag.filter(|tag| !tag.closes) else { return };
            tracked += usize::from(is_word && TRACKED.contains(&tag.name));
            comments += usize::from(matches!(tag.name, "comment" | "annotation" | "cm" | "threadedComment"));
            if name == "xl/workbook.xml"
                && tag.name == "sheet"
                && tag.attribute("state").is_some_and(|state| state != "visible")
            {
                hidden.extend(tag.attribute("name"));
            }
            if name == "content.xml"
                && tag.name == "table-properties"
                && tag.attribute("display").as_deref() == Some("false")
            {
                hidden.push(String::new());
            }
        });
        if tracked > 0 {
            self.trace(TraceKind::TrackedChanges, format!("{place}: {tracked}"));
        }
        if comments > 0 {
            self.trace(TraceKind::Comments, format!("{place}: {comments}"));
        }
        if !hidden.is_empty() {
            let names = hidden.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ");
            self.trace(TraceKind::HiddenSheets, names);
        }
        let roles: &[(&str, &str)] = match name {
            "docProps/core.xml" => &[("author", "creator"), ("last modified by", "lastModifiedBy")],
            "docProps/app.xml" => &[("company", "Company"), ("manager", "Manager")],
            "meta.xml" => &[("author", "initial-creator"), ("last modified by", "creator")],
            _ => &[],
        };
        for (role, element) in roles {
            if let Some(name) = xml::element(text, element) {
                self.author(role, &name);
            }
        }
    }
}
