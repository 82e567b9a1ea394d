//! A case that comes in from its letters (DC-32).

use crate::fixture::{
    Answer, Case, calendar, chair, convened, day, deviation, director, granted, refused, state, tsb, word,
};
use rstest::rstest;
use rulebook::approval::item::Procedure;
use rulebook::approval::tap::Stage;
use rulebook::body::Electorate;
use rulebook::calendar::Zone;
use rulebook::edition::Edition;
use serde_json::{Value, json};

fn sourced(value: &Value) -> Value {
    json!({ "value": value, "source": "Letter" })
}

/// What a circular gives and nothing else.
fn circular() -> Value {
    json!({
        "edition": "res1-2016",
        "circular": sourced(&json!(241)),
        "meeting": sourced(&json!("SG11 2020-07")),
        "closes": sourced(&json!("2020-07-10")),
        "zone": "UTC"
    })
}

fn before() -> Case {
    let mut case =
        Case::with_meeting(convened("SG11 2020-07", "SG11", "2020-07-22", "2020-07-31", "Europe/Zurich"));
    case.rules = Edition::on(day("2020-03-01"));
    case.facts.item.group = "SG11".into();
    case.facts.zone = Zone::utc();
    case.at("2020-07-01T12:00:00Z");
    case
}

fn taken(with: Value) -> (Case, Answer) {
    let mut case = before();
    let answer = case.act(&tsb(), "case.take-over", with);
    (case, answer)
}

// shows: DC-32, DC-16, DC-3
#[test]
fn it_comes_in_during_its_consultation_with_its_printed_closing() {
    let (case, answer) = taken(circular());
    granted(answer);
    let tap = case.tap();
    assert_eq!((tap.stage, tap.edition.as_str()), (Stage::InConsultation, "res1-2016"));
    let closes = &tap.announcement.as_ref().expect("announced").closes;
    assert_eq!((closes.printed, closes.computed), (Some(day("2020-07-10")), day("2020-07-10")));
    assert_eq!(tap.taken_over.as_deref(), Some("Letter"));
}

// shows: DC-32
#[rstest]
#[case::determined("determined", json!("2020-03-13"), "R1-9.3.1c")]
#[case::posted("posted", json!("2020-04-01"), "R1-9.3.3d")]
#[case::summary("summary", json!("A thing."), "R1-9.3.4b")]
#[case::patent_statements("ipr_statements", json!(0), "R1-9.4.2")]
#[case::reference("reference", json!("SG11-R30"), "R1-9.3.1e")]
#[case::a5("a5", json!({ "td": "SG11-TD1191" }), "C241-AC5")]
fn what_no_source_gives_is_neither_passed_nor_failed(
    #[case] field: &str,
    #[case] value: Value,
    #[case] rule: &str,
) {
    let (case, answer) = taken(circular());
    granted(answer);
    assert!(case.tap().unverified.iter().any(|id| id == rule), "{:?}", case.tap().unverified);
    let mut with = circular();
    with[field] = sourced(&value);
    let (case, answer) = taken(with);
    granted(answer);
    assert!(!case.tap().unverified.iter().any(|id| id == rule));
}

/// At its meeting, every reply but one in favour.
fn at_meeting(with: Value) -> Case {
    let (mut case, answer) = taken(with);
    granted(answer);
    granted(case.reply("A", "authorize"));
    granted(case.at("2020-07-11T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    granted(case.act(&director(), "tap.establish-result", json!({})));
    case.at("2020-07-22T08:00:00Z").meet("meeting.open", json!({})).expect("it opens");
    case.present(&["A", "B"]);
    case
}

// shows: DC-32, R1-9.3.5
#[test]
fn an_unknown_fact_needs_no_deviation_and_the_other_gates_hold() {
    let mut case = at_meeting(circular());
    let early = case.act(&chair_of_sg11(), "tap.decide", json!({}));
    refused(&early, "R1-9.5.5a", "no-text-in-final-form");
    granted(case.act(&chair_of_sg11(), "tap.present-final-text", json!({ "document": "TD" })));
    granted(case.act(&state("B"), "tap.oppose", json!({})));
    granted(case.act(&chair_of_sg11(), "tap.decide", json!({})));
    assert_eq!(case.stage(), Stage::NotApproved);
    assert!(case.tap().deviations.is_empty());
    refused(&at_meeting(circular()).act(&chair(), "tap.decide", json!({})), "R1-9.5.3a", "only-chair");
}

fn chair_of_sg11() -> rulebook::body::Standing {
    rulebook::body::Standing::Chair("SG11".into())
}

// shows: DC-32, R1-9.3.3d
#[test]
fn a_known_fact_that_fails_fails() {
    let mut with = circular();
    with["posted"] = sourced(&json!("2020-04-23"));
    let mut case = at_meeting(with);
    granted(case.act(&chair_of_sg11(), "tap.present-final-text", json!({ "document": "TD" })));
    let answer = case.act(&chair_of_sg11(), "tap.decide", json!({}));
    refused(&answer, "R1-9.3.3d", "meeting-moved-too-near");
    granted(case.act(&director(), "tap.keep-meeting", json!({ "deviation": deviation() })));
    granted(case.act(&chair_of_sg11(), "tap.decide", json!({})));
    assert_eq!(case.stage(), Stage::Approved);
}

// shows: DC-32
#[test]
fn unknown_speaks_for_the_first_cycle_alone() {
    let mut case = at_meeting(circular());
    assert!(case.tap().is_unverified(rulebook::rules::TEXT_IN_LANGUAGES));
    granted(case.at("2020-08-01T12:00:00Z").act(&chair_of_sg11(), "tap.request", json!({})));
    assert!(!case.tap().is_unverified(rulebook::rules::TEXT_IN_LANGUAGES));
}

// shows: DC-32
#[rstest]
#[case::another_edition("edition", json!("res1-2022"), "DC-32 edition-differs")]
#[case::no_source("circular", json!({ "value": 241, "source": " " }), "DC-32 field-empty")]
fn a_fact_comes_with_its_source(#[case] field: &str, #[case] value: Value, #[case] then: &str) {
    let mut with = circular();
    with[field] = value;
    assert_eq!(word(&taken(with).1), then);
}

// shows: DC-32
#[test]
fn it_is_brought_in_once_and_by_tsb() {
    let (mut case, answer) = taken(circular());
    granted(answer);
    refused(&case.act(&tsb(), "case.take-over", circular()), "DC-32", "not-at-this-stage");
    refused(&before().act(&state("A"), "case.take-over", circular()), "DC-32", "only-secretariat");
}

// shows: DC-32, DC-5
#[test]
fn replies_to_it_count_by_the_printed_closing() {
    let (mut case, answer) = taken(circular());
    granted(answer);
    assert_eq!(word(&case.at("2020-07-10T22:30:00Z").reply("A", "authorize")), "granted R1-9.4.1a");
    assert_eq!(word(&case.at("2020-07-11T00:00:00Z").reply("B", "authorize")), "R1-9.4.1a reply-after-close");
}

// shows: DC-32, R1-8.1.1a, C241-AC5, R1-9.3.4b, R1-9.3.3d
#[rstest]
#[case::under_the_other_procedure(json!({}), Procedure::Aap, "R1-8.1.1a not-under-tap")]
#[case::without_the_justification(json!({ "a5": "missing" }), Procedure::Tap, "C241-AC5 a5-missing")]
#[case::with_a_blank_summary(json!({ "summary": " " }), Procedure::Tap, "R1-9.3.4b summary-missing")]
#[case::posted_before_determined(json!({ "posted": "2020-03-12", "determined": "2020-03-13" }), Procedure::Tap, "R1-9.3.3d posted-before-determination")]
#[case::posted_that_day(json!({ "posted": "2020-03-13", "determined": "2020-03-13" }), Procedure::Tap, "granted DC-32")]
fn what_the_sources_do_give_passes_its_gates(
    #[case] known: Value,
    #[case] procedure: Procedure,
    #[case] then: &str,
) {
    let mut case = before();
    case.facts.item.procedure = procedure;
    let mut with = circular();
    for (name, value) in known.as_object().expect("fields") {
        with[name] = sourced(value);
    }
    assert_eq!(word(&case.act(&tsb(), "case.take-over", with)), then);
}

// shows: DC-32
#[test]
fn every_fact_has_its_source() {
    let mut with = circular();
    with["posted"] = json!({ "value": "2020-04-01", "source": " " });
    refused(&taken(with).1, "DC-32", "field-empty");
}

// shows: DC-32, R1-9.2.1.1e, R1-9.2.1.1b
#[test]
fn a_regional_case_keeps_its_electorate() {
    let mut case = before();
    let members = ["R1".into()].into();
    case.facts.electorate = Electorate::RegionalGroup { group: "SG3RG-INV".into(), members };
    granted(case.act(&tsb(), "case.take-over", circular()));
    assert_eq!(case.tap().territory, Some("SG3RG-INV".into()));
    assert_eq!(word(&case.reply("A", "authorize")), "R1-9.2.1.1e not-in-the-region");
    assert_eq!(word(&case.reply("R1", "authorize")), "granted R1-9.4.1a");
}

// shows: DC-26, DC-32
#[test]
fn after_a_move_its_text_comes_in_for_the_announcement_anew() {
    let (mut case, answer) = taken(circular());
    granted(answer);
    let with = json!({ "opens": "2020-07-15", "ends": "2020-07-20", "reason": "The hall." });
    case.meet("meeting.move", with).expect("it moves");
    case.facts.moved_from.clone_from(&case.meeting);
    case.meeting = Some(convened("SG11 2020-12", "SG11", "2020-12-01", "2020-12-05", "UTC"));
    case.facts.next_meeting = Some("SG11 2020-12".into());
    case.facts.first_reachable = Some("SG11 2020-12".into());
    let with = json!({ "circular": 250, "meeting": "SG11 2020-12", "zone": "UTC" });
    refused(&case.act(&director(), "tap.announce", with.clone()), "R1-9.3.3a", "no-final-text");
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    refused(&case.act(&tsb(), "tap.deposit", Case::text_at_tsb()), "H-6", "not-at-this-stage");
    granted(case.act(&director(), "tap.announce", with));
    assert_eq!((case.stage(), case.tap().cycle), (Stage::InConsultation, 1));
}
