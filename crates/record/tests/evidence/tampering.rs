//! Whatever is changed behind the record's back, a check says where.

use proptest::prelude::*;
use record::{Break, Problem, Reader, Tail, verify};
use rstest::rstest;

use crate::scratch::{Scratch, append, draft, forge, named, sealing_draft};

/// Five entries, the last two with a sealed value, a blob in entry 3, heads at 2 and 5.
fn whole() -> Scratch {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    append(&mut writer, 1, 2);
    writer.publish_head(25).unwrap();
    let blob = hex::encode(writer.blobs().put(b"a letter").unwrap());
    let payload = serde_json::json!({ "blobs": [blob] }).to_string().into_bytes();
    let (_, four) = sealing_draft(&writer, 4, "p1", "Ada");
    let (_, five) = sealing_draft(&writer, 5, "p2", "Grace");
    writer.append(&[record::Draft { payload, ..draft(3) }, four, five]).unwrap();
    writer.publish_head(55).unwrap();
    scratch
}

#[test]
fn a_whole_record_holds_beside_its_writer() {
    let scratch = whole();
    let mut writer = scratch.writer();
    let report = verify(&scratch.dir(), &named).unwrap();
    assert!(report.holds(), "{:?}", report.problems);
    assert_eq!((report.heads, report.opened, report.blobs, report.tail.position), (2, 2, 1, 5));
    assert_eq!(report.root, writer.tree().root(5).unwrap());
    append(&mut writer, 6, 6);
}

/// Flips one bit of one stored value. False where the table itself refuses, as when two rows would share a position.
fn flip(scratch: &Scratch, table: &str, column: &str, row: i64, bit: usize) -> bool {
    let path = scratch.dir().join("record.sqlite");
    forge(&path, "");
    let db = rusqlite::Connection::open(path).unwrap();
    let select = format!("SELECT {column} FROM {table} WHERE rowid = ?1");
    let value: rusqlite::types::Value = db.query_row(&select, [row], |r| r.get(0)).unwrap();
    let value = match value {
        rusqlite::types::Value::Integer(n) => rusqlite::types::Value::Integer(n ^ (1 << (bit % 62))),
        rusqlite::types::Value::Blob(mut bytes) => {
            let at = bit / 8 % bytes.len();
            bytes[at] ^= 1 << (bit % 8);
            rusqlite::types::Value::Blob(bytes)
        }
        rusqlite::types::Value::Text(text) => {
            let mut bytes = text.into_bytes();
            let at = bit / 8 % bytes.len();
            bytes[at] ^= 1;
            rusqlite::types::Value::Text(String::from_utf8(bytes).unwrap())
        }
        other => panic!("{other:?}"),
    };
    let sql = format!("UPDATE {table} SET {column} = ?2 WHERE rowid = ?1");
    match db.execute(&sql, rusqlite::params![row, value]) {
        Err(e) if e.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => false,
        changed => changed.unwrap() == 1,
    }
}

/// Every column of every table that holds evidence, with a row of it.
const EVIDENCE: [(&str, &str, i64); 23] = [
    ("record", "position", 5),
    ("record", "position", 2),
    ("record", "act_id", 3),
    ("record", "recorded", 1),
    ("record", "recorded", 5),
    ("record", "salt", 1),
    ("record", "leaf", 4),
    ("record", "link", 2),
    ("record", "link", 5),
    ("record", "payload", 1),
    ("record", "payload", 5),
    ("meta", "origin", 1),
    ("meta", "created", 1),
    ("heads", "size", 1),
    ("heads", "root", 2),
    ("heads", "at", 1),
    ("heads", "note", 2),
    ("sealed", "position", 1),
    ("sealed", "key_id", 2),
    ("sealed", "field", 1),
    ("sealed", "commitment", 2),
    ("sealed", "nonce", 1),
    ("sealed", "ciphertext", 2),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn invariant_any_flipped_bit_of_the_evidence_is_found(which in 0..EVIDENCE.len() + 3, bit in 0_usize..4096) {
        let scratch = whole();
        let more = [("sealed", "person", 1), ("sealed", "version", 2), ("sealed", "number", 2)];
        let (table, column, row) = EVIDENCE.iter().chain(&more).nth(which).copied().unwrap();
        prop_assume!(flip(&scratch, table, column, row, bit));
        // Either the check says what does not hold, or the value cannot be read at all.
        if let Ok(report) = verify(&scratch.dir(), &named) {
            prop_assert!(!report.holds(), "{table}.{column} of row {row}, bit {bit}");
        }
    }
}

#[rstest]
#[case::payload("UPDATE record SET payload = x'7b7d' WHERE position = 3", 3, Break::Leaf)]
#[case::removed("DELETE FROM record WHERE position = 3", 4, Break::Position { expected: 3 })]
#[case::backdated("UPDATE record SET recorded = 5 WHERE position = 3", 3, Break::Time { last: 20 })]
#[case::relinked("UPDATE record SET link = zeroblob(32) WHERE position = 3", 3, Break::Link)]
fn the_first_bad_entry_is_named(#[case] sql: &str, #[case] at: u64, #[case] how: Break) {
    let scratch = whole();
    forge(&scratch.dir().join("record.sqlite"), sql);
    let report = verify(&scratch.dir(), &|_| record::Named::default()).unwrap();
    assert_eq!(report.problems[0], Problem::Chain { position: at, source: how });
    let is_it = |fault: record::Fault| match fault {
        record::Fault::Broken { position, source } => assert_eq!((position, source), (at, how)),
        other => panic!("{other}"),
    };
    let reader = Reader::open(&scratch.dir()).unwrap();
    let mut stream = reader.iter_verified(1).unwrap();
    is_it(stream.find_map(Result::err).unwrap());
    assert!(stream.next().is_none(), "nothing is served behind a break");
    let mut runs = reader.map_verified(|| |entry: &record::Stored| entry.position).unwrap();
    is_it(runs.find_map(Result::err).unwrap());
    assert!(runs.next().is_none(), "nothing is served behind a break");
}

#[test]
fn a_record_cut_off_behind_a_published_head_is_found() {
    let scratch = whole();
    forge(&scratch.dir().join("record.sqlite"), "DELETE FROM record WHERE position = 5");
    let report = verify(&scratch.dir(), &|_| record::Named::default()).unwrap();
    assert_eq!(report.problems, [Problem::Cut { size: 5, held: 4 }]);
}

/// An owner with a shell who forges an entry *and* every hash behind it is found by the head that was published before.
#[test]
fn a_chain_forged_to_the_end_is_found_by_the_published_head() {
    let scratch = whole();
    let entries: Vec<_> = Reader::open(&scratch.dir()).unwrap().page(1, 9).unwrap();
    let path = scratch.dir().join("record.sqlite");
    forge(&path, "");
    let db = rusqlite::Connection::open(&path).unwrap();
    let founding = Reader::open(&scratch.dir()).unwrap().founding().clone();
    let mut before = Tail::genesis(&founding.origin, founding.created).link;
    for entry in entries {
        let payload = if entry.position == 2 { b"{\"reply\":\"no\"}".to_vec() } else { entry.payload };
        let leaf = record::commitment(&entry.salt, entry.position, entry.act_id, entry.recorded, &payload);
        before = record::link(&before, entry.position, &leaf);
        let row = rusqlite::params![i64::try_from(entry.position).unwrap(), leaf, before, payload];
        db.execute("UPDATE record SET leaf = ?2, link = ?3, payload = ?4 WHERE position = ?1", row).unwrap();
    }
    let report = verify(&scratch.dir(), &named).unwrap();
    assert_eq!(report.problems, [Problem::HeadRoot { size: 2 }, Problem::HeadRoot { size: 5 }]);
}

#[test]
fn missing_and_broken_blobs_and_missing_seals_are_found() {
    let scratch = whole();
    let blobs = Reader::open(&scratch.dir()).unwrap().blobs();
    let hash = blobs.list().unwrap()[0];
    let name = hex::encode(hash);
    std::fs::write(blobs.path(&hash), b"another letter").unwrap();
    let problems = || verify(&scratch.dir(), &named).unwrap().problems;
    assert_eq!(problems(), [Problem::BlobBroken { position: 3, hash: name.clone() }]);
    std::fs::remove_file(blobs.path(&hash)).unwrap();
    assert_eq!(problems(), [Problem::BlobMissing { position: 3, hash: name.clone() }]);
    forge(&scratch.dir().join("record.sqlite"), "DELETE FROM sealed WHERE number = 1");
    assert_eq!(
        problems(),
        [Problem::BlobMissing { position: 3, hash: name }, Problem::SealMissing { position: 4, number: 1 }]
    );
}
