//! What may be asked of letters.

use super::rows::{Enclosure, Overrides, Papers, Printed};
use super::state::Kind;
use crate::approval::tap::act::Language;
use crate::id::{GroupId, LetterId, MeetingId, TextId};
use crate::meeting::told::Lines;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Acts on letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", content = "with")]
pub enum Act {
    /// Draft a collective letter for a meeting, or a circular on texts (C241-AC1, C241-AC7).
    #[serde(rename = "letter.draft")]
    Draft(Box<Draft>),
    /// Revise a draft. What is left out stays; an approval has to be given again.
    #[serde(rename = "letter.revise")]
    Revise(Box<Revise>),
    /// Withdraw a draft.
    #[serde(rename = "letter.withdraw")]
    Withdraw(Withdraw),
    /// Approve a draft, as somebody who did not write it.
    #[serde(rename = "letter.approve")]
    Approve(Approve),
    /// Issue an approved letter: it gets its number, and what it prints binds from then on (CLT-3, CLT-4).
    #[serde(rename = "letter.issue")]
    Issue(Box<Issue>),
    /// Draft a corrigendum to a letter that was issued. The letter itself is never changed.
    #[serde(rename = "letter.correct")]
    Correct(Box<Correct>),
    /// Enter a letter that was sent elsewhere, as its source gives it (DC-32).
    #[serde(rename = "letter.take-over")]
    TakeOver(Box<TakeOver>),
}

impl Act {
    /// The letter it is about.
    #[must_use]
    pub const fn letter(&self) -> &LetterId {
        match self {
            Self::Draft(with) => &with.letter,
            Self::Revise(with) => &with.letter,
            Self::Withdraw(with) => &with.letter,
            Self::Approve(with) => &with.letter,
            Self::Issue(with) => &with.letter,
            Self::Correct(with) => &with.letter,
            Self::TakeOver(with) => &with.letter,
        }
    }

    /// The meeting that it names.
    #[must_use]
    pub const fn meeting(&self) -> Option<&MeetingId> {
        match self {
            Self::Draft(with) => with.meeting.as_ref(),
            Self::TakeOver(with) => with.meeting.as_ref(),
            _ => None,
        }
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft(_) => "letter.draft",
            Self::Revise(_) => "letter.revise",
            Self::Withdraw(_) => "letter.withdraw",
            Self::Approve(_) => "letter.approve",
            Self::Issue(_) => "letter.issue",
            Self::Correct(_) => "letter.correct",
            Self::TakeOver(_) => "letter.take-over",
        }
    }
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Name of the letter in this house, for example `letter SG17 2024-09`.
    pub letter: LetterId,
    /// What it is: `collective-letter`, `tap-consultation` or `tap-result`.
    pub kind: Kind,
    /// The meeting to which a collective letter invites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The texts that a circular is about.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub texts: BTreeSet<TextId>,
    /// The languages in which it goes out.
    pub languages: BTreeSet<Language>,
    /// Paragraphs written for this letter alone (DC-22).
    #[serde(default, skip_serializing_if = "Lines::is_empty")]
    pub paragraphs: Lines,
    /// Days set by a person instead of those that the rules give, each with a reason (DC-3).
    #[serde(default, skip_serializing_if = "Overrides::is_empty")]
    pub overrides: Overrides,
    /// Initials of the officer for the reference of the file: the XY of `SG17/XY`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initials: Option<String>,
}

/// A revision of a draft: what is given replaces what stood there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Revise {
    /// Name of the letter.
    pub letter: LetterId,
    /// The texts that a circular is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub texts: Option<BTreeSet<TextId>>,
    /// The languages in which it goes out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<BTreeSet<Language>>,
    /// Paragraphs written for this letter alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraphs: Option<Lines>,
    /// Days set by a person, each with a reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overrides: Option<Overrides>,
    /// Initials of the officer for the reference of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initials: Option<String>,
}

/// A draft that is given up.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// Name of the letter.
    pub letter: LetterId,
    /// Why.
    pub reason: String,
}

/// An approval.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Approve {
    /// Name of the letter.
    pub letter: LetterId,
    /// The revision that was read, counted from 1; left out: the newest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<u32>,
}

/// A letter that goes out.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// Name of the letter.
    pub letter: LetterId,
    /// Its number in its series in the study period; of a corrigendum: the how-manieth to its letter.
    pub number: u32,
    /// The day that it bears; left out: today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<Date>,
    /// The days that it prints.
    #[serde(default, skip_serializing_if = "Printed::is_empty")]
    pub printed: Printed,
    /// The digest of the paper in each of its languages. The paper is held under it: what is sent is what was issued.
    pub papers: Papers,
    /// Files that go with the papers, such as the form of a reply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enclosures: Vec<Enclosure>,
}

/// A corrigendum.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correct {
    /// Name of the corrigendum in this house.
    pub letter: LetterId,
    /// Name of the letter that it corrects.
    pub corrects: LetterId,
    /// What is corrected, and why.
    pub reason: String,
    /// The languages in which it goes out.
    pub languages: BTreeSet<Language>,
    /// Its paragraphs.
    #[serde(default, skip_serializing_if = "Lines::is_empty")]
    pub paragraphs: Lines,
    /// Days set by a person, each with a reason.
    #[serde(default, skip_serializing_if = "Overrides::is_empty")]
    pub overrides: Overrides,
    /// Initials of the officer for the reference of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initials: Option<String>,
}

/// A letter that was sent elsewhere. What its source does not give is left out and stays unknown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeOver {
    /// Name of the letter in this house.
    pub letter: LetterId,
    /// What it is: `collective-letter`, `tap-consultation` or `tap-result`.
    pub kind: Kind,
    /// Its number in its series.
    pub number: u32,
    /// The day that it bears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<Date>,
    /// The study period, where the day is unknown: `2017-2021`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// The meeting to which a collective letter invites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The group whose series it is in, where the meeting does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
    /// The texts that a circular is about.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub texts: BTreeSet<TextId>,
    /// The languages in which it is known to have gone out.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub languages: BTreeSet<Language>,
    /// The days that it prints, as printed.
    #[serde(default, skip_serializing_if = "Printed::is_empty")]
    pub printed: Printed,
    /// Initials in the reference of its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initials: Option<String>,
    /// Where these facts come from.
    pub source: String,
}
