//! What the fold takes of an entry is what the entry says, wherever its fields stand.

use crate::fixture::Room;
use desk::entry::{Entry, Folded, Names};
use serde_json::Value;

/// The stored entries of a scene.
fn stored(room: &Room) -> Vec<(u64, Vec<u8>)> {
    let count = u64::try_from(room.entries()).expect("so many");
    let entry = |position| room.desk.stored(position).expect("it can be read").expect("it is there");
    (1..=count).map(|position| (position, entry(position).payload)).collect()
}

/// The entry with its events last, as entries were once written.
fn events_last(payload: &[u8]) -> Vec<u8> {
    let mut entry: Value = serde_json::from_slice(payload).expect("JSON");
    let fields = entry.as_object_mut().expect("an object");
    let events = fields.shift_remove("events").expect("events");
    fields.insert("events".to_owned(), events);
    serde_json::to_vec(&entry).expect("JSON")
}

#[test]
fn the_fold_takes_what_the_entry_says() {
    let (room, mut names) = (Room::open(), Names::default());
    for (position, payload) in stored(&room) {
        let whole = Entry::from_bytes(&payload).expect("an entry").folded(position);
        for bytes in [payload.clone(), events_last(&payload)] {
            let taken = Folded::from_bytes(position, &bytes, &mut names).expect("an entry");
            assert_eq!(format!("{taken:?}"), format!("{whole:?}"));
        }
    }
}

#[test]
fn an_entry_that_ends_early_is_not_folded() {
    let room = Room::open();
    let (position, payload) = stored(&room).pop().expect("there are entries");
    let events = payload.windows(9).position(|seen| seen == b",\"events\"").expect("it has events");
    for end in [0, 1, events / 2, events, events + 20] {
        let read = Folded::from_bytes(position, &payload[..end], &mut Names::default());
        assert!(read.is_err(), "{end} bytes");
    }
    for missing in ["by", "happened", "recorded", "act", "events"] {
        let mut entry: Value = serde_json::from_slice(&payload).expect("JSON");
        entry.as_object_mut().expect("an object").shift_remove(missing);
        let bytes = serde_json::to_vec(&entry).expect("JSON");
        let no = Folded::from_bytes(position, &bytes, &mut Names::default()).expect_err("a field is missing");
        assert!(no.to_string().contains(missing), "{no}");
    }
}
