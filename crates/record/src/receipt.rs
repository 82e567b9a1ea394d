//! A receipt: what a replier keeps. It proves offline that the entry stands in the record under a signed head.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::entry::{ActId, Hash, Micros, Stored, commitment};
use crate::fault::Fault;
use crate::head::{Head, HeadFault, KeyId, KeyRing, PublicKey, Signer};
use crate::merkle::{TreeHandle, inclusion_holds};

/// The format that this program writes and reads.
pub const FORMAT: &str = "plenary.receipt.v1";

/// How much of the entry a receipt tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The entry itself, for its own actor.
    Entry,
    /// Only its commitment: for a witness who may know *that* it stands there, not *what* it says.
    Commitment,
}

/// The part of a receipt that stands for the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Disclosed {
    /// The entry, whose payload is text (JSON, as a rule).
    Text {
        /// The act.
        act_id: String,
        /// When it was recorded.
        recorded: Micros,
        /// What blinds the commitment, in hex.
        salt: String,
        /// The payload.
        payload: String,
    },
    /// The entry, whose payload is not text.
    Bytes {
        /// The act.
        act_id: String,
        /// When it was recorded.
        recorded: Micros,
        /// What blinds the commitment, in hex.
        salt: String,
        /// The payload in base64.
        payload: String,
    },
    /// Only the commitment.
    Commitment {
        /// The leaf, in hex.
        leaf: String,
    },
}

/// A self-contained receipt, kept and sent as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// [`FORMAT`].
    #[schemars(description = "The format: `plenary.receipt.v1`.")]
    pub format: String,
    /// Whose record.
    pub origin: String,
    /// The position of the entry.
    pub position: u64,
    /// The entry, as far as it is told.
    pub entry: Disclosed,
    /// The audit path from the entry's leaf to the root of the head, in hex.
    pub inclusion: Vec<String>,
    /// The signed head.
    pub head: String,
    /// The id of the key that signed it.
    pub key_id: String,
    /// That key, in base64: for a look at the receipt alone. Trust comes from a [`KeyRing`] had from elsewhere.
    #[schemars(
        description = "That key, in base64: for a look at the receipt alone. Trust comes from keys had from elsewhere."
    )]
    pub public_key: String,
}

/// What a good receipt says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The head that it was checked against.
    pub head: Head,
    /// The key that signed the head.
    pub key: KeyId,
    /// Was that key found in a ring had from elsewhere? If not, the receipt is whole but anybody could have made it.
    pub trusted: bool,
    /// The position of the entry.
    pub position: u64,
    /// The entry's act, time and payload, unless only the commitment is told.
    pub entry: Option<VerifiedEntry>,
}

/// The entry that a receipt proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedEntry {
    /// The act.
    pub act_id: ActId,
    /// When it was recorded.
    pub recorded: Micros,
    /// The payload.
    pub payload: Vec<u8>,
}

/// Why a receipt proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotVerified {
    /// Not a receipt of a format that this program reads.
    #[error("this is no {FORMAT}: {what} cannot be read")]
    Malformed {
        /// Which part.
        what: &'static str,
    },
    /// A receipt of another record.
    #[error("the receipt is of {found}, not of {expected}")]
    WrongRecord {
        /// The record in question.
        expected: String,
        /// The record named.
        found: String,
    },
    /// The key is not one that is trusted, or was not in force.
    #[error("the signing key {key} is not known or was not in force")]
    UnknownKey {
        /// Its id.
        key: String,
    },
    /// The signature on the head is wrong.
    #[error("the signature of the head does not hold")]
    BadSignature,
    /// The entry and its path do not lead to the signed root.
    #[error("entry {position} does not lead to the signed head")]
    NotIncluded {
        /// The position claimed.
        position: u64,
    },
}

impl Receipt {
    /// Issues the receipt of `entry` under the head of the tree as it stands.
    ///
    /// # Errors
    /// [`Fault::TreeNotBuilt`], [`Fault::BeyondTree`].
    pub fn issue(
        tree: &TreeHandle,
        signer: &Signer,
        entry: &Stored,
        shown: Shown,
        at: Micros,
    ) -> Result<Self, Fault> {
        let (size, _) = tree.head()?;
        Self::issue_under(tree, signer, entry, shown, size, at)
    }

    /// Issues the receipt of `entry` under the head of the first `size` entries. With `size` = its position, a receipt that is asked
    /// for again does not tell how many entries came since.
    ///
    /// # Errors
    /// [`Fault::TreeNotBuilt`], [`Fault::BeyondTree`].
    pub fn issue_under(
        tree: &TreeHandle,
        signer: &Signer,
        entry: &Stored,
        shown: Shown,
        size: u64,
        at: Micros,
    ) -> Result<Self, Fault> {
        let root = tree.root(size)?;
        let inclusion = tree.inclusion(entry.position.saturating_sub(1), size)?;
        let (head, key) = signer.sign_with_key(size, root, at);
        Ok(Self {
            format: FORMAT.to_owned(),
            origin: key.name.clone(),
            position: entry.position,
            entry: disclose(entry, shown),
            inclusion: inclusion.iter().map(hex::encode).collect(),
            head,
            key_id: key.id().to_string(),
            public_key: STANDARD.encode(key.bytes),
        })
    }

    /// The receipt as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings, numbers and lists only: this cannot fail.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads a receipt; it is not yet checked.
    ///
    /// # Errors
    /// [`NotVerified::Malformed`].
    pub fn from_json(text: &str) -> Result<Self, NotVerified> {
        let receipt: Self =
            serde_json::from_str(text).map_err(|_| NotVerified::Malformed { what: "the document" })?;
        if receipt.format == FORMAT {
            Ok(receipt)
        } else {
            Err(NotVerified::Malformed { what: "the format" })
        }
    }

    /// Checks the receipt, offline. Without `trusted` keys it is checked against the key it carries, and its origin against nothing.
    ///
    /// # Errors
    /// The first reason that it proves nothing.
    pub fn verify(&self, trusted: Option<&KeyRing>) -> Result<Verified, NotVerified> {
        if self.format != FORMAT {
            return Err(NotVerified::Malformed { what: "the format" });
        }
        let carried = self.carried_key()?;
        let own = KeyRing::of(&carried, Micros::MIN);
        let ring = trusted.unwrap_or(&own);
        if self.origin != ring.origin {
            return Err(NotVerified::WrongRecord {
                expected: ring.origin.clone(),
                found: self.origin.clone(),
            });
        }
        // The carried key itself must be in the ring: its four-byte id alone says little.
        if !ring.with_id(carried.id()).any(|(key, _)| key == carried) {
            return Err(NotVerified::UnknownKey { key: self.key_id.clone() });
        }
        let (head, key) = ring.verify(&self.head).map_err(|fault| self.not_signed(fault))?;
        if key != carried.id() {
            return Err(NotVerified::UnknownKey { key: self.key_id.clone() });
        }
        let (leaf, entry) = self.leaf()?;
        let path = self.path()?;
        let included =
            self.position > 0 && inclusion_holds(&leaf, self.position - 1, head.size, &path, &head.root);
        if !included {
            return Err(NotVerified::NotIncluded { position: self.position });
        }
        Ok(Verified { head, key, trusted: trusted.is_some(), position: self.position, entry })
    }

    fn carried_key(&self) -> Result<PublicKey, NotVerified> {
        let what = "the public key";
        let bytes = STANDARD.decode(&self.public_key).ok().and_then(|bytes| bytes.try_into().ok());
        let key =
            PublicKey { name: self.origin.clone(), bytes: bytes.ok_or(NotVerified::Malformed { what })? };
        if key.id().to_string() == self.key_id {
            Ok(key)
        } else {
            Err(NotVerified::Malformed { what: "the key id" })
        }
    }

    fn not_signed(&self, fault: HeadFault) -> NotVerified {
        match fault {
            HeadFault::Malformed => NotVerified::Malformed { what: "the head" },
            HeadFault::WrongRecord { origin } => {
                NotVerified::WrongRecord { expected: self.origin.clone(), found: origin }
            }
            HeadFault::UnknownKey => NotVerified::UnknownKey { key: self.key_id.clone() },
            HeadFault::KeyNotInForce { key } => NotVerified::UnknownKey { key: key.to_string() },
            HeadFault::BadSignature { .. } => NotVerified::BadSignature,
        }
    }

    fn leaf(&self) -> Result<(Hash, Option<VerifiedEntry>), NotVerified> {
        let (act_id, recorded, salt, payload) = match &self.entry {
            Disclosed::Commitment { leaf } => return Ok((hash(leaf, "the leaf")?, None)),
            Disclosed::Text { act_id, recorded, salt, payload } => {
                (act_id, *recorded, salt, payload.as_bytes().to_vec())
            }
            Disclosed::Bytes { act_id, recorded, salt, payload } => {
                let payload =
                    STANDARD.decode(payload).map_err(|_| NotVerified::Malformed { what: "the payload" })?;
                (act_id, *recorded, salt, payload)
            }
        };
        let malformed = |_| NotVerified::Malformed { what: "the act id" };
        let act_id: ActId = act_id.parse().map_err(malformed)?;
        let leaf = commitment(&hash(salt, "the salt")?, self.position, act_id, recorded, &payload);
        Ok((leaf, Some(VerifiedEntry { act_id, recorded, payload })))
    }

    fn path(&self) -> Result<Vec<Hash>, NotVerified> {
        self.inclusion.iter().map(|step| hash(step, "the inclusion proof")).collect()
    }
}

fn disclose(entry: &Stored, shown: Shown) -> Disclosed {
    let (act_id, recorded, salt) = (entry.act_id.to_string(), entry.recorded, hex::encode(entry.salt));
    match (shown, std::str::from_utf8(&entry.payload)) {
        (Shown::Commitment, _) => Disclosed::Commitment { leaf: hex::encode(entry.leaf) },
        (Shown::Entry, Ok(text)) => Disclosed::Text { act_id, recorded, salt, payload: text.to_owned() },
        (Shown::Entry, Err(_)) => {
            Disclosed::Bytes { act_id, recorded, salt, payload: STANDARD.encode(&entry.payload) }
        }
    }
}

fn hash(text: &str, what: &'static str) -> Result<Hash, NotVerified> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| NotVerified::Malformed { what })?;
    Ok(bytes)
}
