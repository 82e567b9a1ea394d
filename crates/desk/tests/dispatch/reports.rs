//! Reports that a mail was not delivered: matched to their parcels, or shown.

use crate::fixture::{Office, address, each_once, mailed, officer, smtp};
use desk::clock::Clock;
use desk::dispatch::ledger::{self, Done, NotDone};
use desk::dispatch::report;
use jiff::SignedDuration;
use record::{ParcelState, Parcels};
use testkit::smtp::Server;

/// A report as a mail server writes it.
fn dsn(message_id: &str, action: &str, given_back: &str) -> String {
    let [first, second] = given_back.split('/').collect::<Vec<_>>()[..] else { panic!("a media type") };
    format!(
        "From: MAILER-DAEMON@mail.example.org\r\n\
         To: tsb@example.org\r\n\
         Subject: Undelivered Mail\r\n\
         MIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"here\"\r\n\
         \r\n\
         --here\r\n\
         Content-Type: text/plain; charset=us-ascii\r\n\
         \r\n\
         Your mail could not be delivered.\r\n\
         --here\r\n\
         Content-Type: message/delivery-status\r\n\
         \r\n\
         Reporting-MTA: dns; mail.example.org\r\n\
         Arrival-Date: Thu, 22 Jan 2026 08:00:05 +0000\r\n\
         \r\n\
         Original-Recipient: rfc822;administration2@example.org\r\n\
         Final-Recipient: rfc822; box17@example.org\r\n\
         Action: {action}\r\n\
         Status: 5.2.2\r\n\
         Diagnostic-Code: smtp; 552 5.2.2 the box\r\n\
         \x20is full\r\n\
         \r\n\
         --here\r\n\
         Content-Type: {first}/{second}\r\n\
         \r\n\
         From: tsb@example.org\r\n\
         To: administration2@example.org\r\n\
         Message-ID: <{message_id}>\r\n\
         Subject: TSB Circular 900\r\n\
         \r\n\
         --here--\r\n"
    )
}

#[test]
fn a_report_names_its_mail_its_recipient_and_the_reason() {
    for given_back in ["message/rfc822", "text/rfc822-headers", "message/global-headers"] {
        let reports = report::read(dsn("id@example.org", "Failed", given_back).as_bytes());
        assert_eq!(reports.len(), 1, "{given_back}");
        assert_eq!(reports[0].message_id.as_deref(), Some("id@example.org"), "{given_back}");
        assert_eq!(reports[0].recipient.as_deref(), Some("administration2@example.org"));
        assert_eq!(
            (reports[0].action.as_str(), reports[0].told.as_str()),
            ("failed", "5.2.2 552 5.2.2 the box is full")
        );
    }
    for strange in ["", "no mail at all", "Subject: I am away\r\n\r\nuntil Monday\r\n"] {
        let reports = report::read(strange.as_bytes());
        assert_eq!((reports.len(), reports[0].action.as_str()), (1, "unclear"), "{strange}");
    }
}

#[test]
fn a_parcel_that_came_back_is_a_task_and_goes_out_again_to_another_address() {
    let server = Server::start();
    let mut office = Office::to(3);
    office.round(&smtp(&server));
    let (parcel, now) = (office.parcel(2), office.clock.now());
    let raw = dsn(&parcel.label.message_id, "failed", "message/rfc822");
    let register =
        |raw: &str| ledger::register(&office.side, raw.as_bytes(), None, officer(), now).expect("registered");
    let done = register(&raw);
    assert_eq!((done.len(), done[0].done), (1, Done::Bounced));
    assert_eq!(done[0].parcel.as_ref().map(|found| &found.label), Some(&parcel.label));
    assert_eq!(register(&raw)[0].done, Done::Known, "the same file a second time");
    let tasks = ledger::tasks(&office.side, now).expect("read");
    assert_eq!((tasks.bounced.len(), tasks.unmatched.len()), (1, 0));
    let last = office.steps(&parcel).pop().expect("a step");
    assert_eq!(last, (ParcelState::Bounced, "5.2.2 552 5.2.2 the box is full".to_owned()));
    assert_eq!(office.side.bounces(Some(&parcel.label.id)).expect("read")[0].raw, raw.as_bytes());
    let origin = crate::fixture::ORIGIN;
    let to = Some("other@example.org");
    let new = ledger::resend(&office.side, origin, &tasks.bounced[0], to, officer(), now).expect("resent");
    assert_eq!(new.replaces.as_deref(), Some(parcel.label.id.as_str()));
    office.later(SignedDuration::from_mins(1));
    office.round(&smtp(&server));
    let mailed = mailed(&server.taken());
    assert_eq!((mailed["other@example.org"], mailed[&address(2)], mailed.len()), (1, 1, 4));
    assert_eq!(office.parcel(2).state, ParcelState::Resent);
}

#[test]
fn a_report_that_belongs_to_no_parcel_is_kept_and_shown() {
    let server = Server::start();
    let mut office = Office::to(3);
    office.round(&smtp(&server));
    let now = office.clock.now();
    let register = |raw: &str, named| {
        ledger::register(&office.side, raw.as_bytes(), named, officer(), now).expect("registered")[0].done
    };
    let foreign = dsn("else@example.org", "failed", "message/rfc822");
    let strange = "Subject: I have moved\r\n\r\nWrite to somebody else.\r\n";
    assert_eq!(register(&foreign, None), Done::Unmatched);
    assert_eq!(register(strange, None), Done::Unmatched);
    assert_eq!(register(strange, None), Done::Known);
    assert_eq!(ledger::tasks(&office.side, now).expect("read").unmatched.len(), 2);
    // A person knows to which parcel it belongs.
    let parcel = office.parcel(1);
    assert_eq!(register(strange, Some(&parcel)), Done::Bounced);
    assert_eq!(ledger::tasks(&office.side, now).expect("read").unmatched.len(), 1);
    assert_eq!(office.parcel(1).state, ParcelState::Bounced);
    each_once(&server.taken(), 3, &[]);
}

#[test]
fn only_a_failure_makes_a_parcel_bounce() {
    let server = Server::start();
    let mut office = Office::to(3);
    office.round(&smtp(&server));
    let (parcel, now) = (office.parcel(2), office.clock.now());
    for action in ["delayed", "delivered", "relayed", "expanded"] {
        let raw = dsn(&parcel.label.message_id, action, "message/rfc822");
        let done = ledger::register(&office.side, raw.as_bytes(), None, officer(), now).expect("registered");
        assert_eq!(done[0].done, Done::Kept, "{action}");
    }
    assert_eq!(office.parcel(2).state, ParcelState::HandedOver);
    assert_eq!(office.side.bounces(Some(&parcel.label.id)).expect("read").len(), 4);
}

#[test]
fn an_officer_says_that_a_parcel_came_back() {
    let server = Server::start();
    let mut office = Office::to(2);
    office.round(&smtp(&server));
    let now = office.clock.now();
    ledger::came_back(&office.side, &office.parcel(1), "the telephone said so", officer(), now)
        .expect("noted");
    let told = office.steps(&office.parcel(1)).pop().expect("a step");
    assert_eq!(told, (ParcelState::Bounced, "@came-back: the telephone said so".to_owned()));
    let again = ledger::came_back(&office.side, &office.parcel(1), "again", officer(), now);
    assert!(matches!(again, Err(NotDone::State(ParcelState::Bounced))), "{again:?}");
}
