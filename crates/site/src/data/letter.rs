//! The register of letters, as the viewer may see it: a draft is the business of the TSB desk until it is issued.

use super::log::row;
use super::{Cited, LogRow, Waits};
use desk::house::House;
use desk::view::{self, Viewer};
use jiff::Timestamp;
use jiff::civil::Date;
use rulebook::approval::tap::act::Language;
use rulebook::calendar::Override;
use rulebook::edition::Edition;
use rulebook::id::{GroupId, LetterId, MeetingId, PersonId, TextId};
use rulebook::letter::{As, Category, Kind, Letter, Series};
use rulebook::meeting::Meeting;
use rulebook::meeting::deadlines::{self, Due as RuleDue};
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Where a letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LetterState {
    /// It is drafted, and waits for a second person.
    Draft,
    /// It is approved as it stands, and waits to be issued.
    Approved,
    /// It went out.
    Issued,
    /// It was sent elsewhere, and entered from its source.
    TakenOver,
    /// It was given up.
    Withdrawn,
}

impl LetterState {
    fn of(letter: &Letter) -> Self {
        match &letter.issued {
            Some(issued) if issued.source.is_some() => Self::TakenOver,
            Some(_) => Self::Issued,
            None if letter.withdrawn.is_some() => Self::Withdrawn,
            None if letter.is_approved() => Self::Approved,
            None => Self::Draft,
        }
    }

    /// The colour of its chip, which says no more than its word.
    #[must_use]
    pub const fn chip(self) -> &'static str {
        match self {
            Self::Draft => "warn",
            Self::Approved | Self::TakenOver => "plain",
            Self::Issued => "go",
            Self::Withdrawn => "stop",
        }
    }

    /// The key of its name in the catalogue, after `letter-state-`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approved => "approved",
            Self::Issued => "issued",
            Self::TakenOver => "taken-over",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// A letter in the register.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LetterRow {
    /// Its name in this house.
    pub letter: LetterId,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: LetterState,
    /// The study period of its number. Only period, series and number together name a letter.
    pub period: Option<String>,
    /// The series of its number: `circulars`, or `collective-letters` of its group.
    pub series: Option<&'static str>,
    /// Its number as letters print it: `241`, or `8/17`.
    pub number: Option<String>,
    /// Of a corrigendum: the how-manieth to its letter.
    pub corrigendum: Option<u32>,
    /// The letter that it corrects.
    pub corrects: Option<LetterId>,
    /// The day that it bears.
    pub dated: Option<Date>,
    /// The group.
    pub group: Option<GroupId>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The texts.
    pub texts: Vec<TextId>,
    /// Its languages.
    pub languages: Vec<Language>,
}

impl LetterRow {
    fn of(letter: &Letter) -> Self {
        let number = letter.issued.as_ref().map(|issued| &issued.number);
        Self {
            letter: letter.id.clone(),
            kind: letter.kind,
            state: LetterState::of(letter),
            period: number.map(|number| number.period.clone()),
            series: number.map(|number| series(&number.series)),
            number: number.map(rulebook::letter::Number::printed),
            corrigendum: number.and_then(|number| number.corrigendum),
            corrects: letter.corrects.as_ref().map(|corrects| corrects.letter.clone()),
            dated: letter.issued.as_ref().and_then(|issued| issued.dated),
            group: letter.group.clone(),
            meeting: letter.meeting.clone(),
            texts: letter.texts.iter().cloned().collect(),
            languages: letter.languages.iter().copied().collect(),
        }
    }
}

/// The name of a series.
#[must_use]
const fn series(series: &Series) -> &'static str {
    match series {
        Series::Circulars => "circulars",
        Series::CollectiveLetters(_) => "collective-letters",
    }
}

/// Which letters are looked for.
#[derive(Clone, Debug, Default, serde::Deserialize, JsonSchema)]
pub struct LetterQuery {
    /// Only of this study period: `2022-2024`.
    pub period: Option<String>,
    /// Only of this series: `circulars` or `collective-letters`.
    pub series: Option<String>,
    /// Only of this group.
    pub group: Option<String>,
    /// Only of this kind: `collective-letter`, `tap-consultation` or `tap-result`.
    pub kind: Option<String>,
}

impl LetterQuery {
    fn takes(&self, row: &LetterRow) -> bool {
        let fits = |wanted: &Option<String>, value: Option<&str>| {
            wanted.as_deref().is_none_or(|wanted| wanted.is_empty() || value == Some(wanted))
        };
        fits(&self.period, row.period.as_deref())
            && fits(&self.series, row.series)
            && fits(&self.group, row.group.as_ref().map(GroupId::as_str))
            && fits(&self.kind, Some(row.kind.key()))
    }

    /// Is nothing in particular looked for?
    #[must_use]
    pub fn is_open(&self) -> bool {
        [&self.period, &self.series, &self.group, &self.kind]
            .iter()
            .all(|wanted| wanted.as_deref().is_none_or(str::is_empty))
    }
}

/// The letters that the viewer may see: drafts first, then the newest study period, each series from its last number down.
#[must_use]
pub fn letters(house: &House, viewer: &Viewer, wanted: &LetterQuery) -> Vec<LetterRow> {
    let seen = house.letters.letters.values().filter(|letter| view::sees_letter(letter, viewer));
    let mut found: Vec<_> = seen
        .map(|letter| (letter.issued.as_ref().map(|issued| &issued.number), LetterRow::of(letter)))
        .filter(|(_, row)| wanted.takes(row))
        .collect();
    found.sort_by_key(|(number, row)| {
        let key = number.map(|number| {
            (
                Reverse(number.period.clone()),
                number.series.clone(),
                Reverse(number.number),
                number.corrigendum,
            )
        });
        (number.is_some(), row.state == LetterState::Withdrawn, key)
    });
    found.into_iter().map(|(_, row)| row).collect()
}

/// A last day with its three dates (DC-3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DayView {
    /// What is due: `translation`, `registration` and so on.
    pub what: &'static str,
    /// By the rules, where the mode of the meeting is known.
    pub computed: Option<Date>,
    /// Set by a person, with a reason.
    pub overridden: Option<Override>,
    /// In the letter. What was printed binds.
    pub printed: Option<Date>,
    /// Under which clause it is computed.
    pub cited: Option<Cited>,
    /// Does it end on a Saturday or a Sunday? It is never moved by itself (DC-4).
    pub on_weekend: bool,
}

impl DayView {
    /// The day that binds: printed, else set by a person, else computed.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.printed.or(self.overridden.as_ref().map(|set| set.date)).or(self.computed)
    }

    /// Does the letter print another day than the rules give?
    #[must_use]
    pub fn differs(&self) -> bool {
        self.printed.is_some() && self.computed.is_some() && self.printed != self.computed
    }
}

/// The days of a letter about a meeting.
fn days_of_letter(house: &House, letter: &Letter) -> Vec<DayView> {
    let meeting = letter.meeting.as_ref().and_then(|id| house.meetings.get(id));
    days(house, meeting, Some(letter))
}

/// The last days before a meeting: what the rules give, what a person set, what its letter prints.
#[must_use]
pub fn days(house: &House, meeting: Option<&Meeting>, letter: Option<&Letter>) -> Vec<DayView> {
    let computed = meeting.and_then(|meeting| {
        let mode = meeting.about.mode?;
        Some(deadlines::deadlines(meeting.opens, mode, &meeting.zone, &house.registers.holidays))
    });
    deadlines::What::ALL
        .into_iter()
        .filter_map(|what| {
            let rule = computed.iter().flatten().find(|due| due.what == what);
            day(what.key(), rule, letter)
        })
        .collect()
}

fn day(what: &'static str, rule: Option<&RuleDue>, letter: Option<&Letter>) -> Option<DayView> {
    let issued = letter.and_then(|letter| letter.issued.as_ref());
    let printed = issued.and_then(|issued| issued.printed.row(what)).copied();
    let overridden = letter.and_then(|letter| letter.overrides.row(what)).cloned();
    // That replies are due is said by an announcement; without one the rule alone says nothing.
    if what == "tap_replies" && printed.is_none() {
        return None;
    }
    let mut view = DayView {
        what,
        computed: rule.map(|due| due.deadline.computed),
        overridden,
        printed,
        cited: rule.map(|due| Cited { rule: due.rule.to_owned(), clause: due.clause.clone() }),
        on_weekend: false,
    };
    let weekday = view.day().map(Date::weekday);
    view.on_weekend = weekday
        .is_some_and(|day| matches!(day, jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday));
    (view.day().is_some()).then_some(view)
}

/// A class of addressees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AddresseesView {
    /// Of which class.
    pub category: Category,
    /// Addressed, or for information.
    #[serde(rename = "as")]
    pub how: As,
    /// How many.
    pub count: usize,
    /// Each by name. Anybody sees how many; members, chairs and the TSB desk see the names.
    pub names: Option<Vec<String>>,
}

/// A paper of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaperView {
    /// The language.
    pub language: Language,
    /// Its SHA-256 in hexadecimal, once it was issued.
    pub sha256: Option<String>,
}

/// A letter.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LetterView {
    /// As it stands in the register.
    #[serde(flatten)]
    pub row: LetterRow,
    /// Its newest revision, from 1; 0 for a letter that was taken over.
    pub revision: u32,
    /// Who drafted it.
    pub drafted_by: PersonId,
    /// Who wrote its newest revision.
    pub last_by: PersonId,
    /// Who approved it as it stands.
    pub approved_by: Option<PersonId>,
    /// Why it was withdrawn.
    pub withdrawn: Option<String>,
    /// Of a corrigendum: what it corrects, and why.
    pub reason: Option<String>,
    /// The reference of its file: `SG17/XY`.
    pub file: Option<String>,
    /// Where its facts come from, when it was sent elsewhere.
    pub source: Option<String>,
    /// The days that it prints.
    pub days: Vec<DayView>,
    /// Its papers.
    pub papers: Vec<PaperView>,
    /// To whom it went, or would go today.
    pub addressees: Vec<AddresseesView>,
    /// Corrigenda that were issued.
    pub corrigenda: Vec<LetterRow>,
    /// What is still to be done.
    pub waits: Vec<Waits>,
    /// What was done, newest first.
    pub history: Vec<LogRow>,
}

/// One letter, as far as the viewer may see it; none where it is not for him.
#[must_use]
pub fn letter(house: &House, id: &str, viewer: &Viewer, now: Timestamp) -> Option<LetterView> {
    let letter = house.letters.letter(id).filter(|letter| view::sees_letter(letter, viewer))?;
    let corrigenda = house.letters.corrigenda_to(id).filter_map(|id| house.letters.letter(id.as_str()));
    let issued = letter.issued.as_ref();
    let paper = |language: &Language| PaperView {
        language: *language,
        sha256: issued.and_then(|issued| issued.papers.of(*language).cloned()),
    };
    let approval = letter.approval.as_ref().filter(|_| letter.is_approved());
    Some(LetterView {
        row: LetterRow::of(letter),
        revision: letter.revision,
        drafted_by: letter.drafted_by.clone(),
        last_by: letter.last_by.clone(),
        approved_by: approval.map(|approval| approval.by.clone()),
        withdrawn: letter.withdrawn.clone(),
        reason: letter.corrects.as_ref().map(|corrects| corrects.reason.clone()),
        file: letter.file(),
        source: issued.and_then(|issued| issued.source.clone()),
        days: days_of_letter(house, letter),
        papers: letter.languages.iter().map(paper).collect(),
        addressees: addressees(house, letter, viewer, now),
        corrigenda: corrigenda.map(LetterRow::of).collect(),
        waits: waits(house, letter, now),
        history: history(house, id, viewer),
    })
}

/// To whom a letter went; a draft, to whom it would go today. One that was sent elsewhere went to whom its source does not say.
fn addressees(house: &House, letter: &Letter, viewer: &Viewer, now: Timestamp) -> Vec<AddresseesView> {
    let today = house.zone().day(now);
    let recipients = match &letter.issued {
        Some(issued) => issued.recipients.clone(),
        None => desk::letters::recipients(house, letter.kind, letter.group.as_ref(), today),
    };
    let mut classes: BTreeMap<(As, Category), Vec<String>> = BTreeMap::new();
    for to in recipients {
        classes.entry((to.how, to.category)).or_default().push(to.name);
    }
    let class = |((how, category), names): ((As, Category), Vec<String>)| AddresseesView {
        category,
        how,
        count: names.len(),
        names: view::sees_recipients(viewer).then_some(names),
    };
    classes.into_iter().map(class).collect()
}

/// What is still to be done about a letter.
fn waits(house: &House, letter: &Letter, now: Timestamp) -> Vec<Waits> {
    let edition = Edition::on(house.zone().day(now)).id;
    let all = desk::letters::waiting(house, now).into_iter();
    let own = all.filter(|waiting| waiting.letter.as_ref() == Some(&letter.id));
    own.map(|waiting| Waits::of(&waiting.obligation, &house.zone(), edition)).collect()
}

/// What was done about a letter, newest first.
fn history(house: &House, id: &str, viewer: &Viewer) -> Vec<LogRow> {
    let positions: Vec<u64> = house.log_of_letter(id).collect();
    let steps = positions.into_iter().rev().filter_map(|position| {
        let at = usize::try_from(position).ok()?.checked_sub(1)?;
        house.steps.get(at)
    });
    steps.filter(|step| view::sees_step(house, step, viewer)).map(|step| row(house, step, viewer)).collect()
}

/// The letters about a text, as far as the viewer may see them.
#[must_use]
pub fn letters_about(house: &House, text: &str, viewer: &Viewer) -> Vec<LetterRow> {
    let all = letters(house, viewer, &LetterQuery::default());
    all.into_iter().filter(|row| row.texts.iter().any(|about| about.as_str() == text)).collect()
}

/// The letters about a meeting, as far as the viewer may see them.
#[must_use]
pub fn letters_of(house: &House, meeting: &MeetingId, viewer: &Viewer) -> Vec<LetterRow> {
    let ids = house.letters.of_meeting.get(meeting).into_iter().flatten();
    let seen = ids.filter_map(|id| house.letters.letter(id.as_str()));
    seen.filter(|letter| view::sees_letter(letter, viewer)).map(LetterRow::of).collect()
}
