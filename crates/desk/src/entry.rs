//! An entry of the record: an accepted act with everything that a replay needs, as JSON that can be read without this program.

use jiff::Timestamp;
use rulebook::act::Act;
use rulebook::body::{Role, Standing};
use rulebook::clause::{Citation, EditionId};
use rulebook::decision::Warning;
use rulebook::event::Event;
use rulebook::id::{MeetingId, PersonId, TextId};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::{Borrow, Cow};
use std::collections::HashSet;
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

/// Who acted, in what standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct By {
    /// The login.
    pub person: PersonId,
    /// Its role; none for the calendar and for the founding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// In what standing.
    pub standing: Standing,
}

/// What is recorded of an accepted act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Version of this shape.
    pub v: u32,
    /// The id that the client made, in hexadecimal.
    pub id: String,
    /// When it was received; for the calendar, when it was due.
    pub happened: Timestamp,
    /// When it was recorded.
    pub recorded: Timestamp,
    /// Who acted.
    pub by: By,
    /// The text it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextId>,
    /// The meeting it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The act with its fields.
    #[serde(flatten)]
    pub act: Act,
    /// What became a fact.
    pub events: Vec<Event>,
    /// The edition it was decided under.
    pub edition: EditionId,
    /// The version of the rulebook that decided.
    pub rulebook: String,
    /// The rules it was granted under.
    pub under: Vec<Citation>,
    /// What should have been otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
    /// The facts it was decided on.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub facts: Value,
    /// The numbers that were used.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub parameters: Value,
}

/// The version of the rulebook that is compiled in.
pub const RULEBOOK: &str = env!("CARGO_PKG_VERSION");

/// As much of an entry as the fold needs, as it stands in the bytes. What follows the act and its events is on what they rest: half of
/// the bytes, and nothing that the fold needs.
#[derive(Debug, Default)]
struct Slim<'a> {
    happened: Option<Timestamp>,
    recorded: Option<Timestamp>,
    by: Option<SlimBy<'a>>,
    text: Option<Word<'a>>,
    meeting: Option<Word<'a>>,
    act: Option<Word<'a>>,
    events: Option<Vec<Event>>,
}

/// The fields of an entry that the fold needs.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "kebab-case")]
enum Wanted {
    Happened,
    Recorded,
    By,
    Text,
    Meeting,
    Act,
    Events,
    #[serde(other)]
    Other,
}

impl<'a> Slim<'a> {
    /// Reads until the act and its events are known: they were always written last of what the fold needs.
    fn from_bytes(bytes: &'a [u8]) -> Result<Self, serde_json::Error> {
        let mut slim = Self::default();
        // Checked as a whole, which is cheaper than word by word.
        let text = std::str::from_utf8(bytes).map_err(serde_json::Error::custom)?;
        let read = serde_json::Deserializer::from_str(text).deserialize_map(UntilKnown(&mut slim));
        // A map that is left in the middle is an error to whoever reads it; to us it is one only when something is missing.
        if slim.is_known() { Ok(slim) } else { read.map(|()| slim) }
    }

    /// Is everything known that comes last?
    const fn is_known(&self) -> bool {
        self.act.is_some() && self.events.is_some()
    }
}

/// Fills an entry until it is known.
struct UntilKnown<'s, 'a>(&'s mut Slim<'a>);

impl<'a> Visitor<'a> for UntilKnown<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an entry")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        let slim = self.0;
        while !slim.is_known() {
            let Some(field) = map.next_key()? else { break };
            match field {
                Wanted::Happened => slim.happened = Some(map.next_value()?),
                Wanted::Recorded => slim.recorded = Some(map.next_value()?),
                Wanted::By => slim.by = Some(map.next_value()?),
                Wanted::Text => slim.text = Some(map.next_value()?),
                Wanted::Meeting => slim.meeting = Some(map.next_value()?),
                Wanted::Act => slim.act = Some(map.next_value()?),
                Wanted::Events => slim.events = Some(map.next_value()?),
                Wanted::Other => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// Only the login.
#[derive(Debug, Deserialize)]
struct SlimBy<'a> {
    #[serde(borrow)]
    person: Word<'a>,
}

/// A name, taken from the bytes without a copy wherever nothing in it is escaped.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
struct Word<'a>(#[serde(borrow)] Cow<'a, str>);

/// Names that were read before: each is kept once, however many entries bear it.
#[derive(Debug, Default)]
pub struct Names {
    words: HashSet<Arc<str>>,
    texts: HashSet<TextId>,
    meetings: HashSet<MeetingId>,
}

/// The name that is kept, or this one from now on.
fn kept<T>(names: &mut HashSet<T>, Word(name): &Word) -> Result<T, serde_json::Error>
where
    T: Clone + Eq + Hash + Borrow<str> + DeserializeOwned,
{
    if let Some(known) = names.get(name.as_ref()) {
        return Ok(known.clone());
    }
    let new = T::deserialize(StrDeserializer::<serde_json::Error>::new(name))?;
    names.insert(new.clone());
    Ok(new)
}

/// An entry as the fold takes it.
#[derive(Clone, Debug)]
pub struct Folded {
    /// Its position.
    pub position: u64,
    /// When it happened.
    pub happened: Timestamp,
    /// When it was recorded.
    pub recorded: Timestamp,
    /// The login.
    pub by: Arc<str>,
    /// The act's name.
    pub act: Arc<str>,
    /// The text.
    pub text: Option<TextId>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The events.
    pub events: Vec<Event>,
}

impl Entry {
    /// The entry as it is stored.
    ///
    /// # Errors
    /// When a value cannot be written as JSON, which no act can bring about.
    pub fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    /// The entry as it was stored.
    ///
    /// # Errors
    /// When the bytes are not an entry of a version that this program knows.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }

    /// The entry as the fold takes it.
    #[must_use]
    pub fn folded(&self, position: u64) -> Folded {
        Folded {
            position,
            happened: self.happened,
            recorded: self.recorded,
            by: Arc::from(self.by.person.as_str()),
            act: Arc::from(self.act.name()),
            text: self.text.clone(),
            meeting: self.meeting.clone(),
            events: self.events.clone(),
        }
    }
}

impl Folded {
    /// Reads what the fold needs from stored bytes.
    ///
    /// # Errors
    /// When the bytes are not an entry of a version that this program knows.
    pub fn from_bytes(position: u64, bytes: &[u8], names: &mut Names) -> Result<Self, serde_json::Error> {
        let Slim { happened, recorded, by, text, meeting, act, events } = Slim::from_bytes(bytes)?;
        let missing = serde_json::Error::missing_field;
        Ok(Self {
            position,
            happened: happened.ok_or_else(|| missing("happened"))?,
            recorded: recorded.ok_or_else(|| missing("recorded"))?,
            by: kept(&mut names.words, &by.ok_or_else(|| missing("by"))?.person)?,
            act: kept(&mut names.words, &act.ok_or_else(|| missing("act"))?)?,
            text: text.map(|text| kept(&mut names.texts, &text)).transpose()?,
            meeting: meeting.map(|meeting| kept(&mut names.meetings, &meeting)).transpose()?,
            events: events.ok_or_else(|| missing("events"))?,
        })
    }
}
