//! JSON and CSV for other programs: their shape, their numbers, and texts as they were typed.

use std::sync::Arc;

use claimbook::assessment::{Denominator, EvidenceCode, EvidenceSource, Passage, Score, Stage};
use claimbook::export::{
    ASSESSMENT_SCHEMA, JSON, Omission, Profile, Submission, assessment_json, filtered, pretty, readme, score_csv,
    score_json,
};
use serde_json::Value;

use crate::support::{empty, figures, framework, id, scheme, seed, tick};

/// Text that means something to some program.
const HOSTILE: &str = "<b>\"=1+1\" #let x\n\u{5e9}\u{5dc}\u{5d5}\u{5dd}, \u{7b2c}\u{4e00}, \\u0000";

/// The answer of `score` for the published page.
fn page_score() -> Value {
    let assessment = seed();
    score_json(&framework("16.0"), &scheme(), &assessment, &figures(&assessment))
}

/// The row of a process.
fn row(value: &Value, process: &str) -> Value {
    let rows = value["processes"].as_array().unwrap();
    rows.iter().find(|row| row["id"] == process).unwrap_or_else(|| panic!("no row {process}")).clone()
}

/// The submission of an assessment for the assessor.
fn submission(assessment: &claimbook::assessment::Assessment) -> Submission {
    let own = filtered(assessment, Profile::Assessor);
    Submission {
        draft: true,
        omissions: vec![Omission { what: "E002".to_owned(), why: "missing".to_owned() }],
        withheld: own.withheld,
        holds_back: !own.left_out.is_empty(),
        logo: None,
        ..crate::support::submission(own.assessment)
    }
}

#[test]
fn score_has_the_published_shape() {
    let value = page_score();
    let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["format", "stage", "framework", "scheme", "totals", "processes"]);
    assert_eq!(
        value["totals"].to_string(),
        r#"{"l2":8,"l3":41,"l3_in_scope":24,"fully":18,"partially":6,"mean":4.82}"#
    );
    let expected = [
        r#"{"id":"1.1.9","level":2,"name":"Selling","in_scope":true,"coverage":{"in_scope":1,"total":6}}"#,
        r#"{"id":"1.1.9.1","level":3,"name":"Qualify Opportunity","in_scope":false,"computed":null,"claimed":null,"awarded":null,"score":0.0,"origin":null,"conformance":"none"}"#,
        r#"{"id":"1.1.9.5","level":3,"name":"Manage Sales Accounts","in_scope":true,"computed":5.0,"claimed":null,"awarded":4.5,"score":4.5,"origin":"awarded","conformance":"partially"}"#,
    ];
    for text in expected {
        let row_id = serde_json::from_str::<Value>(text).unwrap()["id"].as_str().unwrap().to_owned();
        assert_eq!(row(&value, &row_id).to_string(), text);
    }
    assert_eq!(row(&value, "1.2.7.2")["computed"].to_string(), "4.3");
}

#[test]
fn score_lists_what_is_in_scope_and_its_children() {
    let value = page_score();
    let rows = value["processes"].as_array().unwrap();
    let of = |level: u64| rows.iter().filter(|row| row["level"] == level).count();
    assert_eq!((of(2), of(3)), (8, 41));
    let framework = framework("16.0");
    let level_four: usize = crate::support::SEED
        .iter()
        .map(|(process, _)| framework.children(id(process)).filter(|child| child.level == 4).count())
        .sum();
    assert_eq!(of(4), level_four);
    let ids: Vec<claimbook::assessment::ProcessId> = rows.iter().map(|row| id(row["id"].as_str().unwrap())).collect();
    assert!(ids.is_sorted());
}

#[test]
fn unscored_children_give_a_range() {
    let mut assessment = empty("16.0");
    tick(&mut assessment, "1.5.4.5.1");
    tick(&mut assessment, "1.5.4.5.2");
    assessment.change_claim(id("1.5.4.5.2"), |claim| claim.claimed = Score::parse("5"));
    let figures = figures(&assessment);
    let value = score_json(&framework("16.0"), &scheme(), &assessment, &figures);
    let expected = r#"{"id":"1.5.4.5","level":3,"name":"NAME","in_scope":true,"computed":null,"computed_range":[3.7,4.3],"claimed":null,"awarded":null,"score":0.0,"origin":null,"conformance":"none"}"#;
    let found = row(&value, "1.5.4.5");
    assert_eq!(found.to_string(), expected.replace("NAME", found["name"].as_str().unwrap()));
    assert_eq!(value["totals"]["mean"].to_string(), "0.0");
    let csv = score_csv(&framework("16.0"), &figures);
    assert!(csv.lines().any(|line| line.starts_with("1.5.4.5,3,") && line.contains(",\"[3.7, 4.3]\",")), "{csv}");
    let nothing = empty("16.0");
    let value = score_json(&framework("16.0"), &scheme(), &nothing, &crate::support::figures(&nothing));
    assert!(value["totals"]["mean"].is_null() && value["processes"].as_array().unwrap().is_empty());
}

#[test]
fn csv_and_json_say_the_same() {
    let value = page_score();
    let assessment = seed();
    let csv = score_csv(&framework("16.0"), &figures(&assessment));
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().unwrap().clone();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let rows = value["processes"].as_array().unwrap();
    assert_eq!(records.len(), rows.len());
    for (record, row) in records.iter().zip(rows) {
        for (name, cell) in header.iter().zip(record) {
            let expected = match row.get(name) {
                None | Some(Value::Null) => String::new(),
                Some(Value::String(text)) => text.clone(),
                Some(Value::Object(own)) => format!("[{}/{}]", own["in_scope"], own["total"]),
                Some(other) => other.to_string(),
            };
            assert_eq!(cell, expected, "{name} of {}", row["id"]);
        }
    }
}

/// An assessment that uses every part of the JSON.
fn full() -> claimbook::assessment::Assessment {
    let mut assessment = seed();
    assessment.stage = Stage::SelfAssessment;
    let subject = Arc::make_mut(&mut assessment.subject);
    subject.notice = HOSTILE.to_owned();
    subject.components.push(claimbook::assessment::Component {
        name: HOSTILE.to_owned(),
        version: "1".to_owned(),
        processes: Vec::new(),
    });
    let source = EvidenceSource::File { path: "a.pdf".to_owned(), sha256: claimbook::bundle::sha256_of(b""), size: 0 };
    let mut file = claimbook::assessment::Evidence::new(EvidenceCode(1), HOSTILE, source);
    file.component = "CRM".to_owned();
    let link = EvidenceSource::Link { url: "https://example.org/".to_owned() };
    let link = claimbook::assessment::Evidence::new(EvidenceCode(2), "Demo", link);
    assessment.evidence = vec![Arc::new(file), Arc::new(link)];
    tick(&mut assessment, "1.5.4.5.3");
    assessment.change_claim(id("1.3.5.6"), |claim| {
        let mut passage = Passage::vendor(HOSTILE);
        passage.citations =
            vec![claimbook::assessment::Citation::whole(EvidenceCode(1)).with_place("page=12").unwrap()];
        claim.mapping.push(Arc::new(passage));
        claim.comment = HOSTILE.to_owned();
        claim.support = Some(claimbook::assessment::Support::Both);
    });
    // An identifier that the framework version does not have, and a claim below what is scored.
    assessment.change_claim(id("9.9.9"), |claim| claim.reason = "unknown".to_owned());
    assessment.change_claim(id("9.9.9"), |claim| claim.scope = claimbook::assessment::Scope::In);
    assessment.denominators.insert(id("1.1.9"), Denominator { count: 7, note: HOSTILE.to_owned() });
    assessment
}

#[test]
fn the_whole_assessment_keeps_texts_as_typed() {
    let submission = submission(&full());
    let value = assessment_json(&submission);
    let again: Value = serde_json::from_str(&pretty(&value)).unwrap();
    assert_eq!(again, value);
    assert_eq!(value["subject"]["notice"], HOSTILE);
    let claim = row(&value, "1.3.5.6");
    assert_eq!(claim["mapping"][1]["text"], HOSTILE);
    assert_eq!(claim["printed_comment"], HOSTILE);
    assert_eq!(
        claim["mapping"][1]["citations"][0].to_string(),
        r#"{"evidence":"E001","page":"12","section":"","time":""}"#
    );
    assert_eq!(row(&value, "1.5.4.5")["no_computed_score"], "children-unscored");
    assert_eq!(row(&value, "1.1.11.1")["no_computed_score"], "catalogue-gaps");
    assert!(row(&value, "9.9.9")["level"].is_null());
    assert_eq!(row(&value, "1.1.9")["coverage"]["total"], 7);
    assert_eq!(row(&value, "1.3")["level"], 1);
    assert_eq!(value["evidence"][0]["path"], "evidence/E001/a.pdf");
    assert_eq!(value["documents"].as_array().unwrap().len(), 8);
    assert_eq!((JSON.make)(&submission), (JSON.make)(&submission));
}

/// Whether a value is what a schema says: the keywords that our schema uses, and no other.
fn fits(root: &Value, schema: &Value, value: &Value, place: &str) -> Result<(), String> {
    let fail = |why: String| Err(format!("{place}: {why}"));
    let is = |name: &Value| match name.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        other => panic!("type {other}"),
    };
    for (keyword, rule) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "else" | "then" | "pattern" => {}
            "$ref" => {
                let name = rule.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                fits(root, &root["$defs"][name], value, place)?;
            }
            "type" if rule.is_array() && rule.as_array().unwrap().iter().any(is) => {}
            "type" if rule.is_string() && is(rule) => {}
            "const" if rule == value => {}
            "enum" if rule.as_array().unwrap().contains(value) => {}
            "type" | "const" | "enum" => return fail(format!("{value} is not {keyword} {rule}")),
            "minimum" if value.as_f64().is_some_and(|number| number < rule.as_f64().unwrap()) => {
                return fail(format!("{value} is too small"));
            }
            "maximum" if value.as_f64().is_some_and(|number| number > rule.as_f64().unwrap()) => {
                return fail(format!("{value} is too large"));
            }
            "minimum" | "maximum" => {}
            "required" => {
                for name in rule.as_array().unwrap() {
                    if value.get(name.as_str().unwrap()).is_none() {
                        return fail(format!("{name} is absent"));
                    }
                }
            }
            "properties" => {
                for (name, own) in rule.as_object().unwrap() {
                    if let Some(part) = value.get(name) {
                        fits(root, own, part, &format!("{place}/{name}"))?;
                    }
                }
            }
            "additionalProperties" => {
                assert_eq!(rule, false);
                let known = schema["properties"].as_object().unwrap();
                if let Some(name) = value.as_object().unwrap().keys().find(|name| !known.contains_key(*name)) {
                    return fail(format!("{name} is not in the schema"));
                }
            }
            "items" if rule == false => {
                let most = schema["prefixItems"].as_array().unwrap().len();
                if value.as_array().unwrap().len() > most {
                    return fail("too many items".to_owned());
                }
            }
            "items" => {
                for (at, item) in value.as_array().unwrap().iter().enumerate() {
                    fits(root, rule, item, &format!("{place}/{at}"))?;
                }
            }
            "prefixItems" => {
                for (own, item) in rule.as_array().unwrap().iter().zip(value.as_array().unwrap()) {
                    fits(root, own, item, place)?;
                }
            }
            "minItems" => {
                if (value.as_array().unwrap().len() as u64) < rule.as_u64().unwrap() {
                    return fail("too few items".to_owned());
                }
            }
            "allOf" => rule.as_array().unwrap().iter().try_for_each(|own| fits(root, own, value, place))?,
            "anyOf" | "oneOf" => {
                let count = rule.as_array().unwrap().iter().filter(|own| fits(root, own, value, place).is_ok()).count();
                if count == 0 || (keyword == "oneOf" && count > 1) {
                    return fail(format!("{count} of {keyword} fit"));
                }
            }
            "not" => {
                if fits(root, rule, value, place).is_ok() {
                    return fail(format!("fits {rule}"));
                }
            }
            "if" => {
                let branch = if fits(root, rule, value, place).is_ok() { "then" } else { "else" };
                fits(root, &schema[branch], value, place)?;
            }
            other => panic!("the schema uses {other}, which is not checked here"),
        }
    }
    Ok(())
}

#[test]
fn the_assessment_fits_its_schema_and_nothing_else_does() {
    let schema: Value = serde_json::from_str(ASSESSMENT_SCHEMA).unwrap();
    for assessment in [seed(), full(), empty("16.0")] {
        let value = assessment_json(&submission(&assessment));
        fits(&schema, &schema, &value, "").unwrap();
    }
    let value = assessment_json(&submission(&full()));
    let wrong: [(&str, Value); 5] = [
        ("/note", "added".into()),
        ("/processes/3/owner", "added".into()),
        ("/stage", "reviewed".into()),
        ("/evidence/0/confidentiality", "internal".into()),
        ("/totals/l2", (-1).into()),
    ];
    for (place, other) in wrong {
        let mut changed = value.clone();
        let (parent, name) = place.rsplit_once('/').unwrap();
        changed.pointer_mut(parent).unwrap()[name] = other;
        assert!(fits(&schema, &schema, &changed, "").is_err(), "{place}");
    }
}

#[test]
fn the_readme_says_what_a_reader_needs() {
    let assessment = full();
    let own = filtered(&assessment, Profile::Assessor);
    let submission = submission(&assessment);
    let made = (JSON.make)(&submission).unwrap();
    let text = String::from_utf8(readme(&submission, &made.artefacts, &own.files).bytes).unwrap();
    let top = submission.top_folder();
    for expected in [
        &format!("cd {top}\n                sha256sum -c manifest-sha256.txt") as &str,
        &format!("-m bagit --validate {top}\n"),
        "data/assessment.json\n    The whole assessment",
        "data/evidence/E001/a.pdf",
        "https://example.org/",
        "DRAFT, not for submission",
        "E002: missing\n",
        "Scores:      self-assessed\n",
        "The scores are self-assessed: they are the supplier's own.",
        "TM Forum",
    ] {
        assert!(text.contains(expected), "{expected:?} in {text}");
    }
    assert!(text.contains("Notice:      <b>\"=1+1\" #let x "), "{text}");
}
