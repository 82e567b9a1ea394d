//! `plenary token`: bearer tokens for the API. A secret is printed once; the record keeps its hash.

use crate::clock::System;
use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::out::outln;
use crate::when::day;
use desk::clock::Clock;
use desk::tokens::{self, NotMade, Wanted};
use jiff::civil::Date;
use rulebook::body::Role;
use words::Lang;

/// What to do with tokens.
#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Make one for an appointment that holds today, and print its secret once.
    Add(Add),
    /// List them, without their secrets.
    List(Data),
    /// Remove one by the beginning of its id.
    Remove(Remove),
}

/// A token to be made.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Add {
    /// Member or group of the appointment, such as "Administration 17". Director and TSB officers have none.
    #[arg(long = "for", value_name = "MEMBER|GROUP")]
    of: Option<String>,
    /// Role: director, tsb-officer, chair, focal-point or delegate.
    #[arg(long, value_parser = role)]
    role: Role,
    /// Last day on which it is good, such as 2026-12-31.
    #[arg(long, value_name = "DAY", value_parser = day)]
    until: Date,
    /// The login, where several hold the role.
    #[arg(long)]
    person: Option<String>,
    #[command(flatten)]
    data: Data,
}

/// A token to be removed.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Remove {
    /// Beginning of its id, as listed.
    id: String,
    #[command(flatten)]
    data: Data,
}

/// Reads a role.
fn role(text: &str) -> Result<Role, String> {
    let known = Role::ALL.map(Role::key).join(", ");
    Role::parse(text).ok_or_else(|| format!("there is no role `{text}`; there are: {known}"))
}

/// Does it. The tables of tokens lie beside the record: a server may hold it meanwhile.
pub(crate) fn run(command: &Command, lang: Lang) -> Outcome {
    let now = System.now();
    match command {
        Command::Add(add) => {
            let house = data::house(&add.data.data, lang)?;
            let side = data::side(&add.data.data)?;
            let mut random = [0; 32];
            getrandom::fill(&mut random).map_err(|error| anyhow::anyhow!("no random bytes: {error}"))?;
            let wanted = Wanted {
                role: add.role,
                of: add.of.as_deref(),
                person: add.person.as_deref(),
                until: add.until,
            };
            let made = tokens::add(&side, &house.registers, &wanted, random, now);
            let (secret, bearer) = made.map_err(|not| match not {
                NotMade::Record(fault) => Ending::Failed(fault.into()),
                other => Ending::No(other.to_string()),
            })?;
            eprintln!(
                "for {}, until the end of {}; the secret is shown this once:",
                bearer.person, add.until
            );
            outln!("{secret}");
        }
        Command::List(at) => {
            for token in tokens::list(&data::side(&at.data)?, now)? {
                let good = if token.good { "" } else { "  (over)" };
                outln!("{}  until {}  {}{good}", token.id, token.until, token.bearer.person);
            }
        }
        Command::Remove(remove) => match tokens::remove(&data::side(&remove.data.data)?, &remove.id)? {
            0 => return Err(Ending::No(format!("there is no token whose id begins with `{}`", remove.id))),
            count => outln!("removed {count}"),
        },
    }
    Ok(())
}
