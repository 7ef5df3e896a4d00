//! The assessor's side: which bundle, how far its check is, the verdict, and the way to the assessment inside.

use std::path::PathBuf;

use egui::{Label, ProgressBar, RichText, ScrollArea, Ui};

use super::frame::{dialog, enter_confirms, primary, scrolled};
use crate::app::{BundleCommand, CheckState, Checking, Command, Failure, JobProgress, PickBundle};
use crate::bundle::{BundleProblem, Signature, Verdict};
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{Icon, bytes_words, icon_ui, line_edit, muted_ui, select};

/// The height of a finding.
const HEIGHT: f32 = 44.0;

/// What is typed.
#[derive(Debug, Default)]
pub struct CheckBundleForm {
    /// The path of a bundle.
    path: String,
    /// The bundle of this run that was proposed last.
    proposed: Option<PathBuf>,
    /// Whether another one is to be named, so that its field gets the keyboard.
    another: bool,
    /// The path of a list of signers.
    signers: String,
}

/// The dialog.
pub(super) fn check_bundle_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let app = ctx.app;
    dialog(ui, ctx, tr!("bundle-title"), 720.0, |ui, ctx| match &app.checking {
        None => choose_ui(ui, ctx, fresh),
        Some(checking) => {
            ui.add(Label::new(RichText::new(checking.name()).family(bold())).truncate())
                .on_hover_text(checking.path.display().to_string());
            ui.add_space(Tokens::SPACE);
            match &checking.state {
                CheckState::Runs(progress) => runs_ui(ui, ctx, progress),
                CheckState::Judged(verdict, bad) => judged_ui(ui, ctx, checking, verdict, bad),
                CheckState::Failed(failure) => failed_ui(ui, ctx, failure),
                CheckState::Stopped => {
                    ui.label(tr!("bundle-stopped"));
                    ui.add_space(Tokens::SPACE);
                    ui.horizontal_wrapped(|ui| ends_ui(ui, ctx, Some(&checking.path)));
                }
            }
        }
    });
}

/// Which bundle.
fn choose_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let enter = enter_confirms(ui);
    let form = &mut ctx.memory.check_bundle;
    let written = &ctx.app.written_bundle;
    if form.proposed != *written && (fresh || form.path.is_empty()) {
        form.proposed.clone_from(written);
        form.path = written.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
    }
    muted_ui(ui, ctx.tokens, tr!("bundle-about"));
    let label = ui.label(tr!("bundle-path"));
    let letters = form.path.chars().count();
    let field = line_edit(ui, "bundle", &mut form.path).desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(label.id);
    if fresh || std::mem::take(&mut form.another) {
        field.request_focus();
        // Another path is typed over the one that is proposed.
        select(ui.ctx(), field.id, 0..letters);
    }
    let path = ctx.memory.check_bundle.path.trim().to_owned();
    ui.add_space(Tokens::SPACE);
    ui.horizontal_wrapped(|ui| {
        let check = primary(ui, ctx.tokens, !path.is_empty(), tr!("bundle-check"));
        if !path.is_empty() && (check.on_disabled_hover_text(tr!("bundle-check.disabled")).clicked() || enter) {
            ctx.send(Command::Bundle(BundleCommand::Check(PathBuf::from(&path))));
        }
        for (words, what) in
            [(tr!("bundle-pick-zip"), PickBundle::Zip), (tr!("bundle-pick-folder"), PickBundle::Folder)]
        {
            if ui.button(words).clicked() {
                ctx.send(Command::Bundle(BundleCommand::Pick(what)));
            }
        }
        if ui.button(tr!("cancel")).clicked() {
            ctx.send(Command::CloseDialog);
        }
    });
}

/// How far a check has come.
fn runs_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, progress: &JobProgress) {
    let percent = progress.percent();
    let part = f32::from(u8::try_from(percent).unwrap_or(100)) / 100.0;
    ui.add(ProgressBar::new(part).text(format!("{percent} %")));
    ui.label(pace_words(progress.rate, progress.total.saturating_sub(progress.done).checked_div(progress.rate)));
    ui.add_space(Tokens::SPACE);
    if ui.button(tr!("bundle-stop")).clicked() {
        ctx.send(Command::Bundle(BundleCommand::Stop));
    }
}

/// How fast a job is, and how long it will take; empty where nobody knows.
pub(super) fn pace_words(rate: u64, left: Option<u64>) -> String {
    match left {
        _ if rate == 0 => String::new(),
        None => tr!("bundle-rate", rate = bytes_words(rate)),
        Some(left) => {
            tr!("bundle-rate-left", rate = bytes_words(rate), left = format!("{}:{:02}", left / 60, left % 60))
        }
    }
}

/// Why a bundle could not be looked into.
fn failed_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, failure: &Failure) {
    ui.horizontal_top(|ui| {
        icon_ui(ui, Icon::Error, ctx.tokens.error);
        ui.add(Label::new(failure.to_string()).wrap().selectable(true));
    });
    muted_ui(ui, ctx.tokens, &failure.hint);
    ui.add_space(Tokens::SPACE);
    ui.horizontal_wrapped(|ui| ends_ui(ui, ctx, None));
}

/// The verdict.
fn judged_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, checking: &Checking, verdict: &Verdict, bad: &[String]) {
    let trusted = checking.signers.is_some();
    let holds = verdict.holds(trusted);
    let (words, hint) = match (verdict.valid, verdict.complete, holds) {
        (true, _, true) => (tr!("bundle-valid"), tr!("bundle-valid.hint")),
        (true, _, false) => (tr!("bundle-signature-bad"), tr!("bundle-signature-bad.hint")),
        (false, true, _) => (tr!("bundle-changed"), tr!("bundle-changed.hint")),
        (false, false, _) => (tr!("bundle-incomplete"), tr!("bundle-incomplete.hint")),
    };
    let tokens = ctx.tokens;
    let (icon, colour) = if holds { (Icon::Check, tokens.fully) } else { (Icon::Error, tokens.error) };
    ui.horizontal(|ui| {
        icon_ui(ui, icon, colour);
        ui.label(RichText::new(words).family(bold()).size(Tokens::TEXT_HEADING).color(colour));
    });
    scrolled(ui, |ui| {
        ui.add(Label::new(hint).wrap());
        ui.add_space(Tokens::SPACE);
        facts_ui(ui, tokens, verdict);
        signers_ui(ui, ctx, checking);
        for line in bad.iter().take(3) {
            muted_ui(ui, tokens, &tr!("bundle-bad-signers", what = line.as_str()));
        }
        findings_ui(ui, ctx, verdict);
    });
    ui.add_space(Tokens::SPACE);
    ui.horizontal_wrapped(|ui| {
        let read = primary(ui, tokens, true, tr!("bundle-read")).on_hover_text(tr!("bundle-read.hint"));
        if read.clicked() {
            ctx.send(Command::Bundle(BundleCommand::ReadInside));
        }
        ends_ui(ui, ctx, Some(&checking.path));
    });
}

/// What is known of the bundle, one fact a line.
fn facts_ui(ui: &mut Ui, tokens: &Tokens, verdict: &Verdict) {
    let yes = |yes: bool| if yes { tr!("bundle-yes") } else { tr!("bundle-no") };
    let key = verdict.signer.as_ref().map_or("", |signer| signer.key.as_str());
    let names = verdict.signer.as_ref().map(|signer| signer.principals.join(", ")).unwrap_or_default();
    let signature = match verdict.signature {
        Signature::None => tr!("bundle-unsigned").to_owned(),
        Signature::Valid => tr!("bundle-signed-by", names = names, key = key),
        Signature::Untrusted => tr!("bundle-signed-untrusted", key = key),
        Signature::Invalid => tr!("bundle-signed-wrong").to_owned(),
    };
    let payload = tr!("bundle-payload", count = verdict.payload_files, bytes = bytes_words(verdict.payload_bytes));
    let facts = [
        (tr!("bundle-fact-valid"), yes(verdict.valid).to_owned()),
        (tr!("bundle-fact-complete"), yes(verdict.complete).to_owned()),
        (tr!("bundle-fact-signature"), signature),
        (tr!("bundle-fact-payload"), payload),
        (tr!("bundle-fact-name"), verdict.top.clone()),
        (tr!("bundle-fact-version"), format!("BagIt {}", verdict.version)),
    ];
    for (name, value) in facts {
        ui.horizontal_top(|ui| {
            let width = (ui.available_width() * 0.25).clamp(90.0, 150.0);
            ui.allocate_ui(egui::vec2(width, Tokens::CONTROL * 0.8), |ui| {
                ui.set_width(width);
                ui.add(Label::new(RichText::new(name).color(tokens.muted)).wrap());
            });
            ui.add(Label::new(value).wrap().selectable(true));
        });
    }
}

/// Whom the reader trusts.
fn signers_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, checking: &Checking) {
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(RichText::new(tr!("bundle-signers")).color(ctx.tokens.muted));
        if let Some(signers) = &checking.signers {
            let name = signers.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            ui.label(name).on_hover_text(signers.display().to_string());
            if ui.button(tr!("bundle-signers-none")).clicked() {
                ctx.send(Command::Bundle(BundleCommand::Trust(None)));
            }
            return;
        }
        let field = line_edit(ui, "signers", &mut ctx.memory.check_bundle.signers).desired_width(180.0);
        let field = ui.add(field).labelled_by(label.id).on_hover_text(tr!("bundle-signers.hint"));
        let typed = ctx.memory.check_bundle.signers.trim().to_owned();
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let trust = ui.add_enabled(!typed.is_empty(), egui::Button::new(tr!("bundle-signers-use")));
        if !typed.is_empty() && (trust.clicked() || entered) {
            ctx.send(Command::Bundle(BundleCommand::Trust(Some(PathBuf::from(typed)))));
        }
        if ui.button(tr!("bundle-signers-pick")).clicked() {
            ctx.send(Command::Bundle(BundleCommand::Pick(PickBundle::Signers)));
        }
    });
}

/// What was found, problems first; only visible ones cost anything.
fn findings_ui(ui: &mut Ui, ctx: &ViewContext<'_>, verdict: &Verdict) {
    let (problems, warnings) = (verdict.problems.len(), verdict.warnings.len());
    ui.add_space(Tokens::SPACE);
    let words = match (problems, warnings) {
        (0, 0) => tr!("bundle-nothing-found").to_owned(),
        _ => tr!("bundle-found", problems = problems, warnings = warnings),
    };
    ui.label(RichText::new(words).family(bold()));
    if problems + warnings == 0 {
        return;
    }
    let most = (ui.ctx().content_rect().height() - 480.0).clamp(HEIGHT * 2.0, 320.0);
    let area = ScrollArea::vertical().id_salt("findings").max_height(most).min_scrolled_height(most);
    let area = area.auto_shrink([false, true]);
    area.show_rows(ui, HEIGHT, problems + warnings, |ui, rows| {
        for row in rows {
            let found = verdict.problems.get(row).map(|found| (found, true));
            let found = found.or_else(|| verdict.warnings.get(row - problems).map(|found| (found, false)));
            if let Some((found, grave)) = found {
                ui.push_id(row, |ui| finding_ui(ui, ctx.tokens, found, grave));
            }
        }
    });
}

/// One finding: the file, and what is wrong with it.
fn finding_ui(ui: &mut Ui, tokens: &Tokens, found: &BundleProblem, grave: bool) {
    let (icon, colour) = if grave { (Icon::Error, tokens.error) } else { (Icon::Warning, tokens.warning) };
    let path =
        if found.path.is_empty() { tr!("bundle-whole").to_owned() } else { found.path.escape_debug().to_string() };
    ui.allocate_ui(egui::vec2(ui.available_width(), HEIGHT - 4.0), |ui| {
        ui.set_min_height(HEIGHT - 4.0);
        ui.horizontal(|ui| {
            icon_ui(ui, icon, colour);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(Label::new(RichText::new(&path).family(bold())).truncate());
                let text = format!("{}: {}", found.code.word(), found.message.escape_debug());
                ui.add(Label::new(&text).truncate()).on_hover_text(&text);
            });
        });
    });
}

/// Again, another one, or enough.
fn ends_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, path: Option<&PathBuf>) {
    if let Some(path) = path
        && ui.button(tr!("bundle-again")).clicked()
    {
        ctx.send(Command::Bundle(BundleCommand::Check(path.clone())));
    }
    if ui.button(tr!("bundle-another")).clicked() {
        ctx.memory.check_bundle.path.clear();
        ctx.memory.check_bundle.another = true;
        ctx.send(Command::Bundle(BundleCommand::Another));
    }
    if ui.button(tr!("close")).clicked() {
        ctx.send(Command::CloseDialog);
    }
}
