//! The audit: each recorded act is decided again by today's rulebook, on the state as it was. What would come out otherwise is
//! listed; the record stays as it is.

use crate::entry::{Entry, RULEBOOK};
use crate::house::House;
use crate::perform::{Actor, Request, perform};
use record::{Fault, Reader, SealedRef, Vault};
use rulebook::body::Standing;
use rulebook::private::{HoldsPrivate, Private};
use serde::Serialize;
use serde_json::{Value, json};

/// An act that would be decided otherwise today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Its position in the record.
    pub position: u64,
    /// The act.
    pub act: String,
    /// The text it is about.
    pub text: Option<String>,
    /// The version of the rulebook that decided.
    pub rulebook: String,
    /// The parts that differ.
    pub parts: Vec<&'static str>,
    /// What was decided.
    pub was: Value,
    /// What would be.
    pub would: Value,
}

/// What an audit found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Audit {
    /// The version of today's rulebook.
    pub rulebook: &'static str,
    /// How many acts were decided again.
    pub acts: u64,
    /// Those that would come out otherwise.
    pub differences: Vec<Difference>,
}

/// Why a record could not be audited.
#[derive(Debug, thiserror::Error)]
pub enum NotAudited {
    /// The record could not be read.
    #[error("the record could not be read")]
    Record(#[source] Fault),
    /// An entry could not be read.
    #[error("entry {position} could not be read")]
    Entry {
        /// Which one.
        position: u64,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}

/// Decides every act of a record again.
///
/// # Errors
/// [`NotAudited`], when the chain does not hold or an entry cannot be read.
pub fn audit(reader: &Reader) -> Result<Audit, NotAudited> {
    let vault = match reader.vault() {
        Ok(vault) => Some(vault),
        // Without the keys the private texts stay closed on both sides, and the comparison holds all the same.
        Err(Fault::KeyMissing { .. }) => None,
        Err(fault) => return Err(NotAudited::Record(fault)),
    };
    let mut house = House::default();
    let mut found = Audit { rulebook: RULEBOOK, acts: 0, differences: Vec::new() };
    for stored in reader.iter_verified(1).map_err(NotAudited::Record)? {
        let stored = stored.map_err(NotAudited::Record)?;
        let position = stored.position;
        let mut entry =
            Entry::from_bytes(&stored.payload).map_err(|source| NotAudited::Entry { position, source })?;
        let folded = entry.folded(position);
        open(&mut entry, vault.as_ref()).map_err(NotAudited::Record)?;
        found.differences.extend(compare(&house, position, entry));
        found.acts += 1;
        house.apply(folded);
    }
    Ok(found)
}

/// Opens the private texts that can be opened, in the act and in its events alike.
fn open(entry: &mut Entry, vault: Option<&Vault>) -> Result<(), Fault> {
    let Some(vault) = vault else { return Ok(()) };
    let mut fault = None;
    let mut reveal = |_: &'static str, place: &mut Private| {
        let Private::Sealed(sealed) = place else { return };
        let (person, commitment) = (sealed.person.clone(), sealed.commitment.clone());
        match vault.open(&SealedRef { person, commitment, number: sealed.number }) {
            Ok(Some(text)) => *place = Private::Open(text),
            Ok(None) => {}
            Err(found) => fault = Some(found),
        }
    };
    entry.act.each_private(&mut reveal);
    entry.events.iter_mut().for_each(|event| event.each_private(&mut reveal));
    fault.map_or(Ok(()), Err)
}

/// Decides one act again, and compares.
fn compare(house: &House, position: u64, was: Entry) -> Option<Difference> {
    let actor = match (&was.by.standing, was.by.role) {
        (Standing::Calendar, _) => Actor::Calendar,
        (Standing::Secretariat, None) => Actor::Founder,
        _ => Actor::Person(was.by.person.clone()),
    };
    let id = hex::decode(&was.id).ok().and_then(|bytes| bytes.try_into().ok()).unwrap_or_default();
    let request = Request { id, actor, act: was.act.clone(), received: was.happened };
    let (parts, would) = match perform(house, &request, was.recorded) {
        Ok(would) => (differing(&was, &would), shown(&would)),
        Err(refusal) => (vec!["refused"], json!({ "refusal": refusal })),
    };
    if parts.is_empty() {
        return None;
    }
    let shown = shown(&was);
    Some(Difference {
        position,
        act: was.act.name().to_owned(),
        text: was.text.as_ref().map(ToString::to_string),
        rulebook: was.rulebook,
        parts,
        was: shown,
        would,
    })
}

/// The parts of two entries that differ.
fn differing(was: &Entry, would: &Entry) -> Vec<&'static str> {
    let parts = [
        (was.events != would.events, "events"),
        (was.under != would.under, "rules"),
        (was.warnings != would.warnings, "warnings"),
        (was.edition != would.edition, "edition"),
        (was.by != would.by, "standing"),
        (was.parameters != would.parameters, "parameters"),
    ];
    parts.into_iter().filter(|(differs, _)| *differs).map(|(_, part)| part).collect()
}

/// What is told of a decision: nothing private.
fn shown(entry: &Entry) -> Value {
    let mut events = entry.events.clone();
    let hide = &mut |field: &'static str, place: &mut Private| *place = Private::Open(format!("[{field}]"));
    events.iter_mut().for_each(|event| event.each_private(hide));
    json!({
        "events": events,
        "under": entry.under,
        "warnings": entry.warnings,
        "edition": entry.edition,
        "parameters": entry.parameters,
    })
}
