//! Blobs: files named by their SHA-256, on disk and synced before the event that names them.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use crate::entry::Hash;
use crate::fault::{Fault, random};
use crate::layout::{file, make_dir, rename, sync_dir};

/// A folder of blobs. Cheap to clone; safe to use from any number of threads.
#[derive(Clone, Debug)]
pub struct Blobs {
    root: PathBuf,
}

/// A blob that no event names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// Its hash.
    pub hash: Hash,
    /// When it was written: a young one may be waiting for its event.
    pub written: SystemTime,
}

const BUFFER: usize = 64 * 1024;

impl Blobs {
    pub(crate) fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Keeps `bytes`; durable when the hash is returned. Keeping the same bytes again is harmless.
    ///
    /// # Errors
    /// [`Fault::File`].
    pub fn put(&self, bytes: &[u8]) -> Result<Hash, Fault> {
        self.put_from(bytes)
    }

    /// As [`Blobs::put`], from a reader.
    ///
    /// # Errors
    /// [`Fault::File`].
    pub fn put_from(&self, mut from: impl Read) -> Result<Hash, Fault> {
        let waiting = self.root.join("tmp");
        make_dir(&waiting)?;
        let mut name = [0; 16];
        random(&mut name)?;
        let temporary = waiting.join(hex::encode(name));
        let kept =
            write(&temporary, &mut from).and_then(|hash| self.settle(&temporary, &hash).map(|()| hash));
        if kept.is_err() {
            // The first fault is the one to report; a leftover is cleared when the record is next opened.
            drop(fs::remove_file(&temporary));
        }
        kept
    }

    /// Reads a blob and checks its bytes.
    ///
    /// # Errors
    /// [`Fault::BlobMissing`], [`Fault::BlobBroken`], [`Fault::File`].
    pub fn read(&self, hash: &Hash) -> Result<Vec<u8>, Fault> {
        let path = self.path(hash);
        let bytes = match fs::read(&path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                return Err(Fault::BlobMissing { hash: hex::encode(hash) });
            }
            other => other.map_err(file("read", &path))?,
        };
        if <Hash>::from(Sha256::digest(&bytes)) == *hash {
            Ok(bytes)
        } else {
            Err(Fault::BlobBroken { hash: hex::encode(hash) })
        }
    }

    /// Is there a blob of this name? Its bytes are not checked.
    #[must_use]
    pub fn has(&self, hash: &Hash) -> bool {
        self.path(hash).is_file()
    }

    /// Every blob, in no order.
    ///
    /// # Errors
    /// [`Fault::File`].
    pub fn list(&self) -> Result<Vec<Hash>, Fault> {
        Ok(self.walk()?.into_iter().map(|(hash, _)| hash).collect())
    }

    /// The blobs that are not `named`.
    ///
    /// # Errors
    /// [`Fault::File`].
    pub fn orphans(&self, named: &HashSet<Hash>) -> Result<Vec<Orphan>, Fault> {
        let mut orphans = Vec::new();
        for (hash, path) in self.walk()? {
            if !named.contains(&hash) {
                let written =
                    fs::metadata(&path).and_then(|m| m.modified()).map_err(file("look at", &path))?;
                orphans.push(Orphan { hash, written });
            }
        }
        Ok(orphans)
    }

    /// Removes an orphan. Removing what is not there is harmless.
    ///
    /// # Errors
    /// [`Fault::File`].
    pub fn remove(&self, hash: &Hash) -> Result<(), Fault> {
        crate::layout::remove(&self.path(hash))
    }

    /// Removes what a crash left unfinished. Only the writer does this, before it hands out the blobs.
    pub(crate) fn clear_unfinished(&self) -> Result<(), Fault> {
        entries(&self.root.join("tmp"))?.iter().try_for_each(|path| crate::layout::remove(path))
    }

    /// Where a blob lies, for a server that sends files.
    #[must_use]
    pub fn path(&self, hash: &Hash) -> PathBuf {
        let name = hex::encode(hash);
        self.root.join(&name[..2]).join(name)
    }

    fn settle(&self, temporary: &Path, hash: &Hash) -> Result<(), Fault> {
        let path = self.path(hash);
        let folder = self.root.join(&hex::encode(hash)[..2]);
        make_dir(&folder)?;
        // Another thread may have made the folder and not synced its name yet.
        sync_dir(&self.root)?;
        // Renamed over an equal one: that also mends a copy that had gone bad.
        rename(temporary, &path)
    }

    fn walk(&self) -> Result<Vec<(Hash, PathBuf)>, Fault> {
        let mut found = Vec::new();
        for folder in entries(&self.root)? {
            if folder.is_dir() && folder.file_name().is_some_and(|name| name.len() == 2) {
                for path in entries(&folder)? {
                    let mut hash = [0; 32];
                    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                    if hex::decode_to_slice(name, &mut hash).is_ok() {
                        found.push((hash, path));
                    }
                }
            }
        }
        Ok(found)
    }
}

fn write(path: &Path, from: &mut impl Read) -> Result<Hash, Fault> {
    let mut out = File::create_new(path).map_err(file("create", path))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; BUFFER];
    loop {
        let read = match from.read(&mut buffer) {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            other => other.map_err(file("read what goes to", path))?,
        };
        if read == 0 {
            break;
        }
        hash.update(&buffer[..read]);
        out.write_all(&buffer[..read]).map_err(file("write", path))?;
    }
    out.sync_all().map_err(file("sync", path))?;
    Ok(hash.finalize().into())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let read = match fs::read_dir(folder) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(file("list", folder))?,
    };
    read.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>().map_err(file("list", folder))
}
