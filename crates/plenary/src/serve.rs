//! `plenary serve`: the public pages and the API of one record, by the real clock.

use crate::data::{self, Data};
use crate::ending::{Ending, Outcome};
use crate::{mail, web};
use anyhow::Context as _;
use desk::Desk;
use desk::outbox::{self, Folder};
use desk::writer::micros;
use papers::Letters;
use record::Fault;
use site::{App, Mode};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Weak};
use std::time::Duration;
use words::Lang;

/// How to serve.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    data: Data,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, default_value = "127.0.0.1:8024")]
    listen: SocketAddr,
    /// A folder with the clauses of letters, which the secretariat edits without a build (DC-22). Left out: those compiled in.
    #[arg(long, env = "PLENARY_LETTERS")]
    letters: Option<PathBuf>,
    #[command(flatten)]
    mail: mail::Mailing,
}

/// How often it is looked whether something is due.
const LOOK: Duration = Duration::from_secs(30);
/// How long a refusal is kept: a year and a month.
const REFUSALS_KEPT: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 396);

/// Serves until it is stopped.
pub(crate) fn run(args: &Args, lang: Lang) -> Outcome {
    let letters = args
        .letters
        .as_deref()
        .map(Letters::load)
        .transpose()
        .map_err(|mistakes| Ending::Unreadable(mistakes.to_string()))?;
    let mailer = mail::mailer(&args.mail, lang)?;
    let desk = data::desk(&args.data.data, lang)?;
    let desk = Arc::new(desk);
    keep_house(&desk);
    // Dropped after the last request, it lets the parcel in hand be handed over to its end.
    let _sending = mailer.map(|mailer| mail::keep_sending(&desk, mail::post(&desk), mailer, LOOK, lang));
    let origin = desk.origin().to_owned();
    let app = App::new(Mode::Serve(desk))
        .with_letters(letters)
        .with_text_of_pdf(Box::new(crate::pdf::text))
        .with_typesetter(crate::print::typesetter());
    web::listen(args.listen, site::router(app), |address| {
        println!("Plenary serves {origin} at http://{address}/")
    })?;
    Ok(())
}

/// What the house does by itself: publishes a head once a day, sends notices that are due, forgets old refusals.
fn keep_house(desk: &Arc<Desk>) {
    let desk: Weak<Desk> = Arc::downgrade(desk);
    std::thread::spawn(move || {
        let mut planned = 0;
        while let Some(desk) = desk.upgrade() {
            let kept = publish_daily(&desk)
                .and_then(|()| send_notices(&desk, &mut planned))
                .and_then(|()| forget_refusals(&desk));
            if let Err(error) = kept {
                eprintln!("fault: {error:#}");
            }
            drop(desk);
            std::thread::sleep(LOOK);
        }
    });
}

/// Publishes a head at the first look after midnight in the zone of the house: a fixed time, whatever came in (DC-19).
fn publish_daily(desk: &Desk) -> anyhow::Result<()> {
    let zone = desk.house().zone();
    let last = desk.heads()?.last().and_then(|head| jiff::Timestamp::from_microsecond(head.at).ok());
    if last.map(|at| zone.day(at)) != Some(zone.day(desk.now())) {
        desk.publish_head().context("the head of the record could not be published")?;
    }
    Ok(())
}

/// Plans what became due since the last look, and carries it. A restored record sends nothing until a person releases its outbox.
fn send_notices(desk: &Desk, planned: &mut u64) -> anyhow::Result<()> {
    let (house, now) = (desk.house(), desk.now());
    let (_, position) = outbox::plan(desk.side(), &house, desk.origin(), *planned, now)?;
    *planned = position;
    match outbox::deliver(desk.side(), &house, &Folder::of(desk.dir()), now) {
        Ok(_) | Err(Fault::OutboxHeld { .. }) => Ok(()),
        Err(fault) => Err(fault).context("notices could not be carried"),
    }
}

/// Refusals are kept long enough for a member to ask why something was not taken, and then forgotten.
fn forget_refusals(desk: &Desk) -> anyhow::Result<()> {
    let before = desk.now().checked_sub(REFUSALS_KEPT)?;
    desk.side().forget_refusals_before(micros(before))?;
    Ok(())
}
