//! What delegations hold at the item: opposition, reservation, more time are three things, and none is lost by accident (9.5.3 to 9.5.6).

use crate::fixture::{Case, chair, granted, member, refused, state, word};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Stage};
use rulebook::body::Membership;
use serde_json::{Value, json};

/// What somebody does at the item.
fn doing(case: &mut Case, steps: &[&str]) {
    for step in steps {
        let with = if *step == "tap.reserve" { json!({ "statement": "S" }) } else { json!({}) };
        granted(case.act(&state("A"), step, with));
    }
}

// shows: R1-9.5.3a
#[test]
fn an_opposition_is_not_lost_with_the_presence_of_its_delegation() {
    let mut case = Case::at_meeting();
    doing(&mut case, &["tap.oppose"]);
    case.present(&["B", "C", "D"]);
    refused(&case.decide(), "R1-9.5.3a", "opposing-delegation-is-away");
    let mut back = case.clone();
    back.present(&["A", "B"]);
    granted(back.decide());
    assert_eq!(back.stage(), Stage::NotApproved);
    doing(&mut case, &["tap.withdraw-opposition"]);
    granted(case.decide());
    assert_eq!(case.stage(), Stage::Approved);
}

// shows: R1-9.5.5b, R1-9.5.5c, R1-9.5.4a, R1-9.5.4b
#[rstest]
#[case::more_time("tap.request-more-time", Stage::MoreTime)]
#[case::a_reservation("tap.reserve", Stage::Approved)]
fn requests_and_reservations_stand_whoever_is_present_now(#[case] step: &str, #[case] then: Stage) {
    let mut case = Case::at_meeting();
    doing(&mut case, &[step]);
    case.present(&["C", "D"]);
    granted(case.decide());
    assert_eq!(case.stage(), then);
    assert_eq!(case.is_due(DutyKind::ReservationsInReport), step == "tap.reserve");
    assert_eq!(case.is_due(DutyKind::NoteOnText), step == "tap.reserve");
}

// shows: R1-9.5.5c, R1-9.5.4a, R1-9.5.3a, R1-9.5.6a
#[rstest]
#[case::reserving_after_more_time(&["tap.request-more-time", "tap.reserve"], Stage::MoreTime, true)]
#[case::more_time_after_reserving(&["tap.reserve", "tap.request-more-time"], Stage::MoreTime, true)]
#[case::opposing_in_between(&["tap.request-more-time", "tap.oppose", "tap.withdraw-opposition"], Stage::MoreTime, false)]
#[case::opposing_after_reserving(&["tap.reserve", "tap.oppose", "tap.withdraw-opposition"], Stage::Approved, true)]
#[case::opposing_outweighs(&["tap.request-more-time", "tap.reserve", "tap.oppose"], Stage::NotApproved, true)]
#[case::more_time_withdrawn(&["tap.request-more-time", "tap.reserve", "tap.withdraw-more-time"], Stage::Approved, true)]
#[case::reservation_withdrawn(&["tap.reserve", "tap.request-more-time", "tap.withdraw-reservation"], Stage::MoreTime, false)]
#[case::abstaining_gives_up_all(&["tap.reserve", "tap.request-more-time", "tap.oppose", "tap.abstain"], Stage::Approved, false)]
#[case::and_revoking_brings_nothing_back(&["tap.request-more-time", "tap.abstain", "tap.revoke-abstention"], Stage::Approved, false)]
fn each_position_stands_until_it_is_withdrawn(
    #[case] steps: &[&str],
    #[case] then: Stage,
    #[case] reserves: bool,
) {
    let mut case = Case::at_meeting();
    doing(&mut case, steps);
    granted(case.decide());
    assert_eq!((case.stage(), case.is_due(DutyKind::ReservationsInReport)), (then, reserves));
}

// shows: R1-9.5.4a, R1-9.5.5b, R1-9.5.3b
#[rstest]
#[case::no_reservation("tap.withdraw-reservation", "A", Membership::MemberState, "R1-9.5.4a did-not-reserve")]
#[case::no_request("tap.withdraw-more-time", "A", Membership::MemberState, "R1-9.5.5b did-not-ask-here")]
#[case::no_delegation(
    "tap.withdraw-more-time",
    "Sector 1",
    Membership::SectorMember,
    "R1-9.5.3b only-delegations"
)]
fn only_what_is_held_is_withdrawn(
    #[case] act: &str,
    #[case] name: &str,
    #[case] membership: Membership,
    #[case] then: &str,
) {
    let mut case = Case::at_meeting();
    assert_eq!(word(&case.act(&member(name, membership), act, json!({}))), then);
}

// shows: R1-9.5.4a, R1-9.5.5b
#[rstest]
#[case::a_reservation("tap.reserve", "tap.withdraw-reservation", "R1-9.5.4a meeting-not-in-session")]
#[case::a_request("tap.request-more-time", "tap.withdraw-more-time", "R1-9.5.5b meeting-not-in-session")]
fn and_only_during_the_meeting(#[case] taken: &str, #[case] act: &str, #[case] then: &str) {
    let mut case = Case::at_meeting();
    doing(&mut case, &[taken]);
    assert_eq!(word(&case.at("2026-02-13T00:00:00Z").act(&state("A"), act, json!({}))), then);
}

// shows: R1-9.5.6b
#[rstest]
#[case::opposing("tap.oppose", json!({}))]
#[case::reserving("tap.reserve", json!({ "statement": "S" }))]
#[case::more_time("tap.request-more-time", json!({}))]
fn nothing_is_taken_over_an_abstention_in_silence(#[case] act: &str, #[case] with: Value) {
    let mut case = Case::at_meeting();
    doing(&mut case, &["tap.abstain"]);
    refused(&case.act(&state("A"), act, with), "R1-9.5.6b", "revoke-abstention-first");
}

// shows: R1-9.5.2c, DC-28
#[test]
fn the_chair_alone_finds_that_a_major_change_may_pass() {
    let finding = json!({ "reasonable_for_absent": true, "text_stable": true, "consulted": "officer-1" });
    let with = json!({ "effect": "major", "ground": "contribution", "document": "C1", "what": "W", "finding": finding });
    let answer = Case::at_meeting().act(&crate::fixture::tsb(), "tap.accept-change", with.clone());
    refused(&answer, "R1-9.5.2c", "only-the-chair-in-person");
    granted(Case::at_meeting().act(&chair(), "tap.accept-change", with));
}

// shows: C241-13, R1-9.5.2b, R1-9.2.2b, R1-9.4.1b
#[test]
fn the_plenary_session_is_due_only_while_the_text_can_be_decided_there() {
    assert!(Case::authorized().is_due(DutyKind::PlenarySession));
    assert!(!Case::approved().is_due(DutyKind::PlenarySession), "decided");
    assert!(!Case::more_time().is_due(DutyKind::PlenarySession), "more time");
    let mut case = Case::at_meeting();
    granted(case.act(&chair(), "tap.defer", json!({ "reason": "R" })));
    assert!(!case.is_due(DutyKind::PlenarySession), "deferred");
    let mut case = Case::authorized();
    granted(case.act(&chair(), "tap.refer-to-assembly", json!({ "ground": "delicate", "source": "S" })));
    assert!(!case.is_due(DutyKind::PlenarySession), "forwarded");
    let mut case = Case::authorized();
    granted(case.at("2026-02-13T00:00:00Z").act(&chair(), "tap.request", json!({})));
    for kind in [DutyKind::PlenarySession, DutyKind::AdviceToChair, DutyKind::CommentsTd] {
        assert!(!case.is_due(kind), "{kind:?} of a consultation that fell away");
    }
}
