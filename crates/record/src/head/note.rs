//! The signed note, <https://c2sp.org/signed-note>: a text, an empty line, and lines of signatures with key name and key id.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// The signature type of Ed25519 in the note's specification.
const ED25519: u8 = 1;

/// The id of a key: the first four bytes of `SHA-256(name ‖ "\n" ‖ 0x01 ‖ public key)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(pub [u8; 4]);

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl FromStr for KeyId {
    type Err = hex::FromHexError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut bytes = [0; 4];
        hex::decode_to_slice(text, &mut bytes)?;
        Ok(Self(bytes))
    }
}

/// A public key with the name it signs under, which is the origin of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    /// The origin.
    pub name: String,
    /// The Ed25519 public key.
    pub bytes: [u8; 32],
}

impl PublicKey {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let hash = Sha256::new()
            .chain_update(&self.name)
            .chain_update(b"\n")
            .chain_update([ED25519])
            .chain_update(self.bytes);
        let hash = hash.finalize();
        KeyId([hash[0], hash[1], hash[2], hash[3]])
    }

    /// The verifier key of the note's specification, `name+id+base64(0x01 ‖ key)`, for members' own programs.
    #[must_use]
    pub fn vkey(&self) -> String {
        format!("{}+{}+{}", self.name, self.id(), STANDARD.encode([&[ED25519][..], &self.bytes].concat()))
    }

    /// Reads what [`PublicKey::vkey`] wrote; `None` for anything else.
    #[must_use]
    pub fn from_vkey(text: &str) -> Option<Self> {
        let (name, rest) = text.split_once('+')?;
        let (id, key) = rest.split_once('+')?;
        let key = STANDARD.decode(key).ok()?;
        let bytes = key.strip_prefix(&[ED25519])?.try_into().ok()?;
        let key = Self { name: name.to_owned(), bytes };
        (key.id().to_string() == id).then_some(key)
    }
}

/// Signs `text`, which ends with a newline.
pub(super) fn sign(text: &str, name: &str, id: KeyId, key: &SigningKey) -> String {
    let signature = [&id.0[..], &key.sign(text.as_bytes()).to_bytes()].concat();
    format!("{text}\n\u{2014} {name} {}\n", STANDARD.encode(signature))
}

/// A note taken apart, not yet checked.
#[derive(Debug)]
pub(super) struct Note<'a> {
    pub(super) text: &'a str,
    signatures: Vec<(&'a str, KeyId, Signature)>,
}

impl<'a> Note<'a> {
    /// Takes a note apart; `None` if it is none.
    pub(super) fn parse(note: &'a str) -> Option<Self> {
        let cut = note.rfind("\n\n")?;
        let (text, rest) = (&note[..=cut], &note[cut + 2..]);
        let rest = rest.strip_suffix('\n')?;
        let mut signatures = Vec::new();
        for line in rest.split('\n') {
            let (name, bytes) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
            let bytes = STANDARD.decode(bytes).ok()?;
            // Signatures of other kinds, such as a witness's, may stand beside ours.
            if let Ok(bytes) = <[u8; 68]>::try_from(bytes) {
                let (id, signature) = bytes.split_at(4);
                let signature = Signature::from_slice(signature).ok()?;
                signatures.push((name, KeyId(id.try_into().ok()?), signature));
            }
        }
        Some(Self { text, signatures })
    }

    /// Did `key` sign it? `None` when no line names the key.
    pub(super) fn signed_by(&self, key: &PublicKey) -> Option<bool> {
        let id = key.id();
        let mut named =
            self.signatures.iter().filter(|(name, by, _)| *name == key.name && *by == id).peekable();
        named.peek()?;
        let verifier = VerifyingKey::from_bytes(&key.bytes);
        Some(named.any(|(_, _, signature)| {
            verifier.as_ref().is_ok_and(|v| v.verify_strict(self.text.as_bytes(), signature).is_ok())
        }))
    }
}
