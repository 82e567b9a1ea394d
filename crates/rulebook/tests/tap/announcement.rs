//! The announcement with its gates (9.3.1 to 9.4.3) and the text in the languages (9.3.5).

use crate::fixture::{
    Case, MEETING, chair, convened, day, deviation, director, granted, moment, refused, tsb, word,
};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Event, Stage};
use rulebook::body::Standing;
use serde_json::{Value, json};

/// An announcement on a day, with fields changed.
fn announce(
    at: &str,
    change: &Value,
) -> (Case, Result<rulebook::decision::Decision<Event>, rulebook::refusal::Refusal>) {
    let mut case = Case::requested();
    let mut with = Case::announcement();
    for (key, value) in change.as_object().expect("fields") {
        with[key] = value.clone();
    }
    let answer = case.at(at).act(&director(), "tap.announce", with);
    (case, answer)
}

// shows: R1-9.3.3d, R1-F9.1-5, C241-AC1, R1-F9.1-11
#[rstest]
#[case::last_second_of_the_day("2025-11-03T23:59:59Z", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::first_second_of_the_next("2025-11-04T00:00:00Z", "R1-9.3.3d announced-too-late")]
fn it_is_received_three_months_before(#[case] at: &str, #[case] then: &str) {
    let (_, answer) = announce(at, &json!({}));
    assert_eq!(word(&answer), then);
}

// shows: R1-9.3.3d
#[test]
fn a_day_late_reaches_the_meeting_that_opens_a_day_later() {
    let mut case = Case::requested();
    case.meeting = Some(convened(MEETING, "SG17", "2026-02-04", "2026-02-12", "UTC"));
    granted(case.at("2025-11-04T12:00:00Z").act(&director(), "tap.announce", Case::announcement()));
}

// shows: R1-9.3.3d, DC-18
#[rstest]
#[case::before_the_determination("2026-03-09", "R1-9.3.3d target-before-determination", false)]
#[case::feasible_on_the_day_itself("2026-03-12", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2", false)]
fn a_target_before_the_determination_is_refused_for_good(
    #[case] opens: &str,
    #[case] then: &str,
    #[case] possible: bool,
) {
    let mut case = Case::new();
    case.at("2025-12-12T08:00:00Z").meeting = Some(convened(MEETING, "SG17", opens, "2026-03-20", "UTC"));
    granted(case.act(&chair(), "tap.determine", json!({ "source": "SG17-R1" })));
    granted(case.act(&chair(), "tap.request", json!({})));
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    let mut with = Case::announcement();
    with["deviation"] = deviation();
    let answer = case.act(&director(), "tap.announce", with);
    assert_eq!(word(&answer), then);
    assert_eq!(answer.err().is_some_and(|no| no.deviation_possible), possible);
}

// shows: R1-9.3.3d
#[rstest]
#[case::before_the_determination("2025-09-30", "R1-9.3.3d posted-before-determination")]
#[case::on_its_day("2025-10-01", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::tomorrow("2025-10-21", "H-7 date-in-the-future")]
fn the_day_of_posting_is_a_day_that_was(#[case] posted: &str, #[case] then: &str) {
    assert_eq!(word(&announce("2025-10-20T12:00:00Z", &json!({ "posted": posted })).1), then);
}

// shows: R1-9.3.1d, R1-9.3.3c, R1-9.3.4b, C241-AC5, R1-9.3.3b
#[rstest]
#[case::complete("summary", json!("It specifies a thing."), "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::no_summary("summary", Value::Null, "R1-9.3.4b summary-missing")]
#[case::blank_summary("summary", json!("  "), "R1-9.3.4b summary-missing")]
#[case::a5_missing("a5", json!("missing"), "C241-AC5 a5-missing")]
#[case::a5_as_a_td("a5", json!({ "td": "SG17-TD12" }), "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::software_missing("electronic_material", json!("missing"), "R1-9.3.3b electronic-material-missing")]
#[case::software_there("electronic_material", json!("delivered"), "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
fn the_text_is_complete(#[case] field: &str, #[case] value: Value, #[case] then: &str) {
    let mut case = Case::determined();
    granted(case.act(&chair(), "tap.request", json!({})));
    let mut with = Case::text_at_tsb();
    with[field] = value;
    granted(case.act(&tsb(), "tap.deposit", with));
    assert_eq!(word(&case.act(&director(), "tap.announce", Case::announcement())), then);
}

// shows: R1-9.3.3a, R1-9.3.1a
#[test]
fn not_before_the_request_and_not_without_the_text() {
    let mut case = Case::determined();
    refused(&case.act(&director(), "tap.announce", Case::announcement()), "R1-9.3.1a", "not-at-this-stage");
    granted(case.act(&chair(), "tap.request", json!({})));
    refused(&case.act(&director(), "tap.announce", Case::announcement()), "R1-9.3.3a", "no-final-text");
}

// shows: R1-9.3.1a, R1-9.4.1b
#[rstest]
#[case::the_secretariat(tsb())]
#[case::the_chair(chair())]
fn only_the_director_announces(#[case] by: Standing) {
    refused(&Case::requested().act(&by, "tap.announce", Case::announcement()), "R1-9.3.1a", "only-director");
}

// shows: R1-F9.1-5
#[rstest]
#[case::another_group(json!({}), "SG13", None, true, "R1-F9.1-5 meeting-of-other-group")]
#[case::not_the_next(json!({}), "SG17", Some("SG17 2026-01"), true, "R1-F9.1-5 not-the-next-meeting")]
#[case::the_next_cannot_be_reached(json!({}), "SG17", Some("SG17 2026-01"), false, "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::no_circular_number(json!({ "circular": 0 }), "SG17", None, true, "R1-9.3.1f circular-number")]
fn it_names_the_next_meeting_of_the_group(
    #[case] change: Value,
    #[case] group: &str,
    #[case] next: Option<&str>,
    #[case] reachable: bool,
    #[case] then: &str,
) {
    let mut case = Case::requested();
    case.meeting = Some(convened(MEETING, group, "2026-02-03", "2026-02-12", "UTC"));
    case.facts.next_meeting = next.map(Into::into);
    case.facts.first_reachable = if reachable { next } else { Some(MEETING) }.map(Into::into);
    let mut with = Case::announcement();
    if let Some(circular) = change.get("circular") {
        with["circular"] = circular.clone();
    }
    assert_eq!(word(&case.act(&director(), "tap.announce", with)), then);
}

// shows: R1-F9.1-5
#[test]
fn a_meeting_that_opens_today_is_too_late() {
    let (_, answer) = announce("2026-02-03T00:00:00Z", &json!({ "deviation": deviation() }));
    refused(&answer, "R1-F9.1-5", "meeting-has-opened");
}

// shows: R1-9.4.1a, DC-3, C241-9
#[rstest]
#[case::as_computed(json!({}), "2026-01-22", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::printed_earlier(json!({ "closes": "2026-01-21" }), "2026-01-21", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::printed_a_day_late(json!({ "closes": "2026-01-23" }), "", "R1-9.4.1a closes-too-late")]
#[case::printed_before_posting(json!({ "closes": "2025-11-02" }), "", "R1-9.4.1a closes-before-it-opens")]
fn it_opens_the_consultation_until_seven_working_days_before(
    #[case] change: Value,
    #[case] closes: &str,
    #[case] then: &str,
) {
    let (case, answer) = announce("2025-11-03T12:00:00Z", &change);
    assert_eq!(word(&answer), then);
    if answer.is_ok() {
        let announcement = case.tap().announcement.as_ref().expect("it was announced");
        assert_eq!((case.stage(), announcement.closes.day()), (Stage::InConsultation, day(closes)));
        assert_eq!(announcement.closes.computed, day("2026-01-22"));
    }
}

// shows: R1-9.4.2, C241-22, C241-AC6
#[test]
fn it_carries_the_dated_note_on_patent_statements() {
    let mut case = Case::requested();
    case.facts.ipr_statements = 2;
    granted(case.at("2025-11-03T12:00:00Z").act(&director(), "tap.announce", Case::announcement()));
    case.facts.ipr_statements = 3;
    let announcement = case.tap().announcement.as_ref().expect("it was announced");
    assert_eq!((announcement.ipr_statements, announcement.posted), (Some(2), Some(day("2025-11-03"))));
}

// shows: R1-9.3.1f, R1-9.4.3, C241-7
#[test]
fn it_makes_circular_letter_notice_and_languages_due() {
    let (case, answer) = announce("2025-11-03T12:00:00Z", &json!({}));
    granted(answer);
    for kind in [
        DutyKind::Circular,
        DutyKind::CollectiveLetter,
        DutyKind::NoticeToOthers,
        DutyKind::TextInOfficialLanguages,
    ] {
        assert!(case.is_due(kind), "{kind:?}");
    }
}

// shows: R1-9.3.5, R1-F9.1-7
#[rstest]
#[case::on_the_day("2026-01-03T23:59:59Z", "granted R1-9.3.5")]
#[case::a_day_late("2026-01-04T00:00:00Z", "R1-9.3.5 text-too-late")]
fn the_text_is_distributed_one_month_before(#[case] at: &str, #[case] then: &str) {
    let (mut case, answer) = announce("2025-11-03T12:00:00Z", &json!({}));
    granted(answer);
    assert_eq!(word(&case.at(at).act(&tsb(), "tap.distribute", json!({ "languages": ["fr"] }))), then);
}

// shows: R1-9.3.5
#[test]
fn the_duty_ends_with_the_sixth_language() {
    let (mut case, answer) = announce("2025-11-03T12:00:00Z", &json!({}));
    granted(answer);
    granted(case.act(&tsb(), "tap.distribute", json!({ "languages": ["ar", "zh", "en", "fr", "ru"] })));
    assert!(case.is_due(DutyKind::TextInOfficialLanguages));
    granted(case.act(&tsb(), "tap.distribute", json!({ "languages": ["es"] })));
    assert!(!case.is_due(DutyKind::TextInOfficialLanguages));
}

// shows: R1-9.3.5
#[rstest]
#[case::nothing(json!({ "languages": [] }), "R1-9.3.5 no-languages")]
#[case::tomorrow(json!({ "languages": ["en"], "on": "2025-11-04" }), "H-7 date-in-the-future")]
fn a_distribution_has_languages_and_a_day(#[case] with: Value, #[case] then: &str) {
    let (mut case, answer) = announce("2025-11-03T12:00:00Z", &json!({}));
    granted(answer);
    assert_eq!(word(&case.act(&tsb(), "tap.distribute", with)), then);
}

// shows: R1-9.3.5, DC-18
#[test]
fn without_every_language_nothing_is_decided_unless_the_director_says_so() {
    let (mut case, answer) = announce("2025-11-03T12:00:00Z", &json!({}));
    granted(answer);
    granted(case.act(&tsb(), "tap.carry-out", json!({ "duty": "notice-to-others", "document": "L" })));
    granted(case.act(&tsb(), "tap.distribute", json!({ "languages": ["ar", "zh", "en", "fr", "ru"] })));
    let mut case = case.established();
    case.at = moment("2026-02-03T09:00:00Z");
    case.meet("meeting.open", json!({})).expect("it opens");
    case.present(&["A"]);
    granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD" })));
    refused(&case.decide(), "R1-9.3.5", "text-not-in-all-languages");
    let waiver = json!({ "languages": [], "deviation": deviation() });
    refused(&case.act(&tsb(), "tap.distribute", waiver.clone()), "DC-18", "deviation-by-director");
    granted(case.act(&director(), "tap.distribute", waiver));
    granted(case.decide());
    assert_eq!(case.stage(), Stage::Approved);
}

// shows: R1-9.4.3
#[test]
fn the_result_waits_for_the_notice_to_others() {
    let (mut case, answer) = announce("2025-11-03T12:00:00Z", &json!({}));
    granted(answer);
    case.at("2026-01-23T00:00:00Z");
    granted(case.act(&crate::fixture::calendar(), "tap.close-consultation", json!({})));
    let answer = case.act(&director(), "tap.establish-result", json!({}));
    refused(&answer, "R1-9.4.3", "others-not-informed");
    assert!(answer.expect_err("refused").deviation_possible);
    granted(case.act(&director(), "tap.establish-result", json!({ "deviation": deviation() })));
    assert_eq!(case.stage(), Stage::Authorized);
}

// shows: R1-F9.1-5, R1-9.3.3d
#[rstest]
#[case::the_first_that_can_be_reached("SG17 2026-06", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
#[case::a_later_one("SG17 2027-09", "R1-F9.1-5 not-the-next-meeting")]
fn where_the_next_cannot_be_reached_it_is_the_first_that_can(#[case] name: &str, #[case] then: &str) {
    let mut case = Case::requested();
    case.meeting = Some(convened(name, "SG17", "2027-09-01", "2027-09-05", "UTC"));
    case.facts.next_meeting = Some("SG17 2025-11".into());
    case.facts.first_reachable = Some("SG17 2026-06".into());
    let with = json!({ "circular": 1, "meeting": name, "zone": "UTC" });
    assert_eq!(word(&case.act(&director(), "tap.announce", with)), then);
}
