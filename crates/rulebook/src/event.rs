//! Every fact there is. An event's name carries a version; what was ever recorded can always be read.

use crate::approval::{item, selection, tap};
use crate::id::MemberId;
use crate::private::{HoldsPrivate, Private};
use crate::{body, letter, meeting};
use serde::de::value::{BorrowedStrDeserializer, CowStrDeserializer, MapAccessDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A fact, of whatever kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Event {
    /// About the registers of the body.
    Body(body::Event),
    /// About a meeting.
    Meeting(meeting::Event),
    /// About a letter.
    Letter(letter::Event),
    /// About a work item.
    Item(item::Event),
    /// About the selection of its procedure.
    Selection(selection::Event),
    /// About a case under the traditional approval procedure.
    Tap(Box<tap::Event>),
}

impl HoldsPrivate for Event {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        match self {
            Self::Selection(selection::Event::Changed(change)) => change.each_private(seal),
            Self::Tap(event) => event.each_private(seal),
            Self::Body(event) => event.each_private(seal),
            Self::Meeting(_) | Self::Letter(_) | Self::Item(_) => {}
        }
    }

    fn each_private_of(&mut self, seal: &mut dyn FnMut(Option<&MemberId>, &'static str, &mut Private)) {
        match self {
            Self::Body(event) => event.each_private_of(seal),
            other => other.each_private(&mut |field, text| seal(None, field, text)),
        }
    }
}

/// Which kind of event bears a name.
fn kind_of(name: &str) -> Kind {
    let bare = name.split('.').next().unwrap_or(name);
    match bare {
        "body-founded" | "appointed" | "address-registered" | "signing-key-rotated" => Kind::Body,
        "meeting-convened"
        | "meeting-moved"
        | "meeting-described"
        | "meeting-opened"
        | "delegations-present"
        | "meeting-closed" => Kind::Meeting,
        "letter-drafted"
        | "letter-revised"
        | "letter-withdrawn"
        | "letter-approved"
        | "letter-issued"
        | "corrigendum-drafted"
        | "letter-taken-over" => Kind::Letter,
        "item-registered" | "ipr-statement-received" => Kind::Item,
        "selection-changed" => Kind::Selection,
        _ => Kind::Tap,
    }
}

/// The kinds of event.
enum Kind {
    Body,
    Meeting,
    Letter,
    Item,
    Selection,
    Tap,
}

/// The name, where it comes first, as in everything that this program wrote.
fn first_name(json: &str) -> Option<&str> {
    let (name, _) = json.strip_prefix("{\"event\":\"")?.split_once('"')?;
    (!name.contains('\\')).then_some(name)
}

/// The key under which the name stands: first, in everything that was ever recorded.
const NAME: &str = "event";

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Kinds)
    }
}

/// Reads the name and leaves the rest to the kind that bears it: nothing is read twice.
struct Kinds;

impl<'de> Visitor<'de> for Kinds {
    type Value = Event;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an event, its name first")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut rest: A) -> Result<Event, A::Error> {
        if rest.next_key::<Cow<'de, str>>()?.as_deref() != Some(NAME) {
            return Err(A::Error::missing_field(NAME));
        }
        let name = rest.next_value::<Cow<'de, str>>()?;
        let kind = kind_of(&name);
        let whole = MapAccessDeserializer::new(Renamed { name: Some(name), rest });
        Ok(match kind {
            Kind::Body => Event::Body(body::Event::deserialize(whole)?),
            Kind::Meeting => Event::Meeting(meeting::Event::deserialize(whole)?),
            Kind::Letter => Event::Letter(letter::Event::deserialize(whole)?),
            Kind::Item => Event::Item(item::Event::deserialize(whole)?),
            Kind::Selection => Event::Selection(selection::Event::deserialize(whole)?),
            Kind::Tap => Event::Tap(Box::new(tap::Event::deserialize(whole)?)),
        })
    }
}

/// A map of which the name was taken, with the name put back at its head.
struct Renamed<'de, A> {
    name: Option<Cow<'de, str>>,
    rest: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Renamed<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match self.name {
            Some(_) => seed.deserialize(BorrowedStrDeserializer::new(NAME)).map(Some),
            None => self.rest.next_key_seed(seed),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.name.take() {
            Some(name) => seed.deserialize(CowStrDeserializer::new(name)),
            None => self.rest.next_value_seed(seed),
        }
    }
}

impl Event {
    /// Reads an event from its JSON.
    ///
    /// # Errors
    /// When it is no event of a version that this program knows.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}

/// Takes the beginning of what is written: enough for the name of an event.
#[derive(Default)]
struct Beginning(Vec<u8>);

impl std::io::Write for Beginning {
    fn write(&mut self, part: &[u8]) -> std::io::Result<usize> {
        if self.0.len() > 80 {
            return Err(std::io::ErrorKind::WriteZero.into());
        }
        self.0.extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Event {
    /// The name with its version: `reply-received.v1`.
    #[must_use]
    pub fn wire_name(&self) -> String {
        let mut beginning = Beginning::default();
        // It stops once the name is there, and says so by an error.
        let _stopped = serde_json::to_writer(&mut beginning, self);
        let text = std::str::from_utf8(&beginning.0).unwrap_or_default();
        first_name(text).unwrap_or_default().to_owned()
    }

    /// The name as people say it: `reply received`.
    #[must_use]
    pub fn name(&self) -> String {
        self.wire_name().split('.').next().unwrap_or_default().replace('-', " ")
    }
}
