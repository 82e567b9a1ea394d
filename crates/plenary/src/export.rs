//! `plenary export`: what the public may see, as JSON lines. No positions and no ids: gaps between them would tell how many replies
//! came in while that is nobody's business (DC-19).

use crate::data::{self, Data};
use crate::ending::Outcome;
use crate::out::outln;
use desk::house::{House, Step, TextFile};
use desk::view::{Viewer, sees_step, tally};
use rulebook::body::Role;
use rulebook::edition::Edition;
use serde_json::{Value, json};
use words::Lang;

/// Writes the export to standard output.
pub(crate) fn run(at: &Data, lang: Lang) -> Outcome {
    let reader = data::reader(&at.data, lang)?;
    let (house, _) = desk::fold(&reader, &at.data)?;
    for line in lines(&house, &reader.founding().origin) {
        outln!("{line}");
    }
    for head in reader.heads()? {
        outln!("{}", json!({ "head": head.note }));
    }
    Ok(())
}

/// Every line but the heads, which are published at fixed times and count all entries of the house.
fn lines(house: &House, origin: &str) -> Vec<Value> {
    let registers = &house.registers;
    let mut found = vec![json!({
        "record": origin,
        "body": registers.name,
        "rehearsal": registers.rehearsal,
        "zone": registers.zone,
    })];
    found.extend(house.meetings.values().map(|meeting| {
        json!({
            "meeting": meeting.id, "group": meeting.group, "opens": meeting.opens, "ends": meeting.ends,
            "zone": meeting.zone, "place": meeting.place, "moved": meeting.moved, "source": meeting.source,
        })
    }));
    found.extend(house.texts.values().map(|file| text(house, file)));
    let seen = house.steps.iter().filter(|step| sees_step(house, step, &Viewer::Public));
    found.extend(seen.map(|one| step(house, one)));
    found
}

/// A text as the public sees it.
fn text(house: &House, file: &TextFile) -> Value {
    let facts = &file.item.facts;
    let mut line = json!({
        "text": facts.text, "provisional": facts.provisional, "title": facts.title, "title_zh": facts.title_zh,
        "group": facts.group, "question": facts.question, "procedure": file.item.procedure, "source": facts.source,
        "patent_statements": site::data::patent_statements(file), "rehearsal": house.registers.rehearsal,
    });
    let Some(tap) = &file.tap else { return line };
    let announcement = tap.announcement.as_ref();
    line["case"] = json!({
        "edition": tap.edition,
        "edition_verified": Edition::of(tap.edition).is_verified(),
        "stage": tap.stage,
        "determined": tap.determined.as_ref().and_then(|held| held.on),
        "circular": announcement.map(|a| a.circular),
        "meeting": announcement.map(|a| &a.meeting),
        "posted": announcement.and_then(|a| a.posted),
        "closes": announcement.map(|a| a.closes.to_zoned_text()),
        "tally": tally(tap, &Viewer::Public),
        "approved_on": tap.approved_on,
        "notified": tap.notified,
        "corrections": tap.corrections,
        "not_verifiable_from_the_sources": tap.unverified,
        "deviations": tap.deviations.iter().map(|held| json!({
            "rules": held.rules, "reason": held.deviation.reason, "document": held.deviation.document,
        })).collect::<Vec<_>>(),
    });
    line
}

/// An act that the public sees: the office that made it, never the member.
fn step(house: &House, step: &Step) -> Value {
    let held = house.registers.appointments.get(&*step.by);
    let mut roles = held.into_iter().flatten().map(|appointment| appointment.role);
    let of_member = roles.any(|role| matches!(role, Role::FocalPoint | Role::Delegate));
    let by = (!of_member).then_some(&*step.by);
    json!({
        "act": &*step.act, "at": step.happened, "recorded": step.recorded,
        "text": step.text, "meeting": step.meeting, "by": by,
    })
}
