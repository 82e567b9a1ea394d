//! Every fact there is. An event's name carries a version; what was ever recorded can always be read.

use crate::approval::{item, selection, tap};
use crate::private::{HoldsPrivate, Private};
use crate::{body, meeting};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A fact, of whatever kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Event {
    /// About the registers of the body.
    Body(body::Event),
    /// About a meeting.
    Meeting(meeting::Event),
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
            Self::Body(_) | Self::Meeting(_) | Self::Item(_) => {}
        }
    }
}

/// Which kind of event bears a name.
fn kind_of(name: &str) -> Kind {
    let bare = name.split('.').next().unwrap_or(name);
    match bare {
        "body-founded" | "appointed" | "signing-key-rotated" => Kind::Body,
        "meeting-convened"
        | "meeting-moved"
        | "meeting-opened"
        | "delegations-present"
        | "meeting-closed" => Kind::Meeting,
        "item-registered" | "ipr-statement-received" => Kind::Item,
        "selection-changed" => Kind::Selection,
        _ => Kind::Tap,
    }
}

/// The kinds of event.
enum Kind {
    Body,
    Meeting,
    Item,
    Selection,
    Tap,
}

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        /// Only the name: enough to choose the kind.
        #[derive(Deserialize)]
        struct Named<'a> {
            #[serde(borrow)]
            event: std::borrow::Cow<'a, str>,
        }
        let raw: Box<serde_json::value::RawValue> = Box::deserialize(from)?;
        let named: Named = serde_json::from_str(raw.get()).map_err(serde::de::Error::custom)?;
        fn read<T: DeserializeOwned, E: serde::de::Error>(raw: &serde_json::value::RawValue) -> Result<T, E> {
            serde_json::from_str(raw.get()).map_err(E::custom)
        }
        Ok(match kind_of(&named.event) {
            Kind::Body => Self::Body(read(&raw)?),
            Kind::Meeting => Self::Meeting(read(&raw)?),
            Kind::Item => Self::Item(read(&raw)?),
            Kind::Selection => Self::Selection(read(&raw)?),
            Kind::Tap => Self::Tap(Box::new(read(&raw)?)),
        })
    }
}

impl Event {
    /// The name with its version: `reply-received.v1`.
    #[must_use]
    pub fn wire_name(&self) -> String {
        match serde_json::to_value(self) {
            Ok(Value::Object(map)) => map.get("event").and_then(Value::as_str).unwrap_or_default().to_owned(),
            _ => String::new(),
        }
    }

    /// The name as people say it: `reply received`.
    #[must_use]
    pub fn name(&self) -> String {
        self.wire_name().split('.').next().unwrap_or_default().replace('-', " ")
    }
}
