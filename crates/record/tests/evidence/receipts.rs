//! A receipt verifies offline, and only as it was issued.

use record::{Disclosed, KeyRing, NotVerified, Receipt, Shown, Stored, Writer};

use crate::scratch::{Scratch, append, draft};

fn issued(shown: Shown) -> (Scratch, Writer, Vec<Stored>, Receipt) {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let stored = append(&mut writer, 1, 11);
    let receipt = writer.receipt(&stored[4], shown, 1_000).unwrap();
    (scratch, writer, stored, receipt)
}

#[test]
fn a_receipt_proves_its_entry_offline_even_after_a_rotation() {
    let (_scratch, mut writer, stored, receipt) = issued(Shown::Entry);
    let json = receipt.to_json();
    writer.rotate_signing_key(2_000).unwrap();
    let ring = writer.signer().ring();
    let verified = Receipt::from_json(&json).unwrap().verify(Some(&ring)).unwrap();
    let entry = verified.entry.unwrap();
    assert_eq!((verified.position, verified.head.size, verified.trusted), (5, 11, true));
    assert_eq!(
        (entry.act_id, entry.recorded, entry.payload),
        (stored[4].act_id, 50, stored[4].payload.clone())
    );
}

#[test]
fn a_receipt_of_bytes_that_are_no_text_holds_too() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let entry =
        writer.append(&[record::Draft { payload: vec![0xFF, 0, 0xFE], ..draft(1) }]).unwrap().remove(0);
    let receipt = writer.receipt(&entry, Shown::Entry, 20).unwrap();
    assert!(matches!(receipt.entry, Disclosed::Bytes { .. }));
    assert_eq!(
        receipt.verify(Some(&writer.signer().ring())).unwrap().entry.unwrap().payload,
        [0xFF, 0, 0xFE]
    );
}

#[test]
fn a_commitment_is_proven_without_telling_the_entry() {
    let (_scratch, writer, stored, receipt) = issued(Shown::Commitment);
    let json = receipt.to_json();
    assert!(!json.contains("yes") && !json.contains(&hex::encode(stored[4].salt)));
    assert_eq!(receipt.verify(Some(&writer.signer().ring())).unwrap().entry, None);
}

#[test]
fn without_a_ring_a_receipt_is_whole_but_not_trusted() {
    let (_scratch, _writer, _, receipt) = issued(Shown::Entry);
    assert!(!receipt.verify(None).unwrap().trusted);
}

#[test]
fn a_receipt_of_another_record_is_refused() {
    let (_one, _writer, _, receipt) = issued(Shown::Entry);
    let (_two, other, _, _) = issued(Shown::Entry);
    let refused = receipt.verify(Some(&other.signer().ring())).unwrap_err();
    assert!(matches!(refused, NotVerified::WrongRecord { .. }), "{refused}");
    // Renamed to the other record, its key is not one of that record's.
    let renamed = Receipt { origin: other.founding().origin.clone(), ..receipt };
    assert!(matches!(
        renamed.verify(Some(&other.signer().ring())),
        Err(NotVerified::Malformed { what: "the key id" })
    ));
}

#[test]
fn a_receipt_signed_by_a_strangers_key_is_refused() {
    let (_one, writer, stored, receipt) = issued(Shown::Entry);
    let mut ring: KeyRing = writer.signer().ring();
    ring.keys.clear();
    assert!(matches!(receipt.verify(Some(&ring)), Err(NotVerified::UnknownKey { .. })));
    assert_eq!(stored.len(), 11);
}

#[test]
fn each_reason_is_told_apart() {
    let (_scratch, writer, _, receipt) = issued(Shown::Entry);
    let ring = writer.signer().ring();
    let check = |receipt: &Receipt| receipt.verify(Some(&ring)).unwrap_err();
    let format = Receipt { format: "plenary.receipt.v2".into(), ..receipt.clone() };
    assert_eq!(check(&format), NotVerified::Malformed { what: "the format" });
    let moved = Receipt { position: 6, ..receipt.clone() };
    assert_eq!(check(&moved), NotVerified::NotIncluded { position: 6 });
    let none = Receipt { position: 0, ..receipt.clone() };
    assert_eq!(check(&none), NotVerified::NotIncluded { position: 0 });
    let bigger = Receipt { head: receipt.head.replacen("\n11\n", "\n12\n", 1), ..receipt.clone() };
    assert_eq!(check(&bigger), NotVerified::BadSignature);
    let garbled = Receipt { head: "no note".into(), ..receipt };
    assert_eq!(check(&garbled), NotVerified::Malformed { what: "the head" });
    assert_eq!(Receipt::from_json("{}"), Err(NotVerified::Malformed { what: "the document" }));
}

/// Every string and number of the document, changed in every place.
#[test]
fn invariant_a_receipt_with_any_field_changed_is_refused() {
    for shown in [Shown::Entry, Shown::Commitment] {
        let (_scratch, writer, _, receipt) = issued(shown);
        let ring = writer.signer().ring();
        let json = receipt.to_json();
        let whole: serde_json::Value = serde_json::from_str(&json).unwrap();
        let mut changed = 0;
        for at in 0..json.len() {
            for other in [b'a', b'Z', b'7', b' ', b'"', b'\n'] {
                let mut bytes = json.clone().into_bytes();
                bytes[at] = other;
                let Ok(value) = serde_json::from_slice::<serde_json::Value>(&bytes) else { continue };
                // White space between the fields is not part of the document.
                if value == whole {
                    continue;
                }
                changed += 1;
                let text = String::from_utf8(bytes).unwrap();
                let refused = Receipt::from_json(&text).and_then(|r| r.verify(Some(&ring)));
                // Hex may be written in capitals: the same value.
                if let Ok(verified) = refused {
                    assert!(text.eq_ignore_ascii_case(&json), "byte {at} as {other}: {verified:?}");
                }
            }
        }
        assert!(changed > 500, "{changed}");
    }
}
