//! The path of an act without a record: authority, facts, rulebook. Preview, rehearsal and audit go the same way.

use crate::authority;
use crate::entry::{By, Entry, RULEBOOK};
use crate::facts;
use crate::house::House;
use crate::letters;
use jiff::Timestamp;
use rulebook::act::Act;
use rulebook::approval::item;
use rulebook::approval::selection;
use rulebook::approval::tap::{self, Tap, act::Act as TapAct};
use rulebook::body::{self, Standing};
use rulebook::clause::{EditionId, Rule};
use rulebook::decision::Decision;
use rulebook::edition::Edition;
use rulebook::event::Event;
use rulebook::id::{GroupId, PersonId};
use rulebook::letter;
use rulebook::meeting;
use rulebook::refusal::Refusal;
use rulebook::rules::KNOWN;
use serde_json::{Value, json};

/// Who hands an act in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A login.
    Person(PersonId),
    /// The calendar.
    Calendar,
    /// Whoever holds the machine of the record: founds it, and records the rotation of its signing key. Nothing else.
    Founder,
}

/// An act, handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The id that the client made.
    pub id: [u8; 16],
    /// Who.
    pub actor: Actor,
    /// What.
    pub act: Act,
    /// The moment of receipt.
    pub received: Timestamp,
}

/// Decides a request on the state and makes its entry. Nothing is changed: the caller records it and folds it.
///
/// # Errors
/// The refusal of the authority table or of the rulebook.
pub fn perform(house: &House, request: &Request, recorded: Timestamp) -> Result<Entry, Refusal> {
    let edition = edition(house, &request.act, request.received);
    let by = by(house, request, edition.id)?;
    let decided = decide(house, request, &by, edition)?;
    let Decided { decision, facts } = decided;
    let parameters = parameters(&request.act, edition);
    Ok(Entry {
        v: 1,
        id: hex::encode(request.id),
        happened: request.received,
        recorded,
        text: request.act.text().cloned(),
        meeting: request.act.meeting().cloned(),
        act: request.act.clone(),
        edition: edition.id,
        rulebook: RULEBOOK.to_owned(),
        under: cited(&decision.under, edition.id),
        warnings: decision.warnings,
        facts,
        parameters,
        events: decision.events,
        by,
    })
}

/// The edition an act is decided under: that of the case, which keeps it; else the one in force that day (DC-16).
fn edition(house: &House, act: &Act, at: Timestamp) -> &'static Edition {
    if let Act::Tap(act) = act
        && let TapAct::TakeOver(with) = act.as_ref()
    {
        return Edition::of(with.edition);
    }
    let held = act
        .text()
        .and_then(|id| house.text(id.as_str()))
        .and_then(|file| file.tap.as_ref())
        .map(|tap| tap.edition);
    held.map_or_else(|| Edition::on(house.zone().day(at)), Edition::of)
}

/// Who acts, and in what standing.
fn by(house: &House, request: &Request, edition: EditionId) -> Result<By, Refusal> {
    match &request.actor {
        Actor::Calendar => {
            Ok(By { person: PersonId::from("calendar"), role: None, standing: Standing::Calendar })
        }
        Actor::Founder => {
            let founding = matches!(request.act, Act::Body(body::Act::Found(_))) && house.steps.is_empty();
            let rotating = matches!(request.act, Act::Body(body::Act::RotateSigningKey(_)));
            let refused = || {
                Refusal::new(KNOWN, edition, "body-founded-already")
                    .fact("name", house.registers.name.as_str())
            };
            if founding || rotating {
                Ok(By { person: PersonId::from("founder"), role: None, standing: Standing::Secretariat })
            } else {
                Err(refused())
            }
        }
        Actor::Person(person) => {
            let day = house.zone().day(request.received);
            let about = about_group(house, &request.act);
            let found =
                authority::may(request.act.name(), person, about.as_ref(), &house.registers, day, edition)?;
            Ok(By { person: found.person, role: Some(found.role), standing: found.standing })
        }
    }
}

/// The group that an act is about: that of its text or meeting.
fn about_group(house: &House, act: &Act) -> Option<GroupId> {
    let of_text = act.text().and_then(|id| house.text(id.as_str())).map(|file| file.item.facts.group.clone());
    if let Act::Letter(act) = act
        && let Some(letter) = house.letters.letter(act.letter().as_str())
    {
        return letter.group.clone();
    }
    let of_meeting =
        || act.meeting().and_then(|id| house.meetings.get(id)).map(|meeting| meeting.group.clone());
    of_text.or_else(of_meeting)
}

/// A decision with the facts it was made on.
struct Decided {
    decision: Decision<Event>,
    facts: Value,
}

/// Asks the procedure that the act belongs to.
fn decide(house: &House, request: &Request, by: &By, edition: &Edition) -> Result<Decided, Refusal> {
    let bare = |decision: Decision<Event>| Decided { decision, facts: Value::Null };
    match &request.act {
        Act::Body(act) => Ok(bare(body::decide(&house.registers, act, edition.id)?.map(Event::Body))),
        Act::Meeting(act) => decide_meeting(house, act, by, request.received, edition).map(bare),
        Act::Letter(act) => {
            let facts = letters::gather(house, act, &by.standing, &by.person, request.received);
            let decision = letter::decide(&house.letters, act, &facts, edition.id)?.map(Event::Letter);
            Ok(Decided { decision, facts: json!(facts) })
        }
        Act::Item(act) => {
            known_names(house, act, edition.id)?;
            let file = house.text(act.text().as_str());
            let today = house.zone().day(request.received);
            Ok(bare(item::decide(file.map(|file| &file.item), act, edition.id, today)?.map(Event::Item)))
        }
        Act::Selection(act) => {
            let selection::Act::Change(change) = act;
            let file =
                house.text(change.text.as_str()).ok_or_else(|| unknown_text(&request.act, edition.id))?;
            let facts = selection::Facts {
                group: file.item.facts.group.clone(),
                now: file.item.procedure,
                determined: file.tap.as_ref().is_some_and(|tap| tap.stage.is_determined()),
            };
            let decision = selection::decide(act, &facts, edition.id)?.map(Event::Selection);
            Ok(Decided { decision, facts: json!(facts) })
        }
        Act::Tap(act) => decide_tap(house, act, by, request, edition),
    }
}

/// A case under TAP.
fn decide_tap(
    house: &House,
    act: &TapAct,
    by: &By,
    request: &Request,
    edition: &Edition,
) -> Result<Decided, Refusal> {
    let file = house.text(act.text().as_str()).ok_or_else(|| unknown_text(&request.act, edition.id))?;
    let (tap, person): (Option<&Tap>, _) = (file.tap.as_ref(), &by.person);
    let (by, at) = (&by.standing, request.received);
    let asked = facts::Asked { item: &file.item, tap, act, by, person, at, rules: edition };
    let facts = facts::gather(house, &asked);
    let decision =
        tap::decide(tap, act, &facts, request.received, edition)?.map(|event| Event::Tap(Box::new(event)));
    Ok(Decided { decision, facts: serde_json::to_value(facts).unwrap_or_default() })
}

/// A meeting: its group is known, and a chair acts for that group alone.
fn decide_meeting(
    house: &House,
    act: &meeting::Act,
    by: &By,
    at: Timestamp,
    edition: &Edition,
) -> Result<Decision<Event>, Refusal> {
    let state = house.meetings.get(act.meeting());
    let no =
        |rule: Rule, key: &str| Refusal::new(rule, edition.id, key).fact("meeting", act.meeting().clone());
    if let meeting::Act::Convene(with) = act
        && !house.registers.groups.contains_key(&with.group)
    {
        return Err(no(KNOWN, "name-unknown").fact("name", with.group.clone()).at_field("group"));
    }
    if let meeting::Act::DelegationsPresent(with) = act {
        let announced =
            house.text(with.item.as_str()).and_then(|file| file.tap.as_ref()?.announcement.as_ref());
        if announced.is_none_or(|announcement| announcement.meeting != with.meeting) {
            let item = with.item.clone();
            return Err(no(KNOWN, "item-not-at-this-meeting").fact("text", item).at_field("item"));
        }
    }
    if let meeting::Act::Describe(with) = act
        && let Some(agenda) = &with.facts.agenda
        && let Some((at, text)) = agenda
            .items
            .iter()
            .enumerate()
            .filter_map(|(at, item)| Some((at, item.text.as_ref()?)))
            .find(|(_, text)| !house.texts.contains_key(*text))
    {
        let no = Refusal::new(KNOWN, edition.id, "text-unknown").fact("text", text.clone());
        return Err(no.at_field(&format!("facts.agenda.items.{at}.text")));
    }
    if let (Standing::Chair(group), Some(meeting)) = (&by.standing, state)
        && *group != meeting.group
    {
        return Err(no(rulebook::rules::DC_31, "only-chair").fact("group", meeting.group.clone()));
    }
    Ok(meeting::decide(state, act, &house.registers.member_states(), at, edition.id)?.map(Event::Meeting))
}

/// The groups that a new item names are in the registers.
fn known_names(house: &House, act: &item::Act, edition: EditionId) -> Result<(), Refusal> {
    let item::Act::Register(new) = act else { return Ok(()) };
    let groups = std::iter::once(&new.group).chain(&new.shared_with).chain(&new.regional);
    match groups.into_iter().find(|group| !house.registers.groups.contains_key(*group)) {
        Some(group) => {
            Err(Refusal::new(KNOWN, edition, "name-unknown").fact("name", group.clone()).at_field("group"))
        }
        None => Ok(()),
    }
}

fn unknown_text(act: &Act, edition: EditionId) -> Refusal {
    let name = act.text().map(ToString::to_string).unwrap_or_default();
    Refusal::new(KNOWN, edition, "text-unknown").fact("text", name).at_field("text")
}

/// The rules as citations, each once.
fn cited(under: &[Rule], edition: EditionId) -> Vec<rulebook::clause::Citation> {
    let mut found: Vec<rulebook::clause::Citation> = Vec::with_capacity(under.len());
    for rule in under {
        if !found.iter().any(|citation| citation.rule == rule.id) {
            found.push(rule.cite(edition));
        }
    }
    found
}

/// The numbers that an act used: kept with it, and never looked up again.
fn parameters(act: &Act, edition: &Edition) -> Value {
    let Act::Tap(act) = act else { return Value::Null };
    match act.as_ref() {
        TapAct::Announce(_) | TapAct::TakeOver(_) | TapAct::Extend(_) | TapAct::KeepMeeting(_) => {
            json!({ "announcement": edition.announcement, "replies": edition.replies, "text": edition.text })
        }
        TapAct::Distribute(_) => json!({ "text": edition.text }),
        TapAct::EstablishResult(_) => json!({ "share": edition.share }),
        TapAct::OpposeFormally(_) | TapAct::RegisterOpposition(_) | TapAct::EndMoreTime(_) => {
            json!({ "more_time": edition.more_time })
        }
        TapAct::NotifyResult(_) => {
            json!({ "more_time": edition.more_time, "notification": edition.notification })
        }
        TapAct::Determine(_) => json!({ "stability": edition.stability }),
        _ => Value::Null,
    }
}
