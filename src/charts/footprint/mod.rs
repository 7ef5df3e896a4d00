//! The footprint: the map of all level 2 processes, domains as rows, vertical groups as columns, those in scope marked.
//!
//! A process of several vertical groups spans those that are neighbours and stands again in those that are not. Domains
//! without vertical groups (enterprise, common) stand in bands below, their boxes one after the other.

mod boxes;
mod grid;
mod modules;

use super::legend::{Entry, key};
use super::rows::count;
use super::{Head, HeadOf, Link, Paint, Scene, Shape, UPRIGHT_WIDTH, own_room, wrap};
use crate::figures::Figures;
use crate::framework::{Framework, Process, ProcessId};

use boxes::{LevelTwoBox, SIZE};
use grid::Grid;
pub use modules::{Module, modules_on_map};

/// The margin around the map.
const MARGIN: f32 = 12.0;
/// The room between rows, and between boxes and the edges of their row.
const GAP: f32 = 3.0;
/// The narrowest map on which every name is readable.
const NARROWEST: f32 = UPRIGHT_WIDTH;

/// The widths of the areas' map on a sheet across, the narrowest first: the narrower it is, the larger its text becomes
/// there, from about 8 points down to 5.5.
const ACROSS: [f32; 6] = [960.0, 1040.0, 1120.0, 1200.0, 1300.0, WIDEST_ACROSS];

/// The widest of them.
const WIDEST_ACROSS: f32 = 1400.0;

/// The most height that fits on a sheet across, as a share of the width.
const MOST_HEIGHT_ACROSS: f32 = 0.592;

/// How the footprint is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FootprintOptions {
    /// The width of the map; narrower ones than 900 are drawn at 900.
    pub width: f32,
    /// Whether a box in scope is filled as far as its level 3 processes are submitted; documents fill it whole.
    pub coverage_as_fill: bool,
    /// Whether the words under the pointer say coverage and conformance as well.
    pub figures_in_words: bool,
}

impl Default for FootprintOptions {
    fn default() -> Self {
        Self { width: 1500.0, coverage_as_fill: false, figures_in_words: false }
    }
}

/// What every part of the map needs.
#[derive(Clone, Copy)]
struct Data<'a> {
    /// The framework.
    framework: &'a Framework,
    /// The figures.
    figures: &'a Figures,
    /// How it is drawn.
    options: FootprintOptions,
    /// The modules whose marks stand in boxes.
    modules: &'a [Module],
}

/// The footprint map.
pub fn footprint(framework: &Framework, figures: &Figures, options: FootprintOptions) -> Scene {
    let grid = Grid::new(framework, options.width.max(NARROWEST));
    let rows = domain_rows(framework, &grid);
    draw(Data { framework, figures, options, modules: &[] }, &grid, &rows, options.width, "")
}

/// The footprint map in parts whose text is readable on A4: the areas of the map for sheets across, the domains outside
/// them for an upright one.
pub fn footprint_parts(framework: &Framework, figures: &Figures) -> Vec<Scene> {
    draw_parts(framework, figures, &[])
}

/// The parts, with the marks of modules where there are any.
fn draw_parts(framework: &Framework, figures: &Figures, modules: &[Module]) -> Vec<Scene> {
    let data = Data { framework, figures, options: FootprintOptions::default(), modules };
    let rows = domain_rows(framework, &Grid::new(framework, NARROWEST));
    let areas = rows.iter().take_while(|row| row.in_columns).count();
    let (map, bands) = rows.split_at_checked(areas).unwrap_or((&rows, &[]));
    let chunks = |count: usize| map.chunks(map.len().div_ceil(count.max(1)).max(1));
    let fits = |count: usize, width: f32| {
        let grid = Grid::new(framework, width);
        chunks(count).all(|rows| draw(data, &grid, rows, width, "").height <= MOST_HEIGHT_ACROSS * width)
    };
    let count = (1..map.len()).find(|count| fits(*count, WIDEST_ACROSS)).unwrap_or(map.len());
    let width = ACROSS.into_iter().find(|width| fits(count, *width)).unwrap_or(WIDEST_ACROSS);
    let (across, upright) = (Grid::new(framework, width), Grid::new(framework, NARROWEST));
    let mut parts: Vec<(&Grid, &[DomainRow<'_>], f32)> = chunks(count).map(|part| (&across, part, width)).collect();
    if !bands.is_empty() {
        parts.push((&upright, bands, NARROWEST));
    }
    let marked = |row: &DomainRow<'_>| {
        level_twos(framework, row).iter().any(|process| !modules::marks(modules, process.id).is_empty())
    };
    parts.retain(|(_, rows, _)| modules.is_empty() || rows.iter().any(marked));
    let of = parts.len();
    let number = |at: usize| if of > 1 { format!(" [{}/{of}]", at + 1) } else { String::new() };
    let scene =
        |(at, (grid, rows, width)): (usize, (&Grid, &[DomainRow<'_>], f32))| draw(data, grid, rows, width, &number(at));
    parts.into_iter().enumerate().map(scene).collect()
}

/// Draws rows of the map with the key.
fn draw(data: Data<'_>, grid: &Grid, rows: &[DomainRow<'_>], width: f32, part: &str) -> Scene {
    let Data { framework, figures, options, modules } = data;
    let mut scene = Scene::new(width.max(NARROWEST), title(framework, modules, part));
    let mut y = head(&mut scene);
    let in_columns = rows.iter().any(|row| row.in_columns);
    if in_columns {
        y = grid.draw_heads(&mut scene, framework, y);
    }
    for row in rows {
        y = draw_row(&mut scene, data, grid, row, y);
        if row.in_columns {
            for head in &mut scene.heads {
                if let HeadOf::Column { end } = &mut head.of {
                    *end = y;
                }
            }
        }
        y += GAP;
    }
    let shown: Vec<&Process> = rows.iter().flat_map(|row| level_twos(framework, row)).collect();
    let in_scope: Vec<&Process> =
        shown.iter().copied().filter(|process| figures.of(framework, process.id).in_scope).collect();
    let mut entries = vec![
        entry(true, tr!("figures-key-in", count = in_scope.len())),
        entry(false, tr!("figures-key-out", count = shown.len() - in_scope.len())),
    ];
    if options.coverage_as_fill {
        let words = tr!("figures-key-rest").to_owned();
        let border = Paint::BoxInScopeBorder;
        entries.push(Entry { fill: Paint::BoxRest, hatch: None, border, ticked: false, words });
    }
    y = key(&mut scene, MARGIN, y + 4.0, &entries);
    if in_columns {
        let note = tr!("figures-map-note");
        for line in wrap(note, 10.0, false, own_room(scene.width - 2.0 * MARGIN, false), 2) {
            scene.add(Shape::label(MARGIN, y + 11.0, line, 10.0, Paint::MutedText));
            y += 13.0;
        }
    }
    y = modules::key(&mut scene, data, y);
    scene.height = y + MARGIN;
    if !modules.is_empty() {
        scene.description = modules::description(framework, modules);
        return scene;
    }
    let named: Vec<String> = in_scope.iter().map(|process| format!("{} {}", process.id, process.name)).collect();
    let named = if named.is_empty() { tr!("figures-map-none").to_owned() } else { named.join("; ") };
    scene.description = tr!("figures-map-says", count = shown.len(), named = named);
    scene
}

/// The title of the map, or of a part of it.
fn title(framework: &Framework, modules: &[Module], part: &str) -> String {
    let what = if modules.is_empty() { tr!("figures-map-title") } else { "components on the map" };
    format!("{}: {what}{part}", framework.title())
}

/// The level 2 processes of a row.
fn level_twos<'a>(framework: &'a Framework, row: &DomainRow<'_>) -> Vec<&'a Process> {
    let below = |domain: &&Process| framework.descendants(domain.id).iter().filter(|process| process.level == 2);
    row.domains.iter().flat_map(below).collect()
}

/// Draws the title; gives the lower edge.
fn head(scene: &mut Scene) -> f32 {
    let mut y = MARGIN;
    for line in wrap(&scene.title, 15.0, true, scene.width - 2.0 * MARGIN, 2) {
        scene.add(Shape::label(MARGIN, y + 14.0, line, 15.0, Paint::Text).bold());
        y += 19.0;
    }
    y + 4.0
}

/// An entry of the key.
fn entry(in_scope: bool, words: String) -> Entry {
    let (fill, border) = boxes::paints(in_scope);
    Entry { fill, hatch: None, border, ticked: in_scope, words }
}

/// A row of the map.
struct DomainRow<'a> {
    /// What stands at its left.
    title: String,
    /// The domain to go to, where the row is one domain.
    target: Option<ProcessId>,
    /// The domains in it: one, or the parts of the enterprise area.
    domains: Vec<&'a Process>,
    /// Whether its boxes stand in the columns of vertical groups.
    in_columns: bool,
}

/// The rows of the map: domains with vertical groups first, the others below; domains of a common, unlisted parent
/// (1.7.1 to 1.7.8) share a row.
fn domain_rows<'a>(framework: &'a Framework, grid: &Grid) -> Vec<DomainRow<'a>> {
    let mut columns = Vec::new();
    let mut bands: Vec<DomainRow<'_>> = Vec::new();
    for domain in framework.of_level(1) {
        let level_two = || framework.descendants(domain.id).iter().filter(|process| process.level == 2);
        if level_two().next().is_none() {
            continue;
        }
        let in_columns = level_two().any(|process| !grid.runs(process).is_empty());
        let row = DomainRow {
            title: format!("{} {}", domain.id, domain.name),
            target: Some(domain.id),
            domains: vec![domain],
            in_columns,
        };
        if in_columns {
            columns.push(row);
            continue;
        }
        let parent = domain.id.parent().filter(|_| domain.id.depth() > 2);
        match bands.last_mut() {
            Some(band) if parent.is_some() && shares_parent(band, domain) => {
                band.domains.push(domain);
                band.target = None;
                band.title = format!("{} Enterprise", parent.map(|id| id.to_string()).unwrap_or_default());
            }
            _ => bands.push(row),
        }
    }
    columns.extend(bands);
    columns
}

/// Whether a band's domains have the same unlisted parent as another domain.
fn shares_parent(band: &DomainRow<'_>, domain: &Process) -> bool {
    band.domains.last().is_some_and(|last| last.id.depth() > 2 && last.id.parent() == domain.id.parent())
}

/// Draws a row; gives its lower edge.
fn draw_row(scene: &mut Scene, data: Data<'_>, grid: &Grid, row: &DomainRow<'_>, y: f32) -> f32 {
    let boxes = place(data, grid, row, y + GAP);
    let title = wrap(&row.title, SIZE + 1.0, true, own_room(grid.head_width - 8.0, true), 6);
    let title_height = count(title.len()) * 13.5 + 8.0;
    let lower = boxes.iter().map(LevelTwoBox::lower).fold(y + title_height, f32::max) + GAP;
    let head = Shape::rect(MARGIN, y, grid.head_width, lower - y, Paint::Head);
    let edges = [MARGIN, y, MARGIN + grid.head_width, lower];
    let target = row.target.map(Link::Process);
    scene.heads.push(Head { of: HeadOf::Row, edges, words: row.title.clone(), target });
    match row.target {
        Some(domain) => scene.add_for(domain, &row.title, head),
        None => scene.add(head),
    }
    for (at, line) in title.into_iter().enumerate() {
        let baseline = y + 15.0 + count(at) * 13.5;
        scene.add(Shape::label(MARGIN + 5.0, baseline, line, SIZE + 1.0, Paint::HeadText).bold());
    }
    let left = grid.left();
    let ground = Shape::rect(left, y, scene.width - MARGIN - left, lower - y, Paint::Background);
    scene.add(ground.bordered(Paint::Grid, 1.0));
    if row.in_columns {
        grid.draw_columns(scene, y, lower);
    }
    for level_two in &boxes {
        level_two.draw(scene);
    }
    lower
}

/// Puts the boxes of a row in their places: those in columns as high as they can go, wide ones first; the others below,
/// from left to right.
fn place(data: Data<'_>, grid: &Grid, row: &DomainRow<'_>, y: f32) -> Vec<LevelTwoBox> {
    let framework = data.framework;
    let mut placed = Vec::new();
    let mut waiting = Vec::new();
    let mut flowing = Vec::new();
    for domain in &row.domains {
        if row.domains.len() > 1 {
            flowing.push((*domain, true));
        }
        for process in framework.descendants(domain.id).iter().filter(|process| process.level == 2) {
            let runs = grid.runs(process);
            if runs.is_empty() {
                flowing.push((process, false));
            }
            waiting.extend(runs.into_iter().map(|run| (process, run)));
        }
    }
    waiting.sort_by_key(|(_, (first, last))| std::cmp::Reverse(last - first));
    let mut edges = vec![y; grid.columns.len()];
    for (process, (first, last)) in waiting {
        let (x, width) = grid.span(first, last);
        let span = || first..=last;
        let top = span().filter_map(|column| edges.get(column).copied()).fold(y, f32::max);
        let level_two = LevelTwoBox::new(data, process, x + GAP, top, width - 2.0 * GAP);
        for column in span() {
            if let Some(edge) = edges.get_mut(column) {
                *edge = level_two.lower() + GAP;
            }
        }
        placed.push(level_two);
    }
    let top = edges.into_iter().fold(y, f32::max);
    placed.extend(flow(data, grid, &flowing, top));
    placed
}

/// Puts boxes without columns from left to right, as many in a line as there are columns of the usual width.
fn flow(data: Data<'_>, grid: &Grid, flowing: &[(&Process, bool)], y: f32) -> Vec<LevelTwoBox> {
    let (left, room) = (grid.left() + GAP, grid.right - grid.left() - 2.0 * GAP);
    let in_line = grid.columns.len().max(fitting(room, 150.0)).min(fitting(room, 125.0));
    let width = (room - GAP * count(in_line - 1)) / count(in_line);
    let mut y = y;
    let mut placed = Vec::new();
    for line in flowing.chunks(in_line) {
        let mut lower = y;
        let first = placed.len();
        for (at, (process, is_domain)) in line.iter().enumerate() {
            let mut level_two = LevelTwoBox::new(data, process, left + count(at) * (width + GAP), y, width);
            level_two.is_domain = *is_domain;
            lower = lower.max(level_two.lower());
            placed.push(level_two);
        }
        for level_two in placed.iter_mut().skip(first) {
            level_two.height = lower - level_two.y;
        }
        y = lower + GAP;
    }
    placed
}

/// How many boxes of a width stand in a line, twelve at most.
fn fitting(room: f32, width: f32) -> usize {
    (1_u8..=12).take_while(|boxes| f32::from(*boxes) * width <= room).count().max(1)
}
