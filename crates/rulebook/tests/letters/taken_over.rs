//! Letters that were sent elsewhere.

use crate::fixture::{House, MEETING, collective, with};
use serde_json::json;

// shows: DC-32, CLT-3, CLT-4, DC-36
#[test]
fn a_letter_comes_in_as_its_source_gives_it() {
    let mut house = House::new();
    let base = json!({ "letter": "T", "kind": "collective-letter", "group": "SG17", "number": 13, "dated": "2021-09-08", "source": "Letter 13/17" });
    house.facts.meeting = None;
    for (more, rule, key) in [
        (vec![("source", json!(" "))], "DC-32", "letter-source-missing"),
        (vec![("dated", json!("2027-01-01"))], "H-6", "letter-dated-ahead"),
        (vec![("dated", json!("2010-01-01"))], "DC-36", "study-period-unknown"),
        (vec![("dated", json!(null))], "DC-36", "study-period-not-named"),
        (vec![("period", json!("2022-2024"))], "DC-36", "study-period-not-named"),
        (vec![("number", json!(0))], "CLT-3", "letter-number-missing"),
        (vec![("meeting", json!(MEETING))], "H-7", "meeting-unknown"),
        (vec![("texts", json!(["X.inv-8"]))], "H-7", "text-unknown"),
    ] {
        house.refused("officer 1", "letter.take-over", &with(&base, &more), rule, key);
    }
    house.does("officer 1", "letter.take-over", &base);
    let issued = house.letter("T").issued.as_ref().expect("it went out");
    assert_eq!((issued.number.period.as_str(), issued.number.printed().as_str()), ("2017-2021", "13/17"));
    house.refused(
        "officer 1",
        "letter.take-over",
        &with(&base, &[("letter", json!("T2"))]),
        "CLT-3",
        "letter-number-taken",
    );
    // Circular 241 is known by its number and its study period alone.
    let circular = json!({ "letter": "C", "kind": "tap-consultation", "number": 241, "period": "2017-2021", "texts": ["X.inv-1"], "source": "Circular 241" });
    house.does("officer 1", "letter.take-over", &circular);
    assert_eq!(house.letter("C").issued.as_ref().and_then(|issued| issued.dated), None);
}

// shows: DC-32, H-6, H-7
#[test]
fn a_letter_that_is_taken_over_has_its_group_and_is_the_only_one_of_its_meeting() {
    let mut house = House::new();
    let base = json!({ "letter": "T", "kind": "collective-letter", "number": 13, "dated": "2026-05-01", "source": "A letter" });
    let mut nowhere = house.clone();
    nowhere.facts.meeting = None;
    nowhere.facts.texts.clear();
    nowhere.refused("officer 1", "letter.take-over", &base, "DC-32", "letter-group-missing");
    nowhere.facts.group_known = false;
    let of_nobody = with(&base, &[("group", json!("SG99"))]);
    nowhere.refused("officer 1", "letter.take-over", &of_nobody, "H-7", "name-unknown");
    house.does("officer 1", "letter.draft", &collective("L1"));
    let of_meeting = with(&base, &[("meeting", json!(MEETING))]);
    house.refused("officer 1", "letter.take-over", &of_meeting, "H-6", "meeting-has-its-letter");
}
