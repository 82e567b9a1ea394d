//! Deviations of the Director (DC-18): where they are possible, where never, by whom, with what.

use crate::fixture::{
    Answer, Case, calendar, chair, deviation, director, granted, refused, state, tsb, word,
};
use rstest::rstest;
use rulebook::approval::tap::Event;
use rulebook::rules::{self, deviation_possible};
use serde_json::{Value, json};

// shows: DC-18
#[test]
fn it_is_possible_for_periods_and_formalities_alone() {
    let possible: Vec<_> =
        rules::ALL.iter().filter(|rule| deviation_possible(**rule)).map(|rule| rule.id).collect();
    assert_eq!(possible, ["R1-9.3.3b", "R1-9.3.3d", "R1-9.3.5", "R1-9.4.1a", "R1-9.4.3", "R1-9.6.1a"]);
}

/// An announcement a day late.
fn late(with: Value) -> (Case, Answer) {
    let mut case = Case::requested();
    let mut announce = Case::announcement();
    announce["deviation"] = with;
    let answer = case.at("2025-11-04T12:00:00Z").act(&director(), "tap.announce", announce);
    (case, answer)
}

// shows: DC-18, R1-9.3.3d
#[test]
fn without_one_the_act_is_refused_and_says_that_one_is_possible() {
    let (case, answer) = late(Value::Null);
    assert!(answer.expect_err("refused").deviation_possible);
    assert!(case.tap().announcement.is_none());
    let (case, answer) = late(deviation());
    let decision = granted(answer);
    assert!(
        matches!(decision.events.last(), Some(Event::DeviationRecorded { rules, .. }) if rules == &["R1-9.3.3d"])
    );
    assert_eq!(case.tap().deviations.len(), 1);
}

// shows: DC-18, H-5
#[rstest]
#[case::reason("reason", "deviation.reason")]
#[case::document("document", "deviation.document")]
#[case::told("told", "deviation.told")]
fn it_says_why_shows_a_document_and_names_who_was_told(#[case] field: &str, #[case] at: &str) {
    let mut with = deviation();
    with[field] = " ".into();
    let (_, answer) = late(with);
    assert_eq!(word(&answer), "H-5 field-empty");
    assert_eq!(answer.expect_err("refused").field.as_deref(), Some(at));
}

// shows: DC-18
#[test]
fn several_missed_formalities_are_one_entry() {
    let mut case = Case::determined();
    granted(case.act(&chair(), "tap.request", json!({})));
    let mut text = Case::text_at_tsb();
    text["electronic_material"] = "missing".into();
    granted(case.act(&tsb(), "tap.deposit", text));
    let mut announce = Case::announcement();
    announce["deviation"] = deviation();
    announce["closes"] = "2026-01-23".into();
    granted(case.at("2025-11-04T12:00:00Z").act(&director(), "tap.announce", announce));
    assert_eq!(case.tap().deviations[0].rules, ["R1-9.3.3b", "R1-9.3.3d", "R1-9.4.1a"]);
}

// shows: DC-18, R1-9.3.4b
#[test]
fn never_for_the_summary() {
    let mut case = Case::determined();
    granted(case.act(&chair(), "tap.request", json!({})));
    let mut text = Case::text_at_tsb();
    text["summary"] = Value::Null;
    granted(case.act(&tsb(), "tap.deposit", text));
    let mut announce = Case::announcement();
    announce["deviation"] = deviation();
    let answer = case.act(&director(), "tap.announce", announce);
    refused(&answer, "R1-9.3.4b", "summary-missing");
    assert!(!answer.expect_err("refused").deviation_possible);
}

// shows: DC-18
#[test]
fn nobody_but_the_director_records_one() {
    let mut case = Case::requested();
    granted(case.at("2025-11-03T12:00:00Z").act(&director(), "tap.announce", Case::announcement()));
    case.at("2026-01-04T12:00:00Z");
    let with = json!({ "languages": ["fr"], "deviation": deviation() });
    refused(&case.act(&tsb(), "tap.distribute", with.clone()), "DC-18", "deviation-by-director");
    refused(&case.act(&state("A"), "tap.distribute", with.clone()), "R1-9.3.5", "only-secretariat");
    granted(case.act(&director(), "tap.distribute", with));
}

// shows: DC-18
#[test]
fn it_speaks_for_no_other_cycle() {
    let (mut case, answer) = late(deviation());
    granted(answer);
    assert!(case.tap().deviates(rules::ANNOUNCED_IN_TIME));
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    granted(case.act(&director(), "tap.establish-result", json!({ "deviation": deviation() })));
    case.at("2026-02-13T00:00:00Z");
    granted(case.act(&chair(), "tap.request", json!({})));
    assert!(!case.tap().deviates(rules::ANNOUNCED_IN_TIME));
    assert_eq!(case.tap().deviations.len(), 2);
}

// shows: DC-18
#[rstest]
#[case::determination("R1-9.3.1b")]
#[case::summary("R1-9.3.4b")]
#[case::mandate("R1-9.3.6a")]
#[case::who_may_reply("R1-9.4.1c")]
#[case::threshold("R1-9.4.5a")]
#[case::unopposed("R1-9.5.3a")]
#[case::four_weeks("R1-9.5.5c")]
fn never_from_what_is_no_formality(#[case] id: &str) {
    let rule = rules::ALL.iter().find(|rule| rule.id == id).expect("the rule is there");
    assert!(!deviation_possible(*rule));
}
