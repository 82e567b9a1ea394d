//! The keys that ever signed heads of a record. A rotated key still verifies what it signed while it was in force.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::note::Note;
use super::{Head, KeyId, PublicKey};
use crate::entry::Micros;

/// Why a note is not a head of this record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeadFault {
    /// Not a signed note, or its text is not a checkpoint.
    #[error("the note is no signed head")]
    Malformed,
    /// A head of another record.
    #[error("the head is that of {origin}")]
    WrongRecord {
        /// Whose it is.
        origin: String,
    },
    /// Signed by none of the known keys.
    #[error("no known key signed the head")]
    UnknownKey,
    /// The key was not in force at the head's time.
    #[error("key {key} was not in force at the time of the head")]
    KeyNotInForce {
        /// Which.
        key: KeyId,
    },
    /// The signature is wrong.
    #[error("the signature by key {key} does not hold")]
    BadSignature {
        /// Which.
        key: KeyId,
    },
}

/// A key and when it was in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RingKey {
    /// The key, as in [`PublicKey::vkey`].
    #[schemars(description = "The key, as signed notes write it: name, id and public key.")]
    pub vkey: String,
    /// In force from.
    pub from: Micros,
    /// In force until; open for the current key.
    pub until: Option<Micros>,
    /// The note by which the key before it handed over; none for a first key.
    pub statement: Option<String>,
}

/// All keys of one record, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct KeyRing {
    /// Whose record.
    pub origin: String,
    /// The keys, oldest first.
    pub keys: Vec<RingKey>,
}

const ROTATION: &str = "plenary.rotation.v1";

impl KeyRing {
    /// A ring of one key, as a member may hold who has only ever seen this one.
    #[must_use]
    pub fn of(key: &PublicKey, from: Micros) -> Self {
        let first = RingKey { vkey: key.vkey(), from, until: None, statement: None };
        Self { origin: key.name.clone(), keys: vec![first] }
    }

    /// The keys with this id (four bytes can collide, so there may be several).
    pub fn with_id(&self, id: KeyId) -> impl Iterator<Item = (PublicKey, &RingKey)> {
        self.public_keys().filter(move |(key, _)| key.id() == id)
    }

    /// The key in force.
    #[must_use]
    pub fn current(&self) -> Option<PublicKey> {
        self.keys.last().and_then(|key| PublicKey::from_vkey(&key.vkey))
    }

    /// Checks a note: a head of this record, signed by a key of this ring while it was in force.
    ///
    /// # Errors
    /// The first reason that it is not.
    pub fn verify(&self, note: &str) -> Result<(Head, KeyId), HeadFault> {
        let note = Note::parse(note).ok_or(HeadFault::Malformed)?;
        let head = Head::parse(note.text).ok_or(HeadFault::Malformed)?;
        if head.origin != self.origin {
            return Err(HeadFault::WrongRecord { origin: head.origin });
        }
        let key = self.signer(&note, head.at)?;
        Ok((head, key))
    }

    /// Takes over the key that a rotation statement introduces, if a key of this ring signed it.
    ///
    /// # Errors
    /// As [`KeyRing::verify`].
    pub fn accept(&mut self, statement: &str) -> Result<KeyId, HeadFault> {
        let note = Note::parse(statement).ok_or(HeadFault::Malformed)?;
        let (key, at) = parse_rotation(note.text).ok_or(HeadFault::Malformed)?;
        if key.name != self.origin {
            return Err(HeadFault::WrongRecord { origin: key.name });
        }
        let id = key.id();
        if self.public_keys().any(|(known, _)| known == key) {
            return Ok(id);
        }
        // Only the key in force may hand over: one that has handed over already could otherwise fork the ring.
        let current = self.current().ok_or(HeadFault::UnknownKey)?;
        match note.signed_by(&current) {
            None => return Err(HeadFault::UnknownKey),
            Some(false) => return Err(HeadFault::BadSignature { key: current.id() }),
            Some(true) => {}
        }
        self.push(&key, at, Some(statement.to_owned()));
        Ok(id)
    }

    /// Closes the key in force and opens `key`.
    pub(super) fn push(&mut self, key: &PublicKey, at: Micros, statement: Option<String>) {
        if let Some(last) = self.keys.last_mut() {
            last.until = Some(at);
        }
        self.keys.push(RingKey { vkey: key.vkey(), from: at, until: None, statement });
    }

    fn signer(&self, note: &Note<'_>, at: Micros) -> Result<KeyId, HeadFault> {
        let mut fault = HeadFault::UnknownKey;
        for (key, ring) in self.public_keys() {
            match note.signed_by(&key) {
                None => {}
                Some(false) => fault = HeadFault::BadSignature { key: key.id() },
                Some(true) if at < ring.from || ring.until.is_some_and(|until| at > until) => {
                    fault = HeadFault::KeyNotInForce { key: key.id() };
                }
                Some(true) => return Ok(key.id()),
            }
        }
        Err(fault)
    }

    fn public_keys(&self) -> impl Iterator<Item = (PublicKey, &RingKey)> {
        self.keys.iter().filter_map(|ring| Some((PublicKey::from_vkey(&ring.vkey)?, ring)))
    }
}

/// The text by which a key hands over to `new`.
pub(super) fn rotation(new: &PublicKey, at: Micros) -> String {
    format!("{ROTATION}\n{}\n{at}\n", new.vkey())
}

fn parse_rotation(text: &str) -> Option<(PublicKey, Micros)> {
    let mut lines = text.split('\n');
    let (kind, vkey, at) = (lines.next()?, lines.next()?, lines.next()?);
    let parsed = (PublicKey::from_vkey(vkey)?, at.parse().ok()?);
    (kind == ROTATION && rotation(&parsed.0, parsed.1) == text).then_some(parsed)
}
