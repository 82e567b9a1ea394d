//! The clause texts of the letters, turned round: what a clause prints becomes the pattern by which it is read.
//!
//! A letter that the secretariat words in its own way is read by the same words. Letters of other hands are read by patterns of
//! their own ([`super::strangers`]).

use regex::Regex;
use std::collections::BTreeMap;
use words::{Args, Sheet};

/// A clause or a stranger's wording, with the facts that stand in it.
#[derive(Debug)]
pub(super) struct Pattern {
    /// The key of the clause.
    pub(super) key: String,
    /// The variant that this pattern prints, by the name of its selector: `kind` = `new`.
    pub(super) variant: BTreeMap<String, String>,
    regex: Regex,
}

/// A clause found in a text, with its facts and where each stands: first and last byte.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The key of the clause.
    pub(super) key: String,
    /// The variant.
    pub(super) variant: BTreeMap<String, String>,
    facts: BTreeMap<String, (String, usize, usize)>,
}

impl Hit {
    /// A fact, as it is printed.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.facts.get(name).map(|(text, ..)| text.as_str())
    }

    /// Where a fact stands.
    pub(super) fn place(&self, name: &str) -> Option<(usize, usize)> {
        self.facts.get(name).map(|(_, from, to)| (*from, *to))
    }
}

/// Stands for a count while a clause is printed to be turned round: no letter prints it by itself.
const COUNT: u32 = 7_919_237;
/// Begins and ends the name of a fact in a clause that is printed to be turned round.
const EDGES: [char; 2] = ['\u{e010}', '\u{e011}'];
/// The forms of a plural.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Pattern {
    /// A pattern as it is written in a file of patterns.
    ///
    /// # Errors
    /// It is not a regular expression.
    pub(super) fn written(key: &str, pattern: &str) -> Result<Self, regex::Error> {
        Ok(Self { key: key.to_owned(), variant: BTreeMap::new(), regex: Regex::new(pattern)? })
    }

    /// Everything that a clause can print: one pattern for each combination of its variants.
    pub(super) fn of_clause(sheet: &Sheet, key: &str) -> Vec<Self> {
        let mut combinations = vec![BTreeMap::new()];
        for (name, variants) in sheet.selects(key) {
            if combinations.iter().any(|chosen: &BTreeMap<String, String>| chosen.contains_key(name)) {
                continue;
            }
            let with = |chosen: &BTreeMap<String, String>, variant: &String| {
                let mut chosen = chosen.clone();
                chosen.insert(name.clone(), variant.clone());
                chosen
            };
            combinations = combinations
                .iter()
                .flat_map(|chosen| variants.iter().map(move |v| with(chosen, v)))
                .collect();
        }
        combinations.into_iter().filter_map(|variant| Self::printed(sheet, key, variant)).collect()
    }

    /// The pattern of one combination of variants.
    fn printed(sheet: &Sheet, key: &str, variant: BTreeMap<String, String>) -> Option<Self> {
        let mut args = Args::new();
        for name in sheet.variables(key)? {
            args = match variant.get(name).map(String::as_str) {
                Some("one" | "1") => args.count(name, 1),
                Some(plural) if PLURALS.contains(&plural) => args.count(name, COUNT),
                Some(word) => args.text(name, word),
                None if name == "count" => args.count(name, COUNT),
                None => args.text(name, format!("{}{name}{}", EDGES[0], EDGES[1])),
            };
        }
        let printed = sheet.text(key, &args).ok()?;
        let regex = Regex::new(&turned_round(&printed)).ok()?;
        Some(Self { key: key.to_owned(), variant, regex })
    }

    /// The clause in a text, with its facts.
    pub(super) fn find(&self, text: &str) -> Option<Hit> {
        self.regex.captures(text).map(|found| self.hit(&found))
    }

    /// Every place of a text where the pattern is found.
    pub(super) fn find_all(&self, text: &str) -> Vec<Hit> {
        self.regex.captures_iter(text).map(|found| self.hit(&found)).collect()
    }

    fn hit(&self, found: &regex::Captures<'_>) -> Hit {
        let named = self.regex.capture_names().flatten();
        let facts = named.filter_map(|name| {
            let fact = found.name(name)?;
            let printed = (fact.as_str().trim().to_owned(), fact.start(), fact.end());
            Some((name.replace('_', "-"), printed))
        });
        Hit { key: self.key.clone(), variant: self.variant.clone(), facts: facts.collect() }
    }

    /// How many letters of the pattern are words of the clause: the more, the less it finds by accident.
    pub(super) fn weight(&self) -> usize {
        self.regex.as_str().replace("(?P<", "").len()
    }
}

/// The pattern of a printed clause: its words as they stand, a group for each fact. A fact that stands twice is read once.
fn turned_round(printed: &str) -> String {
    let mut pattern = String::from("^");
    let mut seen: Vec<String> = Vec::new();
    for (at, piece) in printed.split(EDGES).enumerate() {
        if at % 2 == 0 {
            let words = regex::escape(&super::lines::tidy(piece, at > 0));
            pattern.push_str(&words.replace(&COUNT.to_string(), r"(?P<count>\d+)"));
            continue;
        }
        let name = piece.replace('-', "_");
        if seen.contains(&name) {
            pattern.push_str(".+?");
        } else {
            pattern.push_str(&format!("(?P<{name}>.+?)"));
            seen.push(name);
        }
    }
    // A count may be printed more than once as well.
    let mut parts = pattern.splitn(2, r"(?P<count>\d+)");
    let first = parts.next().unwrap_or_default().to_owned();
    match parts.next() {
        None => format!("{first}$"),
        Some(rest) => format!(r"{first}(?P<count>\d+){}$", rest.replace(r"(?P<count>\d+)", r"\d+")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    #[test]
    fn a_clause_is_read_by_its_own_words() {
        let text = "due =\n    { $count ->\n        [one] One text of { $group }, due on { $day }.\n       *[other] { $count } texts of { $group } (all { $count }), due on { $day }.\n    }\n";
        let sheet = Sheet::parse(Lang::En, &[("a.ftl", text)]).unwrap();
        let patterns = Pattern::of_clause(&sheet, "due");
        assert_eq!(patterns.len(), 2);
        let read = |text: &str| {
            let hit = patterns.iter().find_map(|pattern| pattern.find(text))?;
            Some((
                hit.get("count").map(str::to_owned),
                hit.get("group")?.to_owned(),
                hit.get("day")?.to_owned(),
            ))
        };
        assert_eq!(
            read("11 texts of SG 17 (v. 2) (all 11), due on 2 July."),
            Some((Some("11".into()), "SG 17 (v. 2)".into(), "2 July".into()))
        );
        assert_eq!(read("One text of SG17, due on 2 July."), Some((None, "SG17".into(), "2 July".into())));
        assert_eq!(read("Two texts of SG17, due on 2 July."), None);
    }
}
