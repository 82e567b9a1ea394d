//! The list of text files. A new subject is one line here and one file in each language.

/// Makes one list of (file name, text) a language from the list of subjects.
macro_rules! files {
    ($($subject:literal),* $(,)?) => {
        /// The English files.
        pub(crate) const EN: &[(&str, &str)] =
            &[$((concat!("en/", $subject, ".ftl"), include_str!(concat!("../text/en/", $subject, ".ftl")))),*];
        /// The Chinese files.
        pub(crate) const ZH: &[(&str, &str)] =
            &[$((concat!("zh/", $subject, ".ftl"), include_str!(concat!("../text/zh/", $subject, ".ftl")))),*];
    };
}

files! {
    "acts",
    "command",
    "common",
    "dates",
    "dispatch",
    "duties",
    "events",
    "fields",
    "invalid",
    "letters",
    "lint",
    "offices",
    "options",
    "pages",
    "register",
    "papers",
    "site",
    "refusals",
    "stages",
    "terms",
    "warnings",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_in_the_folders_is_on_the_list() {
        for (list, lang) in [(EN, "en"), (ZH, "zh")] {
            let folder = format!("{}/text/{lang}", env!("CARGO_MANIFEST_DIR"));
            let mut found: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|file| format!("{lang}/{}", file.unwrap().file_name().to_string_lossy()))
                .collect();
            let mut listed: Vec<String> = list.iter().map(|(name, _)| (*name).to_owned()).collect();
            found.sort();
            listed.sort();
            assert_eq!(found, listed);
        }
    }
}
