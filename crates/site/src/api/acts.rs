//! Acts over the API: handed in, previewed; and the files that they name.

use super::extract::{ActBody, Acting, FileBody, PreviewBody};
use super::problem::Problem;
use crate::request::Query;
use crate::upload::{self, edition};
use axum::Json;
use desk::answer::{Accepted, Answer, NoAnswer};
use desk::files;
use desk::preview::Preview;
use rulebook::act::{Act, Invalid};
use rulebook::approval::tap::act::Attachment;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value;

/// An act as a client sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    /// The id that the client made: 16 bytes in hexadecimal. Sent again, it gets the first answer.
    #[serde(default)]
    id: Option<String>,
    /// The name of the act.
    act: String,
    /// Its fields.
    #[serde(default)]
    with: Value,
}

/// Reads an act. A name that stands twice in it is no choice to be made for the client.
fn read(body: &[u8]) -> Result<(Sent, Act), Problem> {
    let sent: Sent = serde_json::from_slice(body).map_err(|error| {
        Problem::unreadable(format!("line {}, column {}: {error}", error.line(), error.column()))
    })?;
    if let Some(path) = desk::json::twice(body) {
        let field = path.strip_prefix("with.").unwrap_or(&path);
        return Err(Problem::invalid(&Invalid::new(field, "twice", "this field stands twice; send it once")));
    }
    let with = if sent.with.is_null() { Value::Object(serde_json::Map::new()) } else { sent.with.clone() };
    let act = Act::read(&sent.act, &with).map_err(|invalid| Problem::invalid(&invalid))?;
    Ok((sent, act))
}

/// Hands an act in.
pub(crate) async fn act(
    Acting { context, actor }: Acting,
    ActBody(body): ActBody,
) -> Result<Json<Accepted>, Problem> {
    // The request is wholly read: this is its moment (DC-30).
    let ticket = context.desk.receive();
    let actor = actor?;
    let (sent, act) = read(&body)?;
    let id = sent.id.as_deref().map(upload::id).unwrap_or_default();
    let id = id.ok_or_else(|| {
        let problem = "an act carries an id that its client made: 16 random bytes as 32 hexadecimal digits";
        Problem::invalid(&Invalid::new("id", "act-id", problem))
    })?;
    let (tell, told) = tokio::sync::oneshot::channel();
    context.desk.hand_in(ticket, id, actor, act, Box::new(move |answer| drop(tell.send(answer))))?;
    match told.await.map_err(|_| NoAnswer::Stopped)? {
        Answer::Accepted(accepted) => Ok(Json(*accepted)),
        Answer::Refused(no) => Err(Problem::refused(&context, &no)),
    }
}

/// What would follow from an act; nothing is recorded.
pub(crate) async fn preview(
    Acting { context, actor }: Acting,
    PreviewBody(body): PreviewBody,
) -> Result<Json<Preview>, Problem> {
    let actor = actor?;
    let (_, mut act) = read(&body)?;
    context.desk.confirm(&mut act, context.now).map_err(|no| Problem::refused(&context, &no))?;
    let text = act.text().cloned();
    let mut preview = desk::preview::preview(&context.house, &actor, &act, context.now)
        .map_err(|no| Problem::refused(&context, &no))?;
    let tap = text.and_then(|id| context.house.text(id.as_str())).and_then(|file| file.tap.as_ref());
    if let Some(tap) = tap {
        preview
            .obligations
            .retain(|obligation| desk::view::sees_obligation(tap, &context.viewer, &obligation.what));
    }
    Ok(Json(preview))
}

/// What a file is called.
#[derive(Deserialize, JsonSchema)]
pub(crate) struct FileName {
    /// The name of the file.
    name: String,
}

/// Takes a file that an act will name.
pub(crate) async fn file(
    Acting { context, actor }: Acting,
    Query(named): Query<FileName>,
    FileBody(body): FileBody,
) -> Result<Json<Attachment>, Problem> {
    actor?;
    files::judge(&named.name, &body, "file", edition(&context))
        .map_err(|no| Problem::refused(&context, &no))?;
    Ok(Json(files::keep(context.desk.blobs(), &named.name, &body)?))
}
