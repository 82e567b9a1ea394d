//! `plenary read`: what a letter says, where, how sure the reader is, and what is wrong with it.

use crate::ending::{Ending, Outcome};
use crate::out::outln;
use crate::{files, pdf};
use desk::rehearsal::read_holidays;
use papers::lint::{Finding, Gravity, compare, knows, lint};
use papers::read::{self, Held, Reading, Said, Sure, Unreadable};
use rulebook::calendar::Holidays;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use words::{Args as Words, Lang};

/// Letters to read.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    /// Files: DOCX, PDF, HTML or text, in English or Chinese. Of two language versions of one letter the facts are compared.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Holidays of the secretariat: a file with `holidays = [2024-12-25]`. Left out: none.
    #[arg(long, value_name = "FILE.toml")]
    holidays: Option<PathBuf>,
    /// Print one JSON array, an object a file.
    #[arg(long)]
    json: bool,
    /// Print the acts that the letters give rise to, as `plenary act --acts` takes them. Look them over first: what is missing or doubtful
    /// stands above each.
    #[arg(long, conflicts_with = "json")]
    acts: bool,
}

/// Reads the letters. Ends with 1 when an error was found in one of them, with 2 when one is nothing that the reader knows.
pub(crate) fn run(args: &Args, lang: Lang) -> Outcome {
    let holidays = match &args.holidays {
        None => Holidays::none(),
        Some(path) => read_holidays(&files::text(path)?).map_err(|found| files::mistake(path, &found))?,
    };
    let mut read = Vec::new();
    for path in &args.files {
        let reading = reading(path, lang)?;
        let findings = lint(&reading, &holidays);
        read.push((path, reading, findings));
    }
    if args.acts {
        return read.iter().try_for_each(|(path, reading, _)| propose(path, reading, lang));
    }
    let versions = versions(&read);
    for (at, found) in versions {
        read[at].2.extend(found);
    }
    if args.json {
        let all: Vec<Value> =
            read.iter().map(|(path, reading, findings)| as_json(path, reading, findings, lang)).collect();
        outln!("{}", serde_json::to_string_pretty(&all)?);
    } else {
        for (path, reading, findings) in &read {
            tell(path, reading, findings, lang);
        }
    }
    let errors = read
        .iter()
        .flat_map(|(.., findings)| findings)
        .filter(|found| found.gravity == Gravity::Error)
        .count();
    if let Some((path, ..)) = read.iter().find(|(_, reading, _)| !knows(reading)) {
        let told = words::text(lang, "read-not-known", &Words::new());
        return Err(Ending::Unreadable(format!("{}: {told}", path.display())));
    }
    if errors == 0 { Ok(()) } else { Err(Ending::No(counted(lang, "read-errors", errors))) }
}

/// Reads a file of any kind.
fn reading(path: &Path, lang: Lang) -> Result<Reading, Ending> {
    let no = |why: Unreadable| {
        let told = words::text(lang, &format!("unreadable-{}", why.key()), &Words::new());
        Ending::Unreadable(format!("{}: {told}", path.display()))
    };
    let bytes = std::fs::read(path)
        .map_err(|error| Ending::Unreadable(format!("{} cannot be read: {error}", path.display())))?;
    if papers::read::is_pdf(&bytes) {
        let taken = pdf::text(&bytes)?.map_err(no)?;
        return Ok(papers::read::taken(taken, papers::Letters::compiled()));
    }
    papers::read::file(&bytes).map_err(no)
}

/// A step of a file of acts.
#[derive(Serialize)]
struct Step<'a> {
    act: &'a str,
    with: &'a Value,
}

/// The acts that a letter gives rise to. What has to be looked at stands above each, as a comment.
fn propose(path: &Path, reading: &Reading, lang: Lang) -> Outcome {
    let fields = |paths: &[String]| paths.join(", ");
    outln!("# {}", path.display());
    for proposal in read::propose(reading, &Held::default()) {
        for (key, paths) in
            [("read-acts-missing", &proposal.missing), ("read-acts-doubtful", &proposal.doubtful)]
        {
            if !paths.is_empty() {
                outln!("# {}", words::text(lang, key, &Words::new().text("fields", fields(paths))));
            }
        }
        let steps = BTreeMap::from([("step", [Step { act: &proposal.act, with: &proposal.with }])]);
        outln!("{}", toml::to_string(&steps)?);
    }
    Ok(())
}

/// What differs between versions of one letter in two languages; the findings go to the later file.
fn versions(read: &[(&PathBuf, Reading, Vec<Finding>)]) -> Vec<(usize, Vec<Finding>)> {
    let mut found = Vec::new();
    for (at, (_, later, _)) in read.iter().enumerate() {
        let earlier = read[..at]
            .iter()
            .find(|(_, earlier, _)| earlier.lang != later.lang && same(&earlier.said, &later.said));
        if let Some((_, earlier, _)) = earlier {
            found.push((at, compare(later, earlier)));
        }
    }
    found
}

/// Are two letters versions of one? Then they have the same kind and the same number.
fn same(one: &Said, other: &Said) -> bool {
    match (one, other) {
        (Said::CollectiveLetter(one), Said::CollectiveLetter(other)) => {
            one.serial == other.serial && one.group.number == other.group.number
        }
        (Said::TapConsultation(one), Said::TapConsultation(other)) => one.issue.number == other.issue.number,
        _ => false,
    }
}

/// A text of the catalogue that counts something.
fn counted(lang: Lang, key: &str, count: usize) -> String {
    words::text(lang, key, &Words::new().count("count", count))
}

fn as_json(path: &Path, reading: &Reading, findings: &[Finding], lang: Lang) -> Value {
    let findings: Vec<Value> = findings
        .iter()
        .map(|found| {
            let mut value = json!(found);
            value["told"] = json!(found.told(lang));
            value
        })
        .collect();
    let mut value = json!(reading);
    value["file"] = json!(path.display().to_string());
    value["findings"] = json!(findings);
    value
}

/// Kind, facts line by line, findings, and what was not understood.
fn tell(path: &Path, reading: &Reading, findings: &[Finding], lang: Lang) {
    let text = |key: &str| words::text(lang, key, &Words::new());
    outln!("{}: {}", path.display(), text(&format!("paper-kind-{}", reading.said.kind())));
    for seen in &reading.sightings {
        let sure = match seen.sure {
            Sure::Certain => "",
            Sure::Likely => "~",
            Sure::Doubtful => "?",
        };
        let (name, value) = (read::fact_name(lang, &seen.fact), read::fact_value(lang, &seen.value));
        outln!("{:>5} {sure:1} {name} = {value}", seen.line);
    }
    if !reading.sightings.is_empty() {
        outln!("{}", text("read-legend"));
    }
    for (key, whom) in [("read-addressees", &reading.addressees), ("read-copies", &reading.copies)] {
        if !whom.is_empty() {
            outln!(
                "{}",
                words::text(lang, key, &Words::new().text("whom", words::list(lang, whom.iter().cloned())))
            );
        }
    }
    outln!("{}", counted(lang, "read-unused", reading.unused.len()));
    let open = reading.not_given();
    if !open.is_empty() {
        let facts = words::list(lang, open.iter().map(|fact| read::fact_name(lang, fact)));
        outln!("{}", words::text(lang, "read-not-given", &Words::new().text("facts", facts)));
    }
    for passage in &reading.not_understood {
        let facts =
            Words::new().text("fact", read::fact_name(lang, &passage.fact)).text("passage", &passage.passage);
        outln!("{}:{}: {}", path.display(), passage.line, words::text(lang, "read-not-understood", &facts));
    }
    for found in findings {
        let gravity = match found.gravity {
            Gravity::Error => text("lint-error"),
            Gravity::Warning => text("lint-warning"),
        };
        let line = found.line.map_or_else(String::new, |line| format!(":{line}"));
        outln!("{}{line}: {gravity} ({}): {}", path.display(), found.rule, found.told(lang));
    }
    if findings.is_empty() && knows(reading) {
        outln!("{}", text("read-nothing-found"));
    }
}
