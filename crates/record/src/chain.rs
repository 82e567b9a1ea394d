//! The chain: does an entry follow from the one before it?

use crate::entry::{Hash, Micros, Stored, genesis, link};
use crate::fault::Fault;

/// In which way an entry does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// A position is missing or doubled.
    #[error("entry {expected} was expected here")]
    Position {
        /// The position that should have come.
        expected: u64,
    },
    /// Its recorded time lies before that of the entry ahead of it.
    #[error("its recorded time lies before {last}")]
    Time {
        /// The time of the entry ahead.
        last: Micros,
    },
    /// Salt, act id, time or payload are not what the leaf commits to.
    #[error("its leaf does not commit to its content")]
    Leaf,
    /// The link does not follow.
    #[error("its link does not follow from the entry before it")]
    Link,
}

/// The end of a chain: what the next entry must follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tail {
    /// The last position; 0 while the record is empty.
    pub position: u64,
    /// The last link.
    pub link: Hash,
    /// The last recorded time; the record's creation while it is empty.
    pub recorded: Micros,
}

/// Where an entry stands in the chain: all of it but its content.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seat {
    pub(crate) position: u64,
    pub(crate) recorded: Micros,
    pub(crate) leaf: Hash,
    pub(crate) link: Hash,
}

impl Seat {
    /// The seat of an entry.
    pub(crate) const fn of(entry: &Stored) -> Self {
        Self { position: entry.position, recorded: entry.recorded, leaf: entry.leaf, link: entry.link }
    }
}

impl Tail {
    /// The end of an empty record.
    #[must_use]
    pub fn genesis(origin: &str, created: Micros) -> Self {
        Self { position: 0, link: genesis(origin, created), recorded: created }
    }

    /// The end of a record whose last entry is `entry`.
    #[must_use]
    pub fn at(entry: &Stored) -> Self {
        Self { position: entry.position, link: entry.link, recorded: entry.recorded }
    }

    /// Steps over `entry` if it follows.
    ///
    /// # Errors
    /// The first way in which it does not follow.
    pub fn step(&mut self, entry: &Stored) -> Result<(), Break> {
        self.pass(&Seat::of(entry), || entry.holds())
    }

    /// Steps over an entry of which only the seat is at hand, and whether its leaf commits to its content.
    pub(crate) fn pass(&mut self, seat: &Seat, holds: impl FnOnce() -> bool) -> Result<(), Break> {
        let Seat { position, recorded, leaf, link: found } = *seat;
        let expected = self.position + 1;
        if position != expected {
            return Err(Break::Position { expected });
        }
        if recorded < self.recorded {
            return Err(Break::Time { last: self.recorded });
        }
        if !holds() {
            return Err(Break::Leaf);
        }
        if link(&self.link, position, &leaf) != found {
            return Err(Break::Link);
        }
        *self = Self { position, link: found, recorded };
        Ok(())
    }

    /// As [`Tail::step`], naming the entry.
    pub(crate) fn follow(&mut self, entry: &Stored) -> Result<(), Fault> {
        self.step(entry).map_err(|source| Fault::Broken { position: entry.position, source })
    }
}
