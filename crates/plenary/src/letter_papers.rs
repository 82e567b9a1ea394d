//! `plenary papers`: writes the papers of a drafted letter and keeps them. What it prints is what `letter.issue` takes:
//! `plenary papers LETTER --number 9 | plenary act letter.issue --with - --as OFFICER`.

use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::out::outln;
use crate::{client, files};
use jiff::civil::Date;
use papers::Letters;
use serde_json::{Value, json};
use site::written::Sources;
use site::written::letters::{NotPrepared, prepare};
use std::path::{Path, PathBuf};
use words::{Args as Facts, Lang};

/// Which letter, and what its papers bear.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    /// Name of the letter in this house.
    letter: String,
    /// Its number in its series; of a corrigendum: the how-manieth to its letter.
    #[arg(long)]
    number: u32,
    /// The day that it bears; left out: today.
    #[arg(long, value_name = "DAY")]
    dated: Option<Date>,
    /// A folder with the clauses of letters (DC-22). Left out: those compiled in.
    #[arg(long, env = "PLENARY_LETTERS")]
    letters: Option<PathBuf>,
    #[command(flatten)]
    data: Data,
    /// Address of a server that holds the record.
    #[arg(long, value_name = "URL", requires = "token_file")]
    server: Option<String>,
    /// File with the token for the server.
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
}

/// Writes, keeps and names the papers.
pub(crate) fn run(args: &Args, lang: Lang) -> Outcome {
    let prepared = match &args.server {
        Some(server) => there(server, args)?,
        None => here(args, lang)?,
    };
    for (list, key) in [
        ("written_elsewhere", "command-papers-written-elsewhere"),
        ("not_printed", "command-papers-not-printed"),
    ] {
        let languages = prepared[list].as_array().into_iter().flatten().filter_map(Value::as_str);
        let named: Vec<_> = languages.map(|language| words::option(lang, language)).collect();
        if !named.is_empty() {
            eprintln!(
                "{}",
                words::text(lang, key, &Facts::new().text("languages", words::list(lang, named)))
            );
        }
    }
    for found in prepared["findings"].as_array().into_iter().flatten() {
        let text = |name: &str| found[name].as_str().unwrap_or_default();
        eprintln!("{}: {}", text("rule"), text("told"));
    }
    outln!("{}", serde_json::to_string_pretty(&prepared["with"])?);
    Ok(())
}

/// By the record in the folder.
fn here(args: &Args, lang: Lang) -> Result<Value, Ending> {
    let own = args.letters.as_deref().map(Letters::load).transpose();
    let own = own.map_err(|mistakes| Ending::Unreadable(mistakes.to_string()))?;
    let desk = data::desk(&args.data.data, lang)?;
    let house = desk.house();
    let no = |key: &str| Ending::No(words::text(lang, key, &Facts::new().text("letter", &args.letter)));
    let letter = house.letters.letter(&args.letter).ok_or_else(|| no("command-papers-no-letter"))?;
    if letter.issued.is_some() {
        return Err(no("refusal-letter-issued-already"));
    }
    let from = Sources::new(&desk, &house, own.as_ref().unwrap_or_else(|| Letters::compiled()));
    let dated = args.dated.unwrap_or_else(|| house.zone().day(desk.now()));
    match prepare(&from, letter, args.number, dated, crate::print::typesetter().as_deref()) {
        Ok(prepared) => Ok(serde_json::to_value(prepared)?),
        Err(NotPrepared::Nothing) => Err(no("refusal-letter-not-writable")),
        Err(failed) => Err(failed.into()),
    }
}

/// By the house that is served elsewhere.
fn there(server: &str, args: &Args) -> Result<Value, Ending> {
    let token = files::text(args.token_file.as_deref().unwrap_or(Path::new("token")))?;
    let server = client::Server { address: server.trim_end_matches('/'), token: token.trim() };
    let body = json!({ "number": args.number, "dated": args.dated });
    crate::hand_in::said(server.papers(&args.letter, &body)?)
}
