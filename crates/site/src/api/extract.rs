//! What a handler of the API takes from a request, each part with what it adds to the description.

use super::describe::{Operation, Takes, taken};
use super::problem::Problem;
use crate::app::App;
use crate::context::Context;
use crate::form::is_own_form;
use crate::request::{Form, Path, Query, Whole};
use crate::upload::Upload;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use desk::perform::Actor;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::json;

/// Somebody who acts, or why nobody does: that is told once the request is wholly read. A browser's cookie counts only when a page of
/// this site sends it.
pub(crate) struct Acting {
    pub(crate) context: Context,
    pub(crate) actor: Result<Actor, Problem>,
}

impl FromRequestParts<App> for Acting {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let context = <Context as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let actor = match context.actor() {
            _ if !is_own_form(&parts.headers) => Err(Problem::foreign()),
            actor => actor.ok_or_else(Problem::anonymous),
        };
        Ok(Self { context, actor })
    }
}

/// Somebody in particular who asks.
pub(crate) struct Known(pub(crate) Context);

impl FromRequestParts<App> for Known {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let context = <Context as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        if context.person.is_none() {
            return Err(Problem::anonymous().into_response());
        }
        Ok(Self(context))
    }
}

/// An act as JSON, read to its last byte.
pub(crate) struct ActBody(pub(crate) Bytes);
/// The same for a preview, which needs no id.
pub(crate) struct PreviewBody(pub(crate) Bytes);
/// A file, read to its last byte.
pub(crate) struct FileBody(pub(crate) Bytes);

/// A body of bytes is taken in the same way, whatever it stands for.
macro_rules! taken {
    ($($body:ident),*) => {$(
        impl FromRequest<App> for $body {
            type Rejection = Response;

            async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
                Whole::from_request(request, app).await.map(|Whole(bytes)| Self(bytes))
            }
        }
    )*};
}
taken!(ActBody, PreviewBody, FileBody);

/// A letter to be read: the file alone, or the first file of a form.
pub(crate) struct LetterBody(pub(crate) Vec<u8>);

impl FromRequest<App> for LetterBody {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            return Whole::from_request(request, app).await.map(|Whole(bytes)| Self(bytes.to_vec()));
        }
        let broken = |why: &str| Problem::unreadable(why).into_response();
        let form = Form::from_request(request, app).await.unwrap_or_else(|never| match never {});
        let (mut upload, unread) = Upload::read(form).await;
        match (unread, upload.files.drain(..).next()) {
            (None, Some(file)) => Ok(Self(file.bytes)),
            (None, None) => Err(broken("the form has no file")),
            (Some(_), _) => Err(broken("the request did not arrive whole, or is too large")),
        }
    }
}

impl Takes for LetterBody {
    fn takes(operation: &mut Operation<'_>) {
        operation.body("application/octet-stream", json!({}));
        operation.or_form();
    }
}

/// Fields as JSON, read to their last byte.
pub(crate) struct Sent<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<App> for Sent<T> {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let Whole(bytes) = Whole::from_request(request, app).await?;
        serde_json::from_slice(&bytes).map(Self).map_err(|error| {
            let place = format!("line {}, column {}: {error}", error.line(), error.column());
            Problem::unreadable(place).into_response()
        })
    }
}

impl<T: JsonSchema> Takes for Sent<T> {
    fn takes(operation: &mut Operation<'_>) {
        operation.body("application/json", taken::<T>());
    }
}

impl Takes for Context {
    fn takes(operation: &mut Operation<'_>) {
        operation.in_a_language();
    }
}

impl Takes for Option<Context> {
    fn takes(_: &mut Operation<'_>) {}
}

impl Takes for Known {
    fn takes(operation: &mut Operation<'_>) {
        operation.in_a_language();
        operation.only_with_token();
        operation.may_answer(401);
    }
}

impl Takes for Acting {
    fn takes(operation: &mut Operation<'_>) {
        operation.in_a_language();
        operation.only_with_token();
        operation.may_answer(401);
        operation.may_answer(403);
    }
}

impl<T: JsonSchema> Takes for Path<T> {
    fn takes(operation: &mut Operation<'_>) {
        operation.variable::<T>();
        operation.may_answer(404);
    }
}

impl<T: JsonSchema> Takes for Query<T> {
    fn takes(operation: &mut Operation<'_>) {
        operation.query::<T>();
        operation.may_answer(404);
    }
}

impl Takes for ActBody {
    fn takes(operation: &mut Operation<'_>) {
        let with_id = json!({ "allOf": [{ "$ref": "#/components/schemas/Act" }, { "required": ["id"] }] });
        operation.body("application/json", with_id);
    }
}

impl Takes for PreviewBody {
    fn takes(operation: &mut Operation<'_>) {
        operation.body("application/json", json!({ "$ref": "#/components/schemas/Act" }));
    }
}

impl Takes for FileBody {
    fn takes(operation: &mut Operation<'_>) {
        operation.body("application/octet-stream", json!({}));
    }
}
