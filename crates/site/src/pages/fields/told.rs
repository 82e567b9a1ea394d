//! What was filled in, in words; and messages at the field that they are about.

use super::read::moment;
use super::{Field, Kind};
use crate::wording::Words;
use rulebook::calendar::Zone;

/// What was filled in, in words: each label with its value.
pub(crate) fn told(fields: &[Field], words: &Words) -> Vec<(String, String)> {
    fields.iter().flat_map(|field| told_of(field, words)).collect()
}

fn told_of(field: &Field, words: &Words) -> Vec<(String, String)> {
    let label = words.label(field.label());
    match &field.kind {
        Kind::Group(inner) => told(inner, words),
        // A row is told in one line: its parts in their order.
        Kind::Rows { rows, .. } => rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let parts: Vec<String> =
                    told(&row.fields, words).into_iter().map(|(_, value)| value).collect();
                (format!("{label} {}", at + 1), parts.join(" · "))
            })
            .collect(),
        _ => one(field, words).into_iter().map(|value| (label.clone(), value)).collect(),
    }
}

/// The value of a field that is neither a group nor a list of rows; nothing where it was left empty.
fn one(field: &Field, words: &Words) -> Option<String> {
    let parts = |separators: &[char]| {
        let parts = field.value.split(separators).map(str::trim).filter(|part| !part.is_empty());
        words.list(&parts.collect::<Vec<_>>())
    };
    let options = |chosen: &[String]| chosen.iter().map(|value| words.k("option", value)).collect::<Vec<_>>();
    let value = match &field.kind {
        Kind::Group(_) | Kind::Rows { .. } => String::new(),
        Kind::File { .. } => {
            words.list(&field.kept.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>())
        }
        Kind::Any(_) => words.list(&options(&field.chosen)),
        Kind::Fields(_) => words.list(&field.chosen.iter().map(|name| words.label(name)).collect::<Vec<_>>()),
        Kind::PickAny(_) => {
            words.list(&field.chosen.iter().map(|name| words.member(name)).collect::<Vec<_>>())
        }
        _ if field.value.is_empty() => String::new(),
        Kind::Check => words.t("common-yes"),
        Kind::YesNo => words.t(if field.value == "true" { "common-yes" } else { "common-no" }),
        Kind::One(_) => words.k("option", &field.value),
        Kind::Variant { own, text, .. } if field.value == *own => {
            format!("{}{}", words.k("option", own), words.brackets(text))
        }
        Kind::Variant { .. } => words.k("option", &field.value),
        Kind::Names => parts(&['\n', ';']),
        Kind::Lines => field.value.clone(),
        Kind::Pick(_) => words.member(&field.value),
        Kind::Day => words.fact(&field.value),
        Kind::Moment { zone, .. } => match (moment(field), Zone::parse(zone)) {
            (Ok(at), Ok(zone)) => words.at(&at, &zone),
            _ => field.value.clone(),
        },
        Kind::Line | Kind::Long | Kind::Number | Kind::Time => field.value.clone(),
    };
    (!value.is_empty()).then_some(value)
}

/// A path as fields have it: `a.items[3].title` is `a.items.3.title`.
fn dotted(path: &str) -> String {
    path.replace('[', ".").replace(']', "")
}

/// Puts a message at the field it is about; false when there is no such field.
pub(crate) fn mark(fields: &mut [Field], path: &str, message: &str) -> bool {
    at(fields, &dotted(path), message)
}

fn at(fields: &mut [Field], path: &str, message: &str) -> bool {
    for field in fields {
        let inside = path.strip_prefix(&field.path).is_some_and(|rest| rest.starts_with('.'));
        if field.path != path && !inside {
            continue;
        }
        let deeper = match &mut field.kind {
            Kind::Group(inner) => at(inner, path, message),
            Kind::Rows { rows, .. } => {
                let rest = path.strip_prefix(&field.path).unwrap_or_default().trim_start_matches('.');
                let row = rest.split('.').next().and_then(|at| at.parse::<usize>().ok());
                row.and_then(|at| rows.get_mut(at)).is_some_and(|row| {
                    if !at(&mut row.fields, path, message) {
                        row.error = Some(message.to_owned());
                    }
                    true
                })
            }
            _ => false,
        };
        if !deeper {
            field.error = Some(message.to_owned());
        }
        return true;
    }
    false
}

/// Where something is wrong: the id of the field, and its name with the number of its row.
pub(crate) fn marked(fields: &[Field], words: &Words) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for field in fields {
        let label = words.label(field.label());
        if field.error.is_some() {
            found.push((field.id(), label.clone()));
        }
        match &field.kind {
            Kind::Group(inner) => found.extend(marked(inner, words)),
            Kind::Rows { rows, .. } => {
                for (at, row) in rows.iter().enumerate() {
                    let name = format!("{label} {}", at + 1);
                    if row.error.is_some() {
                        found.push((format!("{}-{at}", field.id()), name.clone()));
                    }
                    let inner = marked(&row.fields, words).into_iter();
                    found.extend(inner.map(|(id, own)| (id, format!("{name}: {own}"))));
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fields::fields;
    use crate::upload::Upload;
    use rulebook::act::registry;

    /// The ids of what is marked.
    fn ids(fields: &[Field]) -> Vec<String> {
        let own = |field: &Field| field.error.is_some().then(|| field.id());
        let within = |field: &Field| {
            let rows = match &field.kind {
                Kind::Rows { rows, .. } => {
                    let errors = rows.iter().enumerate().filter(|(_, row)| row.error.is_some());
                    errors.map(|(at, _)| format!("{}-{at}", field.id())).collect()
                }
                _ => Vec::new(),
            };
            let inner: Vec<Field> = field.inner().into_iter().cloned().collect();
            rows.into_iter().chain(ids(&inner)).collect::<Vec<_>>()
        };
        fields.iter().flat_map(|field| own(field).into_iter().chain(within(field))).collect()
    }

    #[test]
    fn a_message_stands_at_the_field_inside_its_row() {
        let described = registry().iter().find(|known| known.name == "meeting.describe").unwrap();
        let mut typed = Upload::default();
        typed.fields.insert("rows:facts.agenda.items".into(), vec!["4".into()]);
        for (path, then) in [
            ("facts.agenda.items[3].title.en", "f-facts-agenda-items-3-title-en"),
            ("facts.agenda.items.2.mark", "f-facts-agenda-items-2-mark"),
            ("facts.agenda.items.1", "f-facts-agenda-items-1"),
            ("facts.agenda.items.9.mark", "f-facts-agenda-items"),
            ("facts.agenda.items", "f-facts-agenda-items"),
            ("facts.management.on", "f-facts-management-on"),
            ("meeting", "f-meeting"),
        ] {
            let mut all = fields(&described.fields, "", &typed);
            assert!(mark(&mut all, path, "wrong"), "{path}");
            assert_eq!(ids(&all), [then], "{path}");
        }
        let mut all = fields(&described.fields, "", &typed);
        assert!(!mark(&mut all, "nothing", "wrong"));
    }
}
