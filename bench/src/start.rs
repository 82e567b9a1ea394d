//! How long `plenary serve` takes from the start of its process until its first page is answered, on a long record.

use crate::figures::Spread;
use crate::machine;
use crate::server::Server;
use anyhow::{Result, ensure};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// What to start.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The program.
    #[arg(long)]
    plenary: PathBuf,
    /// The record.
    #[arg(long)]
    data: PathBuf,
    /// Runs.
    #[arg(long, default_value_t = 5)]
    runs: u32,
    /// Seconds to wait for idle cores before each run.
    #[arg(long, default_value_t = 0)]
    wait: u64,
}

/// One run, in seconds; memory in MiB.
struct Run {
    listening: f64,
    page: f64,
    tree: f64,
    cpu: f64,
    memory: f64,
}

/// Measures and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    let token = token(args)?;
    let mut runs = Vec::new();
    for _ in 0..args.runs {
        let idle = machine::settle(Duration::from_secs(args.wait))?;
        let one = measure(args, &token)?;
        let Run { listening, page, tree, cpu, memory } = one;
        println!(
            "cores idle {:.0} %: listening after {listening:.2} s, first page {page:.2} s, first receipt (the tree) {tree:.2} s, {cpu:.2} s CPU, peak {memory:.0} MiB",
            idle * 100.0
        );
        runs.push(one);
    }
    let of = |figure: fn(&Run) -> f64| Spread::of(runs.iter().map(figure));
    println!(
        "first page {:.2} s, listening {:.2} s, first receipt {:.2} s, CPU {:.2} s, peak {:.0} MiB (median of {} runs)",
        of(|run| run.page),
        of(|run| run.listening),
        of(|run| run.tree),
        of(|run| run.cpu),
        of(|run| run.memory),
        runs.len()
    );
    Ok(())
}

/// A token of the desk of TSB, to ask for a receipt with.
fn token(args: &Args) -> Result<String> {
    let mut command = Command::new(&args.plenary);
    command.args([
        "token",
        "add",
        "--role",
        "tsb-officer",
        "--person",
        "TSB officer 1",
        "--until",
        "2099-12-31",
    ]);
    let output = command.arg("--data").arg(&args.data).output()?;
    ensure!(output.status.success(), "no token: {}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// One start.
fn measure(args: &Args, token: &str) -> Result<Run> {
    let mut command = Command::new(&args.plenary);
    command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(&args.data);
    let server = Server::start(&mut command)?;
    server.get("/")?;
    let page = server.began.elapsed().as_secs_f64();
    // A receipt has a path through the tree: it is answered once the tree is built.
    server.get_with("/api/record/2/receipt", token)?;
    let tree = server.began.elapsed().as_secs_f64();
    Ok(Run {
        listening: server.opened.as_secs_f64(),
        page,
        tree,
        cpu: server.cpu()?,
        memory: server.peak_memory()?,
    })
}
