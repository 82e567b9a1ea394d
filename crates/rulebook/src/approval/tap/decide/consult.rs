//! 9.4.1-9.4.4 and C241-28 to 34: replies on the form and by every other channel, their check and correction; the close.

use super::{Answer, Case, STEP, grant};
use crate::approval::tap::act::{
    Answer as Choice, Attachment, Channel, CheckReply, Content, CorrectReply, Finding, Lack, RegisterReply,
    Reply,
};
use crate::approval::tap::event::Event;
use crate::approval::tap::state::{Announcement, Stage, Tap};
use crate::body::{Membership, Standing};
use crate::calendar::Moment;
use crate::clause::Rule;
use crate::decision::Decision;
use crate::id::MemberId;
use crate::private::given;
use crate::refusal::Refusal;
use crate::rules::{
    ANY_CHANNEL, COMMENTS_ATTACHED, CONSULTATION_CLOSES, DC_28, DC_29, KNOWN, NO_ATTACHED, ONE_BOX,
    ONE_SUB_OPTION, ONLY_MEMBER_STATES, REASON_GIVEN, REASONS_WITH_NO, REGIONAL_ELECTORATE, TWO_PERSONS,
};

/// Stages in which a reply received in time may still be registered: also after the result is established (DC-29).
const REGISTERS: [Stage; 12] = [
    Stage::InConsultation,
    Stage::ClosedNotEstablished,
    Stage::AwaitsDirector,
    Stage::Authorized,
    Stage::NotAtThisMeeting,
    Stage::Deferred,
    Stage::MoreTime,
    Stage::AwaitsConfirmation,
    Stage::Approved,
    Stage::NotApproved,
    Stage::Returned,
    Stage::Forwarded,
];

/// 9.4.1: a Member State replies on the form. A later reply replaces an earlier one until the close.
pub(super) fn reply(case: Case, with: &Reply) -> Answer {
    let member = match &case.facts.by {
        Standing::Member { member, membership: Membership::MemberState } => member,
        by => return Err(case.no(ONLY_MEMBER_STATES, "only-member-states-reply").fact("who", by.name())),
    };
    let (tap, announcement) = consultation(case)?;
    elector(case, announcement, member)?;
    in_time(case, announcement, case.at)?;
    case.need(tap.stage == Stage::InConsultation, CONSULTATION_CLOSES, "not-at-this-stage")?;
    case.need(with.content.answer != Choice::NotExplicit, ONE_BOX, "form-needs-one-box")
        .map_err(|no| no.at_field("answer"))?;
    one_option(case, &with.content)?;
    complete(case, &with.content)?;
    let event =
        Event::ReplyReceived { member: member.clone(), received: case.at, content: with.content.clone() };
    grant(CONSULTATION_CLOSES, event)
}

/// The consultation that was opened for the case.
fn consultation(case: Case<'_>) -> Result<(&Tap, &Announcement), Refusal> {
    let tap = case.at_stage(CONSULTATION_CLOSES, &REGISTERS)?;
    let announcement =
        tap.announcement.as_ref().ok_or_else(|| case.no(CONSULTATION_CLOSES, "no-consultation"))?;
    Ok((tap, announcement))
}

/// 9.2.1.1: of a regional consultation, only the group's Member States are asked.
fn elector(case: Case, announcement: &Announcement, member: &MemberId) -> Result<(), Refusal> {
    case.need(announcement.electorate.has(member), REGIONAL_ELECTORATE, "not-in-the-region")
        .map_err(|no| no.fact("who", member.clone()))
}

/// 9.4.1, DC-5: judged by the moment of receipt.
fn in_time(case: Case, announcement: &Announcement, received: Moment) -> Result<(), Refusal> {
    case.need(announcement.closes.takes(received), CONSULTATION_CLOSES, "reply-after-close").map_err(|no| {
        no.fact("closes", announcement.closes.clone())
            .fact("received", (received, announcement.zone().clone()))
    })
}

/// Whose reply it is: a Member State that was asked.
fn named(case: Case, announcement: &Announcement, member: &MemberId) -> Result<(), Refusal> {
    match case.facts.named_member {
        Some(Membership::MemberState) => {}
        Some(_) => {
            return Err(case
                .no(ONLY_MEMBER_STATES, "only-member-states-reply")
                .fact("who", member.clone())
                .at_field("member"));
        }
        None => {
            return Err(case.no(KNOWN, "member-unknown").fact("who", member.clone()).at_field("member"));
        }
    }
    elector(case, announcement, member).map_err(|no| no.at_field("member"))
}

/// A receipt that can be: not in the future, not before anybody was asked.
fn came(case: Case, announcement: &Announcement, received: Moment) -> Result<(), Refusal> {
    case.need(received <= case.at, KNOWN, "date-in-the-future").map_err(|no| no.at_field("received"))?;
    let opened = announcement.posted.is_none_or(|posted| announcement.zone().day(received) >= posted);
    case.need(opened, CONSULTATION_CLOSES, "reply-before-consultation").map_err(|no| no.at_field("received"))
}

/// C241-28, C241-29: on the form, an answer comes with nothing that belongs to another one.
fn one_option(case: Case, content: &Content) -> Result<(), Refusal> {
    if content.answer == Choice::NotAuthorize {
        return Ok(());
    }
    if content.answer == Choice::Authorize && given(content.comments.as_ref()) {
        return Err(case.no(ONE_SUB_OPTION, "comments-without-their-option").at_field("comments"));
    }
    for (text, field) in [(&content.reasons, "reasons"), (&content.changes, "changes")] {
        case.need(!given(text.as_ref()), ONE_BOX, "reasons-without-a-no").map_err(|no| no.at_field(field))?;
    }
    Ok(())
}

/// C241-29 to 31, DC-28: on the form, what an answer needs must be there.
fn complete(case: Case, content: &Content) -> Result<(), Refusal> {
    let (rule, key, field) = match content.lacks() {
        None => return Ok(()),
        Some(Lack::Comments) => (COMMENTS_ATTACHED, "comments-missing", "comments"),
        Some(Lack::Reasons) => (NO_ATTACHED, "reasons-missing", "reasons"),
        Some(Lack::Changes) => (NO_ATTACHED, "changes-missing", "changes"),
    };
    Err(case.no(rule, key).at_field(field))
}

/// C241-34, DC-27 to DC-29: TSB registers what came by mail, e-mail or fax, as it came.
pub(super) fn register_reply(case: Case, with: &RegisterReply) -> Answer {
    case.by_secretariat(ANY_CHANNEL)?;
    let (tap, announcement) = consultation(case)?;
    case.need(with.channel != Channel::Form, ANY_CHANNEL, "form-is-not-registered")
        .map_err(|no| no.at_field("channel"))?;
    named(case, announcement, &with.member)?;
    came(case, announcement, with.received)?;
    in_time(case, announcement, with.received).map_err(|no| no.at_field("received"))?;
    scanned(case, &with.scan)?;
    let number = tap.next_reply();
    let registered = Event::ReplyRegistered {
        number,
        member: with.member.clone(),
        channel: with.channel,
        received: with.received,
        scan: with.scan.clone(),
        registered_by: case.facts.person.clone(),
        reasons_owed: with.content.lacks().is_some(),
        content: with.content.clone(),
    };
    let owed =
        with.content.lacks().is_some().then(|| {
            case.warn(owed_under(with.content.answer), "reasons-owed").fact("who", with.member.clone())
        });
    Ok(reopening(tap, number, Decision::grant(ANY_CHANNEL, registered)).warned(owed))
}

/// Under which rule a registered reply lacks what its answer needs.
const fn owed_under(answer: Choice) -> Rule {
    match answer {
        Choice::NotAuthorize => REASONS_WITH_NO,
        Choice::Authorize | Choice::AuthorizeWithComments | Choice::NotExplicit => DC_28,
    }
}

/// DC-20, DC-29: what is found after the result was established opens it again, visibly.
fn reopening(tap: &Tap, reply: u32, decision: Decision<Event>) -> Decision<Event> {
    if matches!(tap.stage, Stage::InConsultation | Stage::ClosedNotEstablished) {
        decision
    } else {
        decision.and(DC_29, Event::ResultReopened { reply })
    }
}

/// A registered reply shows its scan.
fn scanned(case: Case, scan: &Attachment) -> Result<(), Refusal> {
    case.need(!scan.sha256.trim().is_empty(), ANY_CHANNEL, "scan-missing").map_err(|no| no.at_field("scan"))
}

/// DC-29: another officer of TSB checks the registration against the scan.
pub(super) fn check_reply(case: Case, with: &CheckReply) -> Answer {
    case.by_secretariat(DC_29)?;
    let (tap, _) = consultation(case)?;
    let no = |key: &str| case.no(DC_29, key).fact("reply", with.reply).at_field("reply");
    let reply = tap.replies.get(&with.reply).ok_or_else(|| no("reply-unknown"))?;
    let registered_by = reply.registered_by.as_ref().ok_or_else(|| no("form-needs-no-check"))?;
    if reply.checked.is_some() {
        return Err(no("reply-checked-already"));
    }
    if *registered_by == case.facts.person {
        return Err(case.no(TWO_PERSONS, "checked-by-the-same-person").fact("reply", with.reply));
    }
    let event = Event::ReplyChecked {
        number: with.reply,
        checked_by: case.facts.person.clone(),
        finding: with.finding,
    };
    // A registration found wrong changes the count of an established result as much as a new one does.
    let decision = Decision::grant(DC_29, event);
    let counted = tap.result.is_some() && with.finding == Finding::Differs;
    Ok(if counted { reopening(tap, with.reply, decision) } else { decision })
}

/// A registration that was checked and is still wrong is corrected by a later act, and checked again.
pub(super) fn correct_reply(case: Case, with: &CorrectReply) -> Answer {
    case.by_secretariat(DC_29)?;
    case.said(&with.reason, REASON_GIVEN, "reason")?;
    let (tap, announcement) = consultation(case)?;
    let no = |key: &str| case.no(DC_29, key).fact("reply", with.reply).at_field("reply");
    let reply = tap.replies.get(&with.reply).ok_or_else(|| no("reply-unknown"))?;
    if reply.registered_by.is_none() {
        return Err(no("form-is-not-corrected"));
    }
    let received = with.received.filter(|received| *received != reply.received);
    let member = with.member.as_ref().filter(|member| **member != reply.member);
    if reply.content.answer == with.answer && received.is_none() && member.is_none() {
        return Err(no("correction-changes-nothing"));
    }
    if let Some(received) = received {
        came(case, announcement, received)?;
    }
    if let Some(member) = member {
        named(case, announcement, member)?;
    }
    let event = Event::ReplyCorrected {
        number: with.reply,
        answer: with.answer,
        corrected_by: case.facts.person.clone(),
        reason: with.reason.clone(),
        member: member.cloned(),
        received,
    };
    Ok(reopening(tap, with.reply, Decision::grant(DC_29, event)))
}

/// 9.4.1: at the deadline the calendar closes the form. It decides nothing.
pub(super) fn close(case: Case) -> Answer {
    let tap = case.at_stage(CONSULTATION_CLOSES, &[Stage::InConsultation])?;
    case.need(case.facts.by == Standing::Calendar, STEP, "only-calendar")?;
    let due = tap.announcement.as_ref().is_some_and(|announcement| !announcement.closes.takes(case.at));
    case.need(due, CONSULTATION_CLOSES, "not-due")?;
    grant(CONSULTATION_CLOSES, Event::ConsultationClosed {})
}
