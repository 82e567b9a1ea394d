//! The papers of the body: circulars, forms, and the notes on covers.
//!
//! A paper is a value of one document model ([`Paper`]), built from plain facts and from clause texts
//! that are data of the body ([`Letters`]: one file a letter and language, which the secretariat edits
//! without a build). A renderer turns it into HTML, or into a Word document; PDF is made elsewhere ([`Typesetter`]),
//! because nothing that reads a paper should have to build a typesetter.
//!
//! ```
//! use papers::{Letters, html, reply_form};
//! use words::Lang;
//!
//! let facts = reply_form::Facts { circular: Some("241".into()), ..reply_form::Facts::default() };
//! let paper = reply_form::write(&facts, Lang::En, Letters::compiled());
//! assert!(html::render(&paper).contains("TSB Circular <bdi>241</bdi>"));
//! ```
//!
//! **What is not known.** A fact is an `Option`: `None` means that no source gives it, and the paper says so
//! in its place. Where "there is none" is an answer, the fact's type has a value for it.

mod circular;
pub mod collective_letter;
pub mod corrigendum;
pub mod cover_note;
pub mod docx;
pub mod facts;
pub mod form_names;
pub mod html;
mod letters;
pub mod lint;
mod model;
mod phrases;
pub mod plain;
pub mod post_list;
mod printed;
pub mod read;
pub mod reply_form;
pub mod tap_consultation;
pub mod tap_result;
mod text;
mod typesetter;

pub use facts::{
    Body, DraftText, Ipr, Issue, Kind, Localized, Mark, Meeting, Provisional, RecordHead, References,
    StudyGroup,
};
pub use letters::{LETTERS, Letter, Letters};
pub use model::{
    Addressees, Annex, Block, Choice, ChoiceId, ChoiceRow, ChoiceTable, Content, Entry, Field, Form, ListOf,
    Paper, Sender, Shape, Signature,
};
pub use text::{Span, Text};
pub use typesetter::{Typesetter, Unprintable};
