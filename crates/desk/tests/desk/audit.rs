//! The audit finds what today's rulebook would decide otherwise, and nothing else.

use crate::fixture::{Room, TEXT, act, moment, person};
use desk::audit::audit;
use desk::perform::{Request, perform};
use record::{ActId, Draft, Reader, Writer};
use rulebook::approval::tap;
use rulebook::event::Event;
use serde_json::json;

/// Records an entry of today's rulebook after `change` has been at it, as an earlier rulebook may have left it.
fn recorded(change: impl Fn(&mut desk::entry::Entry)) -> tempfile::TempDir {
    let room = Room::open();
    room.establish();
    let notice =
        act("tap.carry-out", json!({ "text": TEXT, "duty": "advice-to-chair", "document": "TSB-L9" }));
    let received = moment("2024-08-23T08:00:00Z");
    let request = Request { id: [9; 16], actor: person("Director"), act: notice, received };
    let mut entry = perform(&room.desk.house(), &request, received).unwrap_or_else(|no| panic!("{no}"));
    change(&mut entry);
    let Room { desk, folder, .. } = room;
    drop(desk);
    let mut writer = Writer::open(folder.path()).expect("it opens");
    let payload = entry.to_bytes().expect("it is written");
    let draft =
        Draft { act_id: ActId([9; 16]), recorded: received.as_microsecond(), payload, sealed: vec![] };
    writer.append(&[draft]).expect("it is appended");
    drop(writer);
    folder
}

/// The parts that an audit finds to differ in the last entry.
fn parts(folder: &tempfile::TempDir) -> Vec<&'static str> {
    let found = audit(&Reader::open(folder.path()).expect("it opens")).expect("it is audited");
    assert!(found.differences.len() <= 1, "{:?}", found.differences);
    found.differences.into_iter().next().map(|one| one.parts).unwrap_or_default()
}

#[test]
fn what_today_would_decide_the_same_is_not_listed() {
    assert_eq!(parts(&recorded(|_| {})), Vec::<&str>::new());
}

#[test]
fn another_outcome_is_listed() {
    let other = |entry: &mut desk::entry::Entry| {
        entry.events = vec![Event::Tap(Box::new(tap::Event::ResultReopened { reply: 1 }))];
    };
    assert_eq!(parts(&recorded(other)), ["events"]);
}

#[test]
fn other_rules_are_listed() {
    assert_eq!(parts(&recorded(|entry| entry.under.clear())), ["rules"]);
}

#[test]
fn an_act_that_would_be_refused_today_is_listed() {
    let early = |entry: &mut desk::entry::Entry| {
        entry.act = act("tap.carry-out", json!({ "text": TEXT, "duty": "publication", "document": "P" }));
    };
    assert_eq!(parts(&recorded(early)), ["refused"]);
}
