//! The values of the fields, as an act takes them.

use super::{Field, Kind, Row};
use jiff::Timestamp;
use jiff::civil::DateTime;
use rulebook::act::Invalid;
use rulebook::calendar::Zone;
use serde_json::{Map, Value, json};

/// Gives an attachment by its digest and name.
type Kept<'a> = &'a dyn Fn(&str, &str) -> Value;

/// Reads the values back into the fields of an act. What was left empty is left out.
pub(crate) fn values(fields: &[Field], kept: Kept) -> Map<String, Value> {
    let mut found = Map::new();
    for field in fields {
        if let Some(value) = value(field, kept) {
            found.insert(field.name.clone(), value);
        }
    }
    found
}

fn value(field: &Field, kept: Kept) -> Option<Value> {
    let typed = (!field.value.is_empty()).then(|| json!(field.value));
    match &field.kind {
        Kind::Line | Kind::Long | Kind::Day | Kind::Time | Kind::One(_) | Kind::Pick(_) => typed,
        Kind::Moment { .. } => typed.map(|text| moment(field).map_or(text, |at| json!(at))),
        Kind::Number => typed.map(|text| field.value.parse::<u64>().map_or(text, |number| json!(number))),
        // A box that is not ticked says nothing; neither does one that was filled with a no.
        Kind::Check => (field.value == "true").then(|| json!(true)),
        Kind::YesNo => (!field.value.is_empty()).then(|| json!(field.value == "true")),
        Kind::Any(_) | Kind::PickAny(_) | Kind::Fields(_) => {
            (!field.chosen.is_empty()).then(|| json!(field.chosen))
        }
        Kind::Names => listed(field.value.split(['\n', ';'])),
        Kind::Lines => listed(field.value.split('\n')),
        Kind::Variant { own, text, .. } if field.value == *own => Some(json!({ own: text })),
        Kind::Variant { .. } => typed,
        Kind::File { several } => {
            let files: Vec<Value> = field.kept.iter().map(|(hash, name)| kept(hash, name)).collect();
            if *several { (!files.is_empty()).then(|| json!(files)) } else { files.into_iter().next() }
        }
        Kind::Group(inner) => {
            let inner = values(inner, kept);
            (!inner.is_empty()).then(|| Value::Object(inner))
        }
        Kind::Rows { rows, .. } => {
            let row = |row: &Row| Value::Object(values(&row.fields, kept));
            (!rows.is_empty()).then(|| Value::Array(rows.iter().map(row).collect()))
        }
    }
}

/// Parts of a text, without blanks; nothing where there is none.
fn listed<'t>(parts: impl Iterator<Item = &'t str>) -> Option<Value> {
    let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| json!(parts))
}

/// The moment that was typed into a field: on the clock of its zone, or with an offset of its own.
///
/// # Errors
/// When it is none, or when the clock of the zone shows it twice or never.
pub(super) fn moment(field: &Field) -> Result<Timestamp, Invalid> {
    let wrong = |key: &str| Invalid::new(&field.path, key, "a moment with its zone is needed");
    if let Ok(at) = field.value.parse::<Timestamp>() {
        return Ok(at);
    }
    let Kind::Moment { zone, .. } = &field.kind else { return Err(wrong("moment")) };
    let local: DateTime = field.value.parse().map_err(|_| wrong("moment"))?;
    let rules = Zone::parse(zone).map_err(|_| wrong("zone"))?.rules();
    let at = rules.to_ambiguous_zoned(local).unambiguous();
    at.map(|at| at.timestamp()).map_err(|_| {
        let problem = "the clock of the zone shows this time twice or never";
        Invalid::new(&field.path, "moment-in-zone", problem).fact("zone", zone.as_str())
    })
}

/// A word that needs a value of its own has one, and no other word has.
fn variant(field: &Field, own: &str, text: &str) -> Option<Invalid> {
    let path = format!("{}.{own}", field.path);
    match (field.value == own, text.is_empty()) {
        (true, true) => Some(Invalid::new(&path, "missing", "this field is needed")),
        (false, false) => {
            Some(Invalid::new(&path, "value-of-another-choice", "this goes with another choice"))
        }
        (true, false) | (false, true) => None,
    }
}

/// The first field that was typed in a way that no reading of the act would find.
pub(crate) fn misread<'f>(fields: impl IntoIterator<Item = &'f Field>) -> Option<Invalid> {
    fields.into_iter().find_map(|field| match &field.kind {
        Kind::Variant { own, text, .. } => variant(field, own, text),
        Kind::Moment { .. } if !field.value.is_empty() => moment(field).err(),
        _ => misread(field.inner()),
    })
}
