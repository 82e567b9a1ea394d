//! What a decision depends on outside its own case: gathered by the desk, written into the entry, so that a replay needs nothing else.

use crate::approval::item::{Kind, Procedure};
use crate::body::{Electorate, Membership, Standing};
use crate::calendar::{Holidays, Zone};
use crate::id::{GroupId, MeetingId, PersonId};
use crate::meeting::Meeting;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeSet;

/// The work item as far as the procedure asks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ItemFacts {
    /// The group of the text.
    pub group: GroupId,
    /// What kind of text.
    pub kind: Kind,
    /// The procedure selected.
    pub procedure: Procedure,
    /// Administrative, and concerning ITU-T as a whole?
    pub administrative: bool,
    /// The regional group, where the text is regional.
    pub regional: Option<GroupId>,
    /// Other groups whose mandate it touches.
    pub shared_with: BTreeSet<GroupId>,
}

/// Is the text within the group's mandate (9.3.6)?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mandate {
    /// Its Question is allocated to the group.
    Question,
    /// It amends a Recommendation within the group's responsibility.
    Responsibility,
    /// Neither.
    Outside,
}

/// Whose meeting made a decision (9.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingOf {
    /// The group of the text.
    Group,
    /// One of its working parties.
    WorkingParty,
    /// The assembly.
    Assembly,
    /// Any other group.
    Other,
}

/// The facts of one act.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Facts {
    /// In what standing the actor acts.
    pub by: Standing,
    /// Which person acts.
    pub person: PersonId,
    /// The work item.
    pub item: ItemFacts,
    /// The mandate.
    pub mandate: Mandate,
    /// Whose meeting decided, for acts that rest on one.
    pub meeting_of: MeetingOf,
    /// The meeting that the act names, or the one announced, as known now; for the notice of a result, the one that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// The group's next meeting that has not opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<MeetingId>,
    /// Who may be asked.
    pub electorate: Electorate,
    /// Patent statements received by today.
    pub ipr_statements: u32,
    /// Holidays of the secretariat.
    pub holidays: Holidays,
    /// When the Recommendation that the text amends was last approved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_approved: Option<Date>,
    /// Membership of the member that the act names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_member: Option<Membership>,
    /// The meeting that the case was announced for, where the act names another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_from: Option<Meeting>,
    /// The first meeting of the group that an announcement today still reaches in time (9.3.3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_reachable: Option<MeetingId>,
    /// The first such meeting after the one announced, where the case was announced (DC-26).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_after_announced: Option<MeetingId>,
    /// The zone of the house, for days that no letter sets in another.
    pub zone: Zone,
}
