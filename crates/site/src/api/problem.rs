//! What is wrong, as machines read it: RFC 9457, with the clause of a refusal and the field of what cannot be read.

use crate::context::Context;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::answer::NoAnswer;
use rulebook::act::Invalid;
use rulebook::refusal::Refusal;
use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Value, json};

/// What is wrong (RFC 9457).
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub(crate) struct Told {
    /// What kind of problem: `urn:plenary:refused`, `urn:plenary:not-found` and so on.
    #[serde(rename = "type")]
    uri: String,
    /// The same in a word.
    title: String,
    /// The status of the answer.
    status: u16,
    /// A sentence for people, in the language of the request where the rulebook said no, else in English.
    detail: String,
}

/// The rulebook or the authority table says no.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "RefusedProblem")]
pub(crate) struct Refused {
    #[serde(flatten)]
    told: Told,
    #[serde(flatten)]
    refusal: Refusal,
}

/// The input cannot be read.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "InvalidProblem")]
pub(crate) struct Unread {
    #[serde(flatten)]
    told: Told,
    /// The path of the field, empty for the act itself. Absent where the text as a whole cannot be read; the detail then says where.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
}

/// A problem, on its way to the client.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Problem {
    Refused(Box<Refused>),
    Unread(Unread),
    Other(Told),
}

/// A way of going wrong, as the description names it.
pub(crate) struct Kind {
    pub(crate) status: u16,
    pub(crate) name: &'static str,
    about: &'static str,
    schema: fn(&mut SchemaGenerator) -> schemars::Schema,
}

const fn other(status: u16, name: &'static str, about: &'static str) -> Kind {
    Kind { status, name, about, schema: SchemaGenerator::subschema_for::<Told> }
}

/// Every way of going wrong.
pub(crate) const KINDS: &[Kind] = &[
    other(401, "NoToken", "Somebody in particular has to ask, with a token."),
    other(403, "ForeignForm", "A page of another site sent it."),
    other(404, "NotFound", "There is no such thing, or it is not for you."),
    Kind {
        status: 409,
        name: "Refused",
        about: "The rulebook or the authority table says no, and cites the clause. Nothing was recorded.",
        schema: SchemaGenerator::subschema_for::<Refused>,
    },
    Kind {
        status: 422,
        name: "Invalid",
        about: "The input cannot be read; names the field, or line and column. Nothing was recorded.",
        schema: SchemaGenerator::subschema_for::<Unread>,
    },
    other(503, "Fault", "We failed. What became of an act is found by asking again with the same id."),
];

/// The way of going wrong that has this status.
pub(crate) fn kind(status: u16) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.status == status)
}

impl Kind {
    /// It as a response of the description.
    pub(crate) fn response(&self, schemas: &mut SchemaGenerator) -> Value {
        let schema = (self.schema)(schemas);
        json!({ "description": self.about, "content": { KIND: { "schema": schema } } })
    }
}

/// The kind of content.
const KIND: &str = "application/problem+json";

fn told(status: StatusCode, kind: &str, detail: impl Into<String>) -> Told {
    let uri = format!("urn:plenary:{kind}");
    Told { uri, title: kind.to_owned(), status: status.as_u16(), detail: detail.into() }
}

impl Problem {
    fn other(status: StatusCode, kind: &str, detail: impl Into<String>) -> Self {
        Self::Other(told(status, kind, detail))
    }

    /// The rulebook said no.
    pub(crate) fn refused(context: &Context, refusal: &Refusal) -> Self {
        let told = told(StatusCode::CONFLICT, "refused", words::refusal(context.lang, refusal));
        Self::Refused(Box::new(Refused { told, refusal: refusal.clone() }))
    }

    /// The input cannot be read.
    pub(crate) fn invalid(invalid: &Invalid) -> Self {
        let told = told(StatusCode::UNPROCESSABLE_ENTITY, "invalid", invalid.problem.clone());
        Self::Unread(Unread { told, field: Some(invalid.field.clone()) })
    }

    /// The input cannot be read, at a place of its text.
    pub(crate) fn unreadable(detail: impl Into<String>) -> Self {
        let told = told(StatusCode::UNPROCESSABLE_ENTITY, "unreadable", detail);
        Self::Unread(Unread { told, field: None })
    }

    /// There is no such thing.
    pub(crate) fn missing(what: &str) -> Self {
        Self::other(StatusCode::NOT_FOUND, "not-found", format!("there is no `{what}` here"))
    }

    /// The address is asked in another way.
    pub(crate) fn other_method(method: &axum::http::Method) -> Self {
        let detail = format!("this address does not take {method}; /api/openapi.json says how it is asked");
        Self::other(StatusCode::METHOD_NOT_ALLOWED, "other-method", detail)
    }

    /// Nobody in particular asked for something that somebody in particular must ask for.
    pub(crate) fn anonymous() -> Self {
        let detail = "send `Authorization: Bearer …`; a token is made with `plenary token add`";
        Self::other(StatusCode::UNAUTHORIZED, "no-token", detail)
    }

    /// A page of another site sent it.
    pub(crate) fn foreign() -> Self {
        let detail = "a page of another site sent this; send it from a program or from a page of this site";
        Self::other(StatusCode::FORBIDDEN, "foreign-form", detail)
    }

    /// A process of ours could not be run.
    pub(crate) fn process(error: std::io::Error) -> Self {
        fault(&error)
    }

    const fn told(&self) -> &Told {
        match self {
            Self::Refused(refused) => &refused.told,
            Self::Unread(unread) => &unread.told,
            Self::Other(told) => told,
        }
    }
}

impl Problem {
    /// We failed.
    pub(crate) fn fault(error: &dyn std::error::Error) -> Self {
        fault(error)
    }
}

/// A fault is logged once, at the edge, and told without its causes.
fn fault(error: &dyn std::error::Error) -> Problem {
    eprintln!("fault: {error}: {}", error.source().map(ToString::to_string).unwrap_or_default());
    Problem::other(StatusCode::SERVICE_UNAVAILABLE, "fault", error.to_string())
}

impl From<NoAnswer> for Problem {
    fn from(error: NoAnswer) -> Self {
        fault(&error)
    }
}

impl From<record::Fault> for Problem {
    fn from(error: record::Fault) -> Self {
        fault(&error)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.told().status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        // Texts, numbers and maps with textual keys only: this cannot fail.
        let body = serde_json::to_string(&self).unwrap_or_default();
        let mut response = (status, [(header::CONTENT_TYPE, KIND)], body).into_response();
        if status == StatusCode::UNAUTHORIZED {
            response
                .headers_mut()
                .insert(header::WWW_AUTHENTICATE, axum::http::HeaderValue::from_static("Bearer"));
        }
        response
    }
}
