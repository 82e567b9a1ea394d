//! Private texts lie beside the record: never in its bytes, gone when their person is erased.

use crate::fixture::{Room, TEXT, act, focal_point, id};
use rulebook::private::{Private, Sealed};
use serde_json::json;

const SECRET: &str = "Our minister, Ms Example, objects.";

/// A no whose reasons are private.
fn no() -> rulebook::act::Act {
    let with = json!({
        "text": TEXT, "answer": "not-authorize", "reasons": SECRET, "changes": "Ask Ms Example.",
        "signed_by": "Ms Example", "role": "Minister Example",
    });
    act("tap.reply", with)
}

/// The reasons of the last reply, as the state holds them.
fn reasons(room: &Room) -> Private {
    let tap = room.tap();
    let (_, reply) = tap.replies.get_max().expect("there is a reply");
    reply.content.reasons.clone().expect("it has reasons")
}

/// Every byte that the record stores in its entries.
fn payloads(room: &Room) -> String {
    let reader = record::Reader::open(room.folder.path()).expect("it opens");
    let rows = reader.iter(1).expect("it reads").map(|row| row.expect("a row").payload);
    rows.map(|payload| String::from_utf8(payload).expect("it is JSON")).collect()
}

// shows: DC-19
#[test]
fn private_text_is_never_in_the_bytes_of_an_entry() {
    let room = Room::open();
    room.hand_in(id(1), &focal_point(1), no()).expect("it is taken");
    let stored = payloads(&room);
    for word in ["Example", "minister", "objects", "has no owner", "glossary would help"] {
        assert!(!stored.contains(word), "`{word}` is in the record");
    }
    assert!(stored.contains("\"commitment\""));
    assert!(matches!(reasons(&room), Private::Sealed(_)), "nor is it in the state");
    assert_eq!(room.desk.reveal(&reasons(&room)).expect("it opens").as_deref(), Some(SECRET));
}

#[test]
fn erasing_a_person_takes_the_text_and_leaves_the_record() {
    let room = Room::open();
    let accepted = room.hand_in(id(1), &focal_point(1), no()).expect("it is taken");
    let (stored, entries) = (payloads(&room), room.entries());
    let at = desk::writer::micros(room.desk.now());
    room.desk
        .with_record(move |record| record.erase(&focal_point(1), at))
        .expect("an answer")
        .expect("erased");
    assert_eq!(room.desk.reveal(&reasons(&room)).expect("it is asked"), None);
    assert_eq!((payloads(&room), room.entries()), (stored, entries));
    let report = record::verify(room.folder.path(), &desk::seal::named).expect("it is read");
    assert_eq!((report.problems, report.erased), (vec![], 4));
    let reader = record::Reader::open(room.folder.path()).expect("it opens");
    assert_eq!(desk::audit::audit(&reader).expect("it is audited").differences, []);
    // The first answer stands; what the person hands in from now on cannot be sealed, and is refused without stopping the desk.
    assert!(room.hand_in(id(1), &focal_point(1), no()).expect("answered").again);
    assert_eq!(accepted.events, ["reply received"]);
    assert_eq!(room.hand_in(id(2), &focal_point(1), no()).expect_err("erased").rule, "H-1");
    room.hand_in(id(3), &focal_point(2), no()).expect("the desk goes on");
}

/// A reference to somebody else's sealed text cannot be handed in.
#[test]
fn a_reference_to_a_sealed_text_counts_as_nothing_given() {
    let room = Room::open();
    room.hand_in(id(1), &focal_point(1), no()).expect("it is taken");
    let Private::Sealed(sealed) = reasons(&room) else { panic!("it is sealed") };
    let Sealed { person, field, commitment, number } = *sealed;
    let stolen = json!({ "person": person, "field": field, "commitment": commitment, "number": number });
    let with = json!({ "text": TEXT, "answer": "not-authorize", "reasons": stolen, "changes": "None." });
    let no = room.hand_in(id(2), &focal_point(2), act("tap.reply", with)).expect_err("no reasons are given");
    assert_eq!((no.rule.as_str(), no.field.as_deref()), ("C241-31", Some("reasons")));
}
