//! Does it hold for any input? Random acts on a few letters, by a few people, on random days.

use crate::fixture::{DIGEST, House, day};
use jiff::ToSpan;
use proptest::prelude::*;
use rulebook::act::Act;
use rulebook::body::Standing;
use rulebook::clause::EditionId;
use rulebook::letter::{self, Facts, Letter};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

const PEOPLE: [&str; 4] = ["officer 1", "officer 2", "officer 3", "Director"];
const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];

/// An act of some kind on some letter.
fn some_act() -> impl Strategy<Value = (usize, &'static str, Value)> {
    let issue = |letter: &str, number: u32, back: i32| {
        let dated = day("2026-05-20").saturating_sub(back.days());
        json!({ "letter": letter, "number": number, "dated": dated, "papers": { "en": DIGEST, "zh": DIGEST } })
    };
    (0..PEOPLE.len(), 0..LETTERS.len(), 0..LETTERS.len(), 0..8_u8, 0..3_u32, 0..3000_i32).prop_map(
        move |(who, one, other, kind, number, back)| {
            let (letter, other) = (LETTERS[one], LETTERS[other]);
            let draft = |kind: &str, texts: Value| json!({ "letter": letter, "kind": kind, "texts": texts, "languages": ["en"] });
            let (name, with) = match kind {
                0 => ("letter.draft", json!({ "letter": letter, "kind": "collective-letter", "meeting": format!("M {letter}"), "languages": ["en"] })),
                1 => ("letter.draft", draft("tap-consultation", json!(["X.inv-3"]))),
                2 => ("letter.revise", json!({ "letter": letter, "initials": format!("X{number}") })),
                3 => ("letter.withdraw", json!({ "letter": letter, "reason": "R" })),
                4 | 5 => ("letter.approve", json!({ "letter": letter })),
                6 => ("letter.correct", json!({ "letter": letter, "corrects": other, "reason": "R", "languages": ["en"] })),
                _ => ("letter.issue", issue(letter, if number == 2 { 90 } else { number }, back)),
            };
            (who, name, with)
        },
    )
}

/// Hands an act in; folds it if it is granted.
fn hand_in(house: &mut House, who: &str, name: &str, with: &Value) {
    let Ok(Act::Letter(act)) = Act::read(name, with) else { panic!("{name} {with}") };
    let by = if who == "Director" { Standing::Director } else { Standing::Secretariat };
    let facts = Facts { by, person: who.into(), ..house.facts.clone() };
    if let Ok(decision) = letter::decide(&house.register, &act, &facts, EditionId::Res1Of2022) {
        for event in &decision.events {
            letter::apply(&mut house.register, event);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    // shows: CLT-3, CLT-4, PR-10, H-9, H-10
    #[test]
    fn numbers_are_unique_an_issued_letter_never_changes_and_nobody_approves_his_own(
        acts in prop::collection::vec(some_act(), 1..60),
    ) {
        let mut house = House::new();
        let mut out: BTreeMap<String, Arc<Letter>> = BTreeMap::new();
        for (who, name, with) in acts {
            hand_in(&mut house, PEOPLE[who], name, &with);
            for (id, letter) in &house.register.letters {
                if let Some(approval) = letter.approval.as_ref().filter(|_| letter.is_approved()) {
                    prop_assert!(approval.by != letter.drafted_by && approval.by != letter.last_by);
                }
                if letter.issued.is_some() {
                    prop_assert!(letter.is_approved() && letter.withdrawn.is_none());
                    let held = out.entry(id.to_string()).or_insert_with(|| letter.clone());
                    prop_assert_eq!(&**held, &**letter);
                }
            }
            let mut numbers: Vec<_> = out.values().filter_map(|letter| Some(letter.issued.as_ref()?.number.clone())).collect();
            let all = numbers.len();
            numbers.sort();
            numbers.dedup();
            prop_assert_eq!(numbers.len(), all);
            prop_assert_eq!(house.register.numbers.len(), all);
        }
    }
}
