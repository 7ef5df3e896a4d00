//! What leaves the house: looked at before an export, noted after a final one.

use super::Failure;
use super::application::App;
use super::command::ExportOrder;
use super::effect::Effect;
use super::notices::{Notice, Tone};
use crate::assessment::{Assessment, HandOver, ProcessId};
use crate::checks::Target;
use crate::edit::Edit;
use crate::export::{Leaving, name_part};

/// What the user asks for about what leaves the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeavingCommand {
    /// Looks at what an export would hand out; the place in the order does not matter.
    Look(ExportOrder),
    /// Stops looking, and forgets what was seen.
    Forget,
}

/// What is wanted in the world about what leaves the house.
#[derive(Debug, Clone, PartialEq)]
pub enum LeavingEffect {
    /// Make everything, write nothing, and tell what leaves; the number is the look's.
    Look(u64, ExportOrder, Box<Assessment>),
    /// Stop looking.
    Stop,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeavingEvent {
    /// How far a look has come: its number, thousandths, what is being done.
    Progress(u64, u16, String),
    /// What leaves the house.
    Looked(u64, Box<Leaving>),
    /// It could not be seen.
    Failed(u64, Failure),
    /// A final bundle was made.
    HandedOver(Box<HandOver>),
}

/// How far a look has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookState {
    /// It is under way: thousandths, and what is being done.
    Looking(u16, String),
    /// What leaves the house.
    Seen(Box<Leaving>),
    /// It could not be seen.
    Failed(Failure),
}

/// A look at what leaves the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Its number.
    number: u64,
    /// What was asked for.
    pub order: ExportOrder,
    /// The document's state that was looked at.
    pub revision: u64,
    /// How far it has come.
    pub state: LookState,
}

/// What the application knows about what leaves the house.
#[derive(Debug, Default)]
pub struct LeavingState {
    /// The last look.
    pub look: Option<Look>,
    /// The number of the last look.
    last: u64,
    /// The document of the running export.
    pub(super) exporting: u64,
}

impl App {
    /// Does something about what leaves the house.
    pub(super) fn leaving_command(&mut self, command: LeavingCommand) {
        match command {
            LeavingCommand::Look(order) => {
                let Some(document) = &self.document else { return };
                self.leaving.last += 1;
                let (number, revision) = (self.leaving.last, document.revision());
                let assessment = Box::new(document.assessment().clone());
                let state = LookState::Looking(0, tr!("export-beginning").to_owned());
                self.leaving.look = Some(Look { number, order: order.clone(), revision, state });
                self.want(Effect::Leaving(LeavingEffect::Look(number, order, assessment)));
            }
            LeavingCommand::Forget => {
                self.leaving.look = None;
                self.want(Effect::Leaving(LeavingEffect::Stop));
            }
        }
    }

    /// Takes in what came of it; what an older look saw is of no use.
    pub(super) fn heed_leaving(&mut self, event: LeavingEvent) {
        let (number, state) = match event {
            LeavingEvent::Progress(number, thousandths, doing) => (number, LookState::Looking(thousandths, doing)),
            LeavingEvent::Looked(number, leaving) => (number, LookState::Seen(leaving)),
            LeavingEvent::Failed(number, failure) => (number, LookState::Failed(failure)),
            LeavingEvent::HandedOver(hand_over) => return self.handed_over(hand_over),
        };
        if let Some(look) = self.leaving.look.as_mut().filter(|look| look.number == number) {
            look.state = state;
        }
    }

    /// Notes a hand-over in the document that was exported; a document that was saved before is saved again.
    fn handed_over(&mut self, hand_over: Box<HandOver>) {
        let exported = self.leaving.exporting;
        let Some(document) = self.document.as_ref().filter(|document| document.number == exported) else {
            self.tell(Tone::Warning, tr!("hand-over-lost"), tr!("hand-over-lost.hint"));
            return;
        };
        let saved = document.path.is_some() && !document.is_dirty();
        let round = hand_over.round;
        self.command(super::Command::Edit(Edit::HandOver(hand_over)));
        if saved {
            self.command(super::Command::Save);
        } else {
            let told = Notice::new(Tone::Done, tr!("hand-over-noted", round = round), tr!("hand-over-noted.hint"));
            let told = told.of_step(self.state()).until_saved();
            self.say(told.offer(tr!("command-save"), super::Command::Save));
        }
    }

    /// Asks where to export to, under a proposed name.
    pub(super) fn pick_bundle(&mut self, order: ExportOrder) {
        let Some(document) = &self.document else { return };
        let subject = &document.assessment().subject;
        let short = name_part(&subject.short_name);
        let names = [&subject.company, &subject.title].map(|text| name_part(text));
        let mut parts = if short.is_empty() { names.to_vec() } else { vec![short] };
        parts.push(name_part(&subject.product_version));
        parts.push(format!("eTOM-{}", document.framework.version));
        parts.push(order.profile.word().to_owned());
        match order.processes.as_slice() {
            [] => {}
            [first] => parts.push(format!("batch-{first}")),
            [first, rest @ ..] => parts.push(format!("batch-{first}-and-{}-more", rest.len())),
        }
        if order.draft {
            parts.push("draft".to_owned());
        }
        parts.retain(|part| !part.is_empty());
        let order = ExportOrder { force: true, ..order };
        self.want(Effect::PickBundle(format!("{}.zip", parts.join("_")), order));
    }
}

/// Whether a problem concerns a batch: those of its processes and of the evidence that they cite, and the document's.
pub fn concerns_batch(assessment: &Assessment, batch: &[ProcessId], target: Target) -> bool {
    let of_batch = |id: &ProcessId| batch.iter().any(|own| own == id || own.contains(id) || id.contains(own));
    batch.is_empty()
        || match target {
            Target::Document | Target::Field(_) => true,
            Target::Process(id) => of_batch(&id),
            Target::Evidence(code) => assessment.cited_by(code).any(|id| of_batch(&id)),
        }
}
