//! Tokens: made for an appointment, found by their secret until their day has ended, never stored.

use crate::fixture::{Room, moment};
use desk::tokens::{NotMade, Wanted, add, find, list, remove};
use rstest::rstest;
use rulebook::body::Role;

fn wanted<'a>(role: Role, of: Option<&'a str>, person: Option<&'a str>) -> Wanted<'a> {
    Wanted { role, of, person, until: jiff::civil::date(2024, 8, 31) }
}

// shows: H-1
#[test]
fn a_token_is_good_to_the_end_of_its_last_day() {
    let room = Room::open();
    let (side, house) = (room.desk.side(), room.desk.house());
    let for_17 = wanted(Role::FocalPoint, Some("Administration 17"), None);
    let (secret, bearer) =
        add(side, &house.registers, &for_17, [7; 32], room.desk.now()).expect("it is made");
    assert_eq!(bearer.person.as_str(), "focal point of Administration 17");
    let who =
        |secret: &str, at: &str| find(side, secret, moment(at)).expect("it is asked").map(|p| p.to_string());
    let found = Some("focal point of Administration 17".to_owned());
    assert_eq!(who(&secret, "2024-08-31T21:59:59Z"), found, "midnight is that of Geneva");
    assert_eq!(who(&secret, "2024-08-31T22:00:00Z"), None);
    assert_eq!(who(&secret[8..], "2024-08-20T00:00:00Z"), None);
    assert_eq!(who(&secret.replace("07", "08"), "2024-08-20T00:00:00Z"), None);
    let kept = side.tokens().expect("they are read");
    assert!(!format!("{kept:?}").contains(&secret[8..]), "the secret is not stored");
    let id = list(side, room.desk.now()).expect("they are listed")[0].id.clone();
    assert_eq!(remove(side, "").expect("asked"), 0, "an empty id removes nothing");
    assert_eq!(remove(side, &id).expect("asked"), 1);
    assert_eq!(who(&secret, "2024-08-20T00:00:00Z"), None);
}

// shows: H-1
#[rstest]
#[case::no_such_member(wanted(Role::FocalPoint, Some("Administration 99"), None), "none-there")]
#[case::no_such_role(wanted(Role::Chair, Some("Administration 17"), None), "none-there")]
#[case::two_officers(wanted(Role::TsbOfficer, None, None), "several")]
#[case::one_of_them(wanted(Role::TsbOfficer, None, Some("TSB officer 2")), "made")]
#[case::the_chair(wanted(Role::Chair, Some("SG17"), None), "made")]
#[case::yesterday(Wanted { until: jiff::civil::date(2024, 8, 11), ..wanted(Role::Director, None, None) }, "past")]
fn a_token_needs_an_appointment(#[case] wanted: Wanted<'static>, #[case] then: &str) {
    let room = Room::open();
    let made = add(room.desk.side(), &room.desk.house().registers, &wanted, [7; 32], room.desk.now());
    let word = match &made {
        Ok(_) => "made",
        Err(NotMade::NoAppointment { there, .. }) => {
            assert!(!there.is_empty(), "what there is, is named");
            "none-there"
        }
        Err(NotMade::Several { there, .. }) => {
            assert_eq!(there.len(), 2);
            "several"
        }
        Err(NotMade::Past { .. }) => "past",
        Err(NotMade::Record(_)) => "failed",
    };
    assert_eq!(word, then, "{made:?}");
}
