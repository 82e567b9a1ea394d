//! What circulars tell of each text: title, summary, references, intellectual property; and of a result: outcome, tally, reservations.

use std::ops::Range;

use super::{Found, Reader};
use crate::facts::{DraftText, Ipr, Localized, References};
use crate::read::Repeated;
use crate::read::values::first_day;
use crate::tap_result::{Decided, Obstacle, Outcome, Reservation, Tally};
use crate::{tap_consultation, tap_result};

/// The clauses that tell what became of a text.
const OUTCOMES: [&str; 8] = [
    "approved-at-meeting",
    "approved-after-more-time",
    "not-approved-not-authorized",
    "not-approved-opposed-at-meeting",
    "not-approved-opposed-after-meeting",
    "not-approved-deferred",
    "not-approved-no-delegation",
    "outcome-unknown",
];

/// The notes on intellectual property.
const IPR: [&str; 3] = ["ipr-none-received", "ipr-received", "ipr-unknown"];

impl Reader<'_> {
    /// The annex that lists the texts of a consultation.
    pub(super) fn texts_in_detail(&mut self, facts: &mut tap_consultation::Facts, within: Range<usize>) {
        let mut at = within.start;
        while at < within.end {
            let index = facts.texts.len();
            let Some(mut text) = self.heading(at, index) else {
                at += 1;
                continue;
            };
            let path = format!("texts.{index}");
            text.title = self.title(at + 1, &path);
            at += 2;
            // Title and summary may read like anything: they are told by their place.
            let summary = format!("{} – ", self.grammar.label("label-summary"));
            if self.text(at).starts_with(&summary) {
                let told = self.fact(&format!("{path}.summary"), self.rest(at, summary.len()));
                text.summary = told.map(|told| Localized::new(self.lang(), told));
                at += 1;
            }
            if let Some(found) =
                self.best(at, 0, &["references-justified", "references-none", "references-unknown"])
            {
                text.references = match found.hit.key.as_str() {
                    "references-justified" => Some(References::Justified {
                        document: self.take(&found, "document", &format!("{path}.references")),
                    }),
                    "references-none" => Some(References::NoneToJustify),
                    _ => None,
                };
                at += 1;
            }
            if let Some(found) = self.ipr(at) {
                facts.issue.body.ipr_database = self.take(&found, "database", "body.ipr_database");
                text.ipr = self.heard(&found, &path);
                at += 1;
            }
            facts.texts.push(text);
        }
    }

    /// The title of a text, which fills a piece.
    fn title(&mut self, at: usize, path: &str) -> Option<Localized> {
        let told = self.fact(&format!("{path}.title"), self.rest(at, 0))?;
        Some(Localized::new(self.lang(), told))
    }

    /// A note on intellectual property.
    fn ipr(&mut self, at: usize) -> Option<Found> {
        let label = format!("{} – ", self.grammar.label("label-note"));
        if !self.text(at).starts_with(&label) {
            return None;
        }
        self.best(at, label.len(), &IPR)
    }

    /// What had been heard of intellectual property.
    fn heard(&mut self, found: &Found, path: &str) -> Option<Ipr> {
        if let Some(on) = first_day(found.get("date")) {
            self.notes.repeat(Repeated::Dated { on }, self.pieces.get(found.at));
        }
        let heard = match found.hit.key.as_str() {
            "ipr-none-received" => Ipr::NoneReceived,
            "ipr-received" => Ipr::Received,
            _ => return None,
        };
        self.see(format!("{path}.ipr"), format!("{heard:?}"), self.rest(found.at, found.offset));
        Some(heard)
    }

    /// Each text of a result, then paragraphs of this circular alone.
    pub(super) fn details(&mut self, facts: &mut tap_result::Facts, within: Range<usize>) {
        let mut at = within.start;
        while at < within.end {
            let index = facts.texts.len();
            match self.heading(at, index) {
                Some(text) => at = self.detail(facts, text, at + 1, within.end),
                None => {
                    self.paragraph(&mut facts.issue, at, self.after_number(at));
                    at += 1;
                }
            }
        }
    }

    /// What is told of one text of a result; gives the piece after it.
    fn detail(&mut self, facts: &mut tap_result::Facts, text: DraftText, from: usize, end: usize) -> usize {
        let path = format!("texts.{}", facts.texts.len());
        let title = self.title(from, &path);
        let mut decided = Decided {
            text: DraftText { title, ..text },
            outcome: None,
            tally: None,
            reservations: Vec::new(),
            published: None,
        };
        let mut at = from + 1;
        if let Some(found) = self.best(at, 0, &OUTCOMES) {
            decided.outcome = self.outcome(facts, &found, &path);
            at += 1;
        }
        if let Some(found) = self.best(at, 0, &["tally", "tally-silent", "tally-unknown"]) {
            decided.tally = self.tally(facts, &found, &path);
            at += 1;
        }
        if let Some(found) = self.find(at, 0, "tally-without-view") {
            if let Some(tally) = &mut decided.tally {
                tally.without_view = found.count();
            }
            at += 1;
        }
        if self.is(at, "label-reservations") {
            let items = self.items(at + 1, end);
            for at in items.clone() {
                decided.reservations.push(self.reservation(at, &path, decided.reservations.len()));
            }
            at = items.end;
        }
        if let Some(found) = self.best(at, 0, &["published", "published-unknown"]) {
            if found.hit.key == "published" {
                decided.published = self.take(&found, "address", &format!("{path}.published"));
            }
            at += 1;
        }
        if let Some(found) = self.ipr(at) {
            facts.issue.body.ipr_database = self.take(&found, "database", "body.ipr_database");
            decided.text.ipr = self.heard(&found, &path);
            at += 1;
        }
        facts.texts.push(decided);
        at
    }

    /// What was decided on a text.
    fn outcome(&mut self, facts: &mut tap_result::Facts, found: &Found, path: &str) -> Option<Outcome> {
        let fact = format!("{path}.outcome");
        self.see(&fact, &found.hit.key, self.rest(found.at, 0));
        let day = found.hit.get("date").and_then(|_| self.day(found, "date", &fact));
        Some(match found.hit.key.as_str() {
            "approved-at-meeting" => Outcome::ApprovedAtMeeting(day),
            "approved-after-more-time" => Outcome::ApprovedAfterMoreTime(day),
            "not-approved-not-authorized" => {
                facts.share = self.number(found, "share", "share");
                Outcome::NotApproved(Obstacle::NotAuthorized)
            }
            "not-approved-opposed-at-meeting" => Outcome::NotApproved(Obstacle::OpposedAtMeeting(day)),
            "not-approved-opposed-after-meeting" => Outcome::NotApproved(Obstacle::OpposedAfterMeeting(day)),
            "not-approved-deferred" => Outcome::NotApproved(Obstacle::Deferred(day)),
            "not-approved-no-delegation" => Outcome::NotApproved(Obstacle::NoDelegation(day)),
            _ => return None,
        })
    }

    /// The replies, without those that stated no view.
    fn tally(&mut self, facts: &mut tap_result::Facts, found: &Found, path: &str) -> Option<Tally> {
        match found.hit.key.as_str() {
            "tally-silent" => Some(Tally::default()),
            "tally" => {
                facts.share = self.number(found, "share", "share");
                let support = self.number(found, "support", &format!("{path}.tally.support"))?;
                let against = self.number(found, "against", &format!("{path}.tally.against"))?;
                Some(Tally { support, against, without_view: 0 })
            }
            _ => None,
        }
    }

    /// A reservation.
    fn reservation(&mut self, at: usize, path: &str, index: usize) -> Reservation {
        let run = self.rest(at, 0);
        self.see(format!("{path}.reservations.{index}"), self.words(run), run);
        let (delegation, words) = self.phrases().reservation(self.words(run));
        Reservation { delegation, words }
    }
}
