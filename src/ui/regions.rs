//! The regions of the window and the keyboard's way from one to the next.

use std::collections::BTreeMap;
use std::ops::Range;

use egui::{Context, Id, LayerId, WidgetRect};

use super::notices;
use super::outline::OUTLINE_ID;
use crate::app::Focus;

/// A region, in the order in which the keyboard goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The bar at the top.
    Top,
    /// The outline.
    Outline,
    /// The view in the centre.
    Centre,
    /// The charts beside it.
    Charts,
    /// The bar at the bottom.
    Status,
    /// The messages, while there are any.
    Notices,
}

/// Which controls belong to which region, and what had the keyboard in each.
#[derive(Debug, Default)]
pub struct Regions {
    /// The regions of this frame, in order, with the places of their controls among all.
    seen: Vec<(Place, Range<usize>)>,
    /// What had the keyboard last, by region.
    last: BTreeMap<Place, Id>,
    /// The region that has the keyboard; the last one that had it.
    here: Option<Place>,
    /// What had the keyboard before it went to the messages.
    home: Option<Id>,
}

/// A control that can have the keyboard.
struct Stop {
    /// Its identity.
    id: Id,
    /// The region it lies in.
    place: Place,
}

impl Regions {
    /// Forgets the regions of the frame before.
    pub(super) fn begin(&mut self) {
        self.seen.clear();
    }

    /// The keyboard comes to the first control of a region next, not to the one that had it last.
    pub(super) fn forget(&mut self, place: Place) {
        self.last.remove(&place);
    }

    /// A region was drawn; before it there were `start` controls.
    pub(super) fn add(&mut self, ctx: &Context, place: Place, start: usize) {
        self.seen.push((place, start..controls(ctx)));
    }

    /// Remembers what has the keyboard, and sends it to the next or previous region if that was asked for.
    pub(super) fn end(&mut self, ctx: &Context, wanted: Option<Focus>) {
        let focused = ctx.memory(egui::Memory::focused);
        let stops = self.stops(ctx);
        let here = focused.and_then(|id| stops.iter().find(|stop| stop.id == id)).map(|stop| stop.place);
        if here.is_none() && self.here == Some(Place::Notices) {
            // The message is gone: the keyboard goes on where it was.
            let home = self.home.filter(|home| stops.iter().any(|stop| stop.id == *home));
            ctx.memory_mut(|memory| home.into_iter().for_each(|home| memory.request_focus(home)));
        }
        self.here = here;
        if let (Some(place), Some(id)) = (here, focused) {
            self.last.insert(place, id);
            if place != Place::Notices {
                self.home = Some(id);
            }
        }
        let forward = match wanted {
            Some(Focus::NextRegion) => true,
            Some(Focus::PreviousRegion) => false,
            Some(
                Focus::Filter
                | Focus::Outline
                | Focus::Mapping
                | Focus::Unmarked(_)
                | Focus::Comment
                | Focus::Branch
                | Focus::Review
                | Focus::Title(_),
            )
            | None => return,
        };
        let mut places: Vec<Place> = self.seen.iter().map(|(place, _)| *place).collect();
        places.push(Place::Notices);
        if !forward {
            places.reverse();
        }
        let after = here.and_then(|here| places.iter().position(|place| *place == here)).map_or(0, |at| at + 1);
        let after = after.min(places.len());
        places.rotate_left(after);
        // The region that has the keyboard is now the last; one without a stop is passed by.
        let next = places.iter().find_map(|place| self.stop_in(*place, &stops));
        if let Some(next) = next {
            ctx.memory_mut(|memory| memory.request_focus(next));
        }
    }

    /// The controls of this frame that can have the keyboard, in reading order.
    fn stops(&self, ctx: &Context) -> Vec<Stop> {
        let place = |at: usize| self.seen.iter().find(|(_, own)| own.contains(&at)).map(|(place, _)| *place);
        ctx.viewport(|viewport| {
            let widgets = &viewport.this_pass.widgets;
            let usable = |widget: &&WidgetRect| widget.enabled && widget.sense.is_focusable();
            let regions = widgets.get_layer(LayerId::background()).enumerate();
            let regions = regions.filter(|(_, widget)| usable(widget));
            let regions = regions.filter_map(|(at, widget)| Some(Stop { id: widget.id, place: place(at)? }));
            let notices = widgets.get_layer(notices::layer()).filter(usable);
            regions.chain(notices.map(|widget| Stop { id: widget.id, place: Place::Notices })).collect()
        })
    }

    /// Where the keyboard goes in a region: where it was, else to the outline's rows, else to the first control.
    fn stop_in(&self, place: Place, stops: &[Stop]) -> Option<Id> {
        let mut own = stops.iter().filter(|stop| stop.place == place).map(|stop| stop.id);
        let mut known = |id: Id| own.clone().find(|own| *own == id);
        let outline = || (place == Place::Outline).then(|| Id::unique(OUTLINE_ID));
        let last = self.last.get(&place).copied().and_then(&mut known);
        last.or_else(|| outline().and_then(&mut known)).or_else(|| own.next())
    }
}

/// How many controls were drawn so far, outside of menus and dialogs.
pub(super) fn controls(ctx: &Context) -> usize {
    ctx.viewport(|viewport| viewport.this_pass.widgets.get_layer(LayerId::background()).count())
}
