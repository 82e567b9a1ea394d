//! The command `plenary`. Exit codes: 0 done or accepted; 1 refused, or what was checked does not hold; 2 the input cannot be read,
//! or the record is held by somebody else; 3 we failed.

mod clock;
mod demo;
mod ending;
mod files;
mod rehearse;
mod say;
mod serve;
mod when;

use clap::{Parser, Subcommand};
use ending::Outcome;
use std::process::ExitCode;
use words::Lang;

/// Plenary runs a standards body by its own rulebook.
#[derive(Clone, Debug, Parser)]
#[command(version, about)]
struct Cli {
    /// Language of what is said: en or zh.
    #[arg(long, global = true, default_value = "en", value_parser = language)]
    lang: Lang,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What to do. Without a command the demo opens.
#[derive(Clone, Debug, Subcommand)]
enum Command {
    /// Open the demo: two scenes with a clock that you turn.
    Demo(demo::Args),
    /// Serve the public pages and the API of one record.
    Serve(serve::Args),
    /// The dates that follow from the days of a meeting.
    #[command(subcommand)]
    When(when::Procedure),
    /// Perform the dated steps of a file, and say where they differ from what it expects.
    Rehearse(rehearse::Args),
}

/// Reads a language.
fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| format!("`{text}` is none of the languages; write en or zh"))
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(ending) => ending.tell(),
    }
}

/// Does what the command line says.
fn run(cli: &Cli) -> Outcome {
    match &cli.command {
        None => demo::run(&demo::Args::default()),
        Some(Command::Demo(args)) => demo::run(args),
        Some(Command::Serve(args)) => serve::run(args),
        Some(Command::When(procedure)) => when::run(procedure),
        Some(Command::Rehearse(args)) => rehearse::run(args, cli.lang),
    }
}
