//! Runs a rehearsal: the body is founded, then each step at its moment, the calendar first.

use super::outcome::{CalendarAct, Outcome, final_state, outcome};
use super::venue::{AtDesk, Pure, Stopped, Venue};
use super::{Doing, Rehearsal, Step};
use crate::clock::Turned;
use crate::desk::Desk;
use crate::house::House;
use crate::perform::{Actor, Request};
use record::Options;
use rulebook::act::Act;
use rulebook::body;
use rulebook::clause::EditionId;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::Arc;

/// What became of a rehearsal.
#[derive(Clone, Debug)]
pub struct Run {
    /// Each step.
    pub outcomes: Vec<Outcome>,
    /// The state at the end.
    pub house: Arc<House>,
}

impl Run {
    /// Did everything come about as expected?
    #[must_use]
    pub fn held(&self) -> bool {
        self.outcomes.iter().all(|outcome| outcome.differs.is_empty())
    }

    /// The state at the end, as JSON.
    #[must_use]
    pub fn final_state(&self) -> Value {
        final_state(&self.house, self.held())
    }
}

/// Runs it on a state alone.
///
/// # Errors
/// [`Stopped::Body`] when the body of the file cannot be founded.
pub fn run_pure(rehearsal: &Rehearsal) -> Result<Run, Stopped> {
    run(rehearsal, &mut Pure::default())
}

/// Runs it at a desk whose record is founded in `dir`.
///
/// # Errors
/// [`Stopped`].
pub fn run_at_desk(rehearsal: &Rehearsal, dir: &Path) -> Result<Run, Stopped> {
    record::found(dir, "example.org/rehearsal", crate::writer::micros(rehearsal.start))
        .map_err(Stopped::NotFounded)?;
    let clock = Arc::new(Turned::at(rehearsal.start));
    let on_fault = |fault: record::Fault| drop(fault);
    let desk = Desk::open(dir, &Options::default(), clock.clone(), on_fault).map_err(Stopped::NotOpened)?;
    run(rehearsal, &mut AtDesk { desk: &desk, clock })
}

/// Founds the body and performs each step.
fn run(rehearsal: &Rehearsal, venue: &mut dyn Venue) -> Result<Run, Stopped> {
    venue.take(founding(rehearsal))?.map_err(|refusal| Stopped::Body(Box::new(refusal)))?;
    let mut outcomes = Vec::with_capacity(rehearsal.steps.len());
    for (index, step) in rehearsal.steps.iter().enumerate() {
        outcomes.push(perform_step(rehearsal, index, step, venue)?);
    }
    Ok(Run { outcomes, house: venue.house() })
}

/// One step: time passes, then the act.
fn perform_step(
    rehearsal: &Rehearsal,
    index: usize,
    step: &Step,
    venue: &mut dyn Venue,
) -> Result<Outcome, Stopped> {
    let earlier = venue.house();
    let calendar: Vec<_> = venue.pass(step.at)?.iter().map(CalendarAct::of).collect();
    let Some(request) = request(rehearsal, index, step) else {
        return Ok(outcome(index + 1, step, Ok(None), calendar, &earlier, &venue.house()));
    };
    let before = venue.house();
    let mut at_once = Vec::new();
    let answer = venue.take(request)?.map(|taken| {
        at_once.extend(taken.at_once.iter().map(CalendarAct::of));
        taken.entry
    });
    let other =
        answer.as_ref().ok().and_then(|entry| other_edition(rehearsal.edition, &entry.act, entry.edition));
    let mut found = outcome(index + 1, step, answer.map(Some), calendar, &before, &venue.house());
    found.at_once = at_once;
    found.differs.extend(other);
    Ok(found)
}

/// A case that was decided under another edition than the file says.
fn other_edition(wanted: Option<EditionId>, act: &Act, edition: EditionId) -> Option<String> {
    let wanted = wanted.filter(|wanted| *wanted != edition && matches!(act, Act::Tap(_)))?;
    Some(format!("decided under {edition}, the file says {wanted}"))
}

/// The act that founds the body of a rehearsal.
pub(crate) fn founding(rehearsal: &Rehearsal) -> Request {
    let act = Act::Body(body::Act::Found(Box::new(rehearsal.body.clone())));
    Request { id: act_id(rehearsal, 0), actor: Actor::Founder, act, received: rehearsal.start }
}

/// The act of a step, where it has one.
pub(crate) fn request(rehearsal: &Rehearsal, index: usize, step: &Step) -> Option<Request> {
    let Doing::Act { by, act } = &step.doing else { return None };
    let (actor, act) = (Actor::Person(by.clone()), act.as_ref().clone());
    Some(Request { id: act_id(rehearsal, index + 1), actor, act, received: step.at })
}

/// The id of a step's act follows from the rehearsal: the same file gives the same ids.
fn act_id(rehearsal: &Rehearsal, number: usize) -> [u8; 16] {
    let digest = Sha256::digest(format!("plenary.rehearsal.v1\0{}\0{number}", rehearsal.title));
    let mut id = [0; 16];
    id.copy_from_slice(&digest[..16]);
    id
}
