//! What the desk answers to an act.

use crate::entry::Entry;
use jiff::Timestamp;
use rulebook::clause::Citation;
use rulebook::decision::Warning;
use rulebook::refusal::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act was accepted, and is durable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Accepted {
    /// The id that the client made.
    pub id: String,
    /// Its position in the record.
    pub position: u64,
    /// When it was received.
    pub happened: Timestamp,
    /// When it was recorded.
    pub recorded: Timestamp,
    /// What became a fact.
    pub events: Vec<String>,
    /// The rules it was granted under.
    pub under: Vec<Citation>,
    /// What should have been otherwise.
    pub warnings: Vec<Warning>,
    /// Was it recorded before, so that this is the first answer once more (H-2)?
    #[serde(default)]
    pub again: bool,
}

impl Accepted {
    /// The answer for an entry at `position`.
    #[must_use]
    pub fn of(entry: &Entry, position: u64, again: bool) -> Self {
        Self {
            id: entry.id.clone(),
            position,
            happened: entry.happened,
            recorded: entry.recorded,
            events: entry.events.iter().map(rulebook::event::Event::name).collect(),
            under: entry.under.clone(),
            warnings: entry.warnings.clone(),
            again,
        }
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Accepted(Box<Accepted>),
    /// No, and why.
    Refused(Box<Refusal>),
}

/// Why there is no answer. What became of the act is found by its id.
#[derive(Debug, thiserror::Error)]
pub enum NoAnswer {
    /// The desk has stopped.
    #[error("the desk has stopped; ask again with the same id once it is back")]
    Stopped,
    /// The record could not be read.
    #[error("the record could not be read")]
    Record(#[source] record::Fault),
    /// A stored entry could not be read.
    #[error("entry {position} of the record could not be read")]
    Entry {
        /// Which one.
        position: u64,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}
