//! Two language versions of one letter: the facts that are the same in each language must be the same in both (PR-21).

use super::{Finding, Gravity, Shown};
use crate::read::{Reading, Said};
use serde_json::Value;

/// Facts that differ between two versions of one letter, by their paths. What only one reading has is no difference: the other letter
/// may say it in words that the reader does not know (DC-32).
pub fn compare(one: &Reading, other: &Reading) -> Vec<Finding> {
    let mut found = Vec::new();
    if one.said.kind() != other.said.kind() || matches!(one.said, Said::Unknown) {
        return found;
    }
    let facts = |reading: &Reading| {
        serde_json::to_value(&reading.said).map(|said| said["facts"].clone()).unwrap_or_default()
    };
    walk("", &facts(one), &facts(other), &mut |path, key, shown| {
        let [mine, theirs] = shown;
        let facts = vec![("one", mine), ("other", theirs), ("fact", Shown::Fact(path.to_owned()))];
        found.push(Finding {
            rule: "PR-21",
            gravity: Gravity::Error,
            key,
            facts,
            fact: path.to_owned(),
            line: one.line_of(path).or_else(|| other.line_of(path)),
        });
    });
    found
}

/// What is told of a difference: the path, the key of the catalogue, what each version says.
type Differ<'d> = dyn FnMut(&str, &'static str, [Shown; 2]) + 'd;

/// Walks two values side by side. Texts of a language are left out: each version has its own.
fn walk(path: &str, one: &Value, other: &Value, differ: &mut Differ<'_>) {
    if is_told(one) || is_told(other) || is_unread(one) || is_unread(other) {
        return;
    }
    let at = |step: &str| if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") };
    match (one, other) {
        // A length of time is one value: its number by itself says nothing.
        (Value::Object(mine), Value::Object(theirs)) if is_length(mine) && is_length(theirs) => {
            if mine != theirs {
                differ(path, "versions-differ", [length(mine), length(theirs)]);
            }
        }
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
            let many = |list: &[Value]| Shown::Count(list.len() as u64);
            differ(path, "versions-count", [many(mine), many(theirs)]);
        }
        (mine, theirs) if mine == theirs => {}
        (mine, theirs) if is_name(path) && mine.is_string() && theirs.is_string() => {}
        (mine, theirs) => differ(path, "versions-differ", [plain(mine), plain(theirs)]),
    }
}

/// Is a value a text in languages?
fn is_told(value: &Value) -> bool {
    value.as_object().is_some_and(|map| !map.is_empty() && map.keys().all(|key| key == "en" || key == "zh"))
}

/// Is a value what a reading has where nothing was read?
fn is_unread(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}

/// Is an object a length of time: a number of a unit?
fn is_length(map: &serde_json::Map<String, Value>) -> bool {
    map.len() == 2 && map.contains_key("amount") && map.contains_key("unit")
}

/// A length of time, in words.
fn length(map: &serde_json::Map<String, Value>) -> Shown {
    let unit = map["unit"].as_str().unwrap_or_default().to_owned();
    Shown::Length(map["amount"].as_u64().unwrap_or_default(), unit)
}

/// Names of persons and marks of items are printed in the script of each language.
fn is_name(path: &str) -> bool {
    path.ends_with("chair.name")
        || path.ends_with("director")
        || path.ends_with(".mark")
        || path.ends_with(".documents")
        || path.ends_with("badges_at")
}

fn plain(value: &Value) -> Shown {
    Shown::Value(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn differences(one: &Value, other: &Value) -> Vec<String> {
        let mut found = Vec::new();
        walk("", one, other, &mut |path, _, _| found.push(path.to_owned()));
        found.sort_unstable();
        found
    }

    // shows: DC-32
    #[test]
    fn what_only_one_reading_has_is_no_difference() {
        let read = json!({"terms": {"captioning": {"amount": 2, "unit": "months"}}, "services": {"english_only": true}, "events": [1]});
        let unread =
            json!({"terms": {"captioning": null}, "services": {"english_only": false}, "events": []});
        assert_eq!(differences(&read, &unread), Vec::<String>::new());
        assert_eq!(differences(&unread, &read), Vec::<String>::new());
    }

    // shows: PR-21
    #[test]
    fn what_both_say_otherwise_is_one() {
        let one = json!({"terms": {"visa": {"amount": 1, "unit": "months"}}, "serial": 8, "rows": [1, 2], "mode": "hybrid"});
        let other = json!({"terms": {"visa": {"amount": 2, "unit": "months"}}, "serial": 9, "rows": [1], "mode": "virtual"});
        assert_eq!(differences(&one, &other), ["mode", "rows", "serial", "terms.visa"]);
    }
}
