//! What became of a step, and how it differs from what the file expects.

use super::{Expect, Step};
use crate::entry::Entry;
use crate::house::{House, TextFile};
use crate::preview::new_duties;
use jiff::Timestamp;
use rulebook::approval::tap::{self, DutyKind, Stage, Tap};
use rulebook::decision::{Due, Warning};
use rulebook::edition::Edition;
use rulebook::event::Event;
use rulebook::id::TextId;
use rulebook::letter::Letter;
use rulebook::refusal::Refusal;
use serde::Serialize;
use serde_json::{Value, json};

/// Something that the calendar did before a step, or at once after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CalendarAct {
    /// When it was due.
    pub at: Timestamp,
    /// What.
    pub act: String,
    /// The text.
    pub text: Option<TextId>,
    /// What became a fact.
    pub events: Vec<String>,
}

impl CalendarAct {
    /// Of its entry.
    pub(crate) fn of(entry: &Entry) -> Self {
        Self {
            at: entry.happened,
            act: entry.act.name().to_owned(),
            text: entry.text.clone(),
            events: entry.events.iter().map(Event::name).collect(),
        }
    }
}

/// What became of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its number, from 1.
    pub step: usize,
    /// Its line in the file.
    pub line: usize,
    /// When.
    pub at: Timestamp,
    /// By whom; nobody when time passes.
    pub by: Option<String>,
    /// What was done.
    pub act: &'static str,
    /// Was it accepted?
    pub accepted: bool,
    /// What became a fact.
    pub events: Vec<String>,
    /// What is newly due.
    pub duties: Vec<String>,
    /// What should have been otherwise.
    pub warnings: Vec<Warning>,
    /// Why not.
    pub refusal: Option<Refusal>,
    /// The stage of the text afterwards.
    pub stage: Option<Stage>,
    /// What the calendar did before it.
    pub calendar: Vec<CalendarAct>,
    /// What the calendar did at the same moment, because the act ended what it had waited for.
    pub at_once: Vec<CalendarAct>,
    /// How it differs from what the file expects; empty when it does not.
    pub differs: Vec<String>,
}

impl Outcome {
    /// The outcome as one line of JSON. What the calendar did before the step, and at once after it, is added where it did anything.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let refusal = self.refusal.as_ref().map(|no| {
            json!({ "clause": no.clause, "rule": no.rule, "reason": no.reason.key, "facts": no.reason.facts })
        });
        let mut line = json!({
            "step": self.step,
            "at": self.at,
            "act": self.act,
            "accepted": self.accepted,
            "events": self.events,
            "duties": self.duties,
            "refusal": refusal,
        });
        if let Some(stage) = self.stage {
            line["stage"] = stage.key().into();
        }
        if !self.warnings.is_empty() {
            line["warnings"] = json!(self.warnings);
        }
        if !self.calendar.is_empty() {
            line["calendar"] = json!(self.calendar);
        }
        if !self.at_once.is_empty() {
            line["at_once"] = json!(self.at_once);
        }
        if !self.differs.is_empty() {
            line["differs"] = json!(self.differs);
        }
        line
    }
}

/// The outcome of a step that had this answer, between two states.
pub(crate) fn outcome(
    number: usize,
    step: &Step,
    answer: Result<Option<Entry>, Refusal>,
    calendar: Vec<CalendarAct>,
    before: &House,
    after: &House,
) -> Outcome {
    let held = step.doing.text().and_then(|id| before.text(id.as_str()));
    let now = step.doing.text().and_then(|id| after.text(id.as_str()));
    let (accepted, mut events, warnings, refusal) = match answer {
        Ok(Some(entry)) => (true, entry.events.iter().map(Event::name).collect(), entry.warnings, None),
        Ok(None) => (true, Vec::new(), Vec::new(), None),
        Err(refusal) => (false, Vec::new(), Vec::new(), Some(refusal)),
    };
    if step.doing.name() == "wait" {
        events = calendar.iter().flat_map(|act| act.events.clone()).collect();
    }
    let by = match &step.doing {
        super::Doing::Act { by, .. } => Some(by.to_string()),
        super::Doing::Wait { .. } => None,
    };
    let mut found = Outcome {
        step: number,
        line: step.line,
        at: step.at,
        by,
        act: step.doing.name(),
        accepted,
        events,
        duties: named_duties(held, now, after),
        warnings,
        refusal,
        stage: now.and_then(|file| file.tap.as_ref()).map(|tap| tap.stage),
        calendar,
        at_once: Vec::new(),
        differs: Vec::new(),
    };
    found.differs = differences(&step.expect, &found);
    found
}

/// The duties that are new, each with its day where its rule sets one: `text in official languages by 2026-01-03`.
fn named_duties(before: Option<&TextFile>, after: Option<&TextFile>, house: &House) -> Vec<String> {
    let Some(tap) = after.and_then(|file| file.tap.as_ref()) else { return Vec::new() };
    new_duties(before, after).into_iter().map(|kind| named(kind, tap, house)).collect()
}

/// One duty with its day.
fn named(kind: DutyKind, tap: &Tap, house: &House) -> String {
    let name = kind.key().replace('-', " ");
    let due = tap::due(kind, tap, house.meetings_of(tap, None), Edition::of(tap.edition));
    due.as_ref().map(Due::day).map_or(name.clone(), |day| format!("{name} by {day}"))
}

/// What the file expects and did not come about.
fn differences(expect: &Expect, found: &Outcome) -> Vec<String> {
    let mut differs = Vec::new();
    let refused = found.refusal.as_ref().map(|no| no.rule.as_str());
    match (&expect.refused, refused) {
        (Some(rule), Some(by)) if rule == by => {}
        (Some(rule), Some(by)) => differs.push(format!("refused by {by}, expected by {rule}")),
        (Some(rule), None) => differs.push(format!("accepted, expected to be refused by {rule}")),
        (None, Some(_)) => {
            let why = found.refusal.as_ref().map(ToString::to_string).unwrap_or_default();
            differs.push(format!("refused, expected to be accepted: {why}"));
        }
        (None, None) => {}
    }
    let warned: Vec<_> = found.warnings.iter().map(|warning| warning.rule.clone()).collect();
    for (what, wanted, got) in
        [("events", &expect.events, &found.events), ("warnings", &expect.warnings, &warned)]
    {
        if let Some(wanted) = wanted.as_ref().filter(|wanted| *wanted != got) {
            differs.push(format!("{what} are [{}], expected [{}]", got.join(", "), wanted.join(", ")));
        }
    }
    for duty in expect.duties.iter().filter(|duty| !found.duties.contains(duty)) {
        differs.push(format!("duty `{duty}` is not new; new are [{}]", found.duties.join(", ")));
    }
    if let Some(stage) = expect.stage.filter(|stage| Some(*stage) != found.stage) {
        let now = found.stage.map_or("none", Stage::key);
        differs.push(format!("the stage is {now}, expected {}", stage.key()));
    }
    differs
}

/// Everything that the state then holds, as the last line of a rehearsal.
pub(crate) fn final_state(house: &House, held: bool) -> Value {
    let texts = house.texts.iter().map(|(id, file)| (id.to_string(), text_state(file, house)));
    let meetings = house.meetings.iter().map(|(id, meeting)| {
        let state = json!({
            "opens": meeting.opens, "ends": meeting.ends, "opened": meeting.opened, "closed": meeting.closed,
        });
        (id.to_string(), state)
    });
    let letters =
        house.letters.letters.values().map(|letter| (letter.id.to_string(), letter_state(letter, house)));
    json!({
        "final": true,
        "held": held,
        "entries": house.steps.len(),
        "texts": texts.collect::<serde_json::Map<_, _>>(),
        "meetings": meetings.collect::<serde_json::Map<_, _>>(),
        "letters": letters.collect::<serde_json::Map<_, _>>(),
    })
}

/// Where a letter stands.
fn letter_state(letter: &Letter, house: &House) -> Value {
    let issued = letter.issued.as_ref();
    json!({
        "revision": letter.revision,
        "approved": letter.is_approved(),
        "withdrawn": letter.withdrawn.is_some(),
        "number": issued.map(|issued| &issued.number),
        "dated": issued.and_then(|issued| issued.dated),
        "recipients": issued.map(|issued| issued.recipients.len()),
        "corrigenda": house.letters.corrigenda_to(letter.id.as_str()).collect::<Vec<_>>(),
    })
}

/// Where a text stands.
fn text_state(file: &TextFile, house: &House) -> Value {
    let Some(tap) = &file.tap else { return json!({ "procedure": file.item.procedure, "stage": null }) };
    json!({
        "procedure": file.item.procedure,
        "edition": tap.edition,
        "stage": tap.stage.key(),
        "cycle": tap.cycle,
        "closes": tap.announcement.as_ref().map(|announcement| announcement.closes.to_zoned_text()),
        "replies": tap.tally(),
        "result": tap.result.as_ref().map(|result| result.outcome),
        "approved_on": tap.approved_on,
        "deviations": tap.deviations.iter().flat_map(|held| held.rules.clone()).collect::<Vec<_>>(),
        "unverified": tap.unverified,
        "open": crate::preview::obligations(house, file, None).iter().map(|open| open.what.clone()).collect::<Vec<_>>(),
    })
}
