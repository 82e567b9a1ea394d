//! 9.3.1-9.4.3: the announcement with its gates, the consultation it opens, the text in the languages; a meeting that moved (DC-26).

use super::{Answer, Case, grant, prepare};
use crate::approval::tap::act::{A5, Announce, Deposit, Distribute, ElectronicMaterial, Extend, KeepMeeting};
use crate::approval::tap::event::Event;
use crate::approval::tap::state::{Stage, Tap};
use crate::body::Electorate;
use crate::calendar::{Deadline, Holidays, Moment};
use crate::clause::Rule;
use crate::decision::Decision;
use crate::edition::Edition;
use crate::meeting::Meeting;
use crate::refusal::Refusal;
use crate::rules::{
    A5_JUSTIFICATION, ANNOUNCED_IN_TIME, ANNOUNCED_TO_ALL, CHAIR_REQUESTS, CONSULTATION_CLOSES, DC_26, DC_29,
    DIRECTOR_ASKS, ELECTRONIC_MATERIAL, FINAL_TEXT, IPR_NOTE, KNOWN, MATURE, NEXT_MEETING,
    REFER_ADMINISTRATIVE, REGIONAL_ELECTORATE, SUMMARY_MISSING, SUMMARY_PROVIDED, TEXT_IN_LANGUAGES,
};
use jiff::civil::Date;

/// 9.3.1, 9.4.1: the Director announces at the chair's request and asks Member States.
pub(super) fn announce(case: Case, with: &Announce) -> Answer {
    let tap = stage_to_announce(case)?;
    case.by_director(CHAIR_REQUESTS)?;
    case.need(!case.facts.item.administrative, REFER_ADMINISTRATIVE, "administrative-to-assembly")?;
    case.need(with.circular > 0, ANNOUNCED_TO_ALL, "circular-number")
        .map_err(|no| no.at_field("circular"))?;
    prepare::within_mandate(case)?;
    let deposit = tap.deposit.as_ref().ok_or_else(|| case.no(FINAL_TEXT, "no-final-text"))?;
    ready(case, deposit)?;
    let meeting = next_meeting(case)?;
    let posted = posted(case, with.posted.unwrap_or_else(|| with.zone.day(case.at)), with)?;
    let mut missed = Vec::new();
    if deposit.electronic_material == ElectronicMaterial::Missing {
        missed.push((ELECTRONIC_MATERIAL, case.no(ELECTRONIC_MATERIAL, "electronic-material-missing")));
    }
    missed.extend(too_late_to_announce(case, tap, meeting, posted)?);
    let closes = closing(case, with, meeting, posted, &mut missed)?;
    let deviation = case.deviate(missed, with.deviation.as_ref())?;
    let announced = Event::Announced {
        circular: with.circular,
        meeting: meeting.id.clone(),
        posted,
        ipr_statements: case.facts.ipr_statements,
        opens: Some(meeting.opens),
        ends: Some(meeting.ends),
    };
    let opened = Event::ConsultationOpened { closes, electorate: case.facts.electorate.clone() };
    let mut decision =
        Decision::grant(ANNOUNCED_TO_ALL, announced).and(asking(&case.facts.electorate), opened);
    decision.under.extend([SUMMARY_PROVIDED, IPR_NOTE]);
    decision.events.extend(deviation);
    Ok(decision)
}

/// The rule under which the electorate is asked.
const fn asking(electorate: &Electorate) -> Rule {
    match electorate {
        Electorate::AllMemberStates => DIRECTOR_ASKS,
        Electorate::RegionalGroup { .. } => REGIONAL_ELECTORATE,
    }
}

/// Requested; or announced for a meeting that moved so that its periods no longer hold: it, or the next one, is announced anew (DC-26).
fn stage_to_announce(case: Case<'_>) -> Result<&Tap, Refusal> {
    let stages = [
        Stage::Requested,
        Stage::InConsultation,
        Stage::ClosedNotEstablished,
        Stage::AwaitsDirector,
        Stage::Authorized,
    ];
    let tap = case.at_stage(CHAIR_REQUESTS, &stages)?;
    case.need(tap.standing.is_none(), DC_29, "not-at-this-stage")?;
    if tap.announcement.is_some() && tap.stage != Stage::Requested {
        let moved =
            case.facts.moved_from.as_ref().is_some_and(|meeting| broken(case, tap, meeting).is_some());
        case.need(moved, CHAIR_REQUESTS, "announced-already")?;
    }
    Ok(tap)
}

/// 9.3.3, 9.3.4 and A.5: what makes a text complete. No deviation passes these.
fn ready(case: Case, deposit: &Deposit) -> Result<(), Refusal> {
    case.need(deposit.has_summary(), SUMMARY_MISSING, "summary-missing")?;
    case.need(deposit.a5 != A5::Missing, A5_JUSTIFICATION, "a5-missing")
}

/// Fig. 9.1 Note 5: the meeting announced is the group's next one.
fn next_meeting<'a>(case: Case<'a>) -> Result<&'a Meeting, Refusal> {
    let meeting =
        case.facts.meeting.as_ref().ok_or_else(|| case.no(KNOWN, "meeting-unknown").at_field("meeting"))?;
    let no = |key| case.no(NEXT_MEETING, key).fact("meeting", meeting.id.clone()).at_field("meeting");
    if meeting.group != case.facts.item.group && Some(&meeting.group) != case.facts.item.regional.as_ref() {
        return Err(no("meeting-of-other-group"));
    }
    if meeting.opened.is_some() || meeting.zone.day(case.at) >= meeting.opens {
        return Err(no("meeting-has-opened"));
    }
    // Three months may rule the next meeting out (9.3.3): then the first that can still be reached; and where the one announced
    // moved, the first after it (DC-26, A38).
    let Some(next) = &case.facts.next_meeting else { return Ok(meeting) };
    let announced = case.tap.is_some_and(|tap| tap.stage != Stage::Requested);
    let after = case.facts.next_after_announced.as_ref().filter(|_| announced);
    let fits = [Some(next), case.facts.first_reachable.as_ref(), after].contains(&Some(&meeting.id));
    let named = case.facts.first_reachable.as_ref().unwrap_or(next);
    if fits { Ok(meeting) } else { Err(no("not-the-next-meeting").fact("next", named.clone())) }
}

/// The day of posting: not in the future, and before nothing that it rests on: determination (res1 case 5), fresh decision,
/// request, text.
fn posted(case: Case, posted: Date, with: &Announce) -> Result<Date, Refusal> {
    case.need(posted <= with.zone.day(case.at), KNOWN, "date-in-the-future")
        .map_err(|no| no.at_field("posted"))?;
    let determined = case.tap.and_then(|tap| tap.determined.as_ref()).and_then(|held| held.on);
    match determined {
        Some(day) if posted < day => Err(case
            .no(ANNOUNCED_IN_TIME, "posted-before-determination")
            .fact("determined", day)
            .at_field("posted")),
        _ => rests_on_earlier(case, posted, with).map(|()| posted),
    }
}

/// 9.3.1, 9.3.3: the announcement follows the fresh decision, the chair's request and the text at TSB.
fn rests_on_earlier(case: Case, posted: Date, with: &Announce) -> Result<(), Refusal> {
    let Some(tap) = case.tap else { return Ok(()) };
    let day = |at: Option<Moment>| at.map(|at| with.zone.day(at)).filter(|day| posted < *day);
    let sought = tap.determined.as_ref().and_then(|held| held.sought_again);
    if let Some(day) = day(sought) {
        return Err(case.no(MATURE, "posted-before-the-fresh-decision").fact("day", day).at_field("posted"));
    }
    if let Some(day) = day(tap.requested) {
        return Err(case.no(CHAIR_REQUESTS, "posted-before-the-request").fact("day", day).at_field("posted"));
    }
    match day(tap.deposited) {
        Some(day) => Err(case.no(FINAL_TEXT, "posted-before-the-text").fact("day", day).at_field("posted")),
        None => Ok(()),
    }
}

/// 9.3.3: received three months before the meeting. A target whose day lies before the determination is refused for good (DC-18).
fn too_late_to_announce(
    case: Case,
    tap: &Tap,
    meeting: &Meeting,
    posted: Date,
) -> Result<Option<(Rule, Refusal)>, Refusal> {
    let due = case.rules.announcement.from(meeting.opens, &case.facts.holidays);
    let no = |key: &str| {
        case.no(ANNOUNCED_IN_TIME, key)
            .fact("due", due)
            .fact("posted", posted)
            .fact("meeting", meeting.id.clone())
    };
    match tap.determined.as_ref().and_then(|held| held.on) {
        Some(day) if due < day => {
            Err(no("target-before-determination").fact("determined", day).at_field("meeting"))
        }
        _ if posted > due => Ok(Some((ANNOUNCED_IN_TIME, no("announced-too-late")))),
        _ => Ok(None),
    }
}

/// 9.4.1: when replies close. A printed day later than the computed one leaves fewer than seven working days.
fn closing(
    case: Case,
    with: &Announce,
    meeting: &Meeting,
    posted: Date,
    missed: &mut Vec<(Rule, Refusal)>,
) -> Result<Deadline, Refusal> {
    let computed = case.rules.replies.from(meeting.opens, &case.facts.holidays);
    let closes = Deadline { computed, printed: with.closes, overridden: None, zone: with.zone.clone() };
    if closes.day() < posted {
        return Err(case
            .no(CONSULTATION_CLOSES, "closes-before-it-opens")
            .fact("closes", closes.day())
            .at_field("closes"));
    }
    if closes.day() > computed {
        let no = case
            .no(CONSULTATION_CLOSES, "closes-too-late")
            .fact("due", computed)
            .fact("closes", closes.day())
            .at_field("closes");
        missed.push((CONSULTATION_CLOSES, no));
    }
    Ok(closes)
}

/// 9.3.5: the text in the official languages, one month before. Late, only with a deviation of the Director.
pub(super) fn distribute(case: Case, with: &Distribute) -> Answer {
    let tap = case.at_stage(
        TEXT_IN_LANGUAGES,
        &[Stage::InConsultation, Stage::ClosedNotEstablished, Stage::AwaitsDirector, Stage::Authorized],
    )?;
    case.by_secretariat(TEXT_IN_LANGUAGES)?;
    let on = with.on.unwrap_or_else(|| case.today());
    case.need(on <= case.today(), KNOWN, "date-in-the-future").map_err(|no| no.at_field("on"))?;
    let announced = tap.announcement.as_ref().and_then(|announcement| announcement.posted);
    let from = announced.or(tap.determined.as_ref().and_then(|held| held.on));
    if let Some(day) = from.filter(|day| on < *day) {
        return Err(case
            .no(TEXT_IN_LANGUAGES, "distributed-before-the-announcement")
            .fact("posted", day)
            .at_field("on"));
    }
    let meeting = case.facts.meeting.as_ref().ok_or_else(|| case.no(KNOWN, "meeting-unknown"))?;
    let due = case.rules.text.from(meeting.opens, &case.facts.holidays);
    let late = || case.no(TEXT_IN_LANGUAGES, "text-too-late").fact("due", due).fact("on", on);
    let none = || case.no(TEXT_IN_LANGUAGES, "no-languages").at_field("languages");
    // An empty list with a deviation says that the languages still missing are not distributed.
    let missed = match (with.languages.is_empty(), on > due) {
        (true, _) => vec![(TEXT_IN_LANGUAGES, none())],
        (false, true) => vec![(TEXT_IN_LANGUAGES, late())],
        (false, false) => Vec::new(),
    };
    let deviation = case.deviate(missed, with.deviation.as_ref())?;
    let mut decision =
        Decision::grant(TEXT_IN_LANGUAGES, Event::TextDistributed { languages: with.languages.clone(), on });
    decision.events.extend(deviation);
    Ok(decision)
}

/// DC-26: which period of an announcement no longer holds after its meeting moved, and was not recorded as a deviation.
#[must_use]
pub fn no_longer_holds(tap: &Tap, meeting: &Meeting, holidays: &Holidays, rules: &Edition) -> Option<Rule> {
    let announcement = tap.announcement.as_ref()?;
    let announce_by = rules.announcement.from(meeting.opens, holidays);
    if announcement.posted.is_some_and(|posted| posted > announce_by) && !tap.deviates(ANNOUNCED_IN_TIME) {
        return Some(ANNOUNCED_IN_TIME);
    }
    let close_by = rules.replies.from(meeting.opens, holidays);
    (announcement.closes.day() > close_by && !tap.deviates(CONSULTATION_CLOSES))
        .then_some(CONSULTATION_CLOSES)
}

/// The same as a refusal.
pub(super) fn broken(case: Case, tap: &Tap, meeting: &Meeting) -> Option<(Rule, Refusal)> {
    let rule = no_longer_holds(tap, meeting, &case.facts.holidays, case.rules)?;
    let (key, period) = if rule == ANNOUNCED_IN_TIME {
        ("meeting-moved-too-near", case.rules.announcement)
    } else {
        ("closing-too-near", case.rules.replies)
    };
    let due = period.from(meeting.opens, &case.facts.holidays);
    Some((rule, case.no(rule, key).fact("due", due).fact("meeting", meeting.id.clone())))
}

/// DC-26: the meeting moved later; the Director extends the consultation for all by a corrigendum.
pub(super) fn extend(case: Case, with: &Extend) -> Answer {
    let tap = case.at_stage(DC_26, &[Stage::InConsultation])?;
    case.by_director(DC_26)?;
    case.said(&with.corrigendum, DC_26, "corrigendum")?;
    let (Some(announcement), Some(meeting)) = (&tap.announcement, &case.facts.meeting) else {
        return Err(case.no(DC_26, "meeting-unknown"));
    };
    let later = match announcement.printed_days {
        Some((opens, _)) => meeting.opens > opens,
        None => meeting.moved,
    };
    case.need(later, DC_26, "meeting-did-not-move-later")
        .map_err(|no| no.fact("meeting", meeting.id.clone()))?;
    let due = case.rules.replies.from(meeting.opens, &case.facts.holidays);
    let no = |key: &str| {
        case.no(DC_26, key).fact("due", due).fact("closes", announcement.closes.day()).at_field("closes")
    };
    if with.closes <= announcement.closes.day() {
        return Err(no("extension-not-later"));
    }
    if with.closes > due {
        return Err(no("extension-too-late"));
    }
    grant(DC_26, Event::ConsultationExtended { corrigendum: with.corrigendum.clone(), closes: with.closes })
}

/// DC-26: the meeting moved earlier; the Director keeps it and records the deviation.
pub(super) fn keep_meeting(case: Case, with: &KeepMeeting) -> Answer {
    let stages =
        [Stage::InConsultation, Stage::ClosedNotEstablished, Stage::AwaitsDirector, Stage::Authorized];
    let tap = case.at_stage(DC_26, &stages)?;
    case.by_director(DC_26)?;
    let meeting = case.facts.meeting.as_ref().ok_or_else(|| case.no(DC_26, "meeting-unknown"))?;
    let mut missed = Vec::new();
    let mut seen = tap.clone();
    while let Some((rule, no)) = broken(case, &seen, meeting) {
        let rules = vec![rule.id.to_owned()];
        let cycle = seen.cycle;
        seen.deviations.push(super::super::state::RecordedDeviation {
            rules,
            deviation: with.deviation.clone(),
            cycle,
        });
        missed.push((rule, no));
    }
    match case.deviate(missed, Some(&with.deviation))? {
        Some(recorded) => grant(DC_26, recorded),
        None => Err(case.no(DC_26, "nothing-to-deviate-from")),
    }
}
