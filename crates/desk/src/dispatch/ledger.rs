//! What people decide of parcels, what is a task for the TSB desk, and what came back.

use super::mime::{self, NoAddress};
use super::parcel;
use super::report::{self, FAILED, UNCLEAR};
use super::told::Reason;
use crate::writer::micros;
use jiff::{SignedDuration, Timestamp};
use record::{Bounce, Fault, Parcel, ParcelLabel, ParcelState, Parcels, Step};
use rulebook::body::{Register, Role};
use rulebook::calendar::Zone;
use rulebook::id::PersonId;
use sha2::{Digest, Sha256};

/// After so long a parcel that is not taken is a task: an address or a server may need a person.
pub const LONG: SignedDuration = SignedDuration::from_hours(24);

/// Somebody who may decide of parcels: a TSB officer or the Director, on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Officer(PersonId);

impl Officer {
    /// The officer of a login, if its appointment holds today.
    #[must_use]
    pub fn on(registers: &Register, login: &str, now: Timestamp) -> Option<Self> {
        let person = PersonId::from(login);
        let day = registers.zone.clone().unwrap_or_else(Zone::utc).day(now);
        let may = registers
            .roles_on(&person, day)
            .any(|appointment| matches!(appointment.role, Role::Director | Role::TsbOfficer));
        may.then_some(Self(person))
    }

    /// The login.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.as_str()
    }
}

/// What an officer decides of a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// A doubtful one is sent again, under the same Message-ID.
    SendAgain,
    /// A doubtful one, or one that went out in another way, counts as handed over.
    CountAsHandedOver,
    /// One of the post list was posted.
    Posted,
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// No parcel has an id that begins so.
    #[error("there is no parcel `{0}`")]
    Unknown(String),
    /// Several have.
    #[error("several parcels begin with `{0}`")]
    Several(String),
    /// It cannot be done with a parcel in this state, or the parcel has just moved on.
    #[error("the parcel is {}", .0.word())]
    State(ParcelState),
    /// No address.
    #[error(transparent)]
    Address(#[from] NoAddress),
    /// The store failed.
    #[error(transparent)]
    Record(#[from] Fault),
}

/// The parcel whose id begins so.
///
/// # Errors
/// [`NotDone::Unknown`], [`NotDone::Several`]; the store failed.
pub fn find(parcels: &dyn Parcels, id: &str) -> Result<Parcel, NotDone> {
    let mut found = if id.is_empty() { vec![] } else { parcels.parcels_beginning(id)? };
    match (found.pop(), found.is_empty()) {
        (Some(parcel), true) => Ok(parcel),
        (None, _) => Err(NotDone::Unknown(id.to_owned())),
        (Some(_), false) => Err(NotDone::Several(id.to_owned())),
    }
}

/// Carries out what an officer decided.
///
/// # Errors
/// [`NotDone::State`]; the store failed.
pub fn decide(
    parcels: &dyn Parcels,
    parcel: &Parcel,
    decision: Decision,
    officer: &Officer,
    now: Timestamp,
) -> Result<(), NotDone> {
    let (to, reason) = match decision {
        Decision::SendAgain => (ParcelState::Planned, Reason::SendAgain),
        Decision::CountAsHandedOver => (ParcelState::HandedOver, Reason::Counted),
        Decision::Posted => (ParcelState::Posted, Reason::Posted),
    };
    by_person(parcels, parcel, to, &reason.with(""), officer, now)
}

/// Sends another parcel in the place of one that was refused, came back or lies on the post list: to a mail address, or by post.
///
/// # Errors
/// [`NotDone::State`], [`NotDone::Address`]; the store failed.
pub fn resend(
    parcels: &dyn Parcels,
    origin: &str,
    old: &Parcel,
    address: Option<&str>,
    officer: &Officer,
    now: Timestamp,
) -> Result<ParcelLabel, NotDone> {
    address.map_or(Ok(()), mime::check_address)?;
    let new = parcel::replacement(origin, &old.label, address);
    let told = Reason::Resent.with(&new.id);
    let step = step_of(old, ParcelState::Resent, &told, officer, now);
    match parcels.replace_parcel(&step, &new) {
        Ok(true) => Ok(new),
        Ok(false) | Err(Fault::NoSuchStep { .. }) => Err(state_now(parcels, old)?),
        Err(fault) => Err(fault.into()),
    }
}

/// Notes that a parcel came back, as an officer saw it.
///
/// # Errors
/// [`NotDone::State`]; the store failed.
pub fn came_back(
    parcels: &dyn Parcels,
    parcel: &Parcel,
    why: &str,
    officer: &Officer,
    now: Timestamp,
) -> Result<(), NotDone> {
    by_person(parcels, parcel, ParcelState::Bounced, &Reason::CameBack.with(why), officer, now)
}

fn by_person(
    parcels: &dyn Parcels,
    parcel: &Parcel,
    to: ParcelState,
    told: &str,
    officer: &Officer,
    now: Timestamp,
) -> Result<(), NotDone> {
    match parcels.take_step(&step_of(parcel, to, told, officer, now)) {
        Ok(true) => Ok(()),
        Ok(false) | Err(Fault::NoSuchStep { .. }) => Err(state_now(parcels, parcel)?),
        Err(fault) => Err(fault.into()),
    }
}

fn step_of<'a>(
    parcel: &'a Parcel,
    to: ParcelState,
    told: &'a str,
    officer: &'a Officer,
    now: Timestamp,
) -> Step<'a> {
    Step {
        parcel: &parcel.label.id,
        from: parcel.state,
        to,
        attempts: parcel.attempts,
        at: micros(now),
        next: micros(now),
        who: Some(officer.name()),
        told,
    }
}

/// The state in which a parcel is by now.
fn state_now(parcels: &dyn Parcels, parcel: &Parcel) -> Result<NotDone, NotDone> {
    Ok(NotDone::State(find(parcels, &parcel.label.id)?.state))
}

/// What became of one recipient of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// What the report says.
    pub report: report::Report,
    /// The parcel, if one was found.
    pub parcel: Option<Parcel>,
    /// What was done.
    pub done: Done,
}

/// What was done with a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The parcel came back; it is a task now.
    Bounced,
    /// It says something else than that it failed, or of a parcel that is not with a server: kept, nothing changed.
    Kept,
    /// It belongs to no parcel: kept, a task.
    Unmatched,
    /// It was handed in before.
    Known,
}

/// Registers a report, by its Message-ID or for the parcel that the officer names. It is kept in any case.
///
/// # Errors
/// The store failed.
pub fn register(
    parcels: &dyn Parcels,
    raw: &[u8],
    named: Option<&Parcel>,
    officer: &Officer,
    now: Timestamp,
) -> Result<Vec<Registered>, Fault> {
    let digest: [u8; 32] = Sha256::digest(raw).into();
    let mut registered = Vec::new();
    for (part, report) in (0..).zip(report::read(raw)) {
        let parcel = match (named, &report.message_id) {
            (Some(parcel), _) => Some(parcel.clone()),
            (None, Some(id)) => parcels.parcel_of_message(id)?,
            (None, None) => None,
        };
        let new = parcels.keep_bounce(&Bounce {
            digest,
            part,
            at: micros(now),
            who: officer.name().to_owned(),
            parcel: parcel.as_ref().map(|parcel| parcel.label.id.clone()),
            message_id: report.message_id.clone(),
            recipient: report.recipient.clone(),
            action: report.action.clone(),
            told: report.told.clone(),
            raw: raw.to_vec(),
        })?;
        let done = match &parcel {
            None if new => Done::Unmatched,
            None => Done::Known,
            Some(parcel) => apply(parcels, parcel, &report, named.is_some(), officer, now)?
                .unwrap_or(if new { Done::Kept } else { Done::Known }),
        };
        registered.push(Registered { report, parcel, done });
    }
    Ok(registered)
}

/// Lets the parcel bounce, if the report says so, or an officer says so of a mail that says nothing clear.
fn apply(
    parcels: &dyn Parcels,
    parcel: &Parcel,
    report: &report::Report,
    named: bool,
    officer: &Officer,
    now: Timestamp,
) -> Result<Option<Done>, Fault> {
    let failed = report.action == FAILED || (named && report.action == UNCLEAR);
    if !failed {
        return Ok(None);
    }
    match parcels.take_step(&step_of(parcel, ParcelState::Bounced, &report.told, officer, now)) {
        Ok(true) => Ok(Some(Done::Bounced)),
        Ok(false) | Err(Fault::NoSuchStep { .. }) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// What waits for the TSB desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tasks {
    /// Taken or not, nobody knows: send again, or count as handed over.
    pub doubtful: Vec<Parcel>,
    /// Refused for good: find another address, or send by post.
    pub refused: Vec<Parcel>,
    /// Came back: the same.
    pub bounced: Vec<Parcel>,
    /// Not taken for longer than [`LONG`].
    pub long: Vec<Parcel>,
    /// To be posted.
    pub by_post: Vec<Parcel>,
    /// Reports that belong to no parcel.
    pub unmatched: Vec<Bounce>,
}

/// What waits for the TSB desk at `now`.
///
/// # Errors
/// The store failed.
pub fn tasks(parcels: &dyn Parcels, now: Timestamp) -> Result<Tasks, Fault> {
    let of = |state| parcels.parcels(None, Some(state));
    let before = micros(now - LONG);
    let mut long = of(ParcelState::Deferred)?;
    long.retain(|parcel| parcel.planned <= before);
    Ok(Tasks {
        doubtful: of(ParcelState::Doubtful)?,
        refused: of(ParcelState::Refused)?,
        bounced: of(ParcelState::Bounced)?,
        long,
        by_post: of(ParcelState::ByPost)?,
        unmatched: parcels.bounces(None)?,
    })
}
