//! The modules on the map: which components of a solution cover which level 2 processes.

use std::collections::BTreeSet;

use super::{Data, MARGIN, draw_parts, fitting};
use crate::charts::rows::count;
use crate::charts::{Paint, Scene, Shape, wrap};
use crate::figures::Figures;
use crate::framework::{Framework, ProcessId};

/// A component of a solution in its place on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// What stands for it in boxes: `M1`.
    pub mark: String,
    /// Its name, and its version.
    pub name: String,
    /// The level 2 processes that it covers, wholly or in part.
    pub level_twos: BTreeSet<ProcessId>,
}

/// The map in parts that are readable on a page, each box with the marks of the modules that cover it; parts without
/// such a box are left out.
pub fn modules_on_map(framework: &Framework, figures: &Figures, modules: &[Module]) -> Vec<Scene> {
    draw_parts(framework, figures, modules)
}

/// The marks of the modules that cover a process: `[M1, M3]`; empty where there is none.
pub(super) fn marks(modules: &[Module], id: ProcessId) -> String {
    let own: Vec<&str> =
        modules.iter().filter(|module| module.level_twos.contains(&id)).map(|module| module.mark.as_str()).collect();
    if own.is_empty() { String::new() } else { format!("[{}]", own.join(", ")) }
}

/// Draws what the marks stand for, in columns; gives the lower edge.
pub(super) fn key(scene: &mut Scene, data: Data<'_>, y: f32) -> f32 {
    let room = scene.width - 2.0 * MARGIN;
    let columns = fitting(room, 300.0);
    let width = room / count(columns);
    let mut y = y;
    for line in data.modules.chunks(columns) {
        let mut lower = y;
        for (at, module) in line.iter().enumerate() {
            let words = format!("[{}] {}", module.mark, module.name);
            let mut edge = y;
            for part in wrap(&words, 11.0, false, width - MARGIN, 2) {
                scene.add(Shape::label(MARGIN + count(at) * width, edge + 12.0, part, 11.0, Paint::Text));
                edge += 15.0;
            }
            lower = lower.max(edge);
        }
        y = lower;
    }
    y
}

/// What the map says in words: each module with its processes.
pub(super) fn description(framework: &Framework, modules: &[Module]) -> String {
    let one = |module: &Module| {
        let processes = module.level_twos.iter().filter_map(|id| framework.get(*id));
        let named: Vec<String> = processes.map(|process| format!("{} {}", process.id, process.name)).collect();
        format!("{} {}: {}", module.mark, module.name, named.join("; "))
    };
    format!(
        "Map of level 2 processes with the components that cover them. {}.",
        modules.iter().map(one).collect::<Vec<_>>().join(". ")
    )
}
