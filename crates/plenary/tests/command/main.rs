//! The command as people use it: what it prints, and how it ends.

mod acts;
mod dates;
mod dispatch;
mod export;
mod letters;
mod paper;
mod reading;
mod rehearse;
mod run;
mod server;
mod upkeep;
