//! What the rules give for a meeting: the linter has no numbers of its own.

use jiff::civil::Date;
use rulebook::calendar::{Holidays, Zone};
use rulebook::meeting::deadlines::deadlines;

use crate::collective_letter::{Action, Meeting, Mode};

/// A deadline as the rules compute it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Computed {
    /// What is due.
    pub(super) action: Action,
    /// The last day.
    pub(super) on: Date,
    /// The rule: `CLT-8`.
    pub(super) rule: &'static str,
}

/// The deadlines of a meeting, those that its mode has; of one that does not tell its mode, those of a meeting in a place.
pub(super) fn computed(meeting: &Meeting, holidays: &Holidays) -> Vec<Computed> {
    let Some((opens, _)) = meeting.days else { return Vec::new() };
    let due = deadlines(opens, meeting.mode.unwrap_or(Mode::Hybrid), &Zone::utc(), holidays).into_iter();
    due.filter_map(|due| {
        Some(Computed { action: Action::of(due.what)?, on: due.deadline.day(), rule: due.rule })
    })
    .collect()
}
