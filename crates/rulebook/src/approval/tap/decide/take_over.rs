//! DC-32: a case comes in during its consultation, with what its letters give. What they do not give stays unknown.

use super::{Answer, Case, grant};
use crate::approval::item::Procedure;
use crate::approval::tap::act::{A5, TakeOver};
use crate::approval::tap::event::Event;
use crate::calendar::Deadline;
use crate::clause::Rule;
use crate::refusal::Refusal;
use crate::rules::{
    A5_JUSTIFICATION, ANNOUNCED_IN_TIME, CHAIR_REQUESTS, DC_32, DEFAULT_TAP, DETERMINED, ELECTRONIC_MATERIAL,
    FINAL_TEXT, IPR_NOTE, KNOWN, MANDATE, OTHERS_INFORMED, SUMMARY_MISSING, TEXT_IN_LANGUAGES,
    TEXT_REFERENCE,
};

/// Takes a case over in consultation.
pub(super) fn take_over(case: Case, with: &TakeOver) -> Answer {
    case.need(case.tap.is_none(), DC_32, "not-at-this-stage")?;
    case.by_secretariat(DC_32)?;
    case.need(with.edition == case.rules.id, DC_32, "edition-differs")
        .map_err(|no| no.at_field("edition"))?;
    for (source, field) in [
        (&with.circular.source, "circular.source"),
        (&with.meeting.source, "meeting.source"),
        (&with.closes.source, "closes.source"),
    ] {
        case.said(source, DC_32, field)?;
    }
    known(case, with)?;
    let meeting =
        case.facts.meeting.as_ref().ok_or_else(|| case.no(KNOWN, "meeting-unknown").at_field("meeting"))?;
    let computed = case.rules.replies.from(meeting.opens, &case.facts.holidays);
    let closes =
        Deadline { computed, printed: Some(with.closes.value), overridden: None, zone: with.zone.clone() };
    let unverified = unknown(with).iter().map(|rule| rule.id.to_owned()).collect();
    grant(
        DC_32,
        Event::TakenOver {
            case: Box::new(with.clone()),
            closes,
            electorate: case.facts.electorate.clone(),
            unverified,
        },
    )
}

/// What the sources do give has its source, and passes the gates that no deviation passes.
fn known(case: Case, with: &TakeOver) -> Result<(), Refusal> {
    case.need(case.facts.item.procedure == Procedure::Tap, DEFAULT_TAP, "not-under-tap")?;
    let sources = [
        (with.reference.as_ref().map(|fact| &fact.source), "reference.source"),
        (with.determined.as_ref().map(|fact| &fact.source), "determined.source"),
        (with.posted.as_ref().map(|fact| &fact.source), "posted.source"),
        (with.summary.as_ref().map(|fact| &fact.source), "summary.source"),
        (with.summary_zh.as_ref().map(|fact| &fact.source), "summary_zh.source"),
        (with.a5.as_ref().map(|fact| &fact.source), "a5.source"),
        (with.ipr_statements.as_ref().map(|fact| &fact.source), "ipr_statements.source"),
    ];
    for (source, field) in sources {
        source.map_or(Ok(()), |source| case.said(source, DC_32, field))?;
    }
    let blank = with.summary.as_ref().is_some_and(|fact| fact.value.trim().is_empty());
    case.need(!blank, SUMMARY_MISSING, "summary-missing").map_err(|no| no.at_field("summary"))?;
    let missing = with.a5.as_ref().is_some_and(|fact| fact.value == A5::Missing);
    case.need(!missing, A5_JUSTIFICATION, "a5-missing").map_err(|no| no.at_field("a5"))?;
    match (&with.posted, &with.determined) {
        (Some(posted), Some(determined)) if posted.value < determined.value => Err(case
            .no(ANNOUNCED_IN_TIME, "posted-before-determination")
            .fact("determined", determined.value)
            .at_field("posted")),
        _ => Ok(()),
    }
}

/// The gates that the sources neither show passed nor failed.
fn unknown(with: &TakeOver) -> Vec<Rule> {
    // No letter tells of the chair's request, the languages, the electronic material, the notice to others or the text's Question.
    let mut rules =
        vec![CHAIR_REQUESTS, FINAL_TEXT, ELECTRONIC_MATERIAL, TEXT_IN_LANGUAGES, MANDATE, OTHERS_INFORMED];
    let given = [
        (with.determined.is_some(), DETERMINED),
        (with.posted.is_some(), ANNOUNCED_IN_TIME),
        (with.summary.is_some(), SUMMARY_MISSING),
        (with.ipr_statements.is_some(), IPR_NOTE),
        (with.reference.is_some(), TEXT_REFERENCE),
        (with.a5.is_some(), A5_JUSTIFICATION),
    ];
    rules.extend(given.into_iter().filter(|(known, _)| !known).map(|(_, rule)| rule));
    rules
}
