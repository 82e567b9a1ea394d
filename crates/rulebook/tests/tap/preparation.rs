//! Determination, the chair's request, the text at TSB (9.3.1 to 9.3.9); referral to the assembly (9.2.2).

use crate::fixture::{Case, chair, day, director, granted, moment, refused, state, tsb, word};
use rstest::rstest;
use rulebook::approval::item::{Kind, Procedure};
use rulebook::approval::tap::{DutyKind, Mandate, Stage};
use rulebook::body::Standing;
use serde_json::{Value, json};

// shows: R1-9.3.1b, R1-9.3.1c, R1-F9.1-2
#[rstest]
#[case::the_study_group(json!({ "source": "SG17-R1" }), "granted R1-9.3.1c")]
#[case::a_working_party(json!({ "source": "SG17-R1", "by_meeting_of": "WP1/17" }), "granted R1-9.3.1c")]
#[case::exceptionally_the_assembly(json!({ "source": "WTSA-R1", "by_meeting_of": "WTSA" }), "granted R1-9.3.1c")]
#[case::another_group(json!({ "source": "SG13-R1", "by_meeting_of": "SG13" }), "R1-9.3.1b determined-by-other-group")]
#[case::no_report(json!({ "source": " " }), "R1-9.3.1b field-empty")]
fn a_meeting_of_the_group_determines(#[case] with: Value, #[case] then: &str) {
    assert_eq!(word(&Case::new().act(&chair(), "tap.determine", with)), then);
}

// shows: R1-9.3.1b, DC-31
#[rstest]
#[case::the_chair(chair(), "granted R1-9.3.1c")]
#[case::tsb_on_its_behalf(tsb(), "granted R1-9.3.1c")]
#[case::another_chair(Standing::Chair("SG13".into()), "R1-9.3.1b only-chair")]
#[case::the_director(director(), "R1-9.3.1b only-chair")]
#[case::a_member_state(state("A"), "R1-9.3.1b only-chair")]
fn its_chair_enters_the_determination(#[case] by: Standing, #[case] then: &str) {
    assert_eq!(word(&Case::new().act(&by, "tap.determine", json!({ "source": "SG17-R1" }))), then);
}

// shows: R1-8.1a, R1-9.1.1a, R1-9.2.1
#[test]
fn only_a_text_under_tap_is_determined() {
    let mut case = Case::new();
    case.facts.item.procedure = Procedure::Aap;
    refused(
        &case.act(&chair(), "tap.determine", json!({ "source": "SG17-R1" })),
        "R1-8.1.1a",
        "not-under-tap",
    );
}

// shows: R1-9.3.6a, R1-9.3.6b
#[rstest]
#[case::its_question(Mandate::Question, Kind::New, "granted R1-9.3.1c")]
#[case::its_responsibility(Mandate::Responsibility, Kind::Amendment("X.1".into()), "granted R1-9.3.1c")]
#[case::new_by_responsibility_alone(Mandate::Responsibility, Kind::New, "R1-9.3.6a outside-mandate")]
#[case::neither(Mandate::Outside, Kind::Revised, "R1-9.3.6a outside-mandate")]
#[case::an_amendment_of_others(Mandate::Outside, Kind::Amendment("X.1".into()), "R1-9.3.6b outside-mandate")]
fn only_within_the_mandate(#[case] mandate: Mandate, #[case] kind: Kind, #[case] then: &str) {
    let mut case = Case::new();
    (case.facts.mandate, case.facts.item.kind) = (mandate, kind);
    assert_eq!(word(&case.act(&chair(), "tap.determine", json!({ "source": "SG17-R1" }))), then);
}

// shows: R1-9.3.6a
#[test]
fn the_mandate_is_asked_again_at_request_and_announcement() {
    let mut case = Case::determined();
    case.facts.mandate = Mandate::Outside;
    refused(&case.act(&chair(), "tap.request", json!({})), "R1-9.3.6a", "outside-mandate");
    let mut case = Case::requested();
    case.facts.mandate = Mandate::Outside;
    refused(&case.act(&director(), "tap.announce", Case::announcement()), "R1-9.3.6a", "outside-mandate");
}

// shows: R1-9.3.9a, DC-17
#[rstest]
#[case::the_day_before_two_years("2028-02-11T12:00:00Z", json!({ "source": "R" }), &["R1-9.3.9a"])]
#[case::two_years("2028-02-12T12:00:00Z", json!({ "source": "R" }), &[])]
#[case::an_exception_is_still_warned_of("2028-02-11T12:00:00Z", json!({ "source": "R", "exception": "An error." }), &["R1-9.3.9b"])]
fn an_early_amendment_is_warned_of_and_goes_through(
    #[case] at: &str,
    #[case] with: Value,
    #[case] warned: &[&str],
) {
    let mut case = Case::new();
    case.at(at).facts.base_approved = Some(day("2026-02-12"));
    case.facts.zone = rulebook::calendar::Zone::utc();
    let decision = granted(case.act(&chair(), "tap.determine", with));
    assert_eq!(decision.warnings.iter().map(|w| w.rule.as_str()).collect::<Vec<_>>(), warned);
}

// shows: R1-9.3.1a, R1-F9.1-3
#[test]
fn the_chair_asks_after_the_determination() {
    let mut case = Case::new();
    refused(&case.act(&chair(), "tap.request", json!({})), "R1-9.3.1a", "not-begun");
    let mut case = Case::determined();
    refused(&case.act(&director(), "tap.request", json!({})), "R1-9.3.1a", "only-chair");
    granted(case.act(&chair(), "tap.request", json!({})));
    assert_eq!(case.stage(), Stage::Requested);
    refused(&case.act(&chair(), "tap.request", json!({})), "R1-9.3.1a", "not-at-this-stage");
}

// shows: R1-9.3.7, DC-17
#[rstest]
#[case::not_consulted(json!({}), "R1-9.3.7 other-chairs-not-consulted", 0)]
#[case::blank_reason(json!({ "reason": " " }), "R1-9.3.7 other-chairs-not-consulted", 0)]
#[case::with_a_reason(json!({ "reason": "SG13 has no chair." }), "granted R1-9.3.1a", 1)]
#[case::consulted(json!({ "consulted": ["SG13"] }), "granted R1-9.3.1a", 0)]
fn other_chairs_concerned_are_consulted(#[case] with: Value, #[case] then: &str, #[case] warnings: usize) {
    let mut case = Case::determined();
    case.facts.item.shared_with = ["SG13".into()].into();
    let answer = case.act(&chair(), "tap.request", with);
    assert_eq!((word(&answer).as_str(), answer.map_or(0, |d| d.warnings.len())), (then, warnings));
}

// shows: R1-9.3.3a, R1-F9.1-4, R1-9.3.1e
#[rstest]
#[case::one_language("languages", json!(["zh"]), "granted R1-9.3.3a R1-9.3.3c")]
#[case::no_language("languages", json!([]), "R1-9.3.3a no-final-text")]
#[case::no_reference("reference", json!(""), "R1-9.3.3a field-empty")]
fn tsb_receives_the_final_text_with_its_reference(
    #[case] field: &str,
    #[case] value: Value,
    #[case] then: &str,
) {
    let mut with = Case::text_at_tsb();
    with[field] = value;
    assert_eq!(word(&Case::determined().act(&tsb(), "tap.deposit", with)), then);
}

// shows: R1-9.3.1c, R1-8.3.4b
#[test]
fn a_text_is_determined_once_and_stays_so() {
    let mut case = Case::determined();
    refused(
        &case.act(&chair(), "tap.determine", json!({ "source": "SG17-R2" })),
        "R1-9.3.1c",
        "not-at-this-stage",
    );
    for stage in Stage::ALL {
        let regional =
            matches!(stage, Stage::RegionalDecided | Stage::RegionalStopped | Stage::RegionalCleared);
        assert_eq!(stage.is_determined(), !regional, "{stage:?}");
    }
}

// shows: DC-16, C241-5
#[test]
fn a_case_keeps_the_edition_it_began_under() {
    let mut case = Case::new();
    case.rules = rulebook::edition::Edition::on(day("2020-03-01"));
    case.at = moment("2020-03-01T12:00:00Z");
    granted(case.act(&chair(), "tap.determine", json!({ "source": "SG11-R30" })));
    assert_eq!(case.tap().edition.as_str(), "res1-2016");
    let no = case.act(&director(), "tap.announce", Case::announcement()).expect_err("refused");
    assert_eq!(no.clause, "Res. 1 (2016) 9.3.1");
}

// shows: R1-9.2.2a, R1-9.2.2b, R1-9.2.2c, R1-9.1.2b
#[rstest]
#[case::administrative("administrative", true, "granted R1-9.2.2a")]
#[case::not_administrative("administrative", false, "R1-9.2.2a not-administrative")]
#[case::delicate("delicate", false, "granted R1-9.2.2b")]
#[case::no_agreement("no-agreement", false, "granted R1-9.2.2c")]
#[case::sought_there("seeks-approval-there", false, "granted R1-9.1.2b")]
fn a_text_is_referred_to_the_assembly(
    #[case] ground: &str,
    #[case] administrative: bool,
    #[case] then: &str,
) {
    let mut case = Case::determined();
    case.facts.item.administrative = administrative;
    let answer =
        case.act(&chair(), "tap.refer-to-assembly", json!({ "ground": ground, "source": "SG17-R2" }));
    assert_eq!(word(&answer), then);
    if answer.is_ok() {
        assert_eq!((case.stage(), case.is_due(DutyKind::ReportToAssembly)), (Stage::Forwarded, true));
    }
}

// shows: R1-9.2.2a
#[test]
fn an_administrative_text_is_never_announced() {
    let mut case = Case::requested();
    case.facts.item.administrative = true;
    let answer = case.act(&director(), "tap.announce", Case::announcement());
    refused(&answer, "R1-9.2.2a", "administrative-to-assembly");
}

// shows: R1-9.2.2b
#[rstest]
#[case::while_states_are_asked(Case::in_consultation(), "R1-9.2.2b not-at-this-stage")]
#[case::after_approval(Case::approved(), "R1-9.2.2b not-at-this-stage")]
#[case::after_a_return(Case::returned(), "granted R1-9.2.2b")]
#[case::authorized(Case::authorized(), "granted R1-9.2.2b")]
fn a_referral_has_its_stages(#[case] mut case: Case, #[case] then: &str) {
    let with = json!({ "ground": "delicate", "source": "SG17-R2" });
    assert_eq!(word(&case.act(&chair(), "tap.refer-to-assembly", with)), then);
}
