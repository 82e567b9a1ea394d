//! The letters that were sent, and how tests look at them.
#![allow(dead_code, reason = "each test file uses some of it")]

use papers::collective_letter::{self, Facts, Mode, sources};
use papers::{Block, Content, Entry, Letters, ListOf, Paper, Text};
use words::Lang;

/// Every letter with its name.
pub(crate) fn letters() -> [(&'static str, Facts); 3] {
    [("8-17", sources::sg17_2024()), ("13-17", sources::sg17_special_2022()), ("11-20", sources::sg20_2021())]
}

/// A letter in a language.
pub(crate) fn write(facts: &Facts, lang: Lang) -> Paper {
    collective_letter::write(facts, lang, Letters::compiled())
}

/// Letter 8/17 as if people took part in another way.
pub(crate) fn in_mode(mode: Mode) -> Facts {
    let mut facts = sources::sg17_2024();
    facts.meeting.mode = Some(mode);
    facts
}

/// The one text of a clause.
pub(crate) fn clause(paper: &Paper, key: &str) -> Text {
    let found: Vec<&Text> = paper.clause(key).collect();
    assert_eq!(found.len(), 1, "{key}");
    found[0].clone()
}

/// The one text of a clause, as it reads.
pub(crate) fn says(facts: &Facts, lang: Lang, key: &str) -> String {
    clause(&write(facts, lang), key).to_string()
}

/// How often a clause is printed.
pub(crate) fn times(facts: &Facts, key: &str) -> usize {
    write(facts, Lang::En).clause(key).count()
}

/// The subject.
pub(crate) fn subject(facts: &Facts, lang: Lang) -> String {
    match write(facts, lang).subject.map(|field| field.content) {
        Some(Content::Text(text)) => text.to_string(),
        other => panic!("{other:?}"),
    }
}

/// The items of a list, as they read.
pub(crate) fn items(list: &ListOf) -> Vec<String> {
    list.items.iter().map(ToString::to_string).collect()
}

/// The items of the list of a clause.
pub(crate) fn list(paper: &Paper, key: &str) -> Vec<String> {
    let found = paper.body.iter().find_map(|block| match block {
        Block::List { clause, list } if *clause == key => Some(items(list)),
        _ => None,
    });
    found.unwrap_or_default()
}

/// The table of deadlines: each day with what is due on it.
pub(crate) fn schedule(paper: &Paper) -> Option<Vec<(String, Vec<String>)>> {
    paper.body.iter().find_map(|block| match block {
        Block::Schedule { rows, .. } => {
            Some(rows.iter().map(|row| (row.label.to_string(), items(row))).collect())
        }
        _ => None,
    })
}

/// The entries of the agenda's list.
pub(crate) fn outline(paper: &Paper) -> Vec<Entry> {
    let found = paper.blocks().find_map(|block| match block {
        Block::Outline { entries } => Some(entries.clone()),
        _ => None,
    });
    found.expect("the agenda is a list")
}

/// The rows of the agenda's table.
pub(crate) fn table(paper: &Paper) -> Vec<Vec<String>> {
    let found = paper.blocks().find_map(|block| match block {
        Block::Table { rows, .. } => {
            Some(rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect())
        }
        _ => None,
    });
    found.expect("the agenda is a table")
}

/// The whole letter as it reads, line by line.
pub(crate) fn lines(paper: &Paper) -> Vec<String> {
    fn entries(of: &[Entry], lines: &mut Vec<String>) {
        for entry in of {
            lines.push(entry.text.to_string());
            entries(&entry.within, lines);
        }
    }
    let mut lines = Vec::new();
    for block in paper.blocks() {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Note { text, .. } => {
                lines.push(text.to_string());
            }
            Block::List { list, .. } => {
                lines.push(list.label.to_string());
                lines.extend(items(list));
            }
            Block::Table { rows, .. } => {
                lines.extend(rows.iter().flatten().map(ToString::to_string));
            }
            Block::Schedule { rows, .. } => {
                for row in rows {
                    lines.push(row.label.to_string());
                    lines.extend(items(row));
                }
            }
            Block::Outline { entries: of } => entries(of, &mut lines),
            Block::Form(_) => panic!("a letter has no form"),
        }
    }
    lines
}
