//! A result is notified with its own meeting and day, whatever becomes of the text since (9.6.1).

use crate::fixture::{Case, chair, deviation, director, granted, refused, state, tsb, word};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Stage, obligations};
use serde_json::json;

fn opposed() -> Case {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    granted(case.decide());
    case
}

fn determined_again() -> Case {
    let mut case = opposed();
    granted(case.act(&chair(), "tap.determine", json!({ "source": "R9" })));
    case
}

fn referred() -> Case {
    let mut case = opposed();
    granted(case.act(&chair(), "tap.refer-to-assembly", json!({ "ground": "no-agreement", "source": "S" })));
    case
}

fn proceeding_again() -> Case {
    let mut case = Case::returned();
    granted(case.act(&chair(), "tap.proceed-again", json!({ "consulted": ["A"] })));
    case
}

/// Approved and notified; a reply found late says no, and the decision falls.
fn corrected() -> Case {
    let mut case = Case::approved();
    granted(case.act(&director(), "tap.notify-result", json!({ "circular": 20 })));
    case.at("2026-03-05T12:00:00Z");
    granted(case.register("Found", "not-authorize", "2026-01-22T23:59:59Z"));
    granted(case.check(11, "matches"));
    granted(case.act(&director(), "tap.establish-result", json!({})));
    let with = json!({ "outcome": "not-at-this-meeting", "reason": "R" });
    granted(case.act(&director(), "tap.correct-decision", with));
    case
}

/// An approval whose result is open again.
fn reopened() -> Case {
    let mut case = Case::approved();
    case.at("2026-03-05T12:00:00Z");
    granted(case.register("Found", "authorize", "2026-01-22T23:59:59Z"));
    case
}

// shows: R1-9.6.1a
#[rstest]
#[case::determined_again(determined_again(), "2026-03-12T23:59:59Z", "2026-03-13T00:00:00Z")]
#[case::referred(referred(), "2026-03-12T23:59:59Z", "2026-03-13T00:00:00Z")]
#[case::proceeding_again(proceeding_again(), "2026-04-09T23:59:59Z", "2026-04-10T00:00:00Z")]
#[case::returned(Case::returned(), "2026-04-09T23:59:59Z", "2026-04-10T00:00:00Z")]
#[case::corrected(corrected(), "2026-03-12T23:59:59Z", "2026-03-13T00:00:00Z")]
#[case::open_again(reopened(), "2026-03-12T23:59:59Z", "2026-03-13T00:00:00Z")]
fn it_is_notified_in_its_own_period_at_any_stage(
    #[case] mut case: Case,
    #[case] in_time: &str,
    #[case] late: &str,
) {
    assert!(case.is_due(DutyKind::ResultCircular) && case.is_due(DutyKind::ItuNotification));
    let found = obligations(case.tap(), case.meeting.as_ref(), case.rules);
    let circular = found.iter().find(|one| one.what == "duty.result-circular").expect("it is due");
    let day = circular.due.as_ref().expect("it has its day").day();
    assert_eq!(day.to_string(), in_time[..10]);
    let with = json!({ "circular": 21 });
    let mut other = case.clone();
    let answer = other.at(late).act(&director(), "tap.notify-result", with.clone());
    refused(&answer, "R1-9.6.1a", "notified-too-late");
    let by_document = json!({ "duty": "result-circular", "document": "Circular 21" });
    let round = other.act(&tsb(), "tap.carry-out", by_document);
    refused(&round, "R1-9.6.1a", "duty-has-its-own-act");
    let mut excused = with.clone();
    excused["deviation"] = deviation();
    granted(other.act(&director(), "tap.notify-result", excused));
    granted(case.at(in_time).act(&director(), "tap.notify-result", with));
    assert!(!case.is_due(DutyKind::ResultCircular) && case.tap().to_notify.is_empty());
}

// shows: R1-9.6.1a
#[test]
fn the_circular_of_an_older_result_says_nothing_of_the_new_cycle() {
    let mut case = determined_again();
    granted(case.act(&director(), "tap.notify-result", json!({ "circular": 20 })));
    assert_eq!((case.tap().notified, case.stage()), (None, Stage::Determined));
    let done = case.tap().duties.iter().find(|duty| duty.kind == DutyKind::ResultCircular).expect("raised");
    assert_eq!((done.cycle, done.carried_out.as_deref()), (0, Some("Circular 20")));
    let again = case.act(&director(), "tap.notify-result", json!({ "circular": 21 }));
    refused(&again, "R1-9.6.1a", "not-at-this-stage");
}

// shows: R1-9.6.1a, DC-29
#[test]
fn what_it_says_is_the_decision_that_stands() {
    let mut case = reopened();
    granted(case.act(&director(), "tap.notify-result", json!({ "circular": 20 })));
    let (stage, replies) = case.tap().notified_as.expect("it was notified");
    assert_eq!((stage, replies.map(|replies| replies.support)), (Stage::Approved, Some(7)));
}

// shows: R1-9.6.1b
#[rstest]
#[case::opposed(opposed())]
#[case::returned(Case::returned())]
#[case::approved(Case::approved())]
fn the_itu_notification_follows_approved_or_not(#[case] case: Case) {
    assert!(case.is_due(DutyKind::ItuNotification));
}

// shows: R1-9.6.1a
#[rstest]
#[case::opposed_although_more_time_was_asked("2026-03-12T23:59:59Z", "granted R1-9.6.1a")]
#[case::so_there_are_four_weeks_only("2026-03-13T00:00:00Z", "R1-9.6.1a notified-too-late")]
fn eight_weeks_only_where_more_time_was_given(#[case] at: &str, #[case] then: &str) {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.request-more-time", json!({})));
    granted(case.act(&state("B"), "tap.oppose", json!({})));
    granted(case.decide());
    assert_eq!(word(&case.at(at).act(&director(), "tap.notify-result", json!({ "circular": 20 }))), then);
}

// shows: R1-9.3.10, DC-29
#[test]
fn an_adverse_case_is_referred_while_the_approval_stands() {
    let mut case = reopened();
    granted(case.act(&state("E"), "tap.refer-adverse-case", json!({ "case": "C" })));
    let answer = opposed().act(&state("E"), "tap.refer-adverse-case", json!({ "case": "C" }));
    refused(&answer, "R1-9.3.10", "not-at-this-stage");
}

// shows: R1-9.4.6a, R1-9.4.5a, R1-9.2.2b, R1-9.2.2c
#[rstest]
#[case::too_few(Case::in_consultation().replies(6, 4, 0).established(), "duty.advice-to-chair", "R1-9.4.6a")]
#[case::enough(Case::authorized(), "duty.advice-to-chair", "R1-9.4.5a")]
#[case::no_agreement(referred(), "duty.report-to-assembly", "R1-9.2.2c")]
fn a_duty_cites_what_was_decided(#[case] case: Case, #[case] what: &str, #[case] rule: &str) {
    let found = obligations(case.tap(), case.meeting.as_ref(), case.rules);
    let one = found.iter().find(|one| one.what == what).expect("it is due");
    assert_eq!(one.rule.id, rule);
}

// shows: R1-9.5.4b
#[test]
fn a_reservation_is_noted_on_the_text_after_more_time_too() {
    let mut case = Case::at_meeting();
    granted(case.act(&state("B"), "tap.reserve", json!({ "statement": "S" })));
    granted(case.act(&state("A"), "tap.request-more-time", json!({})));
    granted(case.decide());
    assert!(!case.is_due(DutyKind::NoteOnText), "nothing is approved yet");
    granted(case.at("2026-03-13T00:00:00Z").act(&crate::fixture::calendar(), "tap.end-more-time", json!({})));
    assert!(case.is_due(DutyKind::NoteOnText));
}
