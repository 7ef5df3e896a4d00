//! How windows stood, and what they showed of each file; kept beside the settings, never in an assessment.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::application::App;
use super::command::View;
use super::document::Document;
use super::effect::Effect;
use super::keeping::KeepEffect;
use crate::assessment::ProcessId;

/// The most files that are remembered.
const MOST_FILES: usize = 50;

/// A window on the screen, in points at 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowFrame {
    /// Width and height.
    pub size: Option<(f32, f32)>,
    /// The upper left corner; some systems do not tell.
    pub position: Option<(f32, f32)>,
    /// Whether it fills the screen.
    pub maximized: bool,
}

/// What views remember of a file: widths and scroll positions, in points.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    /// The wished width of the outline.
    pub outline_width: Option<f32>,
    /// The wished width of the charts.
    pub charts_width: Option<f32>,
    /// How far each area is scrolled, by its name.
    pub scrolls: BTreeMap<String, f32>,
}

/// What the window showed of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileView {
    /// The file.
    pub path: PathBuf,
    /// The name of the view.
    pub view: String,
    /// The selected process.
    pub selected: String,
    /// The branches whose children are shown.
    pub expanded: Vec<String>,
    /// Whether the outline is shown.
    pub outline_shown: bool,
    /// Whether the live charts are shown.
    pub charts_shown: bool,
    /// Whether they are shown in a narrow window as well.
    pub charts_in_narrow: bool,
    /// Widths and scroll positions.
    pub layout: Layout,
}

impl Default for FileView {
    fn default() -> Self {
        Self {
            path: PathBuf::new(),
            view: String::new(),
            selected: String::new(),
            expanded: Vec::new(),
            outline_shown: true,
            charts_shown: true,
            charts_in_narrow: false,
            layout: Layout::default(),
        }
    }
}

/// How windows stood, and what they showed of each file.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Windows {
    /// The window.
    pub frame: WindowFrame,
    /// The files, the newest first.
    pub files: Vec<FileView>,
}

impl Windows {
    /// Reads what was written; what cannot be read is forgotten.
    pub fn read(text: &str) -> Self {
        ron::from_str(text).unwrap_or_default()
    }

    /// As text.
    pub fn write(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).unwrap_or_default()
    }

    /// What was shown of a file.
    pub fn of(&self, path: &Path) -> Option<&FileView> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Remembers what is shown of a file; the oldest files are forgotten.
    pub fn remember(&mut self, file: FileView) {
        self.files.retain(|old| old.path != file.path);
        self.files.insert(0, file);
        self.files.truncate(MOST_FILES);
    }
}

/// The stable name of a view; titles are translated.
fn name(view: View) -> String {
    format!("{view:?}").to_lowercase()
}

impl App {
    /// Remembers what is shown of the open file, and has it written if it changed.
    pub fn remember_view(&mut self) {
        let before = self.windows.clone();
        let mut shown = None;
        if let Some(document) = &self.document
            && let Some(path) = document.path.clone()
        {
            let text = |id: &ProcessId| id.to_string();
            let file = FileView {
                path,
                view: name(self.view),
                selected: document.outline.selected.as_ref().map(text).unwrap_or_default(),
                expanded: document.outline.expanded.iter().map(text).collect(),
                outline_shown: self.settings.outline_shown,
                charts_shown: self.settings.charts_shown,
                charts_in_narrow: self.settings.charts_in_narrow,
                layout: self.layout.clone(),
            };
            shown = Some(Box::new(file.clone()));
            self.windows.remember(file);
        }
        if self.windows != before || self.windows_stale {
            self.windows_stale = false;
            self.want(Effect::Keep(KeepEffect::RememberView(self.windows.frame, shown)));
        }
    }

    /// The window has another size or place.
    pub fn set_window_frame(&mut self, frame: WindowFrame) {
        if self.windows.frame != frame {
            self.windows.frame = frame;
            self.windows_stale = true;
        }
    }

    /// Shows a document that was just opened as it was left.
    pub(super) fn restore_view(&mut self) {
        let Some(document) = &mut self.document else { return };
        let Some(file) = document.path.as_deref().and_then(|path| self.windows.of(path)).cloned() else { return };
        restore_outline(document, &file);
        if let Some(view) = View::ALL.iter().copied().find(|view| name(*view) == file.view) {
            self.view = view;
        }
        self.layout = file.layout.clone();
        self.restored = Some(file.layout);
        self.change_settings(|settings| {
            settings.outline_shown = file.outline_shown;
            settings.charts_shown = file.charts_shown;
            settings.charts_in_narrow = file.charts_in_narrow;
        });
    }
}

/// Selects and expands as a file was left; processes that are not known are passed over.
fn restore_outline(document: &mut Document, file: &FileView) {
    let known = |text: &String| text.parse().ok().filter(|id: &ProcessId| document.framework.get(*id).is_some());
    let expanded: Vec<ProcessId> = file.expanded.iter().filter_map(known).collect();
    let selected = known(&file.selected);
    if !expanded.is_empty() {
        document.outline.expanded = expanded.into_iter().collect();
    }
    if selected.is_some() {
        document.outline.selected = selected;
    }
    document.refresh_rows();
}
