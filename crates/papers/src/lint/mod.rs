//! What is wrong with a letter, read or written: each finding with its rule, its line, and what to do.
//!
//! An *error* is certain: the letter contradicts itself, the calendar or a rule. A *warning* is for a person to look at: it may be
//! meant so. A letter without findings is not thereby right; it holds together.

mod again;
mod calendar;
mod circular;
mod citations;
mod collective;
mod counts;
mod known;
mod result;
mod terms;
mod versions;

use calendar::{Computed, computed};
use jiff::civil::{Date, Weekday};
use rulebook::calendar::Holidays;
use serde::Serialize;
use words::{Args, Lang};

pub use versions::compare;

use crate::collective_letter::Meeting;
use crate::read::{Reading, Said};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gravity {
    /// Certain.
    Error,
    /// For a person to look at.
    Warning,
}

/// What is wrong, where, under which rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule: `CLT-12`.
    pub rule: &'static str,
    /// How grave it is.
    pub gravity: Gravity,
    /// The key of the catalogue, after `lint-`.
    pub key: &'static str,
    /// What its text shows.
    pub facts: Vec<(&'static str, Shown)>,
    /// The fact that it is about, by its path.
    pub fact: String,
    /// The line on which that stands; none for what is missing.
    pub line: Option<usize>,
}

/// A value that a finding shows: its kind decides how each language prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Shown {
    /// Text that is the same in each language.
    Text(String),
    /// A number of things.
    Count(u64),
    /// A day.
    Day(Date),
    /// A first and a last day.
    Days(Date, Date),
    /// A number of a unit of time: `months`.
    Length(u64, String),
    /// The path of a fact; people read its name.
    Fact(String),
    /// A value as the reader has it; people read it in words.
    Value(String),
    /// A key of the catalogue.
    Word(String),
}

impl From<&str> for Shown {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Shown {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<u64> for Shown {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}
impl From<Date> for Shown {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl Finding {
    /// The finding in words.
    pub fn told(&self, lang: Lang) -> String {
        let args = self.facts.iter().fold(Args::new(), |args, (name, shown)| match shown {
            Shown::Text(text) => args.text(name, text.as_str()),
            Shown::Count(count) => args.count(name, *count),
            Shown::Day(day) => args.date(name, *day),
            Shown::Days(first, last) => args.range(name, *first, *last),
            Shown::Length(amount, unit) => {
                let length = Args::new().count("count", *amount).text("unit", unit.as_str());
                args.text(name, words::text(lang, "lint-length", &length))
            }
            Shown::Fact(path) => args.text(name, crate::read::fact_name(lang, path)),
            Shown::Value(value) => args.text(name, crate::read::fact_value(lang, value)),
            Shown::Word(key) => args.key(name, key.as_str()),
        });
        words::text(lang, &format!("lint-{}", self.key), &args)
    }
}

/// The findings on one letter, while it is looked at.
struct Desk<'a> {
    reading: &'a Reading,
    found: Vec<Finding>,
}

impl Desk<'_> {
    fn add(
        &mut self,
        rule: &'static str,
        gravity: Gravity,
        key: &'static str,
        fact: impl Into<String>,
        facts: Vec<(&'static str, Shown)>,
    ) {
        let fact = fact.into();
        let line = self.reading.line_of(&fact);
        self.found.push(Finding { rule, gravity, key, facts, fact, line });
    }

    fn error(
        &mut self,
        rule: &'static str,
        key: &'static str,
        fact: impl Into<String>,
        facts: Vec<(&'static str, Shown)>,
    ) {
        self.add(rule, Gravity::Error, key, fact, facts);
    }

    fn warn(
        &mut self,
        rule: &'static str,
        key: &'static str,
        fact: impl Into<String>,
        facts: Vec<(&'static str, Shown)>,
    ) {
        self.add(rule, Gravity::Warning, key, fact, facts);
    }
}

impl Desk<'_> {
    /// An error that is about no fact of its own, on the line where it stands.
    fn on_line(
        &mut self,
        rule: &'static str,
        key: &'static str,
        line: usize,
        facts: Vec<(&'static str, Shown)>,
    ) {
        let finding =
            Finding { rule, gravity: Gravity::Error, key, facts, fact: String::new(), line: Some(line) };
        // A letter may say the same thing twice on one line.
        if !self.found.contains(&finding) {
            self.found.push(finding);
        }
    }

    /// What a letter must say and does not: fact, whether it is missing, and its name in the catalogue after `lint-what-`.
    fn lacking(&mut self, rule: &'static str, needed: &[(&'static str, bool, &'static str)]) {
        for (fact, _, what) in needed.iter().filter(|(_, is_missing, _)| *is_missing) {
            let what = Shown::Word(format!("lint-what-{what}"));
            // What the reader found and could not make out is not missing: a person looks.
            if let Some(passage) = self.reading.obscure(fact) {
                let said = vec![("what", what), ("passage", Shown::Text(passage.passage.clone()))];
                self.warn(rule, "not-understood", *fact, said);
            } else {
                self.error(rule, "missing", *fact, vec![("what", what)]);
            }
        }
    }
}

/// Is a letter one that the linter knows? Of any other nothing is said to be right.
#[must_use]
pub fn knows(reading: &Reading) -> bool {
    !matches!(reading.said, Said::Unknown)
}

/// Looks at a letter. `holidays` are those of the secretariat.
pub fn lint(reading: &Reading, holidays: &Holidays) -> Vec<Finding> {
    let mut desk = Desk { reading, found: Vec::new() };
    desk.days_of_the_week();
    match &reading.said {
        Said::CollectiveLetter(facts) => desk.collective(facts, &computed(&facts.meeting, holidays)),
        Said::TapConsultation(facts) => {
            let meeting = Meeting { days: facts.issue.meeting.days, ..Meeting::default() };
            desk.circular(facts, &computed(&meeting, holidays));
        }
        Said::TapResult(facts) => desk.result(facts),
        Said::ReplyForm(facts) => desk.lacking(
            "C241-24",
            &[
                ("circular", facts.circular.is_none(), "circular-number"),
                ("texts.0.number", facts.texts.is_empty(), "texts"),
            ],
        ),
        Said::Unknown => {}
    }
    desk.found.sort_by_key(|finding| (finding.gravity, finding.line));
    desk.found
}

/// The names of the days of the week, Monday first, as letters print them.
const WEEKDAYS: [[&str; 3]; 7] = [
    ["Monday", "星期一", "周一"],
    ["Tuesday", "星期二", "周二"],
    ["Wednesday", "星期三", "周三"],
    ["Thursday", "星期四", "周四"],
    ["Friday", "星期五", "周五"],
    ["Saturday", "星期六", "周六"],
    ["Sunday", "星期日", "周日"],
];

/// The day of the week that stands right beside a date: before it in English, after it in Chinese.
fn weekday_beside(before: &str, after: &str) -> Option<(Weekday, &'static str)> {
    let named = |name: &&str| {
        let after = after.trim_start_matches(['（', '(', ' ', ',', '，']);
        let before = before.trim_end_matches([' ', ',', '，']);
        before.ends_with(*name) || after.starts_with(*name)
    };
    let at = WEEKDAYS.iter().position(|names| names.iter().any(&named))?;
    let name = WEEKDAYS[at].iter().find(|name| named(name))?;
    Some((Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()?, name))
}

impl Desk<'_> {
    /// A day of the week that is printed beside a date is that of the date; and each date is one of the calendar.
    fn days_of_the_week(&mut self) {
        for piece in &self.reading.pieces {
            if let Some(printed) = crate::read::impossible(&piece.text) {
                let facts = vec![("printed", Shown::from(printed))];
                self.found.push(Finding {
                    rule: "PR-21",
                    gravity: Gravity::Error,
                    key: "no-such-day",
                    facts,
                    fact: String::new(),
                    line: Some(piece.line),
                });
            }
            for (days, from, to) in crate::read::days(&piece.text) {
                if days.0 != days.1 {
                    continue;
                }
                let Some((weekday, printed)) = weekday_beside(&piece.text[..from], &piece.text[to..]) else {
                    continue;
                };
                if weekday == days.0.weekday() {
                    continue;
                }
                let facts = vec![("printed", Shown::from(printed)), ("day", Shown::from(days.0))];
                self.found.push(Finding {
                    rule: "PR-21",
                    gravity: Gravity::Error,
                    key: "weekday",
                    facts,
                    fact: String::new(),
                    line: Some(piece.line),
                });
            }
        }
    }
}
