//! Finds what is wrong on a screen: in the tree that screen readers get, and in the shapes that are painted.

use egui::epaint::ClippedShape;
use egui::{Rect, Role, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

use crate::support::window::TestWindow;

/// Roles that a user acts on.
fn acts(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::DefaultButton
            | Role::CheckBox
            | Role::RadioButton
            | Role::ComboBox
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::Slider
            | Role::SpinButton
            | Role::Link
            | Role::Tab
            | Role::TreeItem
            | Role::DisclosureTriangle
            | Role::MenuItem
            | Role::Switch
    )
}

/// What a control is called in messages.
fn called(node: &egui_kittest::Node<'_>) -> String {
    let tree = node.accesskit_node();
    format!("{:?} {:?}", tree.role(), tree.label().or_else(|| tree.value()).unwrap_or_default())
}

/// Controls without a name.
pub(super) fn unnamed(window: &TestWindow) -> Vec<String> {
    unnamed_in(&window.harness)
}

fn unnamed_in<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let bad = nodes.filter(|node| {
        let tree = node.accesskit_node();
        acts(tree.role()) && tree.label().unwrap_or_default().trim().is_empty()
    });
    bad.map(|node| format!("{} has no name, at {:?}", called(&node), node.accesskit_node().raw_bounds())).collect()
}

/// Controls that do not lie within the window, where they are not part of what scrolls.
pub(super) fn outside(window: &TestWindow) -> Vec<String> {
    outside_of(&window.harness)
}

fn outside_of<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let room = harness.ctx.content_rect().expand(1.0);
    let bad = harness.root().children_recursive().filter(|node| {
        let tree = node.accesskit_node();
        if !acts(tree.role()) || tree.raw_bounds().is_none() {
            return false;
        }
        let rect = node.rect();
        // Below and above is what scrolls; to the left and to the right nothing may be.
        rect.right() > room.right() || rect.left() < room.left()
    });
    bad.map(|node| format!("{} lies outside, at {:?} of {room:?}", called(&node), node.rect())).collect()
}

/// All shapes that are painted, with what they are cut to.
fn painted<State>(harness: &Harness<'_, State>) -> Vec<(Rect, Shape)> {
    let mut all = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &harness.output().shapes {
        flatten(*clip_rect, shape, &mut all);
    }
    all
}

/// Takes lists of shapes apart.
fn flatten(clip: Rect, shape: &Shape, all: &mut Vec<(Rect, Shape)>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| flatten(clip, shape, all)),
        Shape::Noop => {}
        one => all.push((clip, one.clone())),
    }
}

/// Controls that share an identity: egui paints a warning over them.
pub(super) fn identity_clashes(window: &TestWindow) -> Vec<String> {
    clashes_in(&window.harness)
}

fn clashes_in<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let texts = painted(harness).into_iter().filter_map(|(_, shape)| match shape {
        Shape::Text(text) => Some(text.galley.text().to_owned()),
        _ => None,
    });
    let warnings = texts.filter(|text| text.contains("use of") && text.contains(" ID "));
    warnings.map(|text| format!("controls share an identity: {text}")).collect()
}

/// Words that are shortened or cut at the side. Excepted are the messages and hints of problems, which tables and lists
/// show in one line, with the whole text under the pointer.
pub(super) fn cut_off(window: &TestWindow) -> Vec<String> {
    let problems = window.app().document.as_ref().map(|document| document.problems.clone()).unwrap_or_default();
    let in_tables = |words: &str| problems.iter().any(|it| it.message.ends_with(words) || it.hint == words);
    cut_off_in(&window.harness, in_tables)
}

fn cut_off_in<State>(harness: &Harness<'_, State>, excepted: impl Fn(&str) -> bool) -> Vec<String> {
    let mut bad = Vec::new();
    for (clip, shape) in painted(harness) {
        let Shape::Text(text) = shape else { continue };
        let words = text.galley.text();
        // Words from the files are marked in the language of the tests; other texts are data.
        if !words.contains('~') || excepted(words) {
            continue;
        }
        let rect = text.visual_bounding_rect();
        let seen = clip.intersects(rect) && clip.is_positive();
        if seen && (text.galley.elided || rect.right() > clip.right() + 1.0 || rect.left() < clip.left() - 1.0) {
            bad.push(format!("{words:?} is cut off, at {rect:?} in {clip:?}"));
        }
    }
    bad
}

/// Texts on the screen that do not come from the files, while the language of the tests is spoken.
pub fn english(window: &TestWindow) -> Vec<String> {
    let texts = painted(&window.harness).into_iter().filter_map(|(_, shape)| match shape {
        Shape::Text(text) => Some(text.galley.text().to_owned()),
        _ => None,
    });
    texts.filter(|text| text.contains(char::is_alphabetic) && !text.contains('~')).collect()
}

/// What is found in a window where everything is wrong.
pub(super) fn of_a_bad_window() -> Vec<String> {
    let mut harness =
        Harness::builder().with_size(egui::vec2(200.0, 200.0)).with_accessibility_check(false).build_ui(|ui| {
            let far = Rect::from_min_size(egui::pos2(300.0, 10.0), egui::vec2(50.0, 20.0));
            let role = |name: &'static str| move || egui::WidgetInfo::labeled(Role::Button, true, name);
            ui.interact(far, egui::Id::unique("far"), egui::Sense::click()).widget_info(role("Far"));
            for at in [10.0, 60.0] {
                let rect = Rect::from_min_size(egui::pos2(10.0, at), egui::vec2(50.0, 20.0));
                ui.interact(rect, egui::Id::unique("twin"), egui::Sense::click()).widget_info(role(""));
            }
            ui.add(egui::Label::new("Longer than the window is wide, by far~~~~~").truncate());
        });
    harness.run_steps(2);
    let mut found = unnamed_in(&harness);
    found.extend(outside_of(&harness));
    found.extend(clashes_in(&harness));
    found.extend(cut_off_in(&harness, |_| false));
    found
}
