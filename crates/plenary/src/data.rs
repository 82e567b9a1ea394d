//! The record in a folder of this machine: opened for writing by one, read by any beside it.

use crate::clock::System;
use crate::ending::Ending;
use crate::progress;
use desk::house::House;
use desk::{Desk, NotOpened};
use record::{Fault, Options, Reader, Side, Writer};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use words::Lang;

/// Where the record lies.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Data {
    /// Folder of the record.
    #[arg(long, value_name = "DIR", env = "PLENARY_DATA", default_value = "data")]
    pub(crate) data: PathBuf,
}

/// How a record is opened: the master key may lie elsewhere, where `PLENARY_MASTER_KEY` says. A long reading tells how far it is.
pub(crate) fn options(lang: Lang) -> Options {
    let master_key = std::env::var_os("PLENARY_MASTER_KEY").map(PathBuf::from);
    Options { master_key, watch: progress::watch(lang), ..Options::default() }
}

/// Opens the desk. A fault of the record ends the process: nothing more would be answered.
pub(crate) fn desk(dir: &Path, lang: Lang) -> Result<Desk, Ending> {
    Desk::open(dir, &options(lang), Arc::new(System), crate::web::end_on_fault).map_err(|not| match not {
        NotOpened::Record { source, .. } => held(source),
        other => other.into(),
    })
}

/// Opens the record for writing.
pub(crate) fn writer(dir: &Path, lang: Lang) -> Result<Writer, Ending> {
    Writer::open_with(dir, &options(lang)).map_err(held)
}

/// Opens the record beside its writer.
pub(crate) fn reader(dir: &Path, lang: Lang) -> Result<Reader, Ending> {
    Reader::open_with(dir, &options(lang)).map_err(held)
}

/// Opens the tables beside the record, which have no single writer.
pub(crate) fn side(dir: &Path) -> Result<Side, Ending> {
    Side::beside(dir).map_err(held)
}

/// The state, beside the writer.
pub(crate) fn house(dir: &Path, lang: Lang) -> Result<House, Ending> {
    let reader = reader(dir, lang)?;
    Ok(desk::fold(&reader, dir)?.0)
}

/// A record that is held, or is not there, is nobody's failure.
pub(crate) fn held(fault: Fault) -> Ending {
    match fault {
        Fault::Locked { .. } => Ending::Unreadable(format!(
            "{fault}; while it is served, acts go there: --server URL --token-file FILE"
        )),
        Fault::NoRecord { .. } => {
            Ending::Unreadable(format!("{fault}; `plenary init --data DIR` founds one"))
        }
        Fault::NotEmpty { .. } | Fault::BadName { .. } | Fault::BackupUnfit { .. } => {
            Ending::Unreadable(fault.to_string())
        }
        other => other.into(),
    }
}
