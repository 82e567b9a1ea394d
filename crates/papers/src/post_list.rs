//! The list of those who get a letter by post: a block an addressee, with address, letter and parcel.

use jiff::civil::Date;
use serde::Serialize;
use words::{Lang, Sheet};

use crate::facts::Mark;
use crate::letters::{Letter, Letters};
use crate::model::{Block, Field, ListOf, Paper};
use crate::phrases::{field, label, mark};
use crate::text::{Clause, Text};

/// What the list says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// A mark on each page.
    pub mark: Option<Mark>,
    /// The day on which it is made.
    pub date: Option<Date>,
    /// The letter, where the list is of one.
    pub letter: Option<String>,
    /// Whom it goes to.
    pub addressees: Vec<Addressee>,
}

/// Somebody who gets a letter by post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Addressee {
    /// The name.
    pub name: String,
    /// The lines of the postal address; none where none is registered.
    pub lines: Vec<String>,
    /// The letter.
    pub letter: String,
    /// The language, in words.
    pub language: String,
    /// The beginning of the parcel's id.
    pub parcel: String,
}

/// Writes the list.
pub fn write(facts: &Facts, lang: Lang, letters: &Letters) -> Paper {
    let sheet = letters.sheet(Letter::PostList, lang);
    let count = facts.addressees.len();
    let mut body = vec![Block::Paragraph {
        clause: "intro",
        number: None,
        text: Clause::new(sheet, "intro").count("count", count).write(),
    }];
    if count > 0 {
        body.push(Block::Schedule {
            caption: label(sheet, "table-title"),
            columns: [label(sheet, "column-addressee"), label(sheet, "column-address")],
            rows: facts.addressees.iter().map(|one| addressee(sheet, one)).collect(),
        });
    }
    let made = facts.date.map(|date| {
        let day = words::dates::formal_date(lang, date);
        field(sheet, "label-issued", "issued", Text::value("date", day))
    });
    let of = facts
        .letter
        .as_ref()
        .map(|letter| field(sheet, "label-letter", "letter", Text::value("letter", letter)));
    Paper {
        letter: Letter::PostList,
        lang,
        mark: mark(sheet, facts.mark),
        sender: None,
        dated: facts.date,
        reference: made.into_iter().chain(of).collect::<Vec<Field>>(),
        title: label(sheet, "title"),
        addressees: None,
        subject: None,
        salutation: None,
        body,
        signature: None,
        annex_count: None,
        annexes: Vec::new(),
        record_head: None,
    }
}

/// Name, address, and what is to be sent.
fn addressee(sheet: &Sheet, of: &Addressee) -> ListOf {
    let mut items: Vec<Text> = of.lines.iter().map(|line| Text::value("line", line)).collect();
    if items.is_empty() {
        items.push(label(sheet, "no-address"));
    }
    let sent =
        Clause::new(sheet, "sent").fact("letter", Some(&of.letter)).fact("language", Some(&of.language));
    items.push(sent.fact("parcel", Some(&of.parcel)).write());
    ListOf { label: Text::value("name", &of.name), items }
}
