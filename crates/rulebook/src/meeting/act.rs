//! Acts on meetings: by the chair, or by the TSB secretary on behalf of the group (DC-31).

use super::about::Describe;
use crate::calendar::Zone;
use crate::id::{GroupId, MeetingId, MemberId, TextId};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What may be asked of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "with")]
pub enum Act {
    /// Convene a meeting of a group.
    #[serde(rename = "meeting.convene")]
    Convene(Convene),
    /// Change the days of a meeting that has not opened. Deadlines are computed again; what was printed stays (DC-26).
    #[serde(rename = "meeting.move")]
    Move(Move),
    /// Set the facts of a meeting that its collective letter prints. What is left out stays as it was (C241-AC7).
    #[serde(rename = "meeting.describe")]
    Describe(Box<Describe>),
    /// Open the meeting.
    #[serde(rename = "meeting.open")]
    Open(Open),
    /// Record which Member State delegations are present at an item. Without it nothing can be decided there (DC-31).
    #[serde(rename = "meeting.delegations-present")]
    DelegationsPresent(DelegationsPresent),
    /// Close the meeting. Without this act it ends with its last day.
    #[serde(rename = "meeting.close")]
    Close(Close),
}

impl Act {
    /// The meeting it is about.
    #[must_use]
    pub const fn meeting(&self) -> &MeetingId {
        match self {
            Self::Convene(Convene { meeting, .. })
            | Self::Move(Move { meeting, .. })
            | Self::Open(Open { meeting })
            | Self::DelegationsPresent(DelegationsPresent { meeting, .. })
            | Self::Close(Close { meeting }) => meeting,
            Self::Describe(with) => &with.meeting,
        }
    }
}

/// A meeting with its days.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Convene {
    /// Name of the meeting, for example `SG17 2026-02`.
    pub meeting: MeetingId,
    /// The group that meets.
    pub group: GroupId,
    /// First day, `YYYY-MM-DD`.
    pub opens: Date,
    /// Last day, `YYYY-MM-DD`.
    pub ends: Date,
    /// Time zone of its days, for example `Europe/Zurich`.
    pub zone: Zone,
    /// Where it is held; left out for a meeting that is held nowhere but in the network.
    #[serde(default)]
    pub place: String,
    /// The source of these facts, when they are not this house's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// New days of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// Name of the meeting.
    pub meeting: MeetingId,
    /// New first day, `YYYY-MM-DD`.
    pub opens: Date,
    /// New last day, `YYYY-MM-DD`.
    pub ends: Date,
    /// Why it moves.
    pub reason: String,
}

/// A meeting that opens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Name of the meeting.
    pub meeting: MeetingId,
}

/// Who is present at an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DelegationsPresent {
    /// Name of the meeting.
    pub meeting: MeetingId,
    /// The text that the item is about.
    pub item: TextId,
    /// The Member States whose delegations are present.
    pub delegations: BTreeSet<MemberId>,
}

/// A meeting that closes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// Name of the meeting.
    pub meeting: MeetingId,
}
