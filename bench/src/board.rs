//! The board under an open load, beside the same bytes served as they are by the same axum.
//!
//! Two ways of asking: everybody asks for the same page, as on a day when a circular goes out; and everybody asks for an address that
//! nobody asked for before, so that every page is rendered.

use crate::figures::Spread;
use crate::load::Load;
use crate::machine;
use crate::server::Server;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// How to measure.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The program.
    #[arg(long)]
    plenary: PathBuf,
    /// The record.
    #[arg(long)]
    data: PathBuf,
    /// Runs of each kind, interleaved.
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Requests a second.
    #[arg(long, default_value_t = 1000)]
    rate: u32,
    /// Requests a second where every page is rendered.
    #[arg(long, default_value_t = 200)]
    cold_rate: u32,
    /// Seconds of a run.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
    /// Connections.
    #[arg(long, default_value_t = 64)]
    connections: u32,
    /// Seconds to wait for idle cores before each run.
    #[arg(long, default_value_t = 0)]
    wait: u64,
}

/// One run: CPU in microseconds a request, waits in milliseconds.
struct Run {
    cpu: f64,
    median: f64,
    late: f64,
    rate: f64,
}

/// Measures and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    let server = Server::start(
        Command::new(&args.plenary).args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(&args.data),
    )?;
    let page = server.get("/")?;
    let rows = page.windows(15).filter(|part| part == b"<th scope=\"row\"").count();
    println!("the board: {} bytes, {rows} rows", page.len());
    ensure!(rows == 50, "a page has 50 rows");
    let file = std::env::temp_dir().join(format!("plenary-bench-{}.html", std::process::id()));
    std::fs::write(&file, &page)?;
    let still = Server::start(Command::new(std::env::current_exe()?).arg("static").arg(&file))?;
    let same = |_: u32| "/".to_owned();
    let (mut kept, mut bytes, mut rendered) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..args.runs {
        // Always another first, so that none has the better place.
        for turn in 0..3 {
            match (run + turn) % 3 {
                0 => kept.push(measure(args, &server, "board", args.rate, &same)?),
                1 => bytes.push(measure(args, &still, "same bytes", args.rate, &same)?),
                _ => {
                    let fresh = |number: u32| format!("/?run={run}-{number}");
                    rendered.push(measure(args, &server, "board, rendered", args.cold_rate, &fresh)?);
                }
            }
        }
    }
    std::fs::remove_file(&file)?;
    let ratios = kept.iter().zip(&bytes).map(|(kept, bytes)| kept.cpu / bytes.cpu);
    println!("CPU, board to same bytes: {:.2} (median of {} runs)", Spread::of(ratios), args.runs);
    let ratios = rendered.iter().zip(&bytes).map(|(rendered, bytes)| rendered.cpu / bytes.cpu);
    println!("CPU, board rendered each time to same bytes: {:.2}", Spread::of(ratios));
    for (name, runs) in [("board", kept), ("same bytes", bytes), ("board, rendered", rendered)] {
        let of = |figure: fn(&Run) -> f64| Spread::of(runs.iter().map(figure));
        println!(
            "{name}: p50 {:.2} ms, p99 {:.2} ms, {:.0} us CPU a request, {:.0} requests/s",
            of(|run| run.median),
            of(|run| run.late),
            of(|run| run.cpu),
            of(|run| run.rate)
        );
    }
    Ok(())
}

/// One run against one server.
fn measure(
    args: &Args,
    server: &Server,
    name: &str,
    rate: u32,
    path: &(dyn Fn(u32) -> String + Sync),
) -> Result<Run> {
    let idle = machine::settle(Duration::from_secs(args.wait))?;
    let load = Load { rate, lasts: Duration::from_secs(args.seconds), connections: args.connections };
    let before = server.cpu()?;
    let outcome = load.run(server.address, path).with_context(|| format!("asking for the {name}"))?;
    let requests = outcome.waits.count() as f64;
    let run = Run {
        cpu: (server.cpu()? - before) * 1e6 / requests,
        median: outcome.waits.percentile(0.5),
        late: outcome.waits.percentile(0.99),
        rate: requests / outcome.took.as_secs_f64(),
    };
    let Run { cpu, median, late, rate } = &run;
    println!(
        "cores idle {:.0} %, {name}: {rate:.0} requests/s, p50 {median:.2} ms, p99 {late:.2} ms, {cpu:.0} us CPU a request",
        idle * 100.0
    );
    Ok(run)
}
