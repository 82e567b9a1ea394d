//! Whatever the rulebook and the desk can say has its words in each language: every act, field and option of the registry,
//! every stage, duty, event and office, every key that code names.

use std::collections::BTreeSet;

use rulebook::act::registry;
use rulebook::approval::tap::{DutyKind, Stage};
use rulebook::body::Role;
use serde_json::Value;
use words::{Lang, catalogue, has};

#[allow(dead_code, reason = "each test file uses its part of the reader")]
mod source;

/// The keys that are missing.
fn missing(keys: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    keys.into_iter().filter(|key| !has(key)).collect()
}

/// A name of the rulebook as a key.
fn key(prefix: &str, name: &str) -> String {
    format!("{prefix}-{}", name.replace(['.', '_'], "-"))
}

/// Names of fields and values of fields in the schema of an act.
#[derive(Default)]
struct Found {
    fields: BTreeSet<String>,
    options: BTreeSet<String>,
}

impl Found {
    fn of(schema: &Value) -> Found {
        let mut found = Found::default();
        found.walk(schema);
        found
    }

    fn walk(&mut self, schema: &Value) {
        // A private text as it stands in the record is never typed into a form.
        if schema.pointer("/properties/commitment").is_some() {
            return;
        }
        if let Some(Value::Object(properties)) = schema.get("properties") {
            self.fields.extend(properties.keys().cloned());
        }
        self.options.extend(schema.get("const").and_then(Value::as_str).map(str::to_owned));
        let listed = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
        self.options.extend(listed.filter_map(Value::as_str).map(str::to_owned));
        match schema {
            Value::Object(map) => map.values().for_each(|part| self.walk(part)),
            Value::Array(list) => list.iter().for_each(|part| self.walk(part)),
            _ => {}
        }
    }
}

#[test]
fn every_act_has_its_name_and_its_help() {
    let names = registry().iter().map(|act| act.name.as_str());
    assert_eq!(missing(names.flat_map(|name| [key("act", name), key("act-help", name)])), BTreeSet::new());
}

#[test]
fn every_field_has_its_label_and_its_hint() {
    let fields = registry().iter().flat_map(|act| Found::of(&act.fields).fields);
    let keys = fields.flat_map(|field| [key("field", &field), key("field-help", &field)]);
    assert_eq!(missing(keys), BTreeSet::new());
}

#[test]
fn every_hint_of_one_act_is_on_a_field_that_it_has() {
    let own = |act: &rulebook::act::Described| -> Vec<String> {
        let prefix = key("field-help", &act.name);
        Found::of(&act.fields).fields.iter().map(|field| key(&prefix, field)).collect()
    };
    let known: BTreeSet<String> = registry().iter().flat_map(own).collect();
    let of_fields: BTreeSet<String> = registry()
        .iter()
        .flat_map(|act| Found::of(&act.fields).fields)
        .map(|field| key("field-help", &field))
        .collect();
    let paths = ["reason", "document", "told"].map(|name| format!("field-help-deviation-{name}"));
    let stray: Vec<&str> = words::keys()
        .filter(|key| key.starts_with("field-help-"))
        .filter(|key| {
            !known.contains(*key) && !of_fields.contains(*key) && !paths.contains(&(*key).to_owned())
        })
        .filter(|key| *key != "field-help-finding-consulted")
        .collect();
    assert!(stray.is_empty(), "{stray:?}");
}

#[test]
fn every_option_has_its_label() {
    let options = registry().iter().flat_map(|act| Found::of(&act.fields).options);
    let roles = Role::ALL.iter().map(|role| role.key().to_owned());
    let languages = ["ar", "zh", "en", "fr", "ru", "es"].map(str::to_owned);
    let all = options.chain(roles).chain(languages).chain(["amendment", "td"].map(str::to_owned));
    assert_eq!(missing(all.map(|option| key("option", &option))), BTreeSet::new());
}

#[test]
fn every_stage_has_its_chip_and_its_sentence() {
    let given: BTreeSet<String> = ["text", "group", "meeting"].map(str::to_owned).into();
    for stage in Stage::ALL.iter().map(|stage| stage.key()).chain(["none"]) {
        assert!(has(&key("stage", stage)), "{stage}");
        let variables = catalogue().sheet(Lang::En).variables(&key("now", stage));
        assert!(variables.is_some_and(|names| names.is_subset(&given)), "{stage}");
    }
}

#[test]
fn every_duty_has_its_name() {
    assert_eq!(missing(DutyKind::ALL.iter().map(|kind| key("duty", kind.key()))), BTreeSet::new());
}

#[test]
fn every_event_has_its_phrase() {
    let names = source::event_names();
    assert!(names.len() > 40, "{}", names.len());
    assert_eq!(missing(names.iter().map(|name| key("event", name))), BTreeSet::new());
}

#[test]
fn every_key_that_the_desk_hands_out_is_there() {
    let keys = source::whole_keys(&["undo", "recipients", "public"]);
    assert!(keys.len() >= 10, "{keys:?}");
    assert_eq!(missing(keys), BTreeSet::new());
    let rested = ["result", "ruling", "advice", "comments-td", "decision", "approval", "notification"];
    assert_eq!(missing(rested.map(|name| key("rested", name))), BTreeSet::new());
}

#[test]
fn every_office_outcome_and_position_has_its_name() {
    use rulebook::decision::Office;
    let offices = [
        Office::Director,
        Office::Secretariat,
        Office::Chair,
        Office::StudyGroup,
        Office::MemberState,
        Office::Delegation,
        Office::SecretaryGeneral,
        Office::Calendar,
    ];
    for office in offices {
        let wire = serde_json::to_value(&office).unwrap();
        let own = words::text(Lang::Zh, &key("office", wire.as_str().unwrap()), &words::Args::new());
        assert_eq!(own, words::office(Lang::Zh, office));
    }
    let outcomes = ["authorized", "not-at-this-meeting", "awaits-director"].map(|name| key("outcome", name));
    let positions = ["opposes", "reserves", "asks-more-time", "abstains"].map(|name| key("position", name));
    assert_eq!(missing(outcomes.into_iter().chain(positions)), BTreeSet::new());
}
