//! One writer at a time: a lock on `LOCK`, which the system drops with the process, so that no crash leaves it behind.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};

use crate::fault::Fault;
use crate::layout::{Layout, file};

/// Held as long as this lives.
#[derive(Debug)]
pub(crate) struct WriterLock {
    _file: File,
}

impl WriterLock {
    /// Takes the lock and leaves this process's id in it, for whoever is refused.
    ///
    /// # Errors
    /// [`Fault::Locked`] while another writer lives.
    pub(crate) fn take(layout: &Layout) -> Result<Self, Fault> {
        let path = layout.lock();
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        let mut held = open.map_err(file("open", &path))?;
        match held.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Fault::Locked { dir: layout.dir.clone(), pid: holder(&mut held) });
            }
            Err(TryLockError::Error(e)) => return Err(file("lock", &path)(e)),
        }
        let written = held
            .set_len(0)
            .and_then(|()| held.rewind())
            .and_then(|()| held.write_all(std::process::id().to_string().as_bytes()));
        written.map_err(file("write", &path))?;
        Ok(Self { _file: held })
    }
}

fn holder(held: &mut File) -> Option<u32> {
    let mut text = String::new();
    held.read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}
