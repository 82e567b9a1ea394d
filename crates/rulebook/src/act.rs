//! Every act there is: read from its name and fields, with an error that names the field.

use crate::approval::{item, selection, tap};
use crate::id::{MeetingId, MemberId, TextId};
pub use crate::invalid::Invalid;
use crate::private::{HoldsPrivate, Private};
use crate::{body, letter, meeting};
use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::OnceLock;

/// Something that an actor asks to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Act {
    /// On the registers of the body.
    Body(body::Act),
    /// On a meeting.
    Meeting(meeting::Act),
    /// On a letter.
    Letter(letter::act::Act),
    /// On a work item.
    Item(item::Act),
    /// On the selection of its procedure.
    Selection(selection::Act),
    /// Under the traditional approval procedure. Boxed: its forms are the largest.
    Tap(Box<tap::act::Act>),
}

/// What the registry says of an act: its name, its headline and its fields.
#[derive(Clone, Debug, Serialize)]
pub struct Described {
    /// The name.
    pub name: String,
    /// What it does.
    pub summary: String,
    /// JSON Schema of its fields.
    pub fields: Value,
}

impl Act {
    /// Reads an act from its name and its fields.
    ///
    /// # Errors
    /// Says which field cannot be read, or which fields an act of this name has.
    pub fn read(name: &str, with: &Value) -> Result<Self, Invalid> {
        let Some(described) = registry().iter().find(|known| known.name == name) else {
            let near = nearest(name);
            let problem = format!(
                "there is no act `{name}`; did you mean `{near}`? `plenary act --help` lists all of them"
            );
            return Err(Invalid::new("", "no-such-act", problem).fact("name", name).fact("near", near));
        };
        only_known_fields(described, with)?;
        let whole = json!({ "act": name, "with": with });
        let subject = name.split('.').next().unwrap_or_default();
        let read = match subject {
            "body" => from_value(whole).map(Self::Body),
            "meeting" => from_value(whole).map(Self::Meeting),
            "letter" => from_value(whole).map(Self::Letter),
            "item" => from_value(whole).map(Self::Item),
            "selection" => from_value(whole).map(Self::Selection),
            _ => from_value(whole).map(|act| Self::Tap(Box::new(act))),
        };
        read.map_err(|no| {
            let no = if no.field.is_empty() { Invalid { field: misfit(described, with), ..no } } else { no };
            if no.reason.key == "unreadable" { no.wanting_at(&described.fields) } else { no }
        })
    }

    /// The name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Body(body::Act::Found(_)) => "body.found",
            Self::Body(body::Act::Appoint(_)) => "body.appoint",
            Self::Body(body::Act::RegisterAddress(_)) => "body.register-address",
            Self::Body(body::Act::RotateSigningKey(_)) => "body.rotate-signing-key",
            Self::Meeting(meeting::Act::Convene(_)) => "meeting.convene",
            Self::Meeting(meeting::Act::Move(_)) => "meeting.move",
            Self::Meeting(meeting::Act::Describe(_)) => "meeting.describe",
            Self::Meeting(meeting::Act::Open(_)) => "meeting.open",
            Self::Meeting(meeting::Act::DelegationsPresent(_)) => "meeting.delegations-present",
            Self::Meeting(meeting::Act::Close(_)) => "meeting.close",
            Self::Item(item::Act::Register(_)) => "item.register",
            Self::Item(item::Act::IprStatement(_)) => "item.ipr-statement",
            Self::Selection(selection::Act::Change(_)) => "selection.change",
            Self::Letter(act) => act.name(),
            Self::Tap(act) => act.name(),
        }
    }

    /// The text it is about, if it is about one.
    #[must_use]
    pub fn text(&self) -> Option<&TextId> {
        match self {
            Self::Body(_) | Self::Meeting(_) | Self::Letter(_) => None,
            Self::Item(act) => Some(act.text()),
            Self::Selection(selection::Act::Change(change)) => Some(&change.text),
            Self::Tap(act) => Some(act.text()),
        }
    }

    /// The meeting it is about, if it is about one.
    #[must_use]
    pub const fn meeting(&self) -> Option<&MeetingId> {
        match self {
            Self::Meeting(act) => Some(act.meeting()),
            Self::Letter(act) => act.meeting(),
            Self::Body(_) | Self::Item(_) | Self::Selection(_) | Self::Tap(_) => None,
        }
    }
}

impl HoldsPrivate for Act {
    fn each_private(&mut self, seal: &mut dyn FnMut(&'static str, &mut Private)) {
        match self {
            Self::Selection(selection::Act::Change(change)) => change.each_private(seal),
            Self::Tap(act) => act.each_private(seal),
            Self::Body(act) => act.each_private(seal),
            Self::Meeting(_) | Self::Letter(_) | Self::Item(_) => {}
        }
    }

    fn each_private_of(&mut self, seal: &mut dyn FnMut(Option<&MemberId>, &'static str, &mut Private)) {
        match self {
            Self::Body(act) => act.each_private_of(seal),
            other => other.each_private(&mut |field, text| seal(None, field, text)),
        }
    }
}

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Whole {
            act: String,
            with: Value,
        }
        let Whole { act, with } = Whole::deserialize(from)?;
        Self::read(&act, &with).map_err(serde::de::Error::custom)
    }
}

/// Reads a value and says where it cannot be read.
fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Invalid> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        let field = path.strip_prefix("with.").unwrap_or(&path).to_owned();
        let problem = error.inner().to_string();
        match problem.split_once("missing field `") {
            Some((_, rest)) => {
                let name = rest.trim_end_matches('`');
                // A field that is missing inside another is named with its whole path.
                let inside = !matches!(field.as_str(), "with" | "." | "");
                let path = if inside { format!("{field}.{name}") } else { name.to_owned() };
                Invalid::new(&path, "missing", "this field is needed")
            }
            None => {
                let field = if field == "with" || field == "." { "" } else { field.as_str() };
                Invalid::new(field, "unreadable", problem)
            }
        }
    })
}

/// The first field whose value does not fit its schema: fields that a form shares with another lose their path when read.
fn misfit(described: &Described, with: &Value) -> String {
    let given = with.as_object().into_iter().flatten();
    let mut wrong = given.filter(|(key, value)| !fits(&described.fields["properties"][key.as_str()], value));
    wrong.next().map(|(key, _)| key.clone()).unwrap_or_default()
}

/// Does `value` fit `schema`, as far as its type and its words go?
fn fits(schema: &Value, value: &Value) -> bool {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let typed = match &schema["type"] {
        Value::String(one) => one == kind,
        Value::Array(several) => several.iter().any(|one| one == kind),
        _ => true,
    };
    let listed = |key: &str, test: &dyn Fn(&Value) -> bool| {
        schema.get(key).and_then(Value::as_array).is_none_or(|several| several.iter().any(test))
    };
    typed
        && schema.get("const").is_none_or(|only| only == value)
        && listed("enum", &|one| one == value)
        && listed("oneOf", &|one| fits(one, value))
        && listed("anyOf", &|one| fits(one, value))
}

/// A misspelt field is never dropped in silence.
fn only_known_fields(described: &Described, with: &Value) -> Result<(), Invalid> {
    let (Value::Object(given), Some(Value::Object(known))) = (with, described.fields.get("properties"))
    else {
        return if with.is_object() {
            Ok(())
        } else {
            Err(Invalid::new("with", "no-object", "the fields of an act are an object"))
        };
    };
    match given.keys().find(|key| !known.contains_key(*key)) {
        None => Ok(()),
        Some(key) => {
            let names: Vec<_> = known.keys().map(String::as_str).collect();
            let problem = format!("`{}` has no such field; it has: {}", described.name, names.join(", "));
            Err(Invalid::new(key, "no-such-field", problem)
                .fact("act", described.name.as_str())
                .fact("fields", names.join(", ")))
        }
    }
}

/// The known name nearest to `name`.
fn nearest(name: &str) -> &'static str {
    let far = |known: &&Described| strsim::damerau_levenshtein(&known.name, name);
    registry().iter().min_by_key(far).map_or("tap.reply", |known| known.name.as_str())
}

/// Every act, described by its own types: forms, help, API and documentation are made from this list.
#[must_use]
pub fn registry() -> &'static [Described] {
    static ALL: OnceLock<Vec<Described>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut found = Vec::new();
        found.extend(describe::<body::Act>());
        found.extend(describe::<meeting::Act>());
        found.extend(describe::<letter::act::Act>());
        found.extend(describe::<item::Act>());
        found.extend(describe::<selection::Act>());
        found.extend(describe::<tap::act::Act>());
        found
    })
}

/// Reads the schema of one enum of acts.
fn describe<T: JsonSchema>() -> Vec<Described> {
    let settings =
        schemars::generate::SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let schema: Schema = settings.into_generator().into_root_schema_for::<T>();
    let variants = schema.as_value()["oneOf"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let one = |variant: Value| Described {
        name: text(&variant["properties"]["act"]["const"]),
        summary: text(&variant["description"]),
        fields: variant["properties"]["with"].clone(),
    };
    variants.into_iter().map(one).collect()
}
