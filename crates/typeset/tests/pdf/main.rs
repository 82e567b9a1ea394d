//! Papers as PDFs: complete, accessible, and safe whatever the facts contain.

#[path = "../../../papers/tests/anything/mod.rs"]
mod anything;
#[path = "../../../papers/tests/circular_241/mod.rs"]
mod circular_241;
mod fields;
mod hostile;
mod law;
mod mended;
mod opened;
#[path = "../../../papers/tests/result/mod.rs"]
mod result;
mod returned;
mod text;
mod whole;

use opened::Opened;
use papers::collective_letter::{self, sources};
use papers::{Letters, Paper, Typesetter, reply_form, tap_consultation, tap_result};
use typeset::Typst;
use words::Lang;

/// Every paper in a language.
fn all_papers(lang: Lang) -> Vec<Paper> {
    let letters = Letters::compiled();
    let consultation = circular_241::facts();
    let form = tap_consultation::reply_facts(&consultation);
    let letter = |facts| collective_letter::write(&facts, lang, letters);
    vec![
        tap_consultation::write(&consultation, lang, letters),
        reply_form::write(&form, lang, letters),
        tap_result::write(&result::facts(), lang, letters),
        letter(sources::sg17_2024()),
        letter(sources::sg17_special_2022()),
        letter(sources::sg20_2021()),
    ]
}

/// The PDF of a paper.
fn pdf(paper: &Paper) -> Opened {
    Opened::of(Typst.pdf(paper).unwrap_or_else(|no| panic!("{no}: {:?}", std::error::Error::source(&no))))
}
