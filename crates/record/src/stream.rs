//! Reading the record entry by entry: one thread reads, one checks the chain, the caller decodes. The room of a chunk goes back to the
//! thread that reads.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use crate::chain::Tail;
use crate::engine::Engine;
use crate::entry::Stored;
use crate::fault::Fault;
use crate::watch::Reading;

/// Entries a chunk: large enough that handing over costs nothing, small enough to stay in the cache.
const CHUNK: usize = 256;
/// Chunks under way between two threads.
const AHEAD: usize = 2;

/// Entries that are handed over together, in room that may have held others before.
#[derive(Debug, Default)]
struct Chunk {
    room: Vec<Stored>,
    held: usize,
}

impl Chunk {
    /// Keeps an entry, and leaves the room that it takes.
    fn take(&mut self, entry: &mut Stored) {
        if self.held == self.room.len() {
            self.room.push(Stored::blank());
        }
        std::mem::swap(&mut self.room[self.held], entry);
        self.held += 1;
    }

    /// What is held.
    fn entries(&self) -> &[Stored] {
        &self.room[..self.held]
    }

    /// The room, empty.
    fn emptied(mut self) -> Self {
        self.held = 0;
        self
    }
}

/// Entries in order, read ahead in the background. Ends after the first fault.
#[derive(Debug)]
pub struct Entries {
    chunks: Receiver<Result<Chunk, Fault>>,
    spent: Sender<Chunk>,
    current: Chunk,
    /// How many of the current chunk were given.
    given: usize,
    reading: Reading,
}

impl Entries {
    /// Streams from position `from`; checks the chain behind `check`, when given.
    pub(crate) fn start(engine: Box<dyn Engine>, from: u64, check: Option<Tail>, reading: Reading) -> Self {
        let (to_next, read) = sync_channel(AHEAD);
        let (spent, room) = channel();
        std::thread::spawn(move || read_chunks(&*engine, from, &room, &to_next));
        let chunks = match check {
            None => read,
            Some(tail) => {
                let (to_caller, checked) = sync_channel(AHEAD);
                std::thread::spawn(move || check_chunks(tail, &read, &to_caller));
                checked
            }
        };
        Self { chunks, spent, current: Chunk::default(), given: 0, reading }
    }

    /// Goes on to the next chunk; nothing at the end.
    fn advance(&mut self) -> Option<Result<(), Fault>> {
        let next = match self.chunks.recv().ok()? {
            Ok(next) => next,
            Err(fault) => return Some(Err(fault)),
        };
        if let Some(first) = next.entries().first() {
            self.reading.tell(first.position.saturating_sub(1));
        }
        // Whoever reads may have come to the end and gone.
        let _gone = self.spent.send(std::mem::replace(&mut self.current, next).emptied());
        self.given = 0;
        Some(Ok(()))
    }
}

impl Iterator for Entries {
    type Item = Result<Stored, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.given == self.current.held {
            if let Err(fault) = self.advance()? {
                return Some(Err(fault));
            }
        }
        let entry = std::mem::replace(&mut self.current.room[self.given], Stored::blank());
        self.given += 1;
        Some(Ok(entry))
    }
}

/// A failed `send` means that the caller has dropped the stream.
fn read_chunks(
    engine: &dyn Engine,
    from: u64,
    room: &Receiver<Chunk>,
    next: &SyncSender<Result<Chunk, Fault>>,
) {
    let mut chunk = Chunk::default();
    let outcome = engine.scan(from, &mut |entry| {
        chunk.take(entry);
        if chunk.held < CHUNK {
            return ControlFlow::Continue(());
        }
        let full = std::mem::replace(&mut chunk, room.try_recv().unwrap_or_default());
        if next.send(Ok(full)).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    if next.send(Ok(chunk)).is_ok()
        && let Err(fault) = outcome
    {
        drop(next.send(Err(fault)));
    }
}

fn check_chunks(
    mut tail: Tail,
    read: &Receiver<Result<Chunk, Fault>>,
    caller: &SyncSender<Result<Chunk, Fault>>,
) {
    for chunk in read {
        let mut fault = None;
        let chunk = chunk.map(|mut chunk| {
            let mut follows = |entry| tail.follow(entry).map_err(|f| fault = Some(f)).is_ok();
            chunk.held = chunk.entries().iter().take_while(|entry| follows(entry)).count();
            chunk
        });
        let ends = chunk.is_err() || fault.is_some();
        if caller.send(chunk).is_err() {
            return;
        }
        if let Some(fault) = fault {
            drop(caller.send(Err(fault)));
        }
        if ends {
            return;
        }
    }
}
