//! Clauses: what we make of each, its numbers, where the software applies it.

use super::layout::Layout;
use super::outcome::{Page, not_found, page};
use crate::context::Context;
use crate::data::{self, ClauseView};
use crate::request::{Path, Query};
use crate::wording::Words;
use askama::Template;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "clauses.html")]
struct ClausesPage {
    w: Words,
    l: Layout,
    clauses: Vec<ClauseView>,
    at: usize,
    more: bool,
}

/// How many rules a page of the list has: it stays light on a slow line.
const ROWS: usize = 150;

/// Which part of the list is asked for.
#[derive(Deserialize)]
pub(crate) struct Asked {
    page: Option<usize>,
}

/// Every clause, page by page.
pub(crate) async fn clauses(context: Context, Query(asked): Query<Asked>) -> Page {
    let at = asked.page.unwrap_or(1).max(1);
    let all = data::clauses();
    let more = all.len() > at.saturating_mul(ROWS);
    let clauses = all.into_iter().skip((at - 1).saturating_mul(ROWS)).take(ROWS).collect();
    page(&ClausesPage { w: Words::of(&context), l: Layout::of(&context), clauses, at, more })
}

#[derive(Template)]
#[template(path = "clause.html")]
struct ClausePage {
    w: Words,
    l: Layout,
    c: ClauseView,
}

/// One clause.
pub(crate) async fn clause(context: Context, Path(id): Path<String>) -> Page {
    let c = data::clause(&id).ok_or_else(|| not_found(&context, &id))?;
    page(&ClausePage { w: Words::of(&context), l: Layout::of(&context), c })
}
