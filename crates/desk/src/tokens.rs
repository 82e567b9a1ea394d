//! Bearer tokens: made on the command line for one appointment, known by their hash alone, and good until a day.

use crate::writer::micros;
use jiff::Timestamp;
use jiff::civil::Date;
use record::{Fault, Side, Token};
use rulebook::body::{Appointment, Register, Role};
use rulebook::calendar::midnight_after;
use rulebook::id::PersonId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a token begins with, so that one that leaks can be recognized.
const PREFIX: &str = "plenary_";

/// What is kept of a token besides its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bearer {
    /// The login for which it was made.
    pub person: PersonId,
    /// In this role.
    pub role: Role,
    /// For this member or group, where the role is for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// When it was made.
    pub made: Timestamp,
}

/// A token as it is listed: never with its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// The first bytes of its hash, in hexadecimal: enough to remove it by.
    pub id: String,
    /// Whose it is.
    pub bearer: Bearer,
    /// The first instant at which it is no longer good.
    pub until: Timestamp,
    /// Is it good now?
    pub good: bool,
}

/// Why no token was made.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// There is no such appointment.
    #[error("there is no appointment of the role {role}{} on {day}; there are: {}", of(.wanted), listed(.there))]
    NoAppointment {
        /// The role.
        role: &'static str,
        /// For what it was wanted.
        wanted: Option<String>,
        /// On which day.
        day: Date,
        /// The appointments that come near.
        there: Vec<String>,
    },
    /// Several persons hold it.
    #[error("several persons hold the role {role}: {}; say which one with --person", listed(.there))]
    Several {
        /// The role.
        role: &'static str,
        /// Who.
        there: Vec<String>,
    },
    /// The last day has passed.
    #[error("{until} has passed already")]
    Past {
        /// The day.
        until: Date,
    },
    /// The store failed.
    #[error("the token could not be kept")]
    Record(#[source] Fault),
}

fn of(wanted: &Option<String>) -> String {
    wanted.as_ref().map_or_else(String::new, |of| format!(" for `{of}`"))
}

fn listed(there: &[String]) -> String {
    if there.is_empty() { "none".to_owned() } else { there.join("; ") }
}

/// For whom a token is wanted.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// The role.
    pub role: Role,
    /// The member or group.
    pub of: Option<&'a str>,
    /// The login, where several hold the role.
    pub person: Option<&'a str>,
    /// The last day on which it is good, in the zone of the house.
    pub until: Date,
}

/// Makes a token for an appointment that holds today. `random` comes from the caller; the secret is given once and never stored.
///
/// # Errors
/// [`NotMade`], naming the appointments that there are.
pub fn add(
    side: &Side,
    registers: &Register,
    wanted: &Wanted<'_>,
    random: [u8; 32],
    now: Timestamp,
) -> Result<(String, Bearer), NotMade> {
    let zone = registers.zone.clone().unwrap_or_else(rulebook::calendar::Zone::utc);
    let ends = midnight_after(wanted.until, &zone);
    if ends <= now {
        return Err(NotMade::Past { until: wanted.until });
    }
    let held = appointment(registers, wanted, zone.day(now))?;
    let bearer = Bearer { person: held.person.clone(), role: held.role, of: held.of.clone(), made: now };
    let secret = format!("{PREFIX}{}", hex::encode(random));
    let payload = serde_json::json!(bearer).to_string();
    side.put_token(&Token { hash: hash(&secret), payload, until: micros(ends) }).map_err(NotMade::Record)?;
    Ok((secret, bearer))
}

/// The one appointment that is wanted.
fn appointment<'r>(
    registers: &'r Register,
    wanted: &Wanted<'_>,
    day: Date,
) -> Result<&'r Appointment, NotMade> {
    let all = || registers.appointments.values().flatten().filter(|held| held.holds_on(day));
    let fits = |held: &&Appointment| {
        held.role == wanted.role
            && held.of.as_deref() == wanted.of
            && wanted.person.is_none_or(|person| held.person.as_str() == person)
    };
    let mut found: Vec<_> = all().filter(fits).collect();
    found.dedup_by(|a, b| a.person == b.person);
    let role = wanted.role.key();
    match found.as_slice() {
        [one] => Ok(one),
        [] => {
            let near = all().filter(|held| held.role == wanted.role || held.of.as_deref() == wanted.of);
            let there = near.take(8).map(name).collect();
            Err(NotMade::NoAppointment { role, wanted: wanted.of.map(ToOwned::to_owned), day, there })
        }
        several => Err(NotMade::Several { role, there: several.iter().map(|held| name(held)).collect() }),
    }
}

/// An appointment as it is listed.
fn name(held: &Appointment) -> String {
    match &held.of {
        Some(of) => format!("{} ({}, {of})", held.person, held.role.key()),
        None => format!("{} ({})", held.person, held.role.key()),
    }
}

/// Whose secret this is, if it is a token that is good at `now`. Whether the appointment still holds is asked with each act (H-1).
///
/// # Errors
/// The store failed.
pub fn find(side: &Side, secret: &str, now: Timestamp) -> Result<Option<PersonId>, Fault> {
    if !secret.starts_with(PREFIX) {
        return Ok(None);
    }
    let found = side.token(&hash(secret), micros(now))?;
    Ok(found.and_then(|token| bearer(&token)).map(|bearer| bearer.person))
}

/// Every token, soonest to end first.
///
/// # Errors
/// The store failed.
pub fn list(side: &Side, now: Timestamp) -> Result<Vec<Listed>, Fault> {
    let all = side.tokens()?.into_iter();
    let listed = all.filter_map(|token| {
        let until = Timestamp::from_microsecond(token.until).ok()?;
        let id = hex::encode(&token.hash[..8]);
        Some(Listed { id, bearer: bearer(&token)?, until, good: now < until })
    });
    Ok(listed.collect())
}

/// Removes the tokens whose id begins with `id`; says how many there were.
///
/// # Errors
/// The store failed.
pub fn remove(side: &Side, id: &str) -> Result<usize, Fault> {
    let mut removed = 0;
    for token in side.tokens()? {
        if !id.is_empty() && hex::encode(token.hash).starts_with(&id.to_ascii_lowercase()) {
            removed += usize::from(side.drop_token(&token.hash)?);
        }
    }
    Ok(removed)
}

fn bearer(token: &Token) -> Option<Bearer> {
    serde_json::from_str(&token.payload).ok()
}

fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret).into()
}
