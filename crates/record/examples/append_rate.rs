//! How many acts a second become durable: 32 threads hand drafts to one writer, which commits batches of up to 64.
//!
//! `cargo run --release -p record --example append_rate [seconds] [folder]`
//!
//! Load on the machine changes the figures more than anything else: run it several times, and look at CPU per act too.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use record::{ActId, Draft, Fault, Micros, Writer, found};

const SUBMITTERS: u64 = 32;
const BATCH: usize = 64;
/// The size of a reply as the desk writes it.
const PAYLOAD: usize = 269;

/// A draft and where its answer goes.
type Act = (ActId, Sender<u64>);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let seconds = args.next().map_or(Ok(5), |text| text.parse())?;
    let scratch = tempfile::tempdir()?;
    let dir = args.next().map_or_else(|| scratch.path().join("data"), PathBuf::from);
    found(&dir, "example.org/rate", now())?;
    let mut writer = Writer::open(&dir)?;

    let (submit, acts) = sync_channel::<Act>(SUBMITTERS as usize);
    let until = Instant::now() + Duration::from_secs(seconds);
    let submitters: Vec<_> = (0..SUBMITTERS)
        .map(|number| {
            let submit = submit.clone();
            std::thread::spawn(move || submit_until(until, number, &submit))
        })
        .collect();
    drop(submit);

    let began = Instant::now();
    let batches = write_all(&mut writer, &acts)?;
    let took = began.elapsed();
    let mut waits: Vec<Duration> =
        submitters.into_iter().flat_map(|thread| thread.join().unwrap_or_default()).collect();
    waits.sort_unstable();
    let acts = waits.len();
    println!(
        "{acts} durable acts in {:.1} s: {:.0} acts/s, mean batch {:.1}, p50 {:?}, p99 {:?}, max {:?}",
        took.as_secs_f64(),
        acts as f64 / took.as_secs_f64(),
        acts as f64 / batches as f64,
        waits[acts / 2],
        waits[acts * 99 / 100],
        waits[acts - 1],
    );
    Ok(())
}

fn submit_until(until: Instant, number: u64, submit: &SyncSender<Act>) -> Vec<Duration> {
    let mut waits = Vec::new();
    let (answer, answered) = channel();
    let mut count = 0_u64;
    while Instant::now() < until {
        count += 1;
        // Client-made ids are random: mix the counters so that the index grows in random places, as it will in use.
        let mixed = (number << 40 | count).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let id = ActId(((u128::from(mixed) << 64) | u128::from(number << 40 | count)).to_be_bytes());
        let began = Instant::now();
        if submit.send((id, answer.clone())).is_err() || answered.recv().is_err() {
            break;
        }
        waits.push(began.elapsed());
    }
    waits
}

fn write_all(writer: &mut Writer, acts: &Receiver<Act>) -> Result<u64, Fault> {
    let mut batches = 0;
    while let Ok(first) = acts.recv() {
        let mut batch = vec![first];
        batch.extend(std::iter::from_fn(|| acts.try_recv().ok()).take(BATCH - 1));
        let recorded = now().max(writer.tail().recorded);
        let drafts: Vec<_> = batch
            .iter()
            .map(|(act_id, _)| Draft {
                act_id: *act_id,
                recorded,
                payload: vec![b'x'; PAYLOAD],
                sealed: Vec::new(),
            })
            .collect();
        let stored = writer.append(&drafts)?;
        for ((_, answer), entry) in batch.into_iter().zip(stored) {
            // A submitter that has gone does not matter to a rate.
            answer.send(entry.position).unwrap_or_default();
        }
        batches += 1;
    }
    Ok(batches)
}

fn now() -> Micros {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Micros::try_from(since.as_micros()).unwrap_or(Micros::MAX)
}
