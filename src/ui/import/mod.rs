//! The imports: a spreadsheet on one screen, from its columns to what becomes of each row; and a framework catalogue.

mod catalogue;
mod choices;
mod columns;
mod detail;
mod file;
mod messages;
mod rows;
mod subject;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Id, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::ViewContext;
use super::dialogs::frame::{leaves, primary, shell, within_room};
use super::theme::Tokens;
use crate::app::{App, CatalogueCommand, Command, Dialog, Import, ImportCommand};
use crate::exchange::claims_sheet::RowState;
use crate::ui::widgets::steady_ui;

pub(super) use catalogue::catalogue_ui;

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Shown {
    /// All rows.
    #[default]
    All,
    /// Rows of a state.
    State(RowState),
    /// Rows that overwrite something, or would.
    Conflicts,
}

/// What the imports remember from frame to frame.
#[derive(Debug, Default)]
pub struct ImportMemory {
    /// The path as typed.
    path: String,
    /// The company of a new assessment.
    company: String,
    /// Its title.
    title: String,
    /// Its product version.
    version: String,
    /// Which rows are shown.
    shown: Shown,
    /// The row whose fields are shown in full, from 0.
    selected: Option<usize>,
    /// The rows that are shown, and the plan and the choice that they are of.
    rows: Option<(u64, Shown, Arc<Vec<usize>>)>,
    /// Whether everything that was recognised is listed.
    all_words: bool,
    /// The version of a catalogue as typed, and the file that it was proposed for.
    catalogue_version: (String, Option<PathBuf>),
    /// How a catalogue differs, for the version that was typed.
    catalogue_lines: Option<(String, Arc<catalogue::Found>)>,
}

/// The import of a spreadsheet.
pub(super) fn import_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        ctx.memory.import = ImportMemory::default();
    }
    let app = ctx.app;
    let has_table = app.importing.ready.is_some();
    import_shell(ui, ctx, ("import", has_table), ImportCommand::Close, |ui, ctx| {
        // What must stay in sight comes first: the heading above, the buttons below.
        heading(ui, ctx);
        match &app.importing.ready {
            None => file::file_ui(ui, ctx, fresh),
            Some(import) => ready(ui, ctx, import),
        }
    });
}

/// The width of an import that does not show a table yet.
const START: f32 = 760.0;

/// The dialog of an import: as wide as the window while there is a table in it. A click beside it does not close it, so
/// that no choice is lost by accident.
fn import_shell(
    ui: &Ui,
    ctx: &mut ViewContext<'_>,
    (name, has_table): (&'static str, bool),
    close: ImportCommand,
    contents: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    let width = if has_table { f32::INFINITY } else { START };
    let modal = shell(ui, Id::unique(("import dialog", name)), width, |ui| {
        // As high as text fields and lists are, so that the words beside them stand in the middle.
        ui.spacing_mut().interact_size.y = 26.0;
        contents(ui, ctx);
    });
    if leaves(&modal) {
        ctx.send(Command::Import(close));
    }
}

/// What this is, and which file it is about.
fn heading(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let importing = &ctx.app.importing;
    ui.horizontal(|ui| {
        ui.heading(if importing.new { tr!("import-title-new") } else { tr!("import-title") });
        if let Some(import) = &importing.ready {
            ui.label(RichText::new(import.file_name()).strong());
            ui.label(RichText::new(import.book.kind.words()).color(ctx.tokens.muted));
        }
    });
}

/// Below this height everything above the rows scrolls away with them.
const LOW: f32 = 520.0;
/// The height of the rows there.
const LOW_ROWS: f32 = 360.0;

/// A spreadsheet that was read: choices, columns, messages, rows, and the button at the end.
fn ready(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    within_room(ui, |ui, room| {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), room));
        let mut whole = ui.new_child(UiBuilder::new().max_rect(rect));
        let ui = &mut whole;
        let low = room < LOW;
        let contents = |ui: &mut Ui, ctx: &mut ViewContext<'_>| {
            if ctx.app.importing.new {
                subject::subject_ui(ui, ctx, import);
            }
            choices::choices_ui(ui, ctx, import);
            columns::columns_ui(ui, ctx, import, low);
            messages::messages_ui(ui, ctx, import);
            let height = if low { LOW_ROWS } else { ui.available_height() };
            rows::rows_ui(ui, ctx, import, height);
        };
        if low {
            let area = ScrollArea::vertical().id_salt("whole import").max_height(room).min_scrolled_height(room);
            steady_ui(ui, area.auto_shrink(false), |ui| contents(ui, ctx));
        } else {
            contents(ui, ctx);
        }
    });
    // The buttons keep their place below; the keyboard reaches them last, as they are read.
    ui.add_space(8.0);
    buttons(ui, ctx, import);
}

/// Below this width a table is narrower.
const NARROW: f32 = 760.0;

/// Imports, or says what stands in the way.
fn buttons(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    let plan = &import.plan;
    let obstacle = obstacle(ctx, import);
    ui.horizontal_wrapped(|ui| {
        let label = tr!("import-apply", count = plan.claims);
        let button = primary(ui, ctx.tokens, obstacle.is_none(), &label);
        if button.clicked() {
            ctx.send(Command::Import(if ctx.app.importing.new {
                ImportCommand::ApplyNew(Box::new(subject::subject(&ctx.memory.import)))
            } else {
                ImportCommand::Apply
            }));
        }
        if ui.button(tr!("import-cancel")).clicked() {
            ctx.send(Command::Import(ImportCommand::Close));
        }
        if plan.bad_cells > 0 {
            let mut leave_out = import.choices.leave_out_bad;
            if ui.checkbox(&mut leave_out, tr!("import-leave-out-bad", count = plan.bad_cells)).changed() {
                ctx.send(Command::Import(ImportCommand::LeaveOutBad(leave_out)));
            }
        }
        let words = match obstacle {
            Some(obstacle) => obstacle,
            None => tr!("import-one-step").to_owned(),
        };
        ui.add(egui::Label::new(RichText::new(words).color(ctx.tokens.muted)).truncate());
    });
}

/// What stands in the way of the import.
fn obstacle(ctx: &ViewContext<'_>, import: &Import) -> Option<String> {
    let plan = &import.plan;
    let missing = if ctx.app.importing.new { subject::missing(&ctx.memory.import) } else { None };
    if !plan.wanted.is_empty() {
        Some(tr!("import-wait", count = plan.wanted.len()))
    } else if plan.claims == 0 {
        Some(if plan.kept > 0 {
            tr!("import-nothing-kept", count = plan.kept)
        } else {
            tr!("import-nothing").to_owned()
        })
    } else if plan.bad_cells > 0 && !plan.leaves_out_bad {
        Some(tr!("import-blocked").to_owned())
    } else {
        missing.map(str::to_owned)
    }
}

/// The width that a control may take beside others.
const FIELD: f32 = 22.0 * Tokens::SPACE;

/// What is done with files dropped on the window: while an import asks for a file, and on the start screen, a table is
/// read; over an open assessment files are evidence.
pub fn dropped(app: &App, paths: &[PathBuf]) -> Option<Command> {
    let path = paths.first()?.clone();
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let is_table = ["csv", "tsv", "txt", "xlsx", "xlsm", "ods", "xls"].contains(&ending.as_str());
    match &app.dialog {
        Some(Dialog::ImportCatalogue) => Some(Command::Import(ImportCommand::Catalogue(CatalogueCommand::Read(path)))),
        Some(Dialog::Import) => Some(Command::Import(ImportCommand::Read(path))),
        None if app.document.is_none() && is_table => Some(Command::Import(ImportCommand::Read(path))),
        _ => None,
    }
}
