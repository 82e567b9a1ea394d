//! A paper as a reader gets it: pieces of text in reading order, each with the line on which it stands.

use serde::{Deserialize, Serialize};

/// Where a piece stands in the paper's structure, as far as its format tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// A paragraph.
    #[default]
    Paragraph,
    /// The item of a list, with how deep it lies: 0 for the outermost.
    Item(u8),
    /// A cell of a table: the table, its row and its column, each counted from 0 in the paper.
    Cell {
        /// Which table.
        table: u32,
        /// Which row of it.
        row: u32,
        /// Which cell of the row.
        column: u32,
    },
}

/// A piece of text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The line, counted from 1: of the file, where it is text; else of the text as the reader shows it.
    pub line: usize,
    /// The page, counted from 1, where the format has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The text, its blanks tidied.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Tidies blanks: one space for any run of them, none at the ends, no marks of direction, no soft hyphens.
///
/// `inside` keeps a single space at the ends: for the words between two facts.
pub(super) fn tidy(text: &str, inside: bool) -> String {
    let invisible = |letter: char| matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let mut tidied = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !invisible(*letter)) {
        if !letter.is_whitespace() && !letter.is_control() {
            tidied.push(letter);
        } else if !tidied.ends_with(' ') {
            tidied.push(' ');
        }
    }
    if inside { tidied } else { tidied.trim().to_owned() }
}

/// The number or the bullet at the head of a piece, and the rest: `3.`, `a)`, `ii.`, `12.1`, `–`, `•`.
pub(super) fn mark(text: &str) -> (&str, &str) {
    let bullet = ['–', '-', '•', '·', '⃝', '◦', '*'];
    if let Some(rest) = text.strip_prefix(bullet) {
        let rest_trimmed = rest.trim_start();
        // A minus sign that belongs to a number or a word is none.
        if rest.starts_with(char::is_whitespace) || !rest_trimmed.starts_with(|c: char| c.is_ascii_digit()) {
            return ("", rest_trimmed);
        }
    }
    let end =
        text.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '.')).unwrap_or(text.len());
    // A day at the head of a line counts nothing: `2 June 2023`, `22 - 31 July 2020`.
    if super::values::begins_with_day(text) {
        return ("", text);
    }
    let (head, rest) = text.split_at(end);
    let bare = head.trim_end_matches('.');
    let numeral =
        bare.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    let letter = bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_lowercase());
    let roman = !bare.is_empty() && bare.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'));
    let closed = head.ends_with('.') || rest.starts_with(')');
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let separate = rest.starts_with(char::is_whitespace) || closed && !rest.is_empty();
    if (numeral && bare.len() <= 6 || (letter || roman) && closed) && separate {
        (bare, rest.trim_start())
    } else {
        ("", text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("1. 开幕致辞和欢迎", "1", "开幕致辞和欢迎")]
    #[case("a. 2024年7月11日", "a", "2024年7月11日")]
    #[case("ii. Regional groups", "ii", "Regional groups")]
    #[case("12.4 SG20RG-EECAT", "12.4", "SG20RG-EECAT")]
    #[case("1 ITU-T Study Group 11 intends", "1", "ITU-T Study Group 11 intends")]
    #[case("– Contributions", "", "Contributions")]
    #[case("-5 degrees", "", "-5 degrees")]
    #[case("2024年7月22日", "", "2024年7月22日")]
    #[case("in the room", "", "in the room")]
    #[case("2 June 2023", "", "2 June 2023")]
    #[case("2 – 6 September 2024: meeting", "", "2 – 6 September 2024: meeting")]
    #[case("2 March towards consent", "2", "March towards consent")]
    #[case("10. Adjournment", "10", "Adjournment")]
    #[case("1. CG-SG17-wtsa24-prep", "1", "CG-SG17-wtsa24-prep")]
    fn a_number_at_the_head_is_told_from_the_text(
        #[case] text: &str,
        #[case] number: &str,
        #[case] rest: &str,
    ) {
        assert_eq!(mark(text), (number, rest));
    }

    #[test]
    fn blanks_and_invisible_letters_are_tidied() {
        assert_eq!(tidy(" a\u{a0}\t b\u{2068}c\u{2069}\n", false), "a bc");
        assert_eq!(tidy(" of ", true), " of ");
    }
}
