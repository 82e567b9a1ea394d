//! What a letter gives rise to: acts that a desk accepts, with the facts that the scene has of the same letter.

#[allow(dead_code, reason = "each test file uses its part of the support")]
mod support;

use axum::http::StatusCode;
use desk::rehearsal::Doing;
use desk::scene::Scene;
use papers::read::{self, Held, Proposal, propose};
use serde_json::{Value, json};
use support::House;

const OFFICER: &str = "TSB officer 1";

fn proposals(name: &str) -> Vec<Proposal> {
    let path = format!("{}/../papers/tests/strangers/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the letter is there");
    propose(&read::text(&text), &Held::default())
}

/// The acts of the scenes on the same meeting or text, by their names.
fn of_scenes(about: &str) -> Vec<(String, Value)> {
    let scenes = Scene::all().expect("the scenes can be read");
    let steps = scenes.iter().flat_map(|scene| scene.rehearsal().steps.iter());
    let acts = steps.filter_map(|step| match &step.doing {
        Doing::Act { act, .. } => serde_json::to_value(act).ok(),
        _ => None,
    });
    let named = |act: &Value| {
        let with = &act["with"];
        ["meeting", "text"].iter().any(|key| with[key] == about) || with["texts"][0] == about
    };
    acts.filter(named)
        .map(|act| (act["act"].as_str().unwrap_or_default().to_owned(), act["with"].clone()))
        .collect()
}

/// Where both have a fact and it is not the same. Titles are told in the words of each, names of persons in the script of each.
fn differences(path: &str, one: &Value, other: &Value, found: &mut Vec<String>) {
    const OWN: [&str; 11] = [
        "en",
        "title",
        "source",
        "printed_name",
        "letter",
        "items",
        "summary",
        "summary_zh",
        "leads_on",
        "web",
        "title_zh",
    ];
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            for (key, value) in one.iter().filter(|(key, _)| !OWN.contains(&key.as_str())) {
                if let Some(theirs) = other.get(key) {
                    differences(&format!("{path}.{key}"), value, theirs, found);
                }
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                differences(&format!("{path}.{at}"), one, other, found);
            }
        }
        (one, other) if one == other => {}
        (one, other) => found.push(format!("{path}: {one}, in the scene {other}")),
    }
}

/// A letter, the day on which a desk reads it, what it is about, what a person types besides.
type Case = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str, &'static str)]);

const LETTERS: [Case; 4] = [
    ("sg17-2024.zh.txt", "2024-04-24T08:00:00Z", "SG17 2024-09", &[]),
    ("sg17-2022.zh.txt", "2021-09-08T08:00:00Z", "SG17 2022-01", &[]),
    ("sg20-2021.zh.txt", "2021-01-12T12:00:00Z", "SG20 2021-05", &[]),
    (
        "circular-241.zh.txt",
        "2020-07-06T09:00:00Z",
        "Q.3643",
        &[
            (
                "item.register",
                "title",
                "Signalling architecture of distributed infrastructure ENUM networking for IMS",
            ),
            ("meeting.convene", "zone", "Europe/Zurich"),
        ],
    ),
];

// shows: DC-32
#[tokio::test]
async fn a_desk_accepts_what_a_letter_gives_rise_to_once_what_is_missing_is_typed() {
    let scene = Scene::geneva_2020().expect("the scene can be read");
    for (name, at, about, typed) in LETTERS {
        let house = House::of(scene.rehearsal());
        house.clock.turn_to(at.parse().expect("a moment"));
        let known = of_scenes(about);
        let mut differ = Vec::new();
        for (number, mut proposal) in proposals(name).into_iter().enumerate() {
            let typed: Vec<_> = typed.iter().filter(|(act, ..)| *act == proposal.act).collect();
            let missing: Vec<&str> = typed.iter().map(|(_, field, _)| *field).collect();
            assert_eq!(proposal.missing, missing, "{name}: {}", proposal.act);
            for (_, field, value) in typed {
                proposal.with[*field] = json!(value);
            }
            let id = u8::try_from(number + 1).expect("few");
            let answer = house.act(id, OFFICER, &proposal.act, proposal.with.clone()).await;
            assert_eq!(
                answer.status,
                StatusCode::OK,
                "{name}: {}: {}: {}",
                proposal.act,
                proposal.with,
                answer.text
            );
            if let Some((_, theirs)) = known.iter().find(|(act, _)| *act == proposal.act) {
                differences(&proposal.act, &proposal.with, theirs, &mut differ);
            }
        }
        assert!(differ.is_empty(), "{name}: {differ:#?}");
    }
}

// shows: PR-21
#[test]
fn misprints_are_entered_as_printed_and_doubts_are_marked() {
    let found = proposals("sg17-2024.zh.txt");
    let acts: Vec<&str> = found.iter().map(|proposal| proposal.act.as_str()).collect();
    assert_eq!(acts, ["meeting.convene", "meeting.describe", "letter.take-over"]);
    // No zone is printed beside the hours, and the name stands in Chinese.
    assert_eq!(found[0].doubtful, ["zone"]);
    assert_eq!(found[1].doubtful, ["facts.chair.printed_name"]);
    assert_eq!(found[1].with["facts"]["hours_zone"], Value::Null);
    assert_eq!(found[1].with["facts"]["place"], json!({ "en": "Geneva", "zh": "日内瓦" }));
    assert_eq!(found[2].with["printed"]["translation"], "2023-06-02");
    assert_eq!((&found[2].with["number"], &found[2].with["initials"]), (&json!(8), &json!("XY")));
}

#[test]
fn what_a_house_has_already_is_not_proposed_again() {
    let path = format!("{}/../papers/tests/strangers/sg17-2024.zh.txt", env!("CARGO_MANIFEST_DIR"));
    let reading = read::text(&std::fs::read_to_string(path).expect("the letter is there"));
    let opens = "2024-09-02".parse().expect("a day");
    let held = Held {
        meetings: vec![("the autumn meeting".into(), "SG17".into(), opens)],
        letters: ["Collective letter 8-17".into()].into(),
        ..Held::default()
    };
    let found = propose(&reading, &held);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].act.as_str(), &found[0].with["meeting"]),
        ("meeting.describe", &json!("the autumn meeting"))
    );
}
