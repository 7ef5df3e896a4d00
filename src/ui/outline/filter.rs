//! The filter above the outline, and the buttons that open it to a level.

use egui::{Button, Key, Popup, RichText, Ui};

use crate::app::{Command, Document, Focus, SYNTAX};
use crate::ui::ViewContext;
use crate::ui::widgets::{CardTone, TextField, count_words, message_ui, muted_ui};

/// The width of the buttons beside the filter.
const BUTTONS_WIDTH: f32 = 74.0;

/// The filter: its text, its syntax, what it found and what it did not understand.
pub(super) fn filter_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let outline = &document.outline;
    let wants_focus = ctx.memory.focus.take(ctx.app.focus, Focus::Filter);
    ui.horizontal(|ui| {
        let field = TextField::line("Filter", &outline.filter_text)
            .nameless()
            .hint("Filter, such as score<5 scope:in")
            .width((ui.available_width() - BUTTONS_WIDTH).max(60.0))
            .focused(wants_focus);
        let typed = field.show(ui, ctx);
        if let Some(text) = typed.text {
            ctx.send(Command::SetFilter(text));
        }
        let leaves = ui.input(|input| input.key_pressed(Key::Enter));
        if typed.response.lost_focus() && leaves {
            ctx.send(Command::Focus(Focus::Outline));
        }
        let clear = ui.add_enabled(!outline.filter_text.is_empty(), Button::new("✖"));
        if clear.accessible_name("Clear the filter").on_hover_text("Clear the filter").clicked() {
            ctx.send(Command::SetFilter(String::new()));
        }
        let help = ui.button("?").accessible_name("What the filter understands");
        let help = help.on_hover_text("What the filter understands");
        Popup::from_toggle_button_response(&help).show(|ui| syntax_ui(ui, ctx));
    });
    for word in &outline.filter.unknown {
        let text = format!("{word} is not understood, and ignored; press ? for what is");
        message_ui(ui, ctx.tokens, CardTone::Warning, &text);
    }
}

/// What the filter understands; a click on an example adds it.
fn syntax_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.set_max_width(420.0);
    ui.label("All conditions must hold. A click adds an example:");
    egui::Grid::new("filter syntax").num_columns(2).show(ui, |ui| {
        for (example, meaning) in SYNTAX {
            if ui.button(RichText::new(*example).monospace()).clicked() {
                let text = ctx.document().map(|document| document.outline.filter_text.clone()).unwrap_or_default();
                ctx.send(Command::SetFilter(format!("{text} {example}").trim().to_owned()));
            }
            ui.label(*meaning);
            ui.end_row();
        }
    });
}

/// Buttons that open the outline to a level; before them what the filter found, so that nothing moves.
pub(super) fn levels_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.horizontal(|ui| {
        let found = ctx.document().map(|document| &document.outline).filter(|outline| !outline.filter.is_empty());
        let words = found.map(|outline| count_words(outline.matches, "match", "matches"));
        muted_ui(ui, ctx.tokens, words.as_deref().unwrap_or("Show to"));
        for level in 1..=4_u8 {
            let button = ui.add(Button::new(format!("L{level}")).small());
            if button.on_hover_text(format!("Open the outline down to level {level}")).clicked() {
                ctx.memory.outline.scrolled_for = None;
                ctx.send(Command::ExpandToLevel(level));
            }
        }
        let all = ui.add(Button::new("All").small()).on_hover_text("Open the outline down to the last level");
        if all.clicked() {
            ctx.memory.outline.scrolled_for = None;
            ctx.send(Command::ExpandToLevel(u8::MAX));
        }
    });
}
