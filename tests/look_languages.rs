//! The languages of the window: switched while it runs, remembered, and never spoken in documents; text composed by an
//! input method; glyphs for what is written.

use std::collections::BTreeSet;

use egui::{Event, ImeEvent, Key, Modifiers};

use claimbook::app::{Command, Dialog, Effect, Event as AppEvent, ExportOrder, Focus};
use claimbook::edit::Edit;
use claimbook::perform::World;
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

/// All files below a folder, with what is in them.
fn contents(folder: &std::path::Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut found = std::collections::BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// Exports from a window that speaks a language, on a thread of its own as the program does.
fn exported(language: Language, out: &std::path::Path) {
    let mut window = TestWindow::with(seed());
    window.speak(language);
    window.take_effects();
    let profile = claimbook::export::Profile::Assessor;
    window.send(Command::Export(ExportOrder {
        out: out.to_owned(),
        profile,
        draft: true,
        force: false,
        processes: Vec::new(),
        round: None,
        docx: false,
        sign: None,
    }));
    let effects = window.take_effects();
    let export = effects.into_iter().find(|effect| matches!(effect, Effect::Export(..))).unwrap();
    let done = std::thread::spawn(move || {
        let events = std::sync::Mutex::new(Vec::new());
        claimbook::perform::perform(export, &World::new(None), &|event| events.lock().unwrap().push(event));
        events.into_inner().unwrap()
    });
    let events = done.join().unwrap();
    assert!(matches!(events.last(), Some(AppEvent::Exported(..))), "{events:?}");
    window.speak(Language::English);
}

#[test]
fn what_is_exported_while_the_window_speaks_another_language_is_the_same_to_the_byte() {
    let home = tempfile::tempdir().unwrap();
    let (english, other) = (home.path().join("english"), home.path().join("other"));
    exported(Language::English, &english);
    exported(Language::Pseudo, &other);
    let (english, other) = (contents(&english), contents(&other));
    assert!(english.len() > 10);
    assert_eq!(english.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &english {
        assert!(other[name] == *bytes, "{name} differs");
    }
}

#[test]
fn problems_are_told_in_the_language_of_the_window() {
    let mut window = TestWindow::with(seed());
    window.speak(Language::Pseudo);
    let document = window.app().document.as_ref().unwrap();
    assert!(!document.problems.is_empty());
    for problem in &document.problems {
        assert!(problem.message.contains('~') && problem.hint.contains('~'), "{problem:?}");
    }
    window.speak(Language::English);
    let document = window.app().document.as_ref().unwrap();
    assert!(document.problems.iter().all(|problem| !problem.message.contains('~')));
}

#[test]
fn the_screens_of_the_program_itself_hold_no_words_that_are_not_in_the_files() {
    let mut window = TestWindow::start();
    window.speak(Language::Pseudo);
    let own = |window: &TestWindow| -> Vec<String> {
        let texts = crate::crawl::finding::english(window);
        let known = ["Claimbook", "Pseudo"];
        texts.into_iter().filter(|text| !known.contains(&text.as_str()) && !is_a_name(text)).collect()
    };
    for dialog in [None, Some(Dialog::New), Some(Dialog::Settings), Some(Dialog::CheatSheet), Some(Dialog::About)] {
        window.send(Command::CloseDialog);
        if let Some(dialog) = dialog.clone() {
            window.send(Command::ShowDialog(dialog));
        }
        let found = own(&window);
        assert!(found.is_empty(), "{dialog:?}: {found:?}");
    }
    words::speak(Language::English);
}

/// Names, keys, and texts that are data and stay as they are: schemes, licences, fonts.
fn is_a_name(text: &str) -> bool {
    let schemes = claimbook::app::schemes();
    let said = |scheme: &claimbook::scheme::Scheme| *text == scheme.confidence || *text == scheme.caveat;
    let scheme = schemes.iter().any(|scheme| text.starts_with(&scheme.title) || said(scheme));
    let shown = text.trim_end_matches('…');
    let shortened = schemes.iter().any(|scheme| scheme.title.starts_with(shown) && !shown.is_empty());
    let font = text.contains("Noto Sans") || text.contains("Droid Sans");
    let licence = text.contains("License") || text == "Apache-2.0" || text.starts_with("eTOM ");
    scheme || shortened || font || licence || is_keys(text)
}

/// Keys as the system writes them: `Ctrl+Shift+P`, `F6`.
fn is_keys(text: &str) -> bool {
    let parts = text.split(['+', ' ']);
    parts.into_iter().all(|part| {
        let one = part.chars().count() == 1;
        let named = [
            "Ctrl", "Shift", "Alt", "Plus", "Minus", "Comma", "Enter", "PageUp", "PageDown", "Equals", "Space", "or",
            "",
        ];
        let function = part.strip_prefix('F').is_some_and(|rest| rest.parse::<u8>().is_ok());
        one || function || named.contains(&part) || part.starts_with("Page")
    })
}
