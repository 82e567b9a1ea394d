//! The numbers that a document gives its paragraphs: they stand in no text, and are counted as a word processor counts them.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

use super::attribute;
use crate::read::unreadable::{Unreadable, limits};

/// How a bullet is shown.
pub(super) const BULLET: &str = "–";

/// How the numbers of a level look.
#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    text: String,
    start: u32,
}

/// The lists of a document, with where each stands.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: BTreeMap<String, BTreeMap<usize, Level>>,
    lists: BTreeMap<String, String>,
    counts: BTreeMap<String, BTreeMap<usize, u32>>,
}

impl Numbering {
    /// Reads the part that defines the lists.
    pub(super) fn read(xml: &str) -> Result<Self, Unreadable> {
        let mut reader = Reader::from_str(xml);
        let (mut found, mut open, mut level, mut depth) = (Self::default(), String::new(), None, 0_usize);
        let mut list = String::new();
        loop {
            let event = reader.read_event().map_err(|_| Unreadable::Damaged)?;
            match &event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                Event::DocType(_) => return Err(Unreadable::Declares),
                Event::Eof => return Ok(found),
                _ => {}
            }
            if depth > limits::DEPTH {
                return Err(Unreadable::TooDeep);
            }
            let (Event::Start(element) | Event::Empty(element)) = &event else { continue };
            let value = || attribute(element, "val").unwrap_or_default();
            match element.local_name().as_ref() {
                "abstractNum" => open = attribute(element, "abstractNumId").unwrap_or_default(),
                "lvl" => level = attribute(element, "ilvl").and_then(|level| level.parse::<usize>().ok()),
                "num" => list = attribute(element, "numId").unwrap_or_default(),
                "abstractNumId" => drop(found.lists.insert(list.clone(), value())),
                "numFmt" => found.level(&open, level, element).format = value(),
                "lvlText" => {
                    let text = value();
                    found.level(&open, level, element).text =
                        if text.len() > limits::NUMBER { String::new() } else { text };
                }
                "start" => found.level(&open, level, element).start = value().parse().unwrap_or(1),
                _ => {}
            }
        }
    }

    fn level(&mut self, of: &str, level: Option<usize>, _: &BytesStart<'_>) -> &mut Level {
        let levels = self.abstracts.entry(of.to_owned()).or_default();
        levels.entry(level.unwrap_or(0).min(8)).or_insert_with(|| Level { start: 1, ..Level::default() })
    }

    /// The number of the next paragraph of a list at a level, as it is printed; a bullet is a dash.
    pub(super) fn next(&mut self, list: &str, level: usize) -> String {
        let Some(levels) = self.lists.get(list).and_then(|of| self.abstracts.get(of)) else {
            return String::new();
        };
        let Some(own) = levels.get(&level) else { return String::new() };
        if own.format == "bullet" {
            return BULLET.to_owned();
        }
        let counts = self.counts.entry(list.to_owned()).or_default();
        let count = counts.get(&level).map_or(own.start, |count| count.saturating_add(1));
        counts.retain(|other, _| *other < level);
        counts.insert(level, count);
        let mut printed = own.text.clone();
        for (at, of) in levels {
            let count = counts.get(at).copied().unwrap_or(of.start);
            printed = printed.replace(&format!("%{}", at + 1), &in_format(count, &of.format));
        }
        printed
    }
}

/// A count in the format of its level.
fn in_format(count: u32, format: &str) -> String {
    const ROMAN: [(u32, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    match format {
        "lowerLetter" | "upperLetter" if (1..=26).contains(&count) => {
            let base = if format == "lowerLetter" { b'a' } else { b'A' };
            u8::try_from(count - 1).map_or_else(|_| count.to_string(), |at| char::from(base + at).to_string())
        }
        "lowerRoman" | "upperRoman" if count < 400 => {
            let (mut left, mut text) = (count, String::new());
            for (value, letters) in ROMAN {
                while left >= value {
                    text.push_str(letters);
                    left -= value;
                }
            }
            if format == "upperRoman" { text.to_uppercase() } else { text }
        }
        _ => count.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_as_a_word_processor_counts() {
        let level = |at: u32, format: &str, text: &str| {
            format!(
                r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
            )
        };
        let xml = format!(
            r#"<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="0">{}{}{}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#,
            level(0, "decimal", "%1."),
            level(1, "lowerLetter", "%2."),
            level(2, "lowerRoman", "%1.%2.%3.")
        );
        let mut numbering = Numbering::read(&xml).unwrap();
        let printed: Vec<String> =
            [0, 0, 1, 1, 2, 2, 0, 1].into_iter().map(|level| numbering.next("5", level)).collect();
        assert_eq!(printed, ["1.", "2.", "a.", "b.", "2.b.i.", "2.b.ii.", "3.", "a."]);
        assert_eq!(numbering.next("7", 0), "");
    }
}
