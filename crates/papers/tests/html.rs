//! Papers as HTML: complete, accessible, and safe whatever the facts contain.

mod circular_241;
mod result;

use papers::reply_form::{self, Replier};
use papers::{Letters, Localized, Mark, Paper, html, tap_consultation, tap_result};
use proptest::prelude::*;
use rstest::rstest;
use words::Lang;

/// Every paper in a language.
fn all_papers(lang: Lang) -> Vec<Paper> {
    let letters = Letters::compiled();
    let form = reply_form::Facts {
        replier: Replier { member_state: Some("Administration 17".into()), ..Replier::default() },
        ..tap_consultation::reply_facts(&circular_241::facts())
    };
    vec![
        tap_consultation::write(&circular_241::facts(), lang, letters),
        reply_form::write(&form, lang, letters),
        tap_result::write(&result::facts(), lang, letters),
    ]
}

/// How often a piece of markup occurs.
fn count(html: &str, piece: &str) -> usize {
    html.matches(piece).count()
}

#[test]
fn a_document_says_its_language_and_direction_and_has_one_first_heading() {
    for &lang in Lang::ALL {
        for paper in all_papers(lang) {
            let html = html::render(&paper);
            assert!(html.starts_with(&format!(
                "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">",
                lang.code(),
                lang.dir()
            )));
            assert_eq!((count(&html, "<h1"), count(&html, "<title>"), count(&html, "<main>")), (1, 1, 1));
            assert_eq!((count(&html, "<script"), count(&html, " style=")), (0, 0));
            assert!(html.len() < 100_000, "{} bytes", html.len());
        }
    }
}

#[test]
fn no_text_is_missing_in_any_language() {
    for &lang in Lang::ALL {
        for paper in all_papers(lang) {
            let html = html::render(&paper);
            assert!(!html.contains('⟦') && !html.contains("{$") && !html.contains("{ $"), "{lang}");
            assert!(!html.contains('\u{e000}') && !html.contains('\u{e001}'), "{lang}");
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time_wherever_the_paper_is_embedded() {
    for (paper, top) in all_papers(Lang::En).iter().zip([1, 2, 3]) {
        let html = html::fragment(paper, top);
        let mut last = top - 1;
        for (at, _) in html.match_indices("<h") {
            let Some(level) = html[at + 2..].chars().next().and_then(|digit| digit.to_digit(10)) else {
                continue;
            };
            assert!(u32::from(last) + 1 >= level && level >= u32::from(top));
            last = u8::try_from(level).unwrap();
        }
        assert!(last >= top);
    }
}

#[test]
fn tables_have_captions_and_scopes_and_boxes_have_names() {
    let [circular, form, result] = <[Paper; 3]>::try_from(all_papers(Lang::En)).unwrap();
    for paper in [&circular, &form, &result] {
        let html = html::fragment(paper, 1);
        assert_eq!(count(&html, "<table>"), count(&html, "<caption>"));
        assert!(html.contains("<th scope=\"col\">") && html.contains("<th scope=\"row\">"));
    }
    let html = html::fragment(&form, 1);
    assert_eq!(count(&html, "role=\"img\" aria-label=\"box to tick\">☐</span>"), 2);
    assert_eq!(count(&html, "role=\"img\" aria-label=\"circle to mark\">○</span>"), 2);
    assert_eq!(count(&html, "aria-label=\"to be filled in\""), 10);
    assert!(html.contains("<bdi>Administration 17</bdi>"));
}

#[rstest]
#[case(Lang::En, "10 July 2020, 23:59 UTC")]
#[case(Lang::Zh, "2020年7月10日23:59（协调世界时）")]
fn the_deadline_is_printed_with_its_zone_on_circular_and_form(#[case] lang: Lang, #[case] printed: &str) {
    let papers = all_papers(lang);
    assert!(html::render(&papers[0]).contains(printed));
    assert!(html::render(&papers[1]).contains(printed));
}

#[test]
fn the_mark_stands_on_the_first_page_on_each_annex_and_in_the_margin_of_each_printed_page() {
    let mut facts = circular_241::facts();
    assert!(
        !html::render(&tap_consultation::write(&facts, Lang::En, Letters::compiled()))
            .contains("class=\"mark\"")
    );
    facts.issue.mark = Some(Mark::Rehearsal);
    let html = html::render(&tap_consultation::write(&facts, Lang::En, Letters::compiled()));
    assert_eq!(count(&html, "<p class=\"mark\">Rehearsal"), 3);
    assert!(html.contains("@top-center{content:\"\\000052"));
}

#[test]
fn a_fact_told_only_in_another_language_says_which() {
    let mut facts = circular_241::facts();
    facts.texts[0].title = Some(Localized::new(Lang::Zh, "标题"));
    let html = html::render(&tap_consultation::write(&facts, Lang::En, Letters::compiled()));
    assert!(html.contains("<bdi lang=\"zh\" dir=\"ltr\">标题</bdi>"));
}

#[test]
fn only_addresses_of_the_web_and_of_mail_become_links() {
    let mut facts = circular_241::facts();
    facts.issue.body.ipr_database = Some("javascript:alert(1)".into());
    facts.issue.body.email = Some("javascript:a@b".into());
    let html = html::render(&tap_consultation::write(&facts, Lang::En, Letters::compiled()));
    assert_eq!(count(&html, "href="), 0);
}

proptest! {
    #[test]
    fn invariant_nothing_that_a_fact_contains_becomes_markup(hostile in "[<>&\"'a-z/=\u{e000}\u{e001}0-9{}$\\\\ 中]{1,24}") {
        // A fact without anything to print counts as one that is not given.
        prop_assume!(!hostile.trim().is_empty());
        let mut facts = circular_241::facts();
        let clean = html::render(&tap_consultation::write(&facts, Lang::Zh, Letters::compiled()));
        facts.issue.number = Some(hostile.clone());
        facts.issue.director = Some(hostile.clone());
        facts.issue.edition = Some(hostile.clone());
        facts.texts[0].number = Some(hostile.clone());
        facts.texts[0].title = Some(Localized::new(Lang::Zh, hostile.clone()));
        facts.texts[0].summary = Some(Localized::new(Lang::Zh, hostile.clone()));
        facts.issue.paragraphs = vec![];
        let paper = tap_consultation::write(&facts, Lang::Zh, Letters::compiled());
        let html = html::render(&paper);
        // The one thing more is the paragraph with the Director's name: its tags and those of its value.
        prop_assert_eq!(count(&html, "<"), count(&clean, "<") + 4);
        prop_assert_eq!(count(&html, "\""), count(&clean, "\"") + 2);
        prop_assert_eq!(paper.clause("text-title").next().unwrap().fact("title"), Some(hostile.as_str()));
    }
}
