//! Papers as Word documents: whole, readable again, valid for Word, and safe whatever the facts contain.

#[path = "../circular_241/mod.rs"]
mod circular_241;
mod opened;
#[path = "../result/mod.rs"]
mod result;
mod schema;

use opened::Opened;
use papers::collective_letter::{self, sources};
use papers::reply_form::{self, Replier};
use papers::{Letters, Localized, Mark, Paper, docx, tap_consultation, tap_result};
use proptest::prelude::*;
use words::Lang;

/// Every paper in a language, with its name.
fn all_papers(lang: Lang) -> Vec<(&'static str, Paper)> {
    let letters = Letters::compiled();
    let form = reply_form::Facts {
        replier: Replier { member_state: Some("Administration 17".into()), ..Replier::default() },
        ..tap_consultation::reply_facts(&circular_241::facts())
    };
    vec![
        ("consultation", tap_consultation::write(&circular_241::facts(), lang, letters)),
        ("reply-form", reply_form::write(&form, lang, letters)),
        ("result", tap_result::write(&result::facts(), lang, letters)),
    ]
}

/// The reply form in a language.
fn form(lang: Lang) -> Opened {
    let papers = all_papers(lang);
    Opened::of(&docx::render(&papers[1].1).expect("an archive can be made"))
}

#[test]
fn a_document_reads_as_its_paper() {
    for &lang in Lang::COMPLETE {
        for (name, paper) in all_papers(lang) {
            let opened = Opened::of(&docx::render(&paper).unwrap());
            insta::assert_snapshot!(format!("{name}.{lang}"), opened.text());
        }
    }
}

#[test]
fn the_children_of_each_element_stand_in_the_order_of_the_schema() {
    for &lang in Lang::ALL {
        let letters = [sources::sg17_2024(), sources::sg17_special_2022(), sources::sg20_2021()];
        let letters =
            letters.map(|facts| ("letter", collective_letter::write(&facts, lang, Letters::compiled())));
        for (name, paper) in all_papers(lang).into_iter().chain(letters) {
            let opened = Opened::of(&docx::render(&paper).unwrap());
            assert_eq!(schema::disorder(&opened), Vec::<String>::new(), "{name} {lang}");
        }
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    for (_, paper) in all_papers(Lang::Zh) {
        assert_eq!(docx::render(&paper).unwrap(), docx::render(&paper).unwrap());
    }
}

#[test]
fn every_style_list_and_address_that_a_document_names_is_there() {
    for &lang in Lang::ALL {
        for (name, paper) in all_papers(lang) {
            let opened = Opened::of(&docx::render(&paper).unwrap());
            let styles = opened.values("word/styles.xml", "style", "styleId");
            let used = ["pStyle", "rStyle", "tblStyle"].map(|kind| opened.values(opened::BODY, kind, "val"));
            for style in used.concat() {
                assert!(styles.contains(&style), "{name} {lang}: {style}");
            }
            let lists = opened.values("word/numbering.xml", "num", "numId");
            for list in opened.values(opened::BODY, "numId", "val") {
                assert!(lists.contains(&list), "{name} {lang}: {list}");
            }
            let related = opened.values("word/_rels/document.xml.rels", "Relationship", "Id");
            for id in opened.values(opened::BODY, "hyperlink", "id") {
                assert!(related.contains(&id), "{name} {lang}: {id}");
            }
        }
    }
}

#[test]
fn a_document_says_its_title_and_its_language() {
    let [english, chinese] = [Lang::En, Lang::Zh].map(form);
    assert!(
        english.part("docProps/core.xml").contains("<dc:title>Reply of a Member State to TSB Circular 241<")
    );
    assert!(chinese.part("docProps/core.xml").contains("<dc:language>zh-CN</dc:language>"));
    for (opened, tag) in [(&english, "en-GB"), (&chinese, "zh-CN")] {
        let told = opened.values(opened::BODY, "lang", "val");
        assert!(!told.is_empty() && told.iter().all(|told| told == tag), "{tag}");
    }
}

#[test]
fn a_fact_told_only_in_another_language_says_which() {
    let mut facts = circular_241::facts();
    facts.texts[0].title = Some(Localized::new(Lang::Zh, "标题"));
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    let opened = Opened::of(&docx::render(&paper).unwrap());
    assert!(opened.values(opened::BODY, "lang", "val").contains(&"zh-CN".to_owned()));
}

#[test]
fn word_counts_the_paragraphs_and_a_break_in_the_order_begins_another_list() {
    let opened = Opened::of(&docx::render(&all_papers(Lang::En)[2].1).unwrap());
    let lists = opened.values(opened::BODY, "numId", "val");
    let named = |id: &str| lists.iter().filter(|list| *list == id).count();
    // List 1 is that of the bullets, 2 the paragraphs' (the last of them after the headings), 3 the headings'.
    assert_eq!((named("1"), named("2"), named("3")), (1, 3, 6));
    assert_eq!(opened.values("word/numbering.xml", "startOverride", "val"), ["1", "1"]);
}

#[test]
fn an_annex_begins_a_page_and_the_mark_is_in_the_head_of_every_page() {
    let mut facts = circular_241::facts();
    facts.issue.mark = Some(Mark::Rehearsal);
    let paper = tap_consultation::write(&facts, Lang::En, Letters::compiled());
    let opened = Opened::of(&docx::render(&paper).unwrap());
    let styles = opened.values(opened::BODY, "pStyle", "val");
    assert_eq!(styles.iter().filter(|style| *style == "AnnexTitle").count(), 2);
    assert!(opened.part("word/styles.xml").contains("w:styleId=\"AnnexTitle\""));
    assert!(opened.part("word/header1.xml").contains("Rehearsal: this paper has no effect"));
    let foot = opened.part("word/footer1.xml");
    assert!(foot.contains(" PAGE ") && foot.contains(" NUMPAGES "));
}

#[test]
fn each_field_and_each_choice_of_the_form_is_a_control_that_a_program_can_find() {
    for &lang in Lang::ALL {
        let opened = form(lang);
        assert_eq!(
            opened.values(opened::BODY, "tag", "val"),
            [
                "from-name",
                "from-position",
                "from-address",
                "from-fax",
                "from-email",
                "from-date",
                "from-place",
                "row-1-authorize",
                "row-1-no-comments",
                "row-1-comments-attached",
                "row-1-not-authorize",
                "signature-signature",
                "signature-name",
                "signature-position",
                "signature-member-state",
            ],
            "{lang}"
        );
        assert_eq!(opened.count(opened::BODY, "checkbox"), 4);
        assert_eq!((opened.count(opened::BODY, "date"), opened.count(opened::BODY, "text")), (1, 10));
        // What is known of the replier stands in its control, and does not vanish when somebody clicks there.
        assert_eq!(opened.count(opened::BODY, "showingPlcHdr"), 10);
        let mut ids = opened.values(opened::BODY, "id", "val");
        ids.dedup();
        assert_eq!(ids.len(), 15);
    }
}

#[test]
fn a_head_of_a_table_is_repeated_and_no_row_is_broken() {
    let opened = Opened::of(&docx::render(&all_papers(Lang::En)[2].1).unwrap());
    assert_eq!((opened.count(opened::BODY, "tbl"), opened.count(opened::BODY, "tblHeader")), (1, 1));
    assert_eq!(opened.count(opened::BODY, "tr"), opened.count(opened::BODY, "cantSplit"));
}

#[test]
#[cfg(debug_assertions)]
fn a_language_from_right_to_left_turns_paragraphs_tables_and_pages() {
    let opened = form(Lang::Mirror);
    assert_eq!(opened.count(opened::BODY, "tbl"), opened.count(opened::BODY, "bidiVisual"));
    // Each paragraph, and the section.
    assert_eq!(opened.count(opened::BODY, "p") + 1, opened.count(opened::BODY, "bidi"));
    assert_eq!(form(Lang::En).count(opened::BODY, "bidi"), 0);
}

proptest! {
    #[test]
    fn invariant_nothing_that_a_fact_contains_becomes_markup(hostile in "[<>&\"'a-z/=\u{0}\u{b}\u{fffe}\u{2067}0-9 中]{1,24}") {
        let mut facts = circular_241::facts();
        facts.issue.number = Some("plain".into());
        let count = |facts: &tap_consultation::Facts| {
            let paper = tap_consultation::write(facts, Lang::Zh, Letters::compiled());
            let opened = Opened::of(&docx::render(&paper).unwrap());
            (opened.count(opened::BODY, "p"), opened.count(opened::BODY, "tc"), opened.count(opened::BODY, "sdt"))
        };
        let clean = count(&facts);
        facts.issue.number = Some(hostile.clone());
        facts.texts[0].number = Some(hostile.clone());
        facts.texts[0].title = Some(Localized::new(Lang::Zh, hostile));
        prop_assert_eq!(count(&facts), clean);
    }
}
