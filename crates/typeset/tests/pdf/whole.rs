//! What every PDF has: tags, title, language, fonts of its own; and no clock.

use super::{Lang, Opened, all_papers, pdf};
use papers::Typesetter;

#[test]
fn every_paper_is_tagged_and_says_its_title_and_its_language() {
    for &lang in Lang::ALL {
        for paper in all_papers(lang) {
            let opened = pdf(&paper);
            let catalog = opened.catalog();
            let marked = opened.at(opened.dictionary(catalog, "MarkInfo"), "Marked");
            assert!(marked.is_some_and(|marked| matches!(marked.as_bool(), Ok(true))));
            let shown = opened.at(opened.dictionary(catalog, "ViewerPreferences"), "DisplayDocTitle");
            assert!(shown.is_some_and(|shown| matches!(shown.as_bool(), Ok(true))));
            let told = opened.string(catalog, "Lang").unwrap();
            assert_eq!(
                told,
                if lang == Lang::Zh {
                    "zh-CN"
                } else if lang == Lang::En {
                    "en-GB"
                } else {
                    "en"
                }
            );
            let trailer = &opened.document.trailer;
            let title = opened.string(opened.dictionary(trailer, "Info"), "Title").unwrap();
            assert_eq!(title, paper.title.to_string());
            let metadata = opened.at(catalog, "Metadata").unwrap().as_stream().unwrap();
            let metadata = String::from_utf8_lossy(&metadata.get_plain_content().unwrap()).into_owned();
            assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
            // A paper with a day is fit for an archive.
            assert_eq!(metadata.contains("<pdfaid:part>2</pdfaid:part>"), paper.dated.is_some());
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time_and_heads_of_tables_are_heads() {
    for &lang in Lang::COMPLETE {
        for paper in all_papers(lang) {
            let opened = pdf(&paper);
            let mut last = 0;
            for tag in opened.tags() {
                let Some(level) = tag.strip_prefix('H').and_then(|level| level.parse::<u32>().ok()) else {
                    continue;
                };
                assert!(level <= last + 1 && level >= 1, "{tag} after H{last}");
                last = level;
            }
            assert!(last > 0);
            let tags = opened.tags();
            let count = |wanted: &str| tags.iter().filter(|tag| *tag == wanted).count();
            assert_eq!(count("Table"), count("Caption"));
            let scopes = opened
                .elements()
                .into_iter()
                .filter(|(_, element)| opened.name(element, "S").as_deref() == Some("TH"));
            for (_, head) in scopes {
                let told = format!("{:?}", opened.at(head, "A"));
                assert!(told.contains("Scope"), "{told}");
            }
        }
    }
}

#[test]
fn the_fonts_are_in_the_file() {
    for paper in all_papers(Lang::Zh) {
        let opened = pdf(&paper);
        let descriptors: Vec<_> = opened
            .dictionaries()
            .filter(|held| opened.name(held, "Type").as_deref() == Some("FontDescriptor"))
            .collect();
        assert!(descriptors.len() >= 2);
        for descriptor in descriptors {
            assert!(
                ["FontFile", "FontFile2", "FontFile3"].iter().any(|file| descriptor.has(file.as_bytes()))
            );
        }
        let simple = opened.dictionaries().filter(|held| {
            opened.name(held, "Type").as_deref() == Some("Font")
                && opened.name(held, "Subtype").as_deref() != Some("Type0")
        });
        for font in simple {
            assert!(font.has(b"FontDescriptor"), "{font:?}");
        }
    }
}

#[test]
fn the_same_paper_has_the_same_bytes() {
    for paper in all_papers(Lang::En) {
        assert_eq!(typeset::Typst.pdf(&paper).unwrap(), typeset::Typst.pdf(&paper).unwrap());
    }
}

#[test]
fn each_page_has_its_number_and_the_mark() {
    let mut facts = super::circular_241::facts();
    facts.issue.mark = Some(papers::Mark::Rehearsal);
    for (lang, foot, mark) in
        [(Lang::En, "page2of", "Rehearsal:thispaperhasnoeffect"), (Lang::Zh, "第2页，共", "演练")]
    {
        let opened = pdf(&papers::tap_consultation::write(&facts, lang, papers::Letters::compiled()));
        let pages: Vec<String> = opened.pages().iter().map(|page| super::opened::squashed(page)).collect();
        assert!(pages[1].contains(foot), "{}", pages[1]);
        for page in &pages {
            assert_eq!(page.matches(mark).count(), 1, "{page}");
        }
    }
}

#[test]
fn an_annex_begins_a_page() {
    let opened: Opened = pdf(&all_papers(Lang::En)[0]);
    assert!(opened.page_count() >= 3);
    let begins: Vec<String> = opened.pages().iter().map(|page| super::opened::squashed(page)).collect();
    assert!(begins[1..].iter().any(|page| page.starts_with("Annex1") || page.contains("Annex1Summary")));
}
