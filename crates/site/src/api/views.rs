//! The data of every page, as JSON. The same values, in the eyes of the same viewer, as the pages show.

use super::answer::{Answer, ReceiptAnswer};
use super::extract::{Known, LetterBody};
use super::problem::Problem;
use crate::context::Context;
use crate::data::{
    self, ActChoice, ClauseView, HeadView, ItemView, LetterQuery, LetterRead, LetterRow, LetterView,
    MeetingView, ReplyView, Timeline, Waits,
};
use crate::request::{Path, Query};
use axum::Json;
use papers::read::Unreadable;
use rulebook::body::Role;
use rulebook::id::{LetterId, MeetingId, TextId};
use rulebook::meeting::Meeting;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which page of the board.
#[derive(Deserialize, JsonSchema)]
pub(crate) struct BoardQuery {
    /// The page, from 1.
    page: Option<usize>,
}

/// Which part of the record.
#[derive(Deserialize, JsonSchema)]
pub(crate) struct LogQuery {
    /// Only acts about this text.
    text: Option<String>,
    /// Only acts of this login.
    by: Option<String>,
    /// Only acts of this name.
    act: Option<String>,
    /// The page, from 1.
    page: Option<usize>,
}

/// What is looked for.
#[derive(Deserialize, JsonSchema)]
pub(crate) struct SearchQuery {
    /// A part of a number, a code or a title.
    q: Option<String>,
}

/// A text with what surrounds it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct TextView {
    /// The text.
    item: ItemView,
    /// Its timeline, once its case began.
    timeline: Option<Timeline>,
    /// What the one who asks may do now.
    choices: Vec<ActChoice>,
    /// The moment of this answer.
    now: jiff::Timestamp,
}

/// A row of the authority table.
#[derive(Serialize, JsonSchema)]
pub(crate) struct GrantView {
    /// The act.
    act: &'static str,
    /// The roles that may ask for it; none where only the calendar or the command does.
    roles: &'static [Role],
    /// The rule that says so.
    rule: &'static str,
}

/// Something that the one who asks has to do.
#[derive(Serialize, JsonSchema)]
pub(crate) struct TaskView {
    /// The text, where it is about one.
    text: Option<TextId>,
    /// The letter, where it is about one.
    letter: Option<LetterId>,
    /// The meeting, where it is about a letter of one.
    meeting: Option<MeetingId>,
    /// What is waited for.
    waits: Waits,
    /// The page with its form.
    address: String,
}

type Found<T> = Result<Answer<T>, Problem>;

/// The board.
pub(crate) async fn board(context: Context, Query(asked): Query<BoardQuery>) -> Answer<data::Board> {
    let page = asked.page.unwrap_or(1);
    Answer::of(&context, data::board(&context.house, &context.viewer, page, context.now))
}

/// A text, with its timeline and what the one who asks may do.
pub(crate) async fn item(context: Context, Path(id): Path<TextId>) -> Found<TextView> {
    let file = context.house.text(id.as_str()).ok_or_else(|| Problem::missing(id.as_str()))?;
    let item = data::item(&context.house, file, &context.viewer, context.now);
    let roles: Vec<Role> = context.roles().into_iter().map(|held| held.role).collect();
    let choices = data::choices(file, &item, &roles);
    let timeline = data::timeline(&context.house, file, context.now);
    Ok(Answer::of(&context, TextView { item, timeline, choices, now: context.now }))
}

/// The replies that the one who asks may see.
pub(crate) async fn replies(
    context: Context,
    Path(id): Path<TextId>,
) -> Result<Json<Vec<ReplyView>>, Problem> {
    let file = context.house.text(id.as_str()).ok_or_else(|| Problem::missing(id.as_str()))?;
    Ok(Json(file.tap.as_ref().map(|tap| data::reply_views(tap, &context.viewer)).unwrap_or_default()))
}

/// Meetings.
pub(crate) async fn meetings(context: Context) -> Json<Vec<Meeting>> {
    Json(data::meetings(&context.house).into_iter().cloned().collect())
}

/// A meeting.
pub(crate) async fn meeting(context: Context, Path(id): Path<MeetingId>) -> Found<MeetingView> {
    let found = data::meeting(&context.house, id.as_str(), &context.viewer, context.now);
    Ok(Answer::of(&context, found.ok_or_else(|| Problem::missing(id.as_str()))?))
}

/// The register of letters.
pub(crate) async fn letters(context: Context, Query(wanted): Query<LetterQuery>) -> Json<Vec<LetterRow>> {
    Json(data::letters(&context.house, &context.viewer, &wanted))
}

/// A letter.
pub(crate) async fn letter(context: Context, Path(id): Path<LetterId>) -> Found<LetterView> {
    let found = data::letter(&context.house, id.as_str(), &context.viewer, context.now);
    Ok(Answer::of(&context, found.ok_or_else(|| Problem::missing(id.as_str()))?))
}

/// Reads a letter of any hand.
pub(crate) async fn read_letter(context: Context, LetterBody(file): LetterBody) -> Found<LetterRead> {
    let read = crate::pages::reading(&context, file).await.map_err(Problem::process)?;
    let told = |why: Unreadable| {
        words::text(context.lang, &format!("unreadable-{}", why.key()), &words::Args::new())
    };
    let read = read.map_err(|why| Problem::unreadable(told(why)))?;
    Ok(Answer::of(&context, data::reading(&context.house, &context.viewer, &read, context.lang)))
}

/// Clauses.
pub(crate) async fn clauses(_context: Context) -> Json<Vec<ClauseView>> {
    Json(data::clauses())
}

/// A clause.
pub(crate) async fn clause(context: Context, Path(id): Path<String>) -> Found<ClauseView> {
    Ok(Answer::of(&context, data::clause(&id).ok_or_else(|| Problem::missing(&id))?))
}

/// The authority table.
pub(crate) async fn authority(_context: Context) -> Json<Vec<GrantView>> {
    let row =
        |grant: &desk::authority::Grant| GrantView { act: grant.act, roles: grant.roles, rule: grant.rule };
    Json(desk::authority::GRANTS.iter().map(row).collect())
}

/// What the one who asks has to do.
pub(crate) async fn desk(Known(context): Known) -> Json<Vec<TaskView>> {
    let tasks = crate::pages::mine(&context).into_iter();
    let view = |task: crate::pages::Task| TaskView {
        text: task.text,
        letter: task.letter,
        meeting: task.meeting,
        waits: task.waits,
        address: task.address,
    };
    Json(tasks.map(view).collect())
}

/// The record, newest first.
pub(crate) async fn record(context: Context, Query(asked): Query<LogQuery>) -> Answer<data::LogPage> {
    let filter = (asked.text.as_deref(), asked.by.as_deref(), asked.act.as_deref());
    Answer::of(&context, data::log(&context.house, &context.viewer, filter, asked.page.unwrap_or(1)))
}

/// Published heads.
pub(crate) async fn heads(context: Context) -> Result<Json<Vec<HeadView>>, Problem> {
    Ok(Json(crate::pages::heads(&context)?))
}

/// The public keys of this record, for checking receipts elsewhere.
pub(crate) async fn keys(context: Context) -> Answer<record::KeyRing> {
    Answer::of(&context, context.desk.signer().ring())
}

/// The receipt of an act, for whoever made it.
pub(crate) async fn receipt(context: Context, Path(position): Path<u64>) -> Result<ReceiptAnswer, Problem> {
    let found = crate::pages::receipt_for(&context, position)?;
    found.map(ReceiptAnswer).ok_or_else(|| Problem::missing(&position.to_string()))
}

/// Texts that hold what was asked for.
pub(crate) async fn search(context: Context, Query(asked): Query<SearchQuery>) -> Json<Vec<data::Found>> {
    Json(data::search(&context.house, asked.q.as_deref().unwrap_or_default()))
}
