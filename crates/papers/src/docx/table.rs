//! Tables: a head that is repeated on each page, rows that are not broken, mirrored where the language is.

use std::fmt::Write as _;

use super::blocks::{Body, Style};
use super::runs::escape;
use crate::model::ListOf;
use crate::text::Text;

/// The width of the text on the page, in twentieths of a point: A4 without its margins.
const WIDTH: usize = 9638;

/// A table that is being written: its columns have fixed shares of the width.
pub(super) struct Grid<'a> {
    widths: &'a [usize],
}

impl<'a> Grid<'a> {
    /// Begins a table. The shares are in per cent; the title is what a screen reader says.
    pub(super) fn open(body: &mut Body, style: &str, shares: &'a [usize], title: &Text) -> Grid<'a> {
        let _ = write!(body.xml, r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>"#);
        if body.rtl() {
            body.xml.push_str("<w:bidiVisual/>");
        }
        let _ = write!(
            body.xml,
            r#"<w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{}"/></w:tblPr><w:tblGrid>"#,
            escape(&title.to_string())
        );
        for share in shares {
            let _ = write!(body.xml, r#"<w:gridCol w:w="{}"/>"#, width(*share));
        }
        body.xml.push_str("</w:tblGrid>");
        Grid { widths: shares }
    }

    /// A row. The head is repeated on each page; no row is broken between two pages.
    pub(super) fn row(&self, body: &mut Body, head: bool, mut cell: impl FnMut(&mut Body, usize)) {
        body.xml.push_str("<w:tr><w:trPr><w:cantSplit/>");
        if head {
            body.xml.push_str("<w:tblHeader/>");
        }
        body.xml.push_str("</w:trPr>");
        for (at, share) in self.widths.iter().enumerate() {
            let _ =
                write!(body.xml, r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>"#, width(*share));
            cell(body, at);
            body.xml.push_str("</w:tc>");
        }
        body.xml.push_str("</w:tr>");
    }

    /// Ends the table. Two tables would flow together without a paragraph between them.
    pub(super) fn close(self, body: &mut Body) {
        body.xml.push_str("</w:tbl>");
    }
}

/// A share of the width of the text.
fn width(share: usize) -> usize {
    WIDTH * share / 100
}

/// Even shares of the width.
fn even(columns: usize) -> Vec<usize> {
    let first = if columns < 3 { 30 } else { 40 };
    let rest = (100 - first) / columns.saturating_sub(1).max(1);
    (0..columns).map(|at| if at == 0 { first } else { rest }).collect()
}

/// A table whose first cell in each row is its heading.
pub(super) fn table(body: &mut Body, caption: &Text, columns: &[Text], rows: &[Vec<Text>]) {
    body.paragraph(Style::Caption, caption);
    let shares = even(columns.len());
    let grid = Grid::open(body, "Lines", &shares, caption);
    grid.row(body, true, |body, at| head(body, columns.get(at)));
    for row in rows {
        grid.row(body, false, |body, at| {
            body.open(Style::TableText, None);
            if let Some(cell) = row.get(at) {
                body.text(cell, at == 0);
            }
            body.close();
        });
    }
    grid.close(body);
    body.empty(Style::Gap);
}

/// A table of what is due when: a paragraph for each thing that is due on a day.
pub(super) fn schedule(body: &mut Body, caption: &Text, columns: &[Text; 2], rows: &[ListOf]) {
    body.paragraph(Style::Caption, caption);
    let grid = Grid::open(body, "Lines", &[30, 70], caption);
    grid.row(body, true, |body, at| head(body, columns.get(at)));
    for row in rows {
        grid.row(body, false, |body, at| {
            let cell = if at == 0 { std::slice::from_ref(&row.label) } else { &row.items };
            for text in cell {
                body.open(Style::TableText, None);
                body.text(text, at == 0);
                body.close();
            }
            // A cell without a paragraph is none.
            if cell.is_empty() {
                body.empty(Style::TableText);
            }
        });
    }
    grid.close(body);
    body.empty(Style::Gap);
}

/// The head of a column.
pub(super) fn head(body: &mut Body, column: Option<&Text>) {
    body.open(Style::TableHead, None);
    if let Some(column) = column {
        body.text(column, true);
    }
    body.close();
}
