//! The dialog for a new assessment.

use egui::{ComboBox, Grid, Label, RichText, TextEdit, Ui};

use super::frame::{dialog, enter_confirms, primary, scrolled};
use crate::app::schemes;
use crate::app::{Command, NewAssessment};
use crate::assessment::{FrameworkRef, Subject, SubjectKind};
use crate::framework::BUNDLED;
use crate::ui::ViewContext;
use crate::ui::status::trust;

/// What was typed and chosen.
#[derive(Debug)]
pub struct NewForm {
    /// The framework version; none takes the newest bundled one.
    framework: Option<(String, String)>,
    /// The place of the scheme in its list.
    scheme: usize,
    /// The company.
    company: String,
    /// The title.
    title: String,
    /// The product version.
    version: String,
    /// The kind.
    kind: SubjectKind,
}

impl Default for NewForm {
    fn default() -> Self {
        Self {
            framework: None,
            scheme: 0,
            company: String::new(),
            title: String::new(),
            version: String::new(),
            kind: SubjectKind::Product,
        }
    }
}

impl NewForm {
    /// The framework version that is chosen.
    fn version_of(&self) -> Option<(String, String)> {
        let newest = || BUNDLED.last().map(|entry| (entry.id.to_owned(), entry.version.to_owned()));
        self.framework.clone().or_else(newest)
    }

    /// What to make, or what is missing.
    fn wanted(&self) -> Result<NewAssessment, &'static str> {
        let (id, version) = self.version_of().ok_or("Choose a framework version")?;
        let scheme = schemes().get(self.scheme).ok_or("Choose a scoring scheme")?;
        let fields = [
            (&self.company, "Enter the company"),
            (&self.title, "Enter the product title"),
            (&self.version, "Enter the product version"),
        ];
        for (text, missing) in fields {
            if text.trim().is_empty() {
                return Err(missing);
            }
        }
        let mut subject = Subject::new(self.company.trim(), self.title.trim(), self.version.trim());
        subject.kind = self.kind;
        let framework = FrameworkRef { id, version };
        Ok(NewAssessment { framework, scheme: scheme.id.clone(), subject })
    }
}

/// The dialog for a new assessment.
pub(super) fn new_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        ctx.memory.new_form = NewForm::default();
    }
    dialog(ui, ctx, "New assessment", 560.0, |ui, ctx| {
        let enter = enter_confirms(ui);
        scrolled(ui, |ui| Grid::new("new assessment").num_columns(2).show(ui, |ui| fields(ui, ctx, fresh)));
        ui.add_space(8.0);
        let wanted = ctx.memory.new_form.wanted();
        ui.horizontal_wrapped(|ui| {
            let create = primary(ui, ctx.tokens, wanted.is_ok(), "Create");
            if ui.button("Cancel").clicked() {
                ctx.send(Command::CloseDialog);
            }
            match wanted {
                Ok(wanted) if create.clicked() || enter => ctx.send(Command::New(Box::new(wanted))),
                Ok(_) => {}
                Err(missing) => {
                    ui.label(RichText::new(missing).color(ctx.tokens.muted));
                }
            }
        });
    });
}

/// The fields.
fn fields(ui: &mut Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    let muted = ctx.tokens.muted;
    let catalogues = &ctx.app.catalogues;
    let form = &mut ctx.memory.new_form;
    let text = |ui: &mut Ui, label: &str, text: &mut String, first: bool| {
        let label = ui.label(label);
        let field = ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY)).labelled_by(label.id);
        if first {
            field.request_focus();
        }
        ui.end_row();
    };
    text(ui, "Company", &mut form.company, fresh);
    text(ui, "Product title", &mut form.title, false);
    text(ui, "Product version", &mut form.version, false);

    let label = ui.label("Kind");
    let kinds = ComboBox::from_id_salt("kind").selected_text(form.kind.title()).show_ui(ui, |ui| {
        for kind in SubjectKind::ALL {
            ui.selectable_value(&mut form.kind, *kind, kind.title());
        }
    });
    kinds.response.labelled_by(label.id);
    ui.end_row();

    let label = ui.label("Framework version");
    let chosen = form.version_of();
    let shown = chosen.as_ref().map(|(_, version)| format!("eTOM {version}")).unwrap_or_default();
    ui.vertical(|ui| {
        let versions = ComboBox::from_id_salt("framework").selected_text(shown).show_ui(ui, |ui| {
            for name in catalogues.names().into_iter().rev() {
                let Some(framework) = catalogues.find(&name.0, &name.1) else { continue };
                let (l2, l3) = (framework.of_level(2).count(), framework.of_level(3).count());
                let counts = format!("eTOM {} – {l2} level 2, {l3} level 3", name.1);
                let is_chosen = chosen.as_ref() == Some(&name);
                if ui.selectable_label(is_chosen, counts).on_hover_text(trust(&framework)).clicked() {
                    form.framework = Some(name);
                }
            }
        });
        versions.response.labelled_by(label.id);
        let framework = chosen.as_ref().and_then(|(id, version)| catalogues.find(id, version));
        if let Some(framework) = framework {
            ui.add(Label::new(RichText::new(trust(&framework)).color(muted)).wrap());
        }
    });
    ui.end_row();

    let label = ui.label("Scoring scheme");
    let chosen = schemes().get(form.scheme);
    let shown = chosen.map(|scheme| scheme.title.clone()).unwrap_or_default();
    ui.vertical(|ui| {
        let list = ComboBox::from_id_salt("scheme").width(320.0).selected_text(shown).truncate().show_ui(ui, |ui| {
            for (at, scheme) in schemes().iter().enumerate() {
                ui.selectable_value(&mut form.scheme, at, &scheme.title).on_hover_text(&scheme.confidence);
            }
        });
        list.response.labelled_by(label.id);
        if let Some(scheme) = chosen {
            ui.add(Label::new(RichText::new(&scheme.confidence).color(muted)).wrap());
        }
    });
    ui.end_row();
}
