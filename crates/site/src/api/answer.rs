//! What a handler of the API gives: JSON, with the mark of a rehearsal where an answer has a place for it.

use super::describe::{Gives, Operation};
use super::problem::Problem;
use crate::context::Context;
use axum::Json;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Serialize;

/// The mark of everything that is invented (DC-25).
#[derive(Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(inline)]
enum Mark {
    /// Nothing here has an effect.
    Rehearsal,
}

/// A value with its mark.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "{T}Answer")]
pub(crate) struct Marked<T> {
    #[serde(flatten)]
    value: T,
    /// Stands here where everything is invented: in the demo, and in the record of an invented body. A list has no place for it; the
    /// header `plenary-mark` says the same on every answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<Mark>,
}

/// One thing, marked.
pub(crate) struct Answer<T>(Marked<T>);

impl<T> Answer<T> {
    pub(crate) fn of(context: &Context, value: T) -> Self {
        Self(Marked { value, mark: context.is_rehearsal().then_some(Mark::Rehearsal) })
    }
}

impl<T: Serialize> IntoResponse for Answer<T> {
    fn into_response(self) -> Response {
        Json(self.0).into_response()
    }
}

/// A receipt, which no cache keeps: it is for its own actor.
pub(crate) struct ReceiptAnswer(pub(crate) record::Receipt);

impl IntoResponse for ReceiptAnswer {
    fn into_response(self) -> Response {
        let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
        (headers, self.0.to_json()).into_response()
    }
}

impl<T: JsonSchema> Gives for Answer<T> {
    fn gives(operation: &mut Operation<'_>) {
        operation.answer::<Marked<T>>();
    }
}

impl<T: JsonSchema> Gives for Json<T> {
    fn gives(operation: &mut Operation<'_>) {
        operation.answer::<T>();
    }
}

impl Gives for ReceiptAnswer {
    fn gives(operation: &mut Operation<'_>) {
        operation.answer::<record::Receipt>();
    }
}

impl<T: Gives> Gives for Result<T, Problem> {
    fn gives(operation: &mut Operation<'_>) {
        T::gives(operation);
    }
}
