//! Parcels in the side tables.

use rusqlite::{Connection, Row, Transaction, TransactionBehavior, params};

use super::{Bounce, ERASED, Parcel, ParcelLabel, ParcelState, ParcelStep, Parcels, Step};
use crate::entry::Micros;
use crate::fault::{Fault, store};
use crate::side::Side;
use crate::side::outbox::Outbox;

const COLUMNS: &str = "id, message_id, letter, version, position, addressee, category, name, address, lines, lang, replaces, state, \
                       next, attempts, planned, at, person";
const BOUNCE: &str = "digest, part, at, who, parcel, message_id, recipient, action, told, raw";

impl Parcels for Side {
    fn plan_parcels(&self, labels: &[ParcelLabel], at: Micros) -> Result<u32, Fault> {
        let doing = "plan parcels";
        let mut db = self.lock();
        let t = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        let mut planned = 0;
        for label in labels {
            planned += u32::from(plan(&t, label, at).map_err(store(doing))?);
        }
        t.commit().map_err(store(doing))?;
        Ok(planned)
    }

    fn take_step(&self, step: &Step<'_>) -> Result<bool, Fault> {
        step.check()?;
        let doing = "note a step of a parcel";
        let mut db = self.lock();
        let t = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        if step.to == ParcelState::Handing {
            refuse_while_held(&t)?;
        }
        let taken = take(&t, step).map_err(store(doing))?;
        t.commit().map_err(store(doing))?;
        Ok(taken)
    }

    fn replace_parcel(&self, step: &Step<'_>, label: &ParcelLabel) -> Result<bool, Fault> {
        step.check()?;
        let doing = "replace a parcel";
        let mut db = self.lock();
        let t = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        if !take(&t, step).map_err(store(doing))? {
            return Ok(false);
        }
        // Without the new parcel the old one does not move either: what is not committed never was.
        if !plan(&t, label, step.at).map_err(store(doing))? {
            return Ok(false);
        }
        t.commit().map_err(store(doing))?;
        Ok(true)
    }

    fn due_parcels(&self, now: Micros, limit: u32) -> Result<Vec<Parcel>, Fault> {
        let db = self.lock();
        refuse_while_held(&db)?;
        let sql = format!(
            "SELECT {COLUMNS} FROM parcels WHERE state IN ('planned', 'deferred') AND next <= ?1
             ORDER BY next, letter, version, name, id LIMIT ?2"
        );
        read(&db, &sql, params![now, limit])
    }

    fn parcels_beginning(&self, id: &str) -> Result<Vec<Parcel>, Fault> {
        let sql = format!("SELECT {COLUMNS} FROM parcels WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id");
        read(&self.lock(), &sql, params![id])
    }

    fn parcel_of_message(&self, message_id: &str) -> Result<Option<Parcel>, Fault> {
        let sql = format!("SELECT {COLUMNS} FROM parcels WHERE message_id = ?1");
        Ok(read(&self.lock(), &sql, params![message_id])?.pop())
    }

    fn parcels(&self, letter: Option<&str>, state: Option<ParcelState>) -> Result<Vec<Parcel>, Fault> {
        let sql = format!(
            "SELECT {COLUMNS} FROM parcels WHERE (?1 IS NULL OR letter = ?1) AND (?2 IS NULL OR state = ?2)
             ORDER BY letter, version, name, id"
        );
        read(&self.lock(), &sql, params![letter, state.map(ParcelState::word)])
    }

    fn parcel_steps(&self, id: &str) -> Result<Vec<ParcelStep>, Fault> {
        let doing = "read the steps of a parcel";
        let db = self.lock();
        let sql = "SELECT number, at, state, attempts, who, told FROM parcel_steps WHERE parcel = ?1 ORDER BY number";
        let mut statement = db.prepare_cached(sql).map_err(store(doing))?;
        let rows = statement.query_map([id], |row| {
            Ok(ParcelStep {
                number: row.get(0)?,
                at: row.get(1)?,
                state: state(row, 2)?,
                attempts: row.get(3)?,
                who: row.get(4)?,
                told: row.get(5)?,
            })
        });
        rows.and_then(Iterator::collect).map_err(store(doing))
    }

    fn keep_bounce(&self, bounce: &Bounce) -> Result<bool, Fault> {
        let doing = "keep a report";
        let mut db = self.lock();
        let t = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        let sql = format!(
            "INSERT OR IGNORE INTO bounces({BOUNCE}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        );
        let row = params![
            bounce.digest,
            bounce.part,
            bounce.at,
            bounce.who,
            bounce.parcel,
            bounce.message_id,
            bounce.recipient,
            bounce.action,
            bounce.told,
            bounce.raw
        ];
        let new = t.execute(&sql, row).map_err(store(doing))? == 1;
        if !new {
            let sql = "UPDATE bounces SET parcel = ?3 WHERE digest = ?1 AND part = ?2 AND parcel IS NULL";
            t.execute(sql, params![bounce.digest, bounce.part, bounce.parcel]).map_err(store(doing))?;
        }
        t.commit().map_err(store(doing))?;
        Ok(new)
    }

    fn forget(&self, person: &str) -> Result<u32, Fault> {
        let doing = "forget a person's parcels";
        let mut db = self.lock();
        let t = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        let found = forget(&t, person).map_err(store(doing))?;
        t.commit().map_err(store(doing))?;
        if found > 0 {
            // Older pages in the write-ahead log still hold the addresses: fold the log in and cut it off.
            db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(store(doing))?;
        }
        Ok(found)
    }

    fn bounces(&self, parcel: Option<&str>) -> Result<Vec<Bounce>, Fault> {
        let doing = "read reports";
        let db = self.lock();
        // IS, not =: without a parcel those are asked for that have none.
        let sql = format!("SELECT {BOUNCE} FROM bounces WHERE parcel IS ?1 ORDER BY at, digest, part");
        let mut statement = db.prepare_cached(&sql).map_err(store(doing))?;
        let rows = statement.query_map([parcel], |row| {
            Ok(Bounce {
                digest: row.get(0)?,
                part: row.get(1)?,
                at: row.get(2)?,
                who: row.get(3)?,
                parcel: row.get(4)?,
                message_id: row.get(5)?,
                recipient: row.get(6)?,
                action: row.get(7)?,
                told: row.get(8)?,
                raw: row.get(9)?,
            })
        });
        rows.and_then(Iterator::collect).map_err(store(doing))
    }
}

fn refuse_while_held(db: &Connection) -> Result<(), Fault> {
    match Outbox::read(db)? {
        Outbox::Open => Ok(()),
        Outbox::Held { reason, .. } => Err(Fault::OutboxHeld { reason }),
    }
}

/// Plans one parcel, if it is new.
fn plan(t: &Transaction<'_>, label: &ParcelLabel, at: Micros) -> rusqlite::Result<bool> {
    let first = if label.address.is_some() { ParcelState::Planned } else { ParcelState::ByPost };
    let lines = serde_json::Value::from(label.lines.clone()).to_string();
    let sql = format!(
        "INSERT OR IGNORE INTO parcels({COLUMNS})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 0, ?14, ?14, ?15)"
    );
    let row = params![
        label.id,
        label.message_id,
        label.letter,
        label.version,
        i64::try_from(label.position).unwrap_or(i64::MAX),
        label.addressee,
        label.category,
        label.name,
        label.address,
        lines,
        label.lang,
        label.replaces,
        first.word(),
        at,
        label.person
    ];
    if t.execute(&sql, row)? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO parcel_steps(parcel, number, at, state, attempts, who, told) VALUES (?1, 1, ?2, ?3, 0, NULL, '')";
    t.execute(sql, params![label.id, at, first.word()])?;
    Ok(true)
}

/// Blanks what is held of a person, and says of how many parcels.
fn forget(t: &Transaction<'_>, person: &str) -> rusqlite::Result<u32> {
    let sql = "SELECT id, address FROM parcels WHERE person = ?1 AND (address IS NOT NULL OR name <> '' OR lines <> '[]')";
    let mut statement = t.prepare(sql)?;
    let held =
        statement.query_map([person], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?)));
    let held = held?.collect::<rusqlite::Result<Vec<_>>>()?;
    for (id, address) in &held {
        if let Some(address) = address.as_deref().filter(|address| !address.is_empty()) {
            let sql = "UPDATE parcel_steps SET told = replace(told, ?2, ?3) WHERE parcel = ?1 AND instr(told, ?2) > 0";
            t.execute(sql, params![id, address, ERASED])?;
            // A report that was matched with no parcel may be of this address all the same.
            let sql = "UPDATE bounces SET recipient = NULL, told = replace(told, ?1, ?2), raw = x''
                       WHERE instr(recipient, ?1) > 0 OR instr(told, ?1) > 0";
            t.execute(sql, params![address, ERASED])?;
        }
        t.execute("UPDATE bounces SET recipient = NULL, raw = x'' WHERE parcel = ?1", [id])?;
        t.execute("UPDATE parcels SET name = '', address = NULL, lines = '[]' WHERE id = ?1", [id])?;
    }
    Ok(u32::try_from(held.len()).unwrap_or(u32::MAX))
}

/// Takes one step, if the parcel is where the step starts.
fn take(t: &Transaction<'_>, step: &Step<'_>) -> rusqlite::Result<bool> {
    let sql = "UPDATE parcels SET state = ?3, attempts = ?4, at = ?5, next = ?6 WHERE id = ?1 AND state = ?2";
    let row = params![step.parcel, step.from.word(), step.to.word(), step.attempts, step.at, step.next];
    if t.execute(sql, row)? == 0 {
        return Ok(false);
    }
    let sql = "INSERT INTO parcel_steps(parcel, number, at, state, attempts, who, told)
               SELECT ?1, max(number) + 1, ?2, ?3, ?4, ?5, ?6 FROM parcel_steps WHERE parcel = ?1";
    t.execute(sql, params![step.parcel, step.at, step.to.word(), step.attempts, step.who, step.told])?;
    Ok(true)
}

fn read(db: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<Vec<Parcel>, Fault> {
    let doing = "read parcels";
    let mut statement = db.prepare_cached(sql).map_err(store(doing))?;
    let rows = statement.query_map(params, parcel);
    rows.and_then(Iterator::collect).map_err(store(doing))
}

fn state(row: &Row<'_>, column: usize) -> rusqlite::Result<ParcelState> {
    let word: String = row.get(column)?;
    let unknown = || {
        let no = format!("no state of a parcel: {word}").into();
        rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, no)
    };
    ParcelState::parse(&word).ok_or_else(unknown)
}

fn parcel(row: &Row<'_>) -> rusqlite::Result<Parcel> {
    let lines: String = row.get(9)?;
    let lines = serde_json::from_str(&lines).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(9, rusqlite::types::Type::Text, Box::new(error))
    })?;
    Ok(Parcel {
        label: ParcelLabel {
            id: row.get(0)?,
            message_id: row.get(1)?,
            letter: row.get(2)?,
            version: row.get(3)?,
            position: row.get::<_, i64>(4).map(|position| u64::try_from(position).unwrap_or(0))?,
            addressee: row.get(5)?,
            category: row.get(6)?,
            name: row.get(7)?,
            address: row.get(8)?,
            lines,
            lang: row.get(10)?,
            replaces: row.get(11)?,
            person: row.get(17)?,
        },
        state: state(row, 12)?,
        next: row.get(13)?,
        attempts: row.get(14)?,
        planned: row.get(15)?,
        at: row.get(16)?,
    })
}
