//! What the rules give for a meeting: the linter has no numbers of its own.

use jiff::civil::Date;
use rulebook::calendar::{Holidays, Zone};
use rulebook::meeting::deadlines::{What, deadlines};

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
    due.filter_map(|due| Some(Computed { action: action(due.what)?, on: due.deadline.day(), rule: due.rule }))
        .collect()
}

/// The action of a letter for what is due; an advised beginning has no row in the table.
fn action(what: What) -> Option<Action> {
    match what {
        What::Translation => Some(Action::Translation),
        What::Captioning => Some(Action::Captioning),
        What::FellowshipAdvisedStart => None,
        What::Fellowship => Some(Action::Fellowship),
        What::Interpretation => Some(Action::Interpretation),
        What::Registration => Some(Action::Registration),
        What::Visa => Some(Action::Visa),
        What::Contributions => Some(Action::Contributions),
        What::TapReplies => Some(Action::TapReplies),
    }
}
