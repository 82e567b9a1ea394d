//! Dispatch with proof, against a mail server that speaks real SMTP: each letter is mailed once, whatever happens in between, and where
//! nobody can know whether it was, a person is asked.

mod child;
mod crash;
mod fixture;
mod mails;
mod reports;
mod rounds;
mod tls;
mod trouble;
