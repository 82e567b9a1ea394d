//! The clause texts of the letters: data of the body, one file a letter and language.
//!
//! The defaults are compiled in. A body that words its letters in its own way puts its files in a folder
//! (`<folder>/<letter>/<language>.ftl`); a file that is there replaces the default as a whole. It must
//! have the same clauses with the same facts, so that no letter can lose its deadline by an edit.

use std::path::Path;
use std::sync::LazyLock;
use std::{fs, io};

use serde::Serialize;
use words::{Lang, Mistake, Mistakes, Sheet};

use crate::read::{Grammar, Known};

/// A letter that the body can send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letter {
    /// The circular that opens a consultation of Member States (Res. 1 9.3.1 to 9.4.3).
    TapConsultation,
    /// The form for a Member State's reply.
    ReplyForm,
    /// The circular that tells what was approved (Res. 1 9.6.1).
    TapResult,
    /// The note on the cover of a Recommendation (Res. 1 9.6.4).
    CoverNote,
    /// The invitation to a meeting of a group (Rec. A.1 1.3.2).
    CollectiveLetter,
    /// A correction to a letter that was issued.
    Corrigendum,
    /// The list of those who get a letter by post.
    PostList,
}

/// One entry of the list of letters: its folder, and its default texts.
struct Shipped {
    letter: Letter,
    folder: &'static str,
    en: &'static str,
    zh: &'static str,
}

/// Makes an entry of the list from the name of the folder.
macro_rules! letter {
    ($letter:expr, $folder:literal) => {
        Shipped {
            letter: $letter,
            folder: $folder,
            en: include_str!(concat!("../letters/", $folder, "/en.ftl")),
            zh: include_str!(concat!("../letters/", $folder, "/zh.ftl")),
        }
    };
}

/// Every letter with its default texts.
const DEFAULTS: &[Shipped] = &[
    letter!(Letter::TapConsultation, "tap-consultation"),
    letter!(Letter::ReplyForm, "reply-form"),
    letter!(Letter::TapResult, "tap-result"),
    letter!(Letter::CoverNote, "cover-note"),
    letter!(Letter::CollectiveLetter, "collective-letter"),
    letter!(Letter::Corrigendum, "corrigendum"),
    letter!(Letter::PostList, "post-list"),
];

/// The words that all letters share: kinds of text, editions, addresses.
const SHARED: Shipped = letter!(Letter::TapConsultation, "shared");

/// Every letter.
pub const LETTERS: &[Letter] = &[
    Letter::TapConsultation,
    Letter::ReplyForm,
    Letter::TapResult,
    Letter::CoverNote,
    Letter::CollectiveLetter,
    Letter::Corrigendum,
    Letter::PostList,
];

impl Letter {
    /// The name of its folder.
    pub fn folder(self) -> &'static str {
        DEFAULTS.iter().find(|default| default.letter == self).map_or("", |default| default.folder)
    }
}

/// The clause texts of every letter in every language.
#[derive(Debug)]
pub struct Letters {
    sheets: Vec<(Letter, Sheet, Known)>,
}

/// Gives the body's own file (its name and text) for a folder and language, if there is one.
type Own<'a> = dyn Fn(&str, Lang) -> Option<(String, String)> + 'a;

impl Letters {
    /// The texts that were compiled in.
    pub fn compiled() -> &'static Letters {
        static COMPILED: LazyLock<Letters> = LazyLock::new(|| {
            // A test reads the same files: a build with a mistake in them does not pass.
            Letters::with(&|_, _| None)
                .unwrap_or_else(|mistakes| panic!("the letters compiled in:\n{mistakes}"))
        });
        &COMPILED
    }

    /// The texts of a folder; a letter or language that is not there keeps its default.
    ///
    /// # Errors
    /// Every mistake of every file, with file, line and what to do.
    pub fn load(folder: &Path) -> Result<Letters, Mistakes> {
        let mut mistakes = strangers(folder);
        let mut files = Vec::new();
        for default in DEFAULTS.iter().chain([&SHARED]) {
            for &lang in Lang::COMPLETE {
                let path = folder.join(default.folder).join(format!("{}.ftl", lang.code()));
                match fs::read_to_string(&path) {
                    Ok(text) => files.push((default.folder, lang, (path.display().to_string(), text))),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(error) => mistakes.push(unreadable(&path, &error)),
                }
            }
        }
        if !mistakes.is_empty() {
            return Err(Mistakes(mistakes));
        }
        let own = |folder: &str, lang: Lang| {
            files
                .iter()
                .find(|(name, told, _)| *name == folder && *told == lang)
                .map(|(_, _, file)| file.clone())
        };
        let letters = Letters::with(&own)?;
        letters.check_against(Letters::compiled(), folder)?;
        Ok(letters)
    }

    /// The clause texts of one letter in one language.
    pub(crate) fn sheet(&self, letter: Letter, lang: Lang) -> &Sheet {
        self.entry(letter, lang).0
    }

    /// The same clause texts, turned round to be read by.
    pub(crate) fn grammar(&self, letter: Letter, lang: Lang) -> Grammar<'_> {
        let (sheet, known) = self.entry(letter, lang);
        Grammar::new(sheet, known)
    }

    /// What is kept of one letter in one language.
    fn entry(&self, letter: Letter, lang: Lang) -> (&Sheet, &Known) {
        let found = self.sheets.iter().find(|(known, sheet, _)| *known == letter && sheet.lang() == lang);
        let (_, sheet, known) = found.expect("every letter has a sheet in every language");
        (sheet, known)
    }

    /// The texts compiled in, except where `own` has a file (its name and text) for a folder and language.
    fn with(own: &Own<'_>) -> Result<Letters, Mistakes> {
        let mut sheets = Vec::new();
        let mut mistakes = Vec::new();
        for default in DEFAULTS {
            for &lang in Lang::ALL {
                let file = |part: &Shipped| own(part.folder, source(lang)).unwrap_or_else(|| part.file(lang));
                match Sheet::parse(lang, &[file(&SHARED), file(default)]) {
                    Ok(sheet) => sheets.push((default.letter, sheet, Known::default())),
                    Err(found) => mistakes.extend(found.0),
                }
            }
        }
        if mistakes.is_empty() { Ok(Letters { sheets }) } else { Err(Mistakes(once(mistakes))) }
    }

    /// Looks for clauses and facts that the shipped texts have and these have not, or the reverse.
    fn check_against(&self, shipped: &Letters, folder: &Path) -> Result<(), Mistakes> {
        let mut mistakes = Vec::new();
        for &letter in LETTERS {
            for &lang in Lang::COMPLETE {
                let (ours, theirs) = (self.sheet(letter, lang), shipped.sheet(letter, lang));
                mistakes.extend(missing_clauses(ours, theirs, folder));
                mistakes.extend(ours.keys().filter_map(|key| wrong_clause(key, ours, theirs)));
                mistakes.extend(ours.plural_mistakes());
            }
        }
        if mistakes.is_empty() { Ok(()) } else { Err(Mistakes(once(mistakes))) }
    }
}

/// The clauses that shipped texts have and ours have not.
fn missing_clauses(ours: &Sheet, theirs: &Sheet, folder: &Path) -> Vec<Mistake> {
    let missing = theirs.keys().filter(|key| !ours.has(key));
    let mistake = |key: &str| {
        let shipped = theirs.place(key).map_or("letters", |(file, _)| file);
        let file = folder.join(shipped.trim_start_matches("letters/")).display().to_string();
        let remedy = format!("Write it; the text that comes with the software is in {shipped}.");
        Mistake { file, line: None, what: format!("The clause `{key}` is missing."), remedy }
    };
    missing.map(mistake).collect()
}

/// What is wrong with a clause of ours: no letter prints it, or its facts are not those of the shipped text.
fn wrong_clause(key: &str, ours: &Sheet, theirs: &Sheet) -> Option<Mistake> {
    let (file, line) = ours.place(key)?;
    let mistake =
        |what: String, remedy: String| Mistake { file: file.to_owned(), line: Some(line), what, remedy };
    let Some(wanted) = theirs.variables(key) else {
        return Some(mistake(format!("No letter prints `{key}`."), "Correct the name, or remove it.".into()));
    };
    let given = ours.variables(key)?;
    if let Some(name) = wanted.difference(given).next() {
        let remedy = format!("Say where {{ ${name} }} goes.");
        return Some(mistake(format!("`{key}` leaves out a fact that the letter must print."), remedy));
    }
    let name = given.difference(wanted).next()?;
    let known: Vec<String> = wanted.iter().map(|name| format!("{{ ${name} }}")).collect();
    let remedy =
        if known.is_empty() { "It has no facts.".into() } else { format!("It has: {}.", known.join(", ")) };
    Some(mistake(format!("`{key}` asks for {{ ${name} }}, which the letter does not have."), remedy))
}

impl Shipped {
    /// The default file of a language: its name and its text.
    fn file(&self, lang: Lang) -> (String, String) {
        let lang = source(lang);
        let text = match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
            #[cfg(debug_assertions)]
            Lang::Mirror => self.en,
        };
        (format!("letters/{}/{}.ftl", self.folder, lang.code()), text.to_owned())
    }
}

/// The language whose files a language is made from.
fn source(lang: Lang) -> Lang {
    match lang {
        Lang::En | Lang::Zh => lang,
        #[cfg(debug_assertions)]
        Lang::Mirror => Lang::En,
    }
}

/// Folders and files that no letter will ever read: most likely a name was mistyped.
fn strangers(folder: &Path) -> Vec<Mistake> {
    let letters: Vec<&str> = DEFAULTS.iter().chain([&SHARED]).map(|default| default.folder).collect();
    let languages: Vec<String> = Lang::COMPLETE.iter().map(|lang| format!("{}.ftl", lang.code())).collect();
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let mut mistakes = unknown_names(folder, &letters, "No letter has this name.");
    for letter in letters.iter().map(|letter| folder.join(letter)).filter(|path| path.is_dir()) {
        mistakes.extend(unknown_names(&letter, &languages, "No letter is written in this language."));
    }
    mistakes
}

/// What is in a folder and should not be; hidden files are left alone.
fn unknown_names(folder: &Path, known: &[&str], what: &str) -> Vec<Mistake> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return vec![unreadable(folder, &error)],
    };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut unknown: Vec<String> =
        names.filter(|name| !name.starts_with('.') && !known.contains(&name.as_str())).collect();
    unknown.sort();
    let mistake = |name: String| Mistake {
        file: folder.join(name).display().to_string(),
        line: None,
        what: what.to_owned(),
        remedy: format!("Use one of: {}.", known.join(", ")),
    };
    unknown.into_iter().map(mistake).collect()
}

/// A file or folder that cannot be read.
fn unreadable(path: &Path, error: &io::Error) -> Mistake {
    Mistake {
        file: path.display().to_string(),
        line: None,
        what: format!("This cannot be read: {error}."),
        remedy: "Look at its permissions, and see that its text is in UTF-8.".into(),
    }
}

/// Each mistake once: a shared file is read for every letter.
fn once(mistakes: Vec<Mistake>) -> Vec<Mistake> {
    let mut seen = Vec::new();
    for mistake in mistakes {
        if !seen.contains(&mistake) {
            seen.push(mistake);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Loads letters from a folder with one file in it.
    fn load(name: &str, text: &str) -> Result<Letters, String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        let place = format!("{}/", folder.path().display());
        Letters::load(folder.path()).map_err(|mistakes| mistakes.to_string().replace(&place, ""))
    }

    #[test]
    fn the_letters_compiled_in_can_be_read() {
        assert_eq!(Letters::with(&|_, _| None).err(), None);
    }

    #[test]
    fn english_and_chinese_have_the_same_clauses_and_the_same_facts() {
        for &letter in LETTERS {
            let (en, zh) =
                (Letters::compiled().sheet(letter, Lang::En), Letters::compiled().sheet(letter, Lang::Zh));
            assert_eq!(en.differences(zh), []);
            assert_eq!((en.plural_mistakes(), zh.plural_mistakes()), (vec![], vec![]));
        }
    }

    #[test]
    fn the_secretariat_can_word_a_letter_in_its_own_way() {
        let own = include_str!("../letters/cover-note/en.ftl").replace("Whoever puts", "Anybody who puts");
        let letters = load("cover-note/en.ftl", &own).unwrap();
        let text =
            letters.sheet(Letter::CoverNote, Lang::En).text("no-position", &words::Args::new()).unwrap();
        assert!(text.starts_with("Anybody who puts"));
        let text = letters.sheet(Letter::CoverNote, Lang::Zh).text("title", &words::Args::new()).unwrap();
        assert_eq!(text, "知识产权");
    }

    #[test]
    fn a_letter_cannot_lose_its_deadline_by_an_edit() {
        let own = include_str!("../letters/reply-form/en.ftl")
            .replace(" It is to be received by { $deadline }.", "");
        let line = own.lines().position(|line| line.starts_with("return-by")).unwrap() + 1;
        assert_eq!(
            load("reply-form/en.ftl", &own).unwrap_err(),
            format!(
                "reply-form/en.ftl:{line}: `return-by` leaves out a fact that the letter must print. Say where {{ $deadline }} goes."
            )
        );
    }

    #[test]
    fn a_mistake_says_file_line_and_what_to_do() {
        let cover = include_str!("../letters/cover-note/zh.ftl");
        assert_eq!(
            load("cover-note/zh.ftl", &cover.replace("title =", "titel =")).unwrap_err(),
            "cover-note/zh.ftl: The clause `title` is missing. \
             Write it; the text that comes with the software is in letters/cover-note/zh.ftl.\n\
             cover-note/zh.ftl:3: No letter prints `titel`. Correct the name, or remove it."
        );
        assert_eq!(
            load("cover-note/zh.ftl", &cover.replace("title = 知识产权", "title = { $name }")).unwrap_err(),
            "cover-note/zh.ftl:3: `title` asks for { $name }, which the letter does not have. It has no facts."
        );
        let broken = load("cover-note/zh.ftl", &cover.replace("title =", "title")).unwrap_err();
        assert!(broken.starts_with("cover-note/zh.ftl:3: This cannot be read: "), "{broken}");
        assert_eq!(
            load("cover-notes/zh.ftl", cover).unwrap_err(),
            "cover-notes: No letter has this name. \
             Use one of: tap-consultation, reply-form, tap-result, cover-note, collective-letter, corrigendum, \
             post-list, shared."
        );
        assert_eq!(
            load("cover-note/fr.ftl", cover).unwrap_err(),
            "cover-note/fr.ftl: No letter is written in this language. Use one of: en.ftl, zh.ftl."
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_not_taken_for_an_empty_one() {
        assert!(Letters::load(Path::new("no/such/folder")).is_err());
    }
}
