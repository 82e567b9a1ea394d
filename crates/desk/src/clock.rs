//! The clock is handed in. A demo and a rehearsal turn it by hand; only the command owns a real one.

use jiff::Timestamp;
use std::sync::Mutex;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// A clock that stands still until somebody turns it, and never turns back.
#[derive(Debug)]
pub struct Turned(Mutex<Timestamp>);

impl Turned {
    /// A clock that shows `at`.
    #[must_use]
    pub const fn at(at: Timestamp) -> Self {
        Self(Mutex::new(at))
    }

    /// Turns it forward to `at`; an earlier moment leaves it as it is.
    pub fn turn_to(&self, at: Timestamp) {
        let mut now = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *now = at.max(*now);
    }
}

impl Clock for Turned {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
