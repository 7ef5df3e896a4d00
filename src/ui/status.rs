//! The bar at the bottom: totals, problems, what is saved, the framework version, messages.

use egui::{Align, Button, Color32, Label, Layout, RichText, ScrollArea, TextStyle, Ui};

use super::ViewContext;
use super::notices::{tone_mark, tone_word, ways_ui};
use super::widgets::{Icon, bytes_words, icon_ui, severity_colour, severity_icon};
use crate::app::{Command, Dialog, Document, EvidenceCommand, JobKind, Notice, RunningJob, View};
use crate::checks::Severity;
use crate::framework::Framework;
use crate::words::Language;

/// The room that icons, lines and margins take beside the words.
const FURNITURE: f32 = 170.0;

/// What the status bar says about a state of the document, made once.
#[derive(Debug, Default)]
pub struct StatusCache {
    /// Of which state, in which language.
    of: Option<(u64, Language)>,
    /// The totals in words.
    totals: String,
    /// The same, as short as can be.
    short_totals: String,
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
    let room = room(ui, ctx, document);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().button_padding.x = 4.0;
        let own = &ctx.memory.status;
        if room >= Room::Short {
            ui.add(Label::new(&own.totals));
        } else {
            ui.add(Label::new(&own.short_totals)).on_hover_text(&own.totals);
        }
        ui.separator();
        problems(ui, ctx);
        ui.separator();
        saved(ui, ctx, document, room);
        if room == Room::Whole {
            ui.separator();
            let (name, trust) = &ctx.memory.status.framework;
            ui.add(Label::new(RichText::new(name).color(ctx.tokens.muted))).on_hover_text(trust);
        }
        if room >= Room::Least {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| right(ui, ctx, room));
        } else {
            // They go on in the next line.
            ui.separator();
            right(ui, ctx, room);
        }
    });
}

/// How much fits into one line, from the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Room {
    /// Not even the shortest words: two lines.
    None,
    /// The totals and the messages as numbers; the framework version under the pointer.
    Least,
    /// The totals in words.
    Short,
    /// All of it.
    Whole,
}

/// How much fits into one line; what runs counts, so that its button stays in sight.
fn room(ui: &Ui, ctx: &ViewContext<'_>, document: &Document) -> Room {
    let font = TextStyle::Body.resolve(ui.style());
    let width =
        |words: &str| ui.painter().layout_no_wrap(words.to_owned(), font.clone(), Color32::PLACEHOLDER).size().x;
    let own = &ctx.memory.status;
    let running = ctx.app.jobs.running().iter().map(|job| width(&job_words(job)) + 50.0).sum::<f32>();
    let export = if ctx.app.export.is_some() { width(&tr!("status-exporting", percent = 100)) + 20.0 } else { 0.0 };
    let always = width(&own.problems) + width(saved_words(ctx, document).0) + running + export + FURNITURE;
    let short = always + width("200 %");
    let whole_totals = short + width(&own.totals);
    let whole = whole_totals + width(&own.framework.0) + width(&tr!("notices-title", count = 10));
    let room = ui.available_width();
    match () {
        () if whole <= room => Room::Whole,
        () if whole_totals <= room => Room::Short,
        () if short + width(&own.short_totals) <= room => Room::Least,
        () => Room::None,
    }
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

/// Whether everything is on disk, in words; never by colour alone.
fn saved_words(ctx: &ViewContext<'_>, document: &Document) -> (&'static str, Icon, Color32) {
    match (&document.path, document.is_dirty()) {
        _ if document.keeping.inside.is_some() => (tr!("status-read-only"), Icon::Lock, ctx.tokens.muted),
        (None, _) => (tr!("status-not-saved-yet"), Icon::Edit, ctx.tokens.warning),
        (Some(_), true) => (tr!("status-not-saved"), Icon::Edit, ctx.tokens.warning),
        (Some(_), false) => (tr!("status-saved"), Icon::Check, ctx.tokens.fully),
    }
}

/// Whether everything is on disk; where the framework version has no room of its own, it is told here.
fn saved(ui: &mut Ui, ctx: &ViewContext<'_>, document: &Document, room: Room) {
    let (words, icon, colour) = saved_words(ctx, document);
    let path = document.path.as_ref();
    let mut path = path.map_or_else(|| tr!("status-no-file").to_owned(), |path| path.display().to_string());
    if room != Room::Whole {
        let (name, trust) = &ctx.memory.status.framework;
        path = format!("{path}\n{name}: {trust}");
    }
    icon_ui(ui, icon, colour);
    ui.add(Label::new(words)).on_hover_text(path);
}

/// Zoom, export in progress and messages, at the right end.
fn right(ui: &mut Ui, ctx: &mut ViewContext<'_>, room: Room) {
    let zoom = format!("{} %", ctx.app.settings.zoom);
    if ui.add(quiet(zoom)).on_hover_text(tr!("status-zoom")).clicked() {
        ctx.send(Command::SetZoom(100));
    }
    messages(ui, ctx, room);
    jobs(ui, ctx);
    if let Some(export) = &ctx.app.export {
        let text = tr!("status-exporting", percent = export.thousandths / 10);
        if ui.add(quiet(text)).on_hover_text(&export.doing).clicked() {
            ctx.send(Command::ShowDialog(Dialog::Export));
        }
    }
}

/// What a job does.
fn job_name(job: &RunningJob) -> &'static str {
    match job.kind {
        JobKind::Adding => tr!("job-adding"),
        JobKind::Checking => tr!("job-checking"),
        JobKind::Collecting => tr!("job-collecting"),
    }
}

/// What a job does, and how far it has come.
fn job_words(job: &RunningJob) -> String {
    tr!("job-percent", job = job_name(job), percent = job.progress.percent())
}

/// The running jobs: how far they have come, and a way to stop each.
fn jobs(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let app = ctx.app;
    for job in app.jobs.running() {
        ui.push_id(("job", job.number), |ui| {
            let name = job_name(job);
            let stop = ui.small_button("✖").accessible_name(tr!("job-cancel", job = name));
            if stop.on_hover_text(tr!("job-cancel", job = name)).clicked() {
                ctx.send(Command::Evidence(EvidenceCommand::Cancel(job.number)));
            }
            let progress = &job.progress;
            ui.add(Label::new(job_words(job))).on_hover_text(tr!(
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
fn messages(ui: &mut Ui, ctx: &mut ViewContext<'_>, room: Room) {
    let app = ctx.app;
    let all = app.notices.all();
    let title = tr!("notices-title", count = all.len());
    let shown = if room == Room::Whole { title.clone() } else { all.len().to_string() };
    let button = quiet((Icon::Bell.atom(), shown));
    let menu = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(360.0);
        ui.set_max_width(460.0);
        if all.is_empty() {
            ui.label(tr!("notices-none"));
        }
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            // Not as menus are: their texts would be spread over the whole width.
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                for notice in all.iter().rev() {
                    ui.push_id(notice.number, |ui| message_ui(ui, ctx, notice));
                }
            });
        });
    });
    let (response, _) = menu;
    response.accessible_name(title);
}

/// One message of the list.
fn message_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, notice: &Notice) {
    let (icon, colour) = tone_mark(ctx.tokens, notice.tone);
    ui.horizontal(|ui| {
        icon_ui(ui, icon, colour);
        ui.label(RichText::new(tone_word(notice.tone)).color(colour));
    });
    ui.add(Label::new(&notice.text).wrap().selectable(true));
    if !notice.hint.is_empty() {
        ui.add(Label::new(RichText::new(&notice.hint).color(ctx.tokens.muted)).wrap());
    }
    ways_ui(ui, ctx, notice);
    ui.separator();
}

/// Puts a state of the document into words.
fn describe(document: &Document) -> StatusCache {
    let totals = document.figures.totals;
    let (l2, l3, inside) = (totals.l2, totals.l3, totals.l3_in_scope);
    let (fully, partially) = (totals.fully, totals.partially);
    let printed = totals.mean.map_or_else(|| "–".to_owned(), |mean| mean.with_decimals(2));
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
        short_totals: tr!("status-totals-short", l3 = l3, inside = inside, mean = printed),
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
