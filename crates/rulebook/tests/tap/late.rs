//! A reply received in time and found after the result was established (DC-29).

use crate::fixture::{Answer, Case, calendar, chair, director, granted, refused, state, tsb, word};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Event, Outcome, Rested, Stage, rests_on};
use serde_json::json;

/// A reply of yet another State, received in time, found now.
fn found(case: &mut Case, answer: &str) -> Answer {
    case.register("Found", answer, "2026-01-22T23:59:59Z")
}

/// Checked by the second officer and established again.
fn established_again(case: &mut Case) {
    let last = case.tap().replies.len();
    granted(case.check(u32::try_from(last).expect("few"), "matches"));
    granted(case.act(&director(), "tap.establish-result", json!({})));
}

// shows: DC-20, DC-29
#[rstest]
#[case::authorized(Case::authorized())]
#[case::not_at_this_meeting(Case::in_consultation().replies(6, 4, 0).established())]
#[case::awaits_the_director(Case::in_consultation().replies(0, 0, 2).established())]
fn it_opens_the_result_again(#[case] mut case: Case) {
    case.at("2026-01-27T12:00:00Z");
    granted(found(&mut case, "not-authorize"));
    assert!(matches!(case.events.last(), Some(Event::ResultReopened { .. })));
    assert_eq!((case.stage(), case.tap().result.is_none()), (Stage::ClosedNotEstablished, true));
    refused(&case.act(&director(), "tap.establish-result", json!({})), "DC-29", "replies-unchecked");
    established_again(&mut case);
    assert_eq!(case.stage(), Stage::NotAtThisMeeting);
    assert!(!case.is_due(DutyKind::PlenarySession));
}

// shows: DC-29
#[rstest]
#[case::approved(Case::approved(), Stage::Approved)]
#[case::opposed(opposed(), Stage::NotApproved)]
#[case::more_time(Case::more_time(), Stage::MoreTime)]
#[case::returned(Case::returned(), Stage::Returned)]
#[case::deferred(deferred(), Stage::Deferred)]
fn a_decision_stands_until_it_is_confirmed(#[case] mut case: Case, #[case] stands: Stage) {
    let approved_on = case.tap().approved_on;
    case.at("2026-03-05T12:00:00Z");
    granted(found(&mut case, "authorize"));
    assert_eq!((case.stage(), case.tap().standing), (Stage::ClosedNotEstablished, Some(stands)));
    assert_eq!(case.tap().approved_on, approved_on);
    established_again(&mut case);
    assert_eq!(case.stage(), Stage::AwaitsConfirmation);
    assert!(case.awaited().contains(&"tap.confirm-decision".to_owned()));
    let correct = json!({ "outcome": "not-at-this-meeting", "reason": "R." });
    refused(&case.act(&director(), "tap.correct-decision", correct), "DC-29", "correction-against-result");
    refused(&case.act(&tsb(), "tap.confirm-decision", json!({ "reason": "R." })), "DC-29", "only-director");
    refused(&case.act(&director(), "tap.confirm-decision", json!({ "reason": " " })), "H-5", "field-empty");
    granted(case.act(&director(), "tap.confirm-decision", json!({ "reason": "Eight of eleven." })));
    assert_eq!((case.stage(), case.tap().standing, case.tap().approved_on), (stands, None, approved_on));
}

fn opposed() -> Case {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    granted(case.decide());
    case
}

fn deferred() -> Case {
    let mut case = Case::at_meeting();
    granted(case.act(&chair(), "tap.defer", json!({ "reason": "Not stable." })));
    case
}

// shows: DC-29
#[test]
fn a_decision_that_rested_on_it_is_corrected_not_confirmed() {
    let mut case = Case::approved();
    granted(case.act(&director(), "tap.notify-result", json!({ "circular": 20 })));
    granted(case.act(&tsb(), "tap.carry-out", json!({ "duty": "advice-to-chair", "document": "L" })));
    granted(case.act(&tsb(), "tap.carry-out", json!({ "duty": "comments-td", "document": "TD" })));
    assert_eq!(
        rests_on(case.tap()),
        [
            Rested::Result,
            Rested::Advice,
            Rested::CommentsTd,
            Rested::Decision,
            Rested::Approval,
            Rested::Notification
        ]
    );
    case.at("2026-03-05T12:00:00Z");
    granted(found(&mut case, "not-authorize"));
    established_again(&mut case);
    assert_eq!(case.tap().result.as_ref().map(|result| result.outcome), Some(Outcome::NotAtThisMeeting));
    assert!(case.awaited().contains(&"tap.correct-decision".to_owned()));
    let confirm = case.act(&director(), "tap.confirm-decision", json!({ "reason": "R." }));
    refused(&confirm, "R1-9.4.6a", "result-does-not-carry");
    let correct = |outcome: &str| json!({ "outcome": outcome, "reason": "Seven of eleven." });
    refused(
        &case.act(&director(), "tap.correct-decision", correct("may-proceed")),
        "DC-29",
        "correction-against-result",
    );
    granted(case.act(&director(), "tap.correct-decision", correct("not-at-this-meeting")));
    assert_eq!(
        (case.stage(), case.tap().approved_on, case.tap().decision.is_none()),
        (Stage::NotAtThisMeeting, None, true)
    );
    assert!(case.is_due(DutyKind::ResultCircular) && !case.is_due(DutyKind::Publication));
}

// shows: DC-29
#[test]
fn neither_the_chair_nor_the_director_sweeps_a_standing_decision_away() {
    let mut case = Case::approved();
    case.at("2026-03-05T12:00:00Z");
    granted(found(&mut case, "authorize"));
    refused(&case.act(&chair(), "tap.request", json!({})), "DC-29", "not-at-this-stage");
    refused(&case.act(&director(), "tap.announce", Case::announcement()), "DC-29", "not-at-this-stage");
}

// shows: DC-28, DC-29, R1-9.5.5c
#[test]
fn a_formal_opposition_counts_while_the_result_is_open_again() {
    let mut case = Case::more_time();
    case.at("2026-03-05T12:00:00Z");
    granted(found(&mut case, "authorize"));
    assert!(case.awaited().contains(&"tap.oppose-formally".to_owned()));
    granted(case.act(&state("A"), "tap.oppose-formally", json!({})));
    established_again(&mut case);
    granted(case.act(&director(), "tap.confirm-decision", json!({ "reason": "Eight of eleven." })));
    assert_eq!(case.stage(), Stage::Returned);
}

// shows: DC-29, R1-9.2.2b
#[test]
fn a_referral_does_not_rest_on_the_count() {
    let mut case = Case::in_consultation().replies(6, 4, 0).established();
    granted(case.act(&chair(), "tap.refer-to-assembly", json!({ "ground": "delicate", "source": "R" })));
    granted(found(&mut case, "authorize"));
    established_again(&mut case);
    assert_eq!(case.stage(), Stage::Forwarded);
}

// shows: DC-7, DC-29
#[test]
fn a_standing_decision_waits_for_the_ruling_too() {
    let mut case = Case::in_consultation().replies(0, 0, 1).established();
    granted(case.act(
        &director(),
        "tap.rule-on-no-explicit-reply",
        json!({ "ruling": "may-proceed", "reason": "R." }),
    ));
    case.at("2026-02-03T09:00:00Z").meet("meeting.open", json!({})).expect("it opens");
    case.present(&["A"]);
    granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD" })));
    granted(case.decide());
    assert!(rests_on(case.tap()).contains(&Rested::Ruling));
    granted(found(&mut case, "not-explicit"));
    established_again(&mut case);
    assert_eq!(case.stage(), Stage::AwaitsDirector);
    let ruling = json!({ "ruling": "not-at-this-meeting", "reason": "R." });
    granted(case.act(&director(), "tap.rule-on-no-explicit-reply", ruling));
    assert_eq!(case.stage(), Stage::AwaitsConfirmation);
    let confirm = case.act(&director(), "tap.confirm-decision", json!({ "reason": "R." }));
    refused(&confirm, "R1-9.4.6a", "result-does-not-carry");
}

// shows: DC-29
#[test]
fn a_correction_after_the_result_opens_it_again() {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-20T12:00:00Z").register("A", "authorize", "2026-01-20T10:00:00Z"));
    granted(case.check(1, "matches"));
    let mut case = case.established();
    assert_eq!(case.stage(), Stage::Authorized);
    let with = json!({ "reply": 1, "answer": "not-authorize", "reason": "Misread." });
    granted(case.act(&tsb(), "tap.correct-reply", with));
    established_again(&mut case);
    assert_eq!(case.stage(), Stage::NotAtThisMeeting);
}

// shows: DC-29, DC-5
#[test]
fn one_received_late_opens_nothing() {
    let mut case = Case::authorized();
    let answer = case.register("Found", "not-authorize", "2026-01-23T00:00:00Z");
    assert_eq!(word(&answer), "R1-9.4.1a reply-after-close");
    assert_eq!(case.stage(), Stage::Authorized);
    refused(&case.act(&calendar(), "tap.close-consultation", json!({})), "R1-9.4.1a", "not-at-this-stage");
}
