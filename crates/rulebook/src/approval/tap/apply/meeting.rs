//! What the facts of the meeting, and those after it, do to a case (9.5, 9.6).

use super::super::act::{Finding, Ruling};
use super::super::duty::DutyKind;
use super::super::event::Event;
use super::super::sitting::{Decided, Opposition, RegisteredOpposition, Sitting, ToNotify};
use super::super::state::{Stage, Tap};
use super::duties::{carry_out, raise, withdraw};
use jiff::civil::Date;

/// The item at the meeting.
pub(super) fn sit(sitting: &mut Sitting, event: &Event) {
    match event {
        Event::FinalTextPresented { document } => sitting.final_text = Some(document.clone()),
        Event::ChangeAccepted(change) => {
            sitting.changes.push(change.clone());
            // The text in final form is the text after its last change: it has to be made available again (9.5.5).
            sitting.final_text = None;
        }
        Event::PositionTaken { member, position } => sitting.take(member, position),
        Event::OppositionWithdrawn { member } => drop(sitting.opposing.remove(member)),
        Event::ReservationWithdrawn { member } => drop(sitting.reserving.remove(member)),
        Event::MoreTimeWithdrawn { member } => drop(sitting.asking_more_time.remove(member)),
        Event::Abstained { member } => sitting.abstain(member),
        Event::AbstentionRevoked { member } => drop(sitting.abstaining.remove(member)),
        _ => {}
    }
}

/// The decision at the meeting.
pub(super) fn decide(tap: &mut Tap, event: &Event) {
    match event {
        Event::ApprovedAtMeeting { decision, ipr_statements } => {
            hold(tap, decision);
            approve(tap, decision.on, *ipr_statements);
        }
        Event::OpposedAtMeeting { decision } => {
            hold(tap, decision);
            tap.stage = Stage::NotApproved;
            result_is_due(tap, Stage::NotApproved);
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

/// 9.6.1, A41: the membership has to be told. What is due keeps its meeting and its day, whatever becomes of the text.
fn result_is_due(tap: &mut Tap, stage: Stage) {
    let known = tap.result.as_ref().map(|result| result.replies);
    if let (Some(decision), Some(announcement)) = (&tap.decision, &tap.announcement) {
        let held = tap.to_notify.iter().find(|one| one.cycle == tap.cycle).and_then(|one| one.replies);
        let due = ToNotify {
            cycle: tap.cycle,
            stage,
            replies: known.or(held),
            meeting: decision.meeting.clone(),
            on: tap.approved_on.unwrap_or(decision.on),
            more_time: decision.gives_more_time(),
            zone: announcement.zone().clone(),
        };
        let cycle = tap.cycle;
        tap.to_notify.retain(|one| one.cycle != cycle);
        tap.to_notify.push(due);
        raise(tap, &[DutyKind::ResultCircular, DutyKind::ItuNotification]);
    }
}

/// The circular of the oldest result that was not notified.
pub(super) fn notify(tap: &mut Tap, circular: u32, posted: Date) {
    let due = (!tap.to_notify.is_empty()).then(|| tap.to_notify.remove(0));
    if due.as_ref().is_none_or(|due| due.cycle == tap.cycle) {
        let replies = tap.result.as_ref().map(|result| result.replies);
        tap.notified = Some((circular, posted));
        tap.notified_as = Some(due.map_or((tap.stage, replies), |due| (due.stage, due.replies)));
    }
    carry_out(tap, DutyKind::ResultCircular, &format!("Circular {circular}"));
}

/// Approved, on `on` (DC-12).
pub(super) fn approve(tap: &mut Tap, on: Date, ipr_statements: u32) {
    tap.stage = Stage::Approved;
    tap.approved_on = Some(on);
    tap.ipr_at_approval = Some(ipr_statements);
    result_is_due(tap, Stage::Approved);
    raise(tap, &[DutyKind::PrePublication, DutyKind::Publication, DutyKind::CoverText, DutyKind::Lists]);
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

/// Formal opposition: on the form at once, by another channel once it was checked.
pub(super) fn object(tap: &mut Tap, event: &Event) {
    match event {
        Event::FormallyOpposed { member, received, reasons_owed, .. } => {
            let (member, received, reasons_owed) = (member.clone(), *received, *reasons_owed);
            oppose(tap, Opposition { member, received, reasons_owed, registered_by: None });
        }
        Event::OppositionRegistered { number, member, received, registered_by, reasons_owed, .. } => {
            tap.registered_oppositions.push(RegisteredOpposition {
                number: *number,
                member: member.clone(),
                received: *received,
                reasons_owed: *reasons_owed,
                registered_by: registered_by.clone(),
                checked: None,
            });
        }
        Event::OppositionChecked { number, checked_by, finding } => {
            let held = tap.registered_oppositions.iter_mut().find(|held| held.number == *number);
            let Some(held) = held else { return };
            held.checked = Some((checked_by.clone(), *finding));
            if *finding == Finding::Matches {
                let opposition = Opposition {
                    member: held.member.clone(),
                    received: held.received,
                    reasons_owed: held.reasons_owed,
                    registered_by: Some(held.registered_by.clone()),
                };
                oppose(tap, opposition);
            }
        }
        _ => {}
    }
}

/// A formal opposition returns the matter (9.5.5.2).
fn oppose(tap: &mut Tap, opposition: Opposition) {
    let owed = opposition.reasons_owed;
    tap.oppositions.push(opposition);
    // A second opposition changes nothing that the circular says.
    let again = tap.stands_at() == Stage::Returned;
    // A reply found late may have the result open again: the opposition counts from its receipt all the same.
    match &mut tap.standing {
        Some(standing) => *standing = Stage::Returned,
        None => tap.stage = Stage::Returned,
    }
    unapprove(tap);
    raise(tap, &[DutyKind::ReturnToStudyGroup]);
    if !again {
        result_is_due(tap, Stage::Returned);
    }
    if owed {
        raise(tap, &[DutyKind::AskForReasons]);
    }
}

/// The Director's word on a decision whose result was established again.
pub(super) fn confirm(tap: &mut Tap, event: &Event) {
    match (event, tap.standing.take()) {
        (Event::DecisionConfirmed { .. }, Some(stage)) => tap.stage = stage,
        (Event::DecisionCorrected { outcome, .. }, _) => {
            tap.stage = match outcome {
                Ruling::MayProceed => Stage::Authorized,
                Ruling::NotAtThisMeeting => Stage::NotAtThisMeeting,
            };
            unapprove(tap);
            result_is_due(tap, tap.stage);
            tap.decision = None;
            tap.registered_oppositions.clear();
            tap.sitting = Sitting::default();
        }
        _ => {}
    }
}
