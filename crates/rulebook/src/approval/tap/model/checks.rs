//! What may never happen, judged by the oracle's own history.

use super::Run;
use super::world::{AT, Approval, Do, Verdict, World};
use crate::approval::tap::act::{Answer, Finding, Ruling};
use crate::approval::tap::obligations;
use crate::approval::tap::state::{Outcome, Stage, Tap};
use crate::approval::tap::{DutyKind, Meetings};
use crate::clause::EditionId;
use crate::decision::Office;
use crate::edition::Edition;
use stateright::Property;

/// Holds of every approval, if there was one.
fn of_approval(world: &World, test: impl Fn(&Approval) -> bool) -> bool {
    let approved = world.tap.as_ref().is_some_and(|tap| tap.stage == Stage::Approved);
    !approved || world.seen.approval.as_ref().is_some_and(test)
}

/// Holds of the case, if it has begun.
fn of_case(world: &World, test: impl Fn(&Tap) -> bool) -> bool {
    world.tap.as_ref().is_none_or(test)
}

/// The prohibitions.
pub(super) fn always() -> Vec<Property<Run>> {
    vec![
        Property::always("approved only after a determination", |_, world| {
            of_approval(world, |approval| approval.determined)
        }),
        Property::always("approved only with a timely announcement or a deviation", |_, world| {
            of_approval(world, |approval| approval.timely)
        }),
        Property::always("approved only with a result that carries by our own count", |_, world| {
            of_approval(world, |approval| match (approval.verdict, approval.ruling) {
                (Some(Verdict::Enough | Verdict::Nobody), _) => true,
                // 0 of 0 only through the Director.
                (Some(Verdict::NoneExplicit), ruling) => ruling == Some(Ruling::MayProceed),
                (Some(Verdict::TooFew) | None, _) => false,
            })
        }),
        Property::always("never against a delegation that decides", |_, world| {
            of_approval(world, |approval| !approval.opposed)
        }),
        Property::always("never without a delegation that decides", |_, world| {
            of_approval(world, |approval| approval.decided_by_somebody)
        }),
        Property::always("only a complete text in final form", |_, world| {
            of_approval(world, |approval| approval.complete)
        }),
    ]
    .into_iter()
    .chain(afterwards())
    .collect()
}

/// The same, of what follows the meeting.
fn afterwards() -> Vec<Property<Run>> {
    vec![
        Property::always("after more time only without opposition in the four weeks", |_, world| {
            of_approval(world, |approval: &Approval| !approval.opposed_in_time)
        }),
        Property::always("silence never approves over a letter that waits for its check", |_, world| {
            of_approval(world, |approval: &Approval| !approval.waited)
        }),
        Property::always("a request for more time is never lost", |_, world: &World| {
            of_approval(world, |approval| !approval.asked || world.seen.by_silence || world.seen.confirmed)
        }),
        Property::always("what was decided is notified, or still to be notified", |_, world| {
            of_case(world, |tap| {
                let open =
                    |kind| tap.duties.iter().any(|duty| duty.kind == kind && duty.carried_out.is_none());
                open(DutyKind::ResultCircular) != tap.to_notify.is_empty()
            })
        }),
        Property::always("an opposition in the four weeks is never lost", |_, world: &World| {
            !world.seen.opposed_in_time
                || of_case(world, |tap| tap.stage != Stage::Approved && tap.standing != Some(Stage::Approved))
        }),
        Property::always("returned only by an opposition in the four weeks", |_, world| {
            of_case(world, |tap| tap.stands_at() != Stage::Returned || world.seen.opposed_in_time)
        }),
        Property::always("decided only while the meeting is in session", |_, world| {
            of_approval(world, |approval: &Approval| approval.in_session)
        }),
        Property::always("the result is our own count", |_, world| {
            of_case(world, |tap| match (&tap.result, world.seen.verdict) {
                (None, _) => true,
                (Some(result), Some(verdict)) => result.outcome == outcome_of(verdict),
                (Some(_), None) => false,
            })
        }),
        Property::always(
            "nothing is established while a reply is unchecked or misread",
            |_, world: &World| {
                let open = |heard: &super::world::Heard| heard.checked != Some(Finding::Matches);
                let unchecked = world.seen.heard.iter().any(|heard| heard.registered && open(heard));
                !unchecked || of_case(world, |tap| tap.result.is_none())
            },
        ),
        Property::always("approved has its day and nothing else has one", |_, world| {
            of_case(world, |tap| tap.approved_on.is_some() == (tap.stands_at() == Stage::Approved))
        }),
        Property::always("nothing is published that is not approved", |_, world| {
            of_case(world, |tap| {
                let due = tap.duties.iter().any(|duty| duty.kind == DutyKind::Publication);
                !due || tap.approved_on.is_some()
            })
        }),
        Property::always("in the four weeks nothing is approved", |_, world: &World| {
            let asked = world.seen.asked.contains(&true);
            !(asked && world.clock <= AT.last_of_four_weeks && !world.seen.confirmed)
                || of_case(world, |tap| tap.stage != Stage::Approved)
        }),
        Property::always("every stage that is not final waits for something that can be done", |_, world| {
            of_case(world, |tap| tap.stage.is_final() || waits(world, tap))
        }),
        Property::always("a case taken over needs no deviation and says what is open", |_, world: &World| {
            !world.seen.taken_over
                || of_case(world, |tap| tap.deviations.is_empty() && !tap.unverified.is_empty())
        }),
    ]
}

/// The outcome that our own verdict amounts to.
const fn outcome_of(verdict: Verdict) -> Outcome {
    match verdict {
        Verdict::Nobody | Verdict::Enough => Outcome::Authorized,
        Verdict::NoneExplicit => Outcome::AwaitsDirector,
        Verdict::TooFew => Outcome::NotAtThisMeeting,
    }
}

/// Does the case wait for the calendar, or for an act that the rulebook accepts now or later?
fn waits(world: &World, tap: &Tap) -> bool {
    let now = Some(super::world::moment(world.clock));
    let meetings = Meetings { announced: Some(&world.meeting), decided: None, now };
    let found = obligations(tap, meetings, Edition::of(EditionId::Res1Of2022));
    found.iter().any(|one| {
        (one.who == Office::Calendar && one.due.is_some())
            || steps(&one.what).iter().any(|step| possible(world, *step))
    })
}

/// Is the step accepted now, or later, with the meeting as it is or once it has opened?
fn possible(world: &World, step: Do) -> bool {
    let last = u8::try_from(super::CLOCK.len()).expect("few") - 1;
    (world.clock..=last).any(|clock| {
        let mut later = world.clone();
        later.clock = clock;
        let opened = later.after(Do::Open);
        [Some(later), opened].into_iter().flatten().any(|world| world.after(step).is_some())
    })
}

/// The steps of the model that answer an obligation.
fn steps(what: &str) -> Vec<Do> {
    match what {
        "tap.determine" => vec![Do::Determine],
        "tap.request" => vec![Do::Request],
        "tap.deposit" => vec![Do::Deposit { summary: true }],
        "tap.announce" => [false, true].map(|next| Do::Announce { deviation: false, next }).into(),
        "tap.check-reply" => vec![Do::Check { finding: Finding::Matches, same: false }],
        "tap.correct-reply" => {
            [Answer::Authorize, Answer::NotAuthorize].map(|answer| Do::Mend { answer }).into()
        }
        "tap.check-opposition" => vec![Do::CheckOpposition { finding: Finding::Matches, same: false }],
        "tap.reply" => vec![Do::Hear { answer: Answer::Authorize, registered: false, late: false }],
        "tap.establish-result" => [false, true].map(|deviation| Do::Establish { deviation }).into(),
        "tap.rule-on-no-explicit-reply" => vec![Do::Rule { ruling: Ruling::MayProceed }],
        "tap.seek-again" => vec![Do::SeekAgain],
        "tap.present-final-text" => vec![Do::Present],
        // Nobody need decide: once the meeting is over the chair asks again.
        "tap.decide" => vec![Do::Decide, Do::Request],
        "tap.confirm-decision" => vec![Do::Confirm],
        "tap.correct-decision" => vec![Do::Correct],
        "tap.oppose-formally" => [0, 1].map(Do::OpposeFormally).into(),
        "tap.proceed-again" => vec![Do::ProceedAgain],
        "tap.refer-to-assembly" => vec![Do::Refer],
        _ => Vec::new(),
    }
}
