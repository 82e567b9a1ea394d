//! The law of the house: what our letters say is read back from them, in each language and each format.

mod anything;
mod circular_241;
mod result;

use anything::same;
use papers::collective_letter::{self, Item, Purpose, sources};
use papers::read::{self, Said, Sure};
use papers::reply_form::{self, Replier};
use papers::{Letters, Paper, docx, html, tap_consultation, tap_result};
use proptest::prelude::*;
use words::Lang;

const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];

/// What a paper says, read in each format.
fn said(paper: &Paper) -> Vec<read::Reading> {
    let html = html::render(paper);
    let document = docx::render(paper).expect("an archive can be made");
    [html.into_bytes(), document].map(|file| read::file(&file).expect("a letter can be read")).into()
}

/// Facts of one paper.
trait Law: Clone + PartialEq + std::fmt::Debug {
    fn write(&self, lang: Lang) -> Paper;
    fn printed(&self, lang: Lang) -> Self;
    fn of(said: Said) -> Option<Self>;

    /// Without what a paper counts from facts that it does not print.
    fn uncounted(self) -> Self;

    /// Reads what is written, in each language and format.
    fn holds(&self) {
        for lang in LANGS {
            let paper = self.write(lang);
            for reading in said(&paper) {
                assert_eq!(reading.lang, lang);
                let kind = reading.said.kind();
                let read = Self::of(reading.said).unwrap_or_else(|| panic!("read as {kind} in {lang}"));
                same(&read, &self.printed(lang), lang);
                assert!(reading.sightings.iter().all(|seen| seen.sure == Sure::Certain));
            }
            // What is printed of what was printed is the same again.
            let printed = self.printed(lang);
            same(&printed.printed(lang).uncounted(), &printed.clone().uncounted(), lang);
        }
    }
}

macro_rules! law {
    ($facts:path, $write:path, $kind:ident, $uncounted:expr) => {
        impl Law for $facts {
            fn write(&self, lang: Lang) -> Paper {
                $write(self, lang, Letters::compiled())
            }
            fn printed(&self, lang: Lang) -> Self {
                self.as_printed(lang)
            }
            fn uncounted(mut self) -> Self {
                let uncounted: fn(&mut Self) = $uncounted;
                uncounted(&mut self);
                self
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

law!(collective_letter::Facts, collective_letter::write, CollectiveLetter, |facts| {
    for purpose in &mut facts.meeting.scope {
        if let Purpose::Determined { count, .. } = purpose {
            *count = None;
        }
    }
    for item in &mut facts.agenda.items {
        item.decides = None;
    }
});
law!(tap_consultation::Facts, tap_consultation::write, TapConsultation, |_| ());
law!(tap_result::Facts, tap_result::write, TapResult, |_| ());
law!(reply_form::Facts, reply_form::write, ReplyForm, |_| ());

#[test]
fn three_letters_that_were_sent() {
    for facts in [sources::sg17_2024(), sources::sg17_special_2022(), sources::sg20_2021()] {
        facts.holds();
    }
}

#[test]
fn a_consultation_its_form_and_a_result() {
    circular_241::facts().holds();
    let form = tap_consultation::reply_facts(&circular_241::facts());
    form.holds();
    let replier = Replier {
        name: Some("A. Person".into()),
        address: Some("1 Street\n1200 City".into()),
        member_state: Some("Administration 17".into()),
        ..Replier::default()
    };
    reply_form::Facts { replier, ..form }.holds();
    result::facts().holds();
}

// shows: C241-18
#[test]
fn a_text_without_a_number_and_a_report_in_brackets() {
    let mut facts = circular_241::facts();
    facts.texts[0].number = Some("X.inv-2".into());
    facts.texts[0].report = Some("SG17-R901 (invented)".into());
    facts.holds();
}

#[test]
fn nothing_but_facts_is_lost_of_the_letters_that_were_sent() {
    let facts = sources::sg17_2024();
    let printed = facts.as_printed(Lang::En);
    assert_eq!(printed.deadlines, facts.deadlines);
    assert_eq!(printed.consultations, facts.consultations);
    assert_eq!((printed.terms, printed.services), (facts.terms, facts.services));
    assert_eq!(printed.circulars, facts.circulars);
    let facts = sources::sg20_2021();
    let printed = facts.as_printed(Lang::Zh);
    assert_eq!((printed.services, printed.captioned), (facts.services, facts.captioned));
    assert_eq!(printed.deadlines, facts.deadlines);
}

#[test]
fn a_body_that_words_its_letters_in_its_own_way_reads_them_so() {
    let folder = tempfile::tempdir().unwrap();
    let own = include_str!("../letters/collective-letter/en.ftl")
        .replace("I have pleasure in inviting you to", "You are kindly invited to")
        .replace(
            "which was drawn up by the chair of { $group }, { $chair }.",
            "drawn up by { $chair } (chair, { $group }).",
        );
    std::fs::create_dir(folder.path().join("collective-letter")).unwrap();
    std::fs::write(folder.path().join("collective-letter/en.ftl"), own).unwrap();
    let letters = Letters::load(folder.path()).unwrap();
    let facts = sources::sg17_2024();
    let page = html::render(&collective_letter::write(&facts, Lang::En, &letters));
    assert!(page.contains("You are kindly invited"));
    let by = |letters| read::file_by(page.as_bytes(), letters).unwrap();
    assert_eq!(by(&letters).said, Said::CollectiveLetter(Box::new(facts.as_printed(Lang::En))));
    // In words that nobody knows it is a letter of another hand, and nothing in it is certain.
    let reading = by(Letters::compiled());
    assert!(matches!(reading.said, Said::CollectiveLetter(_)));
    assert!(reading.sightings.iter().all(|seen| seen.sure != Sure::Certain));
}

#[test]
fn a_fact_is_shown_where_it_stands() {
    let facts = sources::sg17_2024();
    let paper = collective_letter::write(&facts, Lang::En, Letters::compiled());
    let reading = read::file(html::render(&paper).as_bytes()).unwrap();
    let shown = |fact: &str| {
        let seen =
            reading.sightings.iter().find(|seen| seen.fact == fact).unwrap_or_else(|| panic!("{fact}"));
        let piece = reading.pieces.iter().find(|piece| piece.line == seen.line).unwrap();
        piece.text.chars().skip(seen.letters.0).take(seen.letters.1 - seen.letters.0).collect::<String>()
    };
    for (fact, words) in [
        ("serial", "8"),
        ("group.number", "17"),
        ("group.title", "Security"),
        ("meeting.days", "2–6 September 2024"),
        ("meeting.venue", "ITU headquarters"),
        ("meeting.opens", "09:30"),
        ("chair.name", "Prof. Heung Youl Youm (Korea)"),
        ("consultations.0.circular", "195"),
        ("consultations.0.replies_until", "21 August 2024, 23:59 Geneva time"),
        ("deadlines.0.on", "2 July 2024"),
        ("terms.visa", "1 month"),
        ("facilities.visa_desk", "travel@itu.int"),
        ("body.email", "tsbsg17@itu.int"),
    ] {
        assert_eq!(shown(fact), words, "{fact}");
    }
    assert_eq!(reading.unused, Vec::<usize>::new());
}

/// As many cases as are looked at by default; more with `PROPTEST_CASES`.
fn cases() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(64), max_shrink_iters: 4000, ..ProptestConfig::default() }
}

// shows: CL13-17-20
#[test]
fn an_agenda_in_english_stays_so_around_an_item_without_a_title() {
    let title = papers::Localized::new(Lang::En, "Opening");
    let untitled = Item { mark: "a".to_owned(), documents: Some("TD 9002".to_owned()), ..Item::default() };
    let item = Item { mark: "1".to_owned(), title, items: vec![untitled], ..Item::default() };
    let mut facts = sources::sg20_2021();
    facts.services.english_only = true;
    facts.agenda = collective_letter::Agenda { items: vec![item], ..collective_letter::Agenda::default() };
    facts.holds();
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn invariant_a_collective_letter_says_what_was_written(facts in anything::letter()) {
        facts.holds();
    }

    #[test]
    fn invariant_a_consultation_says_what_was_written(facts in anything::consultation()) {
        facts.holds();
    }

    #[test]
    fn invariant_a_result_says_what_was_written(facts in anything::result()) {
        facts.holds();
    }

    #[test]
    fn invariant_a_form_says_what_was_written(facts in anything::form()) {
        facts.holds();
    }
}
