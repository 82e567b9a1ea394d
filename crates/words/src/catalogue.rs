//! The texts of all languages, compiled in.

use std::sync::LazyLock;

use crate::args::Args;
use crate::files;
use crate::lang::Lang;
use crate::mistake::Mistakes;
use crate::sheet::Sheet;

/// The texts of all languages.
pub struct Catalogue {
    sheets: Vec<Sheet>,
}

/// One entry of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name in addresses: `last-call`.
    pub slug: String,
    /// The term.
    pub term: String,
    /// What it means, in our own words.
    pub definition: String,
}

impl Catalogue {
    /// Reads the texts that were compiled in.
    ///
    /// # Errors
    /// Every mistake of every file.
    pub fn compiled() -> Result<Catalogue, Mistakes> {
        let sheet = |&lang: &Lang| match lang {
            Lang::En => Sheet::parse(lang, files::EN),
            Lang::Zh => Sheet::parse(lang, files::ZH),
            #[cfg(debug_assertions)]
            Lang::Mirror => Sheet::parse(lang, files::EN),
        };
        Ok(Catalogue { sheets: Lang::ALL.iter().map(sheet).collect::<Result<_, _>>()? })
    }

    /// The texts of one language.
    pub fn sheet(&self, lang: Lang) -> &Sheet {
        let found = self.sheets.iter().find(|sheet| sheet.lang() == lang);
        found.expect("every language of Lang::ALL has a sheet")
    }

    /// The text of a key (`term-determined`, or an attribute of it: `term-determined.definition`).
    ///
    /// A key that is missing shows as `⟦key⟧`: visible, never empty, never a stopped page. With the
    /// feature `strict`, for tests, it panics; so does a fact that the text wants and nobody gave.
    pub fn text(&self, lang: Lang, key: &str, args: &Args) -> String {
        match self.sheet(lang).text(key, args) {
            Ok(text) => text,
            Err(missing) if cfg!(any(test, feature = "strict")) => panic!("{missing}"),
            Err(_) => format!("⟦{key}⟧"),
        }
    }

    /// Whether there is a text for a key.
    pub fn has(&self, key: &str) -> bool {
        self.sheet(Lang::En).has(key)
    }

    /// Every key, in alphabetical order, attributes (`key.attribute`) included.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.sheet(Lang::En).keys()
    }

    /// The glossary, in alphabetical order of the English slugs.
    pub fn glossary(&self, lang: Lang) -> Vec<Entry> {
        let none = Args::new();
        let terms = self.keys().filter_map(|key| Some((key, key.strip_prefix("term-")?)));
        let terms = terms.filter(|(key, _)| !key.contains('.'));
        terms
            .map(|(key, slug)| Entry {
                slug: slug.to_owned(),
                term: self.text(lang, key, &none),
                definition: self.text(lang, &format!("{key}.definition"), &none),
            })
            .collect()
    }
}

/// The catalogue that was compiled in, read once.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        // A test reads the same files: a build with a mistake in them does not pass.
        Catalogue::compiled()
            .unwrap_or_else(|mistakes| panic!("the texts compiled in cannot be read:\n{mistakes}"))
    });
    &CATALOGUE
}

/// The text of a key; see [`Catalogue::text`].
pub fn text(lang: Lang, key: &str, args: &Args) -> String {
    catalogue().text(lang, key, args)
}

/// Whether there is a text for a key.
pub fn has(key: &str) -> bool {
    catalogue().has(key)
}

/// Every key, in alphabetical order.
pub fn keys() -> impl Iterator<Item = &'static str> {
    catalogue().keys()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_can_be_read() {
        assert_eq!(Catalogue::compiled().err(), None);
    }

    #[test]
    fn english_and_chinese_have_the_same_keys_and_the_same_facts() {
        assert_eq!(catalogue().sheet(Lang::En).differences(catalogue().sheet(Lang::Zh)), []);
    }

    #[test]
    fn every_language_has_the_plural_forms_that_it_needs() {
        for &lang in Lang::COMPLETE {
            assert_eq!(catalogue().sheet(lang).plural_mistakes(), []);
        }
    }

    #[test]
    fn every_term_has_a_definition_of_its_own() {
        for &lang in Lang::ALL {
            let glossary = catalogue().glossary(lang);
            assert!(glossary.len() > 40);
            for Entry { slug, term, definition } in glossary {
                assert!(definition.chars().count() > term.chars().count(), "{lang} {slug}");
            }
        }
    }

    #[test]
    fn four_states_are_four_words() {
        for &lang in Lang::ALL {
            let mut words: Vec<String> = ["determined", "consented", "agreed", "approved"]
                .map(|state| text(lang, &format!("term-{state}"), &Args::new()))
                .into();
            words.dedup();
            assert_eq!(words.len(), 4);
        }
    }

    #[test]
    #[should_panic(expected = "page-that-is-not-there")]
    fn a_missing_text_is_seen_by_a_test() {
        let _ = text(Lang::En, "page-that-is-not-there", &Args::new());
    }

    #[test]
    #[should_panic(expected = "count")]
    fn a_missing_fact_is_seen_by_a_test() {
        let _ = text(Lang::En, "distance-in-days", &Args::new());
    }

    #[test]
    fn the_mirror_language_shows_both_ends_and_leaves_values_alone() {
        #[cfg(debug_assertions)]
        assert_eq!(text(Lang::Mirror, "distance-in-days", &Args::new().count("count", 3)), "[îñ 3 ðåýš]");
    }
}
