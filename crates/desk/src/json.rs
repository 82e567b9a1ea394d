//! JSON as clients write it: a name that stands twice in an object is found, where a common reader would take the last one in silence.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::collections::HashSet;
use std::fmt;

/// The path of the first name that stands twice in its object, such as `with.answer`. What cannot be read at all is not told here.
#[must_use]
pub fn twice(text: &[u8]) -> Option<String> {
    let mut found = None;
    let mut reader = serde_json::Deserializer::from_slice(text);
    let read = Look { path: String::new(), found: &mut found }.deserialize(&mut reader);
    read.ok().and(found)
}

/// Looks through the value at a path.
struct Look<'a> {
    path: String,
    found: &'a mut Option<String>,
}

impl<'de> DeserializeSeed<'de> for Look<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Look<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { path, found } = self;
        let mut at = 0;
        while list.next_element_seed(Look { path: format!("{path}[{at}]"), found: &mut *found })?.is_some() {
            at += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { path, found } = self;
        let mut names = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            if !names.insert(name) && found.is_none() {
                *found = Some(path.clone());
            }
            map.next_value_seed(Look { path, found: &mut *found })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::once(r#"{"a": {"b": 1}, "b": [null, true, 1.5, -2, "x"]}"#, None)]
    #[case::at_the_top(r#"{"a": 1, "a": 1}"#, Some("a"))]
    #[case::inside(
        r#"{"with": {"answer": "authorize", "text": "X", "answer": "not-authorize"}}"#,
        Some("with.answer")
    )]
    #[case::in_a_list(r#"{"list": [{}, {"n": 1, "n": 2}]}"#, Some("list[1].n"))]
    #[case::written_otherwise(r#"{"a": 1, "\u0061": 2}"#, Some("a"))]
    #[case::unreadable(r#"{"a": 1, "a": "#, None)]
    fn a_name_that_stands_twice_is_found(#[case] text: &str, #[case] path: Option<&str>) {
        assert_eq!(twice(text.as_bytes()).as_deref(), path);
    }
}
