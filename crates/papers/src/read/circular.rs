//! A circular of another hand that opens a consultation of Member States, read into its facts.

use words::Lang;

use super::lines::{Piece, mark};
use super::notes::{Notes, Sure};
use super::parts::{Parts, find};
use super::strangers::Strangers;
use super::values::{bracketed, deadline, ranges, texts};
use crate::facts::{DraftText, Ipr, Kind, Localized, Provisional, References};
use crate::tap_consultation::Facts;

/// Reads the facts of a circular.
pub(super) fn read(pieces: &[Piece], lang: Lang, notes: &mut Notes) -> Facts {
    let parts = Parts::of(pieces, lang);
    let mut reader = Reader { pieces, lang, parts, notes, facts: Facts::default() };
    reader.issue();
    reader.consultation();
    reader.texts();
    reader.facts
}

struct Reader<'a> {
    pieces: &'a [Piece],
    lang: Lang,
    parts: Parts,
    notes: &'a mut Notes,
    facts: Facts,
}

impl Reader<'_> {
    fn see(&mut self, fact: impl Into<String>, value: impl ToString, at: usize, bytes: (usize, usize)) {
        if let Some(piece) = self.pieces.get(at) {
            self.notes.see(fact, value, (at, piece), bytes, Sure::Likely);
        }
    }

    /// A fact that a pattern finds anywhere in the letter.
    fn take(&mut self, name: &str, group: &str, fact: &str) -> Option<String> {
        let (at, hit) = find(self.pieces, 0..self.pieces.len(), self.lang, name)?;
        let text = hit.get(group)?.to_owned();
        self.see(fact, &text, at, hit.place(group).unwrap_or_default());
        Some(text)
    }

    /// Number, edition, group, meeting, collective letter.
    fn issue(&mut self) {
        self.facts.issue.number = self.take("circular-number", "circular", "number");
        let year = self.take("edition", "year", "edition");
        self.facts.issue.edition = year.map(|year| format!("res1-{year}"));
        self.facts.issue.meeting.collective_letter =
            self.take("letter-in", "letter", "meeting.collective_letter");
        if let Some((at, hit)) = find(self.pieces, self.parts.head.clone(), self.lang, "issued") {
            let date = hit.get("date").and_then(super::values::first_day);
            self.facts.issue.date = date;
            if let Some(date) = date {
                self.see("date", date, at, hit.place("date").unwrap_or_default());
            }
        }
        let Some((at, hit)) = find(self.pieces, self.parts.body.clone(), self.lang, "intention")
            .and_then(|(at, _)| find(self.pieces, at..at + 1, self.lang, "group-title"))
        else {
            return;
        };
        let text = self.pieces[at].text.clone();
        if let Some(number) = hit.get("number") {
            self.see("group.number", number, at, hit.place("number").unwrap_or_default());
            self.facts.issue.study_group.number = Some(number.to_owned());
        }
        if let Some((title, from)) = hit.place("title").and_then(|(open, _)| bracketed(&text, open)) {
            self.see("group.title", title, at, (from, from + title.len()));
            self.facts.issue.study_group.title = Some(Localized::new(self.lang, title));
        }
        // The first year in the paragraph is that of the edition: the days of the meeting have a month.
        if let Some((days, from, to)) = ranges(&text).into_iter().next() {
            self.see("meeting.days", format!("{} – {}", days.0, days.1), at, (from, to));
            self.facts.issue.meeting.days = Some(days);
            self.place(at, &text, (from, to));
        }
    }

    /// The place of the meeting, beside its days: `在日内瓦召开`, `in Geneva`.
    fn place(&mut self, at: usize, text: &str, days: (usize, usize)) {
        if let Some((place, from)) = super::place::beside(text, days) {
            self.see("meeting.place", place, at, (from, from + place.len()));
            self.facts.issue.meeting.place = Some(Localized::new(self.lang, place));
        }
    }

    /// Until when replies are taken, and which share of them is needed.
    fn consultation(&mut self) {
        self.due();
        self.take("annex-count", "count", "annexes");
        self.reply_address();
        self.facts.share = self.take("share", "share", "share").and_then(|share| share.parse().ok());
        if let Some((at, _)) = find(self.pieces, 0..self.pieces.len(), self.lang, "director")
            && let Some(name) = self.pieces.get(at + 1).filter(|piece| piece.text.chars().count() <= 30)
        {
            let name = name.text.clone();
            self.see("director", &name, at + 1, (0, name.len()));
            self.facts.issue.director = Some(name);
        }
    }

    /// Where replies go, by the form in the last annex.
    fn reply_address(&mut self) {
        let Some(form) = self.parts.annexes.get(1..).and_then(|rest| rest.last()).cloned() else { return };
        for (name, group, fact) in [("reply-fax", "fax", "body.fax"), ("reply-email", "email", "body.email")]
        {
            let Some((at, hit)) = find(self.pieces, form.within.clone(), self.lang, name) else { continue };
            let Some(text) = hit.get(group).map(str::to_owned) else { continue };
            self.see(fact, &text, at, hit.place(group).unwrap_or_default());
            let body = &mut self.facts.issue.body;
            *(if group == "fax" { &mut body.fax } else { &mut body.email }) = Some(text);
        }
    }

    /// Until when replies are taken. A passage that tells of it and has no day, minute and zone is noted as not understood.
    fn due(&mut self) {
        let patterns = Strangers::of(self.lang).get("due");
        let mut passage = None;
        for at in self.parts.body.clone() {
            let text = &self.pieces[at].text;
            for hit in patterns.iter().filter_map(|pattern| pattern.find(text)) {
                let place = hit.place("due").unwrap_or_default();
                if let Some(due) = hit.get("due").and_then(deadline) {
                    self.see("deadline", due.formal(self.lang), at, place);
                    self.facts.deadline = Some(due);
                    return;
                }
                passage = passage.or(Some((at, place)));
            }
        }
        if let Some((at, place)) = passage {
            self.notes.obscure("deadline", &self.pieces[at], place);
        }
    }

    /// The texts of the first annex: number, code, report, title, summary, references, intellectual property.
    fn texts(&mut self) {
        let Some(annex) = self.parts.annexes.first().cloned() else { return };
        let heads: Vec<(usize, DraftText)> =
            annex.within.clone().filter_map(|at| Some((at, self.heading(at)?))).collect();
        for (index, (at, mut text)) in heads.iter().cloned().enumerate() {
            let end = heads.get(index + 1).map_or(annex.within.end, |(next, _)| *next);
            let path = format!("texts.{index}");
            let title = self.pieces.get(at + 1).filter(|_| at + 1 < end).map(|piece| piece.text.clone());
            if let Some(title) = title {
                self.see(format!("{path}.title"), &title, at + 1, (0, title.len()));
                text.title = Some(Localized::new(self.lang, title));
            }
            if let Some((label, _)) = find(self.pieces, at..end, self.lang, "label-summary")
                && let Some(summary) = self.pieces.get(label + 1).filter(|_| label + 1 < end)
            {
                let summary = summary.text.clone();
                self.see(format!("{path}.summary"), &summary, label + 1, (0, summary.len()));
                text.summary = Some(Localized::new(self.lang, summary));
            }
            self.about(at, end, &path, &mut text);
            self.facts.texts.push(text);
        }
    }

    /// The heading of a text: its kind, its number, its code, the report that carries it.
    fn heading(&mut self, at: usize) -> Option<DraftText> {
        let rest = mark(&self.pieces[at].text).1.to_owned();
        let offset = self.pieces[at].text.len() - rest.len();
        let patterns = Strangers::of(self.lang).get("text-heading");
        // The report may stand before or after the kind: it is taken out before the heading is looked at.
        let report = rest.find('[').and_then(|from| Some((from, from + rest[from..].find(']')?)));
        let bare = report.map_or(rest.clone(), |(from, to)| format!("{}{}", &rest[..from], &rest[to + 1..]));
        let hit = patterns.iter().find_map(|pattern| pattern.find(&bare))?;
        let (number, ..) = texts(hit.get("text")?).into_iter().next()?;
        let kind = match hit.get("kind").unwrap_or_default() {
            kind if kind.contains('修') && kind.contains("修正")
                || kind.to_lowercase().contains("amendment") =>
            {
                Kind::Amendment
            }
            kind if kind.contains("修订") || kind.to_lowercase().contains("revised") => Kind::Revised,
            _ => Kind::New,
        };
        let index = self
            .notes
            .sightings
            .iter()
            .filter(|seen| seen.fact.ends_with(".number") && seen.fact.starts_with("texts."))
            .count();
        let path = format!("texts.{index}");
        let name = number.number.clone()?;
        self.see(format!("{path}.number"), &name, at, (offset, offset + rest.len()));
        if let Some(code) = &number.code {
            self.see(format!("{path}.provisional"), code, at, (offset, offset + rest.len()));
        }
        let carried = report.map(|(from, to)| rest[from + 1..to].to_owned());
        if let (Some(carried), Some((from, to))) = (&carried, report) {
            self.see(format!("{path}.report"), carried, at, (offset + from + 1, offset + to));
        }
        let mut text = DraftText::new(kind, name);
        text.provisional = number.code.map(Provisional::Code);
        text.report = carried;
        Some(text)
    }

    /// What is said of a text's references and of intellectual property.
    fn about(&mut self, at: usize, end: usize, path: &str, text: &mut DraftText) {
        let within = || at..end;
        if let Some((place, hit)) = find(self.pieces, within(), self.lang, "references") {
            let document = hit.get("document").map(str::to_owned);
            if let Some(document) = &document {
                self.see(
                    format!("{path}.references"),
                    document,
                    place,
                    hit.place("document").unwrap_or_default(),
                );
            }
            text.references = Some(References::Justified { document });
        } else if let Some((place, _)) = find(self.pieces, within(), self.lang, "references-none") {
            self.see(format!("{path}.references"), "none", place, (0, 0));
            text.references = Some(References::NoneToJustify);
        }
        if let Some((place, _)) = find(self.pieces, within(), self.lang, "ipr-none") {
            self.see(format!("{path}.ipr"), "none received", place, (0, 0));
            text.ipr = Some(Ipr::NoneReceived);
        } else if let Some((place, _)) = find(self.pieces, within(), self.lang, "ipr-some") {
            self.see(format!("{path}.ipr"), "received", place, (0, 0));
            text.ipr = Some(Ipr::Received);
        }
        if let Some((place, hit)) = find(self.pieces, within(), self.lang, "ipr-database") {
            let address = hit.get("address").unwrap_or_default().to_owned();
            self.see("body.ipr_database", &address, place, hit.place("address").unwrap_or_default());
            self.facts.issue.body.ipr_database = Some(address);
        }
    }
}
