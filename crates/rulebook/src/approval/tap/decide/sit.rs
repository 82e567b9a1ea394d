//! 9.5.1-9.5.6: changes, positions and the decision at the meeting, by the Member State delegations present at the item.

use super::{Answer, Case, DECISION, announce, grant};
use crate::approval::tap::act::{AcceptChange, Defer, Effect, Language, PresentFinalText, Reserve};
use crate::approval::tap::event::Event;
use crate::approval::tap::sitting::{Decided, Position};
use crate::approval::tap::state::{Stage, Tap};
use crate::body::{Membership, Standing};
use crate::clause::Rule;
use crate::decision::Decision;
use crate::id::MemberId;
use crate::meeting::Meeting;
use crate::refusal::Refusal;
use crate::rules::{
    ABSTENTION, ABSTENTION_REVOKED, CHAIR_FINDS_BOTH, CHANGE_GROUND, DC_20, DC_31, DELEGATIONS_ONLY,
    EDITORIAL_ACCEPTED, FINAL_FORM, MAJOR_CHANGE, MAY_PROCEED, MORE_TIME, REASON_GIVEN,
    REASONABLE_FOR_ABSENT, RESERVATION, TEXT_IN_LANGUAGES, TEXT_STABLE, UNOPPOSED,
};
use std::collections::BTreeSet;

/// The case at its meeting: authorized, and the meeting in session.
fn at_meeting<'a>(case: Case<'a>, rule: Rule) -> Result<(&'a Tap, &'a Meeting), Refusal> {
    let tap = match case.tap {
        Some(tap) if matches!(tap.stage, Stage::ClosedNotEstablished | Stage::AwaitsDirector) => {
            return Err(case.no(DC_20, "result-not-established"));
        }
        _ => case.at_stage(if rule == UNOPPOSED { MAY_PROCEED } else { rule }, &[Stage::Authorized])?,
    };
    Ok((tap, case.in_session(rule)?))
}

/// 9.5.5: the text in final form, available to all participants.
pub(super) fn present_final_text(case: Case, with: &PresentFinalText) -> Answer {
    at_meeting(case, FINAL_FORM)?;
    case.by_group(FINAL_FORM)?;
    case.said(&with.document, FINAL_FORM, "document")?;
    grant(FINAL_FORM, Event::FinalTextPresented { document: with.document.clone() })
}

/// 9.5.1, 9.5.2: which changes the meeting may accept.
pub(super) fn accept_change(case: Case, with: &AcceptChange) -> Answer {
    at_meeting(case, CHANGE_GROUND)?;
    case.by_group(CHANGE_GROUND)?;
    case.said(&with.what, CHANGE_GROUND, "what")?;
    if with.effect == Effect::EditorialOnly {
        return grant(EDITORIAL_ACCEPTED, Event::ChangeAccepted(with.clone()));
    }
    let documented = with.document.as_ref().is_some_and(|document| !document.trim().is_empty());
    case.need(with.ground.is_some(), CHANGE_GROUND, "change-without-ground")
        .map_err(|no| no.at_field("ground"))?;
    case.need(documented, CHANGE_GROUND, "change-without-document").map_err(|no| no.at_field("document"))?;
    if with.effect == Effect::Technical {
        return grant(CHANGE_GROUND, Event::ChangeAccepted(with.clone()));
    }
    // A should in the clause, but no reason passes it: the chair finds both, or the text is deferred (DC-28).
    // The finding is the chair's own (9.5.2).
    case.by_chair(CHAIR_FINDS_BOTH)?;
    let finding = with
        .finding
        .as_ref()
        .ok_or_else(|| case.no(MAJOR_CHANGE, "major-without-finding").at_field("finding"))?;
    case.said(&finding.consulted, CHAIR_FINDS_BOTH, "finding.consulted")?;
    case.need(finding.reasonable_for_absent && finding.text_stable, MAJOR_CHANGE, "major-change-defers")
        .map_err(|no| no.at_field("finding"))?;
    let mut decision = Decision::grant(CHAIR_FINDS_BOTH, Event::ChangeAccepted(with.clone()));
    decision.under.extend([REASONABLE_FOR_ABSENT, TEXT_STABLE]);
    Ok(decision)
}

/// 9.5.2: to another meeting.
pub(super) fn defer(case: Case, with: &Defer) -> Answer {
    at_meeting(case, MAJOR_CHANGE)?;
    case.by_group(MAJOR_CHANGE)?;
    case.said(&with.reason, REASON_GIVEN, "reason")?;
    grant(MAJOR_CHANGE, Event::Deferred { reason: with.reason.clone() })
}

/// The Member State delegation that acts.
fn delegation<'a>(case: Case<'a>, rule: Rule) -> Result<(&'a Tap, &'a Meeting, &'a MemberId), Refusal> {
    let member = match &case.facts.by {
        Standing::Member { member, membership: Membership::MemberState } => member,
        by => return Err(case.no(DELEGATIONS_ONLY, "only-delegations").fact("who", by.name())),
    };
    let (tap, meeting) = at_meeting(case, rule)?;
    Ok((tap, meeting, member))
}

/// The same, present at the item. Only what is withdrawn needs no presence: it was taken by one that was there.
fn present<'a>(case: Case<'a>, rule: Rule) -> Result<(&'a Tap, &'a MemberId), Refusal> {
    let (tap, meeting, member) = delegation(case, rule)?;
    let present = meeting.present.get(case.text).is_some_and(|list| list.contains(member));
    case.need(present, DC_31, "delegation-not-present").map_err(|no| no.fact("who", member.clone()))?;
    Ok((tap, member))
}

/// 9.5.3: an opposition is given up by its own act or by abstaining, never by a reservation or a request for more time.
fn not_opposing(case: Case, tap: &Tap, member: &MemberId) -> Result<(), Refusal> {
    case.need(!tap.sitting.opposing.contains(member), UNOPPOSED, "withdraw-opposition-first")
        .map_err(|no| no.fact("who", member.clone()))
}

/// 9.5.6: an abstention has an act of its own to revoke it; no position is taken over it in silence.
fn not_abstaining(case: Case, tap: &Tap, member: &MemberId) -> Result<(), Refusal> {
    case.need(!tap.sitting.abstaining.contains(member), ABSTENTION_REVOKED, "revoke-abstention-first")
        .map_err(|no| no.fact("who", member.clone()))
}

/// 9.5.3: one opposing delegation is enough.
pub(super) fn oppose(case: Case) -> Answer {
    let (tap, member) = present(case, UNOPPOSED)?;
    not_abstaining(case, tap, member)?;
    grant(UNOPPOSED, Event::PositionTaken { member: member.clone(), position: Position::Opposes })
}

/// 9.5.3: an opposition may be given up before the decision.
pub(super) fn withdraw_opposition(case: Case) -> Answer {
    let (tap, _, member) = delegation(case, UNOPPOSED)?;
    case.need(tap.sitting.opposing.contains(member), UNOPPOSED, "did-not-oppose")?;
    grant(UNOPPOSED, Event::OppositionWithdrawn { member: member.clone() })
}

/// 9.5.4: a reservation does not oppose.
pub(super) fn reserve(case: Case, with: &Reserve) -> Answer {
    let (tap, member) = present(case, RESERVATION)?;
    not_opposing(case, tap, member)?;
    not_abstaining(case, tap, member)?;
    case.need(!with.statement.is_blank(), RESERVATION, "field-empty")
        .map_err(|no| no.at_field("statement"))?;
    let position = Position::Reserves(with.statement.clone());
    grant(RESERVATION, Event::PositionTaken { member: member.clone(), position })
}

/// 9.5.4: a reservation stands until its delegation withdraws it, before the decision.
pub(super) fn withdraw_reservation(case: Case) -> Answer {
    let (tap, _, member) = delegation(case, RESERVATION)?;
    case.need(tap.sitting.reserving.contains_key(member), RESERVATION, "did-not-reserve")?;
    grant(RESERVATION, Event::ReservationWithdrawn { member: member.clone() })
}

/// 9.5.5: so does a request for more time.
pub(super) fn withdraw_more_time(case: Case) -> Answer {
    let (tap, _, member) = delegation(case, MORE_TIME)?;
    case.need(tap.sitting.asking_more_time.contains(member), MORE_TIME, "did-not-ask-here")?;
    grant(MORE_TIME, Event::MoreTimeWithdrawn { member: member.clone() })
}

/// 9.5.5: more time, only during the meeting.
pub(super) fn request_more_time(case: Case) -> Answer {
    let (tap, member) = present(case, MORE_TIME)?;
    not_opposing(case, tap, member)?;
    not_abstaining(case, tap, member)?;
    grant(MORE_TIME, Event::PositionTaken { member: member.clone(), position: Position::AsksMoreTime })
}

/// 9.5.6: an abstaining delegation is ignored.
pub(super) fn abstain(case: Case) -> Answer {
    let (_, member) = present(case, ABSTENTION)?;
    grant(ABSTENTION, Event::Abstained { member: member.clone() })
}

/// 9.5.6: revoked only during the meeting.
pub(super) fn revoke_abstention(case: Case) -> Answer {
    let (tap, member) = present(case, ABSTENTION_REVOKED)?;
    case.need(tap.sitting.abstaining.contains(member), ABSTENTION_REVOKED, "did-not-abstain")?;
    grant(ABSTENTION_REVOKED, Event::AbstentionRevoked { member: member.clone() })
}

/// 9.5.3-9.5.5: the chair puts the text to the delegations present.
pub(super) fn decide(case: Case) -> Answer {
    let (tap, meeting) = at_meeting(case, DECISION)?;
    case.by_group(DECISION)?;
    still_holds(case, tap, meeting)?;
    case.need(tap.sitting.final_text.is_some(), FINAL_FORM, "no-text-in-final-form")?;
    let present = meeting.present.get(case.text).ok_or_else(|| case.no(DC_31, "presence-not-recorded"))?;
    let deciding: BTreeSet<_> =
        present.iter().filter(|member| !tap.sitting.abstaining.contains(*member)).collect();
    case.need(!deciding.is_empty(), DC_31, "no-delegation-decides")?;
    // An opposition is not lost with the presence of its delegation: it is withdrawn, or it counts (9.5.3).
    if let Some(away) = tap.sitting.opposing.iter().find(|member| !present.contains(*member)) {
        return Err(case.no(UNOPPOSED, "opposing-delegation-is-away").fact("who", away.clone()));
    }
    // Requests for more time and reservations stand whoever is at the item now (9.5.4, 9.5.5, A39).
    let sitting = &tap.sitting;
    let decision = Decided {
        meeting: meeting.id.clone(),
        on: meeting.zone.day(case.at),
        present: u32::try_from(present.len()).unwrap_or(u32::MAX),
        abstaining: u32::try_from(present.len() - deciding.len()).unwrap_or(u32::MAX),
        opposing: sitting.opposing.iter().cloned().collect(),
        asked_more_time: sitting.asking_more_time.iter().cloned().collect(),
        reserving: sitting.reserving.keys().cloned().collect(),
    };
    if !decision.opposing.is_empty() {
        return grant(UNOPPOSED, Event::OpposedAtMeeting { decision });
    }
    if !decision.asked_more_time.is_empty() {
        return grant(MORE_TIME, Event::MoreTimeGiven { decision });
    }
    grant(UNOPPOSED, Event::ApprovedAtMeeting { decision, ipr_statements: case.facts.ipr_statements })
}

/// What the announcement promised still holds: the periods after a move (DC-26), and the text in every official language (9.3.5, A6).
fn still_holds(case: Case, tap: &Tap, meeting: &Meeting) -> Result<(), Refusal> {
    if let Some((_, no)) = announce::broken(case, tap, meeting) {
        return Err(no);
    }
    let all = tap.languages.len() == Language::OFFICIAL.len();
    let settled = all || tap.languages_waived || tap.is_unverified(TEXT_IN_LANGUAGES);
    case.need(settled, TEXT_IN_LANGUAGES, "text-not-in-all-languages")
}
