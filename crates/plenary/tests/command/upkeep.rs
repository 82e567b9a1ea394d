//! `plenary verify`, `receipt`, `backup`, `restore`, `outbox`, `rotate-key`, `erase`, `token`.

use crate::run::{founded, plenary, text};
use std::path::Path;

/// Enters an invented text and writes the receipt.
fn registered(dir: &str, receipt: &str) {
    let args = [
        "act",
        "item.register",
        "--data",
        dir,
        "--as",
        "TSB officer 1",
        "text=X.inv-1",
        "title=An invented text",
        "kind=new",
        "group=SG17",
        "policy_implications=true",
        "--receipt",
        receipt,
    ];
    plenary(&args).ok();
}

/// Replaces bytes in a file by others of the same length.
fn tamper(path: &Path, from: &str, to: &str) {
    let mut bytes = std::fs::read(path).expect("read");
    let at = bytes.windows(from.len()).position(|window| window == from.as_bytes()).expect("it is there");
    bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    std::fs::write(path, bytes).expect("written");
}

#[test]
fn a_tampered_record_does_not_verify() {
    let (folder, dir) = founded();
    registered(&dir, &text(&folder.path().join("receipt.json")));
    assert!(plenary(&["verify", "--data", &dir]).ok().contains(" holds: 2 entries"));
    // A copy lies in one file, whole.
    let copy = folder.path().join("copy");
    plenary(&["backup", "--to", &text(&copy), "--data", &dir]).ok();
    tamper(&copy.join("data/record.sqlite"), "An invented text", "Another text, eh");
    // The folder that is named by itself is the one that is looked at.
    plenary(&["verify", &text(&copy.join("data")), "--data", &dir]).ends(1, "entry 2 does not follow");
    let back = text(&folder.path().join("back"));
    plenary(&["restore", "--from", &text(&copy), "--to", &back])
        .ends(2, "record.sqlite is not the file that was backed up");
    plenary(&["verify", &text(folder.path())]).ends(2, "there is no record in");
}

#[test]
fn a_receipt_verifies_offline_and_only_for_its_own_record() {
    let (folder, dir) = founded();
    let (other_folder, other) = founded();
    let receipt = text(&folder.path().join("receipt.json"));
    registered(&dir, &receipt);
    let keys = |dir: &str, at: &Path| {
        let file = text(&at.join("keys.json"));
        std::fs::write(&file, plenary(&["keys", "--data", dir]).ok()).expect("written");
        file
    };
    let (own, foreign) = (keys(&dir, folder.path()), keys(&other, other_folder.path()));
    assert!(plenary(&["receipt", "verify", &receipt, "--keys", &own]).ok().contains("entry 2 of "));
    let alone = plenary(&["receipt", "verify", &receipt]);
    assert!(alone.err.contains("anybody could have made it"), "{alone:?}");
    plenary(&["receipt", "verify", &receipt, "--keys", &foreign]).ends(1, "the receipt is of ");
    tamper(Path::new(&receipt), "X.inv-1", "X.inv-9");
    plenary(&["receipt", "verify", &receipt, "--keys", &own]).ends(1, "does not lead to the signed head");
}

#[test]
fn an_old_receipt_holds_after_the_key_was_rotated() {
    let (folder, dir) = founded();
    let receipt = text(&folder.path().join("receipt.json"));
    registered(&dir, &receipt);
    assert!(plenary(&["rotate-key", "--data", &dir]).ok().starts_with("plenary.rotation.v1"));
    let keys = text(&folder.path().join("keys.json"));
    std::fs::write(&keys, plenary(&["keys", "--data", &dir]).ok()).expect("written");
    plenary(&["receipt", "verify", &receipt, "--keys", &keys]).ok();
    plenary(&["verify", &dir]).ok();
}

#[test]
fn a_restored_record_holds_its_outbox_until_it_is_released() {
    let (folder, dir) = founded();
    registered(&dir, &text(&folder.path().join("receipt.json")));
    let (copy, back) = (text(&folder.path().join("copy")), text(&folder.path().join("back")));
    plenary(&["backup", "--to", &copy, "--data", &dir]).ok();
    plenary(&["backup", "--to", &copy, "--data", &dir]).ends(2, "is not empty");
    plenary(&["restore", "--from", &copy, "--to", &back]).ok();
    assert!(plenary(&["verify", &back]).ok().contains(" holds: 2 entries"));
    plenary(&["outbox", "deliver", "--data", &back]).ends(1, "the outbox is held: restored from a backup");
    plenary(&["outbox", "release", "--data", &back]).ok();
    plenary(&["outbox", "deliver", "--data", &back]).ok();
    plenary(&["restore", "--from", &dir, "--to", &text(&folder.path().join("no"))])
        .ends(2, "there is no manifest");
}

#[test]
fn erasing_has_to_be_said_twice() {
    let (_folder, dir) = founded();
    plenary(&["erase", "focal point of Administration 17", "--data", &dir]).ends(2, "say --for-good");
    plenary(&["erase", "focal point of Administration 17", "--data", &dir, "--for-good"]).ok();
    plenary(&["verify", &dir]).ok();
}

// shows: H-1
#[test]
fn a_token_is_shown_once_and_only_for_an_appointment() {
    let (_folder, dir) = founded();
    let add = |of: &str| {
        plenary(&[
            "token",
            "add",
            "--for",
            of,
            "--role",
            "focal-point",
            "--until",
            "2099-12-31",
            "--data",
            &dir,
        ])
    };
    let secret = add("Administration 17").ok();
    assert_eq!(secret.trim().len(), "plenary_".len() + 64);
    add("Administration 99")
        .ends(1, "there is no appointment of the role focal-point for `Administration 99`");
    let listed = plenary(&["token", "list", "--data", &dir]).ok();
    assert!(
        listed.contains("focal point of Administration 17") && !listed.contains(secret.trim()),
        "{listed}"
    );
    let id = listed.split(' ').next().expect("an id");
    plenary(&["token", "remove", id, "--data", &dir]).ok();
    assert_eq!(plenary(&["token", "list", "--data", &dir]).ok(), "");
    plenary(&["token", "add", "--role", "king", "--until", "2099-12-31", "--data", &dir])
        .ends(2, "there is no role `king`");
}
