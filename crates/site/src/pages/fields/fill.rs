//! A value put into the fields that would give it: the way back from an act to its form.

use super::schema::{bare, is_file, own_value, types, words_of};
use crate::upload::Upload;
use serde_json::Value;

/// Fills the fields of an act from its values. What was typed there gives way; what the value leaves out stays as it was.
pub(crate) fn fill(schema: &Value, prefix: &str, value: &Value, typed: &mut Upload) {
    for (name, of) in schema["properties"].as_object().into_iter().flatten() {
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        one(of, &path, &value[name], typed);
    }
}

fn one(of: &Value, path: &str, value: &Value, typed: &mut Upload) {
    let of = bare(of);
    if is_file(of) {
        return files(path, std::slice::from_ref(value), typed);
    }
    match value {
        Value::Null => {}
        Value::Bool(yes) => put(path, vec![yes.to_string()], typed),
        Value::Number(number) => put(path, vec![number.to_string()], typed),
        Value::String(text) => put(path, vec![text.clone()], typed),
        Value::Array(all) => list(of, path, all, typed),
        Value::Object(_) => match own_value(of).filter(|_| !words_of(of).is_empty()) {
            Some(own) => {
                put(&format!("{path}.{own}"), plain(&value[&own]).into_iter().collect(), typed);
                put(path, vec![own], typed);
            }
            None => fill(of, path, value, typed),
        },
    }
}

fn list(of: &Value, path: &str, all: &[Value], typed: &mut Upload) {
    let items = bare(&of["items"]);
    if is_file(items) {
        files(path, all, typed);
    } else if types(items).contains(&"object") {
        put(&format!("rows:{path}"), vec![all.len().to_string()], typed);
        for (at, row) in all.iter().enumerate() {
            fill(items, &format!("{path}.{at}"), row, typed);
        }
    } else if words_of(items).is_empty() {
        put(path, vec![all.iter().filter_map(plain).collect::<Vec<_>>().join("\n")], typed);
    } else {
        put(path, all.iter().filter_map(plain).collect(), typed);
    }
}

/// Files that are held already, each by its digest and name.
fn files(path: &str, all: &[Value], typed: &mut Upload) {
    let named = |file: &Value| Some(format!("{}:{}", file["sha256"].as_str()?, file["name"].as_str()?));
    let held: Vec<String> = all.iter().filter_map(named).collect();
    if !held.is_empty() {
        put(&format!("kept:{path}"), held, typed);
    }
}

fn plain(value: &Value) -> Option<String> {
    value.as_str().map(ToOwned::to_owned)
}

fn put(path: &str, values: Vec<String>, typed: &mut Upload) {
    typed.fields.insert(path.to_owned(), values);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::fields::{fields, values};
    use rulebook::act::registry;
    use serde_json::json;

    /// What a form that was filled with a value gives back.
    fn back(act: &str, value: &Value) -> Value {
        let described = registry().iter().find(|known| known.name == act).unwrap();
        let mut typed = Upload::default();
        fill(&described.fields, "", value, &mut typed);
        let kept = |sha256: &str, name: &str| json!({ "sha256": sha256, "name": name });
        Value::Object(values(&fields(&described.fields, "", &typed), &kept))
    }

    #[test]
    fn a_filled_form_gives_back_what_filled_it() {
        let agenda = json!({ "updated": "on-page", "items": [
            { "depth": 1, "mark": "1", "title": { "en": "Opening; welcome", "zh": "开幕" } },
            { "depth": 2, "mark": "1.1", "printed_number": "X.1246", "is_amendment": true, "decides": "approval" },
        ] });
        let describe = json!({ "meeting": "SG17 2024-09", "facts": {
            "mode": "virtual", "opens_at": "09:30", "languages": ["zh", "en"], "fellowships": false, "newcomers": true,
            "captioned": ["WP1/20", "SG20"], "leads_on": { "en": ["security; identity", "languages"] }, "agenda": agenda,
            "facilities": { "lockers": { "en": "Ground floor" }, "fellowships_desk": "fellowships@example.org", "visa_subject": { "zh": "签证协办" } },
            "management": { "on": "2024-09-01", "from_hour": "19:00" },
            "events": [{ "title": { "en": "A forum" }, "on": "2024-08-30", "must_register": true }],
        } });
        let draft = json!({ "letter": "letter SG17 2024-09", "kind": "collective-letter", "meeting": "SG17 2024-09",
            "languages": ["en"], "paragraphs": { "en": ["One; two.", "Three."] },
            "overrides": { "registration": { "date": "2024-08-01", "reason": "A holiday." } } });
        let register = json!({ "text": "X.1", "member": "Administration 1", "channel": "mail", "received": "2024-08-12T06:00:00Z",
            "scan": { "sha256": "00", "name": "scan.png" }, "answer": "authorize" });
        let deposit = json!({ "text": "X.1", "reference": "TD1", "languages": ["en"], "electronic_material": "none", "a5": { "td": "TD2" } });
        for (act, value) in [
            ("meeting.describe", describe),
            ("letter.draft", draft),
            ("tap.register-reply", register),
            ("tap.deposit", deposit),
        ] {
            assert_eq!(back(act, &value), value, "{act}");
        }
    }
}
