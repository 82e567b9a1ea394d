//! Reading a record beside its writer, in the same process or another.

use std::ops::ControlFlow;
use std::path::Path;

use crate::blobs::Blobs;
use crate::chain::Tail;
use crate::engine::{Engine, Founding, PublishedHead};
use crate::entry::{ActId, Stored};
use crate::fault::Fault;
use crate::head::{KeyRing, read_ring};
use crate::lanes::{self, Lanes};
use crate::layout::Layout;
use crate::merkle::TreeHandle;
use crate::options::Options;
use crate::seal::Vault;
use crate::side::Side;
use crate::sqlite::Sqlite;
use crate::stream::Entries;
use crate::watch::Reading;

/// A read-only view of a record. One per thread.
pub struct Reader {
    engine: Box<dyn Engine>,
    layout: Layout,
    options: Options,
    founding: Founding,
}

impl Reader {
    /// Opens the record in `dir`.
    ///
    /// # Errors
    /// [`Fault::NoRecord`], [`Fault::Store`].
    pub fn open(dir: &Path) -> Result<Self, Fault> {
        Self::open_with(dir, &Options::default())
    }

    /// As [`Reader::open`], with the master key elsewhere.
    ///
    /// # Errors
    /// As [`Reader::open`].
    pub fn open_with(dir: &Path, options: &Options) -> Result<Self, Fault> {
        Self::assemble(dir, options, false)
    }

    /// As [`Reader::open_with`], with every reading taken at one moment.
    pub(crate) fn open_held(dir: &Path, options: &Options) -> Result<Self, Fault> {
        Self::assemble(dir, options, true)
    }

    fn assemble(dir: &Path, options: &Options, held: bool) -> Result<Self, Fault> {
        let layout = Layout::new(dir);
        if !layout.record().exists() {
            return Err(Fault::NoRecord { dir: dir.to_owned() });
        }
        let engine = Box::new(Sqlite::open_reader(&layout.record())?);
        if held {
            engine.hold()?;
        }
        let founding = engine.founding()?;
        Ok(Self { engine, layout, options: options.clone(), founding })
    }

    /// Whose record it is.
    #[must_use]
    pub fn founding(&self) -> &Founding {
        &self.founding
    }

    /// Where the record ends now.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn tail(&self) -> Result<Tail, Fault> {
        self.engine.tail()
    }

    /// The entry of an act.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn find(&self, act_id: ActId) -> Result<Option<Stored>, Fault> {
        self.engine.find(act_id)
    }

    /// At most `limit` entries from position `from` on, unchecked: for one entry or a page of them.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn page(&self, from: u64, limit: usize) -> Result<Vec<Stored>, Fault> {
        page(&*self.engine, from, limit)
    }

    /// All entries from position `from` on, unchecked, read ahead in the background.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn iter(&self, from: u64) -> Result<Entries, Fault> {
        Ok(Entries::start(self.engine.reader()?, from, None, self.reading()?))
    }

    /// As [`Reader::iter`], with every entry checked against its leaf and the chain. A stream that does not begin at the first
    /// entry trusts the link of the entry before `from`.
    ///
    /// # Errors
    /// [`Fault::Store`]; [`Fault::Broken`] when there is no entry before `from`. The stream yields [`Fault::Broken`] and ends.
    pub fn iter_verified(&self, from: u64) -> Result<Entries, Fault> {
        let start = start(&*self.engine, &self.founding, from)?;
        Ok(Entries::start(self.engine.reader()?, start.position + 1, Some(start), self.reading()?))
    }

    /// What is made of every entry of the record as it stands now, checked, in their order. Each thread that reads has what `maker` makes
    /// for it.
    ///
    /// # Errors
    /// [`Fault::Store`]. What is given yields [`Fault::Broken`] and ends.
    pub fn map_verified<T, M>(&self, maker: impl Fn() -> M) -> Result<Lanes<T>, Fault>
    where
        T: Send + 'static,
        M: FnMut(&Stored) -> T + Send + 'static,
    {
        let genesis = Tail::genesis(&self.founding.origin, self.founding.created);
        lanes::read(&*self.engine, (genesis, self.engine.tail()?.position), None, self.reading()?, maker)
    }

    /// The tree over the record as it stands now, built in the background; it does not follow the writer.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn tree(&self) -> Result<TreeHandle, Fault> {
        let count = self.engine.tail()?.position;
        let engine = self.engine.reader()?;
        Ok(TreeHandle::build(move |each| engine.leaves(count, each)))
    }

    /// The published heads, oldest first.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn heads(&self) -> Result<Vec<PublishedHead>, Fault> {
        self.engine.heads()
    }

    /// The public keys that signed for this record; empty before the first.
    ///
    /// # Errors
    /// [`Fault::File`], [`Fault::KeyUnfit`].
    pub fn ring(&self) -> Result<KeyRing, Fault> {
        let none = || KeyRing { origin: self.founding.origin.clone(), keys: Vec::new() };
        Ok(read_ring(&self.layout.signing())?.unwrap_or_else(none))
    }

    /// A vault that opens sealed values and caches no key, since the writer may erase one at any time.
    ///
    /// # Errors
    /// [`Fault::KeyMissing`] when the master key is not readable here.
    pub fn vault(&self) -> Result<Vault, Fault> {
        Vault::open_reader(&self.layout, &self.options, self.engine.reader()?)
    }

    /// The blobs.
    #[must_use]
    pub fn blobs(&self) -> Blobs {
        Blobs::new(&self.layout.blobs())
    }

    /// Refusals, deliveries and tokens, for reading.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub fn side(&self) -> Result<Side, Fault> {
        Side::open_reader(&self.layout.side())
    }

    /// A reading begins: whoever watches is told.
    pub(crate) fn reading(&self) -> Result<Reading, Fault> {
        Ok(self.options.watch.begin(self.engine.tail()?.position))
    }

    pub(crate) fn engine(&self) -> &dyn Engine {
        &*self.engine
    }
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reader({})", self.founding.origin)
    }
}

pub(crate) fn page(engine: &dyn Engine, from: u64, limit: usize) -> Result<Vec<Stored>, Fault> {
    let mut entries = Vec::new();
    if limit == 0 {
        return Ok(entries);
    }
    engine.scan(from, &mut |entry| {
        entries.push(entry.clone());
        if entries.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(entries)
}

/// What an entry at position `from` must follow.
fn start(engine: &dyn Engine, founding: &Founding, from: u64) -> Result<Tail, Fault> {
    let Some(before) = from.checked_sub(1).filter(|position| *position > 0) else {
        return Ok(Tail::genesis(&founding.origin, founding.created));
    };
    let entry = page(engine, before, 1)?.pop().filter(|entry| entry.position == before);
    let source = crate::chain::Break::Position { expected: before };
    entry.as_ref().map(Tail::at).ok_or(Fault::Broken { position: before, source })
}
