//! Where things lie in a data folder, and how a small file is written so that it is there after a power cut.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// The places in a data folder.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub(crate) dir: PathBuf,
}

impl Layout {
    pub(crate) fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    /// Entries, sealed values, published heads.
    pub(crate) fn record(&self) -> PathBuf {
        self.dir.join("record.sqlite")
    }

    /// The key of each person, apart so that its backups can expire sooner.
    pub(crate) fn keys(&self) -> PathBuf {
        self.dir.join("keys.sqlite")
    }

    /// Refusals, deliveries, tokens: not evidence.
    pub(crate) fn side(&self) -> PathBuf {
        self.dir.join("side.sqlite")
    }

    pub(crate) fn blobs(&self) -> PathBuf {
        self.dir.join("blobs")
    }

    pub(crate) fn signing(&self) -> PathBuf {
        self.dir.join("signing")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.dir.join("LOCK")
    }

    /// Where the master key lies unless [`crate::Options::master_key`] says otherwise.
    pub(crate) fn master_key(&self) -> PathBuf {
        self.dir.join("master.key")
    }
}

/// Names the file that an I/O error is about.
pub(crate) fn file<'a>(doing: &'static str, path: &'a Path) -> impl FnOnce(io::Error) -> Fault + 'a {
    move |source| Fault::File { doing, path: path.to_owned(), source }
}

/// Makes a folder (and its parents) that is there after a power cut.
pub(crate) fn make_dir(path: &Path) -> Result<(), Fault> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = parent(path) {
        make_dir(parent)?;
    }
    match fs::create_dir(path) {
        // Another thread may have made it just now; it is synced all the same.
        Err(e) if e.kind() != io::ErrorKind::AlreadyExists => Err(file("make folder", path)(e)),
        Ok(()) | Err(_) => parent(path).map_or(Ok(()), sync_dir),
    }
}

/// Makes the names in a folder durable.
pub(crate) fn sync_dir(path: &Path) -> Result<(), Fault> {
    File::open(path).and_then(|dir| dir.sync_all()).map_err(file("sync folder", path))
}

/// Replaces a file by rename, durable on return; readable by its owner alone when it is `secret`.
pub(crate) fn replace(path: &Path, bytes: &[u8], secret: bool) -> Result<(), Fault> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".tmp");
    let temporary = PathBuf::from(temporary);
    write_synced(&temporary, bytes, if secret { 0o600 } else { 0o644 })?;
    rename(&temporary, path)
}

/// Renames within one folder, durable on return.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<(), Fault> {
    fs::rename(from, to).map_err(file("rename to", to))?;
    parent(to).map_or(Ok(()), sync_dir)
}

/// Removes a file if it is there, durable on return.
pub(crate) fn remove(path: &Path) -> Result<(), Fault> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(file("remove", path)(e)),
        Ok(()) | Err(_) => parent(path).map_or(Ok(()), sync_dir),
    }
}

/// Reads a file; `None` where there is none.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, Fault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(file("read", path)(e)),
    }
}

fn write_synced(path: &Path, bytes: &[u8], mode: u32) -> Result<(), Fault> {
    // A leftover of an earlier crash may have other rights: begin anew.
    remove(path)?;
    let mut out = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(path)
        .map_err(file("create", path))?;
    out.write_all(bytes).and_then(|()| out.sync_all()).map_err(file("write", path))
}

/// The parent folder, where a bare name means the working folder.
fn parent(path: &Path) -> Option<&Path> {
    path.parent().map(|parent| if parent.as_os_str().is_empty() { Path::new(".") } else { parent })
}
