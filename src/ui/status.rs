//! The bar at the bottom: totals, problems, what is saved, the framework version, messages.

use std::fmt::Write as _;

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};

use super::ViewContext;
use super::notices::tone_word;
use super::widgets::bytes_words;
use crate::app::{Command, Dialog, Document, EvidenceCommand, JobKind, Tone, View};
use crate::checks::Severity;
use crate::framework::Framework;

/// The width at which everything fits into one line.
const WIDE: f32 = 900.0;

/// What the status bar says about a state of the document, made once.
#[derive(Debug, Default)]
pub struct StatusCache {
    /// Of which state.
    of: u64,
    /// The totals in words.
    totals: String,
    /// The problems in words.
    problems: String,
    /// The framework version and how far its names can be trusted.
    framework: (String, String),
}

/// The bar at the bottom.
pub(super) fn status_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.app.document.as_ref() else { return };
    if ctx.memory.status.of != document.derived {
        ctx.memory.status = describe(document);
    }
    let saved = match (&document.path, document.is_dirty()) {
        (None, _) => "Not saved yet",
        (Some(_), true) => "Not saved",
        (Some(_), false) => "Saved",
    };
    let path = document.path.as_ref().map_or_else(|| "No file yet".to_owned(), |path| path.display().to_string());
    let width = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        ui.add(Label::new(&ctx.memory.status.totals));
        ui.separator();
        let problems = ctx.memory.status.problems.clone();
        if ui.small_button(problems).on_hover_text("Shows the problems").clicked() {
            ctx.send(Command::ShowView(View::Problems));
        }
        ui.separator();
        ui.add(Label::new(saved)).on_hover_text(path);
        ui.separator();
        let (name, trust) = &ctx.memory.status.framework;
        ui.add(Label::new(RichText::new(name).color(ctx.tokens.muted))).on_hover_text(trust);
        if width < WIDE {
            // They go on in the next line.
            ui.separator();
            right(ui, ctx);
        } else {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| right(ui, ctx));
        }
    });
}

/// Zoom, export in progress and messages, at the right end.
fn right(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let zoom = format!("{} %", ctx.app.settings.zoom);
    if ui.small_button(zoom).on_hover_text("Zoom; a click sets it to 100 %").clicked() {
        ctx.send(Command::SetZoom(100));
    }
    messages(ui, ctx);
    jobs(ui, ctx);
    if let Some(export) = &ctx.app.export {
        let text = format!("Exporting: {} %", export.thousandths / 10);
        if ui.small_button(text).on_hover_text(&export.doing).clicked() {
            ctx.send(Command::ShowDialog(Dialog::Export));
        }
    }
}

/// The running jobs: how far they have come, and a way to stop each.
fn jobs(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let app = ctx.app;
    for job in app.jobs.running() {
        ui.push_id(("job", job.number), |ui| {
            let name = match job.kind {
                JobKind::Adding => tr!("job-adding"),
                JobKind::Checking => tr!("job-checking"),
                JobKind::Collecting => tr!("job-collecting"),
            };
            let stop = ui.small_button("✖").accessible_name(tr!("job-cancel", job = name));
            if stop.on_hover_text(tr!("job-cancel", job = name)).clicked() {
                ctx.send(Command::Evidence(EvidenceCommand::Cancel(job.number)));
            }
            let progress = &job.progress;
            let text = tr!("job-percent", job = name, percent = progress.percent());
            ui.add(Label::new(text)).on_hover_text(tr!(
                "job-hint",
                file = progress.doing.as_str(),
                done = bytes_words(progress.done),
                total = bytes_words(progress.total),
                rate = bytes_words(progress.rate)
            ));
        });
    }
}

/// The list of all messages of this run, newest first.
fn messages(ui: &mut Ui, ctx: &ViewContext<'_>) {
    let all = ctx.app.notices.all();
    ui.menu_button(format!("Messages ({})", all.len()), |ui| {
        ui.set_min_width(360.0);
        ui.set_max_width(460.0);
        if all.is_empty() {
            ui.label("No messages yet");
        }
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for notice in all.iter().rev() {
                let colour = match notice.tone {
                    Tone::Done => ctx.tokens.fully,
                    Tone::Warning => ctx.tokens.warning,
                    Tone::Failed => ctx.tokens.error,
                };
                ui.label(RichText::new(tone_word(notice.tone)).color(colour).small());
                ui.add(Label::new(&notice.text).wrap().selectable(true));
                if !notice.hint.is_empty() {
                    ui.add(Label::new(RichText::new(&notice.hint).color(ctx.tokens.muted)).wrap());
                }
                ui.separator();
            }
        });
    });
}

/// Puts a state of the document into words.
fn describe(document: &Document) -> StatusCache {
    let totals = document.figures.totals;
    let mean = totals.mean.map_or_else(|| "no mean yet".to_owned(), |mean| format!("mean {}", mean.with_decimals(2)));
    let totals = format!(
        "L2 {} · L3 {}/{} · fully {} · partially {} · {mean}",
        totals.l2, totals.l3_in_scope, totals.l3, totals.fully, totals.partially
    );
    StatusCache {
        of: document.derived,
        totals,
        problems: problem_words(document),
        framework: (format!("eTOM {}", document.framework.version), trust(&document.framework)),
    }
}

/// The problems by severity: `2 errors, 1 warning`.
fn problem_words(document: &Document) -> String {
    let mut words = String::new();
    for severity in Severity::ALL {
        let count = document.problems.iter().filter(|problem| problem.severity == *severity).count();
        let (one, many) = match severity {
            Severity::Error => ("error", "errors"),
            Severity::Warning => ("warning", "warnings"),
            Severity::Info => ("remark", "remarks"),
        };
        if count > 0 {
            let comma = if words.is_empty() { "" } else { ", " };
            // Writing to a string cannot fail.
            write!(words, "{comma}{count} {}", if count == 1 { one } else { many }).unwrap_or_default();
        }
    }
    if words.is_empty() { "No problems".to_owned() } else { words }
}

/// How far the names of a framework version can be trusted, in words.
pub(super) fn trust(framework: &Framework) -> String {
    let all = framework.len();
    let sure = framework.processes().iter().filter(|process| process.provenance.is_sure()).count();
    if sure == all {
        format!("{all} processes, all names from sources of this very version")
    } else {
        format!(
            "{all} processes; {} names are inferred from other versions: compare them with your own copy",
            all - sure
        )
    }
}
