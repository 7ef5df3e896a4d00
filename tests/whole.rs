//! A whole assessment of one level 2 process, from the start screen to a written bundle: by keyboard alone, and by clicks.

use std::path::Path;
use std::sync::Mutex;

use claimbook::app::Effect;
use claimbook::assessment::{Assessment, PassageSupport, Scope, Support};
use claimbook::framework::Catalogues;
use claimbook::perform::{self, World, open};
use claimbook::platform::locations::Locations;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use crate::support::id;
use crate::support::window::TestWindow;

/// No modifier.
const N: Modifiers = Modifiers::NONE;
/// Ctrl, or Cmd on a Mac.
const C: Modifiers = Modifiers::COMMAND;
/// With Shift.
const CS: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// A window whose effects are done in a folder of the test. No file dialog answers.
struct Whole {
    /// The window.
    window: TestWindow,
    /// What jobs share.
    world: World,
    /// The folder; removed at the end.
    home: tempfile::TempDir,
}

impl Whole {
    /// A window on its start screen.
    fn start(height: f32) -> Self {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("guide.pdf"), "a guide").unwrap();
        let world = World::new(Some(Locations::below(home.path())));
        Self { window: TestWindow::with_size(1280.0, height), world, home }
    }

    /// Does what was wanted, until nothing more is.
    fn settle(&mut self) {
        loop {
            let effects = self.window.take_effects();
            if effects.is_empty() {
                return;
            }
            for effect in effects.into_iter().filter(|effect| !matches!(effect, Effect::PickSave(_) | Effect::Quit)) {
                let events = Mutex::new(Vec::new());
                perform::perform(effect, &self.world, &|event| events.lock().unwrap().push(event));
                for event in events.into_inner().unwrap() {
                    self.window.receive(event);
                }
            }
        }
    }

    /// Presses keys.
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.window.press(modifiers, key);
        self.settle();
    }

    /// Types as a person does: every letter is an event of its own, in a frame of its own.
    fn typed(&mut self, text: &str) {
        for letter in text.chars() {
            self.window.harness.event(egui::Event::Text(letter.to_string()));
            self.window.harness.step();
        }
        self.window.settle();
        self.settle();
    }

    /// What has the keyboard.
    fn focused(&self) -> String {
        let mut nodes = self.window.harness.root().children_recursive();
        let focused = nodes.find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Presses Tab until a control of this name has the keyboard.
    fn tab_to(&mut self, name: &str) {
        for _ in 0..60 {
            if self.focused() == name {
                return;
            }
            self.press(N, Key::Tab);
        }
        panic!("{name} was not reached; {:?} has the keyboard", self.focused());
    }

    /// Clicks on the control of this name.
    fn click(&mut self, label: &str) {
        assert!(self.window.shows(label), "{label} is not in {:?}", self.window.names());
        self.window.click(label);
        self.settle();
    }

    /// A path in the folder.
    fn path(&self, name: &str) -> String {
        self.home.path().join(name).display().to_string()
    }

    /// The document.
    fn assessment(&self) -> &Assessment {
        self.window.assessment()
    }

    /// Asserts what both ways lead to, in the document, in the file and in the bundle.
    fn assert_whole(&self) {
        let document = self.window.app().document.as_ref().unwrap();
        assert_eq!(document.figures.of(&document.framework, id("1.3.7")).coverage.unwrap().notation(), "[6/6]");
        let saved = open::open(Path::new(&self.path("acme.claimbook")), &Catalogues::default()).unwrap().assessment;
        assert_eq!(&saved, self.assessment(), "what is saved is what is seen");
        assert_eq!((saved.subject.company.as_str(), saved.framework.version.as_str()), ("Acme", "26.0"));
        let claim = saved.claim(id("1.3.7.1")).unwrap();
        assert_eq!((claim.scope, claim.support), (Scope::In, Some(Support::Automated)));
        assert_eq!(claim.mapping.len(), 1);
        assert_eq!(claim.mapping[0].text, "The queue isolates it.");
        assert_eq!(claim.mapping[0].support, Some(PassageSupport::Fully));
        let cited = &claim.mapping[0].citations[0];
        assert_eq!((cited.page.as_str(), cited.section.as_str()), ("12", "3.2"));
        assert_eq!(claim.claimed.unwrap().to_string(), "4.5");
        assert_eq!(claim.reason, "One step is manual.");
        assert!(claim.comment.ends_with(" More to come."), "{}", claim.comment);
        assert_eq!(claim.questions[0].text, "Which queue?");
        assert_eq!(saved.filters[0].text, "score<5");
        let verified = perform::verify::verify(Path::new(&self.path("acme.zip")), None, &|_, _, _| {}).unwrap();
        assert!(verified.valid && verified.complete);
    }

    /// A new assessment, begun and named by keys alone.
    fn new_by_keys() -> Self {
        let mut whole = Self::start(800.0);
        whole.press(C, Key::N);
        for text in ["Acme", "Assure"] {
            whole.typed(text);
            whole.press(N, Key::Tab);
        }
        whole.typed("7.2");
        whole.press(N, Key::Enter);
        whole
    }
}

#[test]
fn one_level_2_process_is_assessed_from_new_to_the_bundle_by_keyboard_alone() {
    let mut whole = Whole::new_by_keys();
    assert_eq!(whole.focused(), "Outline", "the keyboard is where the work begins");

    whole.press(C, Key::F);
    whole.typed("1.3.7");
    whole.press(N, Key::Enter);
    let selected = whole.window.app().document.as_ref().unwrap().outline.selected;
    assert_eq!(selected, Some(id("1.3.7")), "the keys of the outline never act on what the filter hides");
    whole.press(N, Key::Space);
    whole.press(N, Key::ArrowDown);
    whole.press(N, Key::A);

    whole.press(N, Key::Enter);
    whole.typed("The queue isolates it.");
    assert_eq!(whole.assessment().claim(id("1.3.7.1")).unwrap().mapping[0].text, "The queue isolates it.");
    whole.press(C, Key::Enter);
    whole.typed("A second one.");
    assert_eq!(whole.assessment().claim(id("1.3.7.1")).unwrap().mapping.len(), 2, "Ctrl+Enter begins the next passage");
    assert_eq!(whole.assessment().scope(id("1.3.7.1")), Scope::In, "and does not take out of scope");
    whole.press(C, Key::Z);
    assert_eq!(
        whole.assessment().claim(id("1.3.7.1")).unwrap().mapping.len(),
        1,
        "a passage and its words are one step"
    );

    whole.press(CS, Key::M);
    whole.press(Modifiers::SHIFT, Key::Tab);
    while !whole.focused().starts_with("Mark of passage 1") {
        whole.press(Modifiers::SHIFT, Key::Tab);
    }
    whole.press(N, Key::F);
    whole.tab_to("Cite evidence for passage 1");
    whole.press(N, Key::Enter);
    whole.tab_to("Path of evidence for passage 1");
    let guide = whole.path("guide.pdf");
    whole.typed(&guide);
    whole.press(N, Key::Enter);
    assert_eq!(whole.focused(), "Page of E001 for passage 1", "where in the piece is the next thing to type");
    whole.typed("12");
    whole.press(N, Key::Tab);
    whole.typed("3.2");

    whole.tab_to("Claimed score");
    whole.typed("4.5");
    while whole.focused() != "Reason for a score other than computed" {
        whole.press(Modifiers::SHIFT, Key::Tab);
    }
    whole.typed("One step is manual.");
    whole.press(CS, Key::U);
    assert_eq!(whole.focused(), "Comment", "the proposal is seen, and gone on with");
    whole.typed(" More to come.");
    whole.press(CS, Key::R);
    whole.press(N, Key::Enter);
    whole.typed("Which queue?");

    whole.press(C, Key::F);
    whole.press(C, Key::A);
    whole.typed("score<5");
    whole.tab_to("Kept filters");
    whole.press(N, Key::Enter);
    whole.tab_to("Keep the filter under a name");
    whole.typed("Weak");
    whole.press(N, Key::Enter);
    assert_eq!(whole.assessment().filters.len(), 1);
    whole.press(N, Key::Escape);

    whole.press(C, Key::Num3);
    whole.press(N, Key::ArrowDown);
    whole.press(N, Key::Enter);
    whole.press(N, Key::F8);
    whole.press(C, Key::Num4);
    whole.press(C, Key::Num6);
    let before = whole.assessment().clone();
    whole.press(N, Key::Home);
    assert!(whole.assessment().claims.is_empty(), "the first point of the history is the empty assessment");
    whole.press(N, Key::End);
    assert_eq!(whole.assessment(), &before);

    whole.press(CS, Key::P);
    whole.typed("save to");
    whole.press(N, Key::Enter);
    whole.press(C, Key::A);
    let file = whole.path("acme.claimbook");
    whole.typed(&file);
    whole.press(N, Key::Enter);
    whole.press(C, Key::E);
    let proposed = whole
        .window
        .harness
        .get_by_role_and_label(egui::accesskit::Role::TextInput, "Write to (a name ending in .zip, or a folder)");
    assert_eq!(proposed.accesskit_node().value(), Some(whole.path("acme.zip")), "a path beside the file is proposed");
    whole.press(N, Key::Enter);
    whole.assert_whole();
}

#[test]
fn one_level_2_process_is_assessed_from_new_to_the_bundle_by_clicks() {
    // So high that everything is in sight: a click is made where a control is.
    let mut whole = Whole::start(2400.0);
    whole.click("New…");
    for (field, text) in [("Company", "Acme"), ("Product title", "Assure"), ("Product version", "7.2")] {
        whole.click(field);
        whole.typed(text);
    }
    whole.click("Create");
    whole.click("Open 1.3");
    whole.click("1.3.7 Customer Problem Management");
    whole.click("Open 1.3.7");
    whole.click("Show 1.3.7.1 Isolate Customer Problem");
    whole.click("Support: automated");
    whole.click("Passage 1");
    whole.typed("The queue isolates it.");
    whole.click("Passage 1: fully supported");
    whole.click("Cite evidence for passage 1");
    whole.click("Path of evidence for passage 1");
    let guide = whole.path("guide.pdf");
    whole.typed(&guide);
    whole.click("Add: Path of evidence for passage 1");
    whole.typed("12");
    whole.click("Section of E001 for passage 1");
    whole.typed("3.2");
    whole.click("Claimed score");
    whole.typed("4.5");
    whole.click("Give the reason");
    whole.typed("One step is manual.");
    assert!(!whole.window.shows("Give the reason"), "it is given");
    whole.click("Use proposal");
    whole.typed(" More to come.");
    whole.click("Add question");
    whole.typed("Which queue?");
    whole.click("Filter");
    whole.typed("score<5");
    whole.click("Kept filters");
    whole.click("Keep the filter under a name");
    whole.typed("Weak");
    whole.click("Keep");
    assert_eq!(whole.assessment().filters.len(), 1);
    whole.click("Kept filters");
    whole.click("Undo");
    assert!(whole.assessment().filters.is_empty());
    whole.click("Redo");
    whole.click("File");
    whole.click("Save to a path…");
    whole.click("Path to save to");
    whole.press(C, Key::A);
    let file = whole.path("acme.claimbook");
    whole.typed(&file);
    whole.click("Save to this path");
    whole.click("Export…");
    whole.click("Start the export");
    whole.assert_whole();
}

#[test]
fn the_keyboard_returns_from_a_dialog_to_where_it_was() {
    let mut whole = Whole::start(800.0);
    whole.click("Open the example");
    whole.press(CS, Key::C);
    assert_eq!(whole.focused(), "Comment");
    for (modifiers, key) in [(CS, Key::P), (C, Key::Comma), (N, Key::F1), (C, Key::E)] {
        whole.press(modifiers, key);
        assert!(whole.window.app().dialog.is_some());
        whole.press(N, Key::Escape);
        assert_eq!((whole.window.app().dialog.clone(), whole.focused().as_str()), (None, "Comment"));
    }
}

#[test]
fn tab_never_goes_out_of_sight() {
    let mut whole = Whole::start(600.0);
    whole.click("Open the example");
    whole.press(CS, Key::M);
    let (mut seen, mut names) = (0, Vec::new());
    for _ in 0..40 {
        whole.press(N, Key::Tab);
        let mut nodes = whole.window.harness.root().children_recursive();
        let Some(node) = nodes.find(|node| node.accesskit_node().is_focused()) else { continue };
        let rect = node.rect();
        names.push(node.accesskit_node().label().unwrap_or_default());
        assert!(rect.top() >= 0.0 && rect.bottom() <= 600.0, "{rect:?} of {:?}", names.last());
        seen += 1;
    }
    assert!(seen > 20 && names.iter().any(|name| name == "Comment"), "{names:?}");
}

#[test]
fn tab_leaves_the_outline_for_the_view_and_shift_tab_for_the_filter() {
    let mut whole = Whole::start(800.0);
    whole.click("Open the example");
    assert_eq!(whole.focused(), "Outline", "a file that opens can be worked on at once");
    whole.press(N, Key::Tab);
    assert_eq!(whole.focused(), "Claim");
    whole.press(CS, Key::O);
    whole.press(Modifiers::SHIFT, Key::Tab);
    assert_eq!(whole.focused(), "More ways to open the outline, and its columns");
}

/// Fills in what a final submission asks of the subject, from the list of problems: each leads to its field.
fn mend_the_subject(whole: &mut Whole) {
    for _ in 0..4 {
        whole.press(C, Key::Num3);
        assert_eq!(whole.focused(), "Problems", "the list has the keyboard wherever one comes from");
        // The first problem is about the scheme, a warning that stays.
        whole.press(N, Key::Home);
        whole.press(N, Key::ArrowDown);
        whole.press(N, Key::Enter);
        let field = whole.focused();
        let text = if field == "Assessment completion date" { "2026-11" } else { "Quality team" };
        whole.typed(text);
    }
}

#[test]
fn a_level_2_process_with_all_its_level_3_and_4_is_brought_to_a_final_bundle_by_keyboard_alone() {
    let mut whole = Whole::new_by_keys();
    whole.press(C, Key::F);
    whole.typed("1.3.7");
    whole.press(N, Key::Enter);
    whole.press(C, Key::A);
    for key in [Key::I, Key::A, Key::Num5, Key::R] {
        whole.press(N, key);
    }
    let guide = whole.path("guide.pdf");
    for (level, count) in [("1.3.7 level:3", 6), ("1.3.7 level:4", 35)] {
        whole.press(C, Key::F);
        whole.press(C, Key::A);
        whole.typed(level);
        whole.press(N, Key::Enter);
        for _ in 0..count {
            assert_eq!(whole.focused(), "Outline");
            whole.press(N, Key::Enter);
            whole.typed("Done in the queue.");
            whole.press(Modifiers::ALT, Key::F);
            whole.press(Modifiers::ALT, Key::E);
            let registered = !whole.assessment().evidence.is_empty();
            whole.typed(if registered { "E001" } else { &guide });
            whole.press(N, Key::Enter);
            whole.typed("12");
            whole.press(N, Key::F3);
            whole.press(CS, Key::O);
        }
    }
    mend_the_subject(&mut whole);
    whole.press(CS, Key::P);
    whole.typed("save to");
    whole.press(N, Key::Enter);
    whole.press(C, Key::A);
    let file = whole.path("acme.claimbook");
    whole.typed(&file);
    whole.press(N, Key::Enter);
    whole.press(C, Key::E);
    whole.press(N, Key::Enter);
    let saved = open::open(Path::new(&file), &Catalogues::default()).unwrap().assessment;
    let done: Vec<_> = saved.claims.values().filter(|claim| !claim.mapping.is_empty()).collect();
    assert_eq!(done.len(), 41, "six of level 3, thirty-five of level 4");
    for claim in done {
        let passage = &claim.mapping[0];
        assert_eq!((claim.scope, claim.support), (Scope::In, Some(Support::Automated)));
        assert_eq!((passage.support, passage.citations[0].page.as_str()), (Some(PassageSupport::Fully), "12"));
        assert_eq!(claim.claimed.unwrap().to_string(), "5.0");
    }
    let bundle = whole.path("acme.zip");
    let verified = perform::verify::verify(Path::new(&bundle), None, &|_, _, _| {}).unwrap();
    assert!(verified.valid && verified.complete);
    let bytes = std::fs::read(&bundle).unwrap();
    assert!(!bytes.windows(7).any(|part| part == b"_draft/"), "it is final");
}

#[test]
fn a_row_of_choices_is_one_stop_and_what_is_typed_can_be_marked_and_cited_from_its_text() {
    let mut whole = Whole::start(800.0);
    whole.click("Open the example");
    whole.window.send(claimbook::app::Command::Show(id("1.1.11.2")));
    whole.press(CS, Key::M);
    assert_eq!(whole.focused(), "Passage 1");
    whole.press(Modifiers::ALT, Key::P);
    assert_eq!(whole.assessment().claim(id("1.1.11.2")).unwrap().mapping[0].support, Some(PassageSupport::Partly));
    assert_eq!(whole.focused(), "Passage 1", "the keyboard stays in the text");
    whole.press(N, Key::Tab);
    assert_eq!(whole.focused(), "Passage 1: partly supported", "the row is entered at what is chosen");
    whole.press(N, Key::ArrowLeft);
    assert_eq!(whole.focused(), "Passage 1: fully supported");
    whole.press(N, Key::Space);
    assert_eq!(whole.assessment().claim(id("1.1.11.2")).unwrap().mapping[0].support, Some(PassageSupport::Fully));
    whole.press(N, Key::N);
    assert_eq!(whole.assessment().claim(id("1.1.11.2")).unwrap().mapping[0].support, Some(PassageSupport::Not));
    whole.press(N, Key::Tab);
    whole.press(N, Key::Tab);
    assert_eq!(whole.focused(), "Why passage 1 is not, or only partly, supported", "two rows are two stops");
    whole.press(CS, Key::M);
    whole.press(Modifiers::ALT, Key::E);
    assert_eq!(whole.focused(), "Find evidence for passage 1");
}

#[test]
fn letters_typed_ahead_of_the_keyboard_never_act_on_the_outline() {
    let mut whole = Whole::start(800.0);
    whole.click("Open the example");
    whole.press(CS, Key::O);
    let before = whole.assessment().clone();
    let key = |modifiers, key| egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    for event in [key(C, Key::F), key(N, Key::O), egui::Event::Text("o".to_owned())] {
        whole.window.harness.input_mut().events.push(event);
    }
    whole.window.settle();
    assert_eq!(whole.assessment(), &before, "O takes nothing out of scope");
    assert_eq!(whole.window.app().document.as_ref().unwrap().outline.filter_text, "o");
}
