//! Patterns by which letters of other hands are read: data, one file a language (`reading/`), by the name of what they find.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use words::Lang;

use super::pattern::Pattern;

/// The files of patterns.
const FILES: [(Lang, &str); 2] =
    [(Lang::En, include_str!("../../reading/en.toml")), (Lang::Zh, include_str!("../../reading/zh.toml"))];

/// Patterns by name.
pub(super) struct Strangers(BTreeMap<String, Vec<Pattern>>);

impl Strangers {
    /// The patterns of a language.
    pub(super) fn of(lang: Lang) -> &'static Self {
        static ALL: LazyLock<Vec<(Lang, Strangers)>> = LazyLock::new(|| {
            FILES
                .iter()
                .map(|(lang, file)| (*lang, Strangers::parse(file).expect("a test reads the files")))
                .collect()
        });
        let found = ALL.iter().find(|(known, _)| *known == lang).or(ALL.first());
        &found.expect("there are files").1
    }

    /// Reads a file: one table, a name with one pattern or several.
    fn parse(file: &str) -> Result<Self, String> {
        let table: BTreeMap<String, toml::Value> = toml::from_str(file).map_err(|error| error.to_string())?;
        let patterns = |(name, value): (String, toml::Value)| {
            let each = match value {
                toml::Value::String(one) => vec![one],
                toml::Value::Array(several) => {
                    several.into_iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
                }
                _ => return Err(format!("`{name}` is neither a pattern nor a list of patterns")),
            };
            let read = each
                .iter()
                .map(|one| Pattern::written(&name, one).map_err(|error| format!("`{name}`: {error}")));
            Ok((name.clone(), read.collect::<Result<Vec<_>, _>>()?))
        };
        Ok(Self(table.into_iter().map(patterns).collect::<Result<_, _>>()?))
    }

    /// The patterns of a name; none where the language has none.
    pub(super) fn get(&self, name: &str) -> &[Pattern] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Every name.
    #[cfg(test)]
    fn names(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_patterns_for_the_same_things() {
        let [en, zh] =
            FILES.map(|(_, file)| Strangers::parse(file).unwrap_or_else(|error| panic!("{error}")));
        assert_eq!(en.names(), zh.names());
    }
}
