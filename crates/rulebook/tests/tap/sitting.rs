//! The meeting (9.5, DC-31): changes, positions, the decision.

use crate::fixture::{Case, PRESENT, chair, day, director, granted, member, refused, state, tsb, word};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Event, Stage};
use rulebook::body::{Membership, Standing};
use serde_json::{Value, json};

// shows: R1-9.1.2a, R1-9.5.3a, R1-F9.1-9, DC-12
#[test]
fn unopposed_it_is_approved_on_the_day_of_the_decision() {
    let case = Case::approved();
    assert_eq!((case.stage(), case.tap().approved_on), (Stage::Approved, Some(day("2026-02-11"))));
}

// shows: R1-9.5.3a
#[test]
fn one_delegation_that_opposes_is_enough() {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    assert_eq!(word(&case.decide()), "granted R1-9.5.3a");
    assert_eq!((case.stage(), case.tap().approved_on), (Stage::NotApproved, None));
    let decision = case.tap().decision.as_ref().expect("it was decided");
    assert_eq!((decision.present, decision.opposing.len()), (4, 1));
}

// shows: R1-9.5.3a
#[test]
fn an_opposition_withdrawn_before_the_decision_is_none() {
    let mut case = Case::at_meeting();
    refused(&case.act(&state("A"), "tap.withdraw-opposition", json!({})), "R1-9.5.3a", "did-not-oppose");
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    granted(case.act(&state("A"), "tap.withdraw-opposition", json!({})));
    granted(case.decide());
    assert_eq!(case.stage(), Stage::Approved);
}

// shows: R1-9.5.3b, DC-31
#[rstest]
#[case::sector_member(member("Sector 1", Membership::SectorMember), "R1-9.5.3b only-delegations")]
#[case::the_director(director(), "R1-9.5.3b only-delegations")]
#[case::the_chair(chair(), "R1-9.5.3b only-delegations")]
#[case::a_state_that_is_not_present(state("E"), "DC-31 delegation-not-present")]
#[case::a_delegation(state("A"), "granted R1-9.5.3a")]
fn only_delegations_present_oppose(#[case] by: Standing, #[case] then: &str) {
    assert_eq!(word(&Case::at_meeting().act(&by, "tap.oppose", json!({}))), then);
}

// shows: R1-9.5.4a, R1-9.5.4b, R1-9.5.6a
#[test]
fn reservations_do_not_oppose_and_stand_in_report_and_note() {
    let mut case = Case::at_meeting();
    let with = |text: &str| json!({ "statement": text });
    refused(&case.act(&state("A"), "tap.reserve", with(" ")), "R1-9.5.4a", "field-empty");
    granted(case.act(&state("A"), "tap.reserve", with("Clause 7 does not bind us.")));
    granted(case.act(&state("B"), "tap.reserve", with("Nor us.")));
    granted(case.act(&state("C"), "tap.abstain", json!({})));
    granted(case.decide());
    assert_eq!(case.stage(), Stage::Approved);
    assert!(case.is_due(DutyKind::ReservationsInReport) && case.is_due(DutyKind::NoteOnText));
    let decision = case.tap().decision.as_ref().expect("it was decided");
    assert_eq!((decision.reserving.len(), decision.abstaining, decision.present), (2, 1, 4));
    let plain = Case::approved();
    assert!(!plain.is_due(DutyKind::ReservationsInReport) && !plain.is_due(DutyKind::NoteOnText));
}

// shows: R1-9.5.6a
#[test]
fn an_abstaining_delegation_is_ignored_even_if_it_opposed() {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    granted(case.act(&state("A"), "tap.abstain", json!({})));
    granted(case.decide());
    assert_eq!(case.stage(), Stage::Approved);
}

// shows: R1-9.5.3a
#[test]
fn a_reservation_or_more_time_never_takes_the_place_of_an_opposition() {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    let reserved = case.act(&state("A"), "tap.reserve", json!({ "statement": "a reservation" }));
    refused(&reserved, "R1-9.5.3a", "withdraw-opposition-first");
    refused(
        &case.act(&state("A"), "tap.request-more-time", json!({})),
        "R1-9.5.3a",
        "withdraw-opposition-first",
    );
    granted(case.decide());
    assert_eq!(case.stage(), Stage::NotApproved);
}

// shows: R1-9.5.6b
#[test]
fn an_abstention_revoked_during_the_meeting_counts_again() {
    let mut case = Case::at_meeting();
    refused(&case.act(&state("A"), "tap.revoke-abstention", json!({})), "R1-9.5.6b", "did-not-abstain");
    granted(case.act(&state("A"), "tap.abstain", json!({})));
    case.at("2026-02-12T23:59:59Z");
    granted(case.act(&state("A"), "tap.revoke-abstention", json!({})));
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    granted(case.decide());
    assert_eq!(case.stage(), Stage::NotApproved);
}

// shows: R1-9.5.6b, R1-9.5.5b, DC-31
#[rstest]
#[case::abstention("tap.revoke-abstention", "R1-9.5.6b meeting-not-in-session")]
#[case::more_time("tap.request-more-time", "R1-9.5.5b meeting-not-in-session")]
#[case::opposition("tap.oppose", "R1-9.5.3a meeting-not-in-session")]
fn only_during_the_meeting(#[case] act: &str, #[case] then: &str) {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.abstain", json!({})));
    let mut ended = case.clone();
    assert_eq!(word(&ended.at("2026-02-13T00:00:00Z").act(&state("A"), act, json!({}))), then);
    case.meet("meeting.close", json!({})).expect("it closes");
    assert_eq!(word(&case.act(&state("A"), act, json!({}))), then);
}

// shows: DC-31
#[rstest]
#[case::all_abstain(&PRESENT, "DC-31 no-delegation-decides")]
#[case::all_but_one(&PRESENT[1..], "granted R1-9.5.3a")]
fn somebody_has_to_decide(#[case] abstaining: &[&str], #[case] then: &str) {
    let mut case = Case::at_meeting();
    for name in abstaining {
        granted(case.act(&state(name), "tap.abstain", json!({})));
    }
    assert_eq!(word(&case.decide()), then);
}

// shows: DC-31
#[test]
fn no_delegation_present_no_decision() {
    let mut case = Case::at_meeting();
    case.present(&[]);
    refused(&case.decide(), "DC-31", "no-delegation-decides");
    let mut case = Case::authorized();
    case.at("2026-02-03T09:00:00Z").meet("meeting.open", json!({})).expect("it opens");
    granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD" })));
    refused(&case.decide(), "DC-31", "presence-not-recorded");
}

// shows: R1-9.5.5a, R1-F9.1-9
#[test]
fn it_is_decided_on_a_text_in_final_form() {
    let mut case = Case::authorized();
    case.at("2026-02-03T09:00:00Z").meet("meeting.open", json!({})).expect("it opens");
    case.present(&["A"]);
    refused(&case.decide(), "R1-9.5.5a", "no-text-in-final-form");
    granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD" })));
    granted(case.act(
        &chair(),
        "tap.accept-change",
        json!({ "effect": "editorial-only", "what": "A comma." }),
    ));
    refused(&case.decide(), "R1-9.5.5a", "no-text-in-final-form");
    granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD-bis" })));
    granted(case.decide());
}

// shows: DC-31, R1-9.5.3a
#[rstest]
#[case::the_chair(chair(), "granted R1-9.5.3a")]
#[case::tsb_on_behalf(tsb(), "granted R1-9.5.3a")]
#[case::the_director(director(), "R1-9.5.3a only-chair")]
#[case::a_delegation(state("A"), "R1-9.5.3a only-chair")]
#[case::another_chair(Standing::Chair("SG13".into()), "R1-9.5.3a only-chair")]
fn the_chair_puts_it_to_decision(#[case] by: Standing, #[case] then: &str) {
    assert_eq!(word(&Case::at_meeting().act(&by, "tap.decide", json!({}))), then);
}

// shows: R1-9.5.3a, DC-31
#[test]
fn nothing_is_decided_before_the_meeting_opens_or_after_it_ends() {
    let mut case = Case::authorized();
    refused(&case.at("2026-02-03T08:00:00Z").decide(), "R1-9.5.3a", "meeting-not-in-session");
    let mut case = Case::at_meeting();
    refused(&case.at("2026-02-13T00:00:00Z").decide(), "R1-9.5.3a", "meeting-not-in-session");
    let mut case = Case::at_meeting();
    granted(case.at("2026-02-12T23:59:59Z").decide());
}

fn change(effect: &str, ground: Value, document: Value, finding: Value) -> Value {
    let mut with = json!({ "effect": effect, "what": "Clause 7." });
    for (name, value) in [("ground", ground), ("document", document), ("finding", finding)] {
        if !value.is_null() {
            with[name] = value;
        }
    }
    with
}

fn finding(reasonable: bool, stable: bool, consulted: &str) -> Value {
    json!({ "reasonable_for_absent": reasonable, "text_stable": stable, "consulted": consulted })
}

// shows: R1-9.5.1a, R1-9.5.2a, R1-9.4.5b
#[rstest]
#[case::editorial("editorial-only", Value::Null, Value::Null, "granted R1-9.5.1a")]
#[case::offered_orally("technical", Value::Null, json!("SG17-C1"), "R1-9.5.2a change-without-ground")]
#[case::not_written("technical", json!("contribution"), Value::Null, "R1-9.5.2a change-without-document")]
#[case::a_contribution("technical", json!("contribution"), json!("SG17-C1"), "granted R1-9.5.2a")]
#[case::the_consultation("technical", json!("consultation-result"), json!("SG17-TD2"), "granted R1-9.5.2a")]
#[case::a_liaison("technical", json!("liaison-statement"), json!("SG17-TD3"), "granted R1-9.5.2a")]
fn changes_have_a_written_ground(
    #[case] effect: &str,
    #[case] ground: Value,
    #[case] document: Value,
    #[case] then: &str,
) {
    let with = change(effect, ground, document, Value::Null);
    assert_eq!(word(&Case::at_meeting().act(&chair(), "tap.accept-change", with)), then);
}

// shows: R1-9.5.2b, R1-9.5.2c, R1-9.5.2d, R1-9.5.2e, DC-28
#[rstest]
#[case::both(finding(true, true, "officer-1"), "granted R1-9.5.2c R1-9.5.2d R1-9.5.2e")]
#[case::not_stable(finding(true, false, "officer-1"), "R1-9.5.2b major-change-defers")]
#[case::not_reasonable(finding(false, true, "officer-1"), "R1-9.5.2b major-change-defers")]
#[case::no_finding(Value::Null, "R1-9.5.2b major-without-finding")]
#[case::tsb_not_consulted(finding(true, true, " "), "R1-9.5.2c field-empty")]
fn a_major_change_needs_the_chairs_finding_of_both(#[case] finding: Value, #[case] then: &str) {
    let with = change("major", json!("contribution"), json!("SG17-C1"), finding);
    assert_eq!(word(&Case::at_meeting().act(&chair(), "tap.accept-change", with)), then);
}

// shows: R1-9.5.2b, R1-9.1.2a
#[test]
fn a_deferred_text_needs_a_new_request_and_a_new_consultation() {
    let mut case = Case::at_meeting();
    refused(&case.act(&chair(), "tap.defer", json!({ "reason": "" })), "H-5", "field-empty");
    granted(case.act(&chair(), "tap.defer", json!({ "reason": "Not stable." })));
    assert_eq!(case.stage(), Stage::Deferred);
    refused(&case.decide(), "R1-9.4.5a", "not-at-this-stage");
    granted(case.act(&chair(), "tap.request", json!({})));
    assert_eq!(
        (case.stage(), case.tap().result.is_none(), case.tap().deposit.is_none()),
        (Stage::Requested, true, true)
    );
}

// shows: R1-9.4.1b, R1-9.1.2a
#[test]
fn an_authorization_holds_for_the_meeting_announced_alone() {
    let mut case = Case::authorized();
    refused(
        &case.at("2026-02-12T23:59:59Z").act(&chair(), "tap.request", json!({})),
        "R1-9.3.1a",
        "not-at-this-stage",
    );
    granted(case.at("2026-02-13T00:00:00Z").act(&chair(), "tap.request", json!({})));
    assert_eq!((case.stage(), case.tap().result.is_none(), case.tap().cycle), (Stage::Requested, true, 1));
}

// shows: R1-9.5.5b
#[test]
fn more_time_gives_four_weeks_only_where_nobody_opposes() {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.request-more-time", json!({})));
    granted(case.act(&state("B"), "tap.oppose", json!({})));
    granted(case.decide());
    assert_eq!(case.stage(), Stage::NotApproved);
    let case = Case::more_time();
    assert_eq!((case.stage(), case.tap().approved_on), (Stage::MoreTime, None));
    assert!(matches!(case.events.last(), Some(Event::MoreTimeGiven { .. })));
}

// shows: DC-31
#[rstest]
#[case::before_its_day("2026-02-02T23:59:59Z", "DC-31 meeting-not-on-this-day")]
#[case::after_its_days("2026-02-13T00:00:00Z", "DC-31 meeting-not-on-this-day")]
fn a_meeting_opens_on_its_days(#[case] at: &str, #[case] then: &str) {
    let no = Case::authorized().at(at).meet("meeting.open", json!({})).expect_err("refused");
    assert_eq!(format!("{} {}", no.rule, no.reason.key), then);
}

// shows: DC-31
#[test]
fn a_meeting_has_an_order() {
    let mut case = Case::authorized();
    let presence = json!({ "item": "X.inv-1", "delegations": ["A"] });
    case.at("2026-02-03T09:00:00Z");
    let key = |no: Result<(), rulebook::refusal::Refusal>| no.expect_err("refused").reason.key;
    assert_eq!(key(case.meet("meeting.delegations-present", presence.clone())), "meeting-not-in-session");
    assert_eq!(key(case.meet("meeting.close", json!({}))), "meeting-not-in-session");
    case.meet("meeting.open", json!({})).expect("it opens");
    assert_eq!(key(case.meet("meeting.open", json!({}))), "meeting-has-opened");
    let sector = json!({ "item": "X.inv-1", "delegations": ["Sector 1"] });
    assert_eq!(key(case.meet("meeting.delegations-present", sector)), "delegation-is-no-member-state");
    case.meet("meeting.delegations-present", presence).expect("recorded");
    case.at("2026-02-11T09:00:00Z").meet("meeting.close", json!({})).expect("it closes");
    let meeting = case.meeting.as_ref().expect("there is a meeting");
    assert_eq!((meeting.closing_date(), meeting.is_over(case.at)), (day("2026-02-11"), true));
}
