//! The parts of a letter: its head, its body and its annexes.

use std::ops::Range;
use words::Lang;

use super::lines::Piece;
use super::pattern::Hit;
use super::strangers::Strangers;

/// Where the parts of a letter lie among its pieces.
#[derive(Debug)]
pub(super) struct Parts {
    /// Letterhead, number, addressees, subject.
    pub(super) head: Range<usize>,
    /// From the salutation to the number of annexes.
    pub(super) body: Range<usize>,
    /// The annexes.
    pub(super) annexes: Vec<Annex>,
}

/// An annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Annex {
    /// Its mark: "A", "1".
    pub(super) mark: String,
    /// Its pieces, the one with its mark left out.
    pub(super) within: Range<usize>,
    /// Its language, which may be another than the letter's (CL13-17-20).
    pub(super) lang: Lang,
}

/// The language of a text: Chinese where a good part of its letters are Han.
pub(super) fn language<'a>(texts: impl IntoIterator<Item = &'a str>) -> Lang {
    let (mut han, mut latin) = (0_usize, 0_usize);
    for letter in texts.into_iter().flat_map(str::chars) {
        han += usize::from(('\u{4e00}'..='\u{9fff}').contains(&letter));
        latin += usize::from(letter.is_ascii_alphabetic());
    }
    // A Han character says as much as three letters.
    if han * 3 >= latin { Lang::Zh } else { Lang::En }
}

/// The first piece of a range in which a pattern of this name is found.
pub(super) fn find(pieces: &[Piece], within: Range<usize>, lang: Lang, name: &str) -> Option<(usize, Hit)> {
    let patterns = Strangers::of(lang).get(name);
    within.into_iter().find_map(|at| {
        let text = &pieces.get(at)?.text;
        patterns.iter().find_map(|pattern| pattern.find(text)).map(|hit| (at, hit))
    })
}

impl Parts {
    /// Finds the parts.
    pub(super) fn of(pieces: &[Piece], lang: Lang) -> Self {
        let end = pieces.len();
        let salutation = find(pieces, 0..end, lang, "salutation").map_or(0, |(at, _)| at);
        let mut starts: Vec<(usize, String)> = Vec::new();
        for at in salutation..end {
            let headed = [lang, Lang::En, Lang::Zh]
                .into_iter()
                .find_map(|lang| find(pieces, at..at + 1, lang, "annex"));
            let Some((_, hit)) = headed else { continue };
            let title = hit.get("title").unwrap_or_default();
            // A sentence that begins with the name of an annex heads none.
            if title.chars().count() > 60 || title.ends_with(['。', '.']) {
                continue;
            }
            starts.push((at, hit.get("mark").unwrap_or_default().to_owned()));
        }
        let body_end = starts.first().map_or(end, |(at, _)| *at);
        let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([end]);
        let annexes = starts.iter().zip(ends).map(|((at, mark), end)| {
            let within = at + 1..end;
            let lang = language(pieces[within.clone()].iter().map(|piece| piece.text.as_str()));
            Annex { mark: mark.clone(), within, lang }
        });
        Self { head: 0..salutation, body: salutation..body_end, annexes: annexes.collect() }
    }
}
