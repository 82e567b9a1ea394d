//! The head of a collective letter: number, file, day, contacts, subject.

use super::Reader;
use crate::collective_letter::Mode;
use crate::facts::Localized;
use crate::read::notes::Sure;
use crate::read::values::ranges;

impl Reader<'_> {
    /// Number and file of the letter, its day, its contacts, and what its subject says of the meeting.
    pub(super) fn head(&mut self) {
        let head = self.parts.head.clone();
        let number = self.find(head.clone(), "letter-number");
        self.facts.serial =
            self.take(number.clone(), "serial", "serial").and_then(|serial| serial.parse().ok());
        self.facts.group.number = self.take(number, "group", "group.number");
        let file = self.find(head.clone(), "file");
        self.facts.file = self.take(file, "file", "file");
        let issued = self.find(head.clone(), "issued");
        let date = self.take(issued.clone(), "date", "date");
        self.facts.date = date.and_then(|date| crate::read::values::first_day(&date));
        self.facts.body.place =
            self.take(issued, "place", "body.place").map(|place| Localized::new(self.lang, place));
        self.facts.body.telephone = self.labelled("label-telephone", "body.telephone");
        self.facts.body.fax = self.labelled("label-fax", "body.fax");
        self.facts.body.email = self.labelled("label-email", "body.email");
        self.facts.body.web = self.labelled("label-web", "body.web");
        self.subject();
        let count = self.find(self.whole(), "annex-count");
        self.facts.annexes = self.take(count, "count", "annexes").and_then(|count| count.parse().ok());
    }

    /// The value of a label: beside it, or in the piece after it.
    fn labelled(&mut self, label: &str, fact: &str) -> Option<String> {
        let (at, hit) = self.find(self.parts.head.clone(), label)?;
        if let Some(value) = hit.get("value") {
            let value = value.to_owned();
            self.see(fact, &value, at, hit.place("value").unwrap_or_default(), Sure::Likely);
            return Some(value);
        }
        let next = self.pieces.get(at + 1)?;
        // A label without a value is followed by another label.
        if next.text.ends_with(['：', ':']) {
            return None;
        }
        let value = next.text.clone();
        self.see(fact, &value, at + 1, (0, value.len()), Sure::Likely);
        Some(value)
    }

    /// The subject: the meeting, its place and days.
    fn subject(&mut self) {
        let Some((label, hit)) = self.find(self.parts.head.clone(), "label-subject") else { return };
        let at = if hit.get("value").is_some() { label } else { label + 1 };
        let Some(piece) = self.pieces.get(at) else { return };
        let text = piece.text.clone();
        let found = ranges(&text).into_iter().next();
        if let Some((days, from, to)) = found {
            self.facts.meeting.days = Some(days);
            self.see("meeting.days", format!("{} – {}", days.0, days.1), at, (from, to), Sure::Likely);
        }
        if self.fits(&text, "is-special") {
            self.facts.meeting.mode = Some(Mode::Special);
        } else if self.fits(&text, "is-virtual") {
            self.facts.meeting.mode = Some(Mode::Virtual);
        }
        if let Some(mode) = self.facts.meeting.mode {
            self.see("meeting.mode", format!("{mode:?}").to_lowercase(), at, (0, text.len()), Sure::Likely);
        } else if let Some((_, from, to)) = found {
            self.place(at, &text, (from, to));
        }
    }

    /// The place of a meeting that has one: what stands in the subject beside the days.
    fn place(&mut self, at: usize, text: &str, days: (usize, usize)) {
        if let Some((place, from)) = crate::read::place::beside(text, days) {
            self.facts.meeting.place = Some(Localized::new(self.lang, place));
            self.see("meeting.place", place, at, (from, from + place.len()), Sure::Likely);
        }
    }
}
