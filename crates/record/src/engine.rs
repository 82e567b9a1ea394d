//! What the record needs of a store. SQLite is the first; `tests/contract.rs` holds every engine to it.

use std::ops::ControlFlow;

use crate::chain::Tail;
use crate::entry::{ActId, Hash, Micros, Stored};
use crate::fault::Fault;
use crate::seal::Sealed;

/// Whose record it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Founding {
    /// Name and random id, `name/id`: what heads and receipts are issued for.
    pub origin: String,
    /// When it was founded.
    pub created: Micros,
}

/// An entry on its way into the store, with the sealed values stored in the same transaction.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The entry, seated and hashed.
    pub stored: &'a Stored,
    /// What it seals.
    pub sealed: &'a [Sealed],
}

/// A published head, as it was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedHead {
    /// How many entries it covers.
    pub size: u64,
    /// The root of their tree.
    pub root: Hash,
    /// When it was signed.
    pub at: Micros,
    /// The signed note.
    pub note: String,
}

/// What a visitor of a scan answers: go on or stop.
pub type Visit<'v, T> = &'v mut dyn FnMut(T) -> ControlFlow<()>;

/// A store of one record. Only appends; nothing here can change or remove an entry.
pub trait Engine: Send {
    /// A second view of the same store for another thread, for reading only.
    ///
    /// # Errors
    /// [`Fault::Store`] when the store does not open.
    fn reader(&self) -> Result<Box<dyn Engine>, Fault>;

    /// Whose record it is.
    ///
    /// # Errors
    /// [`Fault::Store`], or [`Fault::NoRecord`] before the founding.
    fn founding(&self) -> Result<Founding, Fault>;

    /// Where the record ends.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn tail(&self) -> Result<Tail, Fault>;

    /// Stores all entries or none; they are durable on return.
    ///
    /// # Errors
    /// [`Fault::OutOfStep`] when the store does not end at `after`; [`Fault::AlreadyRecorded`] when an act id is taken.
    fn append(&mut self, after: &Tail, entries: &[Entry<'_>]) -> Result<(), Fault>;

    /// The entry of an act.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn find(&self, act_id: ActId) -> Result<Option<Stored>, Fault>;

    /// Visits the entries from position `from` on, in order. Each is lent: its room is used again for the next one, and whoever visits may
    /// give other room for it.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn scan(&self, from: u64, visit: &mut dyn FnMut(&mut Stored) -> ControlFlow<()>) -> Result<(), Fault>;

    /// Visits the leaves of the first `count` entries, in order.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn leaves(&self, count: u64, each: &mut dyn FnMut(&Hash)) -> Result<(), Fault>;

    /// A sealed value by its number.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn sealed(&self, number: u64) -> Result<Option<Sealed>, Fault>;

    /// The number of the last sealed value; 0 when there is none.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn last_sealed(&self) -> Result<u64, Fault>;

    /// Visits every sealed value with the position of its entry, by number.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn scan_sealed(&self, visit: Visit<'_, (u64, Sealed)>) -> Result<(), Fault>;

    /// Keeps a published head for good.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn publish(&mut self, head: &PublishedHead) -> Result<(), Fault>;

    /// All published heads, oldest first.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn heads(&self) -> Result<Vec<PublishedHead>, Fault>;

    /// Remembers that a person's data was erased, so that a restored older key is destroyed again.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn note_erasure(&mut self, person: &str, at: Micros) -> Result<(), Fault>;

    /// Everybody whose data was erased.
    ///
    /// # Errors
    /// [`Fault::Store`].
    fn erased(&self) -> Result<Vec<String>, Fault>;
}
