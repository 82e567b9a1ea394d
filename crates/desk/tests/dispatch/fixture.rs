//! An office: parcels in the side tables of a record, a clock that is turned by hand, and invented letters.

use desk::clock::{Clock, Turned};
use desk::dispatch::carrier::Carrier;
use desk::dispatch::ledger::Officer;
use desk::dispatch::mime::Sender;
use desk::dispatch::parcel::{Addressee, Category, Issued};
use desk::dispatch::post::{Attachment, Mail, NotGiven, Post};
use desk::dispatch::round::{Means, Round, Rounds, Stopped};
use desk::dispatch::smtp::Smtp;
use desk::scene::Scene;
use jiff::{SignedDuration, Timestamp};
use record::{Parcel, ParcelState, Parcels, Side};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;
use testkit::smtp::{Server, Taken};

/// Whose record it is.
pub(crate) const ORIGIN: &str = "example.org/plenary/0123";
/// When the office opens.
pub(crate) const MORNING: &str = "2026-01-22T08:00:00Z";
/// The letter.
pub(crate) const LETTER: &str = "circular/900";

/// A letter to so many invented administrations; every third reads Chinese, every fifth gets a copy.
#[derive(Clone, Debug)]
pub(crate) struct Letters {
    pub(crate) addressees: Vec<Addressee>,
    pub(crate) attachments: Vec<Attachment>,
}

/// An invented administration.
pub(crate) fn addressee(number: u32) -> Addressee {
    Addressee {
        id: format!("member-{number}"),
        category: if number.is_multiple_of(5) { Category::Copy } else { Category::To },
        name: format!("Administration {number}"),
        address: Some(address(number)),
        lines: vec![format!("{number} Invented Street"), "Nowhere".to_owned()],
        lang: if number.is_multiple_of(3) { "zh" } else { "en" }.to_owned(),
        person: None,
    }
}

/// Its mail address.
pub(crate) fn address(number: u32) -> String {
    format!("administration{number}@example.org")
}

impl Letters {
    pub(crate) fn to(count: u32) -> Self {
        Self { addressees: (1..=count).map(addressee).collect(), attachments: Vec::new() }
    }
}

impl Post for Letters {
    fn issued(&self, position: u64) -> Result<Vec<Issued>, NotGiven> {
        let letter = Issued { letter: LETTER.to_owned(), version: 1, position: 12 };
        Ok([letter].into_iter().filter(|letter| letter.position > position).collect())
    }

    fn addressees(&self, _: &Issued) -> Result<Vec<Addressee>, NotGiven> {
        Ok(self.addressees.clone())
    }

    fn mail(&self, letter: &Issued, addressee: &Addressee) -> Result<Mail, NotGiven> {
        let (subject, text) = match addressee.lang.as_str() {
            "zh" => ("电信标准化局第900号通函", "致各主管部门：\n.\n.以点开头的一行。\n"),
            _ => ("TSB Circular 900", "To administrations:\n.\n.A line that begins with a dot.\n"),
        };
        Ok(Mail {
            subject: subject.to_owned(),
            text: format!("{text}{} {}\n", letter.letter, addressee.name),
            html: format!("<p>{text}</p>"),
            lang: addressee.lang.clone(),
            attachments: self.attachments.clone(),
        })
    }
}

/// The office.
pub(crate) struct Office {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) side: Side,
    pub(crate) clock: Turned,
    pub(crate) letters: Letters,
    pub(crate) rounds: Rounds,
}

/// A moment from its text.
pub(crate) fn moment(text: &str) -> Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// In whose name letters go out.
pub(crate) fn sender() -> Sender {
    Sender::read("Invented TSB <tsb@example.org>", Some("tsbreply@example.org")).expect("addresses")
}

/// A server as the carrier sees it.
pub(crate) fn smtp(server: &Server) -> Smtp {
    Smtp::at(&server.url(), "example.org").expect("an address")
}

/// A server that is not there.
pub(crate) fn nobody() -> Smtp {
    Smtp::at("smtp://127.0.0.1:1", "example.org").expect("an address")
}

/// Runs a round on parcels that lie somewhere.
pub(crate) fn run(
    rounds: &mut Rounds,
    side: &Side,
    letters: &dyn Post,
    carrier: &dyn Carrier,
    clock: &Turned,
) -> Result<Round, Stopped> {
    run_until(rounds, side, letters, carrier, clock, &AtomicBool::new(false))
}

/// Runs a round that may be stopped.
pub(crate) fn run_until(
    rounds: &mut Rounds,
    side: &Side,
    letters: &dyn Post,
    carrier: &dyn Carrier,
    clock: &Turned,
    stops: &AtomicBool,
) -> Result<Round, Stopped> {
    let sender = sender();
    let (parcels, post, sender) = (side, letters, &sender);
    rounds.run(&Means { parcels, origin: ORIGIN, post, carrier, sender, clock, stops })
}

impl Office {
    /// With a letter to so many administrations.
    pub(crate) fn to(count: u32) -> Self {
        Self::with(Letters::to(count))
    }

    pub(crate) fn with(letters: Letters) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let dir = folder.path().join("record");
        record::found(&dir, "example.org/plenary", moment(MORNING).as_microsecond()).expect("founded");
        let side = open(&dir);
        Self { folder, side, clock: Turned::at(moment(MORNING)), letters, rounds: Rounds::default() }
    }

    /// Runs a round.
    pub(crate) fn round(&mut self, carrier: &dyn Carrier) -> Round {
        let Self { side, clock, letters, rounds, .. } = self;
        run(rounds, side, letters, carrier, clock).unwrap_or_else(|stopped| panic!("{stopped}"))
    }

    /// Turns the clock forward.
    pub(crate) fn later(&self, by: SignedDuration) -> &Self {
        self.clock.turn_to(self.clock.now() + by);
        self
    }

    /// Looks every half minute, as `serve` does, for so long. The rounds together.
    pub(crate) fn for_long(&mut self, how_long: SignedDuration, carrier: &dyn Carrier) -> Round {
        let mut all = Round::default();
        let end = self.clock.now() + how_long;
        while self.clock.now() < end {
            self.later(SignedDuration::from_secs(30));
            let round = self.round(carrier);
            all.handed_over += round.handed_over;
            all.deferred += round.deferred;
            all.refused += round.refused;
            all.doubtful += round.doubtful;
        }
        all
    }

    /// The parcels in a state.
    pub(crate) fn parcels(&self, state: ParcelState) -> Vec<Parcel> {
        self.side.parcels(None, Some(state)).expect("read")
    }

    /// How many parcels are in which state.
    pub(crate) fn states(&self) -> BTreeMap<&'static str, usize> {
        let mut states = BTreeMap::new();
        for parcel in self.side.parcels(None, None).expect("read") {
            *states.entry(parcel.state.word()).or_default() += 1;
        }
        states
    }

    /// The parcel for an administration.
    pub(crate) fn parcel(&self, number: u32) -> Parcel {
        let all = self.side.parcels(None, None).expect("read");
        let to = |parcel: &Parcel| parcel.label.addressee == addressee(number).id;
        all.into_iter().find(to).expect("it is planned")
    }

    /// What each step of a parcel led to, and what was told.
    pub(crate) fn steps(&self, parcel: &Parcel) -> Vec<(ParcelState, String)> {
        let steps = self.side.parcel_steps(&parcel.label.id).expect("read");
        steps.into_iter().map(|step| (step.state, step.told)).collect()
    }
}

/// Opens the parcels of a record.
pub(crate) fn open(dir: &Path) -> Side {
    Side::beside(dir).expect("they open")
}

/// How often each recipient was mailed.
pub(crate) fn mailed(taken: &[Taken]) -> BTreeMap<String, usize> {
    let mut mailed = BTreeMap::new();
    for one in taken {
        *mailed.entry(one.to.clone()).or_default() += 1;
    }
    mailed
}

/// Everybody of so many was mailed once, but for these.
#[track_caller]
pub(crate) fn each_once(taken: &[Taken], count: u32, but: &[u32]) {
    let wanted: BTreeMap<_, _> =
        (1..=count).filter(|number| !but.contains(number)).map(|number| (address(number), 1)).collect();
    assert_eq!(mailed(taken), wanted);
}

/// An officer of the invented body.
pub(crate) fn officer() -> &'static Officer {
    static OFFICER: OnceLock<Officer> = OnceLock::new();
    OFFICER.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let scene = Scene::geneva_2024().unwrap_or_else(|mistake| panic!("{mistake}"));
        scene.found(folder.path(), &record::Options::default()).expect("it is founded");
        let reader = record::Reader::open(folder.path()).expect("it opens");
        let (house, _) = desk::fold(&reader, folder.path()).expect("it folds");
        let on = |login: &str| Officer::on(&house.registers, login, moment(MORNING));
        assert_eq!(on("focal point of Administration 17"), None, "who is no officer decides nothing");
        assert_eq!(on("nobody"), None);
        on("TSB officer 1").expect("an officer")
    })
}
