//! How `serve` sends letters by mail: the server it hands them to, and its rounds.

use crate::clock::System;
use crate::ending::Ending;
use desk::Desk;
use desk::clock::Clock;
use desk::dispatch::ledger;
use desk::dispatch::mime;
use desk::dispatch::post::Post;
use desk::dispatch::round::{Means, Round, Rounds, Stopped};
use desk::dispatch::smtp::{NoServer, Smtp};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;
use words::Lang;

/// Which mail server, and in whose name.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Mailing {
    /// The mail server that takes letters: smtps://HOST, smtp+starttls://HOST, or smtp://localhost:25 for a relay. Left out: letters wait.
    #[arg(long, value_name = "URL", env = "PLENARY_SMTP", requires = "mail_from")]
    smtp: Option<String>,
    /// A file of two lines, user and password, for a mail server over TLS or on this machine.
    #[arg(long, value_name = "FILE", requires = "smtp")]
    smtp_login: Option<PathBuf>,
    /// A certificate in PEM that is trusted besides those of this machine, such as that of the office's own authority.
    #[arg(long, value_name = "FILE", requires = "smtp")]
    smtp_ca: Option<PathBuf>,
    /// In whose name letters go out: `NAME <ADDRESS>`.
    #[arg(long, value_name = "FROM", env = "PLENARY_MAIL_FROM")]
    mail_from: Option<String>,
    /// Where answers to letters go, if not there.
    #[arg(long, value_name = "ADDRESS", requires = "mail_from")]
    mail_reply_to: Option<String>,
}

/// A mail server, and in whose name it is given letters.
pub(crate) struct Mailer {
    smtp: Smtp,
    sender: mime::Sender,
}

/// Reads the arguments; none where no server is named.
pub(crate) fn mailer(args: &Mailing, lang: Lang) -> Result<Option<Mailer>, Ending> {
    let no = |key: &str, facts: words::Args| Ending::Unreadable(words::text(lang, key, &facts));
    let Some(url) = &args.smtp else { return Ok(None) };
    let Some(from) = &args.mail_from else {
        return Err(no("dispatch-server-needs-from", words::Args::new()));
    };
    let sender = mime::Sender::read(from, args.mail_reply_to.as_deref()).map_err(|unreadable| {
        no("dispatch-no-mail-address", words::Args::new().text("address", unreadable.0))
    })?;
    let unfit = |unfit: NoServer| match unfit {
        NoServer::Unreadable => no("dispatch-server-unreadable", words::Args::new().text("url", url)),
        NoServer::PasswordInTheClear => no("dispatch-server-password", words::Args::new()),
        NoServer::NoLogin => no("dispatch-server-login", words::Args::new()),
        NoServer::NoCertificate => no("dispatch-server-certificate", words::Args::new()),
    };
    let mut smtp = Smtp::at(url, sender.host()).map_err(unfit)?;
    if let Some(file) = &args.smtp_ca {
        smtp = smtp.trusting(crate::files::text(file)?.as_bytes()).map_err(unfit)?;
    }
    if let Some(file) = &args.smtp_login {
        smtp = smtp.with_login(&crate::files::text(file)?).map_err(unfit)?;
    }
    Ok(Some(Mailer { smtp, sender }))
}

/// What gives the letters of a house: those that were issued at its desk.
pub(crate) fn post(desk: &Arc<Desk>) -> Arc<dyn Post> {
    Arc::new(site::written::post::Letters::of(Arc::clone(desk)))
}

/// Sends letters until it is dropped, in a thread of its own: a mail server may take its time, and nothing else waits for it.
pub(crate) struct Sending {
    stops: Arc<AtomicBool>,
    wake: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Sending {
    /// Waits for the parcel in hand: a process that ends in the middle of a hand-over leaves a doubt.
    fn drop(&mut self) {
        self.stops.store(true, Ordering::SeqCst);
        drop(self.wake.take());
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            eprintln!("fault: the thread that sends letters ended by a panic");
        }
    }
}

/// Begins to send.
pub(crate) fn keep_sending(
    desk: &Arc<Desk>,
    post: Arc<dyn Post>,
    mailer: Mailer,
    look: Duration,
    lang: Lang,
) -> Sending {
    let stops = Arc::new(AtomicBool::new(false));
    let (wake, woken) = channel();
    let (desk, told) = (Arc::clone(desk), Arc::clone(&stops));
    let thread = std::thread::spawn(move || {
        let mut rounds = Rounds::default();
        loop {
            match send(&desk, &*post, &mailer, &mut rounds, &told) {
                Ok(round) => tell(&desk, round, lang),
                Err(stopped) => eprintln!("fault: {:#}", anyhow::Error::from(stopped)),
            }
            if woken.recv_timeout(look) != Err(RecvTimeoutError::Timeout) {
                break;
            }
        }
    });
    Sending { stops, wake: Some(wake), thread: Some(thread) }
}

/// Runs a round.
fn send(
    desk: &Desk,
    post: &dyn Post,
    mailer: &Mailer,
    rounds: &mut Rounds,
    stops: &AtomicBool,
) -> Result<Round, Stopped> {
    let Mailer { smtp, sender } = mailer;
    let (parcels, origin) = (desk.side(), desk.origin());
    rounds.run(&Means { parcels, origin, post, carrier: smtp, sender, clock: &System, stops })
}

/// Says what a round did, if it did anything, and whether a person has to look.
fn tell(desk: &Desk, round: Round, lang: Lang) {
    if round == (Round { held: round.held, ..Round::default() }) {
        return;
    }
    let facts = words::Args::new()
        .text("planned", round.planned.to_string())
        .text("handed", round.handed_over.to_string())
        .text("deferred", round.deferred.to_string())
        .text("refused", round.refused.to_string())
        .text("doubtful", round.doubtful.to_string());
    eprintln!("{}", words::text(lang, "dispatch-round", &facts));
    let waits = ledger::tasks(desk.side(), System.now())
        .is_ok_and(|tasks| !(tasks.doubtful.is_empty() && tasks.refused.is_empty() && tasks.long.is_empty()));
    if waits {
        eprintln!("{}", words::text(lang, "dispatch-round-tasks", &words::Args::new()));
    }
}
