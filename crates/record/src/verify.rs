//! Does the record hold? Chain, tree, published heads, sealed values and blobs, beside a running writer.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;

use crate::blobs::Blobs;
use crate::chain::{Break, Tail};
use crate::entry::{Hash, Stored, commitment};
use crate::fault::Fault;
use crate::head::{HeadFault, KeyRing};
use crate::merkle::Tree;
use crate::options::Options;
use crate::reader::Reader;
use crate::seal::{Sealed, SealedRef, Vault};

/// What a payload names, as only the caller can tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// Blobs by their SHA-256.
    pub blobs: Vec<Hash>,
    /// Sealed values.
    pub sealed: Vec<SealedRef>,
    /// What stands where the SHA-256 of a blob should, and is none: no blob can ever be found by it.
    pub unreadable: Vec<String>,
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// An entry does not follow from the one before it.
    #[error("entry {position} does not follow")]
    Chain {
        /// Where.
        position: u64,
        /// In which way.
        #[source]
        source: Break,
    },
    /// A published head covers more entries than there are: the record was cut off.
    #[error("a head of {size} entries was published, the record holds {held}")]
    Cut {
        /// The entries it covers.
        size: u64,
        /// The entries there are.
        held: u64,
    },
    /// A published head has another root than the entries lead to.
    #[error("the head published at {size} entries has another root")]
    HeadRoot {
        /// The entries it covers.
        size: u64,
    },
    /// The note of a published head is not a signed head of this record.
    #[error("the note of the head published at {size} entries does not hold")]
    HeadNote {
        /// The entries it covers.
        size: u64,
        /// In which way.
        #[source]
        source: HeadFault,
    },
    /// The note of a published head says something else than its row.
    #[error("the note of the head published at {size} entries says something else")]
    HeadRow {
        /// The entries it covers.
        size: u64,
    },
    /// A sealed value whose key is there does not open to what was committed, or is not what the entry refers to.
    #[error("sealed value {number} of entry {position} does not hold")]
    Seal {
        /// Its entry.
        position: u64,
        /// Its number.
        number: u64,
    },
    /// A sealed value that an entry refers to is missing.
    #[error("sealed value {number} of entry {position} is missing")]
    SealMissing {
        /// Its entry.
        position: u64,
        /// Its number.
        number: u64,
    },
    /// A blob that an entry names is missing.
    #[error("blob {hash} of entry {position} is missing")]
    BlobMissing {
        /// The entry.
        position: u64,
        /// The blob, in hex.
        hash: String,
    },
    /// An entry names a blob by something that is no SHA-256.
    #[error("entry {position} names a blob by `{digest}`, which is no SHA-256")]
    BlobUnnamed {
        /// The entry.
        position: u64,
        /// What stands there.
        digest: String,
    },
    /// A blob that an entry names holds other bytes.
    #[error("blob {hash} of entry {position} holds other bytes")]
    BlobBroken {
        /// The entry.
        position: u64,
        /// The blob, in hex.
        hash: String,
    },
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyReport {
    /// Whose record.
    pub origin: String,
    /// Where it ended at the moment of the check.
    pub tail: Tail,
    /// The root of its tree.
    pub root: Hash,
    /// Published heads checked.
    pub heads: usize,
    /// Sealed values that opened to what was committed.
    pub opened: u64,
    /// Sealed values whose person was erased.
    pub erased: u64,
    /// Sealed values that could not be looked into, since the master key is not readable here.
    pub closed: u64,
    /// Blobs checked.
    pub blobs: u64,
    /// What does not hold, in order of position; heads after entries.
    pub problems: Vec<Problem>,
}

impl VerifyReport {
    /// Does everything hold?
    #[must_use]
    pub fn holds(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Checks the record in `dir`. `named` tells from a payload what must be there with it.
///
/// # Errors
/// Whatever keeps the record from being read at all; what does not hold is in the report.
pub fn verify(dir: &Path, named: &dyn Fn(&[u8]) -> Named) -> Result<VerifyReport, Fault> {
    verify_with(dir, &Options::default(), named)
}

/// As [`verify`], with the master key elsewhere.
///
/// # Errors
/// As [`verify`].
pub fn verify_with(
    dir: &Path,
    options: &Options,
    named: &dyn Fn(&[u8]) -> Named,
) -> Result<VerifyReport, Fault> {
    let reader = Reader::open_held(dir, options)?;
    let founding = reader.founding();
    let vault = match reader.vault() {
        Ok(vault) => Some(vault),
        Err(Fault::KeyMissing { .. }) => None,
        Err(fault) => return Err(fault),
    };
    let tail = Tail::genesis(&founding.origin, founding.created);
    let mut check =
        Check { tail, tree: Tree::default(), problems: Vec::new(), blobs: 0, named, files: reader.blobs() };
    let mut refs = HashMap::new();
    let mut reading = reader.reading()?;
    reader.engine().scan(1, &mut |entry| {
        check.entry(entry, &mut refs);
        reading.tell(entry.position);
        ControlFlow::Continue(())
    })?;
    drop(reading);
    let heads = check.heads(&reader)?;
    let mut seals = Seals { vault, refs, opened: 0, erased: 0, closed: 0, problems: Vec::new() };
    let mut outcome = Ok(());
    reader.engine().scan_sealed(&mut |(position, value)| match seals.value(position, &value) {
        Ok(()) => ControlFlow::Continue(()),
        Err(fault) => {
            outcome = Err(fault);
            ControlFlow::Break(())
        }
    })?;
    outcome?;
    seals.missing();
    let Check { tail, tree, mut problems, blobs, .. } = check;
    problems.append(&mut seals.problems);
    Ok(VerifyReport {
        origin: founding.origin.clone(),
        tail,
        root: tree.root(tree.size()).unwrap_or_else(crate::merkle::empty_root),
        heads,
        opened: seals.opened,
        erased: seals.erased,
        closed: seals.closed,
        blobs,
        problems,
    })
}

/// The walk over the entries.
struct Check<'a> {
    tail: Tail,
    tree: Tree,
    problems: Vec<Problem>,
    blobs: u64,
    named: &'a dyn Fn(&[u8]) -> Named,
    files: Blobs,
}

/// By number: the entry that refers to a sealed value, and the reference.
type Refs = HashMap<u64, (u64, SealedRef)>;

impl Check<'_> {
    fn entry(&mut self, entry: &Stored, refs: &mut Refs) {
        let position = entry.position;
        if let Err(source) = self.tail.step(entry) {
            self.problems.push(Problem::Chain { position, source });
            // Go on behind it: one bad entry must not hide the next.
            self.tail = Tail::at(entry);
        }
        // The leaf is made anew, so that a forged leaf shows in the published heads too.
        self.tree.push(&commitment(&entry.salt, position, entry.act_id, entry.recorded, &entry.payload));
        let Named { blobs, sealed, unreadable } = (self.named)(&entry.payload);
        for hash in blobs {
            self.blob(position, &hash);
        }
        let unnamed = unreadable.into_iter().map(|digest| Problem::BlobUnnamed { position, digest });
        self.problems.extend(unnamed);
        refs.extend(sealed.into_iter().map(|reference| (reference.number, (position, reference))));
    }

    fn blob(&mut self, position: u64, hash: &Hash) {
        self.blobs += 1;
        let problem = match self.files.read(hash) {
            Ok(_) => return,
            Err(Fault::BlobMissing { hash }) => Problem::BlobMissing { position, hash },
            // A file that cannot be read is as bad as one with other bytes.
            Err(_) => Problem::BlobBroken { position, hash: hex::encode(hash) },
        };
        self.problems.push(problem);
    }

    fn heads(&mut self, reader: &Reader) -> Result<usize, Fault> {
        let heads = reader.heads()?;
        let ring: KeyRing = reader.ring()?;
        for head in &heads {
            let size = head.size;
            match self.tree.root(size) {
                None => self.problems.push(Problem::Cut { size, held: self.tree.size() }),
                Some(root) if root != head.root => self.problems.push(Problem::HeadRoot { size }),
                Some(_) => {}
            }
            match ring.verify(&head.note) {
                Err(source) => self.problems.push(Problem::HeadNote { size, source }),
                Ok((signed, _)) if (signed.size, signed.root, signed.at) != (size, head.root, head.at) => {
                    self.problems.push(Problem::HeadRow { size });
                }
                Ok(_) => {}
            }
        }
        Ok(heads.len())
    }
}

/// The walk over the sealed values.
struct Seals {
    vault: Option<Vault>,
    refs: Refs,
    opened: u64,
    erased: u64,
    closed: u64,
    problems: Vec<Problem>,
}

impl Seals {
    fn value(&mut self, position: u64, value: &Sealed) -> Result<(), Fault> {
        let number = value.number;
        let referred = self.refs.remove(&number);
        let fits = |(at, reference): &(u64, SealedRef)| {
            *at == position
                && reference.person == value.person
                && reference.commitment == hex::encode(value.commitment)
        };
        if referred.as_ref().is_some_and(|r| !fits(r)) {
            self.problems.push(Problem::Seal { position, number });
            return Ok(());
        }
        match self.vault.as_ref().map(|vault| vault.open_value(value)) {
            None => self.closed += 1,
            Some(Ok(None)) => self.erased += 1,
            Some(Ok(Some(_))) => self.opened += 1,
            Some(Err(Fault::SealBroken { .. })) => self.problems.push(Problem::Seal { position, number }),
            Some(Err(fault)) => return Err(fault),
        }
        Ok(())
    }

    fn missing(&mut self) {
        let mut missing: Vec<_> =
            self.refs.drain().map(|(number, (position, _))| (position, number)).collect();
        missing.sort_unstable();
        self.problems
            .extend(missing.into_iter().map(|(position, number)| Problem::SealMissing { position, number }));
    }
}
