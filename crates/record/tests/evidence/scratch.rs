//! A record in a folder of its own, gone with the test.

use std::path::{Path, PathBuf};

use record::{ActId, Draft, Named, SealedRef, Stored, Writer, found};

pub(crate) struct Scratch {
    folder: tempfile::TempDir,
}

impl Scratch {
    /// A record without entries, founded at time 0.
    pub(crate) fn new() -> Self {
        let scratch = Self { folder: tempfile::tempdir().unwrap() };
        found(&scratch.dir(), "example.org/test", 0).unwrap();
        scratch
    }

    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A place beside the record.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn writer(&self) -> Writer {
        Writer::open(&self.dir()).unwrap()
    }
}

/// The draft number `n`: its id, time and payload follow from the number.
pub(crate) fn draft(n: u64) -> Draft {
    let mut id = [0; 16];
    id[8..].copy_from_slice(&n.to_be_bytes());
    let payload = format!(r#"{{"reply":"yes","n":{n}}}"#).into_bytes();
    Draft { act_id: ActId(id), recorded: i64::try_from(n).unwrap() * 10, payload, sealed: Vec::new() }
}

/// Appends the drafts `from..=to`, one batch.
pub(crate) fn append(writer: &mut Writer, from: u64, to: u64) -> Vec<Stored> {
    writer.append(&(from..=to).map(draft).collect::<Vec<_>>()).unwrap()
}

/// A draft that seals `plain` for `person`; the payload holds the reference.
pub(crate) fn sealing_draft(writer: &Writer, n: u64, person: &str, plain: &str) -> (SealedRef, Draft) {
    let (reference, sealed) = writer.vault().seal(person, "name", 1, plain).unwrap();
    let payload = serde_json::json!({ "sealed": [reference], "blobs": [] }).to_string().into_bytes();
    (reference, Draft { payload, sealed: vec![sealed], ..draft(n) })
}

/// What payloads of these tests name.
pub(crate) fn named(payload: &[u8]) -> Named {
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(payload) else { return Named::default() };
    let sealed =
        value.get("sealed").and_then(|list| serde_json::from_value(list.clone()).ok()).unwrap_or_default();
    let blobs = value.get("blobs").and_then(|list| list.as_array()).cloned().unwrap_or_default();
    let blobs =
        blobs.iter().map(|hash| hex::decode(hash.as_str().unwrap()).unwrap().try_into().unwrap()).collect();
    Named { blobs, sealed, ..Named::default() }
}

/// Runs SQL on a database behind the back of the record, as a forger with a shell would.
pub(crate) fn forge(path: &Path, sql: &str) {
    let db = rusqlite::Connection::open(path).unwrap();
    let triggers: Vec<String> = {
        let mut read = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
        read.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    for trigger in triggers {
        db.execute_batch(&format!("DROP TRIGGER {trigger}")).unwrap();
    }
    db.execute_batch(sql).unwrap();
}
