//! What a map says where its own text would be too small, at one size on the screen: found once, and kept until the chart or
//! the size changes.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use egui::{FontFamily, FontId, Painter, Pos2};

use super::cache::Made;
use super::gist::{Gist, Given, too_small};
use super::key::{self, Placed};
use super::paint::Place;
use super::words::READABLE;

/// Everything that stands for text that is too small.
#[derive(Debug)]
pub(super) struct Laid {
    /// Of what.
    made: Arc<Made>,
    /// The sizes of a unit and of a point on the screen.
    sizes: [u32; 2],
    /// What becomes of labels in boxes, by their places in the scene.
    gists: BTreeMap<usize, Given>,
    /// Whether every box can say at least its identifier: where some could not, none does, for a few of them would look as if
    /// they were of another sort.
    says_all: bool,
    /// The entries of the key: their items, and where each stands, if there is room.
    key: Vec<(Range<usize>, Option<Placed>)>,
}

impl Laid {
    /// Of a map at a size; what was kept is used again where it is that.
    pub(super) fn of<'l>(kept: &'l mut Option<Self>, painter: &Painter, made: &Arc<Made>, scale: f32) -> &'l Self {
        let sizes = [scale, painter.pixels_per_point()].map(f32::to_bits);
        let same = |laid: &Self| Arc::ptr_eq(&laid.made, made) && laid.sizes == sizes;
        let laid = kept.take().filter(same).unwrap_or_else(|| Self::new(painter, made, scale, sizes));
        kept.insert(laid)
    }

    /// Lays it out.
    fn new(painter: &Painter, made: &Arc<Made>, scale: f32, sizes: [u32; 2]) -> Self {
        let scene = &made.0;
        let mut gists = too_small(scene, scale);
        let mut says_all = true;
        for given in gists.values_mut() {
            if let Given::Way(gist) = given {
                gist.fit_in(painter, scale);
                says_all &= !gist.is_box || gist.fits();
            }
        }
        let entries = key::too_small(scene, scale);
        let placed = key::line(painter, &font(), Place { origin: Pos2::ZERO, scale }, scene, &entries);
        let key = entries.into_iter().map(|entry| entry.items).zip(placed).collect();
        Self { made: Arc::clone(made), sizes, gists, says_all, key }
    }

    /// What stands for a label: none where it says itself what it says.
    pub(super) fn given(&self, at: usize) -> Option<&Given> {
        self.gists.get(&at)
    }

    /// Whether the gist of a box is shown.
    pub(super) fn shows(&self, gist: &Gist) -> bool {
        self.says_all || !gist.is_box
    }

    /// Whether an item belongs to the key, which is painted for itself.
    pub(super) fn is_in_key(&self, at: usize) -> bool {
        self.key.iter().any(|(items, _)| items.contains(&at))
    }

    /// The entries of the key that have room, from where the scene begins.
    pub(super) fn key(&self) -> impl Iterator<Item = (&Range<usize>, &Placed)> {
        self.key.iter().filter_map(|(items, placed)| Some((items, placed.as_ref()?)))
    }

    /// The words at a point of the screen that there was no room for.
    pub(super) fn told(&self, place: Place, at: Pos2) -> Option<&str> {
        let gists = self.gists.values().filter_map(|given| match given {
            Given::Way(gist) if self.shows(gist) && gist.leaves_out() => Some((place.rect(gist.edges), &gist.text)),
            Given::Way(_) | Given::Told => None,
        });
        let key = self.key().filter_map(|(_, placed)| placed.told.as_ref());
        let key = key.map(|(rect, words)| (rect.translate(place.origin.to_vec2()), words));
        gists.chain(key).find(|(rect, _)| rect.contains(at)).map(|(_, words)| words.as_str())
    }
}

/// The font of the key.
pub(super) fn font() -> FontId {
    FontId::new(READABLE, FontFamily::Proportional)
}
