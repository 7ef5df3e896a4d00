//! One field of the form.

use egui::style::ScrollAnimation;
use egui::{Label, RichText, Ui, WidgetRect};

use crate::app::{Command, Document};
use crate::assessment::{Accent, DocumentField, Paper, Stage, SubjectKind};
use crate::edit::Edit;
use crate::ui::ViewContext;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{
    CardTone, TextField, Titled as _, combo_ui, drafted_ui, field_hint, message_ui, muted_ui, whole_combo_ui,
};

/// Draws a field and sends its changes; one that was gone to comes into sight with its name, and takes the keyboard.
pub(super) fn field_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    field: DocumentField,
    problems: &[(DocumentField, String)],
) {
    let wanted = ctx.memory.subject.scroll_to == Some(field);
    let shown = ui.scope(|ui| parts_ui(ui, ctx, document, field, problems)).response.rect;
    if wanted {
        ctx.memory.subject.scroll_to = None;
        ui.scroll_to_rect_animation(shown.expand(Tokens::SPACE), None, ScrollAnimation::none());
        let own = |widget: &&WidgetRect| widget.sense.is_focusable() && shown.contains(widget.rect.center());
        let layer = ui.layer_id();
        let first = ui.ctx().viewport(|seen| seen.this_pass.widgets.get_layer(layer).find(own).map(|widget| widget.id));
        if let Some(first) = first {
            ui.memory_mut(|memory| memory.request_focus(first));
        }
    }
}

/// Its name, what it holds, and its problems.
fn parts_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    document: &Document,
    field: DocumentField,
    problems: &[(DocumentField, String)],
) {
    let chosen = if field == DocumentField::Kind {
        let kind = document.assessment().subject.kind;
        named_combo(ui, field, kind, SubjectKind::ALL, SubjectKind::shown).map(SubjectKind::word)
    } else if field == DocumentField::Stage {
        let stage = document.assessment().stage;
        named_combo(ui, field, stage, Stage::ALL, Stage::shown).map(Stage::word)
    } else if field == DocumentField::Paper {
        let paper = document.assessment().subject.paper;
        named_combo(ui, field, paper, Paper::ALL, Paper::shown).map(Paper::word)
    } else if field == DocumentField::Scheme {
        scheme_ui(ui, ctx, document)
    } else {
        text_ui(ui, ctx, document, field);
        look_ui(ui, ctx, document, field);
        None
    };
    if let Some(word) = chosen {
        ctx.edit(Edit::Field(field, word.to_owned()));
    }
    for (_, problem) in problems.iter().filter(|(own, _)| *own == field) {
        message_ui(ui, ctx.tokens, CardTone::Warning, problem);
    }
}

/// What helps with the look of documents: a way to the logo, and how the accent colour comes out.
fn look_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, field: DocumentField) {
    if field == DocumentField::Logo
        && ui.button(tr!("subject-choose-logo")).on_hover_text(tr!("subject-choose-logo.hint")).clicked()
    {
        ctx.send(Command::PickLogo);
    }
    let accent = Accent::parse(&document.assessment().subject.accent).filter(|_| field == DocumentField::Accent);
    if let Some(accent) = accent.filter(|accent| accent.readable() != *accent) {
        muted_ui(ui, ctx.tokens, &tr!("subject-accent-darker", colour = accent.readable().hex()));
    }
}

/// A closed list under its name.
fn named_combo<T: Copy + PartialEq>(
    ui: &mut Ui,
    field: DocumentField,
    chosen: T,
    all: &[T],
    title: fn(T) -> &'static str,
) -> Option<T> {
    ui.label(field.shown());
    combo_ui(ui, field.shown(), chosen, all.iter().copied(), |value| title(value).to_owned())
}

/// The scheme, with where it comes from and how sure it is.
fn scheme_ui(ui: &mut Ui, ctx: &ViewContext<'_>, document: &Document) -> Option<&'static str> {
    let schemes = crate::app::schemes();
    let chosen = schemes.iter().position(|scheme| scheme.id == document.assessment().scheme);
    ui.label(DocumentField::Scheme.shown());
    let title = |at: Option<usize>| {
        let scheme = at.and_then(|at| schemes.get(at));
        scheme.map_or_else(
            || tr!("subject-unknown-scheme", scheme = document.assessment().scheme.as_str()),
            |scheme| scheme.title.clone(),
        )
    };
    let picked = whole_combo_ui(ui, DocumentField::Scheme.shown(), chosen, (0..schemes.len()).map(Some), title);
    muted_ui(ui, ctx.tokens, &format!("{} {}", document.scheme.source, document.scheme.confidence));
    picked.flatten().and_then(|at| schemes.get(at)).map(|scheme| scheme.id.as_str())
}

/// A text; one that must be understood stays as typed until it is.
fn text_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document, field: DocumentField) {
    let model = field.read(document.assessment());
    let grabs = ctx.memory.subject.scroll_to == Some(field);
    let shown =
        if field.is_long() { TextField::lines(field.shown(), "", 3) } else { TextField::line(field.shown(), "") };
    let read = |text: &str| {
        let mut trial = document.assessment().clone();
        field.write(&mut trial, text)?;
        Ok((text.to_owned(), field.read(&trial)))
    };
    let key = format!("field {}", field.word());
    if let Some(text) = drafted_ui(ui, ctx, &key, &model, shown.focused(grabs), read) {
        ctx.edit(Edit::Field(field, text));
    }
    let hint = field_hint(field);
    if !hint.is_empty() {
        ui.add(Label::new(RichText::new(hint).small().color(ctx.tokens.muted)).wrap());
    }
}
