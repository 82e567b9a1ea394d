//! What a granted act brings: events, duties, warnings, and the rules it was granted under.

use crate::calendar::{Deadline, Zone};
use crate::clause::{Citation, EditionId, Rule};
use crate::id::MemberId;
use crate::refusal::{IntoFact, Reason};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The rulebook says yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision<E> {
    /// What is now a fact, in order.
    pub events: Vec<E>,
    /// The rules that granted it.
    pub under: Vec<Rule>,
    /// What should have been otherwise, and did not stop it.
    pub warnings: Vec<Warning>,
}

impl<E> Decision<E> {
    /// Grants `event` under `rule`.
    #[must_use]
    pub fn grant(rule: Rule, event: E) -> Self {
        Self { events: vec![event], under: vec![rule], warnings: Vec::new() }
    }

    /// Adds an event that follows under `rule`.
    #[must_use]
    pub fn and(mut self, rule: Rule, event: E) -> Self {
        self.events.push(event);
        self.under.push(rule);
        self
    }

    /// Adds a warning.
    #[must_use]
    pub fn warned(mut self, warning: Option<Warning>) -> Self {
        self.warnings.extend(warning);
        self
    }

    /// The same decision, its events in a wider kind.
    #[must_use]
    pub fn map<F>(self, wrap: impl Fn(E) -> F) -> Decision<F> {
        Decision {
            events: self.events.into_iter().map(wrap).collect(),
            under: self.under,
            warnings: self.warnings,
        }
    }
}

/// A rule that advises was not followed; the act went through with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Warning {
    /// The rule.
    pub rule: String,
    /// Its clause.
    pub clause: String,
    /// A key of the catalogue (`warning-<key>`) with its facts.
    pub reason: Reason,
}

impl Warning {
    /// A warning under `rule`, for the reason `key`.
    #[must_use]
    pub fn new(rule: Rule, edition: EditionId, key: &str) -> Self {
        let Citation { rule: id, clause } = rule.cite(edition);
        Self { rule: id, clause, reason: Reason { key: key.to_owned(), facts: BTreeMap::new() } }
    }

    /// Adds a fact that the message shows.
    #[must_use]
    pub fn fact(mut self, name: &str, value: impl IntoFact) -> Self {
        self.reason.facts.insert(name.to_owned(), value.into_fact());
        self
    }
}

/// An office: who has to do something, or did it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Office {
    /// The Director of TSB.
    Director,
    /// The secretariat of TSB.
    Secretariat,
    /// The chair of the group concerned.
    Chair,
    /// The study group.
    StudyGroup,
    /// Each Member State of the electorate.
    MemberState,
    /// The delegations of Member States at the meeting.
    Delegation,
    /// The Secretary-General.
    SecretaryGeneral,
    /// The calendar of the house.
    Calendar,
}

/// By when.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
pub enum Due {
    /// A day.
    Day(Date),
    /// A day whose end in a zone matters.
    Until(Deadline),
}

impl Due {
    /// The day.
    #[must_use]
    pub fn day(&self) -> Date {
        match self {
            Self::Day(day) => *day,
            Self::Until(deadline) => deadline.day(),
        }
    }

    /// The first instant that is too late, a bare day ending in `zone`.
    #[must_use]
    pub fn ends(&self, zone: &Zone) -> crate::calendar::Moment {
        match self {
            Self::Day(day) => crate::calendar::midnight_after(*day, zone),
            Self::Until(deadline) => deadline.ends(),
        }
    }
}

/// What somebody must or may still do, by when, under which clause.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
pub struct Obligation {
    /// The act that answers it, or the duty that is carried out.
    pub what: String,
    /// Who.
    pub who: Office,
    /// Under which rule.
    pub rule: Rule,
    /// By when, where the rule sets a day.
    pub due: Option<Due>,
    /// Must it be done, or may it?
    pub must: bool,
    /// Which Member States, where it is not for each of the electorate.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub of: BTreeSet<MemberId>,
}
