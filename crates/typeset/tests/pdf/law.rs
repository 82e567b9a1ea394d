//! The law of the house for PDFs: what our letters say is read back from their tags and their fields, in each language.

use super::anything::same;
use super::{Lang, Letters, all_papers, anything, circular_241, result};
use papers::collective_letter::{self, sources};
use papers::read::{self, Place, Reading, Said, Sure, Taken};
use papers::reply_form::{self, Replier};
use papers::{Paper, Typesetter, html, tap_consultation, tap_result};
use proptest::prelude::*;

/// A paper as it is read from its PDF.
fn read_back(paper: &Paper) -> Reading {
    let pdf =
        typeset::Typst.pdf(paper).unwrap_or_else(|no| panic!("{no}: {:?}", std::error::Error::source(&no)));
    let tagged = read::tagged(&pdf).expect("a PDF of ours can be read");
    assert!(tagged.is_some(), "it has no tags");
    read::taken(Taken { text: String::new(), tagged }, Letters::compiled())
}

/// Facts of one paper.
trait Law: PartialEq + std::fmt::Debug + Sized {
    fn write(&self, lang: Lang) -> Paper;
    fn printed(&self, lang: Lang) -> Self;
    fn of(said: Said) -> Option<Self>;

    /// Reads what is written, in each language.
    fn holds(&self) {
        for &lang in Lang::COMPLETE {
            let reading = read_back(&self.write(lang));
            assert_eq!(reading.lang, lang);
            let kind = reading.said.kind();
            let read = Self::of(reading.said)
                .unwrap_or_else(|| panic!("read as {kind} in {lang}: {:#?}", reading.pieces));
            same(&read, &self.printed(lang), lang);
            assert!(reading.sightings.iter().all(|seen| seen.sure == Sure::Certain));
            assert!(reading.pieces.iter().all(|piece| piece.page.is_some()));
        }
    }
}

macro_rules! law {
    ($facts:path, $write:path, $kind:ident) => {
        impl Law for $facts {
            fn write(&self, lang: Lang) -> Paper {
                $write(self, lang, Letters::compiled())
            }
            fn printed(&self, lang: Lang) -> Self {
                self.as_printed(lang)
            }
            fn of(said: Said) -> Option<Self> {
                match said {
                    Said::$kind(facts) => Some(*facts),
                    _ => None,
                }
            }
        }
    };
}

law!(collective_letter::Facts, collective_letter::write, CollectiveLetter);
law!(tap_consultation::Facts, tap_consultation::write, TapConsultation);
law!(tap_result::Facts, tap_result::write, TapResult);
law!(reply_form::Facts, reply_form::write, ReplyForm);

#[test]
fn a_physical_meeting() {
    sources::sg17_2024().holds();
}

#[test]
fn a_special_meeting() {
    sources::sg17_special_2022().holds();
}

#[test]
fn a_virtual_meeting() {
    sources::sg20_2021().holds();
}

#[test]
fn a_consultation_and_its_result() {
    circular_241::facts().holds();
    result::facts().holds();
}

#[test]
fn a_form_with_what_is_known_in_its_fields() {
    let form = tap_consultation::reply_facts(&circular_241::facts());
    form.holds();
    let replier = Replier {
        name: Some("A. Person".into()),
        address: Some("1 Street\n1200 City".into()),
        member_state: Some("第17主管部门".into()),
        ..Replier::default()
    };
    reply_form::Facts { replier, ..form }.holds();
}

/// What is read of a paper, line by line: the text, and where it stands. Which table it is does not count.
fn lines(reading: &Reading) -> Vec<(String, String)> {
    let place = |place: Place| match place {
        Place::Paragraph => "paragraph".to_owned(),
        Place::Item(level) => format!("item {level}"),
        Place::Cell { row, column, .. } => format!("cell {row} {column}"),
    };
    reading.pieces.iter().map(|piece| (piece.text.clone(), place(piece.place))).collect()
}

#[test]
fn a_pdf_has_the_lines_of_the_page() {
    for &lang in Lang::COMPLETE {
        for paper in all_papers(lang) {
            let page = read::file(html::render(&paper).as_bytes()).expect("a page can be read");
            let pdf = read_back(&paper);
            let texts =
                |reading: &Reading| reading.pieces.iter().map(|piece| piece.text.clone()).collect::<Vec<_>>();
            same(&texts(&pdf), &texts(&page), lang);
            // In a form the page has a table where the PDF has paragraphs beside each other.
            if paper.form().is_none() {
                same(&lines(&pdf), &lines(&page), lang);
            }
            assert_eq!(pdf.unused, page.unused);
        }
    }
}

#[test]
fn a_line_says_on_which_page_it_stands() {
    let paper = tap_consultation::write(&circular_241::facts(), Lang::En, Letters::compiled());
    let reading = read_back(&paper);
    let page = |text: &str| {
        reading.pieces.iter().find(|piece| piece.text.starts_with(text)).and_then(|piece| piece.page)
    };
    assert_eq!(page("TSB Circular 241"), Some(1));
    assert_eq!(page("Annex 1 Summary"), Some(2));
    assert_eq!(page("Annex 2 Form"), Some(3));
    let pages: Vec<_> = reading.pieces.iter().map(|piece| piece.page).collect();
    assert!(pages.is_sorted());
}

/// As many cases as are looked at by default; more with `PROPTEST_CASES`.
fn cases() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(3), max_shrink_iters: 60, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn invariant_a_collective_letter_says_what_was_written(facts in anything::printed(anything::letter)) {
        facts.holds();
    }

    #[test]
    fn invariant_a_consultation_says_what_was_written(facts in anything::printed(anything::consultation)) {
        facts.holds();
    }

    #[test]
    fn invariant_a_result_says_what_was_written(facts in anything::printed(anything::result)) {
        facts.holds();
    }

    #[test]
    fn invariant_a_form_says_what_was_written(facts in anything::printed(anything::form)) {
        facts.holds();
    }
}
