//! Who may, and when: standing and stage of acts that other tables do not try.

use crate::fixture::{Case, chair, deviation, director, granted, member, state, tsb, word};
use rstest::rstest;
use rulebook::body::{Membership, Standing};
use serde_json::{Value, json};

/// Everybody who might ask.
fn everybody() -> Vec<(&'static str, Standing)> {
    vec![
        ("chair", chair()),
        ("tsb", tsb()),
        ("director", director()),
        ("state", state("A")),
        ("sector", member("Sector 1", Membership::SectorMember)),
        ("other chair", Standing::Chair("SG13".into())),
        ("calendar", Standing::Calendar),
    ]
}

fn too_few() -> Case {
    Case::in_consultation().replies(6, 4, 0).established()
}

/// A letter registered, and checked where it has to be corrected.
fn with_letter(checked: bool) -> Case {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-20T12:00:00Z").register("A", "authorize", "2026-01-20T10:00:00Z"));
    if checked {
        granted(case.check(1, "differs"));
    }
    case
}

// shows: R1-9.3.1a, R1-9.3.1b, R1-9.3.3a, R1-9.5.5a, R1-9.5.2b
#[rstest]
#[case::the_request(Case::determined(), "tap.request", json!({}), &["chair"])]
#[case::a_fresh_decision(too_few(), "tap.seek-again", json!({ "source": "R" }), &["chair", "tsb"])]
#[case::proceeding_again(Case::returned(), "tap.proceed-again", json!({ "consulted": ["A"] }), &["chair"])]
#[case::the_text_at_tsb(Case::determined(), "tap.deposit", Case::text_at_tsb(), &["tsb", "director"])]
#[case::the_final_text(Case::at_meeting(), "tap.present-final-text", json!({ "document": "D" }), &["chair", "tsb"])]
#[case::an_editorial_change(Case::at_meeting(), "tap.accept-change", json!({ "effect": "editorial-only", "what": "W" }), &["chair", "tsb"])]
#[case::deferral(Case::at_meeting(), "tap.defer", json!({ "reason": "R" }), &["chair", "tsb"])]
#[case::the_check_of_a_reply(with_letter(false), "tap.check-reply", json!({ "reply": 1, "finding": "matches" }), &["tsb", "director"])]
#[case::its_correction(with_letter(true), "tap.correct-reply", json!({ "reply": 1, "answer": "not-authorize", "reason": "R" }), &["tsb", "director"])]
#[case::referral(Case::determined(), "tap.refer-to-assembly", json!({ "ground": "delicate", "source": "R" }), &["chair", "tsb"])]
fn who_may(#[case] case: Case, #[case] act: &str, #[case] with: Value, #[case] allowed: &[&str]) {
    for (name, by) in everybody() {
        let answer = case.clone().act(&by, act, with.clone());
        assert_eq!(answer.is_ok(), allowed.contains(&name), "{name}: {}", word(&answer));
    }
}

fn deferred() -> Case {
    let mut case = Case::at_meeting();
    granted(case.act(&chair(), "tap.defer", json!({ "reason": "R" })));
    case
}

fn closed() -> Case {
    let mut case = Case::in_consultation();
    granted(case.at("2026-01-23T00:00:00Z").act(&Standing::Calendar, "tap.close-consultation", json!({})));
    case
}

fn extension() -> Value {
    json!({ "corrigendum": "C", "closes": "2026-01-29" })
}

// shows: R1-9.3.3a, DC-26, R1-9.6.2, R1-9.2.2b
#[rstest]
#[case::deposit_before_the_announcement(Case::requested(), tsb(), "tap.deposit", Case::text_at_tsb(), true)]
#[case::deposit_after_it(Case::in_consultation(), tsb(), "tap.deposit", Case::text_at_tsb(), false)]
#[case::extension_after_the_close(closed(), director(), "tap.extend", extension(), false)]
#[case::correction_before_the_approval(Case::more_time(), tsb(), "tap.correct-editorially", json!({ "what": "W", "chair_approval": "D" }), false)]
#[case::correction_after_it(Case::approved(), tsb(), "tap.correct-editorially", json!({ "what": "W", "chair_approval": "D" }), true)]
#[case::referral_once_deferred(deferred(), chair(), "tap.refer-to-assembly", json!({ "ground": "no-agreement", "source": "R" }), true)]
#[case::referral_of_an_approved_text(Case::approved(), chair(), "tap.refer-to-assembly", json!({ "ground": "delicate", "source": "R" }), false)]
fn at_which_stage(
    #[case] mut case: Case,
    #[case] by: Standing,
    #[case] act: &str,
    #[case] with: Value,
    #[case] open: bool,
) {
    let answer = case.act(&by, act, with);
    assert_eq!(answer.is_ok(), open, "{}", word(&answer));
}

// shows: R1-9.3.5, DC-18
#[test]
fn a_waiver_of_languages_speaks_for_its_own_cycle_alone() {
    let mut case = Case::requested();
    granted(case.at("2025-11-03T12:00:00Z").act(&director(), "tap.announce", Case::announcement()));
    let waiver = json!({ "languages": [], "deviation": deviation() });
    granted(case.act(&director(), "tap.distribute", waiver));
    assert!(case.tap().languages_waived);
    granted(case.act(&tsb(), "tap.carry-out", json!({ "duty": "notice-to-others", "document": "L" })));
    let mut case = case.established();
    granted(case.at("2026-02-13T00:00:00Z").act(&chair(), "tap.request", json!({})));
    assert!(!case.tap().languages_waived);
}

// shows: R1-9.5.3a, R1-9.5.5a, R1-9.3.1a
#[rstest]
#[case::before_the_meeting("2026-01-27T12:00:00Z", false, false, &["tap.present-final-text", "tap.decide"])]
#[case::in_its_last_second("2026-02-12T23:59:59Z", false, false, &["tap.present-final-text", "tap.decide"])]
#[case::presented("2026-02-04T12:00:00Z", true, false, &["tap.decide"])]
#[case::closed("2026-02-04T12:00:00Z", true, true, &["tap.request"])]
#[case::over("2026-02-13T00:00:00Z", false, false, &["tap.request"])]
fn what_can_no_longer_be_done_is_no_obligation(
    #[case] at: &str,
    #[case] presented: bool,
    #[case] closes: bool,
    #[case] then: &[&str],
) {
    let mut case = Case::authorized();
    if presented {
        case.at("2026-02-03T09:00:00Z").meet("meeting.open", json!({})).expect("it opens");
        granted(case.act(&chair(), "tap.present-final-text", json!({ "document": "TD" })));
    }
    case.at(at);
    if closes {
        case.meet("meeting.close", json!({})).expect("it closes");
    }
    let now = Some(case.at);
    let meetings = rulebook::approval::tap::Meetings { announced: case.meeting.as_ref(), decided: None, now };
    let found = rulebook::approval::tap::obligations(case.tap(), meetings, case.rules);
    let acts: Vec<_> =
        found.iter().map(|one| one.what.as_str()).filter(|what| what.starts_with("tap.")).collect();
    assert_eq!(acts, then);
}
