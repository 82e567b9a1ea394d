//! Where a rehearsal is performed: on a state alone, or at a desk with a record. Both answer in the same way.

use crate::answer::{Answer, NoAnswer};
use crate::calendar;
use crate::clock::Turned;
use crate::desk::{Desk, NotOpened};
use crate::entry::Entry;
use crate::files;
use crate::house::House;
use crate::perform::{Request, perform};
use jiff::Timestamp;
use rulebook::act::Act;
use rulebook::letter::act::Act as LetterAct;
use rulebook::refusal::Refusal;
use std::sync::Arc;

/// Why a rehearsal at a desk came to a stop that is no refusal.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The record could not be founded.
    #[error("the record could not be founded")]
    NotFounded(#[source] record::Fault),
    /// The desk could not be opened.
    #[error("the desk could not be opened")]
    NotOpened(#[source] NotOpened),
    /// The desk gave no answer.
    #[error("the desk gave no answer")]
    NoAnswer(#[source] NoAnswer),
    /// The body of the file was not founded.
    #[error("the body was not founded: {0}")]
    Body(Box<Refusal>),
    /// An entry that was answered for is not there.
    #[error("entry {0} was answered for and is not there")]
    Missing(u64),
}

/// A place where acts are performed.
pub(crate) trait Venue {
    /// Lets time pass until `at`; what the calendar did on the way.
    fn pass(&mut self, at: Timestamp) -> Result<Vec<Entry>, Stopped>;
    /// Hands an act in. The entry of the act comes first; what the calendar owed at once because of it follows, as a desk decides both in one batch.
    fn take(&mut self, request: Request) -> Result<Result<Taken, Refusal>, Stopped>;
    /// The state now.
    fn house(&self) -> Arc<House>;
}

/// An act that was taken.
pub(crate) struct Taken {
    /// Its entry.
    pub entry: Entry,
    /// What the calendar did at the same moment: the act ended what the calendar had waited for.
    pub at_once: Vec<Entry>,
}

/// A state alone: nothing is stored.
#[derive(Default)]
pub(crate) struct Pure {
    house: House,
}

impl Pure {
    fn fold(&mut self, entry: &Entry) {
        let position = self.house.steps.len() as u64 + 1;
        self.house.apply(entry.folded(position));
    }
}

impl Venue for Pure {
    fn pass(&mut self, at: Timestamp) -> Result<Vec<Entry>, Stopped> {
        let mut done = Vec::new();
        while let Some(due) = calendar::next(&self.house, at) {
            // The calendar only asks for what is due; were it refused, asking again would not help.
            let Ok(entry) = perform(&self.house, &due, at) else { break };
            self.fold(&entry);
            done.push(entry);
        }
        Ok(done)
    }

    fn take(&mut self, request: Request) -> Result<Result<Taken, Refusal>, Stopped> {
        let entry = match perform(&self.house, &request, request.received) {
            Ok(entry) => entry,
            Err(refusal) => return Ok(Err(refusal)),
        };
        self.fold(&entry);
        let at_once = self.pass(request.received)?;
        Ok(Ok(Taken { entry, at_once }))
    }

    fn house(&self) -> Arc<House> {
        Arc::new(self.house.clone())
    }
}

/// A desk with its record and a clock that is turned by hand.
pub(crate) struct AtDesk<'d> {
    pub(crate) desk: &'d Desk,
    pub(crate) clock: Arc<Turned>,
}

impl AtDesk<'_> {
    /// A rehearsal names files that nobody ever wrote: each gets one that says so, since a desk takes no act whose file is not here.
    fn stand_in(&self, request: &mut Request) -> Result<(), Stopped> {
        for (_, attachment) in files::of(&mut request.act) {
            if attachment.sha256.trim().is_empty() {
                continue;
            }
            let told = format!("Stands for {} in a rehearsal.\n", attachment.name);
            let kept = files::keep(self.desk.blobs(), &attachment.name, told.as_bytes());
            *attachment = kept.map_err(|fault| Stopped::NoAnswer(NoAnswer::Record(fault)))?;
        }
        if let Act::Letter(LetterAct::Issue(with)) = &mut request.act {
            for (language, digest) in with.papers.rows_mut() {
                let told = format!(
                    "<!DOCTYPE html>\n<title>Stands for a paper in {language} in a rehearsal</title>\n"
                );
                let kept = self.desk.blobs().put(told.as_bytes());
                *digest = hex::encode(kept.map_err(|fault| Stopped::NoAnswer(NoAnswer::Record(fault)))?);
            }
        }
        Ok(())
    }

    /// The entries after a position.
    fn since(&self, position: u64) -> Result<Vec<Entry>, Stopped> {
        let last = self.desk.house().steps.len() as u64;
        (position + 1..=last).map(|position| self.entry(position)).collect()
    }

    fn entry(&self, position: u64) -> Result<Entry, Stopped> {
        self.desk.entry(position).map_err(Stopped::NoAnswer)?.ok_or(Stopped::Missing(position))
    }
}

impl Venue for AtDesk<'_> {
    fn pass(&mut self, at: Timestamp) -> Result<Vec<Entry>, Stopped> {
        let before = self.desk.house().steps.len() as u64;
        self.clock.turn_to(at);
        self.desk.tick().map_err(Stopped::NoAnswer)?;
        self.since(before)
    }

    fn take(&mut self, mut request: Request) -> Result<Result<Taken, Refusal>, Stopped> {
        self.stand_in(&mut request)?;
        let ticket = self.desk.receive();
        let answer = self.desk.submit(ticket, request.id, request.actor, request.act);
        match answer.map_err(Stopped::NoAnswer)? {
            Answer::Accepted(accepted) => {
                self.desk.tick().map_err(Stopped::NoAnswer)?;
                let entry = self.entry(accepted.position)?;
                let at_once = self.since(accepted.position)?;
                Ok(Ok(Taken { entry, at_once }))
            }
            Answer::Refused(refusal) => Ok(Err(*refusal)),
        }
    }

    fn house(&self) -> Arc<House> {
        self.desk.house()
    }
}
