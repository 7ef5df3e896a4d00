//! The register's effects with real files: previews of hostile files, collecting, pictures, progress and stopping.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Mutex;

use claimbook::app::{Effect, Event, EvidenceEffect, EvidenceEvent, NoPreview, Picture, Preview, Stopped};
use claimbook::assessment::{Assessment, EvidenceCode, EvidenceSource};
use claimbook::edit::EvidenceChange;
use claimbook::perform::evidence::collect::collect;
use claimbook::perform::evidence::preview::preview;
use claimbook::perform::{World, evidence, perform};

use super::with;
use crate::support::id;

/// Does an effect, and gives what came of it.
fn events(world: &World, effect: Effect) -> Vec<Event> {
    let events = Mutex::new(Vec::new());
    perform(effect, world, &|event| events.lock().unwrap().push(event));
    let mut events = events.into_inner().unwrap();
    // A slow machine may tell how far a job has come.
    events.retain(|event| !matches!(event, Event::Evidence(EvidenceEvent::Job(_))));
    events
}

/// Writes a file, and registers it in an assessment.
fn register(assessment: &mut Assessment, path: &Path, contents: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
    let source = evidence::source_of(&path.to_string_lossy(), Path::new(".")).unwrap();
    let mut more = with(&[("/x/placeholder", "aa")]);
    let mut piece = (*more.evidence.remove(0)).clone();
    assessment.last_evidence += 1;
    piece.code = EvidenceCode(assessment.last_evidence);
    piece.source = source;
    assessment.evidence.push(std::sync::Arc::new(piece));
}

/// The folder of the example's evidence.
fn example() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/resources/examples/evidence"))
}

#[test]
fn pictures_texts_and_pdfs_are_seen() {
    let picture = preview(&example().join("illustration-screen.png"));
    let Preview::Picture { shown, width, height } = picture else { panic!("{picture:?}") };
    assert_eq!((width, height, shown.rgba.len()), (640, 360, shown.width * shown.height * 4));
    let text = preview(&example().join("illustration-test-report.txt"));
    assert!(matches!(&text, Preview::Text { text, cut: false } if text.starts_with("Illustration")), "{text:?}");
    let pdf = preview(&example().join("illustration-user-guide.pdf"));
    assert!(matches!(&pdf, Preview::Pdf { pages: 1.., .. }), "{pdf:?}");
}

#[test]
fn hostile_files_give_a_sentence_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let seen = |name: &str, bytes: &[u8]| {
        let path = home.path().join(name);
        fs::write(&path, bytes).unwrap();
        preview(&path)
    };
    // A PNG head that promises 60,000 by 60,000 pixels: ten gigabytes.
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bomb.extend(60_000_u32.to_be_bytes());
    bomb.extend(60_000_u32.to_be_bytes());
    bomb.extend([8, 6, 0, 0, 0]);
    bomb.extend(crc(&bomb[12..]).to_be_bytes());
    bomb.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
    assert_eq!(seen("bomb.png", &bomb), Preview::Nothing(NoPreview::TooManyPixels(60_000, 60_000)));
    assert_eq!(seen("broken.png", b"\x89PNG\r\n\x1a\nnothing"), Preview::Nothing(NoPreview::Broken));
    assert_eq!(seen("broken.pdf", b"%PDF-1.7\n1 0 obj <<"), Preview::Nothing(NoPreview::Broken));
    assert_eq!(seen("empty.txt", b""), Preview::Nothing(NoPreview::Empty));
    assert_eq!(seen("code.bin", b"\0\x01\x02binary"), Preview::Nothing(NoPreview::Unknown));
    assert_eq!(seen("latin.txt", b"caf\xe9"), Preview::Nothing(NoPreview::Unknown));
    assert!(matches!(preview(home.path()), Preview::Nothing(NoPreview::Unreadable(_))));
    assert!(
        matches!(preview(&home.path().join("no")), Preview::Nothing(NoPreview::Unreadable(why)) if why == "it does not exist")
    );
    // Every prefix of a good picture and of a good PDF: cut files are common.
    for name in ["illustration-screen.png", "illustration-user-guide.pdf"] {
        let whole = fs::read(example().join(name)).unwrap();
        for part in 1..24 {
            let _any = seen(name, &whole[..whole.len() * part / 24]);
        }
    }
}

/// The checksum of a PNG chunk.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    };
    !bytes.iter().fold(u32::MAX, step)
}

#[test]
fn a_long_text_is_cut_between_letters() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("long.txt");
    fs::write(&path, format!("a{}", "ä".repeat(50_000))).unwrap();
    let Preview::Text { text, cut: true } = preview(&path) else { panic!("not a text") };
    assert!(text.ends_with('ä') && text.len() > 60_000);
}

#[test]
fn collecting_copies_what_is_outside_and_overwrites_nothing() {
    let home = tempfile::tempdir().unwrap();
    let project = home.path().join("project");
    let away = home.path().join("away");
    let mut assessment = with(&[]);
    register(&mut assessment, &project.join("inside.txt"), "inside");
    register(&mut assessment, &away.join("guide.pdf"), "guide");
    register(&mut assessment, &away.join("changed.txt"), "as registered");
    register(&mut assessment, &away.join("gone.txt"), "gone");
    fs::write(away.join("changed.txt"), "written anew").unwrap();
    fs::remove_file(away.join("gone.txt")).unwrap();
    // The name of the copy is taken by something else.
    fs::create_dir_all(project.join("evidence")).unwrap();
    fs::write(project.join("evidence/E002-guide.pdf"), "not ours").unwrap();
    let collected = collect(&assessment, &project, &mut |_, _| ControlFlow::Continue(())).unwrap().unwrap();
    let [(EvidenceCode(2), EvidenceChange::Source(EvidenceSource::File { path, size: 5, .. }))] =
        collected.copied.as_slice()
    else {
        panic!("{collected:?}")
    };
    assert_eq!(Path::new(path), project.join("evidence/E002-2-guide.pdf"));
    assert_eq!(fs::read_to_string(path).unwrap(), "guide");
    assert_eq!(fs::read_to_string(project.join("evidence/E002-guide.pdf")).unwrap(), "not ours");
    assert!(away.join("guide.pdf").exists(), "the original stays");
    let left: Vec<u32> = collected.left.iter().map(|(code, _)| code.0).collect();
    assert_eq!(left, [3, 4]);
    // A second time the copy serves again.
    let again = collect(&assessment, &project, &mut |_, _| ControlFlow::Continue(())).unwrap().unwrap();
    assert_eq!(again.copied, collected.copied);
    assert_eq!(fs::read_dir(project.join("evidence")).unwrap().count(), 2);
}

#[test]
fn collecting_that_is_stopped_leaves_nothing_behind() {
    let home = tempfile::tempdir().unwrap();
    let project = home.path().join("project");
    let mut assessment = with(&[]);
    register(&mut assessment, &home.path().join("away/one.txt"), "one");
    register(&mut assessment, &home.path().join("away/two.txt"), "two");
    let mut files = 0;
    let stopped = collect(&assessment, &project, &mut |_, read| {
        files += u32::from(read == 0);
        if files == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(stopped, Ok(None));
    assert_eq!(files, 2);
    assert_eq!(fs::read_dir(project.join("evidence")).unwrap().count(), 0);
}

#[test]
fn a_folder_becomes_evidence_without_hidden_files_and_assessments() {
    let home = tempfile::tempdir().unwrap();
    for name in ["a.txt", "deep/b.txt", ".hidden", ".git/config", "x.claimbook", "x.claimbook~"] {
        let path = home.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, name).unwrap();
    }
    let place = Some((id("1.1.9.5"), None));
    let mut events = events(&World::default(), Effect::RegisterEvidence(vec![home.path().to_owned()], place));
    let Some(Event::EvidenceReady(pieces)) = events.pop() else { panic!("{events:?}") };
    let titles: Vec<&str> = pieces.iter().map(|piece| piece.title.as_str()).collect();
    assert_eq!((titles, events), (vec!["a", "b"], Vec::new()));
    assert!(pieces.iter().all(|piece| piece.cite == place));
}

#[test]
fn what_can_be_read_of_a_batch_is_registered_and_the_rest_is_told() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("good.txt"), "good").unwrap();
    let mut paths: Vec<_> = (0..5).map(|number| home.path().join(format!("missing-{number}.txt"))).collect();
    paths.insert(2, home.path().join("good.txt"));
    let events = events(&World::default(), Effect::RegisterEvidence(paths, None));
    let failures = events.iter().filter(|event| matches!(event, Event::Failed(_))).count();
    assert_eq!(failures, 4, "three by name, and a count of the others: {events:?}");
    assert!(matches!(events.last(), Some(Event::EvidenceReady(pieces)) if pieces.len() == 1), "{events:?}");
}

#[test]
fn a_picture_from_the_clipboard_is_kept_as_png_under_a_name_of_its_own() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("evidence");
    let picture = Picture::new(2, 1, vec![255, 0, 0, 255, 0, 0, 255, 255]).unwrap();
    let save = || {
        let effect = EvidenceEffect::SavePicture(folder.clone(), picture.clone(), Some((id("1.1.9.5"), None)));
        let mut events = events(&World::default(), Effect::Evidence(effect));
        let Some(Event::Evidence(EvidenceEvent::PictureKept(piece))) = events.pop() else { panic!("{events:?}") };
        piece
    };
    let piece = save();
    assert!(piece.title.starts_with("Screenshot 20"), "{}", piece.title);
    let EvidenceSource::File { path, .. } = &piece.source else { panic!("{piece:?}") };
    let Preview::Picture { shown, .. } = preview(Path::new(path)) else { panic!("no picture") };
    assert_eq!(shown, picture);
    let second = save();
    assert_ne!(second.source, piece.source, "two in one second are two files");
}

#[test]
fn a_job_tells_how_far_it_has_come_and_can_be_stopped() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("large.mp4");
    fs::File::create(&path).unwrap().set_len(6 << 30).unwrap();
    let world = World::default();
    let events = Mutex::new(Vec::new());
    // The user presses cancel at the first word.
    perform(Effect::RegisterEvidence(vec![path], None), &world, &|event| {
        if let Event::Evidence(EvidenceEvent::Job(claimbook::app::JobEvent::Progress(job))) = &event {
            assert_eq!(job.progress.total, 6 << 30);
            assert!(job.progress.doing == "large.mp4" && job.progress.done > 0);
            perform(Effect::Evidence(EvidenceEffect::Cancel(job.number)), &world, &|_| {});
        }
        events.lock().unwrap().push(event);
    });
    let events = events.into_inner().unwrap();
    assert!(events.contains(&Event::Evidence(EvidenceEvent::Cancelled(Stopped::Adding))), "{events:?}");
    assert!(!events.iter().any(|event| matches!(event, Event::EvidenceReady(_))), "{events:?}");
    let last = events.last();
    assert!(matches!(last, Some(Event::Evidence(EvidenceEvent::Job(claimbook::app::JobEvent::Ended(_))))), "{last:?}");
}
