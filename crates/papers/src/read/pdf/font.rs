//! The letters of a font: which codes of a string stand for which text (ISO 32000-1, 9.10.3).

use std::collections::BTreeMap;

use crate::read::unreadable::{Unreadable, limits};

/// The letters of a font.
#[derive(Debug, Default)]
pub(super) struct Font {
    /// Which codes there are: how many bytes, the first, the last.
    spaces: Vec<(usize, u32, u32)>,
    /// What codes stand for, by how many bytes they have and the first of a range: the last of it, and the text of the first.
    ranges: BTreeMap<(usize, u32), (u32, Vec<u16>)>,
}

/// A sign of a map.
#[derive(Debug, PartialEq)]
enum Sign<'a> {
    Code(Vec<u8>),
    Open,
    Close,
    Word(&'a [u8]),
}

impl Font {
    /// Reads the map from codes to text.
    pub(super) fn read(map: &[u8]) -> Result<Self, Unreadable> {
        let mut font = Self::default();
        let mut held: Vec<Sign<'_>> = Vec::new();
        let mut rest = map;
        while let Some(sign) = next(&mut rest) {
            match sign {
                Sign::Word(b"begincodespacerange" | b"beginbfchar" | b"beginbfrange") => held.clear(),
                Sign::Word(b"endcodespacerange") => font.spaces(&held),
                Sign::Word(b"endbfchar") => font.letters(&held),
                Sign::Word(b"endbfrange") => font.ranges(&held),
                Sign::Word(_) => {}
                sign => held.push(sign),
            }
            if held.len() > limits::PIECES || font.ranges.len() > limits::PIECES {
                return Err(Unreadable::TooLarge);
            }
        }
        Ok(font)
    }

    fn spaces(&mut self, held: &[Sign<'_>]) {
        for pair in held.chunks_exact(2) {
            if let [Sign::Code(first), Sign::Code(last)] = pair
                && let (Some((count, first)), Some((_, last))) = (code(first), code(last))
                && self.spaces.len() < 100
            {
                self.spaces.push((count, first, last));
            }
        }
    }

    fn letters(&mut self, held: &[Sign<'_>]) {
        for pair in held.chunks_exact(2) {
            if let [Sign::Code(of), Sign::Code(text)] = pair
                && let Some((count, of)) = code(of)
            {
                self.ranges.insert((count, of), (of, units(text)));
            }
        }
    }

    /// Ranges: of consecutive texts, or of texts in a list.
    fn ranges(&mut self, held: &[Sign<'_>]) {
        let mut signs = held.iter();
        while let (Some(Sign::Code(first)), Some(Sign::Code(last))) = (signs.next(), signs.next()) {
            let (Some((count, first)), Some((_, last))) = (code(first), code(last)) else { return };
            match signs.next() {
                Some(Sign::Code(text)) => drop(self.ranges.insert((count, first), (last, units(text)))),
                Some(Sign::Open) => {
                    let mut of = first;
                    for sign in signs.by_ref() {
                        let Sign::Code(text) = sign else { break };
                        if of <= last {
                            self.ranges.insert((count, of), (of, units(text)));
                            of = of.saturating_add(1);
                        }
                    }
                }
                _ => return,
            }
        }
    }

    /// The text of a string. A code that stands for nothing is shown as such.
    pub(super) fn text(&self, mut string: &[u8]) -> String {
        let mut text = String::new();
        while !string.is_empty() {
            let count = self.length(string).min(string.len());
            let (head, rest) = string.split_at(count);
            let said = code(head).and_then(|(count, of)| self.letter(count, of));
            text.push_str(said.as_deref().unwrap_or("\u{fffd}"));
            string = rest;
        }
        text
    }

    /// How many bytes the code at the head of a string has.
    fn length(&self, string: &[u8]) -> usize {
        let is_code = |count: &usize| {
            let of = string.get(..*count).and_then(code).map(|(_, of)| of);
            self.spaces.iter().any(|(bytes, first, last)| {
                bytes == count && of.is_some_and(|of| (*first..=*last).contains(&of))
            })
        };
        (1..=4).find(is_code).unwrap_or(2)
    }

    fn letter(&self, count: usize, of: u32) -> Option<String> {
        let ((bytes, first), (last, text)) = self.ranges.range(..=(count, of)).next_back()?;
        if *bytes != count || of > *last {
            return None;
        }
        let mut text = text.clone();
        let end = text.last_mut()?;
        *end = end.wrapping_add(u16::try_from(of - first).ok()?);
        Some(String::from_utf16_lossy(&text))
    }
}

/// A code, with how many bytes it has.
fn code(bytes: &[u8]) -> Option<(usize, u32)> {
    let is_code = (1..=4).contains(&bytes.len());
    is_code.then(|| (bytes.len(), bytes.iter().fold(0, |code, byte| code << 8 | u32::from(*byte))))
}

/// A text as the map has it; a letter is a few units, and longer ones are none.
fn units(text: &[u8]) -> Vec<u16> {
    text.chunks_exact(2).take(64).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect()
}

/// The next sign of a map.
fn next<'a>(rest: &mut &'a [u8]) -> Option<Sign<'a>> {
    loop {
        let (first, tail) = rest.split_first()?;
        match first {
            b'%' => *rest = after(tail, |byte| matches!(byte, b'\n' | b'\r')),
            b'[' | b']' => {
                *rest = tail;
                return Some(if *first == b'[' { Sign::Open } else { Sign::Close });
            }
            b'<' if !tail.starts_with(b"<") => {
                let end = tail.iter().position(|byte| *byte == b'>')?;
                *rest = &tail[end + 1..];
                return Some(Sign::Code(hexadecimal(&tail[..end])));
            }
            b'<' => *rest = &tail[1..],
            b'(' => *rest = after(tail, |byte| byte == b')'),
            byte if is_word(*byte) => {
                let end = rest.iter().position(|byte| !is_word(*byte)).unwrap_or(rest.len());
                let (word, tail) = rest.split_at(end);
                *rest = tail;
                return Some(Sign::Word(word));
            }
            _ => *rest = tail,
        }
    }
}

/// What follows the first byte of a kind.
fn after(bytes: &[u8], is: fn(u8) -> bool) -> &[u8] {
    let at = bytes.iter().position(|byte| is(*byte)).map_or(bytes.len(), |at| at + 1);
    &bytes[at..]
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'[' | b']' | b'(' | b')' | b'%' | b'{' | b'}')
}

/// Bytes written in hexadecimal; an odd digit at the end is followed by 0.
fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits
        .iter()
        .filter_map(|digit| char::from(*digit).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_for_letters_for_several_and_for_ranges() {
        let map = b"/CMapName /X def % <0001> <0041>\n(a <0001>) 1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
            3 beginbfchar <0001> <0041> <0002> <00660066> <0003> <D83DDE00> endbfchar\n\
            2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<4E00> <4E8C>] endbfrange";
        let font = Font::read(map).unwrap();
        let text =
            |codes: &[u16]| font.text(&codes.iter().flat_map(|code| code.to_be_bytes()).collect::<Vec<_>>());
        assert_eq!(text(&[1, 2, 3]), "Aff\u{1f600}");
        assert_eq!(text(&[0x10, 0x11, 0x12, 0x20, 0x21]), "abc一二");
        assert_eq!(text(&[4, 0x13, 0x22, 0]), "\u{fffd}".repeat(4));
        assert_eq!(font.text(&[0, 1, 0]), "A\u{fffd}");
    }

    #[test]
    fn codes_of_one_byte_are_told_from_those_of_two() {
        let map = b"begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange beginbfchar <41> <0078> <8041> <0079> endbfchar";
        let font = Font::read(map).unwrap();
        assert_eq!(font.text(b"A\x80AA"), "xyx");
    }

    #[test]
    fn a_broken_map_says_nothing() {
        for map in [
            &b"beginbfchar <00"[..],
            b"beginbfrange <0001> <0002> endbfrange",
            b"beginbfrange <0001> [ endbfrange",
            b"(",
            b"<<",
            b"beginbfchar <0102030405> <0041> <> <0041> endbfchar",
            b"beginbfrange <0000> <FFFF> <> endbfrange",
        ] {
            assert_eq!(Font::read(map).unwrap().text(&[0, 1]), "\u{fffd}");
        }
    }
}
