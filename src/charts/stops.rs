//! The way of the keyboard through a chart: the shapes that lead somewhere, and the next one in a direction.

use super::{Item, Scene};

/// A direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Towards {
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// The places of the items that the keyboard stops at: rectangles that lead somewhere, each once. What lies in the one
/// before and leads to the same is a part of it.
pub fn stops(scene: &Scene) -> Vec<usize> {
    let mut stops: Vec<usize> = Vec::new();
    for (at, item) in scene.items.iter().enumerate() {
        let Some(edges) = item.shape.edges().filter(|_| item.target.is_some()) else { continue };
        let part_of = |other: &Item| {
            let around = other.shape.edges().is_some_and(|outer| is_inside(edges, outer));
            around && other.target == item.target
        };
        if !stops.iter().rev().take(60).any(|stop| scene.items.get(*stop).is_some_and(part_of)) {
            stops.push(at);
        }
    }
    stops
}

/// The next stop in a direction from an item, the nearest in that direction; the first one where nothing is stopped at.
pub fn step(scene: &Scene, stops: &[usize], from: Option<usize>, towards: Towards) -> Option<usize> {
    let edges_of = |at: usize| scene.items.get(at).and_then(|item| item.shape.edges());
    let Some(from) = from else { return stops.first().copied() };
    let here = edges_of(from)?;
    let cost = |at: usize| {
        let there = edges_of(at)?;
        let (ahead, aside) = match towards {
            Towards::Right => (middle(there, 0) - middle(here, 0), gap(here, there, 1)),
            Towards::Left => (middle(here, 0) - middle(there, 0), gap(here, there, 1)),
            Towards::Down => (middle(there, 1) - middle(here, 1), gap(here, there, 0)),
            Towards::Up => (middle(here, 1) - middle(there, 1), gap(here, there, 0)),
        };
        (ahead > 0.5).then_some((at, ahead + 4.0 * aside))
    };
    let nearest = stops.iter().filter(|at| **at != from).filter_map(|at| cost(*at)).min_by(|a, b| a.1.total_cmp(&b.1));
    nearest.map(|(at, _)| at)
}

/// Whether a rectangle lies in another.
fn is_inside(inner: [f32; 4], outer: [f32; 4]) -> bool {
    let ([a, b, c, d], [left, upper, right, lower]) = (inner, outer);
    a >= left - 0.5 && b >= upper - 0.5 && c <= right + 0.5 && d <= lower + 0.5
}

/// The middle of a rectangle along an axis: 0 is x, 1 is y.
fn middle([left, upper, right, lower]: [f32; 4], axis: usize) -> f32 {
    if axis == 0 { f32::midpoint(left, right) } else { f32::midpoint(upper, lower) }
}

/// How far two rectangles are apart along an axis; zero where one is beside the other.
fn gap(a: [f32; 4], b: [f32; 4], axis: usize) -> f32 {
    let along = |[left, upper, right, lower]: [f32; 4]| if axis == 0 { (left, right) } else { (upper, lower) };
    let ((from, to), (other_from, other_to)) = (along(a), along(b));
    (from - other_to).max(other_from - to).max(0.0)
}
