//! The import of a framework catalogue: which file, which version, and how it differs from the bundled list.

use std::sync::Arc;

use egui::{Button, Label, RichText, ScrollArea, Ui};

use super::file::{path_ui, state_ui};
use super::{ImportMemory, import_shell};
use crate::app::{CatalogueCommand, Command, ImportCommand, ReadCatalogue};
use crate::ui::ViewContext;
use crate::ui::dialogs::frame::{primary, within_room};
use crate::ui::widgets::{CardTone, line_edit, message_ui, muted_ui};

/// A command about a catalogue.
fn command(command: CatalogueCommand) -> Command {
    Command::Import(ImportCommand::Catalogue(command))
}

/// The import of a framework catalogue.
pub(in crate::ui) fn catalogue_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        ctx.memory.import = ImportMemory::default();
    }
    let app = ctx.app;
    let import = &app.importing.catalogue;
    let shape = ("catalogue", import.read.is_some());
    import_shell(ui, ctx, shape, ImportCommand::Catalogue(CatalogueCommand::Close), |ui, ctx| {
        ui.heading(tr!("catalogue-title"));
        muted_ui(ui, ctx.tokens, tr!("catalogue-about"));
        ui.add_space(8.0);
        let read = |path| command(CatalogueCommand::Read(path));
        path_ui(ui, ctx, fresh, tr!("catalogue-path"), command(CatalogueCommand::Pick), read);
        state_ui(ui, ctx, import.reading.as_ref(), import.failure.as_ref());
        if let Some((path, read)) = &import.read {
            let memory = &mut ctx.memory.import.catalogue_version;
            if memory.1.as_ref() != Some(path) {
                *memory = (read.version.clone().unwrap_or_default(), Some(path.clone()));
                ctx.memory.import.catalogue_lines = None;
            }
            found_ui(ui, ctx, read);
        } else {
            ui.add_space(12.0);
            if ui.button(tr!("import-cancel")).clicked() {
                ctx.send(command(CatalogueCommand::Close));
            }
        }
    });
}

/// What was found, under which version, and the button.
fn found_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, read: &ReadCatalogue) {
    let sheet = &read.sheet;
    ui.add_space(8.0);
    let (count, texts) = (sheet.processes.len(), sheet.texts.len());
    let levels: Vec<String> = (1..=7_u8)
        .map(|level| (level, sheet.processes.iter().filter(|process| process.level == level).count()))
        .filter(|(_, count)| *count > 0)
        .map(|(level, count)| format!("L{level} {count}"))
        .collect();
    let recognised = sheet.recognised();
    ui.label(tr!(
        "catalogue-found",
        recognised = recognised,
        count = count,
        texts = texts,
        levels = levels.join(" · ")
    ));
    ui.horizontal(|ui| {
        let label = ui.label(tr!("catalogue-version"));
        let field = line_edit(ui, "catalogue version", &mut ctx.memory.import.catalogue_version.0).desired_width(90.0);
        ui.add(field).labelled_by(label.id);
    });
    let version = ctx.memory.import.catalogue_version.0.trim().to_owned();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
    let good = !version.is_empty() && version.len() <= 24 && version.chars().all(plain) && !version.starts_with('.');
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let store = primary(ui, ctx.tokens, good, &tr!("catalogue-store", version = version.as_str()));
        if store.clicked() {
            ctx.send(command(CatalogueCommand::Store(version.clone())));
        }
        if ui.add(Button::new(tr!("import-cancel"))).clicked() {
            ctx.send(command(CatalogueCommand::Close));
        }
        if !good {
            ui.label(RichText::new(tr!("catalogue-bad-version")).color(ctx.tokens.muted));
        }
    });
    ui.add_space(8.0);
    differences_ui(ui, ctx, read, &version);
}

/// How a catalogue differs from the bundled list of its version.
#[derive(Debug)]
pub(super) struct Found {
    /// Whether there is a bundled list.
    bundled: bool,
    /// How many differences there are.
    count: usize,
    /// Rows that were not taken, then the differences.
    lines: Vec<(CardTone, String)>,
}

/// The differences for a version; found again only when another one is typed.
fn found(ctx: &mut ViewContext<'_>, read: &ReadCatalogue, version: &str) -> Arc<Found> {
    if let Some((of, found)) = &ctx.memory.import.catalogue_lines
        && of == version
    {
        return Arc::clone(found);
    }
    let differences = ctx.app.importing.catalogue.differences(version);
    let mut lines: Vec<(CardTone, String)> =
        read.sheet.faults.iter().map(|fault| (CardTone::Error, fault.words())).collect();
    let own = differences.as_ref().map(crate::exchange::catalogue_sheet::Differences::lines).unwrap_or_default();
    let count = own.len();
    lines.extend(own.into_iter().map(|line| (CardTone::Warning, line)));
    let found = Arc::new(Found { bundled: differences.is_some(), count, lines });
    ctx.memory.import.catalogue_lines = Some((version.to_owned(), Arc::clone(&found)));
    found
}

/// How it differs from the bundled list, and the rows that were not taken.
fn differences_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, read: &ReadCatalogue, version: &str) {
    let found = found(ctx, read, version);
    match (found.bundled, found.count) {
        (false, _) => muted_ui(ui, ctx.tokens, tr!("catalogue-new-version")),
        (true, 0) => message_ui(ui, ctx.tokens, CardTone::Info, tr!("catalogue-same")),
        (true, count) => message_ui(ui, ctx.tokens, CardTone::Warning, &tr!("catalogue-differs", count = count)),
    }
    within_room(ui, |ui, room| {
        let list = ScrollArea::vertical().id_salt("differences").max_height(room).min_scrolled_height(room);
        list.auto_shrink([false, true]).show_rows(ui, 20.0, found.lines.len(), |ui, rows| {
            for (tone, line) in found.lines.get(rows).unwrap_or_default() {
                let mark = if *tone == CardTone::Error { "⊗" } else { "⚠" };
                let words = RichText::new(format!("{mark} {line}")).color(ctx.tokens.text);
                ui.add(Label::new(words).truncate());
            }
        });
    });
}
