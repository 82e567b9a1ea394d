//! The facts of a collective letter: one meeting of one group, as its letter announces it.
//!
//! The same facts are written into a letter and read back from one. `None` and an empty list mean: the letter does not say.

use jiff::civil::{Date, Time};
pub use rulebook::meeting::deadlines::Mode;
use serde::Serialize;

use crate::facts::{Body, Localized, Mark, RecordHead, StudyGroup};

/// What a collective letter says (CLT-1, CLT-2).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Facts {
    /// A mark on each page.
    pub mark: Option<Mark>,
    /// Who sends it, with the contacts of the group's secretariat.
    pub body: Body,
    /// The day on which it is issued.
    pub date: Option<Date>,
    /// Its number in the series of the group in its study period: the 8 of "8/17" (CLT-3).
    pub serial: Option<u32>,
    /// The reference of the file: "SG17/XY".
    pub file: Option<String>,
    /// The group that meets.
    pub group: StudyGroup,
    /// The meeting.
    pub meeting: Meeting,
    /// Subjects on which the group leads: "security" (CL8-17-8).
    pub leads_on: Vec<Localized>,
    /// Consultations that are to be decided at the meeting (CL8-17-9).
    pub consultations: Vec<Consultation>,
    /// The meeting of the group's management team (CL8-17-14).
    pub management: Option<ManagementMeeting>,
    /// Who drew up the agenda or agreed to it: the chair (CL8-17-18).
    pub chair: Option<Chair>,
    /// The key deadlines, in order of date (CLT-11).
    pub deadlines: Vec<Row>,
    /// Which services the meeting has.
    pub services: Services,
    /// The groups whose opening and closing plenaries are captioned: "WP1/20" (CL11-20-A9).
    pub captioned: Vec<String>,
    /// The numbers that rules give to the practical information.
    pub terms: Terms,
    /// The circulars on how a registration is approved.
    pub circulars: Circulars,
    /// What the house offers, and where to ask.
    pub facilities: Facilities,
    /// Other events that the letter announces (CL11-20-14).
    pub events: Vec<Event>,
    /// The agenda.
    pub agenda: Agenda,
    /// Paragraphs written for this letter alone.
    pub paragraphs: Vec<Localized>,
    /// How many annexes the letter says it has; written letters count them.
    pub annexes: Option<u32>,
    /// The name of the Director, only where a source gives it.
    pub director: Option<String>,
    /// The head of the public record when it is issued.
    pub record_head: Option<RecordHead>,
}

/// The meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// How people take part.
    pub mode: Option<Mode>,
    /// Where; none for a virtual meeting.
    pub place: Option<Localized>,
    /// The house within the place: "ITU headquarters".
    pub venue: Option<Localized>,
    /// First and last day.
    pub days: Option<(Date, Date)>,
    /// When it opens on the first day, on the clock of `zone`.
    pub opens: Option<Time>,
    /// When it ends, where the letter says so: a meeting of one day.
    pub closes: Option<Time>,
    /// The zone of its hours, an IANA name.
    pub zone: Option<String>,
    /// When the desk for badges opens on the first day (CL8-17-12).
    pub badges: Option<Time>,
    /// Where that desk is: "Montbrillant".
    pub badges_at: Option<String>,
    /// What a closed scope allows (CL13-17-4); empty where the scope is open.
    pub scope: Vec<Purpose>,
}

/// What a meeting with a closed scope may do (CL13-17-4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "purpose")]
pub enum Purpose {
    /// A last look at the group's reports to an assembly: "WTSA-20".
    Reports {
        /// Which assembly.
        assembly: String,
    },
    /// Planning the group's meetings after an assembly.
    FutureMeetings {
        /// Which assembly.
        assembly: String,
    },
    /// Decisions on the texts that an earlier meeting determined.
    Determined {
        /// How many, as the body of the letter says; written letters count the list.
        count: Option<u32>,
        /// First and last day of the meeting that determined them.
        days: Option<(Date, Date)>,
    },
}

/// A consultation of Member States that is to be decided at the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Consultation {
    /// The number of its circular: "195".
    pub circular: Option<String>,
    /// The texts.
    pub texts: Vec<Numbered>,
    /// The last day for replies.
    pub replies_until: Option<Date>,
    /// The last minute for replies.
    pub replies_at: Option<Time>,
    /// The zone in which the day ends, an IANA name (CL8-17-10).
    pub zone: Option<String>,
}

/// A text by its number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Numbered {
    /// Its number: "X.1237". None for a text that has no number yet.
    pub number: Option<String>,
    /// The code it had while it was worked on: "X.tsfpp".
    pub code: Option<String>,
    /// Is it an amendment to the text of that number?
    pub amendment: bool,
    /// The report or document that carries it: "R92".
    pub carried_by: Option<String>,
}

/// The meeting of the management team.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ManagementMeeting {
    /// The day.
    pub on: Option<Date>,
    /// From and until, on the clock of `zone`.
    pub hours: Option<(Time, Time)>,
    /// The zone, where the letter prints one.
    pub zone: Option<String>,
    /// Does the letter say that it is virtual?
    pub is_virtual: bool,
}

/// The chair of the group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Chair {
    /// The name, with its title as the letter prints it.
    pub name: Option<String>,
    /// The country, as the letter prints it.
    pub country: Option<Localized>,
}

/// One row of the key deadlines: a day, and what is due on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The day as printed.
    pub on: Option<Date>,
    /// What is due, in the order of the letter.
    pub actions: Vec<Action>,
}

/// What is due on a day (PR-1; the keys are those of `plenary when meeting`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Requests for real-time captioning and sign language interpretation.
    Captioning,
    /// Contributions for which translation is asked.
    Translation,
    /// Requests for fellowships.
    Fellowship,
    /// Requests for interpretation.
    Interpretation,
    /// Registration.
    Registration,
    /// Requests for letters in support of a visa.
    Visa,
    /// Contributions.
    Contributions,
    /// Replies to the consultation with the number of its circular in [`Facts::consultations`].
    TapReplies,
}

impl Action {
    /// Its name as it is written everywhere: `tap-replies`.
    pub const fn key(self) -> &'static str {
        match self {
            Action::Captioning => "captioning",
            Action::Translation => "translation",
            Action::Fellowship => "fellowship",
            Action::Interpretation => "interpretation",
            Action::Registration => "registration",
            Action::Visa => "visa",
            Action::Contributions => "contributions",
            Action::TapReplies => "tap-replies",
        }
    }
}

/// Which services the meeting has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Services {
    /// Is the whole meeting held in English only, without interpretation?
    pub english_only: bool,
    /// Is the closing plenary interpreted when Member States ask for it (CL8-17-A5)?
    pub interpretation_on_request: bool,
    /// Are fellowships offered? None where the letter does not say.
    pub fellowships: Option<bool>,
    /// Is support for visas offered? None where the letter does not say.
    pub visa_support: Option<bool>,
    /// Who decides (CL8-17-16, CL11-20-A3)?
    pub deciding: Option<Deciding>,
    /// How accessibility services are had.
    pub captioning: Option<Captioning>,
    /// Are contributions on other subjects than the scope not wanted (CL13-17-5)?
    pub contributions_closed: bool,
    /// Is there a mentoring programme or an orientation for newcomers (CL8-17-A24)?
    pub newcomers: bool,
}

/// Numbers that rules give, for the practical information; parameters of the rulebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Terms {
    /// How long before the meeting captioning and sign language interpretation are asked for (CL8-17-A18).
    pub captioning: Option<Span>,
    /// How long before it interpretation is asked for (CL8-17-A6).
    pub interpretation: Option<Span>,
    /// How long before it people register (CL8-17-A19).
    pub registration: Option<Span>,
    /// How long before it a request for a fellowship had better begin (CL8-17-A36).
    pub fellowship_start: Option<Span>,
    /// How long before it support for a visa is asked for (CL8-17-A40).
    pub visa: Option<Span>,
    /// How long before a session remote participation in it is asked for (CL8-17-A12).
    pub remote: Option<Span>,
    /// How long a letter in support of a visa normally takes after the approval (CL8-17-A39).
    pub visa_letter: Option<Span>,
    /// How many partial fellowships a country may have (CL8-17-A27).
    pub fellowships: Option<u32>,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

/// What a length of time counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Hours.
    Hours,
    /// Calendar days.
    Days,
    /// Weeks.
    Weeks,
    /// Calendar months.
    Months,
}

/// The circulars on how a registration is approved (CL8-17-A20, CL8-17-A21).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Circulars {
    /// On the approval by the focal point: 68.
    pub approval: Option<Cited>,
    /// On automatic approval: 118.
    pub automatic: Option<Cited>,
}

/// A circular that a letter cites. Its number alone does not name it (CLT-4, CLT-5).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// Its number in its study period: "68".
    pub number: Option<String>,
    /// Its study period: "2017-2020". Printed where it is known.
    pub period: Option<String>,
}

/// What the house offers and where to ask. What is not given is not mentioned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facilities {
    /// The tool for remote participation: "MyMeetings".
    pub tool: Option<String>,
    /// The page of the latest information on the meeting.
    pub latest: Option<String>,
    /// The page on the wireless network.
    pub wireless: Option<String>,
    /// Where the lockers are that a badge opens.
    pub lockers: Option<Localized>,
    /// The page on printing.
    pub printing: Option<String>,
    /// Who lends laptops.
    pub laptops: Option<String>,
    /// Whom newcomers ask.
    pub newcomers_desk: Option<String>,
    /// Where requests for fellowships go by mail.
    pub fellowships_desk: Option<String>,
    /// Where requests for fellowships go by fax.
    pub fellowships_fax: Option<String>,
    /// Who answers questions on visas.
    pub visa_desk: Option<String>,
    /// The words with which a message to them is marked.
    pub visa_subject: Option<Localized>,
    /// The page for visitors of the place.
    pub visiting: Option<String>,
    /// The page of hotels with reduced rates.
    pub hotels: Option<String>,
}

/// Who takes the decisions of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deciding {
    /// Delegates who are in the room.
    InTheRoom,
    /// Remote delegates as well.
    RemoteIncluded,
}

/// How captioning is had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Captioning {
    /// On request, two months before (CL8-17-A17).
    OnRequest,
    /// For the opening and closing plenaries, without a request (CL11-20-A9).
    Plenaries,
}

/// An event that goes with the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Event {
    /// Its name.
    pub name: Option<Localized>,
    /// The day.
    pub on: Option<Date>,
    /// From and until, on the clock of `zone`.
    pub hours: Option<(Time, Time)>,
    /// The zone of its hours.
    pub zone: Option<String>,
    /// Is it virtual?
    pub is_virtual: bool,
    /// Where to register or to read more.
    pub address: Option<String>,
    /// Does it have a registration of its own, without which nobody can take part (CL11-20-13)?
    pub must_register: bool,
}

/// The agenda, in the annex.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Agenda {
    /// The document in which updates appear: "TD4115".
    pub updates: Option<String>,
    /// Where updates appear when no document is named.
    pub updated: Option<Updated>,
    /// The items.
    pub items: Vec<Item>,
}

/// Where updates of an agenda appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Updated {
    /// In a temporary document that has no number yet (CL8-17-B1).
    AsDocument,
    /// On the page of the group (CL11-20-B16).
    OnPage,
}

/// What is to be done with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// Approval under the traditional approval procedure.
    Approval,
    /// Consent under the alternative approval procedure.
    Consent,
}

/// An item of the agenda, with the items within it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Its mark as printed: "3", "a", "ii", "12.4"; empty for a bullet.
    pub mark: String,
    /// What it is about.
    pub title: Localized,
    /// The documents, where the agenda has a column for them.
    pub documents: Option<String>,
    /// The text that is to be decided under it.
    pub text: Option<Numbered>,
    /// What is to be done with the texts under it; also for the items within it.
    pub decides: Option<Decision>,
    /// Does the chair call for what is known of intellectual property under it (CL11-20-B5)?
    pub ipr_call: bool,
    /// The items within it.
    pub items: Vec<Item>,
}

impl Agenda {
    /// Notes that what a letter says is to be approved is approved under the first item that has as many texts: an agenda does not
    /// print what is to be done under an item.
    pub(crate) fn settle(&mut self, scope: &[Purpose]) {
        let said = scope.iter().find_map(|purpose| match purpose {
            Purpose::Determined { count, .. } => *count,
            Purpose::Reports { .. } | Purpose::FutureMeetings { .. } => None,
        });
        let wanted = said.and_then(|count| usize::try_from(count).ok()).filter(|count| *count > 0);
        let fits = |item: &&mut Item| Some(item.texts().count()) == wanted;
        if let Some(item) = self.items.iter_mut().find(fits) {
            item.decides = Some(Decision::Approval);
        }
    }

    /// The texts that are to be approved: those of the items whose decision is an approval (CL13-17-6).
    pub fn for_approval(&self) -> impl Iterator<Item = &Numbered> {
        self.items.iter().flat_map(|item| item.decided(Decision::Approval))
    }
}

impl Item {
    /// The texts under this item and those within it that await a decision.
    fn decided(&self, wanted: Decision) -> Vec<&Numbered> {
        if self.decides == Some(wanted) {
            return self.texts().collect();
        }
        self.items.iter().flat_map(|item| item.decided(wanted)).collect()
    }

    /// Every text under this item and those within it.
    pub fn texts(&self) -> impl Iterator<Item = &Numbered> {
        let within: Box<dyn Iterator<Item = &Numbered>> = Box::new(self.items.iter().flat_map(Item::texts));
        self.text.iter().chain(within)
    }
}
