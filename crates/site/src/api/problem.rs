//! What is wrong, as machines read it: RFC 9457, with the clause of a refusal and the field of what cannot be read.

use crate::context::Context;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::answer::NoAnswer;
use rulebook::act::Invalid;
use rulebook::refusal::Refusal;
use serde_json::{Value, json};

/// A problem, on its way to the client.
#[derive(Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    body: Value,
}

impl Problem {
    fn new(status: StatusCode, kind: &str, detail: impl Into<String>) -> Self {
        let body = json!({ "type": format!("urn:plenary:{kind}"), "title": kind, "status": status.as_u16(), "detail": detail.into() });
        Self { status, body }
    }

    /// The rulebook said no.
    pub(crate) fn refused(context: &Context, refusal: &Refusal) -> Self {
        let mut problem = Self::new(StatusCode::CONFLICT, "refused", words::refusal(context.lang, refusal));
        problem.body["rule"] = json!(refusal.rule);
        problem.body["clause"] = json!(refusal.clause);
        problem.body["reason"] = json!(refusal.reason);
        problem.body["field"] = json!(refusal.field);
        problem.body["deviation_possible"] = json!(refusal.deviation_possible);
        problem
    }

    /// The input cannot be read.
    pub(crate) fn invalid(invalid: &Invalid) -> Self {
        let mut problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", invalid.problem.clone());
        problem.body["field"] = json!(invalid.field);
        problem
    }

    /// The input cannot be read, at a place of its text.
    pub(crate) fn unreadable(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "unreadable", detail)
    }

    /// There is no such thing.
    pub(crate) fn missing(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", format!("there is no `{what}` here"))
    }

    /// Nobody in particular asked for something that somebody in particular must ask for.
    pub(crate) fn anonymous() -> Self {
        let detail = "send `Authorization: Bearer …`; a token is made with `plenary token add`";
        Self::new(StatusCode::UNAUTHORIZED, "no-token", detail)
    }

    /// A page of another site sent it.
    pub(crate) fn foreign() -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "foreign-form",
            "a page of another site sent this; send it from a program or from a page of this site",
        )
    }
}

impl From<NoAnswer> for Problem {
    fn from(error: NoAnswer) -> Self {
        eprintln!(
            "fault: {error}: {}",
            std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default()
        );
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "fault", error.to_string())
    }
}

impl From<record::Fault> for Problem {
    fn from(error: record::Fault) -> Self {
        eprintln!(
            "fault: {error}: {}",
            std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default()
        );
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "fault", error.to_string())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response =
            (self.status, [(header::CONTENT_TYPE, "application/problem+json")], self.body.to_string())
                .into_response();
        if self.status == StatusCode::UNAUTHORIZED {
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, axum::http::HeaderValue::from_static("Bearer"));
        }
        response
    }
}
