//! What every engine must keep, whatever it is built on. A new engine is one [`Store`] and one line at the end.

#![expect(
    clippy::unwrap_used,
    reason = "a test may fail by panic; clippy allows it only inside the test functions themselves"
)]

use std::ops::ControlFlow;

use record::{
    ActId, Durability, Engine, Entry, Fault, Founding, PublishedHead, Sealed, Sqlite, Stored, Tail,
    commitment, link,
};

/// A place where an engine keeps one record, gone with the test.
trait Store {
    /// An empty place.
    fn new() -> Self;
    /// The engine of the only writer; founds the record the first time.
    fn open(&self) -> Box<dyn Engine>;
}

fn founding() -> Founding {
    Founding { origin: "example.org/contract/01".into(), created: 5 }
}

/// Entries that follow `tail`, one for each id.
fn follow(tail: &Tail, ids: &[u8]) -> Vec<Stored> {
    let mut before = tail.link;
    (tail.position + 1..)
        .zip(ids)
        .map(|(position, id)| {
            let (act_id, recorded, salt, payload) =
                (ActId([*id; 16]), i64::from(*id) + 10, [*id; 32], vec![*id; 40]);
            let leaf = commitment(&salt, position, act_id, recorded, &payload);
            before = link(&before, position, &leaf);
            Stored { position, act_id, recorded, salt, leaf, link: before, payload }
        })
        .collect()
}

fn value(number: u64) -> Sealed {
    Sealed {
        number,
        person: "p1".into(),
        key_id: [1; 8],
        field: "name".into(),
        version: 3,
        commitment: [2; 32],
        nonce: [4; 24],
        ciphertext: vec![5; 60],
    }
}

fn append(engine: &mut dyn Engine, after: &Tail, stored: &[Stored], sealed: &[Sealed]) -> Result<(), Fault> {
    let entries: Vec<_> = stored.iter().map(|stored| Entry { stored, sealed }).collect();
    engine.append(after, &entries)
}

fn all(engine: &dyn Engine, from: u64) -> Vec<Stored> {
    let mut entries = Vec::new();
    let visit = &mut |entry: &mut Stored| {
        entries.push(entry.clone());
        ControlFlow::Continue(())
    };
    engine.scan(from, visit).unwrap();
    entries
}

fn an_empty_record_ends_at_its_genesis<S: Store>() {
    let store = S::new();
    let engine = store.open();
    assert_eq!(engine.founding().unwrap(), founding());
    assert_eq!(engine.tail().unwrap(), Tail::genesis("example.org/contract/01", 5));
    assert_eq!(
        (all(&*engine, 1), engine.heads().unwrap(), engine.erased().unwrap()),
        (vec![], vec![], vec![])
    );
    assert_eq!(engine.last_sealed().unwrap(), 0);
}

fn what_is_appended_is_read_back_and_survives_reopening<S: Store>() {
    let store = S::new();
    let mut engine = store.open();
    let start = engine.tail().unwrap();
    let stored = follow(&start, &[1, 2, 3]);
    append(&mut *engine, &start, &stored[..2], &[]).unwrap();
    append(&mut *engine, &Tail::at(&stored[1]), &stored[2..], &[]).unwrap();
    drop(engine);
    let engine = store.open();
    assert_eq!(engine.tail().unwrap(), Tail::at(&stored[2]));
    assert_eq!(all(&*engine, 1), stored);
    assert_eq!(all(&*engine, 3), stored[2..]);
    assert_eq!(engine.find(ActId([2; 16])).unwrap(), Some(stored[1].clone()));
    assert_eq!(engine.find(ActId([9; 16])).unwrap(), None);
    let mut leaves = Vec::new();
    engine.leaves(2, &mut |leaf| leaves.push(*leaf)).unwrap();
    assert_eq!(leaves, [stored[0].leaf, stored[1].leaf]);
}

fn a_scan_stops_where_it_is_told<S: Store>() {
    let store = S::new();
    let mut engine = store.open();
    let start = engine.tail().unwrap();
    append(&mut *engine, &start, &follow(&start, &[1, 2, 3]), &[]).unwrap();
    let mut seen = 0;
    let visit = &mut |_: &mut Stored| {
        seen += 1;
        ControlFlow::Break(())
    };
    engine.scan(1, visit).unwrap();
    assert_eq!(seen, 1);
}

fn a_taken_act_id_refuses_the_whole_batch<S: Store>() {
    let store = S::new();
    let mut engine = store.open();
    let start = engine.tail().unwrap();
    let first = follow(&start, &[1, 2]);
    append(&mut *engine, &start, &first, &[]).unwrap();
    let tail = Tail::at(&first[1]);
    for ids in [[3, 1], [4, 4]] {
        let refused = append(&mut *engine, &tail, &follow(&tail, &ids), &[value(1)]).unwrap_err();
        assert!(
            matches!(refused, Fault::AlreadyRecorded { act_id } if act_id == ActId([ids[1]; 16])),
            "{refused}"
        );
    }
    assert_eq!(engine.tail().unwrap(), tail);
    assert_eq!(engine.last_sealed().unwrap(), 0);
    append(&mut *engine, &tail, &follow(&tail, &[5]), &[]).unwrap();
}

fn a_writer_that_believes_another_end_is_refused<S: Store>() {
    let store = S::new();
    let mut engine = store.open();
    let start = engine.tail().unwrap();
    let first = follow(&start, &[1]);
    append(&mut *engine, &start, &first, &[]).unwrap();
    let behind = append(&mut *engine, &start, &follow(&start, &[2]), &[]).unwrap_err();
    assert!(matches!(behind, Fault::OutOfStep { believed: 0, found: 1 }), "{behind}");
    let elsewhere = Tail { link: [7; 32], ..Tail::at(&first[0]) };
    assert!(matches!(
        append(&mut *engine, &elsewhere, &follow(&elsewhere, &[2]), &[]),
        Err(Fault::OutOfStep { .. })
    ));
    let gap = Tail { position: 2, ..Tail::at(&first[0]) };
    append(&mut *engine, &Tail::at(&first[0]), &follow(&gap, &[2]), &[]).unwrap_err();
    assert_eq!(all(&*engine, 1), first);
}

fn sealed_values_come_with_their_entry<S: Store>() {
    let store = S::new();
    let mut engine = store.open();
    let start = engine.tail().unwrap();
    append(&mut *engine, &start, &follow(&start, &[1]), &[value(4), value(7)]).unwrap();
    assert_eq!(engine.sealed(4).unwrap(), Some(value(4)));
    assert_eq!(engine.sealed(5).unwrap(), None);
    assert_eq!(engine.last_sealed().unwrap(), 7);
    let mut seen = Vec::new();
    let visit = &mut |row| {
        seen.push(row);
        ControlFlow::Continue(())
    };
    engine.scan_sealed(visit).unwrap();
    assert_eq!(seen, [(1, value(4)), (1, value(7))]);
}

fn heads_and_erasures_are_kept<S: Store>() {
    let store = S::new();
    let mut engine = store.open();
    // The same size twice: nothing happened between two publications.
    let heads = [10, 20].map(|at| PublishedHead { size: 0, root: [3; 32], at, note: format!("note {at}") });
    heads.iter().for_each(|head| engine.publish(head).unwrap());
    engine.note_erasure("p1", 30).unwrap();
    engine.note_erasure("p1", 40).unwrap();
    drop(engine);
    let engine = store.open();
    assert_eq!(engine.heads().unwrap(), heads);
    assert_eq!(engine.erased().unwrap(), ["p1"]);
}

fn a_reader_sees_what_is_committed_and_cannot_write<S: Store>() {
    let store = S::new();
    let mut engine = store.open();
    let mut reader = engine.reader().unwrap();
    let start = engine.tail().unwrap();
    let stored = follow(&start, &[1, 2]);
    append(&mut *engine, &start, &stored, &[]).unwrap();
    assert_eq!(all(&*reader, 1), stored);
    let tail = reader.tail().unwrap();
    append(&mut *reader, &tail, &follow(&tail, &[3]), &[]).unwrap_err();
    assert_eq!(engine.tail().unwrap(), Tail::at(&stored[1]));
}

/// SQLite in a folder.
struct Folder(tempfile::TempDir);

impl Store for Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn open(&self) -> Box<dyn Engine> {
        let mut engine = Sqlite::open_with(&self.0.path().join("record.sqlite"), Durability::Full).unwrap();
        match engine.found(&founding()) {
            Ok(()) | Err(Fault::NotEmpty { .. }) => Box::new(engine),
            Err(fault) => panic!("{fault}"),
        }
    }
}

macro_rules! holds_for {
    ($engine:ident, $store:ty, $($law:ident),+ $(,)?) => {
        mod $engine {
            $(#[test] fn $law() { super::$law::<$store>() })+
        }
    };
}

/// Every law, for one engine.
macro_rules! contract {
    ($engine:ident, $store:ty) => {
        holds_for! {
            $engine, $store,
            an_empty_record_ends_at_its_genesis,
            what_is_appended_is_read_back_and_survives_reopening,
            a_scan_stops_where_it_is_told,
            a_taken_act_id_refuses_the_whole_batch,
            a_writer_that_believes_another_end_is_refused,
            sealed_values_come_with_their_entry,
            heads_and_erasures_are_kept,
            a_reader_sees_what_is_committed_and_cannot_write,
        }
    };
}

contract!(sqlite, super::Folder);
