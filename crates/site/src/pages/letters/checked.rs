//! What is wrong with the papers of a letter: each is read back as anybody would read it, and its versions are held against each other.

use crate::context::Context;
use crate::data;
use papers::lint::{Finding, Gravity, compare, lint};
use papers::read::{self, Reading};
use words::Lang;

/// Something wrong, in words.
#[derive(Clone)]
pub(crate) struct Wrong {
    /// Of which version.
    pub(crate) lang: Lang,
    pub(crate) told: String,
    pub(crate) rule: &'static str,
    /// Has the rule a page?
    pub(crate) is_known: bool,
    pub(crate) is_error: bool,
    pub(crate) line: Option<usize>,
    /// The words of that line.
    pub(crate) quote: Option<String>,
}

impl Wrong {
    pub(crate) fn of(context: &Context, reading: &Reading, found: &Finding) -> Self {
        let piece = found.line.and_then(|line| reading.pieces.iter().find(|piece| piece.line == line));
        Self {
            quote: piece.map(|piece| short(&piece.text)),
            lang: reading.lang,
            told: found.told(context.lang),
            rule: found.rule,
            is_known: data::clause(found.rule).is_some(),
            is_error: found.gravity == Gravity::Error,
            line: found.line,
        }
    }
}

/// The beginning of a line, by which it is found.
fn short(text: &str) -> String {
    let mut letters = text.chars();
    let head: String = letters.by_ref().take(80).collect();
    if letters.next().is_some() { format!("{head}…") } else { head }
}

/// How many facts a page says that it does not have.
pub(crate) fn unknown(page: &str) -> usize {
    page.matches("class=\"unknown\"").count()
}

/// Looks at the pages of a letter in its languages; what they say in two ways comes last.
pub(crate) fn check(context: &Context, pages: &[(Lang, String)]) -> Vec<Wrong> {
    let letters = context.app.letters();
    let read = |(_, page): &(Lang, String)| read::file_by(page.as_bytes(), letters).ok();
    let readings: Vec<Reading> = pages.iter().filter_map(read).collect();
    let holidays = &context.house.registers.holidays;
    let mut wrong = Vec::new();
    for reading in &readings {
        wrong.extend(lint(reading, holidays).iter().map(|found| Wrong::of(context, reading, found)));
    }
    if let [first, others @ ..] = readings.as_slice() {
        for other in others {
            wrong.extend(compare(other, first).iter().map(|found| Wrong::of(context, other, found)));
        }
    }
    wrong
}
