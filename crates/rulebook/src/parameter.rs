//! Numbers of the rules as the files of `parameters/` state them: how a period is counted, and values that hold from a day on.

use crate::calendar::{Counting, Direction, Period, Unit};
use jiff::civil::Date;
use serde::Deserialize;

/// How a period is counted.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shape {
    unit: Unit,
    direction: Direction,
    counting: Counting,
}

impl Shape {
    /// A period of so many units.
    pub(crate) const fn of(self, amount: u32) -> Period {
        let Self { unit, direction, counting } = self;
        Period { amount, unit, direction, counting }
    }
}

/// A value that is known to hold from a day on. No edition states it: letters do.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// The day from which it is known to hold.
    pub from: Date,
    /// How many units.
    pub amount: u32,
    /// Where it was read.
    pub clause: String,
    /// What is known of it.
    pub status: String,
}

impl Value {
    /// Of these, oldest first, the one that holds on a day: the newest that began by then, else the oldest known.
    #[must_use]
    pub fn on(values: &[Self], day: Date) -> Option<&Self> {
        values.iter().rev().find(|value| value.from <= day).or(values.first())
    }
}
