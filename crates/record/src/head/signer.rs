//! The signing key in force and its rotation. Files in `signing/`: `current` (secret, mode 0600) and `ring.json` (public keys).

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use super::ring::rotation;
use super::{Head, KeyRing, PublicKey, note};
use crate::entry::{Hash, Micros};
use crate::fault::{Fault, random};
use crate::layout::{make_dir, read_if_there, remove, rename, replace};

/// What a rotation brought about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// The key in force from now on.
    pub key: PublicKey,
    /// The old key's signed statement, to be recorded as an event. [`KeyRing::accept`] takes it.
    pub statement: String,
}

/// Signs heads. Cheap to clone, shared by all threads.
#[derive(Clone)]
pub struct Signer {
    state: Arc<Mutex<State>>,
}

struct State {
    folder: PathBuf,
    key: SigningKey,
    ring: KeyRing,
}

impl Signer {
    /// Opens the signing key of `origin`; makes the first one for a record that has none.
    pub(crate) fn open(folder: &Path, origin: &str, created: Micros) -> Result<Self, Fault> {
        let key = match read_ring(folder)? {
            None => return Self::first(folder, origin, created),
            Some(ring) if ring.origin != origin => {
                return Err(Fault::KeyUnfit { what: "list of signing keys", path: ring_path(folder) });
            }
            Some(ring) => (settle(folder, &ring)?, ring),
        };
        Ok(Self::of(folder, key.0, key.1))
    }

    /// Opens a new key where the secret one is lost: nothing can vouch for it, so there is no statement.
    pub(crate) fn replace_lost(folder: &Path, origin: &str, at: Micros) -> Result<(), Fault> {
        make_dir(folder)?;
        let mut ring = read_ring(folder)?.unwrap_or(KeyRing { origin: origin.to_owned(), keys: Vec::new() });
        let key = random_key()?;
        replace(&current_path(folder), hex::encode(key.to_bytes()).as_bytes(), true)?;
        ring.push(&public(origin, &key), at, None);
        write_ring(folder, &ring)
    }

    fn first(folder: &Path, origin: &str, created: Micros) -> Result<Self, Fault> {
        make_dir(folder)?;
        let key = random_key()?;
        // The secret first: a list without its key would be refused, a key without a list is made again.
        replace(&current_path(folder), hex::encode(key.to_bytes()).as_bytes(), true)?;
        let ring = KeyRing::of(&public(origin, &key), created);
        write_ring(folder, &ring)?;
        Ok(Self::of(folder, key, ring))
    }

    fn of(folder: &Path, key: SigningKey, ring: KeyRing) -> Self {
        Self { state: Arc::new(Mutex::new(State { folder: folder.to_owned(), key, ring })) }
    }

    /// Signs a head and gives the note.
    #[must_use]
    pub fn sign(&self, size: u64, root: Hash, at: Micros) -> String {
        self.sign_with_key(size, root, at).0
    }

    /// Signs a head and tells which key did, at one moment: a rotation must not come in between.
    pub(crate) fn sign_with_key(&self, size: u64, root: Hash, at: Micros) -> (String, PublicKey) {
        let state = self.lock();
        let key = public(&state.ring.origin, &state.key);
        let head = Head { origin: key.name.clone(), size, root, at };
        (note::sign(&head.text(), &key.name, key.id(), &state.key), key)
    }

    /// The key in force.
    #[must_use]
    pub fn public_key(&self) -> PublicKey {
        let state = self.lock();
        public(&state.ring.origin, &state.key)
    }

    /// All keys that ever signed for this record.
    #[must_use]
    pub fn ring(&self) -> KeyRing {
        self.lock().ring.clone()
    }

    /// Makes a new key. The old secret is gone afterwards, and what it signed stays valid.
    ///
    /// # Errors
    /// [`Fault::File`], [`Fault::NoRandomness`]; the key in force is then the old one.
    pub fn rotate(&self, at: Micros) -> Result<Rotation, Fault> {
        let mut state = self.lock();
        let origin = state.ring.origin.clone();
        let (old, new) = (public(&origin, &state.key), random_key()?);
        let key = public(&origin, &new);
        let statement = note::sign(&rotation(&key, at), &old.name, old.id(), &state.key);
        let mut ring = state.ring.clone();
        ring.push(&key, at, Some(statement.clone()));
        // The list decides which key is in force; `settle` finishes a rotation that was cut off after it.
        replace(&next_path(&state.folder), hex::encode(new.to_bytes()).as_bytes(), true)?;
        write_ring(&state.folder, &ring)?;
        rename(&next_path(&state.folder), &current_path(&state.folder))?;
        (state.key, state.ring) = (new, ring);
        Ok(Rotation { key, statement })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signer({})", self.public_key().vkey())
    }
}

/// Reads the public keys; `None` for a record that never signed.
pub(crate) fn read_ring(folder: &Path) -> Result<Option<KeyRing>, Fault> {
    let path = ring_path(folder);
    let Some(bytes) = read_if_there(&path)? else { return Ok(None) };
    let unfit = |_| Fault::KeyUnfit { what: "list of signing keys", path };
    serde_json::from_slice(&bytes).map(Some).map_err(unfit)
}

/// Does a copied folder hold the secret of the key in force? Finishes a rotation that the copy caught half way.
pub(crate) fn ring_is_complete(folder: &Path) -> Result<bool, Fault> {
    let Some(ring) = read_ring(folder)? else { return Ok(false) };
    match settle(folder, &ring) {
        Ok(_) => Ok(true),
        Err(Fault::KeyMissing { .. } | Fault::KeyUnfit { .. }) => Ok(false),
        Err(fault) => Err(fault),
    }
}

fn write_ring(folder: &Path, ring: &KeyRing) -> Result<(), Fault> {
    let path = ring_path(folder);
    let unfit = |_| Fault::KeyUnfit { what: "list of signing keys", path: path.clone() };
    replace(&path, &serde_json::to_vec_pretty(ring).map_err(unfit)?, false)
}

/// The secret of the last key of the ring, finishing or dropping a rotation that was cut off.
fn settle(folder: &Path, ring: &KeyRing) -> Result<SigningKey, Fault> {
    let (current, next) = (current_path(folder), next_path(folder));
    let in_force = |key: &SigningKey| ring.current() == Some(public(&ring.origin, key));
    if let Some(key) = read_key(&current)?.filter(in_force) {
        if next.exists() {
            remove(&next)?;
        }
        return Ok(key);
    }
    match read_key(&next)?.filter(in_force) {
        Some(key) => rename(&next, &current).map(|()| key),
        None if current.exists() => Err(Fault::KeyUnfit { what: "signing key", path: current }),
        None => Err(Fault::KeyMissing { what: "signing key", path: current }),
    }
}

fn read_key(path: &Path) -> Result<Option<SigningKey>, Fault> {
    let Some(text) = read_if_there(path)?.map(Zeroizing::new) else { return Ok(None) };
    let mut bytes = Zeroizing::new([0; 32]);
    let unfit = |_| Fault::KeyUnfit { what: "signing key", path: path.to_owned() };
    hex::decode_to_slice(text.trim_ascii(), &mut bytes[..]).map_err(unfit)?;
    Ok(Some(SigningKey::from_bytes(&bytes)))
}

fn random_key() -> Result<SigningKey, Fault> {
    let mut bytes = Zeroizing::new([0; 32]);
    random(&mut bytes[..])?;
    Ok(SigningKey::from_bytes(&bytes))
}

fn public(origin: &str, key: &SigningKey) -> PublicKey {
    PublicKey { name: origin.to_owned(), bytes: key.verifying_key().to_bytes() }
}

fn current_path(folder: &Path) -> PathBuf {
    folder.join("current")
}

fn next_path(folder: &Path) -> PathBuf {
    folder.join("next")
}

fn ring_path(folder: &Path) -> PathBuf {
    folder.join("ring.json")
}
