//! Paragraphs, headings, lists and notes.

use std::fmt::Write as _;

use words::Lang;

use super::numbering::{BULLETS, LEVELS, Numbering, OUTLINE, Series};
use super::runs::{self, Links, Look};
use super::table;
use crate::model::{Block, Content, Entry, Field, ListOf, Paper};
use crate::text::Text;

/// The style of a paragraph; each is defined in `styles.xml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Normal,
    Title,
    Organization,
    Office,
    Contact,
    Field,
    Subject,
    Salutation,
    Closing,
    Signature,
    SignatureNext,
    Small,
    AnnexTitle,
    Heading1,
    Heading2,
    Numbered,
    Note,
    ListLabel,
    ListBullet,
    Caption,
    TableText,
    TableHead,
    FillText,
    Choice,
    ChoiceWithin,
    Rule,
    Gap,
}

impl Style {
    /// Its id in `styles.xml`; `None` for the default paragraph, which needs none.
    pub(super) fn id(self) -> Option<&'static str> {
        Some(match self {
            Style::Normal => return None,
            Style::Title => "Title",
            Style::Organization => "Organization",
            Style::Office => "Office",
            Style::Contact => "Contact",
            Style::Field => "Field",
            Style::Subject => "Subject",
            Style::Salutation => "Salutation",
            Style::Closing => "Closing",
            Style::Signature => "Signature",
            Style::SignatureNext => "SignatureNext",
            Style::Small => "Small",
            Style::AnnexTitle => "AnnexTitle",
            Style::Heading1 => "Heading1",
            Style::Heading2 => "Heading2",
            Style::Numbered => "Numbered",
            Style::Note => "Note",
            Style::ListLabel => "ListLabel",
            Style::ListBullet => "ListBullet",
            Style::Caption => "Caption",
            Style::TableText => "TableText",
            Style::TableHead => "TableHead",
            Style::FillText => "FillText",
            Style::Choice => "Choice",
            Style::ChoiceWithin => "ChoiceWithin",
            Style::Rule => "Rule",
            Style::Gap => "Gap",
        })
    }
}

/// The body of a document that is being written.
#[derive(Debug)]
pub(super) struct Body {
    /// The XML so far.
    pub(super) xml: String,
    /// The language of the paper.
    pub(super) lang: Lang,
    /// The addresses met so far.
    pub(super) links: Links,
    /// The lists met so far.
    pub(super) numbering: Numbering,
    /// How many controls there are: each has an id of its own.
    pub(super) controls: usize,
}

impl Body {
    /// Nothing written yet.
    pub(super) fn new(paper: &Paper) -> Body {
        Body {
            xml: String::with_capacity(32 * 1024),
            lang: paper.lang,
            links: Links::default(),
            numbering: Numbering::default(),
            controls: 0,
        }
    }

    /// Is the paper written from right to left?
    pub(super) fn rtl(&self) -> bool {
        self.lang.dir() == "rtl"
    }

    /// Begins a paragraph. The order inside is the schema's: style, number, direction.
    pub(super) fn open(&mut self, style: Style, number: Option<usize>) {
        self.open_in(style, number.map(|list| (list, 0)));
    }

    /// The same, at a level of a list.
    fn open_in(&mut self, style: Style, number: Option<(usize, usize)>) {
        self.xml.push_str("<w:p><w:pPr>");
        if let Some(id) = style.id() {
            let _ = write!(self.xml, r#"<w:pStyle w:val="{id}"/>"#);
        }
        if let Some((list, level)) = number {
            let _ =
                write!(self.xml, r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
        }
        if self.rtl() {
            self.xml.push_str("<w:bidi/>");
        }
        self.xml.push_str("</w:pPr>");
    }

    /// Ends a paragraph.
    pub(super) fn close(&mut self) {
        self.xml.push_str("</w:p>");
    }

    /// Text in the paragraph that is open.
    pub(super) fn text(&mut self, text: &Text, bold: bool) {
        let look = Look { bold, ..Look::default() };
        runs::text(&mut self.xml, text, self.lang, look, &mut self.links);
    }

    /// Words in the paragraph that is open.
    pub(super) fn words(&mut self, words: &str) {
        runs::words(&mut self.xml, words, self.lang, Look::default());
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, style: Style, text: &Text) {
        self.open(style, None);
        self.text(text, false);
        self.close();
    }

    /// A paragraph without words: a line across the page, or the end of a table.
    pub(super) fn empty(&mut self, style: Style) {
        self.open(style, None);
        self.close();
    }

    /// A label with one item or several below each other, at the tab that the style sets.
    pub(super) fn labelled(&mut self, style: Style, label: &Text, items: &[Text]) {
        self.open(style, None);
        self.text(label, false);
        for (at, item) in items.iter().enumerate() {
            self.xml.push_str(if at == 0 { "<w:r><w:tab/></w:r>" } else { "<w:r><w:br/></w:r>" });
            self.text(item, false);
        }
        self.close();
    }

    /// A label with its value.
    pub(super) fn field(&mut self, style: Style, field: &Field) {
        match &field.content {
            Content::Text(text) => self.labelled(style, &field.label, std::slice::from_ref(text)),
            Content::Lines(lines) => self.labelled(style, &field.label, lines),
            Content::Blank => self.labelled(style, &field.label, &[]),
        }
    }

    /// The heading of an annex: its style begins a page.
    pub(super) fn annex_title(&mut self, label: &Text, title: &Text) {
        self.open(Style::AnnexTitle, None);
        self.text(label, false);
        self.xml.push_str("<w:r><w:br/></w:r>");
        self.text(title, true);
        self.close();
    }

    /// Blocks, with headings of a level.
    pub(super) fn blocks(&mut self, blocks: &[Block], level: u8) {
        blocks.iter().for_each(|block| self.block(block, level));
    }

    /// One block.
    fn block(&mut self, block: &Block, level: u8) {
        match block {
            Block::Heading { number, text, .. } => {
                let list = number.map(|number| self.numbering.id(Series::Headings, number));
                self.open(if level == 1 { Style::Heading1 } else { Style::Heading2 }, list);
                self.text(text, false);
                self.close();
            }
            Block::Paragraph { number: Some(number), text, .. } => {
                let list = self.numbering.id(Series::Paragraphs, *number);
                self.open(Style::Numbered, Some(list));
                self.text(text, false);
                self.close();
            }
            Block::Paragraph { number: None, text, .. } => self.paragraph(Style::Normal, text),
            Block::Note { label, text, .. } => {
                self.open(Style::Note, None);
                self.text(label, true);
                self.words(" – ");
                self.text(text, false);
                self.close();
            }
            Block::List { list, .. } => self.list(list),
            Block::Table { caption, columns, rows } => table::table(self, caption, columns, rows),
            Block::Schedule { caption, columns, rows } => table::schedule(self, caption, columns, rows),
            Block::Outline { entries } => self.outline(entries, 0),
            Block::Form(form) => self.form(form),
        }
    }

    /// Entries with their own marks: the list gives how deep each lies, and no number.
    fn outline(&mut self, entries: &[Entry], level: usize) {
        for entry in entries {
            self.open_in(Style::ListBullet, Some((OUTLINE, level.min(LEVELS - 1))));
            let mark = if entry.mark.is_empty() { "•".into() } else { format!("{}.", entry.mark) };
            self.words(&mark);
            self.xml.push_str("<w:r><w:tab/></w:r>");
            self.text(&entry.text, false);
            self.close();
            self.outline(&entry.within, level + 1);
        }
    }

    /// A list under its label.
    fn list(&mut self, list: &ListOf) {
        self.paragraph(Style::ListLabel, &list.label);
        for item in &list.items {
            self.open(Style::ListBullet, Some(BULLETS));
            self.text(item, false);
            self.close();
        }
    }
}
