//! What every circular has: letterhead, number, addressees, signature, head of the record.

use words::Sheet;

use crate::facts::{Body, Issue, Localized, StudyGroup};
use crate::letters::Letter;
use crate::model::{Addressees, Annex, Block, Field, ListOf, Paper, Sender, Signature};
use crate::phrases::{field, group, label, mark};
use crate::text::{Clause, Text, fact, is_blank, link, localized};

/// A circular around its contents.
pub(crate) fn around(
    letter: Letter,
    sheet: &Sheet,
    issue: &Issue,
    addressees: Addressees,
    subject: Text,
) -> Paper {
    Paper {
        letter,
        lang: sheet.lang(),
        mark: mark(sheet, issue.mark),
        sender: Some(sender(sheet, &issue.body)),
        dated: issue.date,
        reference: reference(sheet, issue),
        title: Clause::new(sheet, "circular-name").fact("circular", issue.number.clone()).write(),
        addressees: Some(addressees),
        subject: Some(field(sheet, "label-subject", "subject", subject)),
        salutation: Some(label(sheet, "salutation")),
        body: Vec::new(),
        signature: Some(Signature {
            closing: label(sheet, "closing"),
            name: issue.director.as_ref().map(|name| Text::value("director", name)),
            office: label(sheet, "signed-as"),
        }),
        annex_count: None,
        annexes: Vec::new(),
        record_head: issue.record_head.as_ref().map(|head| {
            let clause = Clause::new(sheet, "record-head").fact("size", Some(head.size.to_string()));
            clause.fact("root", Some(&head.root)).write()
        }),
    }
}

/// Who is asked or told, and who is informed: the classes of members, the group's officers, the other Bureaux.
pub(crate) fn addressees(sheet: &Sheet, to: &str, concerned: &StudyGroup) -> Addressees {
    let of_group = |key| Clause::new(sheet, key).text("group", group(sheet, concerned)).write();
    let copy = vec![
        label(sheet, "copy-sector-members"),
        of_group("copy-associates"),
        label(sheet, "copy-academia"),
        of_group("copy-officers"),
        label(sheet, "copy-bdt"),
        label(sheet, "copy-br"),
    ];
    Addressees {
        to: ListOf { label: label(sheet, "label-to"), items: vec![label(sheet, to)] },
        copy: ListOf { label: label(sheet, "label-copy"), items: copy },
    }
}

/// Annexes with their numbers and labels, in order.
pub(crate) fn annexes(sheet: &Sheet, contents: Vec<(&str, Vec<Block>)>) -> Vec<Annex> {
    let annex = |(at, (title, blocks)): (usize, (&str, Vec<Block>))| Annex {
        number: at + 1,
        label: Clause::new(sheet, "annex").fact("number", Some((at + 1).to_string())).write(),
        title: label(sheet, title),
        lang: None,
        blocks,
    };
    contents.into_iter().enumerate().map(annex).collect()
}

/// Numbers paragraphs in order, from 1.
pub(crate) struct Paragraphs<'a> {
    sheet: &'a Sheet,
    count: usize,
}

impl<'a> Paragraphs<'a> {
    /// No paragraph yet.
    pub(crate) fn new(sheet: &'a Sheet) -> Paragraphs<'a> {
        Paragraphs { sheet, count: 0 }
    }

    /// The next paragraph, from a clause of the letter.
    pub(crate) fn next(&mut self, key: &'static str, fill: impl FnOnce(Clause<'a>) -> Clause<'a>) -> Block {
        self.count += 1;
        let text = fill(Clause::new(self.sheet, key)).write();
        Block::Paragraph { clause: key, number: Some(self.count), text }
    }

    /// The paragraphs that were written for this paper alone.
    pub(crate) fn free(&mut self, paragraphs: &[Localized]) -> Vec<Block> {
        let paragraph = |told| {
            self.count += 1;
            let text = localized(self.sheet, "free", Some(told));
            Block::Paragraph { clause: "free", number: Some(self.count), text }
        };
        paragraphs.iter().map(paragraph).collect()
    }
}

/// The letterhead.
pub(crate) fn sender(sheet: &Sheet, body: &Body) -> Sender {
    let contacts = [
        ("label-telephone", "telephone", &body.telephone),
        ("label-fax", "fax", &body.fax),
        ("label-email", "email", &body.email),
        ("label-web", "web", &body.web),
    ];
    let known =
        contacts.into_iter().filter(|(_, _, value)| value.as_ref().is_some_and(|value| !is_blank(value)));
    Sender {
        organization: localized(sheet, "organization", body.organization.as_ref()),
        office: localized(sheet, "office", body.office.as_ref()),
        contacts: known
            .map(|(key, name, value)| field(sheet, key, name, link(sheet, name, value.as_deref())))
            .collect(),
    }
}

/// Place and date; the number is the circular's title.
fn reference(sheet: &Sheet, issue: &Issue) -> Vec<Field> {
    let issued = Clause::new(sheet, "place-and-date").localized("place", issue.body.place.as_ref());
    vec![field(sheet, "label-issued", "issued", issued.date("date", issue.date).write())]
}

/// A fact of a letter that is a number in the rulebook: a share in per cent.
pub(crate) fn percent(sheet: &Sheet, share: Option<u8>) -> Text {
    fact(sheet, "share", share.map(|share| share.to_string()))
}
