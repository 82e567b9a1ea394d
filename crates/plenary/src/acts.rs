//! `plenary acts`: every act with its fields, from the registry. The same list is the documentation and the help of `plenary act`.

use crate::ending::{Ending, Outcome};
use crate::out::out;
use desk::authority::grant_for;
use rulebook::act::{Described, registry};
use serde_json::Value;
use std::fmt::Write;

/// Which acts.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Args {
    /// One act, with its fields.
    name: Option<String>,
    /// Print every act with its fields, as documentation.
    #[arg(long)]
    markdown: bool,
}

/// Prints the acts.
pub(crate) fn run(args: &Args) -> Outcome {
    match &args.name {
        _ if args.markdown => out!("{}", markdown()),
        None => out!("{}", list()),
        Some(name) => match registry().iter().find(|act| act.name == *name) {
            Some(act) => out!("{}", one(act)),
            None => {
                let invalid = rulebook::act::Act::read(name, &Value::Null).err();
                return Err(Ending::Unreadable(invalid.map(|no| no.to_string()).unwrap_or_default()));
            }
        },
    }
    Ok(())
}

/// A line an act.
pub(crate) fn list() -> String {
    let line = |act: &Described| format!("  {:<32} {}\n", act.name, first_line(&act.summary));
    registry().iter().map(line).collect()
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// One act with its fields, for a terminal.
fn one(act: &Described) -> String {
    let mut text = format!("{}\n{}\n{}\n\n", act.name, act.summary, who(&act.name));
    for field in fields(&act.fields) {
        let needed = if field.needed { "needed" } else { "" };
        text += &format!("  {:<20} {:<7} {}\n  {:<28} {}\n", field.name, needed, field.kind, "", field.says);
    }
    text
}

/// Everything, as Markdown.
pub(crate) fn markdown() -> String {
    let mut text = String::from(
        "# Acts\n\nMade by `plenary acts --markdown` from the types of the rulebook and the authority table. An act is handed in by\n\
         `plenary act NAME field=value ... --as PERSON`, by `POST /api/acts`, on a page, or in a rehearsal.\n",
    );
    for act in registry() {
        // Writing to a text cannot fail.
        let _always = write!(text, "\n## `{}`\n\n{}\n\n{}\n", act.name, act.summary, who(&act.name));
        let fields = fields(&act.fields);
        if !fields.is_empty() {
            text += "\n| field | needed | kind | |\n|---|---|---|---|\n";
        }
        for field in fields {
            let needed = if field.needed { "yes" } else { "" };
            let _always = writeln!(
                text,
                "| `{}` | {needed} | {} | {} |",
                field.name,
                field.kind,
                field.says.replace('|', "\\|")
            );
        }
    }
    text
}

/// Who may ask for it.
fn who(act: &str) -> String {
    match grant_for(act) {
        None => "Nobody may ask for it.".to_owned(),
        Some(grant) if grant.roles.is_empty() && act == "body.found" => {
            format!("By whoever founds the record ({}).", grant.rule)
        }
        Some(grant) if grant.roles.is_empty() && act.starts_with("body.") => {
            format!("By whoever holds the machine of the record ({}).", grant.rule)
        }
        Some(grant) if grant.roles.is_empty() => format!("By the calendar alone ({}).", grant.rule),
        Some(grant) => {
            let roles = grant.roles.iter().map(|role| format!("`{}`", role.key()));
            format!("By {} ({}).", roles.collect::<Vec<_>>().join(", "), grant.rule)
        }
    }
}

/// One field, as it is shown.
struct Field {
    name: String,
    needed: bool,
    kind: String,
    says: String,
}

/// The fields of an act, those that are needed first.
fn fields(schema: &Value) -> Vec<Field> {
    let needed: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema["properties"].as_object().into_iter().flatten();
    let mut found: Vec<_> = properties
        .map(|(name, property)| Field {
            name: name.clone(),
            needed: needed.contains(&name.as_str()),
            kind: kind(property),
            says: property["description"].as_str().unwrap_or_default().replace('\n', " "),
        })
        .collect();
    found.sort_by_key(|field| !field.needed);
    found
}

/// What kind of value a field takes.
fn kind(schema: &Value) -> String {
    if let Some(value) = schema["const"].as_str() {
        return format!("`{value}`");
    }
    if let Some(values) = schema["enum"].as_array() {
        let values = values.iter().filter_map(Value::as_str).map(|value| format!("`{value}`"));
        return values.collect::<Vec<_>>().join(", ");
    }
    if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        // A private text is handed in as text; the other form is the one in which it is stored.
        let handed = |choice: &&Value| choice["properties"].get("commitment").is_none();
        let mut kinds: Vec<_> =
            choices.iter().filter(handed).filter(|choice| choice["type"] != "null").map(kind).collect();
        kinds.dedup();
        return kinds.join(", ");
    }
    let named = |name: &str| match name {
        "integer" | "number" => "number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "array" => format!("list of {}", kind(&schema["items"])),
        "object" => object(schema),
        _ => "text".to_owned(),
    };
    match &schema["type"] {
        Value::String(name) => named(name),
        Value::Array(names) => {
            names.iter().filter_map(Value::as_str).find(|name| *name != "null").map(named).unwrap_or_default()
        }
        _ => "value".to_owned(),
    }
}

/// A table with its fields.
fn object(schema: &Value) -> String {
    let names = schema["properties"].as_object().into_iter().flatten().map(|(name, _)| format!("`{name}`"));
    format!("table of {}", names.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    /// The documentation is what the registry says: `plenary acts --markdown > docs/generated/acts.md` makes it.
    #[test]
    fn the_documentation_is_that_of_the_registry() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/generated/acts.md");
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            written == super::markdown(),
            "make it again: plenary acts --markdown > docs/generated/acts.md"
        );
    }

    #[test]
    fn every_act_says_what_it_does_and_who_may() {
        for act in rulebook::act::registry() {
            assert!(
                !act.summary.is_empty() && super::who(&act.name) != "Nobody may ask for it.",
                "{}",
                act.name
            );
            for field in super::fields(&act.fields) {
                assert!(!field.kind.is_empty() && field.kind != "value", "{} {}", act.name, field.name);
            }
        }
    }
}
