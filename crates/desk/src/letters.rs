//! Letters at the desk: what a decision on one depends on, to whom it goes by name, and what is still to be done.

use crate::house::{House, TextFile};
use jiff::Timestamp;
use jiff::civil::Date;
use rulebook::body::{Member, Membership, Role, Standing};
use rulebook::id::{GroupId, LetterId, MeetingId, PersonId, TextId};
use rulebook::letter::act::Act;
use rulebook::letter::{
    self, Announced, Category, Facts, Kind, Letter, MeetingFacts, Recipient, TextFacts, Waiting, addressees,
};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is about a letter, whether it stands in the register or is only asked for.
struct About {
    kind: Kind,
    meeting: Option<MeetingId>,
    group: Option<GroupId>,
    texts: BTreeSet<TextId>,
}

/// Gathers the facts of an act on a letter.
#[must_use]
pub fn gather(house: &House, act: &Act, by: &Standing, person: &PersonId, at: Timestamp) -> Facts {
    let about = about(house, act);
    let today = house.zone().day(at);
    let meeting = about.meeting.as_ref().and_then(|id| meeting_facts(house, id));
    let texts: BTreeMap<_, _> = about
        .texts
        .iter()
        .filter_map(|id| Some((id.clone(), text_facts(house.text(id.as_str())?))))
        .collect();
    let (number_borne_by, dated) = match act {
        Act::Issue(with) if about.kind.is_circular() => {
            let day = with.dated.unwrap_or(today);
            (borne_by(house, with.number, day, &about.texts), day)
        }
        Act::Issue(with) => (BTreeSet::new(), with.dated.unwrap_or(today)),
        _ => (BTreeSet::new(), today),
    };
    let recipients = match act {
        Act::Issue(_) => recipients(house, about.kind, about.group.as_ref(), dated),
        _ => Vec::new(),
    };
    Facts {
        by: by.clone(),
        person: person.clone(),
        today,
        meeting,
        named_meeting: about.meeting,
        texts,
        number_borne_by,
        group_known: about.group.as_ref().is_some_and(|id| house.registers.groups.contains_key(id)),
        holidays: house.registers.holidays.clone(),
        recipients,
    }
}

/// What the letter of an act is about.
fn about(house: &House, act: &Act) -> About {
    match act {
        Act::Draft(with) => {
            About { kind: with.kind, meeting: with.meeting.clone(), group: None, texts: with.texts.clone() }
        }
        Act::TakeOver(with) => About {
            kind: with.kind,
            meeting: with.meeting.clone(),
            group: with.group.clone(),
            texts: with.texts.clone(),
        },
        other => {
            let held = house.letters.letter(other.letter().as_str());
            let new = match other {
                Act::Revise(with) => with.texts.clone(),
                _ => None,
            };
            About {
                kind: held.map_or(Kind::CollectiveLetter, |letter| letter.kind),
                meeting: held.and_then(|letter| letter.meeting.clone()),
                group: held.and_then(|letter| letter.group.clone()),
                texts: new.or_else(|| held.map(|letter| letter.texts.clone())).unwrap_or_default(),
            }
        }
    }
}

/// The meeting, and when consultations for it close as announced. Never how they stand (DC-19).
fn meeting_facts(house: &House, id: &MeetingId) -> Option<MeetingFacts> {
    let meeting = house.meetings.get(id)?;
    let closings = house.announced_for(id).filter_map(|file| {
        let announcement = file.tap.as_ref()?.announcement.as_ref()?;
        (announcement.meeting == *id).then(|| announcement.closes.day())
    });
    Some(MeetingFacts {
        group: meeting.group.clone(),
        opens: meeting.opens,
        zone: meeting.zone.clone(),
        mode: meeting.about.mode,
        closings: closings.collect(),
    })
}

/// A text: who announced and notified what, and when replies close. Never how the consultation stands (DC-19).
fn text_facts(file: &TextFile) -> TextFacts {
    let tap = file.tap.as_ref();
    let announcement = tap.and_then(|tap| tap.announcement.as_ref());
    let notified = tap.and_then(|tap| tap.notified);
    TextFacts {
        group: file.item.facts.regional.clone().unwrap_or_else(|| file.item.facts.group.clone()),
        announced: announcement.map(|held| Announced { circular: held.circular, posted: held.posted }),
        closes: announcement.map(|held| held.first_closes.day()),
        notified: notified.map(|(circular, posted)| Announced { circular, posted: Some(posted) }),
    }
}

/// Other texts whose announcement or notice names this number for its circular, in the same study period.
fn borne_by(house: &House, number: u32, day: Date, own: &BTreeSet<TextId>) -> BTreeSet<TextId> {
    let period = |day: Date| letter::period::study_period(day).map(|period| period.id.as_str());
    let same = |held: &Announced| {
        held.circular == number && held.posted.is_some_and(|posted| period(posted) == period(day))
    };
    let others = house.texts.iter().filter(|(id, _)| !own.contains(*id));
    let bearing = others.filter(|(_, file)| {
        let facts = text_facts(file);
        [facts.announced, facts.notified].iter().flatten().any(same)
    });
    bearing.map(|(id, _)| id.clone()).collect()
}

/// To whom a letter of a kind, of a group, goes on `day`: each by name, in the order of its classes.
#[must_use]
pub fn recipients(house: &House, kind: Kind, group: Option<&GroupId>, day: Date) -> Vec<Recipient> {
    let mut found = Vec::new();
    for (category, how) in addressees(kind) {
        let office = |name: &str| Recipient {
            category: *category,
            how: *how,
            name: name.to_owned(),
            language: None,
            mail: false,
            post: false,
        };
        match category {
            Category::MemberStates | Category::SectorMembers | Category::Associates | Category::Academia => {
                let of_class = house.registers.members.values().filter(|one| is_of(*category, one, group));
                found.extend(of_class.map(|member| {
                    let address = house.registers.address_on(&member.id, day);
                    Recipient {
                        language: address.map(|address| address.language),
                        mail: address.is_some_and(rulebook::body::RegisterAddress::by_mail),
                        post: address.is_some_and(rulebook::body::RegisterAddress::by_post),
                        ..office(member.id.as_str())
                    }
                }));
            }
            Category::Chair => found.extend(chairs(house, group, day).iter().map(|name| office(name))),
            // The registers hold no vice-chairs: nobody is named rather than somebody guessed.
            Category::ViceChairs => {}
            Category::Bdt => found.push(office("BDT")),
            Category::Br => found.push(office("BR")),
        }
    }
    found
}

/// Is a member of that class? An Associate is of its own study group alone.
fn is_of(category: Category, member: &Member, group: Option<&GroupId>) -> bool {
    match (category, member.membership) {
        (Category::MemberStates, Membership::MemberState)
        | (Category::SectorMembers, Membership::SectorMember)
        | (Category::Academia, Membership::Academia) => true,
        (Category::Associates, Membership::Associate) => group.is_some() && member.group.as_ref() == group,
        _ => false,
    }
}

/// The chair of a group on that day, by login.
fn chairs(house: &House, group: Option<&GroupId>, day: Date) -> Vec<String> {
    let Some(group) = group else { return Vec::new() };
    let all = house.registers.appointments.values().flatten();
    let held = all.filter(|one| {
        one.role == Role::Chair && one.of.as_deref() == Some(group.as_str()) && one.holds_on(day)
    });
    held.map(|one| one.person.to_string()).collect()
}

/// What is still to be done about letters at `at`.
#[must_use]
pub fn waiting(house: &House, at: Timestamp) -> Vec<Waiting> {
    let today = house.zone().day(at);
    letter::waiting(&house.letters, house.meetings.values(), today, &house.registers.holidays)
}

/// What becomes of a letter by an act: to whom it goes by name, and what of it anybody may read afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LetterPreview {
    /// The letter.
    #[schemars(with = "String")]
    pub letter: LetterId,
    /// To whom it goes.
    pub recipients: Vec<Recipient>,
    /// What becomes public: keys of the catalogue (`public-…`).
    pub becomes_public: Vec<&'static str>,
}

/// The letter of an act, as it would then be.
#[must_use]
pub fn preview(after: &House, act: &rulebook::act::Act, at: Timestamp) -> Option<LetterPreview> {
    let rulebook::act::Act::Letter(act) = act else { return None };
    let letter = after.letters.letter(act.letter().as_str())?;
    let today = after.zone().day(at);
    let becomes_public = match act {
        Act::Issue(_) | Act::TakeOver(_) => {
            vec!["public-letter-number", "public-letter-deadlines", "public-letter-paper"]
        }
        _ => Vec::new(),
    };
    let recipients = match &letter.issued {
        Some(issued) => issued.recipients.clone(),
        None => recipients(after, letter.kind, letter.group.as_ref(), today),
    };
    Some(LetterPreview { letter: letter.id.clone(), recipients, becomes_public })
}

/// Has anybody but the TSB desk a right to see it? A draft is the desk's business until it is issued.
#[must_use]
pub const fn is_public(letter: &Letter) -> bool {
    letter.issued.is_some()
}
