//! Text with the facts in it marked: which words are the letter's and which are values.

use std::fmt;

use jiff::civil::Date;
use serde::Serialize;
use words::{Args, Deadline, Lang, Sheet, dates};

use crate::facts::Localized;

/// A piece of text in which each fact can still be told from the words around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Text(pub Vec<Span>);

/// A run of text of one kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Words of the letter.
    Words(String),
    /// A fact.
    Value {
        /// Its name, the same in each language.
        name: &'static str,
        /// What is printed.
        text: String,
        /// The language of the fact, if it is another than the paper's.
        lang: Option<Lang>,
    },
    /// A fact that no source gives.
    Unknown {
        /// Its name, the same in each language.
        name: &'static str,
        /// What is printed in its place.
        text: String,
    },
    /// An address that can be followed.
    Link {
        /// Its name, the same in each language.
        name: &'static str,
        /// What is printed.
        text: String,
        /// Where it leads: `https:`, `http:` or `mailto:`.
        href: String,
    },
}

impl Text {
    /// Words of a letter that hold no facts.
    pub fn words(words: impl Into<String>) -> Text {
        Text(vec![Span::Words(words.into())])
    }

    /// A fact by itself.
    pub fn value(name: &'static str, text: impl Into<String>) -> Text {
        Text(vec![Span::Value { name, text: text.into(), lang: None }])
    }

    /// What a fact says here, `None` if the text does not hold it or no source gives it.
    pub fn fact(&self, wanted: &str) -> Option<&str> {
        self.0.iter().find_map(|span| match span {
            Span::Value { name, text, .. } | Span::Link { name, text, .. } if *name == wanted => {
                Some(text.as_str())
            }
            Span::Words(_) | Span::Value { .. } | Span::Unknown { .. } | Span::Link { .. } => None,
        })
    }

    /// The names of the facts that no source gives.
    pub fn unknown(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().filter_map(|span| match span {
            Span::Unknown { name, .. } => Some(*name),
            Span::Words(_) | Span::Value { .. } | Span::Link { .. } => None,
        })
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|span| match span {
            Span::Words(text)
            | Span::Value { text, .. }
            | Span::Unknown { text, .. }
            | Span::Link { text, .. } => f.write_str(text),
        })
    }
}

/// Written as it reads, so that a snapshot can be proof-read.
impl Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A clause of a letter that is being filled with facts.
///
/// Facts do not pass through the text file: it sees a placeholder, and the fact is put in afterwards, so that
/// nothing a fact contains can be taken for markup.
pub(crate) struct Clause<'a> {
    sheet: &'a Sheet,
    key: &'a str,
    args: Args,
    facts: Vec<Vec<Span>>,
}

/// Begins and ends the number of a placeholder.
const PLACEHOLDER: [char; 2] = ['\u{e000}', '\u{e001}'];

impl<'a> Clause<'a> {
    /// A clause without facts yet.
    pub(crate) fn new(sheet: &'a Sheet, key: &'a str) -> Clause<'a> {
        Clause { sheet, key, args: Args::new(), facts: Vec::new() }
    }

    /// Puts in a fact that is the same in each language.
    pub(crate) fn fact(self, name: &'static str, fact: Option<impl Into<String>>) -> Clause<'a> {
        let text = self::fact(self.sheet, name, fact);
        self.text(name, text)
    }

    /// Puts in a fact that is told in several languages.
    pub(crate) fn localized(self, name: &'static str, fact: Option<&Localized>) -> Clause<'a> {
        let text = localized(self.sheet, name, fact);
        self.text(name, text)
    }

    /// Puts in a day.
    pub(crate) fn date(self, name: &'static str, date: Option<Date>) -> Clause<'a> {
        let date = date.map(|date| dates::formal_date(self.sheet.lang(), date));
        self.fact(name, date)
    }

    /// Puts in the first and last day of a period.
    pub(crate) fn days(self, name: &'static str, days: Option<(Date, Date)>) -> Clause<'a> {
        let days = days.map(|(first, last)| dates::range(self.sheet.lang(), first, last));
        self.fact(name, days)
    }

    /// Puts in a deadline with its zone.
    pub(crate) fn deadline(self, name: &'static str, deadline: Option<&Deadline>) -> Clause<'a> {
        let deadline = deadline.map(|deadline| deadline.formal(self.sheet.lang()));
        self.fact(name, deadline)
    }

    /// Puts in an address that can be followed.
    pub(crate) fn link(self, name: &'static str, address: Option<&str>) -> Clause<'a> {
        let text = link(self.sheet, name, address);
        self.text(name, text)
    }

    /// Puts in text that holds facts of its own.
    pub(crate) fn text(self, name: &'static str, text: Text) -> Clause<'a> {
        self.spans(name, text.0)
    }

    /// Puts in a count, which chooses the plural form.
    pub(crate) fn count(mut self, name: &str, count: usize) -> Clause<'a> {
        self.args = self.args.count(name, count);
        self
    }

    /// Names which of its variants a clause prints.
    pub(crate) fn variant(mut self, name: &str, variant: &str) -> Clause<'a> {
        self.args = self.args.text(name, variant);
        self
    }

    /// The finished text.
    pub(crate) fn write(self) -> Text {
        let printed = match self.sheet.text(self.key, &self.args) {
            Ok(printed) => printed,
            Err(missing) if cfg!(test) => panic!("{missing}"),
            Err(_) => format!("⟦{}⟧", self.key),
        };
        let mut spans = Vec::new();
        for (at, piece) in printed.split(PLACEHOLDER).enumerate() {
            // Every second piece is the number of a placeholder.
            let fact = if at % 2 == 1 {
                piece.parse::<usize>().ok().and_then(|at| self.facts.get(at))
            } else {
                None
            };
            match fact {
                Some(fact) => spans.extend(fact.iter().cloned()),
                None if piece.is_empty() => {}
                None => spans.push(Span::Words(piece.to_owned())),
            }
        }
        Text(spans)
    }

    /// Puts spans in the place of a name.
    fn spans(mut self, name: &'static str, spans: Vec<Span>) -> Clause<'a> {
        let [begin, end] = PLACEHOLDER;
        self.args = self.args.text(name, format!("{begin}{}{end}", self.facts.len()));
        self.facts.push(spans);
        self
    }
}

/// What is printed for a fact that no source gives.
fn unknown(sheet: &Sheet, name: &'static str) -> Span {
    let text = Clause::new(sheet, "unknown").write().to_string();
    Span::Unknown { name, text }
}

/// Has a fact nothing to print? It would leave a hole in its sentence, so it counts as one that no source gives.
pub(crate) fn is_blank(text: &str) -> bool {
    crate::read::tidy(text).is_empty()
}

/// A fact by itself, or what is printed in its place.
pub(crate) fn fact(sheet: &Sheet, name: &'static str, fact: Option<impl Into<String>>) -> Text {
    match fact.map(Into::into).filter(|text: &String| !is_blank(text)) {
        Some(text) => Text::value(name, text),
        None => Text(vec![unknown(sheet, name)]),
    }
}

/// A fact by itself in the language of the paper, else in the one it was told in.
pub(crate) fn localized(sheet: &Sheet, name: &'static str, fact: Option<&Localized>) -> Text {
    let told = fact.and_then(|fact| fact.best(sheet.lang())).filter(|(_, text)| !is_blank(text));
    let span = match told {
        Some((told, text)) => {
            let lang = (told != sheet.lang()).then_some(told);
            Span::Value { name, text: text.to_owned(), lang }
        }
        None => unknown(sheet, name),
    };
    Text(vec![span])
}

/// An address by itself. Only addresses of the web and of mail can be followed.
pub(crate) fn link(sheet: &Sheet, name: &'static str, address: Option<&str>) -> Text {
    let Some(address) = address.filter(|address| !is_blank(address)) else {
        return Text(vec![unknown(sheet, name)]);
    };
    let text = address.to_owned();
    let span = if address.starts_with("https://") || address.starts_with("http://") {
        Span::Link { name, href: text.clone(), text }
    } else if address.contains('@') && !address.contains([':', '/', ' ', '?']) {
        Span::Link { name, href: format!("mailto:{text}"), text }
    } else {
        Span::Value { name, text, lang: None }
    };
    Text(vec![span])
}

/// Several texts in one list: "a", "a and b", "a, b and c".
pub(crate) fn join(sheet: &Sheet, texts: impl IntoIterator<Item = Text>) -> Text {
    let mut texts: Vec<Text> = texts.into_iter().collect();
    let Some(last) = texts.pop() else { return Text::default() };
    let comma = |first: Text, next: Text| {
        Clause::new(sheet, "list-comma").text("first", first).text("next", next).write()
    };
    match texts.into_iter().reduce(comma) {
        None => last,
        Some(others) => Clause::new(sheet, "list-and").text("first", others).text("next", last).write(),
    }
}
