//! The reply form, by itself or annexed to a circular.

use std::ops::Range;

use super::circulars::kind;
use super::{Found, Grammar, Reader, Run};
use crate::facts::{Body, DraftText, Localized, Mark};
use crate::read::lines::Place;
use crate::read::{Said, values};
use crate::reply_form::{Facts, Replier};
use crate::tap_consultation;

impl<'a> Reader<'a> {
    /// A form that is a paper of its own.
    pub(super) fn reply_form(&mut self, title: &Found) -> Option<Said> {
        let mut facts = Facts { circular: self.take(title, "circular", "circular"), ..Facts::default() };
        if title.at > 0 && self.is(0, "mark-rehearsal") {
            facts.mark = Some(Mark::Rehearsal);
        }
        let return_by = self.find(title.at + 1, 0, "return-by")?;
        let due = return_by.run("deadline");
        facts.deadline = values::deadline(self.words(due));
        if facts.deadline.is_some() {
            self.see("deadline", self.words(due), due);
        }
        self.form(&mut facts, title.at + 2..self.pieces.len())?;
        Some(Said::ReplyForm(Box::new(facts)))
    }

    /// The form that is annexed to a circular: its circular tells the rest.
    pub(super) fn annexed_form(
        &mut self,
        facts: &mut tap_consultation::Facts,
        within: Range<usize>,
        grammar: Grammar<'a>,
    ) {
        let mut form = Facts::default();
        let circular = std::mem::replace(&mut self.grammar, grammar);
        let seen = self.notes.sightings.len();
        let is_form = self.form(&mut form, within).is_some();
        self.grammar = circular;
        // What the form says again was seen in the circular.
        let mut again = self.notes.sightings.split_off(seen);
        again.retain(|seen| seen.fact.starts_with("body.address"));
        self.notes.sightings.extend(again);
        if is_form {
            facts.issue.body.address = form.body.address;
        }
    }

    /// The form itself.
    fn form(&mut self, facts: &mut Facts, within: Range<usize>) -> Option<()> {
        let end = within.end;
        let from = within.clone().find(|at| self.is(*at, "label-from"))?;
        self.addressee(&mut facts.body, within.start..from);
        let salutation = (from + 1..end).find(|at| self.is(*at, "salutation"))?;
        self.find(salutation + 1, 0, "statement")?;
        self.replier(&mut facts.replier, from + 1..salutation);
        let closing = (salutation + 2..end).rev().find(|at| self.is(*at, "closing"))?;
        self.rows(facts, salutation + 2..closing);
        self.replier(&mut facts.replier, closing + 1..end);
        Some(())
    }

    /// Where the form goes: after the office its organization, and the lines of its address.
    fn addressee(&mut self, body: &mut Body, within: Range<usize>) {
        let labels = ["label-subject", "label-to", "label-fax", "label-email"];
        let found = self.labelled(within.clone(), &labels);
        for (index, labelled) in found.iter().enumerate() {
            let next = found.get(index + 1).map_or(within.end, |next| {
                // The label stands in the piece before its value, or at the head of it.
                if next.value.from == 0 { next.value.at - 1 } else { next.value.at }
            });
            match labelled.key {
                "label-fax" => body.fax = self.fact("body.fax", labelled.value),
                "label-email" => body.email = self.fact("body.email", labelled.value),
                "label-to" => {
                    let lang = self.lang();
                    let first = labelled.value.at + 1;
                    self.notes.used.insert(labelled.value.at);
                    if first < next {
                        let told = self.fact("body.organization", self.rest(first, 0));
                        body.organization = told.map(|told| Localized::new(lang, told));
                    }
                    for (line, at) in (first + 1..next).enumerate() {
                        let run = self.rest(at, 0);
                        self.see(format!("body.address.{line}"), self.words(run), run);
                        body.address.push(self.words(run).to_owned());
                    }
                }
                _ => {
                    self.find(labelled.value.at, labelled.value.from, "subject");
                }
            }
        }
    }

    /// What is filled in of who replies. A label without a value beside it is room to write.
    fn replier(&mut self, replier: &mut Replier, within: Range<usize>) {
        let labels = [
            "label-name",
            "label-position",
            "label-address",
            "label-fax",
            "label-email",
            "label-administration",
        ];
        let mut at = within.start;
        while at < within.end {
            let key = labels.into_iter().find(|key| self.is(at, key));
            let value = self.beside(at).filter(|value| value.at < within.end);
            at = value.map_or(at + 1, |value| value.at + 1);
            let (Some(key), Some(value)) = (key, value) else { continue };
            let (slot, fact) = match key {
                "label-name" => (&mut replier.name, "replier.name"),
                "label-position" => (&mut replier.position, "replier.position"),
                "label-address" => (&mut replier.address, "replier.address"),
                "label-fax" => (&mut replier.fax, "replier.fax"),
                "label-email" => (&mut replier.email, "replier.email"),
                _ => (&mut replier.member_state, "replier.member_state"),
            };
            // A value of several lines is one value.
            let mut words = self.words(value).to_owned();
            while self.pieces.get(at).is_some_and(|piece| piece.place == self.pieces[value.at].place) {
                words = format!("{words} {}", self.text(at));
                self.notes.used.insert(at);
                at += 1;
            }
            self.see(fact, &words, value);
            *slot = Some(words);
        }
    }

    /// The cell beside a label.
    fn beside(&self, at: usize) -> Option<Run> {
        let (label, value) = (self.pieces.get(at)?.place, self.pieces.get(at + 1)?.place);
        let (Place::Cell { table, row, column: 0 }, Place::Cell { table: t, row: r, column: 1 }) =
            (label, value)
        else {
            return None;
        };
        (table == t && row == r).then(|| self.rest(at + 1, 0))
    }

    /// The rows of the table: a text each, with the group that is to consider it.
    fn rows(&mut self, facts: &mut Facts, within: Range<usize>) {
        for key in ["choose", "column-text", "column-opinion"] {
            for at in within.clone() {
                self.is(at, key);
            }
        }
        for at in within {
            let text = self.text(at);
            let offset = text.char_indices().nth(1).map_or(0, |(second, _)| second);
            let boxed = text.starts_with(['☐', '○', '☒', '◉']) && text[offset..].starts_with(' ');
            if !boxed {
                let Some(found) = self.find(at, 0, "row-text") else { continue };
                let path = format!("texts.{}.number", facts.texts.len());
                let number = self.take(&found, "number", &path);
                let kind = kind(found.hit.variant.get("kind").map(String::as_str));
                facts.texts.push(DraftText { number, ..DraftText::new(kind, "") });
                continue;
            }
            let keys = ["authorize", "not-authorize", "no-comments", "comments-attached"];
            let Some(found) = self.best(at, offset + 1, &keys) else { continue };
            if found.hit.get("group").is_some() {
                facts.study_group.number = self.group(&found, "group").number;
            }
        }
    }
}
