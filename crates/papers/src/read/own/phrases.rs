//! Phrases inside clauses, taken apart: groups, lists of texts, hours, lengths of time, names with what stands in brackets after them.

use jiff::civil::Time;

use super::grammar::Grammar;
use super::values::{clock, named};
use super::{Found, Reader, Run};
use crate::collective_letter::{Chair, Cited, Numbered, Span, Unit};
use crate::facts::{Kind, Localized, StudyGroup};

/// Phrases that a letter's facts are printed in; what a fact is after it was printed and read.
pub(crate) struct Phrases<'a>(pub(crate) Grammar<'a>);

impl Phrases<'_> {
    /// A fact by itself; none where the letter says that it is not given.
    pub(crate) fn known(&self, printed: &str) -> Option<String> {
        let printed = printed.trim();
        (!printed.is_empty() && printed != self.0.unknown()).then(|| printed.to_owned())
    }

    /// The same, told in the language of the letter.
    fn told(&self, printed: &str) -> Option<Localized> {
        Some(Localized::new(self.0.lang(), self.known(printed)?))
    }

    /// A chair. Of two ways to end the name the one is right that leaves no bracket open; a name that itself ends with brackets and
    /// has no country after it is not told from one with a country.
    pub(crate) fn chair(&self, printed: &str) -> Chair {
        let readings = self.0.readings("chair-of-country", printed);
        let whole = |hit: &&crate::read::pattern::Hit| {
            ["name", "country"].iter().all(|name| hit.get(name).is_none_or(is_balanced))
        };
        match readings.iter().find(whole).or(readings.first()) {
            Some(hit) => Chair {
                name: self.known(hit.get("name").unwrap_or_default()),
                country: self.told(hit.get("country").unwrap_or_default()),
            },
            None => Chair { name: self.known(printed), country: None },
        }
    }

    /// A circular with its study period.
    pub(crate) fn cited(&self, printed: &str) -> Option<Cited> {
        let cited = match self.0.find("circular-of-period", printed) {
            Some(hit) => Cited {
                number: self.known(hit.get("number").unwrap_or_default()),
                period: self.known(hit.get("period").unwrap_or_default()),
            },
            None => Cited { number: self.known(printed), period: None },
        };
        (cited != Cited::default()).then_some(cited)
    }

    /// A text by its number and code, in a list of texts of a kind. One word alone is a code where it has no number after its dot.
    pub(crate) fn numbered(&self, printed: &str, kind: Option<Kind>) -> Numbered {
        let amendment = kind == Some(Kind::Amendment);
        if let Some(hit) = self.0.find("text-with-code", printed) {
            let part = |name| self.known(hit.get(name).unwrap_or_default());
            return Numbered { number: part("number"), code: part("code"), amendment, carried_by: None };
        }
        let word = self.known(printed);
        // A new text is known as one by its code: by itself that word is the code.
        let is_code = match kind {
            Some(Kind::New) => true,
            Some(Kind::Amendment | Kind::Revised) => word.as_deref().is_some_and(is_code),
            None => false,
        };
        let (number, code) = if is_code { (None, word) } else { (word, None) };
        Numbered { number, code, amendment, carried_by: None }
    }

    /// What an item of an agenda is about: a text, words, or both. Words that look like a text are taken for one.
    pub(crate) fn item(&self, printed: &str) -> (Option<Numbered>, Localized) {
        let told = |words: &str| self.told(words).unwrap_or_default();
        for hit in self.0.readings("text-with-title", printed) {
            if let Some(text) = self.text_of_agenda(hit.get("text").unwrap_or_default()) {
                return (Some(text), told(hit.get("title").unwrap_or_default()));
            }
        }
        match self.text_of_agenda(printed) {
            Some(text) => (Some(text), Localized::default()),
            None => (None, told(printed)),
        }
    }

    /// A text as an agenda names it.
    fn text_of_agenda(&self, printed: &str) -> Option<Numbered> {
        self.0.find("text-of-agenda", printed)?;
        let carried = self.0.find("text-carried", printed);
        let name = carried.as_ref().and_then(|hit| hit.get("text")).unwrap_or(printed);
        let text = match self.0.find("text-amendment", name) {
            Some(hit) => Numbered {
                number: self.known(hit.get("number").unwrap_or_default()),
                amendment: true,
                ..Numbered::default()
            },
            None if is_code(name) => Numbered { code: Some(name.to_owned()), ..Numbered::default() },
            None => self.numbered(name, None),
        };
        Some(Numbered { carried_by: carried.and_then(|hit| self.known(hit.get("document")?)), ..text })
    }

    /// Whose reservation it is, and what it says: the words after the first sign that ends a name.
    pub(crate) fn reservation(&self, printed: &str) -> (Option<Localized>, Option<Localized>) {
        let hit = self.0.find("reservation", printed);
        let part = |name: &str| self.told(hit.as_ref()?.get(name)?);
        (part("delegation"), part("words"))
    }

    /// A length of time.
    pub(crate) fn length(&self, printed: &str) -> Option<Span> {
        let hit = self.0.find("length", printed)?;
        let unit = match hit.variant.get("unit").map(String::as_str) {
            Some("hours") => Unit::Hours,
            Some("days") => Unit::Days,
            Some("weeks") => Unit::Weeks,
            _ => Unit::Months,
        };
        Some(Span { amount: hit.get("count").map_or(Some(1), |count| count.parse().ok())?, unit })
    }

    /// The names in a list whose names are single words.
    pub(crate) fn list<'t>(&self, printed: &'t str) -> Vec<&'t str> {
        let [comma, and] = self.0.separators();
        let (others, last) = match printed.rsplit_once(and.as_str()) {
            Some((others, last)) => (Some(others), last),
            None => (None, printed),
        };
        others.into_iter().flat_map(|others| others.split(comma.as_str())).chain([last]).collect()
    }
}

/// Has a word no digit after its first dot: "X.pki-em"?
fn is_code(word: &str) -> bool {
    word.split_once('.').is_none_or(|(_, rest)| !rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Is each bracket that opens in a text closed in it, and the reverse?
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_i32;
    for letter in text.chars() {
        match letter {
            '(' | '（' => depth += 1,
            ')' | '）' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

/// Hours as a letter prints them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hours {
    pub(super) from: Option<Time>,
    pub(super) to: Option<Time>,
    pub(super) zone: Option<String>,
}

impl Reader<'_> {
    /// The phrases of the letter.
    pub(super) fn phrases(&self) -> Phrases<'_> {
        Phrases(self.grammar)
    }

    /// The number of a group, with its title where the phrase has it.
    pub(super) fn group(&mut self, found: &Found, fact: &str) -> StudyGroup {
        let run = found.run("group");
        let titled = self.within(run, "study-group-with-title");
        let Some(phrase) = titled.clone().or_else(|| self.within(run, "study-group")) else {
            return StudyGroup::default();
        };
        let number = self.take(&phrase, "number", &format!("{fact}.number"));
        let title = titled.and_then(|phrase| self.told(&phrase, "title", &format!("{fact}.title")));
        StudyGroup { number, title }
    }

    /// An hour with its zone, or a first and a last one.
    pub(super) fn hours(&mut self, found: &Found, name: &str) -> Hours {
        let run = found.run(name);
        self.notes.used.insert(run.at);
        for key in ["hours-zoned", "hours-in-zone", "hours-plain", "hour-zoned", "hour-in-zone"] {
            if let Some(phrase) = self.within(run, key) {
                let time = |name: &str| phrase.hit.get(name).and_then(clock);
                let zone = phrase.hit.get("zone").and_then(|zone| self.phrases().known(zone));
                return Hours {
                    from: time("from").or(time("time")),
                    to: time("to"),
                    zone: zone.as_deref().map(named),
                };
            }
        }
        Hours { from: clock(self.words(run)), ..Hours::default() }
    }

    /// A length of time in a clause.
    pub(super) fn length(&mut self, found: &Found, name: &str, fact: &str) -> Option<Span> {
        let run = found.run(name);
        let span = self.phrases().length(self.words(run))?;
        self.see(fact, self.words(run), run);
        Some(span)
    }

    /// A circular in a clause.
    pub(super) fn cited(&mut self, found: &Found, fact: &str) -> Option<Cited> {
        let run = found.run("circular");
        let cited = self.phrases().cited(self.words(run))?;
        self.see(fact, self.words(run), run);
        Some(cited)
    }

    /// The texts of a list, each with its kind, and where they stand.
    pub(super) fn texts(&self, run: Run, key: &str) -> Vec<(Option<Kind>, String, Run)> {
        let Some(hit) = self.within(run, key) else { return Vec::new() };
        let mut texts = Vec::new();
        for at in 1..=4 {
            let name = format!("kind{at}");
            if hit.hit.get(&name).is_none() {
                break;
            }
            let part = hit.run(&name);
            let phrases = ["draft-text", "determined-draft-text", "draft-of-unknown-kind"];
            let Some(phrase) = phrases.iter().find_map(|key| self.within(part, key)) else { continue };
            let kind = match phrase.hit.variant.get("kind").map(String::as_str) {
                Some("revised") => Some(Kind::Revised),
                Some("amendment") => Some(Kind::Amendment),
                Some(_) => Some(Kind::New),
                None => None,
            };
            let numbers = phrase.run("numbers");
            let each =
                self.phrases().list(self.words(numbers)).into_iter().map(str::to_owned).collect::<Vec<_>>();
            texts.extend(each.into_iter().map(|text| (kind, text, numbers)));
        }
        texts
    }
}
