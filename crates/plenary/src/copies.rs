//! `plenary backup`, `restore` and `outbox`.

use crate::clock::System;
use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::out::outln;
use desk::clock::Clock;
use desk::outbox::{self, Folder};
use desk::writer::micros;
use jiff::Timestamp;
use record::{Fault, Outbox, Restoration};
use std::path::PathBuf;
use words::Lang;

/// A backup to be made.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Backup {
    /// Folder of the copy, new or empty: `data/` and, apart, `keys/`.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    #[command(flatten)]
    data: Data,
}

/// Copies the record beside its writer, and verifies the copy.
pub(crate) fn backup(args: &Backup, lang: Lang) -> Outcome {
    let at = micros(System.now());
    let made = record::backup_with(&args.data.data, &args.to, at, &data::options(lang), &desk::seal::named)
        .map_err(|fault| match fault {
        Fault::BackupUnfit { .. } => Ending::No(fault.to_string()),
        other => data::held(other),
    })?;
    outln!("{}: {} entries and {} files in {}", made.origin, made.size, made.blobs, args.to.display());
    outln!("keep {} apart: it opens what is sealed", args.to.join("keys").display());
    Ok(())
}

/// A backup to be restored.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Restore {
    /// The backup.
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// Folder of the record to be made, new or empty.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Its keys; left out: `keys/` of the backup, where it is there.
    #[arg(long, value_name = "DIR")]
    keys: Option<PathBuf>,
}

/// Restores a record. Its outbox is held until somebody releases it.
pub(crate) fn restore(args: &Restore, lang: Lang) -> Outcome {
    let beside = args.from.join("keys");
    let plan = Restoration {
        from: args.from.clone(),
        keys: args.keys.clone().or_else(|| beside.is_dir().then_some(beside)),
        to: args.to.clone(),
        options: data::options(lang),
        at: micros(System.now()),
    };
    let report = record::restore(&plan, &desk::seal::named).map_err(data::held)?;
    outln!("{}: {} entries in {}", report.origin, report.tail.position, args.to.display());
    outln!("the outbox is held; `plenary outbox release --data {}` lets notices go out", args.to.display());
    Ok(())
}

/// What to do with the outbox.
#[derive(Clone, Debug, clap::Subcommand)]
pub(crate) enum OutboxCommand {
    /// Say whether it is held, and what waits.
    Status(Data),
    /// Let nothing go out until it is released: before letters that went out by other means would be mailed.
    Hold(Hold),
    /// Let notices and letters go out again, after a restore.
    Release(Data),
    /// Plan what is due and lay each notice into `outbox/` of the record's folder.
    Deliver(Data),
}

/// Why nothing goes out.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Hold {
    /// Why, for whoever finds it held.
    #[arg(long)]
    reason: String,
    #[command(flatten)]
    data: Data,
}

/// Does it, beside a server if there is one.
pub(crate) fn outbox(command: &OutboxCommand, lang: Lang) -> Outcome {
    match command {
        OutboxCommand::Status(at) => {
            let side = data::side(&at.data)?;
            outln!("{}", told(&side.outbox()?));
            let waiting = side.deliveries(record::DeliveryState::Due, 1_000)?;
            for delivery in &waiting {
                outln!("{}  {}  tried {}", delivery.message_id, delivery.duty, delivery.attempts);
            }
        }
        OutboxCommand::Hold(args) => {
            let side = data::side(&args.data.data)?;
            side.hold_outbox(&args.reason, micros(System.now()))?;
            outln!("{}", told(&side.outbox()?));
        }
        OutboxCommand::Release(at) => {
            let side = data::side(&at.data)?;
            let before = told(&side.outbox()?);
            side.release_outbox()?;
            outln!("released; before: {before}");
        }
        OutboxCommand::Deliver(at) => {
            let (house, side) = (data::house(&at.data, lang)?, data::side(&at.data)?);
            let origin = data::reader(&at.data, lang)?.founding().origin.clone();
            let (planned, _) = outbox::plan(&side, &house, &origin, 0, System.now())?;
            let round = outbox::deliver(&side, &house, &Folder::of(&at.data), System.now());
            let round = round.map_err(|fault| match fault {
                Fault::OutboxHeld { .. } => {
                    Ending::No(format!("{fault}; `plenary outbox release` lets notices go out"))
                }
                other => other.into(),
            })?;
            outln!(
                "planned {planned}, carried {}, dropped {}, failed {}",
                round.carried,
                round.dropped,
                round.failed
            );
        }
    }
    Ok(())
}

/// Whether it is held.
fn told(outbox: &Outbox) -> String {
    match outbox {
        Outbox::Open => "open".to_owned(),
        Outbox::Held { since, reason } => {
            let since = Timestamp::from_microsecond(*since).map(|at| at.to_string()).unwrap_or_default();
            format!("held since {since}: {reason}")
        }
    }
}
