//! Resolutions that a letter cites with their editions, and what the words of an agenda do with texts.

use super::strangers::Strangers;
use super::{Reading, parts};
use crate::collective_letter::Decision;

/// A Resolution as a letter cites it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Resolution {
    /// Its number.
    pub(crate) number: u32,
    /// Where the conference of the edition was held, as printed.
    pub(crate) place: String,
    /// The year of the edition.
    pub(crate) year: i16,
    /// The words.
    pub(crate) printed: String,
    /// The line.
    pub(crate) line: usize,
}

/// Each Resolution that is cited with place and year. A piece may be in another language than the letter (CL13-17-20).
pub(crate) fn resolutions(reading: &Reading) -> Vec<Resolution> {
    let mut found = Vec::new();
    for piece in &reading.pieces {
        let lang = parts::language([piece.text.as_str()]);
        for hit in Strangers::of(lang).get("resolution").iter().flat_map(|one| one.find_all(&piece.text)) {
            let part = |name: &str| hit.get(name).unwrap_or_default();
            let (Ok(number), Ok(year)) = (part("number").parse(), part("year").parse()) else { continue };
            let printed = part("printed").to_owned();
            found.push(Resolution {
                number,
                place: part("place").to_owned(),
                year,
                printed,
                line: piece.line,
            });
        }
    }
    found
}

/// What the words of an item of an agenda say is done with the texts under it.
pub(crate) fn decides(title: &str) -> Option<Decision> {
    let lang = parts::language([title]);
    let says = |name: &str| Strangers::of(lang).get(name).iter().any(|pattern| pattern.find(title).is_some());
    if says("is-consent") {
        return Some(Decision::Consent);
    }
    says("is-approval").then_some(Decision::Approval)
}
