//! XChaCha20-Poly1305 and HMAC-SHA256 as the vault uses them.

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::Sealed;
use crate::entry::Hash;
use crate::fault::{Fault, random};

/// A 256-bit secret that is wiped when it is dropped.
#[derive(Clone)]
pub(super) struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    pub(super) fn random() -> Result<Self, Fault> {
        let mut secret = Zeroizing::new([0; 32]);
        random(&mut secret[..])?;
        Ok(Self(secret))
    }

    pub(super) fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// An id that tells secrets apart without telling what they are.
    pub(super) fn id(&self) -> [u8; 8] {
        let whole = mac(&self.0, &[b"plenary.key-id.v1"]);
        let mut id = [0; 8];
        id.copy_from_slice(&whole[..8]);
        id
    }

    /// Encrypts; `bound` must be given again to decrypt.
    pub(super) fn encrypt(&self, nonce: &[u8; 24], bound: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload { msg: plain, aad: bound };
        XChaCha20Poly1305::new(self.bytes().into()).encrypt(nonce.into(), payload).ok()
    }

    /// Decrypts; `None` for another key, nonce, text or binding.
    pub(super) fn decrypt(&self, nonce: &[u8; 24], bound: &[u8], cipher: &[u8]) -> Option<Vec<u8>> {
        let payload = Payload { msg: cipher, aad: bound };
        XChaCha20Poly1305::new(self.bytes().into()).decrypt(nonce.into(), payload).ok()
    }
}

/// The key of a person, split by use: one secret must not serve two algorithms.
#[derive(Clone)]
pub(super) struct PersonKey {
    pub(super) root: Secret,
    pub(super) id: [u8; 8],
    sealing: Secret,
    committing: Secret,
}

impl PersonKey {
    pub(super) fn new(root: Secret) -> Self {
        let sealing = Secret::new(mac(root.bytes(), &[b"plenary.seal.v1"]));
        let committing = Secret::new(mac(root.bytes(), &[b"plenary.commit.v1"]));
        Self { id: root.id(), root, sealing, committing }
    }

    pub(super) fn seal(
        &self,
        number: u64,
        person: &str,
        field: &str,
        version: u32,
        plain: &str,
    ) -> Result<Sealed, Fault> {
        let mut nonce = [0; 24];
        random(&mut nonce)?;
        let cipher = self.sealing.encrypt(&nonce, &binding(person, field, version), plain.as_bytes());
        Ok(Sealed {
            number,
            person: person.to_owned(),
            key_id: self.id,
            field: field.to_owned(),
            version,
            commitment: self.commit(number, field, version, plain.as_bytes()),
            nonce,
            // Fails only for texts beyond 256 GiB.
            ciphertext: cipher.ok_or(Fault::SealBroken { number })?,
        })
    }

    pub(super) fn open(&self, value: &Sealed) -> Result<String, Fault> {
        let broken = || Fault::SealBroken { number: value.number };
        let bound = binding(&value.person, &value.field, value.version);
        let plain = self.sealing.decrypt(&value.nonce, &bound, &value.ciphertext).ok_or_else(broken)?;
        if self.commit(value.number, &value.field, value.version, &plain) != value.commitment {
            return Err(broken());
        }
        String::from_utf8(plain).map_err(|_| broken())
    }

    /// The number is part of it, so that a value that comes back does not show as the same commitment.
    fn commit(&self, number: u64, field: &str, version: u32, plain: &[u8]) -> Hash {
        let head = [&number.to_be_bytes()[..], &version.to_be_bytes(), &length(field)].concat();
        mac(self.committing.bytes(), &[&head, field.as_bytes(), plain])
    }
}

/// The bytes that a ciphertext is bound to; every part carries its length, so that no two bindings are alike.
fn binding(person: &str, field: &str, version: u32) -> Vec<u8> {
    [&length(person)[..], person.as_bytes(), &length(field), field.as_bytes(), &version.to_be_bytes()]
        .concat()
}

fn length(text: &str) -> [u8; 8] {
    (text.len() as u64).to_be_bytes()
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> Hash {
    // HMAC pads a short key to the hash's block with zeros; its full-block constructor cannot fail.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new((&*block).into());
    parts.iter().for_each(|part| mac.update(part));
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> PersonKey {
        PersonKey::new(Secret::random().expect("random bytes"))
    }

    #[test]
    fn a_sealed_value_opens_under_its_own_key_only() {
        let (one, two) = (key(), key());
        let value = one.seal(7, "p1", "name", 1, "Ada").expect("seals");
        assert_eq!(one.open(&value).expect("opens"), "Ada");
        assert!(matches!(two.open(&value), Err(Fault::SealBroken { number: 7 })));
    }

    #[test]
    fn a_ciphertext_moved_to_another_person_field_version_or_number_fails() {
        let one = key();
        let value = one.seal(7, "p1", "name", 1, "Ada").expect("seals");
        let moved = [
            Sealed { person: "p2".into(), ..value.clone() },
            Sealed { field: "mail".into(), ..value.clone() },
            Sealed { version: 2, ..value.clone() },
            Sealed { number: 8, ..value.clone() },
        ];
        for value in moved {
            assert!(matches!(one.open(&value), Err(Fault::SealBroken { .. })), "{value:?}");
        }
    }

    #[test]
    fn equal_values_do_not_show() {
        let one = key();
        let (a, b) = (
            one.seal(1, "p", "f", 1, "yes").expect("seals"),
            one.seal(2, "p", "f", 1, "yes").expect("seals"),
        );
        assert_ne!(a.commitment, b.commitment);
        assert_ne!(a.ciphertext, b.ciphertext);
    }
}
