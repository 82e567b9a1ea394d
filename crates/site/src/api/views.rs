//! The data of every page, as JSON. The same values, in the eyes of the same viewer, as the pages show.

use super::problem::Problem;
use crate::context::Context;
use crate::data;
use crate::request::{Path, Query};
use axum::Json;
use rulebook::body::Role;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What a list is asked for.
#[derive(Deserialize)]
pub(crate) struct Asked {
    page: Option<usize>,
    text: Option<String>,
    by: Option<String>,
    act: Option<String>,
    q: Option<String>,
}

type Answer = Result<Json<Value>, Problem>;

/// The value, with the mark of a rehearsal wherever one can stand (DC-25); every answer bears it in its header too.
fn answer(context: &Context, value: impl Serialize) -> Answer {
    let marked = |mut value: Value| {
        if let (Value::Object(fields), true) = (&mut value, context.is_rehearsal()) {
            fields.insert("mark".to_owned(), json!("rehearsal"));
        }
        value
    };
    serde_json::to_value(value).map(marked).map(Json).map_err(|error| Problem::unreadable(error.to_string()))
}

/// The board.
pub(crate) async fn board(context: Context, Query(asked): Query<Asked>) -> Answer {
    answer(&context, data::board(&context.house, &context.viewer, asked.page.unwrap_or(1), context.now))
}

/// A text, with its timeline and what the one who asks may do.
pub(crate) async fn item(context: Context, Path(id): Path<String>) -> Answer {
    let file = context.house.text(&id).ok_or_else(|| Problem::missing(&id))?;
    let view = data::item(&context.house, file, &context.viewer);
    let roles: Vec<Role> = context.roles().into_iter().map(|held| held.role).collect();
    let choices = data::choices(file, &view, &roles);
    let timeline = data::timeline(&context.house, file, context.now);
    answer(&context, json!({ "item": view, "timeline": timeline, "choices": choices, "now": context.now }))
}

/// The replies that the one who asks may see.
pub(crate) async fn replies(context: Context, Path(id): Path<String>) -> Answer {
    let file = context.house.text(&id).ok_or_else(|| Problem::missing(&id))?;
    answer(&context, file.tap.as_ref().map(|tap| data::reply_views(tap, &context.viewer)).unwrap_or_default())
}

/// Meetings.
pub(crate) async fn meetings(context: Context) -> Answer {
    answer(&context, data::meetings(&context.house))
}

/// A meeting.
pub(crate) async fn meeting(context: Context, Path(id): Path<String>) -> Answer {
    answer(&context, data::meeting(&context.house, &id, context.now).ok_or_else(|| Problem::missing(&id))?)
}

/// Clauses.
pub(crate) async fn clauses(context: Context) -> Answer {
    answer(&context, data::clauses())
}

/// A clause.
pub(crate) async fn clause(context: Context, Path(id): Path<String>) -> Answer {
    answer(&context, data::clause(&id).ok_or_else(|| Problem::missing(&id))?)
}

/// The authority table.
pub(crate) async fn authority(context: Context) -> Answer {
    let row = |grant: &desk::authority::Grant| json!({ "act": grant.act, "roles": grant.roles, "rule": grant.rule });
    answer(&context, desk::authority::GRANTS.iter().map(row).collect::<Vec<_>>())
}

/// What the one who asks has to do.
pub(crate) async fn desk(context: Context) -> Answer {
    if context.person.is_none() {
        return Err(Problem::anonymous());
    }
    let tasks = crate::pages::mine(&context);
    answer(
        &context,
        tasks
            .iter()
            .map(|task| json!({ "text": task.text, "waits": task.waits, "address": task.address }))
            .collect::<Vec<_>>(),
    )
}

/// The record, newest first.
pub(crate) async fn record(context: Context, Query(asked): Query<Asked>) -> Answer {
    let filter = (asked.text.as_deref(), asked.by.as_deref(), asked.act.as_deref());
    answer(&context, data::log(&context.house, &context.viewer, filter, asked.page.unwrap_or(1)))
}

/// Published heads.
pub(crate) async fn heads(context: Context) -> Answer {
    answer(
        &context,
        crate::pages::heads(&context).map_err(|_| Problem::unreadable("the record could not be read"))?,
    )
}

/// The public keys of this record, for checking receipts elsewhere.
pub(crate) async fn keys(context: Context) -> Answer {
    answer(&context, context.desk.signer().ring())
}

/// Texts and clauses that hold what was asked for.
pub(crate) async fn search(context: Context, Query(asked): Query<Asked>) -> Answer {
    answer(&context, data::search(&context.house, asked.q.as_deref().unwrap_or_default()))
}
