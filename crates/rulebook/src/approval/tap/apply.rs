//! What a recorded fact does to a case. The past is not argued with: nothing here can fail.

use super::act::{Channel, Ruling};
use super::duty::{Duty, DutyKind};
use super::event::Event;
use super::state::{
    Announcement, Decided, Determined, Established, Opposition, Outcome, RecordedDeviation, Reply, Sitting,
    Stage, Tap,
};
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
        | Event::Abstained { .. }
        | Event::AbstentionRevoked { .. } => sit(&mut tap.sitting, event),
        Event::Deferred { .. } => tap.stage = Stage::Deferred,
        Event::ApprovedAtMeeting { .. } | Event::OpposedAtMeeting { .. } | Event::MoreTimeGiven { .. } => {
            decide(tap, event)
        }
        Event::DecisionConfirmed { .. } | Event::DecisionCorrected { .. } => confirm(tap, event),
        Event::FormallyOpposed { member, received, reasons_owed, .. } => {
            let (received, reasons_owed) = (*received, *reasons_owed);
            oppose(tap, Opposition { member: member.clone(), received, reasons_owed });
        }
        Event::ApprovedAfterMoreTime { on, ipr_statements } => approve(tap, *on, *ipr_statements),
        Event::ProceededAgain { .. } => {
            anew(tap);
            tap.stage = Stage::Requested;
        }
        Event::ReferredToAssembly { .. } => {
            tap.stage = Stage::Forwarded;
            raise(tap, &[DutyKind::ReportToAssembly]);
        }
        Event::ResultNotified { circular, posted } => {
            tap.notified = Some((*circular, *posted));
            tap.notified_as = Some((tap.stage, tap.result.as_ref().map(|result| result.replies)));
            carry_out(tap, DutyKind::ResultCircular, &format!("Circular {circular}"));
        }
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
            });
        }
        Event::AnnouncementRequested { .. } => request(tap),
        Event::TextReceived(deposit) => tap.deposit = Some(deposit.clone()),
        Event::ApprovalSoughtAgain { source, by_meeting_of } => {
            anew(tap);
            tap.stage = Stage::Determined;
            let on = tap.determined.as_ref().and_then(|held| held.on);
            tap.determined =
                Some(Determined { source: Some(source.clone()), on, by_meeting_of: by_meeting_of.clone() });
        }
        _ => {}
    }
}

/// A formal opposition returns the matter (9.5.5.2).
fn oppose(tap: &mut Tap, opposition: Opposition) {
    let owed = opposition.reasons_owed;
    tap.oppositions.push(opposition);
    // A reply found late may have the result open again: the opposition counts from its receipt all the same.
    match &mut tap.standing {
        Some(standing) => *standing = Stage::Returned,
        None => tap.stage = Stage::Returned,
    }
    unapprove(tap);
    raise(tap, &[DutyKind::ReturnToStudyGroup, DutyKind::ResultCircular, DutyKind::ItuNotification]);
    if owed {
        raise(tap, &[DutyKind::AskForReasons]);
    }
}

/// A new cycle: the authorization and all that rested on it fall away, the history stays in the record.
fn anew(tap: &mut Tap) {
    tap.cycle += 1;
    tap.deposit = None;
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
    tap.notified = None;
    tap.notified_as = None;
    tap.distributed_on = None;
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
            });
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
                scan: Some(scan.clone()),
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
        Event::ReplyCorrected { number, answer, corrected_by, .. } => {
            if let Some(reply) = tap.replies.get_mut(number).map(Arc::make_mut) {
                reply.content.answer = *answer;
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
    if tap.counting().any(|reply| {
        reply.content.comments.is_some()
            || reply.content.reasons.is_some()
            || !reply.content.attachments.is_empty()
    }) {
        raise(tap, &[DutyKind::CommentsTd]);
    }
    if stage == Stage::Authorized {
        raise(tap, &[DutyKind::PlenarySession]);
    } else {
        withdraw(tap, &[DutyKind::PlenarySession]);
    }
}

/// The item at the meeting.
fn sit(sitting: &mut Sitting, event: &Event) {
    match event {
        Event::FinalTextPresented { document } => sitting.final_text = Some(document.clone()),
        Event::ChangeAccepted(change) => {
            sitting.changes.push(change.clone());
            // The text in final form is the text after its last change: it has to be made available again (9.5.5).
            sitting.final_text = None;
        }
        Event::PositionTaken { member, position } => {
            sitting.positions.insert(member.clone(), position.clone());
            sitting.abstaining.remove(member);
        }
        Event::OppositionWithdrawn { member } => {
            sitting.positions.remove(member);
        }
        Event::Abstained { member } => {
            sitting.positions.remove(member);
            sitting.abstaining.insert(member.clone());
        }
        Event::AbstentionRevoked { member } => {
            sitting.abstaining.remove(member);
        }
        _ => {}
    }
}

/// The decision at the meeting.
fn decide(tap: &mut Tap, event: &Event) {
    match event {
        Event::ApprovedAtMeeting { decision, ipr_statements } => {
            hold(tap, decision);
            approve(tap, decision.on, *ipr_statements);
        }
        Event::OpposedAtMeeting { decision } => {
            hold(tap, decision);
            tap.stage = Stage::NotApproved;
            raise(tap, &[DutyKind::ResultCircular, DutyKind::ItuNotification]);
        }
        Event::MoreTimeGiven { decision } => {
            hold(tap, decision);
            tap.stage = Stage::MoreTime;
        }
        _ => {}
    }
}

/// Keeps the decision, and raises what its reservations make due.
fn hold(tap: &mut Tap, decision: &Decided) {
    tap.decision = Some(decision.clone());
    withdraw(tap, &[DutyKind::PlenarySession]);
    if !decision.reserving.is_empty() {
        raise(tap, &[DutyKind::ReservationsInReport]);
    }
}

/// Approved, on `on` (DC-12).
fn approve(tap: &mut Tap, on: jiff::civil::Date, ipr_statements: u32) {
    tap.stage = Stage::Approved;
    tap.approved_on = Some(on);
    tap.ipr_at_approval = Some(ipr_statements);
    raise(
        tap,
        &[
            DutyKind::ResultCircular,
            DutyKind::ItuNotification,
            DutyKind::PrePublication,
            DutyKind::Publication,
            DutyKind::CoverText,
            DutyKind::Lists,
        ],
    );
    if tap.decision.as_ref().is_some_and(|decision| !decision.reserving.is_empty()) {
        raise(tap, &[DutyKind::NoteOnText]);
    }
}

/// An approval falls: what it made due and is not done yet falls with it, and the result is notified anew.
fn unapprove(tap: &mut Tap) {
    const PUBLISHING: [DutyKind; 5] = [
        DutyKind::PrePublication,
        DutyKind::Publication,
        DutyKind::CoverText,
        DutyKind::Lists,
        DutyKind::NoteOnText,
    ];
    if tap.approved_on.take().is_some() {
        tap.notified = None;
        withdraw(tap, &PUBLISHING);
    }
    tap.ipr_at_approval = None;
}

/// The Director's word on a decision whose result was established again.
fn confirm(tap: &mut Tap, event: &Event) {
    match (event, tap.standing.take()) {
        (Event::DecisionConfirmed { .. }, Some(stage)) => tap.stage = stage,
        (Event::DecisionCorrected { outcome, .. }, _) => {
            tap.decision = None;
            unapprove(tap);
            tap.sitting = Sitting::default();
            tap.stage = match outcome {
                Ruling::MayProceed => Stage::Authorized,
                Ruling::NotAtThisMeeting => Stage::NotAtThisMeeting,
            };
            raise(tap, &[DutyKind::ResultCircular]);
        }
        _ => {}
    }
}

/// Raises duties that are not open already.
fn raise(tap: &mut Tap, kinds: &[DutyKind]) {
    for kind in kinds {
        let open = tap.duties.iter().any(|duty| duty.kind == *kind && duty.carried_out.is_none());
        if !open {
            tap.duties.push_back(Duty { kind: *kind, carried_out: None, cycle: tap.cycle });
        }
    }
}

/// Takes back duties that nobody has carried out and whose reason is gone.
fn withdraw(tap: &mut Tap, kinds: &[DutyKind]) {
    tap.duties.retain(|duty| duty.carried_out.is_some() || !kinds.contains(&duty.kind));
}

/// Marks the open duty of this kind as carried out.
fn carry_out(tap: &mut Tap, kind: DutyKind, document: &str) {
    if let Some(duty) = tap.duties.iter_mut().find(|duty| duty.kind == kind && duty.carried_out.is_none()) {
        duty.carried_out = Some(document.to_owned());
    }
}
