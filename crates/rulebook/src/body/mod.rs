//! Who takes part: members and groups, and the standing that the rules give them (not the authority of a login, which is the desk's).

use crate::id::{GroupId, MemberId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The kinds of membership that the rules tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Membership {
    /// A Member State of the Union.
    MemberState,
    /// A Sector Member.
    SectorMember,
    /// An Associate of one study group.
    Associate,
    /// Academia.
    Academia,
}

/// In what standing somebody acts. The rules ask this; they never ask who the person is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "as", content = "of")]
pub enum Standing {
    /// For a member.
    Member {
        /// Which one.
        member: MemberId,
        /// Of what kind.
        membership: Membership,
    },
    /// As Director of TSB.
    Director,
    /// For the secretariat of TSB.
    Secretariat,
    /// As chair of a group, on its behalf.
    Chair(GroupId),
    /// The calendar of the house.
    Calendar,
}

impl Standing {
    /// The Member State it speaks for, if it does.
    #[must_use]
    pub const fn member_state(&self) -> Option<&MemberId> {
        match self {
            Self::Member { member, membership: Membership::MemberState } => Some(member),
            _ => None,
        }
    }

    /// The name to show: a member, an office or a group.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Member { member, .. } => member.to_string(),
            Self::Director => "Director".to_owned(),
            Self::Secretariat => "TSB".to_owned(),
            Self::Chair(group) => format!("chair of {group}"),
            Self::Calendar => "calendar".to_owned(),
        }
    }
}

/// Who may be asked: every Member State, or those of one regional group (9.2.1.1).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Electorate {
    /// All Member States.
    AllMemberStates,
    /// The Member States of a regional group of SG3.
    RegionalGroup {
        /// The group.
        group: GroupId,
        /// Its Member States on the day of the announcement.
        members: BTreeSet<MemberId>,
    },
}

impl Electorate {
    /// May this Member State reply?
    #[must_use]
    pub fn has(&self, member: &MemberId) -> bool {
        match self {
            Self::AllMemberStates => true,
            Self::RegionalGroup { members, .. } => members.contains(member),
        }
    }
}

mod address;
mod register;

pub use address::RegisterAddress;
pub use register::{
    Act, Appoint, Appointment, BodyFile, Event, Group, GroupKind, Member, Register, Role, RotateSigningKey,
    decide,
};
