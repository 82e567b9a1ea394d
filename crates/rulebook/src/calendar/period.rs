//! A period of the rules: an amount, a unit, a direction and a way of counting, never a number in code (DC-2).

use super::Holidays;
use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a period counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days of the calendar.
    CalendarDay,
    /// Days on which the secretariat works.
    WorkingDay,
    /// Seven calendar days.
    Week,
    /// The same day number in another month, or that month's last day (A4).
    Month,
    /// Twelve months.
    Year,
}

/// Which way a period runs from its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The date lies before the anchor.
    Before,
    /// The date lies after the anchor.
    After,
}

/// Whether whole units lie between the date and its anchor (DC-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// N whole units lie between the two days.
    Clear,
    /// The date is the N-th unit from the anchor.
    Inclusive,
}

/// A period as the rules state it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// How many units.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
    /// Before or after the anchor.
    pub direction: Direction,
    /// Clear or inclusive.
    pub counting: Counting,
}

impl Period {
    /// The date that lies this period from `anchor`. It is never moved off a weekend (DC-4).
    #[must_use]
    pub fn from(self, anchor: Date, holidays: &Holidays) -> Date {
        let step: i64 = match self.direction {
            Direction::Before => -1,
            Direction::After => 1,
        };
        let extra = match self.counting {
            Counting::Clear => 1,
            Counting::Inclusive => 0,
        };
        let amount = i64::from(self.amount) * step;
        match self.unit {
            Unit::WorkingDay => holidays.nth_working(anchor, self.amount + extra, step),
            Unit::CalendarDay => shift(anchor, Span::new().days(amount), extra, step),
            Unit::Week => shift(anchor, Span::new().weeks(amount), extra, step),
            Unit::Month => shift(anchor, Span::new().months(amount), extra, step),
            Unit::Year => shift(anchor, Span::new().years(amount), extra, step),
        }
    }
}

/// Moves by whole units, and one more day where whole units must lie between. Month arithmetic clamps to the month's end.
fn shift(anchor: Date, units: Span, extra: u32, step: i64) -> Date {
    anchor.saturating_add(units).saturating_add(Span::new().days(i64::from(extra) * step))
}
