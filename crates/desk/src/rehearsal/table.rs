//! TOML with the place of each value: what a file says, as JSON, and where it says it.

use super::place::{Mistake, Text};
use serde_json::{Map, Number, Value};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value with its place.
pub(crate) type Placed<'t> = Spanned<DeValue<'t>>;

/// A table of the file, with the names that it may have.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a, 't> {
    text: Text<'t>,
    table: &'a DeTable<'t>,
    span: &'a Range<usize>,
}

/// Reads a whole file as a table.
///
/// # Errors
/// Where the file is no TOML.
pub(crate) fn parse(text: Text<'_>) -> Result<Spanned<DeTable<'_>>, Mistake> {
    DeTable::parse(text.0)
        .map_err(|error| text.mistake(&error.span().unwrap_or(0..0), error.message().to_owned()))
}

impl<'a, 't> Fields<'a, 't> {
    /// The fields of `table`, none of them but `known`.
    ///
    /// # Errors
    /// At the first other name.
    pub(crate) fn of(
        text: Text<'t>,
        table: &'a DeTable<'t>,
        span: &'a Range<usize>,
        known: &[&str],
    ) -> Result<Self, Mistake> {
        match table.keys().find(|key| !known.contains(&&**key.get_ref())) {
            None => Ok(Self { text, table, span }),
            Some(key) => Err(text.mistake(
                &key.span(),
                format!("`{}` is not known here; there are: {}", key.get_ref(), known.join(", ")),
            )),
        }
    }

    /// A value, where it is given.
    pub(crate) fn get(&self, name: &str) -> Option<&'a Placed<'t>> {
        self.table.iter().find(|(key, _)| *key.get_ref() == name).map(|(_, value)| value)
    }

    /// A value that has to be given.
    pub(crate) fn need(&self, name: &str) -> Result<&'a Placed<'t>, Mistake> {
        self.get(name).ok_or_else(|| self.text.mistake(self.span, format!("`{name}` is missing here")))
    }

    /// A text, where it is given.
    pub(crate) fn string(&self, name: &str) -> Result<Option<&'a str>, Mistake> {
        self.get(name).map(|value| self.as_string(value)).transpose()
    }

    /// A value that has to be a text.
    pub(crate) fn as_string(&self, value: &'a Placed<'t>) -> Result<&'a str, Mistake> {
        value.get_ref().as_str().ok_or_else(|| self.wrong(value, "a text in quotes"))
    }

    /// Texts in a list, where it is given.
    pub(crate) fn strings(&self, name: &str) -> Result<Option<Vec<&'a Placed<'t>>>, Mistake> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let list =
            value.get_ref().as_array().ok_or_else(|| self.wrong(value, "a list of texts in quotes"))?;
        let found: Vec<_> = list.iter().collect();
        found.iter().try_for_each(|value| self.as_string(value).map(drop))?;
        Ok(Some(found))
    }

    /// A mistake at a value of the wrong kind.
    pub(crate) fn wrong(&self, value: &Placed<'_>, wanted: &str) -> Mistake {
        let found = value.get_ref().type_str();
        self.text.mistake(&value.span(), format!("this is of the kind `{found}`; write {wanted}"))
    }

    /// A mistake at a value.
    pub(crate) fn mistake(&self, value: &Placed<'_>, problem: impl Into<String>) -> Mistake {
        self.text.mistake(&value.span(), problem)
    }

    /// A mistake of the whole table.
    pub(crate) fn mistake_here(&self, problem: impl Into<String>) -> Mistake {
        self.text.mistake(self.span, problem)
    }
}

/// The value as JSON: dates and times become texts, as the acts write them.
pub(crate) fn to_json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => {
            let digits = i64::from_str_radix(number.as_str(), number.radix());
            digits.map_or_else(|_| Value::String(number.as_str().to_owned()), Value::from)
        }
        DeValue::Float(number) => {
            let read = number.as_str().parse().ok().and_then(Number::from_f64);
            read.map_or_else(|| Value::String(number.as_str().to_owned()), Value::Number)
        }
        DeValue::Boolean(truth) => Value::Bool(*truth),
        DeValue::Datetime(at) => Value::String(at.to_string()),
        DeValue::Array(list) => list.iter().map(|value| to_json(value.get_ref())).collect(),
        DeValue::Table(table) => table_to_json(table),
    }
}

/// A table as a JSON object.
pub(crate) fn table_to_json(table: &DeTable<'_>) -> Value {
    let pairs = table.iter().map(|(key, value)| (key.get_ref().to_string(), to_json(value.get_ref())));
    Value::Object(pairs.collect::<Map<_, _>>())
}

/// Where `path` (`deviation.reason`, `delegations[2]`) stands under a table: as deep as the path can be followed.
pub(crate) fn place(value: &Placed<'_>, path: &str) -> Range<usize> {
    let mut at = value.span();
    let mut here = value;
    for part in path.split(['.', '[']).map(|part| part.trim_end_matches(']')) {
        let next = match here.get_ref() {
            DeValue::Table(table) => match table.iter().find(|(key, _)| *key.get_ref() == part) {
                Some((_, value)) => value,
                None => return at,
            },
            DeValue::Array(list) => match part.parse().ok().and_then(|index: usize| list.get(index)) {
                Some(value) => value,
                None => return at,
            },
            _ => return at,
        };
        at = next.span();
        here = next;
    }
    at
}
