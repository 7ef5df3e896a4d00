//! The settings: language, theme, zoom, and what a new assessment starts with. All take effect at once.

use egui::{Label, RichText, Ui};

use super::frame::{close_button, field, leaflet, scrolled};
use crate::app::{Command, NewDefaults, Preference, schemes};
use crate::framework::BUNDLED;
use crate::ui::ViewContext;
use crate::ui::start::{language_ui, theme_ui};
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Icon, TextField, combo_ui, icon_button_enabled, section_ui, whole_combo_ui};

/// The zooms to choose from, in per cent.
const ZOOMS: &[u16] = &[75, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/// The settings.
pub(super) fn settings_ui(ui: &Ui, ctx: &mut ViewContext<'_>) {
    leaflet(ui, ctx, tr!("settings-title"), 540.0, |ui, ctx| {
        scrolled(ui, |ui| {
            field(ui, tr!("start-language"), |ui, _| language_ui(ui, ctx));
            field(ui, tr!("start-theme"), |ui, _| theme_ui(ui, ctx));
            field(ui, tr!("settings-zoom"), |ui, _| zoom_ui(ui, ctx));
            section_ui(ui, tr!("settings-new"));
            ui.add(Label::new(RichText::new(tr!("settings-new-about")).color(ctx.tokens.muted)).wrap());
            defaults_ui(ui, ctx);
        });
        ui.add_space(Tokens::SPACE);
        close_button(ui, ctx);
    });
}

/// The zoom as a list, and a smaller and a larger step.
fn zoom_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let zoom = ctx.app.settings.zoom;
    ui.horizontal(|ui| {
        let mut all = ZOOMS.to_vec();
        if !all.contains(&zoom) {
            all.push(zoom);
            all.sort_unstable();
        }
        if let Some(zoom) = combo_ui(ui, tr!("settings-zoom"), zoom, all, |zoom| format!("{zoom} %")) {
            ctx.send(Command::SetZoom(zoom));
        }
        let smaller = ZOOMS.iter().rev().find(|step| **step < zoom).copied();
        let larger = ZOOMS.iter().find(|step| **step > zoom).copied();
        let mut step = |ui: &mut Ui, icon: Icon, name: &str, why_not: &str, to: Option<u16>| {
            let clicked = icon_button_enabled(ui, to.is_some(), icon, name, why_not).clicked();
            if let (true, Some(to)) = (clicked, to) {
                ctx.send(Command::SetZoom(to));
            }
        };
        step(ui, Icon::Down, tr!("settings-smaller"), tr!("unavailable-smallest"), smaller);
        step(ui, Icon::Up, tr!("settings-larger"), tr!("unavailable-largest"), larger);
    });
}

/// What a new assessment starts with.
fn defaults_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>) {
    let defaults = &ctx.app.settings.new_defaults;
    let mut next: Option<NewDefaults> = None;
    field(ui, tr!("new-company"), |ui, _| {
        let typed = TextField::line(tr!("new-company"), &defaults.company).nameless().show(ui, ctx);
        if let Some(company) = typed.text {
            next = Some(NewDefaults { company, ..defaults.clone() });
        }
    });
    field(ui, tr!("new-framework"), |ui, _| {
        let chosen = BUNDLED.iter().position(|entry| entry.version == defaults.framework);
        let all = std::iter::once(None).chain((0..BUNDLED.len()).rev().map(Some));
        let title = |at: Option<usize>| match at.and_then(|at| BUNDLED.get(at)) {
            Some(entry) => format!("eTOM {}", entry.version),
            None => tr!("settings-newest").to_owned(),
        };
        if let Some(at) = combo_ui(ui, tr!("new-framework"), chosen, all, title) {
            let framework = at.and_then(|at| BUNDLED.get(at)).map(|entry| entry.version.to_owned()).unwrap_or_default();
            next = Some(NewDefaults { framework, ..defaults.clone() });
        }
    });
    field(ui, tr!("new-scheme"), |ui, _| {
        let chosen = schemes().iter().position(|scheme| scheme.id == defaults.scheme).unwrap_or_default();
        let title = |at: usize| schemes().get(at).map(|scheme| scheme.title.clone()).unwrap_or_default();
        if let Some(at) = whole_combo_ui(ui, tr!("new-scheme"), chosen, 0..schemes().len(), title) {
            let scheme = schemes().get(at).map(|scheme| scheme.id.clone()).unwrap_or_default();
            next = Some(NewDefaults { scheme, ..defaults.clone() });
        }
    });
    if let Some(defaults) = next {
        ctx.send(Command::Prefer(Preference::Defaults(defaults)));
    }
}
