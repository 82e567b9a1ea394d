//! What shows a rule (a line above a test) and what cites it (its constant or its id in code).

use crate::Findings;
use crate::source::{code_only, is_word, words};
use crate::tables::Tables;
use crate::workspace::Tracked;
use std::collections::{BTreeMap, BTreeSet};

/// The most ids that one test can be believed to show.
const MOST: usize = 5;
/// Ids that a test may cite and no table need hold: readings, observed practice, house rules.
const FREE: [&str; 3] = ["DC-", "PR-", "H-"];
/// Where rules have their constants, and where parameters name them.
const RULEBOOK: [&str; 2] = ["crates/rulebook/src/", "crates/rulebook/parameters/"];
/// The module that holds them: a file of another module names it when it uses a constant.
const MODULE: &str = "rules::";

/// Rule ids, each with the places that speak of it.
#[derive(Default)]
pub(crate) struct Evidence {
    /// Tests, by the rule they show.
    pub(crate) shown: BTreeMap<String, BTreeSet<String>>,
    /// Files, by the rule they cite.
    pub(crate) cited: BTreeMap<String, BTreeSet<String>>,
    /// Lines that cannot be believed.
    pub(crate) findings: Findings,
}

impl Evidence {
    /// Gathers what `files` show and cite.
    pub(crate) fn gather(files: &[Tracked], tables: &Tables) -> Self {
        let mut evidence = Self::default();
        let mut constants = BTreeMap::new();
        for file in files {
            evidence.note_shown(file, tables);
            if RULEBOOK.iter().any(|folder| file.path.starts_with(folder)) {
                evidence.note_ids(file, tables, &mut constants);
            }
        }
        for file in files.iter().filter(|file| is_code(&file.path)) {
            evidence.note_constants(file, &constants);
        }
        evidence
    }

    /// Notes the `shows:` lines of a file.
    fn note_shown(&mut self, file: &Tracked, tables: &Tables) {
        let lines: Vec<&str> = file.text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(ids) = shows(line) else { continue };
            let place = format!("{}:{}", file.path, at + 1);
            if ids.len() > MOST {
                self.findings.push(format!("{place}: {} ids over one test, {MOST} at most", ids.len()));
                continue;
            }
            let test = match test_below(file, &lines, at) {
                Ok(test) => test,
                Err(problem) => {
                    self.findings.push(format!("{place}: {problem}"));
                    continue;
                }
            };
            for id in ids {
                if !tables.knows(id) && !FREE.iter().any(|free| id.starts_with(free)) {
                    self.findings.push(format!("{place}: {id} is in no table"));
                }
                self.shown.entry(id.to_owned()).or_default().insert(test.clone());
            }
        }
    }

    /// Notes the rule ids that stand as literals in a file: a constant is defined, or a rule is cited by its id.
    fn note_ids(&mut self, file: &Tracked, tables: &Tables, constants: &mut BTreeMap<String, Constant>) {
        for (at, line) in file.text.lines().enumerate() {
            if ["//", "#"].iter().any(|comment| line.trim_start().starts_with(comment)) {
                continue;
            }
            let literals: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            for (nth, id) in literals.iter().copied().enumerate().filter(|(_, literal)| is_id(literal)) {
                let place = format!("{}:{}", file.path, at + 1);
                if let Some(name) = constant_name(line) {
                    constants
                        .insert(name.to_owned(), Constant { id: id.to_owned(), home: file.path.clone() });
                } else if tables.knows(id) {
                    self.cited.entry(id.to_owned()).or_default().insert(file.path.clone());
                }
                if !tables.knows(id) && tables.knows_instrument_of(id) {
                    self.findings.push(format!("{place}: {id} is in no table"));
                }
                let (Some(rule), Some(clause)) = (tables.rule(id), literals.get(nth + 1)) else { continue };
                let same = rule.clause.strip_prefix(clause).is_some_and(|rest| !rest.starts_with(is_word));
                if clause.starts_with(|first: char| first.is_ascii_digit()) && !same {
                    self.findings.push(format!("{place}: {id} is clause {}, not {clause}", rule.clause));
                }
            }
        }
    }

    /// Notes the constants that a file uses, apart from the lines that define them.
    fn note_constants(&mut self, file: &Tracked, constants: &BTreeMap<String, Constant>) {
        let code = code_only(&file.text);
        let names_module = code.contains(MODULE);
        for (line, written) in code.lines().zip(file.text.lines()) {
            let defined = constant_name(written).filter(|_| written.contains('"'));
            let used = words(line).filter(|(_, word)| Some(*word) != defined);
            for constant in used.filter_map(|(_, word)| constants.get(word)) {
                if names_module || constant.home == file.path {
                    self.cited.entry(constant.id.clone()).or_default().insert(file.path.clone());
                }
            }
        }
    }
}

/// A constant of the rulebook that stands for a rule.
struct Constant {
    /// The rule's id.
    id: String,
    /// The file that defines it.
    home: String,
}

/// Is this code of ours that may cite a rule?
fn is_code(path: &str) -> bool {
    path.starts_with("crates/") && path.contains("/src/") && path.ends_with(".rs")
}

/// The constant that a line defines: `MAY_PROCEED = res1("...` or `pub const MAY_PROCEED: Rule = ...`.
fn constant_name(line: &str) -> Option<&str> {
    let (before, _) = line.split_once(" = ")?;
    let shouted =
        |word: &&str| word.len() > 1 && !word.contains(|character: char| character.is_ascii_lowercase());
    words(before).map(|(_, word)| word).find(shouted)
}

/// The ids of a `shows:` line, if the line is one.
fn shows(line: &str) -> Option<Vec<&str>> {
    let line = line.trim_start();
    let comment = line.strip_prefix("//").or_else(|| line.strip_prefix('#'))?;
    let ids = comment.trim_start().strip_prefix("shows:")?;
    Some(ids.split([',', ' ']).map(|id| id.trim_matches(['.', '`'])).filter(|id| !id.is_empty()).collect())
}

/// Does the literal look like the id of a rule: `R1-9.4.5a`, `C241-13`, `DC-7`?
fn is_id(literal: &str) -> bool {
    let Some((family, number)) = literal.split_once('-') else { return false };
    let letters = family.starts_with(|first: char| first.is_ascii_uppercase())
        && family.chars().all(|character| character.is_ascii_uppercase() || character.is_ascii_digit());
    letters
        && number.starts_with(|first: char| first.is_ascii_digit() || first.is_ascii_uppercase())
        && number.contains(|character: char| character.is_ascii_digit())
        && number.chars().all(|character| character.is_ascii_alphanumeric() || "._-".contains(character))
}

/// The test that the line at `at` stands over: the file, and in code the name of the test.
fn test_below(file: &Tracked, lines: &[&str], at: usize) -> Result<String, &'static str> {
    let path = &file.path;
    let below = lines[at + 1..].iter().map(|line| line.trim_start());
    if path.ends_with(".toml") {
        return Ok(path.clone());
    }
    if !path.ends_with(".rs") {
        let named =
            below.take(6).find_map(|line| line.split(['"', '\'', '`']).nth(1).filter(|_| line.contains('(')));
        return Ok(named.map_or_else(|| path.clone(), |name| format!("{path} {name}")));
    }
    let mut attributes: Vec<&str> = lines[..at]
        .iter()
        .rev()
        .map(|line| line.trim())
        .take_while(|line| !line.is_empty() && *line != "}")
        .collect();
    for line in below {
        match function_name(line) {
            Some(name) if attributes.iter().any(|line| is_test(line)) => return Ok(format!("{path} {name}")),
            Some(_) => return Err("what follows is not a test"),
            None => attributes.push(line),
        }
    }
    Err("no test follows")
}

/// The name of the function that begins on `line`.
fn function_name(line: &str) -> Option<&str> {
    let line = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(crate) ")).unwrap_or(line);
    let rest = line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ")?;
    rest.split(|character| !is_word(character)).next()
}

/// Does the attribute make a test of what it stands over?
fn is_test(line: &str) -> bool {
    line.starts_with("#[") && ["test", "case"].iter().any(|word| line.contains(word))
}

#[cfg(test)]
mod tests {
    use super::{Evidence, is_id, shows};
    use crate::tables::Tables;
    use crate::workspace::{Tracked, top};

    /// The mark, in two parts: this file shows nothing.
    const MARK: [&str; 2] = ["// sho", "ws:"];

    /// What the project's own tables and one made-up file give.
    fn gather(path: &str, lines: &[&str]) -> Evidence {
        let tables = Tables::read(&top().expect("a workspace")).expect("tables");
        let text = lines.join("\n").replace("@", &MARK.concat());
        Evidence::gather(&[Tracked { path: path.into(), text }], &tables)
    }

    #[test]
    fn a_test_shows_the_rules_above_it() {
        let found = gather("a/tests/x.rs", &["@ R1-9.4.5a, C241-13", "#[test]", "fn seventy_percent() {}"]);
        assert!(found.findings.is_empty(), "{:?}", found.findings);
        assert_eq!(found.shown["C241-13"].first().map(String::as_str), Some("a/tests/x.rs seventy_percent"));
        let below = gather("a.rs", &["#[rstest]", "#[case::one(1)]", "@ DC-7", "fn f() {}"]);
        assert!(below.shown.contains_key("DC-7"));
    }

    #[test]
    fn six_ids_are_not_believed() {
        let line = "@ R1-9.4.5a R1-9.4.5b R1-9.4.6a R1-9.4.6n R1-9.4.7 R1-9.4.4";
        let found = gather("a.rs", &[line, "#[test]", "fn f() {}"]);
        assert!(found.shown.is_empty());
        assert_eq!(found.findings, ["a.rs:1: 6 ids over one test, 5 at most"]);
    }

    #[test]
    fn an_unknown_id_is_found() {
        let found = gather("a.rs", &["@ R1-9.4.99, PR-6", "#[test]", "fn f() {}"]);
        assert_eq!(found.findings, ["a.rs:1: R1-9.4.99 is in no table"]);
    }

    #[test]
    fn only_a_test_shows() {
        assert_eq!(
            gather("a.rs", &["@ R1-9.4.7", "fn f() {}"]).findings,
            ["a.rs:1: what follows is not a test"]
        );
        assert_eq!(gather("a.rs", &["@ R1-9.4.7"]).findings, ["a.rs:1: no test follows"]);
    }

    #[test]
    fn a_rehearsal_and_a_browser_test_show_too() {
        assert!(gather("r/one.toml", &["# shows: R1-9.4.7"]).shown.contains_key("R1-9.4.7"));
        let browser =
            gather("e2e/reply.test.ts", &["@ R1-9.4.1c", "test('only States reply', async () => {"]);
        assert_eq!(
            browser.shown["R1-9.4.1c"].first().map(String::as_str),
            Some("e2e/reply.test.ts only States reply")
        );
    }

    #[test]
    fn code_cites_by_id_or_by_constant() {
        let path = "crates/rulebook/src/tally.rs";
        let right = gather(path, &["cites(\"R1-9.4.7\", \"9.4.7\")", "// \"R1-0.0\""]);
        assert!(right.findings.is_empty() && right.cited.contains_key("R1-9.4.7"));
        let defined = "pub const MAY: Rule = RES1.rule(\"R1-9.4.5a\", \"9.4.5\");";
        assert!(gather(path, &[defined]).cited.is_empty());
        assert!(gather(path, &[defined, "fn f() { MAY.rules() }"]).cited.contains_key("R1-9.4.5a"));
    }

    #[test]
    fn a_parameter_cites_its_rules() {
        let found = gather(
            "crates/rulebook/parameters/res1.toml",
            &["# \"R1-0.0\"", "rules = [\"R1-9.4.5a\", \"R1-9.99\"]"],
        );
        assert!(found.cited.contains_key("R1-9.4.5a"));
        assert_eq!(found.findings, ["crates/rulebook/parameters/res1.toml:2: R1-9.99 is in no table"]);
    }

    #[test]
    fn code_that_contradicts_the_tables_is_found() {
        let path = "crates/rulebook/src/tally.rs";
        let wrong = gather(path, &["RES1.rule(\"R1-9.4.5a\", \"9.4.6\"); (\"R1-9.4.99\")"]);
        assert_eq!(wrong.findings.len(), 2, "{:?}", wrong.findings);
    }

    #[test]
    fn ids_are_told_from_other_words() {
        assert!(["R1-9.4.5a", "C241-AC7", "DC-7", "R1-F9.1-11", "CLT-4"].into_iter().all(is_id));
        assert!(!["UTC-", "res1-2022", "TAP-on", "X", "9.4-5", "R1-"].into_iter().any(is_id));
        assert_eq!(shows("let x; // shows: R1-1"), None);
    }
}
