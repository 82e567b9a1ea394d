//! A desk on the record of the scene *Geneva 2024*: X.inv-2 is in consultation with six replies of five administrations, and its form
//! closes at 2024-08-21T22:00:00Z.

use desk::Desk;
use desk::answer::{Accepted, Answer};
use desk::clock::Turned;
use desk::perform::Actor;
use desk::scene::Scene;
use rulebook::act::Act;
use rulebook::approval::tap::Tap;
use rulebook::id::PersonId;
use rulebook::refusal::Refusal;
use serde_json::{Value, json};
use std::sync::Arc;

/// The text in consultation.
pub(crate) const TEXT: &str = "X.inv-2";
/// The first instant that is too late for its form.
pub(crate) const CLOSED: &str = "2024-08-21T22:00:00Z";

/// A desk with its clock, in a folder of its own.
pub(crate) struct Room {
    pub(crate) desk: Desk,
    pub(crate) clock: Arc<Turned>,
    pub(crate) folder: tempfile::TempDir,
}

/// A moment from its text.
pub(crate) fn moment(text: &str) -> jiff::Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// An act from its name and fields.
pub(crate) fn act(name: &str, with: Value) -> Act {
    Act::read(name, &with).unwrap_or_else(|invalid| panic!("{name}: {invalid}"))
}

/// A login.
pub(crate) fn person(name: &str) -> Actor {
    Actor::Person(PersonId::from(name))
}

/// The focal point of an administration.
pub(crate) fn focal_point(number: u32) -> String {
    format!("focal point of Administration {number}")
}

/// An id for an act.
pub(crate) fn id(number: u8) -> [u8; 16] {
    [number; 16]
}

/// A reply that authorizes.
pub(crate) fn reply() -> Act {
    act("tap.reply", json!({ "text": TEXT, "answer": "authorize" }))
}

impl Room {
    /// The desk at the moment at which the scene opens.
    pub(crate) fn open() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let scene = Scene::geneva_2024().unwrap_or_else(|mistake| panic!("{mistake}"));
        scene.found(folder.path(), &record::Options::default()).expect("the scene is founded");
        Self::reopen(folder, scene.starts())
    }

    /// The desk on a record that is there.
    pub(crate) fn reopen(folder: tempfile::TempDir, at: jiff::Timestamp) -> Self {
        let clock = Arc::new(Turned::at(at));
        let on_fault = |fault: record::Fault| panic!("the record failed: {fault}");
        let desk = Desk::open(folder.path(), &record::Options::default(), clock.clone(), on_fault);
        Self { desk: desk.expect("it opens"), clock, folder }
    }

    /// Turns the clock.
    pub(crate) fn at(&self, text: &str) -> &Self {
        self.clock.turn_to(moment(text));
        self
    }

    /// Hands an act in and waits.
    pub(crate) fn hand_in(&self, id: [u8; 16], by: &str, act: Act) -> Result<Accepted, Refusal> {
        let ticket = self.desk.receive();
        match self.desk.submit(ticket, id, person(by), act).expect("an answer") {
            Answer::Accepted(accepted) => Ok(*accepted),
            Answer::Refused(refusal) => Err(*refusal),
        }
    }

    /// The case of the text in consultation.
    pub(crate) fn tap(&self) -> Tap {
        self.desk.house().text(TEXT).and_then(|file| file.tap.clone()).expect("it has begun")
    }

    /// How many entries there are.
    pub(crate) fn entries(&self) -> usize {
        self.desk.house().steps.len()
    }

    /// Goes on to a result that is established.
    pub(crate) fn establish(&self) {
        self.at("2024-08-22T08:00:00Z");
        let establish = act("tap.establish-result", json!({ "text": TEXT }));
        self.hand_in([200; 16], "Director", establish).unwrap_or_else(|no| panic!("{no}"));
    }
}
