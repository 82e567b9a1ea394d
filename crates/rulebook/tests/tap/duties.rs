//! Duties and obligations: every stage that is not final waits for somebody (9.6, Circular 241).

use crate::fixture::{Case, calendar, chair, director, granted, refused, state, tsb};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Stage, due, obligations};
use rulebook::decision::{Due, Office};
use serde_json::json;

fn closed() -> Case {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    case
}

fn deferred() -> Case {
    let mut case = Case::at_meeting();
    granted(case.act(&chair(), "tap.defer", json!({ "reason": "Not stable." })));
    case
}

fn opposed() -> Case {
    let mut case = Case::at_meeting();
    granted(case.act(&state("A"), "tap.oppose", json!({})));
    granted(case.decide());
    case
}

// shows: DC-20, R1-9.3.1a, R1-9.4.1a
#[rstest]
#[case::determined(Case::determined(), &["tap.request"])]
#[case::in_consultation(Case::in_consultation(), &["tap.reply", "tap.close-consultation"])]
#[case::closed(closed(), &["tap.establish-result"])]
#[case::awaits_director(Case::in_consultation().replies(0, 0, 1).established(), &["tap.rule-on-no-explicit-reply"])]
#[case::authorized(Case::authorized(), &["tap.present-final-text", "tap.decide", "tap.request"])]
#[case::not_now(Case::in_consultation().replies(0, 1, 0).established(), &["tap.seek-again"])]
#[case::deferred(deferred(), &["tap.request"])]
#[case::more_time(Case::more_time(), &["tap.oppose-formally", "tap.end-more-time"])]
#[case::opposed(opposed(), &["tap.determine", "tap.refer-to-assembly"])]
#[case::returned(Case::returned(), &["tap.proceed-again"])]
#[case::approved(Case::approved(), &[])]
fn each_stage_waits_for_its_acts(#[case] case: Case, #[case] acts: &[&str]) {
    let found: Vec<_> = case.awaited().into_iter().filter(|what| what.starts_with("tap.")).collect();
    assert_eq!(found, acts);
}

// shows: R1-9.3.3a, R1-9.3.4b, R1-9.3.1a
#[test]
fn a_request_waits_for_the_text_and_then_for_the_announcement() {
    let mut case = Case::determined();
    granted(case.act(&chair(), "tap.request", json!({})));
    assert_eq!(case.awaited(), ["tap.deposit", "tap.announce"]);
    assert_eq!(Case::requested().awaited(), ["tap.announce"]);
    let mut text = Case::text_at_tsb();
    text["summary"] = "".into();
    granted(case.act(&tsb(), "tap.deposit", text));
    assert_eq!(case.awaited(), ["tap.deposit", "tap.announce"]);
}

// shows: DC-29
#[test]
fn an_unchecked_reply_waits_for_a_second_officer() {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-20T12:00:00Z").register("A", "authorize", "2026-01-20T10:00:00Z"));
    assert!(case.awaited().contains(&"tap.check-reply".to_owned()));
    granted(case.check(1, "matches"));
    assert!(!case.awaited().contains(&"tap.check-reply".to_owned()));
}

/// When an obligation is due, as text.
fn due_of(case: &Case, what: &str) -> Option<String> {
    let found = obligations(case.tap(), case.meeting.as_ref(), case.rules);
    let due = found.into_iter().find(|one| one.what == what).expect("it is there").due;
    due.map(|due| match due {
        Due::Day(day) => day.to_string(),
        Due::Until(deadline) => deadline.to_zoned_text(),
    })
}

// shows: R1-9.6.1a, R1-9.6.1b, R1-9.6.1c, R1-9.4.1a, R1-9.5.5c
#[rstest]
#[case::replies(Case::in_consultation(), "tap.reply", Some("2026-01-22T23:59+00:00[UTC]"))]
#[case::result(closed(), "tap.establish-result", Some("2026-02-03"))]
#[case::decision(Case::authorized(), "tap.decide", Some("2026-02-12T23:59+00:00[UTC]"))]
#[case::four_weeks(Case::more_time(), "tap.end-more-time", Some("2026-03-12T23:59+00:00[UTC]"))]
#[case::circular(Case::approved(), "duty.result-circular", Some("2026-03-12T23:59+00:00[UTC]"))]
#[case::notification(Case::approved(), "duty.itu-notification", Some("2026-03-12T23:59+00:00[UTC]"))]
#[case::online(Case::approved(), "duty.pre-publication", Some("2026-03-12T23:59+00:00[UTC]"))]
#[case::circular_of_a_return(Case::returned(), "duty.result-circular", Some("2026-04-09T23:59+00:00[UTC]"))]
#[case::publication_as_soon_as_possible(Case::approved(), "duty.publication", None)]
fn an_obligation_has_the_day_of_its_rule(#[case] case: Case, #[case] what: &str, #[case] due: Option<&str>) {
    assert_eq!(due_of(&case, what).as_deref(), due);
}

// shows: R1-9.6.3a, R1-9.6.4, R1-9.6.1b, R1-9.6.1c, R1-9.6.5
#[rstest]
#[case(DutyKind::Publication, Office::SecretaryGeneral, "R1-9.6.3a")]
#[case(DutyKind::CoverText, Office::Secretariat, "R1-9.6.4")]
#[case(DutyKind::Lists, Office::Secretariat, "R1-9.6.5")]
#[case(DutyKind::ItuNotification, Office::Director, "R1-9.6.1b")]
#[case(DutyKind::PrePublication, Office::Director, "R1-9.6.1c")]
fn approval_makes_publication_due(#[case] kind: DutyKind, #[case] office: Office, #[case] rule: &str) {
    let case = Case::approved();
    assert!(case.is_due(kind));
    assert_eq!((kind.office(), kind.rule().id), (office, rule));
    assert!(!opposed().is_due(DutyKind::Publication) && opposed().is_due(DutyKind::ResultCircular));
}

// shows: C241-7, C241-AC7
#[test]
fn the_collective_letter_is_the_directors_and_waits() {
    let mut case = Case::in_consultation();
    assert!(case.is_due(DutyKind::CollectiveLetter));
    assert_eq!(
        (DutyKind::CollectiveLetter.office(), DutyKind::CollectiveLetter.rule().id),
        (Office::Director, "C241-7")
    );
    let with = json!({ "duty": "collective-letter", "document": "Collective letter 10/17" });
    refused(&case.act(&state("A"), "tap.carry-out", with.clone()), "C241-7", "only-secretariat");
    granted(case.act(&tsb(), "tap.carry-out", with.clone()));
    refused(&case.act(&tsb(), "tap.carry-out", with), "C241-7", "duty-not-open");
}

// shows: R1-9.5.4a, C241-13
#[test]
fn what_is_the_chairs_is_carried_out_for_the_group() {
    let mut case = Case::authorized();
    let with = |document: &str| json!({ "duty": "plenary-session", "document": document });
    refused(&case.act(&director(), "tap.carry-out", with("Agenda")), "C241-13", "only-chair");
    refused(&case.act(&chair(), "tap.carry-out", with(" ")), "C241-13", "field-empty");
    granted(case.act(&chair(), "tap.carry-out", with("Agenda")));
    assert!(!case.is_due(DutyKind::PlenarySession));
}

#[test]
fn every_duty_cites_a_rule_and_has_a_name_of_its_own() {
    let names: std::collections::BTreeSet<_> = DutyKind::ALL.into_iter().map(DutyKind::key).collect();
    assert_eq!(names.len(), DutyKind::ALL.len());
    let case = Case::approved();
    for kind in DutyKind::ALL {
        assert!(rulebook::rules::ALL.contains(&kind.rule()), "{kind:?}");
        assert_eq!(due(kind, case.tap(), None, case.rules), None);
    }
    assert_eq!(Stage::ALL.map(Stage::key).into_iter().collect::<std::collections::BTreeSet<_>>().len(), 17);
}
