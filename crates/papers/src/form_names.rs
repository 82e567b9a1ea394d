//! The names of a form's fields and choices, the same in each language and in each format that can be filled in.
//!
//! A reader of returned forms looks for these names: `from-name`, `signature-place`, `row-1-authorize`.

use crate::model::ChoiceId;

/// A part of the form; a name may stand in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who sends the form.
    From,
    /// Who signs it.
    Signature,
}

impl Part {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Part::From => "from",
            Part::Signature => "signature",
        }
    }
}

/// The name of a field.
#[must_use]
pub fn field(part: Part, name: &str) -> String {
    format!("{}-{name}", part.name())
}

/// The name of a row of choices, counted from 1.
#[must_use]
pub fn row(row: usize) -> String {
    format!("row-{row}")
}

/// The name of one choice in a row.
#[must_use]
pub fn choice(of: usize, id: ChoiceId) -> String {
    format!("{}-{}", row(of), id.name())
}

/// The name of the choices within a choice, of which one is to be taken: a PDF has one field for them.
#[must_use]
pub fn within(of: usize, id: ChoiceId) -> String {
    format!("{}-with", choice(of, id))
}
