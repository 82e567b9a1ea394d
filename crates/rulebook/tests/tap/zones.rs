//! A consultation in a zone of its own: every day of it ends there (DC-5, DC-31). Zurich is an hour ahead of UTC in winter, two in summer.

use crate::fixture::{
    Case, MEETING, calendar, chair, convened, day, director, granted, refused, state, tsb, word,
};
use rstest::rstest;
use rulebook::approval::tap::Stage;
use serde_json::json;

/// Announced in the zone of Geneva, for a meeting from 3 to 12 February 2026 there.
fn consulted() -> Case {
    let mut case = Case::with_meeting(convened(MEETING, "SG17", "2026-02-03", "2026-02-12", "Europe/Zurich"));
    granted(case.act(&chair(), "tap.determine", json!({ "source": "R" })));
    granted(case.act(&chair(), "tap.request", json!({})));
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    let with = json!({ "circular": 10, "meeting": MEETING, "zone": "Europe/Zurich" });
    granted(case.at("2025-11-03T22:59:59Z").act(&director(), "tap.announce", with));
    granted(case.act(&tsb(), "tap.carry-out", json!({ "duty": "notice-to-others", "document": "L" })));
    let all = json!({ "languages": ["ar", "zh", "en", "fr", "ru", "es"] });
    granted(case.at("2026-01-03T22:59:59Z").act(&tsb(), "tap.distribute", all));
    case
}

fn at_meeting() -> Case {
    let mut case = consulted();
    granted(case.at("2026-01-22T22:59:59Z").reply("A", "authorize"));
    granted(case.at("2026-01-22T23:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    granted(case.act(&director(), "tap.establish-result", json!({})));
    case.at("2026-02-03T08:00:00Z").meet("meeting.open", json!({})).expect("it opens");
    case.present(&["A", "B"]);
    granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD" })));
    case
}

fn more_time() -> Case {
    let mut case = at_meeting();
    granted(case.act(&state("A"), "tap.request-more-time", json!({})));
    granted(case.at("2026-02-12T22:59:59Z").decide());
    case
}

// shows: R1-9.3.3d, DC-5
#[test]
fn the_announcement_is_in_time_on_its_day_there() {
    let mut case = Case::with_meeting(convened(MEETING, "SG17", "2026-02-03", "2026-02-12", "Europe/Zurich"));
    granted(case.act(&chair(), "tap.determine", json!({ "source": "R" })));
    granted(case.act(&chair(), "tap.request", json!({})));
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    let with = json!({ "circular": 10, "meeting": MEETING, "zone": "Europe/Zurich" });
    let late = case.at("2025-11-03T23:00:00Z").act(&director(), "tap.announce", with);
    refused(&late, "R1-9.3.3d", "announced-too-late");
}

// shows: R1-9.4.1a, DC-5
#[rstest]
#[case::last_second("2026-01-22T22:59:59Z", "granted R1-9.4.1a")]
#[case::first_second_late("2026-01-22T23:00:00Z", "R1-9.4.1a reply-after-close")]
fn replies_close_there(#[case] at: &str, #[case] then: &str) {
    assert_eq!(word(&consulted().at(at).reply("A", "authorize")), then);
}

// shows: R1-9.4.1a
#[test]
fn the_calendar_closes_then_and_not_before() {
    let mut case = consulted();
    let early = case.at("2026-01-22T22:59:59Z").act(&calendar(), "tap.close-consultation", json!({}));
    refused(&early, "R1-9.4.1a", "not-due");
    granted(case.at("2026-01-22T23:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
}

// shows: R1-9.5.5c, DC-31
#[rstest]
#[case::last_second("2026-03-12T22:59:59Z", "granted R1-9.5.5.2a", "R1-9.5.5c not-due")]
#[case::first_second_late("2026-03-12T23:00:00Z", "R1-9.5.5c opposition-too-late", "granted R1-9.5.5c")]
fn the_four_weeks_end_there(#[case] at: &str, #[case] opposed: &str, #[case] ended: &str) {
    let mut case = more_time();
    case.at(at);
    let end = case.clone().act(&calendar(), "tap.end-more-time", json!({}));
    assert_eq!(word(&end), ended);
    let with = json!({ "reasons": "R", "changes": "C" });
    assert_eq!(word(&case.act(&state("A"), "tap.oppose-formally", with)), opposed);
}

// shows: R1-9.6.1a, DC-31, DC-12
#[rstest]
#[case::last_second("2026-04-09T21:59:59Z", "granted R1-9.6.1a")]
#[case::first_second_late("2026-04-09T22:00:00Z", "R1-9.6.1a notified-too-late")]
fn the_result_is_notified_by_a_day_there(#[case] at: &str, #[case] then: &str) {
    let mut case = more_time();
    granted(case.at("2026-03-12T23:00:00Z").act(&calendar(), "tap.end-more-time", json!({})));
    assert_eq!(case.tap().approved_on, Some(day("2026-03-12")));
    assert_eq!(word(&case.at(at).act(&director(), "tap.notify-result", json!({ "circular": 20 }))), then);
}

// shows: R1-9.6.1a, DC-31
#[rstest]
#[case::last_second("2026-03-12T22:59:59Z", "granted R1-9.6.1a")]
#[case::first_second_late("2026-03-12T23:00:00Z", "R1-9.6.1a notified-too-late")]
fn and_so_is_one_of_the_meeting(#[case] at: &str, #[case] then: &str) {
    let mut case = at_meeting();
    granted(case.at("2026-02-12T22:59:59Z").decide());
    assert_eq!((case.stage(), case.tap().approved_on), (Stage::Approved, Some(day("2026-02-12"))));
    assert_eq!(word(&case.at(at).act(&director(), "tap.notify-result", json!({ "circular": 20 }))), then);
}
