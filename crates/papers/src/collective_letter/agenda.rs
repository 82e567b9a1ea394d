//! The annex with the draft agenda: a nested list, or a table where items have documents.

use words::Sheet;

use super::facts::{Agenda, Facts, Item, ManagementMeeting, Numbered, Updated};
use super::phrases::{home_page, hours, numbered};
use crate::model::{Block, Entry};
use crate::phrases::{group, label};
use crate::text::{Clause, Text, fact, localized};

/// The annex.
pub(super) fn write(sheet: &Sheet, facts: &Facts) -> Vec<Block> {
    let agenda = &facts.agenda;
    let mut blocks = Vec::new();
    blocks.extend(updates(sheet, facts).map(|(clause, text)| note(sheet, clause, text)));
    if agenda.items.iter().any(has_documents) {
        blocks.push(table(sheet, agenda));
    } else if !agenda.items.is_empty() {
        blocks.push(Block::Outline { entries: entries(sheet, &agenda.items) });
    }
    blocks.extend(facts.management.as_ref().map(|of| management(sheet, facts, of)));
    blocks
}

/// A note to the agenda.
fn note(sheet: &Sheet, clause: &'static str, text: Text) -> Block {
    Block::Note { clause, label: label(sheet, "label-note"), text }
}

/// Where the agenda is kept up to date.
fn updates(sheet: &Sheet, facts: &Facts) -> Option<(&'static str, Text)> {
    let agenda = &facts.agenda;
    if let Some(document) = &agenda.updates {
        let clause = Clause::new(sheet, "updates-in").fact("document", Some(document));
        return Some(("updates-in", clause.write()));
    }
    Some(match agenda.updated? {
        Updated::AsDocument => ("updates-as-document", label(sheet, "updates-as-document")),
        Updated::OnPage => {
            let clause = Clause::new(sheet, "updates-on-page").text("page", home_page(sheet, facts));
            ("updates-on-page", clause.write())
        }
    })
}

/// The meeting of the management team, in short.
fn management(sheet: &Sheet, facts: &Facts, of: &ManagementMeeting) -> Block {
    let key = if of.is_virtual { "management-note-virtual" } else { "management-note" };
    let clause = Clause::new(sheet, key).text("group", group(sheet, &facts.group)).date("date", of.on);
    note(sheet, key, clause.text("hours", hours(sheet, of.on, of.hours, of.zone.as_deref())).write())
}

/// Does an item have a document, or one within it?
pub(crate) fn has_documents(item: &Item) -> bool {
    item.documents.is_some() || item.items.iter().any(has_documents)
}

/// The items as a list with their marks.
fn entries(sheet: &Sheet, items: &[Item]) -> Vec<Entry> {
    let entry = |item: &Item| {
        let mut within = entries(sheet, &item.items);
        if item.ipr_call {
            within.insert(0, Entry { mark: String::new(), text: label(sheet, "ipr-call"), within: vec![] });
        }
        Entry { mark: item.mark.clone(), text: title(sheet, item), within }
    };
    items.iter().map(entry).collect()
}

/// The items as a table: number, item, documents (CL11-20-B1).
fn table(sheet: &Sheet, agenda: &Agenda) -> Block {
    let mut rows = Vec::new();
    agenda.items.iter().for_each(|item| row(sheet, item, &mut rows));
    Block::Table {
        caption: label(sheet, "agenda-table-title"),
        columns: ["column-number", "column-item", "column-documents"].map(|key| label(sheet, key)).to_vec(),
        rows,
    }
}

/// A row for an item, and rows for those within it.
fn row(sheet: &Sheet, item: &Item, rows: &mut Vec<Vec<Text>>) {
    let documents = match (&item.documents, item.ipr_call) {
        (Some(documents), _) => fact(sheet, "documents", Some(documents)),
        (None, true) => label(sheet, "ipr-call"),
        (None, false) => Text::default(),
    };
    let mark = if item.mark.is_empty() { "–" } else { &item.mark };
    rows.push(vec![Text::value("mark", mark), title(sheet, item), documents]);
    item.items.iter().for_each(|item| row(sheet, item, rows));
}

/// What an item is about: its words, the text that is to be decided, or both.
pub(crate) fn title(sheet: &Sheet, item: &Item) -> Text {
    let has_title = item.title.best(sheet.lang()).is_some();
    let words = localized(sheet, "title", Some(&item.title));
    match &item.text {
        None => words,
        Some(of) if has_title => {
            let clause = Clause::new(sheet, "text-with-title").text("text", named(sheet, of));
            clause.text("title", words).write()
        }
        Some(of) => named(sheet, of),
    }
}

/// A text as an agenda names it: "X.1234 (X.gcmms) – R92", "Amendment to X.1246 – R94" (CL13-17-14).
fn named(sheet: &Sheet, text: &Numbered) -> Text {
    let name = if text.amendment {
        Clause::new(sheet, "text-amendment").fact("number", text.number.clone()).write()
    } else {
        numbered(sheet, text)
    };
    match &text.carried_by {
        Some(document) => {
            let clause = Clause::new(sheet, "text-carried").text("text", name);
            clause.fact("document", Some(document)).write()
        }
        None => name,
    }
}
