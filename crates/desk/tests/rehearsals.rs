//! One test a rehearsal: it comes about as its file says, and a desk with a record answers as the pure path does.

use desk::rehearsal::{Rehearsal, read, run_at_desk, run_pure};

/// Reads a rehearsal of the rulebook.
fn rehearsal(name: &str) -> Rehearsal {
    let path = format!("{}/../rulebook/rehearsals/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    read(&text, &|_| Err("no other body".to_owned())).unwrap_or_else(|mistake| panic!("{path}:{mistake}"))
}

/// It holds on the pure path, and at a desk everything comes out the same.
fn holds(name: &str) {
    let rehearsal = rehearsal(name);
    let pure = run_pure(&rehearsal).expect("it runs");
    for outcome in &pure.outcomes {
        assert!(outcome.differs.is_empty(), "{name}.toml:{}: {:?}", outcome.line, outcome.differs);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let stored = run_at_desk(&rehearsal, &folder.path().join("record")).expect("it runs at a desk");
    for (pure, stored) in pure.outcomes.iter().zip(&stored.outcomes) {
        assert_eq!(pure, stored, "{name}.toml:{}", pure.line);
    }
    assert_eq!(pure.final_state(), stored.final_state());
}

/// Every rehearsal there is has its test here.
#[test]
fn every_rehearsal_has_a_test() {
    let folder = format!("{}/../rulebook/rehearsals", env!("CARGO_MANIFEST_DIR"));
    let this = include_str!("rehearsals.rs");
    for file in std::fs::read_dir(folder).expect("the folder is there") {
        let name = file.expect("an entry").file_name().to_string_lossy().replace(".toml", "");
        assert!(this.contains(&format!("holds(\"{name}\")")), "{name} has no test");
    }
}

// shows: R1-9.5.3a, R1-9.5.2a, R1-9.5.6b, R1-9.6.2, R1-9.3.10
#[test]
fn approved_at_the_meeting() {
    holds("approved-at-the-meeting");
}

// shows: R1-9.4.6a, R1-9.4.5a, DC-8, DC-20
#[test]
fn below_seventy_percent() {
    holds("below-seventy-percent");
}

// shows: R1-9.5.2b, R1-9.5.2c
#[test]
fn deferred() {
    holds("deferred");
}

// shows: DC-18, R1-9.3.3d, R1-9.3.4b, R1-9.3.5
#[test]
fn deviation() {
    holds("deviation");
}

// shows: R1-9.4.5a, DC-27, DC-29, H-4
#[test]
fn exactly_seventy_percent() {
    holds("exactly-seventy-percent");
}

// shows: R1-9.5.5.1, R1-9.5.5.2a, R1-9.5.5.2b
#[test]
fn formal_opposition_proceed_again() {
    holds("formal-opposition-proceed-again");
}

// shows: R1-8.3.4b, R1-9.3.1a, R1-9.3.4b, R1-9.4.1a, DC-5
#[test]
fn from_determination_to_the_close() {
    holds("from-determination-to-the-close");
}

// shows: DC-26, R1-9.3.3d
#[test]
fn meeting_moves_earlier() {
    holds("meeting-moves-earlier");
}

// shows: DC-26, DC-3
#[test]
fn meeting_moves_later() {
    holds("meeting-moves-later");
}

// shows: R1-9.5.5b, R1-9.5.5c, DC-12, DC-31
#[test]
fn more_time_silence_approves() {
    holds("more-time-silence-approves");
}

// shows: DC-29, H-4, R1-9.5.4a, R1-9.5.5b, R1-9.5.5c
#[test]
fn a_letter_that_opposes_waits_for_its_second_person() {
    holds("more-time-letter-waits");
}

// shows: R1-9.4.5a, DC-7, DC-20
#[test]
fn no_replies() {
    holds("no-replies");
}

// shows: DC-7, DC-27, H-1
#[test]
fn none_explicit() {
    holds("none-explicit");
}

// shows: R1-9.2.2a, R1-9.2.2c, R1-9.5.3a
#[test]
fn referred_to_the_assembly() {
    holds("referred-to-the-assembly");
}

// shows: R1-9.2.1.1c, R1-9.2.1.1d
#[test]
fn regional_objection() {
    holds("regional-objection");
}

// shows: R1-9.2.1.1a, R1-9.2.1.1d, R1-9.2.1.1e
#[test]
fn regional_sg3() {
    holds("regional-sg3");
}

// shows: R1-9.4.1c, C241-28, C241-30, C241-31, DC-28
#[test]
fn replies_refused() {
    holds("replies-refused");
}

// shows: DC-20, DC-29, R1-9.4.6a
#[test]
fn reply_found_late() {
    holds("reply-found-late");
}

// shows: R1-8.3.4b, R1-8.3.1c, R1-8.1.1a
#[test]
fn selection_locked() {
    holds("selection-locked");
}

// shows: H-9, H-10, CLT-3, CLT-12, DC-35
#[test]
fn letter_collective() {
    holds("letter-collective");
}

// shows: DC-34, C241-17, CLT-4
#[test]
fn letter_circular() {
    holds("letter-circular");
}
