//! What the program remembers between runs.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::PathBuf;

use super::figures::FigureSettings;
use super::import::RememberedImport;
use super::outline::ColumnChoice;
use super::preference::{NewDefaults, ProblemGroups};
use crate::words::Language;

/// The most recent files that are remembered.
const MOST_RECENT: usize = 12;

/// The window's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast on white.
    ContrastLight,
    /// High contrast on black.
    ContrastDark,
}

impl Theme {
    /// All themes.
    pub const ALL: &'static [Self] = &[Self::System, Self::Light, Self::Dark, Self::ContrastLight, Self::ContrastDark];

    /// The name on screen.
    pub fn title(self) -> &'static str {
        match self {
            Self::System => tr!("theme-system"),
            Self::Light => tr!("theme-light"),
            Self::Dark => tr!("theme-dark"),
            Self::ContrastLight => tr!("theme-contrast-light"),
            Self::ContrastDark => tr!("theme-contrast-dark"),
        }
    }
}

/// What the program remembers between runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The window's colours.
    pub theme: Theme,
    /// The language of the window, as a tag such as `ja`; empty is English.
    pub language: String,
    /// The zoom in per cent.
    pub zoom: u16,
    /// Files opened or saved last, the newest first.
    pub recent: Vec<PathBuf>,
    /// Whether the outline is shown.
    pub outline_shown: bool,
    /// Whether the live charts are shown.
    pub charts_shown: bool,
    /// Whether they are shown in a narrow window as well, where they leave little room to the rest.
    pub charts_in_narrow: bool,
    /// How the figures are shown.
    pub figures: FigureSettings,
    /// Sections of the claim that are folded, by their words.
    pub folded: BTreeSet<String>,
    /// What was chosen for columns of the outline.
    pub outline_columns: Vec<ColumnChoice>,
    /// How the list of problems is put in groups.
    pub problem_groups: ProblemGroups,
    /// What a new assessment starts with.
    pub new_defaults: NewDefaults,
    /// Names of the commands used last from the palette, the newest first.
    pub used: Vec<String>,
    /// What was chosen for spreadsheets that were imported, the newest first.
    pub imports: Vec<RememberedImport>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            language: String::new(),
            zoom: 100,
            recent: Vec::new(),
            outline_shown: true,
            charts_shown: true,
            charts_in_narrow: false,
            figures: FigureSettings::default(),
            folded: BTreeSet::new(),
            outline_columns: Vec::new(),
            problem_groups: ProblemGroups::default(),
            new_defaults: NewDefaults::default(),
            used: Vec::new(),
            imports: Vec::new(),
        }
    }
}

impl Settings {
    /// Reads settings; what cannot be read takes the defaults.
    pub fn read(text: &str) -> Self {
        ron::from_str(text).unwrap_or_default()
    }

    /// The settings as text.
    pub fn write(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default()
    }

    /// The language of the window.
    pub fn language(&self) -> Language {
        Language::from_tag(&self.language).unwrap_or_default()
    }

    /// Puts a file at the head of the recent ones.
    pub fn remember(&mut self, path: PathBuf) {
        self.recent.retain(|recent| *recent != path);
        self.recent.insert(0, path);
        self.recent.truncate(MOST_RECENT);
    }
}
