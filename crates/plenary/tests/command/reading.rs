//! `plenary read --acts` and `plenary act --acts`: from a letter to the record, with somebody who looks in between.

use crate::run::{founded, plenary, text};
use std::path::Path;

/// A letter that stands in the tests of the readers.
fn letter() -> String {
    text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../papers/tests/strangers/sg20-2021.zh.txt"))
}

// shows: DC-32
#[test]
fn what_a_letter_gives_rise_to_is_printed_and_handed_in_step_by_step() {
    let printed = plenary(&["read", &letter(), "--acts"]).ok();
    assert!(printed.contains("# Compare with the letter: facts.chair.printed_name"), "{printed}");
    assert!(
        printed.contains("act = \"meeting.convene\"") && printed.contains("registration = \"2021-04-16\""),
        "{printed}"
    );
    let (folder, dir) = founded();
    let file = folder.path().join("acts.toml");
    std::fs::write(&file, &printed).expect("it is written");
    plenary(&["act", "--acts", &text(&file), "--data", &dir, "--as", "TSB officer 1"]).ok();
    let entries = plenary(&["verify", &dir]).ok();
    assert!(entries.contains("4 entries"), "{entries}");
    // Again: the first of them is refused, and ends it.
    let again = plenary(&["act", "--acts", &text(&file), "--data", &dir, "--as", "TSB officer 1"]);
    again.ends(1, "SG20 2021-05");
    assert!(plenary(&["verify", &dir]).ok().contains("4 entries"));
}

#[test]
fn what_cannot_be_read_in_a_file_of_acts_names_line_and_column() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("acts.toml");
    let (_folder, dir) = founded();
    for (acts, says) in [
        ("[[step]]\nact = \"meeting.move\"\n\n[step.with]\nmeeting = \"M\"\nopens = \"someday\"\n", ":6:"),
        ("[[step]]\nact = \"meeting.dissolve\"\n", ":2:"),
        ("[[step]]\nact = \"meeting.open\"\nby = \"TSB\"\n", "`by` is not known here"),
        ("step = 1\n", "[[step]]"),
    ] {
        std::fs::write(&file, acts).expect("it is written");
        let ran = plenary(&["act", "--acts", &text(&file), "--data", &dir, "--as", "TSB officer 1"]);
        ran.ends(2, says);
    }
    plenary(&["act", "--data", &dir, "--as", "TSB officer 1"]).ends(2, "--acts");
}

#[test]
fn a_file_that_is_no_letter_is_not_called_right() {
    let folder = tempfile::tempdir().expect("a folder");
    for content in ["", "Notes of a walk\n\nIt rained.\n", "<html><table><tr><td>1</td></tr></table></html>"]
    {
        let file = folder.path().join("notes.txt");
        std::fs::write(&file, content).expect("it is written");
        plenary(&["read", &text(&file)]).ends(2, "nothing in it that Plenary knows as a letter");
    }
}
