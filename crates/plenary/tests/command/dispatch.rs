//! `plenary dispatch`, beside a record whose letters went out, and `serve` with a mail server.

use crate::run::{alone, founded, plenary, text};
use desk::clock::Turned;
use desk::dispatch::mime::Sender;
use desk::dispatch::parcel::{Addressee, Category, Issued};
use desk::dispatch::post::{Mail, NotGiven, Post};
use desk::dispatch::round::{Means, Rounds};
use desk::dispatch::smtp::Smtp;
use record::{Reader, Side};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::AtomicBool;
use testkit::smtp::{Answer, Moment, Server};

/// A letter to four invented administrations; the last has no mail address.
struct Letters;

impl Post for Letters {
    fn issued(&self, _: u64) -> Result<Vec<Issued>, NotGiven> {
        Ok(vec![Issued { letter: "circular/900".into(), version: 1, position: 1 }])
    }

    fn addressees(&self, _: &Issued) -> Result<Vec<Addressee>, NotGiven> {
        let one = |number: u32| Addressee {
            id: format!("member-{number}"),
            category: Category::To,
            name: format!("Administration {number}"),
            address: (number < 4).then(|| format!("administration{number}@example.org")),
            lines: vec![format!("{number} Invented Street")],
            lang: "en".into(),
            person: None,
        };
        Ok((1..=4).map(one).collect())
    }

    fn mail(&self, _: &Issued, addressee: &Addressee) -> Result<Mail, NotGiven> {
        let (subject, text) = ("TSB Circular 900".to_owned(), addressee.name.clone());
        Ok(Mail { subject, html: format!("<p>{text}</p>"), text, lang: "en".into(), attachments: vec![] })
    }
}

/// Runs one round on a record: the first is taken, the second is refused, of the third nobody knows.
fn sent(dir: &str) {
    let server = Server::with(|moment| match moment {
        Moment::To(to) if to.starts_with("administration2") => Answer::Say("550 5.1.1 no such user"),
        Moment::Kept(to) if to.starts_with("administration3") => Answer::HangUp,
        _ => Answer::GoOn,
    });
    let _alone = alone();
    let side = Side::beside(Path::new(dir)).expect("it opens");
    let origin = Reader::open(Path::new(dir)).expect("it opens").founding().origin.clone();
    let sender = Sender::read("tsb@example.org", None).expect("an address");
    let carrier = Smtp::at(&server.url(), "example.org").expect("a server");
    let clock = Turned::at("2026-01-22T08:00:00Z".parse().expect("a moment"));
    let means = Means {
        parcels: &side,
        origin: &origin,
        post: &Letters,
        carrier: &carrier,
        sender: &sender,
        clock: &clock,
        stops: &AtomicBool::new(false),
    };
    let round = Rounds::default().run(&means).expect("a round");
    assert_eq!((round.planned, round.handed_over, round.refused, round.doubtful), (4, 1, 1, 1));
}

fn dispatch(dir: &str, args: &[&str]) -> crate::run::Ran {
    plenary(&[&["dispatch"], args, &["--data", dir]].concat())
}

/// The id of the only parcel in a state.
fn id(dir: &str, state: &str) -> String {
    let listed = dispatch(dir, &["list", "--state", state]).ok();
    assert_eq!(listed.lines().count(), 1, "{listed}");
    listed.split(' ').next().expect("an id").to_owned()
}

#[test]
fn what_became_of_a_letter_and_what_people_decide() {
    let (folder, dir) = founded();
    sent(&dir);
    assert_eq!(
        dispatch(&dir, &["list"]).ok(),
        "circular/900, version 1: handed over 1, refused 1, doubtful 1, to be posted 1\n"
    );
    let chinese = plenary(&["dispatch", "list", "--data", &dir, "--lang", "zh"]).ok();
    assert!(chinese.contains("第 1 版：已交付 1，被拒绝 1，存疑 1，待邮寄 1"), "{chinese}");
    let tasks = dispatch(&dir, &["list", "--tasks"]).ok();
    assert!(["Doubtful: ", "Refused ", "To be posted"].iter().all(|task| tasks.contains(task)), "{tasks}");
    dispatch(&dir, &["list", "--state", "lost"]).ends(2, "there is no state `lost`");

    let doubtful = id(&dir, "doubtful");
    let officer = ["--as", "TSB officer 1"];
    let decide =
        |decision: &str, by: &[&str]| dispatch(&dir, &[&["decide", &doubtful, decision], by].concat());
    decide("send-again", &["--as", "focal point of Administration 17"]).ends(1, "is neither a TSB officer");
    assert!(decide("count-as-handed-over", &officer).ok().contains(": handed over"));
    decide("send-again", &officer).ends(1, "the parcel is “handed over”");
    let shown = dispatch(&dir, &["show", &doubtful]).ok();
    assert!(shown.contains("doubtful, attempt 1: the text was sent, and no answer came ("), "{shown}");
    assert!(shown.contains(", by TSB officer 1: counts as handed over"), "{shown}");

    let refused = id(&dir, "refused");
    assert!(dispatch(&dir, &["show", &refused]).ok().contains("refused, attempt 1: 550 5.1.1 no such user"));
    let resend = |to: &[&str]| dispatch(&dir, &[&["resend", &refused], to, &officer].concat());
    resend(&["--to", "nowhere"]).ends(2, "`nowhere` is no mail address");
    resend(&["--by-post"]).ok();
    let list = dispatch(&dir, &["post-list", "--letter", "circular/900"]).ok();
    for line in ["Administration 2", "2 Invented Street", "Administration 4", "circular/900  "] {
        assert!(list.contains(line), "{line}: {list}");
    }
    dispatch(&dir, &["show", "zz"]).ends(1, "there is no parcel `zz`");

    // Of the first a mail comes back; another belongs to nobody here.
    let handed = dispatch(&dir, &["list", "--state", "handed-over"]).ok();
    let first = handed.lines().find(|line| line.contains("Administration 1")).expect("it is there");
    let first = first.split(' ').next().expect("an id");
    let shown = dispatch(&dir, &["show", first]).ok();
    let message = shown.split_once('<').and_then(|(_, rest)| rest.split_once('>')).expect("a Message-ID").0;
    let file = folder.path().join("report.eml");
    let report = |message: &str| {
        let status = "Reporting-MTA: dns; mail.example.org\r\n\r\nFinal-Recipient: rfc822; administration1@example.org\r\n\
                      Action: failed\r\nStatus: 5.2.2\r\n\r\n";
        let parts = format!(
            "--b\r\nContent-Type: message/delivery-status\r\n\r\n{status}--b\r\n\
             Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{message}>\r\n\r\n--b--\r\n"
        );
        let head = "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n";
        std::fs::write(&file, format!("{head}{parts}")).expect("written");
        dispatch(&dir, &[&["bounce", &text(&file)], &officer[..]].concat())
    };
    assert!(report("else@example.org").ok().contains("belongs to no parcel"));
    assert!(report(message).ok().contains("came back; it is a task now"));
    assert!(report(message).ok().contains("was handed in before"));
    let tasks = dispatch(&dir, &["list", "--tasks"]).ok();
    assert!(tasks.contains("Came back: ") && tasks.contains("(else@example.org)"), "{tasks}");
}

#[test]
fn serve_tries_what_waits_and_says_so() {
    let (_folder, dir) = founded();
    sent(&dir);
    // The doubtful one is sent again; but the served house issues no letters, so it waits.
    dispatch(&dir, &["decide", &id(&dir, "doubtful"), "send-again", "--as", "TSB officer 1"]).ok();
    let server = Server::start();
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    command.args(["serve", "--data", &dir, "--listen", "127.0.0.1:0", "--smtp", &server.url()]);
    command.args(["--mail-from", "Invented TSB <tsb@example.org>"]).stdin(Stdio::null());
    let mut served = {
        let _alone = alone();
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it starts")
    };
    let mut lines = BufReader::new(served.stderr.take().expect("its errors")).lines();
    let line = lines.find_map(|line| line.ok().filter(|line| line.starts_with("dispatch: ")));
    let put_off = dispatch(&dir, &["show", &id(&dir, "deferred")]);
    served.kill().expect("it is stopped");
    served.wait().expect("it is gone");
    assert_eq!(line.as_deref(), Some("dispatch: 0 planned, 0 handed over, 1 put off, 0 refused, 0 doubtful"));
    assert!(
        put_off
            .ok()
            .contains("the letter could not be given (there is no letter circular/900 that was issued here)")
    );
    assert_eq!(server.taken(), []);
}

#[test]
fn a_mail_server_that_cannot_be_used_is_told_before_anything_is_served() {
    let (folder, dir) = founded();
    let login = folder.path().join("login");
    std::fs::write(&login, "user\nsecret\n").expect("written");
    let serve =
        |more: &[&str]| plenary(&[&["serve", "--data", &dir, "--listen", "127.0.0.1:0"], more].concat());
    serve(&["--smtp", "smtp://mail.example.org:25"]).ends(2, "--mail-from");
    let from = ["--mail-from", "tsb@example.org"];
    serve(&[&["--smtp", "mail.example.org:25"], &from[..]].concat()).ends(2, "write smtps://HOST");
    let far = ["--smtp", "smtp://mail.example.org:25", "--smtp-login", &text(&login)];
    serve(&[&far, &from[..]].concat()).ends(2, "a password would be sent in the clear");
    serve(&["--smtp", "smtp://localhost:25", "--mail-from", "nobody"]).ends(2, "`nobody` is no mail address");
}
