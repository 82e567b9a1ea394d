//! What a collective letter needs to know of a meeting beyond its days: each fact may be unknown (DC-32), and each may change.

use super::Meeting;
use super::deadlines::Mode;
use super::told::{
    Agenda, AgendaItem, Captioning, Chair, Contact, Deciding, Event, Facilities, Lines, Management, Scope,
    Session, Told,
};
use crate::approval::tap::act::Language;
use crate::calendar::Zone;
use crate::clause::EditionId;
use crate::decision::Decision;
use crate::id::MeetingId;
use crate::refusal::Refusal;
use crate::rules::{FACTS_HOLD_TOGETHER, INVITATION};
use jiff::civil::Time;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Declares the facts: each is optional, is set by giving it, stays when it is left out, and can be made unknown again.
macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident: $kind:ty;)*) => {
        /// The facts of a meeting that its letter prints. A fact that is left out is unknown.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        #[schemars(inline)]
        pub struct About {$(
            $(#[$doc])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $name: Option<$kind>,
        )*}

        impl About {
            /// The names of all facts.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// Is anything known?
            #[must_use]
            pub fn is_empty(&self) -> bool {
                true $(&& self.$name.is_none())*
            }

            /// The same with what `new` gives, and without what is `unknown` again.
            #[must_use]
            pub fn amended(&self, new: &Self, unknown: &BTreeSet<String>) -> Self {
                Self {$(
                    $name: if unknown.contains(stringify!($name)) { None } else { new.$name.clone().or_else(|| self.$name.clone()) },
                )*}
            }

            /// A fact that `new` gives and that is said to be unknown at once.
            fn contradicted<'n>(new: &Self, unknown: &'n BTreeSet<String>) -> Option<&'n str> {
                let given = [$((stringify!($name), new.$name.is_some())),*];
                let both = |name: &&String| given.iter().any(|(known, given)| *given && *known == name.as_str());
                unknown.iter().find(both).map(String::as_str)
            }
        }
    };
}

facts! {
    /// How people take part: `physical`, `hybrid`, `virtual` or `special` (a short e-plenary with a closed scope).
    mode: Mode;
    /// The place as letters print it; none for a virtual meeting.
    place: Told;
    /// The house within the place.
    venue: Told;
    /// When it opens on its first day, `09:30`, on the clock of its zone.
    opens_at: Time;
    /// When it ends; only for a meeting of one day.
    closes_at: Time;
    /// The zone that the letter prints with these hours, where it prints one.
    hours_zone: Zone;
    /// When the desk for badges opens on the first day.
    badges_at: Time;
    /// Where that desk is.
    badges_where: String;
    /// The languages in which the meeting works; `en` alone for a meeting in English only.
    languages: BTreeSet<Language>;
    /// Is the closing plenary interpreted when Member States ask for it?
    interpretation_on_request: bool;
    /// Are fellowships offered?
    fellowships: bool;
    /// Is support for visas offered?
    visa_support: bool;
    /// How captioning is had: `on-request` or `plenaries`.
    captioning: Captioning;
    /// The groups whose plenaries are captioned without a request.
    captioned: BTreeSet<String>;
    /// Is there a programme for newcomers?
    newcomers: bool;
    /// Who decides: delegates `in-the-room`, or `remote-included`.
    deciding: Deciding;
    /// Are contributions on other subjects than the scope not wanted?
    contributions_closed: bool;
    /// The meeting of the management team.
    management: Management;
    /// The subjects on which the group leads.
    leads_on: Lines;
    /// The group's secretariat: an office, not a person.
    contact: Contact;
    /// What the house offers at the meeting, and where to ask for it.
    facilities: Facilities;
    /// The chair, as the letter prints the name.
    chair: Chair;
    /// Who hosts the meeting.
    host: Told;
    /// The agenda.
    agenda: Agenda;
    /// What a closed scope allows.
    scope: Vec<Scope>;
    /// Other events that go with the meeting.
    events: Vec<Event>;
    /// Sessions held in another way than the meeting.
    sessions: Vec<Session>;
    /// Where these facts come from, when they are not this house's own.
    source: String;
}

/// Facts of a meeting. What is left out stays as it was.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Describe {
    /// Name of the meeting.
    pub meeting: MeetingId,
    /// The facts to set.
    #[serde(default)]
    pub facts: About,
    /// Names of facts that are unknown again.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unknown: BTreeSet<String>,
}

/// Decides which facts of a meeting are set.
///
/// # Errors
/// [`INVITATION`] for a place that does not go with the mode, [`FACTS_HOLD_TOGETHER`] for facts that contradict each other.
pub fn decide(
    meeting: &Meeting,
    act: &Describe,
    edition: EditionId,
) -> Result<Decision<super::Event>, Refusal> {
    let no = |key: &str, field: &str| {
        Refusal::new(FACTS_HOLD_TOGETHER, edition, key).fact("meeting", meeting.id.clone()).at_field(field)
    };
    if let Some(name) = act.unknown.iter().find(|name| !About::NAMES.contains(&name.as_str())) {
        return Err(no("meeting-fact-unknown", "unknown").fact("name", name.as_str()));
    }
    if let Some(name) = About::contradicted(&act.facts, &act.unknown) {
        return Err(no("meeting-fact-set-and-unknown", "unknown").fact("name", name));
    }
    let about = meeting.about.amended(&act.facts, &act.unknown);
    if about == *meeting.about {
        return Err(no("meeting-facts-unchanged", "facts"));
    }
    told(meeting, &about, edition)?;
    placed(meeting, &about, edition)?;
    hours(meeting, &about, edition)?;
    days(meeting, &about, edition)?;
    agenda(meeting, &about, edition)?;
    Ok(Decision::grant(FACTS_HOLD_TOGETHER, super::Event::Described(Box::new(act.clone()))))
}

/// A text that is given is told in some language.
fn told(meeting: &Meeting, about: &About, edition: EditionId) -> Result<(), Refusal> {
    let facilities = about.facilities.as_ref();
    let country = about.chair.as_ref().and_then(|chair| chair.country.as_ref());
    let single = [
        ("facts.place", about.place.as_ref()),
        ("facts.venue", about.venue.as_ref()),
        ("facts.facilities.lockers", facilities.and_then(|of| of.lockers.as_ref())),
        ("facts.facilities.visa_subject", facilities.and_then(|of| of.visa_subject.as_ref())),
        ("facts.chair.country", country),
        ("facts.host", about.host.as_ref()),
    ];
    let single = single.into_iter().filter_map(|(field, told)| Some((field.to_owned(), told?)));
    let title = |list: &str, at: usize| format!("facts.{list}.{at}.title");
    let events = about.events.iter().flatten().enumerate();
    let sessions = about.sessions.iter().flatten().enumerate();
    let titles = events
        .map(|(at, event)| (title("events", at), &event.title))
        .chain(sessions.map(|(at, session)| (title("sessions", at), &session.title)));
    match single.chain(titles).find(|(_, told)| told.is_blank()) {
        Some((field, _)) => Err(Refusal::new(FACTS_HOLD_TOGETHER, edition, "told-in-no-language")
            .fact("meeting", meeting.id.clone())
            .at_field(&format!("{field}.en"))),
        None => Ok(()),
    }
}

/// CLT-2: a meeting in a place has one; a virtual one has none.
fn placed(meeting: &Meeting, about: &About, edition: EditionId) -> Result<(), Refusal> {
    let no = |key: &str, field: &str| {
        Refusal::new(INVITATION, edition, key).fact("meeting", meeting.id.clone()).at_field(field)
    };
    let Some(mode) = about.mode else { return Ok(()) };
    if matches!(mode, Mode::Physical | Mode::Hybrid) {
        let known = about.place.is_some() || !meeting.place.trim().is_empty();
        return if known { Ok(()) } else { Err(no("meeting-place-missing", "facts.place")) };
    }
    let placed = [
        ("facts.place", about.place.is_some()),
        ("facts.venue", about.venue.is_some()),
        ("facts.badges_at", about.badges_at.is_some() || about.badges_where.is_some()),
    ];
    match placed.into_iter().find(|(_, given)| *given) {
        Some((field, _)) => Err(no("virtual-meeting-has-a-place", field)),
        None => Ok(()),
    }
}

/// Hours that fit each other.
fn hours(meeting: &Meeting, about: &About, edition: EditionId) -> Result<(), Refusal> {
    let no = |key: &str, field: &str| {
        Refusal::new(FACTS_HOLD_TOGETHER, edition, key).fact("meeting", meeting.id.clone()).at_field(field)
    };
    let ordered =
        |from: Option<Time>, until: Option<Time>| from.zip(until).is_none_or(|(from, until)| from < until);
    if about.closes_at.is_some() && meeting.opens != meeting.ends {
        return Err(no("closing-hour-of-several-days", "facts.closes_at"));
    }
    let management = about.management.as_ref();
    let pairs = [
        ("facts.closes_at".to_owned(), about.opens_at, about.closes_at),
        (
            "facts.management.until_hour".to_owned(),
            management.and_then(|held| held.from),
            management.and_then(|held| held.until),
        ),
    ];
    let events = about
        .events
        .iter()
        .flatten()
        .enumerate()
        .map(|(at, event)| (format!("facts.events.{at}.until_hour"), event.from, event.until));
    if let Some((field, ..)) =
        pairs.into_iter().chain(events).find(|(_, from, until)| !ordered(*from, *until))
    {
        return Err(no("hours-do-not-fit", &field));
    }
    // The desk for badges may open with the meeting, and not after it.
    if about.badges_at.zip(about.opens_at).is_some_and(|(desk, opens)| desk > opens) {
        return Err(no("hours-do-not-fit", "facts.badges_at"));
    }
    Ok(())
}

/// Days that fit those of the meeting.
fn days(meeting: &Meeting, about: &About, edition: EditionId) -> Result<(), Refusal> {
    let no = |key: &str, field: &str| {
        Refusal::new(FACTS_HOLD_TOGETHER, edition, key).fact("meeting", meeting.id.clone()).at_field(field)
    };
    let within = |day| (meeting.opens..=meeting.ends).contains(&day);
    let outside = |session: &Session| session.on.is_some_and(|day| !within(day));
    if let Some(at) = about.sessions.iter().flatten().position(outside) {
        return Err(no("session-outside-the-meeting", &format!("facts.sessions.{at}.on"))
            .fact("opens", meeting.opens)
            .fact("ends", meeting.ends));
    }
    // Both come before a meeting, or within it: the management team on its eve, other events some weeks before.
    let late = |day: Option<jiff::civil::Date>| day.is_some_and(|day| day > meeting.ends);
    if late(about.management.as_ref().and_then(|held| held.on)) {
        return Err(no("day-after-the-meeting", "facts.management.on").fact("ends", meeting.ends));
    }
    if let Some(at) = about.events.iter().flatten().position(|event| late(event.on)) {
        return Err(no("day-after-the-meeting", &format!("facts.events.{at}.on")).fact("ends", meeting.ends));
    }
    let turned = |scope: &Scope| scope.from.zip(scope.until).is_some_and(|(from, until)| until < from);
    if let Some(at) = about.scope.iter().flatten().position(turned) {
        return Err(no("scope-ends-before-it-begins", &format!("facts.scope.{at}.until")));
    }
    Ok(())
}

/// An agenda whose items nest, and whose marks tell them apart.
fn agenda(meeting: &Meeting, about: &About, edition: EditionId) -> Result<(), Refusal> {
    let no = |key: &str, at: usize, field: &str| {
        let field = format!("facts.agenda.items.{at}.{field}");
        Refusal::new(FACTS_HOLD_TOGETHER, edition, key).fact("meeting", meeting.id.clone()).at_field(&field)
    };
    let Some(agenda) = &about.agenda else { return Ok(()) };
    // For each depth, the marks used under the item that is open there.
    let mut open: Vec<BTreeSet<&str>> = Vec::new();
    for (at, item) in agenda.items.iter().enumerate() {
        let AgendaItem { depth, mark, title, text, printed_number, code, .. } = item;
        let depth = usize::from(*depth);
        if depth == 0 || depth > open.len() + 1 {
            return Err(no("agenda-item-under-nothing", at, "depth").fact("mark", mark.as_str()));
        }
        let titled = title.as_ref().is_some_and(|title| !title.is_blank());
        if !titled && text.is_none() && printed_number.is_none() && code.is_none() {
            return Err(no("agenda-item-says-nothing", at, "title").fact("mark", mark.as_str()));
        }
        open.truncate(depth);
        open.resize_with(depth, BTreeSet::new);
        if !mark.is_empty() && !open[depth - 1].insert(mark) {
            return Err(no("agenda-mark-twice", at, "mark").fact("mark", mark.as_str()));
        }
    }
    Ok(())
}
