//! The rulebook has no clock, no I/O, no randomness and no hash order (house style 3).

use crate::Findings;
use crate::source::{code_only, words};
use crate::workspace::{Tracked, packages, tracked};
use anyhow::Result;
use std::path::Path;

/// Where the pure source stands.
const PURE: &str = "crates/rulebook/src/";
/// Words that the pure source may not use at all.
const WORDS: [&str; 4] = ["HashMap", "HashSet", "SystemTime", "rand"];
/// Paths that it may not use; the last part may also be imported in a group.
const PATHS: [&[&str]; 6] = [
    &["Instant", "now"],
    &["Timestamp", "now"],
    &["Zoned", "now"],
    &["std", "fs"],
    &["std", "net"],
    &["std", "env"],
];
/// Crates that it may not depend on outside its tests.
const CRATES: [&str; 8] = ["fastrand", "getrandom", "log", "rand", "rusqlite", "tokio", "tracing", "ureq"];

/// Finds what is impure in the rulebook.
pub(crate) fn check(top: &Path) -> Result<Findings> {
    let files = tracked(top, &["rs"])?;
    let mut findings: Findings =
        files.iter().filter(|file| file.path.starts_with(PURE)).flat_map(impure).collect();
    for package in packages(top)?.iter().filter(|package| package.name == "rulebook") {
        let named = package.dependencies.iter().filter(|dependency| !dependency.is_dev());
        let impure = named.filter(|dependency| CRATES.contains(&dependency.name.as_str()));
        findings.extend(impure.map(|dependency| format!("rulebook: depends on {}", dependency.name)));
    }
    Ok(findings)
}

/// What is impure in one file.
fn impure(file: &Tracked) -> Findings {
    let code = code_only(&file.text);
    let found = words(&code).filter_map(|(at, word)| {
        let name = if WORDS.contains(&word) { word.to_owned() } else { forbidden_path(&code, at, word)? };
        let line = 1 + code[..at].matches('\n').count();
        Some(format!("{}:{line}: {name}", file.path))
    });
    found.collect()
}

/// The forbidden path that begins with `word` at `at`, if one does.
fn forbidden_path(code: &str, at: usize, word: &str) -> Option<String> {
    let rest = code[at + word.len()..].trim_start().strip_prefix("::")?.trim_start();
    let next: Vec<&str> = match rest.strip_prefix('{') {
        Some(group) => {
            let end = group.find(';').unwrap_or(group.len());
            words(&group[..end]).map(|(_, imported)| imported).collect()
        }
        None => words(rest).next().map(|(_, next)| next).into_iter().collect(),
    };
    let path = PATHS.iter().find(|path| path[0] == word && next.contains(&path[1]))?;
    Some(path.join("::"))
}

#[cfg(test)]
mod tests {
    use super::impure;
    use crate::workspace::Tracked;

    /// What is impure in one line of source.
    fn found(text: &str) -> Vec<String> {
        impure(&Tracked { path: "a.rs".into(), text: text.into() })
    }

    #[test]
    fn clocks_and_files_are_found() {
        for text in [
            "let x = Timestamp::now();",
            "jiff::Zoned :: now()",
            "std::time::Instant::now",
            "use std::time::SystemTime;",
            "use std::{collections::BTreeMap, fs};",
            "std::env::var(\"X\")",
            "use std::collections::HashMap;",
            "rand::random()",
        ] {
            assert_eq!(found(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn the_place_is_named() {
        assert_eq!(found("\n\nuse std::net::IpAddr;"), ["a.rs:3: std::net"]);
    }

    #[test]
    fn words_in_comments_and_longer_names_are_free() {
        for text in
            ["// std::fs", "\"HashMap\"", "operand", "now()", "std::fmt", "env!(\"X\")", "Timestamp::nowhere"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
