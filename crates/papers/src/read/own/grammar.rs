//! What the facts of our own letters look like, so that a clause turned round ends each fact where it ends.
//!
//! A day, a count or the number of a text has a form of its own. What has none, such as a title, is whatever stands between the words.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use words::{Args, Lang, Sheet};

use crate::read::pattern::{Hit, Pattern, inline};
use crate::read::unreadable::limits;

/// The patterns of a sheet that were made so far; each is made once.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<HashMap<String, Arc<Vec<Pattern>>>>);

/// The clauses of one letter in one language, turned round.
#[derive(Clone, Copy)]
pub(crate) struct Grammar<'a> {
    /// The clauses.
    pub(crate) sheet: &'a Sheet,
    known: &'a Known,
}

/// A number, a code or the name of a document: one word, without brackets and without what separates words of a list.
const NAME: &str = r"[^\s（）()，、：；。,;\[\]和]+";
/// The same, where it must look like the number of a text: "X.1237", "X.pki-em".
const TEXT: &str = r"[A-Za-z]{1,2}\.[^\s（）()，、：；。,;\[\]和]+";
/// A time on a clock.
const CLOCK: &str = r"\d{2}:\d{2}";

impl<'a> Grammar<'a> {
    /// The grammar of a sheet.
    pub(crate) fn new(sheet: &'a Sheet, known: &'a Known) -> Self {
        Self { sheet, known }
    }

    /// The language.
    pub(in crate::read) fn lang(&self) -> Lang {
        self.sheet.lang()
    }

    /// A clause without facts, as it is printed.
    pub(in crate::read) fn label(&self, key: &str) -> String {
        let text = self.sheet.text(key, &Args::new()).unwrap_or_default();
        crate::read::lines::tidy(&text, false)
    }

    /// What is printed for a fact that no source gives.
    pub(crate) fn unknown(&self) -> String {
        self.label("unknown")
    }

    /// A clause in a text that is nothing else, with its facts.
    pub(in crate::read) fn find(&self, key: &str, text: &str) -> Option<Hit> {
        if text.len() > limits::CLAUSE {
            return None;
        }
        self.patterns(key).iter().find_map(|pattern| pattern.find(text))
    }

    /// The one of several clauses that a text is: the one with the most words; of two with as many, the later in the list.
    pub(in crate::read) fn best(&self, keys: &[&str], text: &str) -> Option<Hit> {
        if text.len() > limits::CLAUSE {
            return None;
        }
        let hits = keys.iter().filter_map(|key| {
            let patterns = self.patterns(key);
            let found = patterns.iter().filter_map(|pattern| Some((pattern.weight(), pattern.find(text)?)));
            found.max_by_key(|(weight, _)| *weight)
        });
        hits.max_by_key(|(weight, _)| *weight).map(|(_, hit)| hit)
    }

    /// The patterns of a clause, made when they are first wanted.
    fn patterns(&self, key: &str) -> Arc<Vec<Pattern>> {
        let mut known = self.known.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(patterns) = known.get(key) {
            return Arc::clone(patterns);
        }
        let mut patterns = match key {
            // A list of texts of several kinds: as many patterns as it has kinds.
            "texts-plain" | "texts-determined" | "texts-consulted" => self.lists_of_texts(key),
            "text-of-agenda" => {
                Pattern::written(key, &format!("^{}$", self.text_of_agenda())).into_iter().collect()
            }
            // The words after the last brackets, or after the first: which of them is right is seen by what stands in them.
            "chair-of-country" => {
                let looks = |name: &str| self.looks(key, name);
                let greedy =
                    |name: &str| if name == "name" { ".+".to_owned() } else { self.looks(key, name) };
                let mut each = Pattern::of_clause(self.sheet, key, &looks);
                each.extend(Pattern::of_clause(self.sheet, key, &greedy));
                each
            }
            _ => Pattern::of_clause(self.sheet, key, &|name| self.looks(key, name)),
        };
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.weight()));
        let patterns = Arc::new(patterns);
        known.insert(key.to_owned(), Arc::clone(&patterns));
        patterns
    }

    /// Every reading of a clause in a text.
    pub(in crate::read) fn readings(&self, key: &str, text: &str) -> Vec<Hit> {
        if text.len() > limits::CLAUSE {
            return Vec::new();
        }
        self.patterns(key).iter().filter_map(|pattern| pattern.find(text)).collect()
    }

    /// A clause in a text, where one of its facts is known: the other is what stands beside it.
    pub(in crate::read) fn beside(&self, key: &str, known: (&str, &str), text: &str) -> Option<Hit> {
        let looks = |name: &str| {
            // An invisible letter at the end of a fact leaves a blank there.
            if name == known.0 { format!(" ?{} ?", regex::escape(known.1)) } else { self.looks(key, name) }
        };
        Pattern::of_clause(self.sheet, key, &looks).iter().find_map(|pattern| pattern.find(text))
    }

    /// What a fact of a clause looks like.
    fn looks(&self, key: &str, name: &str) -> String {
        let unknown = |known: &str| format!("{}|{known}", regex::escape(&self.unknown()));
        match (key, name) {
            ("letter-name", "group") => unknown(NAME),
            (
                "invitation-physical"
                | "invitation-hybrid"
                | "invitation-virtual"
                | "invitation-special"
                | "invitation-unknown"
                | "intention",
                "group",
            ) => self.phrase("study-group-with-title"),
            (_, "group") => self.phrase("study-group"),
            (_, "date" | "until") => unknown(self.date()),
            (_, "days") => unknown(&self.days()),
            (_, "time" | "from" | "to") => unknown(CLOCK),
            (_, "utc" | "utc-from" | "utc-to") => r"(?:-?\d{4,6}-\d{2}-\d{2} )?\d{2}:\d{2}".to_owned(),
            (_, "serial" | "support" | "against" | "size" | "share") => unknown(r"\d+"),
            (_, "annex") => "[A-Z?]".to_owned(),
            // A heading has its words around each fact: whatever stands in the place of one is it.
            ("text-heading", "number" | "report") => ".+?".to_owned(),
            (_, "number" | "code" | "provisional" | "report") => unknown(NAME),
            (_, "numbers") => self.list(&self.named()),
            (_, "edition") => self.edition(),
            (_, "formerly") => format!("(?:{})?", self.phrase("formerly")),
            (_, "page") => format!("(?:{}|{})", self.phrase("home-page-at"), self.phrase("home-page")),
            (_, "more") => {
                format!("(?:{}|{})?", self.phrase("event-must-register"), self.phrase("event-address"))
            }
            _ => ".+?".to_owned(),
        }
    }

    /// A clause inside another.
    fn phrase(&self, key: &str) -> String {
        inline(self.sheet, key, &|name| self.looks(key, name))
    }

    /// A day as letters print it.
    fn date(&self) -> &'static str {
        match self.lang() {
            Lang::Zh => r"\d{4}年\d{1,2}月\d{1,2}日",
            _ => r"\d{1,2} [A-Z][a-z]+ \d{4}",
        }
    }

    /// The first and last day of a period.
    fn days(&self) -> String {
        let range = match self.lang() {
            Lang::Zh => r"\d{4}年\d{1,2}月\d{1,2}日?-(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日",
            _ => r"\d{1,2}(?: [A-Z][a-z]+)?(?: \d{4})? ?– ?\d{1,2} [A-Z][a-z]+ \d{4}",
        };
        format!("{range}|{}", self.date())
    }

    /// The name of an edition, or its id where it has none.
    fn edition(&self) -> String {
        let names = self.editions().map(|(_, name)| regex::escape(&name));
        names.chain([".+?".to_owned()]).collect::<Vec<_>>().join("|")
    }

    /// The ids of the editions that have a name, with the names.
    pub(crate) fn editions(&self) -> impl Iterator<Item = (&'a str, String)> {
        let known = self.sheet.keys().filter_map(|key| key.strip_prefix("edition-"));
        known.map(|id| (id, self.label(&format!("edition-{id}"))))
    }

    /// What stands between the parts of a list: between two of them, and before the last.
    pub(in crate::read) fn separators(&self) -> [String; 2] {
        ["list-comma", "list-and"].map(|key| {
            let args = Args::new().text("first", "\u{e010}").text("next", "\u{e010}");
            let text = self.sheet.text(key, &args).unwrap_or_default();
            text.split('\u{e010}').nth(1).unwrap_or_default().to_owned()
        })
    }

    /// A list of what looks alike.
    fn list(&self, each: &str) -> String {
        let [comma, and] = self.separators().map(|separator| regex::escape(&separator));
        format!("{each}(?:{comma}{each})*(?:{and}{each})?")
    }

    /// A text by its number or code, with both where the letter knows such a phrase.
    fn named(&self) -> String {
        let unknown = regex::escape(&self.unknown());
        if self.sheet.has("text-with-code") {
            format!("(?:{}|{unknown}|{NAME})", self.phrase("text-with-code"))
        } else {
            format!("(?:{unknown}|{NAME})")
        }
    }

    /// Lists of texts, those of one kind together: a pattern for each number of kinds.
    fn lists_of_texts(&self, key: &str) -> Vec<Pattern> {
        let phrase = match key {
            "texts-plain" => self.phrase("draft-text"),
            "texts-determined" => self.phrase("determined-draft-text"),
            _ => format!("(?:{}|{})", self.phrase("draft-text"), self.phrase("draft-of-unknown-kind")),
        };
        let [comma, and] = self.separators().map(|separator| regex::escape(&separator));
        let of = |kinds: usize| {
            let mut pattern = format!("^(?P<kind1>{phrase})");
            for kind in 2..=kinds {
                let separator = if kind == kinds { &and } else { &comma };
                pattern.push_str(&format!("{separator}(?P<kind{kind}>{phrase})"));
            }
            Pattern::written(key, &format!("{pattern}$")).ok()
        };
        (1..=4).filter_map(of).collect()
    }

    /// A text as an agenda names it.
    fn text_of_agenda(&self) -> String {
        let looks = |name: &str| match name {
            "number" | "code" => TEXT.to_owned(),
            _ => ".+?".to_owned(),
        };
        let name = [
            inline(self.sheet, "text-with-code", &looks),
            inline(self.sheet, "text-amendment", &looks),
            TEXT.to_owned(),
        ]
        .join("|");
        let carried = |part: &str| match part {
            "text" => name.clone(),
            _ => ".+?".to_owned(),
        };
        format!("(?:{}|{name})", inline(self.sheet, "text-carried", &carried))
    }
}
