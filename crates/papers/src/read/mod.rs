//! Letters read back into facts: our own by the words that wrote them, others by the words that such letters use.
//!
//! A reading says what kind of letter it is, every fact with the line on which it stands and how sure the reader is, and which lines
//! it could not use. It never guesses in silence: what it does not know stays unknown.

mod addressees;
mod circular;
mod collective;
mod copied;
mod docx;
mod expected;
mod html;
mod lines;
mod notes;
mod own;
mod parts;
mod pattern;
mod pdf;
mod place;
mod propose;
mod reply;
mod strangers;
mod text;
mod unreadable;
mod values;

use serde::Serialize;
use words::Lang;

pub use docx::Filled;
pub use lines::{Piece, Place};
pub use notes::{Obscure, Sighting, Sure};
pub use pdf::{Tagged, Taken, fit, tagged};
pub use propose::{Held, Proposal, propose};
pub use reply::{Answer, Answers, Opinion, reply};
pub use unreadable::Unreadable;

use crate::letters::Letters;
use crate::{collective_letter, reply_form, tap_consultation, tap_result};
use notes::Notes;
pub(crate) use own::{Grammar, Known, Phrases, deadline, minute, replies, rows_nested, zone};
use parts::Parts;
use strangers::Strangers;

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "facts", rename_all = "kebab-case")]
pub enum Said {
    /// A collective letter.
    CollectiveLetter(Box<collective_letter::Facts>),
    /// A circular that opens a consultation of Member States.
    TapConsultation(Box<tap_consultation::Facts>),
    /// A circular that tells the result of an approval.
    TapResult(Box<tap_result::Facts>),
    /// The form for a Member State's reply.
    ReplyForm(Box<reply_form::Facts>),
    /// A letter of a kind that the reader does not know.
    Unknown,
}

impl Said {
    /// The name of the kind, as the catalogue has it after `paper-kind-`.
    pub fn kind(&self) -> &'static str {
        match self {
            Said::CollectiveLetter(_) => "collective-letter",
            Said::TapConsultation(_) => "tap-consultation",
            Said::TapResult(_) => "tap-result",
            Said::ReplyForm(_) => "reply-form",
            Said::Unknown => "unknown",
        }
    }
}

/// A letter that was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// Its language.
    #[serde(serialize_with = "code")]
    pub lang: Lang,
    /// What it says.
    #[serde(flatten)]
    pub said: Said,
    /// Each fact, in the order in which it was read.
    pub sightings: Vec<Sighting>,
    /// Passages that tell of a fact and were not understood: such a fact is not missing.
    pub not_understood: Vec<Obscure>,
    /// The text, piece by piece.
    pub pieces: Vec<Piece>,
    /// Pieces from which nothing was read, by their place in `pieces`.
    pub unused: Vec<usize>,
    /// The fields of a form, filled in or not.
    pub fields: Vec<Filled>,
    /// To whom it goes, as printed.
    pub addressees: Vec<String>,
    /// Who gets a copy, as printed.
    pub copies: Vec<String>,
    /// The annexes that are there.
    pub annexes: Vec<AnnexSeen>,
    /// How many annexes the letter says it has.
    pub annexes_said: Option<u32>,
    /// What the body says of its annexes.
    pub promises: Vec<Promise>,
    /// The numbers of the texts that the subject names.
    pub subject_texts: Vec<String>,
    /// The number of the group that the subject names.
    pub subject_group: Option<String>,
    /// The days of the meeting in the subject, and other days that the invitation gives for it.
    pub other_days: Option<(String, String)>,
}

/// What an annex holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contents {
    /// Practical information on the meeting.
    Practical,
    /// The draft agenda.
    Agenda,
}

impl Contents {
    /// The name, as the catalogue has it after `lint-what-`.
    pub fn name(self) -> &'static str {
        match self {
            Contents::Practical => "practical",
            Contents::Agenda => "agenda",
        }
    }
}

/// An annex that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnexSeen {
    /// Its mark: "A".
    pub mark: String,
    /// Its first line.
    pub line: usize,
    /// What it holds.
    pub holds: Vec<Contents>,
}

/// What the body says of an annex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Promise {
    /// The mark of the annex.
    pub annex: String,
    /// What it is said to hold.
    pub what: Contents,
    /// The line that says so.
    pub line: usize,
}

/// A language by its code.
fn code<S: serde::Serializer>(lang: &Lang, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(lang.code())
}

impl Reading {
    /// Is the zone of the opening hour printed, and not taken from where the secretariat sits?
    pub fn zone_of_opening_is_printed(&self) -> bool {
        self.sightings.iter().any(|seen| seen.fact == "meeting.zone" && seen.sure != Sure::Doubtful)
    }

    /// The passage that tells of a fact and was not understood.
    pub fn obscure(&self, fact: &str) -> Option<&Obscure> {
        self.not_understood.iter().find(|passage| passage.fact == fact)
    }

    /// The line of a fact, where it was seen.
    pub fn line_of(&self, fact: &str) -> Option<usize> {
        self.sightings.iter().find(|seen| seen.fact == fact).map(|seen| seen.line)
    }
}

/// Reads a letter from its text.
pub fn text(text: &str) -> Reading {
    text_by(text, Letters::compiled())
}

/// Reads a letter from the text of printed pages: lines that a page broke are put together again.
pub fn printed(text: &str) -> Reading {
    pieces(text::printed(text))
}

/// A fact as a reader has it: blanks tidied, and without the characters that no paper can print.
pub(crate) fn tidy(text: &str) -> String {
    let printable = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    lines::tidy(&text.chars().filter(printable).collect::<String>(), false)
}

/// Reads a letter from a file of any kind that the reader knows by its content: DOCX, HTML, text. What a PDF says is taken
/// by a process of its own, and read by [`taken`].
///
/// # Errors
/// [`Unreadable`].
pub fn file(bytes: &[u8]) -> Result<Reading, Unreadable> {
    file_by(bytes, Letters::compiled())
}

/// The same, where the body has clause texts of its own: its letters are read by the words that it writes.
///
/// # Errors
/// [`Unreadable`].
pub fn file_by(bytes: &[u8], letters: &Letters) -> Result<Reading, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") {
        let docx::Document { pieces, lines, fields } = docx::document(bytes)?;
        let reading = match own::read(&lines, letters) {
            Some(read) => whole(lines, read),
            None => {
                let read = of_strangers(&pieces);
                whole(pieces, read)
            }
        };
        return Ok(Reading { fields, ..reading });
    }
    if is_pdf(bytes) || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Unreadable::OtherKind);
    }
    let whole = decoded(bytes)?;
    let head = whole.get(..whole.len().min(2000)).unwrap_or(&whole).to_lowercase();
    if head.contains("<html") || head.contains("<!doctype html") || head.contains("<body") {
        return Ok(pieces_by(html::pieces(&whole)?, letters));
    }
    if whole.len() > unreadable::limits::PART {
        return Err(Unreadable::TooLarge);
    }
    Ok(text_by(&whole, letters))
}

/// Reads a letter from its text. One of ours may have lost its tables and lists when it was copied from its page: then they are put
/// together again, and of the two readings the one with more facts is taken.
fn text_by(text: &str, letters: &Letters) -> Reading {
    let reading = pieces_by(text::pieces(text), letters);
    let copied = copied::pieces(text);
    match own::read(&copied, letters) {
        Some(read) if read.2.sightings.len() > certain(&reading) => whole(copied, read),
        _ => reading,
    }
}

/// How many facts of a reading stand in words of ours.
fn certain(reading: &Reading) -> usize {
    reading.sightings.iter().filter(|seen| seen.sure == Sure::Certain).count()
}

/// Reads a letter from what was taken from a PDF: one of ours by its tags, another by the text of its pages. Tags of other hands seldom
/// say what is a number, a label or a line; they are read where the pages have no text.
pub fn taken(taken: Taken, letters: &Letters) -> Reading {
    let Taken { text, tagged } = taken;
    let Tagged { pieces, fields } = tagged.unwrap_or_default();
    let reading = match own::read(&pieces, letters) {
        Some(read) => whole(pieces, read),
        None if text.trim().is_empty() => {
            let read = of_strangers(&pieces);
            whole(pieces, read)
        }
        None => pieces_by(text::printed(&text), letters),
    };
    Reading { fields, ..reading }
}

/// Is a file a PDF, by its first bytes?
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.get(..bytes.len().min(1024)).unwrap_or_default().windows(5).any(|window| window == b"%PDF-")
}

/// The text of a file: UTF-8, UTF-16 with its mark, or the encoding of Chinese systems.
fn decoded(bytes: &[u8]) -> Result<String, Unreadable> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| Unreadable::Damaged)
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes)?,
        _ => String::from_utf8(bytes.to_vec()).or_else(|_| chinese(bytes))?,
    };
    let is_control = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}');
    if text.contains(is_control) { Err(Unreadable::OtherKind) } else { Ok(text) }
}

/// The text of a file in GB18030, in which systems in China save text. Bytes of another encoding are not taken for it: nearly all that it
/// decodes to beyond ASCII must be Chinese.
fn chinese(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.contains(&0) {
        return Err(Unreadable::OtherKind);
    }
    // In other encodings an accented letter stands before a plain one.
    let (pairs, high) = pairs(bytes);
    if high * 5 < pairs * 4 {
        return Err(Unreadable::Encoding);
    }
    let text = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes);
    let text = text.ok_or(Unreadable::Encoding)?;
    let (mut all, mut known) = (0_usize, 0_usize);
    for letter in text.chars().filter(|letter| !letter.is_ascii()) {
        all += 1;
        // Han characters that are in use, signs of punctuation, and letters of full width.
        known += usize::from(
            matches!(letter, '\u{4e00}'..='\u{9fa5}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff5e}' | '–' | '—' | '“' | '”' | '…' | '·'),
        );
    }
    if known * 20 >= all * 19 { Ok(text.into_owned()) } else { Err(Unreadable::Encoding) }
}

/// How many letters of two bytes a text would have in GB18030, and how many of them have no byte of ASCII.
fn pairs(bytes: &[u8]) -> (usize, usize) {
    let (mut at, mut pairs, mut high) = (0, 0, 0);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            at += 1;
            continue;
        }
        pairs += 1;
        high += usize::from(bytes.get(at + 1).is_some_and(|next| *next >= 0xa1));
        at += 2;
    }
    (pairs, high)
}

/// Reads a letter from its pieces.
pub fn pieces(pieces: Vec<Piece>) -> Reading {
    pieces_by(pieces, Letters::compiled())
}

/// The same, where the body has clause texts of its own.
pub fn pieces_by(pieces: Vec<Piece>, letters: &Letters) -> Reading {
    let read = own::read(&pieces, letters).unwrap_or_else(|| of_strangers(&pieces));
    whole(pieces, read)
}

/// Everything that is read beside the facts.
fn whole(pieces: Vec<Piece>, (lang, said, notes): (Lang, Said, Notes)) -> Reading {
    let unused = (0..pieces.len()).filter(|at| !notes.used.contains(at)).collect();
    let parts = Parts::of(&pieces, lang);
    let number = |name: &str, group: &str, within: std::ops::Range<usize>| {
        parts::find(&pieces, within, lang, name).and_then(|(_, hit)| hit.get(group).map(str::to_owned))
    };
    let subject = subject(&pieces, &parts, lang);
    Reading {
        lang,
        said,
        sightings: notes.sightings,
        not_understood: notes.obscure,
        unused,
        fields: Vec::new(),
        addressees: addressees::below(&pieces, &parts, lang, "label-to"),
        copies: addressees::below(&pieces, &parts, lang, "label-copy"),
        annexes: annexes(&pieces, &parts),
        annexes_said: number("annex-count", "count", 0..pieces.len()).and_then(|count| count.parse().ok()),
        promises: promises(&pieces, &parts, lang),
        subject_texts: values::texts(&subject).into_iter().filter_map(|(text, ..)| text.number).collect(),
        subject_group: strangers::Strangers::of(lang)
            .get("group-number")
            .iter()
            .find_map(|pattern| pattern.find(&subject)?.get("number").map(str::to_owned)),
        other_days: other_days(&pieces, &parts, lang, &subject),
        pieces,
    }
}

/// A letter of another hand: its language, what it says, what was seen.
fn of_strangers(pieces: &[Piece]) -> (Lang, Said, Notes) {
    let lang = parts::language(pieces.iter().map(|piece| piece.text.as_str()));
    let mut notes = Notes::default();
    let said = match kind(pieces, lang) {
        Kind::CollectiveLetter => {
            Said::CollectiveLetter(Box::new(collective::read(pieces, lang, &mut notes)))
        }
        Kind::TapConsultation => Said::TapConsultation(Box::new(circular::read(pieces, lang, &mut notes))),
        Kind::Unknown => Said::Unknown,
    };
    (lang, said, notes)
}

/// The words of the subject.
fn subject(pieces: &[Piece], parts: &Parts, lang: Lang) -> String {
    let Some((at, hit)) = parts::find(pieces, parts.head.clone(), lang, "label-subject") else {
        return String::new();
    };
    let mut words = hit.get("value").unwrap_or_default().to_owned();
    for piece in pieces.get(at + 1..parts.head.end).unwrap_or_default() {
        words.push_str(&piece.text);
    }
    words
}

/// The annexes, with what each holds: by its head, and by what its head promises.
fn annexes(pieces: &[Piece], parts: &Parts) -> Vec<AnnexSeen> {
    let holds = |annex: &parts::Annex| {
        let from = annex.within.start.saturating_sub(1);
        let head = from..(annex.within.start + 2).min(annex.within.end);
        let says = |name: &str| parts::find(pieces, head.clone(), annex.lang, name).is_some();
        let kinds = [(says("is-practical"), Contents::Practical), (says("agenda"), Contents::Agenda)];
        kinds.into_iter().filter_map(|(held, what)| held.then_some(what)).collect()
    };
    let seen = |annex: &parts::Annex| AnnexSeen {
        mark: annex.mark.clone(),
        line: pieces.get(annex.within.start.saturating_sub(1)).map_or(0, |piece| piece.line),
        holds: holds(annex),
    };
    parts.annexes.iter().map(seen).collect()
}

/// What the body says of its annexes.
fn promises(pieces: &[Piece], parts: &Parts, lang: Lang) -> Vec<Promise> {
    let kinds = [("practical-in", Contents::Practical), ("agenda-in", Contents::Agenda)];
    let found = kinds.into_iter().filter_map(|(name, what)| {
        let (at, hit) = parts::find(pieces, parts.body.clone(), lang, name)?;
        Some(Promise { annex: hit.get("mark")?.to_owned(), what, line: pieces[at].line })
    });
    found.collect()
}

/// Days of the meeting that the invitation gives, where they are others than those of the subject.
fn other_days(pieces: &[Piece], parts: &Parts, lang: Lang, subject: &str) -> Option<(String, String)> {
    let first = values::range(subject)?;
    let (at, _) = parts::find(pieces, parts.body.clone(), lang, "invitation")?;
    let said = values::range(&pieces[at].text)?;
    let printed = |days: (jiff::civil::Date, jiff::civil::Date)| words::dates::range(lang, days.0, days.1);
    (said != first).then(|| (printed(first), printed(said)))
}

/// First and last days in a text, each with its first and last byte.
pub(crate) fn days(text: &str) -> Vec<((jiff::civil::Date, jiff::civil::Date), usize, usize)> {
    values::ranges(text)
}

/// What a text prints like a date and is none.
pub(crate) fn impossible(text: &str) -> Option<String> {
    values::impossible(text)
}

/// The kinds that the reader knows.
enum Kind {
    CollectiveLetter,
    TapConsultation,
    Unknown,
}

/// What kind of letter it is: by its name in the head, else by what it does.
fn kind(pieces: &[Piece], lang: Lang) -> Kind {
    let strangers = Strangers::of(lang);
    let says = |name: &str, within: &[Piece]| {
        let patterns = strangers.get(name);
        !patterns.is_empty()
            && patterns.iter().all(|pattern| within.iter().any(|piece| pattern.find(&piece.text).is_some()))
    };
    let head =
        parts::find(pieces, 0..pieces.len(), lang, "salutation").map_or(pieces.len().min(40), |(at, _)| at);
    if says("is-collective-letter", &pieces[..head]) {
        Kind::CollectiveLetter
    } else if says("is-consultation", pieces) && says("is-circular", pieces) {
        Kind::TapConsultation
    } else {
        Kind::Unknown
    }
}
