//! Facts about letters.

use super::act::{Correct, Draft, Revise, TakeOver};
use super::recipients::Recipient;
use super::rows::{Enclosure, Papers, Printed};
use super::state::{Kind, Number};
use crate::id::{GroupId, LetterId, MeetingId, PersonId, TextId};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A fact about a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "event", content = "data", rename_all_fields = "kebab-case")]
#[allow(missing_docs, reason = "the fields say what the variant says")]
pub enum Event {
    /// A letter was drafted, of this group.
    #[serde(rename = "letter-drafted.v1")]
    Drafted { draft: Box<Draft>, group: Option<GroupId>, by: PersonId },
    /// A draft was revised.
    #[serde(rename = "letter-revised.v1")]
    Revised { revision: Box<Revise>, by: PersonId },
    /// A draft was withdrawn.
    #[serde(rename = "letter-withdrawn.v1")]
    Withdrawn { letter: LetterId, reason: String },
    /// A revision was approved.
    #[serde(rename = "letter-approved.v1")]
    Approved { letter: LetterId, revision: u32, by: PersonId },
    /// It went out.
    #[serde(rename = "letter-issued.v1")]
    Issued {
        letter: LetterId,
        number: Number,
        dated: Date,
        #[serde(default, skip_serializing_if = "Printed::is_empty")]
        printed: Box<Printed>,
        papers: Papers,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        enclosures: Vec<Enclosure>,
        recipients: Vec<Recipient>,
    },
    /// A corrigendum was drafted; kind, meeting, group and texts are those of the letter that it corrects.
    #[serde(rename = "corrigendum-drafted.v1")]
    CorrigendumDrafted {
        draft: Box<Correct>,
        kind: Kind,
        meeting: Option<MeetingId>,
        group: Option<GroupId>,
        texts: BTreeSet<TextId>,
        by: PersonId,
    },
    /// A letter that was sent elsewhere was entered.
    #[serde(rename = "letter-taken-over.v1")]
    TakenOver { from: Box<TakeOver>, number: Number, group: Option<GroupId>, by: PersonId },
}

impl Event {
    /// The letter it is about.
    #[must_use]
    pub const fn letter(&self) -> &LetterId {
        match self {
            Self::Drafted { draft, .. } => &draft.letter,
            Self::Revised { revision, .. } => &revision.letter,
            Self::Withdrawn { letter, .. } | Self::Approved { letter, .. } | Self::Issued { letter, .. } => {
                letter
            }
            Self::CorrigendumDrafted { draft, .. } => &draft.letter,
            Self::TakenOver { from, .. } => &from.letter,
        }
    }
}
