//! One process of a framework version.

use super::ProcessId;

/// How far an entry of a catalogue can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provenance {
    /// From a full published list of that version.
    Published,
    /// Seen in a document of exactly that version.
    Attested,
    /// Inferred from later versions; about one name in six may differ.
    Derived,
    /// From practitioners' memory.
    Recalled,
}

impl Provenance {
    /// The word used in catalogues.
    pub fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Attested => "attested",
            Self::Derived => "derived",
            Self::Recalled => "recalled",
        }
    }

    /// Reads the word used in catalogues.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Published, Self::Attested, Self::Derived, Self::Recalled].into_iter().find(|p| p.word() == word)
    }

    /// Whether the name and place are known from a source of exactly that version.
    pub fn is_sure(self) -> bool {
        matches!(self, Self::Published | Self::Attested)
    }
}

/// A node of the framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its identifier, unique within the framework version.
    pub id: ProcessId,
    /// 1 to 7; stored, because it does not always follow from the identifier.
    pub level: u8,
    /// Its name as printed by the source.
    pub name: String,
    /// The columns of the map it stands in; often one, sometimes several or none.
    pub vertical_groups: Vec<String>,
    /// TM Forum's own number for the element: a hint for matching across versions, not a key.
    pub uid: Option<u32>,
    /// How far the entry can be trusted.
    pub provenance: Provenance,
}

impl Process {
    /// The identifier and the name as the documents print them: `1.1.9 – Selling`.
    pub fn title(&self) -> String {
        format!("{} – {}", self.id, self.name)
    }
}
