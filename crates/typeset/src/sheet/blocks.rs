//! The parts of a body or an annex.

use papers::form_names::Part;
use papers::{Block as Of, Entry, ListOf, Text};
use serde::Serialize;

use super::{Labelled, Writer};
use crate::form::{Choices, Fill};
use crate::printed::{Line, NoGlyph, told};

/// A part as the template reads it.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum Block {
    /// A heading, its number in front.
    Heading { number: Option<usize>, text: Line },
    /// A paragraph.
    Paragraph { text: Line },
    /// Numbered paragraphs that follow each other: one list.
    Numbered { items: Vec<Item> },
    /// A note.
    Note { label: Line, text: Line },
    /// A list under its label.
    List(Labelled),
    /// A table.
    Table(Table),
    /// Entries with their own marks.
    Outline { entries: Vec<Marked> },
    /// A form to fill in.
    Form(Box<Filled>),
}

/// A numbered paragraph.
#[derive(Debug, Serialize)]
pub(super) struct Item {
    number: usize,
    text: Line,
}

/// A table; the first cell of each row is its heading.
#[derive(Debug, Serialize)]
pub(super) struct Table {
    caption: Line,
    columns: Vec<Line>,
    /// Rows of cells of lines: a cell with several lines lists them.
    rows: Vec<Vec<Vec<Line>>>,
    shape: TableShape,
}

/// How the columns of a table share the width.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
enum TableShape {
    /// The first column holds numbers alone, and is narrow.
    Numbers,
    /// The first column holds days, each with a list beside it.
    Schedule,
    /// Any other.
    Plain,
}

/// An entry of an outline.
#[derive(Debug, Serialize)]
pub(super) struct Marked {
    mark: String,
    text: Line,
    within: Vec<Marked>,
}

/// A form.
#[derive(Debug, Serialize)]
pub(super) struct Filled {
    subject: Labelled,
    to: Vec<Labelled>,
    from_label: Line,
    from: Vec<Fill>,
    salutation: Line,
    statement: Line,
    choices: Choices,
    closing: Line,
    signature: Vec<Fill>,
}

impl Writer {
    /// Blocks, with numbered paragraphs that follow each other in one list.
    pub(super) fn blocks(&mut self, blocks: &[Of]) -> Result<Vec<Block>, NoGlyph> {
        let mut out = Vec::new();
        for block in blocks {
            let next = self.block(block)?;
            match (out.last_mut(), next) {
                (Some(Block::Numbered { items }), Block::Numbered { items: more }) => items.extend(more),
                (_, next) => out.push(next),
            }
        }
        Ok(out)
    }

    fn block(&mut self, block: &Of) -> Result<Block, NoGlyph> {
        Ok(match block {
            Of::Heading { number, text, .. } => Block::Heading { number: *number, text: self.line(text)? },
            Of::Paragraph { number: Some(number), text, .. } => {
                Block::Numbered { items: vec![Item { number: *number, text: self.line(text)? }] }
            }
            Of::Paragraph { number: None, text, .. } => Block::Paragraph { text: self.line(text)? },
            Of::Note { label, text, .. } => Block::Note { label: self.line(label)?, text: self.line(text)? },
            Of::List { list, .. } => Block::List(self.list(list)?),
            Of::Table { caption, columns, rows } => Block::Table(self.table(caption, columns, rows)?),
            Of::Schedule { caption, columns, rows } => Block::Table(self.schedule(caption, columns, rows)?),
            Of::Outline { entries } => Block::Outline { entries: self.entries(entries)? },
            Of::Form(form) => Block::Form(Box::new(self.form(form)?)),
        })
    }

    fn table(&self, caption: &Text, columns: &[Text], rows: &[Vec<Text>]) -> Result<Table, NoGlyph> {
        let is_short =
            |row: &Vec<Text>| row.first().is_some_and(|cell| cell.to_string().chars().count() <= 5);
        // A row has a cell for each column, whatever the facts gave.
        let cell = |of: Option<&Text>| of.map_or(Ok(Vec::new()), |cell| Ok(vec![self.line(cell)?]));
        let cells = |row: &Vec<Text>| (0..columns.len()).map(|at| cell(row.get(at))).collect();
        Ok(Table {
            caption: self.line(caption)?,
            columns: self.lines(columns)?,
            rows: rows.iter().map(cells).collect::<Result<_, _>>()?,
            shape: if rows.iter().all(is_short) { TableShape::Numbers } else { TableShape::Plain },
        })
    }

    fn schedule(&self, caption: &Text, columns: &[Text], rows: &[ListOf]) -> Result<Table, NoGlyph> {
        let cells = |row: &ListOf| Ok(vec![vec![self.line(&row.label)?], self.lines(&row.items)?]);
        Ok(Table {
            caption: self.line(caption)?,
            columns: self.lines(columns)?,
            rows: rows.iter().map(cells).collect::<Result<_, _>>()?,
            shape: TableShape::Schedule,
        })
    }

    fn entries(&self, entries: &[Entry]) -> Result<Vec<Marked>, NoGlyph> {
        let marked = |entry: &Entry| {
            Ok(Marked {
                mark: told(&Text::words(entry.mark.as_str()))?,
                text: self.line(&entry.text)?,
                within: self.entries(&entry.within)?,
            })
        };
        entries.iter().map(marked).collect()
    }

    fn form(&mut self, form: &papers::Form) -> Result<Filled, NoGlyph> {
        let from = told(&form.from_label)?;
        let signature =
            form.signature.first().map(|field| told(&field.label)).transpose()?.unwrap_or_default();
        Ok(Filled {
            subject: self.field(&form.subject)?,
            to: self.fields(&form.to)?,
            from_label: self.line(&form.from_label)?,
            from: self.form.fills(Part::From, &from, &form.from)?,
            salutation: self.line(&form.salutation)?,
            statement: self.line(&form.statement)?,
            choices: self.form.choices(&form.choices)?,
            closing: self.line(&form.closing)?,
            signature: self.form.fills(Part::Signature, &signature, &form.signature)?,
        })
    }
}
