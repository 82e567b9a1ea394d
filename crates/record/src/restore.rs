//! The way back from a backup. The outbox is held afterwards: letters that went out after the backup would go out twice.

use std::path::{Path, PathBuf};

use crate::backup::{BackupManifest, copy_file, hash_file, refuse_unless_empty};
use crate::blobs::Blobs;
use crate::entry::Micros;
use crate::fault::Fault;
use crate::head::Signer;
use crate::layout::{Layout, file, make_dir, sync_dir};
use crate::options::Options;
use crate::side::Side;
use crate::sqlite::Durability;
use crate::verify::{Named, VerifyReport, verify_with};

/// What to restore, and where to.
#[derive(Clone, Debug)]
pub struct Restoration {
    /// The backup.
    pub from: PathBuf,
    /// Its keys: usually `keys/` of the backup. Without them the sealed data is lost, as if every person had been erased, and a
    /// new signing key begins; old heads and receipts still verify.
    pub keys: Option<PathBuf>,
    /// The data folder to be made: new or empty.
    pub to: PathBuf,
    /// Where the master key will lie, if not in the data folder; one kept elsewhere must be there already.
    pub options: Options,
    /// Now.
    pub at: Micros,
}

/// Restores a backup, verifies it and holds the outbox. On a fault the target is left as it was.
///
/// # Errors
/// [`Fault::NotEmpty`]; [`Fault::BackupUnfit`] when anything does not hold; [`Fault::File`], [`Fault::Store`].
pub fn restore(plan: &Restoration, named: &dyn Fn(&[u8]) -> Named) -> Result<VerifyReport, Fault> {
    refuse_unless_empty(&plan.to)?;
    let manifest = BackupManifest::read(&plan.from)?;
    let partial = beside(&plan.to);
    if partial.exists() {
        std::fs::remove_dir_all(&partial).map_err(file("remove", &partial))?;
    }
    let built = build(plan, &manifest, &Layout::new(&partial), named);
    if built.is_err() {
        // The first fault is the one to report; what is left behind is cleared by the next attempt.
        drop(std::fs::remove_dir_all(&partial));
    }
    let report = built?;
    if plan.to.exists() {
        std::fs::remove_dir(&plan.to).map_err(file("replace", &plan.to))?;
    }
    crate::layout::rename(&partial, &plan.to)?;
    Ok(report)
}

fn build(
    plan: &Restoration,
    manifest: &BackupManifest,
    target: &Layout,
    named: &dyn Fn(&[u8]) -> Named,
) -> Result<VerifyReport, Fault> {
    let unfit = |reason: String| Fault::BackupUnfit { dir: plan.from.clone(), reason };
    let data = Layout::new(&plan.from.join("data"));
    for folder in [&target.dir, &target.signing(), &target.blobs()] {
        make_dir(folder)?;
    }
    for (path, hash) in &manifest.files {
        copy_large(&data.dir.join(path), &target.dir.join(path))?;
        if hash_file(&target.dir.join(path))? != *hash {
            return Err(unfit(format!("{path} is not the file that was backed up")));
        }
    }
    let (from, to) = (Blobs::new(&data.blobs()), Blobs::new(&target.blobs()));
    for hash in from.list()? {
        to.put(&from.read(&hash)?)?;
    }
    restore_keys(plan, manifest, target)?;
    let options = Options { durability: Durability::Full, ..plan.options.clone() };
    let report = verify_with(&target.dir, &options, named)?;
    if let Some(problem) = report.problems.first() {
        return Err(unfit(problem.to_string()));
    }
    if (report.tail.position, hex::encode(report.root)) != (manifest.size, manifest.root.clone()) {
        return Err(unfit("the record is not the one of the manifest".to_owned()));
    }
    Side::open(&target.side(), Durability::Full)?.hold_outbox("restored from a backup", plan.at)?;
    sync_dir(&target.dir)?;
    Ok(report)
}

fn restore_keys(plan: &Restoration, manifest: &BackupManifest, target: &Layout) -> Result<(), Fault> {
    let Some(keys) = plan.keys.as_deref().map(Layout::new) else {
        return Signer::replace_lost(&target.signing(), &manifest.origin, plan.at);
    };
    if !keys.keys().exists() {
        return Err(Fault::KeyMissing { what: "database of keys", path: keys.keys() });
    }
    copy_large(&keys.keys(), &target.keys())?;
    for name in ["current", "next"] {
        copy_file(&keys.signing().join(name), &target.signing().join(name), true)?;
    }
    if plan.options.master_key.is_none() {
        copy_file(&keys.master_key(), &target.master_key(), true)?;
    }
    Ok(())
}

fn copy_large(from: &Path, to: &Path) -> Result<(), Fault> {
    std::fs::copy(from, to).map_err(file("copy", from))?;
    std::fs::File::open(to).and_then(|copy| copy.sync_all()).map_err(file("sync", to))
}

/// Where the target is built before it gets its name.
fn beside(to: &Path) -> PathBuf {
    let mut name = to.as_os_str().to_owned();
    name.push(".restoring");
    PathBuf::from(name)
}
