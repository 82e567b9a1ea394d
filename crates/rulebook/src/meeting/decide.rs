//! What the house makes of acts on meetings.

use super::{About, Act, Event, Meeting, about};
use crate::calendar::Moment;
use crate::clause::EditionId;
use crate::decision::Decision;
use crate::id::{MemberId, is_usable_name};
use crate::refusal::Refusal;
use crate::rules::{DC_26, DC_31, KNOWN};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Decides an act on a meeting. `member_states` are those of the body on that day.
///
/// # Errors
/// [`DC_26`] for days that do not hold together, [`DC_31`] for an act out of its order.
pub fn decide(
    state: Option<&Meeting>,
    act: &Act,
    member_states: &BTreeSet<MemberId>,
    at: Moment,
    edition: EditionId,
) -> Result<Decision<Event>, Refusal> {
    let refuse = |rule, key| Err(Refusal::new(rule, edition, key).fact("meeting", act.meeting().clone()));
    let meeting = match (state, act) {
        (Some(_), Act::Convene(_)) => return refuse(DC_31, "meeting-exists"),
        (None, Act::Convene(new)) => {
            if !is_usable_name(new.meeting.as_str()) {
                let name = new.meeting.as_str();
                return refuse(KNOWN, "name-not-usable")
                    .map_err(|no| no.fact("text", name).at_field("meeting"));
            }
            if new.ends < new.opens {
                return refuse(DC_26, "meeting-ends-before-it-opens").map_err(|no| no.at_field("ends"));
            }
            return Ok(Decision::grant(DC_31, Event::Convened(new.clone())));
        }
        (None, _) => return refuse(DC_31, "meeting-unknown").map_err(|no| no.at_field("meeting")),
        (Some(meeting), _) => meeting,
    };
    let today = meeting.zone.day(at);
    match act {
        Act::Convene(_) => refuse(DC_31, "meeting-exists"),
        Act::Move(new) if new.ends < new.opens => {
            refuse(DC_26, "meeting-ends-before-it-opens").map_err(|no| no.at_field("ends"))
        }
        Act::Move(_) if meeting.opened.is_some() || meeting.is_over(at) => {
            refuse(DC_26, "meeting-has-opened")
        }
        Act::Move(new) if new.opens < today => {
            refuse(DC_26, "meeting-moves-into-the-past").map_err(|no| no.at_field("opens"))
        }
        Act::Move(new) => Ok(Decision::grant(DC_26, Event::Moved(new.clone()))),
        Act::Describe(new) => about::decide(meeting, new, edition),
        Act::Open(_) if meeting.opened.is_some() => refuse(DC_31, "meeting-has-opened"),
        Act::Open(_) if today < meeting.opens || meeting.is_over(at) => {
            refuse(DC_31, "meeting-not-on-this-day")
                .map_err(|no| no.fact("opens", meeting.opens).fact("ends", meeting.ends))
        }
        Act::Open(open) => Ok(Decision::grant(DC_31, Event::Opened { meeting: open.meeting.clone(), at })),
        Act::DelegationsPresent(_) | Act::Close(_) if !meeting.in_session(at) => {
            refuse(DC_31, "meeting-not-in-session")
        }
        Act::DelegationsPresent(list) => {
            match list.delegations.iter().find(|d| !member_states.contains(*d)) {
                Some(stranger) => refuse(DC_31, "delegation-is-no-member-state")
                    .map_err(|no| no.fact("delegation", stranger.clone()).at_field("delegations")),
                None => Ok(Decision::grant(DC_31, Event::DelegationsPresent(list.clone()))),
            }
        }
        Act::Close(close) => Ok(Decision::grant(DC_31, Event::Closed { meeting: close.meeting.clone(), at })),
    }
}

/// What a recorded fact does to the meeting.
pub fn apply(state: &mut Option<Meeting>, event: &Event) {
    match (state.as_mut(), event) {
        (_, Event::Convened(new)) => {
            *state = Some(Meeting {
                id: new.meeting.clone(),
                group: new.group.clone(),
                place: new.place.clone(),
                opens: new.opens,
                ends: new.ends,
                zone: new.zone.clone(),
                opened: None,
                closed: None,
                present: imbl::OrdMap::new(),
                moved: false,
                source: new.source.clone(),
                about: Arc::new(About::default()),
            });
        }
        (Some(meeting), Event::Moved(new)) => {
            meeting.opens = new.opens;
            meeting.ends = new.ends;
            meeting.moved = true;
        }
        (Some(meeting), Event::Described(new)) => {
            meeting.about = Arc::new(meeting.about.amended(&new.facts, &new.unknown));
        }
        (Some(meeting), Event::Opened { at, .. }) => meeting.opened = Some(*at),
        (Some(meeting), Event::DelegationsPresent(list)) => {
            meeting.present.insert(list.item.clone(), list.delegations.clone());
        }
        (Some(meeting), Event::Closed { at, .. }) => meeting.closed = Some(*at),
        (
            None,
            Event::Moved(_)
            | Event::Described(_)
            | Event::Opened { .. }
            | Event::DelegationsPresent(_)
            | Event::Closed { .. },
        ) => {}
    }
}
