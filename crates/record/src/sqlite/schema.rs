//! The tables of `record.sqlite`, as numbered migrations (`user_version`), and what every connection of ours is told.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::Durability;
use crate::fault::{Fault, store};

/// Migrations of `record.sqlite`; a shipped one is never edited.
///
/// The triggers guard against accidents, not against an owner with a shell: for that there are published heads.
pub(super) const RECORD: &[&str] = &["
CREATE TABLE meta(
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    origin  TEXT NOT NULL,
    created INTEGER NOT NULL
) STRICT;
CREATE TABLE record(
    position INTEGER PRIMARY KEY,
    act_id   BLOB NOT NULL UNIQUE CHECK (length(act_id) = 16),
    recorded INTEGER NOT NULL,
    salt     BLOB NOT NULL CHECK (length(salt) = 32),
    leaf     BLOB NOT NULL CHECK (length(leaf) = 32),
    link     BLOB NOT NULL CHECK (length(link) = 32),
    payload  BLOB NOT NULL
) STRICT;
CREATE TABLE sealed(
    number     INTEGER PRIMARY KEY,
    position   INTEGER NOT NULL,
    person     TEXT NOT NULL,
    key_id     BLOB NOT NULL,
    field      TEXT NOT NULL,
    version    INTEGER NOT NULL,
    commitment BLOB NOT NULL,
    nonce      BLOB NOT NULL,
    ciphertext BLOB NOT NULL
) STRICT;
CREATE TABLE heads(
    number INTEGER PRIMARY KEY,
    size   INTEGER NOT NULL,
    root   BLOB NOT NULL,
    at     INTEGER NOT NULL,
    note   TEXT NOT NULL
) STRICT;
CREATE TABLE erasures(
    person TEXT PRIMARY KEY,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER record_only_grows BEFORE INSERT ON record
WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM record)
BEGIN SELECT RAISE(ABORT, 'the record has no gaps'); END;
CREATE TRIGGER record_keeps BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'the record is never shortened'); END;
CREATE TRIGGER heads_keep BEFORE UPDATE ON heads BEGIN SELECT RAISE(ABORT, 'a published head is never changed'); END;
CREATE TRIGGER heads_stay BEFORE DELETE ON heads BEGIN SELECT RAISE(ABORT, 'a published head is never removed'); END;
CREATE TRIGGER meta_keeps BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'the origin is never changed'); END;
CREATE TRIGGER meta_stays BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'the origin is never removed'); END;
"];

/// Opens a database for its only writer and brings its tables up to date.
pub(crate) fn open_to_write(
    path: &Path,
    what: &'static str,
    migrations: &[&str],
    durability: Durability,
) -> Result<Connection, Fault> {
    let mut db = Connection::open(path).map_err(store("open a database"))?;
    tell(&db, durability).map_err(store("configure a database"))?;
    migrate(&mut db, what, migrations)?;
    Ok(db)
}

/// How much of a file that is read from end to end may lie in the memory of the process as it lies in the system's: all of it, as far as
/// SQLite is built for that (2 GiB). Reading a long record costs a copy and a call less a page. The file never shrinks under a reader.
const MAPPED: i64 = i64::MAX;

/// Opens a database beside its writer.
pub(crate) fn open_to_read(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).map_err(store("open a database for reading"))?;
    db.busy_timeout(Duration::from_secs(5)).map_err(store("configure a database"))?;
    db.pragma_update(None, "mmap_size", MAPPED).map_err(store("configure a database"))?;
    Ok(db)
}

fn tell(db: &Connection, durability: Durability) -> rusqlite::Result<()> {
    db.busy_timeout(Duration::from_secs(5))?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", durability.pragma())?;
    // What is deleted is overwritten: an erased key must not linger in a free page.
    db.pragma_update(None, "secure_delete", "ON")?;
    // Without it INSERT OR REPLACE would delete behind the back of the triggers.
    db.pragma_update(None, "recursive_triggers", "ON")
}

fn migrate(db: &mut Connection, what: &'static str, migrations: &[&str]) -> Result<(), Fault> {
    let doing = "bring a database up to date";
    let t = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
    let found: i64 = t.pragma_query_value(None, "user_version", |row| row.get(0)).map_err(store(doing))?;
    let known = i64::try_from(migrations.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(Fault::TooNew { what, found, known });
    }
    for migration in migrations.iter().skip(usize::try_from(found).unwrap_or(0)) {
        t.execute_batch(migration).map_err(store(doing))?;
    }
    if found < known {
        t.pragma_update(None, "user_version", known).map_err(store(doing))?;
    }
    t.commit().map_err(store(doing))
}
