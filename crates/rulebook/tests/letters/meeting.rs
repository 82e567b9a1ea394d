//! The facts of a meeting that its letter prints.

use crate::fixture::day;
use rulebook::act::Act;
use rulebook::clause::EditionId;
use rulebook::meeting::{self, Meeting};
use rulebook::refusal::Refusal;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A meeting of several days, or of one.
fn convened(ends: &str, place: &str) -> Meeting {
    let mut found = None;
    let new = json!({ "meeting": "M", "group": "SG17", "opens": "2026-09-01", "ends": ends, "zone": "UTC", "place": place });
    let event =
        serde_json::from_value(json!({ "event": "meeting-convened.v1", "data": new })).expect("it is one");
    meeting::apply(&mut found, &event);
    found.expect("there is a meeting")
}

/// Sets facts, and gives the meeting with them.
fn describe(meeting: &Meeting, facts: &Value, unknown: &[&str]) -> Result<Meeting, Refusal> {
    let with = json!({ "meeting": "M", "facts": facts, "unknown": unknown });
    let read = Act::read("meeting.describe", &with).unwrap_or_else(|no| panic!("{with}: {no}"));
    let Act::Meeting(act) = read else { panic!("it is about a meeting") };
    let at = "2026-05-20T08:00:00Z".parse().expect("a moment");
    let decision = meeting::decide(Some(meeting), &act, &BTreeSet::new(), at, EditionId::Res1Of2022)?;
    let mut state = Some(meeting.clone());
    decision.events.iter().for_each(|event| meeting::apply(&mut state, event));
    Ok(state.expect("it is still there"))
}

#[track_caller]
fn refused(meeting: &Meeting, facts: &Value, unknown: &[&str], rule: &str, key: &str) {
    match describe(meeting, facts, unknown) {
        Ok(_) => panic!("{facts} was granted"),
        Err(no) => assert_eq!((no.rule.as_str(), no.reason.key.as_str()), (rule, key), "{facts}"),
    }
}

// shows: CLT-2, H-8
#[test]
fn a_place_goes_with_the_mode() {
    let geneva = convened("2026-09-04", "Geneva");
    let nowhere = convened("2026-09-04", "");
    for mode in ["physical", "hybrid"] {
        assert!(describe(&geneva, &json!({ "mode": mode }), &[]).is_ok());
        refused(&nowhere, &json!({ "mode": mode }), &[], "CLT-2", "meeting-place-missing");
        assert!(describe(&nowhere, &json!({ "mode": mode, "place": { "en": "Geneva" } }), &[]).is_ok());
    }
    for mode in ["virtual", "special"] {
        assert!(describe(&nowhere, &json!({ "mode": mode }), &[]).is_ok());
        for placed in [
            json!({ "place": { "en": "Geneva" } }),
            json!({ "venue": { "en": "A house" } }),
            json!({ "badges_at": "08:30" }),
        ] {
            let mut facts = placed.clone();
            facts["mode"] = mode.into();
            refused(&nowhere, &facts, &[], "CLT-2", "virtual-meeting-has-a-place");
        }
    }
    // A meeting that becomes virtual loses its place in the same act.
    let held =
        describe(&geneva, &json!({ "mode": "hybrid", "place": { "en": "Geneva" } }), &[]).expect("it is set");
    refused(&held, &json!({ "mode": "virtual" }), &[], "CLT-2", "virtual-meeting-has-a-place");
    assert!(describe(&held, &json!({ "mode": "virtual" }), &["place"]).is_ok());
}

// shows: H-8
#[test]
fn hours_and_days_fit() {
    let several = convened("2026-09-04", "Geneva");
    let one = convened("2026-09-01", "");
    refused(&several, &json!({ "closes_at": "16:00" }), &[], "H-8", "closing-hour-of-several-days");
    assert!(describe(&one, &json!({ "opens_at": "11:00", "closes_at": "16:00" }), &[]).is_ok());
    let event = |more: Value| {
        let mut event = json!({ "title": { "en": "An event" } });
        more.as_object().into_iter().flatten().for_each(|(key, value)| event[key] = value.clone());
        json!({ "events": [event] })
    };
    for (facts, key) in [
        (json!({ "opens_at": "11:00", "closes_at": "11:00" }), "hours-do-not-fit"),
        (json!({ "opens_at": "09:30", "badges_at": "09:31" }), "hours-do-not-fit"),
        (json!({ "management": { "from_hour": "21:00", "until_hour": "19:00" } }), "hours-do-not-fit"),
        (event(json!({ "from_hour": "13:00", "until_hour": "11:00" })), "hours-do-not-fit"),
        (event(json!({ "on": "2026-09-02" })), "day-after-the-meeting"),
        (json!({ "management": { "on": "2026-09-02" } }), "day-after-the-meeting"),
        (
            json!({ "sessions": [{ "title": { "en": "S" }, "mode": "virtual", "on": "2026-08-31" }] }),
            "session-outside-the-meeting",
        ),
        (
            json!({ "scope": [{ "purpose": "determined-texts", "from": "2025-09-03", "until": "2025-08-24" }] }),
            "scope-ends-before-it-begins",
        ),
    ] {
        refused(&one, &facts, &[], "H-8", key);
    }
    // On its eve, or weeks before.
    assert!(
        describe(
            &one,
            &json!({ "management": { "on": "2026-08-31", "from_hour": "19:00", "until_hour": "21:00" } }),
            &[]
        )
        .is_ok()
    );
    assert!(describe(&one, &event(json!({ "on": "2026-08-03" })), &[]).is_ok());
}

// shows: H-8
#[test]
fn marks_of_an_agenda_tell_its_items_apart() {
    let meeting = convened("2026-09-04", "Geneva");
    let item = |depth: u8, mark: &str| json!({ "depth": depth, "mark": mark, "title": { "en": "T" } });
    let agenda = |items: Vec<Value>| json!({ "agenda": { "items": items } });
    // 3 a, 3 b i, 4 a: the same mark under another item is another mark; bullets have none.
    let nested = vec![
        item(1, "3"),
        item(2, "a"),
        item(2, "b"),
        item(3, "i"),
        item(1, "4"),
        item(2, "a"),
        item(2, ""),
        item(2, ""),
    ];
    let held = describe(&meeting, &agenda(nested), &[]).expect("it is set");
    assert_eq!(held.about.agenda.as_ref().map(|agenda| agenda.items.len()), Some(8));
    for (items, key) in [
        (vec![item(1, "3"), item(1, "3")], "agenda-mark-twice"),
        (vec![item(1, "3"), item(2, "a"), item(3, "i"), item(2, "a")], "agenda-mark-twice"),
        (vec![item(2, "a")], "agenda-item-under-nothing"),
        (vec![item(1, "3"), item(3, "i")], "agenda-item-under-nothing"),
        (vec![item(0, "3")], "agenda-item-under-nothing"),
        (vec![json!({ "mark": "1" })], "agenda-item-says-nothing"),
    ] {
        refused(&meeting, &agenda(items), &[], "H-8", key);
    }
}

// shows: DC-32
#[test]
fn what_is_left_out_stays_and_what_is_unknown_again_goes() {
    let meeting = convened("2026-09-04", "Geneva");
    let first =
        describe(&meeting, &json!({ "opens_at": "09:30", "newcomers": true }), &[]).expect("it is set");
    let second = describe(&first, &json!({ "opens_at": "10:00" }), &["newcomers"]).expect("it is set");
    assert_eq!((second.about.opens_at, second.about.newcomers), (Some(jiff::civil::time(10, 0, 0, 0)), None));
    assert_eq!(second.opens, day("2026-09-01"));
    refused(&second, &json!({ "opens_at": "10:00" }), &[], "H-8", "meeting-facts-unchanged");
    refused(&second, &json!({}), &["weather"], "H-8", "meeting-fact-unknown");
    refused(&second, &json!({ "newcomers": true }), &["newcomers"], "H-8", "meeting-fact-set-and-unknown");
}

// shows: DC-32, CL8-17-A41
#[test]
fn each_facility_may_be_unknown_and_a_meeting_described_before_there_were_any_has_none() {
    let meeting = convened("2026-09-04", "Geneva");
    let before: meeting::Event = serde_json::from_value(
        json!({ "event": "meeting-described.v1", "data": { "meeting": "M", "facts": { "newcomers": true } } }),
    )
    .expect("an entry without them is read");
    let mut held = Some(meeting);
    meeting::apply(&mut held, &before);
    let held = held.expect("it is there");
    assert_eq!(held.about.facilities, None);
    let desk = json!({ "visa_desk": "travel@example.org", "visa_subject": { "en": "visa support" } });
    let first = describe(&held, &json!({ "facilities": desk }), &[]).expect("it is set");
    let facilities = first.about.facilities.clone().expect("they are known");
    assert_eq!(facilities.visa_desk.as_deref(), Some("travel@example.org"));
    assert_eq!((facilities.lockers, facilities.latest, facilities.fellowships_desk), (None, None, None));
    assert_eq!(serde_json::to_value(&first.about.facilities).expect("it is written"), desk);
    // They are given as a whole, and are unknown again as a whole.
    let second = describe(&first, &json!({ "facilities": { "tool": "A tool" } }), &[]).expect("it is set");
    assert_eq!(second.about.facilities.as_ref().and_then(|of| of.visa_desk.as_ref()), None);
    assert_eq!(describe(&second, &json!({}), &["facilities"]).expect("it is set").about.facilities, None);
    for (field, blank) in [("lockers", json!({})), ("visa_subject", json!({ "en": " " }))] {
        refused(&held, &json!({ "facilities": { field: blank } }), &[], "H-8", "told-in-no-language");
    }
    let unknown = json!({ "meeting": "M", "facts": { "facilities": { "sauna": "yes" } } });
    assert!(Act::read("meeting.describe", &unknown).is_err());
}

#[test]
fn facts_of_a_meeting_that_is_not_there_are_refused() {
    let act = Act::read("meeting.describe", &json!({ "meeting": "M", "facts": { "newcomers": true } }))
        .expect("it reads");
    let Act::Meeting(act) = act else { panic!("it is about a meeting") };
    let at = "2026-05-20T08:00:00Z".parse().expect("a moment");
    let no = meeting::decide(None, &act, &BTreeSet::new(), at, EditionId::Res1Of2022)
        .expect_err("it is not there");
    assert_eq!(no.reason.key, "meeting-unknown");
}
