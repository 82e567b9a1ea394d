//! 9.5.5.1-9.6.2: formal opposition and the end of the four weeks, notification, corrections; 9.2.2 referral; 9.3.10 adverse cases.

use super::{Answer, Case, STEP, grant};
use crate::approval::tap::act::{
    CarryOut, Channel, CheckOpposition, CorrectEditorially, Finding, Grounds, NotifyResult, OpposeFormally,
    ProceedAgain, ReferAdverseCase, ReferToAssembly, Referral, RegisterOpposition,
};
use crate::approval::tap::duty::{DutyKind, more_time_deadline, rule_of};
use crate::approval::tap::event::Event;
use crate::approval::tap::state::{Stage, Tap};
use crate::body::{Membership, Standing};
use crate::calendar::Moment;
use crate::decision::{Decision, Office, Warning};
use crate::id::MemberId;
use crate::meeting::Meeting;
use crate::private::given;
use crate::refusal::Refusal;
use crate::rules::{
    ADVERSELY_AFFECTED, ANY_CHANNEL, DC_29, DELEGATIONS_ONLY, EDITORIAL_AFTER, FOUR_WEEKS, KNOWN, MORE_TIME,
    OPPOSITION_REASONS, PROCEED_AGAIN, REFER_ADMINISTRATIVE, REFER_DELICATE, REFER_NO_AGREEMENT,
    RESULT_NOTIFIED, RETURNED, SEEK_AT_ASSEMBLY, TWO_PERSONS,
};

/// 9.5.5: a Member State whose delegation asked for more time opposes, through this house.
pub(super) fn oppose_formally(case: Case, with: &OpposeFormally) -> Answer {
    let member = match &case.facts.by {
        Standing::Member { member, membership: Membership::MemberState } => member,
        by => return Err(case.no(DELEGATIONS_ONLY, "only-member-states-oppose").fact("who", by.name())),
    };
    let Found { warning, reasons_owed } = opposition(case, member, case.at, &with.grounds)?;
    let event = Event::FormallyOpposed {
        member: member.clone(),
        received: case.at,
        channel: Channel::Form,
        scan: None,
        reasons_owed,
        grounds: with.grounds.clone(),
    };
    Ok(Decision::grant(RETURNED, event).warned(warning))
}

/// 9.5.5: the same by mail, e-mail or fax, registered by TSB. One received in time counts, whenever it is found, once a second
/// person has checked it (H-4, DC-29).
pub(super) fn register_opposition(case: Case, with: &RegisterOpposition) -> Answer {
    case.by_secretariat(ANY_CHANNEL)?;
    case.need(with.channel != Channel::Form, ANY_CHANNEL, "form-is-not-registered")
        .map_err(|no| no.at_field("channel"))?;
    case.need(!with.scan.sha256.trim().is_empty(), ANY_CHANNEL, "scan-missing")
        .map_err(|no| no.at_field("scan"))?;
    case.need(with.received <= case.at, KNOWN, "date-in-the-future").map_err(|no| no.at_field("received"))?;
    case.need(
        case.facts.named_member == Some(Membership::MemberState),
        DELEGATIONS_ONLY,
        "only-member-states-oppose",
    )
    .map_err(|no| no.fact("who", with.member.clone()).at_field("member"))?;
    let Found { warning, reasons_owed } = opposition(case, &with.member, with.received, &with.grounds)?;
    let held = case.tap.map_or(0, |tap| tap.registered_oppositions.len());
    let event = Event::OppositionRegistered {
        number: u32::try_from(held).unwrap_or(u32::MAX).saturating_add(1),
        member: with.member.clone(),
        received: with.received,
        channel: with.channel,
        scan: with.scan.clone(),
        registered_by: case.facts.person.clone(),
        reasons_owed,
        grounds: with.grounds.clone(),
    };
    Ok(Decision::grant(ANY_CHANNEL, event).warned(warning))
}

/// H-4, DC-29: another officer of TSB checks the registration. Found right, it returns the matter as of its receipt.
pub(super) fn check_opposition(case: Case, with: &CheckOpposition) -> Answer {
    case.by_secretariat(DC_29)?;
    let (tap, _) = more_time_ran(case)?;
    let no = |key: &str| case.no(DC_29, key).fact("opposition", with.opposition).at_field("opposition");
    let held = tap.registered_oppositions.iter().find(|held| held.number == with.opposition);
    let held = held.ok_or_else(|| no("opposition-unknown"))?;
    if held.checked.is_some() {
        return Err(no("opposition-checked-already"));
    }
    if held.registered_by == case.facts.person {
        return Err(case
            .no(TWO_PERSONS, "opposition-checked-by-the-same-person")
            .fact("opposition", with.opposition));
    }
    let rule = if with.finding == Finding::Matches { RETURNED } else { DC_29 };
    let (number, checked_by) = (with.opposition, case.facts.person.clone());
    grant(rule, Event::OppositionChecked { number, checked_by, finding: with.finding })
}

/// What an opposition amounts to.
struct Found {
    warning: Option<Warning>,
    reasons_owed: bool,
}

/// The opposition itself: in the four weeks, by one that asked (A10), with or without its reasons (DC-28).
fn opposition(case: Case, member: &MemberId, received: Moment, grounds: &Grounds) -> Result<Found, Refusal> {
    let (tap, meeting) = more_time_ran(case)?;
    let asked = tap.decision.as_ref().is_some_and(|decision| decision.asked_more_time.contains(member));
    case.need(asked, MORE_TIME, "did-not-ask-more-time").map_err(|no| no.fact("who", member.clone()))?;
    let window = more_time_deadline(tap, meeting, case.rules);
    case.need(window.takes(received), FOUR_WEEKS, "opposition-too-late")
        .map_err(|no| no.fact("until", window.clone()).fact("received", (received, window.zone.clone())))?;
    let decided = tap.decision.as_ref().is_none_or(|decision| window.zone.day(received) >= decision.on);
    case.need(decided, FOUR_WEEKS, "opposition-before-decision").map_err(|no| no.at_field("received"))?;
    let reasons_owed = !(given(grounds.reasons.as_ref()) && given(grounds.changes.as_ref()));
    let warning =
        reasons_owed.then(|| case.warn(OPPOSITION_REASONS, "reasons-owed").fact("who", member.clone()));
    Ok(Found { warning, reasons_owed })
}

/// DC-29: nothing follows from silence while an opposition received in time waits for its second person.
fn all_checked(case: Case, tap: &Tap) -> Result<(), Refusal> {
    let unchecked = tap.unchecked_oppositions().count();
    case.need(unchecked == 0, DC_29, "oppositions-unchecked").map_err(|no| no.fact("count", unchecked as u64))
}

/// A case in which more time was given, with its meeting.
fn more_time_ran<'a>(case: Case<'a>) -> Result<(&'a Tap, &'a Meeting), Refusal> {
    let tap = case.tap.ok_or_else(|| case.no(MORE_TIME, "not-begun"))?;
    let ran = matches!(tap.stands_at(), Stage::MoreTime | Stage::Approved | Stage::Returned);
    case.need(ran, MORE_TIME, "not-at-this-stage")?;
    let meeting = case.facts.meeting.as_ref().ok_or_else(|| case.no(KNOWN, "meeting-unknown"))?;
    Ok((tap, meeting))
}

/// 9.5.5: silence approves, on the last day of the four weeks (DC-12).
pub(super) fn end_more_time(case: Case) -> Answer {
    let tap = case.at_stage(FOUR_WEEKS, &[Stage::MoreTime])?;
    case.need(case.facts.by == Standing::Calendar, STEP, "only-calendar")?;
    let meeting = case.facts.meeting.as_ref().ok_or_else(|| case.no(KNOWN, "meeting-unknown"))?;
    let window = more_time_deadline(tap, meeting, case.rules);
    case.need(meeting.is_over(case.at) && !window.takes(case.at), FOUR_WEEKS, "not-due")?;
    all_checked(case, tap)?;
    grant(
        FOUR_WEEKS,
        Event::ApprovedAfterMoreTime { on: window.day(), ipr_statements: case.facts.ipr_statements },
    )
}

/// 9.5.5.2: the chair proceeds again, without a new determination, after consulting the parties.
pub(super) fn proceed_again(case: Case, with: &ProceedAgain) -> Answer {
    let tap = case.at_stage(PROCEED_AGAIN, &[Stage::Returned])?;
    case.by_chair(PROCEED_AGAIN)?;
    all_checked(case, tap)?;
    let meeting = case.facts.meeting.as_ref().ok_or_else(|| case.no(KNOWN, "meeting-unknown"))?;
    let window = more_time_deadline(tap, meeting, case.rules);
    // Another Member State that asked for more time has its four weeks as well (9.5.5, A40).
    if let Some(other) = tap.may_still_oppose().into_iter().find(|_| window.takes(case.at)) {
        return Err(case
            .no(FOUR_WEEKS, "others-may-still-oppose")
            .fact("who", other)
            .fact("until", window.clone()));
    }
    let missing: Vec<_> =
        tap.oppositions.iter().map(|o| &o.member).filter(|m| !with.consulted.contains(*m)).collect();
    if let Some(first) = missing.first() {
        return Err(case
            .no(PROCEED_AGAIN, "party-not-consulted")
            .fact("who", (*first).clone())
            .at_field("consulted"));
    }
    grant(PROCEED_AGAIN, Event::ProceededAgain { consulted: with.consulted.clone(), at: Some(case.at) })
}

/// 9.2.2: to the assembly.
pub(super) fn refer_to_assembly(case: Case, with: &ReferToAssembly) -> Answer {
    let rule = match with.ground {
        Referral::Administrative => REFER_ADMINISTRATIVE,
        Referral::Delicate => REFER_DELICATE,
        Referral::NoAgreement => REFER_NO_AGREEMENT,
        Referral::SeeksApprovalThere => SEEK_AT_ASSEMBLY,
    };
    let stages = [
        Stage::Determined,
        Stage::Requested,
        Stage::NotAtThisMeeting,
        Stage::Authorized,
        Stage::Deferred,
        Stage::NotApproved,
        Stage::Returned,
    ];
    case.at_stage(rule, &stages)?;
    case.by_group(rule)?;
    case.said(&with.source, rule, "source")?;
    let administrative = with.ground != Referral::Administrative || case.facts.item.administrative;
    case.need(administrative, REFER_ADMINISTRATIVE, "not-administrative")
        .map_err(|no| no.at_field("ground"))?;
    grant(rule, Event::ReferredToAssembly { ground: with.ground, source: with.source.clone() })
}

/// 9.6.1: the circular that says whether the text is approved.
pub(super) fn notify_result(case: Case, with: &NotifyResult) -> Answer {
    let tap = case.tap.ok_or_else(|| case.no(RESULT_NOTIFIED, "not-begun"))?;
    // What was decided is notified whatever became of the text since; what is still open has nothing to notify.
    let result = tap.to_notify.first();
    case.need(result.is_some() || tap.notified.is_some(), RESULT_NOTIFIED, "not-at-this-stage")?;
    case.by_director(RESULT_NOTIFIED)?;
    let result = result.ok_or_else(|| case.no(RESULT_NOTIFIED, "notified-already"))?;
    case.need(with.circular > 0, RESULT_NOTIFIED, "circular-number").map_err(|no| no.at_field("circular"))?;
    let today = result.zone.day(case.at);
    let posted = with.posted.unwrap_or(today);
    case.need(posted <= today, KNOWN, "date-in-the-future").map_err(|no| no.at_field("posted"))?;
    case.need(result.on <= posted, RESULT_NOTIFIED, "posted-before-decision")
        .map_err(|no| no.at_field("posted"))?;
    let meeting = case.facts.meeting.as_ref().filter(|meeting| meeting.id == result.meeting);
    let meeting = meeting.ok_or_else(|| case.no(KNOWN, "meeting-unknown"))?;
    let due = result.deadline(meeting, case.rules);
    let late =
        || case.no(RESULT_NOTIFIED, "notified-too-late").fact("due", due.clone()).fact("posted", posted);
    let missed = if posted > due.day() { vec![(RESULT_NOTIFIED, late())] } else { Vec::new() };
    let deviation = case.deviate(missed, with.deviation.as_ref())?;
    let mut decision =
        Decision::grant(RESULT_NOTIFIED, Event::ResultNotified { circular: with.circular, posted });
    decision.events.extend(deviation);
    Ok(decision)
}

/// 9.6.2: evident oversights, with the chair's approval.
pub(super) fn correct_editorially(case: Case, with: &CorrectEditorially) -> Answer {
    case.at_stage(EDITORIAL_AFTER, &[Stage::Approved])?;
    case.by_secretariat(EDITORIAL_AFTER)?;
    case.said(&with.what, EDITORIAL_AFTER, "what")?;
    let chair_approval = with.chair_approval.clone().filter(|document| !document.trim().is_empty());
    let chair_approval = chair_approval
        .ok_or_else(|| case.no(EDITORIAL_AFTER, "chair-did-not-approve").at_field("chair_approval"))?;
    grant(EDITORIAL_AFTER, Event::CorrectedEditorially { what: with.what.clone(), chair_approval })
}

/// 9.3.10: a Member State adversely affected by an approved Recommendation.
pub(super) fn refer_adverse_case(case: Case, with: &ReferAdverseCase) -> Answer {
    let member = case.facts.by.member_state();
    let member = member.ok_or_else(|| {
        case.no(ADVERSELY_AFFECTED, "only-member-states-refer").fact("who", case.facts.by.name())
    })?;
    // An approval stands while a result that was opened again is settled (DC-29).
    let approved = case.tap.is_some_and(|tap| tap.stands_at() == Stage::Approved);
    case.need(approved, ADVERSELY_AFFECTED, "not-at-this-stage")?;
    case.need(!with.case.is_blank(), ADVERSELY_AFFECTED, "field-empty").map_err(|no| no.at_field("case"))?;
    grant(
        ADVERSELY_AFFECTED,
        Event::AdverseCaseReferred { member: member.clone(), on: case.today(), case: with.case.clone() },
    )
}

/// A duty is carried out by its office, or by TSB for it.
pub(super) fn carry_out(case: Case, with: &CarryOut) -> Answer {
    let rule = case.tap.map_or_else(|| with.duty.rule(), |tap| rule_of(with.duty, tap));
    // Standing first: whether a duty is open may tell what only the TSB desk may know (DC-19).
    match with.duty.office() {
        Office::Chair => case.by_group(rule)?,
        _ => case.by_secretariat(rule)?,
    }
    let open =
        case.tap.is_some_and(|tap| tap.duties.iter().any(|d| d.kind == with.duty && d.carried_out.is_none()));
    case.need(open, rule, "duty-not-open").map_err(|no| no.at_field("duty"))?;
    let stage = case.tap.map(|tap| tap.stage);
    case.need(!stage.is_some_and(|stage| has_its_own_act(with.duty, stage)), rule, "duty-has-its-own-act")
        .map_err(|no| no.at_field("duty"))?;
    case.said(&with.document, rule, "document")?;
    grant(rule, Event::CarriedOut { duty: with.duty, document: with.document.clone() })
}

/// A duty that an act with a period of its own carries out: naming a document would go round that period (9.3.5, 9.6.1).
const fn has_its_own_act(duty: DutyKind, stage: Stage) -> bool {
    match duty {
        DutyKind::ResultCircular => true,
        DutyKind::TextInOfficialLanguages => matches!(
            stage,
            Stage::InConsultation | Stage::ClosedNotEstablished | Stage::AwaitsDirector | Stage::Authorized
        ),
        _ => false,
    }
}
