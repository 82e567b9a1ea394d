//! A corrigendum to a letter that was issued: what of it is corrected, for all whom the letter reached (DC-26, DC-35).

use jiff::civil::Date;
use serde::Serialize;
use words::{Deadline, Lang, Sheet, dates};

use crate::circular::{Paragraphs, addressees, around};
use crate::collective_letter::Action;
use crate::facts::{DraftText, Issue, Localized};
use crate::letters::{Letter, Letters};
use crate::model::{Addressees, Block, ListOf, Paper};
use crate::phrases::{self, Naming, field, group, label};
use crate::text::{Clause, Text, fact};

/// What the corrigendum says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Facts {
    /// What every circular has; its number is that of the letter which is corrected: "241", or "8/17".
    pub issue: Issue,
    /// The how-manieth corrigendum to that letter.
    pub number: Option<u32>,
    /// What is corrected.
    pub corrects: Corrected,
    /// The day of the letter that is corrected.
    pub dated: Option<Date>,
    /// The reference of the file: "SG17/XY".
    pub file: Option<String>,
    /// The texts that a circular is about.
    pub texts: Vec<DraftText>,
    /// The days that are corrected.
    pub days: Vec<Changed>,
    /// When replies are now due, where that is corrected, with the zone of the circular.
    #[serde(serialize_with = "crate::facts::last_minute")]
    pub replies: Option<Deadline>,
    /// What is corrected, and why: printed where no paragraph says it.
    pub reason: Option<Localized>,
}

/// What kind of letter is corrected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Corrected {
    /// A circular.
    #[default]
    Circular,
    /// The collective letter of a meeting.
    CollectiveLetter,
}

/// A day that is corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// What is due.
    pub what: Action,
    /// The day that the letter printed; none where it printed none.
    pub printed: Option<Date>,
    /// The day that holds now.
    pub corrected: Date,
}

/// Writes the corrigendum.
pub fn write(facts: &Facts, lang: Lang, letters: &Letters) -> Paper {
    let sheet = letters.sheet(Letter::Corrigendum, lang);
    let issue = &facts.issue;
    let mut paragraphs = Paragraphs::new(sheet);
    let mut body =
        vec![paragraphs.next("refers", |clause| {
            clause.text("letter", corrected(sheet, facts)).date("date", facts.dated)
        })];
    body.extend(days(sheet, &facts.days));
    if let Some(replies) = &facts.replies {
        body.push(paragraphs.next("replies-until", |clause| clause.deadline("deadline", Some(replies))));
    }
    if issue.paragraphs.is_empty() {
        body.push(paragraphs.next("reason", |clause| clause.localized("reason", facts.reason.as_ref())));
    }
    body.extend(paragraphs.free(&issue.paragraphs));
    let mut paper = around(Letter::Corrigendum, sheet, issue, to(sheet, facts), subject(sheet, facts));
    paper.title = Clause::new(sheet, "title")
        .fact("number", facts.number.map(|number| number.to_string()))
        .text("letter", corrected(sheet, facts))
        .write();
    if facts.file.is_some() {
        paper.reference.push(field(sheet, "label-file", "file", fact(sheet, "file", facts.file.as_ref())));
    }
    paper.record_head = issue.record_head.as_ref().map(|head| {
        let clause = Clause::new(sheet, "corrigendum-record-head").fact("size", Some(head.size.to_string()));
        clause.fact("root", Some(&head.root)).write()
    });
    Paper { body, ..paper }
}

/// The name of the letter that is corrected.
fn corrected(sheet: &Sheet, facts: &Facts) -> Text {
    let number = facts.issue.number.clone();
    match facts.corrects {
        Corrected::Circular => Clause::new(sheet, "circular-name").fact("circular", number).write(),
        Corrected::CollectiveLetter => {
            Clause::new(sheet, "collective-letter-name").fact("number", number).write()
        }
    }
}

/// To whom the letter went.
fn to(sheet: &Sheet, facts: &Facts) -> Addressees {
    let concerned = &facts.issue.study_group;
    match facts.corrects {
        Corrected::Circular => addressees(sheet, "to-member-states", concerned),
        Corrected::CollectiveLetter => {
            let associates =
                Clause::new(sheet, "to-associates").text("group", group(sheet, concerned)).write();
            let items = vec![
                label(sheet, "to-member-states"),
                label(sheet, "to-sector-members"),
                associates,
                label(sheet, "to-academia"),
            ];
            Addressees { to: ListOf { label: label(sheet, "label-to"), items }, copy: ListOf::default() }
        }
    }
}

/// The meeting, or the texts.
fn subject(sheet: &Sheet, facts: &Facts) -> Text {
    match facts.corrects {
        Corrected::Circular => Clause::new(sheet, "subject-texts")
            .text("texts", phrases::texts(sheet, &facts.texts, Naming::Plain))
            .write(),
        Corrected::CollectiveLetter => Clause::new(sheet, "subject-meeting")
            .text("group", group(sheet, &facts.issue.study_group))
            .days("days", facts.issue.meeting.days)
            .write(),
    }
}

/// The table of corrected days, where there are any.
fn days(sheet: &Sheet, changed: &[Changed]) -> Option<Block> {
    if changed.is_empty() {
        return None;
    }
    let day = |day: Date| Text::value("date", dates::formal_date(sheet.lang(), day));
    let row = |of: &Changed| {
        let printed = of.printed.map_or_else(|| label(sheet, "not-printed"), day);
        vec![label(sheet, due(of.what)), printed, day(of.corrected)]
    };
    Some(Block::Table {
        caption: label(sheet, "days-title"),
        columns: ["column-due", "column-printed", "column-corrected"].map(|key| label(sheet, key)).into(),
        rows: changed.iter().map(row).collect(),
    })
}

/// The clause that names what is due.
const fn due(action: Action) -> &'static str {
    match action {
        Action::Translation => "due-translation",
        Action::Captioning => "due-captioning",
        Action::Fellowship => "due-fellowship",
        Action::Interpretation => "due-interpretation",
        Action::Registration => "due-registration",
        Action::Visa => "due-visa",
        Action::Contributions => "due-contributions",
        Action::TapReplies => "due-tap-replies",
    }
}
