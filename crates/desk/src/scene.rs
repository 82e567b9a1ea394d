//! The scenes of the demo: a body and steps at given moments, founded as a record of its own with a clock that is turned by hand.

use crate::house::House;
use crate::rehearsal::{Mistake, Pure, Rehearsal, Stopped, Venue, founding, read, request};
use crate::seal::seal;
use crate::writer::micros;
use jiff::Timestamp;
use record::{ActId, Draft, Fault, Options, Writer};
use rulebook::refusal::Refusal;
use std::path::Path;
use std::sync::Arc;

/// A scene.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Its name in addresses: `geneva-2024`.
    pub name: &'static str,
    rehearsal: Rehearsal,
}

/// Why a scene could not be founded.
#[derive(Debug, thiserror::Error)]
pub enum NotFounded {
    /// The record failed.
    #[error("the record of the scene could not be written")]
    Record(#[source] Fault),
    /// A step was refused.
    #[error("the step in line {line} was refused: {refusal}")]
    Refused {
        /// Its line.
        line: usize,
        /// Why.
        refusal: Box<Refusal>,
    },
    /// A step could not be performed.
    #[error("the step in line {line} could not be performed")]
    Stopped {
        /// Its line.
        line: usize,
        /// Why.
        #[source]
        source: Stopped,
    },
    /// An entry could not be written as JSON.
    #[error("an entry could not be written")]
    Entry(#[source] serde_json::Error),
}

impl Scene {
    /// The scene that the demo opens first.
    ///
    /// # Errors
    /// Where its file cannot be read, which a test rules out.
    pub fn geneva_2024() -> Result<Self, Mistake> {
        Self::read("geneva-2024", include_str!("../scenes/geneva-2024.toml"))
    }

    /// The consultation on Q.3643, four days before it closes.
    ///
    /// # Errors
    /// Where its file cannot be read, which a test rules out.
    pub fn geneva_2020() -> Result<Self, Mistake> {
        Self::read("geneva-2020", include_str!("../scenes/geneva-2020.toml"))
    }

    /// Two collective letters of 2021, with their meetings.
    ///
    /// # Errors
    /// Where its file cannot be read, which a test rules out.
    pub fn letters() -> Result<Self, Mistake> {
        Self::read("letters", include_str!("../scenes/letters.toml"))
    }

    /// Every scene, the first one first.
    ///
    /// # Errors
    /// Where a file cannot be read, which a test rules out.
    pub fn all() -> Result<Vec<Self>, Mistake> {
        Ok(vec![Self::geneva_2024()?, Self::geneva_2020()?, Self::letters()?])
    }

    fn read(name: &'static str, text: &str) -> Result<Self, Mistake> {
        let none = |path: &str| Err(format!("a scene has no file `{path}`"));
        Ok(Self { name, rehearsal: read(text, &none)? })
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.rehearsal.title
    }

    /// The moment at which the visitor comes in: that of its last step.
    #[must_use]
    pub fn starts(&self) -> Timestamp {
        self.rehearsal.steps.last().map_or(self.rehearsal.start, |step| step.at)
    }

    /// The steps that lead there.
    #[must_use]
    pub fn rehearsal(&self) -> &Rehearsal {
        &self.rehearsal
    }

    /// Founds a fresh record in `dir`, a new or empty folder, with every step in it. The ids of its acts are always the same.
    ///
    /// # Errors
    /// [`NotFounded`].
    pub fn found(&self, dir: &Path, options: &Options) -> Result<Arc<House>, NotFounded> {
        let name = format!("example.org/rehearsal/{}", self.name);
        record::found_with(dir, &name, micros(self.rehearsal.start), options).map_err(NotFounded::Record)?;
        let mut writer = Writer::open_with(dir, options).map_err(NotFounded::Record)?;
        let (entries, house) = self.perform()?;
        let vault = writer.vault();
        let mut drafts = Vec::with_capacity(entries.len());
        for (id, mut entry) in entries {
            let sealed = seal(&mut entry, &vault).map_err(NotFounded::Record)?;
            let payload = entry.to_bytes().map_err(NotFounded::Entry)?;
            drafts.push(Draft { act_id: ActId(id), recorded: micros(entry.recorded), payload, sealed });
        }
        // One transaction: a scene is there as a whole or not at all, and is there at once.
        writer.append(&drafts).map_err(NotFounded::Record)?;
        Ok(house)
    }

    /// Every entry with the id of its act, in order.
    fn perform(&self) -> Result<(Performed, Arc<House>), NotFounded> {
        let mut venue = Pure::default();
        let mut done = Vec::new();
        let asked = std::iter::once((0, self.rehearsal.start, Some(founding(&self.rehearsal)))).chain(
            self.rehearsal
                .steps
                .iter()
                .enumerate()
                .map(|(index, step)| (step.line, step.at, request(&self.rehearsal, index, step))),
        );
        for (line, at, asked) in asked {
            let stopped = |source| NotFounded::Stopped { line, source };
            for entry in venue.pass(at).map_err(stopped)? {
                done.push((act_id(&entry), entry));
            }
            let Some(asked) = asked else { continue };
            let id = asked.id;
            let answer = venue.take(asked).map_err(stopped)?;
            let taken = answer.map_err(|refusal| NotFounded::Refused { line, refusal: Box::new(refusal) })?;
            done.push((id, taken.entry));
            done.extend(taken.at_once.into_iter().map(|entry| (act_id(&entry), entry)));
        }
        Ok((done, venue.house()))
    }
}

/// Entries with the ids of their acts.
type Performed = Vec<([u8; 16], crate::entry::Entry)>;

/// The id of an entry as bytes: an entry made here always has sixteen.
fn act_id(entry: &crate::entry::Entry) -> [u8; 16] {
    hex::decode(&entry.id).ok().and_then(|bytes| bytes.try_into().ok()).unwrap_or_default()
}
