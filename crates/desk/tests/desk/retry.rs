//! One answer an id (H-2).

use crate::fixture::{Room, TEXT, act, focal_point, id, reply};
use rstest::rstest;
use rulebook::act::Act;
use serde_json::json;

fn no_with(reasons: &str) -> Act {
    act(
        "tap.reply",
        json!({ "text": TEXT, "answer": "not-authorize", "reasons": reasons, "changes": "Wait." }),
    )
}

// shows: H-2
#[test]
fn the_same_act_again_gets_the_first_answer() {
    let room = Room::open();
    let first = room.hand_in(id(1), &focal_point(1), no_with("Too early.")).expect("it is taken");
    let entries = room.entries();
    room.at("2024-08-13T00:00:00Z");
    let again = room.hand_in(id(1), &focal_point(1), no_with("Too early.")).expect("it is answered");
    assert!(!first.again && again.again);
    assert_eq!((again.position, again.happened), (first.position, first.happened));
    assert_eq!(room.entries(), entries, "nothing new is recorded");
}

// shows: H-2
#[test]
fn the_first_answer_stands_after_the_deadline_too() {
    let room = Room::open();
    room.hand_in(id(1), &focal_point(1), reply()).expect("it is taken");
    room.at("2024-09-30T00:00:00Z");
    assert!(room.hand_in(id(1), &focal_point(1), reply()).expect("it is answered").again);
}

// shows: H-2
#[rstest]
#[case::another_act("focal point of Administration 1", act("tap.oppose", json!({ "text": TEXT })))]
#[case::another_answer("focal point of Administration 1", reply())]
#[case::other_private_text("focal point of Administration 1", no_with("Too late."))]
#[case::somebody_else("focal point of Administration 2", no_with("Too early."))]
fn the_same_id_for_something_else_is_refused(#[case] by: &str, #[case] other: Act) {
    let room = Room::open();
    room.hand_in(id(1), &focal_point(1), no_with("Too early.")).expect("it is taken");
    let entries = room.entries();
    let no = room.hand_in(id(1), by, other).expect_err("the id is taken");
    assert_eq!((no.rule.as_str(), no.reason.key.as_str()), ("H-2", "act-id-taken"));
    assert_eq!(room.entries(), entries);
}

// shows: H-2
#[test]
fn what_was_refused_may_be_asked_again_with_the_same_id() {
    let room = Room::open();
    room.hand_in(id(1), "Operator A", reply()).expect_err("it is no login");
    room.hand_in(id(1), &focal_point(1), reply()).expect("the id was not used up");
}
