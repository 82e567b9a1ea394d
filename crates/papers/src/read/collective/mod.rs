//! A collective letter of another hand, read into its facts.

mod agenda;
mod body;
mod facilities;
mod head;
pub(super) mod levels;
mod practical;

use std::ops::Range;
use words::Lang;

use super::lines::Piece;
use super::notes::{Notes, Sure};
use super::parts::{Parts, find};
use super::pattern::Hit;
use super::strangers::Strangers;
use crate::collective_letter::Facts;

/// A letter while it is read.
pub(super) struct Reader<'a> {
    pieces: &'a [Piece],
    lang: Lang,
    parts: Parts,
    notes: &'a mut Notes,
    facts: Facts,
}

/// Reads the facts of a collective letter.
pub(super) fn read(pieces: &[Piece], lang: Lang, notes: &mut Notes) -> Facts {
    let parts = Parts::of(pieces, lang);
    let mut reader = Reader { pieces, lang, parts, notes, facts: Facts::default() };
    reader.head();
    reader.meeting();
    reader.consultations();
    reader.people();
    reader.services();
    reader.facilities();
    reader.scope();
    reader.deadlines();
    reader.events();
    reader.agenda();
    reader.practical();
    reader.facts
}

impl Reader<'_> {
    /// Every piece of the letter.
    fn whole(&self) -> Range<usize> {
        0..self.pieces.len()
    }

    /// The first piece of a range in which a pattern is found, in the language of the letter.
    fn find(&self, within: Range<usize>, name: &str) -> Option<(usize, Hit)> {
        find(self.pieces, within, self.lang, name)
    }

    /// Is a pattern found anywhere in a range? Then its piece is noted under `fact`.
    fn says(&mut self, within: Range<usize>, name: &str, fact: &str, value: impl ToString) -> bool {
        let Some((at, _)) = self.find(within, name) else { return false };
        self.see(fact, value, at, (0, 0), Sure::Likely);
        true
    }

    /// Does a pattern fit a text?
    fn fits(&self, text: &str, name: &str) -> bool {
        Strangers::of(self.lang).get(name).iter().any(|pattern| pattern.find(text).is_some())
    }

    /// Notes a fact.
    fn see(
        &mut self,
        fact: impl Into<String>,
        value: impl ToString,
        at: usize,
        bytes: (usize, usize),
        sure: Sure,
    ) {
        if let Some(piece) = self.pieces.get(at) {
            self.notes.see(fact, value, (at, piece), bytes, sure);
        }
    }

    /// Notes what a pattern found under a name, and gives it.
    fn take(&mut self, found: Option<(usize, Hit)>, name: &str, fact: &str) -> Option<String> {
        let (at, hit) = found?;
        let text = hit.get(name)?.to_owned();
        self.see(fact, &text, at, hit.place(name).unwrap_or_default(), Sure::Likely);
        Some(text)
    }
}
