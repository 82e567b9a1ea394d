//! An entry: what is handed in, what is stored, and the two hashes made of it.
//!
//! * The **leaf** is a salted commitment to the whole entry. It is all that outsiders ever see of the entries of others: without
//!   the 32 random bytes of salt, even a reply that can only be "yes" or "no" cannot be guessed from it.
//! * The **link** ties a leaf to its position and to everything before it.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::seal::Sealed;

/// Microseconds since 1970 UTC. The record has no clock: every time is handed in.
pub type Micros = i64;

/// A SHA-256 value.
pub type Hash = [u8; 32];

const LEAF: &[u8] = b"plenary.entry.v1\0";
const LINK: &[u8] = b"plenary.record.v1\0";
const GENESIS: &[u8] = b"plenary.genesis.v1\0";

/// The id of an act, made by the client: a retry carries the same id and gets the same answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ActId(pub [u8; 16]);

impl fmt::Display for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl FromStr for ActId {
    type Err = hex::FromHexError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 16];
        hex::decode_to_slice(text, &mut bytes)?;
        Ok(Self(bytes))
    }
}

/// An entry to be appended.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The act's id, unique in the record.
    pub act_id: ActId,
    /// When it is recorded; never before the entry ahead of it.
    pub recorded: Micros,
    /// The entry itself. The record does not look inside.
    pub payload: Vec<u8>,
    /// Sealed values that the payload refers to, stored in the same transaction.
    pub sealed: Vec<Sealed>,
}

/// An entry as it stands in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// 1 for the first entry, without gaps; so the last position is the count.
    pub position: u64,
    /// The act's id.
    pub act_id: ActId,
    /// When it was recorded.
    pub recorded: Micros,
    /// What blinds the leaf. Shown to nobody but the entry's own actor.
    pub salt: [u8; 32],
    /// The commitment: leaf number `position - 1` of the tree.
    pub leaf: Hash,
    /// The chain up to and including this entry.
    pub link: Hash,
    /// The entry itself.
    pub payload: Vec<u8>,
}

impl Stored {
    /// Room for an entry.
    pub(crate) fn blank() -> Self {
        let (salt, leaf, link) = Default::default();
        Self { position: 0, act_id: ActId([0; 16]), recorded: 0, salt, leaf, link, payload: Vec::new() }
    }

    /// Does its leaf commit to its content?
    pub(crate) fn holds(&self) -> bool {
        commitment(&self.salt, self.position, self.act_id, self.recorded, &self.payload) == self.leaf
    }

    /// Seats a draft behind `before`.
    pub(crate) fn after(position: u64, before: &Hash, draft: &Draft, salt: [u8; 32]) -> Self {
        let leaf = commitment(&salt, position, draft.act_id, draft.recorded, &draft.payload);
        Self {
            position,
            act_id: draft.act_id,
            recorded: draft.recorded,
            salt,
            leaf,
            link: link(before, position, &leaf),
            payload: draft.payload.clone(),
        }
    }
}

/// The commitment to an entry: `SHA-256("plenary.entry.v1\0" ‖ salt ‖ position ‖ act id ‖ recorded ‖ payload)`, numbers big endian.
///
/// Every part but the last has a fixed length, so that no two entries share an input.
#[must_use]
pub fn commitment(salt: &[u8; 32], position: u64, act_id: ActId, recorded: Micros, payload: &[u8]) -> Hash {
    Sha256::new()
        .chain_update(LEAF)
        .chain_update(salt)
        .chain_update(position.to_be_bytes())
        .chain_update(act_id.0)
        .chain_update(recorded.to_be_bytes())
        .chain_update(payload)
        .finalize()
        .into()
}

/// The link of an entry: `SHA-256("plenary.record.v1\0" ‖ link before ‖ position ‖ leaf)`.
#[must_use]
pub fn link(before: &Hash, position: u64, leaf: &Hash) -> Hash {
    Sha256::new()
        .chain_update(LINK)
        .chain_update(before)
        .chain_update(position.to_be_bytes())
        .chain_update(leaf)
        .finalize()
        .into()
}

/// What the first entry links to: it names the record, so that entries moved into another record do not fit there.
#[must_use]
pub fn genesis(origin: &str, created: Micros) -> Hash {
    Sha256::new()
        .chain_update(GENESIS)
        .chain_update(created.to_be_bytes())
        .chain_update(origin)
        .finalize()
        .into()
}
