//! Is an acknowledged act there after a crash?
//!
//! `kill -9` alone proves little, since the page cache outlives the process: it passes with syncing off. So the first test cuts
//! the power (`unsynced/shim.c`), and is itself tested by switching the syncing off.
//!
//! `PLENARY_CRASH_RUNS` is the number of runs of each test but the control.

#![expect(
    clippy::unwrap_used,
    reason = "a test may fail by panic; clippy allows it only inside the test functions themselves"
)]

#[path = "unsynced/child.rs"]
mod child;
#[path = "unsynced/rebuild.rs"]
mod rebuild;

use std::collections::HashSet;
use std::path::Path;

use child::{Child, Mode};
use record::{ActId, Durability, Reader, Writer, verify};

fn runs() -> u32 {
    std::env::var("PLENARY_CRASH_RUNS").ok().and_then(|text| text.parse().ok()).unwrap_or(5)
}

/// About one run in fifteen without syncing happens to lose nothing, so that so many never all do.
const CONTROLS: u32 = 5;

/// What a crash left of the acknowledged acts.
#[derive(Debug)]
struct Left {
    acknowledged: usize,
    lost: usize,
}

/// Opens what is left as after a restart, and counts. `None` when there is no record to open any more.
fn left(dir: &Path, acknowledged: &HashSet<ActId>) -> Option<Left> {
    // The restart itself: recovery, keys, tree.
    let writer = Writer::open(dir).ok()?;
    let size = writer.tree().size().ok()?;
    drop(writer);
    let entries: Vec<_> = Reader::open(dir).ok()?.iter_verified(1).ok()?.collect::<Result<_, _>>().ok()?;
    let ids: HashSet<_> = entries.iter().map(|entry| entry.act_id).collect();
    assert_eq!(ids.len(), entries.len(), "an act is stored twice");
    assert_eq!(size, entries.len() as u64);
    let lost = acknowledged.difference(&ids).count();
    Some(Left { acknowledged: acknowledged.len(), lost })
}

fn assert_whole(dir: &Path, acknowledged: &HashSet<ActId>) -> Left {
    let left = left(dir, acknowledged).expect("the record opens");
    assert_eq!(left.lost, 0, "{left:?}");
    let report = verify(dir, &child::named).unwrap();
    assert!(report.holds(), "{:?}", report.problems);
    assert_eq!((report.closed, report.erased), (0, 0), "every key of a stored value is there");
    left
}

fn cut_the_power(durability: Durability) -> (tempfile::TempDir, HashSet<ActId>) {
    let scratch = tempfile::tempdir().unwrap();
    let acknowledged = Child::start(scratch.path(), Mode::PowerCut(durability)).kill_at_random();
    rebuild::rebuild(
        &scratch.path().join("kept"),
        &scratch.path().join("data"),
        &scratch.path().join("rebuilt"),
    );
    (scratch, acknowledged)
}

#[test]
fn crash_power_cut_loses_no_acknowledged_act() {
    for run in 1..=runs() {
        let (scratch, acknowledged) = cut_the_power(Durability::Full);
        let left = assert_whole(&scratch.path().join("rebuilt"), &acknowledged);
        println!("run {run}: {left:?}");
        assert!(left.acknowledged > 0);
    }
}

/// The control: the test above must be able to fail.
#[test]
fn crash_power_cut_is_noticed_when_commits_are_not_synced() {
    for durability in [Durability::Normal, Durability::Off] {
        let mut lost = 0;
        for run in 1..=CONTROLS {
            let (scratch, acknowledged) = cut_the_power(durability);
            let left = left(&scratch.path().join("rebuilt"), &acknowledged);
            println!("{durability:?}, run {run}: {left:?} of {}", acknowledged.len());
            lost += left.map_or(acknowledged.len(), |left| left.lost);
        }
        assert!(lost > 0, "{durability:?} lost nothing: the power cut is not one");
    }
}

#[test]
fn crash_kill_under_load_loses_no_acknowledged_act() {
    for run in 1..=runs() {
        let scratch = tempfile::tempdir().unwrap();
        let acknowledged = Child::start(scratch.path(), Mode::Load).kill_at_random();
        let left = assert_whole(&scratch.path().join("data"), &acknowledged);
        println!("run {run}: {left:?}");
    }
}

/// Not a test: what the child process runs. It is ended by its parent.
#[test]
#[ignore = "the child process of the crash tests"]
fn crash_child() {
    child::run();
}
