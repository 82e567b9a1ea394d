//! Papers: one letter in every language and format from a fresh process, a thousand addressed PDFs, and what the typesetter costs a start.

use crate::figures::Spread;
use crate::machine;
use anyhow::{Context, Result, ensure};
use papers::collective_letter::{self, sources};
use papers::{Letters, Paper, Text, Typesetter, docx, html};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use typeset::Typst;
use words::Lang;

/// What to measure.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The program whose start is measured.
    #[arg(long)]
    plenary: Option<PathBuf>,
    /// The program before it had a typesetter, to hold its start against.
    #[arg(long)]
    before: Option<PathBuf>,
    /// How many letters are addressed.
    #[arg(long, default_value_t = 1000)]
    letters: usize,
    /// Runs.
    #[arg(long, default_value_t = 5)]
    runs: u32,
    /// Seconds to wait for idle cores before each run.
    #[arg(long, default_value_t = 0)]
    wait: u64,
    /// Writes one letter in each language and format, and ends: what a fresh process is started for.
    #[arg(long, hide = true)]
    once: bool,
}

/// Starts of a program that are taken together: one alone is too short to be timed.
const STARTS: u32 = 20;

/// Measures and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    if args.once {
        return every_format().map(|_| ());
    }
    let (mut one, mut many, mut starts, mut before) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..args.runs {
        let idle = machine::settle(Duration::from_secs(args.wait))?;
        one.push(fresh()?);
        let (seconds, bytes) = addressed(args.letters)?;
        many.push(seconds);
        for (program, times) in [(&args.plenary, &mut starts), (&args.before, &mut before)] {
            if let Some(program) = program {
                times.push(start(program)?);
            }
        }
        println!(
            "cores idle {:.0} %: {} addressed PDFs {seconds:.2} s, {} kB each",
            idle * 100.0,
            args.letters,
            bytes / args.letters.max(1) / 1000
        );
    }
    println!("one letter, 2 languages in 3 formats, from a fresh process: {:.3} s", Spread::of(one));
    println!("{} addressed PDFs: {:.2} s", args.letters, Spread::of(many));
    if !starts.is_empty() {
        println!("start of the program: {:.2} ms", Spread::of(starts));
    }
    if !before.is_empty() {
        println!("start of the program before: {:.2} ms", Spread::of(before));
    }
    println!("peak memory of all of this: {:.0} MiB", machine::peak_memory(std::process::id())?);
    Ok(())
}

/// A letter of two annexes, in a language.
fn letter(lang: Lang) -> Paper {
    collective_letter::write(&sources::sg17_2024(), lang, Letters::compiled())
}

/// One letter in each language and format; how many bytes that is.
fn every_format() -> Result<usize> {
    let mut bytes = 0;
    for &lang in Lang::COMPLETE {
        let paper = letter(lang);
        bytes += html::render(&paper).len() + docx::render(&paper)?.len() + Typst.pdf(&paper)?.len();
    }
    Ok(bytes)
}

/// Seconds that a fresh process takes for one letter in each language and format, its start included.
fn fresh() -> Result<f64> {
    let mut command = Command::new(std::env::current_exe()?);
    let begun = Instant::now();
    let ended = command.args(["papers", "--once"]).status()?;
    ensure!(ended.success(), "a fresh process failed");
    Ok(begun.elapsed().as_secs_f64())
}

/// Makes a PDF for each of many addressees, on every core; seconds and bytes.
fn addressed(letters: usize) -> Result<(f64, usize)> {
    let paper = letter(Lang::En);
    let (next, bytes) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let begun = Instant::now();
    let threads = std::thread::available_parallelism()?.get();
    std::thread::scope(|scope| {
        let work = || -> Result<()> {
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= letters {
                    return Ok(());
                }
                let made = Typst.pdf(&to(&paper, at + 1))?;
                bytes.fetch_add(made.len(), Ordering::Relaxed);
            }
        };
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().ok().context("a thread panicked")?)
    })?;
    Ok((begun.elapsed().as_secs_f64(), bytes.into_inner()))
}

/// The letter to one addressee.
fn to(paper: &Paper, number: usize) -> Paper {
    let mut paper = paper.clone();
    if let Some(listed) = &mut paper.addressees {
        listed.to.items = vec![Text::value("to", format!("Administration {number}"))];
    }
    paper
}

/// Milliseconds that a program takes to start and to end again.
fn start(program: &Path) -> Result<f64> {
    let begun = Instant::now();
    for _ in 0..STARTS {
        let ended = Command::new(program).arg("--version").stdout(Stdio::null()).status()?;
        ensure!(ended.success(), "{} does not start", program.display());
    }
    Ok(begun.elapsed().as_secs_f64() * 1e3 / f64::from(STARTS))
}
