//! The description of the API (OpenAPI 3.1): the routes, each described by its handler, and the acts, which describe themselves.

use super::describe::{Gives, Operation, generator};
use super::problem::KINDS;
use crate::context::Context;
use crate::routes::ROUTES;
use axum::Json;
use axum::response::{IntoResponse, Response};
use rulebook::act::registry;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// The description, as an answer.
pub(crate) struct Document(Value);

impl JsonSchema for Document {
    fn schema_name() -> Cow<'static, str> {
        "Document".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "description": "An OpenAPI document.", "required": ["openapi", "info", "paths", "components"] })
    }
}

impl IntoResponse for Document {
    fn into_response(self) -> Response {
        Json(self.0).into_response()
    }
}

impl Gives for Document {
    fn gives(operation: &mut Operation<'_>) {
        operation.answer::<Self>();
    }
}

/// The description.
pub(crate) async fn openapi(_context: Option<Context>) -> Document {
    Document(document())
}

/// One act as a schema: its name, and its own fields.
fn act_schema(described: &rulebook::act::Described) -> Value {
    json!({
        "type": "object",
        "description": described.summary,
        "required": ["act", "with"],
        "additionalProperties": false,
        "properties": {
            "id": { "type": "string", "pattern": "^[0-9a-fA-F]{32}$", "description": "The id that the client made; needed to hand the act in." },
            "act": { "const": described.name },
            "with": described.fields,
        },
    })
}

/// The whole document.
fn document() -> Value {
    let mut schemas = generator();
    let mut paths = Map::new();
    for route in ROUTES {
        if let Some(operation) = Operation::of(route, &mut schemas) {
            let path = paths.entry(route.path).or_insert_with(|| json!({}));
            path[route.method.to_lowercase()] = operation;
        }
    }
    let responses: Map<_, _> =
        KINDS.iter().map(|kind| (kind.name.to_owned(), kind.response(&mut schemas))).collect();
    let mut components = schemas.take_definitions(true);
    components
        .insert("Act".to_owned(), json!({ "oneOf": registry().iter().map(act_schema).collect::<Vec<_>>() }));
    components.sort_keys();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Plenary",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "security": [{}, { "token": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": "A token is made with `plenary token add`. What an answer shows depends on whose it is." } },
            "parameters": { "lang": lang() },
            "headers": { "plenary-mark": mark() },
            "responses": responses,
            "schemas": components,
        },
    })
}

fn lang() -> Value {
    json!({
        "name": "lang", "in": "query", "schema": { "type": "string", "enum": ["en", "zh"] },
        "description": "The language of sentences for people; else that of `Accept-Language`, else English.",
    })
}

fn mark() -> Value {
    json!({
        "description": "`rehearsal`, where everything is invented. Absent elsewhere.",
        "schema": { "const": "rehearsal" },
    })
}
