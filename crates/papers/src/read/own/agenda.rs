//! The draft agenda: a nested list with marks, or a table of mark, item and documents.

use std::ops::Range;

use super::{Reader, Run};
use crate::collective_letter::{Facts, Item, Updated};
use crate::read::lines::Place;

/// A row of the agenda before it is put into its place: how deep it lies, and the item.
type Deep = (u8, Item);

impl Reader<'_> {
    /// The annex.
    pub(super) fn agenda(&mut self, facts: &mut Facts, within: Range<usize>) {
        let mut deep: Vec<Deep> = Vec::new();
        let mut at = within.start;
        while at < within.end {
            if self.is(at, "agenda-table-title") {
                at = self.table_of_items(facts, at + 1, within.end);
                continue;
            }
            match self.pieces[at].place {
                Place::Item(level) => self.entry(&mut deep, at, level),
                Place::Paragraph | Place::Cell { .. } => self.agenda_note(facts, at),
            }
            at += 1;
        }
        if facts.agenda.items.is_empty() {
            facts.agenda.items = nested(deep);
        }
    }

    /// A note: where updates appear, or the meeting of the management team.
    fn agenda_note(&mut self, facts: &mut Facts, at: usize) {
        let label = format!("{} – ", self.grammar.label("label-note"));
        if !self.text(at).starts_with(&label) {
            return;
        }
        let keys = [
            "updates-in",
            "updates-as-document",
            "updates-on-page",
            "management-note-virtual",
            "management-note",
        ];
        let Some(found) = self.best(at, label.len(), &keys) else { return };
        let whole = self.rest(at, label.len());
        match found.hit.key.as_str() {
            "updates-in" => facts.agenda.updates = self.take(&found, "document", "agenda.updates"),
            "updates-as-document" => {
                facts.agenda.updated = Some(Updated::AsDocument);
                self.see("agenda.updated", "as-document", whole);
            }
            "updates-on-page" => {
                facts.agenda.updated = Some(Updated::OnPage);
                self.see("agenda.updated", "on-page", whole);
            }
            _ => self.management(facts, &found),
        }
    }

    /// An entry of the list.
    fn entry(&mut self, deep: &mut Vec<Deep>, at: usize, level: u8) {
        let text = self.text(at);
        let (mark, from) = marked(text);
        let title = text.get(from..).unwrap_or_default();
        if mark.is_empty() && title == self.grammar.label("ipr-call") && level > 0 {
            // The call stands within its item, before any other.
            if let Some((_, item)) = deep.last_mut() {
                item.ipr_call = true;
                self.see("agenda.ipr_call", true, self.rest(at, from));
                return;
            }
        }
        let mark = mark.to_owned();
        let item = self.item(at, from, deep.len());
        deep.push((level, Item { mark, ..item }));
    }

    /// An item by what it is about.
    fn item(&mut self, at: usize, from: usize, count: usize) -> Item {
        let run: Run = self.rest(at, from);
        let (text, title) = self.phrases().item(self.words(run));
        self.see(format!("agenda.items.{count}"), self.words(run), run);
        Item { text, title, ..Item::default() }
    }

    /// The table; gives the piece after it.
    fn table_of_items(&mut self, facts: &mut Facts, from: usize, end: usize) -> usize {
        let mut at = from;
        for key in ["column-number", "column-item", "column-documents"] {
            at += usize::from(self.is(at, key));
        }
        let mut rows: Vec<Item> = Vec::new();
        let call = self.grammar.label("ipr-call");
        while at < end {
            let Place::Cell { column, .. } = self.pieces[at].place else { break };
            let text = self.text(at);
            self.notes.used.insert(at);
            match column {
                0 => {
                    let mark = if text == "–" { String::new() } else { text.to_owned() };
                    rows.push(Item { mark, ..Item::default() });
                }
                1 => {
                    let item = self.item(at, 0, rows.len().saturating_sub(1));
                    if let Some(row) = rows.last_mut() {
                        (row.text, row.title) = (item.text, item.title);
                    }
                }
                _ => {
                    if let Some(row) = rows.last_mut() {
                        row.ipr_call = text == call;
                        row.documents =
                            (text != call && text != self.grammar.unknown()).then(|| text.to_owned());
                    }
                }
            }
            at += 1;
        }
        facts.agenda.items = rows_nested(rows);
        at
    }
}

/// The mark of an entry as our letters print it, and where its words begin: `12.4. Title`, `• Title`.
fn marked(text: &str) -> (&str, usize) {
    if let Some(rest) = text.strip_prefix("• ") {
        return ("", text.len() - rest.len());
    }
    match text.split_once(' ') {
        Some((mark, rest)) if mark.ends_with('.') => (&mark[..mark.len() - 1], text.len() - rest.len()),
        _ => ("", 0),
    }
}

/// Items by how deep they lie.
fn nested(deep: Vec<Deep>) -> Vec<Item> {
    let mut open: Vec<Deep> = Vec::new();
    let mut items: Vec<Item> = Vec::new();
    for (level, item) in deep {
        close(&mut open, &mut items, level);
        open.push((level, item));
    }
    close(&mut open, &mut items, 0);
    items
}

/// Puts the items that lie as deep as a level or deeper into those around them.
fn close(open: &mut Vec<Deep>, items: &mut Vec<Item>, level: u8) {
    while open.last().is_some_and(|(deep, _)| *deep >= level) {
        let Some((_, item)) = open.pop() else { break };
        match open.last_mut() {
            Some((_, parent)) => parent.items.push(item),
            None => items.push(item),
        }
    }
}

/// The rows of a table, which does not show how deep an item lies: `12.4` lies within `12`, and an item without mark within the one
/// with a mark before it.
pub(crate) fn rows_nested(rows: Vec<Item>) -> Vec<Item> {
    let mut deep: Vec<Deep> = Vec::new();
    let mut marks: Vec<String> = Vec::new();
    for item in rows {
        let level = if item.mark.is_empty() {
            marks.len()
        } else {
            while marks.last().is_some_and(|mark| !item.mark.starts_with(&format!("{mark}."))) {
                marks.pop();
            }
            marks.push(item.mark.clone());
            marks.len() - 1
        };
        deep.push((u8::try_from(level).unwrap_or(u8::MAX), item));
    }
    nested(deep)
}
