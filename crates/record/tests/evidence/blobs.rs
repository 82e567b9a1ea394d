//! Blobs: what the hash names is what is read.

use std::collections::HashSet;

use record::Fault;

use crate::scratch::Scratch;

#[test]
fn a_blob_is_read_back_by_its_hash_and_kept_once() {
    let scratch = Scratch::new();
    let blobs = scratch.writer().blobs();
    let hash = blobs.put(b"abc").unwrap();
    assert_eq!(hex::encode(hash), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(blobs.put_from(&b"abc"[..]).unwrap(), hash);
    assert_eq!(blobs.read(&hash).unwrap(), b"abc");
    assert!(blobs.has(&hash) && blobs.path(&hash).ends_with(format!("ba/{}", hex::encode(hash))));
    assert_eq!(blobs.list().unwrap(), [hash]);
    assert!(matches!(blobs.read(&[0; 32]), Err(Fault::BlobMissing { .. })));
}

#[test]
fn other_bytes_are_noticed_and_mended_by_keeping_the_blob_again() {
    let scratch = Scratch::new();
    let blobs = scratch.writer().blobs();
    let hash = blobs.put(b"abc").unwrap();
    std::fs::write(blobs.path(&hash), b"abd").unwrap();
    assert!(matches!(blobs.read(&hash), Err(Fault::BlobBroken { .. })));
    blobs.put(b"abc").unwrap();
    assert_eq!(blobs.read(&hash).unwrap(), b"abc");
}

#[test]
fn orphans_are_what_no_event_names() {
    let scratch = Scratch::new();
    let blobs = scratch.writer().blobs();
    let (named, orphan) = (blobs.put(b"named").unwrap(), blobs.put(b"orphan").unwrap());
    let found = blobs.orphans(&HashSet::from([named])).unwrap();
    assert_eq!(found.iter().map(|o| o.hash).collect::<Vec<_>>(), [orphan]);
    blobs.remove(&orphan).unwrap();
    blobs.remove(&orphan).unwrap();
    assert_eq!(blobs.list().unwrap(), [named]);
}

#[test]
fn what_a_crash_left_unfinished_is_cleared_by_the_next_writer() {
    let scratch = Scratch::new();
    let hash = scratch.writer().blobs().put(b"abc").unwrap();
    let unfinished = scratch.dir().join("blobs/tmp/0123");
    std::fs::write(&unfinished, b"ab").unwrap();
    assert_eq!(scratch.writer().blobs().list().unwrap(), [hash]);
    assert!(!unfinished.exists());
}

#[test]
fn threads_that_keep_the_same_blobs_do_not_disturb_each_other() {
    let scratch = Scratch::new();
    let blobs = scratch.writer().blobs();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for n in 0_u8..10 {
                    let bytes = vec![n; 5_000];
                    let hash = blobs.put(&bytes).unwrap();
                    assert_eq!(blobs.read(&hash).unwrap(), bytes);
                }
            });
        }
    });
    assert_eq!(blobs.list().unwrap().len(), 10);
    assert_eq!(std::fs::read_dir(scratch.dir().join("blobs/tmp")).unwrap().count(), 0);
}
