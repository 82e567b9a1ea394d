//! `plenary export`: what the public may see.

use crate::run::{alone, plenary, text};
use desk::answer::Answer;
use desk::clock::Turned;
use desk::perform::Actor;
use desk::scene::Scene;
use rulebook::act::Act;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// Hands an act in at a desk on the record in `dir`, at a moment.
fn hand_in(dir: &Path, id: u8, at: &str, by: &str, name: &str, with: &Value) {
    let _alone = alone();
    let clock = Arc::new(Turned::at(at.parse().expect("a moment")));
    let on_fault = |fault: record::Fault| panic!("{fault}");
    let desk = desk::Desk::open(dir, &record::Options::default(), clock, on_fault).expect("it opens");
    let act = Act::read(name, with).expect("it is read");
    let answer = desk.submit(desk.receive(), [id; 16], Actor::Person(by.into()), act).expect("an answer");
    assert!(matches!(answer, Answer::Accepted(_)), "{name}: {answer:?}");
}

// shows: DC-19
#[test]
fn a_reply_changes_nothing_in_the_export_until_the_result_is_established() {
    let folder = tempfile::tempdir().expect("a folder");
    let dir = text(folder.path());
    let scene = Scene::geneva_2024().unwrap_or_else(|mistake| panic!("{mistake}"));
    {
        let _alone = alone();
        scene.found(folder.path(), &record::Options::default()).expect("it is founded");
    }
    let before = plenary(&["export", "--data", &dir]).ok();
    for word in ["tap.reply", "focal point", "position", "\"support\""] {
        assert!(!before.contains(word), "`{word}` is in the export");
    }
    let reply = json!({ "text": "X.inv-2", "answer": "authorize" });
    hand_in(folder.path(), 1, "2024-08-13T07:00:00Z", "focal point of Administration 5", "tap.reply", &reply);
    assert_eq!(plenary(&["export", "--data", &dir]).ok(), before, "a reply came in, and nobody can tell");
    let establish = json!({ "text": "X.inv-2" });
    hand_in(folder.path(), 2, "2024-08-22T07:00:00Z", "Director", "tap.establish-result", &establish);
    let after = plenary(&["export", "--data", &dir]).ok();
    assert!(after.contains("\"tally\":{\"support\":5,\"against\":1,\"not_explicit\":0}"), "{after}");
    assert!(!after.contains("focal point"), "who replied what is for members");
    for line in after.lines() {
        serde_json::from_str::<Value>(line).expect("each line is JSON");
    }
}

// shows: DC-25, DC-32
#[test]
fn the_export_carries_the_mark_of_a_rehearsal_and_what_cannot_be_verified() {
    let folder = tempfile::tempdir().expect("a folder");
    let scene = Scene::geneva_2020().unwrap_or_else(|mistake| panic!("{mistake}"));
    {
        let _alone = alone();
        scene.found(folder.path(), &record::Options::default()).expect("it is founded");
    }
    let out = plenary(&["export", "--data", &text(folder.path())]).ok();
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines[0]["rehearsal"], true);
    let text =
        lines.iter().find(|line| line["text"] == "Q.3643" && line.get("case").is_some()).expect("the text");
    assert_eq!((&text["rehearsal"], &text["case"]["edition_verified"]), (&json!(true), &json!(false)));
    let open = text["case"]["not_verifiable_from_the_sources"].as_array().expect("a list");
    assert!(open.contains(&json!("R1-9.3.3d")), "{open:?}");
    assert_eq!(text["case"]["determined"], Value::Null);
}
