//! What is still to be done in a case: by whom, by when, under which clause. Every stage that is not final has something here.

use super::act::{Deposit, Ruling};
use super::duty::{due, more_time_deadline};
use super::facts::Facts;
use super::state::{Stage, Tap};
use crate::calendar::Deadline;
use crate::clause::Rule;
use crate::decision::{Due, Obligation, Office};
use crate::edition::Edition;
use crate::meeting::Meeting;
use crate::rules;

/// The acts that the stage waits for, and the duties that are open. `meeting` is the one announced, as known now.
#[must_use]
pub fn obligations(tap: &Tap, meeting: Option<&Meeting>, rules: &Edition) -> Vec<Obligation> {
    let mut found = awaited(tap, meeting, rules);
    let open = tap.duties.iter().filter(|duty| duty.carried_out.is_none());
    found.extend(open.map(|duty| Obligation {
        what: format!("duty.{}", duty.kind.key()),
        who: duty.kind.office(),
        rule: duty.kind.rule(),
        due: due(duty.kind, tap, meeting, rules),
        must: true,
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
    Obligation { what, who, rule, due, must: true }
}

/// Something that may be done.
const fn may(what: String, who: Office, rule: Rule, due: Option<Due>) -> Obligation {
    Obligation { what, who, rule, due, must: false }
}

/// The acts that the stage waits for.
fn awaited(tap: &Tap, meeting: Option<&Meeting>, rules: &Edition) -> Vec<Obligation> {
    let act = |name: &str| name.to_owned();
    let opening = meeting.map(|meeting| Due::Day(meeting.opens));
    let closing =
        meeting.map(|meeting| Due::Until(Deadline::computed(meeting.closing_date(), meeting.zone.clone())));
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
            if tap.standing == Some(Stage::MoreTime) {
                let window = meeting.map(|meeting| Due::Until(more_time_deadline(tap, meeting, rules)));
                found.push(may(act("tap.oppose-formally"), Office::MemberState, rules::FOUR_WEEKS, window));
            }
            found
        }
        Stage::AwaitsDirector => {
            vec![must(act("tap.rule-on-no-explicit-reply"), Office::Director, rules::DC_7, opening)]
        }
        Stage::Authorized => vec![
            must(act("tap.present-final-text"), Office::Chair, rules::FINAL_FORM, closing.clone()),
            must(act("tap.decide"), Office::Chair, rules::UNOPPOSED, closing),
            // The authorization holds for the meeting announced; when that is over, only a new cycle helps (9.4.1).
            may(act("tap.request"), Office::Chair, rules::CHAIR_REQUESTS, None),
        ],
        Stage::NotAtThisMeeting => vec![may(act("tap.seek-again"), Office::Chair, rules::MATURE, None)],
        Stage::Deferred => vec![may(act("tap.request"), Office::Chair, rules::CHAIR_REQUESTS, None)],
        Stage::MoreTime => {
            let window = meeting.map(|meeting| Due::Until(more_time_deadline(tap, meeting, rules)));
            vec![
                may(act("tap.oppose-formally"), Office::MemberState, rules::FOUR_WEEKS, window.clone()),
                must(act("tap.end-more-time"), Office::Calendar, rules::FOUR_WEEKS, window),
            ]
        }
        Stage::AwaitsConfirmation => {
            let word = match tap.outcome_now() {
                Ruling::MayProceed => "tap.confirm-decision",
                Ruling::NotAtThisMeeting => "tap.correct-decision",
            };
            vec![must(act(word), Office::Director, rules::DC_29, None)]
        }
        Stage::NotApproved => vec![
            may(act("tap.determine"), Office::Chair, rules::MATURE, None),
            may(act("tap.refer-to-assembly"), Office::Chair, rules::REFER_NO_AGREEMENT, None),
        ],
        Stage::Returned => vec![may(act("tap.proceed-again"), Office::Chair, rules::PROCEED_AGAIN, None)],
        Stage::Approved | Stage::Forwarded | Stage::RegionalStopped => Vec::new(),
    }
}

/// Registered replies wait for a second officer (DC-29).
fn checks(tap: &Tap) -> Vec<Obligation> {
    let waits = tap.unchecked().next().is_some();
    waits
        .then(|| must("tap.check-reply".to_owned(), Office::Secretariat, rules::DC_29, None))
        .into_iter()
        .collect()
}
