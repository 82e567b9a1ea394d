//! Plenary, measured. `bench/run` runs all of it; `bench/README.md` says what was found on which machine.

mod acts;
mod board;
mod decide;
mod figures;
mod load;
mod machine;
mod maker;
mod papers;
mod server;
mod start;
mod still;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Measures Plenary.
#[derive(Debug, Parser)]
struct Command {
    #[command(subcommand)]
    what: What,
}

/// What is measured.
#[derive(Debug, Subcommand)]
enum What {
    /// How long the rulebook takes for one act.
    Decide(decide::Args),
    /// How many acts a second become durable at the desk, without HTTP.
    Acts(acts::Args),
    /// Makes a record with replies on many texts in consultation; one that is there is kept.
    Fill(maker::Args),
    /// How long a server takes from the start of its process to its first page.
    Start(start::Args),
    /// The board under an open load, beside the same bytes served as they are.
    Board(board::Args),
    /// Letters as PDF, Word document and page.
    Papers(papers::Args),
    /// Serves the bytes of one file at every address: what the board is held against.
    Static(still::Args),
    /// Waits until the cores are idle; fails when they stay busy.
    Idle(machine::Args),
}

fn main() -> Result<()> {
    match Command::parse().what {
        What::Decide(args) => decide::run(&args),
        What::Acts(args) => acts::run(&args),
        What::Fill(args) => maker::run(&args),
        What::Start(args) => start::run(&args),
        What::Board(args) => board::run(&args),
        What::Papers(args) => papers::run(&args),
        What::Static(args) => still::run(&args),
        What::Idle(args) => machine::run(&args),
    }
}
