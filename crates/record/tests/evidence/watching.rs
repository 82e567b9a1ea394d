//! Whoever watches is told how far a reading has come.

use record::{Named, Options, Reader, Told, Watch, Writer, verify_with};
use std::sync::{Arc, Mutex};

use crate::scratch::{Scratch, append};

/// What was told of each reading, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Heard {
    all: u64,
    read: Vec<u64>,
    ended: bool,
}

/// Notes the end when it is dropped.
struct Ends(Arc<Mutex<Vec<Heard>>>);

impl Drop for Ends {
    fn drop(&mut self) {
        self.0.lock().unwrap().last_mut().unwrap().ended = true;
    }
}

/// Options with a watch, and what it hears.
fn watched() -> (Options, Arc<Mutex<Vec<Heard>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let hears = heard.clone();
    let watch = Watch::new(move |all| -> Told {
        hears.lock().unwrap().push(Heard { all, ..Heard::default() });
        let ends = Ends(hears.clone());
        Box::new(move |read| ends.0.lock().unwrap().last_mut().unwrap().read.push(read))
    });
    (Options { watch, ..Options::default() }, heard)
}

#[test]
fn every_reading_of_the_whole_record_is_told() {
    let scratch = Scratch::new();
    append(&mut scratch.writer(), 1, 1_500);
    let (options, heard) = watched();
    let told = || std::mem::take(&mut *heard.lock().unwrap());
    let by_chunk = Heard { all: 1_500, read: (0..1_500).step_by(256).collect(), ended: true };

    let reader = Reader::open_with(&scratch.dir(), &options).unwrap();
    assert_eq!(reader.iter_verified(1).unwrap().count(), 1_500);
    assert_eq!(told(), [by_chunk]);

    let (writer, runs) = Writer::open_reading(&scratch.dir(), &options, || |entry| entry.position).unwrap();
    assert_eq!(runs.flat_map(Result::unwrap).count(), 1_500);
    let by_run = Heard { all: 1_500, read: vec![256, 512, 768, 1_024, 1_280, 1_500], ended: true };
    assert_eq!(told(), [by_run]);
    drop(writer);

    assert!(verify_with(&scratch.dir(), &options, &|_| Named::default()).unwrap().holds());
    assert_eq!(told(), [Heard { all: 1_500, read: (1..=1_500).collect(), ended: true }]);
}

#[test]
fn a_reading_that_is_given_up_ends() {
    let scratch = Scratch::new();
    append(&mut scratch.writer(), 1, 1_500);
    let (options, heard) = watched();
    let reader = Reader::open_with(&scratch.dir(), &options).unwrap();
    assert!(reader.iter_verified(1).unwrap().next().unwrap().is_ok());
    assert_eq!(*heard.lock().unwrap(), [Heard { all: 1_500, read: vec![0], ended: true }]);
}
