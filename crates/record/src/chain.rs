//! The chain: does an entry follow from the one before it?

use crate::entry::{Hash, Micros, Stored, commitment, genesis, link};
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
        let expected = self.position + 1;
        if entry.position != expected {
            return Err(Break::Position { expected });
        }
        if entry.recorded < self.recorded {
            return Err(Break::Time { last: self.recorded });
        }
        if commitment(&entry.salt, entry.position, entry.act_id, entry.recorded, &entry.payload) != entry.leaf
        {
            return Err(Break::Leaf);
        }
        if link(&self.link, entry.position, &entry.leaf) != entry.link {
            return Err(Break::Link);
        }
        *self = Self::at(entry);
        Ok(())
    }

    /// As [`Tail::step`], naming the entry.
    pub(crate) fn follow(&mut self, entry: &Stored) -> Result<(), Fault> {
        self.step(entry).map_err(|source| Fault::Broken { position: entry.position, source })
    }
}
