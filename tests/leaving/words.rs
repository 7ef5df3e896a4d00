//! The search for words that must not leave the house.

use claimbook::checks::ForbiddenWords;

/// The words of a list that are found in a text.
fn found(list: &[&str], text: &str) -> Vec<String> {
    let list: Vec<String> = list.iter().map(|word| (*word).to_owned()).collect();
    ForbiddenWords::new(&list).found_in(text).into_iter().map(str::to_owned).collect()
}

#[test]
fn a_word_is_found_as_a_whole_whatever_its_case_accents_and_blanks() {
    for (word, text) in [
        ("Acme", "As at ACME's."),
        ("Acme", "acme"),
        ("Acme", "see acme_guide.pdf"),
        ("Acme", "https://acme.example.org/x"),
        ("Acme", "ａｃｍｅ in wide letters"),
        ("Acme", "A\u{ad}c\u{200b}me, with what is not seen"),
        ("Télécom Sud", "TELECOM  SUD"),
        ("Telecom Sud", "the Télécom\nSud"),
        ("Telecom Sud", "telecom-sud_guide"),
        ("Straße", "STRASSE"),
        ("srv-db01.prod", "at SRV-DB01.prod.example"),
        ("10.0.0.7", "host 10.0.0.7:80"),
        ("İstanbul", "istanbul"),
        ("Łódź", "Lodz"),
        ("华为", "与华为公司合作"),
        ("ソフト", "ソフトバンク"),
        ("한국", "한국통신"),
        ("acme*", "AcmeNet"),
        ("*acme", "DeltaAcme"),
        ("*acme*", "preacmepost"),
        ("X", "Plan X"),
        ("Þór", "hjá ÞÓR"),
        ("Acme", "first line\r\nacme"),
    ] {
        assert_eq!(found(&[word], text), [word], "{text:?}");
    }
}

#[test]
fn a_word_is_not_found_inside_others() {
    for (word, text) in [
        ("Ora", "Oracle, and the oral part"),
        ("Acme", "acmes"),
        ("Acme", "AcmeNet"),
        ("acme*", "preacme"),
        ("10.0.0.7", "10.0.0.70"),
        ("Telecom Sud", "telecomsud"),
        ("", "anything"),
        ("  *  ", "anything"),
        ("X", "Plan XY"),
    ] {
        assert_eq!(found(&[word], text), [""; 0], "{word:?} in {text:?}");
    }
    assert!(ForbiddenWords::new(&[" ".to_owned(), "**".to_owned()]).is_empty());
}

#[test]
fn a_word_in_a_text_of_many_pieces_is_found_once_and_in_the_order_of_the_list() {
    let filler = "nothing of note here. ".repeat(60_000);
    for before in [0, 1, 7, (1 << 20) - 3, 1 << 20, (1 << 20) + 4095, (1 << 20) + 4096] {
        let text = format!("{} Acme Corp {filler} zeta", &filler[..before]);
        assert_eq!(found(&["Zeta", "acme corp", "absent"], &text), ["Zeta", "acme corp"], "{before}");
    }
    let wide = "漢字とかな".repeat(100_000);
    assert_eq!(found(&["Acme"], &format!("{wide} acme {wide}")), ["Acme"]);
}
