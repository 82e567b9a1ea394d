//! Sealed data: opens for those who may, is gone once erased, and survives the rotation of the master key.

use record::{Fault, Options, Reader, Writer, found_with, verify};
use rstest::rstest;

use crate::scratch::{Scratch, forge, named, sealing_draft};

#[test]
fn a_sealed_value_is_stored_with_its_entry_and_opens_from_both_sides() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let (reference, draft) = sealing_draft(&writer, 1, "p1", "Ada Lovelace");
    assert!(matches!(writer.vault().open(&reference), Err(Fault::SealedMissing { number: 1 })));
    writer.append(&[draft]).unwrap();
    assert_eq!(writer.vault().open(&reference).unwrap().as_deref(), Some("Ada Lovelace"));
    let reader = Reader::open(&scratch.dir()).unwrap();
    assert_eq!(reader.vault().unwrap().open(&reference).unwrap().as_deref(), Some("Ada Lovelace"));
    assert!(matches!(reader.vault().unwrap().seal("p1", "name", 1, "x"), Err(Fault::KeyMissing { .. })));
    // Nothing readable lies on the disk.
    for file in ["record.sqlite", "record.sqlite-wal", "keys.sqlite", "keys.sqlite-wal"] {
        let bytes = std::fs::read(scratch.dir().join(file)).unwrap_or_default();
        assert!(!bytes.windows(8).any(|part| part == b"Lovelace"), "{file}");
    }
}

#[test]
fn numbers_go_on_after_a_restart() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let (first, one) = sealing_draft(&writer, 1, "p1", "a");
    writer.append(&[one]).unwrap();
    drop(writer);
    let mut writer = scratch.writer();
    let (second, two) = sealing_draft(&writer, 2, "p1", "b");
    writer.append(&[two]).unwrap();
    assert!(second.number > first.number);
    assert_eq!(writer.vault().open(&first).unwrap().as_deref(), Some("a"));
    assert_eq!(writer.vault().open(&second).unwrap().as_deref(), Some("b"));
}

#[test]
fn what_is_erased_never_opens_again_and_the_chain_holds() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let (gone, one) = sealing_draft(&writer, 1, "p1", "Ada");
    let (kept, two) = sealing_draft(&writer, 2, "p2", "Grace");
    let (late, three) = sealing_draft(&writer, 3, "p1", "Ada again");
    writer.append(&[one, two]).unwrap();
    let reader = Reader::open(&scratch.dir()).unwrap();
    let beside = reader.vault().unwrap();
    assert_eq!(beside.open(&gone).unwrap().as_deref(), Some("Ada"));
    let wrapped = wrapped_key(&scratch, "p1");

    writer.erase("p1", 30).unwrap();
    // A draft that was under way is stored all the same; its value is gone.
    writer.append(&[three]).unwrap();
    for vault in [writer.vault(), beside, reader.vault().unwrap()] {
        assert_eq!(vault.open(&gone).unwrap(), None);
        assert_eq!(vault.open(&late).unwrap(), None);
        assert_eq!(vault.open(&kept).unwrap().as_deref(), Some("Grace"));
    }
    assert!(matches!(writer.vault().seal("p1", "name", 1, "x"), Err(Fault::PersonErased { .. })));
    let report = verify(&scratch.dir(), &named).unwrap();
    assert!(report.holds(), "{:?}", report.problems);
    assert_eq!((report.opened, report.erased), (1, 2));
    // Not even the wrapped key is left in a free page or in the log.
    for file in ["keys.sqlite", "keys.sqlite-wal"] {
        let bytes = std::fs::read(scratch.dir().join(file)).unwrap_or_default();
        assert!(!bytes.windows(wrapped.len()).any(|part| part == wrapped), "{file}");
    }
}

fn wrapped_key(scratch: &Scratch, person: &str) -> Vec<u8> {
    let db = rusqlite::Connection::open(scratch.dir().join("keys.sqlite")).unwrap();
    db.query_row("SELECT wrapped FROM persons WHERE person = ?1", [person], |row| row.get(0)).unwrap()
}

#[test]
fn keys_brought_back_by_an_older_copy_are_destroyed_again() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let (gone, one) = sealing_draft(&writer, 1, "p1", "Ada");
    writer.append(&[one]).unwrap();
    drop(writer);
    let keys = scratch.dir().join("keys.sqlite");
    let older = std::fs::read(&keys).unwrap();
    scratch.writer().erase("p1", 20).unwrap();
    std::fs::write(&keys, older).unwrap();
    assert_eq!(scratch.writer().vault().open(&gone).unwrap(), None);
}

#[test]
fn a_swapped_ciphertext_is_noticed() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let (one, first) = sealing_draft(&writer, 1, "p1", "Ada");
    let (two, second) = sealing_draft(&writer, 2, "p1", "Grace");
    writer.append(&[first, second]).unwrap();
    let swap = "CREATE TEMP TABLE t AS SELECT * FROM sealed;
        UPDATE sealed SET (nonce, ciphertext, commitment) =
            (SELECT nonce, ciphertext, commitment FROM t WHERE t.number = 3 - sealed.number);";
    forge(&scratch.dir().join("record.sqlite"), swap);
    assert!(matches!(writer.vault().open(&one), Err(Fault::SealBroken { number: 1 })));
    assert!(matches!(writer.vault().open(&two), Err(Fault::SealBroken { number: 2 })));
    assert_eq!(verify(&scratch.dir(), &named).unwrap().problems.len(), 2);
}

#[test]
fn the_master_key_may_lie_elsewhere_and_be_rotated() {
    let scratch = Scratch::new();
    let (dir, master) = (scratch.beside("own"), scratch.beside("master.key"));
    let options = Options { master_key: Some(master.clone()), ..Options::default() };
    found_with(&dir, "example.org/own", 0, &options).unwrap();
    let mut writer = Writer::open_with(&dir, &options).unwrap();
    let (reference, draft) = sealing_draft(&writer, 1, "p1", "Ada");
    writer.append(&[draft]).unwrap();
    let (before, old) = (wrapped_of(&dir), std::fs::read(&master).unwrap());
    writer.rotate_master_key().unwrap();
    assert_eq!(writer.vault().open(&reference).unwrap().as_deref(), Some("Ada"));
    assert_ne!(wrapped_of(&dir), before);
    assert_ne!(std::fs::read(&master).unwrap(), old);
    assert!(!dir.join("master.key").exists());
    drop(writer);
    let writer = Writer::open_with(&dir, &options).unwrap();
    assert_eq!(writer.vault().open(&reference).unwrap().as_deref(), Some("Ada"));
    // Without the key nothing opens, and no new one is made in its place.
    drop(writer);
    std::fs::remove_file(&master).unwrap();
    assert!(matches!(Writer::open_with(&dir, &options), Err(Fault::KeyMissing { what: "master key", .. })));
    std::fs::write(&master, "00".repeat(32)).unwrap();
    assert!(matches!(Writer::open_with(&dir, &options), Err(Fault::KeyUnfit { what: "master key", .. })));
}

fn wrapped_of(dir: &std::path::Path) -> Vec<u8> {
    let db = rusqlite::Connection::open(dir.join("keys.sqlite")).unwrap();
    db.query_row("SELECT wrapped FROM persons", [], |row| row.get(0)).unwrap()
}

#[rstest]
#[case::cut_before_the_keys_were_wrapped(false)]
#[case::cut_after_the_keys_were_wrapped(true)]
fn a_rotation_of_the_master_key_that_was_cut_off_is_settled(#[case] wrapped: bool) {
    let scratch = Scratch::new();
    let (dir, master) = (scratch.dir(), scratch.dir().join("master.key"));
    let mut writer = scratch.writer();
    let (reference, draft) = sealing_draft(&writer, 1, "p1", "Ada");
    writer.append(&[draft]).unwrap();
    drop(writer);
    let (old_master, old_keys) =
        (std::fs::read(&master).unwrap(), std::fs::read(dir.join("keys.sqlite")).unwrap());
    scratch.writer().rotate_master_key().unwrap();
    // Back to the moment before the rename, and before the transaction.
    std::fs::rename(&master, dir.join("master.key.next")).unwrap();
    std::fs::write(&master, old_master).unwrap();
    if !wrapped {
        std::fs::write(dir.join("keys.sqlite"), old_keys).unwrap();
    }
    let beside = Reader::open(&dir).unwrap().vault().unwrap();
    assert_eq!(beside.open(&reference).unwrap().as_deref(), Some("Ada"));
    let writer = scratch.writer();
    assert_eq!(writer.vault().open(&reference).unwrap().as_deref(), Some("Ada"));
    assert!(!dir.join("master.key.next").exists());
}

#[test]
fn sealing_is_cheap() {
    let scratch = Scratch::new();
    let vault = scratch.writer().vault();
    vault.seal("p1", "name", 1, "warm").unwrap();
    let began = std::time::Instant::now();
    for _ in 0..1_000 {
        vault.seal("p1", "name", 1, "Ada Lovelace, 12 St James's Square").unwrap();
    }
    // Microseconds in release; here only an order of magnitude, so that a disk access in the way would show.
    assert!(began.elapsed().as_millis() < 2_000, "{:?}", began.elapsed());
}
