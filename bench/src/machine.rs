//! What the machine says of itself: how idle its cores are, and what a process has used.

use anyhow::{Context, Result, bail};
use std::fs::read_to_string;
use std::time::{Duration, Instant};

/// A second of `/proc` is a hundred ticks on every Linux that this runs on.
const TICKS: f64 = 100.0;
/// The cores count as idle above this share.
const IDLE: f64 = 0.8;

/// How long to wait.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Seconds to wait for idle cores.
    #[arg(long, default_value_t = 600)]
    wait: u64,
}

/// Waits.
pub(crate) fn run(args: &Args) -> Result<()> {
    let idle = settle(Duration::from_secs(args.wait))?;
    println!("cores idle: {:.0} %", idle * 100.0);
    if idle < IDLE {
        bail!("the cores stay busy");
    }
    Ok(())
}

/// Ticks of all cores: idle ones, and all.
fn ticks() -> Result<(f64, f64)> {
    let text = read_to_string("/proc/stat")?;
    let line = text.lines().next().context("/proc/stat is empty")?;
    let each: Vec<f64> = line.split_whitespace().skip(1).filter_map(|word| word.parse().ok()).collect();
    // user nice system idle iowait irq softirq steal; guests are in user already.
    let all = each.iter().take(8).sum();
    Ok((each.iter().skip(3).take(2).sum(), all))
}

/// The idle share of all cores over the next second and a half.
pub(crate) fn idle() -> Result<f64> {
    let (idle, all) = ticks()?;
    std::thread::sleep(Duration::from_millis(1500));
    let (later_idle, later_all) = ticks()?;
    Ok((later_idle - idle) / (later_all - all).max(1.0))
}

/// Waits until the cores are idle, at most so long, and says how idle they then are.
pub(crate) fn settle(at_most: Duration) -> Result<f64> {
    let began = Instant::now();
    loop {
        let idle = idle()?;
        if idle > IDLE || began.elapsed() > at_most {
            return Ok(idle);
        }
    }
}

/// Seconds of processor that a process has used, in all its threads.
pub(crate) fn cpu(pid: u32) -> Result<f64> {
    let text = read_to_string(format!("/proc/{pid}/stat"))?;
    // The name of the process, in brackets, may hold spaces.
    let (_, rest) = text.rsplit_once(')').context("not a stat line")?;
    let field = |index: usize| rest.split_whitespace().nth(index).and_then(|word| word.parse::<f64>().ok());
    let (user, system) = (field(11).context("utime")?, field(12).context("stime")?);
    Ok((user + system) / TICKS)
}

/// The most memory that a process ever held, in MiB.
pub(crate) fn peak_memory(pid: u32) -> Result<f64> {
    let text = read_to_string(format!("/proc/{pid}/status"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("VmHWM")?;
    let kib: f64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kib / 1024.0)
}
