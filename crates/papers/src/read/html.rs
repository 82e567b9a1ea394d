//! HTML read into pieces: what a browser would show as lines of their own. Nothing of it is run or fetched.

use html5gum::{Token, Tokenizer};

use super::lines::{Piece, Place, tidy};
use super::unreadable::{Unreadable, limits};

/// Elements that end a line.
const LINES: [&str; 26] = [
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "td", "th",
    "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "br", "address", "figure",
];
/// Elements whose text nobody reads, and the ways on from a page, which are no part of what stands on it.
const HIDDEN: [&str; 6] = ["head", "script", "style", "template", "noscript", "nav"];

/// The pieces of a page.
///
/// # Errors
/// [`Unreadable::TooLarge`].
pub(super) fn pieces(html: &str) -> Result<Vec<Piece>, Unreadable> {
    if html.len() > limits::PART {
        return Err(Unreadable::TooLarge);
    }
    let mut page = Page::default();
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.open(&String::from_utf8_lossy(&tag.name), tag.self_closing),
            Token::EndTag(tag) => page.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) if page.hidden == 0 => page.text.push_str(&String::from_utf8_lossy(&text)),
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
        if page.pieces.len() > limits::PIECES {
            return Err(Unreadable::TooLarge);
        }
    }
    page.end_line();
    Ok(page.pieces)
}

/// A page while it is read.
#[derive(Default)]
struct Page {
    pieces: Vec<Piece>,
    text: String,
    hidden: u32,
    lists: u8,
    tables: u32,
    row: u32,
    column: u32,
    in_cell: bool,
}

impl Page {
    fn open(&mut self, name: &str, is_empty: bool) {
        if HIDDEN.contains(&name) && !is_empty {
            self.hidden += 1;
        }
        if LINES.contains(&name) && !(name == "div" && self.is_at_mark()) {
            self.end_line();
        }
        match name {
            "ul" | "ol" => self.lists = self.lists.saturating_add(1),
            // Labels with their values are a table of two columns.
            "table" | "dl" => {
                self.tables += 1;
                self.row = 0;
            }
            "tr" | "dt" => {
                self.row += 1;
                self.column = 0;
                self.in_cell = name == "dt";
            }
            "td" | "th" => self.in_cell = true,
            "dd" => {
                self.column = 1;
                self.in_cell = true;
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if HIDDEN.contains(&name) {
            self.hidden = self.hidden.saturating_sub(1);
        }
        if LINES.contains(&name) {
            self.end_line();
        }
        match name {
            "ul" | "ol" => self.lists = self.lists.saturating_sub(1),
            "td" | "th" => {
                self.column += 1;
                self.in_cell = false;
            }
            "dt" | "dd" => self.in_cell = false,
            _ => {}
        }
    }

    /// Has an item of a list nothing yet but its mark? What stands beside the mark is on the same line.
    fn is_at_mark(&self) -> bool {
        let mark = self.text.trim();
        self.lists > 0 && (mark == "•" || mark.ends_with('.') && !mark.contains(char::is_whitespace))
    }

    fn end_line(&mut self) {
        let text = tidy(&std::mem::take(&mut self.text), false);
        if text.is_empty() {
            return;
        }
        let place = if self.in_cell {
            Place::Cell { table: self.tables, row: self.row, column: self.column }
        } else if self.lists > 0 {
            Place::Item(self.lists - 1)
        } else {
            Place::Paragraph
        };
        self.pieces.push(Piece { line: self.pieces.len() + 1, page: None, text, place });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_it_is_shown() {
        let html = "<html><head><title>x</title><style>p{}</style></head><body><p>One <b>two</b>&amp;</p>\
            <dl><dt>Tel</dt><dd>+41 <bdi>22</bdi></dd></dl><ul><li>a<ul><li>b</li></ul></li></ul>\
            <ol><li><span>3.</span> <div>c</div></li></ol>\
            <nav><a href='/'>Back</a> · <a href='/pdf'>PDF</a></nav><table><tr><th>1</th><td>x<br>y</td></tr></table><script>alert(1)</script>";
        let read: Vec<_> = pieces(html).unwrap().into_iter().map(|piece| (piece.text, piece.place)).collect();
        let cell = |table, row, column| Place::Cell { table, row, column };
        assert_eq!(
            read,
            [
                ("One two&".to_owned(), Place::Paragraph),
                ("Tel".into(), cell(1, 1, 0)),
                ("+41 22".into(), cell(1, 1, 1)),
                ("a".into(), Place::Item(0)),
                ("b".into(), Place::Item(1)),
                ("3. c".into(), Place::Item(0)),
                ("1".into(), cell(2, 1, 0)),
                ("x".into(), cell(2, 1, 1)),
                ("y".into(), cell(2, 1, 1)),
            ]
        );
    }
}
