//! The filter above the outline, and the buttons that open it to a level.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Frame, Key, Panel, Popup, PopupCloseBehavior, RichText, ScrollArea, Ui};

use super::actions::{Upon, actions_ui};
use super::complete;
use super::table::columns_menu;
use crate::app::{Command, Document, Focus, OutlineColumn, OutlineCommand, Preference, SYNTAX};
use crate::edit::{Edit, FilterChange};
use crate::ui::ViewContext;
use crate::ui::widgets::{Icon, TextField, icon_button, icon_button_enabled, line_edit, muted_ui, short_ui};
use crate::words;

/// The room that the row of levels needs with all its words.
const LEVELS_WIDTH: f32 = 275.0;

/// The width of the buttons beside the filter.
const BUTTONS_WIDTH: f32 = 108.0;

/// The filter: its text, its syntax, what it found and what it did not understand.
pub(super) fn filter_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let outline = &document.outline;
    let wants_focus = ctx.memory.focus.take(ctx.app.focus, Focus::Filter);
    ui.horizontal(|ui| {
        let had_focus = ctx.memory.outline.filter_id.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
        let completed = complete::keys(ui, ctx, document, had_focus);
        let field = TextField::line(tr!("filter-name"), &outline.filter_text)
            .nameless()
            .hint(tr!("filter-hint"))
            .width((ui.available_width() - BUTTONS_WIDTH).max(60.0))
            .focused(wants_focus);
        let typed = field.show(ui, ctx);
        ctx.memory.outline.filter_id = Some(typed.response.id);
        if let Some(text) = completed {
            complete::take(ui, ctx, typed.response.id, text);
        } else if let Some(text) = typed.text {
            ctx.send(Command::SetFilter(text));
        } else {
            complete::proposals_ui(ui, ctx, document, &typed.response);
        }
        let leaves = ui.input(|input| input.key_pressed(Key::Enter));
        if typed.response.lost_focus() && leaves {
            // The keys of the outline are not to act on what the filter hides.
            let found = |id| document.framework.index_of(id).is_some_and(|idx| outline.matching.contains(&idx));
            let first = outline.matching.first().and_then(|idx| document.framework.at(*idx));
            if let Some(first) = first.filter(|_| !outline.selected.is_some_and(found)) {
                ctx.send(Command::Select(first.id));
            }
            ctx.send(Command::Focus(Focus::Outline));
        }
        let clear = ui.add_enabled(!outline.filter_text.is_empty(), Button::new("✖"));
        if clear.accessible_name(tr!("filter-clear")).on_hover_text(tr!("filter-clear")).clicked() {
            ctx.send(Command::SetFilter(String::new()));
        }
        let kept = icon_button(ui, Icon::Star, tr!("filter-kept")).on_hover_text(tr!("filter-kept"));
        Popup::from_toggle_button_response(&kept)
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| kept_ui(ui, ctx, document));
        let help = ui.button("?").accessible_name(tr!("filter-help"));
        let help = help.on_hover_text(tr!("filter-help"));
        Popup::from_toggle_button_response(&help).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(
            |ui| {
                ui.set_max_width(440.0);
                ScrollArea::vertical().max_height(360.0).show(ui, |ui| syntax_ui(ui, ctx));
            },
        );
    });
}

/// Says below the rows that the centre shows a process that the filter hides, with the way to see its row.
pub(super) fn hidden_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let outline = &document.outline;
    let Some(id) = outline.selected.filter(|_| !outline.filter.is_empty()) else { return };
    if outline.selected_row(&document.framework).is_some() {
        return;
    }
    Panel::bottom("outline hidden").frame(Frame::NONE).resizable(false).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            muted_ui(ui, ctx.tokens, &tr!("filter-hides", id = id.to_string()));
            if ui.small_button(tr!("filter-show-hidden")).clicked() {
                ctx.send(Command::SetFilter(String::new()));
                ctx.send(Command::Show(id));
            }
        });
    });
}

/// The filters kept in the assessment; the one that is typed can be kept under a name.
fn kept_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    ui.set_max_width(440.0);
    if document.assessment().filters.is_empty() {
        muted_ui(ui, ctx.tokens, tr!("filter-none-kept"));
    }
    for own in &document.assessment().filters {
        ui.horizontal(|ui| {
            let remove = icon_button(ui, Icon::Remove, &tr!("filter-remove", name = own.name.as_str()));
            if remove.clicked() {
                ctx.edit(Edit::Filter(FilterChange::Remove(own.name.clone())));
            }
            let use_it = ui.button(&own.name).on_hover_text(&own.text);
            if use_it.accessible_name(tr!("filter-use", name = own.name.as_str())).clicked() {
                ctx.send(Command::SetFilter(own.text.clone()));
            }
            let name = ctx.memory.outline.filter_name.trim().to_owned();
            let rename = tr!("filter-rename", name = own.name.as_str());
            let typed = !name.is_empty();
            if icon_button_enabled(ui, typed, Icon::Edit, &rename, tr!("filter-rename-needs")).clicked() {
                ctx.edit(Edit::Filter(FilterChange::Rename { from: own.name.clone(), to: name }));
                ctx.memory.outline.filter_name.clear();
            }
            muted_ui(ui, ctx.tokens, &own.text);
        });
    }
    let text = document.outline.filter_text.trim().to_owned();
    ui.horizontal(|ui| {
        let field = line_edit(ui, "filter name", &mut ctx.memory.outline.filter_name).desired_width(260.0);
        let field = ui.add(field.hint_text(tr!("filter-keep-as"))).accessible_name(tr!("filter-keep-as"));
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let name = ctx.memory.outline.filter_name.trim().to_owned();
        let possible = !name.is_empty() && !text.is_empty();
        let keep = ui.add_enabled(possible, Button::new(tr!("filter-keep")));
        if keep.on_disabled_hover_text(tr!("filter-keep-needs")).clicked() || (enter && possible) {
            ctx.edit(Edit::Filter(FilterChange::Keep { name, text }));
            ctx.memory.outline.filter_name.clear();
        }
        if enter {
            field.request_focus();
        }
    });
}

/// What the filter understands; a click on an example adds it.
fn syntax_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.label(tr!("filter-all-hold"));
    egui::Grid::new("filter syntax").num_columns(2).show(ui, |ui| {
        for (example, meaning) in SYNTAX {
            if ui.button(RichText::new(*example).monospace()).clicked() {
                let text = ctx.document().map(|document| document.outline.filter_text.clone()).unwrap_or_default();
                if !text.split_whitespace().any(|word| word == *example) {
                    ctx.send(Command::SetFilter(format!("{text} {example}").trim().to_owned()));
                }
            }
            ui.label(words::text(meaning));
            ui.end_row();
        }
    });
}

/// Buttons that open the outline to a level, and before them what the filter found; where several processes are selected,
/// what can be done to them. All in one line of one height, so that nothing moves.
pub(super) fn levels_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let Some(document) = ctx.document() else { return };
    ui.horizontal(|ui| {
        if document.outline.has_many() {
            selection_ui(ui, ctx, document);
            return;
        }
        let outline = &document.outline;
        // Where there is no room for all of it, what says least gives way: the words before the buttons, or the buttons
        // while a filter shows its matches at every level.
        let narrow = ui.available_width() < LEVELS_WIDTH;
        let filtered = !outline.filter.is_empty();
        if filtered {
            muted_ui(ui, ctx.tokens, &tr!("filter-matches", count = outline.matches));
        } else if !narrow {
            muted_ui(ui, ctx.tokens, tr!("outline-show-to"));
        }
        let levels = if narrow && filtered { 0 } else { 4_u8 };
        for level in 1..=levels {
            let button = ui.button(format!("L{level}"));
            if button.on_hover_text(tr!("outline-to-level", level = level)).clicked() {
                ctx.memory.outline.scrolled_for = None;
                ctx.send(Command::ExpandToLevel(level));
            }
        }
        // Several columns are ticked in one go; what opens the outline closes it by itself.
        let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let more = MenuButton::new("…").config(config).ui(ui, |ui| more_ui(ui, ctx)).0;
        let more = more.accessible_name(tr!("outline-more"));
        ctx.memory.outline.before_rows = Some(more.id);
        // What is half typed is not understood for a moment: said where nothing moves for it.
        let unknown = &outline.filter.unknown;
        if !unknown.is_empty() {
            let text = tr!("filter-unknown", word = unknown.join(", "));
            short_ui(ui, RichText::new(format!("⚠ {text}")).color(ctx.tokens.warning));
        }
    });
}

/// How many are selected, and what can be done to them.
fn selection_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, document: &Document) {
    let count = document.selected_ids().len();
    ui.label(tr!("outline-selected", count = count));
    let menu = ui.menu_button(tr!("outline-change"), |ui| {
        ui.set_min_width(210.0);
        actions_ui(ui, ctx, document, Upon::Selection);
    });
    menu.response.accessible_name(tr!("outline-change-name", count = count));
    let one = ui.button("✖").accessible_name(tr!("outline-select-one"));
    ctx.memory.outline.before_rows = Some(one.id);
    if one.clicked() {
        ctx.send(Command::Outline(OutlineCommand::SelectOne));
    }
}

/// More ways to open the outline, and its columns.
fn more_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    ui.set_min_width(200.0);
    let ways = [
        (tr!("outline-all"), Command::ExpandToLevel(u8::MAX)),
        (tr!("outline-branch-open"), Command::Outline(OutlineCommand::ExpandBranch)),
        (tr!("outline-branch-close"), Command::Outline(OutlineCommand::CollapseBranch)),
        (tr!("outline-around"), Command::Outline(OutlineCommand::ExpandAround)),
    ];
    for (words, command) in ways {
        if ui.button(words).clicked() {
            ctx.memory.outline.scrolled_for = None;
            ctx.send(command);
            ui.close();
        }
    }
    ui.separator();
    muted_ui(ui, ctx.tokens, tr!("outline-columns"));
    let choices: Vec<_> = OutlineColumn::ALL.iter().map(|own| ctx.app.settings.outline_column(*own)).collect();
    let mut chosen = None;
    columns_menu(ui, &choices, &mut chosen);
    if let Some(choice) = chosen {
        ctx.send(Command::Prefer(Preference::Column(choice)));
    }
}
