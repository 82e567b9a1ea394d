//! The collective letter: the invitation to a meeting of a group, with practical information and the draft agenda (CLT-1).

mod agenda;
mod body;
pub mod calendar;
mod facts;
mod phrases;
mod practical;
pub mod sources;

/// What the writer prints, for what is left of facts in print ([`Facts::as_printed`]).
pub(crate) mod printed {
    pub(crate) use super::agenda::{has_documents, title};
    pub(crate) use super::agenda_lang;
    pub(crate) use super::body::rows;
    pub(crate) use super::phrases::{chair, cited, due, kind, numbered};
}

pub use facts::{
    Action, Agenda, Captioning, Chair, Circulars, Cited, Consultation, Deciding, Decision, Event, Facilities,
    Facts, Item, ManagementMeeting, Meeting, Mode, Numbered, Purpose, Row, Services, Span, Terms, Unit,
    Updated,
};

use words::{Lang, Sheet};

use crate::circular::sender;
use crate::letters::{Letter, Letters};
use crate::model::{Addressees, Annex, Block, Field, ListOf, Paper, Signature};
use crate::phrases::{field, group, label, mark};
use crate::text::{Clause, Text, fact};

/// Writes the letter, with practical information and the draft agenda as annexes.
pub fn write(facts: &Facts, lang: Lang, letters: &Letters) -> Paper {
    let sheet = letters.sheet(Letter::CollectiveLetter, lang);
    let annexes = annexes(sheet, agenda_sheet(sheet, facts, letters), facts);
    Paper {
        letter: Letter::CollectiveLetter,
        lang,
        mark: mark(sheet, facts.mark),
        sender: Some(sender(sheet, &facts.body)),
        dated: facts.date,
        reference: reference(sheet, facts),
        title: Clause::new(sheet, "letter-name")
            .fact("serial", facts.serial.map(|serial| serial.to_string()))
            .fact("group", facts.group.number.clone())
            .write(),
        addressees: Some(addressees(sheet, facts)),
        subject: Some(field(sheet, "label-subject", "subject", subject(sheet, facts))),
        salutation: Some(label(sheet, "salutation")),
        body: body::write(sheet, facts),
        signature: Some(Signature {
            closing: label(sheet, "closing"),
            name: facts.director.as_ref().map(|name| Text::value("director", name)),
            office: label(sheet, "signed-as"),
        }),
        annex_count: Some(Clause::new(sheet, "annex-count").count("count", annexes.len()).write()),
        annexes,
        record_head: facts.record_head.as_ref().map(|head| {
            let clause = Clause::new(sheet, "letter-record-head").fact("size", Some(head.size.to_string()));
            clause.fact("root", Some(&head.root)).write()
        }),
    }
}

/// Place and date, and the reference of the file.
fn reference(sheet: &Sheet, facts: &Facts) -> Vec<Field> {
    let issued = Clause::new(sheet, "place-and-date").localized("place", facts.body.place.as_ref());
    let mut fields = vec![field(sheet, "label-issued", "issued", issued.date("date", facts.date).write())];
    if facts.file.is_some() {
        fields.push(field(sheet, "label-file", "file", fact(sheet, "file", facts.file.as_ref())));
    }
    fields
}

/// Four classes of members; nobody is merely informed (CL8-17-4).
fn addressees(sheet: &Sheet, facts: &Facts) -> Addressees {
    let associates = Clause::new(sheet, "to-associates").text("group", group(sheet, &facts.group)).write();
    let to = vec![
        label(sheet, "to-member-states"),
        label(sheet, "to-sector-members"),
        associates,
        label(sheet, "to-academia"),
    ];
    Addressees { to: ListOf { label: label(sheet, "label-to"), items: to }, copy: ListOf::default() }
}

/// The kind of meeting, with place and days.
fn subject(sheet: &Sheet, facts: &Facts) -> Text {
    let meeting = &facts.meeting;
    let key = match meeting.mode {
        Some(Mode::Special) => "subject-special",
        Some(Mode::Virtual) => "subject-virtual",
        Some(Mode::Physical | Mode::Hybrid) | None => "subject-in-place",
    };
    let clause = Clause::new(sheet, key).text("group", group(sheet, &facts.group));
    let clause = clause.days("days", meeting.days);
    match meeting.mode {
        Some(Mode::Special | Mode::Virtual) => clause.write(),
        Some(Mode::Physical | Mode::Hybrid) | None => {
            clause.localized("place", meeting.place.as_ref()).write()
        }
    }
}

/// The annexes that the mode asks for, lettered in order: a special e-plenary has no practical information (CL13-17-11).
fn annexes(sheet: &Sheet, agenda_sheet: &Sheet, facts: &Facts) -> Vec<Annex> {
    let mut contents = Vec::new();
    if has_practical_annex(facts) {
        contents.push((sheet, "practical-title", practical::write(sheet, facts)));
    }
    contents.push((agenda_sheet, "agenda-title", agenda::write(agenda_sheet, facts)));
    let annex = |(at, (of, title, blocks)): (usize, (&Sheet, &str, Vec<Block>))| Annex {
        number: at + 1,
        label: annex_name(of, at),
        title: label(of, title),
        lang: (of.lang() != sheet.lang()).then(|| of.lang()),
        blocks,
    };
    contents.into_iter().enumerate().map(annex).collect()
}

/// The words of the agenda: in the working language of a meeting that has one only, where the agenda is told in no other (CL13-17-20).
fn agenda_sheet<'a>(sheet: &'a Sheet, facts: &Facts, letters: &'a Letters) -> &'a Sheet {
    if agenda_lang(facts, sheet.lang()) == sheet.lang() {
        sheet
    } else {
        letters.sheet(Letter::CollectiveLetter, Lang::En)
    }
}

/// The language of the agenda in a letter of a language.
pub(crate) fn agenda_lang(facts: &Facts, lang: Lang) -> Lang {
    let alone = facts.services.english_only && told_in_english(&facts.agenda.items, lang) == Some(true);
    if alone { Lang::En } else { lang }
}

/// Are the titles of items, and of those within them, told in English alone? Nobody can say so of items without a title.
fn told_in_english(items: &[Item], lang: Lang) -> Option<bool> {
    let of = |item: &Item| {
        let told = item.title.best(lang).filter(|(_, text)| !crate::text::is_blank(text));
        let own = told.map(|(told, _)| told == Lang::En);
        own.into_iter().chain(told_in_english(&item.items, lang)).reduce(|one, other| one && other)
    };
    items.iter().filter_map(of).reduce(|one, other| one && other)
}

/// Does the letter have an annex of practical information? Else that stands on the page of the group.
fn has_practical_annex(facts: &Facts) -> bool {
    facts.meeting.mode != Some(Mode::Special)
}

/// "Annex A", by its place among the annexes.
fn annex_name(sheet: &Sheet, at: usize) -> Text {
    Clause::new(sheet, "annex").fact("number", Some(annex_letter(at))).write()
}

/// The letter of an annex by its place.
fn annex_letter(at: usize) -> String {
    let letter = u8::try_from(at).ok().and_then(|at| b'A'.checked_add(at)).map_or('?', char::from);
    letter.to_string()
}

/// Is there a place to travel to? A letter that does not tell its mode promises nothing that needs one.
fn in_place(facts: &Facts) -> bool {
    facts.meeting.mode.is_some_and(Mode::is_in_place)
}
