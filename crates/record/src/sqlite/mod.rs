//! The record on SQLite: WAL, every commit synced.

pub(crate) mod rows;
pub(crate) mod schema;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};

use crate::chain::Tail;
use crate::engine::{Engine, Entry, Founding, PublishedHead, Visit};
use crate::entry::{ActId, Hash, Micros, Stored};
use crate::fault::{Fault, store};
use crate::seal::Sealed;
use rows::{ENTRY, SEALED, entry, fill, sealed, to_i64, to_u64};

/// When a commit counts as done. Only tests choose anything but [`Durability::Full`].
#[doc(hidden)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Durability {
    /// Synced before the commit returns.
    #[default]
    Full,
    /// Synced at checkpoints only: a power cut loses acknowledged acts.
    Normal,
    /// Never synced.
    Off,
}

impl Durability {
    pub(crate) fn pragma(self) -> &'static str {
        match self {
            Self::Full => "FULL",
            Self::Normal => "NORMAL",
            Self::Off => "OFF",
        }
    }
}

/// One connection to `record.sqlite`.
#[derive(Debug)]
pub struct Sqlite {
    db: Connection,
    path: PathBuf,
}

impl Sqlite {
    /// Opens (and makes, if need be) the database for its only writer.
    ///
    /// # Errors
    /// [`Fault::Store`], [`Fault::TooNew`].
    pub fn open(path: &Path) -> Result<Self, Fault> {
        Self::open_with(path, Durability::Full)
    }

    /// As [`Sqlite::open`], with a weaker promise for the negative controls.
    #[doc(hidden)]
    pub fn open_with(path: &Path, durability: Durability) -> Result<Self, Fault> {
        let db = schema::open_to_write(path, "record.sqlite", schema::RECORD, durability)?;
        Ok(Self { db, path: path.to_owned() })
    }

    /// Opens the database for reading, beside its writer.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn open_reader(path: &Path) -> Result<Self, Fault> {
        Ok(Self { db: schema::open_to_read(path)?, path: path.to_owned() })
    }

    /// Writes down whose record this is.
    ///
    /// # Errors
    /// [`Fault::NotEmpty`] when it is written down already.
    pub fn found(&mut self, founding: &Founding) -> Result<(), Fault> {
        let sql = "INSERT OR IGNORE INTO meta(id, origin, created) VALUES (1, ?1, ?2)";
        let changed = self
            .db
            .execute(sql, params![founding.origin, founding.created])
            .map_err(store("found a record"))?;
        if changed == 0 { Err(Fault::NotEmpty { dir: self.path.clone() }) } else { Ok(()) }
    }

    /// Holds one moment of the store for every reading that follows on this connection.
    pub(crate) fn hold(&self) -> Result<(), Fault> {
        self.db.execute_batch("BEGIN; SELECT count(*) FROM meta;").map_err(store("hold a reading"))
    }

    fn write(&mut self, after: &Tail, entries: &[Entry<'_>]) -> Result<(), Fault> {
        let doing = "append entries";
        let t = self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        let end = last(&t).map_err(store(doing))?;
        let (found, found_link) = end.map_or((0, after.link), |tail| (tail.position, tail.link));
        if found != after.position || found_link != after.link {
            return Err(Fault::OutOfStep { believed: after.position, found });
        }
        {
            let mut insert = t.prepare_cached(rows::INSERT_ENTRY).map_err(store(doing))?;
            let mut seal = t.prepare_cached(rows::INSERT_SEALED).map_err(store(doing))?;
            for Entry { stored, sealed } in entries {
                let position = to_i64(stored.position);
                let row = params![
                    position,
                    stored.act_id.0,
                    stored.recorded,
                    stored.salt,
                    stored.leaf,
                    stored.link,
                    stored.payload
                ];
                insert.execute(row).map_err(|e| taken(stored.act_id, e))?;
                for value in *sealed {
                    rows::insert_sealed(&mut seal, position, value)
                        .map_err(store("append a sealed value"))?;
                }
            }
        }
        t.commit().map_err(store("commit"))
    }
}

impl Engine for Sqlite {
    fn reader(&self) -> Result<Box<dyn Engine>, Fault> {
        Ok(Box::new(Self::open_reader(&self.path)?))
    }

    fn founding(&self) -> Result<Founding, Fault> {
        let row = self.db.query_row("SELECT origin, created FROM meta", [], |row| {
            Ok(Founding { origin: row.get(0)?, created: row.get(1)? })
        });
        let found = row.optional().map_err(store("read whose record this is"))?;
        found.ok_or_else(|| Fault::NoRecord { dir: self.path.clone() })
    }

    fn tail(&self) -> Result<Tail, Fault> {
        match last(&self.db).map_err(store("read the end of the record"))? {
            Some(tail) => Ok(tail),
            None => self.founding().map(|f| Tail::genesis(&f.origin, f.created)),
        }
    }

    fn append(&mut self, after: &Tail, entries: &[Entry<'_>]) -> Result<(), Fault> {
        self.write(after, entries)
    }

    fn find(&self, act_id: ActId) -> Result<Option<Stored>, Fault> {
        let doing = "find an act";
        let sql = select(ENTRY, "WHERE act_id = ?1");
        let mut statement = self.db.prepare_cached(&sql).map_err(store(doing))?;
        statement.query_row([act_id.0], entry).optional().map_err(store(doing))
    }

    fn scan(&self, from: u64, visit: &mut dyn FnMut(&mut Stored) -> ControlFlow<()>) -> Result<(), Fault> {
        let doing = "read entries";
        let sql = select(ENTRY, "WHERE position >= ?1 ORDER BY position");
        let mut statement = self.db.prepare_cached(&sql).map_err(store(doing))?;
        let mut rows = statement.query([to_i64(from)]).map_err(store(doing))?;
        let mut lent = Stored::blank();
        while let Some(row) = rows.next().map_err(store(doing))? {
            fill(row, &mut lent).map_err(store(doing))?;
            if let ControlFlow::Break(()) = visit(&mut lent) {
                break;
            }
        }
        Ok(())
    }

    fn leaves(&self, count: u64, each: &mut dyn FnMut(&Hash)) -> Result<(), Fault> {
        let doing = "read leaves";
        let sql = "SELECT leaf FROM record WHERE position <= ?1 ORDER BY position";
        let mut statement = self.db.prepare_cached(sql).map_err(store(doing))?;
        let mut rows = statement.query([to_i64(count)]).map_err(store(doing))?;
        while let Some(row) = rows.next().map_err(store(doing))? {
            each(&row.get(0).map_err(store(doing))?);
        }
        Ok(())
    }

    fn sealed(&self, number: u64) -> Result<Option<Sealed>, Fault> {
        let doing = "read a sealed value";
        let sql = select(SEALED, "WHERE number = ?1");
        let mut statement = self.db.prepare_cached(&sql).map_err(store(doing))?;
        let row = statement.query_row([to_i64(number)], |row| sealed(row).map(|(_, value)| value));
        row.optional().map_err(store(doing))
    }

    fn last_sealed(&self) -> Result<u64, Fault> {
        let row = self.db.query_row("SELECT coalesce(max(number), 0) FROM sealed", [], |row| row.get(0));
        row.map(to_u64).map_err(store("count sealed values"))
    }

    fn scan_sealed(&self, visit: Visit<'_, (u64, Sealed)>) -> Result<(), Fault> {
        let doing = "read sealed values";
        let sql = select(SEALED, "ORDER BY number");
        let mut statement = self.db.prepare_cached(&sql).map_err(store(doing))?;
        let mut rows = statement.query([]).map_err(store(doing))?;
        while let Some(row) = rows.next().map_err(store(doing))? {
            if let ControlFlow::Break(()) = visit(sealed(row).map_err(store(doing))?) {
                break;
            }
        }
        Ok(())
    }

    fn publish(&mut self, head: &PublishedHead) -> Result<(), Fault> {
        let sql = "INSERT INTO heads(size, root, at, note) VALUES (?1, ?2, ?3, ?4)";
        let row = params![to_i64(head.size), head.root, head.at, head.note];
        self.db.execute(sql, row).map(drop).map_err(store("keep a published head"))
    }

    fn heads(&self) -> Result<Vec<PublishedHead>, Fault> {
        let doing = "read published heads";
        let sql = "SELECT size, root, at, note FROM heads ORDER BY number";
        let mut statement = self.db.prepare_cached(sql).map_err(store(doing))?;
        let rows = statement.query_map([], |row| {
            Ok(PublishedHead {
                size: to_u64(row.get(0)?),
                root: row.get(1)?,
                at: row.get(2)?,
                note: row.get(3)?,
            })
        });
        rows.and_then(Iterator::collect).map_err(store(doing))
    }

    fn note_erasure(&mut self, person: &str, at: Micros) -> Result<(), Fault> {
        let sql = "INSERT OR IGNORE INTO erasures(person, at) VALUES (?1, ?2)";
        self.db.execute(sql, params![person, at]).map(drop).map_err(store("note an erasure"))
    }

    fn erased(&self) -> Result<Vec<String>, Fault> {
        let doing = "read erasures";
        let mut statement = self.db.prepare_cached("SELECT person FROM erasures").map_err(store(doing))?;
        statement.query_map([], |row| row.get(0)).and_then(Iterator::collect).map_err(store(doing))
    }
}

fn last(db: &Connection) -> rusqlite::Result<Option<Tail>> {
    let sql = "SELECT position, link, recorded FROM record ORDER BY position DESC LIMIT 1";
    db.prepare_cached(sql)?
        .query_row([], |row| {
            Ok(Tail { position: to_u64(row.get(0)?), link: row.get(1)?, recorded: row.get(2)? })
        })
        .optional()
}

/// Is it the act id that stands in the way? It is the only UNIQUE column beside the position.
fn taken(act_id: ActId, error: rusqlite::Error) -> Fault {
    match error.sqlite_error() {
        Some(e) if e.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE => {
            Fault::AlreadyRecorded { act_id }
        }
        Some(_) | None => store("append an entry")(error),
    }
}

fn select(columns: &str, rest: &str) -> String {
    [columns, " ", rest].concat()
}
