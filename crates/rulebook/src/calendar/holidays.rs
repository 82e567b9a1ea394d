//! Working days: Monday to Friday, less the holidays of the body. The list that is shipped is empty (DC-33).

use jiff::civil::{Date, Weekday};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Days on which the secretariat does not work, besides Saturdays and Sundays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Holidays(pub BTreeSet<Date>);

impl Holidays {
    /// No holidays known.
    #[must_use]
    pub const fn none() -> Self {
        Self(BTreeSet::new())
    }

    /// Is `day` a working day?
    #[must_use]
    pub fn is_working(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.0.contains(&day)
    }

    /// The `count`-th working day from `day`, which itself does not count; earlier when `step` is negative.
    #[must_use]
    pub fn nth_working(&self, day: Date, count: u32, step: i64) -> Date {
        let mut at = day;
        let mut left = count;
        while left > 0 {
            at = at.saturating_add(jiff::Span::new().days(step));
            if self.is_working(at) {
                left -= 1;
            }
        }
        at
    }
}
