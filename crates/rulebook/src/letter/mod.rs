//! Letters: circulars of TSB and collective letters of a group, from the draft to what was issued and is never changed again.
//!
//! A letter decides nothing (DC-34): the act that it carries is one of another subject. What is kept here is who wrote and approved
//! it, what it printed, which number it bears, and to whom it went.

pub mod act;
mod apply;
mod decide;
mod event;
mod facts;
mod obligations;
pub mod period;
mod recipients;
mod rows;
mod state;

pub use apply::apply;
pub use decide::decide;
pub use event::Event;
pub use facts::{Announced, Facts, MeetingFacts, TextFacts};
pub use obligations::{Waiting, waiting};
pub use recipients::{As, Category, Recipient, addressees};
pub use rows::{Enclosure, Overrides, Papers, Printed};
pub use state::{Approval, Correction, Issued, Kind, Letter, Number, Register, Series};
