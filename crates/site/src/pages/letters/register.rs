//! The register of letters: each by study period, series and number, since only all three together name one (PR-10).

use crate::context::Context;
use crate::data::{self, LetterQuery, LetterRow};
use crate::form::letter_address;
use crate::pages::board::csv_cell;
use crate::pages::layout::Layout;
use crate::pages::outcome::{Page, page};
use crate::request::Query;
use crate::wording::Words;
use askama::Template;
use axum::http::header;
use axum::response::IntoResponse;
use rulebook::body::Role;
use rulebook::letter::Kind;
use rulebook::letter::period::study_periods;
use serde_json::json;

#[derive(Template)]
#[template(path = "letters.html")]
struct LettersPage {
    w: Words,
    l: Layout,
    rows: Vec<LetterRow>,
    /// Every letter that the reader may see.
    all: usize,
    wanted: LetterQuery,
    /// What may be chosen: study periods, groups, kinds.
    periods: Vec<String>,
    groups: Vec<String>,
    kinds: Vec<&'static str>,
    /// What follows the address of the CSV.
    query: String,
    /// What the reader may begin.
    acts: Vec<&'static str>,
}

impl LettersPage {
    fn is(&self, wanted: &Option<String>, value: &str) -> bool {
        wanted.as_deref() == Some(value)
    }

    fn address(&self, letter: &impl std::fmt::Display) -> String {
        letter_address(&letter.to_string())
    }
}

/// The register.
pub(crate) async fn letters(context: Context, Query(wanted): Query<LetterQuery>) -> Page {
    let all = data::letters(&context.house, &context.viewer, &LetterQuery::default());
    let rows = data::letters(&context.house, &context.viewer, &wanted);
    let mut groups: Vec<String> =
        all.iter().filter_map(|row| row.group.as_ref().map(ToString::to_string)).collect();
    groups.sort();
    groups.dedup();
    let acts = if context.has(Role::TsbOfficer) {
        vec!["letter.draft", "letter.take-over"]
    } else if context.has(Role::Director) {
        vec!["letter.draft"]
    } else {
        Vec::new()
    };
    let query = context.here.split_once('?').map_or_else(String::new, |(_, query)| format!("?{query}"));
    page(&LettersPage {
        w: Words::of(&context),
        l: Layout::of(&context),
        all: all.len(),
        rows,
        wanted,
        periods: study_periods().iter().rev().map(|period| period.id.clone()).collect(),
        groups,
        kinds: Kind::ALL.iter().map(|kind| kind.key()).collect(),
        query,
        acts,
    })
}

/// The register as CSV, one line each.
pub(crate) async fn letters_csv(context: Context, Query(wanted): Query<LetterQuery>) -> Page {
    let mut lines = vec![
        "letter,kind,state,period,series,number,corrigendum,corrects,dated,group,meeting,texts,languages,mark"
            .to_owned(),
    ];
    let text = |value: Option<String>| value.unwrap_or_default();
    for row in data::letters(&context.house, &context.viewer, &wanted) {
        let languages = row.languages.iter().filter_map(|one| json!(one).as_str().map(ToOwned::to_owned));
        let cells = [
            row.letter.to_string(),
            row.kind.key().to_owned(),
            row.state.key().to_owned(),
            text(row.period),
            text(row.series.map(ToOwned::to_owned)),
            text(row.number),
            text(row.corrigendum.map(|number| number.to_string())),
            text(row.corrects.map(|other| other.to_string())),
            text(row.dated.map(|day| day.to_string())),
            text(row.group.map(|group| group.to_string())),
            text(row.meeting.map(|meeting| meeting.to_string())),
            row.texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            languages.collect::<Vec<_>>().join(" "),
            if context.is_rehearsal() { "rehearsal".to_owned() } else { String::new() },
        ];
        lines.push(cells.map(|cell| csv_cell(&cell)).join(","));
    }
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], lines.join("\r\n") + "\r\n").into_response())
}
