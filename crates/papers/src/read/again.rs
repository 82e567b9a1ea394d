//! What a letter says a second time: a number beside the list that it counts, a day of the annex that stands in the table as well, the
//! group on the form. A fact has one value; what is said again is kept beside it, so that the two can be compared.

use jiff::civil::Date;
use serde::Serialize;
use std::ops::Range;

use super::lines::{Piece, Place, mark};
use super::parts::{Parts, find};
use super::strangers::Strangers;
use super::{Said, values};
use crate::collective_letter::Action;
use words::Lang;

/// Something that a letter says again, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Again {
    /// What it says.
    #[serde(flatten)]
    pub what: Repeated,
    /// The line on which it stands.
    pub line: usize,
}

/// What a letter may say again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "again")]
pub enum Repeated {
    /// How many texts a consultation is about, of those of the letter.
    Consulted {
        /// Which, from 0.
        consultation: usize,
        /// How many the letter says.
        said: u32,
    },
    /// How many texts the replies of a row of the table are about.
    Replies {
        /// The circular that the row names.
        circular: Option<String>,
        /// How many the row says; none where it does not.
        said: Option<u32>,
    },
    /// How many texts a circular is about.
    Proposed {
        /// How many it says.
        said: u32,
    },
    /// Until when something is to be done, outside the table.
    Until {
        /// What.
        action: Action,
        /// The last day.
        on: Date,
    },
    /// The group.
    Group {
        /// Its number.
        number: String,
    },
    /// The circular itself, on its form.
    Circular {
        /// Its number.
        number: String,
    },
    /// The days of the meeting.
    Days {
        /// The first.
        first: Date,
        /// The last.
        last: Date,
    },
    /// The day of the circular, in a note.
    Dated {
        /// The day.
        on: Date,
    },
    /// The section of Resolution 1 that has the procedure.
    Section {
        /// Its number.
        number: String,
    },
    /// The clause of Resolution 1 under which Member States are consulted.
    Clause {
        /// Its number.
        number: String,
    },
    /// The office that signs.
    Office {
        /// Its name as it is printed.
        name: String,
        /// Is it the one that signs such letters?
        is_ours: bool,
    },
}

/// What a letter of any hand says again in words that all of them use.
///
/// `known` is what was noted already, by a reader that knows the words of the letter.
pub(super) fn seen(
    pieces: &[Piece],
    parts: &Parts,
    lang: Lang,
    said: &Said,
    known: Vec<Again>,
) -> Vec<Again> {
    let is_known = !known.is_empty();
    let mut scan = Scan { pieces, parts, lang, found: known };
    match said {
        Said::CollectiveLetter(_) => scan.collective_letter(),
        Said::TapConsultation(_) => scan.circular(),
        Said::TapResult(_) | Said::ReplyForm(_) | Said::Unknown => return scan.found,
    }
    scan.office();
    if !is_known {
        scan.counts(matches!(said, Said::CollectiveLetter(_)));
        scan.rows();
    }
    scan.found
}

/// A letter while it is looked through.
struct Scan<'a> {
    pieces: &'a [Piece],
    parts: &'a Parts,
    lang: Lang,
    found: Vec<Again>,
}

impl Scan<'_> {
    /// Every place in a range where a pattern finds something, with the line.
    fn each(&self, within: Range<usize>, name: &str, group: &str) -> Vec<(String, usize)> {
        let patterns = Strangers::of(self.lang).get(name);
        let mut found = Vec::new();
        // The reference of the file has the group in a form of its own.
        let is_file =
            |text: &str| Strangers::of(self.lang).get("file").iter().any(|one| one.find(text).is_some());
        let pieces = self.pieces.get(within).unwrap_or_default().iter();
        for piece in pieces.filter(|piece| !is_file(&piece.text)) {
            let hits = patterns.iter().flat_map(|pattern| pattern.find_all(&piece.text));
            found.extend(hits.filter_map(|hit| Some((hit.get(group)?.to_owned(), piece.line))));
        }
        found
    }

    fn groups(&mut self, found: Vec<(String, usize)>) {
        let group = |(number, line)| Again { what: Repeated::Group { number }, line };
        self.found.extend(found.into_iter().map(group));
    }

    /// How many texts a consultation is about, or the circular.
    fn counts(&mut self, in_a_letter: bool) {
        let mut consultation = 0;
        for at in self.parts.body.clone() {
            let is_consulted = find(self.pieces, at..at + 1, self.lang, "consultation").is_some();
            let counted = self.each(at..at + 1, "texts-counted", "count").into_iter().next();
            if let Some((said, line)) =
                counted.and_then(|(said, line)| Some((values::count(&said.to_lowercase())?, line)))
            {
                if in_a_letter && is_consulted {
                    self.found.push(Again { what: Repeated::Consulted { consultation, said }, line });
                } else if !in_a_letter {
                    self.found.push(Again { what: Repeated::Proposed { said }, line });
                }
            }
            consultation += usize::from(is_consulted);
        }
    }

    /// The circulars whose replies the table of deadlines asks for: what is due stands in cells or behind marks.
    fn rows(&mut self) {
        let Some((table, _)) = find(self.pieces, self.parts.body.clone(), self.lang, "deadlines") else {
            return;
        };
        for at in table + 1..self.parts.body.end {
            let piece = &self.pieces[at];
            let in_table = piece.place != Place::Paragraph || mark(&piece.text).1.len() < piece.text.len();
            let is_reply = in_table && find(self.pieces, at..at + 1, self.lang, "due-tap-replies").is_some();
            if !is_reply || find(self.pieces, at..at + 1, self.lang, "due-registration").is_some() {
                continue;
            }
            for (circular, line) in self.each(at..at + 1, "circular-number", "circular") {
                let what = Repeated::Replies { circular: Some(circular), said: None };
                self.found.push(Again { what, line });
            }
        }
    }

    /// The group among the addressees, in the invitation and beside the chair.
    fn collective_letter(&mut self) {
        self.groups(self.each(self.parts.head.clone(), "group-number", "number"));
        if let Some((at, _)) = find(self.pieces, self.parts.body.clone(), self.lang, "invitation") {
            self.groups(self.each(at..at + 1, "group-number", "number").into_iter().take(1).collect());
        }
        self.groups(self.each(self.parts.body.clone(), "group-of-chair", "number"));
    }

    /// Group, days, clauses and the number of the circular on its form.
    fn circular(&mut self) {
        self.groups(self.each(self.parts.head.clone(), "group-number", "number"));
        let head = self.pieces.get(self.parts.head.clone()).unwrap_or_default();
        for piece in head {
            for ((first, last), ..) in values::ranges(&piece.text) {
                // A day by itself is that of the letter.
                if first != last {
                    self.found.push(Again { what: Repeated::Days { first, last }, line: piece.line });
                }
            }
        }
        let body = self.parts.body.clone();
        for (number, line) in self.each(body.clone(), "procedure-section", "number") {
            self.found.push(Again { what: Repeated::Section { number }, line });
        }
        for (number, line) in self.each(body, "consultation-clause", "number") {
            self.found.push(Again { what: Repeated::Clause { number }, line });
        }
        // The form is the last annex; what is said of texts before it may name other groups.
        let form = self.parts.annexes.last().filter(|_| self.parts.annexes.len() > 1);
        if let Some(form) = form.map(|annex| annex.within.clone()) {
            self.groups(self.each(form.clone(), "group-number", "number"));
            for (number, line) in self.each(form, "circular-number", "circular") {
                self.found.push(Again { what: Repeated::Circular { number }, line });
            }
        }
    }

    /// The office below the closing words. Its name may go over two lines.
    fn office(&mut self) {
        let end = self.parts.body.end;
        let Some((closing, _)) = find(self.pieces, self.parts.body.clone(), self.lang, "closing") else {
            return;
        };
        let text = |at: usize| self.pieces.get(at).map_or("", |piece| piece.text.as_str());
        let fits = |words: &str, name: &str| {
            Strangers::of(self.lang).get(name).iter().any(|pattern| pattern.find(words).is_some())
        };
        for at in closing + 1..end.min(closing + 4) {
            if !fits(text(at), "office") {
                continue;
            }
            let two = format!("{} {}", text(at), text(at + 1));
            let is_ours = fits(text(at), "director") || fits(&two, "director");
            let what = Repeated::Office { name: text(at).to_owned(), is_ours };
            self.found.push(Again { what, line: self.pieces[at].line });
            return;
        }
    }
}
