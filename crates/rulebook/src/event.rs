//! Every fact there is. An event's name carries a version; what was ever recorded can always be read.

use crate::approval::{item, selection, tap};
use crate::id::MemberId;
use crate::private::{HoldsPrivate, Private};
use crate::{body, letter, meeting};
use serde::{Deserialize, Serialize};

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

/// The name, where it comes first, as in everything that this program wrote: then nothing else has to be read to choose the kind.
fn first_name(json: &str) -> Option<&str> {
    let (name, _) = json.strip_prefix("{\"event\":\"")?.split_once('"')?;
    (!name.contains('\\')).then_some(name)
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw: Box<serde_json::value::RawValue> = Box::deserialize(from)?;
        Self::read(raw.get()).map_err(serde::de::Error::custom)
    }
}

impl Event {
    /// Reads an event from its JSON.
    ///
    /// # Errors
    /// When it is no event of a version that this program knows.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        /// Only the name: enough to choose the kind.
        #[derive(Deserialize)]
        struct Named<'a> {
            #[serde(borrow)]
            event: std::borrow::Cow<'a, str>,
        }
        let kind = match first_name(json) {
            Some(name) => kind_of(name),
            None => kind_of(&serde_json::from_str::<Named>(json)?.event),
        };
        Ok(match kind {
            Kind::Body => Self::Body(serde_json::from_str(json)?),
            Kind::Meeting => Self::Meeting(serde_json::from_str(json)?),
            Kind::Letter => Self::Letter(serde_json::from_str(json)?),
            Kind::Item => Self::Item(serde_json::from_str(json)?),
            Kind::Selection => Self::Selection(serde_json::from_str(json)?),
            Kind::Tap => Self::Tap(Box::new(serde_json::from_str(json)?)),
        })
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
