//! Reading the whole record on several threads, each of which reads, checks and makes something of every so-manieth run of entries while
//! they lie in its cache. Whoever takes what was made gets it in the order of the record, each link checked on the way.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use crate::chain::{Break, Seat, Tail};
use crate::engine::Engine;
use crate::entry::Stored;
use crate::fault::Fault;
use crate::merkle::Feed;
use crate::watch::Reading;

/// Entries a run: large enough that handing over costs nothing, small enough to stay in the cache.
const RUN: u64 = 256;
/// Runs that a lane is ahead.
const AHEAD: usize = 4;
/// More lanes than this wait for the disk.
const MOST: usize = 8;

/// What was made of the entries of a record, in their order, run by run. Ends after the first fault.
#[derive(Debug)]
pub struct Lanes<T> {
    lanes: Vec<Receiver<Run<T>>>,
    /// Whose run comes next.
    turn: usize,
    tail: Tail,
    /// How many entries there are.
    count: u64,
    feed: Option<Feed>,
    reading: Reading,
}

/// What a lane gives at once.
#[derive(Debug)]
struct Run<T> {
    /// Where each entry stands in the chain, and whether its leaf commits to its content.
    seats: Vec<(Seat, bool)>,
    /// What was made of those whose leaf does.
    made: Vec<T>,
    fault: Option<Fault>,
}

/// Reads entries `1..=count`; the first follows `genesis`. Each lane has what `maker` makes for it.
///
/// # Errors
/// [`Fault::Store`].
pub(crate) fn read<T, M>(
    engine: &dyn Engine,
    (genesis, count): (Tail, u64),
    feed: Option<Feed>,
    reading: Reading,
    maker: impl Fn() -> M,
) -> Result<Lanes<T>, Fault>
where
    T: Send + 'static,
    M: FnMut(&Stored) -> T + Send + 'static,
{
    let wanted = std::thread::available_parallelism().map_or(2, usize::from).clamp(2, MOST);
    let mut lanes = Vec::with_capacity(wanted);
    for first in (1..).step_by(usize::try_from(RUN).unwrap_or(1)).take(wanted) {
        let (to_caller, lane) = sync_channel(AHEAD);
        let (engine, make) = (engine.reader()?, maker());
        let step = RUN * wanted as u64;
        std::thread::spawn(move || run(&*engine, (first, step, count), make, &to_caller));
        lanes.push(lane);
    }
    Ok(Lanes { lanes, turn: 0, tail: genesis, count, feed, reading })
}

/// One lane: a run from `first`, the next one `step` entries further on.
fn run<T>(
    engine: &dyn Engine,
    (first, step, count): (u64, u64, u64),
    mut make: impl FnMut(&Stored) -> T,
    caller: &SyncSender<Run<T>>,
) {
    let mut from = first;
    while from <= count {
        let wanted = usize::try_from(RUN.min(count - from + 1)).unwrap_or(usize::MAX);
        let mut run =
            Run { seats: Vec::with_capacity(wanted), made: Vec::with_capacity(wanted), fault: None };
        let read = engine.scan(from, &mut |entry| {
            let holds = entry.holds();
            run.seats.push((Seat::of(entry), holds));
            if holds {
                run.made.push(make(entry));
            }
            let more = holds && run.seats.len() < wanted;
            if more { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        run.fault = read.err();
        let ends = run.fault.is_some();
        // Whoever takes it may have given up.
        if caller.send(run).is_err() || ends {
            return;
        }
        from += step;
    }
}

impl<T> Lanes<T> {
    /// The next run, its chain checked.
    fn checked(&mut self) -> Result<Vec<T>, Fault> {
        let wanted = RUN.min(self.count - self.tail.position);
        let next = self.tail.position + wanted;
        // A lane that panicked has stopped.
        let run = self.lanes[self.turn].recv().map_err(|_| Fault::Stopped)?;
        self.turn = (self.turn + 1) % self.lanes.len();
        for (seat, holds) in &run.seats {
            let broken = |source| Fault::Broken { position: seat.position, source };
            self.tail.pass(seat, || *holds).map_err(broken)?;
        }
        if let Some(fault) = run.fault {
            return Err(fault);
        }
        if self.tail.position < next {
            let expected = self.tail.position + 1;
            return Err(Fault::Broken { position: expected, source: Break::Position { expected } });
        }
        if let Some(feed) = &self.feed {
            feed.give(run.seats.iter().map(|(seat, _)| seat.leaf).collect());
        }
        self.reading.tell(self.tail.position);
        Ok(run.made)
    }
}

impl<T> Iterator for Lanes<T> {
    type Item = Result<Vec<T>, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.tail.position >= self.count {
            // The tree is built when nothing more comes.
            self.feed = None;
            return None;
        }
        let next = self.checked();
        if next.is_err() {
            (self.count, self.feed) = (0, None);
        }
        Some(next)
    }
}
