//! The record, as the viewer may see it: acts newest first, published heads.

use desk::house::{House, Step};
use desk::view::{self, Viewer};
use jiff::Timestamp;
use rulebook::id::{LetterId, MeetingId, TextId};
use schemars::JsonSchema;
use serde::Serialize;

/// Rows on one page.
const ROWS: usize = 50;

/// One act.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LogRow {
    /// Its position. Only the TSB desk sees it: gaps between positions would tell how many replies are in (DC-19).
    pub position: Option<u64>,
    /// When it was received, or was due.
    pub happened: Timestamp,
    /// When it was recorded.
    pub recorded: Timestamp,
    /// Who acted.
    pub by: String,
    /// The act.
    pub act: String,
    /// The text.
    pub text: Option<TextId>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The letter.
    pub letter: Option<LetterId>,
}

/// A published head.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeadView {
    /// How many entries it covers.
    pub size: u64,
    /// The root of the tree, in hexadecimal.
    pub root: String,
    /// When it was published.
    pub at: Timestamp,
    /// The signed note.
    pub note: String,
}

/// A page of the record.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LogPage {
    /// The acts, newest first.
    pub rows: Vec<LogRow>,
    /// Is there more?
    pub more: bool,
    /// This page, from 1.
    pub page: usize,
}

/// A page of the record, from 1. `filter`: acts about this text, of this login, of this name.
#[must_use]
pub fn log(
    house: &House,
    viewer: &Viewer,
    filter: (Option<&str>, Option<&str>, Option<&str>),
    page: usize,
) -> LogPage {
    let (text, by, act) = filter;
    let page = page.max(1);
    let fits =
        |value: &str, wanted: Option<&str>| wanted.is_none_or(|wanted| wanted.is_empty() || value == wanted);
    let steps = house.steps.iter().rev();
    let seen = steps.filter(|step| {
        fits(step.text.as_ref().map_or("", |text| text.as_str()), text)
            && fits(&step.by, by)
            && fits(&step.act, act)
            && view::sees_step(house, step, viewer)
    });
    let mut rows: Vec<_> =
        seen.skip((page - 1) * ROWS).take(ROWS + 1).map(|step| row(house, step, viewer)).collect();
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    LogPage { rows, more, page }
}

/// An act, as the viewer may see it.
pub(super) fn row(house: &House, step: &Step, viewer: &Viewer) -> LogRow {
    LogRow {
        position: viewer.is_tsb().then_some(step.position),
        happened: step.happened,
        recorded: step.recorded,
        by: step.by.to_string(),
        act: step.act.to_string(),
        text: step.text.clone(),
        meeting: step.meeting.clone(),
        letter: house.letter_at(step.position).map(|letter| letter.id.clone()),
    }
}
