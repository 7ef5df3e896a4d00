//! The figures in the window: which is chosen, how they are shown, and pictures of them.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::application::App;
use super::command::{Command, Dialog, View};
use super::effect::Effect;
use super::notices::{Notice, Tone};
use crate::assessment::Assessment;
use crate::framework::Framework;
use crate::scheme::Scheme;

/// What the window remembers of the figures between runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FigureSettings {
    /// The stem of the figure that is shown on the page; empty shows all.
    pub chosen: String,
    /// Whether boxes of the footprint are filled as far as they are covered.
    pub coverage_as_fill: bool,
    /// The stems of the figures that are folded at the side.
    pub folded: BTreeSet<String>,
    /// How many pixels of a PNG stand for a point: 1 to 3.
    pub png_scale: u8,
}

impl Default for FigureSettings {
    fn default() -> Self {
        let folded = BTreeSet::from(["evidence".to_owned()]);
        Self { chosen: "footprint".to_owned(), coverage_as_fill: true, folded, png_scale: 2 }
    }
}

/// A picture's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureKind {
    /// SVG.
    Svg,
    /// PNG, with so many pixels for a point.
    Png(u8),
}

impl PictureKind {
    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png(_) => "png",
        }
    }
}

/// Which picture is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureOrder {
    /// The stem of the figure.
    pub stem: String,
    /// The format.
    pub kind: PictureKind,
    /// Whether the footprint shows coverage as a fill.
    pub coverage_as_fill: bool,
}

/// Where a picture goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureTo {
    /// To the clipboard.
    Clipboard,
    /// To a file.
    File {
        /// Its path.
        path: PathBuf,
        /// Whether one that is there is replaced.
        replace: bool,
    },
}

/// What the user asks of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FiguresCommand {
    /// Shows a figure on the page; an empty stem shows all.
    Choose(String),
    /// Fills boxes of the footprint as far as they are covered, or whole.
    FillWithCoverage(bool),
    /// Folds a figure at the side, or unfolds it.
    Fold(String),
    /// Sets how many pixels of a PNG stand for a point.
    SetScale(u8),
    /// Puts a picture on the clipboard.
    Copy(PictureOrder),
    /// Asks where to save a picture.
    PickSave(PictureOrder),
    /// Saves a picture.
    Save(PictureOrder, PathBuf, Replace),
}

/// Whether a file that is there is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// It is.
    Yes,
    /// It stays, and nothing is written.
    No,
}

/// A picture to be drawn, with all that it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureJob {
    /// Which.
    pub order: PictureOrder,
    /// Where to.
    pub to: PictureTo,
    /// The framework version.
    pub framework: Arc<Framework>,
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// The document.
    pub assessment: Assessment,
}

/// What goes to the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clip {
    /// Text.
    Text(String),
    /// A picture: its width, and four bytes a pixel, not multiplied by alpha.
    Image {
        /// The width in pixels.
        width: usize,
        /// The height in pixels.
        height: usize,
        /// Red, green, blue and alpha of each pixel.
        rgba: Vec<u8>,
    },
}

/// What came of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PictureEvent {
    /// It is drawn, and can go to the clipboard.
    Drawn(Clip),
    /// It is saved.
    Saved(PathBuf),
}

impl App {
    /// Does what is asked of the figures.
    pub(super) fn figures(&mut self, command: FiguresCommand) {
        match command {
            FiguresCommand::Choose(stem) => {
                self.view = View::Figures;
                self.change_settings(|settings| settings.figures.chosen = stem);
            }
            FiguresCommand::FillWithCoverage(fill) => {
                self.change_settings(|settings| settings.figures.coverage_as_fill = fill);
            }
            FiguresCommand::Fold(stem) => self.change_settings(|settings| {
                if !settings.figures.folded.remove(&stem) {
                    settings.figures.folded.insert(stem);
                }
            }),
            FiguresCommand::SetScale(scale) => {
                self.change_settings(|settings| settings.figures.png_scale = scale.clamp(1, 3));
            }
            FiguresCommand::Copy(order) => self.draw(order, PictureTo::Clipboard),
            FiguresCommand::PickSave(order) => {
                let Some(document) = &self.document else { return };
                let name = picture_name(&document.file_name(), &order);
                self.want(Effect::PickPicture(name, order));
            }
            FiguresCommand::Save(order, path, replace) => {
                self.draw(order, PictureTo::File { path, replace: replace == Replace::Yes });
            }
        }
    }

    /// Has a picture drawn.
    fn draw(&mut self, order: PictureOrder, to: PictureTo) {
        let Some(document) = &self.document else { return };
        let job = PictureJob {
            order,
            to,
            framework: Arc::clone(&document.framework),
            scheme: Arc::clone(&document.scheme),
            assessment: document.assessment().clone(),
        };
        self.want(Effect::DrawPicture(Box::new(job)));
    }

    /// Takes in what came of a picture.
    pub(super) fn picture(&mut self, event: PictureEvent) {
        match event {
            PictureEvent::Drawn(clip) => {
                let words = match &clip {
                    Clip::Text(_) => tr!("figures-copied-svg"),
                    Clip::Image { .. } => tr!("figures-copied-png"),
                };
                self.tell(Tone::Done, words, "");
                self.want(Effect::SetClipboard(clip));
            }
            PictureEvent::Saved(path) => {
                self.dialog = self.dialog.take().filter(|dialog| !matches!(dialog, Dialog::Picture(_)));
                let told = Notice::new(Tone::Done, tr!("figures-saved", path = path.display().to_string()), "");
                self.say(told.offer(tr!("show-folder"), Command::ShowFolder(path)));
            }
        }
    }
}

/// The name of a picture's file: the assessment's, then the figure's.
pub fn picture_name(file_name: &str, order: &PictureOrder) -> String {
    let stem = file_name.strip_suffix(".claimbook").unwrap_or(file_name);
    format!("{stem}-{}.{}", order.stem, order.kind.ending())
}
