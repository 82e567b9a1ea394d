//! A copy of the record, taken beside a running writer.
//!
//! `data/` holds the record, the side tables, the blobs and the public keys; `keys/` holds everything secret, so that it can be
//! kept apart and expire sooner: as long as a copy of a person's key exists, erasure is not erasure.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::blobs::Blobs;
use crate::entry::Micros;
use crate::fault::{Fault, store};
use crate::head::{Signer, ring_is_complete};
use crate::layout::{Layout, file, make_dir, read_if_there, replace, sync_dir};
use crate::options::Options;
use crate::seal;
use crate::sqlite::schema::open_to_read;
use crate::verify::{Named, VerifyReport, verify_with};

/// The format of the manifest.
const FORMAT: &str = "plenary.backup.v1";
/// Pages copied before the copier lets others at the disk.
const STEP: i32 = 512;
/// A rotation of keys can come in between; it takes far less time than one copy.
const ATTEMPTS: usize = 5;

/// What a backup holds, in `manifest.json` beside `data/` and `keys/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupManifest {
    /// The format.
    pub format: String,
    /// Whose record.
    pub origin: String,
    /// When it was taken.
    pub at: Micros,
    /// How many entries.
    pub size: u64,
    /// The root of their tree, in hex.
    pub root: String,
    /// The last link, in hex.
    pub link: String,
    /// The signed head of these entries.
    pub head: String,
    /// SHA-256 of each file of `data/` but the blobs, whose names are their hashes.
    pub files: BTreeMap<String, String>,
    /// How many blobs.
    pub blobs: u64,
}

impl BackupManifest {
    /// Reads the manifest of the backup in `dir`.
    ///
    /// # Errors
    /// [`Fault::BackupUnfit`].
    pub fn read(dir: &Path) -> Result<Self, Fault> {
        let unfit = |reason: &str| Fault::BackupUnfit { dir: dir.to_owned(), reason: reason.to_owned() };
        let bytes =
            read_if_there(&dir.join("manifest.json"))?.ok_or_else(|| unfit("there is no manifest"))?;
        let manifest: Self = serde_json::from_slice(&bytes).map_err(|e| unfit(&e.to_string()))?;
        if manifest.format == FORMAT { Ok(manifest) } else { Err(unfit("the manifest has another format")) }
    }
}

/// Copies the record in `dir` to `to`, an empty or new folder, and verifies the copy: what `named` tells of a payload is in it.
///
/// # Errors
/// [`Fault::NotEmpty`]; [`Fault::BackupUnfit`] when the copy does not verify; [`Fault::File`], [`Fault::Store`].
pub fn backup(
    dir: &Path,
    to: &Path,
    at: Micros,
    named: &dyn Fn(&[u8]) -> Named,
) -> Result<BackupManifest, Fault> {
    backup_with(dir, to, at, &Options::default(), named)
}

/// As [`backup`], with the master key elsewhere: it is then left out of the copy.
///
/// # Errors
/// As [`backup`].
pub fn backup_with(
    dir: &Path,
    to: &Path,
    at: Micros,
    options: &Options,
    named: &dyn Fn(&[u8]) -> Named,
) -> Result<BackupManifest, Fault> {
    refuse_unless_empty(to)?;
    let (from, data, keys) = (Layout::new(dir), Layout::new(&to.join("data")), Layout::new(&to.join("keys")));
    if !from.record().exists() {
        return Err(Fault::NoRecord { dir: dir.to_owned() });
    }
    for folder in [&data.dir, &keys.dir, &data.signing(), &keys.signing(), &data.blobs()] {
        make_dir(folder)?;
    }
    // The record before the keys and the blobs: whatever an entry needs was there before the entry.
    copy_database(&from.record(), &data.record())?;
    copy_database(&from.side(), &data.side())?;
    let blobs = copy_blobs(&Blobs::new(&from.blobs()), &Blobs::new(&data.blobs()))?;
    copy_signing(&from, &keys)?;
    copy_file(&keys.signing().join("ring.json"), &data.signing().join("ring.json"), false)?;
    copy_person_keys(&from, &keys, options)?;
    // The master key that was set lies elsewhere: the copy is looked at without it.
    let copied = Options { master_key: None, ..options.clone() };
    let report = verify_with(&data.dir, &copied, named)?;
    if let Some(problem) = report.problems.first() {
        return Err(Fault::BackupUnfit { dir: to.to_owned(), reason: problem.to_string() });
    }
    let manifest = manifest(&report, at, &data, &keys, blobs)?;
    let text = serde_json::to_vec_pretty(&manifest);
    let text = text.map_err(|e| Fault::BackupUnfit { dir: to.to_owned(), reason: e.to_string() })?;
    // Last of all: a copy without a manifest was cut off.
    replace(&to.join("manifest.json"), &text, false)?;
    Ok(manifest)
}

fn manifest(
    report: &VerifyReport,
    at: Micros,
    data: &Layout,
    keys: &Layout,
    blobs: u64,
) -> Result<BackupManifest, Fault> {
    let mut files = BTreeMap::new();
    for path in ["record.sqlite", "side.sqlite", "signing/ring.json"] {
        files.insert(path.to_owned(), hash_file(&data.dir.join(path))?);
    }
    let signer = Signer::open(&keys.signing(), &report.origin, at)?;
    Ok(BackupManifest {
        format: FORMAT.to_owned(),
        origin: report.origin.clone(),
        at,
        size: report.tail.position,
        root: hex::encode(report.root),
        link: hex::encode(report.tail.link),
        head: signer.sign(report.tail.position, report.root, at),
        files,
        blobs,
    })
}

/// Copies a database in steps, as it stood at one moment.
fn copy_database(from: &Path, to: &Path) -> Result<(), Fault> {
    let doing = "copy a database";
    let source = open_to_read(from)?;
    // The reading is held from the first step to the last: otherwise each commit of the writer would start the copy anew.
    source.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;").map_err(store(doing))?;
    let mut target = Connection::open(to).map_err(store(doing))?;
    {
        let copy = Backup::new(&source, &mut target).map_err(store(doing))?;
        while copy.step(STEP).map_err(store(doing))? != StepResult::Done {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    // A copy rests: without a write-ahead log it can be read from a medium that cannot be written.
    target.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(())).map_err(store(doing))?;
    target.close().map_err(|(_, e)| store(doing)(e))?;
    to.parent().map_or(Ok(()), sync_dir)
}

fn copy_blobs(from: &Blobs, to: &Blobs) -> Result<u64, Fault> {
    let mut count = 0;
    for hash in from.list()? {
        match from.read(&hash) {
            // Swept as an orphan just now.
            Err(Fault::BlobMissing { .. }) => {}
            other => {
                to.put(&other?)?;
                count += 1;
            }
        }
    }
    Ok(count)
}

fn copy_signing(from: &Layout, keys: &Layout) -> Result<(), Fault> {
    for _ in 0..ATTEMPTS {
        for (name, secret) in [("current", true), ("next", true), ("ring.json", false)] {
            copy_file(&from.signing().join(name), &keys.signing().join(name), secret)?;
        }
        if ring_is_complete(&keys.signing())? {
            return Ok(());
        }
    }
    Err(Fault::KeyUnfit { what: "signing key", path: from.signing() })
}

fn copy_person_keys(from: &Layout, keys: &Layout, options: &Options) -> Result<(), Fault> {
    let master = options.master_key_in(from);
    let within = master.starts_with(&from.dir);
    for _ in 0..ATTEMPTS {
        if within {
            copy_file(&master, &keys.master_key(), true)?;
            copy_file(&seal::waiting_master(&master), &seal::waiting_master(&keys.master_key()), true)?;
        }
        copy_database(&from.keys(), &keys.keys())?;
        if !within || seal::keys_fit(keys)? {
            return Ok(());
        }
        fs::remove_file(keys.keys()).map_err(file("remove", &keys.keys()))?;
    }
    Err(Fault::KeyUnfit { what: "master key", path: master })
}

/// Copies a small file; what is not there leaves nothing there.
pub(crate) fn copy_file(from: &Path, to: &Path, secret: bool) -> Result<(), Fault> {
    match read_if_there(from)? {
        Some(bytes) => replace(to, &zeroize::Zeroizing::new(bytes), secret),
        None => crate::layout::remove(to),
    }
}

/// The SHA-256 of a file, in hex.
pub(crate) fn hash_file(path: &Path) -> Result<String, Fault> {
    let mut from = fs::File::open(path).map_err(file("open", path))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = std::io::Read::read(&mut from, &mut buffer).map_err(file("read", path))?;
        if read == 0 {
            return Ok(hex::encode(hash.finalize()));
        }
        hash.update(&buffer[..read]);
    }
}

/// Refuses a folder that holds anything.
pub(crate) fn refuse_unless_empty(dir: &Path) -> Result<(), Fault> {
    match fs::read_dir(dir) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(file("list", dir)(e)),
        Ok(mut entries) => entries.next().map_or(Ok(()), |_| Err(Fault::NotEmpty { dir: dir.to_owned() })),
    }
}
