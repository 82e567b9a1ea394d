//! Rows to values and back. SQLite's integers are signed: positions and numbers stay far below 2^63.

use rusqlite::{Row, Statement, params};

use crate::entry::{ActId, Stored};
use crate::seal::Sealed;

pub(super) const ENTRY: &str = "SELECT position, act_id, recorded, salt, leaf, link, payload FROM record";
pub(super) const SEALED: &str =
    "SELECT number, position, person, key_id, field, version, commitment, nonce, ciphertext FROM sealed";
pub(super) const INSERT_ENTRY: &str = "INSERT INTO record(position, act_id, recorded, salt, leaf, link, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
pub(super) const INSERT_SEALED: &str = "INSERT INTO sealed(number, position, person, key_id, field, version, commitment, \
     nonce, ciphertext) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

/// Reads a row of [`ENTRY`].
pub(super) fn entry(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let mut entry = Stored::blank();
    fill(row, &mut entry)?;
    Ok(entry)
}

/// Reads a row of [`ENTRY`] into an entry that is there.
pub(super) fn fill(row: &Row<'_>, entry: &mut Stored) -> rusqlite::Result<()> {
    entry.position = to_u64(row.get(0)?);
    entry.act_id = ActId(row.get(1)?);
    entry.recorded = row.get(2)?;
    entry.salt = row.get(3)?;
    entry.leaf = row.get(4)?;
    entry.link = row.get(5)?;
    entry.payload.clear();
    entry.payload.extend_from_slice(row.get_ref(6)?.as_blob()?);
    Ok(())
}

/// Reads a row of [`SEALED`]: the position of its entry, and the value.
pub(super) fn sealed(row: &Row<'_>) -> rusqlite::Result<(u64, Sealed)> {
    let value = Sealed {
        number: to_u64(row.get(0)?),
        person: row.get(2)?,
        key_id: row.get(3)?,
        field: row.get(4)?,
        version: row.get(5)?,
        commitment: row.get(6)?,
        nonce: row.get(7)?,
        ciphertext: row.get(8)?,
    };
    Ok((to_u64(row.get(1)?), value))
}

pub(super) fn insert_sealed(
    insert: &mut Statement<'_>,
    position: i64,
    value: &Sealed,
) -> rusqlite::Result<usize> {
    insert.execute(params![
        to_i64(value.number),
        position,
        value.person,
        value.key_id,
        value.field,
        value.version,
        value.commitment,
        value.nonce,
        value.ciphertext
    ])
}

pub(crate) fn to_i64(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A negative number can only come from tampering; it becomes one that fits nowhere.
pub(crate) fn to_u64(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
