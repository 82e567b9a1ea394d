//! A meeting that moves (DC-26).

use crate::fixture::{Case, MEETING, chair, convened, day, deviation, director, granted, refused, tsb, word};
use rstest::rstest;
use rulebook::approval::tap::Stage;
use serde_json::{Value, json};

/// In consultation, and then the meeting moves.
fn moved(mut case: Case, opens: &str) -> Case {
    let with = json!({ "opens": opens, "ends": "2026-02-27", "reason": "The hall." });
    case.meet("meeting.move", with).expect("it moves");
    case
}

/// Opened on its new first day, with the text in final form.
fn sitting(case: &mut Case, opens: &str) {
    let mut moment = opens.to_owned();
    moment.push_str("T09:00:00Z");
    case.at(&moment).meet("meeting.open", json!({})).expect("it opens");
    case.present(&["A"]);
    granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD" })));
}

// shows: DC-26
#[test]
fn moved_later_the_printed_closing_stays_until_a_corrigendum_extends_it_for_all() {
    let mut case = moved(Case::in_consultation(), "2026-02-10");
    let closes = |case: &Case| case.tap().announcement.as_ref().expect("announced").closes.day();
    assert_eq!(closes(&case), day("2026-01-22"));
    let extend = |closes: &str| json!({ "corrigendum": "Corr. 1", "closes": closes });
    refused(&case.act(&tsb(), "tap.extend", extend("2026-01-29")), "DC-26", "only-director");
    refused(&case.act(&director(), "tap.extend", extend("2026-01-22")), "DC-26", "extension-not-later");
    refused(&case.act(&director(), "tap.extend", extend("2026-01-30")), "DC-26", "extension-too-late");
    granted(case.act(&director(), "tap.extend", extend("2026-01-29")));
    assert_eq!(closes(&case), day("2026-01-29"));
    assert_eq!(word(&case.at("2026-01-29T23:59:59Z").reply("A", "authorize")), "granted R1-9.4.1a");
    assert_eq!(word(&case.at("2026-01-30T00:00:00Z").reply("B", "authorize")), "R1-9.4.1a reply-after-close");
}

// shows: DC-26, R1-9.3.3d, R1-9.4.1a
#[rstest]
#[case::a_day_later("2026-02-04", "granted R1-9.5.3a")]
#[case::a_day_earlier("2026-02-02", "R1-9.3.3d meeting-moved-too-near")]
fn moved_earlier_the_periods_are_asked_again(#[case] opens: &str, #[case] then: &str) {
    let mut case = moved(Case::authorized(), opens);
    sitting(&mut case, opens);
    assert_eq!(word(&case.decide()), then);
}

// shows: DC-26, DC-18
#[test]
fn the_director_keeps_it_with_one_deviation_from_both_periods() {
    let mut case = moved(Case::authorized(), "2026-02-02");
    let keep = || json!({ "deviation": deviation() });
    refused(&case.act(&tsb(), "tap.keep-meeting", keep()), "DC-26", "only-director");
    granted(case.act(&director(), "tap.keep-meeting", keep()));
    assert_eq!(case.tap().deviations[0].rules, ["R1-9.3.3d", "R1-9.4.1a"]);
    refused(&case.act(&director(), "tap.keep-meeting", keep()), "DC-26", "nothing-to-deviate-from");
    sitting(&mut case, "2026-02-02");
    granted(case.decide());
    assert_eq!(case.stage(), Stage::Approved);
}

// shows: DC-26
#[test]
fn a_meeting_that_stays_has_nothing_to_keep() {
    let answer = Case::authorized().act(&director(), "tap.keep-meeting", json!({ "deviation": deviation() }));
    refused(&answer, "DC-26", "nothing-to-deviate-from");
}

// shows: DC-26
#[rstest]
#[case::in_consultation(Case::in_consultation())]
#[case::authorized(Case::authorized())]
fn or_the_next_meeting_is_announced_instead(#[case] case: Case) {
    let mut case = moved(case, "2026-02-02");
    let next = convened("SG17 2026-06", "SG17", "2026-06-01", "2026-06-05", "UTC");
    case.facts.moved_from.clone_from(&case.meeting);
    case.facts.next_meeting = Some(next.id.clone());
    case.facts.first_reachable = Some(next.id.clone());
    case.meeting = Some(next);
    let with = json!({ "circular": 12, "meeting": "SG17 2026-06", "zone": "UTC" });
    granted(case.act(&director(), "tap.announce", with));
    let tap = case.tap();
    assert_eq!((tap.stage, tap.cycle, tap.replies.len()), (Stage::InConsultation, 1, 0));
    assert!(tap.languages.is_empty() && tap.result.is_none());
}

// shows: DC-26
#[test]
fn not_while_the_announced_meeting_still_holds() {
    let mut case = Case::in_consultation();
    case.facts.moved_from.clone_from(&case.meeting);
    case.meeting = Some(convened("SG17 2026-06", "SG17", "2026-06-01", "2026-06-05", "UTC"));
    case.facts.next_meeting = Some("SG17 2026-06".into());
    let with = json!({ "circular": 12, "meeting": "SG17 2026-06", "zone": "UTC" });
    refused(&case.act(&director(), "tap.announce", with), "R1-9.3.1a", "announced-already");
}

// shows: DC-26
#[rstest]
#[case::ends_first("2026-02-10", "2026-02-09", "meeting-ends-before-it-opens")]
#[case::into_the_past("2026-01-01", "2026-02-09", "meeting-moves-into-the-past")]
fn a_move_has_days_that_hold_together(#[case] opens: &str, #[case] ends: &str, #[case] key: &str) {
    let with: Value = json!({ "opens": opens, "ends": ends, "reason": "The hall." });
    let no = Case::in_consultation().meet("meeting.move", with).expect_err("refused");
    assert_eq!((no.rule.as_str(), no.reason.key.as_str()), ("DC-26", key));
}

// shows: DC-26
#[test]
fn a_meeting_that_has_opened_does_not_move() {
    let with = json!({ "opens": "2026-02-20", "ends": "2026-02-27", "reason": "The hall." });
    let no = Case::at_meeting().meet("meeting.move", with).expect_err("refused");
    assert_eq!(no.reason.key, "meeting-has-opened");
}

/// Announced for a meeting in August; it moves to June and is still more than three months away.
fn moved_to_june() -> Case {
    let mut case = Case::requested();
    case.meeting = Some(convened(MEETING, "SG17", "2026-08-03", "2026-08-12", "UTC"));
    granted(case.at("2025-11-03T12:00:00Z").act(&director(), "tap.announce", Case::announcement()));
    let with = json!({ "opens": "2026-06-01", "ends": "2026-06-05", "reason": "The hall." });
    case.at("2025-12-01T12:00:00Z").meet("meeting.move", with).expect("it moves");
    case.facts.moved_from.clone_from(&case.meeting);
    case
}

// shows: DC-26
#[test]
fn a_meeting_that_moved_earlier_is_announced_anew_itself_while_there_is_time() {
    let mut case = moved_to_june();
    granted(case.act(&director(), "tap.announce", Case::announcement()));
    let closes = &case.tap().announcement.as_ref().expect("announced").closes;
    assert_eq!((case.tap().cycle, closes.day()), (1, day("2026-05-20")));
}

// shows: DC-26, R1-F9.1-5
#[rstest]
#[case::the_first_after_it("SG17 2026-11", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::a_later_one("SG17 2027-03", "R1-F9.1-5 not-the-next-meeting")]
fn or_the_first_meeting_after_it(#[case] name: &str, #[case] then: &str) {
    let mut case = moved_to_june();
    case.facts.next_after_announced = Some("SG17 2026-11".into());
    case.meeting = Some(convened(name, "SG17", "2027-03-01", "2027-03-05", "UTC"));
    let with = json!({ "circular": 12, "meeting": name, "zone": "UTC" });
    assert_eq!(word(&case.act(&director(), "tap.announce", with)), then);
}

// shows: DC-26
#[test]
fn nothing_is_extended_where_the_meeting_did_not_move_later() {
    let mut case = Case::requested();
    let mut with = Case::announcement();
    with["closes"] = "2025-12-01".into();
    granted(case.at("2025-11-03T12:00:00Z").act(&director(), "tap.announce", with));
    let extend = json!({ "corrigendum": "Corr. 1", "closes": "2026-01-22" });
    refused(&case.act(&director(), "tap.extend", extend.clone()), "DC-26", "meeting-did-not-move-later");
    let mut earlier = moved(case, "2026-02-02");
    refused(&earlier.act(&director(), "tap.extend", extend), "DC-26", "meeting-did-not-move-later");
}
