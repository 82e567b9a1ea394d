//! What a paper prints of its facts: the right-hand side of `read(write(facts)) == facts.as_printed(lang)`.
//!
//! A paper in one language tells each text in that language alone, or in the first it was told in where that one is missing; what its
//! kind of meeting has no place for is not printed. Besides, a paper says less than facts can:
//!
//! - Blanks are tidied, characters that no paper can print are left out, and what has nothing left to print counts as not given, as does
//!   a fact in the very words that a letter prints for one that is not given.
//! - A time has no seconds. A zone is named by its city: of several zones with one city the first is meant.
//! - Numbers, codes and names of groups are single words. Where a phrase has room for two facts, the words decide which is which:
//!   a name that ends with brackets has its country in them, an item of an agenda that begins like a text is about that text, a
//!   reservation is whose it is up to its first colon.
//! - Paragraphs written for one letter alone are not worded like a clause of it.

mod circulars;
mod collective;

use jiff::civil::Time;
use words::{Deadline, Lang};

use crate::facts::{Body, DraftText, Localized, Provisional, RecordHead, StudyGroup};
use crate::letters::{Letter, Letters};
use crate::read::{Grammar, Phrases};

/// What one paper prints.
struct Printed {
    grammar: Grammar<'static>,
    lang: Lang,
}

impl Printed {
    /// A letter in a language.
    fn new(letter: Letter, lang: Lang) -> Self {
        Self { grammar: Letters::compiled().grammar(letter, lang), lang }
    }

    /// How phrases are taken apart.
    fn phrases(&self) -> Phrases<'_> {
        Phrases(self.grammar)
    }

    /// A fact.
    fn text(&self, fact: Option<&String>) -> Option<String> {
        self.phrases().known(&crate::read::tidy(fact?))
    }

    /// A fact that is told in several languages.
    fn told(&self, fact: Option<&Localized>) -> Option<Localized> {
        let (_, told) = fact?.best(self.lang)?;
        Some(Localized::new(self.lang, self.text(Some(&told.to_owned()))?))
    }

    /// Texts told in several languages, one after the other.
    fn all(&self, facts: &[Localized]) -> Vec<Localized> {
        facts.iter().map(|fact| self.told(Some(fact)).unwrap_or_default()).collect()
    }

    /// A zone by its name.
    fn zone(&self, zone: Option<&String>) -> Option<String> {
        let zone = zone.filter(|zone| !crate::text::is_blank(zone))?;
        self.phrases().known(&crate::read::zone(self.lang, zone))
    }

    /// A time.
    fn time(time: Option<Time>) -> Option<Time> {
        time.map(crate::read::minute)
    }

    /// A deadline.
    fn deadline(&self, deadline: Option<&Deadline>) -> Option<Deadline> {
        crate::read::deadline(self.lang, deadline?)
    }

    /// The lines of an address; an empty one is not printed.
    fn lines(&self, lines: &[String]) -> Vec<String> {
        lines.iter().map(|line| crate::read::tidy(line)).filter(|line| !line.is_empty()).collect()
    }

    /// A letterhead, without postal address and database.
    fn letterhead(&self, body: &Body) -> Body {
        Body {
            organization: self.told(body.organization.as_ref()),
            office: self.told(body.office.as_ref()),
            place: self.told(body.place.as_ref()),
            address: Vec::new(),
            telephone: self.text(body.telephone.as_ref()),
            fax: self.text(body.fax.as_ref()),
            email: self.text(body.email.as_ref()),
            ipr_database: None,
            web: self.text(body.web.as_ref()),
        }
    }

    /// A study group with its title.
    fn group(&self, group: &StudyGroup) -> StudyGroup {
        StudyGroup { number: self.text(group.number.as_ref()), title: self.told(group.title.as_ref()) }
    }

    /// The head of the record; its root is one word.
    fn record_head(&self, head: Option<&RecordHead>) -> Option<RecordHead> {
        let head = head?;
        Some(RecordHead { size: head.size, root: self.text(Some(&head.root))? })
    }

    /// A text by its kind, its number and the code it had.
    fn draft(&self, text: &DraftText) -> DraftText {
        let provisional = match &text.provisional {
            Some(Provisional::Code(code)) => self.text(Some(code)).map(Provisional::Code),
            other => other.clone(),
        };
        DraftText {
            kind: text.kind,
            number: self.text(text.number.as_ref()),
            provisional,
            report: None,
            title: None,
            summary: None,
            references: None,
            ipr: None,
        }
    }
}
