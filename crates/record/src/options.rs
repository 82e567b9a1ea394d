//! What may differ from one instance to the next.

use std::path::PathBuf;

use crate::layout::Layout;
use crate::sqlite::Durability;
use crate::watch::Watch;

/// How a record is opened.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where the master key lies: by default in the data folder, better on another disk or a mounted secret.
    pub master_key: Option<PathBuf>,
    /// Who is told how far the reading of the whole record has come.
    pub watch: Watch,
    /// Anything but the default is for the negative controls of the crash tests.
    #[doc(hidden)]
    pub durability: Durability,
}

impl Options {
    pub(crate) fn master_key_in(&self, layout: &Layout) -> PathBuf {
        self.master_key.clone().unwrap_or_else(|| layout.master_key())
    }
}
