//! `plenary keys`, `rotate-key` and `erase`.

use crate::clock::System;
use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::out::outln;
use desk::answer::Answer;
use desk::clock::Clock;
use desk::perform::Actor;
use desk::writer::micros;
use rulebook::act::Act;
use words::Lang;

/// Prints the public keys of a record, for whoever verifies receipts and heads.
pub(crate) fn keys(at: &Data, lang: Lang) -> Outcome {
    outln!("{}", serde_json::to_string_pretty(&data::reader(&at.data, lang)?.ring()?)?);
    Ok(())
}

/// Makes a new signing key; the old one signs the statement that introduces it, and the rotation is an act of the record. What
/// the old key signed stays valid.
pub(crate) fn rotate(at: &Data, lang: Lang) -> Outcome {
    let desk = data::desk(&at.data, lang)?;
    let now = micros(System.now());
    let rotation = desk.with_record(move |record| record.rotate_signing_key(now))??;
    let with = serde_json::json!({ "key": rotation.key.vkey(), "statement": rotation.statement });
    let act = Act::read("body.rotate-signing-key", &with)?;
    let mut id = [0; 16];
    getrandom::fill(&mut id)
        .map_err(|error| anyhow::anyhow!("no randomness for the id of the act: {error}"))?;
    match desk.submit(desk.receive(), id, Actor::Founder, act)? {
        Answer::Accepted(_) => desk.publish_head().map(drop)?,
        Answer::Refused(refusal) => return Err(Ending::No(refusal.to_string())),
    }
    outln!("{}", rotation.statement);
    Ok(())
}

/// A person whose data is erased.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Erase {
    /// The login, or `correspondent of MEMBER` for what TSB registered.
    person: String,
    /// Say it: nothing sealed for this person opens ever again.
    #[arg(long)]
    for_good: bool,
    #[command(flatten)]
    data: Data,
}

/// Destroys the key of a person. The chain still holds.
pub(crate) fn erase(args: &Erase, lang: Lang) -> Outcome {
    if !args.for_good {
        return Err(Ending::Unreadable(format!(
            "what `{}` wrote can then never be read again; say --for-good",
            args.person
        )));
    }
    let mut writer = data::writer(&args.data.data, lang)?;
    writer.erase(&args.person, micros(System.now()))?;
    outln!("erased what was sealed for {}; copies of the keys in backups have to go too", args.person);
    Ok(())
}
