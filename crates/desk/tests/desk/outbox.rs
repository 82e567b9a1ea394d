//! The outbox: each duty goes out once, whatever happens in between, and nothing goes out while it is held.

use crate::fixture::{Room, moment};
use desk::outbox::{Carrier, Folder, Notice, deliver, plan};
use std::cell::Cell;
use std::io;

/// The notices in the folder.
fn notices(room: &Room) -> Vec<String> {
    let folder = std::fs::read_dir(room.folder.path().join("outbox"));
    let mut names: Vec<_> = folder
        .into_iter()
        .flatten()
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Plans from the beginning.
fn planned(room: &Room) -> u32 {
    let (count, to) =
        plan(room.desk.side(), &room.desk.house(), room.desk.origin(), 0, room.desk.now()).expect("planned");
    assert_eq!(to, room.entries() as u64);
    count
}

/// A carrier that fails a number of times.
struct Failing(Cell<u32>);

impl Carrier for Failing {
    fn carry(&self, _: &Notice) -> io::Result<()> {
        if self.0.get() == 0 {
            return Ok(());
        }
        self.0.set(self.0.get() - 1);
        Err(io::Error::other("the line is down"))
    }
}

#[test]
fn each_open_duty_is_planned_once_and_carried_once() {
    let room = Room::open();
    let open = planned(&room);
    // Of X.inv-2: the collective letter. The circular and the notice were carried out, the text was distributed.
    assert_eq!((open, planned(&room)), (1, 0));
    let carrier = Folder::of(room.folder.path());
    let round = deliver(room.desk.side(), &room.desk.house(), &carrier, room.desk.now()).expect("delivered");
    assert_eq!((round.carried, round.failed), (1, 0));
    let first = notices(&room);
    assert_eq!(first.len(), 1);
    let text =
        std::fs::read_to_string(room.folder.path().join("outbox").join(&first[0])).expect("it is there");
    assert!(text.contains("\"collective-letter\"") && text.contains("\"rehearsal\": true"), "{text}");
    let again = deliver(room.desk.side(), &room.desk.house(), &carrier, room.desk.now()).expect("delivered");
    assert_eq!((again.carried, notices(&room)), (0, first));
}

#[test]
fn a_crash_between_carrying_and_noting_it_does_not_carry_twice() {
    let room = Room::open();
    planned(&room);
    let side = room.desk.side();
    let micros = |text: &str| moment(text).as_microsecond();
    // The process carried the notice and died before it noted so: only the lease is left.
    let lease = side.lease_deliveries(micros("2024-08-12T07:00:00Z"), micros("2024-08-12T07:05:00Z"), 9);
    let leased = lease.expect("leased");
    assert_eq!(leased.len(), 1);
    let carried = room.folder.path().join("outbox").join(format!("{}.json", leased[0].message_id));
    std::fs::create_dir_all(carried.parent().expect("a folder")).expect("made");
    std::fs::write(&carried, "carried before the crash, and read since").expect("written");
    let carrier = Folder::of(room.folder.path());
    let at = |text: &str| deliver(side, &room.desk.house(), &carrier, moment(text)).expect("delivered");
    assert_eq!(at("2024-08-12T07:04:59Z").carried, 0, "it is leased");
    assert_eq!(at("2024-08-12T07:05:00Z").carried, 1);
    let there = notices(&room);
    assert_eq!(at("2024-08-12T09:00:00Z").carried, 0);
    assert_eq!((there.len(), notices(&room)), (1, there));
    let kept = std::fs::read_to_string(&carried).expect("it is there");
    assert_eq!(kept, "carried before the crash, and read since", "the notice is not laid down a second time");
}

#[test]
fn what_failed_is_tried_again_later() {
    let room = Room::open();
    planned(&room);
    let carrier = Failing(Cell::new(1));
    let at =
        |text: &str| deliver(room.desk.side(), &room.desk.house(), &carrier, moment(text)).expect("asked");
    assert_eq!(at("2024-08-12T07:00:00Z").failed, 1);
    assert_eq!(at("2024-08-12T07:00:59Z").carried, 0);
    assert_eq!(at("2024-08-12T07:01:00Z").carried, 1);
}

#[test]
fn a_duty_that_fell_away_is_not_carried() {
    let room = Room::open();
    planned(&room);
    let done = crate::fixture::act(
        "tap.carry-out",
        serde_json::json!({ "text": "X.inv-2", "duty": "collective-letter", "document": "Letter 9/17 (invented)" }),
    );
    room.hand_in([1; 16], "TSB officer 1", done).expect("it is taken");
    let carrier = Folder::of(room.folder.path());
    let round = deliver(room.desk.side(), &room.desk.house(), &carrier, room.desk.now()).expect("delivered");
    assert_eq!((round.dropped, round.carried, notices(&room).len()), (1, 0, 0));
}

#[test]
fn nothing_goes_out_while_it_is_held() {
    let room = Room::open();
    planned(&room);
    let side = room.desk.side();
    side.hold_outbox("restored from a backup", 0).expect("held");
    let carrier = Folder::of(room.folder.path());
    let held = deliver(side, &room.desk.house(), &carrier, room.desk.now());
    assert!(matches!(held, Err(record::Fault::OutboxHeld { .. })), "{held:?}");
    assert!(notices(&room).is_empty());
    side.release_outbox().expect("released");
    assert_eq!(deliver(side, &room.desk.house(), &carrier, room.desk.now()).expect("delivered").carried, 1);
}
