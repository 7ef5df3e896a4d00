//! The page: everything of the published page in its order, nothing that the user did not say, text as data.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "the shared functions of these tests fail by panicking, as the tests themselves do"
)]

use std::sync::Arc;

use claimbook::assessment::{Assessment, Denominator, Scope, Stage, SubjectKind};
use claimbook::export::{Omission, Profile, Submission, page};

use crate::charts::everything;
use crate::support::{SEED, framework, id, score, seed};

/// A final submission for everybody.
fn submission(assessment: Assessment) -> Submission {
    Submission { profile: Profile::Public, ..crate::support::submission(assessment) }
}

/// The page as text.
fn page_of(submission: &Submission) -> String {
    let made = page::make(submission).unwrap();
    let paths: Vec<&str> = made.artefacts.iter().map(|artefact| artefact.path.as_str()).collect();
    assert_eq!(paths, ["page/index.html"]);
    String::from_utf8(made.artefacts[0].bytes.clone()).unwrap()
}

/// The seed with its subject.
fn complete_seed() -> Assessment {
    let mut assessment = seed();
    let subject = Arc::make_mut(&mut assessment.subject);
    "2017-02".clone_into(&mut subject.completed);
    "1.1".clone_into(&mut subject.report_version);
    "A reconstruction from a public page.".clone_into(&mut subject.notice);
    assessment
}

/// Whether the texts stand in the page in this order.
fn assert_order(page: &str, texts: &[&str]) {
    let mut from = 0;
    for text in texts {
        let at = page[from..].find(text).unwrap_or_else(|| panic!("{text:?} is missing, or not in its place"));
        from += at + text.len();
    }
}

/// The row of a process in the detailed table.
fn row<'a>(page: &'a str, title: &str) -> &'a str {
    let start = page.find(&format!("<th scope=\"row\">{title}</th><td class=\"score\">")).unwrap();
    &page[start..start + page[start..].find("</tr>").unwrap()]
}

#[test]
fn the_page_has_every_part_of_the_published_page_in_its_order() {
    let submission = submission(complete_seed());
    let page = page_of(&submission);
    assert_order(
        &page,
        &[
            "<html lang=\"en\">",
            "A reconstruction from a public page.",
            "<dt>Company</dt><dd><span dir=\"auto\">Huawei</span>",
            "<dt>Product title</dt><dd><span dir=\"auto\">Digital CRM</span>",
            "<dt>Product version</dt><dd><span dir=\"auto\">R2.1</span>",
            "<dt>Framework version</dt><dd>Business Process Framework (eTOM) 16.0",
            "February 2017",
            &format!("<a href=\"../report/{}\">", submission.report_name()),
            "<h2>Assessment summary</h2>",
            "Level 2 processes in scope for",
            "Coverage of level 2 processes",
            "Market/Sales, Product &amp; Resource Domains",
            "Customer Domain [1/2]",
            "Customer Domain [2/2]",
            "<th scope=\"col\">L1 / L2 / L3 Process</th><th scope=\"col\">L3 Process Score [L2 Coverage]</th>\
             <th scope=\"col\">Comments</th>",
            "1.1 Market/Sales Domain</th>",
            "1.2 Product Domain</th>",
            "1.5 Resource Domain</th>",
            "1.3 Customer Domain</th>",
            "full report</a>",
            "<h2>Downloads</h2>",
            "../report/",
            "_eTOM_1.1.9_Selling_Mapping-Doc_V1R1_public.pdf",
            "_eTOM_1.3.7_Problem-Handling_Mapping-Doc_V1R1_public.pdf",
            "<h3>Misuse</h3>",
            "<h3>Disclaimer</h3>",
            "no independent testing",
            "Scoring scheme:",
            "Catalogue of the Business Process Framework (eTOM) 16.0:",
        ],
    );
    assert_eq!(page.matches("../mapping/").count(), 8);
    // Five charts: the map again in three parts for paper, the others again for phones.
    assert_eq!(page.matches("<svg ").count(), 1 + 3 + 2 * 4);
}

#[test]
fn the_numbers_of_the_published_page_are_in_the_table() {
    let framework = framework("16.0");
    let page = page_of(&submission(complete_seed()));
    for (process, awarded) in SEED {
        let title = framework.get(id(process)).unwrap().title().replace('&', "&amp;");
        let row = row(&page, &title);
        assert!(row.contains(&format!("<td class=\"score\"><b>{awarded}</b></td>")), "{row}");
        let word = if *awarded == "5.0" { "Fully Conformant" } else { "Partially Conformant" };
        assert!(row.contains(&format!("{word}</b>")), "{row}");
    }
    assert!(row(&page, "1.3.5 – Customer Interaction Management").contains("[7/9]"));
    assert!(row(&page, "1.1.9.1 – Qualify Opportunity").contains("<td class=\"score\">0</td>"));
    let table = &page[page.find("<table class=\"scores\">").unwrap()..];
    assert_eq!(table.matches("<tr class=\"three").count(), 41);
    assert_eq!(table.matches("<tr class=\"two\"").count(), 8);
    assert!(row(&page, "1.2.7.2 – Product Offering Development &amp; Retirement").contains("1.2.7.2.5 –"));
}

#[test]
fn a_review_or_an_award_is_never_claimed_unless_the_user_says_so() {
    let mut assessment = complete_seed();
    for stage in [Stage::Awarded, Stage::SelfAssessment] {
        assessment.stage = stage;
        let page = page_of(&submission(assessment.clone()));
        for word in ["certified", "TM Forum has reviewed", "TM Forum has approved", "granted"] {
            assert!(!page.contains(word), "{stage:?}: {word}");
        }
    }
    let page = page_of(&submission(assessment.clone()));
    assert!(page.contains("The scores are self-assessed") && !page.contains("scores, awarded"));
    let subject = Arc::make_mut(&mut assessment.subject);
    subject.statement = "Reviewed on paper.".to_owned();
    let made = page::make(&submission(assessment.clone())).unwrap();
    assert_eq!(made.warnings, ["The statement on the page names no source"]);
    Arc::make_mut(&mut assessment.subject).statement_source = "Letter of May".to_owned();
    let page = page_of(&submission(assessment));
    assert_order(&page, &["Reviewed on paper.", "Source: <span dir=\"auto\">Letter of May</span>"]);
}

#[test]
fn text_of_the_user_is_data() {
    let hostile = "<b>\"x\"</b> & 'y' =1+1 #let x\nשלום 漢字";
    let mut assessment = complete_seed();
    let subject = Arc::make_mut(&mut assessment.subject);
    for field in [
        &mut subject.company,
        &mut subject.title,
        &mut subject.product_version,
        &mut subject.completed,
        &mut subject.notice,
        &mut subject.statement,
        &mut subject.statement_source,
        &mut subject.misuse_note,
        &mut subject.misuse_source,
        &mut subject.disclaimer,
        &mut subject.disclaimer_source,
        &mut subject.related_certifications,
    ] {
        hostile.clone_into(field);
    }
    hostile.clone_into(&mut assessment.not_submitted_label);
    assessment.chart_groups[0].title = hostile.to_owned();
    assessment.change_claim(id("1.1.9.5"), |claim| claim.comment = hostile.to_owned());
    assessment.change_claim(id("1.1.9.1"), |claim| {
        claim.scope = Scope::Out;
        claim.reason = hostile.to_owned();
    });
    assessment.denominators.insert(id("1.1.9"), Denominator { count: 7, note: hostile.to_owned() });
    let mut submission = submission(assessment);
    submission.draft = true;
    submission.omissions = vec![Omission { what: hostile.to_owned(), why: hostile.to_owned() }];
    let page = page_of(&submission);
    assert!(!page.contains("<b>\"x") && !page.contains("& 'y'"));
    let escaped = "&lt;b&gt;&quot;x&quot;&lt;/b&gt; &amp; &#39;y&#39; =1+1 #let x\nשלום 漢字";
    assert!(page.matches(escaped).count() >= 18, "{}", page.matches(escaped).count());
    assert!(row(&page, "1.1.9 – Selling").contains("[1/7]"));
    assert!(row(&page, "1.1.9 – Selling").contains(escaped));
}

#[test]
fn a_comment_of_the_vendor_stays_as_typed_beside_the_word_of_the_scheme() {
    let mut assessment = complete_seed();
    assessment.change_claim(id("1.1.9.5"), |claim| claim.comment = "Partially Conformant: two\nlines".to_owned());
    assessment.change_claim(id("1.1.11.1"), |claim| claim.comment = "See the letter.".to_owned());
    let page = page_of(&submission(assessment));
    let typed = row(&page, "1.1.9.5 – Manage Sales Accounts");
    assert!(
        typed.contains("<td class=\"comment\"><div dir=\"auto\">Partially Conformant: two\nlines</div>"),
        "{typed}"
    );
    let beside = row(&page, "1.1.11.1 – Manage Contact");
    assert!(beside.contains("Partially Conformant</b><div dir=\"auto\">See the letter.</div>"), "{beside}");
}

#[test]
fn a_draft_says_so_and_what_it_leaves_out() {
    let mut submission = submission(complete_seed());
    assert!(!page_of(&submission).contains("Draft"));
    submission.draft = true;
    submission.omissions = vec![Omission { what: "E003".to_owned(), why: "the file is missing".to_owned() }];
    let page = page_of(&submission);
    assert_order(
        &page,
        &["<title>Draft: ", "<strong>Draft – not for submission</strong>", "E003", "the file is missing", "<h1>"],
    );
    assert!(page.contains("_public_draft.pdf"));
}

#[test]
fn the_page_is_whole_in_itself_and_the_same_twice() {
    let submission = submission(complete_seed());
    let page = page_of(&submission);
    assert_eq!(page, page_of(&submission));
    for word in ["<script", "<link", "<img", "@import", "url("] {
        assert!(!page.contains(word), "{word}");
    }
    let without_namespace = page.replace("http://www.w3.org/2000/svg", "");
    assert!(!without_namespace.contains("http://") && !without_namespace.contains("https://"));
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let named: Vec<&str> = page.split("aria-labelledby=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(page.matches("<svg ").count(), named.len());
    let anchors: Vec<&str> = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(anchors.len() > 8 && named.iter().chain(&anchors).all(|id| ids.contains(id)), "{anchors:?}");
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "every identifier stands once");
    let tags = ["section", "table", "tbody", "tr", "th", "td", "figure", "details", "div", "span", "p", "b", "svg"];
    for tag in tags {
        let open = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

#[test]
fn an_empty_assessment_gives_honest_words() {
    let mut assessment = crate::support::empty("16.0");
    let subject = Arc::make_mut(&mut assessment.subject);
    subject.company = String::new();
    subject.title = String::new();
    subject.kind = SubjectKind::Solution;
    let page = page_of(&submission(assessment));
    assert_order(
        &page,
        &["<h1>Unnamed product", "<dt>Company</dt><dd>Not stated", "No level 2 process is in scope yet"],
    );
    assert!(!page.contains("<table class=\"scores\">") && !page.contains("NaN"));
}

#[test]
fn submitted_without_a_score_and_not_submitted_are_told_apart() {
    let mut assessment = complete_seed();
    assessment.not_submitted_label = "Not in Scope".to_owned();
    assessment.change_claim(id("1.1.9.5"), |claim| claim.awarded = None);
    let page = page_of(&submission(assessment));
    let unscored = row(&page, "1.1.9.5 – Manage Sales Accounts");
    assert!(unscored.contains("<b>0</b>") && unscored.contains("No score</b>"), "{unscored}");
    assert!(row(&page, "1.1.9.1 – Qualify Opportunity").contains("<td class=\"score\">Not in Scope</td>"));
}

#[test]
fn what_the_page_says_of_scores_and_coverage_is_true_of_this_assessment() {
    let page = page_of(&submission(complete_seed()));
    assert!(page.contains("how many of their level 3 processes were submitted: [1/6] for 1.1.9."));
    assert!(page.contains("0 is No conformance, and stands where no score is given."));
    assert!(page.contains("The graph shows, for each level 2 process"));
    let empty = page_of(&submission(crate::support::empty("16.0")));
    assert!(!empty.contains("Level 2 processes have a coverage") && !empty.contains("[1/6]"));
}

#[test]
fn graphs_in_several_parts_are_numbered_in_their_captions() {
    let page = page_of(&submission(everything("26.0")));
    assert!(page.contains("The graphs show, for each level 2 process"));
    let captions: Vec<&str> =
        page.split("<figcaption>").skip(1).filter_map(|rest| rest.split("</figcaption>").next()).collect();
    let parts: Vec<&&str> = captions.iter().filter(|caption| caption.contains("with the coverage of")).collect();
    assert!(parts.len() > 1 && parts[1].contains(&format!("[2/{}]", parts.len())), "{parts:?}");
}

#[test]
fn a_row_on_paper_is_parted_only_where_its_comment_is_long() {
    let mut assessment = complete_seed();
    assessment.change_claim(id("1.1.9.5"), |claim| claim.comment = "A long comment. ".repeat(100));
    let page = page_of(&submission(assessment));
    assert_eq!(
        page.matches("<tr class=\"three partially-row long\">").count()
            + page.matches("<tr class=\"three fully-row long\">").count(),
        1
    );
}

#[test]
#[ignore = "writes pages to target/pictures, to be looked at"]
fn pages_to_look_at() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let mut seed = complete_seed();
    seed.change_claim(id("1.3.5.6"), |claim| claim.claimed = Some(score("4.0")));
    let mut draft = submission(seed.clone());
    draft.draft = true;
    draft.omissions = vec![Omission { what: "E003".to_owned(), why: "the file is missing".to_owned() }];
    let large = submission(everything("26.0"));
    for (name, submission) in [("seed", submission(seed)), ("draft", draft), ("large", large)] {
        std::fs::write(folder.join(format!("{name}.html")), page_of(&submission)).unwrap();
    }
}
