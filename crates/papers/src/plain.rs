//! A paper that was rendered as a page, as plain text: for the part of a mail that every program can show.
//!
//! It is made from the page and not from the paper: what was issued is kept as its page, and a mail says what that page says.

use std::mem::take;

use html5gum::{Token, Tokenizer};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 21] = [
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "caption", "tr", "h1", "h2", "h3", "h4", "h5",
    "h6", "section", "article", "address", "br",
];
/// Elements before which a line is left empty.
const APART: [&str; 13] =
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "section", "table", "dl", "ul", "ol", "div"];
/// Elements that end a cell or an item, within which no line is left empty.
const CLOSE: [&str; 4] = ["li", "td", "th", "dd"];
/// Elements whose text nobody reads.
const HIDDEN: [&str; 4] = ["script", "style", "template", "noscript"];

/// What stands between two cells of a row.
const CELL: &str = " | ";

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// Its title: the name of the paper.
    pub title: String,
    /// What the paper is about.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// Reads a page. Nothing of it is run or fetched.
#[must_use]
pub fn read(page: &str) -> Plain {
    let mut reader = Reader { colon: ":", ..Reader::default() };
    for token in Tokenizer::new(page) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let attribute = |name: &[u8]| {
                    let value = tag.attributes.get(name);
                    value.map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
                };
                if tag.name.as_slice() == b"html" && attribute(b"lang").starts_with("zh") {
                    reader.colon = "：";
                }
                reader.open(&String::from_utf8_lossy(&tag.name), &attribute(b"class"));
            }
            Token::EndTag(tag) => reader.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => reader.take(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.end_line();
    Plain {
        title: one_line(&reader.title),
        subject: one_line(&reader.subject),
        text: reader.lines.join("\n").trim().to_owned() + "\n",
    }
}

/// A page while it is read.
#[derive(Default)]
struct Reader {
    lines: Vec<String>,
    line: String,
    title: String,
    subject: String,
    in_title: bool,
    in_subject: bool,
    hidden: u32,
    /// The lists that are open, each with the mark that it gives its items.
    lists: Vec<&'static str>,
    /// Within how many items and cells.
    close: u32,
    /// Is a line to be left empty before the next one?
    apart: bool,
    /// What the next line of an item begins with.
    mark: &'static str,
    /// The colon of the language.
    colon: &'static str,
}

impl Reader {
    fn open(&mut self, name: &str, class: &str) {
        self.hidden += u32::from(HIDDEN.contains(&name));
        self.in_title |= name == "title";
        // The mark of an item stands on its line.
        let at_mark = name == "div" && self.line.trim().ends_with(['.', '•']) && !self.lists.is_empty();
        if BLOCKS.contains(&name) && !at_mark && !(name == "dd" && !self.line.is_empty()) {
            self.end_line();
        }
        if APART.contains(&name) && self.close == 0 {
            self.apart = true;
        }
        self.close += u32::from(CLOSE.contains(&name));
        match name {
            "ul" => self.lists.push("- "),
            // Its items bear marks of their own.
            "ol" => self.lists.push(""),
            "li" => self.mark = self.lists.last().copied().unwrap_or_default(),
            "td" | "th" if !self.line.trim().is_empty() => self.line.push_str(CELL),
            "dd" => {
                self.in_subject |= class == "field-subject" && self.subject.is_empty();
                // What stands between the two in the page is a line end.
                self.line.truncate(self.line.trim_end().len());
                if !self.line.ends_with('：') {
                    self.line.push(' ');
                }
            }
            "span" if class == "blank" => self.line.push_str("____________"),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        self.hidden = self.hidden.saturating_sub(u32::from(HIDDEN.contains(&name)));
        match name {
            "title" => self.in_title = false,
            "dt" => {
                self.line.push_str(self.colon);
                return;
            }
            "dd" => self.in_subject = false,
            _ => {}
        }
        if BLOCKS.contains(&name) {
            self.end_line();
        }
        if matches!(name, "ul" | "ol") {
            self.lists.pop();
        }
        self.close = self.close.saturating_sub(u32::from(CLOSE.contains(&name)));
        if APART.contains(&name) && self.close == 0 {
            self.apart = true;
        }
    }

    fn take(&mut self, text: &str) {
        if self.in_title {
            self.title.push_str(text);
        } else if self.hidden == 0 {
            if self.in_subject {
                self.subject.push_str(text);
            }
            self.line.push_str(text);
        }
    }

    fn end_line(&mut self) {
        let line = one_line(take(&mut self.line).trim_end().trim_end_matches(CELL.trim()));
        if line.is_empty() || line == self.colon {
            return;
        }
        if take(&mut self.apart) && !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        let deep = "  ".repeat(self.lists.len().saturating_sub(1));
        self.lines.push(format!("{deep}{}{line}", take(&mut self.mark)));
    }
}

/// Blanks as one space, none at the ends.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Letters, collective_letter};
    use words::Lang;

    #[test]
    fn a_page_says_its_name_its_subject_and_its_text() {
        let page = "<!DOCTYPE html><html><head><title>TSB\n Circular 7</title><style>p{}</style></head><body><main>\
            <p class=\"mark\">Rehearsal</p><dl class=\"reference\"><dt>Issued</dt><dd>Geneva, <bdi>1 May</bdi></dd>\
            <dt>File</dt><dd>SG17/XY</dd></dl><h1>TSB Circular 7</h1><dl><dt>Subject</dt><dd class=\"field-subject\">A \
            <b>text</b></dd></dl><p>One &amp; two.</p><ul><li>a<ul><li>b</li></ul></li></ul><ol><li><span>3.</span> \
            <div>c</div></li></ol><table><tr><th>x</th><td>y</td></tr></table></main></body></html>";
        let plain = read(page);
        assert_eq!((plain.title.as_str(), plain.subject.as_str()), ("TSB Circular 7", "A text"));
        assert_eq!(
            plain.text,
            "Rehearsal\n\nIssued: Geneva, 1 May\nFile: SG17/XY\n\nTSB Circular 7\n\nSubject: A text\n\nOne & two.\n\n- a\n  - b\n\n\
             3. c\n\nx | y\n"
        );
    }

    #[test]
    fn a_letter_reads_well_in_each_language() {
        for lang in [Lang::En, Lang::Zh] {
            let facts = collective_letter::sources::sg17_2024();
            let paper = collective_letter::write(&facts, lang, Letters::compiled());
            let plain = read(&crate::html::render(&paper));
            assert_eq!(plain.title, paper.title.to_string());
            assert!(plain.text.contains("tsbsg17@itu.int") && !plain.text.contains('<'), "{}", plain.text);
            insta::assert_snapshot!(format!("plain_{}", lang.code()), plain.text);
        }
    }
}
