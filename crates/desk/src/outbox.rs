//! The outbox: each duty that arises becomes a planned delivery with an id of its own, and a carrier brings it to its office.
//!
//! Planning is repeatable: the same duty always has the same id. A delivery is leased before it is carried; a lease that a crash
//! left is given again, and the carrier knows the repeat by the id. After a restore nothing goes out until a person says so.

use crate::house::{House, TextFile};
use crate::writer::micros;
use jiff::{SignedDuration, Timestamp};
use record::{Delivery, Fault, Side};
use rulebook::approval::tap::{self, DutyKind, Tap};
use rulebook::decision::{Due, Office};
use rulebook::edition::Edition;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// How long a carrier has for one delivery before it is given to another.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// How long a failed delivery waits, times its attempts.
const PATIENCE: SignedDuration = SignedDuration::from_mins(1);
/// How many deliveries are leased at once.
const AT_ONCE: u32 = 32;

/// What is brought to an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The id by which a receiver knows a repeat.
    pub message_id: String,
    /// The text.
    pub text: String,
    /// What is due.
    pub duty: DutyKind,
    /// Who has to do it.
    pub office: Office,
    /// The clause that makes it due.
    pub clause: String,
    /// By which day, where the clause sets one.
    pub by: Option<jiff::civil::Date>,
    /// Is the body invented?
    pub rehearsal: bool,
}

/// Brings notices to where they belong.
pub trait Carrier {
    /// Carries one. A notice whose id was carried before is not carried twice.
    ///
    /// # Errors
    /// Why it has to be tried again.
    fn carry(&self, notice: &Notice) -> io::Result<()>;
}

/// A carrier that lays each notice into a folder, as a file named by its id.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder `outbox` in the folder of a record.
    #[must_use]
    pub fn of(dir: &Path) -> Self {
        Self(dir.join("outbox"))
    }
}

impl Carrier for Folder {
    fn carry(&self, notice: &Notice) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        let path = self.0.join(format!("{}.json", notice.message_id));
        if path.exists() {
            return Ok(());
        }
        let unfinished = path.with_extension("tmp");
        let mut out = File::create(&unfinished)?;
        out.write_all(serde_json::to_string_pretty(notice)?.as_bytes())?;
        out.sync_all()?;
        fs::rename(&unfinished, &path)?;
        File::open(&self.0)?.sync_all()
    }
}

/// What a round of the outbox did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Round {
    /// Deliveries that were new.
    pub planned: u32,
    /// Notices carried.
    pub carried: u32,
    /// Duties that were done or fell away before their notice went out.
    pub dropped: u32,
    /// Notices that have to be tried again.
    pub failed: u32,
}

/// A duty of a text: the how-maniest of its kind in its cycle.
struct Open<'h> {
    file: &'h TextFile,
    tap: &'h Tap,
    kind: DutyKind,
    key: String,
    done: bool,
}

/// Plans what arose in the entries after `after`; gives how many were new, and the position from which to go on. From 0 it looks at
/// every text.
///
/// # Errors
/// The store failed.
pub fn plan(
    side: &Side,
    house: &House,
    origin: &str,
    after: u64,
    now: Timestamp,
) -> Result<(u32, u64), Fault> {
    let start = usize::try_from(after).unwrap_or(usize::MAX).min(house.steps.len());
    let mut texts: Vec<_> = house.steps.iter().skip(start).filter_map(|step| step.text.clone()).collect();
    texts.sort_unstable();
    texts.dedup();
    let mut planned = 0;
    for file in texts.iter().filter_map(|id| house.text(id.as_str())) {
        for open in duties(file).into_iter().filter(|open| !open.done) {
            planned +=
                u32::from(side.plan_delivery(&open.key, &message_id(origin, &open.key), micros(now))?);
        }
    }
    Ok((planned, house.steps.len() as u64))
}

/// Carries what is due. A duty that was carried out or withdrawn in the meantime is dropped.
///
/// # Errors
/// [`Fault::OutboxHeld`] until a person releases it; the store failed.
pub fn deliver(side: &Side, house: &House, carrier: &dyn Carrier, now: Timestamp) -> Result<Round, Fault> {
    let mut round = Round::default();
    for delivery in side.lease_deliveries(micros(now), micros(now + LEASE), AT_ONCE)? {
        let Some(notice) = notice(house, &delivery) else {
            side.finish_delivery(&delivery.duty, "no longer due", micros(now))?;
            round.dropped += 1;
            continue;
        };
        match carrier.carry(&notice) {
            Ok(()) => {
                side.finish_delivery(&delivery.duty, "carried", micros(now))?;
                round.carried += 1;
            }
            Err(error) => {
                let attempts = i32::try_from(delivery.attempts).unwrap_or(i32::MAX);
                let again = now + PATIENCE.saturating_mul(attempts.min(60));
                side.retry_delivery(&delivery.duty, &error.to_string(), micros(now), micros(again))?;
                round.failed += 1;
            }
        }
    }
    Ok(round)
}

/// Every duty of a text, with its key: the text, the kind, the cycle, and its number among those.
fn duties(file: &TextFile) -> Vec<Open<'_>> {
    let Some(tap) = &file.tap else { return Vec::new() };
    let mut found: Vec<Open<'_>> = Vec::new();
    for duty in &tap.duties {
        let stem = format!("{}/{}/{}", file.item.facts.text, duty.kind.key(), duty.cycle);
        let before = found.iter().filter(|open| open.key.starts_with(&format!("{stem}/"))).count();
        let (kind, done) = (duty.kind, duty.carried_out.is_some());
        found.push(Open { file, tap, kind, key: format!("{stem}/{}", before + 1), done });
    }
    found
}

/// The id of a delivery: the same for the same duty of the same record, always.
fn message_id(origin: &str, key: &str) -> String {
    hex::encode(&Sha256::digest(format!("plenary.message.v1\0{origin}\0{key}"))[..16])
}

/// The notice of a delivery, if its duty is still open.
fn notice(house: &House, delivery: &Delivery) -> Option<Notice> {
    let (stem, _) = delivery.duty.rsplit_once('/')?;
    let (stem, _) = stem.rsplit_once('/')?;
    let (text, _) = stem.rsplit_once('/')?;
    let file = house.text(text)?;
    let open = duties(file).into_iter().find(|open| open.key == delivery.duty && !open.done)?;
    let Open { file, tap, kind, .. } = open;
    let due = tap::due(kind, tap, house.meetings_of(tap, None), Edition::of(tap.edition));
    Some(Notice {
        message_id: delivery.message_id.clone(),
        text: file.item.facts.text.to_string(),
        duty: kind,
        office: kind.office(),
        clause: tap::rule_of(kind, tap).clause(tap.edition),
        by: due.as_ref().map(Due::day),
        rehearsal: house.registers.rehearsal,
    })
}
