//! From the draft to the approval.

use crate::fixture::{House, MEETING, circular, collective, day, with};
use rulebook::calendar::Holidays;
use rulebook::letter::waiting;
use rulebook::meeting::{self, Meeting};
use serde_json::json;

// shows: CL8-17-4, H-7
#[test]
fn a_collective_letter_is_about_one_meeting_and_has_a_language() {
    let house = House::new();
    let base = collective("L1");
    for (more, rule, key) in [
        (vec![("letter", json!("../L1"))], "H-7", "name-not-usable"),
        (vec![("meeting", json!(null))], "CL8-17-4", "letter-meeting-missing"),
        (vec![("texts", json!(["X.inv-1"]))], "CL8-17-4", "letter-about-a-meeting"),
        (vec![("languages", json!([]))], "CL8-17-4", "letter-language-missing"),
        (
            vec![("overrides", json!({ "visa": { "date": "2026-07-31", "reason": " " } }))],
            "H-5",
            "letter-override-without-reason",
        ),
    ] {
        house.refused("officer 1", "letter.draft", &with(&base, &more), rule, key);
    }
    let mut unknown = house.clone();
    unknown.facts.meeting = None;
    unknown.refused("officer 1", "letter.draft", &base, "H-7", "meeting-unknown");
    let mut late = house;
    late.facts.today = day("2026-09-01");
    late.refused("officer 1", "letter.draft", &base, "H-6", "letter-after-the-opening");
}

// shows: H-6
#[test]
fn a_meeting_has_one_letter_until_that_is_withdrawn() {
    let mut house = House::new();
    house.does("officer 1", "letter.draft", &collective("L1"));
    house.refused("officer 1", "letter.draft", &collective("L1"), "H-6", "letter-exists");
    house.refused("officer 1", "letter.draft", &collective("L2"), "H-6", "meeting-has-its-letter");
    let withdraw = |reason: &str| json!({ "letter": "L1", "reason": reason });
    house.refused("officer 1", "letter.withdraw", &withdraw(""), "H-5", "letter-withdrawn-without-reason");
    house.does("officer 1", "letter.withdraw", &withdraw("The meeting moves."));
    house.refused("officer 2", "letter.approve", &json!({ "letter": "L1" }), "H-6", "letter-withdrawn");
    house.does("officer 1", "letter.draft", &collective("L2"));
    assert_eq!(house.letter("L2").file().as_deref(), Some("SG17/XY"));
}

// shows: C241-9, H-7
#[test]
fn a_circular_is_about_texts_of_one_group() {
    let mut house = House::new();
    for (texts, rule, key) in [
        (vec![], "C241-9", "circular-names-no-text"),
        (vec!["X.inv-1", "X.inv-8"], "H-7", "text-unknown"),
        (vec!["X.inv-1", "Y.inv-9"], "C241-9", "circular-of-one-group"),
    ] {
        house.refused("officer 1", "letter.draft", &circular("C", "tap-consultation", &texts), rule, key);
    }
    let about_a_meeting =
        with(&circular("C", "tap-consultation", &["X.inv-1"]), &[("meeting", json!(MEETING))]);
    house.refused("officer 1", "letter.draft", &about_a_meeting, "C241-9", "circular-about-texts");
    house.does("officer 1", "letter.draft", &circular("C", "tap-consultation", &["X.inv-1", "X.inv-2"]));
    assert_eq!(house.letter("C").group.as_ref().map(rulebook::id::GroupId::as_str), Some("SG17"));
}

// shows: H-9
#[test]
fn neither_the_drafter_nor_the_last_writer_approves() {
    let mut house = House::new();
    let approve = json!({ "letter": "L1" });
    house.refused("officer 2", "letter.approve", &approve, "H-7", "letter-unknown");
    house.does("officer 1", "letter.draft", &collective("L1"));
    house.refused("officer 1", "letter.approve", &approve, "H-9", "letter-approved-by-its-writer");
    house.does("officer 2", "letter.revise", &json!({ "letter": "L1", "initials": "XZ" }));
    for writer in ["officer 1", "officer 2"] {
        house.refused(writer, "letter.approve", &approve, "H-9", "letter-approved-by-its-writer");
    }
    let of = |revision: u32| json!({ "letter": "L1", "revision": revision });
    house.refused("Director", "letter.approve", &of(1), "H-9", "letter-revision-read");
    house.does("Director", "letter.approve", &of(2));
    assert!(house.letter("L1").is_approved());
    house.refused("Director", "letter.approve", &approve, "H-6", "letter-approved-already");
}

// shows: H-9, DC-22
#[test]
fn a_revision_changes_something_and_ends_the_approval() {
    let mut house = House::with_approved_letter();
    let revise = |field: &str, value| with(&json!({ "letter": "L1" }), &[(field, value)]);
    house.refused("officer 2", "letter.revise", &json!({ "letter": "L1" }), "H-6", "letter-nothing-revised");
    house.refused(
        "officer 2",
        "letter.revise",
        &revise("languages", json!(["en"])),
        "H-6",
        "letter-nothing-revised",
    );
    house.refused(
        "officer 2",
        "letter.revise",
        &revise("languages", json!([])),
        "CL8-17-4",
        "letter-language-missing",
    );
    house.refused(
        "officer 2",
        "letter.revise",
        &revise("texts", json!(["X.inv-1"])),
        "CL8-17-4",
        "letter-about-a-meeting",
    );
    house.does("officer 2", "letter.revise", &revise("paragraphs", json!({ "en": ["Come early."] })));
    assert!(!house.letter("L1").is_approved());
    assert_eq!(house.letter("L1").paragraphs.en, ["Come early."]);
}

/// The meeting, convened.
fn convened() -> Meeting {
    let mut found = None;
    let new = json!({ "meeting": MEETING, "group": "SG17", "opens": "2026-09-01", "ends": "2026-09-04", "zone": "UTC", "place": "Geneva" });
    let event =
        serde_json::from_value(json!({ "event": "meeting-convened.v1", "data": new })).expect("it is one");
    meeting::apply(&mut found, &event);
    found.expect("there is a meeting")
}

// shows: PR-7, CLT-13, H-9
#[test]
fn what_waits_is_first_the_draft_then_the_second_person_then_the_issue() {
    let mut house = House::new();
    let meeting = convened();
    let open = |house: &House, today: &str| {
        let found = waiting(&house.register, [&meeting], day(today), &Holidays::default());
        found
            .into_iter()
            .map(|one| {
                let due = one.obligation.due.map(|due| due.day());
                (one.obligation.what, one.obligation.rule.id, one.obligation.must, due)
            })
            .collect::<Vec<_>>()
    };
    let due = Some(day("2026-07-01"));
    let one = |what: &str, rule, must| vec![(what.to_owned(), rule, must, due)];
    assert_eq!(open(&house, "2026-05-20"), one("letter.draft", "PR-7", false));
    assert_eq!(open(&house, "2026-09-01"), []);
    house.does("officer 1", "letter.draft", &collective("L1"));
    assert_eq!(open(&house, "2026-05-20"), one("letter.approve", "H-9", true));
    let house = House::with_approved_letter();
    assert_eq!(open(&house, "2026-05-20"), one("letter.issue", "CLT-3", true));
    assert_eq!(open(&House::with_issued_letter(), "2026-05-20"), []);
}
