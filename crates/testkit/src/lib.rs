//! What tests of several crates need. Nothing of the house is known here, and nothing of this goes into it.

pub mod smtp;
mod tls;
