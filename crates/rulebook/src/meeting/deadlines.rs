//! The deadlines of a meeting, from its first day and from how people take part (letters 8/17, 13/17 and 11/20; DC-1 to DC-4).

use crate::approval::tap::When;
use crate::calendar::{Deadline, Holidays, Override, Period, Zone};
use crate::clause::{EditionId, Force};
use crate::edition::Edition;
use crate::parameter::{Shape, Value};
use crate::rules::CONSULTATION_CLOSES;
use jiff::civil::{Date, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The data, compiled in.
const MEETINGS: &str = include_str!("../../parameters/meetings.toml");

/// How people take part in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(inline)]
pub enum Mode {
    /// In a place, and nowhere else.
    Physical,
    /// In a place, with remote participation.
    Hybrid,
    /// Nowhere but in the network.
    Virtual,
    /// A special e-plenary: virtual, short, with a closed scope.
    Special,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Self; 4] = [Self::Physical, Self::Hybrid, Self::Virtual, Self::Special];

    /// The name, as data files and the command write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Physical => "physical",
            Self::Hybrid => "hybrid",
            Self::Virtual => "virtual",
            Self::Special => "special",
        }
    }

    /// Is there a place to travel to?
    #[must_use]
    pub const fn is_in_place(self) -> bool {
        matches!(self, Self::Physical | Self::Hybrid)
    }

    /// The mode of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == text)
    }
}

/// What is due before a meeting, in the order in which letters list it (PR-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Contributions for which translation is asked.
    Translation,
    /// Requests for captioning and sign language interpretation.
    Captioning,
    /// The advised beginning of a request for a fellowship.
    FellowshipAdvisedStart,
    /// Requests for fellowships.
    Fellowship,
    /// Requests for interpretation.
    Interpretation,
    /// Registration.
    Registration,
    /// Requests for support of a visa.
    Visa,
    /// Contributions.
    Contributions,
    /// Replies to a consultation under TAP.
    TapReplies,
}

impl What {
    /// Everything that can be due, in order.
    pub const ALL: [Self; 9] = [
        Self::Translation,
        Self::Captioning,
        Self::FellowshipAdvisedStart,
        Self::Fellowship,
        Self::Interpretation,
        Self::Registration,
        Self::Visa,
        Self::Contributions,
        Self::TapReplies,
    ];

    /// The key, as the command prints it: `fellowship_advised_start`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Translation => "translation",
            Self::Captioning => "captioning",
            Self::FellowshipAdvisedStart => "fellowship_advised_start",
            Self::Fellowship => "fellowship",
            Self::Interpretation => "interpretation",
            Self::Registration => "registration",
            Self::Visa => "visa",
            Self::Contributions => "contributions",
            Self::TapReplies => "tap_replies",
        }
    }
}

/// A parameter of meetings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    #[serde(default)]
    period: Option<Shape>,
    /// The unit of a parameter that is no period.
    #[serde(default)]
    pub unit: Option<String>,
    /// The modes of meetings that have it.
    pub modes: Vec<Mode>,
    /// The rule that needs it.
    pub rule: String,
    /// Whether the rule binds.
    pub force: Force,
    /// The last day on which a person confirmed the newest value.
    pub checked: Date,
    /// The values, oldest first.
    pub values: Vec<Value>,
}

impl Parameter {
    /// The value that holds for a meeting which opens on `day`: the newest that began by then, else the oldest known.
    #[must_use]
    pub fn value(&self, day: Date) -> Option<&Value> {
        Value::on(&self.values, day)
    }

    /// The period for a meeting which opens on `day`, where this parameter is one.
    #[must_use]
    pub fn period(&self, day: Date) -> Option<Period> {
        Some(self.period?.of(self.value(day)?.amount))
    }
}

/// Every parameter of meetings, by key; replies to a consultation are one of Resolution 1.
///
/// # Panics
/// When the compiled-in data cannot be read, which a test rules out.
#[must_use]
pub fn parameters() -> &'static BTreeMap<String, Parameter> {
    static ALL: OnceLock<BTreeMap<String, Parameter>> = OnceLock::new();
    ALL.get_or_init(|| toml::from_str(MEETINGS).expect("parameters/meetings.toml can be read"))
}

/// A deadline of a meeting, with its three dates (DC-3) and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// What is due.
    pub what: What,
    /// When.
    pub deadline: Deadline,
    /// The rule.
    pub rule: &'static str,
    /// Where the number was read.
    pub clause: String,
    /// Whether the rule binds.
    pub force: Force,
    /// What is known of the number.
    pub status: String,
}

impl Due {
    /// The same with the day that an issued letter prints, which binds.
    #[must_use]
    pub fn printed(mut self, day: Date) -> Self {
        self.deadline.printed = Some(day);
        self
    }

    /// The same with a day that a person set, and why (DC-4).
    #[must_use]
    pub fn overridden(mut self, date: Date, reason: impl Into<String>) -> Self {
        self.deadline.overridden = Some(Override { date, reason: reason.into() });
        self
    }

    /// Does it end on a Saturday or a Sunday? It is never moved by itself, only warned of (DC-4).
    #[must_use]
    pub fn on_weekend(&self) -> bool {
        matches!(self.deadline.day().weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// The row that the command prints: a bare day, but the last minute of a consultation, whose zone decides (CLT-7).
    #[must_use]
    pub fn when(&self) -> When {
        let day = self.deadline.day();
        let at = match self.what {
            What::TapReplies => self.deadline.to_zoned_text(),
            What::Translation
            | What::Captioning
            | What::FellowshipAdvisedStart
            | What::Fellowship
            | What::Interpretation
            | What::Registration
            | What::Visa
            | What::Contributions => day.to_string(),
        };
        When { key: self.what.key(), at, clause: self.clause.clone(), rule: self.rule, day }
    }
}

/// The deadlines of a meeting that opens on a day, those that its mode has, in the order of letters.
#[must_use]
pub fn deadlines(opens: Date, mode: Mode, zone: &Zone, holidays: &Holidays) -> Vec<Due> {
    What::ALL.into_iter().filter_map(|what| due(what, opens, mode, zone, holidays)).collect()
}

/// One of them, if the mode has it.
fn due(what: What, opens: Date, mode: Mode, zone: &Zone, holidays: &Holidays) -> Option<Due> {
    if what == What::TapReplies {
        return Some(tap_replies(opens, zone, holidays));
    }
    let parameter = parameters().get(what.key()).filter(|parameter| parameter.modes.contains(&mode))?;
    let value = parameter.value(opens)?;
    let day = parameter.period(opens)?.from(opens, holidays);
    Some(Due {
        what,
        deadline: Deadline::computed(day, zone.clone()),
        rule: &parameter.rule,
        clause: value.clause.clone(),
        force: parameter.force,
        status: value.status.clone(),
    })
}

/// Replies close by the edition of Resolution 1 that is in force, whatever the mode (CLT-7, R1-9.4.1a).
fn tap_replies(opens: Date, zone: &Zone, holidays: &Holidays) -> Due {
    let edition: &Edition = Edition::on(opens);
    let id: EditionId = edition.id;
    let parameter = &crate::edition::parameters()["consultation-closes"];
    Due {
        what: What::TapReplies,
        deadline: Deadline::computed(edition.replies.from(opens, holidays), zone.clone()),
        rule: CONSULTATION_CLOSES.id,
        clause: CONSULTATION_CLOSES.clause(id),
        force: parameter.force,
        status: parameter.value(id).map_or_else(String::new, |value| value.status.clone()),
    }
}
