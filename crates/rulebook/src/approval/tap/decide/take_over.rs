//! DC-32: a case comes in during its consultation, with what its letters give. What they do not give stays unknown.

use super::{Answer, Case, grant};
use crate::approval::tap::act::TakeOver;
use crate::approval::tap::event::Event;
use crate::body::Electorate;
use crate::calendar::Deadline;
use crate::clause::Rule;
use crate::rules::{
    A5_JUSTIFICATION, ANNOUNCED_IN_TIME, CHAIR_REQUESTS, DC_32, DETERMINED, ELECTRONIC_MATERIAL, FINAL_TEXT,
    IPR_NOTE, KNOWN, MANDATE, OTHERS_INFORMED, SUMMARY_MISSING, TEXT_IN_LANGUAGES, TEXT_REFERENCE,
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
            electorate: Electorate::AllMemberStates,
            unverified,
        },
    )
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
