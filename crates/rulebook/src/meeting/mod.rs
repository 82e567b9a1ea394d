//! Meetings, as far as an approval needs them: when they open and close, in which zone, and who is present at an item (DC-26, DC-31).

pub mod about;
mod act;
pub mod deadlines;
mod decide;
pub mod told;

pub use about::{About, Describe};
pub use act::{Act, Close, Convene, DelegationsPresent, Move, Open};
pub use decide::{apply, decide};

use crate::calendar::{Moment, Zone, midnight_after};
use crate::id::{GroupId, MeetingId, MemberId, TextId};
use imbl::OrdMap;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A meeting of a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct Meeting {
    /// Its name.
    pub id: MeetingId,
    /// Whose meeting.
    pub group: GroupId,
    /// Where, as letters print it.
    pub place: String,
    /// First day.
    pub opens: Date,
    /// Last day.
    pub ends: Date,
    /// The zone of its days.
    pub zone: Zone,
    /// When the chair opened it.
    pub opened: Option<Moment>,
    /// When the chair closed it.
    pub closed: Option<Moment>,
    /// The Member State delegations present at each item, as last recorded.
    #[schemars(with = "std::collections::BTreeMap<TextId, BTreeSet<MemberId>>")]
    pub present: OrdMap<TextId, BTreeSet<MemberId>>,
    /// Has it moved since it was convened?
    pub moved: bool,
    /// What the facts come from, when not from an act of this house.
    pub source: Option<String>,
    /// What its letter prints beyond its days. Left out where a meeting is written down: no decision rests on it.
    #[serde(skip)]
    #[schemars(skip)]
    pub about: Arc<About>,
}

impl Meeting {
    /// The closing date: the day on which it was closed, else its last day (DC-31).
    #[must_use]
    pub fn closing_date(&self) -> Date {
        self.closed.map_or(self.ends, |at| self.zone.day(at).min(self.ends))
    }

    /// The first instant after the meeting.
    #[must_use]
    pub fn over_from(&self) -> Moment {
        self.closed.unwrap_or_else(|| midnight_after(self.ends, &self.zone))
    }

    /// Has it ended by `at`?
    #[must_use]
    pub fn is_over(&self, at: Moment) -> bool {
        at >= self.over_from()
    }

    /// Is it in session at `at`: opened, and not over?
    #[must_use]
    pub fn in_session(&self, at: Moment) -> bool {
        self.opened.is_some_and(|opened| opened <= at) && !self.is_over(at)
    }
}

/// A fact about a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", content = "data")]
pub enum Event {
    /// The meeting was convened.
    #[serde(rename = "meeting-convened.v1")]
    Convened(Convene),
    /// Its days changed.
    #[serde(rename = "meeting-moved.v1")]
    Moved(Move),
    /// Facts that its letter prints were set.
    #[serde(rename = "meeting-described.v1")]
    Described(Box<Describe>),
    /// The chair opened it.
    #[serde(rename = "meeting-opened.v1")]
    Opened {
        /// Which one.
        meeting: MeetingId,
        /// When.
        at: Moment,
    },
    /// The delegations present at an item were recorded.
    #[serde(rename = "delegations-present.v1")]
    DelegationsPresent(DelegationsPresent),
    /// The chair closed it.
    #[serde(rename = "meeting-closed.v1")]
    Closed {
        /// Which one.
        meeting: MeetingId,
        /// When.
        at: Moment,
    },
}
