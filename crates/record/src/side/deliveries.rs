//! Deliveries: which duties of the outbox were carried out. A duty is computed from the record; only its delivery is kept.
//!
//! At least once: a lease that runs out is given again, with the same message id, by which a receiver knows the repeat.

use rusqlite::{OptionalExtension, Row, TransactionBehavior, params};

use super::Side;
use super::outbox::Outbox;
use crate::entry::Micros;
use crate::fault::{Fault, store};

/// How far a delivery has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryState {
    /// To be carried out.
    Due,
    /// Being carried out, until its lease runs out.
    Leased,
    /// Carried out, or given up.
    Done,
}

/// A delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The duty's key.
    pub duty: String,
    /// How far it has come.
    pub state: DeliveryState,
    /// Due: not before. Leased: until. Done: when.
    pub next: Micros,
    /// How often it was tried.
    pub attempts: u32,
    /// The message id, the same in every attempt.
    pub message_id: String,
    /// When this row last changed.
    pub at: Micros,
    /// What came of the last attempt.
    pub outcome: Option<String>,
}

const COLUMNS: &str = "duty, state, next, attempts, message_id, at, outcome";

impl Side {
    /// Makes a duty due from `due` on. Says whether it is new; a known duty stays as it is.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn plan_delivery(&self, duty: &str, message_id: &str, due: Micros) -> Result<bool, Fault> {
        let sql = "INSERT OR IGNORE INTO deliveries(duty, state, next, message_id, at) VALUES (?1, 'due', ?3, ?2, ?3)";
        let changed = self.lock().execute(sql, params![duty, message_id, due]);
        changed.map(|rows| rows == 1).map_err(store("plan a delivery"))
    }

    /// Leases up to `limit` deliveries that are due at `now`, or whose lease ran out, until `until`.
    ///
    /// # Errors
    /// [`Fault::OutboxHeld`] until a person releases it; [`Fault::Store`].
    pub fn lease_deliveries(&self, now: Micros, until: Micros, limit: u32) -> Result<Vec<Delivery>, Fault> {
        let doing = "lease deliveries";
        let mut db = self.lock();
        let t = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(store(doing))?;
        if let Outbox::Held { reason, .. } = Outbox::read(&t)? {
            return Err(Fault::OutboxHeld { reason });
        }
        let leased = {
            let sql = format!(
                "UPDATE deliveries SET state = 'leased', next = ?2, attempts = attempts + 1, at = ?1 WHERE duty IN
                 (SELECT duty FROM deliveries WHERE state <> 'done' AND next <= ?1 ORDER BY next, duty LIMIT ?3)
                 RETURNING {COLUMNS}"
            );
            let mut statement = t.prepare_cached(&sql).map_err(store(doing))?;
            let rows = statement.query_map(params![now, until, limit], delivery);
            rows.and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(store(doing))?
        };
        t.commit().map_err(store(doing))?;
        Ok(leased)
    }

    /// Notes that a duty is carried out or given up, and what came of it.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn finish_delivery(&self, duty: &str, outcome: &str, at: Micros) -> Result<(), Fault> {
        let sql = "UPDATE deliveries SET state = 'done', next = ?3, at = ?3, outcome = ?2 WHERE duty = ?1";
        self.lock().execute(sql, params![duty, outcome, at]).map(drop).map_err(store("finish a delivery"))
    }

    /// Notes a failed attempt; the duty is due again from `again` on. A duty that is done stays done.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn retry_delivery(&self, duty: &str, outcome: &str, at: Micros, again: Micros) -> Result<(), Fault> {
        let sql = "UPDATE deliveries SET state = 'due', next = ?4, at = ?3, outcome = ?2
                   WHERE duty = ?1 AND state <> 'done'";
        self.lock()
            .execute(sql, params![duty, outcome, at, again])
            .map(drop)
            .map_err(store("put off a delivery"))
    }

    /// The delivery of a duty.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn delivery(&self, duty: &str) -> Result<Option<Delivery>, Fault> {
        let sql = format!("SELECT {COLUMNS} FROM deliveries WHERE duty = ?1");
        self.lock().query_row(&sql, [duty], delivery).optional().map_err(store("read a delivery"))
    }

    /// The deliveries in a state, by their time and key, at most `limit`.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn deliveries(&self, state: DeliveryState, limit: u32) -> Result<Vec<Delivery>, Fault> {
        let doing = "read deliveries";
        let db = self.lock();
        let sql = format!("SELECT {COLUMNS} FROM deliveries WHERE state = ?1 ORDER BY next, duty LIMIT ?2");
        let mut statement = db.prepare_cached(&sql).map_err(store(doing))?;
        let rows = statement.query_map(params![word(state), limit], delivery);
        rows.and_then(Iterator::collect).map_err(store(doing))
    }
}

fn word(state: DeliveryState) -> &'static str {
    match state {
        DeliveryState::Due => "due",
        DeliveryState::Leased => "leased",
        DeliveryState::Done => "done",
    }
}

fn delivery(row: &Row<'_>) -> rusqlite::Result<Delivery> {
    let state: String = row.get(1)?;
    let state = match state.as_str() {
        "leased" => DeliveryState::Leased,
        "done" => DeliveryState::Done,
        // The table allows no fourth word.
        _ => DeliveryState::Due,
    };
    Ok(Delivery {
        duty: row.get(0)?,
        state,
        next: row.get(2)?,
        attempts: row.get(3)?,
        message_id: row.get(4)?,
        at: row.get(5)?,
        outcome: row.get(6)?,
    })
}
