//! How long the rulebook takes for one act, on the states of the project's own rehearsals and on a case with many replies.
//!
//! The facts are gathered before: they are an argument of the rules. The whole path of the desk (authority, facts, rules, entry) is
//! shown beside it.

use crate::figures::Spread;
use crate::maker::{STATES, body, focal_point, reply};
use anyhow::{Result, anyhow, bail};
use desk::authority::may;
use desk::calendar;
use desk::facts::{Asked, gather};
use desk::house::House;
use desk::perform::{Actor, Request, perform};
use desk::rehearsal::{Doing, Rehearsal, read};
use jiff::{SignedDuration, Timestamp};
use rulebook::act::Act;
use rulebook::approval::tap;
use rulebook::body;
use rulebook::edition::Edition;
use rulebook::id::PersonId;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

/// The case whose acts are measured.
const CASE: &str = include_str!("../../crates/rulebook/rehearsals/approved-at-the-meeting.toml");
/// Decisions of one sample.
const SAMPLE: u32 = 2000;

/// How often.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Runs; each takes every act once, so that the acts are interleaved.
    #[arg(long, default_value_t = 5)]
    runs: usize,
}

/// What one act took, in microseconds: the rules alone, and the whole path.
#[derive(Default)]
struct Took {
    rules: Vec<f64>,
    path: Vec<f64>,
}

/// Measures and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    let rehearsal = read(CASE, &|path| Err(format!("no file `{path}`"))).map_err(|no| anyhow!("{no}"))?;
    let mut took: BTreeMap<String, Took> = BTreeMap::new();
    for _ in 0..args.runs {
        perform_case(&rehearsal, &mut took)?;
        replies(&rehearsal, &mut took)?;
    }
    println!("us an act, median of {} runs [range]      rules                path of the desk", args.runs);
    for (name, Took { rules, path }) in took {
        println!("{name:<42} {:<20.2} {:.2}", Spread::of(rules), Spread::of(path));
    }
    Ok(())
}

/// Performs the rehearsal, and measures each act under TAP just before it is folded.
fn perform_case(rehearsal: &Rehearsal, took: &mut BTreeMap<String, Took>) -> Result<()> {
    let mut house = founded(rehearsal.body.clone(), rehearsal.start)?;
    for step in &rehearsal.steps {
        while let Some(due) = calendar::next(&house, step.at) {
            fold(&mut house, &due)?;
        }
        let Doing::Act { by, act } = &step.doing else { continue };
        let request = request(by.clone(), act.as_ref().clone(), step.at);
        measure(&house, &request, request.act.name(), took)?;
        if step.expect.refused.is_none() {
            fold(&mut house, &request)?;
        }
    }
    Ok(())
}

/// A text in consultation to which every Member State replies, and then each of them again.
fn replies(rehearsal: &Rehearsal, took: &mut BTreeMap<String, Took>) -> Result<()> {
    let mut house = founded(body()?, rehearsal.start)?;
    for step in &rehearsal.steps {
        let Doing::Act { by, act } = &step.doing else { break };
        if act.name() == "tap.reply" {
            break;
        }
        fold(&mut house, &request(by.clone(), act.as_ref().clone(), step.at))?;
    }
    let mut at = rehearsal
        .steps
        .iter()
        .find(|step| step.doing.name() == "tap.reply")
        .map_or(rehearsal.start, |s| s.at);
    for number in 0..=2 * STATES {
        let by = PersonId::from(focal_point(number % STATES + 1));
        let Act::Tap(mut act) = reply(0)? else { bail!("a reply is an act under TAP") };
        if let tap::act::Act::Reply(with) = act.as_mut() {
            with.text = rehearsal
                .steps
                .iter()
                .find_map(|step| step.doing.text())
                .cloned()
                .unwrap_or_else(|| with.text.clone());
        }
        at += SignedDuration::from_secs(1);
        let request = request(by, Act::Tap(act), at);
        if number % STATES == 0 {
            measure(&house, &request, &format!("tap.reply after {number} replies"), took)?;
        }
        fold(&mut house, &request)?;
    }
    Ok(())
}

/// A state with a body.
fn founded(body: body::BodyFile, at: Timestamp) -> Result<House> {
    let mut house = House::default();
    let act = Act::Body(body::Act::Found(Box::new(body)));
    fold(&mut house, &Request { id: [0; 16], actor: Actor::Founder, act, received: at })?;
    Ok(house)
}

fn request(by: PersonId, act: Act, received: Timestamp) -> Request {
    Request { id: [1; 16], actor: Actor::Person(by), act, received }
}

/// Performs an act.
fn fold(house: &mut House, request: &Request) -> Result<()> {
    match perform(house, request, request.received) {
        Ok(entry) => house.apply(entry.folded(house.steps.len() as u64 + 1)),
        Err(refusal) => bail!("{} was refused: {refusal}", request.act.name()),
    }
    Ok(())
}

/// Measures an act under TAP on a state.
fn measure(house: &House, request: &Request, name: &str, took: &mut BTreeMap<String, Took>) -> Result<()> {
    let (Act::Tap(act), Actor::Person(person)) = (&request.act, &request.actor) else { return Ok(()) };
    let file = house.text(act.text().as_str()).ok_or_else(|| anyhow!("no text {}", act.text()))?;
    let (item, tap, at) = (&file.item, file.tap.as_ref(), request.received);
    let (group, day) = (&item.facts.group, house.zone().day(at));
    let rules = tap.map_or_else(|| Edition::on(day), |tap| Edition::of(tap.edition));
    let held = may(act.name(), person, Some(group), &house.registers, day, rules.id);
    let by = &held.map_err(|refusal| anyhow!("{name}: {refusal}"))?.standing;
    let facts = gather(house, &Asked { item, tap, act, by, person, at, rules });
    let refused = tap::decide(tap, act, &facts, at, rules).is_err();
    let held = took.entry(format!("{name}{}", if refused { " (refused)" } else { "" })).or_default();
    held.rules.push(sample(|| tap::decide(tap, black_box(act), black_box(&facts), at, rules)));
    held.path.push(sample(|| perform(house, black_box(request), at)));
    Ok(())
}

/// Microseconds of one call, over a sample of calls after a short warming up.
fn sample<T>(call: impl Fn() -> T) -> f64 {
    for _ in 0..SAMPLE / 10 {
        black_box(call());
    }
    let began = Instant::now();
    for _ in 0..SAMPLE {
        black_box(call());
    }
    began.elapsed().as_secs_f64() * 1e6 / f64::from(SAMPLE)
}
