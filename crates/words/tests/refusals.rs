//! Every refusal and warning that code can make has its text in each language, and the text shows only what code attaches.

use std::collections::BTreeSet;

use words::{Args, Lang, catalogue, has};

#[allow(dead_code, reason = "each test file uses its part of the reader")]
mod source;

/// The keys that lack a text, and the facts that a text shows and no code attaches.
fn wrong(prefix: &str, keys: &source::Keys) -> Vec<String> {
    let mut found = Vec::new();
    for (name, (facts, places)) in &keys.0 {
        let key = format!("{prefix}-{name}");
        match catalogue().sheet(Lang::En).variables(&key) {
            None => found.push(format!("{key} has no text; it is made in {}", places.join(", "))),
            Some(shown) => {
                let strange: Vec<_> = shown.difference(facts).collect();
                if !strange.is_empty() {
                    found
                        .push(format!("{key} shows {strange:?}, and has {facts:?} in {}", places.join(", ")));
                }
            }
        }
    }
    found
}

/// The texts that no code makes.
fn unused(prefix: &str, keys: &source::Keys) -> Vec<String> {
    let all = words::keys().filter_map(|key| key.strip_prefix(prefix)?.strip_prefix('-'));
    all.filter(|name| !keys.0.contains_key(*name)).map(str::to_owned).collect()
}

#[test]
fn every_refusal_has_its_text_and_shows_only_facts_that_code_attaches() {
    let (refusals, _) = source::reasons();
    assert!(refusals.0.len() > 100, "{}", refusals.0.len());
    assert_eq!(wrong("refusal", &refusals), Vec::<String>::new());
    assert_eq!(unused("refusal", &refusals), Vec::<String>::new());
}

#[test]
fn every_warning_has_its_text_and_shows_only_facts_that_code_attaches() {
    let (_, warnings) = source::reasons();
    assert!(!warnings.0.is_empty());
    assert_eq!(wrong("warning", &warnings), Vec::<String>::new());
    assert_eq!(unused("warning", &warnings), Vec::<String>::new());
}

#[test]
fn every_act_that_cannot_be_read_has_its_text_and_shows_only_facts_that_code_attaches() {
    let invalids = source::invalids();
    assert!(invalids.0.contains_key("one-of") && invalids.0.contains_key("missing"), "{invalids:?}");
    assert_eq!(wrong("invalid", &invalids), Vec::<String>::new());
    assert_eq!(unused("invalid", &invalids), Vec::<String>::new());
}

#[test]
fn the_reader_of_the_source_finds_what_it_should() {
    let (refusals, warnings) = source::reasons();
    let facts = |key: &str| refusals.0[key].0.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(facts("reply-after-close"), ["closes", "received", "stage", "text"]);
    assert_eq!(facts("outside-mandate"), ["group", "stage", "text"]);
    assert_eq!(facts("meeting-moved-too-near"), ["due", "meeting", "stage", "text"]);
    assert_eq!(facts("comments-missing"), ["stage", "text"]);
    assert_eq!(facts("only-chair"), ["group"]);
    assert_eq!(facts("text-exists"), ["text"]);
    assert_eq!(facts("no-authority"), ["act", "login", "roles"]);
    assert_eq!(
        warnings.0.keys().collect::<Vec<_>>(),
        [
            "amended-within-two-years",
            "circular-day-unknown",
            "deadline-on-a-weekend",
            "letter-before-the-last",
            "letter-late",
            "other-chairs-not-consulted",
            "reasons-owed"
        ]
    );
}

#[test]
fn every_refusal_says_why_and_what_would_make_it_possible() {
    for key in words::keys().filter(|key| key.starts_with("refusal-")) {
        let sheet = catalogue().sheet(Lang::En);
        let variables = sheet.variables(key).cloned().unwrap_or_default();
        let args = variables.iter().fold(Args::new(), |args, name| match name.as_str() {
            "count" => args.count("count", 2),
            name => args.text(name, "X.9999"),
        });
        let english = words::text(Lang::En, key, &args);
        assert!(english.ends_with('.') && english.matches(". ").count() >= 1, "{key}: {english}");
        assert!(english.chars().count() < 420, "{key} is long: {english}");
        let chinese = words::text(Lang::Zh, key, &args);
        assert!(chinese.ends_with('。') && !chinese.contains(['?', ';']), "{key}: {chinese}");
    }
}

#[test]
fn chinese_is_punctuated_as_chinese() {
    let half_width = [",", ";", "?", "!", ": "];
    let wrong: BTreeSet<&str> = words::keys()
        .filter(|key| {
            ["refusal-", "warning-", "act-", "now-", "field-help-", "undo-"]
                .iter()
                .any(|start| key.starts_with(start))
        })
        .filter(|key| {
            let variables = catalogue().sheet(Lang::Zh).variables(key).cloned().unwrap_or_default();
            let args = variables.iter().fold(Args::new(), |args, name| match name.as_str() {
                "count" => args.count("count", 2),
                name => args.text(name, "甲"),
            });
            let text = words::text(Lang::Zh, key, &args);
            half_width.iter().any(|sign| text.contains(sign))
        })
        .collect();
    assert_eq!(wrong, BTreeSet::new());
    assert!(has("refusal-not-begun"));
}
