//! Signed heads, published heads and the rotation of the signing key.

use record::{Head, HeadFault, KeyRing, PublicKey, Reader, consistency_holds};
use rstest::rstest;

use crate::scratch::{Scratch, append};

#[test]
fn a_published_head_is_a_checkpoint_and_is_kept() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    append(&mut writer, 1, 3);
    let head = writer.publish_head(500).unwrap();
    let ring = writer.signer().ring();
    let (signed, key) = ring.verify(&head.note).unwrap();
    let origin = writer.founding().origin.clone();
    assert_eq!(
        signed,
        Head { origin: origin.clone(), size: 3, root: writer.tree().root(3).unwrap(), at: 500 }
    );
    assert_eq!(key, writer.signer().public_key().id());
    // The lines of the C2SP checkpoint and signed note.
    let lines: Vec<_> = head.note.split('\n').collect();
    assert_eq!((lines[0], lines[1], lines[3], lines[4]), (origin.as_str(), "3", "time 500", ""));
    assert!(lines[5].starts_with(&format!("\u{2014} {origin} ")), "{}", lines[5]);
    assert_eq!(Reader::open(&scratch.dir()).unwrap().heads().unwrap(), [head]);
}

#[test]
fn a_later_head_continues_an_earlier_one() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    append(&mut writer, 1, 5);
    let early = writer.publish_head(100).unwrap();
    append(&mut writer, 6, 9);
    let late = writer.publish_head(200).unwrap();
    let path = writer.tree().consistency(early.size, late.size).unwrap();
    assert!(consistency_holds(early.size, &early.root, late.size, &late.root, &path));
}

#[test]
fn after_a_rotation_old_heads_hold_and_the_statement_hands_over() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    append(&mut writer, 1, 2);
    let mut outsider = KeyRing::of(&writer.signer().public_key(), 0);
    let old = writer.publish_head(100).unwrap();
    let rotation = writer.rotate_signing_key(150).unwrap();
    let new = writer.publish_head(200).unwrap();
    drop(writer);
    let writer = scratch.writer();
    assert_eq!(writer.signer().public_key(), rotation.key);
    let ring = writer.signer().ring();
    ring.verify(&old.note).unwrap();
    assert_eq!(ring.verify(&new.note).unwrap().1, rotation.key.id());

    assert_eq!(outsider.verify(&new.note), Err(HeadFault::UnknownKey));
    assert_eq!(outsider.accept(&rotation.statement), Ok(rotation.key.id()));
    outsider.verify(&new.note).unwrap();
    assert_eq!(outsider.keys[0].until, Some(150));
    // The old secret is gone from the disk.
    let files: Vec<_> =
        std::fs::read_dir(scratch.dir().join("signing")).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert_eq!(files.len(), 2, "{files:?}");
}

#[test]
fn a_key_signs_nothing_after_it_handed_over() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    // The head's time lies after the rotation's, as a forger with a stolen old key would have it.
    let late = writer.head(300).unwrap();
    let old = writer.signer().public_key().id();
    writer.rotate_signing_key(200).unwrap();
    assert_eq!(writer.signer().ring().verify(&late.note), Err(HeadFault::KeyNotInForce { key: old }));
}

#[test]
fn a_statement_of_a_key_that_handed_over_already_is_refused() {
    let (scratch, copy) = (Scratch::new(), Scratch::new());
    let mut writer = scratch.writer();
    let mut ring = writer.signer().ring();
    // Two rotations from the same old key: a fork.
    std::fs::remove_dir_all(copy.dir()).unwrap();
    copy_folder(&scratch.dir(), &copy.dir());
    let here = writer.rotate_signing_key(10).unwrap();
    let there = copy.writer().rotate_signing_key(10).unwrap();
    ring.accept(&here.statement).unwrap();
    assert_eq!(ring.accept(&there.statement), Err(HeadFault::UnknownKey));
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[rstest]
#[case::cut_before_the_list(false)]
#[case::cut_after_the_list(true)]
fn a_rotation_that_was_cut_off_leaves_one_key_in_force(#[case] listed: bool) {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let signing = scratch.dir().join("signing");
    let (old_secret, old_ring) =
        (std::fs::read(signing.join("current")).unwrap(), std::fs::read(signing.join("ring.json")).unwrap());
    let old = writer.signer().public_key();
    let new = writer.rotate_signing_key(10).unwrap().key;
    drop(writer);
    // Back to the moment before the rename of the secret, and before that of the list.
    std::fs::rename(signing.join("current"), signing.join("next")).unwrap();
    std::fs::write(signing.join("current"), old_secret).unwrap();
    if !listed {
        std::fs::write(signing.join("ring.json"), old_ring).unwrap();
    }
    let writer = scratch.writer();
    assert_eq!(writer.signer().public_key(), if listed { new } else { old });
    assert!(!signing.join("next").exists());
    let head = writer.head(20).unwrap();
    writer.signer().ring().verify(&head.note).unwrap();
}

#[test]
fn invariant_a_note_with_any_byte_changed_is_refused() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    append(&mut writer, 1, 3);
    let (note, ring) = (writer.head(5).unwrap().note, writer.signer().ring());
    for at in 0..note.len() {
        for bit in [1, 32] {
            let mut bytes = note.clone().into_bytes();
            bytes[at] ^= bit;
            if let Ok(changed) = String::from_utf8(bytes) {
                assert!(ring.verify(&changed).is_err(), "byte {at}: {changed}");
            }
        }
    }
    for cut in (0..note.len()).filter(|cut| note.is_char_boundary(*cut)) {
        assert!(ring.verify(&note[..cut]).is_err(), "cut at {cut}");
    }
}

#[test]
fn a_public_key_is_written_as_the_note_specification_says() {
    // The example of the signed-note specification.
    let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    let key = PublicKey::from_vkey(text).unwrap();
    assert_eq!((key.name.as_str(), key.id().to_string().as_str()), ("PeterNeumann", "c74f20a3"));
    assert_eq!(key.vkey(), text);
    assert_eq!(PublicKey::from_vkey(&text.replace("c74f", "c74e")), None);
}

#[cfg(unix)]
#[test]
fn secret_keys_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    writer.rotate_signing_key(1).unwrap();
    writer.rotate_master_key().unwrap();
    for name in ["signing/current", "master.key"] {
        let mode = std::fs::metadata(scratch.dir().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}
