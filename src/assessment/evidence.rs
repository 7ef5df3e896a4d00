//! The evidence register, and citations that point into it.

use std::fmt;
use std::str::FromStr;

use super::claim::words;

/// The short code of a piece of evidence: E001. Given in order of adding, never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EvidenceCode(pub u32);

impl fmt::Display for EvidenceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("E{:03}", self.0))
    }
}

impl FromStr for EvidenceCode {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let digits =
            text.trim().strip_prefix(['E', 'e']).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        digits
            .and_then(|digits| digits.parse().ok())
            .filter(|number| *number > 0)
            .map(Self)
            .ok_or_else(|| format!("{text:?} is not an evidence code such as E001"))
    }
}

words! {
    /// Who may see a piece of evidence.
    Confidentiality {
        /// Everybody.
        Public = "public", "Public";
        /// The assessor.
        Assessor = "assessor", "Assessor only";
        /// Nobody outside: never leaves the house.
        Internal = "internal", "Internal";
        /// Shown on request only; listed, and never in a bundle.
        Withheld = "withheld", "Withheld, shown on request";
    }
}

words! {
    /// What sort of document a piece of evidence is.
    EvidenceKind {
        /// A manual or guide.
        Manual = "manual", "Manual";
        /// A specification or design.
        Specification = "specification", "Specification";
        /// A screen picture.
        Screenshot = "screenshot", "Screenshot";
        /// A recording.
        Recording = "recording", "Recording";
        /// A report of a test.
        TestReport = "test-report", "Test report";
        /// Anything else.
        Other = "other", "Other";
    }
}

impl EvidenceKind {
    /// What a file most likely is by the ending of its name; anything else is for people to say.
    pub fn of_source(source: &EvidenceSource) -> Self {
        let EvidenceSource::File { path, .. } = source else { return Self::Other };
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        match ending.as_str() {
            "png" | "jpg" | "jpeg" | "gif" | "webp" | "bmp" => Self::Screenshot,
            "mp4" | "webm" | "mkv" | "mov" | "avi" | "mp3" | "wav" | "ogg" => Self::Recording,
            _ => Self::Other,
        }
    }
}

/// Where a piece of evidence is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvidenceSource {
    /// A file, and what it was when it was registered.
    File {
        /// In files relative to the assessment file, with `/`; in memory absolute, so that "save as" elsewhere keeps it.
        path: String,
        /// The SHA-256 digest in lower-case hexadecimal.
        sha256: String,
        /// Its size in bytes.
        size: u64,
    },
    /// An address.
    Link {
        /// The address as typed.
        url: String,
    },
}

/// What the public gets instead of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Redaction {
    /// Nothing else: the file as it is, where it may be public at all.
    #[default]
    None,
    /// Another file, without what the public must not see.
    Twin {
        /// Its path, kept as that of the evidence itself.
        path: String,
        /// Its SHA-256 digest.
        sha256: String,
        /// Its size in bytes.
        size: u64,
    },
    /// The file is such a twin: the original stayed where it was.
    Done,
}

impl Redaction {
    /// A file as the twin for the public; an address is none.
    pub fn twin(source: EvidenceSource) -> Self {
        match source {
            EvidenceSource::File { path, sha256, size } => Self::Twin { path, sha256, size },
            EvidenceSource::Link { .. } => Self::None,
        }
    }

    /// The twin as a source of its own, if there is one.
    pub fn source(&self) -> Option<EvidenceSource> {
        match self {
            Self::Twin { path, sha256, size } => {
                Some(EvidenceSource::File { path: path.clone(), sha256: sha256.clone(), size: *size })
            }
            Self::None | Self::Done => None,
        }
    }
}

/// A file or a link in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its short code.
    pub code: EvidenceCode,
    /// Its title, as works cited print it.
    pub title: String,
    /// Where it is.
    pub source: EvidenceSource,
    /// What sort of document it is.
    pub kind: EvidenceKind,
    /// The version of the document.
    pub document_version: String,
    /// Who issued it.
    pub issuer: String,
    /// Who may see it.
    pub confidentiality: Confidentiality,
    /// What the public gets instead of the file.
    pub redaction: Redaction,
    /// Which component of a solution it documents.
    pub component: String,
    /// The date of the document, a month or a day: `2017-02`; empty where nobody says.
    pub dated: String,
}

impl Evidence {
    /// A new entry of the register.
    pub fn new(code: EvidenceCode, title: &str, source: EvidenceSource) -> Self {
        Self {
            code,
            title: title.to_owned(),
            kind: EvidenceKind::of_source(&source),
            source,
            document_version: String::new(),
            issuer: String::new(),
            confidentiality: Confidentiality::Assessor,
            redaction: Redaction::None,
            component: String::new(),
            dated: String::new(),
        }
    }

    /// The path or the address.
    pub fn location(&self) -> &str {
        match &self.source {
            EvidenceSource::File { path, .. } => path,
            EvidenceSource::Link { url } => url,
        }
    }

    /// Words about the piece, with the mark of a redacted version where it is one.
    pub fn marked(&self, words: &str) -> String {
        match self.redaction {
            Redaction::Done => format!("{words}, redacted version"),
            Redaction::None | Redaction::Twin { .. } => words.to_owned(),
        }
    }

    /// The last part of the path or address.
    pub fn file_name(&self) -> &str {
        self.location().rsplit(['/', '\\']).next().unwrap_or_default()
    }

    /// The digest of a file.
    pub fn sha256(&self) -> Option<&str> {
        match &self.source {
            EvidenceSource::File { sha256, .. } => Some(sha256),
            EvidenceSource::Link { .. } => None,
        }
    }
}

/// A claim's pointer into a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Citation {
    /// Which piece.
    pub evidence: EvidenceCode,
    /// The page or pages: `12`, `12-14`.
    pub page: String,
    /// The section: `3.2`.
    pub section: String,
    /// The time in a recording: `00:12:30`.
    pub time: String,
}

impl Citation {
    /// A citation of the whole piece.
    pub fn whole(evidence: EvidenceCode) -> Self {
        Self { evidence, page: String::new(), section: String::new(), time: String::new() }
    }

    /// Reads places such as `page=12`, `section=3.2`, `time=00:12:30`, several apart by `&`.
    pub fn with_place(mut self, place: &str) -> Result<Self, String> {
        for piece in place.split('&').filter(|piece| !piece.trim().is_empty()) {
            let slot = match piece.split_once('=').map(|(key, value)| (key.trim(), value.trim())) {
                Some(("page", value)) => (&mut self.page, value),
                Some(("section", value)) => (&mut self.section, value),
                Some(("time", value)) => (&mut self.time, value),
                _ => return Err(format!("{piece:?} is not a place such as page=12, section=3.2 or time=00:12:30")),
            };
            slot.1.clone_into(slot.0);
        }
        Ok(self)
    }

    /// The place in words: `page 12, section 3.2`; empty for the whole piece.
    pub fn place(&self) -> String {
        let named = [("page", &self.page), ("section", &self.section), ("time", &self.time)];
        let parts: Vec<String> = named
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        parts.join(", ")
    }

    /// The place as [`Citation::with_place`] reads it: `page=12&section=3.2`.
    pub fn place_key(&self) -> String {
        let named = [("page", &self.page), ("section", &self.section), ("time", &self.time)];
        let parts: Vec<String> = named
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        parts.join("&")
    }
}
