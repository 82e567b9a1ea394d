//! Over TLS: a server that shows who it is takes letters and logins; another gets neither.

use crate::fixture::{Office, each_once, smtp};
use desk::dispatch::smtp::Smtp;
use record::ParcelState;
use rstest::rstest;
use testkit::smtp::Server;

const LOGIN: &str = "user\nsecret\n";

/// The server as the carrier sees it that trusts its certificate.
fn trusted(server: &Server) -> Smtp {
    let pem = server.certificate().expect("it speaks TLS").as_bytes();
    smtp(server).trusting(pem).unwrap_or_else(|no| panic!("{no:?}"))
}

#[rstest]
#[case::from_the_first_byte(Server::with_tls())]
#[case::after_starttls(Server::with_starttls())]
fn letters_and_the_login_go_over_tls(#[case] server: Server) {
    let mut office = Office::to(3);
    let carrier = trusted(&server).with_login(LOGIN).unwrap_or_else(|no| panic!("{no:?}"));
    assert_eq!(office.round(&carrier).handed_over, 3);
    each_once(&server.taken(), 3, &[]);
    assert_eq!(server.logins().len(), 1);
}

#[rstest]
#[case::from_the_first_byte(Server::with_tls())]
#[case::after_starttls(Server::with_starttls())]
fn a_server_that_nobody_vouches_for_gets_nothing(#[case] server: Server) {
    let mut office = Office::to(2);
    // It is the certificate of another server that is trusted.
    let other = Server::with_tls();
    let pem = other.certificate().expect("it speaks TLS").as_bytes();
    let carrier = smtp(&server).trusting(pem).and_then(|smtp| smtp.with_login(LOGIN));
    let round = office.round(&carrier.unwrap_or_else(|no| panic!("{no:?}")));
    assert_eq!((round.handed_over, round.deferred, round.doubtful), (0, 1, 0));
    let (_, told) = office.steps(&office.parcels(ParcelState::Deferred)[0]).pop().expect("a step");
    assert!(told.starts_with("@no-connection: "), "{told}");
    assert_eq!((server.taken().len(), server.logins().len()), (0, 0));
}

#[test]
fn a_server_that_offers_no_tls_is_given_nothing_where_tls_was_wanted() {
    let (server, mut office) = (Server::start(), Office::to(2));
    let url = server.url().replace("smtp://", "smtp+starttls://");
    let carrier = Smtp::at(&url, "example.org").and_then(|smtp| smtp.with_login(LOGIN));
    let round = office.round(&carrier.unwrap_or_else(|no| panic!("{no:?}")));
    assert_eq!((round.handed_over, round.deferred), (0, 1));
    assert_eq!((server.taken().len(), server.logins().len()), (0, 0));
}
