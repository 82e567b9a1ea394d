//! Reads, from the source of the rulebook and the desk, which keys code names and which facts it attaches.
//!
//! What is understood as the making of a refusal (or of a warning):
//!
//! - `Refusal::new(RULE, edition, "key")`, `Warning::new(…)`, `case.no(RULE, "key")`, `case.warn(RULE, "key")`, and
//!   `case.need(held, RULE, "key")`, and of letters `asked.refuse(RULE, "key")`, `asked.caution(RULE, "key")`: the key is the last
//!   text among the arguments;
//! - `no("key")`, `refuse(RULE, "key", "field")` where the function has `let no = |…| …;` or the like: the key is the first text
//!   among the arguments, and the facts of the closure come with it;
//! - one of these with a variable for its key: the keys are the texts in kebab-case of the function that nothing else takes.
//!
//! Facts are what the chain behind the call attaches by `.fact("name", …)`, also inside `.map_err(|no| …)`; `case.no` and
//! `case.need` bring `text` and `stage`, `case.warn` brings `text`, those of letters bring `letter`; `.map_err(|no: Refusal| …)` in a function is for each of its
//! refusals. A key that is used at several places may rely on the facts that all of them attach.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Keys, each with the facts that every place attaches, and the places.
#[derive(Debug, Default)]
pub(crate) struct Keys(pub(crate) BTreeMap<String, (BTreeSet<String>, Vec<String>)>);

impl Keys {
    fn add(&mut self, key: &str, facts: BTreeSet<String>, place: &str) {
        let entry = self.0.entry(key.to_owned()).or_insert_with(|| (facts.clone(), Vec::new()));
        entry.0 = entry.0.intersection(&facts).cloned().collect();
        entry.1.push(place.to_owned());
    }
}

/// The refusals and the warnings of the rulebook, the desk and the site.
pub(crate) fn reasons() -> (Keys, Keys) {
    let (mut refusals, mut warnings) = (Keys::default(), Keys::default());
    for (file, text) in files() {
        for function in functions(&text) {
            read(&function, &file, &mut refusals, &mut warnings);
        }
    }
    (refusals, warnings)
}

/// What is said of acts that cannot be read: `Invalid::new(field, "key", …)`, and the keys that a schema leads to.
pub(crate) fn invalids() -> Keys {
    let mut found = Keys::default();
    for (file, text) in files() {
        for call in calls(&text).into_iter().filter(|call| call.name == "Invalid::new") {
            let argument = call.arguments.split(',').nth(1).unwrap_or_default();
            for key in literals(argument) {
                found.add(&key, facts_of(call.chain), &file);
            }
        }
        let (_, wanting) = text.split_once("fn wanting_at(").unwrap_or_default();
        let body = &wanting[..wanting.find("\n    }").unwrap_or_default()];
        for line in body.lines().filter(|line| line.contains("=> \"") || line.contains("key: \"")) {
            let key = literals(line).pop().unwrap_or_default();
            let facts = if key == "one-of" { facts_of(body) } else { BTreeSet::new() };
            found.add(&key, facts, &file);
        }
    }
    found
}

/// The names of events, from `#[serde(rename = "….v1")]`.
pub(crate) fn event_names() -> BTreeSet<String> {
    let texts = files().into_iter().flat_map(|(_, text)| literals(&text));
    texts.filter_map(|text| text.strip_suffix(".v1").map(str::to_owned)).collect()
}

/// Texts in code that are whole keys of the catalogue and begin with one of `prefixes`.
pub(crate) fn whole_keys(prefixes: &[&str]) -> BTreeSet<String> {
    let begins = |text: &String| prefixes.iter().any(|prefix| text.starts_with(&format!("{prefix}-")));
    files()
        .into_iter()
        .flat_map(|(_, text)| literals(&text))
        .filter(|text| is_kebab(text) && begins(text))
        .collect()
}

/// The files of the rulebook, the desk and the site: path and text, without comments and tests.
fn files() -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for folder in ["rulebook/src", "desk/src", "site/src"] {
        walk(&crates.join(folder), &mut found);
    }
    assert!(found.len() > 30, "the sources of the rulebook and the desk stand beside this crate");
    found.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a source can be read");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        (path.strip_prefix(&crates).expect("a source stands in its crate").display().to_string(), code)
    };
    found.into_iter().map(read).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources can be read") {
        let path = entry.expect("a folder of sources can be read").path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The functions of a file, each from its `fn` to the next.
fn functions(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.lines() {
        if line.split_whitespace().any(|word| word == "fn") && !line.trim_start().starts_with("let ") {
            found.push(String::new());
        }
        let last = found.last_mut().expect("it begins with one");
        last.push_str(line);
        last.push('\n');
    }
    found
}

/// A call: the name before the parenthesis, where its arguments begin and end, and the end of the chain behind it.
struct Call<'a> {
    name: &'a str,
    start: usize,
    arguments: &'a str,
    chain: &'a str,
}

/// Reads the refusals and warnings that a function makes.
fn read(function: &str, file: &str, refusals: &mut Keys, warnings: &mut Keys) {
    let closures = closures(function);
    let for_all = for_all(function);
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut open: Vec<(BTreeSet<String>, bool)> = Vec::new();
    for call in calls(function) {
        if call.name.starts_with('.') && !call.arguments.contains(',') {
            continue; // A method of the same name that takes no rule.
        }
        let warning = matches!(call.name, ".warn" | ".caution" | "Warning::new");
        let mut facts: BTreeSet<String> = match call.name {
            ".no" | ".need" => ["text", "stage"].map(str::to_owned).into(),
            ".warn" => ["text".to_owned()].into(),
            ".refuse" | ".caution" => ["letter".to_owned()].into(),
            "Refusal::new" | "Warning::new" => BTreeSet::new(),
            own => match closures.iter().find(|(name, ..)| name == own) {
                Some((_, facts, _)) => facts.clone(),
                None => continue,
            },
        };
        facts.extend(facts_of(call.chain));
        facts.extend(for_all.clone());
        let within = closures.iter().find(|(.., body)| body.contains(&call.start));
        let texts = literals(call.arguments);
        let closure_call = closures.iter().any(|(name, ..)| name == call.name);
        let key = if closure_call { texts.first() } else { texts.last() };
        match key.filter(|key| is_kebab(key)) {
            Some(key) => {
                taken.insert(key.clone());
                let keys = if warning { &mut *warnings } else { &mut *refusals };
                keys.add(key, facts, file);
            }
            // The call inside a closure is read where the closure is called.
            None if within.is_none() => open.push((facts, warning)),
            None => {}
        }
    }
    for (facts, warning) in open {
        let keys = if warning { &mut *warnings } else { &mut *refusals };
        for key in literals(function)
            .iter()
            .filter(|text| text.contains('-') && is_kebab(text) && !taken.contains(*text))
        {
            keys.add(key, facts.clone(), file);
        }
    }
}

/// Closures that make refusals, `let no = |…| …;`: name, facts, place of the body.
fn closures(function: &str) -> Vec<(String, BTreeSet<String>, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    for (at, _) in function.match_indices("let ") {
        let rest = &function[at + 4..];
        let Some((name, after)) = rest.split_once(" =") else { continue };
        if !name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')
            || !after.trim_start().starts_with('|')
        {
            continue;
        }
        let start = at + 4 + name.len() + 2;
        let end = start + statement(&function[start..]);
        let body = &function[start..end];
        let base: &[&str] = if body.contains(".no(") {
            &["text", "stage"]
        } else if body.contains("Refusal::new(") {
            &[]
        } else {
            continue;
        };
        let mut facts = facts_of(body);
        facts.extend(base.iter().map(|name| (*name).to_owned()));
        found.push((name.to_owned(), facts, start..end));
    }
    found
}

/// What `.map_err(|no: Refusal| …)` attaches to each refusal of the function.
fn for_all(function: &str) -> BTreeSet<String> {
    let found = function.find(".map_err(|no: Refusal|");
    found.map_or_else(BTreeSet::new, |at| facts_of(&function[at..at + 9 + balanced(&function[at + 8..])]))
}

/// The calls in a text that may make a refusal.
fn calls(text: &str) -> Vec<Call<'_>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('(') {
        let before = &text[..at];
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | ':' | '.');
        let start = before.rfind(|letter: char| !is_name(letter)).map_or(0, |found| found + 1);
        let whole = &before[start..];
        let name = match whole.rsplit('.').next() {
            Some(method @ ("no" | "need" | "warn" | "refuse" | "caution"))
                if whole.contains('.') || chained(&before[..start]) =>
            {
                &whole[whole.len() - method.len() - 1..]
            }
            Some(_) if whole.contains('.') => continue,
            _ => whole,
        };
        let end = at + balanced(&text[at..]);
        found.push(Call { name, start: at, arguments: &text[at..end], chain: chain(&text[end..]) });
    }
    found
}

/// Does a method follow on the line above?
fn chained(before: &str) -> bool {
    before.trim_end().ends_with('.')
}

/// The methods called on a result: `.fact(…)`, `?`, `.map_err(…)`.
fn chain(text: &str) -> &str {
    let mut end = 0;
    loop {
        let rest = &text[end..];
        let next = rest.trim_start();
        let blank = rest.len() - next.len();
        if next.starts_with('?') {
            end += blank + 1;
        } else if let Some(method) = next.strip_prefix('.') {
            let Some(open) = method.find(|letter: char| !(letter.is_ascii_lowercase() || letter == '_'))
            else {
                break;
            };
            if !method[open..].starts_with('(') {
                break;
            }
            end += blank + 1 + open + balanced(&method[open..]);
        } else {
            break;
        }
    }
    &text[..end]
}

/// The names in `.fact("name", …)`.
fn facts_of(text: &str) -> BTreeSet<String> {
    let calls = text.split(".fact(").skip(1);
    calls.filter_map(|call| literals(call).into_iter().next()).collect()
}

/// The length of a parenthesis with what it holds; texts in it are skipped.
fn balanced(text: &str) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '{' | '[' if !quoted => depth += 1,
            ')' | '}' | ']' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    text.len()
}

/// The length of a statement up to its semicolon.
fn statement(text: &str) -> usize {
    let (mut depth, mut quoted) = (0, false);
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '(' | '{' | '[' if !quoted => depth += 1,
            ')' | '}' | ']' if !quoted => depth -= 1,
            ';' if !quoted && depth <= 0 => return at,
            _ => {}
        }
    }
    text.len()
}

/// The texts in a piece of code.
fn literals(text: &str) -> Vec<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Is a text in kebab-case?
fn is_kebab(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
}
