//! Parcels: one letter for one addressee, with every step it took. What is handed to a mail server cannot be called back, so a store
//! refuses each step that could hand a parcel over twice, whoever asks for it.

mod sqlite;

use crate::entry::{Hash, Micros};
use crate::fault::Fault;

/// How far a parcel has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParcelState {
    /// To be handed to the mail server.
    Planned,
    /// Being handed over: from just before the server takes the text until its last answer is written down.
    Handing,
    /// The server took it; its answer is the proof.
    HandedOver,
    /// Not taken yet; tried again later.
    Deferred,
    /// The server refused it for good.
    Refused,
    /// The server may have taken it: its answer is not known. Only a person goes on.
    Doubtful,
    /// It was taken, and came back.
    Bounced,
    /// Another parcel went in its place.
    Resent,
    /// On the post list: the addressee has no mail address.
    ByPost,
    /// A person posted it.
    Posted,
}

impl ParcelState {
    /// Every state.
    pub const ALL: [Self; 10] = [
        Self::Planned,
        Self::Handing,
        Self::HandedOver,
        Self::Deferred,
        Self::Refused,
        Self::Doubtful,
        Self::Bounced,
        Self::Resent,
        Self::ByPost,
        Self::Posted,
    ];

    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Handing => "handing",
            Self::HandedOver => "handed-over",
            Self::Deferred => "deferred",
            Self::Refused => "refused",
            Self::Doubtful => "doubtful",
            Self::Bounced => "bounced",
            Self::Resent => "resent",
            Self::ByPost => "by-post",
            Self::Posted => "posted",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// May a parcel take this step? The house alone never leaves *doubtful*; nobody leads from *handing* or *handed over* back to
    /// where it is handed over by itself.
    #[must_use]
    pub fn may_become(self, next: Self, by: By) -> bool {
        match by {
            By::House => matches!(
                (self, next),
                (Self::Planned | Self::Deferred, Self::Handing | Self::Deferred | Self::Refused)
                    | (Self::Handing, Self::HandedOver | Self::Deferred | Self::Refused | Self::Doubtful)
            ),
            By::Person => matches!(
                (self, next),
                (Self::Doubtful, Self::Planned | Self::HandedOver | Self::Bounced)
                    | (Self::Planned, Self::HandedOver)
                    | (Self::Deferred, Self::HandedOver | Self::Resent)
                    | (Self::HandedOver, Self::Bounced)
                    | (Self::Refused | Self::Bounced, Self::Resent)
                    | (Self::ByPost, Self::Posted | Self::Resent)
            ),
        }
    }
}

/// Who takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The house by itself.
    House,
    /// A person, by decision.
    Person,
}

/// What a parcel is, from its planning on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParcelLabel {
    /// Its id, the same whenever it is planned.
    pub id: String,
    /// Its Message-ID, the same in every attempt, without angle brackets.
    pub message_id: String,
    /// The letter's key.
    pub letter: String,
    /// The letter's version.
    pub version: u32,
    /// The entry that issued it.
    pub position: u64,
    /// The addressee's id.
    pub addressee: String,
    /// The category of the addressee, in a word of the caller.
    pub category: String,
    /// The addressee's name.
    pub name: String,
    /// The mail address.
    pub address: Option<String>,
    /// The lines of the postal address.
    pub lines: Vec<String>,
    /// The language, as a BCP 47 tag.
    pub lang: String,
    /// The parcel in whose place it goes.
    pub replaces: Option<String>,
    /// Whose data its name and its addresses are, as in the record: erasing that person blanks them here.
    pub person: Option<String>,
}

/// A parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// What it is.
    pub label: ParcelLabel,
    /// How far it has come.
    pub state: ParcelState,
    /// Not tried before.
    pub next: Micros,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was planned.
    pub planned: Micros,
    /// When it took its last step.
    pub at: Micros,
}

/// A step that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// The parcel.
    pub parcel: &'a str,
    /// The state it is believed to be in.
    pub from: ParcelState,
    /// The state it takes.
    pub to: ParcelState,
    /// How often it was tried, this time counted.
    pub attempts: u32,
    /// When.
    pub at: Micros,
    /// Not tried again before.
    pub next: Micros,
    /// The person who decided it; none: the house.
    pub who: Option<&'a str>,
    /// What the server answered, or why.
    pub told: &'a str,
}

impl Step<'_> {
    /// Refuses a step that no parcel takes.
    ///
    /// # Errors
    /// [`Fault::NoSuchStep`].
    pub fn check(&self) -> Result<(), Fault> {
        let by = if self.who.is_some() { By::Person } else { By::House };
        if self.from.may_become(self.to, by) {
            return Ok(());
        }
        Err(Fault::NoSuchStep { from: self.from.word(), to: self.to.word() })
    }
}

/// A step that was taken; none is ever changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParcelStep {
    /// Its number among those of its parcel, from 1.
    pub number: u32,
    /// When.
    pub at: Micros,
    /// The state that it led to.
    pub state: ParcelState,
    /// How often the parcel had been tried.
    pub attempts: u32,
    /// The person who decided it.
    pub who: Option<String>,
    /// What the server answered, or why.
    pub told: String,
}

/// A report that something could not be delivered, as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// SHA-256 of the report.
    pub digest: Hash,
    /// Which of the report's recipients, from 0.
    pub part: u32,
    /// When it was handed in.
    pub at: Micros,
    /// By whom.
    pub who: String,
    /// The parcel it belongs to, if one was found.
    pub parcel: Option<String>,
    /// The Message-ID it names.
    pub message_id: Option<String>,
    /// The recipient it names.
    pub recipient: Option<String>,
    /// What happened: `failed`, `delayed`, …
    pub action: String,
    /// The status and what the other server said.
    pub told: String,
    /// The whole report.
    pub raw: Vec<u8>,
}

/// What stands where something was erased.
const ERASED: &str = "[erased]";

/// What the dispatch needs of a store. SQLite is the first; `tests/parcels.rs` holds every engine to it. Whatever returned is durable.
pub trait Parcels: Send + Sync {
    /// Plans parcels; one that is known stays as it is. Without a mail address it goes onto the post list. Says how many were new.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn plan_parcels(&self, labels: &[ParcelLabel], at: Micros) -> Result<u32, Fault>;

    /// Takes a step, if the parcel is in the state that it starts from; says whether it was.
    ///
    /// # Errors
    /// [`Fault::NoSuchStep`]; towards *handing* [`Fault::OutboxHeld`] until a person releases it; [`Fault::Store`].
    fn take_step(&self, step: &Step<'_>) -> Result<bool, Fault>;

    /// Plans another parcel in the place of one, and takes the step of that one to *resent*: both or neither.
    ///
    /// # Errors
    /// As [`Self::take_step`].
    fn replace_parcel(&self, step: &Step<'_>, label: &ParcelLabel) -> Result<bool, Fault>;

    /// The parcels that may be tried at `now`, the longest waiting first, at most `limit`.
    ///
    /// # Errors
    /// [`Fault::OutboxHeld`]; [`Fault::Store`].
    fn due_parcels(&self, now: Micros, limit: u32) -> Result<Vec<Parcel>, Fault>;

    /// The parcels whose id begins so.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn parcels_beginning(&self, id: &str) -> Result<Vec<Parcel>, Fault>;

    /// The parcel with this Message-ID.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn parcel_of_message(&self, message_id: &str) -> Result<Option<Parcel>, Fault>;

    /// The parcels of a letter or of all, in a state or in any; by letter, version, name and id.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn parcels(&self, letter: Option<&str>, state: Option<ParcelState>) -> Result<Vec<Parcel>, Fault>;

    /// The steps of a parcel, in order; the first is its planning.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn parcel_steps(&self, id: &str) -> Result<Vec<ParcelStep>, Fault>;

    /// Keeps a report; says whether it is new. One that is known stays, but for the parcel if it had none.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn keep_bounce(&self, bounce: &Bounce) -> Result<bool, Fault>;

    /// Blanks what parcels and their reports hold of a person: name, addresses, the reports as they came. The steps stay, and with them
    /// the proof; an address that a server repeated in its answer is blanked in it. Says how many parcels there were.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn forget(&self, person: &str) -> Result<u32, Fault>;

    /// The reports that name this parcel; with none: those that belong to no parcel.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn bounces(&self, parcel: Option<&str>) -> Result<Vec<Bounce>, Fault>;
}
