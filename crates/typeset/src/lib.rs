//! PDFs of papers, made by typst: tagged (PDF/UA-1), with fonts of their own, the same bytes for the same paper.
//!
//! A paper goes in as data and comes out by a template that stands in this crate; nothing that a paper says is ever read as a template.
//! A form gets fields to fill in, which typst does not know: it lays out their places, and they are put there afterwards (`acroform`).
//!
//! Nobody but the command links this crate. Whoever wants a PDF knows [`papers::Typesetter`].

mod acroform;
mod fonts;
mod form;
mod printed;
mod sheet;
mod typst_world;

use papers::{Paper, Typesetter, Unprintable};
use typst_world::Job;

/// The typesetter. It holds nothing: fonts and templates are read once in a process, when the first paper is printed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typst;

impl Typesetter for Typst {
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, Unprintable> {
        let (sheet, form) = sheet::of(paper).map_err(|no| Unprintable::NoGlyph(no.0))?;
        let made = make(&sheet, &form);
        typst_world::forget();
        made.map_err(|fault| Unprintable::Failed(Box::new(fault)))
    }
}

/// Has a font of this crate the character, or does it print nothing by itself?
#[must_use]
pub fn prints(letter: char) -> bool {
    fonts::prints(letter)
}

/// Why no PDF came out. None of it is the paper's fault: what a paper may not hold is found before.
#[derive(Debug, thiserror::Error)]
enum Fault {
    /// The template has a mistake, or typst refuses what came of it.
    #[error("typst refused the paper: {0}")]
    Typst(String),
    /// The paper could not be handed to typst.
    #[error("the paper could not be written down for typst")]
    Json(#[from] serde_json::Error),
    /// Fields could not be put into the PDF.
    #[error("the fields could not be put into the PDF")]
    Pdf(#[from] lopdf::Error),
    /// A field of the form has no place on the pages, or more than one.
    #[error("the field {0} has no place of its own on the pages")]
    Place(String),
    /// The PDF lacks a part that fields need.
    #[error("the PDF has no {0}")]
    Missing(&'static str),
}

/// The PDF of what is printed, with the fields of its form.
fn make(sheet: &sheet::Sheet, form: &form::Form) -> Result<Vec<u8>, Fault> {
    // An archive wants to know the day of a paper; one without a day is a draft or a form, and nobody's last word.
    let pdf = Job::paper(serde_json::to_string(sheet)?).pdf(sheet.date.is_some())?;
    if form.fields.is_empty() { Ok(pdf) } else { acroform::add(&pdf, form) }
}
