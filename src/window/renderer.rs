//! What draws the window. One renderer everywhere, named explicitly; on Windows a second one, because remote desktops have
//! no OpenGL that would do.

/// A way to draw the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawer {
    /// OpenGL.
    OpenGl,
    /// Direct3D through wgpu; in a remote session its software renderer, which is always there.
    Direct3d,
}

/// What is tried next after some drawers failed; none when nothing is left. `windows` is whether the program was built for it.
pub fn next_drawer(windows: bool, tried: &[Drawer]) -> Option<Drawer> {
    let all: &[Drawer] = if windows { &[Drawer::OpenGl, Drawer::Direct3d] } else { &[Drawer::OpenGl] };
    all.iter().copied().find(|drawer| !tried.contains(drawer))
}

/// The options for a drawer.
pub(super) fn options(viewport: eframe::egui::ViewportBuilder, drawer: Drawer) -> eframe::NativeOptions {
    let renderer = match drawer {
        Drawer::OpenGl => eframe::Renderer::Glow,
        #[cfg(windows)]
        Drawer::Direct3d => eframe::Renderer::Wgpu,
        // Never chosen: `next_drawer` knows it on Windows only.
        #[cfg(not(windows))]
        Drawer::Direct3d => eframe::Renderer::Glow,
    };
    eframe::NativeOptions { viewport, renderer, ..Default::default() }
}
