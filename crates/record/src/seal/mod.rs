//! Sealed data: personal data lies beside the chain under a key per person; the chain holds a keyed commitment only.
//!
//! Erasing the key erases the data, in every copy of the store, and the chain still holds.

mod cipher;
mod keys;
mod master;
mod vault;

pub(crate) use master::next as waiting_master;
pub use vault::Vault;
pub(crate) use vault::keys_fit;

use serde::{Deserialize, Serialize};

/// What a payload holds in place of a sealed value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SealedRef {
    /// Whose data it is.
    pub person: String,
    /// HMAC-SHA256 under a key of the person, in hex. Never a bare hash: names and numbers can be guessed.
    pub commitment: String,
    /// The number of the sealed value.
    pub number: u64,
}

/// A sealed value, on its way into the store or read from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its number, given by the vault; gaps mean nothing.
    pub number: u64,
    /// Whose data it is.
    pub person: String,
    /// Which key of the person it was sealed under.
    pub key_id: [u8; 8],
    /// What it is, such as `name`.
    pub field: String,
    /// The layout of the value, as the caller counts it.
    pub version: u32,
    /// As in [`SealedRef::commitment`].
    pub commitment: [u8; 32],
    /// Random, never reused.
    pub nonce: [u8; 24],
    /// XChaCha20-Poly1305 of the value; person, field and version are bound to it.
    pub ciphertext: Vec<u8>,
}
