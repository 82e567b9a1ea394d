//! The board: everything open, soonest first.

use super::{Due, LetterQuery, LetterRow, Waits, letters, obligations_of};
use desk::house::{House, TextFile};
use desk::view::Viewer;
use rulebook::approval::tap::Stage;
use rulebook::id::{GroupId, MeetingId, QuestionId, TextId};
use schemars::JsonSchema;
use serde::Serialize;

/// Rows on one page.
const ROWS: usize = 50;

/// One open case.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Row {
    /// The text.
    pub text: TextId,
    /// Its provisional code.
    pub provisional: Option<String>,
    /// Its title, in English and, where there is one, in Chinese.
    pub title: String,
    /// In Chinese.
    pub title_zh: Option<String>,
    /// Its group.
    pub group: GroupId,
    /// Its Question.
    pub question: Option<QuestionId>,
    /// Where it stands.
    pub stage: Stage,
    /// The meeting announced.
    pub meeting: Option<MeetingId>,
    /// Is the case invented, or taken from a letter?
    pub source: Option<String>,
    /// What is waited for next.
    pub next: Option<Waits>,
    /// How much of a consultation has passed, in percent, where its beginning is known.
    pub passed: Option<u8>,
}

/// A page of the board.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Board {
    /// How many cases are open.
    pub open: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A page of the board, from 1.
#[must_use]
pub fn board(house: &House, viewer: &Viewer, page: usize, now: jiff::Timestamp) -> Board {
    let open = house.open_count();
    let pages = open.div_ceil(ROWS).max(1);
    let page = page.clamp(1, pages);
    let rows = house
        .open((page - 1) * ROWS)
        .take(ROWS)
        .filter_map(|(_, file)| row(house, viewer, file, now))
        .collect();
    Board { open, page, pages, rows }
}

/// One row.
fn row(house: &House, viewer: &Viewer, file: &TextFile, now: jiff::Timestamp) -> Option<Row> {
    let tap = file.tap.as_ref()?;
    let next = next(obligations_of(house, file, viewer, now));
    let facts = &file.item.facts;
    Some(Row {
        text: facts.text.clone(),
        provisional: facts.provisional.clone(),
        title: facts.title.clone(),
        title_zh: facts.title_zh.clone(),
        group: facts.group.clone(),
        question: facts.question.clone(),
        stage: tap.stage,
        meeting: tap.announcement.as_ref().map(|announcement| announcement.meeting.clone()),
        source: facts.source.clone(),
        passed: tap
            .announcement
            .as_ref()
            .and_then(|a| Some(passed(a.posted?, a.zone(), a.closes.ends(), now))),
        next,
    })
}

/// The obligation to show: with the soonest day, people before the calendar.
fn next(mut waiting: Vec<Waits>) -> Option<Waits> {
    waiting.retain(|waits| waits.office() != "calendar");
    let soonest = |waits: &Waits| waits.due.as_ref().map_or(jiff::Timestamp::MAX, |due: &Due| due.ends);
    waiting.into_iter().min_by_key(soonest)
}

/// How much of a period has passed, in percent.
fn passed(
    from: jiff::civil::Date,
    zone: &rulebook::calendar::Zone,
    until: jiff::Timestamp,
    now: jiff::Timestamp,
) -> u8 {
    let start =
        zone.rules().to_zoned(from.to_datetime(jiff::civil::Time::midnight())).map_or(now, |z| z.timestamp());
    let whole = (until.as_second() - start.as_second()).max(1);
    let gone = (now.as_second() - start.as_second()).clamp(0, whole);
    u8::try_from(gone * 100 / whole).unwrap_or(100)
}

/// A text that was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "FoundText")]
pub struct Found {
    /// Its number.
    pub text: TextId,
    /// Its title, in English and, where there is one, in Chinese.
    pub title: String,
    /// In Chinese.
    pub title_zh: Option<String>,
}

/// Texts whose number, code or title holds what was asked for; all of them on the same terms as the board.
#[must_use]
pub fn search(house: &House, wanted: &str) -> Vec<Found> {
    let wanted = wanted.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let holds = |text: &str| text.to_lowercase().contains(&wanted);
    let found = house.texts.values().filter(|file| {
        let facts = &file.item.facts;
        holds(facts.text.as_str())
            || holds(&facts.title)
            || facts.provisional.as_deref().is_some_and(holds)
            || facts.title_zh.as_deref().is_some_and(holds)
    });
    let view = |file: &std::sync::Arc<desk::house::TextFile>| {
        let facts = &file.item.facts;
        Found { text: facts.text.clone(), title: facts.title.clone(), title_zh: facts.title_zh.clone() }
    };
    found.map(view).take(ROWS).collect()
}

/// Letters whose name or number holds what was asked for, as far as the viewer may see them.
#[must_use]
pub fn search_letters(house: &House, viewer: &Viewer, wanted: &str) -> Vec<LetterRow> {
    let wanted = wanted.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let holds = |row: &LetterRow| {
        row.letter.as_str().to_lowercase().contains(&wanted) || row.number.as_deref() == Some(&wanted)
    };
    letters(house, viewer, &LetterQuery::default()).into_iter().filter(holds).take(ROWS).collect()
}
