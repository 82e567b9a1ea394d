//! Is the record evidence? One module per question.

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
