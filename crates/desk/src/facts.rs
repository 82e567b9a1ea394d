//! Gathers what a decision depends on outside its own case, from the state at that moment.

use crate::house::House;
use jiff::Timestamp;
use rulebook::approval::item::{Item, Kind};
use rulebook::approval::tap::act::Act;
use rulebook::approval::tap::{Facts, ItemFacts, Mandate, MeetingOf, Tap};
use rulebook::body::{Electorate, GroupKind, Standing};
use rulebook::edition::Edition;
use rulebook::id::{GroupId, MeetingId, MemberId, PersonId};
use rulebook::meeting::Meeting;

/// What is asked of a case, by whom, when, under which edition.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The work item.
    pub item: &'a Item,
    /// The case, once it began.
    pub tap: Option<&'a Tap>,
    /// The act.
    pub act: &'a Act,
    /// In what standing.
    pub by: &'a Standing,
    /// Which person.
    pub person: &'a PersonId,
    /// The moment of receipt.
    pub at: Timestamp,
    /// The edition.
    pub rules: &'a Edition,
}

/// The facts of an act under TAP.
#[must_use]
pub fn gather(house: &House, asked: &Asked) -> Facts {
    let Asked { item, tap, act, by, person, at, rules } = *asked;
    let announced = tap.and_then(|tap| tap.announcement.as_ref()).map(|announcement| &announcement.meeting);
    let named = named_meeting(act);
    let decided = decided_at(act, tap);
    let meeting = named
        .or(decided)
        .or(announced)
        .and_then(|id| house.meetings.get(id))
        .map(|meeting| at_item(meeting, item));
    let moved_from =
        named.and(announced).and_then(|id| house.meetings.get(id)).map(|meeting| at_item(meeting, item));
    let group = item
        .facts
        .regional
        .as_ref()
        .filter(|regional| meeting.as_ref().is_some_and(|m| m.group == **regional));
    let coming = house.coming_meetings(group.unwrap_or(&item.facts.group), at);
    let zone = house.zone();
    let today = zone.day(at);
    // A consultation counts its days in the zone that its announcement names.
    let posted = match act {
        Act::Announce(with) => with.posted.unwrap_or_else(|| with.zone.day(at)),
        _ => today,
    };
    let reachable =
        |meeting: &&&Meeting| rules.announcement.from(meeting.opens, &house.registers.holidays) >= posted;
    let after = announced.and_then(|id| house.meetings.get(id)).map(|meeting| meeting.opens);
    let next_after_announced = after.and_then(|opens| {
        coming
            .iter()
            .filter(|meeting| meeting.opens > opens)
            .find(reachable)
            .map(|meeting| meeting.id.clone())
    });
    Facts {
        by: by.clone(),
        person: person.clone(),
        mandate: mandate(house, item),
        meeting_of: meeting_of(house, item, act),
        meeting,
        moved_from,
        first_reachable: coming.iter().find(reachable).map(|meeting| meeting.id.clone()),
        next_after_announced,
        next_meeting: coming.first().map(|meeting| meeting.id.clone()),
        electorate: electorate(house, item),
        ipr_statements: item.statements_by(today),
        holidays: house.registers.holidays.clone(),
        base_approved: base_approved(house, item),
        named_member: named_member(act)
            .and_then(|id| house.registers.members.get(id))
            .map(|member| member.membership),
        item: ItemFacts {
            group: item.facts.group.clone(),
            kind: item.facts.kind.clone(),
            procedure: item.procedure,
            administrative: item.facts.administrative,
            regional: item.facts.regional.clone(),
            shared_with: item.facts.shared_with.clone(),
        },
        zone,
    }
}

/// The meeting with the presence at this item alone: other items are no business of this case.
fn at_item(meeting: &Meeting, item: &Item) -> Meeting {
    let present = meeting.present.get(&item.facts.text).map(|list| (item.facts.text.clone(), list.clone()));
    Meeting { present: present.into_iter().collect(), ..meeting.clone() }
}

/// The meeting that an act names.
const fn named_meeting(act: &Act) -> Option<&MeetingId> {
    match act {
        Act::Announce(with) => Some(&with.meeting),
        Act::TakeOver(with) => Some(&with.meeting.value),
        Act::Determine(with) => with.meeting.as_ref(),
        _ => None,
    }
}

/// The meeting whose decision is notified: that of the oldest result of which nobody has been told, whatever was announced since.
fn decided_at<'a>(act: &Act, tap: Option<&'a Tap>) -> Option<&'a MeetingId> {
    match act {
        Act::NotifyResult(_) => tap?.to_notify.first().map(|due| &due.meeting),
        _ => None,
    }
}

/// The member that an act names.
const fn named_member(act: &Act) -> Option<&MemberId> {
    match act {
        Act::RegisterReply(with) => Some(&with.member),
        Act::RegisterOpposition(with) => Some(&with.member),
        Act::CorrectReply(with) => with.member.as_ref(),
        _ => None,
    }
}

/// 9.3.6: by Question, or by responsibility for what is amended.
fn mandate(house: &House, item: &Item) -> Mandate {
    let Some(group) = house.registers.groups.get(&item.facts.group) else { return Mandate::Outside };
    let allocated = item.facts.question.as_ref().is_some_and(|question| group.questions.contains(question));
    let responsible = matches!(&item.facts.kind, Kind::Amendment(of) if group.responsible_for.contains(of));
    match (allocated, responsible) {
        (true, _) => Mandate::Question,
        (false, true) => Mandate::Responsibility,
        (false, false) => Mandate::Outside,
    }
}

/// 9.3.1: whose meeting decided.
fn meeting_of(house: &House, item: &Item, act: &Act) -> MeetingOf {
    let named: Option<&GroupId> = match act {
        Act::Determine(with) => with.by_meeting_of.as_ref(),
        Act::SeekAgain(with) => with.by_meeting_of.as_ref(),
        _ => None,
    };
    let Some(name) = named else { return MeetingOf::Group };
    if *name == item.facts.group || Some(name) == item.facts.regional.as_ref() {
        return MeetingOf::Group;
    }
    match house.registers.groups.get(name).map(|group| (group.kind, group.of.as_ref())) {
        Some((GroupKind::Assembly, _)) => MeetingOf::Assembly,
        Some((GroupKind::WorkingParty, Some(parent))) if *parent == item.facts.group => {
            MeetingOf::WorkingParty
        }
        _ => MeetingOf::Other,
    }
}

/// 9.2.1.1: who may be asked.
fn electorate(house: &House, item: &Item) -> Electorate {
    match item.facts.regional.as_ref().and_then(|group| house.registers.groups.get(group)) {
        Some(group) => Electorate::RegionalGroup { group: group.id.clone(), members: group.members.clone() },
        None => Electorate::AllMemberStates,
    }
}

/// 9.3.9: when the Recommendation that is amended was last approved here.
fn base_approved(house: &House, item: &Item) -> Option<jiff::civil::Date> {
    match &item.facts.kind {
        Kind::Amendment(of) => house.text(of.as_str())?.tap.as_ref()?.approved_on,
        Kind::New | Kind::Revised => None,
    }
}
