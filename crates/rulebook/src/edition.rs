//! Dated parameters: the numbers of an edition, read from `parameters/*.toml`, each with clause, counting and force.

use crate::calendar::Period;
use crate::clause::{EditionId, Force};
use crate::parameter::Shape;
use crate::tally::Percent;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The data of Resolution 1, compiled in.
const RES1: &str = include_str!("../parameters/res1.toml");

/// One value of a parameter, as the file states it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// The day on which the edition enters into force.
    pub from: Date,
    /// How many units.
    pub amount: u32,
    /// The edition.
    pub edition: EditionId,
    /// The clause that states it.
    pub clause: String,
    /// `verified`, or what is known of it.
    pub status: String,
}

/// A parameter with every value it ever had.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    #[serde(default)]
    period: Option<Shape>,
    /// The unit of a parameter that is no period.
    #[serde(default)]
    pub unit: Option<String>,
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
    /// The value in `edition`.
    #[must_use]
    pub fn value(&self, edition: EditionId) -> Option<&Value> {
        self.values.iter().find(|value| value.edition == edition)
    }

    /// The period in `edition`, where this parameter is one.
    #[must_use]
    pub fn period(&self, edition: EditionId) -> Option<Period> {
        Some(self.period?.of(self.value(edition)?.amount))
    }
}

/// The numbers that the traditional approval procedure needs, in one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// Which edition.
    pub id: EditionId,
    /// Announcement received before the meeting opens (9.3.3).
    pub announcement: Period,
    /// Text in the official languages before the meeting opens (9.3.5).
    pub text: Period,
    /// Replies close before the meeting opens (9.4.1).
    pub replies: Period,
    /// Share of explicit replies that carries (9.4.5).
    pub share: Percent,
    /// Time to oppose formally after the meeting ends (9.5.5).
    pub more_time: Period,
    /// Result notified after the meeting, or after that time (9.6.1).
    pub notification: Period,
    /// No further amendment normally within (9.3.9).
    pub stability: Period,
}

impl Edition {
    /// The edition `id`, with its numbers.
    ///
    /// # Panics
    /// Never: a test reads every edition from the compiled-in data.
    #[must_use]
    pub fn of(id: EditionId) -> &'static Self {
        static ALL: OnceLock<Vec<Edition>> = OnceLock::new();
        let all = ALL.get_or_init(|| EditionId::ALL.into_iter().map(Self::read).collect());
        all.iter().find(|edition| edition.id == id).expect("each edition is read")
    }

    /// The edition in force on `day`: the newest that began by then, else the oldest we know.
    #[must_use]
    pub fn on(day: Date) -> &'static Self {
        let values = &parameters()["consultation-closes"].values;
        let id = values
            .iter()
            .rev()
            .find(|value| value.from <= day)
            .map_or(values[0].edition, |value| value.edition);
        Self::of(id)
    }

    /// Is every number of this edition confirmed against the text of the rule itself?
    #[must_use]
    pub fn is_verified(&self) -> bool {
        parameters().values().filter_map(|p| p.value(self.id)).all(|value| value.status == "verified")
    }

    fn read(id: EditionId) -> Self {
        let period = |key: &str| parameters()[key].period(id).expect("the data names every period");
        Self {
            id,
            announcement: period("announcement-received"),
            text: period("text-distributed"),
            replies: period("consultation-closes"),
            share: Percent(
                parameters()["tap-mandate-share"].value(id).expect("the data names the share").amount,
            ),
            more_time: period("more-time"),
            notification: period("result-notified"),
            stability: period("stability"),
        }
    }
}

/// Every parameter, by key.
///
/// # Panics
/// When the compiled-in data cannot be read, which a test rules out.
#[must_use]
pub fn parameters() -> &'static BTreeMap<String, Parameter> {
    static ALL: OnceLock<BTreeMap<String, Parameter>> = OnceLock::new();
    ALL.get_or_init(|| toml::from_str(RES1).expect("parameters/res1.toml can be read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edition_has_every_number_once_and_in_order() {
        for (key, parameter) in parameters() {
            let editions: Vec<_> = parameter.values.iter().map(|value| value.edition).collect();
            assert_eq!(editions, EditionId::ALL, "{key}");
            assert!(parameter.values.is_sorted_by_key(|value| value.from), "{key}");
        }
        assert!(Edition::of(EditionId::Res1Of2022).is_verified());
        assert!(!Edition::of(EditionId::Res1Of2016).is_verified());
    }

    // shows: DC-16
    #[test]
    fn an_edition_holds_from_its_first_day() {
        assert_eq!(Edition::on(jiff::civil::date(2022, 3, 8)).id, EditionId::Res1Of2016);
        assert_eq!(Edition::on(jiff::civil::date(2022, 3, 9)).id, EditionId::Res1Of2022);
    }
}
