//! Cases worked out by hand from the clauses, from end to end: days and counts as a secretariat would compute them.

use crate::fixture::{
    Case, MEETING, calendar, chair, convened, deviation, director, granted, member, refused, state, tsb, word,
};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Stage};
use rulebook::body::Membership;
use rulebook::calendar::Holidays;
use serde_json::{Value, json};
use std::collections::BTreeSet;

// shows: DC-1, R1-9.4.1a
#[rstest]
#[case::winter("2026-01-12", "2025-09-30", &["2025-12-25", "2025-12-26", "2026-01-01"], "2025-12-30")]
#[case::winter_without("2026-01-12", "2025-09-30", &[], "2025-12-31")]
#[case::easter("2026-04-14", "2026-01-13", &["2026-04-03", "2026-04-06"], "2026-03-31")]
#[case::easter_without("2026-04-14", "2026-01-13", &[], "2026-04-02")]
fn holidays_move_the_close_in_every_gate(
    #[case] opens: &str,
    #[case] posted: &str,
    #[case] off: &[&str],
    #[case] closes: &str,
) {
    let mut case = Case::with_meeting(convened(MEETING, "SG17", opens, "2026-04-30", "UTC"));
    case.facts.holidays = Holidays(off.iter().map(|day| crate::fixture::day(day)).collect());
    case.at(&format!("{posted}T08:00:00Z"));
    granted(case.act(&chair(), "tap.determine", json!({ "source": "R" })));
    granted(case.act(&chair(), "tap.request", json!({})));
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    // The announcement that prints a day later than holidays allow is refused; that day itself is taken.
    let a_day_later = (crate::fixture::day(closes) + jiff::ToSpan::day(1)).to_string();
    let mut with = Case::announcement();
    with["closes"] = a_day_later.clone().into();
    let late = case.act(&director(), "tap.announce", with);
    refused(&late, "R1-9.4.1a", "closes-too-late");
    granted(case.act(&director(), "tap.announce", Case::announcement()));
    assert_eq!(word(&case.at(&format!("{closes}T23:59:59Z")).reply("A", "authorize")), "granted R1-9.4.1a");
    let mut after = case.clone();
    let first_second = format!("{a_day_later}T00:00:00Z");
    assert_eq!(word(&after.at(&first_second).reply("B", "authorize")), "R1-9.4.1a reply-after-close");
    granted(after.act(&calendar(), "tap.close-consultation", json!({})));
}

// shows: DC-26, DC-1
#[test]
fn holidays_count_when_a_meeting_moves_too() {
    let mut case = Case::in_consultation();
    let with = json!({ "opens": "2026-02-10", "ends": "2026-02-27", "reason": "The hall." });
    case.meet("meeting.move", with).expect("it moves");
    case.facts.holidays = Holidays([crate::fixture::day("2026-02-02")].into());
    let extend = |closes: &str| json!({ "corrigendum": "C", "closes": closes });
    refused(&case.act(&director(), "tap.extend", extend("2026-01-29")), "DC-26", "extension-too-late");
    granted(case.act(&director(), "tap.extend", extend("2026-01-28")));
}

/// Determined on 2025-12-12, the next meeting opening on `opens`.
fn determined_in_december(opens: &str) -> Case {
    let mut case = Case::with_meeting(convened(MEETING, "SG17", opens, "2026-03-20", "UTC"));
    case.at("2025-12-12T08:00:00Z");
    granted(case.act(&chair(), "tap.determine", json!({ "source": "R" })));
    granted(case.act(&chair(), "tap.request", json!({})));
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    case
}

// shows: R1-9.3.3d, DC-18
#[rstest]
#[case::infeasible("2026-03-09", "R1-9.3.3d target-before-determination")]
#[case::a_day_too_early("2026-03-11", "R1-9.3.3d target-before-determination")]
#[case::earliest("2026-03-12", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
fn the_earliest_feasible_opening(#[case] opens: &str, #[case] then: &str) {
    let mut with = Case::announcement();
    with["deviation"] = deviation();
    assert_eq!(word(&determined_in_december(opens).act(&director(), "tap.announce", with)), then);
}

// shows: R1-9.4.5a, R1-9.4.1a, R1-9.4.1c, DC-8
#[test]
fn a_late_no_and_a_sector_member_change_nothing() {
    let mut case = Case::in_consultation().replies(7, 3, 0);
    let sector = member("Sector 1", Membership::SectorMember);
    let answer = case.act(&sector, "tap.reply", json!({ "answer": "authorize" }));
    refused(&answer, "R1-9.4.1c", "only-member-states-reply");
    case.at("2026-01-23T00:00:00Z");
    refused(&case.reply("Late", "not-authorize"), "R1-9.4.1a", "reply-after-close");
    let case = case.established();
    assert_eq!((case.stage(), case.tap().tally().all()), (Stage::Authorized, 10));
}

/// At the meeting with this many delegations.
fn with_delegations(count: usize) -> (Case, Vec<String>) {
    let names: Vec<String> = (1..=count).map(|number| format!("D{number}")).collect();
    let mut case = Case::at_meeting();
    let present: BTreeSet<_> = names.iter().map(|name| name.as_str().into()).collect();
    let meeting = case.meeting.as_mut().expect("it is convened");
    meeting.present.insert(crate::fixture::TEXT.into(), present);
    (case, names)
}

// shows: R1-9.5.3a
#[test]
fn one_of_fifty_five_opposes() {
    let (mut case, names) = with_delegations(55);
    granted(case.act(&state(&names[0]), "tap.oppose", json!({})));
    granted(case.decide());
    let decision = case.tap().decision.as_ref().expect("it was decided");
    assert_eq!((case.stage(), decision.present, decision.opposing.len()), (Stage::NotApproved, 55, 1));
}

// shows: R1-9.5.3a, R1-9.5.3b, R1-9.5.4a, R1-9.5.6a
#[test]
fn fifty_approve_three_abstain_two_reserve() {
    let (mut case, names) = with_delegations(55);
    for name in &names[..3] {
        granted(case.act(&state(name), "tap.abstain", json!({})));
    }
    for name in &names[3..5] {
        granted(case.act(&state(name), "tap.reserve", json!({ "statement": "S" })));
    }
    let sector = member("Sector 1", Membership::SectorMember);
    refused(&case.act(&sector, "tap.oppose", json!({})), "R1-9.5.3b", "only-delegations");
    granted(case.decide());
    let decision = case.tap().decision.as_ref().expect("it was decided");
    assert_eq!((decision.present, decision.abstaining, decision.reserving.len()), (55, 3, 2));
    assert_eq!(case.stage(), Stage::Approved);
    assert!(case.is_due(DutyKind::ReservationsInReport) && case.is_due(DutyKind::NoteOnText));
}

/// Announces for the second meeting.
fn announced_again(case: &mut Case) {
    case.meeting = Some(convened("SG17 2026-07", "SG17", "2026-07-06", "2026-07-10", "UTC"));
    case.facts.next_meeting = Some("SG17 2026-07".into());
    case.facts.first_reachable = Some("SG17 2026-07".into());
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    let with = json!({ "circular": 30, "meeting": "SG17 2026-07", "zone": "UTC" });
    granted(case.act(&director(), "tap.announce", with));
}

// shows: R1-9.5.5.2b, R1-9.4.5a, R1-9.3.3d, R1-9.1.2a
#[rstest]
#[case::carried(8, 2, Stage::Authorized)]
#[case::not_carried(6, 4, Stage::NotAtThisMeeting)]
fn after_formal_opposition_a_whole_second_cycle(#[case] yes: u32, #[case] no: u32, #[case] then: Stage) {
    let mut case = Case::returned();
    granted(case.act(&director(), "tap.notify-result", json!({ "circular": 20 })));
    granted(case.at("2026-03-20T12:00:00Z").act(
        &chair(),
        "tap.proceed-again",
        json!({ "consulted": ["A"] }),
    ));
    assert!(case.tap().oppositions.is_empty() && case.tap().determined.is_some());
    announced_again(&mut case);
    assert_eq!((case.stage(), case.tap().replies.len()), (Stage::InConsultation, 0));
    granted(case.act(&tsb(), "tap.carry-out", json!({ "duty": "notice-to-others", "document": "L" })));
    let all = json!({ "languages": ["ar", "zh", "en", "fr", "ru", "es"] });
    granted(case.at("2026-06-01T12:00:00Z").act(&tsb(), "tap.distribute", all));
    for number in 0..yes {
        granted(case.reply(&format!("Yes {number}"), "authorize"));
    }
    for number in 0..no {
        granted(case.reply(&format!("No {number}"), "not-authorize"));
    }
    granted(case.at("2026-06-25T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    granted(case.act(&director(), "tap.establish-result", json!({})));
    assert_eq!(case.stage(), then);
    if then != Stage::Authorized {
        return;
    }
    case.at("2026-07-06T09:00:00Z").meet("meeting.open", json!({})).expect("it opens");
    case.present(&["A", "B"]);
    granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD" })));
    granted(case.decide());
    assert_eq!(
        (case.stage(), case.tap().approved_on),
        (Stage::Approved, Some(crate::fixture::day("2026-07-06")))
    );
    refused(
        &case.clone().at("2026-08-08T00:00:00Z").act(
            &director(),
            "tap.notify-result",
            json!({ "circular": 31 }),
        ),
        "R1-9.6.1a",
        "notified-too-late",
    );
    granted(case.at("2026-08-07T23:59:59Z").act(&director(), "tap.notify-result", json!({ "circular": 31 })));
}

/// A deposit, an announcement and what they say of the day of posting.
fn backdated(case: &mut Case, posted: &str) -> String {
    let mut with = Case::announcement();
    with["posted"] = posted.into();
    word(&case.act(&director(), "tap.announce", with))
}

// shows: R1-9.3.1a, R1-9.3.3a, R1-9.3.3d
#[rstest]
#[case::before_the_request("2025-10-14", "R1-9.3.1a posted-before-the-request")]
#[case::before_the_text("2025-10-19", "R1-9.3.3a posted-before-the-text")]
#[case::on_the_day_of_the_text("2025-10-20", "granted R1-9.3.1f R1-9.4.1b R1-9.3.1d R1-9.4.2")]
fn no_circular_is_posted_before_what_it_rests_on(#[case] posted: &str, #[case] then: &str) {
    let mut case = Case::determined();
    granted(case.at("2025-10-15T12:00:00Z").act(&chair(), "tap.request", json!({})));
    granted(case.at("2025-10-20T12:00:00Z").act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    assert_eq!(backdated(case.at("2026-01-05T12:00:00Z"), posted), then);
}

// shows: R1-9.3.1b, R1-9.3.3d
#[rstest]
#[case::the_day_before("2026-03-19", "R1-9.3.1b posted-before-the-fresh-decision")]
#[case::that_day("2026-03-20", "R1-9.3.3d announced-too-late")]
fn nor_before_a_fresh_decision(#[case] posted: &str, #[case] then: &str) {
    let mut case = Case::in_consultation().replies(6, 4, 0).established();
    granted(case.at("2026-03-20T12:00:00Z").act(&chair(), "tap.seek-again", json!({ "source": "R2" })));
    granted(case.act(&chair(), "tap.request", json!({})));
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    let meeting = convened(MEETING, "SG17", "2026-06-01", "2026-06-05", "UTC");
    case.meeting = Some(meeting);
    assert_eq!(backdated(&mut case, posted), then);
}

// shows: R1-9.3.5
#[rstest]
#[case::the_day_before("2025-11-02", "R1-9.3.5 distributed-before-the-announcement")]
#[case::that_day("2025-11-03", "granted R1-9.3.5")]
fn nor_is_the_text_distributed_before_it(#[case] on: &str, #[case] then: &str) {
    let mut case = Case::requested();
    granted(case.at("2025-11-03T12:00:00Z").act(&director(), "tap.announce", Case::announcement()));
    let with: Value = json!({ "languages": ["en"], "on": on });
    assert_eq!(word(&case.at("2025-12-02T12:00:00Z").act(&tsb(), "tap.distribute", with)), then);
}

// shows: R1-9.3.1b
#[rstest]
#[case::that_day(json!({ "on": "2025-09-30" }), "granted R1-9.3.1c")]
#[case::tomorrow(json!({ "on": "2025-10-02" }), "H-7 date-in-the-future")]
#[case::the_day_the_meeting_opened(json!({ "on": "2025-09-22", "meeting": "SG17 2025-09" }), "granted R1-9.3.1c")]
#[case::before_it(json!({ "on": "2025-09-21", "meeting": "SG17 2025-09" }), "R1-9.3.1b determined-before-the-meeting")]
#[case::of_no_known_meeting(json!({ "on": "2025-09-30", "meeting": "SG17 2025-08" }), "H-7 meeting-unknown")]
fn a_determination_has_the_day_of_its_meeting(#[case] change: Value, #[case] then: &str) {
    let mut case = Case::with_meeting(convened("SG17 2025-09", "SG17", "2025-09-22", "2025-09-30", "UTC"));
    let mut with = json!({ "source": "SG17-R1" });
    for (name, value) in change.as_object().expect("fields") {
        with[name] = value.clone();
    }
    assert_eq!(word(&case.act(&chair(), "tap.determine", with.clone())), then);
    if let Some(tap) = &case.tap {
        let on = tap.determined.as_ref().and_then(|held| held.on).map(|day| day.to_string());
        assert_eq!(on.as_deref(), with["on"].as_str());
    }
}

// shows: R1-9.3.1b
#[test]
fn a_second_determination_does_not_lie_before_the_decision_that_it_follows() {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    granted(case.decide());
    let early = case.act(&chair(), "tap.determine", json!({ "source": "R", "on": "2026-02-10" }));
    refused(&early, "R1-9.3.1b", "determined-before-the-decision");
    granted(case.act(&chair(), "tap.determine", json!({ "source": "R", "on": "2026-02-11" })));
}
