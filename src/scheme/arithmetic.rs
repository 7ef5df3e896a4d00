//! Exact score arithmetic: integers and rationals, rounded half up once where the scheme says so.
//!
//! Source: inferred from published scores (1.2.7.2 and 1.5.4.5 of release 16.0, both 4.3); the rules themselves were
//! not found in public, which is why every number here comes from the [`Scheme`].

use num_rational::{BigRational, Ratio};

use super::Scheme;
use crate::assessment::{Claim, Score, Support};

/// The exact value of one share.
type Exact = Ratio<i128>;

/// The share of a process that is supported, exact, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share {
    /// In hundredths of a passage, over the number of passages.
    part: u64,
    /// One hundred times the number of passages.
    whole: u64,
}

impl Share {
    /// Nothing is supported.
    pub const NONE: Self = Self { part: 0, whole: 1 };
    /// Everything is supported.
    pub const ALL: Self = Self { part: 1, whole: 1 };

    /// Part of a whole; more than the whole counts as the whole, a whole of nothing as nothing.
    pub fn new(part: u64, whole: u64) -> Self {
        if whole == 0 { Self::NONE } else { Self { part: part.min(whole), whole } }
    }

    /// Whether everything is supported.
    pub fn is_all(self) -> bool {
        self.part == self.whole
    }

    /// Whether nothing is supported.
    pub fn is_none(self) -> bool {
        self.part == 0
    }

    /// The share in thousandths, for bars and sorting.
    pub fn thousandths(self) -> u64 {
        self.part.saturating_mul(1000) / self.whole
    }

    /// The share as an exact number.
    fn exact(self) -> Exact {
        Exact::new(i128::from(self.part), i128::from(self.whole))
    }
}

/// What the claims say about the share of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rating {
    /// It is known.
    Share(Share),
    /// The process is in scope, and nothing says how far it is supported. A tick is never a full score.
    Unscored,
}

/// The mean of the shares of all children, as a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mean {
    /// The score after rounding and clamping.
    pub score: Score,
    /// Whether rounding the children first, or not, changes the printed score.
    pub rounding_matters: bool,
}

impl Scheme {
    /// The share that a typed score stands for: (s - base) / span, never below nothing.
    pub fn share_of_score(&self, score: Score) -> Share {
        let above = score.hundredths().saturating_sub(self.base.hundredths());
        Share::new(u64::from(above), u64::from(self.span.hundredths()))
    }

    /// The weighted mean of the passages that carry a support; `None` where none does.
    pub fn share_of_passages(&self, claim: &Claim) -> Option<Share> {
        let marks = claim.mapping.iter().filter_map(|passage| passage.support);
        let (mut part, mut count) = (0_u64, 0_u64);
        for mark in marks {
            part += u64::from(self.weights.of(mark));
            count += 1;
        }
        (count > 0).then(|| Share::new(part, count * 100))
    }

    /// The share of a process in scope by what its own mapping and support say.
    pub fn rate_texts(&self, claim: &Claim) -> Rating {
        match self.share_of_passages(claim) {
            Some(share) => Rating::Share(share),
            None if claim.support == Some(Support::Nothing) => Rating::Share(Share::NONE),
            None => Rating::Unscored,
        }
    }

    /// The share of a level 4 process in scope: its typed score, else its passages, else its support.
    pub fn rate_child(&self, claim: &Claim) -> Rating {
        match claim.claimed.or(claim.awarded) {
            Some(score) => Rating::Share(self.share_of_score(score)),
            None => self.rate_texts(claim),
        }
    }

    /// The score of one share: base + span × f, rounded and clamped.
    pub fn score_of(&self, share: Share) -> Score {
        self.mean(std::iter::once(share), 0).map_or(Score::ZERO, |mean| mean.score)
    }

    /// The score of a process from the shares of its children, and how many more children count with nothing.
    /// `None` where there are no children at all.
    pub fn mean(&self, shares: impl Iterator<Item = Share>, missing: usize) -> Option<Mean> {
        let mut tally = Tally { count: 0, rounded: 0, rest: None, all: true, any: false };
        for share in shares {
            self.add(&mut tally, share);
        }
        for _ in 0..missing {
            self.add(&mut tally, Share::NONE);
        }
        if tally.count == 0 {
            return None;
        }
        let first = round(&Exact::new(tally.rounded, i128::from(tally.count)));
        let last = tally.rest.as_ref().map_or(first, |rest| {
            let sum = rest + BigRational::from_integer(tally.rounded.into());
            let units = sum / BigRational::from_integer(tally.count.into()) + BigRational::new(1.into(), 2.into());
            i128::try_from(units.floor().to_integer()).unwrap_or(first)
        });
        let chosen = if self.children_first { first } else { last };
        let clamp = |units| self.clamp(units, &tally);
        Some(Mean { score: clamp(chosen), rounding_matters: clamp(first) != clamp(last) })
    }

    /// Adds one child to the sums.
    fn add(&self, tally: &mut Tally, share: Share) {
        let hundredths = Exact::from_integer(i128::from(self.base.hundredths()))
            + Exact::from_integer(i128::from(self.span.hundredths())) * share.exact();
        let units = hundredths / Exact::from_integer(i128::from(self.unit()));
        let rounded = round(&units);
        let rest = units - Exact::from_integer(rounded);
        tally.count += 1;
        tally.rounded += rounded;
        if rest != Exact::ZERO {
            let rest = BigRational::new((*rest.numer()).into(), (*rest.denom()).into());
            tally.rest = Some(tally.rest.take().map_or(rest.clone(), |sum| sum + rest));
        }
        tally.all &= share.is_all();
        tally.any |= !share.is_none();
    }

    /// The clamp: any deviation is below the full score, any support above the base, none is zero.
    fn clamp(&self, units: i128, tally: &Tally) -> Score {
        let hundredths = u16::try_from(units * i128::from(self.unit())).unwrap_or(u16::MAX);
        let score = Score::from_hundredths(hundredths);
        match (tally.all, tally.any) {
            (true, _) => self.full(),
            (false, true) => score.clamp(self.lowest(), self.highest_partial()),
            (false, false) => Score::ZERO,
        }
    }
}

/// To the nearest integer, half up.
fn round(units: &Exact) -> i128 {
    (units + Exact::new(1, 2)).floor().to_integer()
}

/// The running sums of a mean, in the scheme's units.
struct Tally {
    /// How many children.
    count: u32,
    /// The sum of the children's scores, each rounded.
    rounded: i128,
    /// What rounding left off, exact; `None` is nothing. Denominators multiply, so it may need to be long.
    rest: Option<BigRational>,
    /// Whether all children are fully supported.
    all: bool,
    /// Whether any child is supported at all.
    any: bool,
}
