//! A regional group of SG3 (9.2.1.1, SM7).

use crate::fixture::{Case, calendar, convened, director, granted, refused, state, tsb, word};
use rstest::rstest;
use rulebook::approval::tap::{DutyKind, Outcome, Stage};
use rulebook::body::{Electorate, Standing};
use serde_json::json;

/// Twelve Member States of the regional group.
fn region() -> Electorate {
    let members = (1..=12).map(|number| format!("R{number}").into()).collect();
    Electorate::RegionalGroup { group: "SG3RG-INV".into(), members }
}

fn regional_chair() -> Standing {
    Standing::Chair("SG3RG-INV".into())
}

fn sg3() -> Standing {
    Standing::Chair("SG3".into())
}

/// A regional text before anything happened.
fn begun() -> Case {
    let mut case =
        Case::with_meeting(convened("SG3RG 2026-02", "SG3RG-INV", "2026-02-03", "2026-02-12", "UTC"));
    case.facts.item.group = "SG3".into();
    case.facts.item.regional = Some("SG3RG-INV".into());
    case.facts.electorate = region();
    case
}

/// The regional group has decided.
fn decided() -> Case {
    let mut case = begun();
    let with = json!({ "matter": "regional tariffs", "source": "SG3RG-R1" });
    granted(case.act(&regional_chair(), "tap.decide-regionally", with));
    case
}

// shows: R1-9.2.1.1a, R1-9.2.1.1c
#[test]
fn the_regional_group_decides_and_sg3_is_told() {
    let case = decided();
    assert_eq!(case.stage(), Stage::RegionalDecided);
    assert!(case.is_due(DutyKind::InformSg3Chair));
    assert_eq!(case.tap().territory, Some("SG3RG-INV".into()));
}

// shows: R1-9.2.1.1a
#[rstest]
#[case::sg3_itself(sg3(), "regional tariffs", "R1-9.2.1.1a only-regional-group")]
#[case::tsb(tsb(), "regional tariffs", "R1-9.2.1.1a only-regional-group")]
#[case::no_matter(regional_chair(), " ", "R1-9.2.1.1a field-empty")]
fn only_the_group_itself_decides(#[case] by: Standing, #[case] matter: &str, #[case] then: &str) {
    let with = json!({ "matter": matter, "source": "SG3RG-R1" });
    assert_eq!(word(&begun().act(&by, "tap.decide-regionally", with)), then);
}

// shows: R1-9.2.1.1a
#[test]
fn only_of_sg3() {
    let mut case = begun();
    case.facts.item.group = "SG17".into();
    let with = json!({ "matter": "tariffs", "source": "R" });
    refused(
        &case.act(&regional_chair(), "tap.decide-regionally", with.clone()),
        "R1-9.2.1.1a",
        "not-regional",
    );
    case.facts.item.group = "SG3".into();
    case.facts.item.regional = None;
    refused(&case.act(&regional_chair(), "tap.decide-regionally", with), "R1-9.2.1.1a", "not-regional");
}

// shows: R1-9.2.1.1c, R1-9.2.1.1d
#[rstest]
#[case::none("none", Stage::RegionalCleared)]
#[case::principles("principles", Stage::RegionalStopped)]
#[case::methodology("methodology", Stage::RegionalStopped)]
fn sg3_examines_principles_and_methodology(#[case] objection: &str, #[case] stage: Stage) {
    let mut case = decided();
    let with = json!({ "objection": objection, "source": "SG3-R2" });
    refused(&case.act(&regional_chair(), "tap.examine-regional", with.clone()), "R1-9.2.1.1c", "only-sg3");
    granted(case.act(&sg3(), "tap.examine-regional", with));
    assert_eq!(case.stage(), stage);
    let answer = case.act(&regional_chair(), "tap.determine", json!({ "source": "SG3RG-R3" }));
    let expected =
        if stage == Stage::RegionalCleared { "granted R1-9.3.1c" } else { "R1-9.2.1.1d not-cleared-by-sg3" };
    assert_eq!(word(&answer), expected);
}

// shows: R1-9.2.1.1d
#[test]
fn nothing_is_determined_before_the_examination() {
    let with = json!({ "source": "SG3RG-R3" });
    refused(&begun().act(&regional_chair(), "tap.determine", with.clone()), "R1-9.2.1.1a", "regional-first");
    refused(&decided().act(&regional_chair(), "tap.determine", with), "R1-9.2.1.1d", "not-cleared-by-sg3");
}

// shows: R1-9.2.1.1e, R1-9.2.1.1b, R1-9.4.5a
#[test]
fn six_of_eight_of_the_region_carry_and_a_stranger_is_refused() {
    let mut case = decided();
    granted(case.act(&sg3(), "tap.examine-regional", json!({ "objection": "none", "source": "SG3-R2" })));
    granted(case.act(&regional_chair(), "tap.determine", json!({ "source": "SG3RG-R3" })));
    granted(case.act(&regional_chair(), "tap.request", json!({})));
    granted(case.act(&tsb(), "tap.deposit", Case::text_at_tsb()));
    let announce = json!({ "circular": 11, "meeting": "SG3RG 2026-02", "zone": "UTC" });
    let decision = granted(case.act(&director(), "tap.announce", announce));
    assert!(decision.under.iter().any(|rule| rule.id == "R1-9.2.1.1e"));
    granted(case.act(&tsb(), "tap.carry-out", json!({ "duty": "notice-to-others", "document": "L" })));
    for number in 1..=8 {
        let answer = if number <= 6 { "authorize" } else { "not-authorize" };
        granted(case.reply(&format!("R{number}"), answer));
    }
    let outside = case.act(&state("R13"), "tap.reply", json!({ "answer": "not-authorize" }));
    refused(&outside, "R1-9.2.1.1e", "not-in-the-region");
    refused(&case.register("R13", "authorize", "2025-10-01T11:00:00Z"), "R1-9.2.1.1e", "not-in-the-region");
    granted(case.at("2026-01-23T00:00:00Z").act(&calendar(), "tap.close-consultation", json!({})));
    granted(case.act(&director(), "tap.establish-result", json!({})));
    let result = case.tap().result.as_ref().expect("it is established");
    assert_eq!(
        (result.replies.support, result.replies.explicit(), result.outcome),
        (6, 8, Outcome::Authorized)
    );
    assert_eq!(case.tap().territory, Some("SG3RG-INV".into()));
}

// shows: R1-9.2.1.1c, R1-9.2.1.1d, R1-9.2.1.1a
#[test]
fn what_sg3_objected_to_goes_back_to_the_regional_group() {
    let mut case = decided();
    let objection = json!({ "objection": "principles", "source": "SG3-R2" });
    granted(case.act(&sg3(), "tap.examine-regional", objection));
    assert_eq!(
        (case.stage(), case.awaited().contains(&"tap.decide-regionally".to_owned())),
        (Stage::RegionalStopped, true)
    );
    let again = json!({ "matter": "regional tariffs, revised", "source": "SG3RG-R3" });
    granted(case.act(&regional_chair(), "tap.decide-regionally", again.clone()));
    assert_eq!(case.stage(), Stage::RegionalDecided);
    refused(&case.act(&regional_chair(), "tap.decide-regionally", again), "R1-9.2.1.1a", "not-at-this-stage");
    granted(case.act(&sg3(), "tap.examine-regional", json!({ "objection": "none", "source": "SG3-R4" })));
    assert_eq!(case.stage(), Stage::RegionalCleared);
}
