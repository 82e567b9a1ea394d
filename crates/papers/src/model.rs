//! The document model: what a paper consists of, before it is printed in any format.

use jiff::civil::Date;
use serde::Serialize;
use words::Lang;

use crate::letters::Letter;
use crate::text::Text;

/// A paper, complete in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paper {
    /// Which letter it is.
    pub letter: Letter,
    /// Its language; the direction of writing follows from it.
    pub lang: Lang,
    /// A mark on each page, such as "rehearsal".
    pub mark: Option<Text>,
    /// Who sends it.
    pub sender: Option<Sender>,
    /// The day of the paper, for programs; for people the reference has it in words.
    #[serde(skip)]
    pub dated: Option<Date>,
    /// Place and date.
    pub reference: Vec<Field>,
    /// Its name: "TSB Circular 241".
    pub title: Text,
    /// Who is asked to act, and who is informed.
    pub addressees: Option<Addressees>,
    /// What it is about.
    pub subject: Option<Field>,
    /// "Dear Sir or Madam".
    pub salutation: Option<Text>,
    /// What it says.
    pub body: Vec<Block>,
    /// Who signs, after which words.
    pub signature: Option<Signature>,
    /// How many annexes follow: "Annexes: 2".
    pub annex_count: Option<Text>,
    /// What follows the signature.
    pub annexes: Vec<Annex>,
    /// Size and root of the public record when the paper was issued.
    pub record_head: Option<Text>,
}

/// Who sends a paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sender {
    /// The organization.
    pub organization: Text,
    /// The office within it.
    pub office: Text,
    /// Telephone, fax, e-mail, web.
    pub contacts: Vec<Field>,
}

/// To whom a paper goes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Addressees {
    /// Who is asked to act.
    pub to: ListOf,
    /// Who is informed; without items where nobody is.
    pub copy: ListOf,
}

/// A list with a label.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ListOf {
    /// What the items are: "To".
    pub label: Text,
    /// The items.
    pub items: Vec<Text>,
}

/// A label with its value, or with room to write one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Its name, the same in each language.
    pub name: &'static str,
    /// Its label.
    pub label: Text,
    /// What stands beside the label.
    pub content: Content,
}

/// What stands beside a label.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Content {
    /// Text.
    Text(Text),
    /// Several lines, such as a postal address.
    Lines(Vec<Text>),
    /// Room for a person to write.
    Blank,
}

/// A part of the body or of an annex.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Block {
    /// A heading inside a body or an annex.
    Heading {
        /// The clause of the letter that gives its words.
        clause: &'static str,
        /// Its number, if it has one.
        number: Option<usize>,
        /// Its words.
        text: Text,
    },
    /// A paragraph.
    Paragraph {
        /// The clause of the letter that gives its words; `free` for a paragraph written for this paper alone.
        clause: &'static str,
        /// Its number, if it has one.
        number: Option<usize>,
        /// Its words.
        text: Text,
    },
    /// A note: a paragraph that begins with who notes it.
    Note {
        /// The clause of the letter that gives its words.
        clause: &'static str,
        /// "Note by TSB".
        label: Text,
        /// Its words.
        text: Text,
    },
    /// A list.
    List {
        /// The clause of the letter that introduces it.
        clause: &'static str,
        /// What the items are.
        list: ListOf,
    },
    /// A table. The first cell of each row is its heading.
    Table {
        /// What the table shows.
        caption: Text,
        /// The heads of the columns.
        columns: Vec<Text>,
        /// The rows; each has a cell for each column.
        rows: Vec<Vec<Text>>,
    },
    /// A table of what is due when: a row a day, with each thing that is due on it.
    Schedule {
        /// What the table shows.
        caption: Text,
        /// The heads of its two columns.
        columns: [Text; 2],
        /// The rows: a day, and what is due on it.
        rows: Vec<ListOf>,
    },
    /// A list of marked entries, with lists within it.
    Outline {
        /// The entries.
        entries: Vec<Entry>,
    },
    /// A form to fill in.
    Form(Box<Form>),
}

/// An entry of an outline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// Its mark: "3", "a", "ii"; empty for a bullet.
    pub mark: String,
    /// What it says.
    pub text: Text,
    /// The entries within it.
    pub within: Vec<Entry>,
}

/// A form that a person fills in, signs and sends back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Form {
    /// What the form answers.
    pub subject: Field,
    /// Where it goes: the office with its addresses.
    pub to: Vec<Field>,
    /// "From".
    pub from_label: Text,
    /// Who sends it.
    pub from: Vec<Field>,
    /// "Dear Sir or Madam".
    pub salutation: Text,
    /// What the person who signs declares.
    pub statement: Text,
    /// What is to be chosen.
    pub choices: ChoiceTable,
    /// The words before the signature.
    pub closing: Text,
    /// Who signs.
    pub signature: Vec<Field>,
}

/// A table of choices, one row a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChoiceTable {
    /// What is to be done: tick exactly one box in each row.
    pub caption: Text,
    /// The heads of the two columns.
    pub columns: [Text; 2],
    /// The rows.
    pub rows: Vec<ChoiceRow>,
}

/// One row: exactly one of its choices is to be taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChoiceRow {
    /// What the row is about.
    pub text: Text,
    /// The choices; exactly one is to be taken.
    pub choices: Vec<Choice>,
}

/// One choice, with its box.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Choice {
    /// Which choice it is, the same in each language.
    pub id: ChoiceId,
    /// The shape of its box.
    pub shape: Shape,
    /// What it says.
    pub label: Text,
    /// Whether something must be attached to whoever takes it.
    pub attach: bool,
    /// The choices within it; if there are any, exactly one is to be taken.
    pub further: Vec<Choice>,
}

/// The choices of a reply to a consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChoiceId {
    /// The study group may consider the text for approval.
    Authorize,
    /// The study group may not.
    NotAuthorize,
    /// It may, and there is nothing to add.
    NoComments,
    /// It may, and comments are attached.
    CommentsAttached,
}

impl ChoiceId {
    /// Its name, the same in each language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ChoiceId::Authorize => "authorize",
            ChoiceId::NotAuthorize => "not-authorize",
            ChoiceId::NoComments => "no-comments",
            ChoiceId::CommentsAttached => "comments-attached",
        }
    }
}

/// The shape of a box to tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A square box.
    Square,
    /// A round one, for a choice within a choice.
    Round,
}

/// Who signs, after which words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Signature {
    /// The words before the signature.
    pub closing: Text,
    /// The name, only where a source gives it.
    pub name: Option<Text>,
    /// The office.
    pub office: Text,
}

/// A part that follows the signature.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Annex {
    /// Its number, counted from 1.
    pub number: usize,
    /// "Annex 1".
    pub label: Text,
    /// Its title.
    pub title: Text,
    /// Its language, if it is another than the paper's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Paper {
    /// The direction of writing: `ltr` or `rtl`.
    pub fn dir(&self) -> &'static str {
        self.lang.dir()
    }

    /// Every block of the body and of the annexes, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.body.iter().chain(self.annexes.iter().flat_map(|annex| &annex.blocks))
    }

    /// The first form, in the body or in an annex.
    pub fn form(&self) -> Option<&Form> {
        self.blocks().find_map(|block| match block {
            Block::Form(form) => Some(form.as_ref()),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Note { .. }
            | Block::List { .. }
            | Block::Table { .. }
            | Block::Schedule { .. }
            | Block::Outline { .. } => None,
        })
    }

    /// The words of every block that comes from a clause of the letter, in order.
    pub fn clause<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = &'a Text> {
        self.blocks().filter_map(move |block| match block {
            Block::Heading { clause, text, .. }
            | Block::Paragraph { clause, text, .. }
            | Block::Note { clause, text, .. }
                if *clause == wanted =>
            {
                Some(text)
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Note { .. }
            | Block::List { .. }
            | Block::Table { .. }
            | Block::Schedule { .. }
            | Block::Outline { .. }
            | Block::Form(_) => None,
        })
    }
}
