//! What was handed over so far.

use egui::Ui;

use super::list::{Line, list_ui};
use crate::app::Document;
use crate::ui::ViewContext;
use crate::ui::widgets::Titled as _;

/// The log, the newest first; nothing before the first hand-over.
pub(super) fn log_ui(ui: &mut Ui, ctx: &ViewContext<'_>, document: &Document) {
    let log = &document.assessment().hand_overs;
    if log.is_empty() {
        return;
    }
    let line = |own: &crate::assessment::HandOver| {
        let batch = own.batch_words();
        let profile = own.profile.shown();
        let words = if batch.is_empty() {
            tr!("hand-over-line", profile = profile, round = own.round)
        } else {
            tr!("hand-over-line-batch", profile = profile, round = own.round, batch = batch)
        };
        Line::new(&own.date, words, format!("{}\ntagmanifest-sha256.txt: {}", own.bundle, own.tagmanifest_sha256))
    };
    let lines: Vec<Line> = log.iter().rev().map(line).collect();
    list_ui(ui, ctx.tokens, &tr!("hand-over-log", count = log.len()), "log", &lines, true);
}
