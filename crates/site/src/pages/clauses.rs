//! Clauses: what we make of each, its numbers, where the software applies it.

use super::layout::Layout;
use super::outcome::{Page, not_found, page};
use crate::context::Context;
use crate::data::{self, ClauseView};
use crate::request::Path;
use crate::wording::Words;
use askama::Template;

#[derive(Template)]
#[template(path = "clauses.html")]
struct ClausesPage {
    w: Words,
    l: Layout,
    clauses: Vec<ClauseView>,
}

/// Every clause.
pub(crate) async fn clauses(context: Context) -> Page {
    page(&ClausesPage { w: Words::of(&context), l: Layout::of(&context), clauses: data::clauses() })
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
