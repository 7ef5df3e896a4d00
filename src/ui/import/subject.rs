//! What a new assessment is about: the least that it needs, and the framework version that fits the spreadsheet best.

use egui::{ComboBox, RichText, Ui};

use super::{FIELD, ImportMemory};
use crate::app::{Command, Import, ImportCommand};
use crate::assessment::{FrameworkRef, Subject};
use crate::ui::ViewContext;
use crate::ui::widgets::{entry_ui, just_opened, line_edit};

/// The subject as typed.
pub(super) fn subject(memory: &ImportMemory) -> Subject {
    Subject::new(memory.company.trim(), memory.title.trim(), memory.version.trim())
}

/// What is missing of it.
pub(super) fn missing(memory: &ImportMemory) -> Option<&'static str> {
    let fields = [
        (&memory.company, tr!("import-missing-company")),
        (&memory.title, tr!("import-missing-title")),
        (&memory.version, tr!("import-missing-version")),
    ];
    fields.into_iter().find(|(text, _)| text.trim().is_empty()).map(|(_, words)| words)
}

/// The fields.
pub(super) fn subject_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, import: &Import) {
    let app = ctx.app;
    ui.horizontal_wrapped(|ui| {
        let memory = &mut ctx.memory.import;
        let fields = [
            (tr!("import-company"), &mut memory.company, FIELD),
            (tr!("import-product"), &mut memory.title, FIELD),
            (tr!("import-product-version"), &mut memory.version, FIELD / 2.0),
        ];
        for (name, text, width) in fields {
            let label = ui.label(name);
            ui.add(line_edit(ui, name, text).desired_width(width)).labelled_by(label.id);
        }
        let label = ui.label(tr!("import-framework"));
        let own = import.framework.label();
        let fit = |label: &str| import.plan.fits.iter().find(|fit| fit.label == label);
        let combo =
            ComboBox::from_id_salt("import framework").selected_text(format!("eTOM {}", import.framework.version));
        let shown = combo.show_ui(ui, |ui| {
            let opened = just_opened(ui);
            for (id, version) in app.catalogues.names().into_iter().rev() {
                let label = format!("{id}@{version}");
                let known = fit(&label).map(|fit| tr!("import-fit", known = fit.known, all = fit.identifiers));
                let words = format!("eTOM {version}  {}", known.unwrap_or_default());
                if entry_ui(ui, (opened, label == own), words) {
                    let wanted = FrameworkRef { id, version };
                    ctx.send(Command::Import(ImportCommand::Framework(wanted)));
                }
            }
        });
        shown.response.labelled_by(label.id);
        if let Some(fit) = fit(&own) {
            let words = tr!("import-fit", known = fit.known, all = fit.identifiers);
            let long = tr!("import-fit-long", known = fit.known, all = fit.identifiers, names = fit.same_names);
            ui.label(RichText::new(words).color(ctx.tokens.muted)).on_hover_text(long);
        }
    });
    ui.add_space(4.0);
}
