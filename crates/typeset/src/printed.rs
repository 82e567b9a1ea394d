//! Text on its way to the page: cleaned of what no page can show, every character known to have a glyph.

use papers::{Span, Text};
use serde::Serialize;
use words::Lang;

use crate::fonts;

/// No font has this character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NoGlyph(pub(crate) char);

/// A language as typst names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Tongue {
    lang: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'static str>,
    dir: &'static str,
}

impl Tongue {
    /// A language of papers.
    pub(crate) fn of(lang: Lang) -> Self {
        let (code, region) = match lang {
            Lang::En => ("en", Some("GB")),
            Lang::Zh => ("zh", Some("CN")),
            // English words, set from right to left.
            #[cfg(debug_assertions)]
            Lang::Mirror => ("en", None),
        };
        Self { lang: code, region, dir: lang.dir() }
    }
}

/// A run of text of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Piece {
    /// What is printed.
    pub(crate) text: String,
    /// Its language, if it is another than that of the text around it.
    #[serde(skip_serializing_if = "Option::is_none")]
    tongue: Option<Tongue>,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
    /// Is it printed in the place of a fact that no source gives?
    unknown: bool,
}

impl Piece {
    /// Plain words.
    fn plain(text: String) -> Self {
        Self { text, tongue: None, href: None, unknown: false }
    }
}

/// Text ready for the page.
pub(crate) type Line = Vec<Piece>;

/// Text ready for the page, from words alone.
pub(crate) fn words(text: &str) -> Result<Line, NoGlyph> {
    Ok(vec![Piece::plain(clean(text)?)])
}

/// Text ready for the page.
pub(crate) fn line(text: &Text, dir: &str) -> Result<Line, NoGlyph> {
    text.0.iter().map(|span| piece(span, dir)).collect()
}

/// Text as one string, for what is told and not printed.
pub(crate) fn told(text: &Text) -> Result<String, NoGlyph> {
    clean(&text.to_string())
}

/// A span of text. A fact may be written in the other direction than the words around it, and must not turn them.
fn piece(span: &Span, dir: &str) -> Result<Piece, NoGlyph> {
    Ok(match span {
        Span::Words(text) => Piece::plain(clean(text)?),
        Span::Value { text, lang, .. } => {
            Piece { tongue: lang.map(Tongue::of), ..Piece::plain(apart(clean(text)?, dir)) }
        }
        Span::Unknown { text, .. } => Piece { unknown: true, ..Piece::plain(clean(text)?) },
        Span::Link { text, href, .. } => {
            // An address of the web is broken by typst at its own signs.
            let whole = if href.starts_with("mailto:") { WHOLE * 2 } else { usize::MAX };
            Piece { href: address(href), ..Piece::plain(apart(broken(text, whole)?, dir)) }
        }
    })
}

/// The longest address that is worth following.
const ADDRESS: usize = 2000;

/// An address as a PDF holds it: in ASCII; none if nobody would follow it.
fn address(href: &str) -> Option<String> {
    let sign = |byte: u8| {
        if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    (href.len() <= ADDRESS).then(|| href.bytes().map(sign).collect())
}

/// Sets text apart from the direction of what stands around it, where there are two directions.
fn apart(text: String, dir: &str) -> String {
    let turns = dir == "rtl" || text.chars().any(is_from_right);
    if turns { format!("\u{2068}{text}\u{2069}") } else { text }
}

/// Is a letter written from right to left?
fn is_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The longest run of signs that is left unbroken: the width of a narrow column.
const WHOLE: usize = 24;

/// What a page can show of a text: breaks of lines are blanks, as on a page of the web; marks of direction, hidden hyphens and what controls a
/// device are dropped. Long runs without a blank may be broken.
fn clean(text: &str) -> Result<String, NoGlyph> {
    broken(text, WHOLE)
}

/// The same, with runs that may be longer before they are broken.
fn broken(text: &str, whole: usize) -> Result<String, NoGlyph> {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.chars() {
        match letter {
            letter if letter.is_whitespace() && letter != '\u{a0}' => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
                run = 0;
            }
            // A hyphen that shows only where a word is broken would lend its meaning to every hyphen of the same font.
            '\u{ad}' => {}
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
            letter if letter.is_control() || is_no_character(letter) => {}
            letter if !fonts::prints(letter) => return Err(NoGlyph(letter)),
            letter => {
                run = if letter.is_ascii_graphic() { run + 1 } else { 0 };
                if run > whole {
                    out.push('\u{200b}');
                    run = 1;
                }
                out.push(letter);
            }
        }
    }
    Ok(out)
}

/// Is a code set aside for no character at all?
fn is_no_character(letter: char) -> bool {
    matches!(u32::from(letter) & 0xffff, 0xfffe | 0xffff) || matches!(letter, '\u{fdd0}'..='\u{fdef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_shows_no_controls_and_names_what_it_cannot_show() {
        assert_eq!(clean("a\n\t b\u{0}\u{202e}\u{ad}c\u{ffff}"), Ok("a bc".to_owned()));
        assert_eq!(clean("a🙂"), Err(NoGlyph('🙂')));
        assert_eq!(clean("\u{e000}"), Err(NoGlyph('\u{e000}')));
    }

    #[test]
    fn a_long_run_may_be_broken() {
        let long = clean(&"x".repeat(50)).unwrap();
        assert_eq!(long.matches('\u{200b}').count(), 2);
        assert_eq!(clean("a fact").unwrap(), "a fact");
    }

    #[test]
    fn a_fact_in_another_direction_stands_apart() {
        assert_eq!(apart("مرحبا".into(), "ltr"), "\u{2068}مرحبا\u{2069}");
        assert_eq!(apart("A.1".into(), "ltr"), "A.1");
        assert_eq!(apart("A.1".into(), "rtl"), "\u{2068}A.1\u{2069}");
    }
}
