//! The tree as the writer and the pages share it: built in the background, so that serving need not wait for it.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::Tree;
use crate::entry::Hash;
use crate::fault::Fault;

/// A shared, growing tree. Cheap to clone. Every question waits until the tree is built.
#[derive(Clone, Debug)]
pub struct TreeHandle {
    shared: Arc<Shared>,
}

/// Where the leaves of a tree are given, in order. The tree is built when it is dropped.
#[derive(Debug)]
pub(crate) struct Feed {
    leaves: Sender<Vec<Hash>>,
}

impl Feed {
    /// Gives the next leaves.
    pub(crate) fn give(&self, leaves: Vec<Hash>) {
        // The builder takes them to the end: it goes only with the process.
        let _taken = self.leaves.send(leaves);
    }
}

#[derive(Debug)]
struct Shared {
    state: Mutex<State>,
    settled: Condvar,
}

#[derive(Debug)]
enum State {
    /// Leaves appended while the earlier ones are still being read.
    Building(Vec<Hash>),
    Ready(Tree),
    Failed(String),
}

impl TreeHandle {
    /// Builds a tree in a thread of its own. `read` hands over the leaves that were stored before now.
    pub(crate) fn build<R>(read: R) -> Self
    where
        R: FnOnce(&mut dyn FnMut(&Hash)) -> Result<(), Fault> + Send + 'static,
    {
        let shared =
            Arc::new(Shared { state: Mutex::new(State::Building(Vec::new())), settled: Condvar::new() });
        let builder = Arc::clone(&shared);
        std::thread::spawn(move || {
            let mut tree = Tree::default();
            let outcome = read(&mut |leaf| tree.push(leaf));
            let mut state = builder.lock();
            *state = match (outcome, &mut *state) {
                (Err(fault), _) => State::Failed(reasons(&fault)),
                (Ok(()), State::Building(later)) => {
                    later.iter().for_each(|leaf| tree.push(leaf));
                    State::Ready(tree)
                }
                (Ok(()), State::Ready(_) | State::Failed(_)) => State::Ready(tree),
            };
            builder.settled.notify_all();
        });
        Self { shared }
    }

    /// A tree of `count` leaves that somebody reads anyway and gives to the feed.
    pub(crate) fn fed(count: u64) -> (Self, Feed) {
        let (leaves, given) = channel::<Vec<Hash>>();
        let tree = Self::build(move |each| {
            let mut missing = count;
            // Nothing is hashed while the reading still wants the cores.
            let given: Vec<Vec<Hash>> = given.into_iter().collect();
            // What was appended since comes by the writer.
            for leaf in given.into_iter().flatten() {
                if missing > 0 {
                    each(&leaf);
                    missing -= 1;
                }
            }
            let reason = || format!("{missing} of {count} entries were not read");
            if missing == 0 { Ok(()) } else { Err(Fault::TreeNotBuilt { reason: reason() }) }
        });
        (tree, Feed { leaves })
    }

    /// Adds leaves, in order, once their entries are durable.
    pub(crate) fn append<'a>(&self, leaves: impl Iterator<Item = &'a Hash>) {
        match &mut *self.shared.lock() {
            State::Building(later) => later.extend(leaves),
            State::Ready(tree) => leaves.for_each(|leaf| tree.push(leaf)),
            State::Failed(_) => {}
        }
    }

    /// Is the tree built, so that no question waits?
    #[must_use]
    pub fn is_ready(&self) -> bool {
        matches!(*self.shared.lock(), State::Ready(_))
    }

    /// How many leaves it holds.
    ///
    /// # Errors
    /// [`Fault::TreeNotBuilt`].
    pub fn size(&self) -> Result<u64, Fault> {
        self.ask(|tree| Ok(tree.size()))
    }

    /// The size and root of the whole tree, taken together.
    ///
    /// # Errors
    /// [`Fault::TreeNotBuilt`].
    pub fn head(&self) -> Result<(u64, Hash), Fault> {
        self.ask(|tree| {
            let size = tree.size();
            tree.root(size).map(|root| (size, root)).ok_or(Fault::BeyondTree {
                index: size,
                size,
                held: size,
            })
        })
    }

    /// The root of the first `size` entries.
    ///
    /// # Errors
    /// [`Fault::BeyondTree`], [`Fault::TreeNotBuilt`].
    pub fn root(&self, size: u64) -> Result<Hash, Fault> {
        self.ask(|tree| tree.root(size).ok_or(Fault::BeyondTree { index: size, size, held: tree.size() }))
    }

    /// The audit path of leaf `index` (position − 1) among the first `size` entries.
    ///
    /// # Errors
    /// [`Fault::BeyondTree`], [`Fault::TreeNotBuilt`].
    pub fn inclusion(&self, index: u64, size: u64) -> Result<Vec<Hash>, Fault> {
        self.ask(|tree| {
            tree.inclusion(index, size).ok_or(Fault::BeyondTree { index, size, held: tree.size() })
        })
    }

    /// The proof that the record of `new` entries continues that of `old` entries.
    ///
    /// # Errors
    /// [`Fault::BeyondTree`], [`Fault::TreeNotBuilt`].
    pub fn consistency(&self, old: u64, new: u64) -> Result<Vec<Hash>, Fault> {
        self.ask(|tree| {
            tree.consistency(old, new).ok_or(Fault::BeyondTree { index: old, size: new, held: tree.size() })
        })
    }

    fn ask<T>(&self, question: impl FnOnce(&Tree) -> Result<T, Fault>) -> Result<T, Fault> {
        let mut state = self.shared.lock();
        loop {
            match &*state {
                State::Ready(tree) => return question(tree),
                State::Failed(reason) => return Err(Fault::TreeNotBuilt { reason: reason.clone() }),
                State::Building(_) => {
                    state = self.shared.settled.wait(state).unwrap_or_else(PoisonError::into_inner)
                }
            }
        }
    }
}

impl Shared {
    /// A panic elsewhere leaves the tree whole: a push never panics half way.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn reasons(fault: &Fault) -> String {
    let mut text = fault.to_string();
    let mut next = std::error::Error::source(fault);
    while let Some(reason) = next {
        text.push_str(": ");
        text.push_str(&reason.to_string());
        next = reason.source();
    }
    text
}
