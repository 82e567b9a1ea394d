//! `plenary serve`: the public pages and the API of one record.

use crate::ending::Outcome;

/// How to serve.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Args {}

/// Serves until it is stopped.
pub(crate) fn run(_args: &Args) -> Outcome {
    Err(anyhow::anyhow!("not built yet").into())
}
