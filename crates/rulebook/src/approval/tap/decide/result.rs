//! 9.4.5-9.4.7 and DC-7, DC-20, DC-29: the Director establishes the result; what follows when it changes.

use super::{Answer, Case, grant};
use crate::approval::tap::act::{
    ConfirmDecision, CorrectDecision, EstablishResult, RuleOnNoExplicitReply, Ruling, SeekAgain,
};
use crate::approval::tap::duty::DutyKind;
use crate::approval::tap::event::Event;
use crate::approval::tap::facts::MeetingOf;
use crate::approval::tap::state::{Outcome, Stage};
use crate::clause::Rule;
use crate::decision::Decision;
use crate::rules::{
    DC_7, DC_20, DC_29, EXPLICIT_ONLY, MATURE, MAY_PROCEED, NOT_AT_THIS_MEETING, OTHERS_INFORMED,
    REASON_GIVEN,
};
use crate::tally::{Percent, Replies};

/// What the count means. Only explicit replies weigh (9.4.6 Note); silence authorizes (9.4.5); none explicit awaits the Director (DC-7).
pub(super) const fn weigh(replies: Replies, share: Percent) -> (Rule, Outcome) {
    match (replies.explicit(), replies.not_explicit) {
        (0, 0) => (MAY_PROCEED, Outcome::Authorized),
        (0, _) => (DC_7, Outcome::AwaitsDirector),
        (explicit, _) if share.is_met_by(replies.support, explicit) => (MAY_PROCEED, Outcome::Authorized),
        _ => (NOT_AT_THIS_MEETING, Outcome::NotAtThisMeeting),
    }
}

/// DC-20: the Director establishes the result, once everything received in time has been checked.
pub(super) fn establish(case: Case, with: &EstablishResult) -> Answer {
    let tap = case.at_stage(DC_20, &[Stage::ClosedNotEstablished])?;
    case.by_director(DC_20)?;
    let unchecked = tap.unchecked().count();
    if unchecked > 0 {
        return Err(case.no(DC_29, "replies-unchecked").fact("count", unchecked as u64));
    }
    // A letter that is in the house and was registered wrongly is no silence: nobody knows yet what it says (DC-7, A37).
    let misread = tap.misread().count();
    if misread > 0 {
        return Err(case.no(DC_29, "replies-misread").fact("count", misread as u64));
    }
    let told =
        !tap.duties.iter().any(|duty| duty.kind == DutyKind::NoticeToOthers && duty.carried_out.is_none());
    let missed = if told || tap.deviates(OTHERS_INFORMED) {
        Vec::new()
    } else {
        vec![(OTHERS_INFORMED, case.no(OTHERS_INFORMED, "others-not-informed"))]
    };
    let deviation = case.deviate(missed, with.deviation.as_ref())?;
    let replies = tap.tally();
    let (rule, outcome) = weigh(replies, case.rules.share);
    let mut decision = Decision::grant(rule, Event::ResultEstablished { replies, outcome, at: case.at });
    decision.under.push(DC_20);
    if replies.not_explicit > 0 {
        decision.under.push(EXPLICIT_ONLY);
    }
    decision.events.extend(deviation);
    Ok(decision)
}

/// DC-7: replies came, none explicit.
pub(super) fn rule_on_no_explicit_reply(case: Case, with: &RuleOnNoExplicitReply) -> Answer {
    case.at_stage(DC_7, &[Stage::AwaitsDirector])?;
    case.by_director(DC_7)?;
    case.said(&with.reason, DC_7, "reason")?;
    grant(DC_7, Event::RuledOnNoExplicitReply { ruling: with.ruling, reason: with.reason.clone() })
}

/// A3: after less than the share the text stays determined; a study group or working party decides afresh.
pub(super) fn seek_again(case: Case, with: &SeekAgain) -> Answer {
    case.at_stage(MATURE, &[Stage::NotAtThisMeeting])?;
    case.by_group(MATURE)?;
    case.said(&with.source, MATURE, "source")?;
    case.need(case.facts.meeting_of != MeetingOf::Other, MATURE, "determined-by-other-group")
        .map_err(|no| no.at_field("by_meeting_of"))?;
    grant(
        MATURE,
        Event::ApprovalSoughtAgain {
            source: with.source.clone(),
            by_meeting_of: with.by_meeting_of.clone(),
            at: Some(case.at),
        },
    )
}

/// DC-29: the decision stands, if the result that was established again carries it.
pub(super) fn confirm_decision(case: Case, with: &ConfirmDecision) -> Answer {
    let tap = case.at_stage(DC_29, &[Stage::AwaitsConfirmation])?;
    case.by_director(DC_29)?;
    case.said(&with.reason, REASON_GIVEN, "reason")?;
    case.need(tap.outcome_now() == Ruling::MayProceed, NOT_AT_THIS_MEETING, "result-does-not-carry")?;
    grant(DC_29, Event::DecisionConfirmed { reason: with.reason.clone() })
}

/// DC-29: the decision falls with the result it rested on.
pub(super) fn correct_decision(case: Case, with: &CorrectDecision) -> Answer {
    let tap = case.at_stage(DC_29, &[Stage::AwaitsConfirmation])?;
    case.by_director(DC_29)?;
    case.said(&with.reason, REASON_GIVEN, "reason")?;
    case.need(
        tap.outcome_now() == with.outcome && with.outcome == Ruling::NotAtThisMeeting,
        DC_29,
        "correction-against-result",
    )
    .map_err(|no| no.at_field("outcome"))?;
    grant(DC_29, Event::DecisionCorrected { outcome: with.outcome, reason: with.reason.clone() })
}
