//! To whom a letter goes, and who gets a copy: the entries below their labels in its head (C241-1, C241-2, CL8-17-4).

use words::Lang;

use super::lines::{Piece, mark};
use super::parts::{Parts, find};

/// The labels that end a list of addressees.
const LABELS: [&str; 7] =
    ["label-to", "label-copy", "label-telephone", "label-fax", "label-email", "label-web", "label-subject"];

/// The entries below a label in the head of a letter, without their marks.
pub(super) fn below(pieces: &[Piece], parts: &Parts, lang: Lang, label: &str) -> Vec<String> {
    let Some((at, hit)) = find(pieces, parts.head.clone(), lang, label) else { return Vec::new() };
    let is_label = |at: &usize| {
        LABELS.iter().any(|label| find(pieces, *at..*at + 1, lang, label).is_some())
            || find(pieces, *at..*at + 1, lang, "salutation").is_some()
    };
    let after = (at + 1..parts.head.end).take_while(|at| !is_label(at));
    let entries = hit.get("value").into_iter().chain(after.map(|at| mark(&pieces[at].text).1));
    let bare = entries.map(|entry| entry.trim_end_matches([';', '；', ',', '，', '.', '。']).trim());
    bare.filter(|entry| !entry.is_empty()).map(str::to_owned).collect()
}
