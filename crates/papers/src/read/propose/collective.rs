//! A collective letter: the meeting, its facts, and the letter for the register.

use super::{Draft, Held, Proposal, convene, group, language, meeting, named, place, told};
use crate::collective_letter as letter;
use crate::facts::Localized;
use crate::read::Reading;
use jiff::civil::Date;
use rulebook::calendar::Zone;
use rulebook::letter::{Kind, Printed};
use rulebook::meeting::About;
use rulebook::meeting::deadlines::Mode;
use rulebook::meeting::told::{
    Agenda, AgendaItem, Captioning, Chair, Contact, Deciding, Event, Facilities, Lines, Management, Purpose,
    Scope, ToDecide, Told, Updated,
};
use serde_json::json;
use std::collections::BTreeSet;
use words::Lang;

/// The acts of a collective letter.
pub(super) fn propose(reading: &Reading, facts: &letter::Facts, held: &Held) -> Vec<Proposal> {
    let of = group(facts.group.number.as_ref());
    let days = facts.meeting.days;
    let number = facts.serial.zip(facts.group.number.as_ref());
    let number = number.map_or_else(String::new, |(serial, group)| format!("{serial}/{group}"));
    let source = named("propose-collective-letter", &number);
    let zone = facts.meeting.zone.as_ref();
    let convened = convene(
        reading,
        held,
        of.as_ref(),
        days,
        &source,
        ("meeting.days", facts.meeting.place.as_ref(), zone),
    );
    let name = of.as_ref().zip(days).map(|(group, (opens, _))| meeting(held, group, opens));
    let described = describe(reading, facts, name.as_deref(), &source);
    let entered = take_over(reading, facts, held, name.as_deref(), &source);
    convened.into_iter().chain(Some(described)).chain(entered).collect()
}

/// Paths of the facts of a meeting, each with the path by which the reader knows it.
const FACTS: [(&str, &str); 9] = [
    ("facts.mode", "meeting.mode"),
    ("facts.place", "meeting.place"),
    ("facts.opens_at", "meeting.opens"),
    ("facts.closes_at", "meeting.closes"),
    ("facts.hours_zone", "meeting.zone"),
    ("facts.badges_at", "meeting.badges"),
    ("facts.management.on", "management.on"),
    ("facts.management.from_hour", "management.hours"),
    ("facts.deciding", "services.deciding"),
];

fn describe(reading: &Reading, facts: &letter::Facts, name: Option<&str>, source: &str) -> Proposal {
    let about = about(reading, facts, source);
    let mut draft = Draft::new(reading, "meeting.describe");
    draft.needs("meeting", "meeting.days", name);
    // A letter in another script prints the name as that script writes it.
    if about.chair.is_some() && reading.lang != Lang::En {
        draft.doubtful.push("facts.chair.printed_name".to_owned());
    }
    let facts = json!(about);
    // A fact that is left out is no field to be in doubt about.
    let is_given = |field: &str| {
        facts.pointer(&format!("/{}", field.replacen("facts.", "", 1).replace('.', "/"))).is_some()
    };
    for (field, fact) in FACTS.into_iter().filter(|(field, _)| is_given(field)) {
        draft.doubt(field, fact);
    }
    draft.with.insert("facts".to_owned(), facts);
    draft.done()
}

/// What the letter says of the meeting beyond its days.
fn about(reading: &Reading, facts: &letter::Facts, source: &str) -> About {
    let (meeting, services) = (&facts.meeting, facts.services);
    let said = |yes: bool| yes.then_some(true);
    let is_in_place = meeting.mode.is_none_or(Mode::is_in_place);
    let zone = meeting.zone.as_deref().filter(|_| reading.zone_of_opening_is_printed()).and_then(zone);
    About {
        mode: meeting.mode,
        place: place(meeting.place.as_ref()).filter(|_| is_in_place),
        venue: told(meeting.venue.as_ref()).filter(|_| is_in_place),
        opens_at: meeting.opens,
        closes_at: meeting.closes.filter(|_| meeting.days.is_some_and(|(first, last)| first == last)),
        hours_zone: zone,
        badges_at: meeting.badges.filter(|_| is_in_place),
        badges_where: meeting.badges_at.clone().filter(|_| is_in_place),
        languages: services.english_only.then(|| language(Lang::En).into_iter().collect()),
        interpretation_on_request: said(services.interpretation_on_request),
        fellowships: services.fellowships,
        visa_support: services.visa_support,
        captioning: services.captioning.map(captioning),
        captioned: listed(facts.captioned.iter().cloned().collect::<BTreeSet<_>>(), BTreeSet::is_empty),
        newcomers: said(services.newcomers),
        deciding: services.deciding.map(deciding),
        contributions_closed: said(services.contributions_closed),
        management: facts.management.as_ref().map(management),
        leads_on: lines(&facts.leads_on),
        contact: contact(facts),
        facilities: facilities(&facts.facilities),
        chair: facts.chair.as_ref().and_then(chair),
        host: None,
        agenda: listed(agenda(&facts.agenda), |agenda| agenda.items.is_empty()),
        scope: listed(meeting.scope.iter().map(scope).collect(), Vec::is_empty),
        events: listed(facts.events.iter().filter_map(event).collect(), Vec::is_empty),
        sessions: None,
        source: Some(source.to_owned()),
    }
}

/// A list, unless it is empty.
fn listed<T>(list: T, is_empty: impl Fn(&T) -> bool) -> Option<T> {
    (!is_empty(&list)).then_some(list)
}

fn zone(name: &str) -> Option<Zone> {
    Zone::parse(name).ok()
}

const fn captioning(captioning: letter::Captioning) -> Captioning {
    match captioning {
        letter::Captioning::OnRequest => Captioning::OnRequest,
        letter::Captioning::Plenaries => Captioning::Plenaries,
    }
}

const fn deciding(deciding: letter::Deciding) -> Deciding {
    match deciding {
        letter::Deciding::InTheRoom => Deciding::InTheRoom,
        letter::Deciding::RemoteIncluded => Deciding::RemoteIncluded,
    }
}

fn management(held: &letter::ManagementMeeting) -> Management {
    Management {
        on: held.on,
        from: held.hours.map(|(from, _)| from),
        until: held.hours.map(|(_, until)| until),
        hours_zone: held.zone.as_deref().and_then(zone),
        is_virtual: held.is_virtual,
    }
}

/// Several texts, one a line in each language.
fn lines(texts: &[Localized]) -> Option<Lines> {
    let told: Vec<Told> = texts.iter().filter_map(|text| told(Some(text))).collect();
    let en = told.iter().map(|text| text.en.clone()).filter(|text| !text.is_empty()).collect();
    let lines = Lines { en, zh: told.into_iter().filter_map(|text| text.zh).collect() };
    listed(lines, Lines::is_empty)
}

/// Where the secretariat of the group is reached.
fn contact(facts: &letter::Facts) -> Option<Contact> {
    let body = &facts.body;
    let contact = Contact {
        telephone: body.telephone.clone(),
        fax: body.fax.clone(),
        email: body.email.clone(),
        web: body.web.clone(),
    };
    listed(contact, |contact| *contact == Contact::default())
}

/// What the house offers, and where to ask for it.
fn facilities(of: &letter::Facilities) -> Option<Facilities> {
    let facilities = Facilities {
        tool: of.tool.clone(),
        latest: of.latest.clone(),
        wireless: of.wireless.clone(),
        lockers: told(of.lockers.as_ref()),
        printing: of.printing.clone(),
        laptops: of.laptops.clone(),
        newcomers_desk: of.newcomers_desk.clone(),
        fellowships_desk: of.fellowships_desk.clone(),
        fellowships_fax: of.fellowships_fax.clone(),
        visa_desk: of.visa_desk.clone(),
        visa_subject: told(of.visa_subject.as_ref()),
        visiting: of.visiting.clone(),
        hotels: of.hotels.clone(),
    };
    listed(facilities, |facilities| *facilities == Facilities::default())
}

fn chair(chair: &letter::Chair) -> Option<Chair> {
    Some(Chair { printed_name: chair.name.clone()?, country: told(chair.country.as_ref()) })
}

/// The agenda, its items one after the other with their depth.
fn agenda(agenda: &letter::Agenda) -> Agenda {
    let mut items = Vec::new();
    flatten(&agenda.items, 1, &mut items);
    let updated = agenda.updated.map(|updated| match updated {
        letter::Updated::AsDocument => Updated::AsDocument,
        letter::Updated::OnPage => Updated::OnPage,
    });
    Agenda { updates: agenda.updates.clone(), updated, items }
}

fn flatten(items: &[letter::Item], depth: u8, found: &mut Vec<AgendaItem>) {
    for item in items {
        let text = item.text.clone().unwrap_or_default();
        found.push(AgendaItem {
            depth,
            mark: item.mark.clone(),
            title: told(Some(&item.title)),
            documents: item.documents.clone(),
            text: None,
            printed_number: text.number,
            is_amendment: text.amendment,
            code: text.code,
            carried_by: text.carried_by,
            decides: item.decides.map(|decision| match decision {
                letter::Decision::Approval => ToDecide::Approval,
                letter::Decision::Consent => ToDecide::Consent,
            }),
            ipr_call: item.ipr_call,
        });
        flatten(&item.items, depth.saturating_add(1), found);
    }
}

fn scope(purpose: &letter::Purpose) -> Scope {
    let scope = Scope { purpose: Purpose::Reports, assembly: None, from: None, until: None, count: None };
    match purpose {
        letter::Purpose::Reports { assembly } => Scope { assembly: Some(assembly.clone()), ..scope },
        letter::Purpose::FutureMeetings { assembly } => {
            Scope { purpose: Purpose::FutureMeetings, assembly: Some(assembly.clone()), ..scope }
        }
        letter::Purpose::Determined { count, days } => Scope {
            purpose: Purpose::DeterminedTexts,
            from: days.map(|(from, _)| from),
            until: days.map(|(_, until)| until),
            count: *count,
            ..scope
        },
    }
}

fn event(event: &letter::Event) -> Option<Event> {
    Some(Event {
        title: told(event.name.as_ref())?,
        on: event.on,
        from: event.hours.map(|(from, _)| from),
        until: event.hours.map(|(_, until)| until),
        hours_zone: event.zone.as_deref().and_then(zone),
        is_virtual: event.is_virtual,
        web: event.address.clone(),
        must_register: event.must_register,
    })
}

/// The letter for the register, as it stands: misprints too.
fn take_over(
    reading: &Reading,
    facts: &letter::Facts,
    held: &Held,
    meeting: Option<&str>,
    source: &str,
) -> Option<Proposal> {
    let number = facts.serial.zip(facts.group.number.as_ref());
    let number = number.map(|(serial, group)| format!("{serial}-{group}"));
    let name = named("propose-collective-letter", number.as_deref().unwrap_or_default()).trim().to_owned();
    if held.letters.contains(name.as_str()) {
        return None;
    }
    let mut draft = Draft::new(reading, "letter.take-over");
    draft.takes("letter", "serial", Some(name));
    draft.takes("kind", "kind", Some(Kind::CollectiveLetter));
    draft.needs("number", "serial", facts.serial);
    draft.takes("dated", "date", facts.date);
    let opens = facts.meeting.days.map(|(opens, _)| opens);
    draft.takes("period", "meeting.days", undated(facts.date, opens));
    draft.needs("meeting", "meeting.days", meeting);
    draft.takes("languages", "language", language(reading.lang).map(|language| [language]));
    let printed = printed(&facts.deadlines);
    draft.takes("printed", "deadlines", (!printed.is_empty()).then_some(printed));
    let initials = facts.file.as_ref().and_then(|file| Some(file.split_once('/')?.1.to_owned()));
    draft.takes("initials", "file", initials);
    draft.takes("source", "source", Some(source));
    Some(draft.done())
}

/// The study period of a letter that bears no day: that of the meeting it names (DC-36).
pub(super) fn undated(dated: Option<Date>, opens: Option<Date>) -> Option<&'static str> {
    let period = rulebook::letter::period::study_period(opens?)?;
    dated.is_none().then_some(period.id.as_str())
}

/// The days that the letter prints, as printed.
fn printed(rows: &[letter::Row]) -> Printed {
    use letter::Action;
    let on = |action: Action| rows.iter().find(|row| row.actions.contains(&action)).and_then(|row| row.on);
    Printed {
        translation: on(Action::Translation),
        captioning: on(Action::Captioning),
        fellowship: on(Action::Fellowship),
        interpretation: on(Action::Interpretation),
        registration: on(Action::Registration),
        visa: on(Action::Visa),
        contributions: on(Action::Contributions),
        tap_replies: on(Action::TapReplies),
    }
}
