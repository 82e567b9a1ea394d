//! `plenary rehearse`: performs the dated steps of a file and says where they differ from what it expects.

use crate::ending::{Ending, Outcome};
use crate::out::outln;
use crate::{files, say};
use desk::rehearsal::{self, CalendarAct, Rehearsal, Run};
use std::path::{Path, PathBuf};
use words::Lang;

/// What to rehearse.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    /// The rehearsal.
    file: PathBuf,
    /// Print one JSON line a step, and a last one with the final state.
    #[arg(long)]
    json: bool,
}

/// Runs it.
pub(crate) fn run(args: &Args, lang: Lang) -> Outcome {
    let rehearsal = read(&args.file)?;
    let run = rehearsal::run_pure(&rehearsal)?;
    if args.json {
        for outcome in &run.outcomes {
            outln!("{}", outcome.to_json());
        }
        outln!("{}", run.final_state());
    } else {
        tell(&rehearsal, &run, lang);
    }
    if run.held() {
        return Ok(());
    }
    let differs = run.outcomes.iter().flat_map(|step| {
        let place = format!("{}:{}: step {}", args.file.display(), step.line, step.step);
        step.differs.iter().map(move |what| format!("{place}: {what}"))
    });
    Err(Ending::No(differs.collect::<Vec<_>>().join("\n")))
}

/// Reads a rehearsal; the file of its body is looked for beside it.
fn read(path: &Path) -> Result<Rehearsal, Ending> {
    let beside = path.parent().unwrap_or(Path::new("."));
    let load = |name: &str| {
        let file = beside.join(name);
        std::fs::read_to_string(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
    };
    rehearsal::read(&files::text(path)?, &load).map_err(|found| files::mistake(path, &found))
}

/// Prints the steps for people.
fn tell(rehearsal: &Rehearsal, run: &Run, lang: Lang) {
    let t = |key: &str| words::text(lang, key, &words::Args::new());
    let events = |names: &[String]| words::list(lang, names.iter().map(|name| words::event(lang, name)));
    let calendar = |acts: &[CalendarAct]| {
        for act in acts {
            let text = act.text.as_ref().map(ToString::to_string).unwrap_or_default();
            let (by, done) = (t("rehearse-calendar"), words::act(lang, &act.act));
            outln!("     {}  {by}: {done} {text} -> {}", act.at, events(&act.events));
        }
    };
    outln!("{}", rehearsal.title);
    for step in &run.outcomes {
        calendar(&step.calendar);
        let by =
            step.by.as_deref().map_or_else(|| "-".to_owned(), |by| words::login(lang, by, &str::to_owned));
        let act = if step.act == "wait" { t("rehearse-wait") } else { words::act(lang, step.act) };
        outln!("{:>3}  {}  {by}: {act}", step.step, step.at);
        match &step.refusal {
            Some(no) => outln!("       {}  {}", t("rehearse-refused"), say::refusal(lang, no)),
            None if step.by.is_some() => outln!("       {}", events(&step.events)),
            None => {}
        }
        for warning in &step.warnings {
            let told = words::warning(lang, warning);
            outln!("       {}  {}: {told}", t("rehearse-warning"), words::clause(lang, &warning.clause));
        }
        if !step.duties.is_empty() {
            outln!(
                "       {}  {}",
                t("rehearse-due"),
                words::list(lang, step.duties.iter().map(|duty| due(lang, duty)))
            );
        }
        calendar(&step.at_once);
        if let Some(stage) = step.stage {
            outln!("       {}  {}", t("rehearse-stage"), words::stage(lang, Some(stage)));
        }
        for what in &step.differs {
            outln!("       {}  {what}", t("rehearse-differs"));
        }
    }
}

/// A duty as an outcome names it, `result circular by 2026-04-09`, in words.
fn due(lang: Lang, duty: &str) -> String {
    let (name, day) = duty.split_once(" by ").map_or((duty, None), |(name, day)| (name, Some(day)));
    let what = words::text(lang, &format!("duty-{}", name.replace(' ', "-")), &words::Args::new());
    match day {
        Some(day) => {
            words::text(lang, "rehearse-due-by", &words::Args::new().text("what", what).text("day", day))
        }
        None => what,
    }
}
