//! What a recorded fact does to a case. The past is not argued with: nothing here can fail.

mod duties;
mod meeting;

use super::act::{Answer, Channel, Content, Ruling};
use super::duty::DutyKind;
use super::event::Event;
use super::sitting::Sitting;
use super::state::{Announcement, Determined, Established, Outcome, RecordedDeviation, Reply, Stage, Tap};
use crate::private::given;
use duties::{RESTING_ON_REPLIES, carry_out, raise, withdraw};
use imbl::OrdMap;
use std::sync::Arc;

/// Folds one fact into the case. A first fact begins it.
pub fn apply(state: &mut Option<Tap>, event: &Event) {
    match state {
        Some(tap) => fold(tap, event),
        None => *state = begin(event),
    }
}

/// The facts that begin a case.
fn begin(event: &Event) -> Option<Tap> {
    let (edition, stage) = match event {
        Event::RegionalProcedureDecided { edition, .. } => (*edition, Stage::RegionalDecided),
        Event::Determined { edition, .. } => (*edition, Stage::Determined),
        Event::TakenOver { case, .. } => (case.edition, Stage::InConsultation),
        _ => return None,
    };
    let mut tap = Tap::begin(edition, stage);
    fold(&mut tap, event);
    Some(tap)
}

/// Folds one fact, in the order of the clauses.
fn fold(tap: &mut Tap, event: &Event) {
    match event {
        Event::RegionalProcedureDecided { .. }
        | Event::RegionalDraftExamined { .. }
        | Event::Determined { .. }
        | Event::AnnouncementRequested { .. }
        | Event::TextReceived(_)
        | Event::TextReceivedAt { .. }
        | Event::ApprovalSoughtAgain { .. } => prepare(tap, event),
        Event::Announced { .. }
        | Event::ConsultationOpened { .. }
        | Event::ConsultationExtended { .. }
        | Event::TakenOver { .. } => {
            announce(tap, event);
        }
        Event::TextDistributed { languages, on } => distribute(tap, languages, *on),
        Event::DeviationRecorded { rules, deviation } => {
            let cycle = tap.cycle;
            tap.deviations.push(RecordedDeviation {
                rules: rules.clone(),
                deviation: deviation.clone(),
                cycle,
            });
        }
        Event::ReplyReceived { .. }
        | Event::ReplyRegistered { .. }
        | Event::ReplyChecked { .. }
        | Event::ReplyCorrected { .. } => reply(tap, event),
        Event::ConsultationClosed {} => tap.stage = Stage::ClosedNotEstablished,
        Event::ResultEstablished { .. }
        | Event::ResultReopened { .. }
        | Event::RuledOnNoExplicitReply { .. } => result(tap, event),
        Event::FinalTextPresented { .. }
        | Event::ChangeAccepted(_)
        | Event::PositionTaken { .. }
        | Event::OppositionWithdrawn { .. }
        | Event::ReservationWithdrawn { .. }
        | Event::MoreTimeWithdrawn { .. }
        | Event::Abstained { .. }
        | Event::AbstentionRevoked { .. } => meeting::sit(&mut tap.sitting, event),
        Event::Deferred { .. } => {
            tap.stage = Stage::Deferred;
            withdraw(tap, &[DutyKind::PlenarySession]);
        }
        Event::ApprovedAtMeeting { .. } | Event::OpposedAtMeeting { .. } | Event::MoreTimeGiven { .. } => {
            meeting::decide(tap, event)
        }
        Event::DecisionConfirmed { .. } | Event::DecisionCorrected { .. } => meeting::confirm(tap, event),
        Event::FormallyOpposed { .. }
        | Event::OppositionRegistered { .. }
        | Event::OppositionChecked { .. } => meeting::object(tap, event),
        Event::ApprovedAfterMoreTime { on, ipr_statements } => meeting::approve(tap, *on, *ipr_statements),
        Event::ProceededAgain { at, .. } => {
            anew(tap);
            tap.stage = Stage::Requested;
            tap.requested = *at;
        }
        Event::ReferredToAssembly { ground, .. } => {
            tap.stage = Stage::Forwarded;
            tap.referral = Some(*ground);
            withdraw(tap, &[DutyKind::PlenarySession]);
            raise(tap, &[DutyKind::ReportToAssembly]);
        }
        Event::ResultNotified { circular, posted } => meeting::notify(tap, *circular, *posted),
        Event::CorrectedEditorially { what, .. } => tap.corrections.push(what.clone()),
        Event::AdverseCaseReferred { member, on, .. } => {
            tap.adverse_cases.push((member.clone(), *on));
            raise(tap, &[DutyKind::PromptAttention, DutyKind::TellAssembly]);
        }
        Event::CarriedOut { duty, document } => carry_out(tap, *duty, document),
    }
}

/// Up to the announcement: regional matters, determination, request, the text (9.2.1.1 to 9.3.3).
fn prepare(tap: &mut Tap, event: &Event) {
    match event {
        Event::RegionalProcedureDecided { group, .. } => {
            tap.stage = Stage::RegionalDecided;
            tap.territory = Some(group.clone());
            raise(tap, &[DutyKind::InformSg3Chair]);
        }
        Event::RegionalDraftExamined { objection, .. } => {
            let cleared = matches!(objection, super::act::Objection::None);
            tap.stage = if cleared { Stage::RegionalCleared } else { Stage::RegionalStopped };
        }
        Event::Determined { determination, on, .. } => {
            if tap.stage == Stage::NotApproved {
                anew(tap);
            }
            tap.stage = Stage::Determined;
            tap.determined = Some(Determined {
                source: Some(determination.source.clone()),
                on: Some(*on),
                by_meeting_of: determination.by_meeting_of.clone(),
                sought_again: None,
            });
        }
        Event::AnnouncementRequested { at, .. } => {
            request(tap);
            tap.requested = *at;
        }
        Event::TextReceived(deposit) => (tap.deposit, tap.deposited) = (Some(deposit.clone()), None),
        Event::TextReceivedAt { deposit, at } => {
            (tap.deposit, tap.deposited) = (Some(deposit.clone()), Some(*at));
        }
        Event::ApprovalSoughtAgain { source, by_meeting_of, at } => {
            anew(tap);
            tap.stage = Stage::Determined;
            let on = tap.determined.as_ref().and_then(|held| held.on);
            tap.determined = Some(Determined {
                source: Some(source.clone()),
                on,
                by_meeting_of: by_meeting_of.clone(),
                sought_again: *at,
            });
        }
        _ => {}
    }
}

/// A new cycle: the authorization and all that rested on it fall away, the history stays in the record.
fn anew(tap: &mut Tap) {
    tap.cycle += 1;
    (tap.requested, tap.deposit, tap.deposited) = (None, None, None);
    reset_consultation(tap);
}

/// Clears what belonged to one announcement.
fn reset_consultation(tap: &mut Tap) {
    tap.announcement = None;
    tap.languages.clear();
    tap.languages_waived = false;
    tap.replies = OrdMap::new();
    tap.result = None;
    tap.standing = None;
    tap.sitting = Sitting::default();
    tap.decision = None;
    tap.oppositions.clear();
    tap.registered_oppositions.clear();
    tap.notified = None;
    tap.notified_as = None;
    tap.distributed_on = None;
    withdraw(tap, &RESTING_ON_REPLIES);
    withdraw(tap, &[DutyKind::TextInOfficialLanguages]);
}

/// The chair's request: from a case that ran before, a new cycle.
fn request(tap: &mut Tap) {
    if tap.stage != Stage::Determined {
        anew(tap);
    }
    tap.stage = Stage::Requested;
}

/// The announcement, its consultation, its extension; and a case that comes in with both.
fn announce(tap: &mut Tap, event: &Event) {
    match event {
        Event::Announced { circular, meeting, posted, ipr_statements, opens, ends } => {
            if tap.announcement.is_some() {
                tap.cycle += 1;
                reset_consultation(tap);
            }
            tap.announcement = Some(Announcement {
                circular: *circular,
                meeting: meeting.clone(),
                posted: Some(*posted),
                closes: crate::calendar::Deadline::computed(*posted, crate::calendar::Zone::utc()),
                first_closes: crate::calendar::Deadline::computed(*posted, crate::calendar::Zone::utc()),
                printed_days: opens.zip(*ends),
                electorate: crate::body::Electorate::AllMemberStates,
                ipr_statements: Some(*ipr_statements),
                corrigenda: Vec::new(),
            });
            raise(
                tap,
                &[
                    DutyKind::Circular,
                    DutyKind::CollectiveLetter,
                    DutyKind::NoticeToOthers,
                    DutyKind::TextInOfficialLanguages,
                ],
            );
        }
        Event::ConsultationOpened { closes, electorate } => {
            if let Some(announcement) = &mut tap.announcement {
                announcement.closes = closes.clone();
                announcement.first_closes = closes.clone();
                announcement.electorate = electorate.clone();
            }
            tap.stage = Stage::InConsultation;
        }
        Event::ConsultationExtended { corrigendum, closes } => {
            if let Some(announcement) = &mut tap.announcement {
                announcement.closes.printed = Some(*closes);
                announcement.corrigenda.push(corrigendum.clone());
            }
            raise(tap, &[DutyKind::Corrigendum]);
        }
        Event::TakenOver { case, closes, electorate, unverified } => {
            tap.taken_over = Some(case.circular.source.clone());
            tap.sources = Some(case.clone());
            tap.unverified.clone_from(unverified);
            tap.determined = Some(Determined {
                source: case.reference.as_ref().map(|fact| fact.value.clone()),
                on: case.determined.as_ref().map(|fact| fact.value),
                by_meeting_of: None,
                sought_again: None,
            });
            if let crate::body::Electorate::RegionalGroup { group, .. } = electorate {
                tap.territory = Some(group.clone());
            }
            tap.announcement = Some(Announcement {
                circular: case.circular.value,
                meeting: case.meeting.value.clone(),
                posted: case.posted.as_ref().map(|fact| fact.value),
                closes: closes.clone(),
                first_closes: closes.clone(),
                printed_days: None,
                electorate: electorate.clone(),
                ipr_statements: case.ipr_statements.as_ref().map(|fact| fact.value),
                corrigenda: Vec::new(),
            });
        }
        _ => {}
    }
}

/// Languages distributed; once all official ones are, the duty is done.
fn distribute(
    tap: &mut Tap,
    languages: &std::collections::BTreeSet<super::act::Language>,
    on: jiff::civil::Date,
) {
    tap.languages_waived |= languages.is_empty();
    tap.languages.extend(languages);
    if tap.languages.len() == super::act::Language::OFFICIAL.len() {
        tap.distributed_on = Some(on);
        carry_out(tap, DutyKind::TextInOfficialLanguages, &on.to_string());
    }
}

/// Replies, their checks and corrections.
fn reply(tap: &mut Tap, event: &Event) {
    match event {
        Event::ReplyReceived { member, received, content } => {
            let number = tap.next_reply();
            let reply = Reply {
                number,
                member: member.clone(),
                content: content.clone(),
                channel: Channel::Form,
                received: *received,
                scan: None,
                registered_by: None,
                checked: None,
                reasons_owed: false,
            };
            tap.replies.insert(number, Arc::new(reply));
        }
        Event::ReplyRegistered {
            number,
            member,
            channel,
            received,
            scan,
            registered_by,
            reasons_owed,
            content,
        } => {
            let reply = Reply {
                number: *number,
                member: member.clone(),
                content: content.clone(),
                channel: *channel,
                received: *received,
                scan: Some(Box::new(scan.clone())),
                registered_by: Some(registered_by.clone()),
                checked: None,
                reasons_owed: *reasons_owed,
            };
            tap.replies.insert(*number, Arc::new(reply));
            if *reasons_owed {
                raise(tap, &[DutyKind::AskForReasons]);
            }
        }
        Event::ReplyChecked { number, checked_by, finding } => {
            if let Some(reply) = tap.replies.get_mut(number).map(Arc::make_mut) {
                reply.checked = Some((checked_by.clone(), *finding));
            }
        }
        Event::ReplyCorrected { number, answer, corrected_by, member, received, .. } => {
            if let Some(reply) = tap.replies.get_mut(number).map(Arc::make_mut) {
                reply.content.answer = *answer;
                reply.received = received.unwrap_or(reply.received);
                if let Some(member) = member {
                    reply.member = member.clone();
                }
                reply.registered_by = Some(corrected_by.clone());
                reply.checked = None;
                reply.reasons_owed = reply.content.lacks().is_some();
                if reply.reasons_owed {
                    raise(tap, &[DutyKind::AskForReasons]);
                }
            }
        }
        _ => {}
    }
}

/// The result, its reopening and the Director's ruling.
fn result(tap: &mut Tap, event: &Event) {
    match event {
        Event::ResultEstablished { replies, outcome, at } => {
            tap.result = Some(Established { replies: *replies, outcome: *outcome, ruling: None, at: *at });
            tap.established_cycles.insert(tap.cycle);
            let stage = match outcome {
                Outcome::Authorized => Stage::Authorized,
                Outcome::NotAtThisMeeting => Stage::NotAtThisMeeting,
                Outcome::AwaitsDirector => Stage::AwaitsDirector,
            };
            settle(tap, stage);
        }
        Event::ResultReopened { .. } => {
            if tap.stage.is_decided() && tap.standing.is_none() {
                tap.standing = Some(tap.stage);
            }
            tap.result = None;
            withdraw(tap, &RESTING_ON_REPLIES);
            tap.established_cycles.remove(&tap.cycle);
            tap.stage = Stage::ClosedNotEstablished;
        }
        Event::RuledOnNoExplicitReply { ruling, .. } => {
            if let Some(result) = &mut tap.result {
                result.ruling = Some(*ruling);
            }
            let stage = match ruling {
                Ruling::MayProceed => Stage::Authorized,
                Ruling::NotAtThisMeeting => Stage::NotAtThisMeeting,
            };
            settle(tap, stage);
        }
        _ => {}
    }
}

/// A result stands: the case goes on, or a decision that rested on an earlier result awaits the Director.
fn settle(tap: &mut Tap, stage: Stage) {
    if stage == Stage::AwaitsDirector {
        tap.stage = stage;
        return;
    }
    tap.stage = match tap.standing {
        // A referral to the assembly does not rest on the count.
        Some(Stage::Forwarded) => tap.standing.take().unwrap_or(stage),
        Some(_) => Stage::AwaitsConfirmation,
        None => stage,
    };
    raise(tap, &[DutyKind::AdviceToChair]);
    if tap.counting().any(|reply| has_comments(&reply.content)) {
        raise(tap, &[DutyKind::CommentsTd]);
    }
    if tap.stage == Stage::Authorized {
        raise(tap, &[DutyKind::PlenarySession]);
    } else {
        withdraw(tap, &[DutyKind::PlenarySession]);
    }
}

/// 9.4.7: does the reply bring anything for the TD? Comments that it says are attached are in its scan at the least.
fn has_comments(content: &Content) -> bool {
    [&content.comments, &content.reasons, &content.changes].into_iter().any(|text| given(text.as_ref()))
        || !content.attachments.is_empty()
        || content.answer == Answer::AuthorizeWithComments
}
