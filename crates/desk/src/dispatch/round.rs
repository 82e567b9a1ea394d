//! A round of the dispatch: plans the parcels of new letters, and hands over what is due. Only the process that holds the record runs
//! rounds, one after the other; so what is *handing* when one begins was left by a process that died, or by a store that failed.

use super::carrier::{Carrier, Envelope, Line, Outcome};
use super::mime::{self, NotMade, Sender};
use super::parcel::{self, Addressee};
use super::post::{NotGiven, Post};
use super::told::Reason;
use crate::clock::Clock;
use crate::writer::micros;
use jiff::{SignedDuration, Timestamp};
use record::{Fault, Parcel, ParcelState, Parcels, Step};
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

/// How many parcels a round takes.
const AT_ONCE: u32 = 500;
/// How long a server that is not there is left alone, at first; twice as long each time.
const SERVER: (SignedDuration, SignedDuration) =
    (SignedDuration::from_mins(1), SignedDuration::from_mins(30));
/// How long a parcel that was not taken waits, at first; twice as long each time.
const PARCEL: (SignedDuration, SignedDuration) =
    (SignedDuration::from_mins(5), SignedDuration::from_hours(4));

/// What a round works with.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// Where parcels are kept.
    pub parcels: &'a dyn Parcels,
    /// Whose record it is.
    pub origin: &'a str,
    /// What gives the letters.
    pub post: &'a dyn Post,
    /// Who takes them.
    pub carrier: &'a dyn Carrier,
    /// In whose name.
    pub sender: &'a Sender,
    /// The time.
    pub clock: &'a dyn Clock,
    /// The process is about to end: what is in hand is handed over to its end, and nothing more is begun.
    pub stops: &'a AtomicBool,
}

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Parcels that were new.
    pub planned: u32,
    /// Taken by the server.
    pub handed_over: u32,
    /// To be tried again.
    pub deferred: u32,
    /// Refused for good.
    pub refused: u32,
    /// Taken or not, nobody knows.
    pub doubtful: u32,
    /// Nothing was handed over, since a person has to release the outbox first.
    pub held: bool,
}

/// Why a round ended before its end.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The store failed.
    #[error(transparent)]
    Record(#[from] Fault),
    /// New letters could not be planned.
    #[error(transparent)]
    Post(#[from] NotGiven),
}

/// The rounds of one process.
#[derive(Clone, Debug, Default)]
pub struct Rounds {
    /// Letters up to this position are planned.
    planned: u64,
    /// How often in a row the server was of no use.
    fruitless: u32,
    /// Until then the server is left alone.
    quiet: Option<Timestamp>,
}

impl Rounds {
    /// Runs one.
    ///
    /// # Errors
    /// [`Stopped`]; what can be handed over is handed over all the same where only the planning failed.
    pub fn run(&mut self, with: &Means<'_>) -> Result<Round, Stopped> {
        let mut round = Round { doubtful: doubt_what_was_left(with)?, ..Round::default() };
        let planned = self.plan(with);
        self.hand_over(with, &mut round)?;
        round.planned = planned?;
        Ok(round)
    }

    /// Plans a parcel for each addressee of each new letter. A letter that cannot be planned keeps no other from it, and is asked for
    /// again.
    fn plan(&mut self, with: &Means<'_>) -> Result<u32, Stopped> {
        let (mut planned, mut position, mut failed) = (0, self.planned, None);
        for letter in with.post.issued(self.planned)? {
            match with.post.addressees(&letter) {
                Ok(addressees) => {
                    let labels: Vec<_> =
                        addressees.iter().map(|to| parcel::label(with.origin, &letter, to)).collect();
                    planned += with.parcels.plan_parcels(&labels, micros(with.clock.now()))?;
                    position = position.max(letter.position);
                }
                Err(not_given) => failed = failed.or(Some(not_given)),
            }
        }
        match failed {
            Some(not_given) => Err(not_given.into()),
            None => {
                self.planned = position;
                Ok(planned)
            }
        }
    }

    /// Hands over what is due, on one line.
    fn hand_over(&mut self, with: &Means<'_>, round: &mut Round) -> Result<(), Fault> {
        let now = with.clock.now();
        if self.quiet.is_some_and(|until| now < until) {
            return Ok(());
        }
        let due = match with.parcels.due_parcels(micros(now), AT_ONCE) {
            Err(Fault::OutboxHeld { .. }) => {
                round.held = true;
                return Ok(());
            }
            other => other?,
        };
        let mut line = None;
        for parcel in &due {
            if with.stops.load(Ordering::SeqCst) {
                break;
            }
            if self.try_parcel(with, &mut line, parcel, round)?.is_break() {
                break;
            }
        }
        if let Some(line) = line {
            line.close();
        }
        Ok(())
    }

    /// Tries one parcel; breaks where no other would fare better.
    fn try_parcel(
        &mut self,
        with: &Means<'_>,
        line: &mut Option<Box<dyn Line>>,
        parcel: &Parcel,
        round: &mut Round,
    ) -> Result<ControlFlow<()>, Fault> {
        let now = with.clock.now();
        let mut attempt = Attempt { with, parcel, from: parcel.state, round };
        let message = match write(with, parcel, now) {
            Ok(message) => message,
            Err(Unwritten::ForNow(told)) => return attempt.defer(&told, None).map(ControlFlow::Continue),
            Err(Unwritten::ForGood(told)) => {
                return attempt.end(ParcelState::Refused, &told).map(ControlFlow::Continue);
            }
        };
        let open = match line {
            Some(open) => open,
            None => match with.carrier.connect() {
                Ok(opened) => line.insert(opened),
                Err(told) => {
                    let until = self.leave_alone(now);
                    return attempt.defer(&told, Some(until)).map(ControlFlow::Break);
                }
            },
        };
        let mail = Envelope {
            from: with.sender.address(),
            to: parcel.label.address.as_deref().unwrap_or_default(),
            message: &message,
        };
        let mut begun = Ok(false);
        let outcome = open.hand(&mail, &mut || {
            begun = attempt.begin();
            matches!(begun, Ok(true))
        });
        match begun {
            Ok(true) => attempt.from = ParcelState::Handing,
            Ok(false) => {}
            Err(Fault::OutboxHeld { .. }) => {
                attempt.round.held = true;
                return Ok(ControlFlow::Break(()));
            }
            Err(fault) => return Err(fault),
        }
        self.settle(attempt, outcome, line)
    }

    /// Writes down what came of a hand-over.
    fn settle(
        &mut self,
        mut attempt: Attempt<'_, '_>,
        outcome: Outcome,
        line: &mut Option<Box<dyn Line>>,
    ) -> Result<ControlFlow<()>, Fault> {
        let go_on = ControlFlow::Continue(());
        match outcome {
            Outcome::Taken(told) => {
                (self.fruitless, self.quiet) = (0, None);
                attempt.end(ParcelState::HandedOver, &told)?;
                Ok(go_on)
            }
            Outcome::Refused(told) => attempt.end(ParcelState::Refused, &told).map(|()| go_on),
            Outcome::Later(told) => attempt.defer(&told, None).map(|()| go_on),
            // Somebody decided of it in the meantime.
            Outcome::Withheld => Ok(go_on),
            Outcome::Lost(told) => {
                *line = None;
                let until = self.leave_alone(attempt.with.clock.now());
                attempt.defer(&told, Some(until)).map(ControlFlow::Break)
            }
            // A server that takes texts and gives no answer must not be given all the others as well.
            Outcome::Doubtful(told) => {
                *line = None;
                self.leave_alone(attempt.with.clock.now());
                attempt.end(ParcelState::Doubtful, &told).map(ControlFlow::Break)
            }
        }
    }

    /// Leaves the server alone for a while, longer each time.
    fn leave_alone(&mut self, now: Timestamp) -> Timestamp {
        self.fruitless = self.fruitless.saturating_add(1);
        let until = now + patience(SERVER, self.fruitless);
        self.quiet = Some(until);
        until
    }
}

/// How long to wait after the how-maniest failure.
fn patience((first, longest): (SignedDuration, SignedDuration), failures: u32) -> SignedDuration {
    let doubled = failures.saturating_sub(1).min(16);
    first.saturating_mul(1 << doubled).min(longest)
}

/// Whatever is being handed over while nobody hands over is doubtful.
fn doubt_what_was_left(with: &Means<'_>) -> Result<u32, Fault> {
    let mut doubtful = 0;
    for parcel in with.parcels.parcels(None, Some(ParcelState::Handing))? {
        let now = micros(with.clock.now());
        let step = Step {
            parcel: &parcel.label.id,
            from: ParcelState::Handing,
            to: ParcelState::Doubtful,
            attempts: parcel.attempts,
            at: now,
            next: now,
            who: None,
            told: &Reason::Interrupted.with(""),
        };
        doubtful += u32::from(with.parcels.take_step(&step)?);
    }
    Ok(doubtful)
}

/// Why there is no mail to hand over.
enum Unwritten {
    ForNow(String),
    ForGood(String),
}

/// The mail of a parcel.
fn write(with: &Means<'_>, parcel: &Parcel, now: Timestamp) -> Result<Vec<u8>, Unwritten> {
    let label = &parcel.label;
    let not_given = |detail: String| Unwritten::ForNow(Reason::LetterNotGiven.with(&detail));
    let mail = with.post.mail(&parcel::issued(label), &Addressee::of(label));
    let mail = mail.map_err(|no| not_given(no.detail()))?;
    mime::make(with.sender, label, &mail, now).map_err(|no| match no {
        NotMade::Address(no) => Unwritten::ForGood(Reason::AddressUnreadable.with(&no.0)),
        NotMade::MediaType(_) => not_given(no.to_string()),
        NotMade::Mail(source) => not_given(source.to_string()),
    })
}

/// One attempt at one parcel.
struct Attempt<'a, 'r> {
    with: &'a Means<'a>,
    parcel: &'a Parcel,
    /// In which state the parcel is.
    from: ParcelState,
    round: &'r mut Round,
}

impl Attempt<'_, '_> {
    /// Writes down that the hand-over begins; says whether it may.
    fn begin(&mut self) -> Result<bool, Fault> {
        self.step(ParcelState::Handing, "", None)
    }

    /// To be tried again: at `until`, or with the patience of the parcel.
    fn defer(&mut self, told: &str, until: Option<Timestamp>) -> Result<(), Fault> {
        let taken = self.step(ParcelState::Deferred, told, until)?;
        self.round.deferred += u32::from(taken);
        Ok(())
    }

    /// Not tried again by itself.
    fn end(&mut self, to: ParcelState, told: &str) -> Result<(), Fault> {
        let taken = u32::from(self.step(to, told, None)?);
        match to {
            ParcelState::HandedOver => self.round.handed_over += taken,
            ParcelState::Refused => self.round.refused += taken,
            _ => self.round.doubtful += taken,
        }
        Ok(())
    }

    fn step(&self, to: ParcelState, told: &str, until: Option<Timestamp>) -> Result<bool, Fault> {
        let now = self.with.clock.now();
        let attempts = self.parcel.attempts.saturating_add(1);
        let until = until.unwrap_or_else(|| now + patience(PARCEL, attempts));
        self.with.parcels.take_step(&Step {
            parcel: &self.parcel.label.id,
            from: self.from,
            to,
            attempts,
            at: micros(now),
            next: micros(until),
            who: None,
            told,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_and_ends() {
        let minutes = |failures| patience(PARCEL, failures).as_mins();
        assert_eq!([1, 2, 3, 6, 7, u32::MAX].map(minutes), [5, 10, 20, 160, 240, 240]);
        assert_eq!(patience(SERVER, 6).as_mins(), 30);
    }
}
