//! Appending and reading back.

use proptest::prelude::*;
use record::{ActId, Draft, Fault, Reader, Tail, Writer, found};

use crate::scratch::{Scratch, append, draft};

#[test]
fn entries_come_back_in_order_and_verified() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let mut stored = append(&mut writer, 1, 3);
    stored.extend(append(&mut writer, 4, 2_000));
    let reader = Reader::open(&scratch.dir()).unwrap();
    let read: Vec<_> = reader.iter_verified(1).unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(read, stored);
    assert_eq!(read.iter().map(|e| e.position).collect::<Vec<_>>(), (1..=2_000).collect::<Vec<_>>());
    let rest: Vec<_> = reader.iter_verified(1_500).unwrap().collect::<Result<_, _>>().unwrap();
    assert_eq!(rest, stored[1_499..]);
    assert_eq!(reader.page(7, 2).unwrap(), stored[6..8]);
    assert_eq!(reader.tail().unwrap(), *writer.tail());
}

#[test]
fn a_new_writer_goes_on_where_the_last_one_stopped() {
    let scratch = Scratch::new();
    append(&mut scratch.writer(), 1, 5);
    let mut writer = scratch.writer();
    assert_eq!(append(&mut writer, 6, 6)[0].position, 6);
    assert_eq!(writer.tree().size().unwrap(), 6);
    assert_eq!(
        Reader::open(&scratch.dir()).unwrap().iter_verified(1).unwrap().filter(|e| e.is_ok()).count(),
        6
    );
}

#[test]
fn a_stream_beyond_the_end_is_empty_and_one_far_beyond_has_nothing_to_follow() {
    let scratch = Scratch::new();
    append(&mut scratch.writer(), 1, 5);
    let reader = Reader::open(&scratch.dir()).unwrap();
    assert_eq!(reader.iter_verified(6).unwrap().count(), 0);
    assert!(matches!(reader.iter_verified(7), Err(Fault::Broken { position: 6, .. })));
}

#[test]
fn a_retry_finds_the_earlier_entry_and_its_batch_is_refused_whole() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    let first = append(&mut writer, 1, 2);
    let fault = writer.append(&[draft(3), draft(2)].map(|d| Draft { recorded: 99, ..d })).unwrap_err();
    assert!(matches!(fault, Fault::AlreadyRecorded { act_id } if act_id == draft(2).act_id), "{fault}");
    assert!(!fault.is_fatal());
    assert_eq!(writer.find(draft(2).act_id).unwrap(), Some(first[1].clone()));
    assert_eq!(writer.find(draft(3).act_id).unwrap(), None);
    assert_eq!(append(&mut writer, 3, 3)[0].position, 3, "the writer goes on");
    assert_eq!(writer.tree().size().unwrap(), 3);
}

#[test]
fn an_act_twice_in_one_batch_is_refused() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    assert!(matches!(writer.append(&[draft(1), draft(1)]), Err(Fault::AlreadyRecorded { .. })));
    assert_eq!(writer.tail().position, 0);
}

#[test]
fn recorded_time_may_stand_still_but_not_run_backwards() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    append(&mut writer, 5, 5);
    let still = Draft { recorded: 50, ..draft(6) };
    assert_eq!(writer.append(&[still]).unwrap()[0].recorded, 50);
    let fault = writer.append(&[Draft { recorded: 49, ..draft(7) }]).unwrap_err();
    assert!(matches!(fault, Fault::ClockBackwards { recorded: 49, last: 50 }), "{fault}");
    assert_eq!(writer.tail().position, 2);
}

#[test]
fn a_second_writer_is_told_who_holds_the_record() {
    let scratch = Scratch::new();
    let held = scratch.writer();
    let fault = Writer::open(&scratch.dir()).unwrap_err();
    assert!(matches!(fault, Fault::Locked { pid: Some(pid), .. } if pid == std::process::id()), "{fault}");
    drop(held);
    drop(scratch.writer());
}

#[test]
fn a_record_is_founded_once_and_opened_only_where_there_is_one() {
    let scratch = Scratch::new();
    assert!(matches!(found(&scratch.dir(), "again", 0), Err(Fault::NotEmpty { .. })));
    assert!(matches!(found(&scratch.beside("other"), "a b\n", 0), Err(Fault::BadName { .. })));
    assert!(matches!(Writer::open(&scratch.beside("none")), Err(Fault::NoRecord { .. })));
    assert!(matches!(Reader::open(&scratch.beside("none")), Err(Fault::NoRecord { .. })));
}

#[test]
fn the_tables_refuse_change_removal_gaps_and_replacement() {
    let scratch = Scratch::new();
    append(&mut scratch.writer(), 1, 2);
    let db = rusqlite::Connection::open(scratch.dir().join("record.sqlite")).unwrap();
    db.pragma_update(None, "recursive_triggers", "ON").unwrap();
    for sql in [
        "UPDATE record SET payload = x'00' WHERE position = 1",
        "DELETE FROM record WHERE position = 2",
        "INSERT INTO record SELECT 4, randomblob(16), recorded, salt, leaf, link, payload FROM record WHERE position = 2",
        "INSERT OR REPLACE INTO record SELECT 3, act_id, recorded, salt, leaf, link, payload FROM record WHERE position = 2",
        "UPDATE meta SET origin = 'x'",
        "DELETE FROM meta",
    ] {
        let error = db.execute_batch(sql).unwrap_err().to_string();
        assert!(error.contains("record") || error.contains("origin"), "{sql}: {error}");
    }
}

#[test]
fn a_failed_write_stops_the_writer() {
    let scratch = Scratch::new();
    let mut writer = scratch.writer();
    append(&mut writer, 1, 1);
    // Another hand appends behind the writer's back: the store no longer ends where the writer believes.
    let forged =
        "INSERT INTO record SELECT 2, randomblob(16), recorded, salt, leaf, link, payload FROM record";
    rusqlite::Connection::open(scratch.dir().join("record.sqlite")).unwrap().execute_batch(forged).unwrap();
    assert!(matches!(writer.append(&[draft(2)]), Err(Fault::OutOfStep { believed: 1, found: 2 })));
    assert!(matches!(writer.append(&[draft(3)]), Err(Fault::Stopped)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn invariant_whatever_is_appended_is_read_back(
        payloads in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 1..40),
        cuts in prop::collection::vec(1_usize..9, 1..40),
    ) {
        let scratch = Scratch::new();
        let mut writer = scratch.writer();
        let mut drafts: Vec<Draft> = (0_u64..)
            .zip(payloads)
            .map(|(n, payload)| Draft { payload, act_id: ActId((u128::from(n) << 64).to_be_bytes()), ..draft(n / 3) })
            .collect();
        let (mut stored, given) = (Vec::new(), drafts.clone());
        let mut cuts = cuts.into_iter().cycle();
        while !drafts.is_empty() {
            let size = cuts.next().unwrap().min(drafts.len());
            stored.extend(writer.append(&drafts.drain(..size).collect::<Vec<_>>()).unwrap());
        }
        let reader = Reader::open(&scratch.dir()).unwrap();
        let read: Vec<_> = reader.iter_verified(1).unwrap().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(&read, &stored);
        for (entry, draft) in read.iter().zip(&given) {
            prop_assert_eq!((&entry.payload, entry.act_id, entry.recorded), (&draft.payload, draft.act_id, draft.recorded));
        }
        prop_assert_eq!(&Tail::at(read.last().unwrap()), writer.tail());
    }
}
