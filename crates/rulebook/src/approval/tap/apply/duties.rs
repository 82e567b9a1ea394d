//! Duties as the fold raises, withdraws and carries them out.

use super::super::duty::{Duty, DutyKind};
use super::super::state::Tap;

/// Duties that rest on an established result: they fall with it, and with the consultation that it came from.
pub(super) const RESTING_ON_REPLIES: [DutyKind; 3] =
    [DutyKind::AdviceToChair, DutyKind::CommentsTd, DutyKind::PlenarySession];

/// Raises duties that are not open already. One that was left open by an earlier cycle is due for this one now; a result that was
/// not notified yet stays due beside that of this cycle.
pub(super) fn raise(tap: &mut Tap, kinds: &[DutyKind]) {
    let cycle = tap.cycle;
    for kind in kinds {
        let each_cycle = matches!(kind, DutyKind::ResultCircular | DutyKind::ItuNotification);
        let open = |duty: &&mut Duty| {
            duty.kind == *kind && duty.carried_out.is_none() && (!each_cycle || duty.cycle == cycle)
        };
        match tap.duties.iter_mut().find(open) {
            Some(duty) => duty.cycle = cycle,
            None => tap.duties.push_back(Duty { kind: *kind, carried_out: None, cycle }),
        }
    }
}

/// Takes back duties that nobody has carried out and whose reason is gone.
pub(super) fn withdraw(tap: &mut Tap, kinds: &[DutyKind]) {
    tap.duties.retain(|duty| duty.carried_out.is_some() || !kinds.contains(&duty.kind));
}

/// Marks the open duty of this kind as carried out.
pub(super) fn carry_out(tap: &mut Tap, kind: DutyKind, document: &str) {
    if let Some(duty) = tap.duties.iter_mut().find(|duty| duty.kind == kind && duty.carried_out.is_none()) {
        duty.carried_out = Some(document.to_owned());
    }
}
