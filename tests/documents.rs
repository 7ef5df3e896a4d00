//! Report and mapping documents for readers: their look, the components on the map, questions and answers, links, and
//! the documents for those who must edit them.

use std::collections::BTreeSet;
use std::io::Read;
use std::sync::Arc;

use claimbook::assessment::{
    Accent, Assessment, Citation, Component, DocumentField, Evidence, EvidenceCode, EvidenceSource, Paper, Passage,
    PassageSupport, Question, Scope, Support,
};
use claimbook::export::{Date, Logo, ON_REQUEST, Profile, Submission, filtered, mapping, report};
use proptest::prelude::*;
use resvg::usvg::roxmltree::{Document, Node};
use serde_json::Value;

use crate::support::{id, seed};

/// Text that is markup or code to some program, with letters that XML cannot hold.
const HOSTILE: &str = "#let x = 1 $y$ @ref <w:p/> </w:t> &amp; \\begin{x} `raw` ]]> \u{1}\u{b} \"q\"\ttab";

/// A submission of an assessment.
fn submission(assessment: Assessment) -> Submission {
    let date = Date { year: 2026, month: 3, day: 4 };
    Submission { draft: true, date, ..crate::support::submission(assessment) }
}

/// A question of a round.
fn question(round: u32, text: &str, answer: &str, settled: bool) -> Question {
    Question { text: text.to_owned(), answer: answer.to_owned(), settled, ..Question::of_round(round) }
}

/// The seed with evidence, a marked passage and two rounds of questions at 1.3.7.4, and a question where nothing was
/// submitted.
fn reviewed(text: &str) -> Assessment {
    let mut assessment = seed();
    let file = EvidenceSource::File { path: "evidence/E001/guide.pdf".to_owned(), sha256: "ab".repeat(32), size: 7 };
    assessment.evidence.push(Evidence::new(EvidenceCode(1), "Guide", file).into());
    assessment.change_claim(id("1.3.7.4"), |claim| {
        let mut passage = Passage::vendor(text);
        passage.support = Some(PassageSupport::Not);
        passage.tag = Some(Support::Both);
        passage.reason = format!("Reason {text}");
        passage.citations.push(Citation::whole(EvidenceCode(1)).with_place("page=12&section=3.2").unwrap());
        claim.mapping.push(passage.into());
        claim.questions = vec![
            question(1, "Where?", "On page 12", true),
            question(2, "And when?", "", false),
            question(2, "And how?", "By hand", false),
        ];
    });
    assessment.change_claim(id("1.3.7.1"), |claim| {
        claim.scope = Scope::Out;
        claim.questions = vec![question(1, "Why not?", "Next year", false)];
    });
    assessment
}

/// A part of a document for word processors.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The paragraphs of a body as text.
fn paragraphs(xml: &Document<'_>) -> Vec<String> {
    let text = |node: Node<'_, '_>| {
        let pieces = node.descendants().filter_map(|inner| match inner.tag_name().name() {
            "t" => inner.text().map(str::to_owned),
            "br" => Some("\n".to_owned()),
            _ => None,
        });
        pieces.collect::<String>()
    };
    xml.descendants().filter(|node| node.has_tag_name((WORDS, "p"))).map(text).collect()
}

/// The name space of text.
const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The editable mapping document of an L2.
fn editable(submission: &Submission, process: &str) -> Vec<u8> {
    let mut made = mapping::make_editable(submission).unwrap().artefacts.into_iter();
    made.find(|artefact| artefact.path.contains(&format!("_{process}_"))).unwrap().bytes
}

#[test]
fn an_accent_is_darkened_only_where_text_could_not_be_read() {
    for (typed, readable) in [("#1f4e79", "#1f4e79"), ("#000000", "#000000"), ("#cc3300", "#c23000")] {
        assert_eq!(Accent::parse(typed).unwrap().readable().hex(), readable, "{typed}");
    }
    for bad in ["", "red", "#12345", "#12345g", "1f4e79", "#1f4e7900"] {
        assert_eq!(Accent::parse(bad), None, "{bad:?}");
    }
}

proptest! {
    #[test]
    fn text_in_any_accent_can_be_read_on_white(parts in any::<[u8; 3]>()) {
        let typed = format!("#{:02x}{:02x}{:02x}", parts[0], parts[1], parts[2]);
        let [red, green, blue] = Accent::parse(&typed).unwrap().readable().parts().map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        prop_assert!(1.05 / (luminance + 0.05) >= 4.5, "{typed}");
    }
}

#[test]
fn paper_accent_and_components_are_read_as_they_are_written() {
    let mut assessment = seed();
    let mut set = |field: DocumentField, text: &str| field.write(&mut assessment, text);
    set(DocumentField::Paper, "Letter").unwrap();
    set(DocumentField::Accent, "CC3300").unwrap();
    set(DocumentField::Components, "CRM | 2 | 1.3, 1.2.7.1; Billing; Shop | | 1.1.9").unwrap();
    for (field, bad) in [
        (DocumentField::Paper, "a5"),
        (DocumentField::Accent, "blue"),
        (DocumentField::Components, "CRM | 2 | everything"),
    ] {
        assert!(set(field, bad).is_err(), "{bad}");
    }
    assert_eq!(assessment.subject.paper, Paper::Letter);
    assert_eq!(DocumentField::Accent.read(&assessment), "#cc3300");
    assert_eq!(assessment.subject.components[0].processes, [id("1.3"), id("1.2.7.1")]);
    let text = DocumentField::Components.read(&assessment);
    assert_eq!(text, "CRM | 2 | 1.3, 1.2.7.1\nBilling\nShop |  | 1.1.9");
    let before = assessment.subject.components.clone();
    DocumentField::Components.write(&mut assessment, &text).unwrap();
    assert_eq!(assessment.subject.components, before);
}

#[test]
fn a_logo_in_any_of_its_formats_stands_in_documents_that_keep_to_the_standards() {
    let png = include_bytes!("../resources/examples/evidence/illustration-screen.png").to_vec();
    let mut jpeg = std::io::Cursor::new(Vec::new());
    image::load_from_memory(&png).unwrap().to_rgb8().write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
    let svg =
        b"<svg xmlns='http://www.w3.org/2000/svg' width='300' height='80'><rect width='300' height='80' fill='#c30'/>\
                <text x='10' y='50' font-size='40'>Logo</text></svg>"
            .to_vec();
    let plain = submission(seed());
    let without = mapping::make_one(&plain, id("1.3.7")).unwrap().artefacts[0].bytes.len();
    for bytes in [png, jpeg.into_inner(), svg] {
        let logo = Some(Arc::new(Logo::read(bytes).unwrap()));
        let mut with = Submission { logo, ..submission(seed()) };
        Arc::make_mut(&mut with.assessment.subject).paper = Paper::Letter;
        let made = mapping::make_one(&with, id("1.3.7")).unwrap();
        assert_eq!(made.warnings, Vec::<String>::new());
        assert!(made.artefacts[0].bytes.len() > without, "the picture is inside");
        let relations = part(&editable(&with, "1.3.7"), "word/_rels/document.xml.rels");
        assert!(relations.contains("media/logo."), "{relations}");
    }
    for bad in [&b"GIF89a\x01\x00\x01\x00"[..], b"", b"text", b"\x89PNG\r\n\x1a\nbroken", b"<svg"] {
        assert!(Logo::read(bad.to_vec()).is_err(), "{bad:?}");
    }
}

#[test]
fn the_path_of_the_logo_does_not_leave_the_house_and_the_look_does() {
    let mut assessment = seed();
    let subject = Arc::make_mut(&mut assessment.subject);
    "/home/ann/secret/logo.png".clone_into(&mut subject.logo);
    "#cc3300".clone_into(&mut subject.accent);
    for profile in [Profile::Assessor, Profile::Public] {
        let own = filtered(&assessment, profile).assessment;
        assert_eq!((own.subject.logo.as_str(), own.subject.accent.as_str()), ("", "#cc3300"));
    }
}

#[test]
fn components_stand_on_the_map_with_the_processes_that_they_were_given_and_that_claims_name() {
    let mut assessment = seed();
    let component = |name: &str, processes: &[&str]| Component {
        name: name.to_owned(),
        version: "1".to_owned(),
        processes: processes.iter().map(|one| id(one)).collect(),
    };
    Arc::make_mut(&mut assessment.subject).components =
        vec![component("CRM", &["1.3", "1.1.9.5"]), component("Shop", &[]), component("CRM Light", &["1.2.7"])];
    assessment.change_claim(id("1.5.4.5"), |claim| "Shop".clone_into(&mut claim.component));
    assessment.change_claim(id("1.1.11.2"), |claim| "Leads".clone_into(&mut claim.component));
    let (data, images) = report::contents(&submission(assessment));
    let rows = data["scope"]["components"].as_array().unwrap();
    let row = |at: usize| ["mark", "name", "version", "processes"].map(|key| rows[at][key].as_str().unwrap());
    assert_eq!(row(0), ["M1", "CRM", "1", "1.1.9.5, 1.3"]);
    assert_eq!(row(1), ["M2", "Shop", "1", "1.5.4.5"]);
    assert_eq!(row(2), ["M3", "CRM Light", "1", "1.2.7"]);
    assert_eq!(row(3), ["M4", "Leads", "", "1.1.11.2"]);
    let maps: Vec<&Value> = data["charts"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["file"].as_str().unwrap().starts_with("modules"))
        .collect();
    let alt = maps[0]["alt"].as_str().unwrap();
    assert!(alt.contains("M1 CRM 1: 1.1.9 Selling; 1.3.4 Customer Management"), "{alt}");
    let svgs: Vec<&str> = images
        .iter()
        .filter(|(name, _)| name.starts_with("modules"))
        .map(|(_, svg)| std::str::from_utf8(svg).unwrap())
        .collect();
    assert_eq!(svgs.len(), maps.len());
    assert!(
        svgs.iter().all(|svg| svg.contains("[M") && !svg.contains("1.7 Enterprise")),
        "no part without a component"
    );
    let whole = svgs.concat();
    assert!(["[M1]", "[M2]", "[M3]", "[M4]"].iter().all(|mark| whole.contains(mark)), "marks stand in the boxes");
    let bare = report::contents(&submission(seed())).0["charts"].to_string();
    assert!(!bare.contains("modules"), "no figure where nothing is covered by a component");
}

#[test]
fn the_detailed_results_are_a_table_a_domain_and_have_the_rows_of_level_four() {
    let data = report::data(&submission(seed()));
    let groups = data["tables"]["groups"].as_array().unwrap();
    let titles: Vec<&str> = groups.iter().map(|group| group["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["1.1 Market/Sales Domain", "1.2 Product Domain", "1.5 Resource Domain", "1.3 Customer Domain"]);
    let rows = groups[1]["rows"].as_array().unwrap();
    let at = rows.iter().position(|row| row["title"].as_str().unwrap().starts_with("1.2.7.2 ")).unwrap();
    let below: Vec<(&str, &str)> = rows[at + 1..]
        .iter()
        .take_while(|row| row["kind"] == "level-four")
        .map(|row| (row["title"].as_str().unwrap().split(' ').next().unwrap(), row["score"].as_str().unwrap()))
        .collect();
    let full = ["1.2.7.2.1", "1.2.7.2.2", "1.2.7.2.3", "1.2.7.2.4"].map(|id| (id, "5.0"));
    assert_eq!(below, [&full[..], &[("1.2.7.2.5", "0"), ("1.2.7.2.6", "0")]].concat());
}

#[test]
fn questions_and_answers_stand_in_mapping_documents_round_by_round() {
    let submission = submission(reviewed("text"));
    let data = mapping::data(&submission, id("1.3.7"));
    let processes = data["level_two"]["processes"].as_array().unwrap();
    let rounds = |process: &str| processes.iter().find(|one| one["id"] == process).unwrap()["rounds"].clone();
    let own = rounds("1.3.7.4");
    assert_eq!((own[0]["round"].as_u64(), own[1]["round"].as_u64()), (Some(1), Some(2)));
    let states: Vec<&str> = (0..2).map(|at| own[1]["questions"][at]["state"].as_str().unwrap()).collect();
    assert_eq!((own[0]["questions"][0]["state"].as_str(), states), (Some("Settled"), vec!["Open", "Answered"]));
    assert_eq!(rounds("1.3.7.1")[0]["questions"][0]["answer"], "Next year", "where nothing was submitted, as well");
    assert_eq!(
        data["review"].to_string(),
        r#"[{"round":"1","asked":"2","settled":"1","answered":"1","open":"0"},{"round":"2","asked":"2","settled":"0","answered":"1","open":"1"}]"#
    );
    assert_eq!(mapping::make_one(&submission, id("1.3.7")).unwrap().warnings, Vec::<String>::new());
}

#[test]
fn editable_mapping_documents_come_only_where_they_are_asked_for_and_have_the_same_bytes_twice() {
    let submission = submission(reviewed("text"));
    let [export] = ON_REQUEST else { panic!("one kind of document") };
    assert_eq!(export.word, "docx");
    let made = (export.make)(&submission).unwrap();
    let pdfs = mapping::documents(&submission).len();
    assert_eq!((made.artefacts.len(), made.warnings.len()), (pdfs, 0));
    assert_eq!(made, (export.make)(&submission).unwrap());
    assert!(
        made.artefacts
            .iter()
            .all(|artefact| artefact.path.starts_with("mapping/") && artefact.bytes.starts_with(b"PK"))
    );
}

#[test]
fn an_editable_mapping_document_says_what_the_pdf_says() {
    let bytes = editable(&submission(reviewed("How it is done.")), "1.3.7");
    let text = part(&bytes, "word/document.xml");
    let xml = Document::parse(&text).unwrap();
    let paragraphs = paragraphs(&xml);
    for wanted in [
        "Mapping document 1.3.7 – Problem Handling",
        "Draft – not for submission",
        "1.3.7.2 – Report Customer Problem",
        "This process was not submitted for assessment.",
        "\u{a0}N\u{a0} Not supported   \u{a0}AM\u{a0} Automated and manual",
        "How it is done.",
        "Reason: Reason How it is done.",
        "E001 Guide, page 12, section 3.2",
        "Review, round 2",
        "By hand",
        "Not answered yet.",
        "Works cited",
    ] {
        assert!(paragraphs.iter().any(|own| own == wanted), "{wanted:?} in {paragraphs:#?}");
    }
    let style = |name: &str| xml.descendants().filter(|node| node.attribute((WORDS, "val")) == Some(name)).count();
    assert_eq!(style("Heading2"), 6, "every level 3 process has a real heading");
    let heads = xml.descendants().filter(|node| node.has_tag_name((WORDS, "tblHeader"))).count();
    assert!(heads >= 3, "heads of tables are repeated");
}

/// The paragraph whose first text begins like this.
fn paragraph<'a>(xml: &'a Document<'a>, begin: &str) -> Node<'a, 'a> {
    xml.descendants()
        .filter(|node| node.has_tag_name((WORDS, "p")))
        .find(|node| {
            let first = node.descendants().find(|inner| inner.has_tag_name((WORDS, "t")));
            first.and_then(|first| first.text()).is_some_and(|text| text.starts_with(begin))
        })
        .unwrap()
}

/// Whether a paragraph carries a property.
fn has(paragraph: Node<'_, '_>, property: &str) -> bool {
    paragraph.descendants().any(|inner| inner.has_tag_name((WORDS, property)))
}

#[test]
fn an_editable_mapping_document_uses_the_words_of_the_pdf() {
    let mut assessment = reviewed("How it is done.");
    assessment.change_claim(id("1.3.7.4"), |claim| claim.comment = "We are proud of it.".into());
    let text = part(&editable(&submission(assessment), "1.3.7"), "word/document.xml");
    let paragraphs = paragraphs(&Document::parse(&text).unwrap());
    for wanted in [
        "V1R1 (version 1, review round 1)",
        "Product, version",
        "Not marked: the supplier has not said how far",
        "Comment",
    ] {
        assert!(paragraphs.iter().any(|own| own == wanted), "{wanted:?} in {paragraphs:#?}");
    }
    assert!(paragraphs.iter().any(|own| own.contains("“not computed” stands where they do not.")));
    assert_eq!(paragraphs.iter().filter(|own| *own == "Framework").count(), 1, "on the first page, as in the PDF");
}

#[test]
fn claims_of_level_four_have_a_heading_only_where_they_say_more_than_the_table() {
    let mut assessment = seed();
    for process in ["1.2.7.2.5", "1.2.7.2.6"] {
        assessment.change_claim(id(process), |claim| {
            claim.scope = Scope::Out;
            claim.reason.clear();
            claim.comment.clear();
            claim.component.clear();
            claim.support = None;
            claim.mapping.clear();
            claim.citations.clear();
        });
    }
    assessment.change_claim(id("1.2.7.2.5"), |claim| claim.mapping.push(Passage::vendor("Planned.").into()));
    let text = part(&editable(&submission(assessment), "1.2.7"), "word/document.xml");
    let xml = Document::parse(&text).unwrap();
    let headings = xml.descendants().filter(|node| node.attribute((WORDS, "val")) == Some("Heading3"));
    let titles: Vec<String> = headings
        .filter_map(|node| node.ancestors().find(|outer| outer.has_tag_name((WORDS, "p"))))
        .map(|own| own.descendants().filter_map(|inner| inner.text()).collect())
        .collect();
    assert!(titles.iter().any(|title| title.starts_with("1.2.7.2.5 ")), "{titles:?}");
    assert!(!titles.iter().any(|title| title.starts_with("1.2.7.2.6 ")), "{titles:?}");
    assert!(paragraphs(&xml).contains(&"Not submitted; what follows does not count.".to_owned()));
}

#[test]
fn the_contents_of_an_editable_mapping_document_name_the_page_of_every_entry() {
    let text = part(&editable(&submission(reviewed("text")), "1.3.7"), "word/document.xml");
    let xml = Document::parse(&text).unwrap();
    let of_style = |name: &str| xml.descendants().filter(|node| node.attribute((WORDS, "val")) == Some(name)).count();
    let entries = of_style("TOC1") + of_style("TOC2");
    assert_eq!((entries, text.matches(" PAGEREF _Toc_").count()), (5 + 6, 5 + 6));
}

#[test]
fn every_page_of_an_editable_draft_says_so_and_names_the_process_on_it() {
    let draft = submission(reviewed("text"));
    let bytes = editable(&draft, "1.3.7");
    assert!(part(&bytes, "word/footer1.xml").contains("Draft – not for submission"));
    assert!(part(&bytes, "word/header3.xml").contains(" STYLEREF 2 "));
    let text = part(&bytes, "word/document.xml");
    let sections: Vec<&str> = text.split("<w:sectPr>").skip(1).collect();
    assert_eq!(sections.len(), 3, "before, in and behind the processes");
    assert!(sections[1].starts_with("<w:headerReference w:type=\"default\" r:id=\"rIdHeader2\"/>"), "{}", sections[1]);
    let last = editable(&Submission { draft: false, ..draft }, "1.3.7");
    assert!(part(&last, "word/footer1.xml").contains("Scores: "));
}

#[test]
fn what_belongs_together_in_an_editable_mapping_document_stays_on_one_page() {
    let text = part(&editable(&submission(reviewed("How it is done.")), "1.3.7"), "word/document.xml");
    let xml = Document::parse(&text).unwrap();
    for begin in ["How it is done.", "Reason: "] {
        assert!(has(paragraph(&xml, begin), "keepNext"), "{begin} stays with what follows it");
    }
    let last = paragraph(&xml, "By hand");
    assert!(has(last, "keepLines") && !has(last, "keepNext"));
}

#[test]
fn a_title_that_reads_from_right_to_left_leaves_the_version_behind_it() {
    let mut assessment = reviewed("text");
    Arc::make_mut(&mut assessment.subject).title = "مجموعة Suite".into();
    let bytes = editable(&submission(assessment), "1.3.7");
    let closed = "\u{2068}مجموعة Suite\u{2069}";
    for name in ["word/document.xml", "word/header1.xml", "word/header3.xml"] {
        assert!(part(&bytes, name).contains(closed), "{name}");
    }
    let text = part(&bytes, "word/document.xml");
    assert!(!text.contains("<w:bidi/>"), "the line of company, title and version reads from left to right");
}

#[test]
fn every_link_of_an_editable_mapping_document_leads_somewhere() {
    let text = part(&editable(&submission(reviewed("text")), "1.3.7"), "word/document.xml");
    let xml = Document::parse(&text).unwrap();
    let all = |tag: &str, attribute: &str| -> Vec<String> {
        let nodes = xml.descendants().filter(|node| node.has_tag_name((WORDS, tag)));
        nodes.filter_map(|node| node.attribute((WORDS, attribute)).map(str::to_owned)).collect()
    };
    let places = all("bookmarkStart", "name");
    let links = all("hyperlink", "anchor");
    assert!(links.contains(&"work_E001".to_owned()), "{links:?}");
    assert!(links.iter().all(|link| places.contains(link)), "{links:?} {places:?}");
    let unique: BTreeSet<&String> = places.iter().collect();
    assert_eq!(unique.len(), places.len(), "no bookmark stands twice");
    assert!(places.iter().all(|name| name.len() <= 40));
}

#[test]
fn text_of_the_user_stays_text_in_documents_of_both_kinds() {
    let mut assessment = reviewed(HOSTILE);
    let subject = Arc::make_mut(&mut assessment.subject);
    for place in [&mut subject.company, &mut subject.title, &mut subject.notice, &mut subject.authors] {
        HOSTILE.clone_into(place);
    }
    let submission = submission(assessment);
    let bytes = editable(&submission, "1.3.7");
    for name in ["word/document.xml", "word/header1.xml", "word/footer1.xml", "docProps/core.xml", "word/styles.xml"] {
        let text = part(&bytes, name);
        assert!(Document::parse(&text).is_ok(), "{name}: {text}");
    }
    let text = part(&bytes, "word/document.xml");
    let shown = HOSTILE.replace(['\u{1}', '\u{b}'], "\u{fffd}").replace('\t', " ");
    assert!(paragraphs(&Document::parse(&text).unwrap()).contains(&shown), "{shown}");
    assert_eq!(mapping::make_one(&submission, id("1.3.7")).unwrap().warnings, Vec::<String>::new());
}

#[test]
fn lines_that_read_from_right_to_left_are_marked_so() {
    let text = part(&editable(&submission(reviewed("שלום עולם")), "1.3.7"), "word/document.xml");
    let xml = Document::parse(&text).unwrap();
    let marked = xml.descendants().filter(|node| node.has_tag_name((WORDS, "bidi"))).count();
    assert_eq!(marked, 1, "the passage, and not the reason that begins with an English word");
    let inset = "<w:bidi/><w:ind w:left=\"0\" w:right=\"170\"/>";
    assert!(text.contains(inset), "it stands from the line at its left as all others do");
    let plain = part(&editable(&submission(reviewed("Hello")), "1.3.7"), "word/document.xml");
    assert!(!plain.contains("<w:bidi/>"));
}

#[test]
fn a_word_without_end_and_texts_of_many_pages_keep_to_the_standards() {
    for text in ["w".repeat(4000), "A long text. ".repeat(1500), "line\n".repeat(300), "很长的文本".repeat(900)] {
        let mut assessment = reviewed(&text);
        let subject = Arc::make_mut(&mut assessment.subject);
        text.clone_into(&mut subject.title);
        assessment.change_claim(id("1.3.7.4"), |claim| text.clone_into(&mut claim.comment));
        let submission = submission(assessment);
        assert_eq!(mapping::make_one(&submission, id("1.3.7")).unwrap().warnings, Vec::<String>::new());
        assert_eq!(report::make(&submission).unwrap().warnings, Vec::<String>::new());
    }
}
