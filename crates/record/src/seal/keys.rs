//! `keys.sqlite`: the wrapped key of each person, and a tombstone where one was erased.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use super::cipher::{PersonKey, Secret};
use crate::entry::Micros;
use crate::fault::{Fault, random, store};
use crate::sqlite::Durability;
use crate::sqlite::schema::{open_to_read, open_to_write};

const MIGRATIONS: &[&str] = &["
CREATE TABLE master(
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    key_id BLOB NOT NULL
) STRICT;
CREATE TABLE persons(
    person  TEXT PRIMARY KEY,
    nonce   BLOB,
    wrapped BLOB,
    erased  INTEGER,
    CHECK ((wrapped IS NULL) = (erased IS NOT NULL))
) STRICT;
"];

/// What is known of a person's key.
pub(super) enum Held {
    Key(PersonKey),
    Erased,
    Never,
}

/// The key database.
#[derive(Debug)]
pub(super) struct Keys {
    db: Connection,
}

impl Keys {
    pub(super) fn open(path: &Path, durability: Durability) -> Result<Self, Fault> {
        Ok(Self { db: open_to_write(path, "keys.sqlite", MIGRATIONS, durability)? })
    }

    pub(super) fn open_reader(path: &Path) -> Result<Self, Fault> {
        Ok(Self { db: open_to_read(path)? })
    }

    /// The id of the master key that everything here is wrapped with.
    pub(super) fn master_id(&self) -> Result<Option<[u8; 8]>, Fault> {
        let row = self.db.query_row("SELECT key_id FROM master", [], |row| row.get(0));
        row.optional().map_err(store("read which master key is in use"))
    }

    pub(super) fn set_master_id(&self, id: [u8; 8]) -> Result<(), Fault> {
        let sql = "INSERT OR REPLACE INTO master(id, key_id) VALUES (1, ?1)";
        self.db.execute(sql, [id]).map(drop).map_err(store("note which master key is in use"))
    }

    pub(super) fn get(&self, master: &Secret, person: &str) -> Result<Held, Fault> {
        let doing = "read a person's key";
        let sql = "SELECT nonce, wrapped FROM persons WHERE person = ?1";
        let mut statement = self.db.prepare_cached(sql).map_err(store(doing))?;
        let read = |row: &rusqlite::Row<'_>| {
            Ok((row.get::<_, Option<[u8; 24]>>(0)?, row.get::<_, Option<Vec<u8>>>(1)?))
        };
        match statement.query_row([person], read).optional().map_err(store(doing))? {
            None => Ok(Held::Never),
            Some((Some(nonce), Some(wrapped))) => unwrap(master, person, &nonce, &wrapped).map(Held::Key),
            Some(_) => Ok(Held::Erased),
        }
    }

    /// Keeps new keys; durable on return.
    pub(super) fn put(&mut self, master: &Secret, new: &[(&str, &PersonKey)]) -> Result<(), Fault> {
        let doing = "keep a person's key";
        let t = self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        for (person, key) in new {
            let (nonce, wrapped) = wrap(master, person, key)?;
            let sql = "INSERT INTO persons(person, nonce, wrapped) VALUES (?1, ?2, ?3)";
            t.execute(sql, params![person, nonce, wrapped]).map_err(store(doing))?;
        }
        t.commit().map_err(store(doing))
    }

    /// Destroys a person's key and leaves a tombstone.
    pub(super) fn erase(&self, person: &str, at: Micros) -> Result<(), Fault> {
        let doing = "erase a person's key";
        let sql = "INSERT INTO persons(person, erased) VALUES (?1, ?2)
                   ON CONFLICT(person) DO UPDATE SET nonce = NULL, wrapped = NULL, erased = excluded.erased
                   WHERE wrapped IS NOT NULL";
        self.db.execute(sql, params![person, at]).map_err(store(doing))?;
        // Older pages in the write-ahead log still hold the key: fold the log in and cut it off.
        self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(store(doing))
    }

    /// Wraps every key anew, in one transaction.
    pub(super) fn rewrap(&mut self, old: &Secret, new: &Secret) -> Result<(), Fault> {
        let doing = "wrap the keys anew";
        let t = self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        {
            let sql = "SELECT person, nonce, wrapped FROM persons WHERE wrapped IS NOT NULL";
            let mut read = t.prepare(sql).map_err(store(doing))?;
            let rows = read
                .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get::<_, Vec<u8>>(2)?)));
            let rows: Vec<_> = rows.and_then(Iterator::collect).map_err(store(doing))?;
            let mut write = t
                .prepare("UPDATE persons SET nonce = ?2, wrapped = ?3 WHERE person = ?1")
                .map_err(store(doing))?;
            for (person, nonce, wrapped) in rows {
                let (nonce, wrapped) = wrap(new, &person, &unwrap(old, &person, &nonce, &wrapped)?)?;
                write.execute(params![person, nonce, wrapped]).map_err(store(doing))?;
            }
        }
        t.execute("UPDATE master SET key_id = ?1", [new.id()]).map_err(store(doing))?;
        t.commit().map_err(store(doing))?;
        self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(store(doing))
    }
}

fn wrap(master: &Secret, person: &str, key: &PersonKey) -> Result<([u8; 24], Vec<u8>), Fault> {
    let mut nonce = [0; 24];
    random(&mut nonce)?;
    let wrapped = master.encrypt(&nonce, person.as_bytes(), key.root.bytes());
    wrapped.map(|wrapped| (nonce, wrapped)).ok_or_else(|| unfit(person))
}

fn unwrap(master: &Secret, person: &str, nonce: &[u8; 24], wrapped: &[u8]) -> Result<PersonKey, Fault> {
    let root =
        master.decrypt(nonce, person.as_bytes(), wrapped).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    root.map(|bytes| PersonKey::new(Secret::new(bytes))).ok_or_else(|| unfit(person))
}

fn unfit(person: &str) -> Fault {
    Fault::KeyUnfit { what: "key of a person", path: person.into() }
}
