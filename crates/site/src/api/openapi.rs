//! The description of the API, made from the list of routes and from the acts' own descriptions (OpenAPI 3.1).

use crate::context::Context;
use crate::routes::ROUTES;
use axum::Json;
use rulebook::act::registry;
use serde_json::{Map, Value, json};

/// The description.
pub(crate) async fn openapi(_context: Option<Context>) -> Json<Value> {
    Json(document())
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
pub(crate) fn document() -> Value {
    let problem = json!({ "description": "What is wrong (RFC 9457).", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } });
    let any = json!({ "description": "The answer.", "content": { "application/json": { "schema": {} } } });
    let mut paths = Map::new();
    for route in ROUTES.iter().filter(|route| route.path.starts_with("/api/")) {
        let variables = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        let mut parameters: Vec<Value> =
            variables.map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })).collect();
        parameters.extend(
            query(route.path)
                .iter()
                .map(|name| json!({ "name": name, "in": "query", "schema": { "type": "string" } })),
        );
        let mut operation =
            json!({ "summary": summary(route.path), "parameters": parameters, "responses": { "200": any } });
        for status in statuses(route.path) {
            operation["responses"][*status] = problem.clone();
        }
        if let Some(body) = body(route.path) {
            operation["requestBody"] = json!({ "required": true, "content": body });
        }
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.to_lowercase()] = operation;
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Plenary", "version": env!("CARGO_PKG_VERSION"), "license": { "name": "MIT OR Apache-2.0" } },
        "security": [{ "token": [] }, {}],
        "paths": paths,
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
            "schemas": {
                "Act": { "oneOf": registry().iter().map(act_schema).collect::<Vec<_>>() },
                "Problem": {
                    "type": "object",
                    "required": ["type", "title", "status", "detail"],
                    "properties": {
                        "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" }, "detail": { "type": "string" },
                        "rule": { "type": "string" }, "clause": { "type": "string" }, "field": { "type": ["string", "null"] },
                        "reason": { "type": "object" }, "deviation_possible": { "type": "boolean" },
                    },
                },
            },
        },
    })
}

/// The statuses besides 200 that an address may answer with.
fn statuses(path: &str) -> &'static [&'static str] {
    match path {
        "/api/acts" | "/api/preview" | "/api/files" => &["401", "403", "409", "413", "422", "503"],
        "/api/desk" => &["401"],
        _ if path.contains('{') => &["404"],
        _ => &["503"],
    }
}

/// What an address takes.
fn body(path: &str) -> Option<Value> {
    match path {
        "/api/acts" | "/api/preview" => {
            Some(json!({ "application/json": { "schema": { "$ref": "#/components/schemas/Act" } } }))
        }
        "/api/files" => Some(
            json!({ "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } }),
        ),
        _ => None,
    }
}

/// What an address may be asked for besides.
fn query(path: &str) -> &'static [&'static str] {
    match path {
        "/api/board" => &["page"],
        "/api/record" => &["text", "by", "act", "page"],
        "/api/search" => &["q"],
        "/api/files" => &["name"],
        _ => &[],
    }
}

/// What an address is for.
fn summary(path: &str) -> &'static str {
    match path {
        "/api/acts" => "Hand an act in. Sent again with the same id, it gets the first answer.",
        "/api/preview" => "What would follow from an act; nothing is recorded.",
        "/api/files" => "Hand in a file that an act will name by its digest.",
        "/api/board" => "Everything open, soonest first.",
        "/api/items/{text}" => "A text: its facts, where it stands, what is waited for, what you may do.",
        "/api/items/{text}/replies" => "The replies that you may see.",
        "/api/meetings" => "Meetings.",
        "/api/meetings/{meeting}" => "A meeting with the texts that are up at it.",
        "/api/clauses" => "The rules that the software knows.",
        "/api/clauses/{rule}" => "A rule with its numbers.",
        "/api/authority" => "Who may ask for which act.",
        "/api/desk" => "What you have to do.",
        "/api/record" => "The record, newest first, as far as you may see it.",
        "/api/record/heads" => "Published heads of the record.",
        "/api/record/keys" => "The public keys of the record.",
        "/api/record/{position}/receipt" => "The receipt of an act of yours.",
        "/api/search" => "Texts that hold what you look for.",
        _ => "This description.",
    }
}
