//! A section of the claim: a heading that folds it, remembered from run to run.

use egui::{Align, Button, Layout, RichText, Ui};

use super::MEASURE;
use crate::app::{ClaimCommand, ClaimSection, Command};
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::short_ui;

/// A heading with a remark at its right, and what stands below it unless it is folded. A section that is wanted now opens.
pub(super) fn section_ui(
    ui: &mut Ui,
    ctx: &mut ViewContext<'_>,
    section: ClaimSection,
    remark: &str,
    wanted: bool,
    contents: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    let title = title(section);
    let mut folded = ctx.app.is_folded(section);
    if folded && wanted {
        folded = false;
        ctx.send(Command::Claim(ClaimCommand::Fold(section)));
    }
    ui.add_space(Tokens::MARGIN);
    ui.horizontal(|ui| {
        let mark = if folded { "⏵" } else { "⏷" };
        let head = Button::new(RichText::new(format!("{mark} {title}")).family(bold())).frame_when_inactive(false);
        let name = if folded { tr!("section-open", title = title) } else { tr!("section-fold", title = title) };
        if ui.add(head).accessible_name(name).clicked() {
            ctx.send(Command::Claim(ClaimCommand::Fold(section)));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            short_ui(ui, RichText::new(remark).color(ctx.tokens.muted));
        });
    });
    ui.separator();
    if !folded {
        ui.scope(|ui| {
            if section != ClaimSection::Branch {
                ui.set_max_width(ui.available_width().min(wide(section)));
            }
            contents(ui, ctx);
        });
    }
}

/// The widest a section becomes: text keeps a measure that is comfortable to read.
fn wide(section: ClaimSection) -> f32 {
    match section {
        ClaimSection::Mapping => f32::INFINITY,
        ClaimSection::Score
        | ClaimSection::Comment
        | ClaimSection::Branch
        | ClaimSection::Review
        | ClaimSection::Notes
        | ClaimSection::Problems => MEASURE,
    }
}

/// The title of a section.
fn title(section: ClaimSection) -> &'static str {
    match section {
        ClaimSection::Mapping => tr!("section-mapping"),
        ClaimSection::Score => tr!("section-score"),
        ClaimSection::Comment => tr!("section-comment"),
        ClaimSection::Branch => tr!("section-branch"),
        ClaimSection::Review => tr!("section-review"),
        ClaimSection::Notes => tr!("section-notes"),
        ClaimSection::Problems => tr!("section-problems"),
    }
}
