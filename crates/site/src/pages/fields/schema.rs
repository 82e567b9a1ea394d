//! How a field is asked for, from its JSON Schema.

use super::{Field, Kind, Row, rows};
use crate::upload::Upload;
use serde_json::Value;

/// Fields that hold more than a line.
const LONG: [&str; 11] = [
    "summary",
    "summary_zh",
    "reason",
    "reasons",
    "changes",
    "comments",
    "statement",
    "case",
    "what",
    "exception",
    "matter",
];

/// The fields of an act, filled with what was typed. `schema` is the JSON Schema of its fields.
pub(crate) fn fields(schema: &Value, prefix: &str, typed: &Upload) -> Vec<Field> {
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema["properties"].as_object().into_iter().flatten();
    properties
        .map(|(name, of)| {
            let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
            let kept = typed.all(&format!("kept:{path}")).iter().filter_map(|kept| kept.split_once(':'));
            Field {
                kind: kind(name, of, &path, typed),
                required: required.contains(&name.as_str()),
                value: typed.one(&path).unwrap_or_default().to_owned(),
                chosen: typed.all(&path).to_vec(),
                kept: kept.map(|(hash, name)| (hash.to_owned(), name.to_owned())).collect(),
                name: name.clone(),
                error: None,
                doubtful: typed.all("doubtful").contains(&path),
                path,
            }
        })
        .collect()
}

/// An optional value is described as the value or null.
pub(super) fn bare(of: &Value) -> &Value {
    let choices = of["anyOf"].as_array().or_else(|| of["oneOf"].as_array());
    let present: Vec<&Value> =
        choices.into_iter().flatten().filter(|choice| choice["type"] != "null").collect();
    match present.as_slice() {
        [one] => one,
        _ => of,
    }
}

/// The words that a value may be.
pub(super) fn words_of(of: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().map(ToOwned::to_owned);
    if let Some(list) = of["enum"].as_array() {
        return list.iter().filter_map(text).collect();
    }
    let choices = of["oneOf"].as_array().into_iter().flatten();
    choices
        .flat_map(|choice| {
            choice["const"].as_str().map(ToOwned::to_owned).into_iter().chain(words_of(choice))
        })
        .collect()
}

/// The types that a value may have, without null.
pub(super) fn types(of: &Value) -> Vec<&str> {
    let all = match &of["type"] {
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect::<Vec<_>>(),
    };
    all.into_iter().filter(|kind| *kind != "null").collect()
}

/// May it be left out by writing null?
fn is_optional(of: &Value) -> bool {
    of["type"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == "null"))
}

/// Is it a file, described by its digest?
pub(super) fn is_file(of: &Value) -> bool {
    of["properties"].as_object().is_some_and(|properties| properties.contains_key("sha256"))
}

/// The name of the value that one of several words brings along.
pub(super) fn own_value(of: &Value) -> Option<String> {
    let mut choices = of["oneOf"].as_array().into_iter().flatten();
    choices.find_map(|choice| choice["properties"].as_object()?.keys().next().cloned())
}

/// How a field is asked for, from its schema.
fn kind(name: &str, of: &Value, path: &str, typed: &Upload) -> Kind {
    let of = bare(of);
    let words = words_of(of);
    if is_file(of) {
        return Kind::File { several: false };
    }
    if let Some(own) = own_value(of).filter(|_| !words.is_empty()) {
        let text = typed.one(&format!("{path}.{own}")).unwrap_or_default().to_owned();
        return Kind::Variant { words, own, text };
    }
    if !words.is_empty() {
        return Kind::One(words);
    }
    match types(of).first() {
        Some(&"array") => list(of, path, typed),
        Some(&"boolean") if is_optional(of) => Kind::YesNo,
        Some(&"boolean") => Kind::Check,
        Some(&"integer") => Kind::Number,
        Some(&"object") => Kind::Group(fields(of, path, typed)),
        _ => text(name, of, path, typed),
    }
}

/// How a list is asked for.
fn list(of: &Value, path: &str, typed: &Upload) -> Kind {
    let items = bare(&of["items"]);
    let words = words_of(items);
    if is_file(items) {
        return Kind::File { several: true };
    }
    if !words.is_empty() {
        return Kind::Any(words);
    }
    if types(items).contains(&"object") {
        let row = |at: usize| {
            let path = format!("{path}.{at}");
            let open = rows::is_open(typed, &path);
            Row { fields: fields(items, &path, typed), error: None, focus: false, open }
        };
        return Kind::Rows { rows: (0..rows::count(typed, path)).map(row).collect(), focus: false };
    }
    // Names stand once each and may be written one after the other; sentences have an order, and points within.
    if of["uniqueItems"] == true { Kind::Names } else { Kind::Lines }
}

/// How a text is asked for.
fn text(name: &str, of: &Value, path: &str, typed: &Upload) -> Kind {
    match of["format"].as_str() {
        Some("date") => Kind::Day,
        Some("partial-time") => Kind::Time,
        Some("date-time") => {
            let zone = typed.one(&format!("{path}.zone")).unwrap_or_default().to_owned();
            Kind::Moment { zones: Vec::new(), zone }
        }
        _ if LONG.contains(&name) => Kind::Long,
        _ => Kind::Line,
    }
}
