//! `plenary act`, `preview` and `acts` on a record of this machine.

use crate::run::{Ran, alone, founded, plenary};
use serde_json::Value;

/// Hands an act in.
fn act(dir: &str, by: &str, name: &str, fields: &[&str]) -> Ran {
    let mut args = vec!["act", name, "--data", dir, "--as", by];
    args.extend(fields);
    plenary(&args)
}

/// Registers the invented text and determines it.
fn determined() -> (tempfile::TempDir, String) {
    let (folder, dir) = founded();
    let item = [
        "text=X.inv-1",
        "title=An invented text",
        "kind=new",
        "group=SG17",
        "question=10/17",
        "policy_implications=true",
    ];
    act(&dir, "TSB officer 1", "item.register", &item).ok();
    act(&dir, "chair of SG17", "tap.determine", &["text=X.inv-1", "source=SG17-R7"]).ok();
    (folder, dir)
}

// shows: R1-8.3.4b, H-1
#[test]
fn accepted_is_0_refused_is_1_with_the_clause() {
    let (_folder, dir) = determined();
    let accepted = act(&dir, "chair of SG17", "tap.request", &["--with", r#"{"text": "X.inv-1"}"#]).ok();
    let accepted: Value = serde_json::from_str(&accepted).expect("JSON");
    assert_eq!(
        (&accepted["events"][0], &accepted["position"]),
        (&"announcement requested".into(), &4.into())
    );
    let no = act(&dir, "chair of SG17", "selection.change", &["text=X.inv-1", "to=aap"]);
    no.ends(1, "Res. 1 (2022) 8.3.4 (R1-8.3.4b): ");
    act(&dir, "Operator A", "tap.request", &["text=X.inv-1"]).ends(1, "House rule H-1: ");
    let zh = plenary(&[
        "--lang",
        "zh",
        "act",
        "selection.change",
        "--data",
        &dir,
        "--as",
        "chair of SG17",
        "text=X.inv-1",
        "to=aap",
    ]);
    zh.ends(1, "案文已经确定");
    assert!(plenary(&["verify", &dir]).ok().contains("4 entries"), "what was refused is not recorded");
}

#[test]
fn unreadable_is_2_with_field_or_line_and_column() {
    let (folder, dir) = determined();
    let file = folder.path().join("act.json");
    std::fs::write(&file, "{\n  \"text\": X.inv-1\n}").expect("written");
    let from_file = format!("@{}", file.display());
    for (name, fields, says) in [
        ("tap.detremine", vec!["text=X.inv-1"], "did you mean `tap.determine`?"),
        ("tap.request", vec!["txet=X.inv-1"], "field `txet`: `tap.request` has no such field; it has: text"),
        ("tap.request", vec![], "field `text`: this field is needed"),
        ("tap.request", vec!["X.inv-1"], "`X.inv-1` is no field; write it as FIELD=VALUE"),
        ("tap.request", vec!["--with", "{\"text\": }"], "--with:1:10: "),
        ("tap.request", vec!["--with", &from_file], "act.json:2:11: "),
        ("tap.request", vec!["text=X.inv-1", "--id", "12"], "write 32 hexadecimal digits"),
        ("tap.notify-result", vec!["text=X.inv-1", "circular=seven"], "field `circular`: "),
    ] {
        act(&dir, "chair of SG17", name, &fields).ends(2, says);
    }
    plenary(&["act", "tap.request", "--data", &dir, "text=X.inv-1"]).ends(2, "say who acts");
}

// shows: H-2
#[test]
fn the_same_id_again_gets_the_first_answer() {
    let (_folder, dir) = determined();
    let fields = ["text=X.inv-1", "--id", "0123456789abcdef0123456789abcdef"];
    let first: Value =
        serde_json::from_str(&act(&dir, "chair of SG17", "tap.request", &fields).ok()).expect("JSON");
    let again: Value =
        serde_json::from_str(&act(&dir, "chair of SG17", "tap.request", &fields).ok()).expect("JSON");
    assert_eq!((&first["again"], &again["again"]), (&false.into(), &true.into()));
    assert_eq!(first["position"], again["position"]);
    let deposit =
        ["text=X.inv-1", "reference=R", "languages=[\"en\"]", "electronic_material=none", "a5=not-needed"];
    let other = act(&dir, "TSB officer 1", "tap.deposit", &[&deposit[..], &fields[1..]].concat());
    other.ends(1, "House rule H-2");
}

#[test]
fn a_preview_does_nothing() {
    let (_folder, dir) = determined();
    let seen =
        plenary(&["preview", "tap.request", "--data", &dir, "--as", "chair of SG17", "text=X.inv-1"]).ok();
    let seen: Value = serde_json::from_str(&seen).expect("JSON");
    assert_eq!((&seen["stage_before"], &seen["stage_after"]), (&"determined".into(), &"requested".into()));
    plenary(&[
        "preview",
        "selection.change",
        "--data",
        &dir,
        "--as",
        "chair of SG17",
        "text=X.inv-1",
        "to=aap",
    ])
    .ends(1, "R1-8.3.4b");
    assert!(plenary(&["verify", &dir]).ok().contains("3 entries"));
}

#[test]
fn a_record_that_is_held_elsewhere_names_the_other_way() {
    let (_folder, dir) = determined();
    let held = {
        let _alone = alone();
        record::Writer::open(dir.as_ref()).expect("it opens")
    };
    let ran = act(&dir, "chair of SG17", "tap.request", &["text=X.inv-1"]);
    ran.ends(2, "--server URL --token-file FILE");
    // What only reads goes on beside the writer.
    for args in [&["verify", &dir][..], &["audit", "--data", &dir], &["export", "--data", &dir]] {
        plenary(args).ok();
    }
    let add = [
        "token",
        "add",
        "--for",
        "Administration 17",
        "--role",
        "focal-point",
        "--until",
        "2099-12-31",
        "--data",
        &dir,
    ];
    assert!(plenary(&add).ok().starts_with("plenary_"), "a token is made while the house is open");
    {
        let _alone = alone();
        drop(held);
    }
    act(&dir, "chair of SG17", "tap.request", &["text=X.inv-1"]).ok();
}

#[test]
fn acts_lists_every_act_and_help_does_too() {
    let list = plenary(&["acts"]).ok();
    let help = plenary(&["act", "--help"]).ok();
    for known in rulebook::act::registry() {
        assert!(list.contains(&known.name) && help.contains(&known.name), "{}", known.name);
    }
    assert!(plenary(&["acts", "tap.reply"]).ok().contains("`authorize-with-comments`"));
    plenary(&["acts", "tap.replly"]).ends(2, "did you mean `tap.reply`?");
}

/// A text in consultation, as a case that is taken over.
fn in_consultation() -> (tempfile::TempDir, String) {
    let (folder, dir) = founded();
    let item =
        ["text=X.inv-1", "title=An invented text", "kind=new", "group=SG17", "policy_implications=true"];
    act(&dir, "TSB officer 1", "item.register", &item).ok();
    let days = [
        "meeting=SG17 2099-09",
        "group=SG17",
        "opens=2099-09-02",
        "ends=2099-09-06",
        "place=Geneva",
        "zone=Europe/Zurich",
    ];
    act(&dir, "TSB officer 1", "meeting.convene", &days).ok();
    let with = r#"{"text": "X.inv-1", "edition": "res1-2022", "zone": "Europe/Zurich",
        "meeting": {"value": "SG17 2099-09", "source": "Circular 7, invented"},
        "circular": {"value": 7, "source": "Circular 7, invented"},
        "closes": {"value": "2099-08-21", "source": "Circular 7, invented"}}"#;
    act(&dir, "TSB officer 1", "case.take-over", &["--with", with]).ok();
    (folder, dir)
}

// shows: H-3
#[test]
fn an_act_that_names_a_file_which_is_not_held_is_refused_and_with_file_it_is_handed_in() {
    let (folder, dir) = in_consultation();
    let who = "focal point of Administration 17";
    let named = |digest: &str| {
        format!(
            r#"{{"text": "X.inv-1", "answer": "authorize-with-comments", "attachments": [{{"sha256": "{digest}", "name": "a.txt", "media": "text/plain", "bytes": 1}}]}}"#
        )
    };
    let entries = plenary(&["verify", &dir]).ok();
    for digest in ["00".repeat(32).as_str(), "abc", ""] {
        act(&dir, who, "tap.reply", &["--with", &named(digest)]).ends(1, "is not here");
        let args = ["preview", "tap.reply", "--data", &dir, "--as", who, "--with", &named(digest)];
        plenary(&args).ends(1, "is not here");
    }
    assert_eq!(plenary(&["verify", &dir]).ok(), entries, "nothing was recorded");

    let file = folder.path().join("comments.txt");
    std::fs::write(&file, "Clause 6 needs an example.\n").expect("written");
    let given = format!("attachments={}", file.display());
    let fields = ["text=X.inv-1", "answer=authorize-with-comments", "--file", &given];
    let args: Vec<&str> =
        ["preview", "tap.reply", "--data", &dir, "--as", who].into_iter().chain(fields).collect();
    plenary(&args).ok();
    assert_eq!(plenary(&["verify", &dir]).ok(), entries, "a preview records nothing");
    act(&dir, who, "tap.reply", &fields).ok();
    assert!(!plenary(&["verify", &dir]).ok().contains(" 0 files"));
    plenary(&["backup", "--to", &crate::run::text(&folder.path().join("copy")), "--data", &dir]).ok();
    std::fs::write(&file, "").expect("written");
    act(&dir, who, "tap.reply", &fields).ends(1, "is empty");

    let blobs = walk(&std::path::Path::new(&dir).join("blobs"));
    std::fs::remove_file(&blobs[0]).expect("removed");
    plenary(&["verify", &dir]).ends(1, "is missing");
    let copy = crate::run::text(&folder.path().join("second"));
    plenary(&["backup", "--to", &copy, "--data", &dir]).ends(1, "is missing");
}

/// The files in a folder and its folders.
fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

// shows: DC-27
#[test]
fn a_field_that_stands_twice_is_unreadable() {
    let (_folder, dir) = founded();
    let twice = r#"{"text": "X.inv-1", "answer": "authorize", "answer": "not-authorize"}"#;
    act(&dir, "focal point of Administration 17", "tap.reply", &["--with", twice])
        .ends(2, "field `answer`: this field stands twice");
    act(&dir, "focal point of Administration 17", "tap.reply", &["text=X", "text=Y"])
        .ends(2, "field `text`: this field stands twice");
}
