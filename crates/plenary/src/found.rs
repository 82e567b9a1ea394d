//! `plenary init`: founds a record with a body.

use crate::clock::System;
use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::out::outln;
use crate::{files, say};
use desk::answer::Answer;
use desk::clock::Clock;
use desk::perform::Actor;
use desk::rehearsal::{DEMO, read_body};
use rulebook::act::Act;
use rulebook::body;
use std::path::PathBuf;
use words::Lang;

/// What to found.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    data: Data,
    /// File of the body; left out: the invented one of the rehearsals.
    #[arg(long, value_name = "FILE.toml")]
    body: Option<PathBuf>,
    /// Name under which the record signs, such as example.org/plenary.
    #[arg(long, default_value = "example.org/plenary")]
    name: String,
}

/// Founds it.
pub(crate) fn run(args: &Args, lang: Lang) -> Outcome {
    let body = match &args.body {
        None => read_body(DEMO).map_err(|found| Ending::Unreadable(found.to_string()))?,
        Some(path) => read_body(&files::text(path)?).map_err(|found| files::mistake(path, &found))?,
    };
    let dir = &args.data.data;
    let at = desk::writer::micros(System.now());
    let founding = record::found_with(dir, &args.name, at, &data::options(lang)).map_err(data::held)?;
    let desk = data::desk(dir, lang)?;
    let act = Act::Body(body::Act::Found(Box::new(body)));
    let ticket = desk.receive();
    match desk.submit(ticket, [0; 16], Actor::Founder, act)? {
        Answer::Accepted(_) => {
            outln!("founded {} in {}", founding.origin, dir.display());
            Ok(())
        }
        Answer::Refused(no) => Err(Ending::No(say::refusal(lang, &no))),
    }
}
