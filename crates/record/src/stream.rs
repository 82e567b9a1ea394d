//! Reading the record from end to end: one thread reads, one checks the chain, the caller decodes.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use crate::chain::Tail;
use crate::engine::Engine;
use crate::entry::Stored;
use crate::fault::Fault;
use crate::merkle::Feed;

/// Entries a chunk: large enough that handing over costs nothing, small enough to stay in the cache.
const CHUNK: usize = 512;
/// Chunks under way between two threads.
const AHEAD: usize = 4;

type Chunk = Result<Vec<Stored>, Fault>;

/// Entries in order, read ahead in the background. Ends after the first fault.
#[derive(Debug)]
pub struct Entries {
    chunks: Receiver<Chunk>,
    current: std::vec::IntoIter<Stored>,
}

impl Entries {
    /// Streams from position `from`; checks the chain behind `check`, when given.
    pub(crate) fn start(engine: Box<dyn Engine>, from: u64, check: Option<Tail>) -> Self {
        Self::run(engine, from, check, None)
    }

    /// Streams all entries, checked from `genesis` on, and feeds their leaves to a tree.
    pub(crate) fn feeding(engine: Box<dyn Engine>, genesis: Tail, feed: Feed) -> Self {
        Self::run(engine, 1, Some(genesis), Some(feed))
    }

    fn run(engine: Box<dyn Engine>, from: u64, check: Option<Tail>, feed: Option<Feed>) -> Self {
        let (to_next, read) = sync_channel(AHEAD);
        std::thread::spawn(move || read_chunks(&*engine, from, &to_next));
        let chunks = match check {
            None => read,
            Some(tail) => {
                let (to_caller, checked) = sync_channel(AHEAD);
                std::thread::spawn(move || check_chunks(tail, &read, feed.as_ref(), &to_caller));
                checked
            }
        };
        Self { chunks, current: Vec::new().into_iter() }
    }
}

impl Iterator for Entries {
    type Item = Result<Stored, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(entry) = self.current.next() {
                return Some(Ok(entry));
            }
            match self.chunks.recv().ok()? {
                Ok(chunk) => self.current = chunk.into_iter(),
                Err(fault) => return Some(Err(fault)),
            }
        }
    }
}

/// A failed `send` means that the caller has dropped the stream.
fn read_chunks(engine: &dyn Engine, from: u64, next: &SyncSender<Chunk>) {
    let mut chunk = Vec::with_capacity(CHUNK);
    let outcome = engine.scan(from, &mut |entry| {
        chunk.push(entry);
        if chunk.len() < CHUNK {
            return ControlFlow::Continue(());
        }
        let full = std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK));
        if next.send(Ok(full)).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    if next.send(Ok(chunk)).is_ok()
        && let Err(fault) = outcome
    {
        drop(next.send(Err(fault)));
    }
}

fn check_chunks(mut tail: Tail, read: &Receiver<Chunk>, feed: Option<&Feed>, caller: &SyncSender<Chunk>) {
    for chunk in read {
        let mut fault = None;
        let chunk = chunk.map(|mut entries| {
            let good =
                entries.iter().position(|entry| tail.follow(entry).map_err(|f| fault = Some(f)).is_err());
            entries.truncate(good.unwrap_or(entries.len()));
            entries
        });
        if let (Some(feed), Ok(entries)) = (feed, &chunk) {
            feed.give(entries.iter().map(|entry| entry.leaf).collect());
        }
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
