//! An empty eframe window, to compare the start of the program with: `tests/benches/start.sh`.

fn main() -> eframe::Result {
    let viewport = egui::ViewportBuilder::default().with_title("empty window").with_inner_size([1280.0, 800.0]);
    let options = eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, ..Default::default() };
    eframe::run_ui_native("empty", options, |ui, _frame| {
        ui.label("empty");
    })
}
