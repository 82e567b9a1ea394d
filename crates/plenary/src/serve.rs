//! `plenary serve`: the public pages and the API of one record, by the real clock.

use crate::clock::System;
use crate::ending::{Ending, Outcome};
use crate::web;
use desk::{Desk, NotOpened};
use record::{Fault, Options};
use site::{App, Mode};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Weak};
use std::time::Duration;

/// How to serve.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder of the record. `plenary init` makes one.
    #[arg(long)]
    data: PathBuf,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8024")]
    listen: SocketAddr,
    /// The file of the master key, if it is kept apart from the record.
    #[arg(long)]
    master_key: Option<PathBuf>,
}

/// How often it is looked whether a head is due.
const LOOK: Duration = Duration::from_secs(30);

/// Serves until it is stopped.
pub(crate) fn run(args: &Args) -> Outcome {
    let options = Options { master_key: args.master_key.clone(), ..Options::default() };
    let desk = Desk::open(&args.data, &options, Arc::new(System), web::end_on_fault).map_err(|error| match error {
        NotOpened::Record { source: Fault::Locked { pid, .. }, dir } => Ending::Unreadable(format!(
            "the record in {} is open in process {}; hand acts in there with `plenary act … --server URL --token-file FILE`",
            dir.display(),
            pid.map_or_else(|| "(unknown)".to_owned(), |pid| pid.to_string())
        )),
        NotOpened::Record { source: Fault::NoRecord { dir }, .. } => {
            Ending::Unreadable(format!("there is no record in {}; make one with `plenary init --data DIR`", dir.display()))
        }
        other => Ending::Failed(other.into()),
    })?;
    let desk = Arc::new(desk);
    publish_daily(&desk);
    let origin = desk.origin().to_owned();
    let app = App::new(Mode::Serve(desk));
    web::listen(args.listen, site::router(app), |address| {
        println!("Plenary serves {origin} at http://{address}/")
    })?;
    Ok(())
}

/// Publishes a head once a day, at the first look after midnight in the zone of the house: a fixed time, whatever came in (DC-19).
fn publish_daily(desk: &Arc<Desk>) {
    let desk: Weak<Desk> = Arc::downgrade(desk);
    std::thread::spawn(move || {
        while let Some(desk) = desk.upgrade() {
            let zone = desk.house().zone();
            let today = zone.day(desk.now());
            let last = desk.heads().ok().and_then(|heads| heads.last().map(|head| head.at));
            let published =
                last.and_then(|at| jiff::Timestamp::from_microsecond(at).ok()).map(|at| zone.day(at));
            if published != Some(today)
                && let Err(error) = desk.publish_head()
            {
                eprintln!("fault: the head of the record could not be published: {error}");
            }
            drop(desk);
            std::thread::sleep(LOOK);
        }
    });
}
