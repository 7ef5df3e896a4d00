//! What leaves the house, and what does not, in every artefact made here.

use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

use claimbook::assessment::{
    Assessment, Citation, Confidentiality, Evidence, EvidenceCode, EvidenceSource, Passage, PassageOrigin,
    PassageSupport, Scope, Status,
};
use claimbook::bundle::{BagPlan, Tools, write_bag};
use claimbook::export::{Date, Filtered, JSON, Profile, Submission, filtered, pretty, readme, score_csv, score_json};

use crate::support::{figures, framework, id, scheme, seed, tick};

/// The digest of nothing.
const NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// A file in the register.
fn file(code: u32, path: &str, confidentiality: Confidentiality) -> Arc<Evidence> {
    let source = EvidenceSource::File { path: path.to_owned(), sha256: NOTHING.to_owned(), size: 0 };
    let mut piece = Evidence::new(EvidenceCode(code), &format!("{} title", confidentiality.word()), source);
    piece.confidentiality = confidentiality;
    Arc::new(piece)
}

/// The published page with something that must not leave in every place that there is; such texts begin with SECRET.
fn loaded() -> Assessment {
    let mut assessment = seed();
    assessment.evidence = vec![
        file(1, "/home/SECRET-home/guide.pdf", Confidentiality::Public),
        file(2, "../SECRET-folder/design.docx", Confidentiality::Assessor),
        file(3, "SECRET-internal.txt", Confidentiality::Internal),
        file(4, "SECRET-withheld.txt", Confidentiality::Withheld),
    ];
    let link = EvidenceSource::Link { url: "https://example.org/SECRET-token".to_owned() };
    let mut withheld = Evidence::new(EvidenceCode(5), "Demo", link);
    withheld.confidentiality = Confidentiality::Withheld;
    assessment.evidence.push(Arc::new(withheld));
    let mut internal = Evidence::clone(&assessment.evidence[2]);
    internal.code = EvidenceCode(6);
    internal.title = "SECRET-title".to_owned();
    internal.issuer = "SECRET-issuer".to_owned();
    assessment.evidence.push(Arc::new(internal));
    assessment.last_evidence = 9;
    let all = || (1..=6).map(|code| Citation::whole(EvidenceCode(code)));
    assessment.change_claim(id("1.1.9.5"), |claim| {
        claim.note = "SECRET-note".to_owned();
        claim.owner = "SECRET-owner".to_owned();
        claim.status = Status::NeedsReview;
        claim.citations = all().collect();
        let mut framework = Passage::vendor("SECRET-framework-text");
        framework.origin = PassageOrigin::Framework;
        framework.support = Some(PassageSupport::Partly);
        framework.citations = all().collect();
        framework.citations[2].section = "SECRET-section".to_owned();
        claim.mapping.push(Arc::new(framework));
    });
    assessment.change_claim(id("1.5.4.5.3"), |claim| {
        assert_eq!(claim.scope, Scope::Out);
        claim.reason = "Planned".to_owned();
        claim.comment = "SECRET-comment-of-what-is-out".to_owned();
        claim.mapping = vec![Arc::new(Passage::vendor("SECRET-text-of-what-is-out"))];
    });
    assessment.change_claim(id("1.3.4.1"), |claim| {
        claim.mapping = vec![Arc::new(Passage::vendor("SECRET-text-of-what-is-undecided"))];
    });
    assessment
}

/// The submission of what was filtered.
fn submission(own: &Filtered, profile: Profile) -> Submission {
    Submission {
        framework: framework("16.0"),
        scheme: scheme(),
        figures: figures(&own.assessment),
        assessment: own.assessment.clone(),
        profile,
        draft: false,
        date: Date { year: 2026, month: 11, day: 23 },
        handing: claimbook::export::Handing::default(),
        omissions: Vec::new(),
        withheld: own.withheld.clone(),
        holds_back: !own.left_out.is_empty(),
        logo: None,
    }
}

/// Everything that a bundle holds, as one text.
fn everything(own: &Filtered, profile: Profile) -> String {
    let submission = submission(own, profile);
    let mut artefacts = (JSON.make)(&submission).unwrap().artefacts;
    artefacts.push(readme(&submission, &artefacts, &own.files));
    let plan = BagPlan::new(&submission, artefacts, &own.files).unwrap();
    let mut text = String::new();
    struct Sink<'a>(&'a mut String);
    impl claimbook::bundle::BagSink for Sink<'_> {
        fn begin(&mut self, path: &str, _: u64) -> std::io::Result<()> {
            self.0.push_str(path);
            Ok(())
        }

        fn add(&mut self, bytes: &[u8]) -> std::io::Result<()> {
            self.0.push_str(&String::from_utf8_lossy(bytes));
            Ok(())
        }

        fn end(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let mut open = |_: &str| -> std::io::Result<Box<dyn Read>> { Ok(Box::new(std::io::empty())) };
    let mut progress = |_: claimbook::bundle::Progress<'_>| ControlFlow::Continue(());
    let tools = Tools { open: &mut open, hashing: None, progress: &mut progress, sign: None };
    write_bag(&mut Sink(&mut text), &plan, tools).unwrap();
    let score = score_json(&submission.framework, &submission.scheme, &submission.assessment, &submission.figures);
    text + &pretty(&score) + &score_csv(&submission.framework, &submission.figures) + &format!("{:?}", own.assessment)
}

#[test]
fn secrets_are_in_no_artefact() {
    let assessment = loaded();
    assert!(format!("{assessment:?}").matches("SECRET").count() > 14);
    for profile in Profile::ALL {
        let own = filtered(&assessment, *profile);
        let text = everything(&own, *profile);
        let leak = text.find("SECRET").map(|at| &text[at..text.len().min(at + 60)]);
        assert_eq!(leak, None, "{}", profile.word());
        assert!(text.contains("How the product supports 1.1.9.5."));
        assert!(text.contains("Planned"));
        assert!(!text.contains("needs-review"));
    }
}

#[test]
fn the_assessor_gets_the_evidence_and_the_public_what_is_public() {
    let assessment = loaded();
    let codes = |own: &Filtered| own.assessment.evidence.iter().map(|piece| piece.code.0).collect::<Vec<u32>>();
    let cited = |own: &Filtered| {
        let claim = own.assessment.claim(id("1.1.9.5")).unwrap();
        claim.all_citations().map(|citation| citation.evidence.0).collect::<Vec<u32>>()
    };
    let files = |own: &Filtered| own.files.iter().map(|file| file.path.clone()).collect::<Vec<String>>();

    let assessor = filtered(&assessment, Profile::Assessor);
    assert_eq!(codes(&assessor), [1, 2, 4, 5]);
    assert_eq!(cited(&assessor), [1, 2, 4, 5, 1, 2, 4, 5]);
    assert_eq!(files(&assessor), ["evidence/E001/guide.pdf", "evidence/E002/design.docx"]);
    assert_eq!(assessor.files[0].original, "/home/SECRET-home/guide.pdf");
    assert_eq!(assessor.withheld.iter().map(|piece| piece.code.0).collect::<Vec<u32>>(), [4, 5]);
    assert_eq!(assessor.left_out, [EvidenceCode(3), EvidenceCode(6)]);
    assert_eq!(assessor.assessment.last_evidence, 5);
    assert_eq!(assessor.assessment.evidence[2].sha256(), Some(NOTHING), "a withheld file can be compared later");

    let public = filtered(&assessment, Profile::Public);
    assert_eq!((codes(&public), cited(&public)), (vec![1], vec![1, 1]));
    assert_eq!(files(&public), ["evidence/E001/guide.pdf"]);
    assert!(public.withheld.is_empty());
    let text = everything(&public, Profile::Public);
    assert!(!text.contains("assessor title") && !text.contains("withheld title"), "{text}");
}

#[test]
fn no_number_changes_on_the_way_out() {
    let mut assessment = loaded();
    tick(&mut assessment, "1.1.9.6");
    assessment.change_claim(id("1.1.9.6"), |claim| {
        let mut passage = Passage::vendor("the framework's words");
        passage.origin = PassageOrigin::Framework;
        passage.support = Some(PassageSupport::Partly);
        claim.mapping = vec![Arc::new(passage)];
    });
    let before = figures(&assessment);
    assert!(before.of(&framework("16.0"), id("1.1.9.6")).computed.score().is_some());
    for profile in Profile::ALL {
        assert_eq!(figures(&filtered(&assessment, *profile).assessment), before, "{}", profile.word());
    }
}

#[test]
fn what_was_filtered_stays_the_same_when_filtered_again() {
    for profile in Profile::ALL {
        let once = filtered(&loaded(), *profile).assessment;
        let twice = filtered(&once, *profile).assessment;
        assert_eq!(once, twice, "{}", profile.word());
    }
}

#[test]
fn file_names_of_the_register_become_plain_ones() {
    let name = |path: &str| {
        let mut assessment = seed();
        assessment.evidence = vec![file(1, path, Confidentiality::Public)];
        filtered(&assessment, Profile::Public).files[0].path.clone()
    };
    assert_eq!(name("docs/Ünïcode – guide (v2).PDF"), "evidence/E001/Unicode-guide-v2.PDF");
    assert_eq!(name(r"\\server\share\a b.pdf"), "evidence/E001/a-b.pdf");
    assert_eq!(name("报告.docx"), "evidence/E001/file.docx");
    assert_eq!(name("con.txt"), "evidence/E001/con_.txt");
    assert_eq!(name("LICENSE"), "evidence/E001/LICENSE");
    assert_eq!(name(".profile"), "evidence/E001/profile");
    assert_eq!(name("a.tar.gz\n"), "evidence/E001/a.tar.gz");
    assert_eq!(name("x.%0A"), "evidence/E001/x.-0A");
}
