//! Figures of several runs: the median, with the range beside it, and percentiles of waits.

use std::fmt;
use std::time::Duration;

/// The value in the middle, and the ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spread {
    /// In the middle.
    pub(crate) median: f64,
    /// The least.
    pub(crate) least: f64,
    /// The greatest.
    pub(crate) most: f64,
}

impl Spread {
    /// Of the values of several runs; zeroes of none.
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_unstable_by(f64::total_cmp);
        let at = |index: usize| values.get(index).copied().unwrap_or_default();
        Self { median: at(values.len() / 2), least: at(0), most: at(values.len().saturating_sub(1)) }
    }
}

impl fmt::Display for Spread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = f.precision().unwrap_or(1);
        let Self { median, least, most } = self;
        write!(f, "{median:.places$} [{least:.places$}..{most:.places$}]")
    }
}

/// How long many things took, shortest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Waits(Vec<Duration>);

impl Waits {
    /// From waits in any order.
    pub(crate) fn of(mut waits: Vec<Duration>) -> Self {
        waits.sort_unstable();
        Self(waits)
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The wait that this share of all did not exceed, in milliseconds.
    pub(crate) fn percentile(&self, share: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let index = (self.0.len() as f64 * share) as usize;
        self.0.get(index.min(last)).map_or(0.0, |wait| wait.as_secs_f64() * 1e3)
    }
}
