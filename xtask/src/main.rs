//! The workspace's checks on itself: `cargo xtask layers | sizes | purity | rules [--check]`.
//!
//! A check collects findings, each a place and what is wrong there; any finding ends the command with status 1.

mod evidence;
mod layers;
mod purity;
mod rules;
mod sizes;
mod source;
mod tables;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;

/// What a check found wrong, one line each.
type Findings = Vec<String>;

/// How to call the command.
const USAGE: &str = "usage: cargo xtask layers | sizes | purity | rules [--check]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(findings) if findings.is_empty() => ExitCode::SUCCESS,
        Ok(findings) => {
            for finding in &findings {
                eprintln!("{finding}");
            }
            eprintln!("xtask {}: {} found", words.join(" "), findings.len());
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("xtask {}: {error:#}", words.join(" "));
            ExitCode::FAILURE
        }
    }
}

/// Carries out the check that `words` name, at the top of the workspace.
fn run(words: &[&str]) -> Result<Findings> {
    let top = &workspace::top()?;
    match words {
        ["layers"] => layers::check(top),
        ["sizes"] => sizes::check(top),
        ["purity"] => purity::check(top),
        ["rules"] => rules::write(top),
        ["rules", "--check"] => rules::check(top),
        _ => bail!(USAGE),
    }
}
