//! Looking around: filter, rows, next unanswered, problems.

use claimbook::app::{Command, Filter, View};
use claimbook::assessment::{EvidenceCode, Scope};
use claimbook::checks::Target;
use claimbook::edit::{ClaimChange, Edit};

use super::{document, rows, send, with_seed};
use crate::support::{id, score};

/// The rows that a filter shows, ancestors included, and how many match themselves.
fn filtered(text: &str) -> (Vec<String>, usize) {
    let mut app = with_seed();
    let claim = |id: &str, change| Command::Edit(Edit::Claims(vec![crate::support::id(id)], change));
    app.send(claim("1.3.5.6", ClaimChange::Owner("Ann Li".to_owned())));
    app.send(claim("1.3.5.6", ClaimChange::Comment("Charging gap".to_owned())));
    app.send(claim("1.1.9.5", ClaimChange::Support(Some(claimbook::assessment::Support::Manual))));
    app.send(claim("1.1.9.5", ClaimChange::Status(claimbook::assessment::Status::Ready)));
    app.send(claim("1.1.9.5", ClaimChange::Cite(None, claimbook::assessment::Citation::whole(EvidenceCode(1)))));
    send(&mut app, Command::SetFilter(text.to_owned()));
    assert_eq!(document(&app).outline.filter.unknown, Vec::<String>::new(), "{text}");
    (rows(&app), document(&app).outline.matches)
}

#[test]
fn a_filter_shows_matches_within_their_ancestors() {
    let only = ["1", "1.3", "1.3.5", "1.3.5.6"];
    let of_framework = |rows: Vec<String>| rows.into_iter().filter(|row| row != "1").collect::<Vec<_>>();
    let cases: &[(&str, &[&str], usize)] = &[
        ("owner:ann", &only[1..], 1),
        ("charging gap level:3 scope:in", &only[1..], 1),
        ("score<4.2 scope:in", &only[1..], 1),
        ("score=4.5", &["1.1", "1.1.9", "1.1.9.5"], 1),
        ("evidence:any", &["1.1", "1.1.9", "1.1.9.5"], 1),
        ("support:m", &["1.1", "1.1.9", "1.1.9.5"], 1),
        ("status:ready", &["1.1", "1.1.9", "1.1.9.5"], 1),
        ("1.2.7. level:3", &["1.2", "1.2.7", "1.2.7.1", "1.2.7.2"], 2),
        ("1.2.7.2 score:4.3", &["1.2", "1.2.7", "1.2.7.2"], 1),
        ("scope:out 1.1.11", &["1.1", "1.1.11", "1.1.11.1", "1.1.11.1.2"], 1),
        ("nothing-has-this-word", &[], 0),
    ];
    for (filter, expected, matches) in cases {
        let (rows, count) = filtered(filter);
        assert_eq!(of_framework(rows), *expected, "{filter}");
        assert_eq!(count, *matches, "{filter}");
    }
}

#[test]
fn what_a_filter_does_not_understand_is_named_and_ignored() {
    let filter = Filter::parse("colour:red scope:in level:many score<high");
    assert_eq!(filter.unknown, ["colour:red", "level:many", "score<high"]);
    assert!(!filter.is_empty());
    assert!(Filter::parse("  ").is_empty());
}

#[test]
fn taking_the_filter_away_shows_the_rows_of_before() {
    let mut app = with_seed();
    let before = rows(&app);
    send(&mut app, Command::SetFilter("scope:in level:2".to_owned()));
    assert_ne!(rows(&app), before);
    send(&mut app, Command::SetFilter(String::new()));
    assert_eq!(rows(&app), before);
}

#[test]
fn next_unanswered_goes_round_and_says_when_all_is_done() {
    let mut app = with_seed();
    let next = |app: &mut claimbook::app::App| {
        send(app, Command::NextUnanswered);
        document(app).outline.selected.unwrap().to_string()
    };
    // The L3s of L2s in scope that nobody decided on are what the seed leaves open.
    let first = next(&mut app);
    assert_eq!(first, "1.1.9.6");
    let mut seen = vec![first];
    loop {
        let one = next(&mut app);
        if one == seen[0] {
            break;
        }
        seen.push(one);
        assert!(seen.len() < 100, "{seen:?}");
    }
    assert_eq!(seen.last().unwrap(), "1.1.9.4", "round the end: {seen:?}");
    let open: Vec<_> = seen.iter().map(|text| id(text)).collect();
    send(&mut app, Command::Edit(Edit::Claims(open, ClaimChange::Scope(Scope::Out))));
    let at = document(&app).outline.selected;
    send(&mut app, Command::NextUnanswered);
    assert_eq!(document(&app).outline.selected, at);
    assert!(app.notices.shown().any(|notice| notice.text == "Every process in scope is answered"));
    send(&mut app, Command::Edit(Edit::Claims(vec![id("1.3.6.2")], ClaimChange::Awarded(None))));
    assert_eq!(
        next(&mut app),
        if document(&app).assessment().claim(id("1.3.6.2")).unwrap().has_mapping() {
            // Its mapping is marked, so that a score is computed: the L3 is answered.
            at.unwrap().to_string()
        } else {
            "1.3.6.2".to_owned()
        }
    );
    send(&mut app, Command::Edit(Edit::Claims(vec![id("1.3.6.2")], ClaimChange::Mapping(String::new()))));
    assert_eq!(next(&mut app), "1.3.6.2");
    send(&mut app, Command::Edit(Edit::Claims(vec![id("1.3.6.2")], ClaimChange::Claimed(Some(score("4.0"))))));
    send(&mut app, Command::Select(id("1.1")));
    assert_eq!(next(&mut app), "1.1");
}

#[test]
fn a_problem_leads_to_its_place() {
    let mut app = with_seed();
    send(&mut app, Command::GoTo(Target::Process(id("1.3.7.4"))));
    assert_eq!((app.view, document(&app).outline.selected), (View::Claim, Some(id("1.3.7.4"))));
    send(&mut app, Command::GoTo(Target::Evidence(EvidenceCode(1))));
    assert_eq!(app.view, View::Evidence);
    send(&mut app, Command::GoTo(Target::Document));
    assert_eq!(app.view, View::Subject);
    send(&mut app, Command::Select(id("1.1")));
    send(&mut app, Command::NextProblem);
    let at = document(&app).outline.selected.unwrap();
    assert!(document(&app).problem_codes.contains_key(&at), "{at} has a problem");
}

#[test]
fn the_outline_is_walked_by_keys() {
    let mut app = with_seed();
    send(&mut app, Command::ExpandToLevel(1));
    send(&mut app, Command::Select(id("1.2")));
    let selected = |app: &claimbook::app::App| document(app).outline.selected.unwrap().to_string();
    send(&mut app, Command::ExpandSelected);
    assert_eq!(selected(&app), "1.2", "the first time it opens");
    send(&mut app, Command::ExpandSelected);
    assert_eq!(selected(&app), document(&app).framework.children(id("1.2")).next().unwrap().id.to_string());
    send(&mut app, Command::CollapseSelected);
    assert_eq!(selected(&app), "1.2", "a closed branch goes to its parent");
    let shown = rows(&app);
    let at = shown.iter().position(|row| row == "1.2").unwrap();
    send(&mut app, Command::MoveSelection(1));
    assert_eq!(selected(&app), shown[at + 1]);
    send(&mut app, Command::MoveSelection(-1_000));
    assert_eq!(selected(&app), shown[0]);
    send(&mut app, Command::MoveSelection(1_000_000));
    assert_eq!(&selected(&app), shown.last().unwrap());
}
