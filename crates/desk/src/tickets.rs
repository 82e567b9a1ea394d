//! Moments of receipt (DC-30). A ticket is stamped when a request was wholly read, before anything else is done with it; while it
//! is out, the calendar does nothing that would come after it.

use crate::clock::Clock;
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The tickets that are out, and the last moment given.
#[derive(Debug, Default)]
struct Out {
    held: BTreeSet<(Timestamp, u64)>,
    last: Option<Timestamp>,
    next: u64,
}

/// Gives tickets.
#[derive(Clone, Debug, Default)]
pub struct Tickets(Arc<Mutex<Out>>);

/// A moment of receipt. Dropping it gives it back.
#[derive(Debug)]
pub struct Ticket {
    /// The moment.
    pub received: Timestamp,
    number: u64,
    from: Tickets,
}

impl Tickets {
    fn lock(&self) -> MutexGuard<'_, Out> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stamps a receipt. Moments never run backwards.
    #[must_use]
    pub fn take(&self, clock: &dyn Clock) -> Ticket {
        let mut out = self.lock();
        // The clock is read under the lock: a later ticket never has an earlier moment.
        let received = out.last.map_or_else(|| clock.now(), |last| clock.now().max(last));
        out.last = Some(received);
        let number = out.next;
        out.next += 1;
        out.held.insert((received, number));
        drop(out);
        Ticket { received, number, from: self.clone() }
    }

    /// The earliest moment that is still out.
    #[must_use]
    pub fn earliest(&self) -> Option<Timestamp> {
        self.lock().held.first().map(|(at, _)| *at)
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        self.from.lock().held.remove(&(self.received, self.number));
    }
}
