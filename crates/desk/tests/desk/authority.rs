//! The authority table, cell by cell, through the desk: a role that is not in the row of an act is refused with H-1, one that is in it
//! is not.

use crate::fixture::{Room, TEXT};
use desk::authority::GRANTS;
use rulebook::act::{Act, registry};
use rulebook::body::Role;
use serde_json::{Map, Value, json};

/// A login of each role.
const LOGINS: [(Role, &str); 5] = [
    (Role::Director, "Director"),
    (Role::TsbOfficer, "TSB officer 1"),
    (Role::Chair, "chair of SG17"),
    (Role::FocalPoint, "focal point of Administration 5"),
    (Role::Delegate, "delegate of Administration 5"),
];

/// A value that a field takes, from its schema.
fn value(name: &str, schema: &Value) -> Value {
    if let Some(values) = schema["enum"].as_array() {
        return values[0].clone();
    }
    if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        return choices[0].get("const").cloned().unwrap_or_else(|| value(name, &choices[0]));
    }
    let says = schema["description"].as_str().unwrap_or_default();
    match schema["type"].as_str().or(schema["type"][0].as_str()) {
        Some("integer") => json!(1),
        Some("boolean") => json!(true),
        Some("array") => json!([]),
        Some("object") => fields(schema),
        _ => match name {
            "text" | "item" => json!(TEXT),
            "zone" => json!("UTC"),
            "received" if says.contains("Moment") => json!("2024-08-10T08:00:00Z"),
            "opens" | "ends" | "closes" | "posted" | "received" | "on" | "from" => json!("2024-08-10"),
            "meeting" => json!("SG17 2024-09"),
            _ => json!("something"),
        },
    }
}

/// The needed fields of a table.
fn fields(schema: &Value) -> Value {
    let needed = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    Value::Object(
        needed.map(|name| (name.to_owned(), value(name, &schema["properties"][name]))).collect::<Map<_, _>>(),
    )
}

/// An act of each name that can be read.
fn sample(name: &str) -> Act {
    let described = registry().iter().find(|known| known.name == name).expect("it is in the registry");
    let with = match name {
        "case.take-over" => json!({
            "text": TEXT, "edition": "res1-2022", "zone": "UTC",
            "circular": { "value": 1, "source": "s" }, "meeting": { "value": "SG17 2024-09", "source": "s" },
            "closes": { "value": "2024-08-21", "source": "s" },
        }),
        _ => fields(&described.fields),
    };
    Act::read(name, &with).unwrap_or_else(|invalid| panic!("{name} with {with}: {invalid}"))
}

// shows: H-1
#[test]
fn every_cell_of_the_authority_table_holds() {
    let room = Room::open();
    let mut number = 0_u128;
    for grant in GRANTS {
        for (role, login) in LOGINS {
            number += 1;
            let before = room.entries();
            let answer = room.hand_in(number.to_be_bytes(), login, sample(grant.act));
            let refused_by = answer.as_ref().err().map(|no| no.rule.as_str());
            let cell = format!("{} x {}: {answer:?}", grant.act, role.key());
            if grant.roles.contains(&role) {
                assert_ne!(refused_by, Some("H-1"), "{cell}");
            } else {
                assert_eq!(refused_by, Some("H-1"), "{cell}");
                assert_eq!(room.entries(), before, "{cell}");
            }
        }
    }
    assert_eq!(number, GRANTS.len() as u128 * 5);
}

// shows: H-1
#[test]
fn every_act_has_its_row_and_every_row_its_act() {
    let mut rows: Vec<_> = GRANTS.iter().map(|grant| grant.act).collect();
    let mut acts: Vec<_> = registry().iter().map(|act| act.name.as_str()).collect();
    rows.sort_unstable();
    acts.sort_unstable();
    assert_eq!(rows, acts);
}

// shows: H-1
#[test]
fn an_appointment_gives_authority_from_its_first_day_to_its_last() {
    let room = Room::open();
    let appoint = crate::fixture::act(
        "body.appoint",
        json!({ "person": "newcomer", "role": "focal-point", "for": "Administration 6", "from": "2024-08-14", "until": "2024-08-15" }),
    );
    room.hand_in([1; 16], "Director", appoint).expect("it is taken");
    // The days are those of the house: in Geneva midnight comes two hours before that of UTC.
    for (number, at, may) in [
        (2, "2024-08-13T21:59:59Z", false),
        (3, "2024-08-13T22:00:00Z", true),
        (4, "2024-08-15T21:59:59Z", true),
        (5, "2024-08-15T22:00:00Z", false),
    ] {
        room.at(at);
        let answer = room.hand_in([number; 16], "newcomer", crate::fixture::reply());
        assert_eq!(answer.is_ok(), may, "{at}: {answer:?}");
    }
}
