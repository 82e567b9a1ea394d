//! Form fields made from the description of an act, and its values read back: one list serves forms, help and API.

use crate::upload::Upload;
use crate::wording::Words;
use desk::house::House;
use jiff::Timestamp;
use jiff::civil::DateTime;
use rulebook::act::Invalid;
use rulebook::body::GroupKind;
use rulebook::calendar::Zone;
use serde_json::{Map, Value, json};

/// How a field is asked for.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Long,
    /// A day.
    Day,
    /// A moment: day and time, on the clock of one of these zones.
    Moment { zones: Vec<String>, zone: String },
    /// A number.
    Number,
    /// Yes or no.
    Check,
    /// One of several values.
    One(Vec<String>),
    /// Any of several values.
    Any(Vec<String>),
    /// Names, one a line.
    Names,
    /// One of the names that the registers know.
    Pick(Vec<String>),
    /// Any of the names that the registers know.
    PickAny(Vec<String>),
    /// A file.
    File { several: bool },
    /// One of several words, or the last one, which comes with a value of its own in a field of its own.
    Variant { words: Vec<String>, own: String, text: String },
    /// Fields that belong together.
    Group(Vec<Field>),
}

/// A field with what was typed into it.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) path: String,
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) required: bool,
    pub(crate) value: String,
    pub(crate) chosen: Vec<String>,
    /// Files kept from the step before, as digest and name.
    pub(crate) kept: Vec<(String, String)>,
    pub(crate) error: Option<String>,
}

impl Field {
    /// Its id in the page.
    pub(crate) fn id(&self) -> String {
        format!("f-{}", self.path.replace('.', "-"))
    }

    pub(crate) fn is_chosen(&self, value: &str) -> bool {
        self.chosen.iter().any(|chosen| chosen == value)
    }

    /// The fields of a group, or none.
    pub(crate) fn inner(&self) -> &[Self] {
        if let Kind::Group(inner) = &self.kind { inner } else { &[] }
    }
}

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
                path,
            }
        })
        .collect()
}

/// Offers the names that the registers know, where a field asks for one: nobody types forty administrations.
pub(crate) fn offer(fields: &mut [Field], house: &House, act: &str) {
    let states = || house.registers.member_states().iter().map(ToString::to_string).collect::<Vec<_>>();
    let meetings = || house.meetings.keys().map(ToString::to_string).collect::<Vec<_>>();
    let groups = || house.registers.groups.keys().map(ToString::to_string).collect::<Vec<_>>();
    let of_kind = |kinds: &[GroupKind]| {
        let known = house.registers.groups.values().filter(|group| kinds.contains(&group.kind));
        known.map(|group| group.id.to_string()).collect::<Vec<_>>()
    };
    let own = fields.iter().find(|field| field.name == "group").map(|field| field.value.clone());
    for field in fields {
        if field.name == "zone" && field.value.is_empty() {
            field.value = house.zone().to_string();
        }
        if let Kind::Moment { zones, zone } = &mut field.kind {
            *zones = vec![house.zone().to_string(), Zone::utc().to_string()];
            zones.dedup();
            if !zones.contains(zone) {
                zones[0].clone_into(zone);
            }
            continue;
        }
        let offered = match (field.name.as_str(), &field.kind) {
            ("meeting", Kind::Line) if act != "meeting.convene" => Kind::Pick(meetings()),
            ("member", Kind::Line) => Kind::Pick(natural(states())),
            ("regional", Kind::Line) => Kind::Pick(of_kind(&[GroupKind::RegionalGroup])),
            ("group" | "by_meeting_of" | "decided_by", Kind::Line) => Kind::Pick(groups()),
            // The group itself is no other group, and the assembly has no mandate to share.
            ("shared_with", Kind::Names) => {
                let mut others = of_kind(&[GroupKind::StudyGroup]);
                others.retain(|group| Some(group) != own.as_ref());
                Kind::PickAny(others)
            }
            ("item", Kind::Line) => Kind::Pick(house.texts.keys().map(ToString::to_string).collect()),
            ("delegations", Kind::Names) => Kind::PickAny(natural(states())),
            ("consulted", Kind::Names) if act == "tap.proceed-again" => Kind::PickAny(natural(states())),
            ("consulted", Kind::Names) => Kind::PickAny(groups()),
            _ => continue,
        };
        field.kind = offered;
    }
}

/// In the order in which people count.
fn natural(mut names: Vec<String>) -> Vec<String> {
    names.sort_by_cached_key(|name| natural_key(name));
    names
}

/// Sorts `Administration 2` before `Administration 17`.
pub(crate) fn natural_key(name: &str) -> (String, u32) {
    let digits = name.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (head, number) = name.split_at(name.len() - digits);
    (head.to_owned(), number.parse().unwrap_or(0))
}

/// An optional value is described as the value or null.
fn bare(of: &Value) -> &Value {
    let choices = of["anyOf"].as_array().or_else(|| of["oneOf"].as_array());
    let present: Vec<&Value> =
        choices.into_iter().flatten().filter(|choice| choice["type"] != "null").collect();
    match present.as_slice() {
        [one] => one,
        _ => of,
    }
}

/// The words that a value may be.
fn words_of(of: &Value) -> Vec<String> {
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

/// How a field is asked for, from its schema.
fn kind(name: &str, of: &Value, path: &str, typed: &Upload) -> Kind {
    let of = bare(of);
    let properties = of["properties"].as_object();
    let own = of["oneOf"]
        .as_array()
        .into_iter()
        .flatten()
        .find_map(|choice| choice["properties"].as_object()?.keys().next().cloned());
    let words = words_of(of);
    let kind_of = if let Some(list) = of["type"].as_array() {
        list.iter().find(|kind| *kind != "null").unwrap_or(&Value::Null)
    } else {
        &of["type"]
    };
    if properties.is_some_and(|properties| properties.contains_key("sha256")) {
        return Kind::File { several: false };
    }
    if let Some(own) = own.filter(|_| !words.is_empty()) {
        let text = typed.one(&format!("{path}.{own}")).unwrap_or_default().to_owned();
        return Kind::Variant { words, own, text };
    }
    if !words.is_empty() {
        return Kind::One(words);
    }
    match kind_of.as_str() {
        Some("array") => {
            let items = bare(&of["items"]);
            let words = words_of(items);
            if items["properties"].as_object().is_some_and(|properties| properties.contains_key("sha256")) {
                Kind::File { several: true }
            } else if words.is_empty() {
                Kind::Names
            } else {
                Kind::Any(words)
            }
        }
        Some("boolean") => Kind::Check,
        Some("integer") => Kind::Number,
        Some("object") => Kind::Group(fields(of, path, typed)),
        _ if of["format"] == "date" => Kind::Day,
        _ if of["format"] == "date-time" => {
            let zone = typed.one(&format!("{path}.zone")).unwrap_or_default().to_owned();
            Kind::Moment { zones: Vec::new(), zone }
        }
        _ if LONG.contains(&name) => Kind::Long,
        _ => Kind::Line,
    }
}

/// Reads the values back into the fields of an act. What was left empty is left out. `kept` gives an attachment by its digest and name.
pub(crate) fn values(fields: &[Field], kept: &dyn Fn(&str, &str) -> Value) -> Map<String, Value> {
    let mut found = Map::new();
    for field in fields {
        if let Some(value) = value(field, kept) {
            found.insert(field.name.clone(), value);
        }
    }
    found
}

fn value(field: &Field, kept: &dyn Fn(&str, &str) -> Value) -> Option<Value> {
    let typed = (!field.value.is_empty()).then(|| json!(field.value));
    match &field.kind {
        Kind::Line | Kind::Long | Kind::Day | Kind::One(_) | Kind::Pick(_) => typed,
        Kind::Moment { .. } => typed.map(|text| moment(field).map_or(text, |at| json!(at))),
        Kind::Number => typed.map(|text| field.value.parse::<u64>().map_or(text, |number| json!(number))),
        Kind::Check => (!field.value.is_empty()).then(|| json!(true)),
        Kind::Any(_) | Kind::PickAny(_) => (!field.chosen.is_empty()).then(|| json!(field.chosen)),
        Kind::Names => {
            let names: Vec<&str> =
                field.value.split(['\n', ';']).map(str::trim).filter(|name| !name.is_empty()).collect();
            (!names.is_empty()).then(|| json!(names))
        }
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
    }
}

/// The moment that was typed into a field: on the clock of its zone, or with an offset of its own.
///
/// # Errors
/// When it is none, or when the clock of the zone shows it twice or never.
fn moment(field: &Field) -> Result<Timestamp, Invalid> {
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
pub(crate) fn misread(fields: &[Field]) -> Option<Invalid> {
    fields.iter().find_map(|field| match &field.kind {
        Kind::Variant { own, text, .. } => variant(field, own, text),
        Kind::Moment { .. } if !field.value.is_empty() => moment(field).err(),
        _ => misread(field.inner()),
    })
}

/// What was filled in, in words: each label with its value.
pub(crate) fn told(fields: &[Field], words: &Words) -> Vec<(String, String)> {
    fields.iter().flat_map(|field| told_of(field, words)).collect()
}

fn told_of(field: &Field, words: &Words) -> Vec<(String, String)> {
    let lines = || field.value.split(['\n', ';']).map(str::trim).filter(|name| !name.is_empty());
    let options = |chosen: &[String]| chosen.iter().map(|value| words.k("option", value)).collect::<Vec<_>>();
    let value = match &field.kind {
        Kind::Group(inner) => return told(inner, words),
        Kind::File { .. } => {
            words.list(&field.kept.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>())
        }
        Kind::Any(_) => words.list(&options(&field.chosen)),
        Kind::PickAny(_) => {
            words.list(&field.chosen.iter().map(|name| words.member(name)).collect::<Vec<_>>())
        }
        _ if field.value.is_empty() => return Vec::new(),
        Kind::Check => words.t("common-yes"),
        Kind::One(_) => words.k("option", &field.value),
        Kind::Variant { own, text, .. } if field.value == *own => {
            format!("{}{}", words.k("option", own), words.brackets(text))
        }
        Kind::Variant { .. } => words.k("option", &field.value),
        Kind::Names => words.list(&lines().collect::<Vec<_>>()),
        Kind::Pick(_) => words.member(&field.value),
        Kind::Day => words.fact(&field.value),
        Kind::Moment { zone, .. } => match (moment(field), Zone::parse(zone)) {
            (Ok(at), Ok(zone)) => words.at(&at, &zone),
            _ => field.value.clone(),
        },
        Kind::Line | Kind::Long | Kind::Number => field.value.clone(),
    };
    if value.is_empty() { Vec::new() } else { vec![(words.label(&field.path), value)] }
}

/// Puts a message at the field it is about; false when there is no such field.
pub(crate) fn mark(fields: &mut [Field], path: &str, message: &str) -> bool {
    for field in fields {
        let inside = path.strip_prefix(&field.path).is_some_and(|rest| rest.starts_with(['.', '[']));
        if field.path != path && !inside {
            continue;
        }
        let deeper =
            if let Kind::Group(inner) = &mut field.kind { mark(inner, path, message) } else { false };
        if !deeper {
            field.error = Some(message.to_owned());
        }
        return true;
    }
    false
}
