//! What is still to be done in a case: by whom, by when, under which clause. Every stage that is not final has something here.

use super::act::{Deposit, Ruling};
use super::duty::{Meetings, due, more_time_deadline, rule_of};
use super::facts::Facts;
use super::state::{Stage, Tap};
use crate::calendar::Deadline;
use crate::clause::Rule;
use crate::decision::{Due, Obligation, Office};
use crate::edition::Edition;
use crate::id::MemberId;
use crate::rules;
use std::collections::BTreeSet;

/// The acts that the stage waits for, and the duties that are open.
#[must_use]
pub fn obligations<'a>(tap: &Tap, meetings: impl Into<Meetings<'a>>, rules: &Edition) -> Vec<Obligation> {
    let meetings = meetings.into();
    let mut found = awaited(tap, meetings, rules);
    if tap.unchecked_oppositions().next().is_some() {
        found.push(must("tap.check-opposition".to_owned(), Office::Secretariat, rules::DC_29, None));
    }
    let open = tap.duties.iter().filter(|duty| duty.carried_out.is_none());
    found.extend(open.map(|duty| Obligation {
        what: format!("duty.{}", duty.kind.key()),
        who: duty.kind.office(),
        rule: rule_of(duty.kind, tap),
        due: due(duty.kind, tap, meetings, rules),
        must: true,
        of: BTreeSet::new(),
    }));
    found
}

/// The same, from the facts of an act.
#[must_use]
pub fn with_facts(tap: &Tap, facts: &Facts, rules: &Edition) -> Vec<Obligation> {
    obligations(tap, facts.meeting.as_ref(), rules)
}

/// Something that must be done.
const fn must(what: String, who: Office, rule: Rule, due: Option<Due>) -> Obligation {
    Obligation { what, who, rule, due, must: true, of: BTreeSet::new() }
}

/// Something that may be done.
const fn may(what: String, who: Office, rule: Rule, due: Option<Due>) -> Obligation {
    Obligation { what, who, rule, due, must: false, of: BTreeSet::new() }
}

/// The Member States whose delegations asked for more time may oppose, and nobody else (9.5.5, A10).
fn opposing(tap: &Tap, meetings: Meetings, rules: &Edition) -> Option<Obligation> {
    let of: BTreeSet<MemberId> = tap.may_still_oppose();
    let window = meetings.announced.map(|meeting| more_time_deadline(tap, meeting, rules));
    let over = window.as_ref().zip(meetings.now).is_some_and(|(window, now)| !window.takes(now));
    let what = "tap.oppose-formally".to_owned();
    let due = window.map(Due::Until);
    (!of.is_empty() && !over)
        .then(|| Obligation { of, ..may(what, Office::MemberState, rules::FOUR_WEEKS, due) })
}

/// The same, while a result that was opened again left the four weeks standing (DC-29).
fn opposing_meanwhile(tap: &Tap, meetings: Meetings, rules: &Edition) -> Option<Obligation> {
    if tap.standing == Some(Stage::MoreTime) { opposing(tap, meetings, rules) } else { None }
}

/// What an authorized text waits for: at its meeting the final text and the decision, once that is over a new request.
fn authorized(tap: &Tap, meetings: Meetings) -> Vec<Obligation> {
    let closing = meetings
        .announced
        .map(|meeting| Due::Until(Deadline::computed(meeting.closing_date(), meeting.zone.clone())));
    let again = may("tap.request".to_owned(), Office::Chair, rules::CHAIR_REQUESTS, None);
    if meetings.is_over() {
        // The authorization held for the meeting announced; now only a new cycle helps (9.4.1).
        return vec![again];
    }
    let present = tap.sitting.final_text.is_none().then(|| {
        must("tap.present-final-text".to_owned(), Office::Chair, rules::FINAL_FORM, closing.clone())
    });
    let mut found: Vec<_> = present.into_iter().collect();
    found.push(must("tap.decide".to_owned(), Office::Chair, rules::UNOPPOSED, closing));
    if meetings.now.is_none() {
        // Whether the meeting is over is not known here.
        found.push(again);
    }
    found
}

/// The acts that the stage waits for.
fn awaited(tap: &Tap, meetings: Meetings, rules: &Edition) -> Vec<Obligation> {
    let act = |name: &str| name.to_owned();
    let meeting = meetings.announced;
    let opening = meeting.map(|meeting| Due::Day(meeting.opens));
    match tap.stage {
        Stage::RegionalDecided => {
            vec![must(act("tap.examine-regional"), Office::Chair, rules::REGIONAL_EXAMINATION, None)]
        }
        Stage::RegionalCleared => {
            vec![must(act("tap.determine"), Office::Chair, rules::REGIONAL_CLEARED, None)]
        }
        Stage::Determined => vec![must(act("tap.request"), Office::Chair, rules::CHAIR_REQUESTS, None)],
        Stage::Requested => {
            let mut found = vec![must(act("tap.announce"), Office::Director, rules::CHAIR_REQUESTS, None)];
            if !tap.deposit.as_ref().is_some_and(Deposit::is_complete) {
                found.insert(0, must(act("tap.deposit"), Office::Secretariat, rules::FINAL_TEXT, None));
            }
            found
        }
        Stage::InConsultation => {
            let closes =
                tap.announcement.as_ref().map(|announcement| Due::Until(announcement.closes.clone()));
            let mut found = vec![
                may(act("tap.reply"), Office::MemberState, rules::CONSULTATION_CLOSES, closes.clone()),
                must(act("tap.close-consultation"), Office::Calendar, rules::CONSULTATION_CLOSES, closes),
            ];
            found.extend(checks(tap));
            found
        }
        Stage::ClosedNotEstablished => {
            let mut found = checks(tap);
            found.push(must(act("tap.establish-result"), Office::Director, rules::DC_20, opening));
            found.extend(opposing_meanwhile(tap, meetings, rules));
            found
        }
        Stage::AwaitsDirector => {
            let ruling = must(act("tap.rule-on-no-explicit-reply"), Office::Director, rules::DC_7, opening);
            [Some(ruling), opposing_meanwhile(tap, meetings, rules)].into_iter().flatten().collect()
        }
        Stage::Authorized => authorized(tap, meetings),
        Stage::NotAtThisMeeting => vec![may(act("tap.seek-again"), Office::Chair, rules::MATURE, None)],
        Stage::Deferred => vec![may(act("tap.request"), Office::Chair, rules::CHAIR_REQUESTS, None)],
        Stage::MoreTime => {
            let window = meeting.map(|meeting| Due::Until(more_time_deadline(tap, meeting, rules)));
            let end = must(act("tap.end-more-time"), Office::Calendar, rules::FOUR_WEEKS, window);
            opposing(tap, meetings, rules).into_iter().chain([end]).collect()
        }
        Stage::AwaitsConfirmation => {
            let word = match tap.outcome_now() {
                Ruling::MayProceed => "tap.confirm-decision",
                Ruling::NotAtThisMeeting => "tap.correct-decision",
            };
            let word = must(act(word), Office::Director, rules::DC_29, None);
            [Some(word), opposing_meanwhile(tap, meetings, rules)].into_iter().flatten().collect()
        }
        Stage::NotApproved => vec![
            may(act("tap.determine"), Office::Chair, rules::MATURE, None),
            may(act("tap.refer-to-assembly"), Office::Chair, rules::REFER_NO_AGREEMENT, None),
        ],
        Stage::Returned => vec![may(act("tap.proceed-again"), Office::Chair, rules::PROCEED_AGAIN, None)],
        Stage::RegionalStopped => {
            vec![may(act("tap.decide-regionally"), Office::Chair, rules::REGIONAL_DECISION, None)]
        }
        Stage::Approved | Stage::Forwarded => Vec::new(),
    }
}

/// Registered replies wait for a second officer, and those registered wrongly for being registered right (DC-29).
fn checks(tap: &Tap) -> Vec<Obligation> {
    let unchecked = tap.unchecked().next().is_some();
    let misread = tap.misread().next().is_some();
    [(unchecked, "tap.check-reply"), (misread, "tap.correct-reply")]
        .into_iter()
        .filter(|(waits, _)| *waits)
        .map(|(_, what)| must(what.to_owned(), Office::Secretariat, rules::DC_29, None))
        .collect()
}
