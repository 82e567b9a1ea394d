//! Texts that mean something to typst, to a PDF or to nobody.

use super::opened::squashed;
use super::{Lang, Letters, circular_241, pdf};
use papers::{Localized, Paper, Text, Typesetter, Unprintable, tap_consultation};
use rstest::rstest;

/// A circular whose summary is this.
fn saying(words: &str) -> Paper {
    let mut facts = circular_241::facts();
    facts.texts[0].summary = Some(Localized::new(Lang::En, words));
    tap_consultation::write(&facts, Lang::En, Letters::compiled())
}

#[rstest]
#[case::code("#eval(\"1+1\") #read(\"/etc/hostname\") #{1} #import \"@preview/x:0.1.0\"")]
#[case::markup("*bold* _italic_ `raw` ```typ #x``` = Heading - item + item / term: x")]
#[case::formula("$x^2$ $ sum_1^n $ \\ \\u{41}")]
#[case::labels("<label> @reference @mark <mark> // comment /* comment */")]
#[case::brackets("[ ] { } ( ) ] } ) #] #} ~ -- --- ... 'a' \"b\"")]
#[case::pdf("(a) Tj ET \\(b\\) <</Type/Catalog>> endobj %%EOF")]
#[case::places("plenary-field:0 plenary-field:1")]
fn it_stays_text(#[case] words: &str) {
    let pages = pdf(&saying(words)).pages().concat();
    assert!(squashed(&pages).contains(&squashed(words)), "{words}");
}

#[rstest]
#[case("a 🙂", '🙂')]
#[case("\u{e000}", '\u{e000}')]
#[case("अनुशंसा", 'अ')]
fn a_character_without_a_glyph_is_named(#[case] words: &str, #[case] letter: char) {
    let no = typeset::Typst.pdf(&saying(words)).unwrap_err();
    assert!(matches!(no, Unprintable::NoGlyph(found) if found == letter), "{no}");
    let mut paper = saying("plain");
    paper.title = Text::words(words);
    assert!(matches!(typeset::Typst.pdf(&paper), Err(Unprintable::NoGlyph(found)) if found == letter));
}

#[test]
fn every_character_that_is_said_to_print_prints() {
    let all: Vec<char> = ('\u{20}'..'\u{30000}').filter(|letter| typeset::prints(*letter)).collect();
    assert!(all.len() > 11_000, "{}", all.len());
    for some in all.chunks(1500) {
        let mut words = String::new();
        for (at, letter) in some.iter().enumerate() {
            words.push(*letter);
            if at % 16 == 15 {
                words.push(' ');
            }
        }
        pdf(&saying(&words));
    }
}

#[test]
fn a_text_of_many_pages_is_printed_whole() {
    let words = "A summary that does not end. ".repeat(2000);
    let opened = pdf(&saying(&words));
    assert!(opened.page_count() > 10);
    let pages = squashed(&opened.pages().concat());
    assert!(pages.matches("Asummarythatdoesnotend").count() > 1950);
}

#[test]
fn no_address_leads_where_the_paper_does_not_say() {
    let mut facts = circular_241::facts();
    facts.issue.body.ipr_database = Some("javascript:alert(1)".into());
    facts.issue.body.email = Some("plenary-field:0".into());
    let opened = pdf(&tap_consultation::write(&facts, Lang::En, Letters::compiled()));
    let addresses: Vec<String> =
        opened.dictionaries().filter_map(|held| opened.string_of_uri(held)).collect();
    assert_eq!(addresses, [] as [&str; 0]);
}
