//! The API's own description, to hold answers against: with whatever it does not name denied.

use super::{Answer, House};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The description, with what was seen of it.
pub(crate) struct Described {
    pub(crate) document: Value,
    strict: Value,
    validators: BTreeMap<String, Validator>,
    /// `GET /api/board 200`, and so on.
    pub(crate) seen: BTreeSet<String>,
    /// `Board.rows`, and so on: the fields that had a value.
    pub(crate) filled: BTreeSet<String>,
}

/// The schema with additional properties denied wherever properties are named.
pub(crate) fn strict(schema: &Value) -> Value {
    match schema {
        Value::Object(fields) => {
            let mut fields: Map<_, _> =
                fields.iter().map(|(key, value)| (key.clone(), strict(value))).collect();
            if fields.get("properties").is_some_and(Value::is_object) {
                fields.entry("additionalProperties").or_insert(json!(false));
            }
            Value::Object(fields)
        }
        Value::Array(values) => Value::Array(values.iter().map(strict).collect()),
        other => other.clone(),
    }
}

impl Described {
    pub(crate) async fn of(house: &House) -> Self {
        let document = house.get("/api/openapi.json", None).await.json();
        let strict = strict(&document["components"]);
        Self { document, strict, validators: BTreeMap::new(), seen: BTreeSet::new(), filled: BTreeSet::new() }
    }

    /// What a reference inside the document names; anything else is itself.
    pub(crate) fn resolve<'v>(&'v self, value: &'v Value) -> &'v Value {
        match value["$ref"].as_str() {
            Some(pointer) => {
                let found = self.document.pointer(pointer.trim_start_matches('#'));
                found.unwrap_or_else(|| panic!("{pointer} leads nowhere"))
            }
            None => value,
        }
    }

    /// Holds an answer against what is said of its address, status and kind of content.
    pub(crate) fn check(&mut self, method: &str, path: &str, told: &str, answer: &Answer) {
        let status = answer.status.as_u16();
        let name = format!("{method} {path} {status}");
        let responses = &self.document["paths"][path][method.to_lowercase()]["responses"];
        let described = self.resolve(&responses[status.to_string()]);
        assert!(described.is_object(), "{told}: {status} is not described: {}", answer.text);
        let content = &described["content"];
        let kind = answer.kind.split(';').next().unwrap_or_default();
        let media = content.get(kind).unwrap_or_else(|| panic!("{told}: {kind} is not described"));
        if let Some(schema) = media.get("schema").cloned() {
            self.holds(&name, &schema, told, &answer.json());
            self.fill(&schema, "", &answer.json());
        }
        self.seen.insert(name);
    }

    /// Holds what is sent against what is said to be taken.
    pub(crate) fn check_sent(&mut self, path: &str, sent: &Value) -> bool {
        let body = &self.document["paths"][path]["post"]["requestBody"]["content"]["application/json"];
        let schema = body["schema"].clone();
        self.validator(&format!("POST {path} sent"), &schema).is_valid(sent)
    }

    fn validator(&mut self, name: &str, schema: &Value) -> &Validator {
        let components = &self.strict;
        self.validators.entry(name.to_owned()).or_insert_with(|| {
            let mut whole = strict(schema);
            whole["components"] = components.clone();
            let options = jsonschema::options().should_validate_formats(true);
            options.build(&whole).unwrap_or_else(|error| panic!("{name}: {error}"))
        })
    }

    fn holds(&mut self, name: &str, schema: &Value, told: &str, value: &Value) {
        let validator = self.validator(name, schema);
        let wrong: Vec<_> = validator
            .iter_errors(value)
            .map(|error| format!("at `{}`: {error}", error.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{told}: not as described: {wrong:#?}\n{value:#}");
    }

    /// Notes which named fields had a value.
    fn fill(&mut self, schema: &Value, owner: &str, value: &Value) {
        let owner =
            schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()).unwrap_or(owner).to_owned();
        let schema = self.resolve(schema).clone();
        for part in ["anyOf", "oneOf"] {
            for one in schema[part].as_array().into_iter().flatten() {
                self.fill(one, &owner, value);
            }
        }
        for one in value.as_array().into_iter().flatten() {
            self.fill(&schema["items"], &owner, one);
        }
        for (key, field) in value.as_object().into_iter().flatten() {
            let empty =
                field.is_null() || field == &json!([]) || field == &json!({}) || field == &json!(false);
            if let Some(named) = schema["properties"].get(key).filter(|_| !empty) {
                self.filled.insert(format!("{owner}.{key}"));
                self.fill(named, &format!("{owner}.{key}"), field);
            }
        }
    }
}
