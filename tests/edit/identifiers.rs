//! Process identifiers: text and back, outline order, parents and children.

use claimbook::framework::ProcessId;
use proptest::prelude::*;

use crate::support::id;

/// The parts of an identifier.
fn any_parts() -> impl Strategy<Value = Vec<u16>> {
    let part = prop_oneof![1..4_u16, 9..12_u16, 1..=u16::MAX];
    proptest::collection::vec(part, 1..=10)
}

/// An identifier of parts.
fn of(parts: &[u16]) -> ProcessId {
    id(&parts.iter().map(ToString::to_string).collect::<Vec<_>>().join("."))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_identifier_reads_back_as_it_is_printed(parts in any_parts()) {
        let own = of(&parts);
        prop_assert_eq!(own.parts().collect::<Vec<_>>(), &parts[..]);
        prop_assert_eq!(own.to_string().parse::<ProcessId>(), Ok(own));
        prop_assert_eq!(own.depth(), parts.len());
        prop_assert_eq!(own.last_part(), *parts.last().unwrap());
    }

    #[test]
    fn identifiers_are_in_the_order_of_their_parts(a in any_parts(), b in any_parts()) {
        prop_assert_eq!(of(&a).cmp(&of(&b)), a.cmp(&b));
    }

    #[test]
    fn an_identifier_contains_what_begins_with_it(a in any_parts(), b in any_parts(), more in any_parts()) {
        prop_assert_eq!(of(&a).contains(&of(&b)), b.len() > a.len() && b.starts_with(&a));
        let longer: Vec<u16> = a.iter().chain(&more).copied().take(10).collect();
        prop_assert_eq!(of(&a).contains(&of(&longer)), longer.len() > a.len());
        prop_assert!(!of(&a).contains(&of(&a)));
    }

    #[test]
    fn a_child_goes_back_to_its_parent(parts in any_parts(), last in 0..=u16::MAX) {
        let own = of(&parts);
        match own.child(last) {
            None => prop_assert!(last == 0 || parts.len() == 10),
            Some(child) => {
                prop_assert_eq!(child.parent(), Some(own));
                prop_assert_eq!(child.last_part(), last);
                prop_assert!(own.contains(&child) && own < child);
            }
        }
        prop_assert_eq!(own.parent().is_none(), parts.len() == 1);
    }

    #[test]
    fn other_texts_are_refused_by_name(text in "[0-9. ax-]{0,12}") {
        let plain = |part: &str| {
            !part.is_empty() && !part.starts_with('0') && part.bytes().all(|byte| byte.is_ascii_digit()) && part.parse::<u16>().is_ok()
        };
        let good = text.split('.').count() <= 10 && text.split('.').all(plain);
        match text.parse::<ProcessId>() {
            Ok(_) => prop_assert!(good, "{text:?} is read"),
            Err(error) => {
                prop_assert!(!good, "{text:?} is refused");
                let named = error.to_string().contains(&format!("{text:?}"));
                prop_assert!(named);
            }
        }
    }
}

#[test]
fn ten_comes_after_two_and_a_parent_before_its_children() {
    let mut ids = ["1.10", "1.2.1", "1.2", "2", "1", "1.2.10", "1.2.9"].map(id);
    ids.sort();
    assert_eq!(ids.map(|id| id.to_string()), ["1", "1.2", "1.2.1", "1.2.9", "1.2.10", "1.10", "2"]);
}
