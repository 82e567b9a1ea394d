//! Letters as they stand: a fold of their events and nothing else.

use super::recipients::Recipient;
use super::rows::{Enclosure, Overrides, Papers, Printed};
use crate::approval::tap::act::Language;
use crate::id::{GroupId, LetterId, MeetingId, PersonId, TextId};
use crate::meeting::told::Lines;
use imbl::{OrdMap, OrdSet, Vector};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a letter is. A corrigendum is of the kind of the letter that it corrects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Kind {
    /// The collective letter of a meeting.
    CollectiveLetter,
    /// The circular of a consultation under TAP.
    TapConsultation,
    /// The circular of a result under TAP.
    TapResult,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::CollectiveLetter, Self::TapConsultation, Self::TapResult];

    /// The name in data.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CollectiveLetter => "collective-letter",
            Self::TapConsultation => "tap-consultation",
            Self::TapResult => "tap-result",
        }
    }

    /// Is it a TSB Circular?
    #[must_use]
    pub const fn is_circular(self) -> bool {
        !matches!(self, Self::CollectiveLetter)
    }
}

/// A series of numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Series {
    /// The circulars of TSB, over all groups (CLT-4).
    Circulars,
    /// The collective letters of a group (CLT-3).
    CollectiveLetters(GroupId),
}

/// The number of a letter. Only all of it together names one (PR-10).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(inline)]
pub struct Number {
    /// The study period.
    pub period: String,
    /// The series.
    pub series: Series,
    /// The number in it.
    pub number: u32,
    /// Of a corrigendum: the how-manieth to that letter (DC-35).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrigendum: Option<u32>,
}

impl Number {
    /// As letters print it: `241`, or `8/17`.
    #[must_use]
    pub fn printed(&self) -> String {
        match &self.series {
            Series::Circulars => self.number.to_string(),
            Series::CollectiveLetters(group) => {
                format!("{}/{}", self.number, group.as_str().trim_start_matches("SG"))
            }
        }
    }
}

/// What a corrigendum corrects.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Correction {
    /// The letter.
    pub letter: LetterId,
    /// What, and why.
    pub reason: String,
}

/// An approval of one revision.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Approval {
    /// Who approved.
    pub by: PersonId,
    /// Which revision.
    pub revision: u32,
}

/// What went out. It never changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Issued {
    /// Its number.
    pub number: Number,
    /// The day it bears. Unknown where no source gives it.
    pub dated: Option<Date>,
    /// The days it prints.
    pub printed: Printed,
    /// The digests of its papers.
    pub papers: Papers,
    /// Files that went with them.
    pub enclosures: Vec<Enclosure>,
    /// To whom it went, by name as of that day.
    pub recipients: Vec<Recipient>,
    /// Where its facts come from, when it was sent elsewhere.
    pub source: Option<String>,
}

/// One letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Letter {
    /// Its name.
    pub id: LetterId,
    /// What it is.
    pub kind: Kind,
    /// What it corrects, if it is a corrigendum.
    pub corrects: Option<Correction>,
    /// The meeting it is about.
    pub meeting: Option<MeetingId>,
    /// The group it is about.
    pub group: Option<GroupId>,
    /// The texts it is about.
    pub texts: BTreeSet<TextId>,
    /// Its languages.
    pub languages: BTreeSet<Language>,
    /// Paragraphs written for it alone.
    pub paragraphs: Lines,
    /// Days that a person set.
    pub overrides: Overrides,
    /// Initials for the reference of the file.
    pub initials: Option<String>,
    /// Who drafted it.
    pub drafted_by: PersonId,
    /// Who wrote its newest revision.
    pub last_by: PersonId,
    /// Its newest revision, from 1; 0 for a letter that was taken over.
    pub revision: u32,
    /// The approval, if it was ever given: it holds only for its revision.
    pub approval: Option<Approval>,
    /// Why it was withdrawn, if it was.
    pub withdrawn: Option<String>,
    /// What went out.
    pub issued: Option<Issued>,
}

impl Letter {
    /// Was its newest revision approved?
    #[must_use]
    pub fn is_approved(&self) -> bool {
        self.approval.as_ref().is_some_and(|approval| approval.revision == self.revision)
    }

    /// Is it still a draft: neither withdrawn nor issued?
    #[must_use]
    pub const fn is_draft(&self) -> bool {
        self.withdrawn.is_none() && self.issued.is_none()
    }

    /// The reference of its file: `SG17/XY`.
    #[must_use]
    pub fn file(&self) -> Option<String> {
        Some(format!("{}/{}", self.group.as_ref()?, self.initials.as_ref()?))
    }
}

/// Every letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// Letters by name.
    pub letters: OrdMap<LetterId, Arc<Letter>>,
    /// Who bears a number.
    pub numbers: OrdMap<Number, LetterId>,
    /// The day of the last letter of a series in a study period.
    pub last: OrdMap<(String, Series), Date>,
    /// Corrigenda that were issued, by the letter that they correct.
    pub corrigenda: OrdMap<LetterId, Vector<LetterId>>,
    /// Letters by the meeting they are about.
    pub of_meeting: OrdMap<MeetingId, OrdSet<LetterId>>,
}

impl Register {
    /// A letter.
    #[must_use]
    pub fn letter(&self, id: &str) -> Option<&Letter> {
        self.letters.get(id).map(AsRef::as_ref)
    }

    /// The corrigenda to a letter, as they were issued.
    pub fn corrigenda_to(&self, id: &str) -> impl Iterator<Item = &LetterId> {
        self.corrigenda.get(id).into_iter().flatten()
    }

    /// The collective letter of a meeting, drafted or issued; a withdrawn one is none.
    #[must_use]
    pub fn letter_of(&self, meeting: &MeetingId) -> Option<&Letter> {
        let all = self.of_meeting.get(meeting).into_iter().flatten();
        all.filter_map(|id| self.letter(id.as_str())).find(|letter| {
            letter.kind == Kind::CollectiveLetter && letter.corrects.is_none() && letter.withdrawn.is_none()
        })
    }
}
