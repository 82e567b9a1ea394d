//! What can go wrong that is nobody's refusal: the store, its files and its keys failed us.

use std::path::PathBuf;

use crate::chain::Break;
use crate::entry::{ActId, Micros};

/// A failure of the record. The outer text never repeats the inner: print the whole chain of sources once, at the edge.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// Another process writes this record.
    #[error("the record in {} is held by {}", dir.display(), holder(*pid))]
    Locked {
        /// The data folder.
        dir: PathBuf,
        /// Who holds it, when the lock file could be read.
        pid: Option<u32>,
    },
    /// The folder holds no record.
    #[error("there is no record in {}", dir.display())]
    NoRecord {
        /// The data folder.
        dir: PathBuf,
    },
    /// The folder holds a record already, or anything else where an empty folder is needed.
    #[error("{} is not empty", dir.display())]
    NotEmpty {
        /// The folder.
        dir: PathBuf,
    },
    /// A name that cannot be part of an origin (see [`crate::found`]).
    #[error("{name:?} cannot name a record: letters, digits, '.', '-' and '/' only")]
    BadName {
        /// The name given.
        name: String,
    },
    /// A file operation failed.
    #[error("cannot {doing} {}", path.display())]
    File {
        /// A verb.
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// The system's reason.
        #[source]
        source: std::io::Error,
    },
    /// The engine failed. The source is boxed so that no caller depends on one engine.
    #[error("the store failed to {doing}")]
    Store {
        /// A verb.
        doing: &'static str,
        /// The engine's reason.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The store was made by a newer program.
    #[error("{what} has layout {found}; this program knows up to {known}")]
    TooNew {
        /// Which database.
        what: &'static str,
        /// Its layout number.
        found: i64,
        /// The newest one known here.
        known: i64,
    },
    /// An act with this id is recorded; nothing of the batch was stored. [`crate::Writer::find`] gives the earlier entry.
    #[error("act {act_id} is already recorded")]
    AlreadyRecorded {
        /// The id.
        act_id: ActId,
    },
    /// A draft would make the recorded time run backwards; nothing of the batch was stored.
    #[error("recorded time {recorded} lies before {last}")]
    ClockBackwards {
        /// The draft's time.
        recorded: Micros,
        /// The last recorded time.
        last: Micros,
    },
    /// The store moved under its only writer; nothing of the batch was stored.
    #[error("the store ends at entry {found}, its writer believed {believed}")]
    OutOfStep {
        /// What the writer believed.
        believed: u64,
        /// What the store holds.
        found: u64,
    },
    /// An earlier write failed: what the cache holds may be a lie, so this writer takes nothing more. End the process.
    #[error("an earlier write failed and this writer has stopped")]
    Stopped,
    /// A verified reading met an entry that does not fit.
    #[error("the record is broken at entry {position}")]
    Broken {
        /// Where.
        position: u64,
        /// In which way.
        #[source]
        source: Break,
    },
    /// A tree was asked for a size or index that it does not have.
    #[error("entry {index} of a tree of {size} was asked for, the record holds {held}")]
    BeyondTree {
        /// The index or older size asked for.
        index: u64,
        /// The size asked for.
        size: u64,
        /// The size held.
        held: u64,
    },
    /// The background building of the tree failed.
    #[error("the tree could not be built: {reason}")]
    TreeNotBuilt {
        /// The whole chain of reasons (kept as text, since every waiter is told).
        reason: String,
    },
    /// A key file that must be there is not.
    #[error("the {what} is missing from {}", path.display())]
    KeyMissing {
        /// Which key.
        what: &'static str,
        /// Where it was looked for.
        path: PathBuf,
    },
    /// A key file or the list of keys cannot be understood, or does not fit the record.
    #[error("{} does not hold the {what} of this record", path.display())]
    KeyUnfit {
        /// Which key.
        what: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// Nothing more may be sealed for this person: their key was erased.
    #[error("the data of person {person} was erased")]
    PersonErased {
        /// Who.
        person: String,
    },
    /// A sealed value is not in the store.
    #[error("sealed value {number} is missing")]
    SealedMissing {
        /// Its number.
        number: u64,
    },
    /// A sealed value is there, its key too, but it does not open to what was committed.
    #[error("sealed value {number} does not open")]
    SealBroken {
        /// Its number.
        number: u64,
    },
    /// A blob is not there.
    #[error("blob {hash} is missing")]
    BlobMissing {
        /// Its SHA-256 in hex.
        hash: String,
    },
    /// A blob's bytes do not have the hash that names it.
    #[error("blob {hash} holds other bytes")]
    BlobBroken {
        /// Its SHA-256 in hex.
        hash: String,
    },
    /// Deliveries are held, as after a restore, until a person releases them.
    #[error("the outbox is held: {reason}")]
    OutboxHeld {
        /// Why.
        reason: String,
    },
    /// A step that no parcel takes; nothing was changed.
    #[error("a parcel that is {from} cannot become {to}")]
    NoSuchStep {
        /// The state it would start from.
        from: &'static str,
        /// The state it would lead to.
        to: &'static str,
    },
    /// A backup does not hold what its manifest says, or does not verify.
    #[error("the backup in {} is unfit: {reason}", dir.display())]
    BackupUnfit {
        /// The backup.
        dir: PathBuf,
        /// What does not hold.
        reason: String,
    },
    /// The system gave no randomness.
    #[error("the system gave no random bytes: {reason}")]
    NoRandomness {
        /// The system's reason.
        reason: String,
    },
}

impl Fault {
    /// Must the writing process end? True where the store may hold something else than the writer believes.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        !matches!(
            self,
            Self::AlreadyRecorded { .. }
                | Self::ClockBackwards { .. }
                | Self::PersonErased { .. }
                | Self::NoSuchStep { .. }
        )
    }
}

fn holder(pid: Option<u32>) -> String {
    pid.map_or_else(|| "another process".to_owned(), |pid| format!("process {pid}"))
}

/// Turns an engine's error into a [`Fault`] that says what was being done.
pub(crate) fn store(doing: &'static str) -> impl FnOnce(rusqlite::Error) -> Fault {
    move |source| Fault::Store { doing, source: Box::new(source) }
}

/// Fills `bytes` from the system.
pub(crate) fn random(bytes: &mut [u8]) -> Result<(), Fault> {
    getrandom::fill(bytes).map_err(|e| Fault::NoRandomness { reason: e.to_string() })
}
