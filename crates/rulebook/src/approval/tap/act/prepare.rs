//! Acts up to the opening of the consultation (9.2 to 9.4.1), and taking over.

use super::Deviation;
use crate::calendar::Zone;
use crate::clause::EditionId;
use crate::id::{GroupId, MeetingId, TextId};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An official language of the Union.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
pub enum Language {
    /// Arabic.
    Ar,
    /// Chinese.
    Zh,
    /// English.
    En,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Spanish.
    Es,
}

impl Language {
    /// The six official languages.
    pub const OFFICIAL: [Self; 6] = [Self::Ar, Self::Zh, Self::En, Self::Fr, Self::Ru, Self::Es];
}

/// A regional group's own decision.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideRegionally {
    /// Number of the text.
    pub text: TextId,
    /// The matter that is handled regionally, for example regional tariffs.
    pub matter: String,
    /// Report of the regional group that carries the decision.
    pub source: String,
}

/// Whether SG3 objects to a regional draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Objection {
    /// No objection.
    None,
    /// An objection on principles.
    Principles,
    /// An objection on methodology.
    Methodology,
}

/// SG3's examination in broad terms, at its next plenary.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExamineRegional {
    /// Number of the text.
    pub text: TextId,
    /// Objection on principles or methodology: `none`, `principles`, `methodology`.
    pub objection: Objection,
    /// Report of SG3 that carries the examination.
    pub source: String,
}

/// A determination.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Determine {
    /// Number of the text.
    pub text: TextId,
    /// Report or other document that carries the text and the decision.
    pub source: String,
    /// Whose meeting determined: the study group, one of its working parties, or exceptionally `WTSA`. Left out: the study group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_meeting_of: Option<GroupId>,
    /// Why an amendment comes within two years of the last approval (9.3.9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<String>,
    /// The day on which the meeting decided; left out: today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// The meeting that decided, where it stands in the register: it had opened by that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
}

/// The chair's request.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Number of the text.
    pub text: TextId,
    /// The other groups concerned whose chairs were consulted (9.3.7).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub consulted: BTreeSet<GroupId>,
    /// Why not all of them were, if so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Electronic material that belongs to the text (9.3.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum ElectronicMaterial {
    /// The text has none.
    None,
    /// It was given to TSB with the text.
    Delivered,
    /// It exists and was not given.
    Missing,
}

/// Whether normative references need a justification under A.5.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum A5 {
    /// None needs one.
    NotNeeded,
    /// Needed, and carried by this TD.
    Td(String),
    /// Needed, and not there.
    Missing,
}

/// The final edited text at TSB.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deposit {
    /// Number of the text.
    pub text: TextId,
    /// Reference of the document that carries the final edited text.
    pub reference: String,
    /// Official languages in which it is final.
    pub languages: BTreeSet<Language>,
    /// The summary, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// The summary, in Chinese, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary_zh: Option<String>,
    /// Electronic material: `none`, `delivered`, `missing`.
    pub electronic_material: ElectronicMaterial,
    /// Justification of normative references: `not-needed`, `{"td": "SG17-TD12"}`, `missing`.
    pub a5: A5,
}

impl Deposit {
    /// Is there a summary (9.3.4)?
    #[must_use]
    pub fn has_summary(&self) -> bool {
        self.summary.as_ref().is_some_and(|summary| !summary.trim().is_empty())
    }

    /// Is everything there that no deviation replaces: the summary, and the justification of references (9.3.4, A.5)?
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.has_summary() && self.a5 != A5::Missing
    }
}

/// The Director's announcement and request to Member States.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Announce {
    /// Number of the text.
    pub text: TextId,
    /// Number of the TSB Circular.
    pub circular: u32,
    /// The next meeting of the study group.
    pub meeting: MeetingId,
    /// Zone in which the consultation closes.
    pub zone: Zone,
    /// Day on which the last language version was posted; left out: today (A5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posted: Option<Date>,
    /// Closing day to print, if earlier than the computed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<Date>,
    /// A missed period or formality, recorded by the Director.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Deviation>,
}

/// A distribution of the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Distribute {
    /// Number of the text.
    pub text: TextId,
    /// Official languages distributed: `ar`, `zh`, `en`, `fr`, `ru`, `es`.
    pub languages: BTreeSet<Language>,
    /// Day of distribution; left out: today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// A missed period or formality, recorded by the Director.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Deviation>,
}

/// A corrigendum that extends the consultation for all.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Extend {
    /// Number of the text.
    pub text: TextId,
    /// Reference of the corrigendum.
    pub corrigendum: String,
    /// The new closing day.
    pub closes: Date,
}

/// A meeting that moved earlier is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepMeeting {
    /// Number of the text.
    pub text: TextId,
    /// The deviation that the Director records.
    pub deviation: Deviation,
}

/// A fact with the source that gives it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sourced<T> {
    /// The fact.
    pub value: T,
    /// The letter or other source that gives it.
    pub source: String,
}

/// A case that comes in during its consultation. What the sources do not give is left out, and stays unknown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeOver {
    /// Number of the text.
    pub text: TextId,
    /// The edition under which it began: `res1-2016`, `res1-2022`.
    pub edition: EditionId,
    /// Number of the circular.
    pub circular: Sourced<u32>,
    /// The meeting at which approval is proposed.
    pub meeting: Sourced<MeetingId>,
    /// The closing day that the circular printed.
    pub closes: Sourced<Date>,
    /// Zone in which the consultation closes.
    pub zone: Zone,
    /// The report that carries the determined text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Sourced<String>>,
    /// Day of the determination.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub determined: Option<Sourced<Date>>,
    /// Day on which the circular was posted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posted: Option<Sourced<Date>>,
    /// The summary, restated in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Sourced<String>>,
    /// The summary, restated in Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary_zh: Option<Sourced<String>>,
    /// The TD with the A.5 justification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub a5: Option<Sourced<A5>>,
    /// How many patent statements the circular's dated note reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ipr_statements: Option<Sourced<u32>>,
}
