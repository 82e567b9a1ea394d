//! The vault seals and opens. One per process, shared by all threads.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::cipher::{PersonKey, Secret};
use super::keys::{Held, Keys};
use super::{Sealed, SealedRef, master};
use crate::engine::Engine;
use crate::entry::Micros;
use crate::fault::Fault;
use crate::layout::{Layout, rename};
use crate::options::Options;

/// Seals personal data and opens it again. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    inner: Arc<Mutex<Inner>>,
}

struct Inner {
    keys: Keys,
    master: Secret,
    master_path: PathBuf,
    values: Box<dyn Engine>,
    /// `None` beside another process's vault, which may erase a key at any time: then nothing is cached or sealed.
    writing: Option<Writing>,
}

#[derive(Default)]
struct Writing {
    next_number: u64,
    cached: HashMap<String, PersonKey>,
    /// Keys that are not yet in `keys.sqlite`: a key is kept when the first entry that needs it is appended.
    unkept: HashMap<String, PersonKey>,
}

impl Vault {
    /// The vault of the writer. Makes the master key when nothing was ever sealed.
    pub(crate) fn open_writer(
        layout: &Layout,
        options: &Options,
        values: Box<dyn Engine>,
    ) -> Result<Self, Fault> {
        let keys = Keys::open(&layout.keys(), options.durability)?;
        let master_path = options.master_key_in(layout);
        let master = match keys.master_id()? {
            Some(id) => master::settle(&master_path, id, true)?,
            None => {
                let key = match master::read(&master_path)? {
                    Some(key) => key,
                    None => master::make(&master_path)?,
                };
                keys.set_master_id(key.id())?;
                key
            }
        };
        let writing = Some(Writing { next_number: values.last_sealed()? + 1, ..Writing::default() });
        Ok(Self::of(Inner { keys, master, master_path, values, writing }))
    }

    /// A vault beside the writer: opens, but does not seal.
    pub(crate) fn open_reader(
        layout: &Layout,
        options: &Options,
        values: Box<dyn Engine>,
    ) -> Result<Self, Fault> {
        if !layout.keys().exists() {
            return Err(Fault::KeyMissing { what: "database of keys", path: layout.keys() });
        }
        let keys = Keys::open_reader(&layout.keys())?;
        let master_path = options.master_key_in(layout);
        let missing = || Fault::KeyMissing { what: "master key", path: master_path.clone() };
        let master = master::settle(&master_path, keys.master_id()?.ok_or_else(missing)?, false)?;
        Ok(Self::of(Inner { keys, master, master_path, values, writing: None }))
    }

    fn of(inner: Inner) -> Self {
        Self { inner: Arc::new(Mutex::new(inner)) }
    }

    /// Seals a value. The reference goes into the payload, the sealed value into [`crate::Draft::sealed`] of the same draft.
    ///
    /// # Errors
    /// [`Fault::PersonErased`]; [`Fault::KeyMissing`] from a reader's vault.
    pub fn seal(
        &self,
        person: &str,
        field: &str,
        version: u32,
        plain: &str,
    ) -> Result<(SealedRef, Sealed), Fault> {
        let mut inner = self.lock();
        let Inner { keys, master, writing, master_path, .. } = &mut *inner;
        let missing = || Fault::KeyMissing { what: "right to seal", path: master_path.clone() };
        let writing = writing.as_mut().ok_or_else(missing)?;
        let number = writing.next_number;
        let sealed = writing.key(keys, master, person)?.seal(number, person, field, version, plain)?;
        writing.next_number += 1;
        let commitment = hex::encode(sealed.commitment);
        Ok((SealedRef { person: person.to_owned(), commitment, number }, sealed))
    }

    /// Opens a sealed value; `None` once the person's data is erased.
    ///
    /// # Errors
    /// [`Fault::SealedMissing`] when no appended entry holds it; [`Fault::SealBroken`] when it is not what was committed.
    pub fn open(&self, reference: &SealedRef) -> Result<Option<String>, Fault> {
        let mut inner = self.lock();
        let number = reference.number;
        let value = inner.values.sealed(number)?.ok_or(Fault::SealedMissing { number })?;
        if value.person != reference.person || hex::encode(value.commitment) != reference.commitment {
            return Err(Fault::SealBroken { number });
        }
        inner.open(&value)
    }

    /// Opens a value that is at hand, as in a check of the whole record.
    pub(crate) fn open_value(&self, value: &Sealed) -> Result<Option<String>, Fault> {
        self.lock().open(value)
    }

    /// Keeps the keys of new persons before what they seal is stored.
    pub(crate) fn keep<'a>(&self, sealed: impl Iterator<Item = &'a Sealed>) -> Result<(), Fault> {
        let mut inner = self.lock();
        let Inner { keys, master, writing, .. } = &mut *inner;
        let Some(writing) = writing else { return Ok(()) };
        if writing.unkept.is_empty() {
            return Ok(());
        }
        let mut new: HashMap<String, PersonKey> = HashMap::new();
        for value in sealed {
            if let Some(key) = writing.unkept.get(&value.person) {
                new.insert(value.person.clone(), key.clone());
            }
        }
        if new.is_empty() {
            return Ok(());
        }
        keys.put(master, &new.iter().map(|(person, key)| (person.as_str(), key)).collect::<Vec<_>>())?;
        for (person, key) in new {
            writing.unkept.remove(&person);
            writing.cached.insert(person, key);
        }
        Ok(())
    }

    /// Destroys a person's key. The engine has noted the erasure before.
    pub(crate) fn erase(&self, person: &str, at: Micros) -> Result<(), Fault> {
        let mut inner = self.lock();
        if let Some(writing) = &mut inner.writing {
            writing.cached.remove(person);
            writing.unkept.remove(person);
        }
        inner.keys.erase(person, at)
    }

    /// Destroys again the keys of `erased` persons that an older backup of the keys brought back.
    pub(crate) fn erase_again(&self, erased: &[String], at: Micros) -> Result<(), Fault> {
        for person in erased {
            let held = {
                let inner = self.lock();
                inner.keys.get(&inner.master, person)?
            };
            if !matches!(held, Held::Erased) {
                self.erase(person, at)?;
            }
        }
        Ok(())
    }

    /// Makes a new master key and wraps every person's key with it. Cut off at any moment, the old or the new one is in use.
    pub(crate) fn rotate_master(&self) -> Result<(), Fault> {
        let mut inner = self.lock();
        let waiting = master::next(&inner.master_path);
        let new = master::make(&waiting)?;
        let Inner { keys, master, master_path, .. } = &mut *inner;
        keys.rewrap(master, &new)?;
        rename(&waiting, master_path)?;
        *master = new;
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Every change below is a single insert or removal, so a panic elsewhere leaves nothing half done.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

impl Inner {
    fn open(&mut self, value: &Sealed) -> Result<Option<String>, Fault> {
        if let Some(key) = self.writing.as_ref().and_then(|w| w.cached.get(&value.person)) {
            return open_under(key, value);
        }
        match self.keys.get(&self.master, &value.person)? {
            Held::Erased | Held::Never => Ok(None),
            Held::Key(key) => {
                let plain = open_under(&key, value)?;
                if let Some(writing) = &mut self.writing {
                    writing.cached.insert(value.person.clone(), key);
                }
                Ok(plain)
            }
        }
    }
}

/// A key that was lost and made anew opens nothing of what was sealed before. But if it does open a value that names another
/// key, the name was tampered with.
fn open_under(key: &PersonKey, value: &Sealed) -> Result<Option<String>, Fault> {
    match (key.id == value.key_id, key.open(value)) {
        (true, opened) => opened.map(Some),
        (false, Ok(_)) => Err(Fault::SealBroken { number: value.number }),
        (false, Err(_)) => Ok(None),
    }
}

impl Writing {
    fn key(&mut self, keys: &Keys, master: &Secret, person: &str) -> Result<&PersonKey, Fault> {
        if !self.cached.contains_key(person) && !self.unkept.contains_key(person) {
            match keys.get(master, person)? {
                Held::Key(key) => drop(self.cached.insert(person.to_owned(), key)),
                Held::Erased => return Err(Fault::PersonErased { person: person.to_owned() }),
                Held::Never => drop(self.unkept.insert(person.to_owned(), PersonKey::new(Secret::random()?))),
            }
        }
        let kept = self.cached.get(person).or_else(|| self.unkept.get(person));
        kept.ok_or_else(|| Fault::PersonErased { person: person.to_owned() })
    }
}

/// Do the keys and the master key of a copied folder belong together? Finishes a rotation that the copy caught half way.
pub(crate) fn keys_fit(copy: &Layout) -> Result<bool, Fault> {
    let Some(id) = Keys::open_reader(&copy.keys())?.master_id()? else { return Ok(true) };
    match master::settle(&copy.master_key(), id, true) {
        Ok(_) => Ok(true),
        Err(Fault::KeyMissing { .. } | Fault::KeyUnfit { .. }) => Ok(false),
        Err(fault) => Err(fault),
    }
}
