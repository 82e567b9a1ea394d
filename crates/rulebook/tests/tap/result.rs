//! The result of a consultation (9.4.5 to 9.4.7, DC-7, DC-8, DC-20).

use crate::fixture::{Case, calendar, chair, director, granted, refused, tsb, word};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Outcome, Stage};
use rulebook::body::Standing;
use serde_json::json;

// shows: R1-9.4.5a, R1-9.4.6a, DC-8, C241-14, R1-F9.1-8
#[rstest]
#[case::seventy_one_percent(15, 21, Outcome::Authorized)]
#[case::sixty_six(14, 21, Outcome::NotAtThisMeeting)]
#[case::exactly_seventy_of_20(14, 20, Outcome::Authorized)]
#[case::exactly_seventy_of_30(21, 30, Outcome::Authorized)]
#[case::sixty_eight(20, 29, Outcome::NotAtThisMeeting)]
#[case::seventy_point_37(19, 27, Outcome::Authorized)]
#[case::sixty_nine_point_57(16, 23, Outcome::NotAtThisMeeting)]
#[case::never_rounded_up(69, 99, Outcome::NotAtThisMeeting)]
#[case::one_of_one(1, 1, Outcome::Authorized)]
#[case::none_of_one(0, 1, Outcome::NotAtThisMeeting)]
#[case::seven_of_ten(7, 10, Outcome::Authorized)]
#[case::six_of_ten(6, 10, Outcome::NotAtThisMeeting)]
#[case::two_of_three(2, 3, Outcome::NotAtThisMeeting)]
#[case::five_of_seven(5, 7, Outcome::Authorized)]
#[case::four_of_seven(4, 7, Outcome::NotAtThisMeeting)]
fn seventy_percent_of_the_explicit_replies(#[case] yes: u32, #[case] of: u32, #[case] outcome: Outcome) {
    let case = Case::in_consultation().replies(yes, of - yes, 0).established();
    let result = case.tap().result.as_ref().expect("it is established");
    assert_eq!((result.replies.support, result.replies.explicit(), result.outcome), (yes, of, outcome));
}

// shows: R1-9.4.6n, DC-27
#[test]
fn what_says_neither_leaves_the_denominator() {
    let case = Case::in_consultation().replies(14, 6, 10).established();
    let result = case.tap().result.as_ref().expect("it is established");
    assert_eq!(
        (result.replies.explicit(), result.replies.all(), result.outcome),
        (20, 30, Outcome::Authorized)
    );
}

// shows: C241-30, R1-9.4.7, R1-9.4.5a
#[test]
fn replies_with_comments_support_and_their_comments_go_into_a_td() {
    let mut case = Case::in_consultation();
    case.at("2026-01-20T12:00:00Z");
    for number in 0..10 {
        let answer = match number {
            0..4 => "authorize",
            4..7 => "authorize-with-comments",
            _ => "not-authorize",
        };
        granted(case.reply(&format!("State {number}"), answer));
    }
    let case = case.established();
    assert_eq!(case.stage(), Stage::Authorized);
    assert!(case.is_due(DutyKind::CommentsTd));
}

// shows: R1-9.4.7
#[test]
fn without_comments_there_is_no_td() {
    assert!(!Case::in_consultation().replies(3, 0, 0).established().is_due(DutyKind::CommentsTd));
}

// shows: R1-9.4.7, DC-27
#[test]
fn comments_of_a_reply_that_says_neither_go_into_the_td() {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-20T12:00:00Z").reply("A", "authorize"));
    let with = json!({
        "member": "B", "channel": "e-mail", "received": "2026-01-20T10:00:00Z", "answer": "not-explicit",
        "scan": { "sha256": "00", "name": "n", "media": "m", "bytes": 1 }, "comments": "We wonder."
    });
    granted(case.act_as(&tsb(), "officer-1", "tap.register-reply", with));
    granted(case.check(2, "matches"));
    assert!(case.established().is_due(DutyKind::CommentsTd));
}

// shows: R1-9.4.5a, DC-7
#[test]
fn no_replies_authorize() {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    let decision = granted(case.act(&director(), "tap.establish-result", json!({})));
    assert_eq!(decision.under.iter().map(|rule| rule.id).collect::<Vec<_>>(), ["R1-9.4.5a", "DC-20"]);
    assert_eq!(case.stage(), Stage::Authorized);
}

// shows: DC-7
#[rstest]
#[case::may_proceed("may-proceed", Stage::Authorized)]
#[case::not_at_this_meeting("not-at-this-meeting", Stage::NotAtThisMeeting)]
fn replies_of_which_none_is_explicit_await_the_director(#[case] ruling: &str, #[case] stage: Stage) {
    let mut case = Case::in_consultation().replies(0, 0, 3).established();
    assert_eq!(case.stage(), Stage::AwaitsDirector);
    assert!(!case.is_due(DutyKind::AdviceToChair));
    let with = |reason: &str| json!({ "ruling": ruling, "reason": reason });
    refused(&case.act(&tsb(), "tap.rule-on-no-explicit-reply", with("Why.")), "DC-7", "only-director");
    refused(&case.act(&director(), "tap.rule-on-no-explicit-reply", with(" ")), "DC-7", "field-empty");
    granted(case.act(&director(), "tap.rule-on-no-explicit-reply", with("Why.")));
    assert_eq!((case.stage(), case.is_due(DutyKind::AdviceToChair)), (stage, true));
}

// shows: R1-9.4.5a, R1-9.4.6a, C241-13, C241-AC4
#[rstest]
#[case::enough(7, 3, true)]
#[case::too_few(6, 4, false)]
fn the_chair_is_advised_and_a_plenary_is_devoted_to_it(
    #[case] yes: u32,
    #[case] no: u32,
    #[case] plenary: bool,
) {
    let case = Case::in_consultation().replies(yes, no, 0).established();
    assert_eq!(
        (case.is_due(DutyKind::AdviceToChair), case.is_due(DutyKind::PlenarySession)),
        (true, plenary)
    );
}

// shows: DC-20
#[rstest]
#[case::tsb(tsb())]
#[case::the_chair(chair())]
#[case::the_calendar(calendar())]
fn only_the_director_establishes(#[case] by: Standing) {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    refused(&case.act(&by, "tap.establish-result", json!({})), "DC-20", "only-director");
}

// shows: DC-20, DC-29
#[test]
fn not_before_the_close_and_not_while_a_reply_is_unchecked() {
    let mut case = Case::in_consultation();
    refused(&case.act(&director(), "tap.establish-result", json!({})), "DC-20", "not-at-this-stage");
    granted(case.at("2026-01-20T12:00:00Z").register("A", "authorize", "2026-01-20T10:00:00Z"));
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    refused(&case.act(&director(), "tap.establish-result", json!({})), "DC-29", "replies-unchecked");
    granted(case.check(1, "matches"));
    granted(case.act(&director(), "tap.establish-result", json!({})));
}

// shows: R1-9.4.1a, R1-9.4.5a
#[test]
fn a_late_no_changes_nothing() {
    let mut case = Case::in_consultation().replies(7, 3, 0);
    refused(
        &case.at("2026-01-23T10:00:00Z").reply("Late", "not-authorize"),
        "R1-9.4.1a",
        "reply-after-close",
    );
    refused(
        &case.register("Late", "not-authorize", "2026-01-23T00:00:00Z"),
        "R1-9.4.1a",
        "reply-after-close",
    );
    assert_eq!(case.established().stage(), Stage::Authorized);
}

// shows: R1-9.4.6a, DC-20, R1-9.3.1b
#[test]
fn after_too_few_a_fresh_decision_begins_again_and_the_text_stays_determined() {
    let mut case = Case::in_consultation().replies(6, 4, 0).established();
    assert!(case.stage().is_determined());
    refused(&case.act(&chair(), "tap.request", json!({})), "R1-9.3.1a", "not-at-this-stage");
    let with = |by: &str| json!({ "source": "SG17-R2", "by_meeting_of": by });
    refused(&case.act(&chair(), "tap.seek-again", with("SG13")), "R1-9.3.1b", "determined-by-other-group");
    granted(case.act(&chair(), "tap.seek-again", with("WP1/17")));
    assert_eq!((case.stage(), case.tap().replies.len(), case.tap().cycle), (Stage::Determined, 0, 1));
    let announce = case.act(&director(), "tap.announce", Case::announcement());
    refused(&announce, "R1-9.3.1a", "not-at-this-stage");
}

// shows: R1-9.4.6a, R1-9.1.2a, DC-20
#[rstest]
#[case::too_few(Case::in_consultation().replies(6, 4, 0).established(), "R1-9.4.5a not-at-this-stage")]
#[case::not_established(closed(), "DC-20 result-not-established")]
#[case::none_explicit(Case::in_consultation().replies(0, 0, 1).established(), "DC-20 result-not-established")]
#[case::not_even_closed(Case::in_consultation(), "R1-9.4.5a not-at-this-stage")]
#[case::only_determined(Case::determined(), "R1-9.4.5a not-at-this-stage")]
fn nothing_is_decided_without_authorization(#[case] mut case: Case, #[case] then: &str) {
    case.at("2026-02-03T09:00:00Z");
    case.meet("meeting.open", json!({})).expect("it opens");
    case.present(&["A"]);
    assert_eq!(word(&case.decide()), then);
}

fn closed() -> Case {
    let mut case = Case::in_consultation().replies(1, 0, 0);
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    case
}

// shows: DC-20
#[test]
fn the_obligation_to_establish_stays_when_the_meeting_opens() {
    let mut case = closed();
    case.at("2026-02-03T09:00:00Z");
    case.meet("meeting.open", json!({})).expect("it opens");
    assert!(case.awaited().contains(&"tap.establish-result".to_owned()));
    granted(case.act(&director(), "tap.establish-result", json!({})));
}
