//! Letters at a desk: to whom they go, what of them anybody sees, what is sealed, and that they never tell how a consultation stands.

use crate::fixture::{CLOSED, Room, TEXT, act, id, person, reply};
use desk::letters::{recipients, waiting};
use desk::preview::preview;
use desk::view::{Viewer, sees_step};
use rulebook::letter::{As, Category, Kind};
use serde_json::json;

/// A digest.
const DIGEST: &str = "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988";
/// A day of the scene.
const DAY: jiff::civil::Date = jiff::civil::date(2024, 8, 12);

/// The draft of the collective letter of a meeting that is invented.
fn draft() -> rulebook::act::Act {
    act(
        "letter.draft",
        json!({ "letter": "L", "kind": "collective-letter", "meeting": "SG17 2025-02", "languages": ["en"] }),
    )
}

// shows: C241-1, C241-2, C241-3, CL8-17-4
#[test]
fn a_letter_goes_to_the_classes_of_its_kind_by_name() {
    let house = Room::open().desk.house();
    let count = |kind, group: &str| {
        let all = recipients(&house, kind, Some(&group.into()), DAY);
        let of = |category| all.iter().filter(|one| one.category == category).count();
        let classes =
            [Category::MemberStates, Category::SectorMembers, Category::Associates, Category::Academia];
        let offices = [Category::Chair, Category::ViceChairs, Category::Bdt, Category::Br];
        (classes.map(of), offices.map(of))
    };
    assert_eq!(count(Kind::CollectiveLetter, "SG17"), ([40, 1, 1, 1], [0, 0, 0, 0]));
    assert_eq!(count(Kind::TapConsultation, "SG17"), ([40, 1, 1, 1], [1, 0, 1, 1]));
    assert_eq!(count(Kind::TapConsultation, "SG11"), ([40, 1, 0, 1], [1, 0, 1, 1]), "an Associate of SG17");
    let all = recipients(&house, Kind::TapConsultation, Some(&"SG17".into()), DAY);
    assert!(all.iter().all(|one| (one.how == As::To) == (one.category == Category::MemberStates)));
    let first = all.first().expect("there is one");
    assert_eq!((first.name.as_str(), first.mail, first.post), ("Administration 1", true, true));
}

// shows: H-7
#[test]
fn an_address_is_sealed_and_holds_from_its_day() {
    let room = Room::open();
    let address = |member: &str, email: Option<&str>| {
        act(
            "body.register-address",
            json!({ "member": member, "email": email, "language": "ru", "from": "2024-08-20" }),
        )
    };
    for (member, email, key) in [
        ("Administration 99", Some("a@example.org"), "name-unknown"),
        ("Administration 2", None, "address-missing"),
    ] {
        let no = room.hand_in(id(1), "TSB officer 1", address(member, email)).expect_err("it is refused");
        assert_eq!(no.reason.key, key);
    }
    room.hand_in(id(2), "TSB officer 1", address("Administration 2", Some("new@example.org")))
        .expect("it is taken");
    let house = room.desk.house();
    let member = "Administration 2".into();
    let language =
        |day| house.registers.address_on(&member, day).map(|held| serde_json::to_value(held.language).ok());
    assert_eq!(language(jiff::civil::date(2024, 8, 19)), Some(Some(json!("fr"))));
    assert_eq!(language(jiff::civil::date(2024, 8, 20)), Some(Some(json!("ru"))));
    assert_eq!(language(jiff::civil::date(2019, 12, 31)), None);
    for position in 1..=room.entries() as u64 {
        let entry = room.desk.entry(position).expect("it reads").expect("it is there");
        let stored = serde_json::to_string(&entry).expect("it is written");
        assert!(
            !stored.contains("@administration") && !stored.contains("new@example.org"),
            "entry {position}"
        );
        assert!(!stored.contains("Example Street"), "entry {position}");
    }
    let founding = room.desk.entry(1).expect("it reads").expect("it is there");
    let stored = serde_json::to_string(&founding).expect("it is written");
    assert!(stored.contains("correspondent of Administration 17"), "each under the key of its member");
}

// shows: H-9, H-10, C241-AC7
#[test]
fn recipients_are_frozen_with_the_letter_and_a_draft_is_the_desks_business() {
    let room = Room::open();
    room.hand_in(id(1), "TSB officer 1", draft()).expect("it is drafted");
    let steps = |viewer: &Viewer| {
        let house = room.desk.house();
        house
            .steps
            .iter()
            .filter(|step| step.act.starts_with("letter.d") && sees_step(&house, step, viewer))
            .count()
    };
    assert_eq!((steps(&Viewer::TsbDesk), steps(&Viewer::Chair), steps(&Viewer::Public)), (1, 0, 0));
    let approve = act("letter.approve", json!({ "letter": "L" }));
    room.hand_in(id(2), "TSB officer 2", approve).expect("it is approved");
    let paper = room.desk.blobs().put(b"<!DOCTYPE html>\n<title>A paper</title>\n").expect("it is kept");
    let issue = |digest: String| {
        act("letter.issue", json!({ "letter": "L", "number": 9, "papers": { "en": digest } }))
    };
    let no = room.hand_in(id(5), "Director", issue(DIGEST.to_owned())).expect_err("nobody holds it");
    assert_eq!((no.reason.key.as_str(), no.field.as_deref()), ("letter-paper-not-held", Some("papers.en")));
    let issue = issue(hex::encode(paper));
    let shown =
        preview(&room.desk.house(), &person("Director"), &issue, "2024-08-12T07:00:00Z".parse().unwrap());
    let letter = shown.expect("it would be granted").letter.expect("it is about a letter");
    assert_eq!(letter.recipients.len(), 43);
    assert_eq!(
        letter.becomes_public,
        ["public-letter-number", "public-letter-deadlines", "public-letter-paper"]
    );
    room.hand_in(id(3), "Director", issue).expect("it is issued");
    assert_eq!((steps(&Viewer::Chair), steps(&Viewer::Public)), (1, 1));
    let moved = act(
        "body.register-address",
        json!({ "member": "Administration 1", "email": "x@example.org", "language": "ru", "from": "2024-08-12" }),
    );
    room.hand_in(id(4), "TSB officer 1", moved).expect("it is taken");
    let house = room.desk.house();
    let issued = house.letters.letter("L").and_then(|letter| letter.issued.clone()).expect("it went out");
    assert_eq!(issued.recipients, letter.recipients, "as of its day");
    assert_eq!(house.log_of_letter("L").count(), 3);
}

// shows: PR-7
#[test]
fn the_letter_of_a_meeting_is_due() {
    let room = Room::open();
    let house = room.desk.house();
    let open = waiting(&house, "2024-08-12T07:00:00Z".parse().unwrap());
    let names: Vec<_> = open
        .iter()
        .map(|one| (one.meeting.as_ref().map(ToString::to_string), one.obligation.what.as_str()))
        .collect();
    assert_eq!(names, [(Some("SG17 2025-02".to_owned()), "letter.draft")], "that of 2024-09 went out: 8/17");
}

// shows: DC-19
#[test]
fn nothing_of_a_letter_tells_how_a_consultation_stands() {
    let facts = |room: &Room, number: u8, name: &str| {
        let kind =
            json!({ "letter": name, "kind": "tap-consultation", "texts": [TEXT], "languages": ["en"] });
        let at = room
            .hand_in(id(number), "TSB officer 1", act("letter.draft", kind))
            .expect("it is drafted")
            .position;
        let entry = room.desk.entry(at).expect("it reads").expect("it is there");
        let shown = preview(
            &room.desk.house(),
            &person("TSB officer 2"),
            &act("letter.approve", json!({ "letter": name })),
            entry.happened,
        );
        let letter = shown.expect("it would be granted").letter.expect("it is about a letter");
        (entry.facts, letter.recipients)
    };
    let room = Room::open();
    let before = facts(&room, 1, "C1");
    room.hand_in(id(9), "focal point of Administration 5", reply()).expect("it is taken");
    let after = facts(&room, 2, "C2");
    assert_eq!(before, after, "one more reply changes nothing");
    room.at(CLOSED).desk.tick().expect("it ticks");
    let (closed, _) = facts(&room, 3, "C3");
    assert_eq!(closed["texts"], after.0["texts"]);
    assert!(!closed.to_string().contains("repl"), "{closed}");
}
