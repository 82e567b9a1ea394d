//! `plenary rehearse`.

use crate::run::{plenary, text};
use serde_json::{Value, json};

/// A rehearsal of the rulebook.
fn rehearsal(name: &str) -> String {
    format!("{}/../rulebook/rehearsals/{name}.toml", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn one_line_a_step_and_a_last_one_with_the_final_state() {
    let out = plenary(&["rehearse", "--json", &rehearsal("from-determination-to-the-close")]).ok();
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let (last, steps) = lines.split_last().expect("there are lines");
    for (number, step) in (1..).zip(steps) {
        assert_eq!(step["step"], number);
        for key in ["at", "act", "accepted", "events", "duties", "refusal"] {
            assert!(step.get(key).is_some(), "{key} in {step}");
        }
    }
    let locked = &steps[3];
    assert_eq!(locked["accepted"], false);
    assert_eq!(
        (&locked["refusal"]["rule"], &locked["refusal"]["clause"]),
        (&json!("R1-8.3.4b"), &json!("Res. 1 (2022) 8.3.4"))
    );
    assert_eq!(locked["refusal"]["facts"]["text"]["value"], "X.inv-1");
    let announced = steps.iter().find(|step| step["events"][0] == "announced").expect("it was announced");
    let duties = announced["duties"].as_array().expect("a list");
    assert!(duties.contains(&json!("text in official languages by 2026-01-03")), "{duties:?}");
    assert_eq!((&last["final"], &last["held"]), (&json!(true), &json!(true)));
    assert_eq!(last["texts"]["X.inv-1"]["stage"], "closed-not-established");
}

#[test]
fn what_differs_ends_with_1_and_says_where() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("other.toml");
    let written = std::fs::read_to_string(rehearsal("no-replies")).expect("read");
    let changed = written.replace("stage = \"authorized\"", "stage = \"not-at-this-meeting\"");
    std::fs::write(&file, &changed).expect("written");
    let ran = plenary(&["rehearse", &text(&file)]);
    let line = changed[..changed.find("not-at-this-meeting").expect("it is there")]
        .rfind("[[step]]")
        .expect("a step");
    let line = changed[..line].matches('\n').count() + 1;
    ran.ends(
        1,
        &format!("other.toml:{line}: step 13: the stage is authorized, expected not-at-this-meeting"),
    );
}

#[test]
fn what_cannot_be_read_ends_with_2_and_names_line_and_column() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("broken.toml");
    std::fs::write(&file, "title = \"t\"\nbody = \"demo\"\n\n[[step]]\nat = 2025-09-12T16:00:00Z\nact = \"tap.detremine\"\ninvented = true\n").expect("written");
    plenary(&["rehearse", &text(&file)])
        .ends(2, "broken.toml:6:7: there is no act `tap.detremine`; did you mean `tap.determine`?");
    plenary(&["rehearse", "nowhere.toml"]).ends(2, "nowhere.toml cannot be read");
}

#[test]
fn a_body_may_lie_beside_the_rehearsal() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("mine.toml"), desk::rehearsal::DEMO).expect("written");
    let file = folder.path().join("r.toml");
    let written = std::fs::read_to_string(rehearsal("no-replies")).expect("read");
    std::fs::write(&file, written.replace("body = \"demo\"", "body = \"mine.toml\"")).expect("written");
    plenary(&["rehearse", &text(&file)]).ok();
}
