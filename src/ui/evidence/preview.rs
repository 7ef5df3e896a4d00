//! What can be seen of the chosen piece without another program.

use egui::{
    ColorImage, Frame, Image, Label, Margin, RichText, ScrollArea, Stroke, TextureHandle, TextureOptions, Ui, vec2,
};

use crate::app::{NoPreview, Picture, Preview};
use crate::assessment::Evidence;
use crate::ui::ViewContext;
use crate::ui::theme::{Tokens, bold};
use crate::ui::widgets::{bytes_words, muted_ui};

/// The highest that a preview becomes.
const HIGHEST: f32 = 260.0;

/// The picture that is shown, on the graphics card.
#[derive(Default)]
pub(super) struct Shown {
    /// The pixels, and the texture made of them.
    kept: Option<(Picture, TextureHandle)>,
}

impl Shown {
    /// The texture of a picture, made once.
    fn texture(&mut self, ui: &Ui, picture: &Picture) -> TextureHandle {
        if let Some((kept, texture)) = &self.kept
            && std::sync::Arc::ptr_eq(&kept.rgba, &picture.rgba)
        {
            return texture.clone();
        }
        let pixels = ColorImage::from_rgba_unmultiplied([picture.width, picture.height], &picture.rgba);
        let texture = ui.ctx().load_texture("evidence preview", pixels, TextureOptions::LINEAR);
        self.kept = Some((picture.clone(), texture.clone()));
        texture
    }
}

/// The preview of a file.
pub(super) fn preview_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence) {
    if piece.sha256().is_none() {
        return;
    }
    let slot = ctx.app.preview.as_ref().filter(|slot| slot.code == piece.code);
    match slot.and_then(|slot| slot.preview.as_ref()) {
        None => muted_ui(ui, ctx.tokens, tr!("evidence-reading")),
        Some(Preview::Picture { shown, width, height }) => picture_ui(ui, ctx, piece, shown, (*width, *height)),
        Some(Preview::Text { text, cut }) => text_ui(ui, ctx, piece, text, *cut),
        Some(Preview::Pdf { pages, title }) => {
            ui.label(RichText::new(tr!("evidence-pdf", pages = *pages)).family(bold()));
            if !title.is_empty() {
                ui.add(Label::new(tr!("evidence-pdf-titled", title = title.as_str())).wrap());
            }
        }
        Some(Preview::Nothing(why)) => {
            let why = no_preview_words(why);
            muted_ui(ui, ctx.tokens, &tr!("evidence-no-preview", why = why));
        }
    }
}

/// A picture, no larger than it is.
fn picture_ui(ui: &mut Ui, ctx: &mut ViewContext<'_>, piece: &Evidence, shown: &Picture, sides: (u32, u32)) {
    let texture = ctx.memory.evidence.picture.texture(ui, shown);
    let size = texture.size_vec2() / ui.ctx().pixels_per_point();
    let room = vec2(ui.available_width() - 12.0, HIGHEST).max(vec2(40.0, 40.0));
    let scale = (room / size).min_elem().min(1.0);
    let name = tr!("evidence-preview-of", code = piece.code.to_string());
    framed(ui, ctx.tokens, |ui| {
        ui.add(Image::new((texture.id(), size * scale)).alt_text(name.as_str()));
    });
    muted_ui(ui, ctx.tokens, &tr!("evidence-picture", width = sides.0, height = sides.1));
}

/// The beginning of a text.
fn text_ui(ui: &mut Ui, ctx: &ViewContext<'_>, piece: &Evidence, text: &str, cut: bool) {
    framed(ui, ctx.tokens, |ui| {
        ui.set_width(ui.available_width());
        ScrollArea::vertical().id_salt(("text preview", piece.code)).max_height(HIGHEST * 0.7).show(ui, |ui| {
            ui.add(Label::new(RichText::new(text).monospace()).selectable(true).wrap());
        });
    });
    if cut {
        muted_ui(ui, ctx.tokens, tr!("evidence-text-cut"));
    }
}

/// A frame around a preview.
fn framed(ui: &mut Ui, tokens: &Tokens, contents: impl FnOnce(&mut Ui)) {
    let frame = Frame::NONE.fill(tokens.field).stroke(Stroke::new(1.0, tokens.border)).inner_margin(Margin::same(5));
    frame.show(ui, contents);
}

/// Why there is nothing to see.
fn no_preview_words(why: &NoPreview) -> String {
    match why {
        NoPreview::Unreadable(why) => why.clone(),
        NoPreview::TooLarge(size) => tr!("evidence-no-preview-large", size = bytes_words(*size)),
        NoPreview::TooManyPixels(width, height) => {
            tr!("evidence-no-preview-pixels", width = *width, height = *height)
        }
        NoPreview::Broken => tr!("evidence-no-preview-broken").to_owned(),
        NoPreview::Locked => tr!("evidence-no-preview-locked").to_owned(),
        NoPreview::Unknown => tr!("evidence-no-preview-unknown").to_owned(),
        NoPreview::Empty => tr!("evidence-no-preview-empty").to_owned(),
    }
}
