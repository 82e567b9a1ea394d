//! `kill -9` while 32 administrations reply: every acknowledged reply is there exactly once, none is there by half, and the record
//! verifies and folds. `PLENARY_CRASH_RUNS` is the number of runs.

mod child;

use child::{Acknowledged, Child};
use desk::scene::Scene;
use record::{Options, Reader};
use rulebook::approval::tap::act::Answer;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// How many runs.
fn runs() -> u32 {
    std::env::var("PLENARY_CRASH_RUNS").ok().and_then(|text| text.parse().ok()).unwrap_or(3)
}

/// What a crash left.
#[derive(Debug, Default)]
struct Left {
    acknowledged: usize,
    recorded: usize,
}

/// Looks at what is left, as after a restart.
fn look(dir: &Path, acknowledged: &[Acknowledged]) -> Left {
    // The restart itself: recovery, keys, the fold; then the desk goes on.
    let desk = child::open(dir);
    desk.tick().expect("it ticks");
    drop(desk);
    let report = record::verify(dir, &desk::seal::named).expect("it can be read");
    assert_eq!(report.problems, [], "the record holds");
    assert_eq!((report.erased, report.closed), (0, 0), "every key of a stored reply is there");
    let reader = Reader::open(dir).expect("it opens");
    let (house, ids) = desk::fold(&reader, dir).expect("it folds");
    let vault = reader.vault().expect("the keys are there");
    let replies =
        house.text(child::TEXT).and_then(|file| file.tap.as_ref()).expect("the case").replies.clone();
    let mut by_id: HashMap<[u8; 16], u32> = HashMap::new();
    for row in reader.iter(1).expect("it reads") {
        *by_id.entry(row.expect("a row").act_id.0).or_default() += 1;
    }
    assert_eq!(by_id.len(), house.steps.len(), "no act is stored twice");
    for one in acknowledged {
        assert_eq!(by_id.get(&one.id), Some(&1), "acknowledged, and not there once: {one:?}");
        assert_eq!(ids.get(&one.id), Some(one.position), "it stands where it was said to stand");
    }
    // None by half: each reply of the state opens to the reasons that belong to its own number.
    let mut last: BTreeMap<String, u32> = BTreeMap::new();
    for (number, reply) in replies.iter().filter(|(number, _)| **number > child::BEFORE) {
        assert_eq!(reply.content.answer, Answer::NotAuthorize);
        let Some(rulebook::private::Private::Sealed(sealed)) = &reply.content.reasons else {
            panic!("reply {number} has no sealed reasons")
        };
        let reference = record::SealedRef {
            person: sealed.person.clone(),
            commitment: sealed.commitment.clone(),
            number: sealed.number,
        };
        let text = vault.open(&reference).expect("it opens").expect("it is there");
        let (member, count) = child::read_reasons(&text);
        assert_eq!(member, reply.member.as_str(), "the reasons are those of the reply");
        assert!(
            last.insert(member, count).is_none_or(|before| before < count),
            "in the order in which they were sent"
        );
    }
    // What was acknowledged as the last of an administration is at least what counts now.
    for one in acknowledged {
        assert!(
            last.get(&one.member).is_some_and(|count| *count >= one.count),
            "{one:?} was overtaken by nothing"
        );
    }
    Left { acknowledged: acknowledged.len(), recorded: replies.len() }
}

// shows: DC-30, H-2
#[test]
fn crash_while_32_administrations_reply_loses_nothing_acknowledged() {
    for run in 1..=runs() {
        let folder = tempfile::tempdir().expect("a folder");
        let dir = folder.path().join("record");
        let scene = Scene::geneva_2024().unwrap_or_else(|mistake| panic!("{mistake}"));
        scene.found(&dir, &Options::default()).expect("it is founded");
        let acknowledged = Child::start(&dir).kill_at_random();
        let left = look(&dir, &acknowledged);
        println!("run {run}: {left:?}");
        assert!(left.recorded >= left.acknowledged, "{left:?}");
        assert!(left.acknowledged > 0, "nothing was acknowledged: the run shows nothing");
    }
}

/// Not a test: what the child process runs. It is ended by its parent.
#[test]
#[ignore = "the child process of the crash test"]
fn crash_child() {
    child::run();
}
