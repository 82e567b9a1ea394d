//! Dispatch with proof: each issued letter goes to each of its addressees by mail, once, and what the mail server answered is kept.
//!
//! | room | what it is |
//! |---|---|
//! | [`post`] | what a letter gives: its addressees, and the mail to each of them |
//! | [`parcel`] | a letter for one addressee, with an id and a Message-ID that are always the same |
//! | [`ledger`] | what people decide of parcels, what is a task, what came back |
//! | [`round`] | plans, hands over, retries with growing patience |
//! | [`carrier`] | who takes a mail: its moments, and what can come of it |
//! | [`smtp`], [`mime`], [`report`] | the mail server, the mail, and reports that it was not delivered |
//!
//! A mail server takes a mail at the moment of its final answer. Before the text is sent, *handing* is written and synced; if the
//! process or the connection dies before the answer is written down, nobody can know whether it was taken. The parcel is then
//! *doubtful*: it is never sent again by itself, and a person decides.

pub mod carrier;
pub mod ledger;
pub mod mime;
pub mod parcel;
pub mod post;
pub mod report;
pub mod round;
pub mod smtp;
pub mod told;
