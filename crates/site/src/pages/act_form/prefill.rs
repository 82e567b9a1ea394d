//! What a form begins with: the facts as they stand, where an act replaces them; what follows from the subject, where it begins something.

use crate::context::Context;
use crate::upload::Upload;
use desk::view;
use rulebook::act::Described;
use rulebook::letter::Letter;
use serde_json::{Map, Value, json};

/// The field that names what an act is about, without which its form has nothing to begin with.
pub(super) fn subject(act: &str) -> Option<&'static str> {
    match act {
        "meeting.describe" => Some("meeting"),
        "letter.revise" | "letter.withdraw" | "letter.approve" | "letter.issue" => Some("letter"),
        _ => None,
    }
}

/// Fills the fields that nothing was typed into, and notes in `held` what the form showed: what is emptied there is meant to be empty.
pub(super) fn prefill(context: &Context, described: &Described, typed: &mut Upload) {
    let Some((with, held)) = begun(context, &described.name, typed) else { return };
    let mut filled = Upload::default();
    super::fields::fill(&described.fields, "", &with, &mut filled);
    for (key, values) in filled.fields {
        typed.fields.entry(key).or_insert(values);
    }
    typed.fields.insert("held".to_owned(), held);
}

/// The values that the form of an act begins with, and the names of those that stand already.
fn begun(context: &Context, act: &str, typed: &Upload) -> Option<(Value, Vec<String>)> {
    match act {
        "meeting.describe" => described(context, typed.one("meeting")?),
        "letter.draft" => Some((drafted(typed)?, Vec::new())),
        "letter.revise" => Some(revised(letter(context, typed.one("letter")?)?)),
        "letter.approve" => {
            Some((json!({ "revision": letter(context, typed.one("letter")?)?.revision }), Vec::new()))
        }
        "letter.correct" => Some((corrected(context, typed.one("corrects")?)?, Vec::new())),
        _ => None,
    }
}

/// A letter, as far as the one who asks may see it.
pub(super) fn letter<'c>(context: &'c Context, id: &str) -> Option<&'c Letter> {
    context.house.letters.letter(id).filter(|letter| view::sees_letter(letter, &context.viewer))
}

/// The facts of a meeting, as they stand.
fn described(context: &Context, meeting: &str) -> Option<(Value, Vec<String>)> {
    let about = &context.house.meetings.get(meeting)?.about;
    let facts = serde_json::to_value(about.as_ref()).ok()?;
    let held = facts.as_object()?.keys().cloned().collect();
    Some((json!({ "facts": facts }), held))
}

/// A new letter is named after what it is about, and goes out in the languages in which the house writes.
fn drafted(typed: &Upload) -> Option<Value> {
    let name = match (typed.one("meeting"), typed.one("texts")) {
        (Some(meeting), _) => format!("letter {meeting}"),
        (None, Some(text)) if typed.one("kind") == Some("tap-result") => format!("result {text}"),
        (None, Some(text)) => format!("circular {text}"),
        (None, None) => return None,
    };
    let kind = typed.one("kind").unwrap_or("collective-letter");
    Some(json!({ "letter": name, "kind": kind, "languages": ["en", "zh"] }))
}

/// A draft, as it stands.
fn revised(letter: &Letter) -> (Value, Vec<String>) {
    let mut with = Map::new();
    let mut hold = |name: &str, value: Value, is_empty: bool| {
        if !is_empty {
            with.insert(name.to_owned(), value);
        }
    };
    hold("texts", json!(letter.texts), letter.texts.is_empty());
    hold("languages", json!(letter.languages), false);
    hold("paragraphs", json!(letter.paragraphs), letter.paragraphs.is_empty());
    hold("overrides", json!(letter.overrides), letter.overrides.is_empty());
    hold("initials", json!(letter.initials), letter.initials.is_none());
    let held = with.keys().cloned().collect();
    (Value::Object(with), held)
}

/// A corrigendum is named after its letter, and goes out in its languages.
fn corrected(context: &Context, id: &str) -> Option<Value> {
    let corrected = letter(context, id)?;
    let next = context.house.letters.corrigenda_to(id).count() + 1;
    let languages =
        if corrected.languages.is_empty() { json!(["en", "zh"]) } else { json!(corrected.languages) };
    Some(json!({ "letter": format!("{id} corrigendum {next}"), "languages": languages }))
}

/// What the form showed and was emptied: it becomes unknown again, or empty.
pub(super) fn emptied(act: &str, held: &[String], with: &mut Map<String, Value>) {
    match act {
        "meeting.describe" => {
            let given = with.get("facts").and_then(Value::as_object);
            let gone = |name: &&String| given.is_none_or(|given| !given.contains_key(name.as_str()));
            let unknown: Vec<&String> = held.iter().filter(gone).collect();
            if !unknown.is_empty() {
                with.insert("unknown".to_owned(), json!(unknown));
            }
        }
        "letter.revise" => {
            for (name, nothing) in [("texts", json!([])), ("paragraphs", json!({})), ("overrides", json!({}))]
            {
                if held.iter().any(|held| held == name) {
                    with.entry(name).or_insert(nothing);
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_shown_and_emptied_is_unknown_again() {
        let held = ["mode".to_owned(), "place".to_owned()];
        let mut with =
            json!({ "meeting": "M", "facts": { "mode": "virtual" } }).as_object().cloned().unwrap();
        emptied("meeting.describe", &held, &mut with);
        assert_eq!(with["unknown"], json!(["place"]));
        let mut with = json!({ "letter": "L", "texts": ["X.1"] }).as_object().cloned().unwrap();
        emptied("letter.revise", &["texts".to_owned(), "overrides".to_owned()], &mut with);
        assert_eq!(Value::Object(with), json!({ "letter": "L", "texts": ["X.1"], "overrides": {} }));
    }
}
