//! How many acts a second become durable at the desk: one process, 32 administrations that each hand in a reply, wait until it is
//! durable, and hand in the next one; SQLite, every commit synced.

use crate::figures::{Spread, Waits};
use crate::load::join;
use crate::machine;
use crate::maker::{Maker, focal_point, id, reply, reply_with_reasons};
use anyhow::{Result, anyhow, bail};
use desk::Desk;
use desk::answer::Answer;
use desk::clock::Turned;
use desk::perform::Actor;
use record::Options;
use rulebook::act::Act;
use rulebook::id::PersonId;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How to measure.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A folder for the records, on the disk that is measured. Each run makes one and removes it.
    #[arg(long)]
    data: PathBuf,
    /// Runs of each kind, interleaved.
    #[arg(long, default_value_t = 5)]
    runs: u32,
    /// Seconds of a run.
    #[arg(long, default_value_t = 4)]
    seconds: u64,
    /// Administrations, each with a thread of its own.
    #[arg(long, default_value_t = 32)]
    threads: u32,
    /// Texts in consultation.
    #[arg(long, default_value_t = 2000)]
    texts: u32,
    /// Seconds to wait for idle cores before each run.
    #[arg(long, default_value_t = 0)]
    wait: u64,
}

/// One run.
struct Run {
    rate: f64,
    median: f64,
    late: f64,
    cpu: f64,
}

/// A kind of act: what it is called, and how the one of a number is made.
type Kind = (&'static str, fn(u32) -> Result<Act>);

/// Measures and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    let kinds: [Kind; 2] =
        [("a reply without a word", reply), ("a reply with sealed reasons", reply_with_reasons)];
    let mut runs: [Vec<Run>; 2] = [Vec::new(), Vec::new()];
    for number in 0..args.runs {
        for ((name, make), runs) in kinds.iter().zip(&mut runs) {
            let dir = args.data.join(format!("acts-{}-{number}", std::process::id()));
            let one = measure(args, &dir, *make);
            std::fs::remove_dir_all(&dir)?;
            let Run { rate, median, late, cpu } = one?;
            println!(
                "{name}: {rate:.0} acts/s, p50 {median:.2} ms, p99 {late:.2} ms, {cpu:.0} us CPU an act"
            );
            runs.push(Run { rate, median, late, cpu });
        }
    }
    for ((name, _), runs) in kinds.iter().zip(&runs) {
        let of = |figure: fn(&Run) -> f64| Spread::of(runs.iter().map(figure));
        println!(
            "{name}: {:.0} acts/s, p50 {:.2} ms, p99 {:.2} ms, {:.0} us CPU an act (median of {} runs)",
            of(|run| run.rate),
            of(|run| run.median),
            of(|run| run.late),
            of(|run| run.cpu),
            runs.len()
        );
    }
    Ok(())
}

/// One run on a record of its own.
fn measure(args: &Args, dir: &Path, make: fn(u32) -> Result<Act>) -> Result<Run> {
    let maker = Maker::found(dir, args.texts)?;
    let clock = Arc::new(Turned::at(maker.at));
    maker.finish()?;
    let desk = Desk::open(dir, &Options::default(), clock, |fault| panic!("the record failed: {fault}"))?;
    let texts: Vec<Act> = (0..args.texts).map(make).collect::<Result<_>>()?;
    let idle = machine::settle(Duration::from_secs(args.wait))?;
    println!("cores idle: {:.0} %", idle * 100.0);
    let process = std::process::id();
    let (began, before) = (Instant::now(), machine::cpu(process)?);
    let until = began + Duration::from_secs(args.seconds);
    let waits = std::thread::scope(|scope| {
        let (desk, texts) = (&desk, &texts);
        let threads: Vec<_> = (0..args.threads)
            .map(|number| scope.spawn(move || hand_in(desk, texts, number, until)))
            .collect();
        threads.into_iter().map(join).collect::<Result<Vec<_>>>()
    })?;
    let (took, used) = (began.elapsed().as_secs_f64(), machine::cpu(process)? - before);
    let waits = Waits::of(waits.into_iter().flatten().collect());
    let acts = waits.count() as f64;
    let (median, late) = (waits.percentile(0.5), waits.percentile(0.99));
    Ok(Run { rate: acts / took, median, late, cpu: used * 1e6 / acts })
}

/// One administration: how long it waited for each of its replies to be durable.
fn hand_in(desk: &Desk, texts: &[Act], number: u32, until: Instant) -> Result<Vec<Duration>> {
    let actor = Actor::Person(PersonId::from(focal_point(number + 1)));
    let mut waits = Vec::new();
    // Administrations begin at different texts.
    for (count, act) in texts.iter().cycle().skip(number as usize * 61).enumerate() {
        if Instant::now() > until {
            break;
        }
        let began = Instant::now();
        let answer = desk.submit(
            desk.receive(),
            id((u64::from(number + 1) << 40) + count as u64),
            actor.clone(),
            act.clone(),
        );
        match answer.map_err(|no| anyhow!("{no}"))? {
            Answer::Accepted(_) => waits.push(began.elapsed()),
            Answer::Refused(refusal) => bail!("a reply was refused: {refusal}"),
        }
    }
    Ok(waits)
}
