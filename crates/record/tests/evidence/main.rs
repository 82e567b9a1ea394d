//! Is the record evidence? One module per question.

#![expect(
    clippy::unwrap_used,
    reason = "a test may fail by panic; clippy allows it only inside the test functions themselves"
)]

mod backups;
mod blobs;
mod chain;
mod heads;
mod receipts;
mod scratch;
mod sealing;
mod side;
mod tampering;
mod tree;
mod watching;
