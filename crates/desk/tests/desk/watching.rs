//! A desk prints nothing while it reads a record: it tells whoever watches.

use crate::fixture::Room;
use desk::Desk;
use desk::clock::Turned;
use record::{Options, Reader, Told, Watch};
use std::sync::{Arc, Mutex};

#[test]
fn opening_folding_and_auditing_are_told() {
    let room = Room::open();
    let (count, dir) = (room.entries() as u64, room.folder.path());
    let heard = Arc::new(Mutex::new(Vec::new()));
    let hears = heard.clone();
    let watch = Watch::new(move |all| -> Told {
        hears.lock().expect("whole").push(all);
        Box::new(|_| {})
    });
    let options = Options { watch, ..Options::default() };

    let reader = Reader::open_with(dir, &options).expect("it opens");
    desk::fold(&reader, dir).expect("it folds");
    desk::audit::audit(&reader).expect("it is audited");
    assert_eq!(*heard.lock().expect("whole"), [count, count]);

    // One writer at a time.
    let Room { desk, clock, folder } = room;
    drop(desk);
    let clock = Arc::new(Turned::at(desk::clock::Clock::now(&*clock)));
    let on_fault = |fault: record::Fault| panic!("the record failed: {fault}");
    Desk::open(folder.path(), &options, clock, on_fault).expect("it opens");
    assert_eq!(*heard.lock().expect("whole"), [count, count, count]);
}
