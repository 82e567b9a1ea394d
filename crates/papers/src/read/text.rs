//! Text as it was taken from a letter: one piece a line, cells of tables after a tabulator, marks of the taking left out.

use regex::Regex;
use std::sync::LazyLock;

use super::lines::{Piece, Place, tidy};

/// Marks that converters leave in a text: `[bookmark: …]`, `[image: …]`.
static MARKS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\[(?:bookmark|image|comment):[^\]]*\]").expect("the pattern is tested"));

/// The pieces of a text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let (mut found, mut table, mut row, mut cells, mut in_table) = (Vec::new(), 0, 0, 0_u32, false);
    for (at, whole) in text.lines().enumerate() {
        let bare = MARKS.replace_all(whole, "");
        let is_cell = bare.starts_with('\t');
        let text = tidy(&bare, false);
        if text.is_empty() && !is_cell {
            // A blank line ends a row; a paragraph ends the table.
            row += u32::from(in_table && cells > 0);
            cells = 0;
            continue;
        }
        if is_cell {
            if !in_table && !found.is_empty() {
                table += 1;
                row = 0;
                cells = 0;
            }
            in_table = true;
        } else if in_table && cells == 0 {
            in_table = false;
        }
        cells += u32::from(is_cell);
        if text.is_empty() {
            continue;
        }
        // A line without a tabulator goes on in the cell before it.
        let place = if in_table {
            Place::Cell { table, row, column: cells.saturating_sub(1) }
        } else {
            Place::Paragraph
        };
        found.push(Piece { line: at + 1, page: None, text, place });
    }
    found
}

/// The pieces of printed pages: a blank line ends a piece, and lines that a page broke are put together, without a blank where
/// Chinese goes on.
pub(super) fn printed(text: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut open = false;
    for (at, whole) in text.lines().enumerate() {
        let line = tidy(whole, false);
        if line.is_empty() {
            open = false;
            continue;
        }
        let han = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_ascii());
        match found.last_mut().filter(|_| open) {
            Some(last) => {
                if !(han(last.text.chars().last()) || han(line.chars().next())) {
                    last.text.push(' ');
                }
                last.text.push_str(&line);
            }
            None => found.push(Piece { line: at + 1, page: None, text: line, place: Place::Paragraph }),
        }
        open = true;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_cells_with_their_numbers() {
        let text = "[bookmark: a]Title\n\n\t2 July\n\t– one\n– two\n\n\t3 July\n\t– three\n\nEnd\n";
        let read: Vec<_> =
            pieces(text).into_iter().map(|piece| (piece.line, piece.text, piece.place)).collect();
        let cell = |row, column| Place::Cell { table: 1, row, column };
        assert_eq!(
            read,
            [
                (1, "Title".into(), Place::Paragraph),
                (3, "2 July".into(), cell(0, 0)),
                (4, "– one".into(), cell(0, 1)),
                (5, "– two".into(), cell(0, 1)),
                (7, "3 July".into(), cell(1, 0)),
                (8, "– three".into(), cell(1, 1)),
                (10, "End".into(), Place::Paragraph),
            ]
        );
    }
}
