//! Rehearsals: dated steps in a TOML file, performed on the pure path or at a real desk, each held against what the file expects.
//!
//! The same format founds the scenes of the demo. Every step names its source or is marked as invented (DC-25).

mod body;
mod name;
mod outcome;
mod place;
mod read;
mod run;
mod table;
mod venue;

pub use body::{DEMO, read_body, read_holidays};
pub use outcome::{CalendarAct, Outcome};
pub use place::Mistake;
pub use read::{read, read_acts};
pub use run::{Run, run_at_desk, run_pure};
pub use venue::Stopped;

pub(crate) use run::{founding, request};
pub(crate) use venue::{Pure, Venue};

use jiff::Timestamp;
use rulebook::act::Act;
use rulebook::approval::tap::Stage;
use rulebook::body::BodyFile;
use rulebook::clause::EditionId;
use rulebook::id::{PersonId, TextId};

/// A rehearsal, read and found to hold together.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// Its title.
    pub title: String,
    /// The body on which it runs.
    pub body: BodyFile,
    /// The edition under which its cases run, where the file says so.
    pub edition: Option<EditionId>,
    /// When the body is founded.
    pub start: Timestamp,
    /// The steps, oldest first.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its line in the file.
    pub line: usize,
    /// When.
    pub at: Timestamp,
    /// What is done.
    pub doing: Doing,
    /// What is to follow.
    pub expect: Expect,
    /// Where it comes from.
    pub mark: Mark,
    /// A word for readers.
    pub note: Option<String>,
}

/// What is done in a step.
#[derive(Clone, Debug)]
pub enum Doing {
    /// Nothing: time passes, and the calendar does what is due.
    Wait {
        /// The text whose stage is looked at.
        text: Option<TextId>,
    },
    /// An act is handed in.
    Act {
        /// By this login.
        by: PersonId,
        /// The act.
        act: Box<Act>,
    },
}

impl Doing {
    /// The name of the act.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Wait { .. } => "wait",
            Self::Act { act, .. } => act.name(),
        }
    }

    /// The text that it is about.
    #[must_use]
    pub fn text(&self) -> Option<&TextId> {
        match self {
            Self::Wait { text } => text.as_ref(),
            Self::Act { act, .. } => act.text(),
        }
    }
}

/// What a step is to bring about. What is not said is not looked at; but an act that is not said to be refused must be accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expect {
    /// All events, in order.
    pub events: Option<Vec<String>>,
    /// Duties that are among the new ones.
    pub duties: Vec<String>,
    /// The rule that refuses.
    pub refused: Option<String>,
    /// The stage of the text afterwards.
    pub stage: Option<Stage>,
    /// The rules of all warnings, in order.
    pub warnings: Option<Vec<String>>,
}

/// Where a step comes from (DC-25).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// From this source.
    Source(String),
    /// From nowhere: it is invented.
    Invented,
}
