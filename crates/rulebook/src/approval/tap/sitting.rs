//! The item at the meeting, the decision there, what Member States object afterwards, and what has to be notified (9.5.3 to 9.6.1).

use super::act::{AcceptChange, Finding};
use super::state::Stage;
use crate::calendar::{Moment, Zone};
use crate::id::{MeetingId, MemberId, PersonId};
use crate::private::Private;
use crate::tally::Replies;
use imbl::{OrdMap, OrdSet};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A position that a delegation takes at the item. One delegation may hold several: each is a fact of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Position {
    /// Opposes.
    Opposes,
    /// Does not oppose, and registers a reservation.
    Reserves(Private),
    /// Asks for more time.
    AsksMoreTime,
}

/// The item at the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Sitting {
    /// The document with the text in final form.
    pub final_text: Option<String>,
    /// Changes accepted.
    pub changes: Vec<AcceptChange>,
    /// Delegations that oppose. Taking no position is not opposing.
    pub opposing: OrdSet<MemberId>,
    /// Delegations that registered a reservation, with its text.
    pub reserving: OrdMap<MemberId, Private>,
    /// Delegations that asked for more time.
    pub asking_more_time: OrdSet<MemberId>,
    /// Delegations that abstain.
    pub abstaining: OrdSet<MemberId>,
}

impl Sitting {
    /// Every position held, by delegation.
    #[must_use]
    pub fn positions(&self) -> Vec<(MemberId, Position)> {
        let opposing = self.opposing.iter().map(|member| (member.clone(), Position::Opposes));
        let reserving =
            self.reserving.iter().map(|(member, text)| (member.clone(), Position::Reserves(text.clone())));
        let asking = self.asking_more_time.iter().map(|member| (member.clone(), Position::AsksMoreTime));
        let mut found: Vec<_> = opposing.chain(reserving).chain(asking).collect();
        found.sort();
        found
    }

    /// A delegation takes a position: its other ones stay, until it withdraws them.
    pub(super) fn take(&mut self, member: &MemberId, position: &Position) {
        self.abstaining.remove(member);
        match position {
            Position::Opposes => drop(self.opposing.insert(member.clone())),
            Position::Reserves(text) => drop(self.reserving.insert(member.clone(), text.clone())),
            Position::AsksMoreTime => drop(self.asking_more_time.insert(member.clone())),
        }
    }

    /// A delegation abstains, and with that gives up every position.
    pub(super) fn abstain(&mut self, member: &MemberId) {
        self.opposing.remove(member);
        self.reserving.remove(member);
        self.asking_more_time.remove(member);
        self.abstaining.insert(member.clone());
    }
}

/// A decision taken at the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Decided {
    /// The meeting.
    pub meeting: MeetingId,
    /// The day.
    pub on: Date,
    /// Delegations present.
    pub present: u32,
    /// Those that abstained, ignored for the count.
    pub abstaining: u32,
    /// Those that opposed.
    pub opposing: BTreeSet<MemberId>,
    /// Those that asked for more time.
    pub asked_more_time: BTreeSet<MemberId>,
    /// Those that registered a reservation.
    pub reserving: BTreeSet<MemberId>,
}

impl Decided {
    /// Does the decision wait for the four weeks: nobody opposed, and somebody asked for more time (9.5.5)?
    #[must_use]
    pub fn gives_more_time(&self) -> bool {
        self.opposing.is_empty() && !self.asked_more_time.is_empty()
    }
}

/// A formal opposition within the four weeks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Opposition {
    /// The Member State.
    pub member: MemberId,
    /// Its receipt.
    pub received: Moment,
    /// Are reasons or changes still owed (9.5.5.1)?
    pub reasons_owed: bool,
    /// Who registered it, if it did not come on the form.
    pub registered_by: Option<PersonId>,
}

/// A formal opposition that TSB registered: it counts, as of its receipt, once a second person has checked it (H-4, DC-29).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RegisteredOpposition {
    /// Its number in this case and cycle.
    pub number: u32,
    /// The Member State.
    pub member: MemberId,
    /// Its receipt.
    pub received: Moment,
    /// Are reasons or changes still owed (9.5.5.1)?
    pub reasons_owed: bool,
    /// Who registered it.
    pub registered_by: PersonId,
    /// Who checked it, and what was found.
    pub checked: Option<(PersonId, Finding)>,
}

/// A result of which the membership has not been told (9.6.1). It keeps its meeting and its day, whatever becomes of the text since.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ToNotify {
    /// The cycle of the case in which it was decided.
    pub cycle: u32,
    /// What the circular says: the stage that the decision led to.
    pub stage: Stage,
    /// The count that the decision rested on.
    pub replies: Option<Replies>,
    /// The meeting.
    pub meeting: MeetingId,
    /// The day of the decision, or of the approval.
    pub on: Date,
    /// Did a delegation ask for more time, so that the period is longer?
    pub more_time: bool,
    /// The zone of the consultation, in which its days end (DC-31).
    pub zone: Zone,
}
