//! The command `plenary`. Exit codes: 0 done or accepted; 1 refused, or what was checked does not hold; 2 the input cannot be read,
//! or the record is held by somebody else; 3 we failed.

mod acts;
mod check;
mod client;
mod clock;
mod copies;
mod data;
mod demo;
mod demo_mail;
mod dispatch;
mod ending;
mod export;
mod files;
mod found;
mod hand_in;
mod keys;
mod letter_papers;
mod mail;
mod out;
mod paper;
mod pdf;
mod print;
mod progress;
mod read;
mod rehearse;
mod say;
mod serve;
mod token;
mod web;
mod when;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use data::Data;
use ending::Outcome;
use hand_in::Asked;
use std::process::ExitCode;
use words::Lang;

/// A start makes and frees some ten million small pieces, most of them in another thread than their maker's: see
/// `docs/decisions/0012`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
    /// List every act, or the fields of one.
    Acts(acts::Args),
    /// Read letters: what they say, where, and what is wrong with them.
    Read(read::Args),
    /// Write a paper of a text into a file.
    Paper(paper::Args),
    /// Write what a PDF says; the command starts itself so, to keep a strange file apart.
    #[command(hide = true)]
    PdfText,
    /// Hand an act in.
    Act(hand_in::Args),
    /// See what would follow from an act, without doing it.
    Preview(hand_in::Args),
    /// Found a record with a body.
    Init(found::Args),
    /// Tokens for the API.
    #[command(subcommand)]
    Token(token::Command),
    /// Does a record hold?
    Verify(check::Verify),
    /// Does a receipt hold?
    #[command(subcommand)]
    Receipt(check::ReceiptCommand),
    /// Would today's rulebook decide any recorded act otherwise?
    Audit(check::Audit),
    /// Copy a record beside its writer.
    Backup(copies::Backup),
    /// Make a record from a backup.
    Restore(copies::Restore),
    /// Notices that go out.
    #[command(subcommand)]
    Outbox(copies::OutboxCommand),
    /// Write the papers of a drafted letter and keep them: what `letter.issue` takes.
    Papers(letter_papers::Args),
    /// Letters that go out by mail, with proof.
    #[command(subcommand)]
    Dispatch(dispatch::Command),
    /// Write what the public may see, as JSON lines.
    Export(Data),
    /// Print the public keys of a record.
    Keys(Data),
    /// Make a new signing key.
    RotateKey(Data),
    /// Erase the data of a person.
    Erase(keys::Erase),
}

/// Reads a language.
fn language(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| format!("`{text}` is none of the languages; write en or zh"))
}

fn main() -> ExitCode {
    let matches =
        Cli::command().mut_subcommand("act", with_acts).mut_subcommand("preview", with_acts).get_matches();
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => error.exit(),
    };
    match run(&cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(ending) => ending.tell(),
    }
}

/// The help of a command that takes acts lists them.
fn with_acts(command: clap::Command) -> clap::Command {
    command.after_help(format!("Acts (`plenary acts NAME` shows the fields of one):\n{}", acts::list()))
}

/// Does what the command line says.
fn run(cli: &Cli) -> Outcome {
    match &cli.command {
        None => demo::run(&demo::Args::default(), cli.lang),
        Some(Command::Demo(args)) => demo::run(args, cli.lang),
        Some(Command::Serve(args)) => serve::run(args, cli.lang),
        Some(Command::When(procedure)) => when::run(procedure),
        Some(Command::Rehearse(args)) => rehearse::run(args, cli.lang),
        Some(Command::Acts(args)) => acts::run(args),
        Some(Command::Read(args)) => read::run(args, cli.lang),
        Some(Command::Paper(args)) => paper::run(args, cli.lang),
        Some(Command::PdfText) => pdf::run(),
        Some(Command::Act(args)) => hand_in::run(args, Asked::Act, cli.lang),
        Some(Command::Preview(args)) => hand_in::run(args, Asked::Preview, cli.lang),
        Some(Command::Init(args)) => found::run(args, cli.lang),
        Some(Command::Token(command)) => token::run(command, cli.lang),
        Some(Command::Verify(args)) => check::verify(args, cli.lang),
        Some(Command::Receipt(command)) => check::receipt(command),
        Some(Command::Audit(args)) => check::audit(args, cli.lang),
        Some(Command::Backup(args)) => copies::backup(args, cli.lang),
        Some(Command::Restore(args)) => copies::restore(args, cli.lang),
        Some(Command::Outbox(command)) => copies::outbox(command, cli.lang),
        Some(Command::Papers(args)) => letter_papers::run(args, cli.lang),
        Some(Command::Dispatch(command)) => dispatch::run(command, cli.lang),
        Some(Command::Export(at)) => export::run(at, cli.lang),
        Some(Command::Keys(at)) => keys::keys(at, cli.lang),
        Some(Command::RotateKey(at)) => keys::rotate(at, cli.lang),
        Some(Command::Erase(args)) => keys::erase(args, cli.lang),
    }
}
