//! What a recorded fact does to the letters. It cannot fail and asks nothing.

use super::event::Event;
use super::state::{Approval, Correction, Issued, Letter, Number, Register};
use crate::id::LetterId;
use crate::letter::rows::{Overrides, Papers};
use crate::meeting::told::Lines;
use jiff::civil::Date;
use std::sync::Arc;

/// Folds a fact.
pub fn apply(register: &mut Register, event: &Event) {
    match event {
        Event::Drafted { .. } | Event::CorrigendumDrafted { .. } | Event::TakenOver { .. } => {
            if let Some(letter) = begun(event) {
                enter(register, letter);
            }
        }
        Event::Revised { revision, by } => change(register, &revision.letter, |letter| {
            let new = revision.as_ref();
            letter.texts = new.texts.clone().unwrap_or_else(|| letter.texts.clone());
            letter.languages = new.languages.clone().unwrap_or_else(|| letter.languages.clone());
            letter.paragraphs = new.paragraphs.clone().unwrap_or_else(|| letter.paragraphs.clone());
            letter.overrides = new.overrides.clone().unwrap_or_else(|| letter.overrides.clone());
            letter.initials = new.initials.clone().or_else(|| letter.initials.clone());
            letter.last_by = by.clone();
            letter.revision += 1;
        }),
        Event::Withdrawn { letter, reason } => {
            change(register, letter, |letter| letter.withdrawn = Some(reason.clone()));
        }
        Event::Approved { letter, revision, by } => change(register, letter, |letter| {
            letter.approval = Some(Approval { by: by.clone(), revision: *revision });
        }),
        Event::Issued { letter, number, dated, printed, papers, enclosures, recipients } => {
            change(register, letter, |letter| {
                letter.issued = Some(Issued {
                    number: number.clone(),
                    dated: Some(*dated),
                    printed: (**printed).clone(),
                    papers: papers.clone(),
                    enclosures: enclosures.clone(),
                    recipients: recipients.clone(),
                    source: None,
                });
            });
            numbered(register, letter, number, Some(*dated));
        }
    }
}

/// The letter that an event begins.
fn begun(event: &Event) -> Option<Letter> {
    Some(match event {
        Event::Drafted { draft, group, by } => Letter {
            id: draft.letter.clone(),
            kind: draft.kind,
            corrects: None,
            meeting: draft.meeting.clone(),
            group: group.clone(),
            texts: draft.texts.clone(),
            languages: draft.languages.clone(),
            paragraphs: draft.paragraphs.clone(),
            overrides: draft.overrides.clone(),
            initials: draft.initials.clone(),
            drafted_by: by.clone(),
            last_by: by.clone(),
            revision: 1,
            approval: None,
            withdrawn: None,
            issued: None,
        },
        Event::CorrigendumDrafted { draft, kind, meeting, group, texts, by } => Letter {
            id: draft.letter.clone(),
            kind: *kind,
            corrects: Some(Correction { letter: draft.corrects.clone(), reason: draft.reason.clone() }),
            meeting: meeting.clone(),
            group: group.clone(),
            texts: texts.clone(),
            languages: draft.languages.clone(),
            paragraphs: draft.paragraphs.clone(),
            overrides: draft.overrides.clone(),
            initials: draft.initials.clone(),
            drafted_by: by.clone(),
            last_by: by.clone(),
            revision: 1,
            approval: None,
            withdrawn: None,
            issued: None,
        },
        Event::TakenOver { from, number, group, by } => Letter {
            id: from.letter.clone(),
            kind: from.kind,
            corrects: None,
            meeting: from.meeting.clone(),
            group: group.clone(),
            texts: from.texts.clone(),
            languages: from.languages.clone(),
            paragraphs: Lines::default(),
            overrides: Overrides::default(),
            initials: from.initials.clone(),
            drafted_by: by.clone(),
            last_by: by.clone(),
            revision: 0,
            approval: None,
            withdrawn: None,
            issued: Some(Issued {
                number: number.clone(),
                dated: from.dated,
                printed: from.printed.clone(),
                papers: Papers::default(),
                enclosures: Vec::new(),
                recipients: Vec::new(),
                source: Some(from.source.clone()),
            }),
        },
        Event::Revised { .. } | Event::Withdrawn { .. } | Event::Approved { .. } | Event::Issued { .. } => {
            return None;
        }
    })
}

/// Puts a new letter where it is looked for.
fn enter(register: &mut Register, letter: Letter) {
    let id = letter.id.clone();
    if let Some(meeting) = &letter.meeting {
        register.of_meeting.entry(meeting.clone()).or_default().insert(id.clone());
    }
    let issued = letter.issued.as_ref().map(|issued| (issued.number.clone(), issued.dated));
    register.letters.insert(id.clone(), Arc::new(letter));
    if let Some((number, dated)) = issued {
        numbered(register, &id, &number, dated);
    }
}

fn change(register: &mut Register, id: &LetterId, how: impl FnOnce(&mut Letter)) {
    if let Some(letter) = register.letters.get_mut(id) {
        how(Arc::make_mut(letter));
    }
}

/// A number is taken. A corrigendum is named at its letter, which itself stays as it is.
fn numbered(register: &mut Register, id: &LetterId, number: &Number, dated: Option<Date>) {
    register.numbers.insert(number.clone(), id.clone());
    if let Some(corrects) = register.letter(id.as_str()).and_then(|letter| letter.corrects.clone()) {
        register.corrigenda.entry(corrects.letter).or_default().push_back(id.clone());
        return;
    }
    if let Some(day) = dated {
        let last = register.last.entry((number.period.clone(), number.series.clone())).or_insert(day);
        *last = day.max(*last);
    }
}
