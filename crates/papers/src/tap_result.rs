//! The circular that tells members whether the texts were approved or not (Res. 1 9.6.1).

use jiff::civil::Date;
use serde::Serialize;
use words::{Lang, Sheet};

use crate::circular::{Paragraphs, addressees, around, percent};
use crate::facts::{DraftText, Issue, Localized};
use crate::letters::{Letter, Letters};
use crate::model::{Block, ListOf, Paper};
use crate::phrases::{self, Naming, group, label, paragraph};
use crate::text::{Clause, Text, fact};

/// What the circular says.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Facts {
    /// What every circular has.
    pub issue: Issue,
    /// The number of the circular that opened the consultation.
    pub consultation: Option<String>,
    /// The share of replies that had to support consideration, in per cent: the parameter of the edition.
    pub share: Option<u8>,
    /// The texts, with what became of them.
    pub texts: Vec<Decided>,
}

/// What became of one text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Decided {
    /// The text.
    pub text: DraftText,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// The tally of the consultation.
    pub tally: Option<Tally>,
    /// Reservations noted in the report of the meeting.
    pub reservations: Vec<Reservation>,
    /// Where the approved text can be read; not printed for a text that was not approved.
    pub published: Option<String>,
}

/// What was decided on a text. Each day is `None` where no source gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Approved at the meeting, on this day (9.5.3).
    ApprovedAtMeeting(Option<Date>),
    /// Approved because no opposition came in the time asked for, which ended on this day (9.5.5).
    ApprovedAfterMoreTime(Option<Date>),
    /// Not approved.
    NotApproved(Obstacle),
}

/// Why a text was not approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// Too few replies supported consideration (9.4.6).
    NotAuthorized,
    /// A delegation opposed at the meeting, on this day (9.5.3).
    OpposedAtMeeting(Option<Date>),
    /// Formal opposition was received on this day, in the time asked for (9.5.5.2).
    OpposedAfterMeeting(Option<Date>),
    /// Consideration was deferred to another meeting on this day (9.5.2).
    Deferred(Option<Date>),
    /// No delegation of a Member State was present on this day.
    NoDelegation(Option<Date>),
}

/// The replies of a consultation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Replies that supported consideration.
    pub support: u32,
    /// Replies that did not.
    pub against: u32,
    /// Replies that stated no view; they are not counted.
    pub without_view: u32,
}

/// A reservation that a delegation put on record without opposing (9.5.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reservation {
    /// Whose it is.
    pub delegation: Option<Localized>,
    /// What it says.
    pub words: Option<Localized>,
}

impl Outcome {
    /// Whether the text was approved.
    pub fn is_approved(self) -> bool {
        match self {
            Outcome::ApprovedAtMeeting(_) | Outcome::ApprovedAfterMoreTime(_) => true,
            Outcome::NotApproved(_) => false,
        }
    }
}

/// Writes the circular.
pub fn write(facts: &Facts, lang: Lang, letters: &Letters) -> Paper {
    let sheet = letters.sheet(Letter::TapResult, lang);
    let issue = &facts.issue;
    let drafts = || facts.texts.iter().map(|decided| &decided.text);
    let subject = Clause::new(sheet, "subject")
        .text("group", group(sheet, &issue.study_group))
        .localized("place", issue.meeting.place.as_ref())
        .days("days", issue.meeting.days)
        .text("texts", phrases::texts(sheet, drafts(), Naming::Plain))
        .write();
    let to = addressees(sheet, "to-members", &issue.study_group);
    let mut paragraphs = Paragraphs::new(sheet);
    let mut body = vec![
        paragraphs.next("refers", |clause| {
            clause
                .fact("consultation", facts.consultation.clone())
                .text("texts", phrases::texts(sheet, drafts(), Naming::Determined))
                .text("group", group(sheet, &issue.study_group))
                .localized("place", issue.meeting.place.as_ref())
                .days("days", issue.meeting.days)
                .text("edition", phrases::edition(sheet, issue.edition.as_deref()))
        }),
        paragraphs.next("outcome-follows", |clause| clause),
        table(sheet, facts),
    ];
    for (at, decided) in facts.texts.iter().enumerate() {
        body.extend(detail(sheet, facts, at + 1, decided));
    }
    body.extend(paragraphs.free(&issue.paragraphs));
    Paper { body, ..around(Letter::TapResult, sheet, issue, to, subject) }
}

/// The table of outcomes: text, approved or not, day.
fn table(sheet: &Sheet, facts: &Facts) -> Block {
    let row = |decided: &Decided| {
        let outcome = match decided.outcome {
            Some(outcome) if outcome.is_approved() => label(sheet, "cell-approved"),
            Some(_) => label(sheet, "cell-not-approved"),
            None => fact(sheet, "outcome", None::<String>),
        };
        let text = phrases::named(sheet, "row-text", decided.text.kind, &decided.text).write();
        vec![text, outcome, day_cell(sheet, decided.outcome)]
    };
    Block::Table {
        caption: label(sheet, "table-caption"),
        columns: ["column-text", "column-outcome", "column-date"].map(|key| label(sheet, key)).into(),
        rows: facts.texts.iter().map(row).collect(),
    }
}

/// The day of an outcome in the table.
fn day_cell(sheet: &Sheet, outcome: Option<Outcome>) -> Text {
    let day = match outcome.map(words_of) {
        Some((_, Some(day))) => day,
        Some((_, None)) => return label(sheet, "cell-no-date"),
        None => None,
    };
    fact(sheet, "date", day.map(|day| words::dates::formal_date(sheet.lang(), day)))
}

/// The clause that tells an outcome, and its day if the outcome is of a day (which may be unknown).
fn words_of(outcome: Outcome) -> (&'static str, Option<Option<Date>>) {
    match outcome {
        Outcome::ApprovedAtMeeting(day) => ("approved-at-meeting", Some(day)),
        Outcome::ApprovedAfterMoreTime(day) => ("approved-after-more-time", Some(day)),
        Outcome::NotApproved(Obstacle::NotAuthorized) => ("not-approved-not-authorized", None),
        Outcome::NotApproved(Obstacle::OpposedAtMeeting(day)) => {
            ("not-approved-opposed-at-meeting", Some(day))
        }
        Outcome::NotApproved(Obstacle::OpposedAfterMeeting(day)) => {
            ("not-approved-opposed-after-meeting", Some(day))
        }
        Outcome::NotApproved(Obstacle::Deferred(day)) => ("not-approved-deferred", Some(day)),
        Outcome::NotApproved(Obstacle::NoDelegation(day)) => ("not-approved-no-delegation", Some(day)),
    }
}

/// What is told of one text.
fn detail(sheet: &Sheet, facts: &Facts, number: usize, decided: &Decided) -> Vec<Block> {
    let Decided { text, .. } = decided;
    let heading = phrases::heading(sheet, text).write();
    let title = Clause::new(sheet, "text-title").localized("title", text.title.as_ref());
    let mut blocks = vec![
        Block::Heading { clause: "text-heading", number: Some(number), text: heading },
        paragraph("text-title", title),
        outcome(sheet, facts, decided.outcome),
    ];
    blocks.extend(tally(sheet, facts, decided.tally));
    if !decided.reservations.is_empty() {
        blocks.push(reservations(sheet, &decided.reservations));
    }
    if decided.outcome.is_some_and(Outcome::is_approved) {
        blocks.push(published(sheet, decided.published.as_deref()));
        let (key, note) = phrases::ipr(sheet, text.ipr, facts.issue.date, &facts.issue.body);
        blocks.push(Block::Note { clause: key, label: label(sheet, "label-note"), text: note });
    }
    blocks
}

/// What was decided, and how.
fn outcome(sheet: &Sheet, facts: &Facts, outcome: Option<Outcome>) -> Block {
    let Some(outcome) = outcome else {
        return paragraph(
            "outcome-unknown",
            Clause::new(sheet, "outcome-unknown").fact("unknown", None::<String>),
        );
    };
    let (key, day) = words_of(outcome);
    let clause = Clause::new(sheet, key);
    let clause = match outcome {
        Outcome::NotApproved(Obstacle::NotAuthorized) => clause.text("share", percent(sheet, facts.share)),
        Outcome::NotApproved(Obstacle::OpposedAfterMeeting(_)) => {
            clause.text("group", group(sheet, &facts.issue.study_group))
        }
        Outcome::ApprovedAtMeeting(_)
        | Outcome::ApprovedAfterMoreTime(_)
        | Outcome::NotApproved(
            Obstacle::OpposedAtMeeting(_) | Obstacle::Deferred(_) | Obstacle::NoDelegation(_),
        ) => clause,
    };
    paragraph(key, if let Some(day) = day { clause.date("date", day) } else { clause })
}

/// The tally of the consultation, with the replies that stated no view.
fn tally(sheet: &Sheet, facts: &Facts, tally: Option<Tally>) -> Vec<Block> {
    let Some(Tally { support, against, without_view }) = tally else {
        return vec![paragraph(
            "tally-unknown",
            Clause::new(sheet, "tally-unknown").fact("unknown", None::<String>),
        )];
    };
    if support + against + without_view == 0 {
        return vec![paragraph("tally-silent", Clause::new(sheet, "tally-silent"))];
    }
    let counted = Clause::new(sheet, "tally")
        .count("count", (support + against) as usize)
        .fact("support", Some(support.to_string()))
        .fact("against", Some(against.to_string()))
        .text("share", percent(sheet, facts.share));
    let mut blocks = vec![paragraph("tally", counted)];
    if without_view > 0 {
        let uncounted = Clause::new(sheet, "tally-without-view").count("count", without_view as usize);
        blocks.push(paragraph("tally-without-view", uncounted));
    }
    blocks
}

/// The reservations, as a list.
fn reservations(sheet: &Sheet, reservations: &[Reservation]) -> Block {
    let item = |reservation: &Reservation| {
        let clause =
            Clause::new(sheet, "reservation").localized("delegation", reservation.delegation.as_ref());
        clause.localized("words", reservation.words.as_ref()).write()
    };
    let items = reservations.iter().map(item).collect();
    Block::List { clause: "reservation", list: ListOf { label: label(sheet, "label-reservations"), items } }
}

/// Where the text can be read before its publication.
fn published(sheet: &Sheet, address: Option<&str>) -> Block {
    match address {
        Some(address) => {
            paragraph("published", Clause::new(sheet, "published").link("address", Some(address)))
        }
        None => paragraph(
            "published-unknown",
            Clause::new(sheet, "published-unknown").fact("unknown", None::<String>),
        ),
    }
}
