//! What a round does when all goes well, and who keeps it from doing it.

use crate::fixture::{Letters, MORNING, Office, addressee, each_once, moment, nobody, officer, open, smtp};
use desk::clock::Turned;
use desk::dispatch::ledger::{self, Decision, NotDone};
use desk::dispatch::parcel::{Addressee, Issued};
use desk::dispatch::post::{Mail, NotGiven, Post};
use desk::dispatch::round::{Rounds, Stopped};
use jiff::SignedDuration;
use record::{ParcelState, Parcels, Restoration};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use testkit::smtp::{Answer, Moment, Server};

#[test]
fn each_addressee_is_mailed_once_and_the_answer_is_kept() {
    let server = Server::start();
    let mut office = Office::to(20);
    let round = office.round(&smtp(&server));
    assert_eq!((round.planned, round.handed_over, round.deferred), (20, 20, 0));
    each_once(&server.taken(), 20, &[]);
    // By name: 1, 10, 11, …
    let steps = office.steps(&office.parcel(1));
    assert_eq!(
        steps,
        [
            (ParcelState::Planned, String::new()),
            (ParcelState::Handing, String::new()),
            (ParcelState::HandedOver, "250 2.0.0 taken as 1".to_owned()),
        ]
    );
    // The next looks, and another process after a restart, find nothing to do.
    assert_eq!(office.for_long(SignedDuration::from_hours(1), &smtp(&server)).handed_over, 0);
    office.rounds = Rounds::default();
    let again = office.round(&smtp(&server));
    assert_eq!((again.planned, again.handed_over), (0, 0));
    each_once(&server.taken(), 20, &[]);
}

#[test]
fn who_has_no_mail_address_is_put_on_the_post_list() {
    let server = Server::start();
    let mut letters = Letters::to(3);
    letters.addressees[1].address = None;
    let mut office = Office::with(letters);
    office.round(&smtp(&server));
    each_once(&server.taken(), 3, &[2]);
    let list = ledger::tasks(&office.side, moment(MORNING)).expect("read").by_post;
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].label.name, "Administration 2");
    assert_eq!(list[0].label.lines, ["2 Invented Street", "Nowhere"]);
    ledger::decide(&office.side, &list[0], Decision::Posted, officer(), moment(MORNING)).expect("posted");
    assert_eq!(office.states().get("posted"), Some(&1));
}

#[test]
fn a_restored_record_mails_nobody_until_it_is_released() {
    let server = Server::start();
    let mut office = Office::to(4);
    // Two are mailed, then a backup is taken, then the other two are mailed.
    office.letters = Letters::to(2);
    office.round(&smtp(&server));
    let labels: Vec<_> = (3..=4).map(addressee).collect();
    let letter = Issued { letter: crate::fixture::LETTER.into(), version: 1, position: 12 };
    let labels: Vec<_> =
        labels.iter().map(|to| desk::dispatch::parcel::label(crate::fixture::ORIGIN, &letter, to)).collect();
    office.side.plan_parcels(&labels, 0).expect("planned");
    let at = |name: &str| office.folder.path().join(name);
    let (record, copy, back) = (at("record"), at("copy"), at("back"));
    let options = record::Options::default();
    // The first writer makes the keys that a backup copies.
    drop(record::Writer::open(&record).expect("it opens"));
    record::backup_with(&record, &copy, 1, &options, &desk::seal::named).expect("copied");
    office.round(&smtp(&server));
    each_once(&server.taken(), 4, &[]);
    let plan = Restoration {
        from: copy.clone(),
        keys: Some(copy.join("keys")),
        to: back.clone(),
        options,
        at: moment(MORNING).as_microsecond(),
    };
    record::restore(&plan, &desk::seal::named).expect("restored");
    let side = open(&back);
    let (mut rounds, clock) = (Rounds::default(), Turned::at(moment("2026-01-23T08:00:00Z")));
    let mut look = || {
        let (letters, smtp) = (Letters::to(4), smtp(&server));
        crate::fixture::run(&mut rounds, &side, &letters, &smtp, &clock).expect("a round")
    };
    let held = look();
    assert_eq!((held.held, held.handed_over), (true, 0));
    // A person knows from the mail server that both went out after the backup.
    for parcel in side.parcels(None, Some(ParcelState::Planned)).expect("read") {
        ledger::decide(&side, &parcel, Decision::CountAsHandedOver, officer(), moment(MORNING))
            .expect("noted");
    }
    side.release_outbox().expect("released");
    let released = look();
    assert_eq!((released.held, released.handed_over), (false, 0));
    each_once(&server.taken(), 4, &[]);
}

#[test]
fn what_a_person_decides_in_the_meantime_is_not_handed_over() {
    let mut office = Office::to(3);
    office.round(&nobody());
    let second = office.parcel(2);
    let (side, parcel) = (office.side.clone(), second.clone());
    let server = Server::with(move |moment| {
        if *moment == Moment::To(crate::fixture::address(2)) {
            let now = crate::fixture::moment("2026-01-22T09:00:00Z");
            ledger::decide(&side, &parcel, Decision::CountAsHandedOver, officer(), now).expect("noted");
        }
        Answer::GoOn
    });
    office.later(SignedDuration::from_hours(1));
    assert_eq!(office.round(&smtp(&server)).handed_over, 2);
    each_once(&server.taken(), 3, &[2]);
    let who = office.side.parcel_steps(&second.label.id).expect("read").pop().and_then(|step| step.who);
    assert_eq!(who.as_deref(), Some("TSB officer 1"));
}

#[test]
fn a_process_that_ends_in_order_leaves_no_doubt() {
    let stops = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&stops);
    let server = Server::with(move |moment| {
        // It is told to end while the text of the third is with the server.
        told.fetch_or(*moment == Moment::Dot(crate::fixture::address(3)), Ordering::SeqCst);
        Answer::GoOn
    });
    let mut office = Office::to(9);
    let Office { rounds, side, letters, clock, .. } = &mut office;
    let run = |rounds: &mut Rounds| {
        crate::fixture::run_until(rounds, side, letters, &smtp(&server), clock, &stops).expect("a round")
    };
    let round = run(rounds);
    assert_eq!((round.handed_over, round.doubtful), (3, 0));
    assert_eq!(run(rounds).handed_over, 0);
    // The next process.
    stops.store(false, Ordering::SeqCst);
    assert_eq!(run(&mut Rounds::default()).handed_over, 6);
    each_once(&server.taken(), 9, &[]);
}

/// A post that gives nothing.
struct Closed;

impl Post for Closed {
    fn issued(&self, _: u64) -> Result<Vec<Issued>, NotGiven> {
        Err(NotGiven::because("the press stands still"))
    }

    fn addressees(&self, _: &Issued) -> Result<Vec<Addressee>, NotGiven> {
        Err(NotGiven::because("the press stands still"))
    }

    fn mail(&self, _: &Issued, _: &Addressee) -> Result<Mail, NotGiven> {
        Err(NotGiven::because("the press stands still"))
    }
}

#[test]
fn a_letter_that_cannot_be_given_waits() {
    let server = Server::start();
    let mut office = Office::to(2);
    office.round(&nobody());
    office.later(SignedDuration::from_hours(1));
    let stopped =
        crate::fixture::run(&mut office.rounds, &office.side, &Closed, &smtp(&server), &office.clock);
    assert!(matches!(stopped, Err(Stopped::Post(_))), "{stopped:?}");
    assert_eq!(server.taken(), []);
    let told = office.steps(&office.parcel(1)).pop().expect("a step");
    assert_eq!(told, (ParcelState::Deferred, "@letter-not-given: the press stands still".to_owned()));
    assert_eq!(office.for_long(SignedDuration::from_hours(1), &smtp(&server)).handed_over, 2);
}

#[test]
fn a_parcel_is_found_by_the_beginning_of_its_id() {
    let mut office = Office::to(20);
    office.round(&nobody());
    let parcel = office.parcel(7);
    assert_eq!(ledger::find(&office.side, &parcel.label.id[..12]).expect("found").label, parcel.label);
    assert!(matches!(ledger::find(&office.side, ""), Err(NotDone::Unknown(_))));
    assert!(matches!(ledger::find(&office.side, "zz"), Err(NotDone::Unknown(_))));
    let first = |parcel: &record::Parcel| parcel.label.id[..1].to_owned();
    let all = office.side.parcels(None, None).expect("read");
    let twice = all.iter().map(first).find(|one| all.iter().filter(|p| first(p) == *one).count() > 1);
    let twice = twice.expect("twenty ids begin with sixteen digits");
    assert!(matches!(ledger::find(&office.side, &twice), Err(NotDone::Several(_))));
}
