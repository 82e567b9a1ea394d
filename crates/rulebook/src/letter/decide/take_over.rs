//! Letters that were sent elsewhere come in as their source gives them (DC-32).

use super::{Answer, Asked};
use crate::decision::Decision;
use crate::id::GroupId;
use crate::letter::act::TakeOver;
use crate::letter::event::Event;
use crate::letter::period::{study_period, study_period_named};
use crate::letter::state::{Kind, Number, Series};
use crate::refusal::Refusal;
use crate::rules::{DC_32, DC_36, KNOWN, ORDER};

/// Enters a letter with its number.
pub(super) fn take_over(asked: Asked, with: &TakeOver) -> Answer {
    asked.new_name()?;
    if with.source.trim().is_empty() {
        return Err(asked.refuse(DC_32, "letter-source-missing").at_field("source"));
    }
    if let Some(dated) = with.dated.filter(|dated| *dated > asked.facts.today) {
        return Err(asked.refuse(ORDER, "letter-dated-ahead").fact("dated", dated).at_field("dated"));
    }
    let group = group(asked, with)?;
    let series = match (with.kind, &group) {
        (Kind::CollectiveLetter, Some(group)) => Series::CollectiveLetters(group.clone()),
        (Kind::CollectiveLetter, None) => {
            return Err(asked.refuse(DC_32, "letter-group-missing").at_field("group"));
        }
        (Kind::TapConsultation | Kind::TapResult, _) => Series::Circulars,
    };
    let number = Number { period: period(asked, with)?, series, number: with.number, corrigendum: None };
    asked.free(&number)?;
    let by = asked.facts.person.clone();
    Ok(Decision::grant(DC_32, Event::TakenOver { from: Box::new(with.clone()), number, group, by }))
}

/// The group: that of the meeting, of the texts, or the one named. Everything named is known.
fn group(asked: Asked, with: &TakeOver) -> Result<Option<GroupId>, Refusal> {
    let facts = asked.facts;
    if let Some(meeting) = with.meeting.as_ref().filter(|_| facts.meeting.is_none()) {
        let no = Refusal::new(KNOWN, asked.edition, "meeting-unknown").fact("meeting", meeting.clone());
        return Err(no.at_field("meeting"));
    }
    if let Some(text) = with.texts.iter().find(|text| !facts.texts.contains_key(*text)) {
        let no = Refusal::new(KNOWN, asked.edition, "text-unknown").fact("text", text.clone());
        return Err(no.at_field("texts"));
    }
    if let Some(group) = with.group.as_ref().filter(|_| !facts.group_known) {
        let no = Refusal::new(KNOWN, asked.edition, "name-unknown").fact("name", group.clone());
        return Err(no.at_field("group"));
    }
    if let Some(meeting) = with.meeting.as_ref().filter(|_| with.kind == Kind::CollectiveLetter)
        && let Some(other) = asked.register.letter_of(meeting)
    {
        return Err(asked
            .refuse(ORDER, "meeting-has-its-letter")
            .fact("meeting", meeting.clone())
            .fact("other", other.id.clone())
            .at_field("meeting"));
    }
    let of_meeting = facts.meeting.as_ref().map(|meeting| meeting.group.clone());
    let of_texts = || facts.texts.values().next().map(|text| text.group.clone());
    Ok(of_meeting.or_else(|| with.group.clone()).or_else(of_texts))
}

/// The study period: that of its day, or the one named where the day is unknown.
fn period(asked: Asked, with: &TakeOver) -> Result<String, Refusal> {
    let of_day = with.dated.and_then(study_period);
    match (with.dated, of_day, &with.period) {
        (Some(_), Some(of_day), None) => Ok(of_day.id.clone()),
        (Some(_), Some(of_day), Some(named)) if of_day.id == *named => Ok(of_day.id.clone()),
        (None, _, Some(named)) if study_period_named(named).is_some() => Ok(named.clone()),
        (Some(dated), None, _) => {
            Err(asked.refuse(DC_36, "study-period-unknown").fact("dated", dated).at_field("dated"))
        }
        _ => Err(asked.refuse(DC_36, "study-period-not-named").at_field("period")),
    }
}
