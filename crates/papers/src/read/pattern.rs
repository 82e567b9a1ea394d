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
    weight: usize,
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
        Ok(Self {
            key: key.to_owned(),
            variant: BTreeMap::new(),
            regex: Regex::new(pattern)?,
            weight: pattern.len(),
        })
    }

    /// Everything that a clause can print: one pattern for each combination of its variants. `looks` gives the regular expression of
    /// what a fact looks like, by its name.
    pub(super) fn of_clause(sheet: &Sheet, key: &str, looks: &Looks<'_>) -> Vec<Self> {
        let of = |(variant, printed): (BTreeMap<String, String>, String)| {
            let regex = Regex::new(&format!("^{}$", turned_round(&printed, looks, true))).ok()?;
            Some(Self { key: key.to_owned(), variant, regex, weight: words_of(&printed) })
        };
        variants(sheet, key).into_iter().filter_map(of).collect()
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
        self.weight
    }
}

/// What a fact looks like, by its name.
pub(super) type Looks<'a> = dyn Fn(&str) -> String + 'a;

/// A clause inside another: what it can print, without the names of its facts.
pub(super) fn inline(sheet: &Sheet, key: &str, looks: &Looks<'_>) -> String {
    let each = variants(sheet, key);
    let each: Vec<String> = each.iter().map(|(_, printed)| turned_round(printed, looks, false)).collect();
    format!("(?:{})", each.join("|"))
}

/// What a clause prints in each combination of its variants, with the names of its facts between [`EDGES`].
fn variants(sheet: &Sheet, key: &str) -> Vec<(BTreeMap<String, String>, String)> {
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
        combinations =
            combinations.iter().flat_map(|chosen| variants.iter().map(move |v| with(chosen, v))).collect();
    }
    let printed = |variant: BTreeMap<String, String>| {
        let printed = printed(sheet, key, &variant)?;
        Some((variant, printed))
    };
    combinations.into_iter().filter_map(printed).collect()
}

/// A clause in one combination of its variants.
fn printed(sheet: &Sheet, key: &str, variant: &BTreeMap<String, String>) -> Option<String> {
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
    sheet.text(key, &args).ok()
}

/// How many letters of a printed clause are words.
fn words_of(printed: &str) -> usize {
    printed.split(EDGES).step_by(2).map(|words| words.chars().count()).sum()
}

/// The pattern of a printed clause: its words as they stand, what a fact looks like for each fact, in a group if it is to be read. A
/// fact that stands twice is read once.
fn turned_round(printed: &str, looks: &Looks<'_>, read: bool) -> String {
    let mut pattern = String::new();
    let mut seen: Vec<String> = Vec::new();
    let last = printed.split(EDGES).count() - 1;
    for (at, piece) in printed.split(EDGES).enumerate() {
        if at % 2 == 0 {
            let words = super::lines::tidy(piece, true);
            let words = if at == 0 && read { words.trim_start() } else { &words };
            let words = if at == last && read { words.trim_end() } else { words };
            pattern.push_str(&with_count(&regex::escape(words), &mut seen, read));
            continue;
        }
        let name = piece.replace('-', "_");
        let look = looks(piece);
        if !read || seen.contains(&name) {
            pattern.push_str(&format!("(?:{look})"));
        } else {
            pattern.push_str(&format!("(?P<{name}>{look})"));
            seen.push(name);
        }
    }
    pattern
}

/// Words with a pattern of digits where the count stands; the first is read.
fn with_count(words: &str, seen: &mut Vec<String>, read: bool) -> String {
    let mut pattern = String::new();
    for (at, piece) in words.split(&COUNT.to_string()).enumerate() {
        if at > 0 {
            let is_new = read && !seen.iter().any(|name| name == "count");
            pattern.push_str(if is_new { r"(?P<count>\d+)" } else { r"\d+" });
            seen.push("count".to_owned());
        }
        pattern.push_str(piece);
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Lang;

    #[test]
    fn a_clause_is_read_by_its_own_words() {
        let text = "due =\n    { $count ->\n        [one] One text of { $group }, due on { $day }.\n       *[other] { $count } texts of { $group } (all { $count }), due on { $day }.\n    }\n";
        let sheet = Sheet::parse(Lang::En, &[("a.ftl", text)]).unwrap();
        let patterns = Pattern::of_clause(&sheet, "due", &|_| ".+?".to_owned());
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
