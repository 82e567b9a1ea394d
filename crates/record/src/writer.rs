//! The one writer of a record.

use std::path::Path;

use crate::blobs::Blobs;
use crate::chain::Tail;
use crate::engine::{Engine, Entry, Founding, PublishedHead};
use crate::entry::{ActId, Draft, Micros, Stored};
use crate::fault::{Fault, random};
use crate::head::{Rotation, Signer};
use crate::lanes::{self, Lanes};
use crate::layout::{Layout, make_dir, sync_dir};
use crate::lock::WriterLock;
use crate::merkle::TreeHandle;
use crate::options::Options;
use crate::receipt::{Receipt, Shown};
use crate::seal::Vault;
use crate::side::{Parcels, Side};
use crate::sqlite::Sqlite;

/// Founds a record in `dir`, which is made if need be. Its origin becomes `name/` and a random id.
///
/// # Errors
/// [`Fault::NotEmpty`] when there is a record already; [`Fault::BadName`]; [`Fault::Locked`].
pub fn found(dir: &Path, name: &str, at: Micros) -> Result<Founding, Fault> {
    found_with(dir, name, at, &Options::default())
}

/// As [`found`], with options.
///
/// # Errors
/// As [`found`].
pub fn found_with(dir: &Path, name: &str, at: Micros, options: &Options) -> Result<Founding, Fault> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/');
    if name.is_empty() || !name.chars().all(plain) {
        return Err(Fault::BadName { name: name.to_owned() });
    }
    let layout = Layout::new(dir);
    make_dir(dir)?;
    let _lock = WriterLock::take(&layout)?;
    let mut id = [0; 8];
    random(&mut id)?;
    let founding = Founding { origin: format!("{name}/{}", hex::encode(id)), created: at };
    Sqlite::open_with(&layout.record(), options.durability)?.found(&founding)?;
    sync_dir(dir)?;
    Ok(founding)
}

/// Appends to a record. Holds its lock as long as it lives.
pub struct Writer {
    engine: Box<dyn Engine>,
    tail: Tail,
    tree: TreeHandle,
    signer: Signer,
    vault: Vault,
    side: Side,
    layout: Layout,
    founding: Founding,
    /// Set by a failed write: see [`Fault::Stopped`].
    stopped: bool,
    _lock: WriterLock,
}

impl Writer {
    /// Opens the record in `dir` for writing. The tree is built in the background.
    ///
    /// # Errors
    /// [`Fault::Locked`] while another writer lives, [`Fault::NoRecord`], and whatever the store or the keys report.
    pub fn open(dir: &Path) -> Result<Self, Fault> {
        Self::open_with(dir, &Options::default())
    }

    /// As [`Writer::open`], with options.
    ///
    /// # Errors
    /// As [`Writer::open`].
    pub fn open_with(dir: &Path, options: &Options) -> Result<Self, Fault> {
        Self::open_and(dir, options, |engine, _, tail| {
            let (leaves, count) = (engine.reader()?, tail.position);
            Ok((TreeHandle::build(move |each| leaves.leaves(count, each)), ()))
        })
        .map(|(writer, ())| writer)
    }

    /// As [`Writer::open_with`], for whoever reads every entry at the start: gives what is made of them, checked, from the first one on.
    /// Each thread that reads has what `maker` makes for it. The tree takes its leaves from this reading, so that a long record is read
    /// once; it fails where the reading is given up.
    ///
    /// # Errors
    /// As [`Writer::open`].
    pub fn open_reading<T, M>(
        dir: &Path,
        options: &Options,
        maker: impl Fn() -> M,
    ) -> Result<(Self, Lanes<T>), Fault>
    where
        T: Send + 'static,
        M: FnMut(&Stored) -> T + Send + 'static,
    {
        Self::open_and(dir, options, |engine, founding, tail| {
            let (tree, feed) = TreeHandle::fed(tail.position);
            let genesis = Tail::genesis(&founding.origin, founding.created);
            let reading = options.watch.begin(tail.position);
            Ok((tree, lanes::read(engine, (genesis, tail.position), Some(feed), reading, maker)?))
        })
    }

    /// Opens everything but the tree, which `begin` makes.
    fn open_and<T>(
        dir: &Path,
        options: &Options,
        begin: impl FnOnce(&dyn Engine, &Founding, &Tail) -> Result<(TreeHandle, T), Fault>,
    ) -> Result<(Self, T), Fault> {
        let layout = Layout::new(dir);
        if !layout.record().exists() {
            return Err(Fault::NoRecord { dir: dir.to_owned() });
        }
        let lock = WriterLock::take(&layout)?;
        let engine: Box<dyn Engine> = Box::new(Sqlite::open_with(&layout.record(), options.durability)?);
        let (founding, tail) = (engine.founding()?, engine.tail()?);
        make_dir(&layout.blobs())?;
        Blobs::new(&layout.blobs()).clear_unfinished()?;
        let vault = Vault::open_writer(&layout, options, engine.reader()?)?;
        let erased = engine.erased()?;
        vault.erase_again(&erased, tail.recorded)?;
        let signer = Signer::open(&layout.signing(), &founding.origin, founding.created)?;
        let side = Side::open(&layout.side(), options.durability)?;
        // An older copy of the side tables may have brought addresses back.
        erased.iter().try_for_each(|person| side.forget(person).map(drop))?;
        // The databases made just now must still have their names after a power cut.
        sync_dir(&layout.dir)?;
        let (tree, begun) = begin(&*engine, &founding, &tail)?;
        let writer =
            Self { engine, tail, tree, signer, vault, side, layout, founding, stopped: false, _lock: lock };
        Ok((writer, begun))
    }

    /// Whose record it is.
    #[must_use]
    pub fn founding(&self) -> &Founding {
        &self.founding
    }

    /// Where the record ends.
    #[must_use]
    pub fn tail(&self) -> &Tail {
        &self.tail
    }

    /// Appends a batch in one transaction: all of it, durable on return, or nothing.
    ///
    /// # Errors
    /// [`Fault::AlreadyRecorded`] and [`Fault::ClockBackwards`] refuse the batch and leave the writer as it was. After any other
    /// fault the outcome is unknown: the writer takes nothing more, and the process should end ([`Fault::is_fatal`]).
    pub fn append(&mut self, batch: &[Draft]) -> Result<Vec<Stored>, Fault> {
        if self.stopped {
            return Err(Fault::Stopped);
        }
        let outcome = self.try_append(batch);
        self.stopped = outcome.as_ref().is_err_and(Fault::is_fatal);
        outcome
    }

    fn try_append(&mut self, batch: &[Draft]) -> Result<Vec<Stored>, Fault> {
        if batch.is_empty() {
            return Ok(Vec::new());
        }
        let stored = seat(&self.tail, batch)?;
        self.vault.keep(batch.iter().flat_map(|draft| &draft.sealed))?;
        let entries: Vec<_> =
            stored.iter().zip(batch).map(|(stored, draft)| Entry { stored, sealed: &draft.sealed }).collect();
        self.engine.append(&self.tail, &entries)?;
        self.tree.append(stored.iter().map(|entry| &entry.leaf));
        if let Some(last) = stored.last() {
            self.tail = Tail::at(last);
        }
        Ok(stored)
    }

    /// The earlier entry of an act, for a retry.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn find(&self, act_id: ActId) -> Result<Option<Stored>, Fault> {
        self.engine.find(act_id)
    }

    /// The tree, for proofs. It follows this writer.
    #[must_use]
    pub fn tree(&self) -> TreeHandle {
        self.tree.clone()
    }

    /// What signs heads and rotates the signing key.
    #[must_use]
    pub fn signer(&self) -> Signer {
        self.signer.clone()
    }

    /// What seals and opens personal data.
    #[must_use]
    pub fn vault(&self) -> Vault {
        self.vault.clone()
    }

    /// The blobs.
    #[must_use]
    pub fn blobs(&self) -> Blobs {
        Blobs::new(&self.layout.blobs())
    }

    /// Refusals, deliveries and tokens.
    #[must_use]
    pub fn side(&self) -> Side {
        self.side.clone()
    }

    /// Signs the head of the record as it stands, without keeping it.
    ///
    /// # Errors
    /// [`Fault::TreeNotBuilt`].
    pub fn head(&self, at: Micros) -> Result<PublishedHead, Fault> {
        let (size, root) = self.tree.head()?;
        Ok(PublishedHead { size, root, at, note: self.signer.sign(size, root, at) })
    }

    /// Signs the head of the record as it stands and keeps it for good.
    ///
    /// # Errors
    /// [`Fault::TreeNotBuilt`], [`Fault::Store`].
    pub fn publish_head(&mut self, at: Micros) -> Result<PublishedHead, Fault> {
        let head = self.head(at)?;
        self.engine.publish(&head)?;
        Ok(head)
    }

    /// The published heads, oldest first.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn heads(&self) -> Result<Vec<PublishedHead>, Fault> {
        self.engine.heads()
    }

    /// The receipt of an entry under the head of the record as it stands.
    ///
    /// # Errors
    /// [`Fault::TreeNotBuilt`], [`Fault::BeyondTree`].
    pub fn receipt(&self, entry: &Stored, shown: Shown, at: Micros) -> Result<Receipt, Fault> {
        Receipt::issue(&self.tree, &self.signer, entry, shown, at)
    }

    /// Makes a new signing key. Record the statement as an event.
    ///
    /// # Errors
    /// [`Fault::File`], [`Fault::NoRandomness`].
    pub fn rotate_signing_key(&mut self, at: Micros) -> Result<Rotation, Fault> {
        self.signer.rotate(at)
    }

    /// Makes a new master key and wraps every person's key with it.
    ///
    /// # Errors
    /// [`Fault::Store`], [`Fault::File`]; the old or the new key is then in use, and the next opening settles which.
    pub fn rotate_master_key(&mut self) -> Result<(), Fault> {
        self.vault.rotate_master()
    }

    /// Destroys a person's key: nothing sealed for them opens again, and the chain still holds. What parcels hold of them is blanked.
    ///
    /// # Errors
    /// [`Fault::Store`]; the erasure is then finished when the record is next opened.
    pub fn erase(&mut self, person: &str, at: Micros) -> Result<(), Fault> {
        // Noted first: a crash in between, or keys restored from an older backup, end in erasure all the same.
        self.engine.note_erasure(person, at)?;
        self.vault.erase(person, at)?;
        self.side.forget(person).map(drop)
    }
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Writer({} at {})", self.founding.origin, self.tail.position)
    }
}

/// Gives a batch its positions, salts and hashes.
fn seat(tail: &Tail, batch: &[Draft]) -> Result<Vec<Stored>, Fault> {
    // One request for all salts: a call to the system for each would cost more than the hashing.
    let mut salts = vec![[0; 32]; batch.len()];
    random(salts.as_flattened_mut())?;
    let mut tail = *tail;
    let mut stored = Vec::with_capacity(batch.len());
    for (draft, salt) in batch.iter().zip(salts) {
        if draft.recorded < tail.recorded {
            return Err(Fault::ClockBackwards { recorded: draft.recorded, last: tail.recorded });
        }
        let entry = Stored::after(tail.position + 1, &tail.link, draft, salt);
        tail = Tail::at(&entry);
        stored.push(entry);
    }
    Ok(stored)
}
