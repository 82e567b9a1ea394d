//! What the rules say.
//!
//! Somebody asks for an [`act::Act`]; the procedure it belongs to answers with a [`decision::Decision`] (events and duties)
//! or a [`refusal::Refusal`]. Either way the answer cites its clause. This crate is pure: the moment, the facts and the
//! edition are arguments, and nothing here reads a clock, a file, a socket or a random number.

pub mod act;
pub mod approval;
pub mod body;
pub mod calendar;
pub mod clause;
pub mod decision;
pub mod edition;
pub mod event;
pub mod id;
mod invalid;
pub mod letter;
pub mod meeting;
pub mod parameter;
pub mod private;
pub mod refusal;
pub mod rules;
pub mod tally;
