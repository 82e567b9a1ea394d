//! The board, as a page and as CSV; and the search.

use super::layout::Layout;
use super::outcome::{Page, page};
use crate::app::PageKey;
use crate::context::Context;
use crate::data;
use crate::request::Query;
use crate::wording::Words;
use askama::Template;
use axum::http::header;
use axum::response::{Html, IntoResponse};
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Asked {
    page: Option<usize>,
    q: Option<String>,
}

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage {
    w: Words,
    l: Layout,
    board: data::Board,
}

/// Everything open, soonest first. Anybody who is not signed in sees the same page: it is rendered once a minute and state.
pub(crate) async fn board(context: Context, Query(asked): Query<Asked>) -> Page {
    let render = || {
        let board = data::board(&context.house, &context.viewer, asked.page.unwrap_or(1), context.now);
        BoardPage { w: Words::of(&context), l: Layout::of(&context), board }.render()
    };
    if context.person.is_some() {
        return Ok(([(header::CACHE_CONTROL, "no-store")], Html(render()?)).into_response());
    }
    let key = PageKey {
        origin: context.desk.origin().to_owned(),
        entries: context.house.steps.len(),
        minute: context.now.as_second().div_euclid(60),
        lang: context.lang.code(),
        address: context.here.clone(),
        zone: context.zone.as_ref().and_then(|zone| zone.iana_name()).map(ToOwned::to_owned),
    };
    let html = context.app.rendered(key, render)?;
    Ok((
        [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_TYPE, "text/html; charset=utf-8")],
        html.to_string(),
    )
        .into_response())
}

/// The board as CSV, all of it.
pub(crate) async fn board_csv(context: Context) -> Page {
    let mut lines = vec!["text,provisional,group,question,stage,next,who,due,zone,rule,mark".to_owned()];
    let pages = data::board(&context.house, &context.viewer, 1, context.now).pages;
    for number in 1..=pages {
        for row in data::board(&context.house, &context.viewer, number, context.now).rows {
            let next = row.next.as_ref();
            let due = next.and_then(|next| next.due.as_ref());
            let cells = [
                row.text.to_string(),
                row.provisional.unwrap_or_default(),
                row.group.to_string(),
                row.question.map(|question| question.to_string()).unwrap_or_default(),
                row.stage.key().to_owned(),
                next.map(|next| next.what.clone()).unwrap_or_default(),
                next.map(|next| next.office().to_owned()).unwrap_or_default(),
                due.map(|due| due.day.to_string()).unwrap_or_default(),
                due.map(|due| due.zone.to_string()).unwrap_or_default(),
                next.map(|next| next.cited.rule.clone()).unwrap_or_default(),
                if context.is_rehearsal() { "rehearsal".to_owned() } else { String::new() },
            ];
            lines.push(cells.map(|cell| csv_cell(&cell)).join(","));
        }
    }
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], lines.join("\r\n") + "\r\n").into_response())
}

/// A cell that no spreadsheet takes for a formula, and that no comma breaks.
pub(crate) fn csv_cell(text: &str) -> String {
    let safe =
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if safe.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    w: Words,
    l: Layout,
    query: String,
    texts: Vec<data::Found>,
    clauses: Vec<data::ClauseView>,
    letters: Vec<data::LetterRow>,
}

impl SearchPage {
    fn address(&self, letter: &impl std::fmt::Display) -> String {
        crate::form::letter_address(&letter.to_string())
    }
}

/// Looks in numbers, codes, titles and clauses.
pub(crate) async fn search(context: Context, Query(asked): Query<Asked>) -> Page {
    let query = asked.q.unwrap_or_default();
    let texts = data::search(&context.house, &query);
    let wanted = query.trim().to_lowercase();
    let fits = |view: &data::ClauseView| {
        !wanted.is_empty()
            && (view.rule.to_lowercase().contains(&wanted)
                || view.paraphrase.to_lowercase().contains(&wanted)
                || view.title_zh.contains(&wanted))
    };
    let clauses = data::clauses().into_iter().filter(fits).take(20).collect();
    let letters = data::search_letters(&context.house, &context.viewer, &query);
    page(&SearchPage { w: Words::of(&context), l: Layout::of(&context), query, texts, clauses, letters })
}
