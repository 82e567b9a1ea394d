//! Every event ever shipped: its fields are marked in `events.toml`, and its example in `golden/events.jsonl` is folded for good.

use rulebook::approval::{item, selection, tap};
use rulebook::event::Event;
use rulebook::private::{HoldsPrivate, Private, Sealed};
use rulebook::{act, body, letter, meeting};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// One example of every event, as recorded; lines are only ever added.
const GOLDEN: &str = include_str!("../golden/events.jsonl");
/// The marks: `public`, `id` or `sealed`, a field path a line.
const MARKS: &str = include_str!("../../events.toml");

/// Field paths, and whether each is of the type `Private`.
type Paths = BTreeMap<String, bool>;

/// The field paths below `schema`.
fn walk(schema: &Value, root: &Value, path: &str, found: &mut Paths) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        if name == "Private" {
            found.insert(path.to_owned(), true);
            return;
        }
        walk(&root["$defs"][name], root, path, found);
    }
    for several in ["allOf", "anyOf", "oneOf"] {
        for one in schema[several].as_array().into_iter().flatten() {
            walk(one, root, path, found);
        }
    }
    if schema["items"].is_object() {
        walk(&schema["items"], root, path, found);
    }
    let fields = schema["properties"].as_object();
    for (name, field) in fields.into_iter().flatten() {
        let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        walk(field, root, &below, found);
    }
    let kinds = match &schema["type"] {
        Value::Array(several) => several.clone(),
        one => vec![one.clone()],
    };
    let leaf =
        kinds.iter().any(|kind| ["string", "integer", "number", "boolean"].iter().any(|leaf| kind == leaf));
    if (leaf || schema.get("const").is_some()) && !path.is_empty() {
        found.entry(path.to_owned()).or_insert(false);
    }
}

/// The variants of an enum with a tag: name to field paths.
fn variants<T: JsonSchema>(tag: &str, content: &str, found: &mut BTreeMap<String, Paths>) {
    let root = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value();
    for variant in root["oneOf"].as_array().expect("an enum") {
        let name = variant["properties"][tag]["const"].as_str().expect("a name");
        let mut paths = Paths::new();
        walk(&variant["properties"][content], &root, "", &mut paths);
        found.insert(name.to_owned(), paths);
    }
}

/// Every event with its field paths.
fn events() -> BTreeMap<String, Paths> {
    let mut found = BTreeMap::new();
    variants::<body::Event>("event", "data", &mut found);
    variants::<meeting::Event>("event", "data", &mut found);
    variants::<letter::Event>("event", "data", &mut found);
    variants::<item::Event>("event", "data", &mut found);
    variants::<selection::Event>("event", "data", &mut found);
    variants::<tap::Event>("event", "data", &mut found);
    found
}

/// The examples.
fn golden() -> Vec<Value> {
    GOLDEN
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|no| panic!("{line}: {no}")))
        .collect()
}

#[test]
fn every_field_of_every_event_is_marked() {
    let marks: BTreeMap<String, BTreeMap<String, String>> =
        toml::from_str(MARKS).expect("events.toml can be read");
    let mut wrong = Vec::new();
    for (event, paths) in events() {
        let marked = marks.get(&event).cloned().unwrap_or_default();
        for (path, private) in &paths {
            match marked.get(path).map(String::as_str) {
                None => wrong.push(format!("{event}: {path} is not marked")),
                Some("sealed") if *private => {}
                Some("public" | "id") if !private => {}
                Some(mark) => wrong.push(format!("{event}: {path} is marked {mark}, private: {private}")),
            }
        }
        wrong.extend(
            marked.keys().filter(|path| !paths.contains_key(*path)).map(|p| format!("{event}: {p} is stale")),
        );
    }
    let known = events();
    wrong.extend(
        marks.keys().filter(|event| !known.contains_key(*event)).map(|event| format!("{event} is stale")),
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_event_has_an_example_that_reads_back_the_same() {
    let mut shown = BTreeSet::new();
    for example in golden() {
        let event: Event =
            serde_json::from_value(example.clone()).unwrap_or_else(|no| panic!("{example}: {no}"));
        assert_eq!(serde_json::to_value(&event).expect("it can be written"), example);
        shown.insert(event.wire_name());
    }
    let missing: Vec<_> = events().into_keys().filter(|name| !shown.contains(name)).collect();
    assert!(missing.is_empty(), "without example: {missing:?}");
}

#[test]
fn every_example_is_folded() {
    let (mut item, mut case, mut meeting) = (None, None, None);
    let mut register = body::Register::default();
    let mut letters = letter::Register::default();
    for example in golden() {
        match serde_json::from_value::<Event>(example).expect("it can be read") {
            Event::Body(event) => register.apply(&event),
            Event::Meeting(event) => meeting::apply(&mut meeting, &event),
            Event::Letter(event) => letter::apply(&mut letters, &event),
            Event::Item(event) => item::apply(&mut item, &event),
            Event::Selection(_) => {}
            // A case begins with one of three events: each starts a case of its own here.
            Event::Tap(event) => {
                use tap::Event::{Determined, RegionalProcedureDecided, TakenOver};
                let begins = matches!(&*event, TakenOver { .. } | RegionalProcedureDecided { .. })
                    || (matches!(&*event, Determined { .. })
                        && case.as_ref().is_none_or(|held: &tap::Tap| held.taken_over.is_some()));
                if begins {
                    case = None;
                }
                tap::apply(&mut case, &event);
                assert!(case.is_some(), "{event:?}");
            }
        }
    }
    assert_eq!((letters.letters.len(), letters.numbers.len(), letters.corrigenda.len()), (4, 4, 1));
    assert!(
        register.addresses.len() == 2
            && register.zone.is_some()
            && item.is_some()
            && meeting.is_some_and(|held| held.closed.is_some())
    );
}

/// A sealed text, as it stands in the record.
fn is_sealed(value: &Value) -> bool {
    value.get("commitment").is_some() && value.get("person").is_some()
}

/// The same value with every sealed text open again.
fn opened(value: &Value) -> Value {
    match value {
        one if is_sealed(one) => json!("private text"),
        Value::Object(map) => map.iter().map(|(key, one)| (key.clone(), opened(one))).collect(),
        Value::Array(list) => list.iter().map(opened).collect(),
        one => one.clone(),
    }
}

/// The paths at which `value` holds the private text.
fn private_at(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text == "private text" => drop(found.insert(path.to_owned())),
        Value::Object(map) => {
            for (key, one) in map {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                private_at(one, &below, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|one| private_at(one, path, found)),
        _ => {}
    }
}

/// Seals every private text that is led to.
fn seal(holder: &mut dyn HoldsPrivate) {
    holder.each_private(&mut |field, text| {
        let commitment = "00".to_owned();
        let sealed = Sealed { person: "p".into(), field: field.into(), commitment, number: 1 };
        *text = Private::Sealed(Box::new(sealed));
    });
}

#[test]
fn every_private_text_of_an_event_is_sealed() {
    let mut seen: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for example in golden() {
        let open = opened(&example);
        let mut event: Event = serde_json::from_value(open.clone()).expect("it can be read");
        private_at(&open["data"], "", seen.entry(event.wire_name()).or_default());
        seal(&mut event);
        let sealed = serde_json::to_string(&event).expect("it can be written");
        assert!(!sealed.contains("private text"), "{sealed}");
    }
    for (event, paths) in events() {
        let wanted: BTreeSet<_> =
            paths.into_iter().filter(|(_, private)| *private).map(|(path, _)| path).collect();
        assert_eq!(
            seen.get(&event).cloned().unwrap_or_default(),
            wanted,
            "{event}: the examples show every private field"
        );
    }
}

#[test]
fn every_private_text_of_an_act_is_sealed() {
    let scan = json!({ "sha256": "00", "name": "n", "media": "m", "bytes": 1 });
    let text = "private text";
    let content = json!({ "answer": "not-authorize", "comments": text, "reasons": text, "changes": text,
                          "signed_by": text, "role": text });
    let with = |more: &[(&str, Value)], base: &Value| {
        let mut base = base.clone();
        base["text"] = "X.inv-1".into();
        more.iter().for_each(|(key, value)| base[key] = value.clone());
        base
    };
    let received = json!("2026-01-20T10:00:00Z");
    let registered =
        [("member", json!("A")), ("channel", json!("mail")), ("received", received), ("scan", scan)];
    let grounds = json!({ "reasons": text, "changes": text });
    let address = |member: &str| json!({ "member": member, "email": text, "post": text, "language": "en", "from": "2026-01-01" });
    let body =
        json!({ "name": "B", "zone": "UTC", "members": [], "groups": [], "addresses": [address("A")] });
    let acts = BTreeMap::from([
        ("body.found", body),
        ("body.register-address", address("A")),
        ("tap.reply", with(&[], &content)),
        ("tap.register-reply", with(&registered, &content)),
        ("tap.reserve", with(&[("statement", json!(text))], &json!({}))),
        ("tap.oppose-formally", with(&[], &grounds)),
        ("tap.register-opposition", with(&registered, &grounds)),
        ("tap.refer-adverse-case", with(&[("case", json!(text))], &json!({}))),
        ("selection.change", with(&[("to", json!("tap")), ("reasons", json!(text))], &json!({}))),
    ]);
    let mut known = BTreeMap::new();
    variants::<tap::act::Act>("act", "with", &mut known);
    variants::<selection::Act>("act", "with", &mut known);
    variants::<letter::act::Act>("act", "with", &mut known);
    variants::<item::Act>("act", "with", &mut known);
    variants::<meeting::Act>("act", "with", &mut known);
    variants::<body::Act>("act", "with", &mut known);
    assert_eq!(known.len(), act::registry().len());
    for (name, paths) in known {
        let wanted: BTreeSet<_> =
            paths.into_iter().filter(|(_, private)| *private).map(|(path, _)| path).collect();
        let mut shown = BTreeSet::new();
        if let Some(with) = acts.get(name.as_str()) {
            private_at(with, "", &mut shown);
            let mut act = act::Act::read(&name, with).unwrap_or_else(|no| panic!("{name}: {no}"));
            assert_eq!(act.name(), name);
            seal(&mut act);
            let sealed = serde_json::to_string(&act).expect("it can be written");
            assert!(!sealed.contains(text), "{sealed}");
        }
        assert_eq!(shown, wanted, "{name}: the example shows every private field");
    }
}
