//! The dialog for a new assessment.

use egui::{Color32, Label, RichText, Ui};

use super::frame::{dialog, enter_confirms, field, primary, scrolled};
use crate::app::{Command, NewAssessment, NewDefaults, schemes};
use crate::assessment::{FrameworkRef, Subject, SubjectKind};
use crate::framework::{BUNDLED, Catalogues, Framework};
use crate::scheme::Scheme;
use crate::ui::ViewContext;
use crate::ui::status::trust;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Titled as _, combo_ui, line_edit, whole_combo_ui};

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
    /// Whether all that is to be known about the scheme is shown.
    explains: bool,
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
            explains: false,
        }
    }
}

impl NewForm {
    /// A form that starts as the user prefers.
    fn starting(defaults: &NewDefaults) -> Self {
        let plain = Self::default();
        let scheme = schemes().iter().position(|scheme| scheme.id == defaults.scheme);
        Self {
            framework: (!defaults.framework.is_empty()).then(|| ("etom".to_owned(), defaults.framework.clone())),
            scheme: scheme.unwrap_or(plain.scheme),
            company: defaults.company.clone(),
            ..plain
        }
    }

    /// The place of the framework version in a list; a version that is not there is the newest bundled one.
    fn place_in(&self, names: &[(String, String)]) -> usize {
        let newest = BUNDLED.len().saturating_sub(1);
        self.framework.as_ref().and_then(|own| names.iter().position(|name| name == own)).unwrap_or(newest)
    }

    /// What to make, or what is missing.
    fn wanted(&self, catalogues: &Catalogues) -> Result<NewAssessment, &'static str> {
        let names = catalogues.names();
        let (id, version) = names.get(self.place_in(&names)).cloned().ok_or(tr!("new-missing-framework"))?;
        let scheme = schemes().get(self.scheme).ok_or(tr!("new-missing-scheme"))?;
        let fields = [
            (&self.company, tr!("new-missing-company")),
            (&self.title, tr!("new-missing-product")),
            (&self.version, tr!("new-missing-version")),
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
        ctx.memory.new_form = NewForm::starting(&ctx.app.settings.new_defaults);
    }
    dialog(ui, ctx, tr!("new-title"), 680.0, |ui, ctx| {
        let enter = enter_confirms(ui);
        scrolled(ui, |ui| fields(ui, ctx, fresh));
        ui.add_space(Tokens::SPACE);
        let wanted = ctx.memory.new_form.wanted(&ctx.app.catalogues);
        ui.horizontal_wrapped(|ui| {
            let create = primary(ui, ctx.tokens, wanted.is_ok(), tr!("new-create"));
            if ui.button(tr!("cancel")).clicked() {
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
    let text = |ui: &mut Ui, name: &str, text: &mut String, first: bool| {
        field(ui, name, |ui, label| {
            let field = ui.add(line_edit(ui, name, text).desired_width(f32::INFINITY)).labelled_by(label.id);
            if first {
                field.request_focus();
            }
        });
    };
    text(ui, tr!("new-company"), &mut form.company, fresh);
    text(ui, tr!("new-product"), &mut form.title, false);
    text(ui, tr!("new-version"), &mut form.version, false);
    field(ui, tr!("new-kind"), |ui, _| {
        let kinds = SubjectKind::ALL.iter().copied();
        let picked = combo_ui(ui, tr!("new-kind"), form.kind, kinds, |kind| kind.shown().to_owned());
        form.kind = picked.unwrap_or(form.kind);
    });
    field(ui, tr!("new-framework"), |ui, _| {
        let names = catalogues.names();
        let find = |at: usize| names.get(at).and_then(|(id, version)| catalogues.find(id, version));
        let title = |at: usize| find(at).map(|framework| framework_words(&framework)).unwrap_or_default();
        let chosen = form.place_in(&names);
        let all = (0..names.len()).rev();
        if let Some(picked) = whole_combo_ui(ui, tr!("new-framework"), chosen, all, title) {
            form.framework = names.get(picked).cloned();
        }
        if let Some(framework) = find(chosen) {
            ui.add(Label::new(RichText::new(trust(&framework)).color(muted)).wrap());
        }
    });
    field(ui, tr!("new-scheme"), |ui, _| {
        let title = |at: usize| schemes().get(at).map(|scheme| scheme.title.clone()).unwrap_or_default();
        let picked = whole_combo_ui(ui, tr!("new-scheme"), form.scheme, 0..schemes().len(), title);
        form.scheme = picked.unwrap_or(form.scheme);
        if let Some(scheme) = schemes().get(form.scheme) {
            scheme_ui(ui, muted, scheme, &mut form.explains);
        }
    });
}

/// What to know about a scheme: a sentence, and all of it on demand.
fn scheme_ui(ui: &mut Ui, muted: Color32, scheme: &Scheme, explains: &mut bool) {
    let sentence = |ui: &mut Ui, text: &str| ui.add(Label::new(RichText::new(text).color(muted)).wrap());
    sentence(ui, &scheme.caveat);
    if *explains {
        sentence(ui, &scheme.confidence);
        sentence(ui, &scheme.source);
    }
    if ui.link(if *explains { tr!("new-scheme-less") } else { tr!("new-scheme-more") }).clicked() {
        *explains = !*explains;
    }
}

/// A framework version with the numbers of its processes.
fn framework_words(framework: &Framework) -> String {
    let (l2, l3) = (framework.of_level(2).count(), framework.of_level(3).count());
    tr!("new-framework-entry", version = framework.version.as_str(), l2 = l2, l3 = l3)
}
