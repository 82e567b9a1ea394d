//! The frame that letters share: letterhead, date, subject, signature, head of the record, annexes.

use std::ops::Range;

use jiff::civil::Date;

use super::{Found, Grammar, Reader, Run};
use crate::facts::{Body, Issue, Localized, Mark, RecordHead};

/// A label with its value.
#[derive(Clone, Debug)]
pub(super) struct Labelled {
    pub(super) key: &'static str,
    /// The first piece of the value.
    pub(super) value: Run,
}

/// What stands around the contents of a letter.
#[derive(Debug, Default)]
pub(super) struct Frame {
    pub(super) mark: Option<Mark>,
    pub(super) body: Body,
    pub(super) date: Option<Date>,
    pub(super) file: Option<String>,
    pub(super) director: Option<String>,
    pub(super) record_head: Option<RecordHead>,
    /// Where the subject stands.
    pub(super) subject: Option<Run>,
    /// Between title and salutation.
    pub(super) head: Range<usize>,
    /// Between the salutation and the closing words.
    pub(super) contents: Range<usize>,
    /// Everything after the signature.
    pub(super) after: Range<usize>,
    /// How many annexes the letter says it has.
    pub(super) annexes: Option<u32>,
}

impl Frame {
    /// What every circular has, as far as its frame tells it.
    pub(super) fn issue(&self) -> Issue {
        Issue {
            mark: self.mark,
            body: self.body.clone(),
            date: self.date,
            director: self.director.clone(),
            record_head: self.record_head.clone(),
            ..Issue::default()
        }
    }
}

/// The most lines of what stands above a letter on its page.
const BAR: usize = 4;

impl<'a> Reader<'a> {
    /// The frame around a title; none where a part of it that each of our letters has is missing.
    pub(super) fn frame(&mut self, title: &Found, record: &str) -> Option<Frame> {
        let end = self.pieces.len();
        let salutation = (title.at + 1..end).find(|at| self.is(*at, "salutation"))?;
        let (closing, director) = self.signature(salutation + 1)?;
        let mut frame = Frame {
            head: title.at + 1..salutation,
            contents: salutation + 1..closing,
            after: closing + 2 + usize::from(director)..end,
            ..Frame::default()
        };
        if director {
            frame.director = self.fact("director", self.rest(closing + 1, 0));
        }
        self.letterhead(&mut frame, title.at);
        for Labelled { key, value } in self.labelled(frame.head.clone(), &["label-subject"]) {
            frame.subject = (key == "label-subject").then_some(value).or(frame.subject);
        }
        for key in
            ["label-to", "label-copy", "to-member-states", "to-members", "to-sector-members", "to-academia"]
        {
            self.mark_used(frame.head.clone(), key);
        }
        for key in ["copy-sector-members", "copy-academia", "copy-bdt", "copy-br"] {
            self.mark_used(frame.head.clone(), key);
        }
        for key in ["to-associates", "copy-associates", "copy-officers"] {
            self.first(frame.head.clone(), key);
        }
        let count = self.find(frame.after.start, 0, "annex-count");
        if let Some(found) = &count {
            let count = found.count();
            self.see("annexes", count, self.rest(found.at, 0));
            frame.annexes = Some(count);
            frame.after.start += 1;
        }
        if let Some(found) = self.find(frame.after.start, 0, record) {
            let size = self.number(&found, "size", "record_head.size");
            let root = self.take(&found, "root", "record_head.root");
            frame.record_head = size.zip(root).map(|(size, root)| RecordHead { size, root });
            frame.after.start += 1;
        }
        Some(frame)
    }

    /// Notes that a clause without facts stands in a range.
    fn mark_used(&mut self, within: Range<usize>, key: &str) {
        if self.grammar.sheet.has(key) {
            for at in within {
                self.is(at, key);
            }
        }
    }

    /// The closing words, and whether a name stands between them and the office.
    fn signature(&mut self, from: usize) -> Option<(usize, bool)> {
        let (closing, office) = (self.grammar.label("closing"), self.grammar.label("signed-as"));
        let ours = (from..self.pieces.len()).find(|at| {
            self.text(*at) == closing && (self.text(at + 1) == office || self.text(at + 2) == office)
        });
        let Some(at) = ours else { return self.signed_by_another(from, &closing) };
        // A name that reads like the office would leave the office itself unread.
        let named = self.text(at + 1) != office || self.text(at + 2) == office;
        for used in at..=at + 1 + usize::from(named) {
            self.notes.used.insert(used);
        }
        Some((at, named))
    }

    /// The closing words where another office signs: the letter is ours all the same, and what is wrong with it is the office.
    fn signed_by_another(&mut self, from: usize, closing: &str) -> Option<(usize, bool)> {
        let at = (from..self.pieces.len()).find(|at| self.text(*at) == closing)?;
        let ends =
            (at + 2..self.pieces.len().min(at + 4)).find(|at| self.find(*at, 0, "annex-count").is_some())?;
        self.notes.used.extend(at..ends);
        Some((at, ends == at + 3))
    }

    /// Mark, organization, office, contacts, place and date, file: what stands above the title.
    fn letterhead(&mut self, frame: &mut Frame, title: usize) {
        let labels =
            ["label-telephone", "label-fax", "label-email", "label-web", "label-issued", "label-file"];
        // The bar of a page may stand above a letter that was copied from it.
        let mut at = 0;
        if let Some(mark) = (0..title.min(BAR)).find(|at| self.is(*at, "mark-rehearsal")) {
            frame.mark = Some(Mark::Rehearsal);
            at = mark + 1;
        }
        let label = (at..title).find(|at| labels.iter().any(|key| self.text(*at) == self.grammar.label(key)));
        at = label.map_or(at, |label| label.saturating_sub(2).min(at + BAR).max(at));
        let lang = self.lang();
        let told = |reader: &mut Self, fact: &str, at: usize| {
            let text = reader.fact(fact, reader.rest(at, 0))?;
            Some(Localized::new(lang, text))
        };
        frame.body.organization = told(self, "body.organization", at);
        frame.body.office = told(self, "body.office", at + 1);
        for Labelled { key, value } in self.labelled(at + 2..title, &labels) {
            match key {
                "label-telephone" => frame.body.telephone = self.fact("body.telephone", value),
                "label-fax" => frame.body.fax = self.fact("body.fax", value),
                "label-email" => frame.body.email = self.fact("body.email", value),
                "label-web" => frame.body.web = self.fact("body.web", value),
                "label-file" => frame.file = self.fact("file", value),
                _ => {
                    let Some(issued) = self.within(value, "place-and-date") else { continue };
                    frame.body.place = self.told(&issued, "place", "body.place");
                    frame.date = self.day(&issued, "date", "date");
                }
            }
        }
    }

    /// Labels with their values, in a range: the value follows as a piece of its own, or after a blank.
    pub(super) fn labelled(&mut self, within: Range<usize>, labels: &[&'static str]) -> Vec<Labelled> {
        let known: Vec<(&'static str, String)> = labels
            .iter()
            .filter(|key| self.grammar.sheet.has(key))
            .map(|key| (*key, self.grammar.label(key)))
            .collect();
        let mut found = Vec::new();
        let mut at = within.start;
        while at < within.end {
            let text = self.text(at);
            let whole = known.iter().find(|(_, label)| text == label);
            let begun = || {
                known.iter().find(|(_, label)| {
                    text.strip_prefix(label.as_str()).is_some_and(|rest| rest.starts_with(' '))
                })
            };
            if let Some((key, _)) = whole.filter(|_| at + 1 < within.end) {
                found.push(Labelled { key, value: self.rest(at + 1, 0) });
                self.notes.used.insert(at);
                at += 1;
            } else if let Some((key, label)) = begun() {
                found.push(Labelled { key, value: self.rest(at, label.len() + 1) });
            }
            at += 1;
        }
        found
    }

    /// The annexes with these titles, in this order, each with the clauses that it is written in and without its heading. A heading
    /// stands in one piece or in two.
    pub(super) fn annexes(
        &mut self,
        within: Range<usize>,
        titles: &[(&'static str, Grammar<'a>)],
    ) -> Vec<Part<'a>> {
        let mut starts: Vec<(&'static str, Grammar<'a>, usize, usize)> = Vec::new();
        let mut from = within.start;
        for (key, grammar) in titles {
            let title = grammar.label(key);
            let heading = |at: usize| {
                let text = self.text(at);
                if let Some(label) = text.strip_suffix(title.as_str()) {
                    return grammar.find("annex", label.trim_end()).map(|_| at + 1);
                }
                grammar.find("annex", text).filter(|_| self.text(at + 1) == title).map(|_| at + 2)
            };
            let is_known = starts.iter().any(|(known, ..)| known == key);
            let found = (from..within.end).find_map(|at| heading(at).map(|body| (at, body)));
            if let Some((at, body)) = found.filter(|_| !is_known) {
                self.notes.used.extend(at..body);
                starts.push((key, *grammar, at, body));
                from = body;
            }
        }
        let ends: Vec<usize> = starts.iter().skip(1).map(|(.., at, _)| *at).chain([within.end]).collect();
        let mark = self.grammar.label("mark-rehearsal");
        let annexes = starts.into_iter().zip(ends).map(|((key, grammar, _, body), end)| {
            // The mark of a rehearsal stands above each annex.
            let end = if end > body && self.text(end - 1) == mark { end - 1 } else { end };
            Part { key, grammar, within: body..end }
        });
        annexes.collect()
    }
}

/// An annex.
pub(super) struct Part<'a> {
    /// The clause of its title.
    pub(super) key: &'static str,
    /// The clauses that it is written in: an agenda may be told in English in a letter of another language (CL13-17-20).
    pub(super) grammar: Grammar<'a>,
    /// Its pieces.
    pub(super) within: Range<usize>,
}
