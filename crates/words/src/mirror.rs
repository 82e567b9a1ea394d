//! The pseudo-language: English with accents and brackets, set from right to left.
//!
//! A text that shows without accents was not taken from the catalogue; a bracket cut off shows where
//! a page has too little room.

use std::borrow::Cow;

/// Puts accents on a piece of English text; digits, signs and values handed in stay as they are.
pub(crate) fn accent(text: &str) -> Cow<'_, str> {
    const PLAIN: &str = "AEIOUYaeiouyCDNSTcdnst";
    const ACCENTED: &str = "ÅÉÎÖÛÝåéîöûýÇÐÑŠŢçðñšţ";
    let accented = |letter| {
        let found = PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter);
        found.map_or(letter, |(_, accented)| accented)
    };
    Cow::Owned(text.chars().map(accented).collect())
}

/// Wraps a whole message, so that its two ends can be seen.
pub(crate) fn wrap(text: &str) -> String {
    format!("[{text}]")
}
