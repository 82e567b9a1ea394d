//! Beside the chain: refusals, deliveries, parcels and tokens. None of it is evidence, so it may be changed and forgotten.
//!
//! A database of its own: a letter sent or a login must not wait for the writer of the record, nor it for them.

mod deliveries;
mod outbox;
mod parcels;
mod refusals;
mod tokens;

pub use deliveries::{Delivery, DeliveryState};
pub use outbox::Outbox;
pub use parcels::{Bounce, By, Parcel, ParcelLabel, ParcelState, ParcelStep, Parcels, Step};
pub use refusals::RefusalNote;
pub use tokens::Token;

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use crate::fault::Fault;
use crate::layout::Layout;
use crate::sqlite::Durability;
use crate::sqlite::schema::{open_to_read, open_to_write};

const MIGRATIONS: &[&str] = &["
CREATE TABLE refusals(
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    payload TEXT NOT NULL
) STRICT;
CREATE INDEX refusals_at ON refusals(at);
CREATE TABLE deliveries(
    duty       TEXT PRIMARY KEY,
    state      TEXT NOT NULL CHECK (state IN ('due', 'leased', 'done')),
    next       INTEGER NOT NULL,
    attempts   INTEGER NOT NULL DEFAULT 0,
    message_id TEXT NOT NULL,
    at         INTEGER NOT NULL,
    outcome    TEXT
) STRICT;
CREATE INDEX deliveries_next ON deliveries(next) WHERE state <> 'done';
CREATE TABLE tokens(
    hash    BLOB PRIMARY KEY CHECK (length(hash) = 32),
    payload TEXT NOT NULL,
    until   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE outbox(
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    since  INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;
", "
CREATE TABLE parcels(
    id         TEXT PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    letter     TEXT NOT NULL,
    version    INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    addressee  TEXT NOT NULL,
    category   TEXT NOT NULL,
    name       TEXT NOT NULL,
    address    TEXT,
    lines      TEXT NOT NULL,
    lang       TEXT NOT NULL,
    replaces   TEXT UNIQUE REFERENCES parcels(id),
    state      TEXT NOT NULL,
    next       INTEGER NOT NULL,
    attempts   INTEGER NOT NULL,
    planned    INTEGER NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX parcels_letter ON parcels(letter, version, name);
CREATE INDEX parcels_next ON parcels(next) WHERE state IN ('planned', 'deferred');
CREATE TABLE parcel_steps(
    parcel   TEXT NOT NULL REFERENCES parcels(id),
    number   INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    state    TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    who      TEXT,
    told     TEXT NOT NULL,
    PRIMARY KEY (parcel, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER parcel_steps_keep BEFORE UPDATE ON parcel_steps BEGIN SELECT RAISE(ABORT, 'a step is never changed'); END;
CREATE TRIGGER parcel_steps_stay BEFORE DELETE ON parcel_steps BEGIN SELECT RAISE(ABORT, 'a step is never removed'); END;
CREATE TABLE bounces(
    digest     BLOB NOT NULL CHECK (length(digest) = 32),
    part       INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    who        TEXT NOT NULL,
    parcel     TEXT REFERENCES parcels(id),
    message_id TEXT,
    recipient  TEXT,
    action     TEXT NOT NULL,
    told       TEXT NOT NULL,
    raw        BLOB NOT NULL,
    PRIMARY KEY (digest, part)
) STRICT;
CREATE INDEX bounces_parcel ON bounces(parcel);
", "
ALTER TABLE parcels ADD COLUMN person TEXT;
CREATE INDEX parcels_person ON parcels(person) WHERE person IS NOT NULL;
DROP TRIGGER parcel_steps_keep;
CREATE TRIGGER parcel_steps_keep BEFORE UPDATE OF parcel, number, at, state, attempts, who ON parcel_steps
BEGIN SELECT RAISE(ABORT, 'a step is never changed'); END;
CREATE TRIGGER parcel_steps_told BEFORE UPDATE OF told ON parcel_steps WHEN instr(NEW.told, '[erased]') = 0
BEGIN SELECT RAISE(ABORT, 'what was told is never changed, but for what is erased'); END;
"];

/// The side tables. Cheap to clone, shared by all threads.
#[derive(Clone, Debug)]
pub struct Side {
    db: Arc<Mutex<Connection>>,
}

impl Side {
    /// Opens the side tables of the record in `dir` for writing, beside its writer: a token is made, and the outbox released, while
    /// the house is open.
    ///
    /// # Errors
    /// [`Fault::NoRecord`], [`Fault::Store`].
    pub fn beside(dir: &Path) -> Result<Self, Fault> {
        let layout = Layout::new(dir);
        if !layout.record().exists() {
            return Err(Fault::NoRecord { dir: dir.to_owned() });
        }
        Self::open(&layout.side(), Durability::Full)
    }

    pub(crate) fn open(path: &Path, durability: Durability) -> Result<Self, Fault> {
        Ok(Self::of(open_to_write(path, "side.sqlite", MIGRATIONS, durability)?))
    }

    pub(crate) fn open_reader(path: &Path) -> Result<Self, Fault> {
        Ok(Self::of(open_to_read(path)?))
    }

    fn of(db: Connection) -> Self {
        Self { db: Arc::new(Mutex::new(db)) }
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        // A transaction that a panic cut off is rolled back when it is dropped.
        self.db.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
