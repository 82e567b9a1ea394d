//! The work item and its default procedure (8.1), patent statements (9.3.8).

use crate::fixture::day;
use rstest::rstest;
use rulebook::act::Act;
use rulebook::approval::item::{self, Item, Procedure};
use rulebook::body::{self, Register};
use rulebook::clause::EditionId;
use rulebook::refusal::Refusal;
use serde_json::{Value, json};

fn act(state: &mut Option<Item>, name: &str, with: Value) -> Result<Vec<&'static str>, Refusal> {
    let Act::Item(act) = Act::read(name, &with).unwrap_or_else(|no| panic!("{no}")) else { panic!("{name}") };
    let decision = item::decide(state.as_ref(), &act, EditionId::Res1Of2022, day("2026-02-12"))?;
    decision.events.iter().for_each(|event| item::apply(state, event));
    Ok(decision.under.iter().map(|rule| rule.id).collect())
}

fn registered(policy: bool, group: &str) -> (Item, Vec<&'static str>) {
    let mut state = None;
    let new = json!({ "text": "X.inv-1", "title": "A thing", "kind": "new", "group": group, "policy_implications": policy });
    let under = act(&mut state, "item.register", new).expect("it is registered");
    (state.expect("there is an item"), under)
}

// shows: R1-8.1.1a, R1-8.1.1b, R1-8.1.2a, R1-8.1c
#[rstest]
#[case::policy_or_doubt(true, "SG17", Procedure::Tap, "R1-8.1.1a")]
#[case::all_other(false, "SG17", Procedure::Aap, "R1-8.1.1b")]
#[case::the_same_at_the_assembly(true, "WTSA", Procedure::Tap, "R1-8.1.1a")]
#[case::other_at_the_assembly(false, "WTSA", Procedure::Aap, "R1-8.1.1b")]
fn the_procedure_follows_from_the_implications(
    #[case] policy: bool,
    #[case] group: &str,
    #[case] procedure: Procedure,
    #[case] rule: &str,
) {
    let (item, under) = registered(policy, group);
    assert_eq!((item.procedure, under), (procedure, vec![rule]));
}

// shows: R1-9.3.8.1, R1-9.3.8.2
#[rstest]
#[case::of_a_member(false, "R1-9.3.8.1")]
#[case::of_a_stranger(true, "R1-9.3.8.2")]
fn a_patent_statement_is_registered_with_its_day(#[case] by_non_member: bool, #[case] rule: &str) {
    let mut state = Some(registered(true, "SG17").0);
    let with = json!({ "text": "X.inv-1", "received": "2026-02-12", "reference": "D-1", "by_non_member": by_non_member });
    assert_eq!(act(&mut state, "item.ipr-statement", with), Ok(vec![rule]));
    let item = state.expect("there is an item");
    assert_eq!((item.statements_by(day("2026-02-11")), item.statements_by(day("2026-02-12"))), (0, 1));
}

// shows: H-7
#[rstest]
#[case::tomorrow("X.inv-1", "2026-02-13", "date-in-the-future")]
#[case::unknown_text("X.inv-2", "2026-02-12", "text-unknown")]
fn a_patent_statement_is_refused(#[case] text: &str, #[case] received: &str, #[case] key: &str) {
    let mut state = (text == "X.inv-1").then(|| registered(true, "SG17").0);
    let with = json!({ "text": text, "received": received, "reference": "D-1" });
    let no = act(&mut state, "item.ipr-statement", with).expect_err("refused");
    assert_eq!((no.rule.as_str(), no.reason.key.as_str()), ("H-7", key));
}

// shows: H-7
#[rstest]
#[case::again("X.inv-1", "A thing", "text-exists")]
#[case::without_title("X.inv-2", " ", "title-missing")]
fn a_text_is_registered_once_and_with_its_title(#[case] text: &str, #[case] title: &str, #[case] key: &str) {
    let mut state = (text == "X.inv-1").then(|| registered(true, "SG17").0);
    let with = json!({ "text": text, "title": title, "kind": "new", "group": "SG17" });
    assert_eq!(act(&mut state, "item.register", with).expect_err("refused").reason.key, key);
}

fn body_file() -> Value {
    json!({
        "name": "Invented body", "zone": "UTC",
        "members": [{ "id": "A", "membership": "member-state" }, { "id": "S", "membership": "sector-member" }],
        "groups": [{ "id": "SG17", "kind": "study-group", "title": "Security", "members": [] }],
        "appointments": [{ "person": "d", "role": "director", "from": "2026-01-01" }]
    })
}

fn found(register: &mut Register, name: &str, with: &Value) -> Result<(), Refusal> {
    let Act::Body(act) = Act::read(name, with).unwrap_or_else(|no| panic!("{no}")) else { panic!("{name}") };
    let decision = body::decide(register, &act, EditionId::Res1Of2022)?;
    decision.events.iter().for_each(|event| register.apply(event));
    Ok(())
}

// shows: H-7
#[rstest]
#[case::a_group("chair", json!("SG99"), "2026-01-01", None, "name-unknown")]
#[case::a_member("focal-point", json!("Z"), "2026-01-01", None, "name-unknown")]
#[case::a_director_of_something("director", json!("A"), "2026-01-01", None, "name-unknown")]
#[case::a_chair_of_nothing("chair", Value::Null, "2026-01-01", None, "name-unknown")]
#[case::ends_first("chair", json!("SG17"), "2026-01-02", Some("2026-01-01"), "ends-before-it-begins")]
fn an_appointment_names_what_is_there(
    #[case] role: &str,
    #[case] of: Value,
    #[case] from: &str,
    #[case] until: Option<&str>,
    #[case] key: &str,
) {
    let mut register = Register::default();
    found(&mut register, "body.found", &body_file()).expect("it is founded");
    let with = json!({ "person": "p", "role": role, "for": of, "from": from, "until": until });
    let no = found(&mut register, "body.appoint", &with).expect_err("refused");
    assert_eq!((no.rule.as_str(), no.reason.key.as_str()), ("H-7", key));
}

// shows: H-1
#[test]
fn an_appointment_holds_from_its_first_day_to_its_last() {
    let mut register = Register::default();
    found(&mut register, "body.found", &body_file()).expect("it is founded");
    let with =
        json!({ "person": "p", "role": "chair", "for": "SG17", "from": "2026-01-02", "until": "2026-01-04" });
    found(&mut register, "body.appoint", &with).expect("appointed");
    let holds = |text| register.roles_on(&"p".into(), day(text)).count();
    assert_eq!(["2026-01-01", "2026-01-02", "2026-01-04", "2026-01-05"].map(holds), [0, 1, 1, 0]);
    let again = found(&mut register, "body.found", &body_file()).expect_err("refused");
    assert_eq!(again.reason.key, "body-founded-already");
    assert_eq!(register.member_states().len(), 1);
}
