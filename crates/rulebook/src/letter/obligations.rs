//! What is still to be done about the letter of a meeting, and about a letter that was drafted.

use super::period::issue_by;
use super::state::{Letter, Register};
use crate::calendar::Holidays;
use crate::decision::{Due, Obligation, Office};
use crate::id::{LetterId, MeetingId};
use crate::meeting::Meeting;
use crate::rules::{DIRECTOR_SIGNS, LETTER_IN_TIME, LETTER_SERIES, SECOND_PERSON};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// An obligation, with the letter or the meeting that it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Waiting {
    /// The letter, once there is one.
    #[schemars(with = "Option<String>")]
    pub letter: Option<LetterId>,
    /// The meeting.
    #[schemars(with = "Option<String>")]
    pub meeting: Option<MeetingId>,
    /// What, by whom, by when.
    pub obligation: Obligation,
}

/// What is waiting on `today`: letters of meetings that have not opened, and drafts.
#[must_use]
pub fn waiting<'m>(
    register: &Register,
    meetings: impl IntoIterator<Item = &'m Meeting>,
    today: Date,
    holidays: &Holidays,
) -> Vec<Waiting> {
    let due = |meeting: &Meeting| issue_by(meeting.opens, holidays).map(Due::Day);
    let mut found = Vec::new();
    let mut dues = BTreeMap::new();
    for meeting in meetings {
        dues.insert(meeting.id.clone(), due(meeting));
        if meeting.opened.is_none() && today < meeting.opens && register.letter_of(&meeting.id).is_none() {
            let obligation = Obligation {
                what: "letter.draft".to_owned(),
                who: Office::Secretariat,
                rule: LETTER_IN_TIME,
                due: due(meeting),
                must: false,
                of: BTreeSet::new(),
            };
            found.push(Waiting { letter: None, meeting: Some(meeting.id.clone()), obligation });
        }
    }
    for letter in register.letters.values().filter(|letter| letter.is_draft()) {
        let due = letter.meeting.as_ref().and_then(|id| dues.get(id)).cloned().flatten();
        let obligation = of_draft(letter, due);
        found.push(Waiting { letter: Some(letter.id.clone()), meeting: letter.meeting.clone(), obligation });
    }
    found
}

/// A draft waits for its second person, and then for its issue.
fn of_draft(letter: &Letter, due: Option<Due>) -> Obligation {
    let (what, who, rule) = match (letter.is_approved(), letter.kind.is_circular()) {
        (false, _) => ("letter.approve", Office::Secretariat, SECOND_PERSON),
        (true, true) => ("letter.issue", Office::Director, DIRECTOR_SIGNS),
        (true, false) => ("letter.issue", Office::Secretariat, LETTER_SERIES),
    };
    Obligation { what: what.to_owned(), who, rule, due, must: true, of: BTreeSet::new() }
}
