//! A registered reply that was found wrong: nobody knows what it says until it is registered right (DC-29, A37).

use crate::fixture::{Case, calendar, chair, director, granted, refused, tsb};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Stage};
use serde_json::{Value, json};

/// One letter in time, registered, found to say something else; the form is closed.
fn misread() -> Case {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-20T12:00:00Z").register("A", "authorize", "2026-01-20T10:00:00Z"));
    granted(case.check(1, "differs"));
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    case
}

/// The officer corrects it.
fn corrected(case: &mut Case, change: &Value) {
    let mut with = json!({ "reply": 1, "answer": "authorize", "reason": "Misread." });
    for (name, value) in change.as_object().expect("fields") {
        with[name] = value.clone();
    }
    granted(case.act_as(&tsb(), "officer-1", "tap.correct-reply", with));
}

// shows: DC-29, DC-7, R1-9.4.5a
#[test]
fn a_letter_found_wrong_is_no_silence() {
    let mut case = misread();
    refused(&case.act(&director(), "tap.establish-result", json!({})), "DC-29", "replies-misread");
    assert!(case.awaited().contains(&"tap.correct-reply".to_owned()));
}

// shows: DC-29, DC-7
#[rstest]
#[case::to_another_answer(json!({ "answer": "not-authorize" }), Stage::NotAtThisMeeting)]
#[case::to_none_explicit(json!({ "answer": "not-explicit" }), Stage::AwaitsDirector)]
#[case::to_a_receipt_in_time(json!({ "received": "2026-01-22T23:59:59Z" }), Stage::Authorized)]
fn a_correction_that_is_checked_sets_it_right(#[case] change: Value, #[case] then: Stage) {
    let mut case = misread();
    corrected(&mut case, &change);
    refused(&case.act(&director(), "tap.establish-result", json!({})), "DC-29", "replies-unchecked");
    granted(case.check(1, "matches"));
    granted(case.act(&director(), "tap.establish-result", json!({})));
    assert_eq!(case.stage(), then);
}

// shows: DC-29, DC-5
#[test]
fn a_letter_that_turns_out_to_be_late_blocks_nothing_and_counts_for_nothing() {
    let mut case = misread();
    corrected(&mut case, &json!({ "received": "2026-01-23T00:00:00Z" }));
    granted(case.check(1, "matches"));
    assert_eq!(case.tap().tally().all(), 0);
    granted(case.act(&director(), "tap.establish-result", json!({})));
    assert_eq!(case.stage(), Stage::Authorized);
}

// shows: DC-29
#[rstest]
#[case::of_the_same_member("A", true)]
#[case::of_somebody_else("B", false)]
fn a_later_registration_sets_it_right_once_it_was_checked(#[case] name: &str, #[case] settles: bool) {
    let mut case = misread();
    granted(case.register(name, "not-authorize", "2026-01-20T10:00:00Z"));
    let early = case.clone().act(&director(), "tap.establish-result", json!({}));
    refused(&early, "DC-29", "replies-unchecked");
    granted(case.check(2, "matches"));
    let answer = case.act(&director(), "tap.establish-result", json!({}));
    assert_eq!(answer.is_ok(), settles, "{answer:?}");
}

// shows: DC-29
#[test]
fn a_letter_registered_for_the_wrong_member_is_given_to_the_right_one() {
    let mut case = misread();
    let stranger = json!({ "reply": 1, "answer": "authorize", "reason": "R", "member": "Sector 1" });
    let answer = case.act(&tsb(), "tap.correct-reply", stranger);
    refused(&answer, "R1-9.4.1c", "only-member-states-reply");
    corrected(&mut case, &json!({ "member": "B" }));
    granted(case.check(1, "matches"));
    let counted: Vec<_> = case.tap().counting().map(|reply| reply.member.to_string()).collect();
    assert_eq!(counted, ["B"]);
    granted(case.act(&director(), "tap.establish-result", json!({})));
}

// shows: DC-29
#[test]
fn an_earlier_letter_of_the_member_does_not_set_a_later_one_right() {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    granted(case.register("A", "authorize", "2026-01-20T10:00:00Z"));
    granted(case.register("A", "not-authorize", "2026-01-20T11:00:00Z"));
    granted(case.check(1, "matches"));
    granted(case.check(2, "differs"));
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    refused(&case.act(&director(), "tap.establish-result", json!({})), "DC-29", "replies-misread");
}

// shows: DC-29
#[test]
fn of_two_replies_with_one_receipt_the_later_registration_counts() {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    for (number, answer) in [(1, "authorize"), (2, "not-authorize")] {
        granted(case.register("A", answer, "2026-01-20T10:00:00Z"));
        granted(case.check(number, "matches"));
    }
    assert_eq!((case.tap().tally().support, case.tap().tally().against), (0, 1));
}

// shows: R1-9.4.5a, DC-20
#[test]
fn without_any_reply_the_director_advises_all_the_same() {
    let case = Case::in_consultation().established();
    assert_eq!(case.stage(), Stage::Authorized);
    assert!(case.is_due(DutyKind::AdviceToChair) && !case.is_due(DutyKind::CommentsTd));
}

// shows: R1-9.4.7, DC-27
#[rstest]
#[case::changes_alone(json!({ "answer": "not-authorize", "changes": "Do this." }), true)]
#[case::comments_in_the_scan(json!({ "answer": "authorize-with-comments" }), true)]
#[case::comments_of_one_not_explicit(json!({ "answer": "not-explicit", "comments": "Perhaps." }), true)]
#[case::a_blank(json!({ "answer": "not-explicit", "comments": " " }), false)]
#[case::nothing(json!({ "answer": "authorize" }), false)]
fn whatever_a_reply_brings_goes_into_the_td(#[case] content: Value, #[case] due: bool) {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    let scan = json!({ "sha256": "00", "name": "n", "media": "m", "bytes": 1 });
    let mut with =
        json!({ "member": "A", "channel": "mail", "received": "2026-01-20T10:00:00Z", "scan": scan });
    for (name, value) in content.as_object().expect("fields") {
        with[name] = value.clone();
    }
    granted(case.act_as(&tsb(), "officer-1", "tap.register-reply", with));
    granted(case.check(1, "matches"));
    let case = case.established();
    if case.stage() == Stage::AwaitsDirector {
        let mut ruled = case;
        let with = json!({ "ruling": "may-proceed", "reason": "R" });
        granted(ruled.act(&director(), "tap.rule-on-no-explicit-reply", with));
        assert_eq!(ruled.is_due(DutyKind::CommentsTd), due);
        return;
    }
    assert_eq!(case.is_due(DutyKind::CommentsTd), due);
}

// shows: R1-9.4.7
#[test]
fn a_file_attached_is_enough_for_the_td() {
    let mut case = Case::in_consultation();
    let file = json!({ "sha256": "00", "name": "n", "media": "m", "bytes": 1 });
    let with = json!({ "answer": "authorize", "attachments": [file] });
    granted(case.at("2026-01-20T12:00:00Z").act(&crate::fixture::state("A"), "tap.reply", with));
    assert!(case.established().is_due(DutyKind::CommentsTd));
}

// shows: R1-9.4.6a, DC-20
#[rstest]
#[case::closed(misread(), "DC-20 request-before-the-result")]
#[case::none_explicit(Case::in_consultation().replies(0, 0, 1).established(), "DC-20 request-before-the-result")]
#[case::too_few(Case::in_consultation().replies(1, 9, 0).established(), "R1-9.3.1a not-at-this-stage")]
#[case::authorized(Case::authorized(), "granted R1-9.3.1a")]
fn after_the_meeting_the_chair_asks_again_only_with_an_authorization(
    #[case] mut case: Case,
    #[case] then: &str,
) {
    let answer = case.at("2026-02-13T00:00:00Z").act(&chair(), "tap.request", json!({}));
    assert_eq!(crate::fixture::word(&answer), then);
}

// shows: DC-20
#[test]
fn the_result_is_established_also_after_the_meeting_and_then_asked_for_again() {
    let mut case = Case::in_consultation().replies(1, 0, 0);
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    granted(case.at("2026-02-13T00:00:00Z").act(&director(), "tap.establish-result", json!({})));
    granted(case.act(&chair(), "tap.request", json!({})));
    assert_eq!((case.stage(), case.tap().cycle), (Stage::Requested, 1));
}
