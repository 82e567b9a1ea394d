//! Text as runs: a run has one language and one direction.

use std::fmt::Write as _;

use words::Lang;

use crate::text::{Span, Text};

/// How a run looks, beyond its paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    /// A label or a heading of a row.
    pub(super) bold: bool,
    /// The words of an empty control.
    pub(super) placeholder: bool,
}

/// The addresses that a document leads to: Word keeps them in a part of their own.
#[derive(Debug, Default)]
pub(super) struct Links(Vec<String>);

impl Links {
    /// The id of an address, the same for the same address.
    fn id(&mut self, href: &str) -> usize {
        if let Some(at) = self.0.iter().position(|known| known == href) {
            return at;
        }
        self.0.push(href.to_owned());
        self.0.len() - 1
    }

    /// The addresses with their ids.
    pub(super) fn iter(&self) -> impl Iterator<Item = (String, &str)> {
        self.0.iter().enumerate().map(|(at, href)| (link_id(at), href.as_str()))
    }
}

/// The id of a relationship to an address.
fn link_id(at: usize) -> String {
    format!("rIdLink{}", at + 1)
}

/// Text with its facts, as runs.
pub(super) fn text(out: &mut String, text: &Text, paper: Lang, look: Look, links: &mut Links) {
    for span in &text.0 {
        match span {
            Span::Words(words) => runs(out, words, paper, paper, None, look),
            Span::Value { text, lang, .. } => runs(out, text, lang.unwrap_or(paper), paper, None, look),
            Span::Unknown { text, .. } => runs(out, text, paper, paper, Some("Unknown"), look),
            Span::Link { text, href, .. } => {
                let id = link_id(links.id(href));
                // An attribute whose value is ours writes nothing of the address here.
                let _ = write!(out, r#"<w:hyperlink r:id="{id}" w:history="1">"#);
                runs(out, text, paper, paper, Some("Hyperlink"), look);
                out.push_str("</w:hyperlink>");
            }
        }
    }
}

/// Words alone, as runs.
pub(super) fn words(out: &mut String, words: &str, paper: Lang, look: Look) {
    runs(out, words, paper, paper, None, look);
}

/// Text in one language: a run for each direction in it.
fn runs(out: &mut String, text: &str, lang: Lang, paper: Lang, style: Option<&str>, look: Look) {
    for (rtl, piece) in by_direction(text, paper.dir() == "rtl") {
        out.push_str("<w:r>");
        properties(out, lang, style, look, rtl);
        // The name of the Sector is not broken at its hyphen.
        for (at, part) in piece.split("ITU-T").enumerate() {
            if at > 0 {
                out.push_str("<w:t>ITU</w:t><w:noBreakHyphen/><w:t>T</w:t>");
            }
            if !part.is_empty() {
                out.push_str("<w:t xml:space=\"preserve\">");
                out.push_str(&escape(part));
                out.push_str("</w:t>");
            }
        }
        out.push_str("</w:r>");
    }
}

/// The properties of a run, in the order of the schema.
fn properties(out: &mut String, lang: Lang, style: Option<&str>, look: Look, rtl: bool) {
    out.push_str("<w:rPr>");
    if let Some(style) = style.or(look.placeholder.then_some("PlaceholderText")) {
        let _ = write!(out, r#"<w:rStyle w:val="{style}"/>"#);
    }
    if lang == Lang::Zh {
        // Quotation marks and dots belong to both scripts: here they are Chinese.
        out.push_str(r#"<w:rFonts w:hint="eastAsia"/>"#);
    }
    if look.bold {
        out.push_str("<w:b/><w:bCs/>");
    }
    if rtl {
        out.push_str("<w:rtl/>");
    }
    out.push_str(&language(lang));
    out.push_str("</w:rPr>");
}

/// The language of text, for each of the three kinds of script that Word tells apart.
pub(super) fn language(lang: Lang) -> String {
    format!(r#"<w:lang w:val="{}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>"#, tag(lang))
}

/// The tag of a language with its region: Word chooses its spelling and its forms of dates by it.
pub(super) fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-GB",
        Lang::Zh => "zh-CN",
        #[cfg(debug_assertions)]
        Lang::Mirror => "en-GB",
    }
}

/// Splits text where its direction changes. Signs without a direction stay with what stands before them.
fn by_direction(text: &str, begins_rtl: bool) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let (mut rtl, mut begin) = (None, 0);
    for (at, letter) in text.char_indices() {
        let Some(direction) = direction(letter) else { continue };
        if rtl.is_some_and(|rtl| rtl != direction) {
            pieces.push((rtl == Some(true), &text[begin..at]));
            begin = at;
        }
        rtl = Some(direction);
    }
    if begin < text.len() {
        pieces.push((rtl.unwrap_or(begins_rtl), &text[begin..]));
    }
    pieces
}

/// Is a letter written from right to left? `None` for what has no direction of its own: spaces, most signs.
fn direction(letter: char) -> Option<bool> {
    match letter {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => Some(true),
        letter if letter.is_alphanumeric() => Some(false),
        _ => None,
    }
}

/// Makes text safe in elements and attributes. Drops what XML 1.0 forbids, and the marks of direction: a run says its own.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{by_direction, escape};

    #[test]
    fn a_run_ends_where_the_direction_changes() {
        assert_eq!(by_direction("A.1 (09/2019)", true), [(false, "A.1 (09/2019)")]);
        assert_eq!(by_direction("قرار A.1، نص", true), [(true, "قرار "), (false, "A.1"), (true, "، نص")]);
        assert_eq!(by_direction("– ", true), [(true, "– ")]);
        assert_eq!(by_direction("", true), []);
    }

    #[test]
    fn what_xml_forbids_is_dropped_and_what_it_reserves_is_escaped() {
        assert_eq!(
            escape("a<b>&\"c\"\u{0}\u{1b}\u{ffff}\u{2068}d\u{2069}\n"),
            "a&lt;b&gt;&amp;&quot;c&quot;d "
        );
    }
}
