//! Selection of the procedure and its change (8.1 to 8.3, SM4).

use rstest::rstest;
use rulebook::act::Act;
use rulebook::approval::item::Procedure;
use rulebook::approval::selection::{self, Event, Facts};
use rulebook::clause::EditionId;
use rulebook::refusal::Refusal;
use serde_json::{Value, json};

fn complete() -> Value {
    json!({
        "text": "X.inv-1", "to": "tap", "document": "SG17-C1", "reasons": "Numbering policy.",
        "basis": ["cv-246d"], "seconded_by": "B", "outcome": "consensus", "announced": true
    })
}

fn change(with: &Value, now: Procedure, determined: bool) -> Result<Vec<&'static str>, Refusal> {
    let Act::Selection(act) = Act::read("selection.change", with).unwrap_or_else(|no| panic!("{no}")) else {
        panic!("another act")
    };
    let facts = Facts { group: "SG17".into(), now, determined };
    let decision = selection::decide(&act, &facts, EditionId::Res1Of2022)?;
    assert!(matches!(&decision.events[..], [Event::Changed(changed)] if changed.announced));
    Ok(decision.under.iter().map(|rule| rule.id).collect())
}

// shows: R1-8.1.1c, R1-8.1.1e, R1-8.3.2, R1-8.3.3b
#[rstest]
#[case::consensus("consensus", &["R1-8.3.3b", "R1-8.1.1c"])]
#[case::vote_of_member_states("vote", &["R1-8.3.3b", "R1-8.1.1e"])]
fn a_change_is_decided_by_consensus_else_by_vote(#[case] outcome: &str, #[case] under: &[&str]) {
    let mut with = complete();
    with["outcome"] = outcome.into();
    assert_eq!(change(&with, Procedure::Aap, false).expect("granted"), under);
}

// shows: R1-8.3.1a, R1-8.3.1b, R1-8.3.1c, R1-8.3.2, R1-8.3.3a
#[rstest]
#[case::not_written("document", Value::Null, "R1-8.3.1b", "selection-not-written")]
#[case::blank_document("document", json!(" "), "R1-8.3.1b", "selection-not-written")]
#[case::no_reasons("reasons", Value::Null, "R1-8.3.1b", "selection-without-reasons")]
#[case::no_basis("basis", json!([]), "R1-8.3.1a", "selection-without-basis")]
#[case::no_seconder("seconded_by", Value::Null, "R1-8.3.1c", "selection-not-seconded")]
#[case::another_group("decided_by", json!("SG13"), "R1-8.3.2", "selection-by-other-group")]
#[case::a_working_party("decided_by", json!("WP1/17"), "R1-8.3.2", "selection-by-other-group")]
#[case::not_decided("outcome", Value::Null, "R1-8.3.2", "selection-not-decided")]
#[case::not_announced("announced", json!(false), "R1-8.3.3a", "selection-not-announced")]
fn a_change_needs_every_step(
    #[case] field: &str,
    #[case] value: Value,
    #[case] rule: &str,
    #[case] key: &str,
) {
    let mut with = complete();
    with[field] = value;
    let no = change(&with, Procedure::Aap, false).expect_err("refused");
    assert_eq!((no.rule.as_str(), no.reason.key.as_str(), no.field.as_deref()), (rule, key, Some(field)));
}

// shows: R1-8.1.1e
#[test]
fn without_consensus_and_without_vote_nothing_changes() {
    let mut with = complete();
    with["outcome"] = "no-consensus".into();
    let no = change(&with, Procedure::Aap, false).expect_err("refused");
    assert_eq!((no.rule.as_str(), no.reason.key.as_str()), ("R1-8.1.1e", "selection-no-consensus"));
}

// shows: R1-8.3.4b
#[rstest]
#[case::by_the_study_group(complete())]
#[case::even_by_the_assembly(json!({ "text": "X.inv-1", "to": "aap", "decided_by": "WTSA", "announced": true }))]
fn once_determined_the_selection_is_locked(#[case] mut with: Value) {
    with["to"] = "aap".into();
    let no = change(&with, Procedure::Tap, true).expect_err("refused");
    assert_eq!((no.rule.as_str(), no.reason.key.as_str()), ("R1-8.3.4b", "selection-locked"));
    assert!(change(&with, Procedure::Tap, false).is_ok());
}

// shows: R1-8.1.2b
#[rstest]
#[case::to_tap("tap", Procedure::Aap)]
#[case::to_aap("aap", Procedure::Tap)]
fn the_assembly_changes_it_either_way(#[case] to: &str, #[case] now: Procedure) {
    let with = json!({ "text": "X.inv-1", "to": to, "decided_by": "WTSA", "announced": true });
    assert_eq!(change(&with, now, false).expect("granted"), ["R1-8.3.3b", "R1-8.1.2b"]);
}

#[test]
fn a_change_to_the_same_procedure_is_none() {
    let no = change(&complete(), Procedure::Tap, false).expect_err("refused");
    assert_eq!((no.rule.as_str(), no.reason.key.as_str()), ("H-6", "selection-same"));
}
