//! The master key: a file of 64 hex digits, readable by its owner alone. It wraps the keys of persons, nothing else.

use std::path::{Path, PathBuf};

use super::cipher::Secret;
use crate::fault::Fault;
use crate::layout::{read_if_there, remove, rename, replace};

const WHAT: &str = "master key";

/// Reads the master key.
pub(super) fn read(path: &Path) -> Result<Option<Secret>, Fault> {
    let Some(text) = read_if_there(path)? else { return Ok(None) };
    let mut bytes = [0; 32];
    let unfit = |_| Fault::KeyUnfit { what: WHAT, path: path.to_owned() };
    hex::decode_to_slice(text.trim_ascii(), &mut bytes).map_err(unfit)?;
    Ok(Some(Secret::new(bytes)))
}

/// Makes a new master key file.
pub(super) fn make(path: &Path) -> Result<Secret, Fault> {
    let secret = Secret::random()?;
    replace(path, hex::encode(secret.bytes()).as_bytes(), true)?;
    Ok(secret)
}

/// Where the coming master key waits while a rotation is under way.
pub(crate) fn next(path: &Path) -> PathBuf {
    let mut next = path.as_os_str().to_owned();
    next.push(".next");
    PathBuf::from(next)
}

/// The master key whose id is `wanted`: the file, or the one left waiting by a rotation that was cut off.
///
/// The database decides which of the two it is, since it was re-wrapped in one transaction.
pub(super) fn settle(path: &Path, wanted: [u8; 8], may_write: bool) -> Result<Secret, Fault> {
    let waiting = next(path);
    if let Some(key) = read(path)?.filter(|key| key.id() == wanted) {
        if may_write && waiting.exists() {
            remove(&waiting)?;
        }
        return Ok(key);
    }
    match read(&waiting)?.filter(|key| key.id() == wanted) {
        Some(key) if may_write => rename(&waiting, path).map(|()| key),
        Some(key) => Ok(key),
        None if path.exists() => Err(Fault::KeyUnfit { what: WHAT, path: path.to_owned() }),
        None => Err(Fault::KeyMissing { what: WHAT, path: path.to_owned() }),
    }
}
