//! From the draft to the approval.

use super::{Answer, Asked};
use crate::decision::Decision;
use crate::id::{GroupId, TextId};
use crate::letter::act::{Approve, Correct, Draft, Revise, Withdraw};
use crate::letter::event::Event;
use crate::letter::rows::Overrides;
use crate::letter::state::Kind;
use crate::refusal::Refusal;
use crate::rules::{
    CIRCULAR_STARTS, ISSUED_STANDS, KNOWN, LETTER_TO, ORDER, REASON_GIVEN, RESULT_NOTIFIED, SECOND_PERSON,
};
use std::collections::BTreeSet;

/// A draft of a letter about one meeting, or about texts of one group.
pub(super) fn draft(asked: Asked, with: &Draft) -> Answer {
    asked.new_name()?;
    let (rule, group) = match with.kind {
        Kind::CollectiveLetter => (LETTER_TO, of_meeting(asked, with)?),
        Kind::TapConsultation => (CIRCULAR_STARTS, of_texts(asked, with)?),
        Kind::TapResult => (RESULT_NOTIFIED, of_texts(asked, with)?),
    };
    in_languages(asked, with.languages.len())?;
    reasons_given(asked, &with.overrides)?;
    let by = asked.facts.person.clone();
    Ok(Decision::grant(rule, Event::Drafted { draft: Box::new(with.clone()), group: Some(group), by }))
}

/// The group of the meeting to which a collective letter invites. One meeting has one letter.
fn of_meeting(asked: Asked, with: &Draft) -> Result<GroupId, Refusal> {
    if !with.texts.is_empty() {
        return Err(asked.refuse(LETTER_TO, "letter-about-a-meeting").at_field("texts"));
    }
    let Some(meeting) = &with.meeting else {
        return Err(asked.refuse(LETTER_TO, "letter-meeting-missing").at_field("meeting"));
    };
    let Some(facts) = &asked.facts.meeting else {
        return Err(Refusal::new(KNOWN, asked.edition, "meeting-unknown")
            .fact("meeting", meeting.clone())
            .at_field("meeting"));
    };
    if let Some(other) = asked.register.letter_of(meeting) {
        return Err(asked
            .refuse(ORDER, "meeting-has-its-letter")
            .fact("meeting", meeting.clone())
            .fact("other", other.id.clone())
            .at_field("meeting"));
    }
    if asked.facts.today >= facts.opens {
        return Err(asked
            .refuse(ORDER, "letter-after-the-opening")
            .fact("opens", facts.opens)
            .at_field("meeting"));
    }
    Ok(facts.group.clone())
}

/// The one group of the texts of a circular.
fn of_texts(asked: Asked, with: &Draft) -> Result<GroupId, Refusal> {
    if with.meeting.is_some() {
        return Err(asked.refuse(CIRCULAR_STARTS, "circular-about-texts").at_field("meeting"));
    }
    one_group(asked, &with.texts)
}

fn one_group(asked: Asked, texts: &BTreeSet<TextId>) -> Result<GroupId, Refusal> {
    let known = &asked.facts.texts;
    if let Some(text) = texts.iter().find(|text| !known.contains_key(*text)) {
        return Err(Refusal::new(KNOWN, asked.edition, "text-unknown")
            .fact("text", text.clone())
            .at_field("texts"));
    }
    let mut groups = known.iter().filter(|(text, _)| texts.contains(*text)).map(|(_, facts)| &facts.group);
    let Some(first) = groups.next() else {
        return Err(asked.refuse(CIRCULAR_STARTS, "circular-names-no-text").at_field("texts"));
    };
    if groups.any(|other| other != first) {
        return Err(asked.refuse(CIRCULAR_STARTS, "circular-of-one-group").at_field("texts"));
    }
    Ok(first.clone())
}

/// It goes out in some language.
fn in_languages(asked: Asked, languages: usize) -> Result<(), Refusal> {
    if languages == 0 {
        return Err(asked.refuse(LETTER_TO, "letter-language-missing").at_field("languages"));
    }
    Ok(())
}

/// H-5, DC-3: whoever sets another day than the rule gives says why.
fn reasons_given(asked: Asked, overrides: &Overrides) -> Result<(), Refusal> {
    match overrides.rows().find(|(_, set)| set.reason.trim().is_empty()) {
        Some((row, _)) => Err(asked
            .refuse(REASON_GIVEN, "letter-override-without-reason")
            .fact("day", overrides.row(row).map_or(asked.facts.today, |set| set.date))
            .at_field("overrides")),
        None => Ok(()),
    }
}

/// A revision. An approval that was given before holds no more.
pub(super) fn revise(asked: Asked, with: &Revise) -> Answer {
    let letter = asked.draft()?;
    let changes = (with.texts.as_ref().is_some_and(|new| *new != letter.texts))
        || (with.languages.as_ref().is_some_and(|new| *new != letter.languages))
        || (with.paragraphs.as_ref().is_some_and(|new| *new != letter.paragraphs))
        || (with.overrides.as_ref().is_some_and(|new| *new != letter.overrides))
        || (with.initials.is_some() && with.initials != letter.initials);
    if !changes {
        return Err(asked.refuse(ORDER, "letter-nothing-revised"));
    }
    if let Some(texts) = &with.texts {
        if letter.corrects.is_some() || letter.kind == Kind::CollectiveLetter {
            return Err(asked.refuse(LETTER_TO, "letter-about-a-meeting").at_field("texts"));
        }
        one_group(asked, texts)?;
    }
    if let Some(languages) = &with.languages {
        in_languages(asked, languages.len())?;
    }
    if let Some(overrides) = &with.overrides {
        reasons_given(asked, overrides)?;
    }
    let by = asked.facts.person.clone();
    Ok(Decision::grant(SECOND_PERSON, Event::Revised { revision: Box::new(with.clone()), by }))
}

/// A draft is given up, with a reason.
pub(super) fn withdraw(asked: Asked, with: &Withdraw) -> Answer {
    asked.draft()?;
    if with.reason.trim().is_empty() {
        return Err(asked.refuse(REASON_GIVEN, "letter-withdrawn-without-reason").at_field("reason"));
    }
    let event = Event::Withdrawn { letter: with.letter.clone(), reason: with.reason.clone() };
    Ok(Decision::grant(REASON_GIVEN, event))
}

/// H-9: a second person approves the newest revision.
pub(super) fn approve(asked: Asked, with: &Approve) -> Answer {
    let letter = asked.draft()?;
    let person = &asked.facts.person;
    if *person == letter.drafted_by || *person == letter.last_by {
        return Err(asked.refuse(SECOND_PERSON, "letter-approved-by-its-writer").fact("who", person.clone()));
    }
    if with.revision.is_some_and(|read| read != letter.revision) {
        return Err(asked
            .refuse(SECOND_PERSON, "letter-revision-read")
            .fact("revision", letter.revision)
            .at_field("revision"));
    }
    if letter.is_approved() {
        return Err(asked.refuse(ORDER, "letter-approved-already"));
    }
    let event =
        Event::Approved { letter: with.letter.clone(), revision: letter.revision, by: person.clone() };
    Ok(Decision::grant(SECOND_PERSON, event))
}

/// H-10: a corrigendum to a letter that was issued, and says what it corrects and why.
pub(super) fn correct(asked: Asked, with: &Correct) -> Answer {
    asked.new_name()?;
    let Some(corrected) = asked.register.letter(with.corrects.as_str()) else {
        let no = Refusal::new(KNOWN, asked.edition, "letter-unknown").fact("letter", with.corrects.clone());
        return Err(no.at_field("corrects"));
    };
    if corrected.issued.is_none() {
        return Err(asked
            .refuse(ISSUED_STANDS, "corrects-a-draft")
            .fact("other", with.corrects.clone())
            .at_field("corrects"));
    }
    if let Some(base) = &corrected.corrects {
        return Err(asked
            .refuse(ISSUED_STANDS, "corrects-a-corrigendum")
            .fact("other", base.letter.clone())
            .at_field("corrects"));
    }
    if with.reason.trim().is_empty() {
        return Err(asked.refuse(REASON_GIVEN, "corrigendum-without-reason").at_field("reason"));
    }
    in_languages(asked, with.languages.len())?;
    reasons_given(asked, &with.overrides)?;
    let event = Event::CorrigendumDrafted {
        draft: Box::new(with.clone()),
        kind: corrected.kind,
        meeting: corrected.meeting.clone(),
        group: corrected.group.clone(),
        texts: corrected.texts.clone(),
        by: asked.facts.person.clone(),
    };
    Ok(Decision::grant(ISSUED_STANDS, event))
}
