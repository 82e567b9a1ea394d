//! The one real clock of the house. Everything else is handed the moment.

use desk::clock::Clock;
use jiff::Timestamp;

/// The clock of this machine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct System;

impl Clock for System {
    fn now(&self) -> Timestamp {
        // The record counts microseconds: what is stamped is what is stored.
        let now = Timestamp::now();
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }
}
