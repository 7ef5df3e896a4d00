//! What was understood, and whether another framework version fits better.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::app::{Command, Import, ImportCommand};
use crate::assessment::FrameworkRef;
use crate::ui::ViewContext;
use crate::ui::widgets::{CardTone, message_ui};

/// How many translated words are listed in one line.
const FEW: usize = 5;

/// The messages.
pub(super) fn messages_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    for warning in &import.book.warnings {
        message_ui(ui, ctx.tokens, CardTone::Warning, &warning.words());
    }
    better_ui(ui, ctx, import);
    if !import.choices.has(crate::exchange::claims_sheet::Field::Scope) {
        message_ui(ui, ctx.tokens, CardTone::Info, tr!("import-no-scope"));
    }
    if import.remembered {
        message_ui(ui, ctx.tokens, CardTone::Info, tr!("import-remembered"));
    }
    understood_ui(ui, ctx, import);
}

/// Says that another framework version fits better; a new assessment can take it at once.
fn better_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    let own_label = import.framework.label();
    let Some((own, best)) = import.plan.better_than(&own_label) else { return };
    let words = tr!(
        "import-better",
        best = best.label.as_str(),
        known = best.known,
        all = best.identifiers,
        own = own.label.as_str(),
        own_known = own.known,
        names = best.same_names,
        own_names = own.same_names
    );
    message_ui(ui, ctx.tokens, CardTone::Warning, &words);
    if ctx.app.importing.new
        && ui.button(tr!("import-take-better", best = best.label.as_str())).clicked()
        && let Some(wanted) = FrameworkRef::parse(&best.label)
    {
        ctx.send(Command::Import(ImportCommand::Framework(wanted)));
    }
}

/// The words that were translated, with what they were taken for.
fn understood_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    let all = &import.plan.understood;
    if all.is_empty() {
        return;
    }
    let one = |own: &crate::exchange::claims_sheet::Understood| {
        format!("{}: “{}” = {} ({})", own.field.title(), own.word, own.meaning, own.cells)
    };
    let open = ctx.memory.import.all_words;
    ui.horizontal(|ui| {
        ui.label(RichText::new("ℹ").color(ctx.tokens.info));
        ui.label(tr!("import-understood"));
        if all.len() > FEW {
            let words = if open { tr!("import-fewer").to_owned() } else { tr!("import-all-words", count = all.len()) };
            if ui.small_button(words).clicked() {
                ctx.memory.import.all_words = !open;
            }
        }
        if !open {
            let few: Vec<String> = all.iter().take(FEW).map(one).collect();
            ui.add(Label::new(RichText::new(few.join("  ·  ")).color(ctx.tokens.muted)).truncate());
        }
    });
    if open {
        ScrollArea::vertical().id_salt("words").max_height(110.0).show(ui, |ui| {
            for own in all {
                ui.label(RichText::new(one(own)).color(ctx.tokens.muted));
            }
        });
    }
}
