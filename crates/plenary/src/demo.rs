//! `plenary demo`: two scenes, a clock that the visitor turns, and actors to choose from.

use crate::ending::Outcome;

/// How to show the demo.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Args {}

/// Shows it until it is stopped.
pub(crate) fn run(_args: &Args) -> Outcome {
    Err(anyhow::anyhow!("not built yet").into())
}
