//! The form of what is assessed, by whom, and of the texts of the documents.

mod field;
mod group;

use egui::{ScrollArea, Ui};

use self::field::field_ui;
use self::group::Group;
use super::ViewContext;
use super::theme::Tokens;
use super::widgets::{Cached, muted_ui, section_ui, steady_ui};
use crate::app::Document;
use crate::assessment::DocumentField;
use crate::checks::Target;

/// The widest a field becomes: about ninety characters.
const WIDEST: f32 = 700.0;

/// What the form remembers.
#[derive(Debug, Default)]
pub struct SubjectMemory {
    /// The field that takes the keyboard next.
    scroll_to: Option<DocumentField>,
    /// The problems of fields.
    problems: Cached<(), Vec<(DocumentField, String)>>,
}

impl SubjectMemory {
    /// Makes the form go to a field when it is shown next.
    pub fn scroll_to(&mut self, field: DocumentField) {
        self.scroll_to = Some(field);
    }
}

/// The form.
pub fn subject_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    let problems = ctx.memory.subject.problems.get(document, (), |document, ()| field_problems(document));
    steady_ui(ui, ScrollArea::vertical().id_salt("subject").auto_shrink(false), |ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        for group in Group::ALL {
            section_ui(ui, group.title());
            muted_ui(ui, ctx.tokens, group.about());
            for field in DocumentField::ALL.iter().copied().filter(|field| Group::of(*field) == *group) {
                ui.add_space(Tokens::SPACE / 2.0);
                field_ui(ui, ctx, document, field, &problems);
            }
        }
        ui.add_space(Tokens::MARGIN * 2.0);
    });
}

/// The problems of fields, in words.
fn field_problems(document: &Document) -> Vec<(DocumentField, String)> {
    let words = |problem: &crate::checks::Problem| match problem.target {
        Target::Field(field) => Some((field, format!("{} {} — {}", problem.code, problem.message, problem.hint))),
        Target::Document | Target::Process(_) | Target::Evidence(_) => None,
    };
    document.problems.iter().filter_map(words).collect()
}
