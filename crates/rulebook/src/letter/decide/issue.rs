//! A letter goes out: approved, numbered, connected with the act that it carries, and with what it prints kept.

use super::{Answer, Asked, series_rule};
use crate::approval::tap::act::Language;
use crate::body::Standing;
use crate::decision::{Decision, Warning};
use crate::letter::act::Issue;
use crate::letter::event::Event;
use crate::letter::period::{issue_by, study_period};
use crate::letter::rows::Printed;
use crate::letter::state::{Kind, Letter, Number, Series};
use crate::meeting::deadlines;
use crate::refusal::Refusal;
use crate::rules::{
    CIRCULAR_TO, CLOSING_REPEATED, DC_3, DC_4, DC_32, DC_34, DC_35, DC_36, DEADLINE_AFTER_LETTER,
    DIRECTOR_SIGNS, ISSUED_STANDS, LETTER_IN_TIME, LETTER_TO, NUMBERS_RESTART, ORDER, SECOND_PERSON,
};
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;

/// Issues a letter.
pub(super) fn issue(asked: Asked, with: &Issue) -> Answer {
    let letter = asked.draft()?;
    approved(asked, letter)?;
    signed(asked, letter)?;
    let dated = dated(asked, letter, with)?;
    let number = number(asked, letter, with, dated)?;
    let mut warnings = Vec::new();
    if letter.corrects.is_none() {
        connected(asked, letter, with.number, dated, &mut warnings)?;
    }
    let printed = printed(asked, letter, with);
    deadlines_hold(asked, letter, &printed, dated, &mut warnings)?;
    papers(asked, letter, with)?;
    in_time(asked, letter, &number, dated, &mut warnings);
    let to = if letter.kind.is_circular() { CIRCULAR_TO } else { LETTER_TO };
    let series = if letter.corrects.is_some() { DC_35 } else { series_rule(&number.series) };
    let issued = Event::Issued {
        letter: with.letter.clone(),
        number,
        dated,
        printed: Box::new(printed),
        papers: with.papers.clone(),
        enclosures: with.enclosures.clone(),
        recipients: asked.facts.recipients.clone(),
    };
    let mut decision = Decision::grant(to, issued);
    decision.under.extend([series, SECOND_PERSON, ISSUED_STANDS]);
    decision.warnings = warnings;
    Ok(decision)
}

/// H-9: approved as it stands now.
fn approved(asked: Asked, letter: &Letter) -> Result<(), Refusal> {
    match &letter.approval {
        None => Err(asked.refuse(SECOND_PERSON, "letter-not-approved")),
        Some(_) if !letter.is_approved() => Err(asked.refuse(SECOND_PERSON, "letter-revised-since")),
        Some(_) => Ok(()),
    }
}

/// C241-17: the Director signs a circular. A collective letter may be issued by TSB.
fn signed(asked: Asked, letter: &Letter) -> Result<(), Refusal> {
    if letter.kind.is_circular() && asked.facts.by != Standing::Director {
        return Err(asked.refuse(DIRECTOR_SIGNS, "circular-not-by-the-director"));
    }
    Ok(())
}

/// The day that it bears: past or present, and before the meeting opens.
fn dated(asked: Asked, letter: &Letter, with: &Issue) -> Result<Date, Refusal> {
    let day = with.dated.unwrap_or(asked.facts.today);
    if day > asked.facts.today {
        return Err(asked.refuse(ORDER, "letter-dated-ahead").fact("dated", day).at_field("dated"));
    }
    let corrected = letter.corrects.as_ref().and_then(|of| asked.register.letter(of.letter.as_str()));
    let before = corrected.and_then(|of| of.issued.as_ref()?.dated).filter(|before| day < *before);
    if let Some(before) = before {
        return Err(asked
            .refuse(ORDER, "corrigendum-before-its-letter")
            .fact("dated", day)
            .fact("before", before)
            .at_field("dated"));
    }
    let opens = asked.facts.meeting.as_ref().map(|meeting| meeting.opens);
    match opens.filter(|opens| letter.kind == Kind::CollectiveLetter && day >= *opens) {
        Some(opens) => {
            Err(asked.refuse(ORDER, "letter-after-the-opening").fact("opens", opens).at_field("dated"))
        }
        None => Ok(day),
    }
}

/// CLT-3, CLT-4, DC-35: a number that nobody bears in that study period and series.
fn number(asked: Asked, letter: &Letter, with: &Issue, dated: Date) -> Result<Number, Refusal> {
    if let Some(corrects) = &letter.corrects {
        let corrected = asked.register.letter(corrects.letter.as_str()).and_then(|of| of.issued.as_ref());
        let Some(base) = corrected.map(|issued| issued.number.clone()) else {
            return Err(asked
                .refuse(ISSUED_STANDS, "corrects-a-draft")
                .fact("other", corrects.letter.clone()));
        };
        let number = Number { corrigendum: Some(with.number), ..base };
        asked.free(&number)?;
        return Ok(number);
    }
    let Some(period) = study_period(dated) else {
        return Err(asked.refuse(DC_36, "study-period-unknown").fact("dated", dated).at_field("dated"));
    };
    let series = match (letter.kind, &letter.group) {
        (Kind::CollectiveLetter, Some(group)) => Series::CollectiveLetters(group.clone()),
        _ => Series::Circulars,
    };
    let number = Number { period: period.id.clone(), series, number: with.number, corrigendum: None };
    asked.free(&number)?;
    if number.series == Series::Circulars
        && let Some(text) = asked.facts.number_borne_by.first()
    {
        return Err(asked
            .refuse(series_rule(&number.series), "letter-number-announced")
            .fact("number", number.printed())
            .fact("text", text.clone())
            .at_field("number"));
    }
    Ok(number)
}

/// DC-34: the act that a circular carries names its number and its day.
fn connected(
    asked: Asked,
    letter: &Letter,
    number: u32,
    dated: Date,
    warnings: &mut Vec<Warning>,
) -> Result<(), Refusal> {
    for id in &letter.texts {
        let text = asked.facts.texts.get(id);
        let act = match letter.kind {
            Kind::CollectiveLetter => return Ok(()),
            Kind::TapConsultation => text.and_then(|text| text.announced.as_ref()).ok_or_else(|| {
                asked.refuse(DC_34, "circular-before-the-announcement").fact("text", id.clone())
            })?,
            Kind::TapResult => text
                .and_then(|text| text.notified.as_ref())
                .ok_or_else(|| asked.refuse(DC_34, "circular-before-the-notice").fact("text", id.clone()))?,
        };
        if act.circular != number {
            return Err(asked
                .refuse(DC_34, "circular-number-differs")
                .fact("text", id.clone())
                .fact("number", act.circular.to_string())
                .at_field("number"));
        }
        match act.posted {
            Some(posted) if posted != dated => {
                return Err(asked
                    .refuse(DC_34, "circular-day-differs")
                    .fact("text", id.clone())
                    .fact("posted", posted)
                    .at_field("dated"));
            }
            Some(_) => {}
            None => warnings.push(asked.caution(DC_32, "circular-day-unknown").fact("text", id.clone())),
        }
    }
    Ok(())
}

/// What the letter prints; the circular of a consultation prints when replies close, whether or not that was typed.
fn printed(asked: Asked, letter: &Letter, with: &Issue) -> Printed {
    let mut printed = with.printed.clone();
    if letter.kind == Kind::TapConsultation && letter.corrects.is_none() && printed.tap_replies.is_none() {
        printed.tap_replies = closings(asked, letter).first().copied();
    }
    printed
}

/// The days on which replies close, as announced.
fn closings(asked: Asked, letter: &Letter) -> BTreeSet<Date> {
    match letter.kind {
        Kind::CollectiveLetter => {
            asked.facts.meeting.as_ref().map(|meeting| meeting.closings.clone()).unwrap_or_default()
        }
        Kind::TapConsultation | Kind::TapResult => {
            letter.texts.iter().filter_map(|id| asked.facts.texts.get(id)?.closes).collect()
        }
    }
}

/// CLT-12, DC-3, DC-4: no day before the letter, none but those of the rules or of a person with a reason.
fn deadlines_hold(
    asked: Asked,
    letter: &Letter,
    printed: &Printed,
    dated: Date,
    warnings: &mut Vec<Warning>,
) -> Result<(), Refusal> {
    let computed = computed(asked);
    let closings = closings(asked, letter);
    for (row, day) in printed.rows() {
        let field = format!("printed.{row}");
        if *day < dated {
            return Err(asked
                .refuse(DEADLINE_AFTER_LETTER, "deadline-before-the-letter")
                .fact("day", *day)
                .fact("dated", dated)
                .at_field(&field));
        }
        if row == "tap_replies" && !closings.is_empty() {
            if !closings.contains(day) && letter.corrects.is_none() {
                let closes = closings.first().copied().unwrap_or(*day);
                return Err(asked
                    .refuse(CLOSING_REPEATED, "printed-closing-differs")
                    .fact("day", *day)
                    .fact("closes", closes)
                    .at_field(&field));
            }
            continue;
        }
        let rule_gives = computed.iter().find(|(known, _)| *known == row).map(|(_, day)| *day);
        match (letter.overrides.row(row), rule_gives) {
            (Some(set), _) if set.date != *day => {
                return Err(asked
                    .refuse(DC_3, "printed-differs-from-what-was-set")
                    .fact("day", *day)
                    .fact("due", set.date)
                    .at_field(&field));
            }
            (None, Some(due)) if due != *day => {
                return Err(asked
                    .refuse(DC_4, "printed-differs-from-the-rule")
                    .fact("day", *day)
                    .fact("due", due)
                    .at_field(&field));
            }
            (None, _) if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) => {
                warnings.push(asked.caution(DC_4, "deadline-on-a-weekend").fact("day", *day));
            }
            _ => {}
        }
    }
    Ok(())
}

/// The days that the rules give for this meeting; none where its mode is unknown.
fn computed(asked: Asked) -> Vec<(&'static str, Date)> {
    let Some(meeting) = &asked.facts.meeting else { return Vec::new() };
    let Some(mode) = meeting.mode else { return Vec::new() };
    let all = deadlines::deadlines(meeting.opens, mode, &meeting.zone, &asked.facts.holidays);
    all.into_iter().map(|due| (due.what.key(), due.deadline.day())).collect()
}

/// H-10: each paper by its digest, so that it can be shown later that nothing was changed.
fn papers(asked: Asked, letter: &Letter, with: &Issue) -> Result<(), Refusal> {
    if letter.languages.iter().any(|language| with.papers.of(*language).is_none()) {
        return Err(asked.refuse(ISSUED_STANDS, "letter-paper-missing").at_field("papers"));
    }
    let is_digest = |text: &str| text.len() == 64 && text.bytes().all(|letter| letter.is_ascii_hexdigit());
    if with.papers.rows().any(|(_, digest)| !is_digest(digest)) {
        return Err(asked.refuse(ISSUED_STANDS, "letter-paper-digest").at_field("papers"));
    }
    let own = |language: Language| with.papers.of(language).is_some();
    if with.enclosures.iter().filter_map(|enclosure| enclosure.language).any(|language| !own(language)) {
        return Err(asked
            .refuse(ISSUED_STANDS, "letter-enclosure-of-another-language")
            .at_field("enclosures"));
    }
    Ok(())
}

/// What should have been otherwise: a letter later than it should be, or out of the order of its series.
fn in_time(asked: Asked, letter: &Letter, number: &Number, dated: Date, warnings: &mut Vec<Warning>) {
    if letter.corrects.is_some() {
        return;
    }
    let opens =
        asked.facts.meeting.as_ref().filter(|_| letter.kind == Kind::CollectiveLetter).map(|m| m.opens);
    let by = opens.and_then(|opens| issue_by(opens, &asked.facts.holidays));
    if let Some(by) = by.filter(|by| dated > *by) {
        warnings.push(asked.caution(LETTER_IN_TIME, "letter-late").fact("due", by).fact("dated", dated));
    }
    let last = asked.register.last.get(&(number.period.clone(), number.series.clone()));
    if let Some(last) = last.filter(|last| dated < **last) {
        warnings.push(
            asked.caution(NUMBERS_RESTART, "letter-before-the-last").fact("dated", dated).fact("last", *last),
        );
    }
}
