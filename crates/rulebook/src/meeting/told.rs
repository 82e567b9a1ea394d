//! The parts of what is known of a meeting: texts in two languages, the agenda, events, contacts.

use super::deadlines::Mode;
use crate::calendar::Zone;
use crate::id::TextId;
use jiff::civil::{Date, Time};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text in English, in Chinese, or in both. A letter that is at hand in Chinese alone gives no English text (DC-32).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Told {
    /// In English; empty where it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
    /// In Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
}

impl Told {
    /// Is it told in no language?
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.en.trim().is_empty() && self.zh.as_ref().is_none_or(|zh| zh.trim().is_empty())
    }
}

/// Several texts, one a line, in each language in the same order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Lines {
    /// In English, one a line.
    #[serde(default)]
    pub en: Vec<String>,
    /// In Chinese, one a line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zh: Vec<String>,
}

impl Lines {
    /// Is there nothing?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.zh.is_empty()
    }
}

/// How captioning is had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Captioning {
    /// On request.
    OnRequest,
    /// For the plenaries, without a request.
    Plenaries,
}

/// Who takes the decisions of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Deciding {
    /// Delegates who are in the room.
    InTheRoom,
    /// Remote delegates as well.
    RemoteIncluded,
}

/// The meeting of the management team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Management {
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// From when, `19:00`.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "from_hour")]
    pub from: Option<Time>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "until_hour")]
    pub until: Option<Time>,
    /// The zone that is printed with its hours, where one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_zone: Option<Zone>,
    /// Is it virtual? Left out where nobody says so: what is not said is not written as a no (DC-32).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_virtual: bool,
}

/// Where the group's secretariat is reached: an office, never a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Contact {
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// Fax.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fax: Option<String>,
    /// Mail address of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Address of the group's page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
}

/// What the house offers at a meeting, and where to ask for it: offices and pages, never a person. What is left out is unknown, and a letter
/// does not mention it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Facilities {
    /// The tool for remote participation, by its name (CL11-20-A3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
    /// The page of the latest information on the meeting (CL8-17-24).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<String>,
    /// The page on the wireless network (CL8-17-A7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wireless: Option<String>,
    /// Where the lockers are that a badge opens (CL8-17-A8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lockers: Option<Told>,
    /// The page on printing (CL8-17-A9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printing: Option<String>,
    /// The desk that lends laptops (CL8-17-A10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub laptops: Option<String>,
    /// The office to which newcomers write (CL8-17-A24).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newcomers_desk: Option<String>,
    /// The office that takes requests for fellowships by mail (CL8-17-A33).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fellowships_desk: Option<String>,
    /// Its fax.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fellowships_fax: Option<String>,
    /// The office that answers questions on visas (CL8-17-A41).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visa_desk: Option<String>,
    /// The words with which a message to that office is marked (CL8-17-A41).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visa_subject: Option<Told>,
    /// The page for delegates who visit the place (CL8-17-A42).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visiting: Option<String>,
    /// The page of hotels with reduced rates (CL8-17-A42).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hotels: Option<String>,
}

/// The chair, as a letter prints it. A letter is public, and so is this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Chair {
    /// The name with its title, as printed.
    pub printed_name: String,
    /// The country, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Told>,
}

/// The agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Agenda {
    /// The document in which updates appear.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updates: Option<String>,
    /// Where updates appear when no document is named: `as-document` or `on-page`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Updated>,
    /// Its items in order. An item stands within the nearest one before it whose depth is smaller.
    #[serde(default)]
    pub items: Vec<AgendaItem>,
}

/// Where updates of an agenda appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Updated {
    /// In a temporary document that has no number yet.
    AsDocument,
    /// On the page of the group.
    OnPage,
}

/// What is to be done with the texts of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum ToDecide {
    /// Approval under the traditional approval procedure.
    Approval,
    /// Consent under the alternative approval procedure.
    Consent,
}

/// An item of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct AgendaItem {
    /// How deep it stands: 1 for an item of the agenda itself, 2 for one within it.
    #[serde(default = "outermost")]
    pub depth: u8,
    /// Its mark as printed: `3`, `a`, `ii`; empty for a bullet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mark: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Told>,
    /// The documents, where the agenda has a column for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<String>,
    /// The text of the work programme that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextId>,
    /// The number of a text that is not in the work programme of this house, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed_number: Option<String>,
    /// Is it an amendment to the text of that number?
    #[serde(default)]
    pub is_amendment: bool,
    /// The code of a text, as it was drafted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The report or document that carries the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_by: Option<String>,
    /// What is to be done with the texts of this item and of those within it: `approval` or `consent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decides: Option<ToDecide>,
    /// Does the chair call for what is known of intellectual property?
    #[serde(default)]
    pub ipr_call: bool,
}

const fn outermost() -> u8 {
    1
}

/// What a meeting with a closed scope may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Purpose {
    /// A last look at the group's reports to an assembly.
    Reports,
    /// Planning the meetings after an assembly.
    FutureMeetings,
    /// Decisions on the texts that an earlier meeting determined.
    DeterminedTexts,
}

/// A part of a closed scope.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Scope {
    /// What for: `reports`, `future-meetings` or `determined-texts`.
    pub purpose: Purpose,
    /// The assembly, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assembly: Option<String>,
    /// First day of the meeting that determined the texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// How many texts, where a source says so; otherwise the agenda is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
}

/// An event that goes with the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Event {
    /// What it is called.
    pub title: Told,
    /// The day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// From when.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "from_hour")]
    pub from: Option<Time>,
    /// Until when.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "until_hour")]
    pub until: Option<Time>,
    /// The zone that is printed with its hours, where one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_zone: Option<Zone>,
    /// Is it virtual? Left out where nobody says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_virtual: bool,
    /// Where to register or to read more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// Does it have a registration of its own? Left out where nobody says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub must_register: bool,
}

/// A session that is held in another way than the meeting as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(inline)]
pub struct Session {
    /// What it is called.
    pub title: Told,
    /// How people take part in it.
    pub mode: Mode,
    /// The day, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}
