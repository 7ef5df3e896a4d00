//! A computed score in one sentence, with the numbers of the claim itself.

use crate::figures::{Account, AccountLine, AccountOf, Computed, PartKind};
use crate::scheme::Scheme;

/// `6 level 4 processes: 4 fully (5.0), 2 not submitted (3.0): mean 4.33, computed 4.3`.
pub(super) fn account_words(scheme: &Scheme, account: &Account, computed: Computed) -> String {
    let parts: Vec<String> = account.lines.iter().map(|line| line_words(scheme, line)).collect();
    let parts = parts.join(", ");
    let whole = match account.of {
        AccountOf::Children => tr!("account-children", count = account.total),
        AccountOf::Passages => tr!("account-passages", count = account.total),
    };
    let result = match (computed, account.mean) {
        (Computed::Range { low, high, .. }, _) => {
            tr!("account-range", low = scheme.print(low), high = scheme.print(high))
        }
        (Computed::Score { score, .. }, Some(mean)) => {
            tr!("account-mean", mean = mean.with_decimals(2), score = scheme.print(score))
        }
        (Computed::Score { score, .. }, None) => scheme.print(score),
        (Computed::None(_), _) => String::new(),
    };
    format!("{whole}: {parts}: {result}")
}

/// Parts that are alike, with what each is worth.
fn line_words(scheme: &Scheme, line: &AccountLine) -> String {
    let worth = if line.score == line.highest {
        scheme.print(line.score)
    } else {
        format!("{}–{}", scheme.print(line.score), scheme.print(line.highest))
    };
    match line.kind {
        PartKind::Fully => tr!("account-fully", count = line.count, score = worth),
        PartKind::Partly => tr!("account-partly", count = line.count, score = worth),
        PartKind::Not => tr!("account-not", count = line.count, score = worth),
        PartKind::Unscored => tr!("account-unscored", count = line.count),
        PartKind::NotSubmitted => tr!("account-out", count = line.count, score = worth),
    }
}
