//! What the rules give for a meeting, handed in: the linter has no rules of its own.

use jiff::civil::Date;

use crate::collective_letter::{Action, Meeting};

/// A deadline as the rules compute it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Computed {
    /// What is due.
    pub action: Action,
    /// The last day.
    pub on: Date,
    /// The rule: `CLT-8`.
    pub rule: &'static str,
}

/// Computes the deadlines of a meeting.
pub type Deadlines<'a> = dyn Fn(&Meeting) -> Vec<Computed> + 'a;
