//! Our own letter as somebody copied it from a page or saved it as plain text: marks, labels and cells stand on lines of their own, and
//! the structure is put together again from signs, tabulators and blank lines.

use super::collective::levels::Levels;
use super::lines::{Piece, Place, tidy};

/// The pieces of a copied text.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut copy = Copy::default();
    let lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    while at < lines.len() {
        let next = lines.get(at + 1).map_or("", |line| line.trim());
        // A mark on a line of its own belongs to the line below it.
        if let Some(mark) = mark(lines[at].trim()).filter(|_| !next.is_empty()) {
            copy.marked(at, mark, next);
            at += 1;
        } else {
            copy.line(at, lines[at]);
        }
        at += 1;
    }
    copy.pieces
}

/// What was put together so far.
#[derive(Default)]
struct Copy {
    pieces: Vec<Piece>,
    levels: Levels,
    /// The row that is open: its table, its row, and the column in which further lines stand.
    row: Option<(u32, u32, u32)>,
    tables: u32,
    /// Was the last line that is not blank one that announces a list?
    announced: bool,
    /// Do the lines of this block belong to a list?
    listed: bool,
    after_blank: bool,
}

impl Copy {
    fn line(&mut self, at: usize, whole: &str) {
        let text = tidy(whole, false);
        if text.is_empty() {
            self.listed = false;
            self.after_blank = true;
            return;
        }
        // A number before a tabulator begins a paragraph, and in a table that is open a row.
        let is_row = self.row.is_some() && !self.after_blank;
        let is_counted = mark(whole.split('\t').next().unwrap_or_default()).is_some();
        if whole.trim_start().contains('\t') && (is_row || !is_counted) {
            return self.cells(at, whole);
        }
        if let Some((printed, rest)) = text.split_once(' ')
            && mark(printed).is_some_and(|mark| mark.ends_with('.'))
        {
            return self.marked(at, printed, rest);
        }
        if let Some((table, row, column)) = self.row.filter(|_| !self.after_blank) {
            return self.push(at, text, Place::Cell { table, row, column });
        }
        let bullet = text.starts_with(['•', '–']) && text.chars().nth(1) == Some(' ');
        self.listed |= self.announced && self.after_blank;
        let place = match (bullet, self.listed) {
            (true, _) => Place::Item(self.levels.depth()),
            (false, true) => Place::Item(0),
            (false, false) => Place::Paragraph,
        };
        if place == Place::Paragraph {
            self.levels = Levels::default();
        }
        self.announced = text.ends_with([':', '：']);
        self.push(at, text, place);
    }

    /// A row of a table.
    fn cells(&mut self, at: usize, whole: &str) {
        let (table, row) = match self.row {
            Some((table, row, _)) => (table, row + 1),
            None => {
                self.tables += 1;
                (self.tables, 0)
            }
        };
        let mut column = 0;
        for (index, cell) in whole.split('\t').map(|cell| tidy(cell, false)).enumerate() {
            column = u32::try_from(index).unwrap_or(u32::MAX);
            if !cell.is_empty() {
                self.push(at, cell, Place::Cell { table, row, column });
            }
        }
        self.row = Some((table, row, column));
    }

    /// A line with its mark. A number without a full stop counts a paragraph; others are marks of a list.
    fn marked(&mut self, at: usize, mark: &str, rest: &str) {
        let text = tidy(&format!("{mark} {rest}"), false);
        let place = if mark.ends_with('.') {
            Place::Item(self.levels.of(mark.trim_end_matches('.')))
        } else {
            Place::Paragraph
        };
        self.announced = text.ends_with([':', '：']);
        self.row = None;
        self.push(at, text, place);
    }

    fn push(&mut self, at: usize, text: String, place: Place) {
        if !matches!(place, Place::Cell { .. }) {
            self.row = None;
        }
        self.after_blank = false;
        self.pieces.push(Piece { line: at + 1, page: None, text, place });
    }
}

/// A mark that our letters print: `1`, `1.`, `a.`, `iv.`, `12.4.`
fn mark(text: &str) -> Option<&str> {
    let bare = text.strip_suffix('.').unwrap_or(text);
    let is_number =
        |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_numeral = bare.split('.').all(is_number);
    let is_letter = text.ends_with('.') && (1..=4).contains(&bare.len()) && {
        bare.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
            || bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    (is_numeral || is_letter).then_some(text)
}
