//! Refusals: a member may ask why a reply was not taken on the last day. Kept for a period, then forgotten.

use rusqlite::params;

use super::Side;
use crate::entry::Micros;
use crate::fault::{Fault, store};

/// A refusal as it was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalNote {
    /// Its number.
    pub number: i64,
    /// When.
    pub at: Micros,
    /// What the desk wrote down, as JSON.
    pub payload: String,
}

impl Side {
    /// Notes a refusal and gives its number.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn note_refusal(&self, at: Micros, payload: &str) -> Result<i64, Fault> {
        let db = self.lock();
        let sql = "INSERT INTO refusals(at, payload) VALUES (?1, ?2) RETURNING number";
        db.query_row(sql, params![at, payload], |row| row.get(0)).map_err(store("note a refusal"))
    }

    /// The refusals from `from` on and before `until`, the newest first, at most `limit`.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn refusals(&self, from: Micros, until: Micros, limit: u32) -> Result<Vec<RefusalNote>, Fault> {
        let doing = "read refusals";
        let db = self.lock();
        let sql = "SELECT number, at, payload FROM refusals WHERE at >= ?1 AND at < ?2 ORDER BY at DESC, number DESC LIMIT ?3";
        let mut statement = db.prepare_cached(sql).map_err(store(doing))?;
        let rows = statement.query_map(params![from, until, limit], |row| {
            Ok(RefusalNote { number: row.get(0)?, at: row.get(1)?, payload: row.get(2)? })
        });
        rows.and_then(Iterator::collect).map_err(store(doing))
    }

    /// Forgets the refusals before `at` and says how many.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn forget_refusals_before(&self, at: Micros) -> Result<usize, Fault> {
        self.lock().execute("DELETE FROM refusals WHERE at < ?1", [at]).map_err(store("forget refusals"))
    }
}
