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
mod state;
mod when;

pub use apply::apply;
pub use decide::{decide, no_longer_holds};
pub use duty::{Duty, DutyKind, due, more_time_deadline, notification_deadline};
pub use event::Event;
pub use facts::{Facts, ItemFacts, Mandate, MeetingOf};
pub use obligations::{obligations, with_facts};
pub use rests_on::{Rested, rests_on};
pub use state::{
    Announcement, Decided, Determined, Established, Opposition, Outcome, Position, RecordedDeviation, Reply,
    Sitting, Stage, Tap,
};
pub use when::{When, when};
