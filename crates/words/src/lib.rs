//! The message catalogue: every sentence people read, in each language.
//!
//! No sentence is built in Rust. A page, a refusal or a letter names a key and hands in the facts; the
//! sentence stands in `text/<language>/<file>.ftl`, one file a subject, the same keys in each language.
//!
//! ```
//! use words::{Args, Lang};
//!
//! assert_eq!(words::text(Lang::Zh, "term-determined", &Args::new()), "确定");
//! assert_eq!(words::text(Lang::En, "distance-in-days", &Args::new().count("count", 3)), "in 3 days");
//! ```
//!
//! To add a text: one message in `text/en/` and one in `text/zh/`. To add a file: the two files and one
//! line in `src/files.rs`. Keys are in kebab-case and begin with their place: `state-`, `refusal-`,
//! `act-`, `field-`, `page-`, `duty-`, `term-`, `command-`, `dispatch-`.

mod args;
mod catalogue;
pub mod dates;
mod files;
mod lang;
#[cfg(debug_assertions)]
mod mirror;
mod mistake;
mod names;
mod refusal;
mod sheet;

pub use args::{Args, Value};
pub use catalogue::{Catalogue, Entry, catalogue, has, keys, text};
pub use dates::{Deadline, Parts};
pub use lang::Lang;
pub use mistake::{Mistake, Mistakes};
pub use names::{clause, login};
pub use refusal::{
    act, act_help, args, duty, event, field, field_help, invalid, list, obligation, office, option, reason,
    refusal, stage, warning,
};
pub use sheet::{Missing, Sheet};
