//! The collective letter of a meeting: what the house knows of the meeting, as the facts that the letter prints. What is not known
//! stays unknown (DC-32).

use super::letters::Borne;
use super::{Sources, lines, localized};
use desk::answer::NoAnswer;
use jiff::civil::Date;
use papers::Localized;
use papers::collective_letter::{
    Action, Agenda, Captioning, Chair, Circulars, Cited, Consultation, Deciding, Decision, Event, Facilities,
    Facts, Item, ManagementMeeting, Meeting as MeetingFacts, Numbered, Purpose, Row, Services, Terms,
    Updated,
};
use papers::facts::Body;
use rulebook::approval::item::Kind;
use rulebook::approval::tap::act::Language;
use rulebook::letter::{Letter, Printed};
use rulebook::meeting::deadlines::{Mode, What, deadlines, parameters};
use rulebook::meeting::{About, Meeting, told};
use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;
use std::slice::Iter;

/// The last minute of a day on which something is due (DC-5).
const LAST_MINUTE: jiff::civil::Time = jiff::civil::time(23, 59, 0, 0);

/// The facts of the letter; none where its meeting is not known.
pub(super) fn facts(from: &Sources, letter: &Letter, borne: &Borne) -> Result<Option<Facts>, NoAnswer> {
    let Some(meeting) = meeting_of(from, letter) else { return Ok(None) };
    let about = &meeting.about;
    let group = letter.group.as_ref().unwrap_or(&meeting.group);
    Ok(Some(Facts {
        mark: from.mark(),
        body: secretariat(from, about),
        date: borne.dated,
        serial: borne.number,
        file: letter.file(),
        group: from.study_group(group),
        meeting: meeting_facts(from, letter, meeting),
        leads_on: about.leads_on.as_ref().map(lines).unwrap_or_default(),
        consultations: consultations(from, meeting, borne.dated),
        management: about.management.as_ref().map(management),
        chair: about.chair.as_ref().map(|chair| Chair {
            name: Some(chair.printed_name.clone()),
            country: chair.country.as_ref().map(localized),
        }),
        deadlines: rows(&borne.printed),
        services: services(about),
        captioned: captioned(about, group.as_str()),
        terms: about.mode.map(|mode| Terms::of(mode, meeting.opens)).unwrap_or_default(),
        circulars: circulars(about.mode, meeting.opens),
        facilities: about.facilities.as_ref().map(facilities).unwrap_or_default(),
        events: about.events.iter().flatten().map(event).collect(),
        agenda: about.agenda.as_ref().map(|agenda| agenda_of(from, agenda)).unwrap_or_default(),
        paragraphs: lines(&letter.paragraphs),
        annexes: None,
        director: None,
        record_head: from.record_head(borne.dated)?,
    }))
}

fn meeting_of<'h>(from: &Sources<'h>, letter: &Letter) -> Option<&'h Meeting> {
    from.house.meetings.get(letter.meeting.as_ref()?)
}

/// The days that the letter of a meeting prints: those that a person set, else those of the rules, without what the meeting is said
/// not to have. Replies are due when the first of its consultations closes, and are no row where there is none.
pub(super) fn days(from: &Sources, letter: &Letter) -> Printed {
    let mut printed = Printed::default();
    let Some(meeting) = meeting_of(from, letter) else { return printed };
    let Some(mode) = meeting.about.mode else { return printed };
    let all = deadlines(meeting.opens, mode, &meeting.zone, &from.house.registers.holidays);
    let ruled = |what: What| all.iter().find(|due| due.what == what).map(|due| due.deadline.day());
    let set = &letter.overrides;
    let day = |what: What| {
        let offered = is_offered(&meeting.about, what);
        set.row(what.key()).map(|set| set.date).or_else(|| ruled(what).filter(|_| offered))
    };
    printed.translation = day(What::Translation);
    printed.captioning = day(What::Captioning);
    printed.fellowship = day(What::Fellowship);
    printed.interpretation = day(What::Interpretation);
    printed.registration = day(What::Registration);
    printed.visa = day(What::Visa);
    printed.contributions = day(What::Contributions);
    printed.tap_replies =
        consultations(from, meeting, None).iter().filter_map(|consultation| consultation.replies_until).min();
    printed
}

/// Does the meeting have what is due, as far as is known? What nobody has said is not ruled out.
fn is_offered(about: &About, what: What) -> bool {
    match what {
        What::Fellowship | What::FellowshipAdvisedStart => about.fellowships != Some(false),
        What::Visa => about.visa_support != Some(false),
        What::Interpretation => about.interpretation_on_request != Some(false) && !in_english_only(about),
        // Where captioning is had without a request, none is due.
        What::Captioning => about.captioning != Some(told::Captioning::Plenaries),
        What::Contributions | What::Translation => about.contributions_closed != Some(true),
        What::Registration | What::TapReplies => true,
    }
}

/// The sender, with the contacts of the group's secretariat.
fn secretariat(from: &Sources, about: &About) -> Body {
    let contact = about.contact.clone().unwrap_or_default();
    let told::Contact { telephone, fax, email, web } = contact;
    Body { telephone, fax, email, web, address: Vec::new(), ipr_database: None, ..from.sender() }
}

/// The meeting itself, with the days that the letter printed.
fn meeting_facts(from: &Sources, letter: &Letter, meeting: &Meeting) -> MeetingFacts {
    let about = &meeting.about;
    MeetingFacts {
        mode: about.mode,
        place: from.place(meeting),
        venue: about.venue.as_ref().map(localized),
        days: from.house.days_in(letter),
        opens: about.opens_at,
        closes: about.closes_at,
        zone: about.hours_zone.as_ref().map(|zone| zone.name().to_owned()),
        badges: about.badges_at,
        badges_at: about.badges_where.clone(),
        scope: about.scope.iter().flatten().map(purpose).collect(),
    }
}

fn purpose(of: &told::Scope) -> Purpose {
    let assembly = of.assembly.clone().unwrap_or_default();
    match of.purpose {
        told::Purpose::Reports => Purpose::Reports { assembly },
        told::Purpose::FutureMeetings => Purpose::FutureMeetings { assembly },
        told::Purpose::DeterminedTexts => {
            Purpose::Determined { count: of.count, days: of.from.zip(of.until) }
        }
    }
}

/// The consultations that are to be decided at the meeting, by circular: those that were announced by the day of the letter.
fn consultations(from: &Sources, meeting: &Meeting, dated: Option<Date>) -> Vec<Consultation> {
    let mut found: BTreeMap<u32, Consultation> = BTreeMap::new();
    for file in from.house.announced_for(&meeting.id) {
        let Some(held) = file.tap.as_ref().and_then(|tap| tap.announcement.as_ref()) else { continue };
        let later = held.posted.zip(dated).is_some_and(|(posted, dated)| posted > dated);
        if held.meeting != meeting.id || later {
            continue;
        }
        let consultation = found.entry(held.circular).or_insert_with(|| Consultation {
            circular: Some(held.circular.to_string()),
            texts: Vec::new(),
            replies_until: Some(held.first_closes.day()),
            replies_at: Some(LAST_MINUTE),
            zone: Some(held.first_closes.zone.name().to_owned()),
        });
        let facts = &file.item.facts;
        consultation.texts.push(Numbered {
            number: Some(facts.text.to_string()),
            code: facts.provisional.clone(),
            amendment: matches!(facts.kind, Kind::Amendment(_)),
            carried_by: None,
        });
    }
    found.into_values().collect()
}

fn management(of: &told::Management) -> ManagementMeeting {
    ManagementMeeting {
        on: of.on,
        hours: of.from.zip(of.until),
        zone: of.hours_zone.as_ref().map(|zone| zone.name().to_owned()),
        is_virtual: of.is_virtual,
    }
}

/// The rows of the table: by day, and within a day in the order of practice (CLT-11).
fn rows(printed: &Printed) -> Vec<Row> {
    let mut rows: BTreeMap<Date, Vec<Action>> = BTreeMap::new();
    for (name, day) in printed.rows() {
        let what = What::ALL.into_iter().find(|what| what.key() == name);
        if let Some(action) = what.and_then(Action::of) {
            rows.entry(*day).or_default().push(action);
        }
    }
    let row = |(on, mut actions): (Date, Vec<Action>)| {
        actions.sort_unstable();
        Row { on: Some(on), actions }
    };
    rows.into_iter().map(row).collect()
}

/// Does the meeting work in English alone?
fn in_english_only(about: &About) -> bool {
    about.languages.as_ref().is_some_and(|languages| *languages == BTreeSet::from([Language::En]))
}

fn services(about: &About) -> Services {
    Services {
        english_only: in_english_only(about),
        interpretation_on_request: about.interpretation_on_request == Some(true),
        fellowships: about.fellowships,
        visa_support: about.visa_support,
        deciding: about.deciding.map(|deciding| match deciding {
            told::Deciding::InTheRoom => Deciding::InTheRoom,
            told::Deciding::RemoteIncluded => Deciding::RemoteIncluded,
        }),
        captioning: about.captioning.map(|captioning| match captioning {
            told::Captioning::OnRequest => Captioning::OnRequest,
            told::Captioning::Plenaries => Captioning::Plenaries,
        }),
        contributions_closed: about.contributions_closed == Some(true),
        newcomers: about.newcomers == Some(true),
    }
}

/// What the house offers, and where to ask. What nobody has said is not mentioned, and so is what was left blank.
fn facilities(of: &told::Facilities) -> Facilities {
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    Facilities {
        tool: said(&of.tool),
        latest: said(&of.latest),
        wireless: said(&of.wireless),
        lockers: of.lockers.as_ref().map(localized),
        printing: said(&of.printing),
        laptops: said(&of.laptops),
        newcomers_desk: said(&of.newcomers_desk),
        fellowships_desk: said(&of.fellowships_desk),
        fellowships_fax: said(&of.fellowships_fax),
        visa_desk: said(&of.visa_desk),
        visa_subject: of.visa_subject.as_ref().map(localized),
        visiting: said(&of.visiting),
        hotels: said(&of.hotels),
    }
}

/// The groups whose plenaries are captioned: its working parties, and last the group itself.
fn captioned(about: &About, group: &str) -> Vec<String> {
    let mut all: Vec<String> = about.captioned.iter().flatten().cloned().collect();
    all.sort_by_key(|name| name == group);
    all
}

/// The circulars on how a registration is approved: parameters of meetings, known by their numbers alone (CLT-5).
fn circulars(mode: Option<Mode>, opens: Date) -> Circulars {
    let cited = |key: &str| {
        let parameter =
            parameters().get(key).filter(|of| mode.is_some_and(|mode| of.modes.contains(&mode)))?;
        Some(Cited { number: Some(parameter.value(opens)?.amount.to_string()), period: None })
    };
    Circulars { approval: cited("circular_on_approval"), automatic: cited("circular_on_automatic_approval") }
}

fn event(of: &told::Event) -> Event {
    Event {
        name: Some(localized(&of.title)),
        on: of.on,
        hours: of.from.zip(of.until),
        zone: of.hours_zone.as_ref().map(|zone| zone.name().to_owned()),
        is_virtual: of.is_virtual,
        address: of.web.clone(),
        must_register: of.must_register,
    }
}

fn agenda_of(from: &Sources, agenda: &told::Agenda) -> Agenda {
    Agenda {
        updates: agenda.updates.clone(),
        updated: agenda.updated.map(|updated| match updated {
            told::Updated::AsDocument => Updated::AsDocument,
            told::Updated::OnPage => Updated::OnPage,
        }),
        items: nest(from, &mut agenda.items.iter().peekable(), 1),
    }
}

/// The items of a depth, each with those within it: a meeting holds them in one list, each with its depth.
fn nest(from: &Sources, items: &mut Peekable<Iter<told::AgendaItem>>, depth: u8) -> Vec<Item> {
    let mut nested = Vec::new();
    while let Some(next) = items.next_if(|next| next.depth >= depth) {
        let within = nest(from, items, depth.saturating_add(1));
        nested.push(Item { items: within, ..item(from, next) });
    }
    nested
}

/// An item of the agenda, with the text that it is about as the house knows it.
fn item(from: &Sources, of: &told::AgendaItem) -> Item {
    let file = of.text.as_ref().and_then(|id| from.house.text(id.as_str()));
    let facts = file.map(|file| &file.item.facts);
    let own_title = || facts.map(|facts| titled(&facts.title, facts.title_zh.as_ref()));
    let names_a_text = of.text.is_some() || of.printed_number.is_some() || of.code.is_some();
    let determined = || file?.tap.as_ref()?.determined.as_ref()?.source.clone();
    Item {
        mark: of.mark.clone(),
        title: of.title.as_ref().map(localized).or_else(own_title).unwrap_or_default(),
        documents: of.documents.clone(),
        text: names_a_text.then(|| Numbered {
            number: of.text.as_ref().map(ToString::to_string).or_else(|| of.printed_number.clone()),
            code: of.code.clone().or_else(|| facts?.provisional.clone()),
            amendment: of.is_amendment || facts.is_some_and(|facts| matches!(facts.kind, Kind::Amendment(_))),
            carried_by: of.carried_by.clone().or_else(determined),
        }),
        decides: of.decides.map(|decides| match decides {
            told::ToDecide::Approval => Decision::Approval,
            told::ToDecide::Consent => Decision::Consent,
        }),
        ipr_call: of.ipr_call,
        items: Vec::new(),
    }
}

fn titled(en: &str, zh: Option<&String>) -> Localized {
    match zh {
        Some(zh) => Localized::both(en, zh.clone()),
        None => Localized::new(words::Lang::En, en),
    }
}
