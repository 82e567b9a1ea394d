//! Letters: the register, the page of each, its papers, and letters of other hands that are read.

mod checked;
mod letter;
mod next;
mod paper;
mod read;
mod register;

pub(crate) use checked::{Wrong, check, unknown};
pub(crate) use letter::letter;
pub(crate) use next::next;
pub(crate) use paper::{enclosure, paper};
pub(crate) use read::{read_form, read_letter, reading};
pub(crate) use register::{letters, letters_csv};
