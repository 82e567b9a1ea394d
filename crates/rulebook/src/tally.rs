//! Counting replies, in whole numbers (DC-8).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many replies said what, once the replies that count are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Replies {
    /// Replies that explicitly support consideration.
    pub support: u32,
    /// Replies that explicitly do not.
    pub against: u32,
    /// Replies that say neither. They are replies, but leave the denominator (R1-9.4.6n, DC-27).
    pub not_explicit: u32,
}

impl Replies {
    /// Replies that weigh.
    #[must_use]
    pub const fn explicit(self) -> u32 {
        self.support + self.against
    }
    /// All replies.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.explicit() + self.not_explicit
    }
}

/// A share in whole percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Percent(pub u32);

impl Percent {
    /// Is `part` at least this share of `whole`? Whole numbers only, so nothing is ever rounded up.
    #[must_use]
    pub const fn is_met_by(self, part: u32, whole: u32) -> bool {
        part as u64 * 100 >= self.0 as u64 * whole as u64
    }
}
