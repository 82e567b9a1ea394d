//! Can it ever go wrong? Every path of a small world through the real `decide` and `apply` (stateright).
//!
//! Equal Member States are told apart by nothing but the order in which they come. The clock is an index into [`CLOCK`].
//! The oracle ([`seen::Seen`]) keeps a history of its own: it looks at what was done and when, never at what the case says of itself.
//! `PLENARY_MODEL_STATES=5` replies with five States instead of the default; the runs then take minutes.

mod checks;
mod seen;
mod world;

use super::act::{Answer, Finding, Ruling};
use super::state::Stage;
use stateright::{Checker, HasDiscoveries, Model, Property};
use world::{Do, World};

/// The boundary moments: [`world::AT`] names them.
const CLOCK: [&str; 10] = [
    "2025-10-01T12:00:00Z",
    "2025-11-03T23:59:59Z",
    "2025-11-04T00:00:00Z",
    "2026-01-22T23:59:59Z",
    "2026-01-23T00:00:00Z",
    "2026-02-03T09:00:00Z",
    "2026-02-12T23:59:59Z",
    "2026-02-13T00:00:00Z",
    "2026-03-12T23:59:59Z",
    "2026-03-13T00:00:00Z",
];

/// Where a run begins, what may be done in it, and what it has to reach.
struct Run {
    begin: World,
    menu: fn(&Self, &World, &mut Vec<Do>),
    /// How many States reply.
    states: u8,
    reaches: fn() -> Vec<Property<Self>>,
}

impl Model for Run {
    type State = World;
    type Action = Do;

    fn init_states(&self) -> Vec<World> {
        vec![self.begin.clone()]
    }

    fn actions(&self, world: &World, actions: &mut Vec<Do>) {
        (self.menu)(self, world, actions);
    }

    fn next_state(&self, world: &World, action: Do) -> Option<World> {
        world.after(action)
    }

    /// A second cycle is enough, and so is one change, one deviation of a kind, one opposition a delegation.
    fn within_boundary(&self, world: &World) -> bool {
        world.tap.as_ref().is_none_or(|tap| {
            (tap.cycle == 0 || tap.deposit.is_none())
                && tap.cycle < 2
                && tap.sitting.changes.len() < 2
                && tap.deviations.len() < 3
                && tap.oppositions.len() < 2
        })
    }

    fn properties(&self) -> Vec<Property<Self>> {
        let mut found = checks::always();
        found.extend((self.reaches)());
        found
    }
}

/// Declares what a run has to reach.
macro_rules! reaches {
    ($($name:literal: $test:expr;)*) => {
        || vec![$(Property::sometimes($name, |_: &Run, world: &World| ($test)(world))),*]
    };
}

/// Is the case at this stage?
fn at(world: &World, stage: Stage) -> bool {
    world.tap.as_ref().is_some_and(|tap| tap.stage == stage)
}

/// Checks every path of a run.
fn check(name: &str, run: Run) {
    let checker = run.checker().threads(2).finish_when(HasDiscoveries::AnyFailures).spawn_bfs().join();
    println!("{name}: {} states, depth {}", checker.unique_state_count(), checker.max_depth());
    for (name, path) in checker.discoveries() {
        if checker.discovery_classification(name).to_string() == "counterexample" {
            panic!("{name}: {:?}", path.into_actions());
        }
    }
    checker.assert_properties();
}

/// How many States reply, unless the build was told more.
fn states(usual: u8) -> u8 {
    option_env!("PLENARY_MODEL_STATES").and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// The steps to a text at TSB, in time.
const DEPOSITED: [Do; 3] = [Do::Determine, Do::Request, Do::Deposit { summary: true }];
/// The steps from there to an open consultation whose last second is now.
const ASKED: [Do; 6] = [
    Do::Tick,
    Do::Announce { deviation: false, next: false },
    Do::Tell,
    Do::Distribute { waive: false },
    Do::Tick,
    Do::Tick,
];

// shows: R1-9.1.2a, R1-9.3.1a, R1-9.3.3d, R1-9.3.4b, DC-18
#[test]
fn no_path_leads_round_the_preparation() {
    check(
        "preparation",
        Run {
            begin: World::new(),
            states: 1,
            menu: |_, world, found| {
                world.ticks(found);
                if world.clock <= world::AT.a_day_late {
                    found.push(Do::Tell);
                }
                if !world.seen.summary {
                    found.extend([false, true].map(|summary| Do::Deposit { summary }));
                }
                if !world.seen.languages && [world::AT.a_day_late, 6].contains(&world.clock) {
                    found.extend([false, true].map(|waive| Do::Distribute { waive }));
                }
                for deviation in [false, true] {
                    found.push(Do::Announce { deviation, next: false });
                    found.push(Do::Establish { deviation });
                }
                found.extend([Do::Determine, Do::Request, Do::Close, Do::Present, Do::Decide, Do::Open]);
                found.push(Do::Refer);
                if world.clock < world::AT.last_second {
                    return;
                }
                world.replies(1, &[(Answer::Authorize, false), (Answer::NotAuthorize, false)], found);
            },
            reaches: reaches! {
                "requested": |world| at(world, Stage::Requested);
                "in consultation": |world| at(world, Stage::InConsultation);
                "closed": |world| at(world, Stage::ClosedNotEstablished);
                "authorized": |world| at(world, Stage::Authorized);
                "approved": |world| at(world, Stage::Approved);
                "not at this meeting": |world| at(world, Stage::NotAtThisMeeting);
                "forwarded": |world| at(world, Stage::Forwarded);
                "approved with a deviation from the three months": |world: &World| {
                    at(world, Stage::Approved) && world.seen.announced.is_some_and(|(clock, _)| clock == world::AT.a_day_late)
                };
                "a new request once the meeting is over": |world: &World| {
                    at(world, Stage::Requested) && world.tap.as_ref().is_some_and(|tap| tap.cycle > 0)
                };
            },
        },
    );
}

// shows: R1-9.4.5a, R1-9.4.6a, DC-7, DC-20, DC-29
#[test]
fn no_path_leads_round_the_consultation() {
    let mut begin = World::new().having(&DEPOSITED).having(&ASKED);
    begin.one_delegation = true;
    check(
        "consultation",
        Run {
            begin,
            states: states(3),
            menu: |run, world, found| {
                world.ticks(found);
                let answers = [
                    (Answer::Authorize, false),
                    (Answer::NotAuthorize, false),
                    (Answer::NotExplicit, false),
                    (Answer::NotAuthorize, true),
                    (Answer::NotExplicit, true),
                ];
                // One reply that is found after the close shows what any other would.
                if world.clock <= world::AT.last_second || !world.seen.found_late {
                    world.replies(run.states, &answers, found);
                }
                for finding in [Finding::Matches, Finding::Differs] {
                    found.push(Do::Check { finding, same: false });
                }
                found.push(Do::Check { finding: Finding::Matches, same: true });
                if !world.seen.mended {
                    found.extend([Answer::Authorize, Answer::NotAuthorize].map(|answer| Do::Mend { answer }));
                }
                for ruling in [Ruling::MayProceed, Ruling::NotAtThisMeeting] {
                    found.push(Do::Rule { ruling });
                }
                found.extend([Do::Close, Do::Establish { deviation: false }, Do::SeekAgain]);
                found.extend([Do::Open, Do::Present, Do::Decide, Do::Confirm, Do::Correct]);
            },
            reaches: reaches! {
                "awaits the director": |world| at(world, Stage::AwaitsDirector);
                "not at this meeting": |world| at(world, Stage::NotAtThisMeeting);
                "sought again": |world: &World| at(world, Stage::Determined);
                "approved": |world| at(world, Stage::Approved);
                "approved by the ruling": |world: &World| at(world, Stage::Approved) && world.seen.ruling.is_some();
                "awaits confirmation": |world| at(world, Stage::AwaitsConfirmation);
                "confirmed": |world: &World| at(world, Stage::Approved) && world.seen.confirmed;
                "corrected": |world: &World| world.seen.corrected;
                "reopened": |world: &World| world.seen.reopened;
            },
        },
    );
}

/// What may be done at the meeting and after it.
fn meeting_menu(_: &Run, world: &World, found: &mut Vec<Do>) {
    world.ticks(found);
    found.extend([Do::Open, Do::Present, Do::Major { both: true }, Do::Major { both: false }, Do::Defer]);
    for who in 0..world.delegations() {
        found.extend([
            Do::Oppose(who),
            Do::Withdraw(who),
            Do::AskMore(who),
            Do::Abstain(who),
            Do::Revoke(who),
        ]);
    }
    found.extend([Do::OpposeFormally(0), Do::OpposeFormally(1)]);
    if world.seen.letters.is_empty() {
        found.extend([false, true].map(|late| Do::RegisterOpposition { who: 0, late }));
    }
    for finding in [Finding::Matches, Finding::Differs] {
        found.push(Do::CheckOpposition { finding, same: false });
    }
    found.push(Do::CheckOpposition { finding: Finding::Matches, same: true });
    found.extend([Do::Decide, Do::EndMoreTime, Do::ProceedAgain, Do::Notify, Do::Request]);
    found.extend([Do::Determine, Do::Establish { deviation: false }, Do::Confirm, Do::Correct, Do::Refer]);
    found.push(Do::Check { finding: Finding::Matches, same: false });
    let decided = world.tap.as_ref().is_some_and(|tap| tap.stage.is_decided());
    if decided && world.seen.heard.len() < 2 {
        found.push(Do::Hear { answer: Answer::NotAuthorize, registered: true, late: false });
    }
}

/// Authorized by one State, the meeting about to open.
fn authorized() -> World {
    let one = [Do::Hear { answer: Answer::Authorize, registered: false, late: false }];
    let settled = [Do::Tick, Do::Close, Do::Establish { deviation: false }, Do::Tick];
    World::new().having(&DEPOSITED).having(&ASKED).having(&one).having(&settled)
}

// shows: R1-9.5.3a, R1-9.5.5c, R1-9.5.6a, R1-9.5.5.2a, DC-31
#[test]
fn no_path_leads_round_the_meeting() {
    check(
        "meeting",
        Run {
            begin: authorized(),
            states: 2,
            menu: meeting_menu,
            reaches: reaches! {
                "approved at the meeting": |world: &World| at(world, Stage::Approved) && !world.seen.by_silence;
                "approved by silence": |world: &World| at(world, Stage::Approved) && world.seen.by_silence;
                "not approved": |world| at(world, Stage::NotApproved);
                "more time": |world| at(world, Stage::MoreTime);
                "returned": |world| at(world, Stage::Returned);
                "returned after approval by silence": |world: &World| at(world, Stage::Returned) && world.seen.by_silence;
                "approved by silence after a letter that was misread": |world: &World| {
                    at(world, Stage::Approved) && world.seen.by_silence && !world.seen.letters.is_empty()
                };
                "deferred": |world| at(world, Stage::Deferred);
                "forwarded": |world| at(world, Stage::Forwarded);
                "proceeded again": |world: &World| at(world, Stage::Requested) && world.seen.announced.is_none();
                "determined again": |world| at(world, Stage::Determined);
                "awaits confirmation": |world| at(world, Stage::AwaitsConfirmation);
                "corrected": |world: &World| world.seen.corrected;
                "opposed while the result was open": |world: &World| {
                    world.seen.opposed_in_time && at(world, Stage::ClosedNotEstablished)
                };
                "notified": |world: &World| world.tap.as_ref().is_some_and(|tap| tap.notified.is_some());
            },
        },
    );
}

// shows: R1-9.5.3a, R1-9.5.5c, R1-9.5.6a, R1-9.5.6b
#[test]
fn no_path_loses_a_position() {
    check(
        "positions",
        Run {
            begin: authorized().having(&[Do::Open, Do::Present]),
            states: 1,
            menu: |_, world, found| {
                world.ticks(found);
                for who in 0..world.delegations() {
                    found.extend([Do::Oppose(who), Do::Withdraw(who), Do::AskMore(who), Do::TakeBack(who)]);
                    found.extend([Do::Abstain(who), Do::Revoke(who)]);
                }
                found.extend([false, true].map(|all| Do::Presence { all }));
                found.extend([Do::Decide, Do::EndMoreTime]);
            },
            reaches: reaches! {
                "approved": |world| at(world, Stage::Approved);
                "not approved": |world| at(world, Stage::NotApproved);
                "more time for one that is away": |world: &World| {
                    at(world, Stage::MoreTime) && world.seen.away_then && world.seen.asked[0]
                };
                "approved after more time was taken back": |world: &World| {
                    at(world, Stage::Approved) && world.seen.taken_back && !world.seen.by_silence
                };
            },
        },
    );
}

// shows: DC-32
#[test]
fn a_case_taken_over_meets_every_gate_that_its_sources_do_not_leave_open() {
    let mut begin = World::new();
    begin.clock = world::AT.last_second;
    begin.one_delegation = true;
    let begin = begin.having(&[Do::TakeOver]);
    check(
        "taken over",
        Run {
            begin,
            states: 2,
            menu: |_, world, found| {
                world.ticks(found);
                found.extend([
                    Do::Close,
                    Do::Establish { deviation: false },
                    Do::Open,
                    Do::Present,
                    Do::Decide,
                ]);
                found.extend([
                    Do::Oppose(0),
                    Do::AskMore(0),
                    Do::OpposeFormally(0),
                    Do::EndMoreTime,
                    Do::Request,
                ]);
                found.extend([Do::Rule { ruling: Ruling::MayProceed }, Do::Confirm, Do::Correct, Do::Notify]);
                found.push(Do::Check { finding: Finding::Matches, same: false });
                let answers =
                    [(Answer::Authorize, false), (Answer::NotAuthorize, true), (Answer::NotExplicit, true)];
                if world.clock <= world::AT.last_second || !world.seen.found_late {
                    world.replies(2, &answers, found);
                }
            },
            reaches: reaches! {
                "approved": |world| at(world, Stage::Approved);
                "not at this meeting": |world| at(world, Stage::NotAtThisMeeting);
                "not approved": |world| at(world, Stage::NotApproved);
                "returned": |world| at(world, Stage::Returned);
            },
        },
    );
}
