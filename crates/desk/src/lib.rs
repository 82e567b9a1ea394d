//! The desk: where acts are handed in.
//!
//! An act comes with a moment of receipt. The desk performs first what the calendar owes before that moment, asks the authority
//! table whether the login may, gathers the facts, asks the rulebook, records the answer, and only then shows it.
//! [`perform::perform`] is that path without a record: preview, rehearsal and audit go through it too.

pub mod answer;
pub mod audit;
pub mod authority;
pub mod calendar;
pub mod clock;
mod desk;
pub mod dispatch;
pub mod entry;
pub mod facts;
pub mod files;
pub mod house;
pub mod ids;
pub mod json;
pub mod letters;
pub mod outbox;
pub mod perform;
pub mod preview;
pub mod rehearsal;
pub mod scene;
pub mod seal;
pub mod tickets;
pub mod tokens;
pub mod view;
pub mod writer;

pub use desk::{Desk, NotOpened, fold, reveal};
