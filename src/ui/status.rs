//! The bar at the bottom: totals, problems, what is saved, the framework version, messages.

use egui::{Align, Button, Label, Layout, RichText, ScrollArea, Ui};

use super::ViewContext;
use super::notices::{tone_mark, tone_word};
use super::widgets::{Icon, bytes_words, icon_ui, severity_colour, severity_icon};
use crate::app::{Command, Dialog, Document, EvidenceCommand, JobKind, View};
use crate::checks::Severity;
use crate::framework::Framework;
use crate::words::Language;

/// The width at which everything fits into one line.
const WIDE: f32 = 900.0;

/// What the status bar says about a state of the document, made once.
#[derive(Debug, Default)]
pub struct StatusCache {
    /// Of which state, in which language.
    of: Option<(u64, Language)>,
    /// The totals in words.
    totals: String,
    /// The problems in words.
    problems: String,
    /// The gravest severity there is.
    gravest: Option<Severity>,
    /// The framework version and how far its names can be trusted.
    framework: (String, String),
}

/// The bar at the bottom.
pub(super) fn status_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.app.document.as_ref() else { return };
    let spoken = crate::words::spoken();
    if ctx.memory.status.of != Some((document.derived, spoken)) {
        ctx.memory.status = describe(document);
    }
    let width = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().button_padding.x = 4.0;
        ui.add(Label::new(&ctx.memory.status.totals));
        ui.separator();
        problems(ui, ctx);
        ui.separator();
        saved(ui, ctx, document);
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

/// A button of the bar: quiet until the pointer comes.
fn quiet<'a>(atoms: impl egui::IntoAtoms<'a>) -> Button<'a> {
    Button::new(atoms).small().frame_when_inactive(false)
}

/// The problems, with the icon of the gravest.
fn problems(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let words = ctx.memory.status.problems.clone();
    let (icon, colour) = match ctx.memory.status.gravest {
        Some(severity) => (severity_icon(severity), severity_colour(ctx.tokens, severity)),
        None => (Icon::Check, ctx.tokens.fully),
    };
    icon_ui(ui, icon, colour);
    if ui.add(quiet(words)).on_hover_text(tr!("status-show-problems")).clicked() {
        ctx.send(Command::ShowView(View::Problems));
    }
}

/// Whether everything is on disk; never by colour alone.
fn saved(ui: &mut Ui, ctx: &ViewContext<'_>, document: &Document) {
    let (words, icon, colour) = match (&document.path, document.is_dirty()) {
        _ if document.keeping.inside.is_some() => (tr!("status-read-only"), Icon::Lock, ctx.tokens.muted),
        (None, _) => (tr!("status-not-saved-yet"), Icon::Edit, ctx.tokens.warning),
        (Some(_), true) => (tr!("status-not-saved"), Icon::Edit, ctx.tokens.warning),
        (Some(_), false) => (tr!("status-saved"), Icon::Check, ctx.tokens.fully),
    };
    let path = document.path.as_ref();
    let path = path.map_or_else(|| tr!("status-no-file").to_owned(), |path| path.display().to_string());
    icon_ui(ui, icon, colour);
    ui.add(Label::new(words)).on_hover_text(path);
}

/// Zoom, export in progress and messages, at the right end.
fn right(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let zoom = format!("{} %", ctx.app.settings.zoom);
    if ui.add(quiet(zoom)).on_hover_text(tr!("status-zoom")).clicked() {
        ctx.send(Command::SetZoom(100));
    }
    messages(ui, ctx);
    jobs(ui, ctx);
    if let Some(export) = &ctx.app.export {
        let text = tr!("status-exporting", percent = export.thousandths / 10);
        if ui.add(quiet(text)).on_hover_text(&export.doing).clicked() {
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
    let title = tr!("notices-title", count = all.len());
    let button = quiet((Icon::Bell.atom(), title));
    egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(360.0);
        ui.set_max_width(460.0);
        if all.is_empty() {
            ui.label(tr!("notices-none"));
        }
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for notice in all.iter().rev() {
                let (icon, colour) = tone_mark(ctx.tokens, notice.tone);
                ui.horizontal(|ui| {
                    icon_ui(ui, icon, colour);
                    ui.label(RichText::new(tone_word(notice.tone)).color(colour));
                });
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
    let (l2, l3, inside) = (totals.l2, totals.l3, totals.l3_in_scope);
    let (fully, partially) = (totals.fully, totals.partially);
    let words = match totals.mean.map(|mean| mean.with_decimals(2)) {
        Some(mean) => {
            tr!("status-totals", l2 = l2, l3 = l3, inside = inside, fully = fully, partially = partially, mean = mean)
        }
        None => {
            tr!("status-totals-without-mean", l2 = l2, l3 = l3, inside = inside, fully = fully, partially = partially)
        }
    };
    let count = |severity: Severity| document.problems.iter().filter(|problem| problem.severity == severity).count();
    StatusCache {
        of: Some((document.derived, crate::words::spoken())),
        totals: words,
        problems: problem_words(document),
        gravest: Severity::ALL.iter().copied().find(|severity| count(*severity) > 0),
        framework: (format!("eTOM {}", document.framework.version), trust(&document.framework)),
    }
}

/// The problems by severity: `2 errors, 1 warning`.
fn problem_words(document: &Document) -> String {
    let mut words: Vec<String> = Vec::new();
    for severity in Severity::ALL {
        let count = document.problems.iter().filter(|problem| problem.severity == *severity).count();
        if count > 0 {
            words.push(match severity {
                Severity::Error => tr!("status-errors", count = count),
                Severity::Warning => tr!("status-warnings", count = count),
                Severity::Info => tr!("status-remarks", count = count),
            });
        }
    }
    if words.is_empty() { tr!("status-no-problems").to_owned() } else { words.join(", ") }
}

/// How far the names of a framework version can be trusted, in words.
pub(super) fn trust(framework: &Framework) -> String {
    let all = framework.len();
    let sure = framework.processes().iter().filter(|process| process.provenance.is_sure()).count();
    if sure == all { tr!("trust-all", all = all) } else { tr!("trust-some", all = all, unsure = all - sure) }
}
