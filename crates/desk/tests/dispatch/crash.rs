//! `kill -9` between the acceptance of the server and our note of it: nobody is mailed twice, and a person is asked about the one that
//! nobody can know of.

use crate::child::{COUNT, Child, work};
use crate::fixture::{Office, address, each_once, officer, smtp};
use desk::clock::Clock;
use desk::dispatch::ledger::{self, Decision};
use jiff::SignedDuration;
use record::ParcelState;
use std::sync::mpsc::channel;
use testkit::smtp::{Answer, Moment, Server};

/// After the restart: the others go out, the one is asked about and never mailed again.
fn look(mut office: Office, server: &Server, number: u32) {
    let asked = ledger::tasks(&office.side, office.clock.now()).expect("read").doubtful;
    assert_eq!(asked, [], "the dead process could write nothing of it");
    let begun = office.parcels(ParcelState::Handing);
    assert_eq!(begun.len(), 1, "written before the server had the text");
    office.for_long(SignedDuration::from_hours(48), &smtp(server));
    each_once(&server.taken(), COUNT, &[]);
    let asked = ledger::tasks(&office.side, office.clock.now()).expect("read").doubtful;
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].label.address, Some(address(number)));
    assert_eq!(office.steps(&asked[0]).pop(), Some((ParcelState::Doubtful, "@interrupted".to_owned())));
    let now = office.clock.now();
    ledger::decide(&office.side, &asked[0], Decision::CountAsHandedOver, officer(), now).expect("decided");
    office.for_long(SignedDuration::from_hours(48), &smtp(server));
    each_once(&server.taken(), COUNT, &[]);
    assert_eq!(office.states()["handed-over"], COUNT as usize);
}

#[test]
fn crash_after_the_answer_and_before_the_note_mails_nobody_twice() {
    for number in [1, 17, 9] {
        let server = Server::start();
        let office = Office::to(COUNT);
        let mut child = Child::start(&office.folder.path().join("record"), &server.url(), Some(number));
        child.wait();
        child.kill();
        look(office, &server, number);
    }
}

#[test]
fn crash_before_the_answer_arrives_mails_nobody_twice() {
    // The server keeps the text and waits with its answer until the process is dead.
    let (kept, parent) = channel();
    let (go, dead) = channel::<()>();
    let server = Server::with(move |moment| {
        if *moment == Moment::Kept(address(23)) {
            kept.send(()).expect("the parent waits");
            // An error says that the parent has gone on as well.
            dead.recv().ok();
        }
        Answer::GoOn
    });
    let office = Office::to(COUNT);
    let child = Child::start(&office.folder.path().join("record"), &server.url(), None);
    parent.recv_timeout(std::time::Duration::from_secs(120)).expect("the text is kept");
    child.kill();
    go.send(()).expect("the server waits");
    look(office, &server, 23);
}

/// Not a test: what the child process runs. It is ended by its parent.
#[test]
#[ignore = "the child process of the crash test"]
fn dispatch_child() {
    work();
}
