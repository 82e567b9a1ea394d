//! What a letter gives rise to in a house: acts with the fields that the letter gives, for somebody to look at and to hand in.
//!
//! Nothing is proposed that the letter does not say. A field that the letter leaves open is left out; what the act cannot do without is
//! named. What the reader was not sure of is marked.

mod circular;
mod collective;

use super::{Reading, Said, Sure};
use crate::facts::Localized;
use jiff::civil::Date;
use rulebook::approval::tap::act::Language;
use rulebook::id::{GroupId, LetterId, MeetingId, TextId};
use rulebook::meeting::told::Told;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use words::{Args, Lang};

/// An act that a letter gives rise to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The act.
    pub act: String,
    /// Its fields.
    pub with: Value,
    /// Fields that somebody compares with the letter before handing in, by their paths: the reader was not sure of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubtful: Vec<String>,
    /// Fields that the act cannot do without and that the letter does not give, by their paths.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
}

/// What a house has already: it is not proposed again.
#[derive(Clone, Debug, Default)]
pub struct Held {
    /// Meetings, each with its group and its first day.
    pub meetings: Vec<(MeetingId, GroupId, Date)>,
    /// Texts of the work programme.
    pub texts: BTreeSet<TextId>,
    /// Texts whose case runs already.
    pub cases: BTreeSet<TextId>,
    /// Letters of the register.
    pub letters: BTreeSet<LetterId>,
}

impl Held {
    /// The meeting of a group that opens on a day.
    fn meeting(&self, group: &str, opens: Date) -> Option<&MeetingId> {
        let same = |(_, of, first): &&(MeetingId, GroupId, Date)| of.as_str() == group && *first == opens;
        self.meetings.iter().find(same).map(|(id, ..)| id)
    }
}

/// The acts that a letter gives rise to, in the order in which they are handed in.
#[must_use]
pub fn propose(reading: &Reading, held: &Held) -> Vec<Proposal> {
    match &reading.said {
        Said::CollectiveLetter(facts) => collective::propose(reading, facts, held),
        Said::TapConsultation(facts) => circular::consultation(reading, facts, held),
        Said::TapResult(facts) => circular::result(reading, facts, held),
        Said::ReplyForm(_) | Said::Unknown => Vec::new(),
    }
}

/// An act, while its fields are put together.
struct Draft<'r> {
    reading: &'r Reading,
    act: &'static str,
    with: Map<String, Value>,
    doubtful: Vec<String>,
    missing: Vec<String>,
}

impl<'r> Draft<'r> {
    fn new(reading: &'r Reading, act: &'static str) -> Self {
        Self { reading, act, with: Map::new(), doubtful: Vec::new(), missing: Vec::new() }
    }

    /// A field that the act cannot do without. `fact` is the path by which the reader knows it.
    fn needs(&mut self, field: &str, fact: &str, value: Option<impl Serialize>) {
        if value.is_none() {
            self.missing.push(field.to_owned());
        }
        self.takes(field, fact, value);
    }

    /// A field that may be left out.
    fn takes(&mut self, field: &str, fact: &str, value: Option<impl Serialize>) {
        let Some(value) = value.and_then(|value| serde_json::to_value(value).ok()) else { return };
        self.with.insert(field.to_owned(), value);
        self.doubt(field, fact);
    }

    /// Marks a field whose fact the reader was not sure of.
    fn doubt(&mut self, field: &str, fact: &str) {
        let unsure = |seen: &super::Sighting| seen.fact == fact && seen.sure == Sure::Doubtful;
        if self.reading.sightings.iter().any(unsure) {
            self.doubtful.push(field.to_owned());
        }
    }

    fn done(self) -> Proposal {
        let Self { act, with, doubtful, missing, .. } = self;
        Proposal { act: act.to_owned(), with: Value::Object(with), doubtful, missing }
    }
}

/// The name of a group: `SG17`.
fn group(number: Option<&String>) -> Option<String> {
    number.map(|number| format!("SG{number}"))
}

/// A name for a meeting: its group, with year and month of its first day.
fn meeting_name(group: &str, opens: Date) -> String {
    format!("{group} {:04}-{:02}", opens.year(), opens.month())
}

/// The meeting that a letter is about, by the name that it has in the house, or that it would be given.
fn meeting(held: &Held, group: &str, opens: Date) -> String {
    held.meeting(group, opens).map_or_else(|| meeting_name(group, opens), ToString::to_string)
}

/// A text of the catalogue that stands in the record: where a fact comes from, how a letter is called.
fn named(key: &str, number: &str) -> String {
    words::text(Lang::En, key, &Args::new().text("number", number))
}

/// A text in the languages in which it was read. English is left open where a letter is in another language.
fn told(text: Option<&Localized>) -> Option<Told> {
    let in_lang = |lang: Lang| {
        let (found, text) = text?.best(lang)?;
        (found == lang && !text.trim().is_empty()).then(|| text.to_owned())
    };
    let told = Told { en: in_lang(Lang::En).unwrap_or_default(), zh: in_lang(Lang::Zh) };
    (told != Told::default()).then_some(told)
}

/// A place, by its names in the catalogue where it has one.
fn place(text: Option<&Localized>) -> Option<Told> {
    let told = told(text)?;
    let printed = |lang: Lang, key: &str| words::text(lang, key, &Args::new());
    let is_it = |key: &&str| {
        key.starts_with("place-")
            && (printed(Lang::En, key) == told.en || told.zh.as_ref() == Some(&printed(Lang::Zh, key)))
    };
    match words::keys().find(is_it) {
        Some(key) => Some(Told { en: printed(Lang::En, key), zh: Some(printed(Lang::Zh, key)) }),
        None => Some(told),
    }
}

/// The name of a language in the rulebook.
const fn language(lang: Lang) -> Option<Language> {
    match lang {
        Lang::En => Some(Language::En),
        Lang::Zh => Some(Language::Zh),
        _ => None,
    }
}

/// The meeting itself, where the house does not know it yet.
fn convene(
    reading: &Reading,
    held: &Held,
    group: Option<&String>,
    days: Option<(Date, Date)>,
    source: &str,
    facts: (&str, Option<&Localized>, Option<&String>),
) -> Option<Proposal> {
    let (fact, place_told, zone) = facts;
    if let (Some(group), Some((opens, _))) = (group, days)
        && held.meeting(group, opens).is_some()
    {
        return None;
    }
    let mut draft = Draft::new(reading, "meeting.convene");
    draft.needs("meeting", fact, group.zip(days).map(|(group, (opens, _))| meeting_name(group, opens)));
    draft.needs("group", "group.number", group);
    draft.needs("opens", fact, days.map(|(opens, _)| opens));
    draft.needs("ends", fact, days.map(|(_, ends)| ends));
    draft.needs("zone", "meeting.zone", zone);
    let place =
        place(place_told).map(|told| if told.en.is_empty() { told.zh.unwrap_or_default() } else { told.en });
    draft.takes("place", "meeting.place", place);
    draft.takes("source", fact, Some(source));
    Some(draft.done())
}

/// A fact with the source that gives it.
fn sourced(value: impl Serialize, source: &str) -> Value {
    json!({ "value": value, "source": source })
}
