//! Letters read back into facts: our own by the words that wrote them, others by the words that such letters use.
//!
//! A reading says what kind of letter it is, every fact with the line on which it stands and how sure the reader is, and which lines
//! it could not use. It never guesses in silence: what it does not know stays unknown.

mod circular;
mod collective;
mod lines;
mod notes;
mod parts;
mod pattern;
mod strangers;
mod text;
mod values;

use serde::Serialize;
use words::Lang;

pub use lines::{Piece, Place};
pub use notes::{Sighting, Sure};

use crate::{collective_letter, tap_consultation};
use notes::Notes;
use strangers::Strangers;

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "facts", rename_all = "kebab-case")]
pub enum Said {
    /// A collective letter.
    CollectiveLetter(Box<collective_letter::Facts>),
    /// A circular that opens a consultation of Member States.
    TapConsultation(Box<tap_consultation::Facts>),
    /// A letter of a kind that the reader does not know.
    Unknown,
}

impl Said {
    /// The name of the kind, as the catalogue has it after `paper-kind-`.
    pub fn kind(&self) -> &'static str {
        match self {
            Said::CollectiveLetter(_) => "collective-letter",
            Said::TapConsultation(_) => "tap-consultation",
            Said::Unknown => "unknown",
        }
    }
}

/// A letter that was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// Its language.
    #[serde(serialize_with = "code")]
    pub lang: Lang,
    /// What it says.
    #[serde(flatten)]
    pub said: Said,
    /// Each fact, in the order in which it was read.
    pub sightings: Vec<Sighting>,
    /// The text, piece by piece.
    pub pieces: Vec<Piece>,
    /// Pieces from which nothing was read, by their place in `pieces`.
    pub unused: Vec<usize>,
}

/// A language by its code.
fn code<S: serde::Serializer>(lang: &Lang, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(lang.code())
}

impl Reading {
    /// The line of a fact, where it was seen.
    pub fn line_of(&self, fact: &str) -> Option<usize> {
        self.sightings.iter().find(|seen| seen.fact == fact).map(|seen| seen.line)
    }
}

/// Reads a letter from its text.
pub fn text(text: &str) -> Reading {
    pieces(text::pieces(text))
}

/// Reads a letter from its pieces.
pub fn pieces(pieces: Vec<Piece>) -> Reading {
    let lang = parts::language(pieces.iter().map(|piece| piece.text.as_str()));
    let mut notes = Notes::default();
    let said = match kind(&pieces, lang) {
        Kind::CollectiveLetter => Said::CollectiveLetter(Box::new(collective::read(&pieces, lang, &mut notes))),
        Kind::TapConsultation => Said::TapConsultation(Box::new(circular::read(&pieces, lang, &mut notes))),
        Kind::Unknown => Said::Unknown,
    };
    let unused = (0..pieces.len()).filter(|at| !notes.used.contains(at)).collect();
    Reading { lang, said, sightings: notes.sightings, pieces, unused }
}

/// The kinds that the reader knows.
enum Kind {
    CollectiveLetter,
    TapConsultation,
    Unknown,
}

/// What kind of letter it is: by its name in the head, else by what it does.
fn kind(pieces: &[Piece], lang: Lang) -> Kind {
    let strangers = Strangers::of(lang);
    let says = |name: &str, within: &[Piece]| {
        let patterns = strangers.get(name);
        !patterns.is_empty() && patterns.iter().all(|pattern| within.iter().any(|piece| pattern.find(&piece.text).is_some()))
    };
    let head = parts::find(pieces, 0..pieces.len(), lang, "salutation").map_or(pieces.len().min(40), |(at, _)| at);
    if says("is-collective-letter", &pieces[..head]) {
        Kind::CollectiveLetter
    } else if says("is-consultation", pieces) && says("is-circular", pieces) {
        Kind::TapConsultation
    } else {
        Kind::Unknown
    }
}
