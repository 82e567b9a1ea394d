//! The demo's mail: a server that is not there. Letters that are issued in the demo go through the same rounds as those of a house that
//! is open for work, and nothing leaves this machine. Some addressees fare badly, so that there is something to decide.

use desk::dispatch::carrier::{Carrier, Envelope, Line, Outcome};
use desk::dispatch::mime::Sender;
use desk::dispatch::round::{Means, Rounds};
use desk::dispatch::told::Reason;
use site::written::post::Letters;
use site::{App, Mode, Stage};
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// In whose name the demo's letters go out.
const FROM: &str = "\"TSB, a rehearsal\" <tsb@example.org>";
/// How often it is looked whether a letter was issued.
const LOOK: Duration = Duration::from_millis(500);

/// Those who fare badly, by a part of their addresses: one is refused, one may have been taken, one is put off.
const REFUSED: &str = "@administration-31.";
const DOUBTFUL: &str = "@administration-26.";
const PUT_OFF: &str = "@administration-13.";

/// Goes through the rounds of every scene until it is dropped.
pub(crate) struct Pretending {
    stops: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Pretending {
    fn drop(&mut self) {
        self.stops.store(true, Ordering::SeqCst);
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            eprintln!("fault: the thread of the demo's mail ended by a panic");
        }
    }
}

/// Begins.
pub(crate) fn pretend(app: &App) -> anyhow::Result<Pretending> {
    let sender = Sender::read(FROM, None)?;
    let stops = Arc::new(AtomicBool::new(false));
    let (app, told) = (app.clone(), Arc::clone(&stops));
    let thread = std::thread::spawn(move || {
        let mut rounds: HashMap<String, (Rounds, Nowhere)> = HashMap::new();
        while !told.load(Ordering::SeqCst) {
            if let Mode::Demo(stages) = app.mode() {
                for stage in stages.all() {
                    look(&stage, &mut rounds, &sender, &told);
                }
            }
            std::thread::sleep(LOOK);
        }
    });
    Ok(Pretending { stops, thread: Some(thread) })
}

/// A round of one scene; a fresh record of it has rounds of its own.
fn look(stage: &Stage, all: &mut HashMap<String, (Rounds, Nowhere)>, sender: &Sender, stops: &AtomicBool) {
    let Stage { desk, clock, .. } = stage;
    let (rounds, carrier) = all.entry(desk.origin().to_owned()).or_default();
    let (parcels, post) = (desk.side(), Letters::of(Arc::clone(desk)));
    let (origin, clock) = (desk.origin(), clock.as_ref());
    let means = Means { parcels, origin, post: &post, carrier, sender, clock, stops };
    if let Err(stopped) = rounds.run(&means) {
        eprintln!("fault: {:#}", anyhow::Error::from(stopped));
    }
}

/// The server that is not there. Whoever was doubtful once is taken when a person sends again.
#[derive(Clone, Default)]
struct Nowhere(Arc<Mutex<HashSet<String>>>);

impl Carrier for Nowhere {
    fn connect(&self) -> Result<Box<dyn Line>, String> {
        Ok(Box::new(self.clone()))
    }
}

impl Line for Nowhere {
    fn hand(&mut self, mail: &Envelope<'_>, begin: &mut dyn FnMut() -> bool) -> Outcome {
        if mail.to.contains(REFUSED) {
            return Outcome::Refused("550 5.1.1 rehearsal: no such mailbox".to_owned());
        }
        let first = || self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(mail.to.to_owned());
        if mail.to.contains(PUT_OFF) && first() {
            return Outcome::Later("451 4.2.1 rehearsal: the mailbox is busy".to_owned());
        }
        if !begin() {
            return Outcome::Withheld;
        }
        if mail.to.contains(DOUBTFUL) && first() {
            return Outcome::Doubtful(Reason::NoAnswer.with("rehearsal: the line broke"));
        }
        Outcome::Taken("250 2.0.0 rehearsal: nothing was sent".to_owned())
    }

    fn close(self: Box<Self>) {}
}
