//! 9.2.1.1 regional matters, 9.3.1 determination and request, 9.3.3-9.3.4 the text at TSB.

use super::{Answer, Case, STEP, grant};
use crate::approval::item::{Kind, Procedure};
use crate::approval::tap::act::{DecideRegionally, Deposit, Determine, ExamineRegional, Objection, Request};
use crate::approval::tap::event::Event;
use crate::approval::tap::facts::{Mandate, MeetingOf};
use crate::approval::tap::state::Stage;
use crate::body::Standing;
use crate::decision::{Decision, Warning};
use crate::refusal::Refusal;
use crate::rules::{
    CHAIR_REQUESTS, DC_20, DC_29, DEFAULT_TAP, DETERMINED, FINAL_TEXT, KNOWN, MANDATE, MANDATE_AMENDMENT,
    MATURE, OTHER_CHAIRS, REGIONAL_CLEARED, REGIONAL_DECISION, REGIONAL_EXAMINATION, REGIONAL_TERRITORY,
    STABILITY, STABILITY_EXCEPTION, SUMMARY_GIVEN,
};
use jiff::civil::Date;

/// 9.2.1.1: a regional group of SG3 decides on its own.
pub(super) fn decide_regionally(case: Case, with: &DecideRegionally) -> Answer {
    let regional =
        case.facts.item.regional.as_ref().ok_or_else(|| case.no(REGIONAL_DECISION, "not-regional"))?;
    case.need(case.facts.item.group.as_str() == "SG3", REGIONAL_DECISION, "not-regional")?;
    case.need(case.facts.by == Standing::Chair(regional.clone()), REGIONAL_DECISION, "only-regional-group")?;
    // What SG3 objected to goes back to the regional group, which may decide again.
    let open = case.tap.is_none_or(|tap| tap.stage == Stage::RegionalStopped);
    case.need(open, REGIONAL_DECISION, "not-at-this-stage")?;
    case.said(&with.matter, REGIONAL_DECISION, "matter")?;
    case.said(&with.source, REGIONAL_DECISION, "source")?;
    let (group, matter, source) = (regional.clone(), with.matter.clone(), with.source.clone());
    let decided = Event::RegionalProcedureDecided { group, matter, source, edition: case.rules.id };
    let mut decision = Decision::grant(REGIONAL_DECISION, decided);
    decision.under.push(REGIONAL_TERRITORY);
    Ok(decision)
}

/// 9.2.1.1: SG3 examines in broad terms, at a plenary.
pub(super) fn examine_regional(case: Case, with: &ExamineRegional) -> Answer {
    case.at_stage(REGIONAL_EXAMINATION, &[Stage::RegionalDecided])?;
    case.by_group(REGIONAL_EXAMINATION)?;
    let by_sg3 = !matches!(&case.facts.by, Standing::Chair(group) if *group != case.facts.item.group);
    case.need(by_sg3, REGIONAL_EXAMINATION, "only-sg3")?;
    case.said(&with.source, REGIONAL_EXAMINATION, "source")?;
    let rule = if with.objection == Objection::None { REGIONAL_CLEARED } else { REGIONAL_EXAMINATION };
    grant(rule, Event::RegionalDraftExamined { objection: with.objection, source: with.source.clone() })
}

/// 9.3.1: a meeting of the study group or a working party, exceptionally the assembly, determines.
pub(super) fn determine(case: Case, with: &Determine) -> Answer {
    match case.tap.map(|tap| tap.stage) {
        None if case.facts.item.regional.is_some() => {
            return Err(case.no(REGIONAL_DECISION, "regional-first"));
        }
        None | Some(Stage::RegionalCleared | Stage::NotApproved) => {}
        Some(Stage::RegionalDecided | Stage::RegionalStopped) => {
            return Err(case.no(REGIONAL_CLEARED, "not-cleared-by-sg3"));
        }
        Some(_) => return Err(case.no(DETERMINED, "not-at-this-stage")),
    }
    case.by_group(MATURE)?;
    case.said(&with.source, MATURE, "source")?;
    let assembly = case.facts.meeting_of == MeetingOf::Assembly;
    let competent = assembly || matches!(case.facts.meeting_of, MeetingOf::Group | MeetingOf::WorkingParty);
    case.need(competent, MATURE, "determined-by-other-group").map_err(|no| no.at_field("by_meeting_of"))?;
    case.need(case.facts.item.procedure == Procedure::Tap, DEFAULT_TAP, "not-under-tap")?;
    within_mandate(case)?;
    let on = decided_on(case, with)?;
    let event = Event::Determined { determination: with.clone(), on, edition: case.rules.id };
    Ok(Decision::grant(DETERMINED, event).warned(stability(case, with, on)))
}

/// 9.3.1: the day on which the meeting decided: not in the future, not before that meeting, nor before a decision that it follows.
fn decided_on(case: Case, with: &Determine) -> Result<Date, Refusal> {
    let on = with.on.unwrap_or_else(|| case.today());
    case.need(on <= case.today(), KNOWN, "date-in-the-future").map_err(|no| no.at_field("on"))?;
    if let Some(name) = &with.meeting {
        let known = case.facts.meeting.as_ref().filter(|meeting| meeting.id == *name);
        let meeting = known.ok_or_else(|| case.no(KNOWN, "meeting-unknown").at_field("meeting"))?;
        let opened = meeting.opened.map_or(meeting.opens, |at| meeting.zone.day(at));
        case.need(on >= opened, MATURE, "determined-before-the-meeting")
            .map_err(|no| no.fact("opens", opened).fact("meeting", meeting.id.clone()).at_field("on"))?;
    }
    let earlier = case.tap.and_then(|tap| tap.decision.as_ref()).map(|decision| decision.on);
    match earlier {
        Some(day) if on < day => {
            Err(case.no(MATURE, "determined-before-the-decision").fact("decided", day).at_field("on"))
        }
        _ => Ok(on),
    }
}

/// 9.3.6: only within the mandate.
pub(super) fn within_mandate(case: Case) -> Result<(), Refusal> {
    match (case.facts.mandate, &case.facts.item.kind) {
        (Mandate::Question, _) | (Mandate::Responsibility, Kind::Amendment(_)) => Ok(()),
        (Mandate::Outside, Kind::Amendment(_)) => Err(case.no(MANDATE_AMENDMENT, "outside-mandate")),
        (Mandate::Responsibility | Mandate::Outside, Kind::New | Kind::Revised) => {
            Err(case.no(MANDATE, "outside-mandate"))
        }
    }
    .map_err(|no: Refusal| no.fact("group", case.facts.item.group.clone()))
}

/// 9.3.9: an amendment within two years is warned of, never blocked.
fn stability(case: Case, with: &Determine, on: Date) -> Option<Warning> {
    let until = case.rules.stability.from(case.facts.base_approved?, &case.facts.holidays);
    let early = on < until;
    let rule = if with.exception.is_some() { STABILITY_EXCEPTION } else { STABILITY };
    early.then(|| case.warn(rule, "amended-within-two-years").fact("until", until))
}

/// 9.3.1: the chair asks the Director to announce.
pub(super) fn request(case: Case, with: &Request) -> Answer {
    let over = case.facts.meeting.as_ref().is_some_and(|meeting| meeting.is_over(case.at));
    let stages: &[Stage] = if over {
        // An authorization holds for the meeting announced (9.4.1): when that is over without a decision, only a new cycle helps.
        &[Stage::Determined, Stage::Deferred, Stage::Authorized]
    } else {
        &[Stage::Determined, Stage::Deferred]
    };
    // What the replies amount to is established first: after too little support only a fresh decision helps (9.4.6, A3, A42).
    let open = case.tap.is_some_and(|tap| {
        matches!(tap.stage, Stage::InConsultation | Stage::ClosedNotEstablished | Stage::AwaitsDirector)
    });
    // A decision that a reopened result left standing is confirmed or corrected first (DC-29).
    case.need(case.tap.is_none_or(|tap| tap.standing.is_none()), DC_29, "not-at-this-stage")?;
    case.need(!(over && open), DC_20, "request-before-the-result")?;
    case.at_stage(CHAIR_REQUESTS, stages)?;
    case.by_chair(CHAIR_REQUESTS)?;
    within_mandate(case)?;
    let missing: Vec<_> =
        case.facts.item.shared_with.difference(&with.consulted).map(ToString::to_string).collect();
    let reason = with.reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
    let groups = missing.join(", ");
    if !missing.is_empty() && !reason {
        return Err(case
            .no(OTHER_CHAIRS, "other-chairs-not-consulted")
            .fact("groups", groups)
            .at_field("consulted"));
    }
    let warning = (!missing.is_empty())
        .then(|| case.warn(OTHER_CHAIRS, "other-chairs-not-consulted").fact("groups", groups));
    let event = Event::AnnouncementRequested {
        consulted: with.consulted.clone(),
        reason: with.reason.clone(),
        at: Some(case.at),
    };
    Ok(Decision::grant(CHAIR_REQUESTS, event).warned(warning))
}

/// 9.3.3: TSB receives the text. It may come again until the announcement.
pub(super) fn deposit(case: Case, with: &Deposit) -> Answer {
    // A case taken over has none: it comes in during the consultation, for an announcement anew (DC-26).
    let lacks = case.tap.is_some_and(|tap| tap.taken_over.is_some() && tap.deposit.is_none());
    let stages: &[Stage] = if lacks {
        &[
            Stage::Determined,
            Stage::Requested,
            Stage::InConsultation,
            Stage::ClosedNotEstablished,
            Stage::AwaitsDirector,
            Stage::Authorized,
        ]
    } else {
        &[Stage::Determined, Stage::Requested]
    };
    case.at_stage(STEP, stages)?;
    case.by_secretariat(FINAL_TEXT)?;
    case.need(!with.languages.is_empty(), FINAL_TEXT, "no-final-text")
        .map_err(|no| no.at_field("languages"))?;
    case.said(&with.reference, FINAL_TEXT, "reference")?;
    let mut decision =
        Decision::grant(FINAL_TEXT, Event::TextReceivedAt { deposit: with.clone(), at: case.at });
    if with.has_summary() {
        decision.under.push(SUMMARY_GIVEN);
    }
    Ok(decision)
}
