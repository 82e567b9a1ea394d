//! Our own letters, read by the very clauses that wrote them: `read(write(facts)) == facts.as_printed(lang)`.
//!
//! A letter is ours when its title and its frame are clauses of ours. Then each piece is held against the clauses that can stand in its
//! place, the one with the most words first, and gives the facts that stand in it. A piece of the body that is no clause is a
//! paragraph written for that letter alone.

mod agenda;
mod circulars;
mod collective;
mod details;
mod form;
mod frame;
mod grammar;
mod phrases;
mod practical;
mod values;

use std::ops::Range;

use words::Lang;

pub(crate) use agenda::rows_nested;
pub(crate) use grammar::{Grammar, Known};
pub(crate) use phrases::Phrases;
pub(crate) use values::{deadline, minute, replies, zone};

use super::Said;
use super::lines::Piece;
use super::notes::{Notes, Sure};
use super::pattern::Hit;
use crate::letters::{Letter, Letters};

/// Reads a letter of ours; none where it is another's.
pub(super) fn read(pieces: &[Piece], letters: &Letters) -> Option<(Lang, Said, Notes)> {
    let titles = [
        (Letter::CollectiveLetter, "letter-name"),
        (Letter::TapConsultation, "circular-name"),
        (Letter::TapResult, "circular-name"),
        (Letter::ReplyForm, "title"),
    ];
    for (letter, title) in titles {
        for lang in [Lang::En, Lang::Zh] {
            let grammar = letters.grammar(letter, lang);
            // A title stands in the head of a letter; beyond it nothing is looked for.
            let head = pieces.iter().take(HEAD);
            let at = head
                .enumerate()
                .find_map(|(at, piece)| grammar.find(title, &piece.text).map(|hit| (at, hit)));
            let Some((at, hit)) = at else { continue };
            let mut reader = Reader { pieces, grammar, notes: Notes::default() };
            let title = Found { at, offset: 0, hit };
            let said = match letter {
                Letter::CollectiveLetter => reader.collective_letter(&title, letters),
                Letter::TapConsultation => {
                    reader.tap_consultation(&title, letters.grammar(Letter::ReplyForm, lang))
                }
                Letter::TapResult => reader.tap_result(&title),
                Letter::ReplyForm => reader.reply_form(&title),
                Letter::CoverNote | Letter::Corrigendum | Letter::PostList => None,
            };
            if let Some(said) = said {
                return Some((lang, said, reader.notes));
            }
        }
    }
    None
}

/// How many pieces the head of a letter has at most.
const HEAD: usize = 60;

/// A letter while it is read.
struct Reader<'a> {
    pieces: &'a [Piece],
    grammar: Grammar<'a>,
    notes: Notes,
}

/// A clause that was found: the piece, the byte where it begins, its facts.
#[derive(Clone, Debug)]
struct Found {
    at: usize,
    offset: usize,
    hit: Hit,
}

/// A run of text: the piece, its first and its last byte.
#[derive(Clone, Copy, Debug)]
struct Run {
    at: usize,
    from: usize,
    to: usize,
}

impl Found {
    /// Where a fact stands.
    fn run(&self, name: &str) -> Run {
        let (from, to) = self.hit.place(name).unwrap_or_default();
        Run { at: self.at, from: self.offset + from, to: self.offset + to }
    }

    /// A fact as it is printed.
    fn get(&self, name: &str) -> &str {
        self.hit.get(name).unwrap_or_default()
    }

    /// How many things the clause counts: one where it prints no number.
    fn count(&self) -> u32 {
        self.hit.get("count").map_or(1, |count| count.parse().unwrap_or(u32::MAX))
    }
}

impl<'a> Reader<'a> {
    fn lang(&self) -> Lang {
        self.grammar.lang()
    }

    /// The text of a piece.
    fn text(&self, at: usize) -> &'a str {
        self.pieces.get(at).map_or("", |piece| piece.text.as_str())
    }

    /// The words of a run.
    fn words(&self, run: Run) -> &'a str {
        self.text(run.at).get(run.from..run.to).unwrap_or_default()
    }

    /// A whole piece from a byte on.
    fn rest(&self, at: usize, from: usize) -> Run {
        Run { at, from, to: self.text(at).len() }
    }

    /// Is a piece a clause without facts? Then something was read from it.
    fn is(&mut self, at: usize, key: &str) -> bool {
        let is = at < self.pieces.len() && self.text(at) == self.grammar.label(key);
        if is {
            self.notes.used.insert(at);
        }
        is
    }

    /// A clause, if a piece is one from a byte on.
    fn find(&mut self, at: usize, offset: usize, key: &str) -> Option<Found> {
        self.best(at, offset, &[key])
    }

    /// The clause that a piece is from a byte on.
    fn best(&mut self, at: usize, offset: usize, keys: &[&str]) -> Option<Found> {
        let hit = self.grammar.best(keys, self.pieces.get(at)?.text.get(offset..)?)?;
        self.notes.used.insert(at);
        Some(Found { at, offset, hit })
    }

    /// Is a piece one of several clauses?
    fn is_any(&self, at: usize, keys: &[&str]) -> bool {
        self.pieces.get(at).is_some_and(|piece| self.grammar.best(keys, &piece.text).is_some())
    }

    /// The first piece of a range that is a clause.
    fn first(&mut self, within: Range<usize>, key: &str) -> Option<Found> {
        within.into_iter().find_map(|at| self.find(at, 0, key))
    }

    /// A clause that gives all that is left of a piece's facts, in a run of it.
    fn within(&self, run: Run, key: &str) -> Option<Found> {
        let hit = self.grammar.find(key, self.words(run))?;
        Some(Found { at: run.at, offset: run.from, hit })
    }

    /// Notes a fact.
    fn see(&mut self, fact: impl Into<String>, value: impl ToString, run: Run) {
        if let Some(piece) = self.pieces.get(run.at) {
            self.notes.see(fact, value, (run.at, piece), (run.from, run.to), Sure::Certain);
        }
    }

    /// The words of a run as a fact; none where the letter says that it is not given.
    fn fact(&mut self, fact: &str, run: Run) -> Option<String> {
        // An invisible letter at its end leaves a blank there.
        let words = self.words(run).trim();
        self.notes.used.insert(run.at);
        if words.is_empty() || words == self.grammar.unknown() {
            return None;
        }
        self.see(fact, words, run);
        Some(words.to_owned())
    }

    /// A fact of a clause.
    fn take(&mut self, found: &Found, name: &str, fact: &str) -> Option<String> {
        self.fact(fact, found.run(name))
    }

    /// A fact of a clause that is told in the language of the letter.
    fn told(&mut self, found: &Found, name: &str, fact: &str) -> Option<crate::facts::Localized> {
        let text = self.take(found, name, fact)?;
        Some(crate::facts::Localized::new(self.lang(), text))
    }

    /// A number of a clause.
    fn number<T: std::str::FromStr>(&mut self, found: &Found, name: &str, fact: &str) -> Option<T> {
        self.take(found, name, fact)?.parse().ok()
    }

    /// A day of a clause.
    fn day(&mut self, found: &Found, name: &str, fact: &str) -> Option<jiff::civil::Date> {
        let run = found.run(name);
        let day = super::values::first_day(self.words(run))?;
        self.see(fact, day, run);
        Some(day)
    }

    /// A first and last day of a clause.
    fn days(
        &mut self,
        found: &Found,
        name: &str,
        fact: &str,
    ) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        let run = found.run(name);
        let days = super::values::range(self.words(run))?;
        self.see(fact, format!("{} – {}", days.0, days.1), run);
        Some(days)
    }

    /// The byte after the number of a paragraph: 0 where it has none.
    fn after_number(&self, at: usize) -> usize {
        let text = self.text(at);
        if super::values::begins_with_day(text) {
            return 0;
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=4).contains(&digits) && text.as_bytes().get(digits) == Some(&b' ') { digits + 1 } else { 0 }
    }

    /// The items of a list from a piece on.
    fn items(&self, from: usize, until: usize) -> Range<usize> {
        let is_item = |at: &usize| {
            self.pieces.get(*at).is_some_and(|piece| matches!(piece.place, super::Place::Item(_)))
        };
        let count = (from..until).take_while(is_item).count();
        from..from + count
    }
}
