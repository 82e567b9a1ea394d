//! Builds the folder that a power cut would have left, from the copies of the shim alone.

use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// Rebuilds `original` at `target`. Only the identity of the folder `original` itself is taken from it, none of its content.
pub(crate) fn rebuild(kept: &Path, original: &Path, target: &Path) {
    let about = std::fs::metadata(original).unwrap();
    let born =
        about.created().expect("a file system that keeps birth times").duration_since(UNIX_EPOCH).unwrap();
    let name = format!("{}-{}-{}", about.ino(), born.as_secs(), born.subsec_nanos());
    folder(kept, &name, target);
}

/// A name without a copy was made durable in its folder, but never synced itself: it is empty.
fn folder(kept: &Path, name: &str, target: &Path) {
    std::fs::create_dir(target).unwrap();
    let listing = std::fs::read_to_string(kept.join(name)).unwrap_or_default();
    for line in listing.lines() {
        let mut parts = line.splitn(3, ' ');
        let [name, kind, file] = std::array::from_fn(|_| parts.next().unwrap());
        let target = target.join(file);
        if kind == "d" {
            folder(kept, name, &target);
        } else {
            std::fs::write(target, std::fs::read(kept.join(name)).unwrap_or_default()).unwrap();
        }
    }
}
