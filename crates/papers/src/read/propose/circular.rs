//! A circular: the texts that it is about, the meeting, their cases, and the circular for the register.

use super::collective::undated;
use super::{Draft, Held, Proposal, convene, group, language, meeting, named, sourced};
use crate::facts::{DraftText, Ipr, Issue, Kind as TextKind, Localized, Provisional, References};
use crate::read::Reading;
use crate::{tap_consultation, tap_result};
use jiff::civil::Date;
use rulebook::approval::tap::act::A5;
use rulebook::clause::EditionId;
use rulebook::letter::{Kind, Printed};
use serde_json::{Value, json};
use words::{Deadline, Lang};

/// The acts of a circular that opens a consultation.
pub(super) fn consultation(reading: &Reading, facts: &tap_consultation::Facts, held: &Held) -> Vec<Proposal> {
    let about = About::of(reading, &facts.issue, held);
    let mut found = Vec::new();
    for (at, text) in facts.texts.iter().enumerate() {
        found.extend(about.register(at, text));
    }
    found.extend(about.convene());
    for (at, text) in facts.texts.iter().enumerate() {
        found.extend(about.case(at, text, facts.deadline.as_ref()));
    }
    let printed = Printed { tap_replies: last_day(facts.deadline.as_ref()), ..Printed::default() };
    found.extend(about.entered(Kind::TapConsultation, &facts.texts, printed));
    found
}

/// The acts of a circular that tells a result: what it tells is of the cases of its texts, and only the circular itself is entered.
pub(super) fn result(reading: &Reading, facts: &tap_result::Facts, held: &Held) -> Vec<Proposal> {
    let about = About::of(reading, &facts.issue, held);
    let texts: Vec<DraftText> = facts.texts.iter().map(|decided| decided.text.clone()).collect();
    about.entered(Kind::TapResult, &texts, Printed::default()).into_iter().collect()
}

/// The last day for replies.
fn last_day(deadline: Option<&Deadline>) -> Option<Date> {
    deadline.map(|deadline| deadline.last_minute(deadline.zone()).date())
}

/// What each act of a circular has.
struct About<'r> {
    reading: &'r Reading,
    issue: &'r Issue,
    held: &'r Held,
    group: Option<String>,
    meeting: Option<String>,
    source: String,
}

impl<'r> About<'r> {
    fn of(reading: &'r Reading, issue: &'r Issue, held: &'r Held) -> Self {
        let of = group(issue.study_group.number.as_ref());
        let name = of.as_ref().zip(issue.meeting.days).map(|(group, (opens, _))| meeting(held, group, opens));
        let source = named("propose-circular", issue.number.as_deref().unwrap_or_default());
        Self { reading, issue, held, group: of, meeting: name, source }
    }

    fn convene(&self) -> Option<Proposal> {
        let place = self.issue.meeting.place.as_ref();
        let facts = ("meeting.days", place, None);
        convene(self.reading, self.held, self.group.as_ref(), self.issue.meeting.days, &self.source, facts)
    }

    /// A text that the work programme does not have yet.
    fn register(&self, at: usize, text: &DraftText) -> Option<Proposal> {
        if text.number.as_ref().is_some_and(|number| self.held.texts.contains(number.as_str())) {
            return None;
        }
        let fact = |name: &str| format!("texts.{at}.{name}");
        let mut draft = Draft::new(self.reading, "item.register");
        draft.needs("text", &fact("number"), text.number.as_ref());
        let code = match &text.provisional {
            Some(Provisional::Code(code)) => Some(code),
            Some(Provisional::HadNone) | None => None,
        };
        draft.takes("provisional", &fact("provisional"), code);
        draft.needs("title", &fact("title"), in_lang(text.title.as_ref(), Lang::En));
        draft.takes("title_zh", &fact("title"), in_lang(text.title.as_ref(), Lang::Zh));
        draft.takes("kind", &fact("kind"), Some(kind(text)));
        draft.needs("group", "group.number", self.group.as_ref());
        // That a text falls under this procedure for its implications is what choosing it means (Res. 1, 8.1.1).
        draft.takes("policy_implications", "procedure", Some(true));
        draft.takes("source", "number", Some(&self.source));
        Some(draft.done())
    }

    /// The case of a text, during its consultation.
    fn case(&self, at: usize, text: &DraftText, deadline: Option<&Deadline>) -> Option<Proposal> {
        if text.number.as_ref().is_some_and(|number| self.held.cases.contains(number.as_str())) {
            return None;
        }
        let fact = |name: &str| format!("texts.{at}.{name}");
        let source = self.source.as_str();
        let from = |value: Value| sourced(value, source);
        let issue = self.issue;
        let mut draft = Draft::new(self.reading, "case.take-over");
        draft.needs("text", &fact("number"), text.number.as_ref());
        draft.needs("edition", "edition", issue.edition.as_deref().and_then(EditionId::parse));
        let number = issue.number.as_ref().and_then(|number| number.parse::<u32>().ok());
        draft.needs("circular", "number", number.map(|number| from(json!(number))));
        draft.needs("meeting", "meeting.days", self.meeting.as_ref().map(|name| from(json!(name))));
        draft.needs("closes", "deadline", last_day(deadline).map(|day| from(json!(day))));
        let zone = deadline.and_then(|deadline| deadline.zone().iana_name());
        draft.needs("zone", "deadline", zone);
        draft.takes("reference", &fact("report"), text.report.as_ref().map(|report| from(json!(report))));
        draft.takes("posted", "date", issue.date.map(|day| from(json!(day))));
        for (field, lang) in [("summary", Lang::En), ("summary_zh", Lang::Zh)] {
            if let Some(summary) = in_lang(text.summary.as_ref(), lang) {
                draft.takes(field, &fact("summary"), Some(from(json!(summary))));
                // A case restates a summary: somebody reads it over.
                draft.doubtful.push(format!("{field}.value"));
            }
        }
        let a5 = text.references.as_ref().map(|references| match references {
            References::NoneToJustify => A5::NotNeeded,
            References::Justified { document: Some(document) } => A5::Td(document.clone()),
            References::Justified { document: None } => A5::Missing,
        });
        draft.takes("a5", &fact("references"), a5.map(|a5| from(json!(a5))));
        // Of statements that were received a circular does not say how many.
        let none = text.ipr == Some(Ipr::NoneReceived);
        draft.takes("ipr_statements", &fact("ipr"), none.then(|| from(json!(0))));
        Some(draft.done())
    }

    /// The circular for the register.
    fn entered(&self, kind: Kind, texts: &[DraftText], printed: Printed) -> Option<Proposal> {
        let issue = self.issue;
        let number = issue.number.as_deref().unwrap_or_default();
        let name = named("propose-circular-name", number).trim().to_owned();
        if self.held.letters.contains(name.as_str()) {
            return None;
        }
        let mut draft = Draft::new(self.reading, "letter.take-over");
        draft.takes("letter", "number", Some(name));
        draft.takes("kind", "kind", Some(kind));
        draft.needs("number", "number", number.parse::<u32>().ok());
        draft.takes("dated", "date", issue.date);
        let opens = issue.meeting.days.map(|(opens, _)| opens);
        let period = undated(issue.date, opens);
        if issue.date.is_none() && period.is_none() {
            draft.missing.push("period".to_owned());
        }
        draft.takes("period", "meeting.days", period);
        let numbers: Vec<&String> = texts.iter().filter_map(|text| text.number.as_ref()).collect();
        draft.takes("texts", "texts", (!numbers.is_empty()).then_some(numbers));
        draft.takes("languages", "language", language(self.reading.lang).map(|language| [language]));
        draft.takes("printed", "deadline", (!printed.is_empty()).then_some(printed));
        draft.takes("source", "number", Some(&self.source));
        Some(draft.done())
    }
}

/// A text in one language and in no other.
fn in_lang(text: Option<&Localized>, lang: Lang) -> Option<String> {
    let (found, text) = text?.best(lang)?;
    (found == lang && !text.trim().is_empty()).then(|| text.to_owned())
}

/// The kind of a text as the work programme has it. An amendment bears the number of the text that it amends.
fn kind(text: &DraftText) -> Value {
    match text.kind {
        TextKind::New => json!("new"),
        TextKind::Revised => json!("revised"),
        TextKind::Amendment => json!({ "amendment": text.number.clone().unwrap_or_default() }),
    }
}
