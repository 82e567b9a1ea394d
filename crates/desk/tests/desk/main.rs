//! The desk: calendar first, one answer an id, authority, who sees what, sealing, previews, tokens, outbox, audit.

mod audit;
mod authority;
mod calendar_first;
mod entries;
mod fixture;
mod letters;
mod outbox;
mod preview;
mod retry;
mod sealing;
mod tokens;
mod visibility;
mod watching;
