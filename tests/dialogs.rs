//! Dialogs in low windows: what is in them scrolls, and their buttons stay in sight.

use claimbook::app::{Command, Dialog};
use egui::Rect;
use egui_kittest::kittest::Queryable;

use crate::support::seed;
use crate::support::window::TestWindow;

/// The places of the buttons of a name, in points.
fn buttons(window: &TestWindow, name: &str) -> Vec<Rect> {
    window.harness.query_all_by_label(name).map(|node| node.rect()).collect()
}

#[test]
fn the_buttons_of_every_dialog_stay_in_sight_in_a_low_window() {
    for (width, height, zoom) in
        [(1280.0, 800.0, 100), (1280.0, 800.0, 150), (1280.0, 800.0, 200), (1024.0, 700.0, 200)]
    {
        let mut window = TestWindow::with_size(width, height);
        window.open(seed());
        window.send(Command::SetZoom(zoom));
        let all = [
            (Dialog::New, "Cancel"),
            (Dialog::Export, "Start the export"),
            (Dialog::Settings, "Close"),
            (Dialog::About, "Close"),
            (Dialog::CheatSheet, "Close"),
            (Dialog::CheckBundle, "Cancel"),
            (Dialog::SavePath, "Cancel"),
            (Dialog::OpenPath, "Cancel"),
            (Dialog::Unsaved(Box::new(Command::Quit)), "Cancel"),
            (Dialog::Import, "Cancel"),
            (Dialog::ImportCatalogue, "Cancel"),
        ];
        for (dialog, button) in all {
            window.send(Command::ShowDialog(dialog.clone()));
            let room = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height) / f32::from(zoom) * 100.0);
            let places = buttons(&window, button);
            let place = format!("{dialog:?} at {width} x {height}, {zoom} %: {places:?}");
            assert!(places.iter().any(|rect| room.contains_rect(*rect)), "{place}");
            // But for a caret that blinks, nothing moves.
            window.harness.run_steps(3);
            let passes = window.harness.output().platform_output.num_completed_passes;
            assert_eq!(passes, 1, "{place}: a frame is drawn once");
            let delay = window.harness.output().viewport_output.values().map(|output| output.repaint_delay).min();
            assert!(delay.is_none_or(|delay| delay.as_millis() > 100), "{place}: {delay:?}");
            window.send(Command::CloseDialog);
        }
    }
}
