//! A paper as the template reads it: every text ready for the page, every field with its place.

mod blocks;

use papers::{Addressees, Annex, Content, Field, ListOf, Paper, Sender, Signature, Text};
use serde::Serialize;
use words::{Args, Lang};

use crate::form::Form;
use crate::printed::{Line, NoGlyph, Tongue, line, told, words};
use blocks::Block;

/// What is printed.
#[derive(Debug, Serialize)]
pub(crate) struct Sheet {
    tongue: Tongue,
    /// Title, author and subject as programs show them.
    name: String,
    author: Option<String>,
    about: Option<String>,
    /// The day of the paper: year, month, day.
    pub(crate) date: Option<(i16, i8, i8)>,
    /// "page 1 of 2": words, with a place for each of the two numbers.
    page: Vec<Foot>,
    /// A mark on each page.
    mark: Option<Line>,
    sender: Option<Head>,
    reference: Vec<Labelled>,
    title: Line,
    addressees: Vec<Labelled>,
    subject: Option<Labelled>,
    salutation: Option<Line>,
    body: Vec<Block>,
    signature: Option<Signed>,
    annex_count: Option<Line>,
    record_head: Option<Line>,
    annexes: Vec<Part>,
}

/// A piece of the foot of a page.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Foot {
    /// Words.
    Words(String),
    /// The number of the page.
    Page,
    /// How many pages there are.
    Pages,
}

/// The letterhead.
#[derive(Debug, Serialize)]
struct Head {
    organization: Line,
    office: Line,
    contacts: Vec<Labelled>,
}

/// A label with its lines.
#[derive(Debug, Serialize)]
struct Labelled {
    label: Line,
    lines: Vec<Line>,
}

/// Who signs.
#[derive(Debug, Serialize)]
struct Signed {
    closing: Line,
    lines: Vec<Line>,
}

/// An annex.
#[derive(Debug, Serialize)]
struct Part {
    label: Line,
    title: Line,
    tongue: Tongue,
    blocks: Vec<Block>,
}

/// What is printed of a paper, and the fields of its form.
///
/// # Errors
/// [`NoGlyph`] names the first character that no font has.
pub(crate) fn of(paper: &Paper) -> Result<(Sheet, Form), NoGlyph> {
    let mut writer = Writer { lang: paper.lang, form: Form::new(paper.lang) };
    let sheet = writer.sheet(paper)?;
    Ok((sheet, writer.form))
}

/// Writes the sheet; the language is that of the part in hand.
struct Writer {
    lang: Lang,
    form: Form,
}

impl Writer {
    fn sheet(&mut self, paper: &Paper) -> Result<Sheet, NoGlyph> {
        let body = self.blocks(&paper.body)?;
        let annexes = paper.annexes.iter().map(|annex| self.annex(annex)).collect::<Result<_, _>>()?;
        Ok(Sheet {
            tongue: Tongue::of(paper.lang),
            name: told(&paper.title)?,
            author: paper.sender.as_ref().map(|sender| told(&sender.organization)).transpose()?,
            about: about(paper)?,
            date: paper.dated.map(|day| (day.year(), day.month(), day.day())),
            page: foot(paper.lang)?,
            mark: self.maybe(paper.mark.as_ref())?,
            sender: paper.sender.as_ref().map(|sender| self.head(sender)).transpose()?,
            reference: self.fields(&paper.reference)?,
            title: self.line(&paper.title)?,
            addressees: paper.addressees.as_ref().map_or(Ok(Vec::new()), |listed| self.addressees(listed))?,
            subject: paper.subject.as_ref().map(|subject| self.field(subject)).transpose()?,
            salutation: self.maybe(paper.salutation.as_ref())?,
            body,
            signature: paper.signature.as_ref().map(|signed| self.signature(signed)).transpose()?,
            annex_count: self.maybe(paper.annex_count.as_ref())?,
            record_head: self.maybe(paper.record_head.as_ref())?,
            annexes,
        })
    }

    fn line(&self, text: &Text) -> Result<Line, NoGlyph> {
        line(text, self.lang.dir())
    }

    fn lines(&self, texts: &[Text]) -> Result<Vec<Line>, NoGlyph> {
        texts.iter().map(|text| self.line(text)).collect()
    }

    fn maybe(&self, text: Option<&Text>) -> Result<Option<Line>, NoGlyph> {
        text.map(|text| self.line(text)).transpose()
    }

    /// Organization, office and addresses.
    fn head(&self, sender: &Sender) -> Result<Head, NoGlyph> {
        Ok(Head {
            organization: self.line(&sender.organization)?,
            office: self.line(&sender.office)?,
            contacts: self.fields(&sender.contacts)?,
        })
    }

    fn fields(&self, fields: &[Field]) -> Result<Vec<Labelled>, NoGlyph> {
        fields.iter().map(|field| self.field(field)).collect()
    }

    /// A label with its value. A blank outside a form is an empty line.
    fn field(&self, field: &Field) -> Result<Labelled, NoGlyph> {
        let lines = match &field.content {
            Content::Text(text) => vec![self.line(text)?],
            Content::Lines(lines) => self.lines(lines)?,
            Content::Blank => Vec::new(),
        };
        Ok(Labelled { label: self.line(&field.label)?, lines })
    }

    fn list(&self, list: &ListOf) -> Result<Labelled, NoGlyph> {
        Ok(Labelled { label: self.line(&list.label)?, lines: self.lines(&list.items)? })
    }

    /// Who is asked and who is informed.
    fn addressees(&self, listed: &Addressees) -> Result<Vec<Labelled>, NoGlyph> {
        let lists = [&listed.to, &listed.copy].into_iter().filter(|list| !list.items.is_empty());
        lists.map(|list| self.list(list)).collect()
    }

    /// Closing words, name and office.
    fn signature(&self, signed: &Signature) -> Result<Signed, NoGlyph> {
        let lines = signed.name.iter().chain([&signed.office]);
        Ok(Signed {
            closing: self.line(&signed.closing)?,
            lines: lines.map(|text| self.line(text)).collect::<Result<_, _>>()?,
        })
    }

    /// An annex, perhaps in a language of its own.
    fn annex(&mut self, annex: &Annex) -> Result<Part, NoGlyph> {
        let lang = self.lang;
        self.lang = annex.lang.unwrap_or(lang);
        let part = Part {
            label: self.line(&annex.label)?,
            title: self.line(&annex.title)?,
            tongue: Tongue::of(self.lang),
            blocks: self.blocks(&annex.blocks)?,
        };
        self.lang = lang;
        Ok(part)
    }
}

/// What the paper is about, as programs show it.
fn about(paper: &Paper) -> Result<Option<String>, NoGlyph> {
    let Some(subject) = &paper.subject else { return Ok(None) };
    match &subject.content {
        Content::Text(text) => told(text).map(Some),
        Content::Lines(_) | Content::Blank => Ok(None),
    }
}

/// The foot of a page. The numbers are known to typst alone: the words come with two signs in their places.
fn foot(lang: Lang) -> Result<Vec<Foot>, NoGlyph> {
    const PAGE: char = '\u{e000}';
    const PAGES: char = '\u{e001}';
    let args = Args::new().text("page", PAGE.to_string()).text("pages", PAGES.to_string());
    let text = words::text(lang, "paper-page", &args);
    let mut foot = Vec::new();
    for piece in text.split_inclusive([PAGE, PAGES]) {
        let said = words(piece.trim_end_matches([PAGE, PAGES]))?;
        foot.extend(said.into_iter().filter(|said| !said.text.is_empty()).map(|said| Foot::Words(said.text)));
        match piece.chars().next_back() {
            Some(PAGE) => foot.push(Foot::Page),
            Some(PAGES) => foot.push(Foot::Pages),
            _ => {}
        }
    }
    Ok(foot)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_foot_of_a_page_has_both_numbers_in_the_order_of_the_language() {
        let said = |words: &str| Foot::Words(words.to_owned());
        assert_eq!(foot(Lang::En), Ok(vec![said("page "), Foot::Page, said(" of "), Foot::Pages]));
        assert_eq!(foot(Lang::Zh), Ok(vec![said("第"), Foot::Page, said("页，共"), Foot::Pages, said("页")]));
    }
}
