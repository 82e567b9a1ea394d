//! What pages show and the API gives: plain values, made from the state and from who asks. Nothing here is rendered.

mod board;
mod clause;
mod dispatch;
mod item;
mod letter;
mod log;
mod meeting;
mod reading;
mod timeline;

pub use board::{Board, Found, Row, board, search, search_letters};
pub use clause::{ClauseView, Number, ReadingView, clause, clauses};
pub use dispatch::{
    Decision, Dispatch, DispatchTasks, LetterDispatch, ParcelView, ReportView, StepView, TaskKind,
    circular_of, dispatch, letter_dispatch, undelivered,
};
pub use item::{
    ActChoice, DutyView, ItemView, KnownFact, ReplyView, ResultView, Sources, choices, item, obligations_of,
    patent_statements, reply_number, reply_views,
};
pub use letter::{
    AddresseesView, DayView, LetterQuery, LetterRow, LetterState, LetterView, PaperView, days, letter,
    letters, letters_about, letters_of,
};
pub use log::{HeadView, LogPage, LogRow, log};
pub use meeting::{MeetingView, meeting, meetings};
pub use reading::{ActProposed, Certainty, FactRead, FindingRead, LetterRead, findings, held, reading};
pub use timeline::{Mark, Period, Timeline, strip, timeline};

use jiff::Timestamp;
use jiff::civil::Date;
use rulebook::calendar::Zone;
use rulebook::clause::{EditionId, Rule};
use rulebook::decision::{Due as RuleDue, Obligation, Office};
use rulebook::id::MemberId;
use schemars::JsonSchema;
use serde::Serialize;

/// A day by which something is due, with the instant at which it is too late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Due {
    /// The last day.
    pub day: Date,
    /// The first instant that is too late.
    pub ends: Timestamp,
    /// The zone in which the day ends.
    pub zone: Zone,
}

impl Due {
    /// From what the rules say; a bare day ends in the zone of the house.
    #[must_use]
    pub fn of(due: &RuleDue, house: &Zone) -> Self {
        let zone = match due {
            RuleDue::Day(_) => house.clone(),
            RuleDue::Until(deadline) => deadline.zone.clone(),
        };
        Self { day: due.day(), ends: due.ends(house), zone }
    }
}

/// A rule with its clause, as a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cited {
    /// The rule.
    pub rule: String,
    /// The clause, printed under the edition of the case.
    pub clause: String,
}

impl Cited {
    /// A rule under an edition.
    #[must_use]
    pub fn of(rule: Rule, edition: EditionId) -> Self {
        Self { rule: rule.id.to_owned(), clause: rule.clause(edition) }
    }
}

/// What is waited for, by whom, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Waits {
    /// The act, or `duty.…`.
    pub what: String,
    /// Whose it is.
    pub who: Office,
    /// By when.
    pub due: Option<Due>,
    /// Must it be done, or may it?
    pub must: bool,
    /// Which Member States, where it is not for each of them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<MemberId>,
    /// Under which clause.
    pub cited: Cited,
}

impl Waits {
    /// From an obligation of the rules.
    #[must_use]
    pub fn of(obligation: &Obligation, house: &Zone, edition: EditionId) -> Self {
        Self {
            what: obligation.what.clone(),
            who: obligation.who.clone(),
            due: obligation.due.as_ref().map(|due| Due::of(due, house)),
            must: obligation.must,
            of: obligation.of.iter().cloned().collect(),
            cited: Cited::of(obligation.rule, edition),
        }
    }

    /// The key of the office in the catalogue.
    #[must_use]
    pub const fn office(&self) -> &'static str {
        match self.who {
            Office::Director => "director",
            Office::Secretariat => "secretariat",
            Office::Chair => "chair",
            Office::StudyGroup => "study-group",
            Office::MemberState => "member-state",
            Office::Delegation => "delegation",
            Office::SecretaryGeneral => "secretary-general",
            Office::Calendar => "calendar",
        }
    }
}
