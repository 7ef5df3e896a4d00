//! What a user prefers beside theme, language and zoom: defaults of new assessments, commands used last.

use serde::{Deserialize, Serialize};

use super::application::App;
use super::outline::ColumnChoice;

/// The most commands that are remembered.
const MOST_USED: usize = 8;

/// What a new assessment starts with; empty is the program's own choice.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewDefaults {
    /// The company.
    pub company: String,
    /// The framework version, such as `26.0`.
    pub framework: String,
    /// The scheme's identifier.
    pub scheme: String,
}

/// How the list of problems is put in groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ProblemGroups {
    /// Not at all.
    #[default]
    Flat,
    /// By the check that finds them.
    Check,
    /// By level 2 process.
    Process,
}

/// A wish about what is remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// What a new assessment starts with.
    Defaults(NewDefaults),
    /// How a column of the outline is to be.
    Column(ColumnChoice),
    /// How the list of problems is put in groups.
    Groups(ProblemGroups),
    /// A command of this name was used from the palette.
    Used(&'static str),
}

impl App {
    /// Remembers a wish.
    pub(super) fn prefer(&mut self, preference: Preference) {
        match preference {
            Preference::Defaults(defaults) => self.change_settings(|settings| settings.new_defaults = defaults),
            Preference::Column(choice) => self.change_settings(|settings| settings.set_outline_column(choice)),
            Preference::Groups(groups) => self.change_settings(|settings| settings.problem_groups = groups),
            Preference::Used(name) => self.change_settings(|settings| {
                settings.used.retain(|used| used != name);
                settings.used.insert(0, name.to_owned());
                settings.used.truncate(MOST_USED);
            }),
        }
    }
}
