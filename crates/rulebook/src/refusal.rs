//! Why an act was not accepted: the clause, the facts that failed, and what would make it possible.

use crate::calendar::{Deadline, Moment, Zone};
use crate::clause::{Citation, EditionId, Rule};
use crate::id::{GroupId, LetterId, MeetingId, MemberId, PersonId, QuestionId, TextId};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A fact that a message shows. Its kind decides how each language prints it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum Fact {
    /// A name or code, printed as it is.
    Text(String),
    /// A key of the message catalogue.
    Word(String),
    /// A number of things.
    Count(u64),
    /// A day.
    Day(Date),
    /// An instant, with the zone in which to print it.
    At(Moment, Zone),
    /// A deadline, with its zone.
    Until(Deadline),
}

/// How a Rust value becomes a fact.
pub trait IntoFact {
    /// The fact.
    fn into_fact(self) -> Fact;
}

/// Values that print as they are.
macro_rules! textual { ($($kind:ty),*) => {$( impl IntoFact for $kind { fn into_fact(self) -> Fact { Fact::Text(self.to_string()) } } )*} }
textual!(String, &str, TextId, LetterId, MeetingId, MemberId, GroupId, PersonId, QuestionId);

impl IntoFact for u32 {
    fn into_fact(self) -> Fact {
        Fact::Count(u64::from(self))
    }
}
impl IntoFact for u64 {
    fn into_fact(self) -> Fact {
        Fact::Count(self)
    }
}
impl IntoFact for Date {
    fn into_fact(self) -> Fact {
        Fact::Day(self)
    }
}
impl IntoFact for (Moment, Zone) {
    fn into_fact(self) -> Fact {
        Fact::At(self.0, self.1)
    }
}
impl IntoFact for Deadline {
    fn into_fact(self) -> Fact {
        Fact::Until(self)
    }
}
impl IntoFact for Fact {
    fn into_fact(self) -> Fact {
        self
    }
}

/// Why: a key of the catalogue (`refusal-<key>`), whose text says what failed and what would make it possible.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Reason {
    /// The key, without its prefix.
    pub key: String,
    /// What the text shows, by name.
    pub facts: BTreeMap<String, Fact>,
}

/// The rulebook says no.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Refusal {
    /// The rule.
    pub rule: String,
    /// Its clause under the edition of the case.
    pub clause: String,
    /// Why, with the facts that failed.
    pub reason: Box<Reason>,
    /// The field of the act that has to change, where one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// May the Director send the same act with a recorded deviation (DC-18)?
    #[serde(default)]
    pub deviation_possible: bool,
}

impl Refusal {
    /// A refusal under `rule`, for the reason `key`.
    #[must_use]
    pub fn new(rule: Rule, edition: EditionId, key: &str) -> Self {
        let Citation { rule: id, clause } = rule.cite(edition);
        let reason = Box::new(Reason { key: key.to_owned(), facts: BTreeMap::new() });
        Self { rule: id, clause, reason, field: None, deviation_possible: false }
    }

    /// Adds a fact that the message shows.
    #[must_use]
    pub fn fact(mut self, name: &str, value: impl IntoFact) -> Self {
        self.reason.facts.insert(name.to_owned(), value.into_fact());
        self
    }

    /// Names the field that has to change.
    #[must_use]
    pub fn at_field(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }
}

impl std::fmt::Display for Refusal {
    /// The refusal for logs and tests; people read the catalogue's text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({}): {}", self.rule, self.clause, self.reason.key)
    }
}

impl std::error::Error for Refusal {}
