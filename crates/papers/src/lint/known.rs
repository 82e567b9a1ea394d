//! Conferences, Resolutions and groups that the linter knows (`lint/known.toml`): data, never typed into code.

use jiff::civil::Date;
use serde::Deserialize;
use std::sync::LazyLock;

/// Everything that is known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Known {
    conference: Vec<Conference>,
    resolution: Vec<Resolution>,
    group: Vec<Group>,
}

/// A conference that adopts Resolutions.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conference {
    body: String,
    /// In which year.
    pub(super) year: i16,
    en: String,
    zh: String,
    #[serde(default)]
    from: Option<toml::value::Datetime>,
}

/// A Resolution whose first edition is known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Resolution {
    body: String,
    number: u32,
    first: i16,
    #[serde(rename = "source")]
    _source: String,
}

/// A group that did not exist in each study period.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    number: String,
    #[serde(default)]
    first: Option<String>,
    #[serde(default)]
    last: Option<String>,
    #[serde(rename = "source")]
    _source: String,
}

impl Conference {
    /// Did it begin to hold after a day? Where only its year is known, a later year says so.
    pub(super) fn is_after(&self, day: Date) -> bool {
        let from: Option<Date> = self.from.as_ref().and_then(|from| from.to_string().parse().ok());
        from.map_or(self.year > day.year(), |from| from > day)
    }
}

impl Known {
    /// The data, compiled in.
    pub(super) fn compiled() -> &'static Self {
        static ALL: LazyLock<Known> = LazyLock::new(|| {
            toml::from_str(include_str!("../../lint/known.toml")).expect("a test reads the data")
        });
        &ALL
    }

    /// The conferences held at a place, by its name in any language.
    pub(super) fn at(&self, place: &str) -> Vec<&Conference> {
        self.conference.iter().filter(|held| held.en == place || held.zh == place).collect()
    }

    /// The year in which a Resolution of a conference's body was first adopted.
    pub(super) fn first(&self, of: &Conference, number: u32) -> Option<i16> {
        let known = self.resolution.iter().find(|known| known.number == number && known.body == of.body);
        known.map(|known| known.first)
    }

    /// Did a group exist in a study period? Periods are named by their years, so their names are in order.
    pub(super) fn has_group(&self, number: &str, period: &str) -> bool {
        self.group.iter().filter(|group| group.number == number).all(|group| {
            group.first.as_deref().is_none_or(|first| first <= period)
                && group.last.as_deref().is_none_or(|last| period <= last)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_in_order_and_names_study_periods() {
        let known = Known::compiled();
        assert!(known.conference.is_sorted_by_key(|held| held.year));
        let periods = known.group.iter().flat_map(|group| group.first.iter().chain(&group.last));
        for period in periods {
            assert!(rulebook::letter::period::study_period_named(period).is_some(), "{period}");
        }
        assert!(known.resolution.iter().all(|of| known.conference.iter().any(|held| held.year == of.first)));
    }
}
