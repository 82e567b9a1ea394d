//! The description of the API is itself well made: an OpenAPI 3.1 document, as far as that can be told without the network.

#[allow(dead_code, reason = "each test file uses a part of it")]
mod support;

use axum::http::StatusCode;
use serde_json::{Value, json};
use site::ROUTES;
use std::collections::BTreeSet;
use support::described::Described;
use support::{Answer, House};

/// The form of those parts of OpenAPI 3.1 that the description uses; whatever else it names is a mistake.
fn form() -> Value {
    let closed = |required: &[&str], properties: Value| json!({ "type": "object", "required": required, "properties": properties, "additionalProperties": false });
    let to = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
    let or_shared =
        |name: &str| json!({ "if": { "required": ["$ref"] }, "then": to("shared"), "else": to(name) });
    let map = |of: Value| json!({ "type": "object", "additionalProperties": of });
    let text = json!({ "type": "string", "minLength": 1 });
    let schema = json!({ "$ref": "https://json-schema.org/draft/2020-12/schema" });
    let security = json!({ "type": "array", "items": map(json!({ "type": "array", "items": text })) });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "allOf": [to("document")],
        "$defs": {
            "document": closed(&["openapi", "info", "paths", "components"], json!({
                "openapi": { "pattern": r"^3\.1\.\d+$" }, "info": to("info"), "security": security, "components": to("components"),
                "paths": { "type": "object", "patternProperties": { "^/": to("path") }, "additionalProperties": false },
            })),
            "info": closed(&["title", "version"], json!({ "title": text, "version": text, "license": closed(&["name"], json!({ "name": text, "identifier": text })) })),
            "path": { "type": "object", "propertyNames": { "enum": ["get", "post"] }, "additionalProperties": to("operation") },
            "operation": closed(&["operationId", "summary", "parameters", "responses"], json!({
                "operationId": text, "summary": text, "security": security, "requestBody": to("body"),
                "parameters": { "type": "array", "items": or_shared("parameter") },
                "responses": { "type": "object", "required": ["200"], "patternProperties": { "^[1-5][0-9][0-9]$": or_shared("response") }, "additionalProperties": false },
            })),
            "parameter": closed(&["name", "in", "description", "schema"], json!({ "name": text, "in": { "enum": ["path", "query"] }, "required": { "type": "boolean" }, "description": text, "schema": schema })),
            "body": closed(&["content"], json!({ "required": { "type": "boolean" }, "content": to("content") })),
            "response": closed(&["description"], json!({ "description": text, "content": to("content"), "headers": map(or_shared("header")) })),
            "header": closed(&["description", "schema"], json!({ "description": text, "schema": schema })),
            "content": { "type": "object", "propertyNames": { "pattern": "^[a-z]+/[a-z0-9.+-]+$" }, "additionalProperties": closed(&[], json!({ "schema": schema })), "minProperties": 1 },
            "shared": closed(&["$ref"], json!({ "$ref": { "pattern": "^#/components/" } })),
            "components": closed(&["schemas", "responses"], json!({
                "schemas": { "type": "object", "propertyNames": { "pattern": r"^[a-zA-Z0-9._-]+$" }, "additionalProperties": schema },
                "responses": map(to("response")), "parameters": map(to("parameter")), "headers": map(to("header")),
                "securitySchemes": map(closed(&["type", "scheme"], json!({ "type": { "const": "http" }, "scheme": { "const": "bearer" }, "description": text }))),
            })),
        },
    })
}

async fn document() -> Value {
    Described::of(&House::serve()).await.document
}

/// Every reference in a value.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str).map(ToOwned::to_owned));
            fields.values().for_each(|field| references(field, found));
        }
        Value::Array(values) => values.iter().for_each(|one| references(one, found)),
        _ => {}
    }
}

#[tokio::test]
async fn the_description_has_the_form_of_openapi() {
    let document = document().await;
    let form = jsonschema::draft202012::new(&form()).expect("a schema");
    let wrong: Vec<_> =
        form.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn every_reference_leads_somewhere_and_every_shared_part_is_used() {
    let document = document().await;
    let mut named = BTreeSet::new();
    references(&document, &mut named);
    for reference in &named {
        let pointer = reference.strip_prefix('#').unwrap_or_else(|| panic!("{reference} leads outside"));
        assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
    }
    for part in ["schemas", "responses", "parameters", "headers"] {
        for name in document["components"][part].as_object().expect("shared parts").keys() {
            assert!(named.contains(&format!("#/components/{part}/{name}")), "nothing uses {name}");
            // The generator numbers a second type of the same name: one of the two then needs a name of its own.
            assert!(!name.ends_with(|c: char| c.is_ascii_digit()), "two types are called {name}");
        }
    }
}

#[tokio::test]
async fn every_address_is_described_with_its_variables_and_whoever_needs_a_token() {
    let document = document().await;
    let mut ids = BTreeSet::new();
    for route in ROUTES.iter().filter(|route| route.path.starts_with("/api/")) {
        let operation = &document["paths"][route.path][route.method.to_lowercase()];
        assert!(operation.is_object(), "{} {} is not described", route.method, route.path);
        assert!(
            ids.insert(operation["operationId"].to_string()),
            "{} is there twice",
            operation["operationId"]
        );
        let answer = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        assert!(answer.as_object().is_some_and(|schema| !schema.is_empty()), "{}: which answer?", route.path);
        let parameters = operation["parameters"].as_array().expect("parameters");
        let given: BTreeSet<_> = parameters
            .iter()
            .filter(|one| one["in"] == "path")
            .filter_map(|one| one["name"].as_str())
            .collect();
        let wanted: BTreeSet<_> =
            route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
        assert_eq!(given, wanted, "{}", route.path);
        let needs_token = operation["security"] == json!([{ "token": [] }]);
        assert_eq!(needs_token, operation["responses"].get("401").is_some(), "{}", route.path);
        assert!(needs_token || operation.get("security").is_none(), "{}", route.path);
    }
}

/// The description would notice: a field that it does not name, and one that is missing.
#[tokio::test]
async fn a_field_more_or_less_is_noticed() {
    let board = json!({ "open": 0, "page": 1, "pages": 1, "rows": [] });
    let answer = |body: Value| Answer {
        kept_as: String::new(),
        status: StatusCode::OK,
        kind: "application/json".to_owned(),
        text: body.to_string(),
    };
    let (mut more, mut less) = (board.clone(), board.clone());
    more["undescribed"] = json!(1);
    less.as_object_mut().expect("an object").remove("rows");
    for (body, holds) in [(board, true), (more, false), (less, false)] {
        let house = House::serve();
        let mut described = Described::of(&house).await;
        let answer = answer(body);
        let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            described.check("GET", "/api/board", "a board", &answer);
        }));
        assert_eq!(checked.is_ok(), holds, "{}", answer.text);
    }
}
