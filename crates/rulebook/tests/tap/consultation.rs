//! Replies (9.4.1 to 9.4.4, Circular 241): who, when, how; their registration and check (DC-27 to DC-30).

use crate::fixture::{Case, calendar, director, granted, member, refused, state, tsb, word};
use rstest::rstest;
use rulebook::act::Act;
use rulebook::approval::tap::{DutyKind, Stage};
use rulebook::body::{Membership, Standing};
use serde_json::{Value, json};

// shows: R1-9.4.1c, C241-3, R1-9.4.3
#[rstest]
#[case::member_state(state("A"), "granted R1-9.4.1a")]
#[case::sector_member(member("Sector 1", Membership::SectorMember), "R1-9.4.1c only-member-states-reply")]
#[case::associate(member("Associate 1", Membership::Associate), "R1-9.4.1c only-member-states-reply")]
#[case::academia(member("Academia 1", Membership::Academia), "R1-9.4.1c only-member-states-reply")]
#[case::tsb(tsb(), "R1-9.4.1c only-member-states-reply")]
#[case::director(director(), "R1-9.4.1c only-member-states-reply")]
fn only_member_states_reply(#[case] by: Standing, #[case] then: &str) {
    assert_eq!(word(&Case::in_consultation().act(&by, "tap.reply", json!({ "answer": "authorize" }))), then);
}

// shows: R1-9.4.1a, DC-5, C241-AC2
#[rstest]
#[case::last_second("2026-01-22T23:59:59Z", "granted R1-9.4.1a")]
#[case::first_second_late("2026-01-23T00:00:00Z", "R1-9.4.1a reply-after-close")]
fn a_reply_counts_by_its_receipt(#[case] at: &str, #[case] then: &str) {
    let mut case = Case::in_consultation();
    assert_eq!(word(&case.at(at).reply("A", "authorize")), then);
}

// shows: R1-9.4.1a
#[test]
fn no_reply_before_the_announcement_and_none_once_the_form_is_closed() {
    refused(&Case::requested().reply("A", "authorize"), "R1-9.4.1a", "not-at-this-stage");
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    refused(&case.at("2026-01-22T12:00:00Z").reply("A", "authorize"), "R1-9.4.1a", "not-at-this-stage");
}

// shows: C241-28, C241-29, C241-32, DC-27
#[rstest]
#[case::no_box(json!({}), "answer")]
#[case::both_boxes(json!({ "answer": ["authorize", "not-authorize"] }), "answer")]
#[case::both_sub_options(json!({ "answer": "authorize", "authorize-with-comments": true }), "authorize-with-comments")]
#[case::abstain(json!({ "answer": "abstain" }), "answer")]
fn the_form_takes_exactly_one_box(#[case] mut with: Value, #[case] field: &str) {
    with["text"] = "X.inv-1".into();
    assert_eq!(Act::read("tap.reply", &with).expect_err("invalid").field, field);
}

// shows: C241-28, DC-27
#[test]
fn the_form_cannot_say_neither() {
    let answer = Case::in_consultation().reply("A", "not-explicit");
    refused(&answer, "C241-28", "form-needs-one-box");
}

// shows: C241-30, C241-31, C241-15, C241-16, C241-AC3
#[rstest]
#[case::comments(json!({ "answer": "authorize-with-comments", "comments": "A comma." }), "granted R1-9.4.1a")]
#[case::comments_as_file(json!({ "answer": "authorize-with-comments", "attachments": [file()] }), "granted R1-9.4.1a")]
#[case::no_comments(json!({ "answer": "authorize-with-comments" }), "C241-30 comments-missing")]
#[case::blank_comments(json!({ "answer": "authorize-with-comments", "comments": " " }), "C241-30 comments-missing")]
#[case::a_no(json!({ "answer": "not-authorize", "reasons": "Why.", "changes": "What." }), "granted R1-9.4.1a")]
#[case::a_no_as_file(json!({ "answer": "not-authorize", "attachments": [file()] }), "granted R1-9.4.1a")]
#[case::no_reasons(json!({ "answer": "not-authorize", "changes": "What." }), "C241-31 reasons-missing")]
#[case::no_changes(json!({ "answer": "not-authorize", "reasons": "Why." }), "C241-31 changes-missing")]
fn the_form_has_what_its_answer_needs(#[case] with: Value, #[case] then: &str) {
    assert_eq!(word(&Case::in_consultation().act(&state("A"), "tap.reply", with)), then);
}

fn file() -> Value {
    json!({ "sha256": "00", "name": "comments.pdf", "media": "application/pdf", "bytes": 1 })
}

// shows: R1-9.4.4, DC-28, C241-15, C241-16
#[test]
fn a_registered_no_without_reasons_counts_and_owes_them() {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    let decision = granted(case.register("A", "not-authorize", "2026-01-20T10:00:00Z"));
    assert_eq!(decision.warnings.iter().map(|w| w.rule.as_str()).collect::<Vec<_>>(), ["R1-9.4.4"]);
    assert!(case.tap().replies[&1].reasons_owed && case.is_due(DutyKind::AskForReasons));
    granted(case.check(1, "matches"));
    assert_eq!(case.tap().tally().against, 1);
}

// shows: DC-28
#[test]
fn a_reply_corrected_to_a_no_owes_reasons_too() {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    granted(case.register("A", "authorize", "2026-01-20T10:00:00Z"));
    assert!(!case.tap().replies[&1].reasons_owed);
    let with = json!({ "reply": 1, "answer": "not-authorize", "reason": "Misread." });
    granted(case.act(&tsb(), "tap.correct-reply", with));
    assert!(case.tap().replies[&1].reasons_owed && case.is_due(DutyKind::AskForReasons));
}

// shows: C241-34
#[rstest]
#[case::in_time("A", "2026-01-22T23:59:59Z", "granted C241-34")]
#[case::late("A", "2026-01-23T00:00:00Z", "R1-9.4.1a reply-after-close")]
#[case::in_the_future("A", "2026-01-26T12:00:01Z", "H-7 date-in-the-future")]
#[case::before_it_was_asked("A", "2025-11-02T23:59:59Z", "R1-9.4.1a reply-before-consultation")]
#[case::on_the_day_it_was_asked("A", "2025-11-03T00:00:00Z", "granted C241-34")]
#[case::of_a_sector_member("Sector 1", "2026-01-20T00:00:00Z", "R1-9.4.1c only-member-states-reply")]
#[case::of_nobody("Stranger", "2026-01-20T00:00:00Z", "H-7 member-unknown")]
fn a_reply_by_mail_is_registered_with_its_receipt(
    #[case] name: &str,
    #[case] received: &str,
    #[case] then: &str,
) {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    assert_eq!(word(&case.at("2026-01-26T12:00:00Z").register(name, "authorize", received)), then);
}

// shows: C241-34
#[rstest]
#[case::the_form("channel", json!("form"), "C241-34 form-is-not-registered")]
#[case::no_scan("scan", json!({ "sha256": " ", "name": "n", "media": "m", "bytes": 0 }), "C241-34 scan-missing")]
#[case::by_fax("channel", json!("fax"), "granted C241-34")]
#[case::by_e_mail("channel", json!("e-mail"), "granted C241-34")]
fn a_registration_shows_its_channel_and_scan(#[case] field: &str, #[case] value: Value, #[case] then: &str) {
    let mut case = Case::in_consultation();
    let received = "2026-01-02T10:00:00Z";
    let mut with = json!({ "member": "A", "channel": "mail", "received": received, "scan": file(), "answer": "authorize" });
    with[field] = value;
    assert_eq!(word(&case.act(&tsb(), "tap.register-reply", with.clone())), then);
    refused(&case.act(&state("A"), "tap.register-reply", with), "C241-34", "only-secretariat");
}

// shows: DC-29, H-4
#[test]
fn a_registered_reply_counts_once_another_person_checked_it() {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    granted(case.register("A", "authorize", "2026-01-20T10:00:00Z"));
    assert_eq!(case.tap().tally().all(), 0);
    let with = json!({ "reply": 1, "finding": "matches" });
    refused(&case.act_as(&tsb(), "officer-1", "tap.check-reply", with), "H-4", "checked-by-the-same-person");
    granted(case.check(1, "matches"));
    assert_eq!(case.tap().tally().support, 1);
    refused(&case.check(1, "matches"), "DC-29", "reply-checked-already");
    refused(&case.check(2, "matches"), "DC-29", "reply-unknown");
    granted(case.reply("B", "authorize"));
    refused(&case.check(2, "matches"), "DC-29", "form-needs-no-check");
}

// shows: DC-29
#[test]
fn a_registration_that_differs_is_void_until_corrected_and_checked_by_another() {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    granted(case.register("A", "authorize", "2026-01-20T10:00:00Z"));
    granted(case.check(1, "differs"));
    assert_eq!(case.tap().tally().all(), 0);
    let with = json!({ "reply": 1, "answer": "not-authorize", "reason": "The other box is ticked." });
    granted(case.act_as(&tsb(), "officer-2", "tap.correct-reply", with.clone()));
    refused(&case.check(1, "matches"), "H-4", "checked-by-the-same-person");
    let again = json!({ "reply": 1, "finding": "matches" });
    granted(case.act_as(&tsb(), "officer-1", "tap.check-reply", again));
    assert_eq!((case.tap().tally().against, case.tap().tally().support), (1, 0));
    refused(&case.act(&tsb(), "tap.correct-reply", with), "DC-29", "correction-changes-nothing");
}

// shows: H-5, DC-29
#[test]
fn a_correction_says_why_and_of_what() {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    granted(case.register("A", "authorize", "2026-01-20T10:00:00Z"));
    granted(case.reply("B", "authorize"));
    let correct =
        |reply: u32, reason: &str| json!({ "reply": reply, "answer": "not-authorize", "reason": reason });
    refused(&case.act(&tsb(), "tap.correct-reply", correct(1, " ")), "H-5", "field-empty");
    refused(&case.act(&tsb(), "tap.correct-reply", correct(2, "Misread.")), "DC-29", "form-is-not-corrected");
    refused(&case.act(&tsb(), "tap.correct-reply", correct(9, "Misread.")), "DC-29", "reply-unknown");
}

// shows: DC-29
#[rstest]
#[case::the_form_came_later("2026-01-19T10:00:00Z", 0)]
#[case::the_letter_came_later("2026-01-20T12:00:01Z", 1)]
fn of_two_replies_the_later_receipt_wins_whatever_the_channel(#[case] letter: &str, #[case] against: u32) {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-20T12:00:00Z").reply("A", "authorize"));
    granted(case.at("2026-01-21T12:00:00Z").register("A", "not-authorize", letter));
    granted(case.check(2, "matches"));
    assert_eq!((case.tap().tally().against, case.tap().tally().all()), (against, 1));
    assert_eq!(case.tap().replies.len(), 2);
}

// shows: DC-29
#[test]
fn a_later_form_replaces_an_earlier_one_until_the_close() {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-20T12:00:00Z").reply("A", "authorize"));
    granted(case.at("2026-01-22T23:59:59Z").reply("A", "not-authorize"));
    assert_eq!((case.tap().tally().support, case.tap().tally().against), (0, 1));
}

// shows: R1-9.4.1a, DC-20, H-6
#[test]
fn the_calendar_alone_closes_the_form_and_not_before_its_end() {
    let mut case = Case::in_consultation();
    case.at("2026-01-22T23:59:59Z");
    refused(&case.act(&calendar(), "tap.close-consultation", json!({})), "R1-9.4.1a", "not-due");
    case.at("2026-01-23T00:00:00Z");
    refused(&case.act(&director(), "tap.close-consultation", json!({})), "H-6", "only-calendar");
    granted(case.act(&calendar(), "tap.close-consultation", json!({})));
    assert_eq!((case.stage(), case.tap().result.clone()), (Stage::ClosedNotEstablished, None));
}

// shows: C241-28, C241-29, DC-27
#[rstest::rstest]
#[case::comments_without_their_option(json!({ "answer": "authorize", "comments": "C" }), "C241-29 comments-without-their-option")]
#[case::blank_comments(json!({ "answer": "authorize", "comments": " " }), "granted R1-9.4.1a")]
#[case::reasons(json!({ "answer": "authorize", "reasons": "R" }), "C241-28 reasons-without-a-no")]
#[case::changes(json!({ "answer": "authorize", "changes": "C" }), "C241-28 reasons-without-a-no")]
#[case::reasons_beside_comments(json!({ "answer": "authorize-with-comments", "comments": "C", "reasons": "R" }), "C241-28 reasons-without-a-no")]
#[case::comments_with_their_option(json!({ "answer": "authorize-with-comments", "comments": "C" }), "granted R1-9.4.1a")]
fn an_answer_on_the_form_brings_nothing_of_another_one(#[case] with: Value, #[case] then: &str) {
    let mut case = Case::in_consultation();
    assert_eq!(word(&case.act(&state("A"), "tap.reply", with.clone())), then);
    let mut letter = with;
    letter["member"] = "A".into();
    letter["channel"] = "mail".into();
    letter["received"] = "2026-01-02T10:00:00Z".into();
    letter["scan"] = json!({ "sha256": "00", "name": "n", "media": "m", "bytes": 1 });
    granted(case.act(&tsb(), "tap.register-reply", letter));
}
