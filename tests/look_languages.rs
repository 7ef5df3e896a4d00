//! The languages of the window: switched while it runs, remembered, and never spoken in documents; text composed by an
//! input method; glyphs for what is written.

use std::collections::BTreeSet;

use egui::{Event, ImeEvent, Key, Modifiers};

use claimbook::app::{Command, Focus};
use claimbook::edit::Edit;
use claimbook::words::{self, Language};

use crate::support::window::TestWindow;
use crate::support::{id, seed};

/// Composes text as an input method does: letters first, then the signs that they stand for.
fn compose(window: &mut TestWindow, letters: &[&str], text: &str) {
    for letters in letters {
        let preedit = ImeEvent::Preedit { text: (*letters).to_owned(), active_range_chars: None };
        window.harness.event(Event::Ime(preedit));
        window.settle();
    }
    window.harness.event(Event::Ime(ImeEvent::Commit(text.to_owned())));
    window.settle();
}

#[test]
fn the_window_changes_its_language_while_it_runs() {
    let mut window = TestWindow::with(seed());
    assert!(window.shows("File") && window.shows("Saved"));
    window.speak(Language::Pseudo);
    assert!(!window.shows("File") && !window.shows("Saved"), "{:?}", window.names());
    assert!(window.shows("Fílé~~") && window.shows("Sávéd~~"), "{:?}", window.names());
    window.speak(Language::English);
    assert!(window.shows("File") && window.shows("Saved"));
}

#[test]
fn the_palette_has_a_command_for_each_language() {
    for language in Language::ALL.iter().skip(1) {
        let mut window = TestWindow::with(seed());
        window.press(Modifiers::COMMAND, Key::K);
        window.type_text(&format!("language {}", language.title()));
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.app().settings.language(), *language);
        window.send(Command::SetLanguage(Language::English));
    }
}

#[test]
fn a_step_is_named_in_the_language_that_was_spoken_when_it_was_made() {
    let mut window = TestWindow::with(seed());
    window.send(Command::Edit(Edit::Tick(id("1.1.11.2"), false)));
    window.speak(Language::Pseudo);
    window.send(Command::Edit(Edit::Tick(id("1.1.11.1"), false)));
    words::speak(Language::English);
    let history = &window.app().document.as_ref().unwrap().history;
    let labels: Vec<String> = history.done().iter().map(|step| step.label.clone()).collect();
    assert_eq!(labels[0], "Un-tick 1.1.11.2");
    assert!(labels[1].contains('~'), "{labels:?}");
}

#[test]
fn the_filter_takes_text_from_an_input_method() {
    let mut window = TestWindow::with(seed());
    window.press(Modifiers::COMMAND, Key::F);
    compose(&mut window, &["k", "ke", "kehu"], "客户");
    assert_eq!(window.app().document.as_ref().unwrap().outline.filter_text, "客户");
}

#[test]
fn the_mapping_and_the_comment_take_text_from_an_input_method() {
    for (focus, text) in [(Focus::Mapping, "製品は見込み客を追跡する"), (Focus::Comment, "本产品支持线索跟踪")]
    {
        let mut window = TestWindow::with(seed());
        window.send(Command::Show(id("1.1.11.2")));
        window.send(Command::Focus(focus));
        compose(&mut window, &["s", "se", "sei"], text);
        let claim = window.assessment().claim(id("1.1.11.2")).unwrap();
        let whole = format!("{} {}", claim.mapping_text(), claim.comment);
        assert!(whole.contains(text), "{focus:?}: {whole}");
        assert!(!whole.contains("sei"), "{focus:?}: what was being composed is gone: {whole}");
    }
}

#[test]
fn what_is_being_composed_is_not_in_the_document_yet() {
    let mut window = TestWindow::with(seed());
    window.press(Modifiers::COMMAND, Key::F);
    let preedit = ImeEvent::Preedit { text: "kehu".to_owned(), active_range_chars: None };
    window.harness.event(Event::Ime(preedit));
    window.settle();
    window.harness.event(Event::Ime(ImeEvent::Preedit { text: String::new(), active_range_chars: None }));
    window.settle();
    assert_eq!(window.app().document.as_ref().unwrap().outline.filter_text, "");
}

#[test]
fn the_fonts_have_every_sign_of_the_words_of_every_language() {
    let window = TestWindow::start();
    let mut missing = BTreeSet::new();
    for text in words_of_all_languages() {
        window.harness.ctx.fonts_mut(|fonts| {
            let font = egui::FontId::proportional(13.5);
            let signs = text.chars().filter(|sign| !sign.is_control());
            missing.extend(signs.filter(|sign| !fonts.has_glyph(&font, *sign)));
        });
    }
    assert!(missing.is_empty(), "{missing:?}");
    let probe = "简体中文设置语言错误警告保存撤销，日本語の設定・言語・エラー：保存（取り消し）「」";
    let font = egui::FontId::new(16.0, theme_bold());
    assert!(window.harness.ctx.fonts_mut(|fonts| fonts.has_glyphs(&font, probe)), "bold");
}

/// The family that headings are set in.
fn theme_bold() -> egui::FontFamily {
    claimbook::ui::theme::bold()
}

/// The texts of all files of words, and the names of the languages.
fn words_of_all_languages() -> Vec<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("resources/words");
    let mut texts: Vec<String> = Language::ALL.iter().map(|language| language.title().to_owned()).collect();
    for language in Language::ALL {
        for file in std::fs::read_dir(root.join(language.tag())).unwrap() {
            texts.push(std::fs::read_to_string(file.unwrap().path()).unwrap());
        }
    }
    texts
}
