//! Bearer tokens, known by their hash only.

use rusqlite::{OptionalExtension, params};

use super::Side;
use crate::entry::{Hash, Micros};
use crate::fault::{Fault, store};

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// SHA-256 of the bearer's secret.
    pub hash: Hash,
    /// What the desk says of it, as JSON.
    pub payload: String,
    /// Good until.
    pub until: Micros,
}

impl Side {
    /// Keeps a token, replacing one of the same hash.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn put_token(&self, token: &Token) -> Result<(), Fault> {
        let sql = "INSERT OR REPLACE INTO tokens(hash, payload, until) VALUES (?1, ?2, ?3)";
        let row = params![token.hash, token.payload, token.until];
        self.lock().execute(sql, row).map(drop).map_err(store("keep a token"))
    }

    /// The token of this hash, if it is good at `now`.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn token(&self, hash: &Hash, now: Micros) -> Result<Option<Token>, Fault> {
        let db = self.lock();
        let sql = "SELECT payload, until FROM tokens WHERE hash = ?1 AND until > ?2";
        let row = db.query_row(sql, params![hash, now], |row| {
            Ok(Token { hash: *hash, payload: row.get(0)?, until: row.get(1)? })
        });
        row.optional().map_err(store("read a token"))
    }

    /// Every token, good or not.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn tokens(&self) -> Result<Vec<Token>, Fault> {
        let doing = "read tokens";
        let db = self.lock();
        let mut statement = db
            .prepare_cached("SELECT hash, payload, until FROM tokens ORDER BY until, hash")
            .map_err(store(doing))?;
        let rows = statement
            .query_map([], |row| Ok(Token { hash: row.get(0)?, payload: row.get(1)?, until: row.get(2)? }));
        rows.and_then(Iterator::collect).map_err(store(doing))
    }

    /// Removes a token; says whether there was one.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn drop_token(&self, hash: &Hash) -> Result<bool, Fault> {
        let changed = self.lock().execute("DELETE FROM tokens WHERE hash = ?1", [hash]);
        changed.map(|rows| rows > 0).map_err(store("remove a token"))
    }

    /// Forgets the tokens that are no longer good at `now` and says how many.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn forget_tokens_before(&self, now: Micros) -> Result<usize, Fault> {
        self.lock().execute("DELETE FROM tokens WHERE until <= ?1", [now]).map_err(store("forget tokens"))
    }
}
