//! The fonts that are built in. No font of the machine is looked for: the same paper looks the same everywhere.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

/// The files, in the order in which typst looks for a font that has a character.
const FILES: [&[u8]; 8] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Italic.ttf"),
    include_bytes!("../fonts/NotoSans-BoldItalic.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSansCJKsc-Regular.otf"),
    include_bytes!("../fonts/NotoSansCJKsc-Bold.otf"),
];

/// The font that fields are filled in with: the characters of western Europe.
pub(crate) const FIELDS: &[u8] = include_bytes!("../fonts/NotoSans-Fields.ttf");

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.into_iter().filter_map(|file| Font::new(Bytes::new(file), 0)).collect());

/// The fonts.
pub(crate) fn all() -> &'static [Font] {
    &FONTS
}

/// Has a font the character, or does it print nothing by itself?
pub(crate) fn prints(letter: char) -> bool {
    is_silent(letter) || all().iter().any(|font| font.info().coverage.contains(u32::from(letter)))
}

/// Does a character only say how others are to be set: joined, broken, chosen among variants?
fn is_silent(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_a_font() {
        assert_eq!(all().len(), FILES.len());
        assert!(Font::new(Bytes::new(FIELDS), 0).is_some());
    }

    #[test]
    fn names_of_persons_and_places_are_covered_and_a_smile_is_not() {
        for letter in "Aé–Жяő“”…≥→①汉镕喆堃囍镠㛃ع٣،\u{2011}".chars() {
            assert!(prints(letter), "{letter} U+{:04X}", u32::from(letter));
        }
        for letter in ['🙂', '\u{e000}', '\u{10ffff}', 'अ'] {
            assert!(!prints(letter), "{letter}");
        }
    }
}
