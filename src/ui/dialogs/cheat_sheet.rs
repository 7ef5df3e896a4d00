//! All keys, from the command table, by menu; some of them by a few letters.

use std::collections::BTreeSet;

use egui::{Align, KeyboardShortcut, Label, Layout, RichText, Ui, vec2};

use super::frame::{close_button, leaflet, page};
use crate::ui::ViewContext;
use crate::ui::commands::{Group, TABLE, keys_of_views, shortcut_text};
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{line_edit, muted_ui};

/// All keys, and a field to look for some.
pub(super) fn cheat_sheet_ui(ui: &Ui, ctx: &mut ViewContext<'_>, fresh: bool) {
    if fresh {
        ctx.memory.keys_query.clear();
    }
    leaflet(ui, ctx, tr!("keys-title"), 820.0, |ui, ctx| {
        let field = line_edit(ui, "keys", &mut ctx.memory.keys_query).desired_width(f32::INFINITY);
        let field = ui.add(field.hint_text(tr!("keys-find")));
        field.clone().accessible_name(tr!("keys-find"));
        if fresh {
            field.request_focus();
        }
        page(ui, "keys", |ui| keys(ui, ctx));
        ui.add_space(Tokens::SPACE);
        close_button(ui, ctx);
    });
}

/// Keys, what they do, and more about it.
type Row = (String, &'static str, &'static str);

/// A group of keys under its title.
struct Section {
    /// The title.
    title: &'static str,
    /// The keys.
    rows: Vec<Row>,
}

/// The keys of commands by menu, then those of views; only those in which the letters that were typed are found.
fn sections(ui: &Ui, query: &str) -> Vec<Section> {
    let of = |group: Group| {
        let entries = TABLE.iter().filter(|entry| entry.group == group && !entry.keys.is_empty());
        let keys = |keys: &[KeyboardShortcut]| {
            let shown: Vec<String> = keys.iter().take(2).map(|keys| shortcut_text(ui.ctx(), keys)).collect();
            shown.join(tr!("keys-or"))
        };
        let rows = entries.map(|entry| (keys(entry.keys), entry.label(), entry.hint())).collect();
        Section { title: group.title(), rows }
    };
    let views = keys_of_views().into_iter().map(|(keys, what)| (keys, what, "")).collect();
    let mut all: Vec<Section> = Group::ALL.iter().map(|group| of(*group)).collect();
    all.push(Section { title: tr!("keys-window"), rows: views });
    let query = query.trim().to_lowercase();
    let found =
        |(keys, what, hint): &Row| [keys.as_str(), what, hint].iter().any(|text| text.to_lowercase().contains(&query));
    for section in &mut all {
        section.rows.retain(&found);
    }
    all.retain(|section| !section.rows.is_empty());
    all
}

/// Which sections stand in the second of two columns, so that both are about as long: the longest first, each in the shorter
/// one.
fn second(sections: &[Section]) -> BTreeSet<usize> {
    let mut order: Vec<(usize, usize)> =
        sections.iter().enumerate().map(|(at, section)| (section.rows.len(), at)).collect();
    order.sort_by_key(|(rows, _)| std::cmp::Reverse(*rows));
    let (mut first, mut other, mut second) = (0, 0, BTreeSet::new());
    for (rows, at) in order {
        // A heading with the space above it is about as high as two rows.
        if other < first {
            other += rows + 2;
            second.insert(at);
        } else {
            first += rows + 2;
        }
    }
    second
}

/// The keys; in two columns where there is room.
fn keys(ui: &mut Ui, ctx: &ViewContext<'_>) {
    let sections = sections(ui, &ctx.memory.keys_query);
    if sections.is_empty() {
        muted_ui(ui, ctx.tokens, tr!("keys-none"));
        return;
    }
    let count = if ui.available_width() >= 640.0 { 2 } else { 1 };
    let second = if count == 2 { second(&sections) } else { BTreeSet::new() };
    ui.columns(count, |columns| {
        for (at, section) in sections.iter().enumerate() {
            let Some(ui) = columns.get_mut(usize::from(second.contains(&at))) else { continue };
            heading(ui, section.title);
            for (keys, what, hint) in &section.rows {
                row(ui, ctx, keys, what, hint);
            }
        }
    });
}

/// The heading of a group.
fn heading(ui: &mut Ui, title: &str) {
    ui.add_space(Tokens::SPACE);
    ui.label(RichText::new(title).family(bold()));
}

/// Keys and what they do.
fn row(ui: &mut Ui, ctx: &ViewContext<'_>, keys: &str, what: &str, hint: &str) {
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() * 0.42).min(170.0);
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::left_to_right(Align::Min), |ui| {
            ui.set_width(width);
            ui.add(Label::new(RichText::new(keys).color(ctx.tokens.muted)).wrap());
        });
        let label = ui.add(Label::new(what).wrap());
        if !hint.is_empty() {
            label.on_hover_text(hint);
        }
    });
}
