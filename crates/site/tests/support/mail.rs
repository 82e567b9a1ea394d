//! Mail in tests: a server that does not exist, and a typesetter that is none.

use super::House;
use desk::dispatch::carrier::{Carrier, Envelope, Line, Outcome};
use desk::dispatch::mime::Sender;
use desk::dispatch::round::{Means, Round, Rounds};
use desk::dispatch::told::Reason;
use papers::{Paper, Typesetter, Unprintable};
use site::written::post::Letters;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use words::Lang;

/// It takes, refuses, puts off and loses.
struct Nowhere;

impl Carrier for Nowhere {
    fn connect(&self) -> Result<Box<dyn Line>, String> {
        Ok(Box::new(Self))
    }
}

impl Line for Nowhere {
    fn hand(&mut self, mail: &Envelope<'_>, begin: &mut dyn FnMut() -> bool) -> Outcome {
        match mail.to {
            "letters@administration-31.example.org" => Outcome::Refused("550 5.1.1 no such user".into()),
            "letters@administration-13.example.org" => Outcome::Later("451 later".into()),
            _ if !begin() => Outcome::Withheld,
            "letters@administration-9.example.org" => Outcome::Doubtful(Reason::NoAnswer.with("")),
            _ => Outcome::Taken("250 taken".into()),
        }
    }

    fn close(self: Box<Self>) {}
}

/// A round of the letters that were issued at a house.
pub(crate) fn round(house: &House, rounds: &mut Rounds) -> Round {
    let post = Letters::of(Arc::clone(&house.desk));
    let sender = Sender::read("tsb@example.org", None).expect("an address");
    let (parcels, origin, clock) = (house.desk.side(), house.desk.origin(), house.clock.as_ref());
    let stops = AtomicBool::new(false);
    let with =
        Means { parcels, origin, post: &post, carrier: &Nowhere, sender: &sender, clock, stops: &stops };
    rounds.run(&with).expect("a round")
}

/// Makes something that begins as a PDF does; of Chinese it has no letters.
pub(crate) struct Press;

impl Typesetter for Press {
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, Unprintable> {
        match paper.lang {
            Lang::Zh => Err(Unprintable::NoGlyph('文')),
            _ => Ok(format!("%PDF-1.7\n{}\n", paper.title).into_bytes()),
        }
    }
}
