//! What leaves the house, looked at before an export: everything is made, and nothing is written.

use egui::{ProgressBar, Ui};

use super::choices::problems_ui;
use super::list::{Line, list_ui};
use crate::app::{Command, Document, ExportOrder, LeavingCommand, Look, LookState};
use crate::assessment::DocumentField;
use crate::checks::Target;
use crate::export::{Leaving, LeavingPiece, PieceFate, StayReason};
use crate::ui::ViewContext;
use crate::ui::problems::jump;
use crate::ui::widgets::{CardTone, Titled as _, bytes_words, card_ui, message_ui, muted_ui};
use crate::words;

/// Looks at once when it is shown, unless that was looked at before.
pub(super) fn begin(ctx: &mut ViewContext<'_>, document: &Document, comes: bool) {
    let form = &ctx.memory.export_form;
    let order = form.order();
    let known = ctx.app.leaving.look.as_ref().is_some_and(|look| !is_old(look, &order, document));
    if comes && form.is_whole() && !known {
        ctx.send(Command::Leaving(LeavingCommand::Look(order)));
    }
}

/// The look, or the way to it.
pub(super) fn leaving_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let app = ctx.app;
    let order = ctx.memory.export_form.order();
    let ready = ctx.memory.export_form.is_whole();
    let look = app.leaving.look.as_ref();
    let label = if look.is_some() { tr!("leaving-again") } else { tr!("leaving-look") };
    ui.horizontal_wrapped(|ui| {
        let button = ui.add_enabled(ready, egui::Button::new(label)).on_hover_text(tr!("leaving-look.hint"));
        if button.on_disabled_hover_text(tr!("export-batch-empty")).clicked() {
            ctx.send(Command::Leaving(LeavingCommand::Look(order.clone())));
        }
        let count = document.assessment().forbidden.len();
        if ui.link(tr!("leaving-forbidden", count = count)).on_hover_text(tr!("leaving-forbidden.hint")).clicked() {
            ctx.send(Command::CloseDialog);
            jump(ctx, Target::Field(DocumentField::Forbidden));
        }
    });
    let Some(look) = look else {
        muted_ui(ui, ctx.tokens, tr!("leaving-about"));
        return;
    };
    match &look.state {
        LookState::Looking(thousandths, doing) => {
            let bar = ProgressBar::new(f32::from(*thousandths) / 1000.0);
            ui.add(bar.text(format!("{} %", thousandths / 10)));
            ui.horizontal_wrapped(|ui| {
                if ui.button(tr!("leaving-stop")).clicked() {
                    ctx.send(Command::Leaving(LeavingCommand::Forget));
                }
                muted_ui(ui, ctx.tokens, doing);
            });
        }
        LookState::Failed(failure) => message_ui(ui, ctx.tokens, CardTone::Warning, &failure.to_string()),
        LookState::Seen(leaving) => {
            if is_old(look, &order, document) {
                message_ui(ui, ctx.tokens, CardTone::Warning, tr!("leaving-old"));
            }
            card_ui(ui, ctx.tokens, |ui| seen_ui(ui, ctx, leaving));
        }
    }
}

/// Whether something else would leave the house by now; the place it is written to makes no difference.
fn is_old(look: &Look, order: &ExportOrder, document: &Document) -> bool {
    let same = ExportOrder { out: look.order.out.clone(), force: look.order.force, ..order.clone() };
    look.revision != document.revision() || look.order != same
}

/// What leaves the house.
fn seen_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, leaving: &Leaving) {
    ui.add(egui::Label::new(egui::RichText::new(&leaving.top).strong()).wrap());
    if leaving.hits.is_empty() {
        message_ui(ui, ctx.tokens, CardTone::Info, tr!("leaving-no-hits"));
    } else {
        let tone = CardTone::Warning;
        message_ui(ui, ctx.tokens, tone, &tr!("leaving-hits", count = leaving.hits.len()));
        problems_ui(ui, ctx, "hits", &leaving.hits);
    }
    let traces = leaving.traces.iter().map(|(code, path, trace)| {
        let kind = words::text(&format!("trace-{}", trace.kind.word()));
        let detail = if trace.detail.is_empty() { kind.to_owned() } else { format!("{kind}: {}", trace.detail) };
        Line::new(code, detail, path.as_str())
    });
    list_ui(
        ui,
        ctx.tokens,
        &tr!("leaving-traces", count = leaving.traces.len()),
        "traces",
        &traces.collect::<Vec<_>>(),
        true,
    );
    let unsearched = leaving.unsearched.iter().map(|(code, path, why)| Line::new(code, why.as_str(), path.as_str()));
    let title = tr!("leaving-unsearched", count = leaving.unsearched.len());
    list_ui(ui, ctx.tokens, &title, "unsearched", &unsearched.collect::<Vec<_>>(), false);
    let pieces = leaving.evidence.iter().map(piece_line);
    let stays = leaving.evidence.iter().filter(|piece| !goes(&piece.fate)).count();
    let title = tr!("leaving-evidence", count = leaving.evidence.len(), stays = stays);
    list_ui(ui, ctx.tokens, &title, "evidence", &pieces.collect::<Vec<_>>(), true);
    let dropped = leaving
        .dropped
        .iter()
        .map(|own| Line::new(&own.count, words::text(&format!("dropped-{}", own.what.word())), ""));
    list_ui(
        ui,
        ctx.tokens,
        &tr!("leaving-dropped", count = leaving.dropped.len()),
        "dropped",
        &dropped.collect::<Vec<_>>(),
        true,
    );
    let files =
        leaving.files.iter().map(|file| Line::new(&bytes_words(file.bytes), file.path.as_str(), file.about.as_str()));
    let size = bytes_words(leaving.bytes());
    let title = tr!("leaving-files", count = leaving.files.len(), size = size);
    list_ui(ui, ctx.tokens, &title, "files", &files.collect::<Vec<_>>(), false);
}

/// Whether something of a piece goes out.
const fn goes(fate: &PieceFate) -> bool {
    match fate {
        PieceFate::Goes(_) | PieceFate::GoesRedacted(_) | PieceFate::GoesAsAddress => true,
        PieceFate::Listed | PieceFate::Stays(_) => false,
    }
}

/// A piece of evidence: who may see it, and what becomes of it.
fn piece_line(piece: &LeavingPiece) -> Line {
    let (fate, path) = match &piece.fate {
        PieceFate::Goes(path) => (tr!("fate-goes"), path.as_str()),
        PieceFate::GoesRedacted(path) => (tr!("fate-redacted"), path.as_str()),
        PieceFate::GoesAsAddress => (tr!("fate-address"), ""),
        PieceFate::Listed => (tr!("fate-listed"), ""),
        PieceFate::Stays(StayReason::Internal) => (tr!("fate-internal"), ""),
        PieceFate::Stays(StayReason::AssessorOnly) => (tr!("fate-assessor-only"), ""),
        PieceFate::Stays(StayReason::Withheld) => (tr!("fate-withheld"), ""),
        PieceFate::Stays(StayReason::Absent) => (tr!("fate-absent"), ""),
        PieceFate::Stays(StayReason::OtherBatch) => (tr!("fate-other-batch"), ""),
    };
    let mark = if goes(&piece.fate) { "→" } else { "–" };
    let words = format!("{mark} {} · {} · {fate}", piece.title, piece.confidentiality.shown());
    Line::new(&piece.code, words, path)
}
