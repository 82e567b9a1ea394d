//! What a reader has seen: each fact with its value, its place, and how sure the reader is.

use serde::Serialize;

use super::again::{Again, Repeated};
use super::lines::Piece;

/// How sure the reader is of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sure {
    /// It stands in words that this house writes itself.
    Certain,
    /// It stands in words that such letters use.
    Likely,
    /// It follows from something else, or the letter says two things.
    Doubtful,
}

/// A fact that was read, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sighting {
    /// The fact, by its path: `deadlines.0.on`.
    pub fact: String,
    /// What was read.
    pub value: String,
    /// The line on which it stands.
    pub line: usize,
    /// First and last letter of it on that line, counted from 0; the whole line where they are equal.
    pub letters: (usize, usize),
    /// How sure the reader is.
    pub sure: Sure,
}

/// A passage that tells of a fact, and from which the reader did not get it: the letter says something, and it is not known what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Obscure {
    /// The fact, by its path: `deadline`.
    pub fact: String,
    /// The passage.
    pub passage: String,
    /// The line on which it stands.
    pub line: usize,
}

/// The sightings of one reading.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) sightings: Vec<Sighting>,
    /// What was found and not understood.
    pub(super) obscure: Vec<Obscure>,
    /// The pieces that something was read from, by their place in the list of pieces.
    pub(super) used: std::collections::BTreeSet<usize>,
    /// What the letter says again.
    pub(super) again: Vec<Again>,
    /// The numbers of the texts that the subject names, where the reader knows the words of the subject.
    pub(super) subject_texts: Option<Vec<String>>,
}

impl Notes {
    /// Notes a passage of a piece that was not understood: first and last byte.
    pub(super) fn obscure(&mut self, fact: impl Into<String>, piece: &Piece, bytes: (usize, usize)) {
        let passage = piece.text.get(bytes.0..bytes.1).unwrap_or(&piece.text).trim().to_owned();
        self.obscure.push(Obscure { fact: fact.into(), passage, line: piece.line });
    }

    /// Notes what a piece says again.
    pub(super) fn repeat(&mut self, what: Repeated, piece: Option<&Piece>) {
        self.again.extend(piece.map(|piece| Again { what, line: piece.line }));
    }

    /// Notes a fact at a place of a piece: first and last byte.
    pub(super) fn see(
        &mut self,
        fact: impl Into<String>,
        value: impl ToString,
        piece: (usize, &Piece),
        bytes: (usize, usize),
        sure: Sure,
    ) {
        let letters = |byte: usize| piece.1.text.get(..byte).map_or(0, |head| head.chars().count());
        self.used.insert(piece.0);
        self.sightings.push(Sighting {
            fact: fact.into(),
            value: value.to_string(),
            line: piece.1.line,
            letters: (letters(bytes.0), letters(bytes.1)),
            sure,
        });
    }
}
