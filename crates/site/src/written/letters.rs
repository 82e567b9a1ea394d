//! The papers of letters of the register. A draft is written as it would go out; what was issued is the paper that is held under its
//! digest, whatever the house has learned since (DC-26, H-10).

use super::{Sources, circulars, invitation};
use desk::answer::NoAnswer;
use desk::files;
use jiff::civil::Date;
use papers::lint::{Finding, Gravity, lint};
use papers::{Letters, Paper, Typesetter, Unprintable, docx, html, reply_form, tap_consultation};
use record::Fault;
use rulebook::approval::tap::act::Language;
use rulebook::id::LetterId;
use rulebook::letter::{Enclosure, Issued, Kind, Letter, Papers, Printed};
use schemars::JsonSchema;
use serde::Serialize;
use words::Lang;

/// The number, the day and the last days that a letter bears.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Borne {
    /// Its number in its series; of a corrigendum: the how-manieth to its letter.
    pub number: Option<u32>,
    /// Its day.
    pub dated: Option<Date>,
    /// The days that it prints.
    pub printed: Printed,
}

impl Borne {
    /// What an issued letter bears; of a draft, the days that it would print if it were issued now.
    #[must_use]
    pub fn of(from: &Sources, letter: &Letter) -> Self {
        match &letter.issued {
            Some(issued) => Self {
                number: Some(issued.number.corrigendum.unwrap_or(issued.number.number)),
                dated: issued.dated,
                printed: issued.printed.clone(),
            },
            None => Self { number: None, dated: None, printed: days(from, letter) },
        }
    }
}

/// The days that a draft prints: those that a person set, else those that the rules give; of a corrigendum, those that it corrects.
#[must_use]
pub fn days(from: &Sources, letter: &Letter) -> Printed {
    match (&letter.corrects, letter.kind) {
        (Some(_), _) => circulars::corrected_days(from, letter),
        (None, Kind::CollectiveLetter) => invitation::days(from, letter),
        (None, Kind::TapConsultation) => {
            Printed { tap_replies: circulars::closes(from, letter), ..Printed::default() }
        }
        (None, Kind::TapResult) => Printed::default(),
    }
}

/// Writes a letter with what it bears; none where nothing is there to write it from: its meeting, its texts, the letter it corrects.
///
/// # Errors
/// [`NoAnswer`] when the record could not be read.
pub fn write(from: &Sources, letter: &Letter, borne: &Borne, lang: Lang) -> Result<Option<Paper>, NoAnswer> {
    let clauses: &Letters = from.letters;
    Ok(match (&letter.corrects, letter.kind) {
        (Some(_), _) => circulars::corrigendum(from, letter, borne)?
            .map(|facts| papers::corrigendum::write(&facts, lang, clauses)),
        (None, Kind::CollectiveLetter) => invitation::facts(from, letter, borne)?
            .map(|facts| papers::collective_letter::write(&facts, lang, clauses)),
        (None, Kind::TapConsultation) => circulars::consultation(from, letter, borne)?
            .map(|facts| tap_consultation::write(&facts, lang, clauses)),
        (None, Kind::TapResult) => circulars::result(from, letter, borne)?
            .map(|facts| papers::tap_result::write(&facts, lang, clauses)),
    })
}

/// The facts of the collective letter of a meeting; none where its meeting is not known.
///
/// # Errors
/// [`NoAnswer`] when the record could not be read.
pub fn collective(
    from: &Sources,
    letter: &Letter,
    borne: &Borne,
) -> Result<Option<papers::collective_letter::Facts>, NoAnswer> {
    invitation::facts(from, letter, borne)
}

/// The paper of a letter as it stands: a draft as it would go out, one that was sent elsewhere as far as its facts are known. Of a
/// letter that this house issued, [`held`] is what went out.
///
/// # Errors
/// [`NoAnswer`] when the record could not be read.
pub fn paper(from: &Sources, letter: &Letter, lang: Lang) -> Result<Option<Paper>, NoAnswer> {
    write(from, letter, &Borne::of(from, letter), lang)
}

/// The page of an issued letter in a language, as it went out; none where it was not issued in it, or was sent elsewhere.
///
/// # Errors
/// [`Fault`] when the file is not there or is not what it was.
pub fn held(from: &Sources, issued: &Issued, language: Language) -> Result<Option<String>, Fault> {
    let Some(digest) = issued.papers.of(language) else { return Ok(None) };
    read(from.desk.blobs(), digest).map(|bytes| Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// The file under a digest in hexadecimal.
pub(crate) fn read(blobs: &record::Blobs, digest: &str) -> Result<Vec<u8>, Fault> {
    let hash = hex::decode(digest).ok().and_then(|bytes| record::Hash::try_from(bytes).ok());
    blobs.read(&hash.ok_or_else(|| Fault::BlobMissing { hash: digest.to_owned() })?)
}

/// The language of papers that is a language of the rulebook; none where this software writes no letters in it.
#[must_use]
pub const fn lang_of(language: Language) -> Option<Lang> {
    match language {
        Language::En => Some(Lang::En),
        Language::Zh => Some(Lang::Zh),
        Language::Ar | Language::Fr | Language::Ru | Language::Es => None,
    }
}

/// What `letter.issue` names of a draft: its papers and what goes with them, written and held; and the days that they print.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Prepared {
    /// The letter.
    #[schemars(with = "String")]
    pub letter: LetterId,
    /// The number that the papers bear.
    pub number: u32,
    /// The day that they bear.
    pub dated: Date,
    /// The days that they print.
    #[serde(skip_serializing_if = "Printed::is_empty")]
    pub printed: Printed,
    /// The digest of each paper.
    pub papers: Papers,
    /// What goes with them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub enclosures: Vec<Enclosure>,
}

/// What was prepared, and what could not be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Preparation {
    /// What `letter.issue` takes as it is.
    #[serde(rename = "with")]
    pub prepared: Prepared,
    /// Languages of the letter in which this software writes none: their papers are written elsewhere, handed in as files, and added.
    pub written_elsewhere: Vec<Language>,
    /// Languages whose paper could not be printed, since no font has one of its characters: it goes out as a page alone.
    pub not_printed: Vec<Language>,
    /// What is wrong with the papers, as a reader of them finds it. A warning may be meant so.
    pub findings: Vec<FoundWrong>,
}

/// Something wrong with a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FoundWrong {
    /// In the paper of which language.
    pub language: Language,
    /// By which rule.
    pub rule: &'static str,
    /// Is it certain? Else it is for a person to look at.
    pub is_error: bool,
    /// In words, in the language of the paper.
    pub told: String,
}

/// Why nothing was prepared.
#[derive(Debug, thiserror::Error)]
pub enum NotPrepared {
    /// There is nothing to write the letter from.
    #[error("the letter has nothing to be written from")]
    Nothing,
    /// The record could not be read.
    #[error(transparent)]
    Desk(#[from] NoAnswer),
    /// A file could not be kept.
    #[error(transparent)]
    Record(#[from] Fault),
    /// A paper could not be made in one of its formats.
    #[error("the paper could not be made")]
    Paper(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Writes the papers of a draft as they go out with this number and day, and keeps them: the pages, with a typesetter the same for
/// print, and the form of a reply to fill in.
///
/// # Errors
/// [`NotPrepared`].
pub fn prepare(
    from: &Sources,
    letter: &Letter,
    number: u32,
    dated: Date,
    typesetter: Option<&dyn Typesetter>,
) -> Result<Preparation, NotPrepared> {
    let borne = Borne { number: Some(number), dated: Some(dated), printed: days(from, letter) };
    let mut papers = Papers::default();
    let mut enclosures = Vec::new();
    let (mut elsewhere, mut not_printed, mut findings) = (Vec::new(), Vec::new(), Vec::new());
    for language in letter.languages.iter().copied() {
        let Some(lang) = lang_of(language) else {
            elsewhere.push(language);
            continue;
        };
        let paper = write(from, letter, &borne, lang)?.ok_or(NotPrepared::Nothing)?;
        let page = html::render(&paper);
        papers.set(language, hex::encode(from.desk.blobs().put(page.as_bytes())?));
        if letter.corrects.is_none() {
            findings.extend(wrong(from, &page, language, lang));
        }
        match print(from, &paper, language, typesetter)? {
            Printout::Made(enclosure) => enclosures.push(*enclosure),
            Printout::NoGlyph => not_printed.push(language),
            Printout::NoTypesetter => {}
        }
        enclosures.extend(form(from, letter, &borne, language, lang)?);
    }
    let (letter, printed) = (letter.id.clone(), borne.printed);
    let prepared = Prepared { letter, number, dated, printed, papers, enclosures };
    Ok(Preparation { prepared, written_elsewhere: elsewhere, not_printed, findings })
}

/// What a reader finds wrong with a page: it is read back before it goes out, as any letter is.
fn wrong(from: &Sources, page: &str, language: Language, lang: Lang) -> Vec<FoundWrong> {
    let Ok(reading) = papers::read::file_by(page.as_bytes(), from.letters) else { return Vec::new() };
    let found = lint(&reading, &from.house.registers.holidays);
    let told = |one: Finding| FoundWrong {
        language,
        rule: one.rule,
        is_error: one.gravity == Gravity::Error,
        told: one.told(lang),
    };
    found.into_iter().map(told).collect()
}

/// A paper for print.
enum Printout {
    Made(Box<Enclosure>),
    NoGlyph,
    NoTypesetter,
}

fn print(
    from: &Sources,
    paper: &Paper,
    language: Language,
    typesetter: Option<&dyn Typesetter>,
) -> Result<Printout, NotPrepared> {
    let Some(typesetter) = typesetter else { return Ok(Printout::NoTypesetter) };
    match typesetter.pdf(paper) {
        Ok(bytes) => {
            let name = file_name(&paper.title.to_string(), "pdf");
            Ok(Printout::Made(Box::new(keep(from, &name, &bytes, language)?)))
        }
        Err(Unprintable::NoGlyph(_)) => Ok(Printout::NoGlyph),
        Err(failed @ Unprintable::Failed(_)) => Err(NotPrepared::Paper(Box::new(failed))),
    }
}

/// The form of a reply, as a document to fill in, with the circular that asks for it.
fn form(
    from: &Sources,
    letter: &Letter,
    borne: &Borne,
    language: Language,
    lang: Lang,
) -> Result<Option<Enclosure>, NotPrepared> {
    if letter.kind != Kind::TapConsultation || letter.corrects.is_some() {
        return Ok(None);
    }
    let Some(facts) = circulars::consultation(from, letter, borne)? else { return Ok(None) };
    let form = reply_form::write(&tap_consultation::reply_facts(&facts), lang, from.letters);
    let bytes = docx::render(&form).map_err(|no| NotPrepared::Paper(Box::new(no)))?;
    Ok(Some(keep(from, &file_name(&form.title.to_string(), "docx"), &bytes, language)?))
}

fn keep(from: &Sources, name: &str, bytes: &[u8], language: Language) -> Result<Enclosure, Fault> {
    let file = files::keep(from.desk.blobs(), name, bytes)?;
    Ok(Enclosure { language: Some(language), file })
}

/// A title as the name of a file: 8/17 becomes 8-17.
pub(crate) fn file_name(title: &str, ending: &str) -> String {
    let safe = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c };
    let name: String = title.chars().map(safe).take(120).collect();
    format!("{}.{ending}", name.trim())
}
