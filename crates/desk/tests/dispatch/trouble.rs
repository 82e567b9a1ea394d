//! What goes wrong, and that nobody is mailed twice for it.

use crate::fixture::{Letters, Office, address, each_once, mailed, moment, nobody, officer, smtp};
use desk::clock::Clock;
use desk::dispatch::ledger::{self, Decision, NotDone};
use jiff::SignedDuration;
use record::{ParcelState, Parcels};
use testkit::smtp::{Answer, Moment, Server};

const DAY: SignedDuration = SignedDuration::from_hours(24);

#[test]
fn a_server_that_is_down_for_a_day() {
    let mut office = Office::to(50);
    // Half of the day nobody listens, the other half somebody hangs up at once.
    let dead = Server::with(|_| Answer::HangUp);
    let first = office.for_long(SignedDuration::from_hours(12), &nobody());
    let second = office.for_long(SignedDuration::from_hours(12), &smtp(&dead));
    assert_eq!((first.handed_over, second.handed_over, second.refused, second.doubtful), (0, 0, 0, 0));
    // Patience grows to half an hour: 1 + 2 + 4 + 8 + 16 minutes, then two an hour. Every attempt is kept.
    assert!(
        (20..=30).contains(&first.deferred) && (20..=30).contains(&second.deferred),
        "{first:?} {second:?}"
    );
    let kept: usize = (1..=50).map(|number| office.steps(&office.parcel(number)).len() - 1).sum();
    assert_eq!(kept, usize::try_from(first.deferred + second.deferred).expect("small"));
    let tried = office.parcels(ParcelState::Deferred).remove(0);
    assert!(office.steps(&tried)[1].1.starts_with("@no-connection: "), "{:?}", office.steps(&tried));
    // They were planned at the first look, half a minute after the office opened.
    let long = || ledger::tasks(&office.side, office.clock.now()).expect("read").long.len();
    assert_eq!(long(), 0);
    office.later(SignedDuration::from_secs(30));
    assert_eq!(long(), office.states()["deferred"]);
    let server = Server::start();
    let back = office.for_long(SignedDuration::from_hours(1), &smtp(&server));
    assert_eq!(back.handed_over, 50);
    each_once(&server.taken(), 50, &[]);
}

#[test]
fn a_451_in_the_middle_of_a_batch() {
    // Administration 20 is put off when it is named, 30 after its text, both until the third time.
    let mut asked = [0, 0];
    let server = Server::with(move |moment| {
        let at = match moment {
            Moment::To(to) if *to == address(20) => 0,
            Moment::Dot(to) if *to == address(30) => 1,
            _ => return Answer::GoOn,
        };
        asked[at] += 1;
        if asked[at] < 3 { Answer::Say("451 4.3.0 come again") } else { Answer::GoOn }
    });
    let mut office = Office::to(50);
    let round = office.round(&smtp(&server));
    assert_eq!((round.handed_over, round.deferred), (48, 2));
    each_once(&server.taken(), 50, &[20, 30]);
    // Not before five minutes, then not before ten more.
    assert_eq!(office.for_long(SignedDuration::from_secs(4 * 60 + 30), &smtp(&server)).deferred, 0);
    assert_eq!(office.for_long(SignedDuration::from_secs(30), &smtp(&server)).deferred, 2);
    assert_eq!(office.for_long(SignedDuration::from_secs(9 * 60 + 30), &smtp(&server)).handed_over, 0);
    assert_eq!(office.for_long(SignedDuration::from_secs(30), &smtp(&server)).handed_over, 2);
    each_once(&server.taken(), 50, &[]);
    let (named, texted) = (office.parcel(20), office.parcel(30));
    assert_eq!((named.attempts, texted.attempts), (3, 3));
    let put_off = (ParcelState::Deferred, "451 4.3.0 come again".to_owned());
    assert_eq!(office.steps(&named).iter().filter(|step| **step == put_off).count(), 2);
    assert_eq!(office.steps(&texted).iter().filter(|step| **step == put_off).count(), 2);
}

#[test]
fn ten_of_two_hundred_addresses_are_dead() {
    let dead: Vec<u32> = (1..=10).map(|number| number * 19).collect();
    let addresses: Vec<_> = dead.iter().map(|number| address(*number)).collect();
    let server = Server::with(move |moment| match moment {
        Moment::To(to) if addresses.contains(to) => Answer::Say("550 5.1.1 no such user here"),
        _ => Answer::GoOn,
    });
    let mut office = Office::to(200);
    let round = office.round(&smtp(&server));
    assert_eq!((round.handed_over, round.refused), (190, 10));
    let later = office.for_long(SignedDuration::from_hours(6), &smtp(&server));
    assert_eq!((later.handed_over, later.refused), (0, 0), "nobody asks for a dead address again");
    each_once(&server.taken(), 200, &dead);
    let refused = ledger::tasks(&office.side, office.clock.now()).expect("read").refused;
    assert_eq!(refused.len(), 10);
    let told = office.steps(&refused[0]).pop().expect("a step");
    assert_eq!(told, (ParcelState::Refused, "550 5.1.1 no such user here".to_owned()));
    // One of them has another address, another goes by post.
    let now = office.clock.now();
    let origin = crate::fixture::ORIGIN;
    let resend = |old, to| ledger::resend(&office.side, origin, old, to, officer(), now);
    let new = resend(&refused[0], Some("other@example.org")).expect("resent");
    assert_ne!(new.message_id, refused[0].label.message_id);
    assert_eq!(new.replaces.as_deref(), Some(refused[0].label.id.as_str()));
    assert!(matches!(
        resend(&refused[0], Some("other@example.org")),
        Err(NotDone::State(ParcelState::Resent))
    ));
    assert!(matches!(resend(&refused[1], Some("no address")), Err(NotDone::Address(_))));
    resend(&refused[1], None).expect("put on the post list");
    office.later(SignedDuration::from_mins(1));
    assert_eq!(office.round(&smtp(&server)).handed_over, 1);
    assert_eq!(mailed(&server.taken())["other@example.org"], 1);
    let states = office.states();
    assert_eq!(
        (states["handed-over"], states["refused"], states["resent"], states["by-post"]),
        (191, 8, 2, 1)
    );
}

/// A server that hangs up right after the final dot for the 5th administration, once, with the text kept or not.
fn cuts(kept: bool) -> Server {
    let mut cut = false;
    Server::with(move |moment| {
        let now = match moment {
            Moment::Dot(to) => !kept && *to == address(5),
            Moment::Kept(to) => kept && *to == address(5),
            _ => false,
        };
        if now && !cut {
            cut = true;
            return Answer::HangUp;
        }
        Answer::GoOn
    })
}

#[test]
fn a_connection_that_is_cut_right_after_the_final_dot() {
    for kept in [true, false] {
        let server = cuts(kept);
        let mut office = Office::to(12);
        let round = office.round(&smtp(&server));
        assert_eq!(round.doubtful, 1, "{round:?}");
        // The others go out once the server is trusted again; the doubtful one never does.
        let later = office.for_long(DAY, &smtp(&server));
        assert_eq!((round.handed_over + later.handed_over, later.doubtful), (11, 0));
        each_once(&server.taken(), 12, if kept { &[] } else { &[5] });
        let now = office.clock.now();
        let asked = ledger::tasks(&office.side, now).expect("read").doubtful;
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].label.name, "Administration 5");
        assert!(office.steps(&asked[0])[2].1.starts_with("@no-answer"), "{:?}", office.steps(&asked[0]));
        // A person looks into the server's log and decides.
        let decision = if kept { Decision::CountAsHandedOver } else { Decision::SendAgain };
        ledger::decide(&office.side, &asked[0], decision, officer(), now).expect("decided");
        office.for_long(DAY, &smtp(&server));
        each_once(&server.taken(), 12, &[]);
        assert_eq!(office.states()["handed-over"], 12);
        let steps = office.side.parcel_steps(&asked[0].label.id).expect("read");
        let decided: Vec<_> = steps.iter().filter(|step| step.who.is_some()).collect();
        assert_eq!(decided.len(), 1);
        assert_eq!((decided[0].who.as_deref(), decided[0].at), (Some("TSB officer 1"), now.as_microsecond()));
        let again = ledger::decide(&office.side, &asked[0], Decision::SendAgain, officer(), now);
        assert!(matches!(again, Err(NotDone::State(ParcelState::HandedOver))), "{again:?}");
    }
}

#[test]
fn sent_again_by_decision_it_bears_the_same_message_id() {
    let server = cuts(true);
    let mut office = Office::to(5);
    office.for_long(SignedDuration::from_hours(1), &smtp(&server));
    let now = office.clock.now();
    let asked = ledger::tasks(&office.side, now).expect("read").doubtful.remove(0);
    ledger::decide(&office.side, &asked, Decision::SendAgain, officer(), now).expect("decided");
    office.for_long(SignedDuration::from_hours(1), &smtp(&server));
    let twice: Vec<_> = server.taken().into_iter().filter(|taken| taken.to == address(5)).collect();
    assert_eq!(twice.len(), 2, "that was decided");
    let bears = format!("Message-ID: <{}>\r\n", asked.label.message_id);
    for one in twice {
        assert!(String::from_utf8_lossy(&one.mail).contains(&bears), "a receiver knows the repeat");
    }
}

#[test]
fn a_connection_that_breaks_before_the_text_leaves_no_doubt() {
    let mut cut = 0;
    let server = Server::with(move |moment| {
        let breaks = matches!(moment, Moment::Data(to) | Moment::To(to) if *to == address(2)) && cut < 2;
        cut += u32::from(breaks);
        match moment {
            Moment::To(_) if breaks && cut == 1 => Answer::Say("421 4.3.2 closing"),
            Moment::Data(_) if breaks => Answer::HangUp,
            Moment::To(_) if breaks => {
                cut = 1;
                Answer::GoOn
            }
            _ => Answer::GoOn,
        }
    });
    let mut office = Office::to(3);
    let all = office.for_long(SignedDuration::from_hours(1), &smtp(&server));
    assert_eq!((all.handed_over, all.doubtful, all.refused), (3, 0, 0));
    each_once(&server.taken(), 3, &[]);
    let steps = office.steps(&office.parcel(2));
    let states: Vec<_> = steps.iter().map(|(state, _)| *state).collect();
    // Ended when it was named; cut when its text was announced; taken.
    assert_eq!(
        states,
        [
            ParcelState::Planned,
            ParcelState::Deferred,
            ParcelState::Handing,
            ParcelState::Deferred,
            ParcelState::Handing,
            ParcelState::HandedOver
        ]
    );
    assert!(steps[1].1.starts_with("@not-begun: 421"), "{steps:?}");
}

#[test]
fn a_server_that_refuses_the_sender_refuses_no_parcel() {
    let server = Server::with(|moment| match moment {
        Moment::From(_) => Answer::Say("550 5.7.1 who are you"),
        _ => Answer::GoOn,
    });
    let mut office = Office::to(30);
    office.for_long(SignedDuration::from_hours(2), &smtp(&server));
    assert_eq!(office.states().get("refused"), None);
    assert!(
        office
            .parcels(ParcelState::Deferred)
            .iter()
            .any(|parcel| { office.steps(parcel)[1].1 == "@not-begun: 550 5.7.1 who are you" })
    );
    let good = Server::start();
    office.for_long(SignedDuration::from_hours(1), &smtp(&good));
    each_once(&good.taken(), 30, &[]);
}

#[test]
fn a_server_that_takes_texts_and_never_answers_is_not_given_all_of_them() {
    let server = Server::with(|moment| match moment {
        Moment::Kept(_) => Answer::HangUp,
        _ => Answer::GoOn,
    });
    let mut office = Office::to(100);
    let all = office.for_long(SignedDuration::from_hours(1), &smtp(&server));
    assert!(all.doubtful < 8, "{all:?}");
    assert!(mailed(&server.taken()).values().all(|times| *times == 1));
}

#[test]
fn addresses_that_nobody_can_write_to_are_refused() {
    let mut letters = Letters::to(4);
    letters.addressees[0].address = Some("no address".to_owned());
    letters.addressees[1].address = Some("主管部门@example.org".to_owned());
    letters.addressees[2].address = Some("a@example.org>\r\nRCPT TO:<b@example.org".to_owned());
    let (old, new) = (Server::without_smtputf8(), Server::start());
    let mut office = Office::with(letters.clone());
    office.round(&smtp(&old));
    each_once(&old.taken(), 4, &[1, 2, 3]);
    let told = |number| office.steps(&office.parcel(number)).pop().expect("a step").1;
    assert_eq!(told(1), "@address-unreadable: no address");
    assert_eq!(told(2), "@no-smtputf8: 主管部门@example.org");
    assert!(told(3).starts_with("@address-unreadable"));
    let mut office = Office::with(letters);
    office.round(&smtp(&new));
    let taken = new.taken();
    let other = taken.iter().find(|taken| taken.to == "主管部门@example.org").expect("mailed");
    assert!(other.parameters.contains("SMTPUTF8"), "{other:?}");
    assert_eq!(taken.len(), 2);
}

#[test]
fn the_login_is_told_to_the_server() {
    let server = Server::start();
    let mut office = Office::to(1);
    let login = smtp(&server).with_login("user\nsecret\n").expect("a login");
    office.round(&login);
    // AUTH PLAIN: "\0user\0secret".
    assert_eq!(server.logins(), ["AUTH PLAIN AHVzZXIAc2VjcmV0"]);
    each_once(&server.taken(), 1, &[]);
    assert!(office.clock.now() >= moment(crate::fixture::MORNING));
}
