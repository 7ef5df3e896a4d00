//! What was handed over, and whether a claim has changed since.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::{Assessment, Citation, Claim, Passage, ProcessId, Profile, Question};

/// A final bundle that was made: for whom, in which round, and what each claim was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// The production date of the bundle.
    pub date: String,
    /// For whom.
    pub profile: Profile,
    /// The round, counted from one.
    pub round: u32,
    /// The L2s of a batch; empty is all.
    pub batch: Vec<ProcessId>,
    /// The bundle's top folder.
    pub bundle: String,
    /// The SHA-256 digest of the bundle's `tagmanifest-sha256.txt`, which stands for every byte of it.
    pub tagmanifest_sha256: String,
    /// The prints of the claims that it holds.
    pub claims: BTreeMap<ProcessId, ClaimPrint>,
}

impl HandOver {
    /// The hand-over in one line: `2026-11-24, assessor, round 2, batch 1.3.7, Acme_Desk_eTOM-16.0_assessor, 0f3a…`.
    pub fn words(&self) -> String {
        let batch = self.batch_words();
        let batch = if batch.is_empty() { batch } else { format!("batch {batch}, ") };
        let digest: String = self.tagmanifest_sha256.chars().take(12).collect();
        format!("{}, {}, round {}, {batch}{}, {digest}", self.date, self.profile.word(), self.round, self.bundle)
    }

    /// The L2s of a batch: `1.3.7, 1.2.9`; empty for a whole submission.
    pub fn batch_words(&self) -> String {
        self.batch.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }

    /// Whether a process was part of it.
    fn covers(&self, id: ProcessId) -> bool {
        self.batch.is_empty()
            || self.batch.iter().any(|own| *own == id || own.contains(&id))
            // What stands above the processes of a batch was handed over with it, so far as it said something.
            || self.claims.contains_key(&id)
    }
}

/// How a claim stands to the last hand-over that it was part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handed<'a> {
    /// It was part of none.
    Never,
    /// It is as it was.
    Same(&'a HandOver),
    /// It was changed, added or taken back since.
    Changed(&'a HandOver),
}

impl Assessment {
    /// The hand-overs that count: those to the assessor, else those to everybody; the newest first.
    fn counting_hand_overs(&self) -> impl Iterator<Item = &HandOver> {
        let assessor = self.hand_overs.iter().any(|own| own.profile == Profile::Assessor);
        let wanted = if assessor { Profile::Assessor } else { Profile::Public };
        self.hand_overs.iter().rev().filter(move |own| own.profile == wanted)
    }

    /// The last hand-over that counts.
    pub fn last_hand_over(&self) -> Option<&HandOver> {
        self.counting_hand_overs().next()
    }

    /// The round of the next hand-over to somebody.
    pub fn next_round(&self, profile: Profile) -> u32 {
        let rounds = self.hand_overs.iter().filter(|own| own.profile == profile).map(|own| own.round);
        rounds.max().unwrap_or(0).saturating_add(1)
    }

    /// How a claim stands to the last hand-over that it was part of.
    pub fn handed(&self, id: ProcessId) -> Handed<'_> {
        let Some(last) = self.counting_hand_overs().find(|own| own.covers(id)) else { return Handed::Never };
        let now = self.claim(id).and_then(ClaimPrint::of);
        if last.claims.get(&id) == now.as_ref() { Handed::Same(last) } else { Handed::Changed(last) }
    }

    /// Whether a claim says something that was not handed over, or that differs from what was.
    pub fn changed_since_hand_over(&self, id: ProcessId) -> bool {
        match self.handed(id) {
            Handed::Never => self.claim(id).is_some_and(|claim| ClaimPrint::of(claim).is_some()),
            Handed::Same(_) => false,
            Handed::Changed(_) => true,
        }
    }

    /// The prints of all claims that leave the house.
    pub fn prints(&self) -> BTreeMap<ProcessId, ClaimPrint> {
        self.claims.iter().filter_map(|(id, claim)| Some((*id, ClaimPrint::of(claim)?))).collect()
    }
}

/// What tells one state of a claim from another: 64 bits of the SHA-256 over what leaves the house of it.
/// It finds changes, and is no proof against anybody; for that there is the digest of the bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClaimPrint(pub u64);

impl fmt::Display for ClaimPrint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for ClaimPrint {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u64::from_str_radix(text, 16).map(Self)
    }
}

impl ClaimPrint {
    /// The print of a claim; none where nothing of it leaves the house. A field that says nothing adds nothing, so that
    /// prints stay the same when claims learn to say more.
    pub fn of(claim: &Claim) -> Option<Self> {
        let claim = claim.leaving()?;
        let Claim {
            scope,
            reason,
            support,
            mapping,
            claimed,
            awarded,
            comment,
            note: _,
            component,
            status: _,
            owner: _,
            citations,
            questions,
        } = &claim;
        let mut print = Print::default();
        print.text("scope", scope.word());
        print.text("reason", reason);
        print.text("support", support.map_or("", |support| support.word()));
        print.text("claimed", &claimed.map(|score| score.to_string()).unwrap_or_default());
        print.text("awarded", &awarded.map(|score| score.to_string()).unwrap_or_default());
        print.text("comment", comment);
        print.text("component", component);
        for own in mapping {
            print.passage(own);
        }
        for own in citations {
            print.citation(own);
        }
        for own in questions {
            print.question(own);
        }
        Some(Self(print.short()))
    }
}

/// A digest over named texts.
#[derive(Default)]
struct Print(Sha256);

impl Print {
    /// Adds a named text; an empty one adds nothing.
    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            for part in [name, text] {
                self.0.update(part.as_bytes());
                // Stands in no text, so that two fields never run into one another.
                self.0.update([0xff]);
            }
        }
    }

    /// Adds a passage.
    fn passage(&mut self, passage: &Passage) {
        let Passage { origin, text, support, tag, reason, citations } = passage;
        self.text("passage", origin.word());
        self.text("text", text);
        self.text("mark", support.map_or("", |support| support.word()));
        self.text("tag", tag.map_or("", |tag| tag.word()));
        self.text("why", reason);
        for own in citations {
            self.citation(own);
        }
    }

    /// Adds a citation.
    fn citation(&mut self, citation: &Citation) {
        let Citation { evidence, page, section, time } = citation;
        self.text("cites", &evidence.to_string());
        self.text("page", page);
        self.text("section", section);
        self.text("time", time);
    }

    /// Adds a question.
    fn question(&mut self, question: &Question) {
        let Question { round, author, date, text, answer, settled } = question;
        self.text("question", &round.to_string());
        self.text("by", author);
        self.text("on", date);
        self.text("asks", text);
        self.text("answer", answer);
        self.text("settled", if *settled { "yes" } else { "" });
    }

    /// The first 64 bits of the digest.
    fn short(self) -> u64 {
        self.0.finalize().iter().take(8).fold(0, |all, byte| (all << 8) | u64::from(*byte))
    }
}
