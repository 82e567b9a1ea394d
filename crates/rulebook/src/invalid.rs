//! An act that cannot be read: which field, what is wrong with it, and what to write instead.

use crate::refusal::{IntoFact, Reason};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// An act that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invalid {
    /// The path of the field, empty for the act itself.
    pub field: String,
    /// What is wrong, and what to write instead: a key of the catalogue (`invalid-<key>`) and what its text shows.
    pub reason: Reason,
    /// The same in English, with what the reader of the value said, for whoever sends it from a program.
    pub problem: String,
}

impl Invalid {
    /// What is wrong at `field`, by the catalogue's `key`.
    #[must_use]
    pub fn new(field: &str, key: &str, problem: impl Into<String>) -> Self {
        let reason = Reason { key: key.to_owned(), facts: BTreeMap::new() };
        Self { field: field.to_owned(), reason, problem: problem.into() }
    }

    /// Adds a fact that the message shows.
    #[must_use]
    pub fn fact(mut self, name: &str, value: impl IntoFact) -> Self {
        self.reason.facts.insert(name.to_owned(), value.into_fact());
        self
    }

    /// Says what the field wants as the schema of all `fields` describes it, where no more is known than that the value does not
    /// fit.
    #[must_use]
    pub(crate) fn wanting_at(self, fields: &Value) -> Self {
        let of = self.field.split('.').fold(fields, |of, step| {
            let (name, place) = step.split_once('[').unwrap_or((step, ""));
            let named = present(&present(of)["properties"][name]);
            if place.is_empty() { named } else { present(&named["items"]) }
        });
        let words = words(of);
        if !words.is_empty() {
            return Self { reason: Reason { key: "one-of".to_owned(), ..self.reason }, ..self }
                .fact("words", words.join(", "));
        }
        let key = match (of["format"].as_str(), of["type"].as_str()) {
            (Some("date"), _) => "day",
            (Some("date-time"), _) => "moment",
            (Some("iana-time-zone"), _) => "zone",
            (_, Some("integer")) => "number",
            (_, Some("boolean")) => "yes-or-no",
            _ => return self,
        };
        Self { reason: Reason { key: key.to_owned(), ..self.reason }, ..self }
    }
}

/// An optional value is described as the value or null.
fn present(schema: &Value) -> &Value {
    let choices = schema["anyOf"].as_array().into_iter().flatten();
    let mut some = choices.filter(|choice| choice["type"] != "null");
    match (some.next(), some.next()) {
        (Some(one), None) => one,
        _ => schema,
    }
}

/// The words that a value may be.
fn words(schema: &Value) -> Vec<&str> {
    let listed = schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let choices = schema["oneOf"].as_array().into_iter().flatten();
    listed.chain(choices.filter_map(|choice| choice["const"].as_str())).collect()
}

impl std::fmt::Display for Invalid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.field.is_empty() {
            f.write_str(&self.problem)
        } else {
            write!(f, "field `{}`: {}", self.field, self.problem)
        }
    }
}

impl std::error::Error for Invalid {}
