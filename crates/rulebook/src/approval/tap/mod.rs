//! The traditional approval procedure (WTSA Resolution 1, section 9): determination, consultation, decision, notification.
//!
//! Read [`decide()`] in the order of its clauses; [`apply()`] folds what was decided; [`obligations()`] says what comes next.

pub mod act;
mod apply;
mod decide;
mod duty;
mod event;
mod facts;
#[cfg(test)]
mod model;
mod obligations;
mod rests_on;
mod sitting;
mod state;
mod when;

pub use apply::apply;
pub use decide::{decide, no_longer_holds};
pub use duty::{Duty, DutyKind, Meetings, due, more_time_deadline, notification_deadline, rule_of};
pub use event::Event;
pub use facts::{Facts, ItemFacts, Mandate, MeetingOf};
pub use obligations::{obligations, with_facts};
pub use rests_on::{Rested, rests_on};
pub use sitting::{Decided, Opposition, Position, RegisteredOpposition, Sitting, ToNotify};
pub use state::{Announcement, Determined, Established, Outcome, RecordedDeviation, Reply, Stage, Tap};
pub use when::{When, when};
