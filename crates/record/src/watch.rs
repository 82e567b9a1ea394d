//! Who is told how far the reading of a long record has come. The record itself prints nothing and knows no clock.

use std::fmt;
use std::sync::Arc;

/// Is told of each reading of a whole record.
#[derive(Clone, Default)]
pub struct Watch(Option<Arc<Begin>>);

/// Told at the beginning of a reading how many entries there are; gives what is told how many of them were read.
type Begin = dyn Fn(u64) -> Told + Send + Sync;
/// Told again and again how many entries were read. Dropped when the reading ends, whether it came to the end or not.
pub type Told = Box<dyn FnMut(u64) + Send>;

impl Watch {
    /// A watch that is asked at the beginning of each reading, with the number of its entries.
    pub fn new(begin: impl Fn(u64) -> Told + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(begin)))
    }

    /// A reading of `all` entries begins.
    pub(crate) fn begin(&self, all: u64) -> Reading {
        Reading(self.0.as_ref().map(|begin| begin(all)))
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Watch" } else { "no watch" })
    }
}

/// One reading under way.
pub(crate) struct Reading(Option<Told>);

impl Reading {
    /// So many entries were read.
    pub(crate) fn tell(&mut self, read: u64) {
        if let Some(told) = &mut self.0 {
            told(read);
        }
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reading")
    }
}
