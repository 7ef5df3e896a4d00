//! The words in the XML of office documents: what stands between tags, and the attributes that people fill.

/// Elements after which a word ends, by their names without prefix: paragraphs, breaks, cells, shared strings.
const ENDS: &[&str] = &[
    "p",
    "h",
    "br",
    "tab",
    "s",
    "line-break",
    "si",
    "c",
    "v",
    "is",
    "row",
    "tc",
    "tr",
    "table-cell",
    "table-row",
    "comment",
    "creator",
    "lastModifiedBy",
    "title",
    "subject",
    "keywords",
    "description",
    "Company",
    "Manager",
];

/// Attributes that hold what people write: names, addresses, descriptions.
const SAID: &[&str] = &[
    "author",
    "name",
    "Target",
    "title",
    "descr",
    "tooltip",
    "display",
    "href",
    "location",
    "label",
    "lastModifiedBy",
];

/// A tag: its name without prefix, its attributes as written, whether it closes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'a> {
    /// The name without prefix.
    pub(super) name: &'a str,
    /// What follows the name.
    attributes: &'a str,
    /// Whether it is a closing tag.
    pub(super) closes: bool,
}

impl<'a> Tag<'a> {
    /// The attributes with their names without prefix.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&'a str, String)> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (name, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = after.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
            let (value, next) = after.get(1..)?.split_once(quote)?;
            rest = next;
            Some((local(name.trim()), decoded(value)))
        })
    }

    /// An attribute by its name without prefix.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        self.attributes().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Reads XML: hears of every tag, and of the text before it.
pub(super) fn read<'a>(xml: &'a str, mut hear: impl FnMut(&'a str, Option<Tag<'a>>)) {
    let mut rest = xml;
    while let Some((text, after)) = rest.split_once('<') {
        let (skipped, end) = if let Some(comment) = after.strip_prefix("!--") {
            (true, comment.split_once("-->").map(|(_, next)| next))
        } else if let Some(data) = after.strip_prefix("![CDATA[") {
            let (inside, next) = data.split_once("]]>").unwrap_or((data, ""));
            hear(text, None);
            hear(inside, None);
            rest = next;
            continue;
        } else {
            (false, None)
        };
        if skipped {
            hear(text, None);
            rest = end.unwrap_or_default();
            continue;
        }
        let Some((inside, next)) = after.split_once('>') else { return };
        rest = next;
        let closes = inside.starts_with('/');
        let inside = inside.trim_matches('/');
        let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        hear(text, Some(Tag { name: local(name), attributes, closes }));
    }
    hear(rest, None);
}

/// The words of a document: its text, then what attributes say, one a line.
pub(super) fn words(xml: &str) -> String {
    let mut text = String::new();
    let mut said = String::new();
    read(xml, |before, tag| {
        text.push_str(&decoded(before));
        let Some(tag) = tag else { return };
        if ENDS.contains(&tag.name) {
            text.push('\n');
        }
        for (name, value) in tag.attributes() {
            if SAID.contains(&name) {
                said.push('\n');
                said.push_str(&value);
            }
        }
    });
    text + &said
}

/// The text of the first element of a name, with the one before in the same place.
pub(super) fn element(xml: &str, wanted: &str) -> Option<String> {
    let mut inside = false;
    let mut found: Option<String> = None;
    read(xml, |before, tag| {
        if inside && let Some(found) = &mut found {
            found.push_str(&decoded(before));
        }
        if let Some(tag) = tag.filter(|tag| tag.name == wanted) {
            inside = !tag.closes && found.is_none();
            if inside {
                found = Some(String::new());
            }
        }
    });
    found
}

/// A text with its entities resolved.
fn decoded(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 8);
        let letter = entity.and_then(|(name, _)| match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            number => {
                let number = number.strip_prefix('#')?;
                let code = match number.strip_prefix(['x', 'X']) {
                    Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                    None => number.parse().ok()?,
                };
                char::from_u32(code)
            }
        });
        if let (Some(letter), Some((_, next))) = (letter, entity) {
            out.push(letter);
            rest = next;
        } else {
            out.push('&');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
