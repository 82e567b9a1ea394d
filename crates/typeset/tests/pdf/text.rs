//! A PDF says all that the page says, in each language.

use super::mended::mended;
use super::opened::{Opened, squashed};
use super::{Lang, Letters, all_papers, anything, pdf};
use papers::{Paper, collective_letter, html, read, reply_form, tap_consultation, tap_result};
use proptest::prelude::*;
use words::{Args, text};

/// The text of a PDF as one, without what stands at the head and the foot of every page.
fn running(opened: &Opened, paper: &Paper) -> String {
    let pages = opened.pages();
    let mark = paper.mark.as_ref().map(|mark| squashed(&mark.to_string()));
    let number = |at: usize| {
        let args = Args::new().text("page", at.to_string()).text("pages", pages.len().to_string());
        squashed(&text(paper.lang, "paper-page", &args))
    };
    let page = |(at, page): (usize, &String)| {
        let mut page = squashed(page).replace(&number(at + 1), "");
        if let Some(mark) = &mark {
            page = page.replace(mark, "");
        }
        page
    };
    pages.iter().enumerate().map(page).collect()
}

/// Is a letter written from right to left? What reads a PDF puts such letters out in the order of the page.
fn is_from_right(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}')
}

/// Is every line of the page in the PDF too? What is known of a form stands in its fields.
fn says_all(paper: &Paper) {
    let opened = pdf(paper);
    let running = running(&opened, paper);
    let fields: Vec<String> =
        opened.fields().iter().filter_map(|field| field.value.as_deref().map(squashed)).collect();
    let page = read::file(html::render(paper).as_bytes()).expect("a page can be read");
    let mark = paper.mark.as_ref().map(|mark| squashed(&mark.to_string()));
    for piece in &page.pieces {
        let parts: Vec<String> = if piece.text.chars().any(is_from_right) {
            // Signs without a direction change their places there: what is looked for are words and numbers.
            let text = piece.text.replace("e\u{301}", "é");
            let ends = |letter: char| !letter.is_alphanumeric() || is_from_right(letter);
            text.split(ends).map(squashed).collect()
        } else {
            vec![squashed(&piece.text)]
        };
        for part in parts {
            let said = running.contains(&part)
                || fields.iter().any(|field| field.contains(&part))
                || mark.as_ref() == Some(&part);
            assert!(said, "in {}: {part}\n\n{running}\n\n{fields:?}", paper.lang);
        }
    }
}

#[test]
fn the_letters_that_were_sent_are_whole() {
    for &lang in Lang::COMPLETE {
        all_papers(lang).iter().for_each(says_all);
    }
}

/// As many cases as are looked at by default; more with `PROPTEST_CASES`.
fn cases() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(2), max_shrink_iters: 60, ..ProptestConfig::default() }
}

/// Writes facts in each language, leaves out what no font has, and looks at the PDF.
fn whole_in_each_language(write: impl Fn(Lang) -> Paper) {
    for &lang in Lang::COMPLETE {
        says_all(&mended(write(lang)));
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn invariant_a_collective_letter_is_whole(facts in anything::letter()) {
        whole_in_each_language(|lang| collective_letter::write(&facts, lang, Letters::compiled()));
    }

    #[test]
    fn invariant_a_consultation_is_whole(facts in anything::consultation()) {
        whole_in_each_language(|lang| tap_consultation::write(&facts, lang, Letters::compiled()));
    }

    #[test]
    fn invariant_a_result_is_whole(facts in anything::result()) {
        whole_in_each_language(|lang| tap_result::write(&facts, lang, Letters::compiled()));
    }

    #[test]
    fn invariant_a_form_is_whole(facts in anything::form()) {
        whole_in_each_language(|lang| reply_form::write(&facts, lang, Letters::compiled()));
    }
}
