//! May letters go out? Held after a restore, or the body would mail its members twice.

use rusqlite::{Connection, OptionalExtension, params};

use super::Side;
use crate::entry::Micros;
use crate::fault::{Fault, store};

/// Whether deliveries are leased at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outbox {
    /// They are.
    Open,
    /// Not until a person releases them.
    Held {
        /// Since when.
        since: Micros,
        /// Why.
        reason: String,
    },
}

impl Outbox {
    pub(super) fn read(db: &Connection) -> Result<Self, Fault> {
        let row = db.query_row("SELECT since, reason FROM outbox", [], |row| {
            Ok(Self::Held { since: row.get(0)?, reason: row.get(1)? })
        });
        row.optional().map(|held| held.unwrap_or(Self::Open)).map_err(store("read the outbox"))
    }
}

impl Side {
    /// Is the outbox held?
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn outbox(&self) -> Result<Outbox, Fault> {
        Outbox::read(&self.lock())
    }

    /// Holds the outbox.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn hold_outbox(&self, reason: &str, since: Micros) -> Result<(), Fault> {
        let sql = "INSERT OR REPLACE INTO outbox(id, since, reason) VALUES (1, ?1, ?2)";
        self.lock().execute(sql, params![since, reason]).map(drop).map_err(store("hold the outbox"))
    }

    /// Releases the outbox. Only a person decides this, and the caller records who.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn release_outbox(&self) -> Result<(), Fault> {
        self.lock().execute("DELETE FROM outbox", []).map(drop).map_err(store("release the outbox"))
    }
}
