//! Two language versions of one letter: the facts that are the same in each language must be the same in both (PR-21).

use super::{Finding, Gravity, Shown};
use crate::read::{Reading, Said};
use serde_json::Value;

/// Facts that differ between two versions of one letter, by their paths.
pub fn compare(one: &Reading, other: &Reading) -> Vec<Finding> {
    let mut found = Vec::new();
    if one.said.kind() != other.said.kind() || matches!(one.said, Said::Unknown) {
        return found;
    }
    let facts = |reading: &Reading| {
        serde_json::to_value(&reading.said).map(|said| said["facts"].clone()).unwrap_or_default()
    };
    walk("", &facts(one), &facts(other), &mut |path, mine, theirs| {
        let facts = vec![
            ("one", Shown::Text(mine)),
            ("other", Shown::Text(theirs)),
            ("fact", Shown::Text(path.to_owned())),
        ];
        found.push(Finding {
            rule: "PR-21",
            gravity: Gravity::Error,
            key: "versions-differ",
            facts,
            fact: path.to_owned(),
            line: one.line_of(path).or_else(|| other.line_of(path)),
        });
    });
    found
}

/// Walks two values side by side. Texts of a language are left out: each version has its own.
fn walk(path: &str, one: &Value, other: &Value, differ: &mut dyn FnMut(&str, String, String)) {
    let is_told = |value: &Value| {
        value
            .as_object()
            .is_some_and(|map| !map.is_empty() && map.keys().all(|key| key == "en" || key == "zh"))
    };
    if is_told(one) || is_told(other) {
        return;
    }
    let at = |step: &str| if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") };
    match (one, other) {
        (Value::Object(mine), Value::Object(theirs)) => {
            for (key, value) in mine {
                walk(&at(key), value, theirs.get(key).unwrap_or(&Value::Null), differ);
            }
        }
        (Value::Array(mine), Value::Array(theirs)) if mine.len() == theirs.len() => {
            for (index, (mine, theirs)) in mine.iter().zip(theirs).enumerate() {
                walk(&at(&index.to_string()), mine, theirs, differ);
            }
        }
        (Value::Array(mine), Value::Array(theirs)) => {
            differ(path, mine.len().to_string(), theirs.len().to_string())
        }
        (mine, theirs) if mine == theirs => {}
        (mine, theirs) if is_name(path) && mine.is_string() && theirs.is_string() => {}
        (mine, theirs) => differ(path, plain(mine), plain(theirs)),
    }
}

/// Names of persons and marks of items are printed in the script of each language.
fn is_name(path: &str) -> bool {
    path.ends_with("chair.name")
        || path.ends_with("director")
        || path.ends_with(".mark")
        || path.ends_with(".documents")
        || path.ends_with("badges_at")
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
