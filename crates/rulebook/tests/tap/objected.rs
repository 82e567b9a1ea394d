//! Formal opposition by letter: a second person checks it, and nothing follows from silence before (H-4, DC-28, DC-29); the window of each.

use crate::fixture::{Case, calendar, chair, day, director, granted, refused, state, tsb, word};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Meetings, Stage, obligations};
use rulebook::calendar::Moment;
use serde_json::json;

/// Registered in the four weeks, and not checked.
fn registered() -> Case {
    let mut case = Case::more_time();
    granted(case.at("2026-03-10T12:00:00Z").register_opposition("A", "2026-03-10T10:00:00Z"));
    case
}

// shows: H-4, R1-9.5.5c, DC-29
#[test]
fn one_officers_word_returns_nothing_and_silence_does_not_approve_over_it() {
    let mut case = registered();
    assert_eq!((case.stage(), case.tap().oppositions.len()), (Stage::MoreTime, 0));
    assert!(case.awaited().contains(&"tap.check-opposition".to_owned()));
    case.at("2026-03-13T00:00:00Z");
    refused(&case.act(&calendar(), "tap.end-more-time", json!({})), "DC-29", "oppositions-unchecked");
}

// shows: H-4, R1-9.5.5.2a, DC-12
#[test]
fn checked_and_right_it_returns_as_of_its_receipt() {
    let mut case = registered();
    granted(case.at("2026-03-16T12:00:00Z").check_opposition(1, "matches"));
    assert_eq!(case.stage(), Stage::Returned);
    let held = &case.tap().oppositions[0];
    assert_eq!(held.received, crate::fixture::moment("2026-03-10T10:00:00Z"));
    assert_eq!(held.registered_by.as_ref().map(rulebook::id::PersonId::as_str), Some("officer-1"));
    assert!(case.is_due(DutyKind::ResultCircular) && case.is_due(DutyKind::ItuNotification));
}

// shows: H-4, DC-12
#[test]
fn checked_and_wrong_it_leaves_the_silence_that_approves_on_the_last_day() {
    let mut case = registered();
    granted(case.at("2026-03-16T12:00:00Z").check_opposition(1, "differs"));
    assert_eq!(case.stage(), Stage::MoreTime);
    granted(case.at("2026-03-13T00:00:00Z").act(&calendar(), "tap.end-more-time", json!({})));
    assert_eq!((case.stage(), case.tap().approved_on), (Stage::Approved, Some(day("2026-03-12"))));
}

// shows: H-4, DC-29
#[rstest]
#[case::by_the_same_person("officer-1", 1, "H-4 opposition-checked-by-the-same-person")]
#[case::of_none("officer-2", 2, "DC-29 opposition-unknown")]
#[case::by_another("officer-2", 1, "granted R1-9.5.5.2a")]
fn another_officer_checks_it(#[case] person: &str, #[case] opposition: u32, #[case] then: &str) {
    let mut case = registered();
    let with = json!({ "opposition": opposition, "finding": "matches" });
    assert_eq!(word(&case.act_as(&tsb(), person, "tap.check-opposition", with)), then);
}

// shows: DC-29
#[test]
fn it_is_checked_once_and_by_the_secretariat() {
    let mut case = registered();
    let with = json!({ "opposition": 1, "finding": "matches" });
    refused(&case.act(&chair(), "tap.check-opposition", with), "DC-29", "only-secretariat");
    granted(case.check_opposition(1, "differs"));
    refused(&case.check_opposition(1, "matches"), "DC-29", "opposition-checked-already");
}

// shows: R1-9.5.5c
#[rstest]
#[case::on_the_day_of_the_decision("2026-02-11T15:00:00Z", "granted C241-34")]
#[case::the_day_before("2026-02-10T23:59:59Z", "R1-9.5.5c opposition-before-decision")]
fn it_is_received_from_the_day_of_the_decision_on(#[case] received: &str, #[case] then: &str) {
    let mut case = Case::more_time();
    assert_eq!(word(&case.at("2026-02-20T12:00:00Z").register_opposition("A", received)), then);
}

/// Two delegations asked for more time; the first has opposed.
fn one_of_two_opposed() -> Case {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.request-more-time", json!({})));
    granted(case.act(&state("B"), "tap.request-more-time", json!({})));
    granted(case.decide());
    case.at("2026-02-20T10:00:00Z");
    granted(case.act(&state("A"), "tap.oppose-formally", json!({ "reasons": "R", "changes": "C" })));
    case
}

fn proceed(case: &mut Case, consulted: &[&str]) -> String {
    word(&case.act(&chair(), "tap.proceed-again", json!({ "consulted": consulted })))
}

// shows: R1-9.5.5c, R1-9.5.5.2b
#[test]
fn the_chair_waits_for_all_who_asked_and_consults_every_one_that_opposed() {
    let mut case = one_of_two_opposed();
    case.at("2026-03-12T23:59:59Z");
    assert_eq!(proceed(&mut case, &["A"]), "R1-9.5.5c others-may-still-oppose");
    let mut silent = case.clone();
    assert_eq!(proceed(silent.at("2026-03-13T00:00:00Z"), &["A"]), "granted R1-9.5.5.2b");
    granted(case.act(&state("B"), "tap.oppose-formally", json!({ "reasons": "R", "changes": "C" })));
    assert_eq!(case.tap().oppositions.len(), 2);
    assert_eq!(proceed(&mut case, &["A"]), "R1-9.5.5.2b party-not-consulted");
    assert_eq!(proceed(&mut case, &["A", "B"]), "granted R1-9.5.5.2b");
    assert_eq!(case.tap().oppositions.len(), 0, "of this cycle");
}

// shows: DC-29
#[test]
fn the_chair_waits_for_a_letter_that_is_not_checked() {
    let mut case = one_of_two_opposed();
    granted(case.register_opposition("B", "2026-02-20T09:00:00Z"));
    assert_eq!(proceed(case.at("2026-03-13T00:00:00Z"), &["A"]), "DC-29 oppositions-unchecked");
}

/// What is asked of Member States now, and of which.
fn asked(case: &Case, now: Option<Moment>) -> Option<Vec<String>> {
    let meetings = Meetings { announced: case.meeting.as_ref(), decided: None, now };
    let found = obligations(case.tap(), meetings, case.rules);
    let one = found.into_iter().find(|one| one.what == "tap.oppose-formally")?;
    Some(one.of.iter().map(ToString::to_string).collect())
}

// shows: R1-9.5.5c, DC-29
#[test]
fn only_who_asked_for_more_time_is_asked_also_while_the_result_is_open() {
    assert_eq!(asked(&Case::more_time(), None), Some(vec!["A".to_owned()]));
    let mut case = Case::more_time();
    case.at("2026-03-05T12:00:00Z");
    granted(case.register("Found", "authorize", "2026-01-22T23:59:59Z"));
    assert_eq!(asked(&case, None), Some(vec!["A".to_owned()]));
    granted(case.check(11, "matches"));
    granted(case.act(&director(), "tap.establish-result", json!({})));
    assert_eq!((case.stage(), asked(&case, None)), (Stage::AwaitsConfirmation, Some(vec!["A".to_owned()])));
    let late = Some(crate::fixture::moment("2026-03-13T00:00:00Z"));
    assert_eq!(asked(&case, late), None);
    assert_eq!(asked(&one_of_two_opposed(), None), None, "returned already");
}
