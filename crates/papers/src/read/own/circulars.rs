//! The circulars of an approval: what opens a consultation, and what tells its result.

use std::ops::Range;

use super::frame::{Frame, Part};
use super::values::parts;
use super::{Found, Grammar, Reader, Run};
use crate::facts::{DraftText, Issue, Kind, Localized, Provisional};
use crate::read::{Repeated, Said, values};
use crate::{tap_consultation, tap_result};

impl<'a> Reader<'a> {
    /// A circular that opens a consultation.
    pub(super) fn tap_consultation(&mut self, title: &Found, form: Grammar<'a>) -> Option<Said> {
        let frame = self.frame(title, "record-head")?;
        let mut facts = tap_consultation::Facts { issue: frame.issue(), ..Default::default() };
        facts.issue.number = self.take(title, "circular", "number");
        if let Some(subject) = frame.subject {
            let found = self.find(subject.at, subject.from, "subject")?;
            self.meeting(&mut facts.issue, &found);
            let named = self.texts(found.run("texts"), "texts-determined").into_iter();
            let numbers = named.filter_map(|(_, number, _)| self.phrases().known(&number)).collect();
            self.notes.subject_texts = Some(numbers);
        }
        let keys = ["intention", "annexed", "consultation", "threshold"];
        let (mut is_ours, mut is_opened) = (false, false);
        for at in frame.contents.clone() {
            let offset = self.after_number(at);
            let Some(found) = self.best(at, offset, &keys) else {
                self.paragraph(&mut facts.issue, at, offset);
                continue;
            };
            is_ours = true;
            match found.hit.key.as_str() {
                "intention" => {
                    facts.issue.study_group = self.group(&found, "group");
                    self.edition(&mut facts.issue, &found);
                    if let Some((first, last)) = values::range(found.get("days")) {
                        self.notes.repeat(Repeated::Days { first, last }, self.pieces.get(found.at));
                    }
                    facts.issue.meeting.collective_letter =
                        self.take(&found, "letter", "meeting.collective_letter");
                }
                "annexed" => self.proposed(&found),
                "consultation" => {
                    is_opened = true;
                    self.proposed(&found);
                    facts.deadline = self.closing(found.run("deadline"));
                }
                "threshold" => facts.share = self.number(&found, "share", "share"),
                _ => {}
            }
        }
        if !is_opened {
            // Somebody worded that paragraph in another way: its deadline stands in it all the same.
            facts.deadline = frame.contents.clone().find_map(|at| self.closing(self.rest(at, 0)));
        }
        let titles = [("annex-1-title", self.grammar), ("annex-2-title", self.grammar)];
        for Part { key, within, .. } in self.annexes(frame.after.clone(), &titles) {
            match key {
                "annex-1-title" => self.texts_in_detail(&mut facts, within),
                _ => self.annexed_form(&mut facts, within, form),
            }
        }
        is_ours.then(|| Said::TapConsultation(Box::new(facts)))
    }

    /// When replies are due, in a run of text.
    fn closing(&mut self, run: Run) -> Option<words::Deadline> {
        let due = values::deadline(self.words(run))?;
        if parts(self.words(run)).is_some() {
            self.see("deadline", self.words(run), run);
        }
        Some(due)
    }

    /// How many texts a paragraph says that there are.
    fn proposed(&mut self, found: &Found) {
        self.notes.repeat(Repeated::Proposed { said: found.count() }, self.pieces.get(found.at));
    }

    /// A circular that tells the result.
    pub(super) fn tap_result(&mut self, title: &Found) -> Option<Said> {
        let frame = self.frame(title, "record-head")?;
        let mut facts = tap_result::Facts { issue: frame.issue(), ..Default::default() };
        facts.issue.number = self.take(title, "circular", "number");
        if let Some(subject) = frame.subject {
            let found = self.find(subject.at, subject.from, "subject")?;
            self.meeting(&mut facts.issue, &found);
        }
        self.result(&mut facts, &frame)?;
        Some(Said::TapResult(Box::new(facts)))
    }

    /// The body of a result: two paragraphs, the table, each text, paragraphs of this circular alone.
    fn result(&mut self, facts: &mut tap_result::Facts, frame: &Frame) -> Option<()> {
        let Range { mut start, end } = frame.contents.clone();
        let offset = self.after_number(start);
        let refers = self.find(start, offset, "refers")?;
        facts.consultation = self.take(&refers, "consultation", "consultation");
        facts.issue.study_group.number = self.group(&refers, "group").number;
        self.edition(&mut facts.issue, &refers);
        start += 1;
        if self.find(start, self.after_number(start), "outcome-follows").is_some() {
            start += 1;
        }
        if self.is(start, "table-caption") {
            start = self.table_of_outcomes(start + 1, end);
        }
        self.details(facts, start..end);
        Some(())
    }

    /// The table says again what is told of each text below it; gives the piece after it.
    fn table_of_outcomes(&mut self, from: usize, end: usize) -> usize {
        let in_table = |at: &usize| {
            self.pieces.get(*at).is_some_and(|piece| matches!(piece.place, super::super::Place::Cell { .. }))
        };
        let count = (from..end).take_while(in_table).count();
        self.notes.used.extend(from..from + count);
        from + count
    }

    /// The group, the place and the days of the meeting in the subject.
    fn meeting(&mut self, issue: &mut Issue, found: &Found) {
        issue.study_group.number = self.group(found, "group").number;
        issue.meeting.place = self.told(found, "place", "meeting.place");
        issue.meeting.days = self.days(found, "days", "meeting.days");
    }

    /// The edition, by its id.
    fn edition(&mut self, issue: &mut Issue, found: &Found) {
        let Some(printed) = self.take(found, "edition", "edition") else { return };
        let named = self.grammar.editions().find(|(_, name)| *name == printed);
        issue.edition = Some(named.map_or(printed, |(id, _)| id.to_owned()));
    }

    /// A paragraph of this circular alone.
    pub(super) fn paragraph(&mut self, issue: &mut Issue, at: usize, offset: usize) {
        let path = format!("paragraphs.{}", issue.paragraphs.len());
        let told = self.fact(&path, self.rest(at, offset)).map(|text| Localized::new(self.lang(), text));
        issue.paragraphs.push(told.unwrap_or_default());
    }

    /// The heading of a text, after its number: its kind, its number, the code it had, the report that carries it.
    pub(super) fn heading(&mut self, at: usize, index: usize) -> Option<DraftText> {
        let text = self.text(at);
        let offset =
            text.find(". ").filter(|dot| text[..*dot].bytes().all(|byte| byte.is_ascii_digit()))? + 2;
        let found = self.find(at, offset, "text-heading")?;
        let path = format!("texts.{index}");
        let kind = kind(found.hit.variant.get("kind").map(String::as_str));
        let mut draft = DraftText { number: None, ..DraftText::new(kind, "") };
        draft.number = self.take(&found, "number", &format!("{path}.number"));
        if found.hit.get("report").is_some() {
            draft.report = self.take(&found, "report", &format!("{path}.report"));
        }
        draft.provisional = self.formerly(&found, &format!("{path}.provisional"));
        Some(draft)
    }

    /// The code that a text had; a heading without one says that it had none.
    fn formerly(&mut self, found: &Found, path: &str) -> Option<Provisional> {
        let run = found.run("formerly");
        let printed = self.words(run);
        if printed.is_empty() {
            return Some(Provisional::HadNone);
        }
        let from = run.from + (printed.len() - printed.trim_start().len());
        let phrase = self.within(Run { from, ..run }, "formerly")?;
        self.take(&phrase, "provisional", path).map(Provisional::Code)
    }
}

/// The kind that a variant of a clause prints.
pub(super) fn kind(variant: Option<&str>) -> Kind {
    match variant {
        Some("revised") => Kind::Revised,
        Some("amendment") => Kind::Amendment,
        _ => Kind::New,
    }
}
