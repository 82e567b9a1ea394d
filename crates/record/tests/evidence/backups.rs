//! A backup beside a running writer, and the way back.

use std::sync::atomic::{AtomicBool, Ordering};

use record::{
    BackupManifest, Fault, Options, Outbox, Reader, Restoration, Writer, backup, backup_with, found_with,
    restore, verify,
};

use crate::scratch::{Scratch, append, draft, named, sealing_draft};

fn plan(scratch: &Scratch, keys: bool) -> Restoration {
    Restoration {
        from: scratch.beside("copy"),
        keys: keys.then(|| scratch.beside("copy/keys")),
        to: scratch.beside("restored"),
        options: Options::default(),
        at: 9_000,
    }
}

#[test]
fn a_restored_record_is_the_one_that_was_backed_up_and_holds_its_letters() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let blob = writer.blobs().put(b"a letter").unwrap();
    let (name, one) = sealing_draft(&writer, 1, "p1", "Ada");
    let payload = serde_json::json!({ "blobs": [hex::encode(blob)] }).to_string().into_bytes();
    writer.append(&[one, record::Draft { payload, ..draft(2) }]).unwrap();
    let head = writer.publish_head(30).unwrap();
    writer.side().plan_delivery("letter/1", "<1@example.org>", 0).unwrap();
    let manifest = backup(&scratch.dir(), &scratch.beside("copy"), 40, &named).unwrap();
    assert_eq!((manifest.size, manifest.blobs), (2, 1));
    assert_eq!(manifest.root, hex::encode(writer.tree().root(2).unwrap()));
    writer.signer().ring().verify(&manifest.head).unwrap();
    append(&mut writer, 5, 6);

    let report = restore(&plan(&scratch, true), &named).unwrap();
    assert!(report.holds() && report.opened == 1 && report.blobs == 1);
    let mut restored = Writer::open(&scratch.beside("restored")).unwrap();
    assert_eq!(restored.tail().position, 2);
    assert_eq!(restored.heads().unwrap(), [head]);
    assert_eq!(restored.vault().open(&name).unwrap().as_deref(), Some("Ada"));
    assert_eq!(restored.blobs().read(&blob).unwrap(), b"a letter");
    assert_eq!(restored.signer().public_key(), writer.signer().public_key());
    assert!(matches!(restored.side().outbox().unwrap(), Outbox::Held { since: 9_000, .. }));
    assert!(matches!(restored.side().lease_deliveries(9, 10, 1), Err(Fault::OutboxHeld { .. })));
    append(&mut restored, 7, 7);
    assert!(verify(&scratch.beside("restored"), &named).unwrap().holds());
}

#[test]
fn a_backup_of_a_moving_record_verifies() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    append(&mut writer, 1, 3_000);
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let moving = scope.spawn(|| {
            let mut n = 3_000;
            while !stop.load(Ordering::Relaxed) {
                n += 1;
                let (_, draft) = sealing_draft(&writer, n, &format!("p{}", n % 97), "Ada");
                writer.append(&[draft]).unwrap();
            }
            n
        });
        let before = Reader::open(&scratch.dir()).unwrap().tail().unwrap().position;
        for round in 0..3 {
            let copy = scratch.beside(&format!("copy{round}"));
            let manifest = backup(&scratch.dir(), &copy, 40, &named).unwrap();
            assert!(manifest.size >= before);
            let report = verify(&copy.join("data"), &named).unwrap();
            assert!(report.holds() && report.tail.position == manifest.size, "{:?}", report.problems);
        }
        stop.store(true, Ordering::Relaxed);
        assert!(moving.join().unwrap() > before, "the record moved");
    });
    let plan = Restoration {
        from: scratch.beside("copy2"),
        keys: Some(scratch.beside("copy2/keys")),
        ..plan(&scratch, true)
    };
    let report = restore(&plan, &named).unwrap();
    assert_eq!((report.erased, report.closed), (0, 0), "every key of the copy's entries is in it");
    assert_eq!(report.opened, BackupManifest::read(&plan.from).unwrap().size - 3_000);
}

#[test]
fn without_its_keys_a_backup_gives_back_all_but_the_sealed_data() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let (name, one) = sealing_draft(&writer, 1, "p1", "Ada");
    writer.append(&[one]).unwrap();
    let old = writer.publish_head(30).unwrap();
    backup(&scratch.dir(), &scratch.beside("copy"), 40, &named).unwrap();
    std::fs::remove_dir_all(scratch.beside("copy/keys")).unwrap();
    let gone = restore(&plan(&scratch, true), &named).unwrap_err();
    assert!(matches!(gone, Fault::KeyMissing { .. }), "{gone}");
    restore(&plan(&scratch, false), &named).unwrap();
    let mut restored = Writer::open(&scratch.beside("restored")).unwrap();
    assert_eq!(restored.vault().open(&name).unwrap(), None);
    let (again, two) = sealing_draft(&restored, 2, "p1", "Ada again");
    restored.append(&[two]).unwrap();
    assert_eq!(restored.vault().open(&again).unwrap().as_deref(), Some("Ada again"));
    let head = restored.publish_head(9_500).unwrap();
    let ring = restored.signer().ring();
    assert_ne!(ring.verify(&old.note).unwrap().1, ring.verify(&head.note).unwrap().1);
    assert!(verify(&scratch.beside("restored"), &named).unwrap().holds());
}

#[test]
fn what_was_erased_after_the_backup_of_the_keys_stays_erased_in_a_newer_record() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let (name, one) = sealing_draft(&writer, 1, "p1", "Ada");
    writer.append(&[one]).unwrap();
    backup(&scratch.dir(), &scratch.beside("older"), 40, &named).unwrap();
    writer.erase("p1", 50).unwrap();
    backup(&scratch.dir(), &scratch.beside("copy"), 60, &named).unwrap();
    let plan = Restoration { keys: Some(scratch.beside("older/keys")), ..plan(&scratch, true) };
    restore(&plan, &named).unwrap();
    let restored = Writer::open(&scratch.beside("restored")).unwrap();
    assert_eq!(restored.vault().open(&name).unwrap(), None);
}

#[test]
fn a_master_key_kept_elsewhere_is_not_in_the_backup() {
    let scratch = Scratch::new();
    let (dir, master) = (scratch.beside("own"), scratch.beside("master.key"));
    let options = Options { master_key: Some(master.clone()), ..Options::default() };
    found_with(&dir, "example.org/own", 0, &options).unwrap();
    let mut writer = Writer::open_with(&dir, &options).unwrap();
    let (name, one) = sealing_draft(&writer, 1, "p1", "Ada");
    writer.append(&[one]).unwrap();
    backup_with(&dir, &scratch.beside("copy"), 40, &options, &named).unwrap();
    assert!(!scratch.beside("copy/keys/master.key").exists());
    let report = restore(&Restoration { options: options.clone(), ..plan(&scratch, true) }, &named).unwrap();
    assert_eq!(report.opened, 1);
    let restored = Writer::open_with(&scratch.beside("restored"), &options).unwrap();
    assert_eq!(restored.vault().open(&name).unwrap().as_deref(), Some("Ada"));
}

#[test]
fn what_is_not_empty_or_was_changed_is_refused_and_leaves_nothing() {
    let scratch = Scratch::new();
    append(&mut scratch.writer(), 1, 3);
    let copy = scratch.beside("copy");
    backup(&scratch.dir(), &copy, 40, &named).unwrap();
    assert!(matches!(backup(&scratch.dir(), &copy, 40, &named), Err(Fault::NotEmpty { .. })));
    let onto = Restoration { to: scratch.dir(), ..plan(&scratch, true) };
    assert!(matches!(restore(&onto, &named), Err(Fault::NotEmpty { .. })));

    let file = copy.join("data/record.sqlite");
    let whole = std::fs::read(&file).unwrap();
    let mut changed = whole.clone();
    *changed.last_mut().unwrap() ^= 1;
    std::fs::write(&file, changed).unwrap();
    let unfit = restore(&plan(&scratch, true), &named).unwrap_err();
    assert!(matches!(unfit, Fault::BackupUnfit { .. }), "{unfit}");
    assert!(!scratch.beside("restored").exists() && !scratch.beside("restored.restoring").exists());

    std::fs::write(&file, whole).unwrap();
    std::fs::rename(copy.join("manifest.json"), copy.join("m")).unwrap();
    assert!(
        matches!(restore(&plan(&scratch, true), &named), Err(Fault::BackupUnfit { .. })),
        "a copy that was cut off"
    );
}

#[test]
fn a_backup_whose_entries_name_a_blob_that_is_not_there_is_no_backup() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let payload = serde_json::json!({ "blobs": ["00".repeat(32)] }).to_string().into_bytes();
    writer.append(&[record::Draft { payload, ..draft(1) }]).unwrap();
    let copy = scratch.beside("copy");
    let Err(Fault::BackupUnfit { reason, .. }) = backup(&scratch.dir(), &copy, 40, &named) else {
        panic!("it was taken for a backup")
    };
    assert!(reason.starts_with("blob 0000"), "{reason}");
    assert!(!copy.join("manifest.json").exists());
}
