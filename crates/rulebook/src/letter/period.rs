//! Study periods, with which numbers restart (PR-10, DC-36), and how early a letter should go out (PR-7).

use crate::calendar::Holidays;
use crate::parameter::{Shape, Value};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A study period.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyPeriod {
    /// Its name: `2022-2024`.
    pub id: String,
    /// First day.
    #[serde(deserialize_with = "day")]
    pub from: Date,
    /// Last day; left out for the one that runs.
    #[serde(default, deserialize_with = "some_day")]
    pub until: Option<Date>,
    /// What the days were read from.
    pub source: String,
    /// What is known of them.
    pub status: String,
}

/// A day as TOML writes it.
fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let day = toml::value::Datetime::deserialize(from)?;
    day.to_string().parse().map_err(serde::de::Error::custom)
}

fn some_day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    day(from).map(Some)
}

/// Every study period that is known, oldest first.
///
/// # Panics
/// When the compiled-in data cannot be read, which a test rules out.
#[must_use]
pub fn study_periods() -> &'static [StudyPeriod] {
    static ALL: OnceLock<BTreeMap<String, Vec<StudyPeriod>>> = OnceLock::new();
    let text = include_str!("../../parameters/study-periods.toml");
    let all = ALL.get_or_init(|| toml::from_str(text).expect("parameters/study-periods.toml can be read"));
    &all["period"]
}

/// The study period in which a day lies.
#[must_use]
pub fn study_period(day: Date) -> Option<&'static StudyPeriod> {
    study_periods().iter().find(|period| period.from <= day && period.until.is_none_or(|until| day <= until))
}

/// The study period of a name.
#[must_use]
pub fn study_period_named(id: &str) -> Option<&'static StudyPeriod> {
    study_periods().iter().find(|period| period.id == id)
}

/// A number of letters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    period: Shape,
    /// The rule that needs it.
    pub rule: String,
    /// Whether the rule binds.
    pub force: crate::clause::Force,
    /// The last day on which a person confirmed the newest value.
    pub checked: Date,
    /// The values, oldest first.
    pub values: Vec<Value>,
}

/// The numbers of letters, by key.
///
/// # Panics
/// When the compiled-in data cannot be read, which a test rules out.
#[must_use]
pub fn parameters() -> &'static BTreeMap<String, Parameter> {
    static ALL: OnceLock<BTreeMap<String, Parameter>> = OnceLock::new();
    ALL.get_or_init(|| {
        toml::from_str(include_str!("../../parameters/letters.toml"))
            .expect("parameters/letters.toml can be read")
    })
}

/// The last day on which the letter of a meeting should go out (PR-7).
#[must_use]
pub fn issue_by(opens: Date, holidays: &Holidays) -> Option<Date> {
    let parameter = parameters().get("letter-issued")?;
    let value = Value::on(&parameter.values, opens)?;
    Some(parameter.period.of(value.amount).from(opens, holidays))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    // shows: PR-10, DC-36, CLT-3, CLT-4
    #[test]
    fn a_study_period_follows_the_one_before_it_day_by_day() {
        for pair in study_periods().windows(2) {
            assert_eq!(
                pair[0].until.and_then(|until| until.tomorrow().ok()),
                Some(pair[1].from),
                "{}",
                pair[1].id
            );
        }
        for (day, id) in [
            (date(2016, 11, 3), None),
            (date(2021, 9, 8), Some("2017-2021")),
            (date(2022, 3, 9), Some("2017-2021")),
            (date(2022, 3, 10), Some("2022-2024")),
            (date(2024, 4, 23), Some("2022-2024")),
            (date(2024, 10, 24), Some("2022-2024")),
            (date(2024, 10, 25), Some("2025-2028")),
        ] {
            assert_eq!(study_period(day).map(|period| period.id.as_str()), id, "{day}");
        }
    }

    // shows: PR-7
    #[test]
    fn a_letter_goes_out_two_months_before_at_the_latest() {
        assert_eq!(issue_by(date(2024, 9, 2), &Holidays::default()), Some(date(2024, 7, 2)));
    }
}
